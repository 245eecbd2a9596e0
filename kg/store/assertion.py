"""What articles say of a proposition -> whether it stands as a plain triple."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import pyoxigraph as ox
from rdflib import OWL, RDF

from kg.ontology import KG
from kg.store.support import DEFAULT, PROPOSITION, Subject, Support, node
from kg.store.writer import proposition_name

__all__ = ["Assertion", "Ends", "ends_of"]

SUBJECT, PREDICATE, OBJECT, TYPE = map(node, (RDF.subject, RDF.predicate, RDF.object, RDF.type))
POLARITY, MODALITY, SPEAKER = map(node, (KG.polarity, KG.modality, KG.attributedTo))
POLICY, POSITIVE, ACTUAL = map(node, (KG.assertionPolicy, KG.positive, KG.actual))
TOLD = frozenset({ACTUAL, node(KG.planned)})
SYMMETRIC = node(OWL.SymmetricProperty)

Facets = Mapping[ox.NamedNode, object]


class Ends(NamedTuple):
    """Subject, relation and object of a proposition."""

    subject: ox.NamedNode
    relation: ox.NamedNode
    object: ox.NamedNode

    @property
    def mirrored(self) -> "Ends":
        """The same the other way round."""
        return Ends(self.object, self.relation, self.subject)

    @property
    def proposition(self) -> ox.NamedNode:
        """The node of the proposition."""
        return ox.NamedNode(proposition_name(*(each.value for each in self))[1:-1])


def ends_of(propositions: Iterable[ox.Triple]) -> set[Ends]:
    """Read the ends of propositions from their triples."""
    parts: dict[Subject, dict[ox.NamedNode, ox.NamedNode]] = {}
    for triple in propositions:
        if isinstance(triple.object, ox.NamedNode):
            parts.setdefault(triple.subject, {})[triple.predicate] = triple.object
    return {
        Ends(told[SUBJECT], told[PREDICATE], told[OBJECT])
        for told in parts.values()
        if told.keys() >= {SUBJECT, PREDICATE, OBJECT}
    }


class Verdict(NamedTuple):
    """Whether somebody affirms a proposition, and whether somebody denies it."""

    affirmed: bool = False
    denied: bool = False


class Assertion:
    """Decides which plain triples stand when articles have been replaced by other versions.

    One stands when a statement says that it is so, and no statement denies it: whoever speaks, in
    whichever article. What is only possible, conditional or wished neither affirms nor denies.
    """

    def __init__(
        self,
        known: Support,
        statements: Mapping[ox.NamedNode, Iterable[ox.Triple]],
        symmetric: set[ox.NamedNode],
    ) -> None:
        self.known, self.articles, self.symmetric = known, statements.keys(), symmetric
        self.about: dict[object, list[Verdict]] = defaultdict(list)  # by proposition
        for article, own in statements.items():
            for proposition, found in verdicts(article, own):
                self.about[proposition].append(found)

    def stands(self, ends: Ends, *, settled: bool) -> bool:
        """Return whether a plain triple stands.

        `settled` tells that the older versions of the articles had no say in it.
        """
        ways = {ends, ends.mirrored} if ends.relation in self.symmetric else {ends}
        propositions = [way.proposition for way in ways]
        told = summed(each for about in propositions for each in self.about.get(about, ()))
        stood = settled and ox.Quad(*ends, DEFAULT) in self.known.oxigraph
        if told.denied or stood:
            return not told.denied
        others = summed(each for p in propositions for each in self.others(p))
        return (told.affirmed or others.affirmed) and not others.denied

    def others(self, proposition: ox.NamedNode) -> Iterator[Verdict]:
        """Yield what the statements of other articles make of a proposition."""
        for statement, article in self.known.leading(PROPOSITION, proposition):
            if article not in self.articles:
                facts = POLICY in self.facets_of(article, article)
                yield verdict(self.facets_of(statement, article), facts=facts)

    def facets_of(self, subject: Subject, article: ox.NamedNode) -> Facets:
        """Return what an article says of a node."""
        found = self.known.oxigraph.quads_for_pattern(subject, None, None, article)
        return {quad.predicate: quad.object for quad in found}


def verdicts(article: ox.NamedNode, own: Iterable[ox.Triple]) -> Iterator[tuple[object, Verdict]]:
    """Yield the propositions of an article, each with what a statement there makes of it."""
    told: dict[Subject, dict[ox.NamedNode, object]] = defaultdict(dict)
    for triple in own:
        told[triple.subject][triple.predicate] = triple.object
    facts = POLICY in told[article]
    for facets in told.values():
        if PROPOSITION in facets:
            yield facets[PROPOSITION], verdict(facets, facts=facts)


def verdict(told: Facets, *, facts: bool) -> Verdict:
    """Say what a statement makes of its proposition; where only facts stand, no claim affirms."""
    if told.get(MODALITY) not in TOLD:
        return Verdict()
    if told.get(POLARITY) != POSITIVE:
        return Verdict(denied=True)
    is_fact = told.get(MODALITY) == ACTUAL and SPEAKER not in told
    return Verdict(affirmed=is_fact or not facts)


def summed(verdicts: Iterable[Verdict]) -> Verdict:
    """Sum up what several statements make of a proposition; a denial ends the search."""
    affirmed = False
    for each in verdicts:
        if each.denied:
            return Verdict(affirmed, denied=True)
        affirmed = affirmed or each.affirmed
    return Verdict(affirmed)
