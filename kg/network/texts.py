"""Statements and events <-> the text that an attribute of a network holds.

networkx's writers take texts, numbers and truth values alone: a tuple in an attribute would make a
network that GraphML cannot hold.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from kg.network.events import SourcedEvent, SourcedParticipant
from kg.network.statements import SourcedStatement

__all__ = ["clean", "cleaned", "events_in", "read", "statements_in", "text_of", "told"]

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# The fields of what is written, with what they usually hold.
DEFAULTS: dict[type, tuple[tuple[str, Any], ...]] = {
    kind: tuple((field.name, field.default) for field in fields(kind))
    for kind in (SourcedStatement, SourcedEvent, SourcedParticipant)
}


def text_of(said: Iterable[SourcedStatement]) -> str:
    """Write statements or events as JSON, what is usual left out.

    >>> text_of([SourcedStatement("Paris agreed.", "a", speaker="France")])
    '[{"sentence": "Paris agreed.", "document": "a", "speaker": "France"}]'
    """
    return json.dumps([told(each) for each in said], ensure_ascii=False)


def statements_in(text: str) -> tuple[SourcedStatement, ...]:
    """Read the statements or events behind an edge, from its attribute `statements`.

    >>> statements_in('[{"sentence": "Paris agreed.", "document": "a"}]')[0].status
    'actual'
    """
    return tuple(read(each) for each in json.loads(text))


def events_in(text: str) -> tuple[SourcedEvent, ...]:
    """Read the events of a node, from its attribute `events`.

    >>> events_in("[]")
    ()
    """
    return tuple(each for each in statements_in(text) if isinstance(each, SourcedEvent))


def told(saying: SourcedStatement) -> dict[str, Any]:
    """Return the fields of a statement that say more than their default."""
    values = ((name, getattr(saying, name), default) for name, default in DEFAULTS[type(saying)])
    found = {name: value for name, value, default in values if value != default}
    if isinstance(saying, SourcedEvent) and saying.participants:
        found["participants"] = [part_of(each) for each in saying.participants]
    return found


def part_of(participant: SourcedParticipant) -> dict[str, Any]:
    """Return the fields of a participant."""
    return {name: getattr(participant, name) for name, _ in DEFAULTS[SourcedParticipant]}


def read(values: Mapping[str, Any]) -> SourcedStatement:
    """Return the statement or event of these fields."""
    known = {**values, "reported_by": tuple(values.get("reported_by", ()))}
    if "predicate" not in known:
        return SourcedStatement(**known)
    parts = tuple(SourcedParticipant(**each) for each in known.pop("participants", ()))
    return SourcedEvent(**known, participants=parts)


def clean(text: str) -> str:
    r"""Replace the characters that XML cannot hold, in whatever form.

    >>> clean("a\x00b"), clean("c\td")
    ('a\ufffdb', 'c\td')
    """
    return NO_XML.sub("\ufffd", text)


def cleaned(values: Mapping[str, Any]) -> dict[str, Any]:
    """Replace such characters in all texts of a node or an edge."""
    return {
        name: clean(value) if isinstance(value, str) else value for name, value in values.items()
    }
