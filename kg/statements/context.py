"""Sentence, mentions, ontology, document -> the one view that all rules of a sentence read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.english.lexicon import Lexicon
from kg.model import Document, Entity, Evidence, Mention
from kg.ontology import Frame, Ontology
from kg.parsing.trees import Sentence, Word
from kg.roles import SemanticArgument

__all__ = ["Context", "Features", "Judge", "Learned"]

Features = Iterable[tuple[str, float]]  # what speaks for or against a reading, from 0 to 1
Judge = Callable[[Features], float]
Learned = Mapping[int, Sequence[SemanticArgument]]


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules of one sentence look at; none of it changes while they run.

    `mentions` tells who is meant by a noun or pronoun, by the index of its token; `subject` is
    what the clause that is being read is about, None for a pronoun that means nobody known;
    `things` tells what bare nouns mean; `learned` is what the labeller makes of the words about
    each predicate, by its index; `judge` tells how sure a reading is, by its features.
    """

    sentence: Sentence
    mentions: Mapping[int, Mention]
    ontology: Ontology
    document: Document
    subject: Mention | None = None
    learned: Learned = field(default_factory=dict)
    things: Mapping[int, Entity] = field(default_factory=dict)
    judge: Judge | None = None

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon that the sentence was parsed with."""
        return self.sentence.lexicon

    @property
    def evidence(self) -> Evidence:
        """The sentence as it stands in the article."""
        start, end = self.sentence.start, self.sentence.end
        return Evidence(self.document.id, start, end, self.document.text[start:end])

    def mention(self, word: Word) -> Mention | None:
        """Return who is meant by a word, None for whom nobody knows."""
        return self.mentions.get(word.i)

    def is_mention(self, word: Word) -> bool:
        """Return whether somebody known is meant by a word."""
        return word.i in self.mentions

    def mentioned(self, words: Iterable[Word]) -> list[Word]:
        """Return those of some words by which somebody known is meant, in the same order."""
        return [word for word in words if word.i in self.mentions]

    def head_of(self, mention: Mention) -> Word | None:
        """Return the word that all others of a mention hang on, None for who is elsewhere."""
        start, end = mention.start, mention.end
        inside = [word for word in self.sentence.words if start <= word.start < end]
        return next((w for w in inside if w.head is None or w.head not in inside), None)

    def is_person(self, word: Word) -> bool:
        """Return whether a word means a person whom the rules know."""
        known = self.mention(word)
        return known is not None and self.ontology.is_person(known.entity.type)

    def event_type(self, frame: Frame | None) -> str:
        """Return the event type of what words evoke, "" where they evoke none."""
        return (self.ontology.plover(frame.type) if frame is not None else None) or ""

    def with_mentions(self, mentions: Mapping[int, Mention]) -> "Context":
        """Return the same view with other mentions: *I* read as whoever speaks."""
        return replace(self, mentions=mentions)

    def with_subject(self, subject: Mention | None) -> "Context":
        """Return the same view for a clause with a subject."""
        return replace(self, subject=subject)
