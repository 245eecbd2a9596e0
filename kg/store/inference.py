"""Plain triples, rules of an ontology folder -> what follows from them, in the graph kg:derived.

The rules are SPARQL: CONSTRUCT queries under `rules/`. They see the relations between actors that
stand as plain triples, never what is only denied, possible or wished; and the relations' types
and parents. A rule with the line `# reads: statements` sees the whole graph instead, once. owlrl
lost: for ten thousand triples it takes 8 s, this a tenth of a second.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, Dataset

from kg.errors import OntologyError
from kg.ontology import KG, folder_of
from kg.store.datasets import engine, prefixes, view
from kg.store.graphs import fill
from kg.store.reclaiming import reclaim
from kg.store.views import Solutions

__all__ = ["DERIVED", "Rule", "derive", "rules"]

HEADER: Final = re.compile(r"\A#\s*rule:\s*(.+?)\s*$", re.MULTILINE)
READS: Final = re.compile(r"^#\s*reads:\s*statements\s*$", re.MULTILINE)
DERIVED: Final = ox.NamedNode(str(KG.derived))
TYPE: Final = ox.NamedNode(str(RDF.type))
# What is said of relations beside their types.
ABOUT_RELATIONS: Final = tuple(ox.NamedNode(str(p)) for p in (RDFS.subPropertyOf, OWL.inverseOf))
RELATIONS: Final = f"SELECT DISTINCT ?r {{ ?r <{RDFS.subPropertyOf}>+ <{KG.relatesTo}> }}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A CONSTRUCT query that ships with an ontology, and what it derives in words."""

    name: str
    text: str
    sparql: str
    reads_statements: bool = False


def rules(directory: Path | None = None) -> tuple[Rule, ...]:
    """List the rules of an ontology folder, the shipped one unless told.

    >>> "symmetric" in [each.name for each in rules()]
    True
    """
    return tuple(map(read_rule, sorted((folder_of(directory) / "rules").glob("*.rq"))))


def read_rule(path: Path) -> Rule:
    """Read a rule and its header."""
    text = path.read_text(encoding="utf-8")
    header = HEADER.search(text)
    if not header:
        msg = f"{path}: its first line must be `# rule: …`: add what it derives"
        raise OntologyError(msg)
    return Rule(path.stem, header[1], text, READS.search(text) is not None)


def derive(dataset: Dataset, directory: Path | None = None) -> int:
    """Let the graph kg:derived hold what follows from a graph; return how many triples follow.

    Everything is derived anew, so that nothing stays of an article that is gone, and only what
    differs is written, in one transaction.
    """
    known, names = rules(directory), prefixes(dataset)
    of_triples = [each for each in known if not each.reads_statements]
    told = premises(engine(dataset))
    reclaim(dataset, was_read=True)
    follows = consequences(told, of_triples, names)
    del told
    for rule in known:
        if rule.reads_statements:
            follows |= set(constructed(rule, view(dataset).query, names))
    reclaim(dataset, was_read=True)
    fill(dataset, DERIVED, follows)
    return len(follows)


def premises(oxigraph: ox.Store) -> ox.Store:
    """Copy what rules see: relations with their types and parents, and whom they stand between."""
    known = ox.Store()
    for predicate in ABOUT_RELATIONS:
        known.extend(merged(oxigraph.quads_for_pattern(None, predicate, None)))
    found = known.query(RELATIONS)
    assert isinstance(found, ox.QuerySolutions)
    for (relation,) in list(found):
        known.extend(merged(oxigraph.quads_for_pattern(relation, TYPE, None)))
        known.extend(merged(asserted(oxigraph, relation)))
    return known


def asserted(oxigraph: ox.Store, relation: ox.NamedNode) -> Iterator[ox.Quad]:
    """Yield the plain triples of articles: what was derived before proves nothing."""
    for quad in oxigraph.quads_for_pattern(None, relation, None, ox.DefaultGraph()):
        if isinstance(quad.object, ox.NamedNode):
            yield quad


def merged(quads: Iterator[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield quads as those of one graph."""
    return (ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)


def consequences(
    known: ox.Store, applied: Collection[Rule], names: Mapping[str, str]
) -> set[ox.Triple]:
    """Apply the rules until nothing new follows; that is then known too."""
    follows: set[ox.Triple] = set()
    new = True
    while new:
        concluded_now = (triple for rule in applied for triple in concluded(rule, known, names))
        new = bool(found := {each for each in concluded_now if ox.Quad(*each) not in known})
        known.extend(ox.Quad(*triple) for triple in found)
        follows |= found
    return follows


def concluded(rule: Rule, known: ox.Store, names: Mapping[str, str]) -> Iterator[ox.Triple]:
    """Yield what a rule derives from what is known of relations."""
    return constructed(rule, lambda sparql, bound: known.query(sparql, prefixes=dict(bound)), names)


def constructed(
    rule: Rule, query: Callable[[str, Mapping[str, str]], Solutions], names: Mapping[str, str]
) -> Iterator[ox.Triple]:
    """Yield what a rule derives; a triple with a blank node would be another each time."""
    try:
        found = query(rule.sparql, names)
    except SyntaxError as error:
        msg = f"rules/{rule.name}.rq is not SPARQL ({error}): fix it"
        raise OntologyError(msg) from error
    if not isinstance(found, ox.QueryTriples):
        msg = (
            f"rules/{rule.name}.rq derives no triples: write it as CONSTRUCT {{ … }} WHERE {{ … }}"
        )
        raise OntologyError(msg)
    for triple in found:
        if isinstance(triple.subject, ox.NamedNode) and not isinstance(triple.object, ox.BlankNode):
            yield triple
