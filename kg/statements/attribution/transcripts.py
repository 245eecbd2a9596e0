"""Turns of a transcript -> who speaks in each sentence, and to whom: *I* and *you*."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.documents.blocks.tags import Tag, tags
from kg.documents.blocks.turns import Turn, turns
from kg.english.lexicon import Lexicon
from kg.mentions import slug
from kg.model import CONCEPT, Entity, Mention
from kg.ontology import Ontology
from kg.parsing.trees import Sentence

__all__ = ["SOMEBODY", "Voice", "voices"]

SOMEBODY = Entity("somebody", "somebody", CONCEPT)
ARTICLE = "the"
SAYS = "says"  # what a label says
REPORTS = "reports"  # what a source does


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a sentence of a transcript; `addressee` is the only other one who is named.

    A source that is named behind a paragraph reports it, in the words of others.
    """

    speaker: Mention
    addressee: Mention | None = None
    verb: str = SAYS
    direct: bool = True


@dataclass(frozen=True, slots=True)
class Labels:
    """What tells whom a label means; `named` are all of the article, in the order of it."""

    turns: Sequence[Turn]
    named: Sequence[Mention]
    ontology: Ontology
    lexicon: Lexicon
    text: str

    def speaker(self, turn: Turn) -> Mention:
        """Return whom the label of a turn means; who asks is somebody."""
        start = self.text.index(turn.label, turn.at)
        return Mention(self.entity(turn.label), turn.label, start, start + len(turn.label))

    def entity(self, label: str) -> Entity:
        """Return whom a label means."""
        match self.lexicon.words("turn label").get(label.lower()):
            case "question":
                return SOMEBODY
            case "answer":
                return self.who_answers()
        name = [word for word in label.split() if not self.is_title(word)]
        if not name or self.is_title(label):
            return Entity(slug(label.lower()), label.lower(), CONCEPT)
        known = {
            m.entity
            for m in self.named
            if self.is_person(m) and last_word(m.entity.label) == last_word(label)
        }
        if len(known) == 1:
            return known.pop()
        written = " ".join(word.title() if word.isupper() else word for word in name)
        return Entity(slug(written), written, self.ontology.person)

    def who_answers(self) -> Entity:
        """Return who is interviewed: the first person whom the text names before the first turn.

        Else the first name that nobody listed, whatever the recogniser takes it for.
        """
        before = [m for m in self.named if m.start < self.turns[0].at]
        persons = [m.entity for m in before if self.is_person(m)]
        others = [m.entity for m in before if self.is_new(m.entity)]
        return next(iter(persons or others), SOMEBODY)

    def is_person(self, mention: Mention) -> bool:
        """Return whether a mention is of one person."""
        return self.ontology.is_person(mention.entity.type) and not mention.members

    def is_new(self, entity: Entity) -> bool:
        """Return whether an entity acts and nobody listed it."""
        acts = self.ontology.has_trait(entity.type, "isAgent")
        return acts and entity.id not in self.ontology.actors

    def is_title(self, words: str) -> bool:
        """Return whether words are a title or form of address: *MS*, *THE PRESIDENT*."""
        title = words.lower().rstrip(".").removeprefix(f"{ARTICLE} ")
        is_address = self.lexicon.has(title, "form of address")
        return title == ARTICLE or is_address or title in self.ontology.titles


def voices(
    sentences: Sequence[Sentence], text: str, mentions: Mapping[int, Mention], ontology: Ontology
) -> list[Voice | None]:
    """Return who speaks in each sentence: of a transcript, or a source that is tagged behind it."""
    found = turns(text)
    sources = tags(text)
    if not found or not sentences:
        return [reported(sentence, sources, ontology) for sentence in sentences]
    named = sorted(mentions.values(), key=lambda mention: mention.start)
    labels = Labels(found, named, ontology, sentences[0].lexicon, text)
    by_label = {turn.label: labels.speaker(turn) for turn in reversed(found)}
    around = (turn_around(sentence, found) for sentence in sentences)
    return [voice(turn, by_label) if turn is not None else None for turn in around]


def reported(sentence: Sentence, sources: Sequence[Tag], ontology: Ontology) -> Voice | None:
    """Return the source that stands behind the paragraph of a sentence: *(BBC News)*."""
    for tag in sources:
        if tag.begin <= sentence.start < tag.start:
            start = tag.start + 1
            who = Mention(outlet(tag.name, ontology), tag.name, start, start + len(tag.name))
            return Voice(who, verb=REPORTS, direct=False)
    return None


def outlet(name: str, ontology: Ontology) -> Entity:
    """Return the publisher of a name; one that nobody lists is known by its name."""
    known = ontology.names.get(name)
    if known is not None:
        return ontology.actors[known.actor].entity
    return Entity(slug(name), name, ontology.unnamed)


def voice(turn: Turn, by_label: Mapping[str, Mention]) -> Voice:
    """Return who speaks in a turn, and to whom, if all others are one."""
    others = [m for label, m in by_label.items() if label != turn.label and m.entity != SOMEBODY]
    return Voice(by_label[turn.label], others[0] if len(others) == 1 else None)


def turn_around(sentence: Sentence, found: Sequence[Turn]) -> Turn | None:
    """Return the turn that a sentence stands in."""
    return next((turn for turn in found if turn.at <= sentence.start < turn.end), None)


def last_word(name: str) -> str:
    """Return the last word of a name in small letters."""
    return name.split()[-1].lower()
