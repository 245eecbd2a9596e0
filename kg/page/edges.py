"""Edge -> what vis-network draws: a line by status, its width, its bend, its statements."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kg.network import SourcedEvent, SourcedParticipant, SourcedStatement, local, statements_in
from kg.page.layout import Bend, EdgeKey

__all__ = ["EDGE_STYLES", "EVENT_STYLE", "EdgeStyle", "drawn_edge", "drawn_saying", "line_of"]

DASHED, DOTTED = [9, 6], [2, 6]
DOT = {"to": {"enabled": True, "type": "circle", "scaleFactor": 0.5}}
OF_DOCUMENT = ("title", "date", "url", "publisher")


@dataclass(frozen=True, slots=True)
class EdgeStyle:
    """How a kind of edge is drawn, and what the legend says of it."""

    label: str
    colour: str
    dashes: list[int] | bool = False


EDGE_STYLES = {
    "stated": EdgeStyle("Stated as fact", "#44566c"),
    "claimed": EdgeStyle("Claimed by someone", "#44566c", DASHED),
    "intended": EdgeStyle("Planned or possible", "#9fb0c3"),
    "contested": EdgeStyle("Said and denied", "#c2570c"),
    "denied": EdgeStyle("Denied", "#9a9da3", DOTTED),
}
# Its colour and dashes are those of its status; it is lighter, and ends in a dot.
EVENT_STYLE = EdgeStyle("Event at a place", "#8694a6")
STYLE_OF = {
    "actual": "stated",
    "claimed": "claimed",
    "contested": "contested",
    "negated": "denied",
}  # any other status is intended


def drawn_edge(
    number: int,
    key: EdgeKey,
    edge: Mapping[str, Any],
    bend: Bend,
    documents: dict[str, dict[str, str]],
) -> dict[str, Any]:
    """Return an edge as the page's script reads it; its articles are added to `documents`."""
    status = str(edge.get("status", "actual"))
    name = line_of(status)
    at_place = bool(edge.get("event"))
    text = label_of(key, edge)
    return {
        "id": f"e{number}",
        "from": str(key[0]),
        "to": str(key[1]),
        "arrows": DOT if at_place else "to",
        "text": f"not {text}" if name == "denied" else text,
        "color": EDGE_STYLES[name].colour,
        "dashes": dashes_of(name, edge),
        "width": round(1.4 + 0.8 * math.log2(max(int(edge.get("weight", 1)), 1)), 2),
        "smooth": {
            "enabled": bend.roundness != 0,
            "type": "curvedCW" if bend.roundness > 0 else "curvedCCW",
            "roundness": abs(bend.roundness),
        },
        "font": {"vadjust": bend.lift},
        "selfReference": {"size": 22 + number % 3 * 14, "angle": 0.8},
        "line": name,
        "at_place": at_place,
        "status": status,
        "event": str(edge.get("event_type", "")),
        "confidence": float(edge.get("confidence", 1)),
        "statements": [
            drawn_saying(saying, documents)
            for saying in statements_in(edge.get("statements", "[]"))
        ],
    }


def line_of(status: str) -> str:
    """Return the name of the line that a status is drawn with.

    >>> line_of("actual"), line_of("expected")
    ('stated', 'intended')
    """
    return STYLE_OF.get(status, "intended")


def label_of(key: EdgeKey, edge: Mapping[str, Any]) -> str:
    """Return what an edge says; networkx numbers the edges of a graph that is not ours."""
    relation = "" if isinstance(key[2], int) else key[2]
    return str(edge.get("label", relation))


def dashes_of(style: str, edge: Mapping[str, Any]) -> list[int] | bool:
    """Return the dashes of an edge: those of its style, and a plan that is claimed has some too."""
    if style == "intended" and edge.get("claimed"):
        return DASHED
    return EDGE_STYLES[style].dashes


def drawn_saying(saying: SourcedStatement, documents: dict[str, dict[str, str]]) -> dict[str, Any]:
    """Return a statement or event; what belongs to its article is kept once for all of them."""
    fields = asdict(saying)
    if isinstance(saying, SourcedEvent):
        fields["participants"] = [drawn_participant(each) for each in saying.participants]
    documents.setdefault(saying.document, {key: fields.pop(key) for key in OF_DOCUMENT})
    kept = {key: value for key, value in fields.items() if key not in OF_DOCUMENT and value}
    return kept | {"status": saying.status, "confidence": saying.confidence}


def drawn_participant(participant: SourcedParticipant) -> dict[str, str]:
    """Return who takes part and as what, with the node that stands for it, if one does."""
    return {
        "role": participant.role,
        "label": participant.label,
        "node": local(participant.iri) if participant.iri else "",
    }
