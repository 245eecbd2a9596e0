"""Judgements <-> RDF, in a graph of their own."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, get_args

from rdflib import RDF, XSD, Dataset

from kg.identity.rewriting import member_iri
from kg.identity.values import Judgement, Member, Verdict
from kg.ontology import KG
from kg.store import prefixes
from kg.store.lines import Line, graph_lines, leading_to, quoted, subject_lines, text_of

__all__ = ["GRAPH", "judged_by_hand", "judgement_lines", "read_judgements"]

GRAPH: Final = str(KG.judgements)
TYPE: Final = (RDF.type.n3(), KG.Judgement.n3())
VERDICTS: Final[Mapping[str, Verdict]] = {KG[each].n3(): each for each in get_args(Verdict)}


def judgement_lines(judgements: Iterable[Judgement], namespace: str) -> Iterator[Line]:
    """Yield judgements as triples; the namespace is that of documents."""
    return (line for each in judgements for line in lines(each, namespace))


def lines(judgement: Judgement, namespace: str) -> Iterator[Line]:
    """Yield one judgement as triples, named by its content."""
    ends = (
        f"<{member_iri(namespace + each.document, each.actor)}>"
        for each in (judgement.first, judgement.second)
    )
    facets = [
        *zip((KG.first.n3(), KG.second.n3()), ends, strict=True),
        (KG.verdict.n3(), KG[judgement.verdict].n3()),
        (KG.score.n3(), f"{quoted(format(judgement.score, 'g'))}^^{XSD.decimal.n3()}"),
        (KG.reason.n3(), quoted(judgement.reason)),
        (KG.decidedBy.n3(), (KG.hand if judgement.by_hand else KG.rule).n3()),
    ]
    content = "\n".join(sorted(" ".join(facet) for facet in facets))
    node = f"<{KG}J-{hashlib.sha256(content.encode()).hexdigest()[:16]}>"
    yield from ((node, predicate, obj) for predicate, obj in [TYPE, *facets])


def read_judgements(dataset: Dataset) -> list[Judgement]:
    """Read the judgements of a graph, sorted; what is no whole judgement is left out."""
    return judgements_of(graph_lines(dataset, GRAPH), prefixes(dataset)["doc"])


def judged_by_hand(dataset: Dataset) -> list[Judgement]:
    """Return the judgements of a graph that somebody made by hand, sorted."""
    nodes = (node for _, node in leading_to(dataset, str(KG.decidedBy), KG.hand.n3()))
    lines = (line for node in nodes for line in subject_lines(dataset, node, GRAPH))
    return judgements_of(lines, prefixes(dataset)["doc"])


def judgements_of(lines: Iterable[Line], namespace: str) -> list[Judgement]:
    """Read judgements; the namespace is that of documents."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for subject, predicate, obj in sorted(lines):
        found[subject][predicate] = obj
    needed = {KG[each].n3() for each in ("first", "second", "verdict", "score", "reason")}
    return sorted(judgement(each, namespace) for each in found.values() if each.keys() >= needed)


def judgement(facets: Mapping[str, str], namespace: str) -> Judgement:
    """Read one judgement."""
    return Judgement(
        member(facets[KG.first.n3()], namespace),
        member(facets[KG.second.n3()], namespace),
        VERDICTS.get(facets[KG.verdict.n3()], "unsure"),
        float(text_of(facets[KG.score.n3()])),
        text_of(facets[KG.reason.n3()]),
        by_hand=facets.get(KG.decidedBy.n3()) == KG.hand.n3(),
    )


def member(node: str, namespace: str) -> Member:
    """Read an actor of an article from its IRI."""
    document, _, actor = node[1:-1].removeprefix(namespace).partition("#actor=")
    return Member(document, actor)
