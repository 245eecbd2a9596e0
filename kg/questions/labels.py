"""IRI -> the label that a reader knows it by, and back."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from rdflib import Literal, URIRef
from rdflib.term import Identifier

from kg.ontology import escaped
from kg.store import Queryable, bindings, once_made

__all__ = ["Labels", "NamesOf", "ids_named", "known_names"]

NamesOf = Callable[[str], Mapping[str, set[str]]]  # a namespace -> names in it, and whose

LABELLED = ("actor", "rel", "pol", "kg")  # where a label says more than the IRI
LABELS = """
SELECT DISTINCT ?iri ?label WHERE {
  VALUES ?iri { %s } ?iri skos:prefLabel|rdfs:label ?label FILTER ISLITERAL(?label)
}"""
# Of many: read once and joined by hashing, which takes a quarter of looking each up.
LABELS_OF_MANY = """
SELECT DISTINCT ?iri ?label WHERE {
  VALUES ?iri { %s }
  { SELECT ?iri ?label WHERE { ?iri skos:prefLabel|rdfs:label ?label FILTER ISLITERAL(?label) } }
}"""
MANY = 1_000  # IRIs
AT_ONCE = 10_000  # in one query

# What a node that is named by a hash is about.
NODE = re.compile(r"([PSE])-[0-9a-f]{16}")
KINDS = {"P": "proposition", "S": "statement", "E": "event"}
TRIPLES = """
SELECT ?iri ?s ?r ?o WHERE {
  VALUES ?iri { %s } ?iri kg:proposition? ?p . ?p rdf:subject ?s ; rdf:predicate ?r ; rdf:object ?o
}"""
EVENTS = "SELECT ?iri ?what { VALUES ?iri { %s } ?iri kg:predicate ?what }"

# What may stand behind a prefix without a backslash.
LETTER = (
    "[A-Za-z0-9_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u3001-\ud7ff]"
)
LOCAL = rf"(?:{LETTER}|%[0-9A-Fa-f]{{2}})(?:(?:{LETTER}|[.-]|%[0-9A-Fa-f]{{2}})*(?:{LETTER}|-))?"

KNOWN_NAMES = """
SELECT DISTINCT ?iri ?name WHERE {
  { ?iri skos:prefLabel|rdfs:label|skos:hiddenLabel ?name } UNION { ?iri pol:code ?name }
  FILTER (STRSTARTS(STR(?iri), "%s") %s)
}
"""
# Keeps, of a hundred thousand names, those that may be a given one: Python would take a second.
LIKE = '&& LCASE(REPLACE(%s, "_", " ")) IN (LCASE(STR(?name)), LCASE(REPLACE(%s, "_", " ")))'


class Labels:
    """Short names for the terms of one answer, looked up when they are first shown."""

    def __init__(
        self, graph: Queryable | None = None, prefixes: Mapping[str, str] | None = None
    ) -> None:
        self.graph = graph
        self.prefixes = dict(prefixes or {})
        self.longest_first = sorted(self.prefixes.items(), key=lambda each: -len(each[1]))
        self.found: dict[str, str] = {}

    def table(self, rows: Iterable[tuple[Identifier, ...]]) -> tuple[tuple[str, ...], ...]:
        """Write a label where a name has one, else a prefixed name; a value as it is.

        >>> Labels(prefixes={"ex": "https://example.org/"}).table(
        ...     [(URIRef("https://example.org/a"), URIRef("urn:b"))]
        ... )
        (('ex:a', 'urn:b'),)
        """
        rows = list(rows)
        # An answer holds a term once, however often it comes: by its place in memory it is written
        # once, which takes a third of the time.
        terms = {id(term): term for row in rows for term in row}
        self.look_up({str(term) for term in terms.values() if isinstance(term, URIRef)})
        texts = {
            place: self.found[str(term)] if isinstance(term, URIRef) else str(term)
            for place, term in terms.items()
        }
        return tuple(tuple([texts[id(term)] for term in row]) for row in rows)

    def look_up(self, iris: set[str]) -> None:
        """Find the names of those IRIs that have not been met yet; of two labels the first."""
        new = sorted(iris - self.found.keys())
        self.found.update((iri, self.prefixed(iri)) for iri in new)
        namespaces = tuple(self.prefixes[each] for each in LABELLED if each in self.prefixes)
        ours = [iri for iri in new if iri.startswith(namespaces) and escaped(iri) == iri]
        labels = [pair for some in batches(ours) for pair in self.labels(some)]
        self.found.update(sorted(labels, reverse=True))
        namespace = self.prefixes.get("kg", "")
        nodes = [iri for iri in ours if NODE.fullmatch(iri.removeprefix(namespace))]
        self.found.update(pair for some in batches(nodes) for pair in self.told(some))

    def told(self, nodes: list[str]) -> Iterator[tuple[str, str]]:
        """Say of propositions, statements and events what they are about."""
        if self.graph is None:
            return
        listed = " ".join(f"<{iri}>" for iri in nodes)
        triples = bindings(self.graph, TRIPLES % listed)
        self.look_up({row[part] for row in triples for part in "sro"})
        texts = {row["iri"]: " ".join(self.found[row[part]] for part in "sro") for row in triples}
        texts |= {row["iri"]: row["what"] for row in bindings(self.graph, EVENTS % listed)}
        for iri, text in texts.items():
            yield iri, f"{KINDS[iri.removeprefix(self.prefixes['kg'])[0]]}: {text}"

    def names(self, rows: Iterable[tuple[Identifier, ...]]) -> tuple[tuple[str, ...], ...]:
        """Write IRIs as SPARQL takes them; a value as it is.

        >>> Labels(prefixes={"ex": "https://example.org/"}).names(
        ...     [(URIRef("https://example.org/a"), URIRef("https://example.org/a#b"))]
        ... )
        (('ex:a', '<https://example.org/a#b>'),)
        """
        return tuple(
            tuple(self.name(term) if isinstance(term, URIRef) else str(term) for term in row)
            for row in rows
        )

    def name(self, iri: str) -> str:
        """Write an IRI with its prefix where the rest needs no escape, else in full."""
        short = self.prefixed(iri)
        is_short = short != str(iri) and re.fullmatch(LOCAL, short.partition(":")[2])
        return short if is_short else f"<{iri}>"

    def labels(self, iris: list[str]) -> list[tuple[str, str]]:
        """Ask for the labels of some IRIs."""
        if self.graph is None:
            return []
        query = LABELS_OF_MANY if len(iris) > MANY else LABELS
        rows = bindings(self.graph, query % " ".join(f"<{iri}>" for iri in iris))
        return [(row["iri"], row["label"]) for row in rows]

    def prefixed(self, iri: str) -> str:
        """Write an IRI with a prefix, the longest namespace that fits."""
        for prefix, namespace in self.longest_first:
            if iri.startswith(namespace):
                return f"{prefix}:{iri[len(namespace) :]}"
        return str(iri)


def batches(iris: list[str]) -> Iterable[list[str]]:
    """Cut a list into as many as one query takes."""
    return (iris[at : at + AT_ONCE] for at in range(0, len(iris), AT_ONCE))


def known_names(graph: Queryable, namespace: str, like: str = "") -> dict[str, set[str]]:
    """Map the ids, labels and codes in a namespace, or those like one, to the ids they may mean."""
    local_part = f'STRAFTER(STR(?iri), "{namespace}")'
    alike = LIKE % (Literal(like.strip()).n3(), local_part) if like else ""
    sparql = KNOWN_NAMES % (namespace, alike)

    def named() -> list[tuple[str, str]]:
        return [(row["iri"], row["name"]) for row in bindings(graph, sparql)]

    found: dict[str, set[str]] = {}
    for iri, label in once_made(graph, sparql, named):
        local = iri.removeprefix(namespace)
        for name in (local, label):
            found.setdefault(name, set()).add(local)
    return found


def ids_named(name: str, known: Mapping[str, set[str]]) -> list[str]:
    """List whose id, label or code a name is, in capitals or not.

    >>> ids_named("north korea", {"North_Korea": {"North_Korea"}, "PRK": {"North_Korea"}})
    ['North_Korea']
    """
    words = name.replace("_", " ").strip().casefold()
    found = (ids for form, ids in known.items() if form.replace("_", " ").casefold() == words)
    return sorted({local for ids in found for local in ids})
