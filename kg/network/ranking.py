"""Dataset -> its actors by how much is told of them, without the network of the whole."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from typing import Final, NamedTuple

from rdflib import Dataset

from kg.model import ROLES
from kg.network.queries import local
from kg.network.texts import clean
from kg.store import Queryable, bindings, once_made, queryable, tellings_of

__all__ = ["Foremost", "Ranked", "foremost", "ranked"]

# Each article's graph is asked by itself: over sentences it takes seven times as long. Who is
# counted is who has a node in the network, each kind of reason in a part of the query. Of what
# MINUS and the inner SELECTs name the engine makes a table, once: FILTER NOT EXISTS and a filter of
# each row's text take three times as long.
ROLE: Final = " ".join(f"kg:{role}" for role in ROLES)
TOLD: Final = f"""
SELECT ?node (COUNT(DISTINCT ?article) AS ?articles) (COUNT(*) AS ?times) {{
  {{ GRAPH ?article {{ ?statement kg:proposition ?proposition }}
     MINUS {{ ?statement kg:derived true }}
     {{ SELECT ?proposition ?node {{ ?proposition rdf:subject|rdf:object ?node }} }} }}
  UNION
  {{ VALUES ?role {{ {ROLE} }}
     GRAPH ?article {{ ?event ?role ?node }}
     {{ SELECT ?node {{
          {{ SELECT ?node (COUNT(*) AS ?any) {{
               VALUES ?part {{ {ROLE} }} ?whole ?part ?node }} GROUP BY ?node }}
          FILTER (ISIRI(?node) && !STRSTARTS(STR(?node), STR(kg:))) }} }} }}
  UNION
  {{ GRAPH ?article {{ ?event sem:hasPlace ?node ; kg:predicate ?predicate }}
     MINUS {{ ?statement kg:event ?event }} }}
}} GROUP BY ?node"""


@dataclass(frozen=True, slots=True)
class Ranked:
    """An actor, and how many articles tell of it."""

    iri: str
    articles: int


class Foremost(NamedTuple):
    """The best known actors, by the names of their nodes, and how many there are of all."""

    ranks: dict[str, Ranked]
    total: int


def ranked(graph: Queryable) -> dict[str, Ranked]:
    """Return by the names of their nodes all actors that articles tell of, the best known first.

    A graph without named graphs has no articles, and gives none.
    """
    found = once_made(graph, TOLD, lambda: rows_of(graph))
    return by_name(Ranked(iri, articles) for iri, articles in found)


def foremost(dataset: Dataset, most: int) -> Foremost:
    """Return the best known actors as `ranked` does, so many at most.

    What the ledger of a store folder has of its articles is added up one by one, so that memory
    does not grow with them; else the graph is asked.
    """
    counts = counted(dataset)
    if counts is None:
        ranks = ranked(queryable(dataset))
        return Foremost(dict(islice(ranks.items(), most)), len(ranks))
    names, articles, times = counts
    first = nsmallest(
        most, names.items(), key=lambda each: (-articles[each[1]], -times[each[1]], local(each[0]))
    )
    total = len({clean(local(iri)) for iri in names})
    return Foremost(by_name(Ranked(iri, articles[number]) for iri, number in first), total)


def counted(dataset: Dataset) -> "tuple[dict[str, int], array[int], array[int]] | None":
    """Number the actors that articles tell of, and count by number articles and how often."""
    told = tellings_of(dataset)
    if told is None:
        return None
    names, articles, times = dict[str, int](), array("i"), array("i")
    for article in told:
        for iri, often in article.items():
            if (number := names.setdefault(iri, len(names))) == len(articles):
                articles.append(0)
                times.append(0)
            articles[number] += 1
            times[number] += often
    return names, articles, times


def by_name(found: Iterable[Ranked]) -> dict[str, Ranked]:
    """Return actors by the names of their nodes."""
    return {clean(local(each.iri)): each for each in found}


def rows_of(graph: Queryable) -> list[tuple[str, int]]:
    """Return the actors, the best known first, each with the number of its articles."""
    found = sorted(
        bindings(graph, TOLD),
        key=lambda row: (-int(row["articles"]), -int(row["times"]), local(row["node"])),
    )
    return [(row["node"], int(row["articles"])) for row in found]
