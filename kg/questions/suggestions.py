"""IRI -> the name that a reader knows it by, and names near one that is unknown."""

import re
from collections.abc import Iterable, Mapping

import pyoxigraph as ox
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process
from rdflib import URIRef
from rdflib.term import Identifier

__all__ = ["Names", "alternatives", "exact", "frequent", "hint", "known_as", "near"]

LABELLED = ("actor", "rel", "pol", "kg")  # where a label says more than the IRI
LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
PLAIN = re.compile(r"[\w.-]*")

KNOWN_AS = """
SELECT DISTINCT ?iri ?name WHERE {
  { ?iri rdfs:label ?name } UNION { ?iri pol:code ?name }
  FILTER STRSTARTS(STR(?iri), "%s")
}
"""

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


class Names:
    """Short names for the terms of one answer."""

    def __init__(
        self, store: ox.Store | None = None, prefixes: Mapping[str, str] | None = None
    ) -> None:
        self.store = ox.Store() if store is None else store
        self.prefixes = dict(prefixes or {})
        self.found: dict[str, str] = {}

    def short(self, term: Identifier) -> str:
        """Write a label where a name has one, else a prefixed name; a value as it is.

        >>> Names(prefixes={"ex": "https://example.org/"}).short(URIRef("https://example.org/a"))
        'ex:a'
        """
        if not isinstance(term, URIRef):
            return str(term)
        if term not in self.found:
            self.found[term] = self.label(term) or self.prefixed(term)
        return self.found[term]

    def label(self, iri: str) -> str:
        """Look up the label of an IRI in the namespaces where labels count."""
        if not any(iri.startswith(self.prefixes.get(prefix, " ")) for prefix in LABELLED):
            return ""
        found = self.store.quads_for_pattern(ox.NamedNode(iri), LABEL, None, ox.DefaultGraph())
        labels = (quad.object for quad in found)
        return min((each.value for each in labels if isinstance(each, ox.Literal)), default="")

    def prefixed(self, iri: str) -> str:
        """Write an IRI with a prefix, the longest namespace that fits."""
        fitting = [each for each in self.prefixes.items() if iri.startswith(each[1])]
        if not fitting:
            return str(iri)
        prefix, namespace = max(fitting, key=lambda each: len(each[1]))
        return f"{prefix}:{iri[len(namespace) :]}"


def known_as(store: ox.Store, namespace: str, prefixes: Mapping[str, str]) -> dict[str, set[str]]:
    """List the local names, labels and codes in a namespace, and whose they are."""
    found: dict[str, set[str]] = {}
    rows = store.query(KNOWN_AS % namespace, prefixes=dict(prefixes))
    assert isinstance(rows, ox.QuerySolutions)
    for iri, name in rows:
        local = iri.value.removeprefix(namespace)
        for form in (local, name.value):
            found.setdefault(form, set()).add(local)
    return found


def near(word: str, choices: Iterable[str], limit: int = 3) -> list[str]:
    """List the choices that a misspelt word may mean, the nearest first.

    >>> near("Ukrane", ["Ukraine", "Uganda", "France"])
    ['Ukraine']
    """
    scored = process.extract(
        word, sorted(choices), scorer=fuzz.WRatio, processor=default_process, limit=limit
    )
    return [choice for choice, score, _ in scored if score >= 80]


def hint(store: ox.Store, sparql: str, prefixes: Mapping[str, str]) -> str:
    """Propose names for those actors, relations and classes that the graph does not know."""
    proposals = []
    for prefix in USES:
        namespace = prefixes[prefix]
        for name in used(sparql, prefix, namespace):
            if not is_known(store, namespace + name):
                instead = alternatives(name, known_as(store, namespace, prefixes))
                often = [] if instead else frequent(store, prefix, prefixes)
                proposals.append(proposal(prefix, name, instead, often))
    return "; ".join(proposals)


def frequent(store: ox.Store, prefix: str, prefixes: Mapping[str, str]) -> list[str]:
    """List the local names under a prefix that a graph uses most."""
    rows = store.query(FREQUENT % (USES[prefix], prefixes[prefix]), prefixes=dict(prefixes))
    assert isinstance(rows, ox.QuerySolutions)
    return [iri.value.removeprefix(prefixes[prefix]) for (iri,) in rows]


def used(sparql: str, prefix: str, namespace: str) -> list[str]:
    """List the local names under a prefix that a query writes, short or in full."""
    short = re.findall(rf"(?<![\w:]){prefix}:([\w%-]+(?:\.[\w%-]+)*)", sparql)
    full = re.findall(rf"<{re.escape(namespace)}([^<>\s]+)>", sparql)
    return list(dict.fromkeys(short + full))


def is_known(store: ox.Store, iri: str) -> bool:
    """Tell whether a graph mentions an IRI anywhere."""
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return False
    places = ((node, None, None), (None, node, None), (None, None, node))
    return any(next(store.quads_for_pattern(*place), None) is not None for place in places)


def exact(name: str, known: Mapping[str, set[str]]) -> list[str]:
    """List whose id, label or code a name is, whether in capitals or not."""
    words = name.replace("_", " ").strip().casefold()
    found = (whose for form, whose in known.items() if form.replace("_", " ").casefold() == words)
    return sorted({local for whose in found for local in whose})


def alternatives(name: str, known: Mapping[str, set[str]]) -> list[str]:
    """List the names that may be meant: those of the very label or code, else near ones."""
    forms = near(name.replace("_", " "), known)
    return exact(name, known) or list(dict.fromkeys(min(known[form]) for form in forms))


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
