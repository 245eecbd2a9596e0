"""Dataset -> how many documents, statements, actors and relations it holds."""

from typing import NamedTuple

from rdflib import Dataset

from kg.store.datasets import solutions

__all__ = ["Counts", "dated_after", "documents_in", "stats", "tells_more", "undated"]

BY_TYPE = """
SELECT ?kind (COUNT(DISTINCT ?entity) AS ?n) WHERE {
  ?entity a ?kind FILTER STRSTARTS(STR(?entity), STR(actor:))
  MINUS { GRAPH kg:offices { ?entity a ?kind } }  # which no article is about
} GROUP BY ?kind
"""
BY_FACET = """
SELECT ?kind (COUNT(*) AS ?n) WHERE { ?node a kg:Statement ; %s ?kind } GROUP BY ?kind
"""
DATED = "?node a kg:Document ; dcterms:date ?day FILTER (STR(?day) > '%s')"
FIRST = "{ SELECT ?told { ?told kg:evidence ?sentence } LIMIT %d }"
ALL = "SELECT (COUNT(*) AS ?n) WHERE { %s }"


class Counts(NamedTuple):
    """What `kg stats` prints."""

    documents: int
    sentences: int
    statements: int
    propositions: int
    events: int
    attributed: int
    derived: int
    relations: int
    modality: dict[str, int]
    polarity: dict[str, int]
    entities: dict[str, int]
    types: dict[str, int]


def stats(dataset: Dataset) -> Counts:
    """Count what a graph holds; tables run from the most frequent downwards."""

    def number(pattern: str) -> int:
        return counted(dataset, pattern)

    return Counts(
        documents=documents_in(dataset),
        sentences=number("?node a nif:Sentence"),
        statements=number("?node a kg:Statement"),
        propositions=number("?node a kg:Proposition"),
        events=number("?node kg:predicate ?any"),
        attributed=number("?node a kg:Statement ; kg:attributedTo ?speaker"),
        derived=number("?node kg:derived true"),
        relations=number("{ SELECT DISTINCT ?r WHERE { ?p a kg:Proposition ; rdf:predicate ?r } }"),
        modality=table(dataset, BY_FACET % "kg:modality"),
        polarity=table(dataset, BY_FACET % "kg:polarity"),
        entities=table(dataset, BY_TYPE),
        types=table(dataset, BY_FACET % "pol:eventType"),
    )


def counted(dataset: Dataset, pattern: str) -> int:
    """Count the solutions of a pattern."""
    for (n,) in solutions(dataset, ALL % pattern):
        return int(n.value)
    return 0


def documents_in(dataset: Dataset) -> int:
    """Count the articles."""
    return counted(dataset, "?node a kg:Document")


def dated_after(dataset: Dataset, day: str) -> int:
    """Count the articles that are dated later than a day, written as 2025-12-31."""
    return counted(dataset, DATED % day)


def tells_more(dataset: Dataset, number: int) -> bool:
    """Return whether a graph has more statements and events than a number.

    Only so many are looked at.
    """
    return counted(dataset, FIRST % (number + 1)) > number


def undated(dataset: Dataset) -> int:
    """Count the articles without a date."""
    return counted(dataset, "?node a kg:Document FILTER NOT EXISTS { ?node dcterms:date ?day }")


def table(dataset: Dataset, query: str) -> dict[str, int]:
    """Count by kind: the most frequent first, then by name."""
    rows = [(kind.value, int(n.value)) for kind, n in solutions(dataset, query)]
    rows.sort(key=lambda row: (-row[1], row[0]))
    return {kind.rpartition("#")[2]: n for kind, n in rows}
