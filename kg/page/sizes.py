"""Drawing -> how many bytes each of its nodes adds to those before it, with all that is said."""

import json
from collections import Counter
from dataclasses import asdict
from typing import Any, Final

from kg.page.drawing import Drawing

__all__ = ["sizes_of"]

NEVER: Final = 1 << 62  # more nodes than there are: what no cut shows
NUMBER: Final = 10**5  # stands for that of a sentence, which is written once
ENCODER: Final = json.JSONEncoder(ensure_ascii=False)


def sizes_of(view: Drawing) -> Counter[int]:
    """Return by a number of nodes how many bytes more a view has there than with one node less.

    Each piece is written once: to write the view for each number that is tried takes six times as
    long. What several share, as a sentence, comes with the first; an event with all its nodes.
    """
    ranks = {node["id"]: rank for rank, node in enumerate(view.nodes, 1)}
    sizes = Counter({1: size_of([asdict(each) for each in view.types])})
    nodes = {node["id"]: 1 for node in view.nodes[:1]}
    edges: dict[str, int] = {}
    said: list[tuple[int, dict[str, Any]]] = []
    for edge in view.edges:
        ends = edge["from"], edge["to"]
        at = edges[edge["id"]] = max(ranks.get(each, NEVER) for each in ends)
        sizes[at] += size_of(edge | {"statements": []})
        said += [(at, each) for each in edge["statements"]]
        lower(nodes, dict.fromkeys(ends, at))
    for event in view.events:
        places = {node: ranks.get(node, NEVER) for node in event["nodes"]}
        said.append((min([*places.values(), edges.get(event["edge"], NEVER)]), event))
        lower(nodes, places)
    for node in view.nodes:
        sizes[nodes.get(node["id"], NEVER)] += size_of(node)
    return sizes + said_sizes(view, said)


def said_sizes(view: Drawing, said: list[tuple[int, dict[str, Any]]]) -> Counter[int]:
    """Return the bytes of what is said at each number of nodes, with sentences and articles."""
    sizes = Counter[int]()
    sentences, documents = dict[str, int](), dict[str, int]()
    for at, each in said:
        sizes[at] += size_of(each | {"sentence": NUMBER})
        lower(sentences, {each["sentence"]: at})
        lower(documents, {each["document"]: at})
    for sentence, at in sentences.items():
        sizes[at] += size_of(sentence)
    for name, at in documents.items():
        sizes[at] += size_of({name: view.documents[name]})
    return sizes


def lower(known: dict[str, int], found: dict[str, int]) -> None:
    """Keep the lower of two numbers for each name."""
    for name, at in found.items():
        known[name] = min(at, known.get(name, NEVER))


def size_of(piece: object) -> int:
    """Return how many bytes a piece of a page takes, with what stands between it and the next."""
    return len(ENCODER.encode(piece).encode("utf-8", "replace")) + 2
