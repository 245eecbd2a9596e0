"""Edge -> what vis-network draws: a line by status, its width, its bend, its statements."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from kg.english.lexicon import load_lexicon
from kg.network import (
    STATUSES,
    SourcedEvent,
    SourcedParticipant,
    SourcedStatement,
    local,
    statements_in,
)
from kg.page.layout import Bend, EdgeKey
from kg.page.linking import linked
from kg.page.phrases import phrase

__all__ = ["EDGE_STYLES", "EVENT_STYLE", "EdgeStyle", "drawn_edge", "drawn_saying"]

DASHED, DOTTED = [9, 6], [2, 6]
DOT = {"to": {"enabled": True, "type": "circle", "scaleFactor": 0.5}}
OF_DOCUMENT = ("title", "date", "url", "publisher")


@dataclass(frozen=True, slots=True)
class EdgeStyle:
    """How the lines of a status are drawn, by day and in the dark, and what the legend adds."""

    colour: str
    dark: str
    dashes: list[int] | bool = False
    note: str = ""


FIRM, SOFT = ("#44566c", "#a9b8c9"), ("#7487a0", "#7d90a8")
# By status, in the one vocabulary that the network, the table and the legend share.
EDGE_STYLES = {
    "contested": EdgeStyle("#c2570c", "#f0913f", note="stated and denied"),
    "actual": EdgeStyle(*FIRM, note="stated as fact"),
    "claimed": EdgeStyle(*FIRM, DASHED, note="somebody says so"),
    **dict.fromkeys(STATUSES[STATUSES.index("planned") : -1], EdgeStyle(*SOFT)),
    "negated": EdgeStyle("#85888f", "#8d9299", DOTTED, note="said not to be so"),
}
PLANNED = EDGE_STYLES["planned"]  # and any status that we do not know
# Its colour and dashes are those of its status; it is lighter, and ends in a dot.
EVENT_STYLE = EdgeStyle("#8694a6", "#8694a6", note="at a place")


def drawn_edge(
    number: int,
    key: EdgeKey,
    edge: Mapping[str, Any],
    bend: Bend,
    documents: dict[str, dict[str, str]],
) -> dict[str, Any]:
    """Return an edge as the page's script reads it; its articles are added to `documents`."""
    status = str(edge.get("status", "actual"))
    at_place = bool(edge.get("event"))
    said = statements_in(edge.get("statements", "[]"))
    return {
        "id": f"e{number}",
        "from": str(key[0]),
        "to": str(key[1]),
        "arrows": DOT if at_place else "to",
        "text": text_of(key, edge, said),
        "dashes": dashes_of(status, edge),
        "width": round(1.4 + 0.8 * math.log2(max(int(edge.get("weight", 1)), 1)), 2),
        "smooth": {
            "enabled": bend.roundness != 0,
            "type": "curvedCW" if bend.roundness > 0 else "curvedCCW",
            "roundness": abs(bend.roundness),
        },
        "selfReference": {"size": 22 + number % 3 * 14, "angle": 0.8},
        "at_place": at_place,
        "status": status,
        "event": str(edge.get("event_type", "")),
        "confidence": float(edge.get("confidence", 1)),
        "statements": [drawn_saying(saying, documents) for saying in said],
    }


def text_of(key: EdgeKey, edge: Mapping[str, Any], said: Iterable[SourcedStatement]) -> str:
    """Return what an edge says; networkx numbers the edges of a graph that is not ours."""
    relation = "" if isinstance(key[2], int) else key[2]
    label, status = str(edge.get("label", relation)), str(edge.get("status", ""))
    if edge.get("event"):
        return f"not {label}" if status == "negated" else label
    if not label or not status:
        return label
    return phrase(linked(label, said), status)


def dashes_of(status: str, edge: Mapping[str, Any]) -> list[int] | bool:
    """Return the dashes of an edge: those of its style, and a plan that is claimed has some too."""
    style = EDGE_STYLES.get(status, PLANNED)
    if style == PLANNED and edge.get("claimed"):
        return DASHED
    return style.dashes


def drawn_saying(saying: SourcedStatement, documents: dict[str, dict[str, str]]) -> dict[str, Any]:
    """Return a statement or event; what belongs to its article is kept once for all of them."""
    said = {field.name: getattr(saying, field.name) for field in fields(saying)}
    if isinstance(saying, SourcedEvent):
        said["participants"] = [drawn_participant(each) for each in saying.participants]
    documents.setdefault(saying.document, {key: said[key] for key in OF_DOCUMENT})
    kept = {key: value for key, value in said.items() if key not in OF_DOCUMENT and value}
    if load_lexicon().has(saying.verb, "source phrase"):
        kept["verb_first"] = True  # *according to the Kremlin*
    return kept | {"status": saying.status, "confidence": saying.confidence}


def drawn_participant(participant: SourcedParticipant) -> dict[str, str]:
    """Return who takes part and as what, with the node that stands for it, if one does."""
    return {
        "role": participant.role,
        "label": participant.label,
        "node": local(participant.iri) if participant.iri else "",
    }
