"""Terms, examples and queries -> the page, in Markdown."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kg.graph import KnowledgeGraph
from kg.ontology.namespaces import folder_of
from kg.vocabulary.examples import Example, examples, read_examples
from kg.vocabulary.terms import Kind, Term, Terms, terms_of

__all__ = ["Query", "start_queries", "vocabulary_page"]

WHAT = """# The vocabulary

This page is generated: `kg vocabulary -o ontologies/README.md`. Each sentence below was read as an
article of its own, and the triples are those that came of it. `kg:` is how the articles are kept,
`pol:` the ontology, `actor:` whom they are about, `rel:` the relations, `doc:` the articles; other
prefixes stand for standards."""
HEADINGS: Mapping[Kind, str] = {
    "classes": "Classes",
    "properties": "Properties",
    "event types": "Event types",
    "values": "Values",
}
ROWS = 5  # of an answer


class Query(NamedTuple):
    """A query to start from: what it asks, and its SPARQL."""

    title: str
    sparql: str


def vocabulary_page(ontology: Path | None = None) -> str:
    """Write the page of an ontology, the shipped one unless told."""
    terms = terms_of(ontology)
    graph = read_examples(terms, ontology)
    shown = examples(terms, graph)
    parts = [WHAT, *queries(graph, ontology)]
    for kind, heading in HEADINGS.items():
        found = [each for each in terms.terms if each.kind == kind and each.iri in shown]
        parts += [f"## {heading}"] * bool(found)
        parts += [section(each, shown[each.iri]) for each in found]
    return "\n\n".join([*parts, *others(terms, shown)]) + "\n"


def start_queries(ontology: Path | None = None) -> list[Query]:
    """List the queries to start from, `queries/start/*.rq` of an ontology."""
    files = sorted((folder_of(ontology) / "queries" / "start").glob("*.rq"))
    return [query(path.read_text(encoding="utf-8")) for path in files]


def query(text: str) -> Query:
    """Split a query from the comment in its first line."""
    first, _, sparql = text.partition("\n")
    return Query(first.lstrip("# "), sparql.strip())


def queries(graph: KnowledgeGraph, ontology: Path | None) -> Iterator[str]:
    """Yield the queries to start from, each with what it finds in the examples."""
    found = start_queries(ontology)
    if found:
        yield "## Queries to start from"
    for title, sparql in found:
        answer = graph.query(sparql)
        table = rows([answer.columns, *answer.display()[:ROWS]])
        yield f"### {title}\n\n```sparql\n{sparql}\n```\n\n{table}"


def rows(cells: list[tuple[str, ...]]) -> str:
    """Write a table, its head first."""
    lines = ["| " + " | ".join(escaped(each) for each in row) + " |" for row in cells]
    return "\n".join([lines[0], "|" + " --- |" * len(cells[0]), *lines[1:]])


def escaped(text: str) -> str:
    """Write a text as a cell of a table."""
    return re.sub(r"\s+", " ", text).replace("|", r"\|")


def section(term: Term, example: Example) -> str:
    """Write a term with its definition and its example."""
    context = f" ({', '.join(term.context)})" * bool(term.context)
    turtle = "\n".join(example.triples)
    words = f"### {term.name}\n\n{told(term)}{context}\n\n> {example.sentence}"
    return f"{words}\n\n```turtle\n{turtle}\n```"


def told(term: Term) -> str:
    """Return a term's definition, else its label."""
    return term.definition or f"{term.label}."


def others(terms: Terms, shown: Mapping[str, Example]) -> Iterator[str]:
    """Yield the terms that no example shows: most of them are those an ontology is written in."""
    found = [each for each in terms.terms if each.iri not in shown]
    if found:
        yield "## Other terms\n\nMost of them describe the ontology itself, and stand in no graph."
        yield rows([("name", "definition"), *((each.name, told(each)) for each in found)])
