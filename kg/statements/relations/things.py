"""Nouns of an article -> the things that bare ones mean: *the talks* of *talks with Chad*.

Who or what the ontology or the article names is resolved before (`kg.coreference`); these things
have no name of their own. A bare noun with *the* means what the article last called so in more
words, as most noun phrases with an equal head do (Vieira and Poesio 2000).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.english.inflection import relation_name
from kg.english.lexicon import Family
from kg.english.times import is_temporal
from kg.mentions import slug
from kg.model import CONCEPT, Entity, Mention
from kg.ontology import Ontology
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Sentence, Word
from kg.statements.relations.concepts import concept

__all__ = ["Things", "is_bare"]

ALIKE = 4  # letters that a noun has in common with its verb: *ruled*, *ruling*
NEAR = 4  # sentences back to which one of several alike may be meant
UNKNOWN = "ORG"  # an organisation of no known kind
OFTEN, RATIO = 3, 2  # how often a firm is named in an article about it, and than the next one
NEXT = 3  # sentences in which *the deal* is *a deal* that another sentence brought in
POINTING = {"the", "this", "these", "those"}
NOT_ALONE = "acl amod appos compound nmod nummod advcl ccomp"
EMPTY: tuple[Family, ...] = ("light noun", "time noun", "quantity", "unit", "part of day")
APART: tuple[Family, ...] = ("former", "fraction", "other than these", "part of many", "ranking")
COMMON_NOUN = Pattern(pos="NOUN", tag="NN NNS")
ALONE = Pattern(having="det", without=NOT_ALONE)
LAUNCHED = Pattern(pos="NOUN", without="acl amod appos compound nummod nmod:poss")
BROUGHT_IN = Pattern(tag="NN", having="det", without=NOT_ALONE)


@dataclass(slots=True)
class Things:
    """What an article has told of so far, by the noun that heads it, with the sentence.

    >>> Things().sentences
    0
    """

    sentences: int = 0
    called: dict[str, list["Told"]] = field(default_factory=dict)
    others: dict[str, int] = field(default_factory=dict)  # brought in with no word more: *a deal*
    names: dict[str, set[Entity]] = field(default_factory=dict)  # by class
    acts: dict[str, "Told"] = field(default_factory=dict)  # who last did what a verb tells
    strikes: list["Told"] = field(default_factory=list)  # attacks, raids, shelling
    launched: dict[str, "Told"] = field(default_factory=dict)  # what somebody launched, made
    mentioned: Counter[Entity] = field(default_factory=Counter)  # how often

    def meant(
        self, sentences: Sequence[Sentence], known: Mapping[int, Mention], ontology: Ontology
    ) -> Mapping[int, Entity]:
        """Return the things that bare nouns mean, by the index of the noun, and keep all others.

        Args:
            sentences: the next trees of the article, in order.
            known: whom words mean, by their index.
            ontology: which nouns mean things of a class: *the pact* an agreement.
        """
        found: dict[int, Entity] = {}
        self.mentioned.update(mention.entity for mention in known.values())
        for sentence in sentences:
            self.sentences += 1
            for word in sentence.words:
                if word.is_verb:
                    self.keep_act(word, known)
                told = self.thing_or_new(word, known, ontology)
                if thing := told or self.figure(word, known, ontology):
                    found[word.i] = thing
        return found

    def thing_or_new(
        self, word: Word, known: Mapping[int, Mention], ontology: Ontology
    ) -> Entity | None:
        """Return what a bare noun means, and keep what another brings in."""
        if word.tag == "NNP" and is_thing(known.get(word.i)):
            self.keep_named(word, ontology)
        if word.i in known or not COMMON_NOUN(word) or any(map(word.has, EMPTY)):
            return None
        if BROUGHT_IN(word) and not is_bare(word):
            self.others[word.lower] = self.sentences
        elif tells_which(word):
            self.keep(word, known)
        if is_bare(word) and (done := self.done(word)) is not None:
            return done
        if not is_bare(word) or self.sentences - self.others.get(word.lower, -NEAR) < NEXT:
            return None
        known_as = self.thing(word) or self.act(word) or self.named(word, ontology)
        return known_as or self.strike(word)

    def figure(self, noun: Word, known: Mapping[int, Mention], ontology: Ontology) -> Entity | None:
        """Read *operating profit fell* in an article about one company as that company's."""
        kind = noun.lexicon.words("figure of a firm").get(noun.lemma)
        beside = noun.all("nmod:poss", "amod", "compound", "nmod")
        is_told = any(w.i in known or w.is_name for c in beside for w in c.subtree())
        if kind is None or is_told or noun.i in known or noun.first("nmod:poss"):
            return None
        firms = [each for each in self.mentioned.most_common() if may_be(each[0], kind, ontology)]
        (firm, often), (_, other) = (*firms[:2], (None, 0), (None, 0))[:2]
        label = concept(noun).entity.label
        own = label if label[1:2].isupper() else label[:1].lower() + label[1:]
        is_about_it = often >= max(OFTEN, RATIO * other)
        return owned(firm, own) if firm is not None and is_about_it else None

    def thing(self, noun: Word) -> Entity | None:
        """Return what a bare noun means: the only thing so called, or the last one near it.

        None where another one has been brought in since: *a statement*.
        """
        if noun.lower in self.others:
            return None
        called = self.called.get(noun.lower, [])
        near = [each.entity for each in called if self.sentences - each.sentence < NEAR]
        if len({each.entity for each in called}) == 1 and not called[-1].has_name:
            return called[-1].entity
        return near[-1] if near else None

    def done(self, noun: Word) -> Entity | None:
        """Read *the airstrikes* after *Chad launched airstrikes*, and no others, as Chad's."""
        told = self.launched.get(noun.lower)
        if told is None or told.sentence < self.others.get(noun.lower, 0):
            return None
        last = self.called[noun.lower][-1].sentence if noun.lower in self.called else 0
        is_last = last < told.sentence and self.sentences - told.sentence < NEAR
        return told.entity if is_last else None

    def act(self, noun: Word) -> Entity | None:
        """Read *the attack* after *Chad attacked Mali* as Chad's."""
        verb = noun.lexicon.nominalisation(noun.lemma, noun.lower).verb
        told = self.acts.get(verb)
        stem = verb.rstrip("e")[:ALIKE]
        if told is None or not noun.lower.startswith(stem):
            return None
        near = self.sentences - told.sentence < NEAR
        return owned(told.entity, noun.lower) if near else None

    def named(self, noun: Word, ontology: Ontology) -> Entity | None:
        """Read *the pact* after *the Ketu Agreement*, where nothing else of the kind is named."""
        found = {
            each
            for kind in ontology.classes_called(noun.lower)
            for each in self.names.get(kind, ())
        }
        return found.pop() if len(found) == 1 else None

    def strike(self, noun: Word) -> Entity | None:
        """Read *the airstrikes* after *a missile attack on Gao*, where no other is told of."""
        if noun.lower in self.others or not noun.has("strike noun"):
            return None
        near = {each.entity for each in self.strikes if self.sentences - each.sentence < NEAR}
        told = {each.entity for each in self.strikes}
        return near.pop() if len(told) == 1 and near else None

    def keep_named(self, name: Word, ontology: Ontology) -> None:
        """Keep what the last word of a name says to be of some kind: *Ketu Agreement*."""
        if name.first("compound", "amod", "nmod") is None or name.rel in {"flat", "compound"}:
            return
        for kind in ontology.classes_called(name.lower):
            if not ontology.is_person(kind):
                self.names.setdefault(kind, set()).add(concept(name).entity)

    def keep_act(self, verb: Word, known: Mapping[int, Mention]) -> None:
        """Keep who does what a verb tells, and whose the events are that it launches."""
        doers = [*verb.all("nsubj"), *(c for c in verb.all("obl") if "by" in c.forms("case"))]
        acting = [known[w.i] for w in doers if w.dep != "nsubj:pass" and w.i in known]
        if acting and not any(verb.lexicon.has(c.lower, "negation") for c in verb.children):
            self.acts[verb.lemma] = Told(self.sentences, acting[-1].entity, has_name=True)
            for noun in launched(verb):
                self.keep_launched(noun, owned(acting[-1].entity, noun.lower))

    def keep_launched(self, noun: Word, event: Entity) -> None:
        """Keep whose an event is, but not where two have launched one."""
        before = self.launched.pop(noun.lower, None)
        if before is None or before.entity == event or self.sentences - before.sentence >= NEAR:
            self.launched[noun.lower] = Told(self.sentences, event, has_name=True)

    def keep(self, noun: Word, known: Mapping[int, Mention]) -> None:
        """Keep what a noun with more words names, with whose it is."""
        entity = with_owner(noun, concept(noun).entity, known)
        if len(entity.label.split()) > 1 and not is_temporal(entity.label):
            told = Told(self.sentences, entity, any(c.is_name for c in noun.all("compound")))
            self.called.setdefault(noun.lower, []).append(told)
            self.others.pop(noun.lower, None)
            if noun.has("strike noun"):
                self.strikes.append(told)


def launched(verb: Word) -> Iterator[Word]:
    """Yield *airstrikes* of *launched airstrikes*, *carried out airstrikes*."""
    whole = " ".join([verb.lemma, *(p.lower for p in verb.all("compound:prt"))])
    if verb.lexicon.has(whole, "launching"):
        nouns = (noun for noun in filter(LAUNCHED, verb.all("obj")) if not is_bare(noun))
        yield from (n for n in nouns if n.lexicon.nominalisation(n.lemma, n.lower).verb)


def is_thing(mention: Mention | None) -> bool:
    """Return whether a name is of nobody who acts."""
    return mention is None or mention.entity.type == CONCEPT


class Told(NamedTuple):
    """What the article has told of in a sentence; *Galileo spacecraft* has a name of its own."""

    sentence: int
    entity: Entity
    has_name: bool


def with_owner(noun: Word, thing: Entity, known: Mapping[int, Mention]) -> Entity:
    """Return a thing with the owner that a pronoun tells: *Chad's decision* of *its decision*."""
    owners = [known[w.i].entity for w in noun.all("nmod:poss") if w.pos == "PRON" and w.i in known]
    if not owners or owners[0].type == CONCEPT:
        return thing
    return owned(owners[0], thing.label)


def owned(owner: Entity, thing: str) -> Entity:
    """Return a thing named with whose it is: *Chad's decision*."""
    ending = "'" if owner.label.endswith("s") else "'s"
    label = f"{owner.label}{ending} {thing}"
    return Entity(slug(relation_name(label)), label, CONCEPT)


def tells_which(noun: Word) -> bool:
    """Return whether a noun brings in a thing of its own: no *former leaders*, *half the vote*.

    Nor what is not counted: *stole personal information*.
    """
    if is_bare(noun) or (noun.tag == "NN" and not noun.first("det", "nmod:poss")):
        return False
    before = noun.all("amod", "det", "det:predet")
    apart = any(c.has(each) for c in before for each in APART)
    return not apart and (noun.head is None or not noun.head.has("fraction"))


def may_be(entity: Entity, kind: str, ontology: Ontology) -> bool:
    """Return whether an entity is one that a noun names, or an organisation of no known kind."""
    is_one = ontology.is_a(entity.type, ontology.class_of_noun(kind) or "")
    return is_one or entity.type == ontology.class_of_entity_label(UNKNOWN)


def is_bare(noun: Word) -> bool:
    """Return whether *the* is all that stands beside a noun: *the talks*, *these protests*."""
    return ALONE(noun) and noun.forms("det") <= POINTING
