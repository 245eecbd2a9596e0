"""How a statement or surface proposition is printed: -> table rows, JSON, tab-separated lines."""

from typing import TYPE_CHECKING

from kg.cli.items import ItemFormat, mention_record, speaker_label, status_label, told_record
from kg.model import Document, Statement

if TYPE_CHECKING:
    from kg.clauses import OpenRow

__all__ = ["PROPOSITIONS", "STATEMENTS"]


def statement_cells(statement: Statement) -> tuple[str, ...]:
    """Return what people want to see of a statement."""
    return (
        statement.subject.entity.label,
        statement.relation.name,
        statement.object.entity.label,
        status_label(statement),
        speaker_label(statement.attributions),
        (statement.time.value or statement.time.text) if statement.time else "",
    )


def statement_fields(statement: Statement, document: Document) -> tuple[str, ...]:
    """Return the fields that follow the sentence."""
    return (*statement_cells(statement), f"{statement.confidence:.2f}", document.id)


def statement_record(statement: Statement, document: Document) -> dict[str, object]:
    """Return a statement as an object of JSON."""
    relation = statement.relation
    record: dict[str, object] = {
        "subject": mention_record(statement.subject),
        "relation": {
            "name": relation.name,
            "label": relation.label,
            "type": statement.event_type or None,
            "text": relation.text,
        },
        "object": mention_record(statement.object),
    }
    derived = {"derived": True} if statement.derived else {}
    return record | told_record(statement, document) | derived


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
