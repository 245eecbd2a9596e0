"""TSV files -> the rows of each table, checked: an error names file, line and fix."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.english.lexicon.family_names import FAMILIES
from kg.english.lexicon.values import EFFECTS, PARTS, Attitude, Nominalisation
from kg.errors import LexiconError

__all__ = [
    "checked",
    "entered",
    "read_attitudes",
    "read_families",
    "read_given_names",
    "read_nominalisations",
    "table_rows",
]


class TableRow(NamedTuple):
    """A line of a table, cut at its tabs, and where it stands."""

    cells: list[str]
    where: str


def table_rows(path: Path, least: int, most: int) -> Iterator[TableRow]:
    """Yield the rows of a table that has from `least` to `most` columns."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: cannot be read ({error}): a lexicon needs this table in UTF-8"
        raise LexiconError(msg) from error
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        cells, where = line.split("\t"), f"{path}, line {number}"
        if not least <= len(cells) <= most or not all(cells[:least]):
            wanted = f"{least}" if least == most else f"{least} to {most}"
            msg = f"{where}: {len(cells)} columns: give {wanted}, with one tab between"
            raise LexiconError(msg)
        yield TableRow(cells, where)


def checked(value: str, known: frozenset[str], kind: str, where: str) -> str:
    """Return a value of a closed set, or raise."""
    if value not in known:
        msg = f"{where}: unknown {kind} '{value}': give one of {', '.join(sorted(known))}"
        raise LexiconError(msg)
    return value


def entered(key: str | tuple[str, str], table: Collection[object], where: str) -> None:
    """Refuse a row whose word stands in the table already."""
    if key in table:
        words = " ".join(key) if isinstance(key, tuple) else key
        msg = f"{where}: '{words}' is there already: keep one of the two rows"
        raise LexiconError(msg)


def read_attitudes(path: Path) -> dict[tuple[str, str], Attitude]:
    """Read what words do to what they govern."""
    found: dict[tuple[str, str], Attitude] = {}
    for (lemma, part, *effects), where in table_rows(path, 3, 4):
        key = (lemma, checked(part, PARTS, "part", where))
        entered(key, found, where)
        found[key] = Attitude(*(checked(each, EFFECTS, "effect", where) for each in effects))  # type: ignore[arg-type]
    return found


def read_families(path: Path) -> dict[str, dict[str, str]]:
    """Read the families; each one that the rules ask for must have a word."""
    found: dict[str, dict[str, str]] = {}
    for (family, word, *value), where in table_rows(path, 2, 3):
        words = found.setdefault(checked(family, FAMILIES, "family", where), {})
        entered(word, words, where)
        words[word] = "".join(value)
    if missing := FAMILIES - found.keys():
        msg = f"{path}: no word of the family '{min(missing)}': add a row for it"
        raise LexiconError(msg)
    return found


def read_nominalisations(path: Path) -> dict[str, Nominalisation]:
    """Read event nouns and their verbs."""
    found: dict[str, Nominalisation] = {}
    for (noun, *verbs), where in table_rows(path, 2, 3):
        entered(noun, found, where)
        found[noun] = Nominalisation(*verbs)
    return found


def read_given_names(path: Path) -> dict[str, str]:
    """Read which pronoun a given name takes; a row holds many names."""
    found: dict[str, str] = {}
    for (pronoun, names), where in table_rows(path, 2, 2):
        checked(pronoun, frozenset({"he", "she"}), "pronoun", where)
        found.update(dict.fromkeys(names.split(), pronoun))
    return found
