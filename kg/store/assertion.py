"""What articles say of a proposition -> whether it stands as a plain triple."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import NamedTuple

import pyoxigraph as ox
from rdflib import OWL, RDF

from kg.ontology import KG
from kg.store.ntriples import Line, node_of
from kg.store.support import PROPOSITION, Subject, Support
from kg.store.writer import proposition_name

__all__ = ["Assertion", "Ends", "ends_of"]

SUBJECT, PREDICATE, OBJECT = RDF.subject.n3(), RDF.predicate.n3(), RDF.object.n3()
TYPE, SYMMETRIC = RDF.type.n3(), OWL.SymmetricProperty.n3()
POLARITY, MODALITY, SPEAKER = KG.polarity.n3(), KG.modality.n3(), KG.attributedTo.n3()
POLICY, POSITIVE, ACTUAL = KG.assertionPolicy.n3(), KG.positive.n3(), KG.actual.n3()
TOLD = frozenset({ACTUAL, KG.planned.n3()})
ABOUT = str(PROPOSITION)

Facets = Mapping[str, str]


class Ends(NamedTuple):
    """Subject, relation and object of a proposition."""

    subject: str
    relation: str
    object: str

    @property
    def mirrored(self) -> "Ends":
        """The same the other way round."""
        return Ends(self.object, self.relation, self.subject)

    @property
    def proposition(self) -> str:
        """The node of the proposition."""
        return proposition_name(*(each[1:-1] for each in self))


def ends_of(propositions: Iterable[Line]) -> set[Ends]:
    """Read the ends of propositions from their triples."""
    parts: dict[str, dict[str, str]] = {}
    for subject, predicate, obj in propositions:
        if obj.startswith("<"):
            parts.setdefault(subject, {})[predicate] = obj
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
        self, known: Support, statements: Mapping[str, Iterable[Line]], symmetric: Set[str]
    ) -> None:
        self.known, self.articles, self.symmetric = known, statements.keys(), symmetric
        self.about: dict[str, list[Verdict]] = defaultdict(list)  # by proposition
        for article, own in statements.items():
            for proposition, found in verdicts(article, own):
                self.about[proposition].append(found)

    def stands(self, ends: Ends, *, stood: bool) -> bool:
        """Return whether a plain triple stands.

        `stood` tells that it did, and that the older versions of the articles had no say in it.
        """
        ways = {ends, ends.mirrored} if ends.relation in self.symmetric else {ends}
        propositions = [way.proposition for way in ways]
        told = summed(each for about in propositions for each in self.about.get(about, ()))
        if told.denied or stood:
            return not told.denied
        others = summed(each for p in propositions for each in self.others(p))
        return (told.affirmed or others.affirmed) and not others.denied

    def others(self, proposition: str) -> Iterator[Verdict]:
        """Yield what the statements of other articles make of a proposition."""
        for statement, article in self.known.leading(PROPOSITION, node_of(proposition)):
            if article.value not in self.articles:
                facts = POLICY in self.facets_of(article, article)
                yield verdict(self.facets_of(statement, article), facts=facts)

    def facets_of(self, subject: Subject, article: ox.NamedNode) -> Facets:
        """Return what an article says of a node."""
        found = self.known.oxigraph.quads_for_pattern(subject, None, None, article)
        return {str(quad.predicate): str(quad.object) for quad in found}


def verdicts(article: str, own: Iterable[Line]) -> Iterator[tuple[str, Verdict]]:
    """Yield the propositions of an article, each with what a statement there makes of it."""
    told: dict[str, dict[str, str]] = defaultdict(dict)
    for subject, predicate, obj in own:
        told[subject][predicate] = obj
    facts = POLICY in told[f"<{article}>"]
    for facets in told.values():
        if ABOUT in facets:
            yield facets[ABOUT], verdict(facets, facts=facts)


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
