"""Sentence, mentions, ontology, document -> the one view that all rules of a sentence read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.english.lexicon import Lexicon
from kg.model import Document, Evidence, Mention
from kg.ontology import Ontology
from kg.parsing.trees import Sentence, Word

__all__ = ["Context"]


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules of one sentence look at; none of it changes while they run.

    `mentions` tells who is meant by a noun or pronoun, by the index of its token.
    """

    sentence: Sentence
    mentions: Mapping[int, Mention]
    ontology: Ontology
    lexicon: Lexicon
    document: Document

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

    def with_mentions(self, mentions: Mapping[int, Mention]) -> "Context":
        """Return the same view with other mentions: *I* read as whoever speaks."""
        return replace(self, mentions=mentions)
