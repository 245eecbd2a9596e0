"""The example sentences of an ontology, read -> for each term a sentence and its triples."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rdflib import RDF, RDFS, Dataset, Literal, URIRef
from rdflib.term import Node

from kg.build import build
from kg.graph import KnowledgeGraph
from kg.model import Document
from kg.vocabulary.terms import Names, Terms

__all__ = ["Example", "examples", "read_examples"]

Triple = tuple[Node, Node, Node]
DAY = dt.date(2024, 6, 27)
MOST = 2  # triples that show a term


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and those of its triples that show a term."""

    sentence: str
    triples: tuple[str, ...]


def read_examples(terms: Terms, ontology: Path | None = None) -> KnowledgeGraph:
    """Read each example sentence as an article of its own."""
    documents = [
        Document(f"example-{number}", sentence, "An example", DAY, link(number), "Example News")
        for number, sentence in enumerate(terms.examples, 1)
    ]
    return build(documents, ontology=ontology)


def link(number: int) -> str:
    """Return the address of an example."""
    return f"https://news.example/{number}"


def examples(terms: Terms, graph: KnowledgeGraph) -> dict[str, Example]:
    """Choose for each term the shortest sentence that shows it, by itself or by what is below."""
    shown = by_term(graph.dataset)
    sentences = {each.id: each.text for each in graph.documents}
    found = {}
    for term in terms.terms:
        chosen = next(
            filter(None, (shown.get(iri) for iri in lineage(term.iri, terms.below))), None
        )
        if chosen is not None:
            article = min(chosen, key=lambda name: (len(sentences[name]), name))
            lines = [written(each, terms.names) for each in sorted(chosen[article], key=str)[:MOST]]
            found[term.iri] = Example(sentences[article], tuple(lines))
    return found


def lineage(iri: str, below: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield a term and all below it, nearest first."""
    waiting, seen = [iri], {iri}
    while waiting:
        yield waiting[0]
        further = [each for each in below.get(waiting.pop(0), ()) if each not in seen]
        waiting.extend(further)
        seen.update(further)


def by_term(dataset: Dataset) -> dict[str, dict[str, set[Triple]]]:
    """Return by term, and by article, the triples that it is a part of."""
    found: dict[str, dict[str, set[Triple]]] = defaultdict(lambda: defaultdict(set))
    for graph in dataset.graphs():
        article = str(graph.identifier).rpartition("/")[2]
        triples = list(graph)
        parents = {s: o for s, p, o in triples if p == RDFS.subPropertyOf}
        for subject, predicate, obj in triples if article.startswith("example-") else ():
            term = obj if predicate == RDF.type else parents.get(predicate, predicate)
            found[str(term)][article].add((subject, predicate, obj))
            if isinstance(obj, URIRef) and predicate != RDFS.subPropertyOf:
                found[str(obj)][article].add((subject, predicate, obj))
    return found


def written(triple: Triple, names: Names) -> str:
    """Write a triple as Turtle does."""
    return " ".join(word(each, names) for each in triple) + " ."


def word(term: Node, names: Names) -> str:
    """Write a term of a triple."""
    if term == RDF.type:
        return "a"
    if not isinstance(term, Literal):
        return names.short(str(term))
    text = str(term).replace('"', '\\"')
    suffix = f"@{term.language}" if term.language else ""
    datatype = f"^^{names.short(str(term.datatype))}" if term.datatype else ""
    return f'"{text}"{suffix or datatype.replace("^^xsd:string", "")}'
