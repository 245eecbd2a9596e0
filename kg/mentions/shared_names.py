"""Names of an article -> the same, but for what means another state's body here: *Treasury*, *PPP*.

Many states have a party, army or ministry of a name. The ontology knows one of them; whose body a
text means, the words beside the name tell, then the full name that it spells out, then the states
that it names.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from spacy.tokens import Doc

from kg.mentions.abbreviations import is_initials
from kg.mentions.home import home, state_of, tells_state
from kg.mentions.name_spans import Kind, NameSpan, full_text, slug
from kg.mentions.state_bodies import body_with_owner, described_body, is_country, states_in
from kg.mentions.unlisted import UnlistedNames
from kg.model import Entity
from kg.ontology import Actor, Ontology

__all__ = ["SharedNames"]

OFTEN = 3  # names that tell what an article is about
POSSESSIVE = {"'s", "’s", "'", "’"}
JOINING = {"for", "of"}
NAMING: frozenset[Kind] = frozenset({"label", "demonym"})


class Owner(NamedTuple):
    """The state that the words beside a name tell, and the token at which they begin."""

    state: str
    first: int


@dataclass(frozen=True)
class SharedNames:
    """Tells the bodies of other states from those that the ontology knows by the same name."""

    ontology: Ontology
    unlisted: UnlistedNames

    @cached_property
    def texts(self) -> frozenset[str]:
        """The names that bodies of several states can have: *Treasury*, *PPP*, *National Party*."""
        known = self.ontology.names.items()
        labels = ((text, name) for text, name in known if name.kind == "label")
        told = (t for t, n in labels if self.may_be_anothers(t, self.ontology.actors[n.actor]))
        at_home = (t for actor in self.ontology.actors.values() for t in actor.home_labels)
        return self.ontology.shared_labels | frozenset(told) | frozenset(at_home)

    def may_be_anothers(self, text: str, actor: Actor) -> bool:
        """Return whether a name of a body tells what it is, or only letters, and not whose."""
        if not self.ontology.has_trait(actor.entity.type, "hasNamesakes"):
            return False
        state = state_of(self.ontology, actor.entity)
        if state is None or state == actor.entity or self.tells(text, state):
            return False
        class_ = self.ontology.class_of_noun(text.rpartition(" ")[2]) or ""
        is_short = is_letters(text) and text != actor.entity.label  # the *FBI* has no other name
        return is_short or (" " in text and self.has_namesakes(class_) and not self.acts(class_))

    def has_namesakes(self, class_: str) -> bool:
        """Return whether several states can have a body of a class under one name."""
        return self.ontology.has_trait(class_, "hasNamesakes")

    def acts(self, class_: str) -> bool:
        """Return whether bodies of a class act for a state wherever they are: *the Royal Navy*."""
        acts = self.ontology.classes[class_].acts_for_owner
        return acts and not self.ontology.has_trait(class_, "belongsToPlace")

    def tells(self, text: str, state: Entity) -> bool:
        """Return whether a name tells whose body it is: *US Army*, *Biden administration*."""
        known = (self.ontology.names.get(word) for word in text.split())
        actors = (self.ontology.actors[name.actor].entity for name in known if name is not None)
        named = any(self.ontology.is_person(each.type) for each in actors)
        return named or any(told == state.id for told in states_in(self.ontology, text, NAMING))

    def told_apart(self, names: Sequence[NameSpan], doc: Doc) -> list[NameSpan]:
        """Take a name that many bodies have for that of the state which the article tells of.

        *The Treasury* is America's only in an article that names America, and the *PPP* Pakistan's
        in none about Guyana. Whom a name means instead, the ontology need not know.
        """
        shared = [n for n in names if n.kind == "label" and full_text(n, doc) in self.texts]
        if not shared:
            return list(names)
        others = [n for n in names if n not in shared]
        article = Setting(doc, self.ontology, others)
        owners = {n: article.owner(n, names) for n in shared}
        owned = {full_text(n, doc): self.owned(n, doc, o) for n, o in owners.items() if o}
        found = {
            n: self.owned(n, doc, owner) if owner else self.meant(n, article, owned)
            for n, owner in owners.items()
        }
        inside = {at for n in shared for at in range(found[n].first, n.first)}
        return [found.get(n, n) for n in names if n.first not in inside]

    def meant(self, name: NameSpan, article: "Setting", owned: Mapping[str, NameSpan]) -> NameSpan:
        """Return whose body a name means in an article; `owned` are those that it tells once."""
        state = state_of(self.ontology, name.entity)
        if article.names(name.entity):
            return name
        if told := owned.get(full_text(name, article.doc)):
            return replace(name, entity=told.entity, kind=told.kind)
        spelled = article.spelled(name)
        if spelled is not None and spelled.kind == "label":
            return replace(name, entity=spelled.entity)
        if spelled is not None or article.is_about_others(state):
            return self.new(name, article.doc, article.home.id if article.home else "")
        return article.at_home(name)

    def owned(self, name: NameSpan, doc: Doc, owner: Owner) -> NameSpan:
        """Return a name as that of the body of the state beside it: *Guyana's PPP*."""
        state = state_of(self.ontology, name.entity)
        if state is not None and state.id == owner.state:
            return name
        text = full_text(name, doc)
        behind = doc[owner.first : name.first].text
        first = owner.first if behind and doc[name.first - 1].text not in POSSESSIVE else name.first
        if first < name.first:
            text = f"{behind} {text}"
        entity = body_with_owner(self.ontology, text, owner.state)
        if entity is not None:
            return replace(name, first=first, entity=entity)
        new = self.new(replace(name, first=first), doc, owner.state)
        class_ = name.entity.type
        if new.entity.type != self.ontology.unnamed or not self.has_namesakes(class_):
            return new
        return replace(new, entity=replace(new.entity, type=class_))

    def new(self, name: NameSpan, doc: Doc, state: str) -> NameSpan:
        """Return a name as that of a body which nobody listed, told from what is listed so."""
        first = with_head(doc, name.first)
        new = described_body(self.ontology, self.unlisted.name(doc[first : name.last]))
        if new.entity.id not in self.ontology.actors or new.kind == "description":
            return new
        label = f"{self.adjective(state)} {new.entity.label}".lstrip()
        id_ = slug(label) if state else f"{new.entity.id}_elsewhere"
        return replace(new, entity=replace(new.entity, id=id_, label=label))

    def adjective(self, state: str) -> str:
        """Return what tells in a name whose a body is: *Maltese*, *New Zealand*."""
        actor = self.ontology.actors.get(state)
        return actor.adjective if actor is not None else ""


@dataclass(frozen=True)
class Setting:
    """An article around names that many bodies have; `others` are its other names."""

    doc: Doc
    ontology: Ontology
    others: Sequence[NameSpan]

    @cached_property
    def home(self) -> Entity | None:
        """The state that the other names say the article is about."""
        return home(self.others, self.ontology)

    @cached_property
    def states(self) -> Counter[str]:
        """How often the other names tell each state, in their own words too: *Mali Airways*."""
        return Counter(state for name in self.others for state in self.told(name))

    def told(self, name: NameSpan) -> Collection[str]:
        """Return the states that a name tells."""
        state = state_of(self.ontology, name.entity)
        if state is not None or name.kind != "minted":
            return {state.id} if state is not None else ()
        return set(states_in(self.ontology, full_text(name, self.doc), NAMING))

    def names(self, body: Entity) -> bool:
        """Return whether an article gives a body a name of which no other has it."""
        return any(name.entity.id == body.id for name in self.others)

    def is_about_others(self, state: Entity | None) -> bool:
        """Return whether an article tells of states, and never of one.

        A newspaper or firm has a state too, but tells of none.
        """
        if state is None or state.id in self.states:
            return False
        here = self.states[self.home.id] if self.home is not None else 0
        telling = (n for n in self.others if is_telling(self.ontology, n.entity))
        return max(here, sum(1 for n in telling if self.told(n))) >= OFTEN

    def at_home(self, name: NameSpan) -> NameSpan:
        """Return a name as what it means in articles about a state: *Commonwealth* in Australia."""
        text = full_text(name, self.doc)
        here = self.ontology.actors.get(self.home.id) if self.home is not None else None
        if here is None or text not in here.home_labels or self.is_of_states(text):
            return name
        return replace(name, entity=here.entity)

    def is_of_states(self, text: str) -> bool:
        """Return whether a name means states together somewhere: *Commonwealth nations*."""
        of_states = (c.id for c in self.ontology.classes.values() if "isCountry" in c.traits)
        nouns = {noun for class_ in of_states for noun in self.ontology.called(class_)}
        pairs = zip(self.doc[:-1], self.doc[1:], strict=True)
        return any(a.text == text and b.lemma_.lower() in nouns for a, b in pairs)

    def spelled(self, name: NameSpan) -> NameSpan | None:
        """Return the body that an article spells out for letters that the ontology knows too.

        Of one that nobody listed the layer of short forms knows more.
        """
        letters = full_text(name, self.doc)
        if not is_letters(letters):
            return None
        found = [n for text, n in self.bodies.items() if is_initials(letters, text)]
        return found[0] if len({n.entity for n in found}) == 1 else None

    @cached_property
    def bodies(self) -> Mapping[str, NameSpan]:
        """The bodies of several words that an article names."""
        named = ((full_text(n, self.doc), n) for n in self.others if n.kind in {"label", "minted"})
        is_place, is_person = self.ontology.is_place, self.ontology.is_person
        return {
            text: n
            for text, n in named
            if " " in text and not is_place(n.entity.type) and not is_person(n.entity.type)
        }

    def owner(self, name: NameSpan, names: Sequence[NameSpan]) -> Owner | None:
        """Read *Guyana's PPP*, *Ugandan PDF*, *the PPP of Guyana*."""
        before = name.first - (name.first > 0 and self.doc[name.first - 1].text in POSSESSIVE)
        for each in names:
            is_before = each.last == before and (before < name.first or each.kind == "demonym")
            is_behind = each.first == name.last + 1 and self.doc[name.last].lower_ == "of"
            if (is_before or is_behind) and is_country(self.ontology, each.entity):
                return Owner(each.entity.id, each.first if is_before else name.first)
        return None


def with_head(doc: Doc, first: int) -> int:
    """Return where a name starts that goes before a known one: *Partnership for National Unity*."""
    if first < 2 or doc[first - 1].lower_ not in JOINING:
        return first
    head = doc[first - 2]
    return first - 2 if head.text.istitle() and head.pos_ in {"NOUN", "PROPN"} else first


def is_letters(text: str) -> bool:
    """Return whether a name is an abbreviation of a few letters: *PPP*, no *UNITA*."""
    return text.isupper() and text.isalpha() and 2 <= len(text) <= 4


def is_telling(ontology: Ontology, entity: Entity) -> bool:
    """Return whether the state of an entity is one that an article with its name tells of."""
    return tells_state(ontology, entity) or entity.id not in ontology.actors
