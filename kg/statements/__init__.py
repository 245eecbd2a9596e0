"""Clause, Mention -> Statement: who did what to whom, when, and who says so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.clauses import Clause, clauses
from kg.english.lexicon import load_lexicon
from kg.english.times import is_temporal, resolve
from kg.model import (
    CONCEPT,
    Attribution,
    Document,
    Entity,
    Evidence,
    Mention,
    Polarity,
    Statement,
    Time,
)
from kg.ontology import Ontology
from kg.parsing.phrases import phrase, texts
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.quotations import Voices, voices
from kg.statements.attribution.reports import Report
from kg.statements.confidence import DOUBTFUL, confidence, marks
from kg.statements.context import Context
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.candidates import Link
from kg.statements.relations.concepts import concept
from kg.statements.relations.event_types import event_type
from kg.statements.relations.nouns import nominal_links
from kg.statements.relations.reciprocal import parties
from kg.statements.relations.rollup import mirrored, rolled_up
from kg.statements.relations.targets import PLACE_CASES, is_event
from kg.statements.relations.verbs import verbal_links
from kg.statements.status.conditions import asks
from kg.statements.status.modality import (
    Status,
    clause_status,
    noun_status,
    object_status,
    role_status,
    weakest,
)
from kg.statements.status.polarity import is_negated
from kg.statements.status.tense import event_tense, role_tense

__all__ = ["statements"]

UNTIL = {
    "until",
    "till",
    "since",
    "between",
    "before",
    "after",
    "following",
    "from",
}  # bounds, no times
SOMEBODY = Entity("somebody", "somebody", CONCEPT)
FIRST_PERSON = {"i", "me", "my", "we", "us", "our"}


def statements(
    sentences: Sequence[Sentence],
    mentions: Mapping[int, Mention],
    ontology: Ontology,
    document: Document,
) -> Iterator[Statement]:
    """Yield the statements of an article in the order of its sentences, each once.

    Args:
        sentences: its trees.
        mentions: who is meant by each noun and pronoun, by the index of the token.
        ontology: frames, classes and actors.
        document: the article, for its date and its text.
    """
    said = voices(sentences, document.text)
    for number, sentence in enumerate(sentences):
        reader = Reader(sentence, number, dict(mentions), ontology, document, said)
        seen: set[tuple[str, str, str, bool]] = set()
        for statement in (s for s in reader.statements() if s.confidence >= DOUBTFUL):
            for each in (statement, *mirrored(statement)):
                for final in (each, *rolled_up(each, ontology)):
                    key = (
                        final.subject.entity.id,
                        final.relation.name,
                        final.object.entity.id,
                        final.polarity == "negative",
                    )
                    if key not in seen and key[0] != key[2]:
                        seen.add(key)
                        yield final


class Reader:
    """Reads one sentence of an article."""

    def __init__(  # noqa: PLR0917
        self,
        sentence: Sentence,
        number: int,
        mentions: dict[int, Mention],
        ontology: Ontology,
        document: Document,
        said: Voices,
    ):
        self.sentence, self.number, self.mentions = sentence, number, mentions
        self.ontology, self.document, self.said = ontology, document, said
        text = document.text[sentence.start : sentence.end]
        self.is_question = text.rstrip("\"”’')]").endswith("?")
        self.evidence = Evidence(document.id, sentence.start, sentence.end, text)
        lexicon = load_lexicon()
        self.context = Context(sentence, mentions, ontology, lexicon, document)

    def statements(self) -> Iterator[Statement]:
        """Yield what the clauses and the noun phrases of the sentence state."""
        for clause in clauses(self.sentence):
            with_speaker = self.context.with_mentions(self.in_first_person(clause.head))
            for link in verbal_links(clause, with_speaker):
                yield self.from_clause(clause, link)
        for noun, link in nominal_links(self.context):
            is_act = is_event(noun, self.context) and not link.relation.is_role
            tense = event_tense(noun) if is_act else role_tense(noun)
            status = replace(noun_status(noun) if is_act else role_status(noun), tense=tense)
            time = self.time_beside(noun, future=False) if is_act else None
            made = self.statement(noun, link, status, time, None)
            yield replace(made, confidence=self.confidence(link, noun, None, status))

    def from_clause(self, clause: Clause, link: Link) -> Statement:
        """Make the statement of a clause's relation."""
        reports = self.reports(clause.head)
        indirect = bool(reports) and not self.is_direct(reports[0])
        status = clause_status(clause, indirect=indirect)
        asked = self.is_question and asks(clause.head)
        unsaid = [r.verb for r in reports if r.verb and is_negated(r.verb)]
        if any(verb.has("neg-raising") for verb in unsaid):
            status = replace(status, polarity=opposite(status.polarity))
        elif asked or unsaid:
            status = replace(status, modality=weakest([status.modality, "possible"]))
        if link.about is not None:
            status = object_status(link.about, status)
        if any(r.denied for r in reports):
            status = replace(status, polarity="negative")
        ahead = status.tense == "present" and status.modality in {"planned", "expected"}
        time = self.time(clause, future=status.tense == "future" or ahead)
        made = self.statement(clause.head, link, status, time, self.place(clause, link))
        event = event_type(clause, made, self.context)
        made = replace(made, confidence=self.confidence(link, clause.head, clause, status))
        if event == link.relation.type:
            return made
        sides = parties(clause.subject.head, self.context) if clause.subject is not None else []
        both = link.object in [self.mentions[side.i] for side in sides]
        relation = replace(link.relation, symmetric=link.relation.symmetric and both)
        return replace(made, relation=relation, event=event)  # *Mali refused to meet Chad*

    def statement(
        self, head: Word, link: Link, status: Status, time: Time | None, place: Mention | None
    ) -> Statement:
        """Put a relation, its status and its attribution together."""
        return Statement(
            link.subject,
            link.relation,
            link.object,
            self.evidence,
            polarity=status.polarity,
            modality=status.modality,
            tense=status.tense,
            attributions=tuple(self.attributions(head)),
            time=time,
            place=place,
        )

    # Who says so

    def reports(self, head: Word) -> list[Report]:
        """Return the reports that a word stands in, but not one by its own verb."""
        return [r for r in self.said.of(self.number, head) if r.verb is not head]

    def is_direct(self, report: Report) -> bool:
        """Whether all that is reported is quoted: *said it would “protect” them* is indirect."""
        words = [w for w in self.sentence.words if w.i in report.scope and w.pos != "PUNCT"]
        return self.said.is_quoted(words[0]) if words else True

    def attributions(self, head: Word) -> Iterator[Attribution]:
        """Yield who says so, the innermost speaker first."""
        for report in self.reports(head):
            speaker = self.speaker(report.speaker or report.verb)
            yield Attribution(speaker, report.text, direct=self.said.is_quoted(head))

    def speaker(self, word: Word | None) -> Mention:
        """Return the speaker's mention; of an unnamed one (*officials*) the concept.

        Whom *it* or a passive leaves open is somebody all the same: a claim is never a fact.
        """
        if word is not None and word.i in self.mentions:
            return self.mentions[word.i]
        if word is not None and word.pos in {"NOUN", "PROPN"}:
            return concept(word)
        place = (word.text, word.start, word.end) if word is not None else ("", 0, 0)
        return Mention(SOMEBODY, *place)

    def in_first_person(self, head: Word) -> dict[int, Mention]:
        """Return the mentions with *I* and *we* read as the speaker and the speaker's side."""
        pronouns = [w for w in self.sentence.words if w.lower in FIRST_PERSON and w.pos == "PRON"]
        if not pronouns:
            return self.mentions
        speakers = list(self.attributions(head))
        if not speakers or not speakers[0].direct or speakers[0].speaker.entity is SOMEBODY:
            return self.mentions
        speaker = speakers[0].speaker
        found = dict(self.mentions)
        for word in pronouns:
            found.pop(word.i, None)
            if meant := self.first_person(word, speaker):
                found[word.i] = meant
        return found

    def first_person(self, word: Word, speaker: Mention) -> Mention | None:
        """Return whom *I* or *we* means; *we* is the side of the speaker, if that is known."""
        entity = speaker.entity
        if word.lower in {"we", "us", "our"}:
            if entity.acts_for in self.ontology.actors:
                entity = self.ontology.actors[entity.acts_for].entity
            elif self.ontology.is_a(entity.type, "Person"):
                return None
        return Mention(entity, word.text, word.start, word.end, antecedent=speaker.text)

    # When and where

    def time(self, clause: Clause, *, future: bool) -> Time | None:
        """Return when: from the clause's own phrases, or those of the verbs that govern it."""
        verbs = (clause.head, *reversed(clause.chain))
        found = (self.time_beside(verb, future=future) for verb in verbs)
        return next((time for time in found if time), None)

    def time_beside(self, head: Word, *, future: bool) -> Time | None:
        """Return the time that a phrase beside a verb or an event noun gives."""
        for child in head.children:
            bounded = any(c.lower in UNTIL for c in child.all("case"))
            if child.rel in {"obl", "advmod", "nmod"} and not bounded:
                text = texts([*child.all("case"), *without_events(child)])
                if is_temporal(text):
                    found = resolve(text, self.document.date, future=future)
                    if found:
                        return found
        return None

    def place(self, clause: Clause, link: Link) -> Mention | None:
        """Return where: a place behind a preposition of place that is not the object itself."""
        objects = [a.head for a in clause.arguments if a.role == "object"]
        objects = [each for each in objects if is_event(each, self.context)]
        inside = [
            n for each in objects for n in each.all("nmod") if prepositions(n) in {"in", "at"}
        ]
        for word in [a.head for a in clause.obliques] + inside:
            mention = self.mentions.get(word.i)
            if (
                mention
                and prepositions(word) in PLACE_CASES - {"at"}
                and mention.entity.id != link.object.entity.id
                and self.is_place(mention)
            ):
                return mention
        return None

    def is_place(self, mention: Mention) -> bool:
        """Whether something can happen in an entity."""
        kind = mention.entity.type
        return self.ontology.is_a(kind, "Place") or kind in {"State", "Territory"}

    def confidence(self, link: Link, head: Word, clause: Clause | None, status: Status) -> float:
        """Return how sure a reading is."""
        length = len(self.sentence.words)
        found = marks(link, head, clause, status, length=length, ontology=self.ontology)
        return confidence(found)


def opposite(polarity: Polarity) -> Polarity:
    """Return the other polarity: *did not think Chad had left* thinks that it had not."""
    return "positive" if polarity == "negative" else "negative"


def without_events(noun: Word) -> list[Word]:
    """Return the words of a phrase that can say when: not *in response to a raid in May*."""
    event = noun.pos == "NOUN" and not is_temporal(noun.text) and not noun.has("time noun")
    inner = noun.all("nmod") if event else []
    return phrase(noun, "lean", without={w.i for n in inner for w in n.subtree()})
