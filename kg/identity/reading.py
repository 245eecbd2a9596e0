"""Dataset -> the actors of its articles, as they were read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, replace
from typing import Final

from rdflib import DCTERMS, RDF, SKOS, Dataset, URIRef

from kg.identity.rewriting import as_read
from kg.identity.values import ArticleActor, Kind, Member
from kg.ontology import KG, Ontology
from kg.store import prefixes
from kg.store.named_graphs import Line, column, graph_lines, text_of

__all__ = ["Articles", "read_articles"]

TYPE: Final = RDF.type.n3()
LABEL: Final = SKOS.prefLabel.n3()
ACTS_FOR: Final = KG.actsFor.n3()
DATE: Final = DCTERMS.date.n3()
CONCEPT: Final = KG.Concept.n3()
PROPERTY: Final = RDF.Property
Values = dict[str, list[str]]


@dataclass
class Articles:
    """What a graph tells of the actors of its articles.

    `rewritten` are the triples as read of those that stand with other nodes now.
    """

    ontology: Ontology
    documents: str  # namespace
    actors: str  # namespace
    relations: str  # namespace
    rewritten: dict[str, Set[Line]] = field(default_factory=dict)
    told: dict[str, list[Line]] = field(default_factory=lambda: defaultdict(list))

    def article_actors(self) -> Iterator[ArticleActor]:
        """Yield the actors of each article."""
        for document, lines in self.told.items():
            yield from self.actors_of(document, lines)

    def actors_of(self, document: str, lines: list[Line]) -> Iterator[ArticleActor]:
        """Yield the actors of one article."""
        named = self.described(lines)
        local = {node: self.local(node) for node in named}
        countries = frozenset(local[n] for n, v in named.items() if self.is_country(v[TYPE]))
        everybody = ArticleActor(
            Member(document, ""),
            "",
            date=next((text_of(obj) for _, predicate, obj in lines if predicate == DATE), ""),
            others=frozenset(local.values()) - countries,
            countries=countries,
        )
        for node, values in named.items():
            yield self.actor(local[node], values, everybody)

    def described(self, lines: Iterable[Line]) -> dict[str, Values]:
        """Collect what is said of each actor that has a name."""
        values: dict[str, Values] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, obj in lines:
            if subject.startswith(f"<{self.actors}"):
                values[subject][predicate].append(obj)
        return {node: v for node, v in values.items() if v[LABEL] and CONCEPT not in v[TYPE]}

    def actor(self, name: str, values: Values, everybody: ArticleActor) -> ArticleActor:
        """Make an actor of what is said of it; `everybody` has what its article gives to all."""
        states = filter(self.acts_as_country, map(self.local, values[ACTS_FOR]))
        return replace(
            everybody,
            member=Member(everybody.member.document, name),
            label=text_of(min(values[LABEL])),
            kind=self.kind_of(values[TYPE]),
            acts_for=min(states, default=""),
            roles=frozenset(role for each in list(values) for role in self.role_of(each)),
            known=name in self.ontology.actors,
        )

    def local(self, node: str) -> str:
        """Return the local name of an actor."""
        return node[1:-1].removeprefix(self.actors)

    def classes(self, types: list[str]) -> list[str]:
        """Return the local names of classes."""
        return [each[1:-1].replace("#", "/").rpartition("/")[2] for each in types]

    def is_country(self, types: list[str]) -> bool:
        """Return whether an actor is a country."""
        return any(self.ontology.has_trait(each, "isCountry") for each in self.classes(types))

    def acts_as_country(self, actor: str) -> bool:
        """Return whether acting for an actor is acting for a country."""
        known = self.ontology.actors.get(actor)
        return known is not None and self.ontology.has_trait(known.entity.type, "isCountry")

    def kind_of(self, types: list[str]) -> Kind:
        """Tell persons from places and bodies."""
        classes = self.classes(types)
        if any(map(self.ontology.is_person, classes)):
            return "person"
        if any(map(self.ontology.is_place, classes)):
            return "place"
        return "" if self.ontology.unnamed in classes else "body"

    def role_of(self, predicate: str) -> set[str]:
        """Return the office that a relation names: *foreign minister* of *foreign_minister_of*."""
        name = predicate[1:-1].removeprefix(self.relations).replace("_", " ")
        title = name.rpartition(" ")[0]
        return {title} if title in self.ontology.titles else set()


def read_articles(dataset: Dataset, ontology: Ontology) -> Articles:
    """Collect what the articles of a graph tell of their actors."""
    names = prefixes(dataset)
    found = Articles(ontology, names["doc"], names["actor"], names["rel"])
    for graph, _, _ in column(dataset, str(KG.asRead)):
        lines = as_read(graph_lines(dataset, graph))
        found.rewritten[graph] = lines
        found.told[graph.removeprefix(found.documents)] = sorted(lines)
    for predicate in (RDF.type, SKOS.prefLabel, KG.actsFor, DCTERMS.date, *offices(dataset, found)):
        for graph, subject, obj in column(dataset, str(predicate)):
            if graph.startswith(found.documents) and graph not in found.rewritten:
                told = found.told[graph.removeprefix(found.documents)]
                told.append((subject, predicate.n3(), obj))
    return found


def offices(dataset: Dataset, articles: Articles) -> list[URIRef]:
    """List the relations of a graph that name offices."""
    declared = {
        subject for _, subject, obj in column(dataset, str(RDF.type)) if obj == PROPERTY.n3()
    }
    return sorted(URIRef(each[1:-1]) for each in declared if articles.role_of(each))
