"""Turns of a transcript -> who speaks in each sentence, and to whom: *I* and *you*."""

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.documents.blocks.tags import Tag, tags
from kg.documents.blocks.turns import Turn, presides, turns
from kg.english.lexicon import Lexicon
from kg.model import Document, Mention
from kg.ontology import Ontology
from kg.parsing.trees import Sentence
from kg.statements.attribution.interviews import Interview, interview
from kg.statements.attribution.labels import SOMEBODY, Labels
from kg.statements.attribution.outlets import outlet
from kg.statements.attribution.speeches import appended, orator

__all__ = ["Voice", "voices"]

SAYS = "says"  # what a label says
REPORTS = "reports"  # what a source does
PARAGRAPH = "\n\n"
LEAST = 0.02  # share of what another says, of one who takes part in a talk


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a sentence of a transcript; `addressee` is the only other one who is named.

    A source that is named behind a paragraph reports it, in the words of others.
    """

    speaker: Mention
    addressee: Mention | None = None
    verb: str = SAYS
    direct: bool = True


def voices(
    sentences: Sequence[Sentence],
    document: Document,
    mentions: Iterable[Mention],
    ontology: Ontology,
) -> list[Voice | None]:
    """Return who speaks in each sentence: of a transcript, or a source that is tagged behind it."""
    if not sentences:
        return []
    text, lexicon = document.text, sentences[0].lexicon
    found, sources = marked(text)
    named = sorted(mentions, key=lambda mention: mention.start)
    talk = interview(document, named, ontology, lexicon) if not found else None
    if talk is not None:
        return [in_interview(sentence, talk) for sentence in sentences]
    begins, own = given(document, named, ontology, lexicon)
    alone = [own if sentence.start >= begins else None for sentence in sentences]
    if not found:
        each = zip(alone, sentences, strict=True)
        return [known or reported(sentence, sources, ontology) for known, sentence in each]
    labels = Labels(found, named, ontology, lexicon, document)
    first = {turn.label: turn for turn in reversed(found)}
    around = turns_around(sentences, found)
    is_talk = not any(presides(turn.label) for turn in found) and has_dialogue(found)
    here = {turn.label for turn in around if turn is not None}
    heard = {label: turn for label, turn in first.items() if is_talk or label in here}
    by_label = {label: labels.speaker(turn) for label, turn in heard.items()}
    only_ask = labels.only_ask()
    answering = labels.answering() if only_ask else None
    below = Voice(answering) if answering is not None else own
    return [
        below
        if only_ask and turn and is_behind_question(sentence, turn, text)
        else (voice(turn, by_label, is_talk=is_talk) if turn else known)
        for sentence, turn, known in zip(sentences, around, alone, strict=True)
    ]


def given(
    document: Document, named: Sequence[Mention], ontology: Ontology, lexicon: Lexicon
) -> tuple[int, Voice | None]:
    """Return who gives the speech that a text is or ends with, and where it begins."""
    giver = orator(document, named, ontology, lexicon)
    told = (0, giver) if giver else appended(document, named, ontology, lexicon)
    return (told[0], Voice(told[1])) if told else (0, None)


@lru_cache(maxsize=1)  # the windows of a long article follow one another
def marked(text: str) -> tuple[Sequence[Turn], Sequence[Tag]]:
    """Return the turns of a text, and the sources that are tagged in it."""
    return turns(text), tags(text)


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


def voice(turn: Turn, by_label: Mapping[str, Mention], *, is_talk: bool) -> Voice:
    """Return who speaks in a turn, and in a talk to whom, if all others are one."""
    others = {m.entity: m for label, m in by_label.items() if label != turn.label}
    one = next(iter(others.values())) if is_talk and len(others) == 1 else None
    return Voice(by_label[turn.label], one if one and one.entity != SOMEBODY else None)


def has_dialogue(found: Sequence[Turn]) -> bool:
    """Return whether two speak to each other: the second says more than a few words."""
    said: Counter[str] = Counter()
    for turn in found:
        said[turn.label] += turn.end - turn.start
    return min(said.values()) >= LEAST * max(said.values())


def turns_around(sentences: Sequence[Sentence], found: Sequence[Turn]) -> list[Turn | None]:
    """Return the turn that each sentence stands in, None above the first one."""
    begins = [turn.at for turn in found]
    places = (bisect(begins, sentence.start) for sentence in sentences)
    return [found[place - 1] if place else None for place in places]
