"""Gold tables, Statement -> precision, recall, and what was missed or invented."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import GoldError
from kg.evaluation.files import tables_in, text_of
from kg.evaluation.names import names_of, plain
from kg.model import Document, Mention, Statement

__all__ = ["Evaluation", "GoldItem", "Row", "evaluate", "judge", "read_gold", "status_of"]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a gold table: each cell holds its alternatives."""

    subject: frozenset[str]
    relation: frozenset[str]
    object: frozenset[str]
    status: frozenset[str] = frozenset()
    speaker: frozenset[str] = frozenset()
    time: str = ""
    text: str = ""


@dataclass(slots=True)
class GoldItem:
    """A text, what it states, and what must not become a plain triple."""

    file: str
    date: dt.date
    text: str
    holds: list[Row] = field(default_factory=list)
    forbids: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Evaluation:
    """How statements compare with gold; "invented" ones are not in it."""

    found: int = 0
    right: int = 0
    gold: int = 0
    covered: int = 0
    with_status: int = 0
    forbidden: int = 0
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)  # confidence, right

    @property
    def precision(self) -> float:
        """Return the share of the statements found that are in gold."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the share of gold that was found."""
        return self.covered / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: "Evaluation") -> None:
        """Add the counts of another item."""
        for name in ("found", "right", "gold", "covered", "with_status", "forbidden"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("missed", "invented", "broken", "judged"):
            getattr(self, name).extend(getattr(other, name))

    def lines(self, *, details: bool = True) -> Iterator[str]:
        """Yield the comparison as lines of text."""
        yield (
            f"precision {self.precision:.3f}  recall {self.recall:.3f}  F1 {self.f1:.3f}  "
            f"status right {self.with_status}/{self.covered}  forbidden triples {self.forbidden}"
        )
        for low, high in ((0.8, 1.01), (0.5, 0.8), (0.0, 0.5)):
            marks = [right for sure, right in self.judged if low <= sure < high]
            if marks:
                share = sum(marks) / len(marks)
                yield f"confidence {low:.1f}-{min(high, 1):.1f}: {share:.2f} right of {len(marks)}"
        if details:
            for name in ("missed", "invented", "broken"):
                yield from (f"{name}: {line}" for line in getattr(self, name))


def evaluate(path: str | Path, *, model: str | None = None) -> Evaluation:
    """Read the sentences of gold tables and compare the statements found in them.

    Args:
        path: a table, or a folder of them; `tests/gold/README.md` describes the format.
        model: another spaCy pipeline than the bundled one.
    """
    from kg.extractors import RuleExtractor

    items = list(read_gold(Path(path)))
    documents = [Document(f"gold-{n}", item.text, date=item.date) for n, item in enumerate(items)]
    total = Evaluation()
    read = RuleExtractor(model).statements(documents)
    for item, (_, statements) in zip(items, read, strict=True):
        total.add(judge(item, statements))
    return total


def read_gold(path: Path) -> Iterator[GoldItem]:
    """Yield the items of a gold table or of a folder of them."""
    for file in tables_in(path):
        yield from read_table(file)


def read_table(file: Path) -> Iterator[GoldItem]:
    """Yield the items of one table."""
    items: list[GoldItem] = []
    for number, line in enumerate(text_of(file).splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            read_line(line, items, file, number)
    yield from items


def read_line(line: str, items: list[GoldItem], file: Path, number: int) -> None:
    """Begin an item with a line, or add the line to the last item."""
    match line.split("\t"):
        case ["S", date, text]:
            items.append(GoldItem(file.name, day(date, file, number), text))
        case ["+", *cells] if len(cells) >= 3 and items:
            items[-1].holds.append(row(cells))
        case ["-", *cells] if len(cells) >= 3 and items:
            items[-1].forbids.append(row(cells))
        case _:
            msg = f"{file}:{number}: not S, + or - with its cells: see tests/gold/README.md"
            raise GoldError(msg)


def day(cell: str, file: Path, number: int) -> dt.date:
    """Read the date of an item."""
    try:
        return dt.date.fromisoformat(cell)
    except ValueError as error:
        msg = f"{file}:{number}: {cell!r} is not a date: write it as 2024-06-27"
        raise GoldError(msg) from error


def row(cells: Sequence[str]) -> Row:
    """Read the cells of a line."""
    cells = [*cells, "", "", ""][:6]
    subject, relation, obj, status, speaker = (alternatives(c) for c in cells[:5])
    return Row(subject, relation, obj, status, speaker, cells[5], " | ".join(c for c in cells if c))


def alternatives(cell: str) -> frozenset[str]:
    """Return the alternatives of a cell, which bars separate."""
    return frozenset(plain(a) for a in cell.split("|") if a.strip())


def names(mention: Mention) -> set[str]:
    """Return the names of a mention: its entity, its words, its antecedent."""
    return set(map(plain, names_of(mention)))


def says(statement: Statement, gold: Row) -> bool:
    """Return whether a statement says what a line of gold says, apart from its status."""
    subject, obj = names(statement.subject), names(statement.object)
    straight = overlap(subject, gold.subject) and overlap(obj, gold.object)
    turned = overlap(subject, gold.object) and overlap(obj, gold.subject)
    same = straight or (statement.relation.symmetric and turned)
    return same and plain(statement.relation.name) in gold.relation


def overlap(one: Iterable[str], other: frozenset[str]) -> bool:
    """Return whether any name is among the alternatives."""
    return any(name in other for name in one)


def status_of(statement: Statement) -> str:
    """Return the status in one word, as gold writes it."""
    return "negated" if statement.polarity == "negative" else statement.modality


def judge(item: GoldItem, statements: Iterable[Statement]) -> Evaluation:
    """Compare the statements of one text with its gold.

    Neither a rolled-up statement, nor a second one for the same line of gold, nor a further
    argument of a relation in gold counts as an error.
    """
    direct = [s for s in statements if not s.derived]
    result = Evaluation(gold=len(item.holds))
    for statement in direct:
        judge_statement(item, statement, result)
    for gold in item.holds:
        found = [s for s in direct if says(s, gold)]
        result.covered += bool(found)
        result.with_status += any(status_right(s, gold) for s in found)
        if not found:
            result.missed.append(f"{item.file}: {gold.text}  <- {item.text[:110]}")
    return result


def judge_statement(item: GoldItem, statement: Statement, result: Evaluation) -> None:
    """Count one statement as right, invented, or broken if gold forbids it."""
    lines = [gold for gold in item.holds if says(statement, gold)]
    if lines or not is_further(statement, item.holds):
        right = any(status_right(statement, gold) for gold in lines)
        result.found += 1
        result.right += bool(lines)
        result.judged.append((statement.confidence, right))
    if not lines and not is_further(statement, item.holds):
        result.invented.append(f"{item.file}: {shown(statement)}")
    plain_triple = status_of(statement) in {"actual", "planned"}
    if plain_triple and any(says(statement, gold) for gold in item.forbids):
        result.forbidden += 1
        result.broken.append(f"{item.file}: {shown(statement)}")


def is_further(statement: Statement, holds: Iterable[Row]) -> bool:
    """Return whether a statement adds an argument to a relation that gold lists with another."""
    verb = plain(statement.relation.name).split(" ")[0]
    return any(
        overlap(names(statement.subject), gold.subject)
        and any(r.split(" ")[0] == verb for r in gold.relation)
        for gold in holds
    )


def status_right(statement: Statement, gold: Row) -> bool:
    """Return whether polarity, modality and the innermost speaker are those of gold."""
    if gold.status and plain(status_of(statement)) not in gold.status:
        return False
    if not gold.speaker:
        return True
    return bool(statement.attributions) and overlap(
        names(statement.attributions[0].speaker), gold.speaker
    )


def shown(statement: Statement) -> str:
    """Return a statement on one line."""
    return (
        f"{statement.subject.entity.label} | {statement.relation.name} | "
        f"{statement.object.entity.label} ({status_of(statement)}, {statement.confidence})"
        f"  <- {statement.evidence.text[:110]}"
    )
