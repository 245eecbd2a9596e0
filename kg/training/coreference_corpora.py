"""Folder of annotated texts -> each text, and which of its places mean the same.

The folder holds CoNLL-U with `Entity=` in the last column, as GUM has it, and tables of GAP:
tabs between an ID, a text, a pronoun in it and two names, and whether the pronoun means each.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kg.errors import TrainingError

__all__ = ["SOMEBODY_ELSE", "AnnotatedText", "read_annotated_texts"]

BRACKETS: Final = re.compile(r"\([^()]+\)|\([^()]+|[^()]+\)")
SOMEBODY_ELSE: Final = "else"  # whom a pronoun means that means none of the names asked about
MISC, HEAD = 9, 6


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """A text; `entities` tells which entity a place means, by the character.

    With `asked` that pronoun alone is annotated. Texts of one `source` are never apart in folds.
    """

    source: str
    text: str
    entities: Mapping[int, str]
    asked: int | None = None


def read_annotated_texts(folder: Path) -> Iterator[AnnotatedText]:
    """Yield the annotated texts of a folder.

    Raises:
        TrainingError: there are none, or a table lacks a column.
    """
    treebanks, tables = sorted(folder.rglob("*.conllu")), sorted(folder.rglob("*.tsv"))
    if not treebanks and not tables:
        msg = f"{folder} has no .conllu and no .tsv: name a folder of texts with coreference"
        raise TrainingError(msg)
    for path in treebanks:
        yield from documents(path.stem, path.read_text(encoding="utf-8").splitlines())
    for path in tables:
        yield from passages(path)


# GAP


def passages(path: Path) -> Iterator[AnnotatedText]:
    """Yield the texts of a table, each with the pronoun that is asked about."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            try:
                yield passage(row)
            except (KeyError, ValueError, TypeError) as error:
                msg = f"{path}: {error} in {row.get('ID')}: give it the columns of GAP"
                raise TrainingError(msg) from error


def passage(row: Mapping[str, str]) -> AnnotatedText:
    """Read a row: whether its pronoun means *A*, *B* or neither."""
    entities: dict[int, str] = {}
    meant = SOMEBODY_ELSE
    for name in ("A", "B"):
        start = int(row[f"{name}-offset"])
        entities.update(dict.fromkeys(range(start, start + len(row[name])), name))
        meant = name if row[f"{name}-coref"].upper() == "TRUE" else meant
    asked = int(row["Pronoun-offset"])
    entities[asked] = meant
    return AnnotatedText(row.get("URL") or row["ID"], row["Text"], entities, asked)


# GUM


@dataclass(slots=True)
class Document:
    """A document of a treebank as it is read, line by line."""

    text: str = ""
    starts: list[int] = field(default_factory=list)  # of words, in the text
    lengths: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)  # by place among all words, -1 for roots
    spans: list[tuple[str, int, int]] = field(default_factory=list)  # entity, first, last word
    open: dict[str, list[int]] = field(default_factory=dict)  # where entities began
    gap: str = ""  # what stands before the next word
    rest: str = ""  # of a token that is several words
    first: int = 0  # the place of the first word of the sentence

    def line(self, line: str) -> None:
        """Add a line of CoNLL-U."""
        columns = line.split("\t")
        if line.startswith("# newpar") and self.text:
            self.gap = "\n\n"
        elif not line:
            self.first = len(self.heads)
            self.gap = self.gap or " "
        elif columns[0].isdecimal():
            self.word(columns)
        elif "-" in columns[0] and len(columns) > MISC:
            self.write(columns)
            self.rest = columns[1]

    def word(self, columns: Sequence[str]) -> None:
        """Add a word."""
        form, head = columns[1], int(columns[HEAD])
        if self.rest:
            self.starts.append(len(self.text) - len(self.rest))
            self.rest = self.rest[len(form) :]
        else:
            self.starts.append(self.write(columns))
        self.lengths.append(len(form))
        self.heads.append(self.first + head - 1 if head else -1)
        for bracket in BRACKETS.findall(feature(columns[MISC], "Entity")):
            self.bracket(bracket, len(self.heads) - 1)

    def write(self, columns: Sequence[str]) -> int:
        """Add what is written to the text and return where it starts."""
        self.text += self.gap
        start = len(self.text)
        self.text += columns[1]
        self.gap = "" if "SpaceAfter=No" in columns[MISC] else " "
        return start

    def bracket(self, bracket: str, place: int) -> None:
        """Begin or end an entity at a word: *(12-person-new*, *12)*."""
        key = bracket.strip("()").partition("-")[0]
        if bracket.startswith("("):
            self.open.setdefault(key, []).append(place)
        if bracket.endswith(")") and self.open.get(key):
            self.spans.append((key.partition("[")[0], self.open[key].pop(), place))

    def entities(self) -> dict[int, str]:
        """Return which entity the words mean that head one, the longest where several do."""
        found: dict[int, str] = {}
        for entity, first, last in sorted(self.spans, key=lambda span: span[2] - span[1]):
            inside = range(first, last + 1)
            head = next((k for k in inside if self.heads[k] not in inside), first)
            place = self.starts[head]
            found.update(dict.fromkeys(range(place, place + self.lengths[head]), entity))
        return found


def documents(name: str, lines: Iterable[str]) -> Iterator[AnnotatedText]:
    """Yield the documents of a treebank."""
    current = Document()
    for line in lines:
        if line.startswith("# newdoc"):
            yield from annotated(name, current)
            current = Document()
        current.line(line)
    yield from annotated(name, current)


def annotated(name: str, document: Document) -> Iterator[AnnotatedText]:
    """Yield a document that has any words."""
    if document.text:
        yield AnnotatedText(name, document.text, document.entities())


def feature(misc: str, name: str) -> str:
    """Return a feature of the last column, "" where it is missing.

    >>> feature("Entity=(1-person)|SpaceAfter=No", "Entity")
    '(1-person)'
    """
    found = (each for each in misc.split("|") if each.startswith(f"{name}="))
    return next(found, "").removeprefix(f"{name}=")
