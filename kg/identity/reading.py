"""Dataset -> the actors of its articles, as they were read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final, NamedTuple

from rdflib import DCTERMS, RDF, RDFS, Dataset

from kg.identity.entries import ACTORS, NOTHING, actors_in
from kg.identity.rewriting import IDENTITY, as_read, member_name, restored
from kg.identity.values import ArticleActor, Kind, Member
from kg.ontology import KG, Ontology
from kg.store import articles_of, ledger_of, prefixes
from kg.store.described import descriptions
from kg.store.lines import Line, article_lines, column, leading_to, subject_lines, text_of

__all__ = ["Articles", "Coming", "no_articles", "read_articles"]

TYPE: Final = RDF.type.n3()
LABEL: Final = RDFS.label.n3()
ACTS_FOR: Final = KG.actsFor.n3()
DATE: Final = DCTERMS.date.n3()
CONCEPT: Final = KG.Concept.n3()
PROPOSITION: Final = KG.proposition.n3()
SUBJECT: Final = RDF.subject.n3()
PREDICATE: Final = RDF.predicate.n3()
ACTUAL: Final = {(KG.polarity.n3(), KG.positive.n3()), (KG.modality.n3(), KG.actual.n3())}
Values = dict[str, list[str]]
MANY: Final = 100  # articles: all at once take less time


class Traits(NamedTuple):
    """What an actor is."""

    kind: Kind
    is_country: bool


@dataclass
class Coming:
    """Articles that are not written yet, as they were read, by their IRIs, and their actors."""

    lines: Mapping[str, Set[Line]] = field(default_factory=dict)
    actors: Mapping[str, Sequence[ArticleActor]] = field(default_factory=dict)


@dataclass
class Articles:
    """What a graph tells of the actors of its articles, as they were read.

    `told` are by document the triples that tell of them, or `kept` what the store's ledger has.
    `renamed` are by document those who are called otherwise now, each with the node that it is.
    `coming` are by document those that are not written yet, as they were read.
    """

    ontology: Ontology
    documents: str  # namespace
    actors: str  # namespace
    relations: str  # namespace
    told: dict[str, Set[Line]] = field(default_factory=dict)
    kept: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    renamed: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    known_kinds: dict[tuple[str, ...], Traits] = field(default_factory=dict)
    coming: Coming = field(default_factory=Coming)

    def take(self, coming: Coming) -> None:
        """Take articles in place of those that the graph has, as they were read."""
        self.coming = coming
        for document in map(self.document, coming.lines):
            self.told.pop(document, None)
            self.renamed.pop(document, None)
            self.kept.pop(document, None)

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.kept) + len(self.told) + len(self.coming.lines)

    def document(self, iri: str) -> str:
        """Return the id of an article."""
        return iri.removeprefix(self.documents)

    def article_actors(self) -> Iterator[ArticleActor]:
        """Yield the actors of each article, sorted by their members."""
        for document in sorted((*self.kept, *self.told, *map(self.document, self.coming.lines))):
            yield from sorted(self.actors_in(document), key=lambda actor: actor.member)

    def actors_in(self, document: str) -> Iterable[ArticleActor]:
        """Return the actors of one article."""
        if document in self.kept:
            return actors_in(document, self.kept[document])
        if document in self.told:
            return self.actors_of(document, self.told[document])
        return self.coming.actors.get(self.documents + document, ())

    def actors_of(self, document: str, lines: Set[Line]) -> Iterator[ArticleActor]:
        """Yield the actors of one article."""
        named = self.described(lines)
        local = {node: self.local(node) for node in named}
        countries = frozenset(local[n] for n, v in named.items() if self.traits(v[TYPE]).is_country)
        everybody = ArticleActor(
            Member(document, ""),
            "",
            date=next((label_of(obj) for _, predicate, obj in lines if predicate == DATE), ""),
            others=frozenset(local.values()) - countries,
            countries=countries,
        )
        offices = self.offices(lines)
        for node, values in named.items():
            roles = frozenset(offices[node]) if node in offices else NOTHING
            yield self.actor(local[node], values, roles, everybody)

    def described(self, lines: Iterable[Line]) -> dict[str, Values]:
        """Collect what is said of each actor that has a name."""
        values: dict[str, Values] = defaultdict(lambda: defaultdict(list))
        namespace = f"<{self.actors}"
        for subject, predicate, obj in lines:
            if subject.startswith(namespace):
                values[subject][predicate].append(obj)
        return {node: v for node, v in values.items() if v[LABEL] and CONCEPT not in v[TYPE]}

    def actor(
        self, name: str, values: Values, roles: frozenset[str], everybody: ArticleActor
    ) -> ArticleActor:
        """Make an actor of what is said of it; `everybody` has what its article gives to all."""
        states = filter(self.acts_as_country, map(self.local, values[ACTS_FOR]))
        return replace(
            everybody,
            member=Member(everybody.member.document, name),
            label=label_of(min(values[LABEL])),
            kind=self.traits(values[TYPE]).kind,
            acts_for=min(states, default=""),
            roles=roles,
            known=name in self.ontology.actors,
        )

    def local(self, node: str) -> str:
        """Return the local name of an actor."""
        return node[1:-1].removeprefix(self.actors)

    def node(self, name: str) -> str:
        """Return the node of an actor."""
        return f"<{self.actors}{name}>"

    def traits(self, types: list[str]) -> Traits:
        """Return what actors of some types are."""
        key = tuple(sorted(types))
        if key not in self.known_kinds:
            self.known_kinds[key] = Traits(self.kind_of(types), self.is_country(types))
        return self.known_kinds[key]

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

    def offices(self, lines: Set[Line]) -> dict[str, set[str]]:
        """Collect by actor the offices that statements of an article say are held."""
        held = {s for s, p, obj in lines if p == PREDICATE and self.office(obj)}
        told: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for subject, predicate, obj in lines if held else ():
            told[subject].add((predicate, obj))
        affirmed = {obj for facets in told.values() if facets >= ACTUAL for _, obj in facets}
        found: dict[str, set[str]] = defaultdict(set)
        for proposition in held & affirmed:
            ends = dict(told[proposition])
            found[ends[SUBJECT]].add(self.office(ends[PREDICATE]))
        return found

    def office(self, relation: str) -> str:
        """Return the office that a relation names: *foreign minister* of *foreign_minister_of*."""
        name = relation[1:-1].removeprefix(self.relations).replace("_", " ")
        title = name.rpartition(" ")[0]
        return title if title in self.ontology.titles else ""


@lru_cache(maxsize=1 << 13)
def label_of(term: str) -> str:
    """Return the text of a label."""
    return text_of(term)


def read_articles(dataset: Dataset, ontology: Ontology, coming: Coming | None = None) -> Articles:
    """Collect what the articles of a graph tell of their actors.

    What the store's ledger has of them is not read again.

    Args:
        dataset: the graph.
        ontology: what the articles were read with.
        coming: articles that take the place of those that the graph has.
    """
    coming = coming or Coming()
    found = read_written(dataset, ontology, coming.lines)
    found.take(coming)
    return found


def no_articles(dataset: Dataset, ontology: Ontology) -> Articles:
    """Return what can read the articles of a graph, before it has read any."""
    names = prefixes(dataset)
    return Articles(ontology, names["doc"], names["actor"], names["rel"])


def read_written(dataset: Dataset, ontology: Ontology, coming: Mapping[str, Set[Line]]) -> Articles:
    """Collect what those articles of a graph that stay tell of their actors."""
    found = no_articles(dataset, ontology)
    ledger = ledger_of(dataset)
    if ledger is None:
        read_all(dataset, found)
        return found
    kept = dict(ledger.entries(ACTORS))
    missing = [each for each in articles_of(dataset) if each not in kept and each not in coming]
    if len(missing) > MANY:
        read_all(dataset, found)
        return found
    found.kept = {iri.removeprefix(found.documents): entry for iri, entry in kept.items()}
    for iri in missing:
        read_one(dataset, found, iri)
    return found


def read_one(dataset: Dataset, found: Articles, article: str) -> None:
    """Collect what one article tells of its actors."""
    lines, document = article_lines(dataset, article), article.removeprefix(found.documents)
    found.told[document] = restored(lines)
    for node, predicate, actor in lines:
        if predicate == IDENTITY:
            found.renamed[document][member_name(node)] = actor


def read_all(dataset: Dataset, found: Articles) -> None:
    """Collect what all articles of a graph tell of their actors, which one by one takes longer."""
    names = prefixes(dataset)
    now: defaultdict[str, set[Line]] = defaultdict(set)
    for article, lines in (*descriptions(dataset), *dates(dataset), *offices(dataset, found)):
        now[article.removeprefix(names["doc"])].update(lines)
    for article, node, actor in column(dataset, str(KG.identity)):
        found.renamed[article.removeprefix(names["doc"])][member_name(node)] = actor
    for article, _, kept in column(dataset, str(KG.asRead)):
        document = article.removeprefix(names["doc"])
        nodes = found.renamed[document].values()
        now[document] = as_read(now[document], text_of(kept), nodes)
    found.told = {**now}


def dates(dataset: Dataset) -> Iterator[tuple[str, list[Line]]]:
    """Yield the date of each article."""
    for article, subject, date in column(dataset, str(DCTERMS.date)):
        yield article, [(subject, DATE, date)]


def offices(dataset: Dataset, articles: Articles) -> Iterator[tuple[str, list[Line]]]:
    """Yield the statements of each article that name offices, with their propositions."""
    relations = {node for _, node in leading_to(dataset, str(RDF.type), RDF.Property.n3())}
    for relation in filter(articles.office, relations):
        for _, proposition in leading_to(dataset, str(RDF.predicate), relation):
            about = subject_lines(dataset, proposition)
            for article, statement in leading_to(dataset, str(KG.proposition), proposition):
                yield article, [*about, *subject_lines(dataset, statement, article)]
