"""Turns of a transcript -> who speaks in each sentence, and to whom: *I* and *you*."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.documents.blocks.tags import Tag, tags
from kg.documents.blocks.turns import Turn, presides, turns
from kg.english.lexicon import Lexicon
from kg.mentions import slug
from kg.model import CONCEPT, Document, Entity, Mention
from kg.ontology import Ontology
from kg.parsing.trees import Sentence
from kg.statements.attribution.interviews import Interview, interview
from kg.statements.attribution.speeches import is_in_first_person, orator

__all__ = ["SOMEBODY", "Voice", "voices"]

SOMEBODY = Entity("somebody", "somebody", CONCEPT)
ARTICLE = "the"
SAYS = "says"  # what a label says
REPORTS = "reports"  # what a source does
PARAGRAPH = "\n\n"
FAR = 60  # letters before a name in which its title stands
TITLED = ", "  # what stands between an office and a name
LONGEST_NAME = 4  # words
FEWEST = 2  # words such as *I* and *we* below questions that are answered there


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
    date: dt.date | None = None

    def speaker(self, turn: Turn) -> Mention:
        """Return whom the label of a turn means; who asks is somebody."""
        start = self.text.index(turn.label, turn.at)
        who = self.entity(turn)
        sides = (each.side for each in self.named if each.entity.id == who.id and each.side)
        return Mention(who, turn.label, start, start + len(turn.label), side=next(sides, None))

    def entity(self, turn: Turn) -> Entity:
        """Return whom a label means: a source, who asks or answers, an office, a person."""
        match self.lexicon.words("turn label").get(turn.label.lower()):
            case "question" | "claim":
                return SOMEBODY
            case "answer":
                return self.who_answers()
        if turn.is_source:
            return outlet(turn.label, self.ontology)
        name = self.name_in(turn.label)
        is_office = turn.label.lower().startswith(f"{ARTICLE} ") or self.is_title(turn.label)
        return self.person(turn, name) if name and not is_office else self.in_office(turn)

    def name_in(self, label: str) -> list[str]:
        """Return the words of a name behind titles: *FOREIGN MINISTER, ADA HOLM*."""
        words = label.rpartition(TITLED)[2].split()
        for length in range(len(words) - 1, 1, -1):
            if self.is_title(" ".join(words[:length])):
                words = words[length:]
                break
        last = len(words) - 1
        return [
            word
            for place, word in enumerate(words)
            if not self.is_title(word) or (place == last > 0 and self.is_given(words[place - 1]))
        ]

    def is_given(self, word: str) -> bool:
        """Return whether a word is a given name: *JULIE*, behind which *BISHOP* is no title."""
        return self.lexicon.knows_given_name(word.title() if word.isupper() else word)

    def person(self, turn: Turn, name: Sequence[str]) -> Entity:
        """Return the person of a name, who speaks for a body that the label names."""
        known = self.persons(name[-1])
        if len(known) == 1 and not next(iter(known)).label.isupper():
            return known.pop()
        full = max(self.names_alike(name), key=len)
        written = " ".join(word.title() if word.isupper() else word for word in full)
        listed = self.ontology.names.get(written) if len(full) > 1 else None  # not *Mr Holm* alone
        if listed is not None and self.ontology.is_person(self.of_actor(listed.actor).type):
            return self.of_actor(listed.actor)
        body = self.body(turn)
        acts_for = body.id if body is not None else ""
        return Entity(slug(written), written, self.ontology.person, acts_for=acts_for)

    def persons(self, name: str) -> set[Entity]:
        """Return the persons whom the article names by the last word of a label."""
        named = (m.entity for m in self.named if self.is_person(m))
        return {each for each in named if last_word(each.label) == name.lower()}

    def names_alike(self, name: Sequence[str]) -> Iterator[list[str]]:
        """Yield the names with the same last word: *Ada Holm*, also in brackets, *Ms. Holm*."""
        yield list(name)
        for turn in self.turns:
            for words in (turn.label, *filter(self.is_personal_name, turn.notes)):
                if last_word(words) == last_word(name[-1]):
                    yield self.name_in(words)

    def in_office(self, turn: Turn) -> Entity:
        """Return who holds an office: whom a label names, or by the day, or whom the article means.

        Else it is the office, whoever holds it.
        """
        title = turn.label.lower().removeprefix(f"{ARTICLE} ")
        for name in filter(self.is_personal_name, turn.notes):
            return self.person(turn, self.name_in(name))
        for other in self.turns:
            if other.label.lower().startswith(f"{title}{TITLED}"):
                return self.entity(other)
        body = self.body(turn)
        office = self.ontology.office(title, body.id) if body is not None else None
        holder = self.ontology.holder(office, self.date) if office and self.date else None
        if holder is not None:
            return self.of_actor(holder)
        meant = {m.entity for m in self.named if self.is_person(m) and self.is_called(m, title)}
        label = turn.label.lower()
        return meant.pop() if len(meant) == 1 else Entity(slug(label), label, CONCEPT)

    def of_actor(self, actor: str) -> Entity:
        """Return a listed actor, and for whom a person acts on the day."""
        acts_for = self.ontology.acts_for(actor, self.date) if self.date else ""
        entity = self.ontology.actors[actor].entity
        return replace(entity, acts_for=acts_for) if acts_for else entity

    def is_called(self, mention: Mention, title: str) -> bool:
        """Return whether a title means somebody, or stands before the name: *by President Holm*."""
        before = self.text[max(0, mention.start - FAR) : mention.start]
        beside = re.search(rf"(?:^|[^\w\s]\s*|\b[a-z]+\s+)(?i:{re.escape(title)})\s+$", before)
        said = mention.text.lower()
        return said == title or said.startswith(f"{title} ") or beside is not None

    def is_personal_name(self, note: str) -> bool:
        """Return whether a note is a person's name: *The First Minister (Jon Lind)*."""
        words = [word for word in note.split() if not self.is_title(word)]
        given = words[0] if words else ""
        is_addressed = len(words) < len(note.split())
        is_short = 1 < len(words) <= LONGEST_NAME and all(word[0].isupper() for word in words)
        return is_short and (is_addressed or self.lexicon.knows_given_name(given))

    def body(self, turn: Turn) -> Entity | None:
        """Return the body that a label names in brackets: *Mr. Holm (Norway)*."""
        names = (self.ontology.names.get(note) for note in turn.notes)
        actors = (self.ontology.actors[each.actor].entity for each in names if each is not None)
        return next((a for a in actors if self.ontology.has_trait(a.type, "hasOffices")), None)

    def who_answers(self) -> Entity:
        """Return who is interviewed: whom the headline ends with, *“We will win”: Ada Holm*.

        Else the first person whom the text names before the first turn, or the first name that
        nobody listed, whatever the recogniser takes it for.
        """
        before = [m for m in self.named if m.start < self.turns[0].at]
        last = self.text.partition(PARAGRAPH)[0].rpartition(":")[2].strip()
        said_by = [m.entity for m in before if last and m.text == last]
        if said_by and self.is_new(said_by[0]):
            return said_by[0]
        persons = [m.entity for m in before if self.is_person(m)]
        others = [m.entity for m in before if self.is_new(m.entity)]
        return next(iter(persons or others), SOMEBODY)

    def only_ask(self) -> bool:
        """Return whether the labels only tell who asks: *Q*, and no *A*."""
        kinds = self.lexicon.words("turn label")
        return all(kinds.get(turn.label.lower()) == "question" for turn in self.turns)

    def answering(self) -> Mention | None:
        """Return who is interviewed where the labels only ask, None if others tell of answers.

        What is said below a question has *I* and *we*; *Holm says she left* is of a report.
        """
        said = (self.text[turn.start : turn.end].partition(PARAGRAPH)[2] for turn in self.turns)
        if not is_in_first_person(PARAGRAPH.join(said), self.lexicon, fewest=FEWEST):
            return None
        who = self.who_answers()
        return next((m for m in self.named if m.entity.id == who.id), None)

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
    sentences: Sequence[Sentence],
    document: Document,
    mentions: Iterable[Mention],
    ontology: Ontology,
) -> list[Voice | None]:
    """Return who speaks in each sentence: of a transcript, or a source that is tagged behind it."""
    text = document.text
    found = turns(text)
    sources = tags(text)
    named = sorted(mentions, key=lambda mention: mention.start)
    lexicon = sentences[0].lexicon if sentences else None
    if lexicon is not None and not found:
        talk = interview(document, named, ontology, lexicon)
        if talk is not None:
            return [in_interview(sentence, talk) for sentence in sentences]
    giver = orator(document, named, ontology, lexicon) if lexicon is not None else None
    own = Voice(giver) if giver is not None else None
    if not found or not sentences:
        return [own or reported(sentence, sources, ontology) for sentence in sentences]
    labels = Labels(found, named, ontology, sentences[0].lexicon, text, document.date)
    by_label = {turn.label: labels.speaker(turn) for turn in reversed(found)}
    around = (turn_around(sentence, found) for sentence in sentences)
    is_talk = not any(presides(turn.label) for turn in found)
    only_ask = labels.only_ask()
    answering = labels.answering() if only_ask else None
    below = Voice(answering) if answering is not None else own
    return [
        below
        if only_ask and turn and is_behind_question(sentence, turn, text)
        else (voice(turn, by_label, is_talk=is_talk) if turn else own)
        for sentence, turn in zip(sentences, around, strict=True)
    ]


def is_behind_question(sentence: Sentence, turn: Turn, text: str) -> bool:
    """Return whether a sentence of a turn stands below its first paragraph, which asks."""
    return PARAGRAPH in text[turn.at : sentence.start]


def in_interview(sentence: Sentence, talk: Interview) -> Voice | None:
    """Return who speaks in a sentence of an interview: who asks is somebody."""
    if sentence.start < talk.start:
        return None
    asking = Mention(SOMEBODY, "", sentence.start, sentence.start)
    who = asking if talk.asks(sentence.start) else talk.answering
    return Voice(who, talk.answering if who is asking else None)


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
    return Entity(slug(name), name, ontology.publisher)


def voice(turn: Turn, by_label: Mapping[str, Mention], *, is_talk: bool) -> Voice:
    """Return who speaks in a turn, and in a talk to whom, if all others are one."""
    others = {m.entity: m for label, m in by_label.items() if label != turn.label}
    one = next(iter(others.values())) if is_talk and len(others) == 1 else None
    return Voice(by_label[turn.label], one if one and one.entity != SOMEBODY else None)


def turn_around(sentence: Sentence, found: Sequence[Turn]) -> Turn | None:
    """Return the turn that a sentence stands in."""
    return next((turn for turn in found if turn.at <= sentence.start < turn.end), None)


def last_word(name: str) -> str:
    """Return the last word of a name in small letters."""
    return name.split()[-1].lower()
