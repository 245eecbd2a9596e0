"""Graph -> nodes and edges as vis-network draws them: colours, lines, sizes, evidence."""

import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import networkx as nx

from kg.network import SourcedStatement
from kg.page.layout import Bend, bends, positions

__all__ = ["LINES", "Drawing", "drawing", "link"]

LARGE = 300  # nodes: above, a browser takes seconds to lay a graph out, so we do it here
PALETTE = (
    "#4e79a7", "#e0883c", "#5a9e6f", "#b07aa1", "#76b7b2", "#c9a227", "#d4707a", "#9c755f",
    "#6b8fd6", "#86a339",
)  # fmt: skip
GREY, INK = "#b4bac2", "#1d2733"
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
DASHED, DOTTED = [9, 6], [2, 6]
OF_DOCUMENT = ("title", "date", "url", "publisher")


@dataclass(frozen=True, slots=True)
class Line:
    """How a kind of edge is drawn, and what the legend says of it."""

    label: str
    colour: str
    dashes: list[int] | bool = False


LINES = {
    "stated": Line("Stated as fact", "#44566c"),
    "claimed": Line("Claimed by someone", "#44566c", DASHED),
    "intended": Line("Planned or possible", "#9fb0c3"),
    "contested": Line("Said and denied", "#c2570c"),
    "denied": Line("Denied", "#9a9da3", DOTTED),
}
LINE_OF = {
    "actual": "stated",
    "claimed": "claimed",
    "contested": "contested",
    "negated": "denied",
}  # any other status is intended


@dataclass(frozen=True, slots=True)
class Drawing:
    """One view as the page's script reads it."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    types: list[dict[str, str]]
    documents: dict[str, dict[str, str]]
    laid_out: bool


def drawing(net: "nx.MultiDiGraph[str]") -> Drawing:
    """Draw a network; a graph without kg's attributes is drawn too, only more plainly."""
    types = _types(net)
    places = positions(net) if len(net) > LARGE else {}
    ranked = sorted(net, key=lambda name: (-net.degree(name), str(name)))
    curves = bends(net)
    documents: dict[str, dict[str, str]] = {}
    edges = [
        _edge(number, edge, net.edges[edge], curves[edge], documents)
        for number, edge in enumerate(net.edges(keys=True))
    ]
    return Drawing(
        nodes=[_node(rank, name, net, types, places.get(name)) for rank, name in enumerate(ranked)],
        edges=edges,
        types=list(types.values()),
        documents=dict(sorted(documents.items())),
        laid_out=bool(places),
    )


def _types(net: "nx.MultiDiGraph[str]") -> dict[str, dict[str, str]]:
    """List the types of the nodes with label and colour; a colour that nobody gave is ours."""
    given: dict[str, Mapping[str, Any]] = {}
    for name in sorted(net, key=str):
        given.setdefault(str(net.nodes[name].get("type", "Concept")), net.nodes[name])
    spare = iter(PALETTE * (len(given) // len(PALETTE) + 1))
    return {
        name: {
            "name": name,
            "label": str(given[name].get("type_label") or words(name)),
            "colour": _colour(name, str(given[name].get("colour", ""))) or next(spare),
        }
        for name in sorted(given, key=lambda name: (name == "Concept", name))
    }


def _colour(name: str, given: str) -> str:
    if COLOUR.fullmatch(given):
        return given
    return GREY if name == "Concept" else ""


def words(name: str) -> str:
    """Part a class's name into words.

    >>> words("InternationalOrganisation")
    'International organisation'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _node(
    rank: int,
    name: str,
    net: "nx.MultiDiGraph[str]",
    types: Mapping[str, Mapping[str, str]],
    place: tuple[int, int] | None,
) -> dict[str, Any]:
    attributes = net.nodes[name]
    kind = str(attributes.get("type", "Concept"))
    colour = types[kind]["colour"]
    size = min(8 + 4 * math.sqrt(net.degree(name)), 34) * (0.6 if kind == "Concept" else 1)
    drawn = {
        "id": str(name),
        "label": str(attributes.get("label", name)),
        "shape": "dot",
        "size": round(size, 1),
        "color": {"background": colour, "border": shade(colour)}
        | {state: {"background": colour, "border": INK} for state in ("highlight", "hover")},
        "font": {"size": 13 if kind == "Concept" else 15},
        "kind": kind,
        "code": str(attributes.get("code", "")),
        "acts_for": str(attributes.get("acts_for", "")),
        "rank": rank,
    }
    if place is None:
        return drawn
    # From afar only large words can be read: those of the best connected.
    afar = {"size": round(18 + 40 * math.exp(-rank / 25))}
    return drawn | {"x": place[0], "y": place[1], "font": afar}


def shade(colour: str) -> str:
    """Darken a colour, for the rim of a node.

    >>> shade("#ffffff")
    '#b2b2b2'
    """
    return "#" + "".join(f"{int(int(colour[i : i + 2], 16) * 0.7):02x}" for i in (1, 3, 5))


def _edge(
    number: int,
    ends: tuple[str, str, str],
    edge: Mapping[str, Any],
    bend: Bend,
    documents: dict[str, dict[str, str]],
) -> dict[str, Any]:
    status = str(edge.get("status", "actual"))
    name = LINE_OF.get(status, "intended")
    line = LINES[name]
    text = str(edge.get("label", "" if isinstance(ends[2], int) else ends[2]))
    dashes = DASHED if edge.get("claimed") and name == "intended" else line.dashes
    return {
        "id": f"e{number}",
        "from": str(ends[0]),
        "to": str(ends[1]),
        "arrows": "to",
        "text": f"not {text}" if name == "denied" else text,
        "color": line.colour,
        "dashes": dashes,
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
        "statements": [
            _statement(statement, documents) for statement in edge.get("statements", ())
        ],
    }


def _statement(statement: SourcedStatement, documents: dict[str, dict[str, str]]) -> dict[str, Any]:
    """Take a statement apart: what belongs to the article is kept once for all its statements."""
    fields = asdict(statement)
    documents.setdefault(statement.document, {key: fields.pop(key) for key in OF_DOCUMENT})
    kept = {key: value for key, value in fields.items() if key not in OF_DOCUMENT and value}
    return kept | {"status": statement.status, "confidence": statement.confidence}


def link(url: str) -> str:
    """Give what may stand in an href: web addresses, and nothing that could run.

    >>> link("https://example.org/a"), link("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    return url if re.match(r"https?://", url, re.IGNORECASE) else ""
