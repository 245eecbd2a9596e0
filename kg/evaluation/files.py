"""Path -> the gold tables and the annotated articles there, or what is wrong with them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from kg.errors import GoldError

__all__ = ["Kind", "articles_in", "held_names", "kinds_of", "tables_in", "text_of"]

Kind = Literal["tables", "articles"]

TEXT, EVENTS, TABLE = ".txt", ".jsonl", ".tsv"
HELD = "held.txt"  # names the articles that whoever writes rules does not read
PARTNER = {
    TEXT: "annotate the article there, or move it to another folder",
    EVENTS: "put the article there, or remove its events",
}


def kinds_of(path: Path) -> tuple[Kind, ...]:
    """Return which gold a path holds: tables, annotated articles, or both.

    Texts without any events beside tables are notes.
    """
    refuse_missing(path)
    if not path.is_dir():
        return ("articles",) if path.suffix in PARTNER else ("tables",)
    suffixes = {file.suffix for file in path.iterdir() if file.name != HELD}
    found: list[Kind] = ["tables"] if TABLE in suffixes else []
    if EVENTS in suffixes or (TEXT in suffixes and not found):
        found.append("articles")
    if not found:
        msg = f"{path}: no .tsv, and no .txt with its .jsonl: name a folder of gold tables or "
        raise GoldError(msg + "annotated articles")
    return tuple(found)


def refuse_missing(path: Path) -> None:
    """Refuse a path where nothing is."""
    if not path.exists():
        msg = f"{path}: no such file or folder: name a gold table, see tests/gold/README.md"
        raise GoldError(msg)


def tables_in(path: Path) -> list[Path]:
    """Return a table, or the tables of a folder."""
    refuse_missing(path)
    files = sorted(path.glob(f"*{TABLE}")) if path.is_dir() else [path]
    if not files:
        msg = f"{path}: no .tsv file in this folder: name a folder of gold tables"
        raise GoldError(msg)
    return files


def articles_in(path: Path) -> list[tuple[Path, Path]]:
    """Return an annotated article, or those of a folder, each as its text and its events."""
    refuse_missing(path)
    stems = sorted({file.with_suffix("") for file in parts_of(path)})
    if not stems:
        msg = f"{path}: no .txt with its .jsonl in this folder: name a folder of annotated articles"
        raise GoldError(msg)
    return [pair(stem) for stem in stems]


def parts_of(path: Path) -> Iterator[Path]:
    """Yield the texts and the events of a folder."""
    for file in path.iterdir() if path.is_dir() else [path]:
        if file.suffix in PARTNER and file.name != HELD:
            yield file


def pair(stem: Path) -> tuple[Path, Path]:
    """Return the text and the events of an article; neither may be missing."""
    files = {suffix: stem.with_name(stem.name + suffix) for suffix in (TEXT, EVENTS)}
    for suffix, other in ((TEXT, EVENTS), (EVENTS, TEXT)):
        if not files[other].is_file():
            msg = f"{files[suffix]}: no {files[other].name} beside it: {PARTNER[suffix]}"
            raise GoldError(msg)
    return files[TEXT], files[EVENTS]


def held_names(folder: Path) -> frozenset[str]:
    """Return the names in `held.txt`, one a line; each must be an article of the folder."""
    file = folder / HELD
    if not file.is_file():
        return frozenset()
    names = [line.strip() for line in text_of(file).split("\n")]
    for number, name in enumerate(names, start=1):
        if name and not (folder / f"{name}{TEXT}").is_file():
            msg = f"{file}:{number}: no {name}{TEXT} beside it: correct the name, or remove it"
            raise GoldError(msg)
    return frozenset(filter(None, names))


def text_of(file: Path) -> str:
    """Return what a file says, or say why not."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{file}: cannot be read as UTF-8 ({error}): save it as UTF-8"
        raise GoldError(msg) from error
