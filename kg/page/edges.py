"""Edge -> what vis-network draws: a line by status, its width, its bend, its statements."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kg.network import SourcedStatement
from kg.page.layout import Bend, EdgeKey

__all__ = ["EDGE_STYLES", "EdgeStyle", "drawn_edge"]

DASHED, DOTTED = [9, 6], [2, 6]
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
    name = STYLE_OF.get(status, "intended")
    text = label_of(key, edge)
    return {
        "id": f"e{number}",
        "from": str(key[0]),
        "to": str(key[1]),
        "arrows": "to",
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
        "status": status,
        "event": str(edge.get("type", "")),
        "confidence": float(edge.get("confidence", 1)),
        "statements": [drawn_saying(saying, documents) for saying in edge.get("statements", ())],
    }


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
    """Return a statement; what belongs to its article is kept once for all its statements."""
    fields = asdict(saying)
    documents.setdefault(saying.document, {key: fields.pop(key) for key in OF_DOCUMENT})
    kept = {key: value for key, value in fields.items() if key not in OF_DOCUMENT and value}
    return kept | {"status": saying.status, "confidence": saying.confidence}
