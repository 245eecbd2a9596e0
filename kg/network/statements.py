"""Rows -> statements with their sources: the sentence, the article, the speaker, the status."""

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.network.entities import Entities, label_of
from kg.network.queries import (
    OUTER_SPEAKERS,
    Row,
    local,
    rows,
)
from kg.network.queries import (
    statements as statement_rows,
)
from kg.store import OF_DOCUMENT, Queryable, attributes, ended, remembered

__all__ = [
    "STATUSES",
    "SourcedStatement",
    "outer_speakers",
    "position",
    "propositions_of",
    "sourced",
    "sources",
    "status_of",
    "summary_of",
]

# From what weighs most to what weighs least: an edge is as certain as the best of its statements.
STATUSES = (
    "contested",
    "actual",
    "claimed",
    "planned",
    "expected",
    "obligatory",
    "considered",
    "asked-for",
    "wished",
    "possible",
    "conditional",
    "negated",
)


FARTHEST = 2.0**31  # characters into an article


@dataclass(frozen=True, slots=True)
class SourcedStatement:
    """One statement behind an edge: the sentence, the article, the speaker and the status.

    Dates are as precise as the text: 2024-06-27, 2024-06 or 2024; what is unknown is "".
    """

    sentence: str
    document: str
    title: str = ""
    date: str = ""  # of the article
    url: str = ""
    publisher: str = ""
    speaker: str = ""  # the innermost: who says so in the first place
    reported_by: tuple[str, ...] = ()  # speakers around it, who say that the speaker said so
    verb: str = ""
    direct: bool = False
    polarity: str = "positive"
    modality: str = "actual"
    tense: str = ""
    time: str = ""  # of what happened
    time_text: str = ""
    place: str = ""
    type: str = ""  # PLOVER
    confidence: float = 1.0
    derived: bool = False
    subject_text: str = ""
    relation_text: str = ""
    object_text: str = ""
    start: int = 0
    iri: str = ""

    @property
    def status(self) -> str:
        """Say what the text makes of it, in one word.

        >>> SourcedStatement("Paris said it had agreed.", "a", speaker="France").status
        'claimed'
        >>> SourcedStatement("Paris may agree.", "a", modality="possible").status
        'possible'
        """
        return status_of(self.polarity, self.modality, self.speaker)


def status_of(polarity: str, modality: str, speaker: str) -> str:
    """Say in one word what a text makes of a statement; "" is the speaker of the article itself.

    >>> status_of("negative", "planned", "France"), status_of("positive", "planned", "France")
    ('negated', 'planned')
    """
    if polarity == "negative":
        return "negated"
    return "claimed" if modality == "actual" and speaker else modality


def propositions_of(
    graph: Queryable,
    entities: Entities,
    admits: Callable[[Row], bool],
) -> dict[tuple[str, str, str], list[SourcedStatement]]:
    """Group statements by what they say: subject, relation, object.

    In a graph as of a day, those of what had ended by then are left out.
    """
    over = ended(graph)
    found: dict[tuple[str, str, str], dict[tuple[str, str], SourcedStatement]] = defaultdict(dict)
    for row, statement in remembered(graph, "sources", lambda: sources(graph, entities)):
        if admits(row) and row["statement"] not in over:
            key = (row["subject"], row["relation"], row["object"])
            found[key].setdefault((row["statement"], row["evidence"]), statement)
    return {key: sorted(statements.values(), key=position) for key, statements in found.items()}


def sources(graph: Queryable, entities: Entities) -> list[tuple[Row, SourcedStatement]]:
    """Return each row of a statement with what it tells."""
    documents = attributes(graph, "?node a kg:Document .", OF_DOCUMENT)
    outer = outer_speakers(graph, entities)
    return [
        (
            row,
            SourcedStatement(
                **sourced(row, documents, entities),
                derived=row.get("derived") == "true",
                reported_by=tuple(outer[row["statement"]]),
                iri=row["statement"],
            ),
        )
        for row in statement_rows(graph)
    ]


def outer_speakers(graph: Queryable, entities: Entities) -> dict[str, list[str]]:
    """Return who reports the speaker's words, by statement or event."""
    outer: dict[str, list[str]] = defaultdict(list)
    for pair in rows(graph, OUTER_SPEAKERS):
        outer[pair["statement"]].append(label_of(pair["speaker"], entities))
    return outer


def position(statement: SourcedStatement) -> tuple[str, str, int, str]:
    """Sort by date, then as one reads."""
    return (statement.date, statement.document, statement.start, statement.iri)


WORDS = ("sentence", "verb", "time", "time_text", "subject_text", "relation_text", "object_text")
NAMES = ("document", "polarity", "modality", "tense", "type")
LABELS = ("speaker", "place")


def sourced(row: Row, documents: Mapping[str, Row], entities: Entities) -> dict[str, Any]:
    """Return what a statement and an event have in common: status, speaker, sentence, article."""
    article = documents.get(row.get("document", ""), {})
    texts = {key: row.get(key, "") for key in WORDS}
    texts |= {key: local(row.get(key, "")) for key in NAMES}
    texts |= {key: label_of(row.get(key, ""), entities) for key in LABELS}
    texts["place"] = texts["place"] or row.get("place_text", "")
    texts |= {key: article.get(key, "") for key in OF_DOCUMENT}
    return texts | {
        "direct": row.get("direct") == "true",
        "confidence": number(row.get("confidence", "1"), most=1),
        "start": int(number(row.get("start", "0"), most=FARTHEST)),
    }


def number(text: str, *, most: float) -> float:
    """Read a number between 0 and the most that it may be; what is none counts as 0.

    >>> number("0.9", most=1), number("high", most=1), number("INF", most=1)
    (0.9, 0.0, 0.0)
    """
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return min(max(value, 0.0), most) if math.isfinite(value) else 0.0


def rank(status: str) -> int:
    """Say how much a status weighs; one that we do not know weighs least."""
    return STATUSES.index(status) if status in STATUSES else len(STATUSES)


def summary_of(statements: Sequence[SourcedStatement]) -> dict[str, Any]:
    """Sum up the statements about one proposition, or the events of one kind at one place."""
    statuses = {statement.status for statement in statements}
    if "negated" in statuses and statuses & {"actual", "claimed"}:
        statuses.add("contested")
    dates = sorted(
        statement.time or statement.date
        for statement in statements
        if statement.time or statement.date
    )
    return {
        "event_type": next((statement.type for statement in statements if statement.type), ""),
        "status": min(sorted(statuses), key=rank),
        "claimed": all(statement.speaker for statement in statements),
        "confidence": max(statement.confidence for statement in statements),
        "first": dates[0] if dates else "",
        "last": dates[-1] if dates else "",
        "weight": len(statements),
    }
