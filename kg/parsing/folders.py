"""A pipeline's folder -> the file in it that is missing or damaged."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
import srsly  # type: ignore[import-untyped]
from spacy.util import load_config

from kg.integrity import Fault, faults, listed_in

__all__ = ["culprit", "damaged_files"]


def read_config(path: Path) -> None:
    """Look up the factory of each component, as spaCy does."""
    config = load_config(path)
    for name in config["nlp"]["pipeline"]:
        factory = config["components"][name]["factory"]
        if '"' in factory:  # text that has no closing mark is read as it stands
            msg = f"{path}: {factory} is cut short"
            raise ValueError(msg)


# How spaCy writes its files, and of two that belong together each names the other.
FORMATS: Final[dict[str, Callable[[Path], Any]]] = {
    "*.json": srsly.read_json,
    "config.cfg": read_config,
    "cfg": srsly.read_json,
    "vectors.cfg": srsly.read_json,
    "model": srsly.read_msgpack,
    "moves": srsly.read_msgpack,
    "tokenizer": srsly.read_msgpack,
    "key2row": srsly.read_msgpack,
    "*.bin": srsly.read_msgpack,
    "vectors": lambda path: np.load(path, allow_pickle=False),
}
REQUIRED: Final = ("config.cfg", "meta.json")
TOGETHER: Final = {"vectors": "key2row", "key2row": "vectors"}


def damaged_files(folder: Path) -> Iterator[Fault]:
    """Yield the files that a folder lacks, or that its checksums do not fit if it has some."""
    yield from faults(listed_in(folder))
    yield from incomplete(folder)


def incomplete(folder: Path) -> Iterator[Fault]:
    """Yield the files that spaCy would do without, and so read as if there were no vectors."""
    for name, other in TOGETHER.items():
        for path in folder.rglob(name):
            if not path.with_name(other).exists():
                yield Fault(path.with_name(other), "missing")


def culprit(folder: Path, error: Exception) -> Fault | None:
    """Find the file that kept a pipeline from loading; spaCy's error names only missing ones."""
    said = str(error)
    for name in REQUIRED:
        if folder.is_dir() and not (folder / name).exists():
            return Fault(folder / name, "missing")
    if named := getattr(error, "filename", None) or said.partition("read file: ")[2].strip():
        return Fault(Path(named), "missing")
    return next(unreadable(folder), None)


def unreadable(folder: Path) -> Iterator[Fault]:
    """Yield the files that are empty or that their format does not fit."""
    for name, read in FORMATS.items():
        for path in sorted(folder.rglob(name)):
            try:
                read(path)
            except Exception:
                yield Fault(path, "damaged" if path.stat().st_size else "empty")
