"""How a statement or surface proposition is printed: -> table rows, JSON, tab-separated lines."""

import json
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from kg.cli.terminal import print_table
from kg.model import Attribution, Document, Entity, Mention, Statement

if TYPE_CHECKING:
    from kg.clauses import OpenRow

__all__ = ["PROPOSITIONS", "STATEMENTS", "ItemFormat", "print_items", "statement_record"]

BREAKS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


class ItemFormat(NamedTuple):
    """How a kind of item is printed: for people, as an object, as fields after its sentence."""

    columns: tuple[str, ...]
    cells: Callable[[Any], tuple[str, ...]]
    record: Callable[[Any, Document], dict[str, object]]
    fields: Callable[[Any, Document], tuple[str, ...]]
    sentence: Callable[[Any], str]


def print_items(
    items: Iterable[tuple[Document, Any]],
    kind: ItemFormat,
    form: Literal["table", "jsonl", "tsv"],
    *,
    by_line: bool,
) -> int:
    """Print items as they come, and count them.

    A table waits for the last item, since its columns fit the widest.
    """
    if form == "table":
        rows = [kind.cells(item) for _, item in items]
        if rows:
            print_table(kind.columns, rows)
        return len(rows)
    count = 0
    for count, (document, item) in enumerate(items, start=1):  # noqa: B007 - count is returned
        if form == "tsv":
            first = document.text if by_line else unbroken(kind.sentence(item))
            print(first, *map(unbroken, kind.fields(item, document)), sep="\t")
        else:
            line = {"line": int(document.id.rpartition("-")[2])} if by_line else {}
            print(json.dumps(kind.record(item, document) | line, ensure_ascii=False))
    return count


def unbroken(text: str) -> str:
    """Replace what would end a field or a line by blanks."""
    return BREAKS.sub(" ", text)


def status_label(statement: Statement) -> str:
    """Return in a word or two the status that the text gives a statement.

    An actual statement that somebody makes is *claimed*: it is the speaker's, not the article's.
    """
    plain = "claimed" if statement.attributions else "actual"
    modality = plain if statement.modality == "actual" else statement.modality
    if statement.polarity == "positive":
        return modality
    return "negated" if statement.modality == "actual" else f"negated, {modality}"


def speaker_label(attributions: Iterable[Attribution]) -> str:
    """Return who says so, and who says that they say so."""
    names = [each.speaker.entity.label for each in attributions]
    return " according to ".join(names)


def statement_cells(statement: Statement) -> tuple[str, ...]:
    """Return what people want to see of a statement."""
    return (
        statement.subject.entity.label,
        statement.relation.name,
        statement.object.entity.label,
        status_label(statement),
        speaker_label(statement.attributions),
        statement.time.value if statement.time else "",
    )


def statement_fields(statement: Statement, document: Document) -> tuple[str, ...]:
    """Return the fields that follow the sentence."""
    return (*statement_cells(statement), f"{statement.confidence:.2f}", document.id)


def statement_record(statement: Statement, document: Document) -> dict[str, object]:
    """Return a statement as an object of JSON."""
    relation, said = statement.relation, statement.attributions
    record: dict[str, object] = {
        "subject": mention_record(statement.subject),
        "relation": {
            "name": relation.name,
            "label": relation.label,
            "type": statement.event_type or None,
            "text": relation.text,
        },
        "object": mention_record(statement.object),
        "polarity": statement.polarity,
        "modality": statement.modality,
        "tense": statement.tense,
        "attributed_to": said[0].speaker.entity.label if said else None,
        "speech_verb": said[0].verb if said else None,
        "attribution": list(map(attribution_record, said)),
        "time": statement.time.value if statement.time else None,
        "place": statement.place.entity.label if statement.place else None,
        "confidence": round(statement.confidence, 3),
        "document": document.id,
        "sentence": statement.evidence.text,
        "start": statement.evidence.start,
        "end": statement.evidence.end,
    }
    return record | ({"derived": True} if statement.derived else {})


def mention_record(mention: Mention) -> dict[str, object]:
    """Return an end of a statement as an object of JSON."""
    place = {"text": mention.text, "start": mention.start, "end": mention.end}
    known = {"antecedent": mention.antecedent} if mention.antecedent else {}
    return entity_record(mention.entity) | place | known


def entity_record(entity: Entity) -> dict[str, object]:
    """Return an entity as an object of JSON; a missing code is null."""
    return {
        "id": entity.id,
        "label": entity.label,
        "type": entity.type,
        "code": entity.code or None,
    }


def attribution_record(attribution: Attribution) -> dict[str, object]:
    """Return who says so as an object of JSON."""
    speaker = attribution.speaker
    return {"speaker": speaker.entity.label, "verb": attribution.verb, "direct": attribution.direct}


def open_cells(row: "OpenRow") -> tuple[str, ...]:
    """Return what people want to see of a surface proposition."""
    return row.subject, row.relation, row.object, f"{row.confidence:.2f}", "; ".join(row.extras)


def open_fields(row: "OpenRow", document: Document) -> tuple[str, ...]:
    """Return the fields that follow the sentence: further arguments a field each."""
    return row.subject, row.relation, row.object, f"{row.confidence:.2f}", *row.extras


def open_record(row: "OpenRow", document: Document) -> dict[str, object]:
    """Return a surface proposition as an object of JSON."""
    return {
        "subject": row.subject,
        "relation": row.relation,
        "object": row.object,
        "confidence": round(row.confidence, 3),
        "extras": list(row.extras),
        "document": document.id,
        "sentence": row.sentence,
    }


STATEMENTS = ItemFormat(
    ("subject", "relation", "object", "status", "who says so", "when"),
    statement_cells,
    statement_record,
    statement_fields,
    lambda statement: str(statement.evidence.text),
)
PROPOSITIONS = ItemFormat(
    ("subject", "relation", "object", "confidence", "further"),
    open_cells,
    open_record,
    open_fields,
    lambda row: str(row.sentence),
)
