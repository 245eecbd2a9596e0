"""Articles and what people judged of their statements -> statements with features and verdicts.

`judged.csv` beside the articles has one statement a line: `document`, `sentence`, `subject`,
`relation`, `object`, `polarity`, `modality`, `tense`, `speaker` as kg told them, and the verdicts
`strict` (right) and `fair` (misleads nobody), each 1 or 0. A statement that is told otherwise
today has no verdict any more.

`features.csv` has the features and verdicts of statements of other articles, whose texts may not be
passed on: `article`, `strict`, `fair`, `first` (1 where the article was read before any rule was
made from it) and a column for each feature.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from kg.documents import read_documents
from kg.errors import GoldError
from kg.evaluation.calibration import Sure
from kg.evaluation.files import held_names
from kg.evaluation.regression import Example, cross_validated
from kg.extractors import RuleExtractor
from kg.files import written
from kg.model import Document, Statement
from kg.statements.context import Features

__all__ = [
    "Judged",
    "examples",
    "expected",
    "judged_elsewhere",
    "judged_statements",
    "write_features",
]

FILE = "judged.csv"
ELSEWHERE = "features.csv"
TOLD = ("document", "sentence", "subject", "relation", "object")
STATUS = ("polarity", "modality", "tense", "speaker")
VERDICTS = ("strict", "fair")
FEWEST = 2  # articles: one to fit weights to, one to try them on
ARTICLE = "article"
FIRST = "first"
STEP = 1e-7  # between the numbers that stand for readings

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement that somebody judged: what speaks for it, both verdicts."""

    article: str
    features: Mapping[str, float]
    strict: bool
    fair: bool
    held: bool = False  # one of the articles that rules are made without
    elsewhere: bool = False  # of an article that is not here
    first: bool = False  # judged before any rule was made from its article


class Recorder:
    """A judge of readings that keeps their features, each under a number of its own."""

    def __init__(self) -> None:
        self.features: dict[float, Mapping[str, float]] = {}

    def __call__(self, found: Features) -> float:
        """Keep the features of a reading; return its number, which is nobody's confidence."""
        number = 0.5 + len(self.features) * STEP
        self.features[number] = dict(found)
        return number


def judged_statements(folder: Path, *, model: str | None = None) -> Iterator[Judged]:
    """Read the articles of a folder and yield their statements that somebody judged.

    Raises:
        GoldError: there are no verdicts, too few of them, or a line of them is broken.
    """
    verdicts = read_verdicts(folder / FILE)
    held = held_names(folder)
    if len({article for article, *_ in verdicts if article not in held}) < FEWEST:
        msg = (
            f"{folder / FILE}: verdicts on fewer than {FEWEST} articles that are not held: add some"
        )
        raise GoldError(msg)
    recorder = Recorder()
    extractor = RuleExtractor(model, judge=recorder)
    texts = sorted({folder / f"{article}.txt" for article, *_ in verdicts})
    for document, statements in extractor.statements(read_documents([str(t) for t in texts])):
        for statement in statements:
            verdict = verdicts.pop(key_of(document, statement), None)
            found = recorder.features.get(statement.confidence)
            if verdict is not None and found is not None:
                yield Judged(document.id, found, *verdict, held=document.id in held)


def judged_elsewhere(folder: Path) -> Iterator[Judged]:
    """Yield the judged statements of articles that are not here, as `features.csv` has them.

    Raises:
        GoldError: a line is broken.
    """
    path = folder / ELSEWHERE
    if not path.is_file():
        return
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        for row in checked(rows, path, {ARTICLE, *VERDICTS}):
            found = features_of(row, path, rows.line_num)
            verdicts = verdicts_of(row, path, rows.line_num)
            first = row.get(FIRST) == "1"
            yield Judged(row[ARTICLE], found, *verdicts, elsewhere=True, first=first)


def features_of(row: Mapping[str, str], path: Path, line: int) -> Mapping[str, float]:
    """Return the features of a row, those that are nought left out."""
    cells = {name: cell for name, cell in row.items() if name not in {ARTICLE, *VERDICTS, FIRST}}
    try:
        return {name: float(cell) for name, cell in cells.items() if cell}
    except ValueError as error:
        msg = f"{path} line {line}: {error}: features are numbers from 0 to 1"
        raise GoldError(msg) from error


def write_features(judged: Iterable[Judged], path: Path) -> int:
    """Write the features and verdicts of judged statements, without a word of them.

    Returns:
        How many statements were written.
    """
    found = list(judged)
    names = sorted({name for each in found for name in each.features})

    def write(new: Path) -> None:
        with new.open("w", encoding="utf-8", newline="") as lines:
            table = csv.writer(lines, lineterminator="\n")
            table.writerow([ARTICLE, *VERDICTS, FIRST, *names])
            for each in found:
                cells = (f"{value:.3g}" if value else "" for value in map(each.features.get, names))
                told = (each.strict, each.fair, each.first)
                table.writerow([each.article, *map(int, told), *cells])

    written(path, write)
    return len(found)


def examples(judged: Iterable[Judged]) -> list[Example]:
    """Return judged statements as what weights are fitted to."""
    return [Example(each.features, each.strict, each.article, each.first) for each in judged]


def expected(judged: Sequence[Judged]) -> list[Sure]:
    """Return how sure weights are of statements that were fitted without them, and the verdicts."""
    held = {each.article for each in judged if each.held}
    sure = cross_validated(examples(judged), held)
    return [(s, each.strict, each.fair) for s, each in zip(sure, judged, strict=True)]


def key_of(document: Document, statement: Statement) -> Key:
    """Return what tells a statement apart from all others."""
    said = statement.attributions
    return (
        document.id,
        statement.evidence.text,
        statement.subject.entity.label,
        statement.relation.name,
        statement.object.entity.label,
        statement.polarity,
        statement.modality,
        statement.tense,
        said[0].speaker.entity.label if said else "",
    )


def read_verdicts(path: Path) -> dict[Key, tuple[bool, bool]]:
    """Read the verdicts of a file by what tells a statement apart."""
    if not path.is_file():
        msg = f"{path}: no such file: it has the statements that people judged"
        raise GoldError(msg)
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        return {
            tuple(row[name] for name in (*TOLD, *STATUS)): verdicts_of(row, path, rows.line_num)
            for row in checked(rows, path, {*TOLD, *STATUS, *VERDICTS})
        }


def checked(
    rows: "csv.DictReader[str]", path: Path, wanted: Set[str]
) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a table that has all columns."""
    if missing := wanted - set(rows.fieldnames or ()):
        msg = f"{path} line 1: no column {', '.join(sorted(missing))}: add it"
        raise GoldError(msg)
    yield from rows


def verdicts_of(row: Mapping[str, str], path: Path, line: int) -> tuple[bool, bool]:
    """Return both verdicts of a row."""
    strict, fair = (row[name] for name in VERDICTS)
    if {strict, fair} - {"0", "1"}:
        msg = f"{path} line {line}: a verdict is 1 or 0, not {strict!r} and {fair!r}"
        raise GoldError(msg)
    return strict == "1", fair == "1"
