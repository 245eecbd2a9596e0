"""What articles state -> the rows of `announced`: what was planned, and whether it happened."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Final

from kg.ontology import KG
from kg.questions.ledger.rows import Row, stated_rows
from kg.store import QueryableDataset, pairs
from kg.store.stated import Stated, Stating

__all__ = ["announced"]

KINDS: Final = """
SELECT ?node ?value { ?value a pol:EventType . ?node rdfs:subPropertyOf ?value }"""
ACTUAL, PLANNED, POSITIVE = map(str, (KG.actual, KG.planned, KG.positive))

Acts = Mapping[tuple[str, str], list[Row]]  # what happened, by who and whom
Texts = tuple[str, ...]


def announced(known: Mapping[str, Stating], graph: QueryableDataset) -> Iterator[Texts]:
    """Yield the rows in their order: by time, and those of one plan by the time of its outcome."""
    kinds, acts = defaultdict[str, set[str]](set), defaultdict[tuple[str, str], list[Row]](list)
    for relation, kind in pairs(graph, KINDS):
        kinds[relation].add(kind)
    for row in stated_rows(known):
        if row.told.modality == ACTUAL:
            acts[row.told.who, row.told.whom].append(row)
    plans = (row for row in stated_rows(known) if is_plan(row.told))
    found = [(plan, act) for plan in plans for act in outcomes(plan, acts, kinds)]
    yield from (texts(*each) for each in sorted(found, key=lambda each: place(*each)))


def is_plan(told: Stated) -> bool:
    """Return whether something is to happen."""
    return told.modality == PLANNED and told.polarity == POSITIVE


def outcomes(plan: Row, acts: Acts, kinds: Mapping[str, Set[str]]) -> Sequence[Row | None]:
    """Return what happened between the same two: the same relation, or one of the same kind.

    An article of an earlier day tells no outcome; None stands for no outcome at all.
    """
    told, day = plan.told, plan.article.date
    kind = kinds.get(told.relation, set())
    found = [
        act
        for act in acts.get((told.who, told.whom), ())
        if act.told.relation == told.relation or kind & kinds.get(act.told.relation, set())
        if not day or not act.article.date or act.article.date >= day
    ]
    return found or [None]


def place(plan: Row, act: Row | None) -> tuple[object, ...]:
    """Return what rows are sorted by."""
    told, outcome = plan.told, outcome_of(act)
    words = f"{told.who} {told.relation} {told.whom}"
    day, speaker, document, sentence = outcome[1:]
    ended = (day, document, sentence, outcome[0], told.speaker, speaker)
    return (plan.when, plan.document, told.begin, words, *ended)


def texts(plan: Row, act: Row | None) -> Texts:
    """Return the texts of a row's columns."""
    told, outcome = plan.told, outcome_of(act)
    status = (told.polarity, told.modality, told.speaker, plan.when, plan.article.source)
    ends = (told.who, told.relation, told.whom)
    return (*ends, outcome[0], *status, plan.document, told.sentence, *outcome[1:])


def outcome_of(act: Row | None) -> Texts:
    """Return what came of a plan, and when, by whom, where and in which words it is told."""
    if act is None:
        return ("open", "", "", "", "")
    outcome = "happened" if act.told.polarity == POSITIVE else "denied"
    return (outcome, act.article.date, act.told.speaker, act.document, act.told.sentence)
