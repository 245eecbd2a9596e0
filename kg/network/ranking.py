"""Dataset -> its actors by how much is told of them, without the network of the whole."""

from dataclasses import dataclass
from typing import Final

from kg.model import ROLES
from kg.network.queries import local
from kg.network.texts import clean
from kg.store import Queryable, bindings, once_made

__all__ = ["Ranked", "ranked"]

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


def ranked(graph: Queryable) -> dict[str, Ranked]:
    """Return by the names of their nodes all actors that articles tell of, the best known first.

    A graph without named graphs has no articles, and gives none.
    """
    found = once_made(graph, TOLD, lambda: rows_of(graph))
    return {clean(local(iri)): Ranked(iri, articles) for iri, articles in found}


def rows_of(graph: Queryable) -> list[tuple[str, int]]:
    """Return the actors, the best known first, each with the number of its articles."""
    found = sorted(
        bindings(graph, TOLD),
        key=lambda row: (-int(row["articles"]), -int(row["times"]), local(row["node"])),
    )
    return [(row["node"], int(row["articles"])) for row in found]
