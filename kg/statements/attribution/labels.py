"""Label of a turn -> whom it means: *MS HOLM*, *The Minister*, *Q*, the name of a newspaper."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kg.documents.blocks.turns import Turn
from kg.english.lexicon import Lexicon
from kg.mentions import slug
from kg.model import CONCEPT, Document, Entity, Mention
from kg.ontology import Office, Ontology
from kg.statements.attribution.hosts import gives, host
from kg.statements.attribution.initials import are_initials, of_initials
from kg.statements.attribution.last_words import by_last_word, is_longer, last_of, last_word
from kg.statements.attribution.outlets import outlet
from kg.statements.attribution.speeches import is_in_first_person

__all__ = ["SOMEBODY", "Labels"]

SOMEBODY = Entity("somebody", "somebody", CONCEPT)
ARTICLE = "the"
PARAGRAPH = "\n\n"
FAR = 60  # letters before a name in which its title stands
TITLED = ", "  # what stands between an office and a name
LONGEST_NAME = 4  # words
FEWEST = 2  # words such as *I* and *we* below questions that are answered there


@dataclass(frozen=True)
class Labels:
    """What tells whom a label means; `named` are all of the article, in the order of it."""

    turns: Sequence[Turn]
    named: Sequence[Mention]
    ontology: Ontology
    lexicon: Lexicon
    document: Document

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    @property
    def date(self) -> dt.date | None:
        """The day of the document."""
        return self.document.date

    @cached_property
    def persons_named(self) -> Mapping[str, list[Entity]]:
        """The persons whom the article names, by the last words of their names."""
        return by_last_word((m.entity.label, m.entity) for m in self.named if self.is_person(m))

    @cached_property
    def written(self) -> Mapping[str, list[str]]:
        """What labels and notes call somebody, each once, by the last words."""
        notes = ((turn, filter(self.is_personal_name, turn.notes)) for turn in self.turns)
        found = dict.fromkeys(words for turn, known in notes for words in (turn.label, *known))
        return by_last_word((words, words) for words in found)

    @cached_property
    def listed(self) -> Mapping[str, list[str]]:
        """The actors of the ontology, by the last words of their names."""
        actors = self.ontology.actors.items()
        return by_last_word((each.entity.label, actor) for actor, each in actors)

    def speaker(self, turn: Turn) -> Mention:
        """Return whom the label of a turn means; who asks is somebody."""
        start = self.text.index(turn.label, turn.at)
        who = self.entity(turn)
        sides = (each.side for each in self.named if each.entity.id == who.id and each.side)
        side = next(sides, None) or self.side(turn, who)
        return Mention(who, turn.label, start, start + len(turn.label), side=side)

    def side(self, turn: Turn, who: Entity) -> Entity | None:
        """Return the body for which somebody gives a briefing, where nothing else tells it."""
        speaks = self.ontology.is_person(who.type) and gives(turn.label, self.turns, self.lexicon)
        return host(self.document, self.named, self.ontology, self.lexicon) if speaks else None

    def entity(self, turn: Turn) -> Entity:
        """Return whom a label means: a source, who asks or answers, an office, a person."""
        match self.lexicon.words("turn label").get(turn.label.lower()):
            case "question" | "claim":
                return SOMEBODY
            case "answer":
                return self.who_answers()
        if are_initials(turn.label) and not self.is_title(turn.label):
            return of_initials(turn.label, self.document, self.named, self.ontology)
        name = self.name_in(turn.label)
        if turn.is_source and len({each.label for each in self.turns}) == 1:
            return self.of_source(turn, name)
        is_office = turn.label.lower().startswith(f"{ARTICLE} ") or self.is_title(turn.label)
        is_role = last_of(turn.label, self.lexicon) not in name  # *SENIOR OFFICIAL ONE*
        return self.person(turn, name) if not (is_office or is_role) else self.in_office(turn)

    def of_source(self, turn: Turn, name: Sequence[str]) -> Entity:
        """Return the outlet that a source is, or the person: *((Ada Holm))*, *((Mr Holm))*."""
        first = turn.label.split()[0].lower().rstrip(".")
        is_addressed = bool(name) and self.lexicon.has(first, "form of address")
        is_named = 1 < len(name) <= LONGEST_NAME and self.is_given(name[0])
        is_person = is_addressed or is_named
        return self.person(turn, name) if is_person else outlet(turn.label, self.ontology)

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
        full = max(self.names_alike(name), key=len)
        if len(known) == 1 and not known[0].label.isupper() and not is_longer(full, known[0]):
            return known[0]
        written = " ".join(word.title() if word.isupper() else word for word in full)
        listed = self.ontology.names.get(written) if len(full) > 1 else None  # not *Mr Holm* alone
        if listed is not None and self.ontology.is_person(self.of_actor(listed.actor).type):
            return self.of_actor(listed.actor)
        title = turn.label[: turn.label.rfind(name[-1])].strip().lower()
        if len(full) == 1 and (holder := self.holder(title, name[-1])) is not None:
            return holder
        body = self.body(turn)
        acts_for = body.id if body is not None else ""
        return Entity(slug(written), written, self.ontology.person, acts_for=acts_for)

    def persons(self, name: str) -> list[Entity]:
        """Return the persons whom the article names by the last word of a label, each once."""
        alike = self.persons_named.get(name.lower(), [])
        sided = sorted(alike, key=lambda each: each.acts_for == "")
        return list({each.id: each for each in reversed(sided)}.values())

    def names_alike(self, name: Sequence[str]) -> Iterator[list[str]]:
        """Yield the names with the same last word: *Ada Holm*, also in brackets, *Ms. Holm*."""
        yield list(name)
        yield from self.names_above(name[-1])
        yield from map(self.name_in, self.written.get(last_word(name[-1]), []))

    def names_above(self, last: str) -> Iterator[list[str]]:
        """Yield the names with a last word in the title and above the first turn.

        *Briefing by Press Secretary Ada Holm* tells who *MS HOLM* is.
        """
        alike = re.compile(rf"((?:[A-Z][\w.'’-]* ){{1,6}})(?i:{re.escape(last)})\b")
        for head in self.heads():
            for found in alike.finditer(head):
                words = [*found[1].split(), last]
                first = (k for k, word in enumerate(words[:-1]) if self.is_given(word))
                yield words[next(first, len(words) - 1) :]

    def heads(self) -> tuple[str, str]:
        """Return the title of the document, and what stands above the first turn."""
        return self.document.title, self.text[: self.turns[0].at]

    def named_with(self, title: str) -> Iterator[Entity]:
        """Yield whom the lines above name with a title: *Remarks by Vice President Harris*."""
        behind = r"((?:[A-Z][\w.'’-]*\s+){0,3}[A-Z][\w'’-]+)"
        for head in self.heads():
            for found in re.finditer(rf"(?:^|\b[a-z]+\s+)(?i:{re.escape(title)})\s+{behind}", head):
                holders = (self.holder(title, word) for word in found[1].split())
                yield from (each for each in holders if each is not None)

    def holder(self, title: str, last: str) -> Entity | None:
        """Return the one listed person of a last name who holds an office of a title on the day."""
        if self.date is None or not title:
            return None
        alike = {
            actor
            for actor in self.listed.get(last.lower(), [])
            if any(is_of_office(title, held.titles) for held in self.offices_of(actor))
        }
        return self.of_actor(alike.pop()) if len(alike) == 1 else None

    def offices_of(self, actor: str) -> Sequence[Office]:
        """Return the offices that a person holds on the day."""
        return self.ontology.offices_held(actor, self.date)

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
        if (named := next(self.named_with(title), None)) is not None:
            return named
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
        fewest = 1 if self.is_address(note.split()[0]) else 2  # *Hon. Lind*
        is_short = fewest <= len(words) <= LONGEST_NAME and all(word[0].isupper() for word in words)
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
        title = words.lower().strip("().").removeprefix(f"{ARTICLE} ")
        return title == ARTICLE or self.is_address(title) or title in self.ontology.titles

    def is_address(self, word: str) -> bool:
        """Return whether a word stands before the name of a person alone: *Hon.*, *Sen.*."""
        bare = word.lower().strip("().")
        is_short = bool(self.lexicon.words("member of a house").get(bare))
        return is_short or self.lexicon.has(bare, "form of address")


def is_of_office(title: str, titles: Sequence[str]) -> bool:
    """Return whether a title is one of an office, or begins one: *secretary* of state."""
    return any(each == title or each.startswith(f"{title} of ") for each in titles)
