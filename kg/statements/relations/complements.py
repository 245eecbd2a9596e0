"""Clause and argument -> what the rules of objects and prepositional phrases hand along."""

from dataclasses import dataclass, replace

from kg.clauses import Argument, Clause
from kg.english.inflection import relation_name
from kg.english.times import is_temporal
from kg.mentions import slug
from kg.model import CONCEPT, Entity, Mention
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.idioms import evoking_verb
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.minting import evoking

__all__ = ["Complement", "is_absolute", "joined_in", "topic_of", "without_tally"]

LEAST = 10  # of what two acts are counted together


@dataclass(frozen=True, slots=True)
class Complement:
    """An object, passive subject or prepositional phrase of a clause, and what the rules know."""

    clause: Clause
    argument: Argument
    context: Context

    @property
    def verb(self) -> Word:
        """The predicate that it belongs to."""
        return self.clause.head

    @property
    def noun(self) -> Word:
        """The head of its phrase."""
        return self.argument.head

    @property
    def case(self) -> str:
        """Its preposition: "", "with", "out of"."""
        return prepositions(self.noun)

    @property
    def mention(self) -> Mention | None:
        """Who is meant by its head, None for whom nobody knows."""
        return self.context.mention(self.noun)

    @property
    def is_behind_verb(self) -> bool:
        """Return whether it follows the verb: *tabled a plan with Chad*."""
        return self.noun.i > self.verb.i

    def expects(self, case: str) -> bool:
        """Return whether a frame of verb and noun names a preposition: *imposed sanctions on*."""
        return bool(case) and self.context.ontology.expects(
            self.verb.lemma, evoking(self.noun), case
        )


def without_tally(thing: Mention, obj: Complement) -> Mention:
    """Leave a number out that counts what two acts did: *killed or wounded 60 people*.

    Of a few, each act may have been done to all: *arrested and charged two men*.
    """
    numbers = [n for n in obj.noun.all("nummod") if n.text.replace(",", "").isdigit()]
    is_many = len(numbers) == 1 and int(numbers[0].text.replace(",", "")) >= LEAST
    if not is_many or not shares_object(obj):
        return thing
    label = thing.entity.label.removeprefix(numbers[0].text).strip()
    return replace(thing, entity=Entity(slug(relation_name(label)), label, CONCEPT))


def shares_object(obj: Complement) -> bool:
    """Return whether two verbs have one object: *destroyed and jammed drones*."""
    others = (v for v in obj.verb.all("conj") if v.is_verb and not v.first("obj", "nsubj"))
    return obj.argument.source == "shared" or any(v.i < obj.noun.i for v in others)


def is_absolute(other: Complement) -> bool:
    """Tell *a pact with Chad* from *a pact, with Chad blocking others*.

    So is *took the lead with Holm following*, where the verb expects no *with*.
    """
    if other.case != "with":
        return False
    own = (c for each in conjuncts(other.noun) for c in each.all("acl") if not c.first("punct"))
    behind = other.noun.rightmost + 1
    beside = (c for c in other.verb.all("advcl") if c.leftmost == behind and not c.first("mark"))
    expected = other.context.ontology.has_frame(evoking_verb(other.verb, ()), "with")
    return any(c.tag == "VBG" for c in (*own, *(() if expected else beside)))


def joined_in(obj: Complement) -> Word | None:
    """Return what somebody joins another in: *a tour* of *joined her in a tour of Mali*.

    So it is with *for a debate*.
    """
    if not obj.verb.has("joining"):
        return None
    phrases = (a.head for a in obj.clause.obliques if prepositions(a.head) in {"in", "for"})
    return next((w for w in phrases if w.pos == "NOUN" and not is_temporal(w.text)), None)


def topic_of(obj: Complement) -> Word | None:
    """Return on what somebody has something with another: *a deficit on trade with Chad*."""
    is_owned = obj.verb.lemma == "have"
    beside = (*obj.noun.all("nmod"), *(a.head for a in obj.clause.obliques)) if is_owned else ()
    return next((w for w in beside if TOPIC(w) and w.i > obj.noun.i), None)


TOPIC = Pattern(pos="NOUN", case="on", place="right")
