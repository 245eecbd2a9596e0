"""A query with unknown names -> the names that may be meant."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial

from kg.ontology import escaped
from kg.questions.labels import NamesOf, ids_named, known_names
from kg.questions.texts import text_proposals
from kg.store import Queryable, bindings, once_made

__all__ = ["alternatives", "frequent", "hint"]

# What a graph speaks of most, by prefix.
USES = {
    "actor": "?p rdf:subject|rdf:object ?iri FILTER NOT EXISTS { ?iri a kg:Concept }",
    "rel": "?p rdf:predicate ?iri",
    "pol": "?x a ?iri FILTER STRSTARTS(STR(?x), STR(actor:))",
    "kg": "?x a ?iri",
}
FREQUENT = """
SELECT ?iri WHERE { %s FILTER STRSTARTS(STR(?iri), "%s") }
GROUP BY ?iri ORDER BY DESC(COUNT(*)) ?iri LIMIT 3
"""
MENTIONED = (
    "SELECT (1 AS ?yes) {{ {{ {0} ?p ?o }} UNION {{ ?s {0} ?o }} UNION {{ ?s ?p {0} }} }} LIMIT 1"
)


def hint(graph: Queryable, sparql: str) -> str:
    """Propose names for those actors, relations and classes that the graph does not know.

    For a text that is no label as it is written, the label with its language.
    """
    names = cache(partial(known_names, graph))  # read once, and only where something is unknown
    return "; ".join([*proposals(graph, sparql, names), *text_proposals(graph, sparql, names)])


def proposals(graph: Queryable, sparql: str, names: NamesOf) -> Iterator[str]:
    """Yield a proposal for each unknown name."""
    for prefix in USES:
        namespace = graph.prefixes[prefix]
        for name in used(sparql, prefix, namespace):
            if not is_known(graph, namespace + name):
                instead = alternatives(name, names(namespace))
                often = [] if instead else frequent(graph, prefix)
                yield proposal(prefix, name, instead, often)


def used(sparql: str, prefix: str, namespace: str) -> list[str]:
    """List the local names under a prefix that a query writes, short or in full."""
    short = re.findall(rf"(?<![\w:]){prefix}:([\w%-]+(?:\.[\w%-]+)*)", sparql)
    full = re.findall(rf"<{re.escape(namespace)}([^<>\s]+)>", sparql)
    return list(dict.fromkeys(short + full))


def is_known(graph: Queryable, iri: str) -> bool:
    """Return whether a graph mentions an IRI anywhere."""
    try:
        return escaped(iri) == iri and bool(bindings(graph, MENTIONED.format(f"<{iri}>")))
    except SyntaxError:  # no IRI
        return False


def alternatives(name: str, known: Mapping[str, set[str]]) -> list[str]:
    """List the names that may be meant: those of the very label or code, else near ones."""
    forms = near(name.replace("_", " "), known)
    return ids_named(name, known) or list(dict.fromkeys(min(known[form]) for form in forms))


def near(word: str, choices: Iterable[str], limit: int = 3) -> list[str]:
    """List the choices that a misspelt word may mean, the nearest first.

    >>> near("Ukrane", ["Ukraine", "Uganda", "France"])
    ['Ukraine']
    """
    from rapidfuzz import fuzz, process  # not at the top: few questions miss
    from rapidfuzz.utils import default_process

    scored = process.extract(
        word, sorted(choices), scorer=fuzz.WRatio, processor=default_process, limit=limit
    )
    return [choice for choice, score, _ in scored if score >= 80]


def frequent(graph: Queryable, prefix: str) -> list[str]:
    """List the local names under a prefix that a graph uses most."""
    namespace = graph.prefixes[prefix]
    sparql = FREQUENT % (USES[prefix], namespace)
    iris = once_made(graph, sparql, lambda: [row["iri"] for row in bindings(graph, sparql)])
    return [iri.removeprefix(namespace) for iri in iris]


def proposal(prefix: str, name: str, instead: Iterable[str], often: Iterable[str]) -> str:
    """Say that a name is unknown and what may be meant, or else what there is.

    >>> proposal("actor", "Ukrane", ["Ukraine"], [])
    'nothing is known of actor:Ukrane: did you mean actor:Ukraine?'
    """
    unknown = f"nothing is known of {prefix}:{name}"
    if meant := " or ".join(f"{prefix}:{local}" for local in instead):
        return f"{unknown}: did you mean {meant}?"
    there = ", ".join(f"{prefix}:{local}" for local in often)
    return f"{unknown}: there is for example {there}" if there else unknown
