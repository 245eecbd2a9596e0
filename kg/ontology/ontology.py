"""Names, nouns, verbs and dates -> actors, classes, relations and the holders of offices."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from rdflib import Namespace

from kg.model import ClassName
from kg.ontology.frames import Frames
from kg.ontology.turtle import Triple
from kg.ontology.values import Actor, Class, Frame, Name, Office, Tenure, Trait, topmost

__all__ = ["Ontology"]


@dataclass(frozen=True)
class Ontology:
    """Everything that kg knows about its field, as read from a folder of Turtle files."""

    namespaces: Mapping[str, Namespace]
    classes: Mapping[str, Class]
    offices: Mapping[str, Office]
    actors: Mapping[str, Actor]
    names: Mapping[str, Name]
    frames: Frames
    acts: Mapping[str, Set[str]]  # a predicate -> the acts that it can tell
    event_types: Mapping[str, str]
    planned: Mapping[str, str]  # event type -> what the mere intention counts as
    refused: Mapping[str, str]  # event type -> what saying that one will not counts as
    judging: Set[str]  # event types that are directed at who did what the object names
    voicing: Set[str]  # event types that say what those who do it demand or condemn
    harmful: Set[str]  # event types that harm whom they are directed at
    no_agents: Mapping[str, Set[str]]  # event type -> classes whose members cannot do it
    no_patients: Mapping[str, Set[str]]  # event type -> classes to whom it cannot be done
    triples: tuple[Triple, ...]
    digest: str = ""  # tells it from other ontologies

    def hierarchy(self) -> Iterator[Triple]:
        """Give the classes and relations that a store needs: types, labels, parents, colours."""
        return iter(self.triples)

    # Classes

    def is_a(self, class_name: str, parent: str) -> bool:
        """Return whether a class is another or stands below it."""
        known = self.classes.get(class_name)
        return class_name == parent or (known is not None and parent in known.parents)

    def has_trait(self, class_name: str, trait: Trait) -> bool:
        """Return whether language treats members of a class so: "isPerson", "isSite"."""
        known = self.classes.get(class_name)
        return known is not None and trait in known.traits

    def is_person(self, class_name: str) -> bool:
        """Return whether members of a class are persons, whom *he* and *she* may mean."""
        return self.has_trait(class_name, "isPerson")

    def is_place(self, class_name: str) -> bool:
        """Return whether members of a class are places, which lie in one another."""
        return self.has_trait(class_name, "isPlace")

    @cached_property
    def person(self) -> ClassName:
        """The topmost class of persons, "" in an ontology without any."""
        return topmost(self.classes.values(), "isPerson")

    @cached_property
    def publisher(self) -> ClassName:
        """The topmost class of those who publish texts, else that of unknown names."""
        return topmost(self.classes.values(), "isPublisher") or self.unnamed

    @cached_property
    def unnamed(self) -> ClassName:
        """The class of a name of which nothing tells what it names, else an undeclared one."""
        return next((each.id for each in self.classes.values() if each.is_unnamed), "Unnamed")

    @cached_property
    def titles(self) -> frozenset[str]:
        """The nouns for the parts that persons play: *leader*, *foreign minister*."""
        return self.called(self.person)

    def called(self, class_name: str) -> frozenset[str]:
        """Give the nouns by which a text may refer back to a member of a class: *the bloc*."""
        return self._anaphors.get(class_name, frozenset())

    def called_below(self, class_name: str) -> frozenset[str]:
        """Give the nouns for one who acts of which nothing tells the narrower class.

        None for a name of which nothing tells what it names at all.
        """
        return self._anaphors_below.get(class_name, frozenset())

    def classes_called(self, noun: str) -> frozenset[ClassName]:
        """Give the classes whose members a noun may refer back to."""
        return self._classes_by_anaphor.get(noun, frozenset())

    @cached_property
    def _classes_by_anaphor(self) -> dict[str, frozenset[ClassName]]:
        found: dict[str, set[ClassName]] = {}
        for name, nouns in self._anaphors.items():
            for noun in nouns:
                found.setdefault(noun, set()).add(name)
        return {noun: frozenset(names) for noun, names in found.items()}

    @cached_property
    def shared_labels(self) -> frozenset[str]:
        """The names that bodies of several states have: *Treasury*, *Greens*."""
        return frozenset(each for actor in self.actors.values() for each in actor.shared_labels)

    @cached_property
    def sole_nouns(self) -> frozenset[str]:
        """The nouns for what a state has one of: *army*, *supreme court*."""
        return frozenset(noun for each in self.classes.values() for noun in each.sole_nouns)

    def class_of_entity_label(self, label: str) -> str:
        """Give the class that a label of a named-entity recogniser yields, or ""."""
        return self._entity_labels.get(label, "")

    def is_by_label(self, class_name: str) -> bool:
        """Return whether a named-entity recogniser's label yields a class, or nothing does."""
        return class_name == self.unnamed or class_name in self._entity_labels.values()

    def class_of_noun(self, noun: str) -> str | None:
        """Give the class that a common noun names behind a demonym: *(Russian) troops*."""
        return self._nouns.get(noun.lower())

    def class_of_thing(self, label: str) -> str:
        """Give the class of what a label names that is no actor, "" where nothing tells it.

        >>> from kg.ontology import load_ontology
        >>> [load_ontology().class_of_thing(each) for each in ("Spring Floods", "rebels")]
        ['NaturalForce', '']
        """
        words = label.lower().split()
        tails = (" ".join(words[-length:]) for length in (2, 1))
        forms = (form for tail in tails for form in (tail, tail.removesuffix("s")))
        return next((self._things[form] for form in forms if form in self._things), "")

    # Offices and their holders

    def office(self, title: str, body: str) -> str | None:
        """Find the office that a title means beside a body, or beside what stands for it."""
        words = title.lower().replace("-", " ")
        actor = self.actors.get(body)
        bodies = (body, actor.entity.acts_for, actor.metonym_of) if actor else (body,)
        return next(
            (self._titles[words, each] for each in bodies if (words, each) in self._titles), None
        )

    def holder(self, office: str, date: dt.date | None) -> str | None:
        """Find who held an office on a day; None when that is uncertain.

        It is on a day past those of which the ontology knows, and without a date, which is today.
        Where all days are known, it is certain without a date if there has been one holder.
        """
        known = self.offices.get(office)
        if known is None or not known.is_known(date):
            return None
        tenures = self._holders.get(office, ())
        if date is None:
            people = {person for person, _ in tenures}
        else:
            people = {person for person, tenure in tenures if tenure.surely_covers(date)}
            people = people or {person for person, each in tenures if each.may_cover(date)}
        return next(iter(people)) if len(people) == 1 else None

    def tenures_of(self, person: str, date: dt.date | None) -> tuple[Tenure, ...]:
        """List the offices that a person held on a day, or ever when there is no date."""
        actor = self.actors.get(person)
        tenures = actor.tenures if actor else ()
        if date is None:
            return tenures
        return tuple(each for each in tenures if each.may_cover(date))

    def last_holders(self, office: str) -> Iterator[str]:
        """Give those of whom the ontology does not know that they have left an office."""
        return (person for person, each in self._holders.get(office, ()) if not each.until)

    def offices_held(self, person: str, date: dt.date | None) -> tuple[Office, ...]:
        """List the offices that a person held on a day; whoever holds an office holds that one."""
        if person in self.offices:
            return (self.offices[person],)
        held = (self.offices.get(each.office) for each in self.tenures_of(person, date))
        return tuple(office for office in held if office)

    def known_until(self) -> dict[str, int]:
        """Count the offices by the day until which their holders are known, "" for always."""
        return dict(sorted(Counter(each.known_until for each in self.offices.values()).items()))

    def owner(self, office: str) -> str:
        """Give the state or body that whoever holds an office acts for."""
        return self._state_of(self.offices[office].body)

    def acts_for(self, actor: str, date: dt.date | None) -> str:
        """Find the state or body that an actor acts for on a day, or "".

        A person does so through an office, without a date through one held to this day; of
        several bodies the class of the body decides.
        """
        known = self.actors.get(actor)
        if known is None or known.entity.acts_for:
            return known.entity.acts_for if known else ""
        tenures = self.tenures_of(actor, date)
        if not tenures:
            return ""
        offices = {each.office for each in tenures if date is not None or not each.until}
        found = {self._state_of(self.offices[each].body) for each in offices & self.offices.keys()}
        if date is None and len(found) > 1:
            return ""
        return min(found, key=lambda body: (self._precedence(body), body), default="")

    def _state_of(self, body: str) -> str:
        actor = self.actors.get(body)
        return (actor.entity.acts_for if actor else "") or body

    def _precedence(self, body: str) -> int:
        actor = self.actors.get(body)
        return self.classes[actor.entity.type].precedence if actor else 9

    # Relations

    def frame(self, verb: str, noun: str = "", preposition: str = "") -> Frame | None:
        """Find what lemmas evoke: *impose sanctions on*; `Frames` gives the order of search."""
        return self.frames.look_up(verb, noun, preposition)

    def has_frame(self, verb: str, preposition: str) -> bool:
        """Return whether the very preposition evokes something with a verb: *arrive in*."""
        return (verb, "", preposition) in self.frames.index

    def has_noun(self, verb: str, noun: str) -> bool:
        """Return whether a verb evokes something together with a noun: *go (on) strike*."""
        return self.frames.combines(verb, noun)

    def expects(self, verb: str, noun: str, preposition: str) -> bool:
        """Return whether a frame names a noun's very preposition: *(provide) aid to*."""
        return self.frames.expects(verb, noun, preposition)

    def noun_frame(self, noun: str, preposition: str = "") -> Frame | None:
        """Find what a noun evokes without a verb: *sanctions against*."""
        return self.frames.of_noun(noun, preposition)

    def plover(self, relation: str) -> str | None:
        """Give the event type that a relation of the ontology is or stands under."""
        return self.event_types.get(relation) or None

    # Indexes, made when first asked for

    @cached_property
    def _entity_labels(self) -> dict[str, str]:
        return {label: each.id for each in self.classes.values() for label in each.entity_labels}

    @cached_property
    def _anaphors(self) -> dict[str, frozenset[str]]:
        return {each.id: frozenset(self._nouns_back_to(each)) for each in self.classes.values()}

    def _nouns_back_to(self, each: Class) -> Iterator[str]:
        """Yield its nouns and, of classes above, those of no narrower kind: no firm a *union*."""
        yield from each.anaphors
        for above in (self.classes[name] for name in each.parents if name in self.classes):
            yield from (noun for noun in above.anaphors if noun not in above.nouns)

    @cached_property
    def _anaphors_below(self) -> dict[str, frozenset[str]]:
        known = [each for each in self.classes.values() if "isAgent" in each.traits]
        open_ = [each for each in known if "isListed" not in each.traits]
        return {
            each.id: frozenset(n for c in open_ if each.id in c.parents for n in c.anaphors)
            for each in known
            if not each.is_unnamed
        }

    @cached_property
    def _nouns(self) -> dict[str, str]:
        ordered = sorted(self.classes.values(), key=lambda each: -each.precedence)
        return {noun: each.id for each in ordered for noun in each.nouns}

    @cached_property
    def _things(self) -> dict[str, str]:
        return {noun: each.id for each in self.classes.values() for noun in each.things}

    @cached_property
    def _titles(self) -> dict[tuple[str, str], str]:
        found: dict[tuple[str, str], str] = {}
        for office in self.offices.values():
            for title in office.titles:
                words = title.lower().replace("-", " ")
                found[words, office.body] = office.id
                found.setdefault((words, self._state_of(office.body)), office.id)
        return found

    @cached_property
    def _holders(self) -> dict[str, list[tuple[str, Tenure]]]:
        found: dict[str, list[tuple[str, Tenure]]] = {}
        for name, actor in self.actors.items():
            for tenure in actor.tenures:
                found.setdefault(tenure.office, []).append((name, tenure))
        return found
