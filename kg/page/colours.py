"""Network -> the colour and shape of each node, and the legend that says what it means.

Nodes are coloured by their class. To colour them by something else, such as communities, let
`group_of`, `label_of` and `own_colour` say which group a node is in, what the legend calls the
group, and which colour it has; a group without its own colour gets one of the palette.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.model import CONCEPT

__all__ = ["NodeGroup", "darker", "group_of", "groups_of_kinds", "legend", "lighter", "node_groups"]

PALETTE = (
    "#4e79a7", "#e0883c", "#5a9e6f", "#b07aa1", "#76b7b2", "#c9a227", "#d4707a", "#9c755f",
    "#6b8fd6", "#86a339",
)  # fmt: skip
# Groups of one colour are told apart by their shapes, in this order.
SHAPES = ("dot", "diamond", "square", "triangle", "hexagon", "triangleDown", "star")
GREY = "#b4bac2"
RIM = 0.65  # how much of a colour its rim keeps: it stands out from the paper by 3 to 1
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
MINOR = CONCEPT  # the group of what is not an actor: grey, small, last in the legend

Attributes = Mapping[str, Any]  # of a node


@dataclass(frozen=True, slots=True)
class NodeGroup:
    """Nodes of one colour and shape, as the legend shows them."""

    name: str
    label: str
    colour: str
    shape: str = "dot"

    @property
    def is_minor(self) -> bool:
        """Return whether its nodes stay in the background."""
        return self.name == MINOR


def group_of(node: Attributes) -> str:
    """Return the name of the group that a node is in: its class."""
    return str(node.get("type", MINOR))


def label_of(group: str, node: Attributes) -> str:
    """Return what the legend calls a group, taken from one of its nodes.

    >>> label_of("InternationalOrganisation", {})
    'International organisation'
    """
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", group).capitalize()
    return str(node.get("type_label") or words)


def own_colour(group: str, node: Attributes) -> str:
    """Return the colour that the ontology gives to a group, or "" if it gives none."""
    given = str(node.get("colour", ""))
    if COLOUR.fullmatch(given):
        return given
    return GREY if group == MINOR else ""


def node_groups(net: "nx.MultiDiGraph[str]") -> dict[str, NodeGroup]:
    """Return the group of each node."""
    groups = groups_of_kinds(net.nodes[name] for name in sorted(net, key=str))
    return {name: groups[group_of(net.nodes[name])] for name in net}


def groups_of_kinds(nodes: Iterable[Attributes]) -> dict[str, NodeGroup]:
    """Return the groups by their names; of nodes in one group the first says what it is like."""
    members: dict[str, Attributes] = {}
    for node in nodes:
        members.setdefault(group_of(node), node)
    spare = iter(PALETTE * (len(members) // len(PALETTE) + 1))
    painted: Counter[str] = Counter()
    groups: dict[str, NodeGroup] = {}
    for name, node in sorted(members.items()):
        colour = own_colour(name, node) or next(spare)
        shape = SHAPES[painted[colour] % len(SHAPES)]
        groups[name] = NodeGroup(name, label_of(name, node), colour, shape)
        painted[colour] += 1
    return groups


def legend(groups: Iterable[NodeGroup]) -> list[NodeGroup]:
    """Return each group once, in the order of the legend."""
    return sorted(set(groups), key=lambda group: (group.is_minor, group.name))


def darker(colour: str) -> str:
    """Return a darker shade, for the rim of a node by day.

    >>> darker("#ffffff")
    '#a5a5a5'
    """
    return shade(colour, lambda part: part * RIM)


def lighter(colour: str) -> str:
    """Return a lighter shade, for the rim of a node in the dark.

    >>> lighter("#000000")
    '#595959'
    """
    return shade(colour, lambda part: 255 - (255 - part) * RIM)


def shade(colour: str, changed: Callable[[int], float]) -> str:
    """Change each part of a colour."""
    return "#" + "".join(f"{int(changed(int(colour[i : i + 2], 16))):02x}" for i in (1, 3, 5))
