"""What is found in articles -> table rows, JSON, tab-separated lines: what all kinds share."""

import json
import re
from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple

from kg.cli.terminal import print_table
from kg.model import Attribution, Claim, Document, Entity, Event, Mention, Statement

__all__ = [
    "ItemFormat",
    "mention_record",
    "print_items",
    "speaker_label",
    "status_label",
    "status_words",
    "told_record",
]

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


def status_label(told: Claim) -> str:
    """Return in a word or two the status that the text gives a statement or event."""
    return status_words(told.polarity, told.modality, is_said=bool(told.attributions))


def status_words(polarity: str, modality: str, *, is_said: bool) -> str:
    """Return a status in a word or two.

    What is actual and somebody says is *claimed*: it is the speaker's, not the article's.

    >>> status_words("positive", "actual", is_said=True)
    'claimed'
    >>> status_words("negative", "possible", is_said=False)
    'negated, possible'
    """
    plain = "claimed" if is_said else "actual"
    if polarity == "positive":
        return plain if modality == "actual" else modality
    return "negated" if modality == "actual" else f"negated, {modality}"


def speaker_label(attributions: Iterable[Attribution]) -> str:
    """Return who says so, and who says that they say so."""
    names = [each.speaker.entity.label for each in attributions]
    return " according to ".join(names)


def told_record(told: Statement | Event, document: Document) -> dict[str, object]:
    """Return what a statement and an event share: status, speakers, when, where, evidence."""
    said = told.attributions
    return {
        "polarity": told.polarity,
        "modality": told.modality,
        "tense": told.tense,
        "attributed_to": said[0].speaker.entity.label if said else None,
        "speech_verb": said[0].verb if said else None,
        "attribution": list(map(attribution_record, said)),
        "time": told.time.value or None if told.time else None,
        "time_text": told.time.text if told.time else None,
        "place": told.place.entity.label if told.place else None,
        "confidence": round(told.confidence, 3),
        "document": document.id,
        "sentence": told.evidence.text,
        "start": told.evidence.start,
        "end": told.evidence.end,
    }


def mention_record(mention: Mention) -> dict[str, object]:
    """Return an end of a statement, or a participant, as an object of JSON."""
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
