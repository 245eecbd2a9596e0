"""A query with a text that no label is -> the text with its language, and where it stands."""

import re
from collections.abc import Iterator

from rdflib import Literal

from kg.questions.labels import NamesOf, ids_named
from kg.store import Queryable, bindings

__all__ = ["text_proposals"]

TEXT = re.compile(r"""(?:"([^"\\\n]*)"|'([^'\\\n]*)')(@[A-Za-z-]+|\^\^)?""")
NAME = re.compile(r"[^^$*+|\[\]\\]*\w[^^$*+|\[\]\\]*")  # not the pattern of a REGEX or REPLACE
MOST = 5  # texts of a query that are looked up
STANDS = "SELECT DISTINCT ?place {{ ?any ?place {} }} LIMIT 20"
LABEL = "SELECT ?label {{ <{}> skos:prefLabel|rdfs:label ?label }} ORDER BY ?label LIMIT 1"


def text_proposals(graph: Queryable, sparql: str, names: NamesOf) -> Iterator[str]:
    """Yield a proposal for each text of a query that only stands in the graph as another."""
    texts = dict.fromkeys(
        (match[1] or match[2] or "", match[3] or "") for match in TEXT.finditer(sparql)
    )
    for text, tag in list(texts)[:MOST]:
        if tag == "^^" or not NAME.fullmatch(text):
            continue
        language = tag.removeprefix("@") or None
        found = places(graph, Literal(text, lang=language))
        if any(name in sparql for name in found):
            continue
        if tag and found:
            yield f'"{text}"{tag} stands under {" and ".join(found)}'
        else:
            yield from actors_called(graph, text, tag, names)


def places(graph: Queryable, text: Literal) -> list[str]:
    """List the properties that have a text, with their prefixes."""
    iris = [row["place"] for row in bindings(graph, STANDS.format(text.n3()))]
    return sorted(
        f"{prefix}:{iri[len(namespace) :]}"
        for iri in iris
        for prefix, namespace in graph.prefixes.items()
        if iri.startswith(namespace) and iri != namespace
    )


def actors_called(graph: Queryable, text: str, tag: str, names: NamesOf) -> Iterator[str]:
    """Propose the label of an actor that is called so, with its language, and its name."""
    namespace = graph.prefixes["actor"]
    for local in ids_named(text, names(namespace))[:1]:
        for row in bindings(graph, LABEL.format(namespace + local)):
            label = Literal(row["label"], lang="en")
            (*_, place) = places(graph, label)
            yield f'nothing is called "{text}"{tag}: write {place} {label.n3()}, or actor:{local}'
