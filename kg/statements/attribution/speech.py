"""Article -> the speech of each sentence: its reports, or the quotation that it goes on with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model import Mention
from kg.ontology import Ontology
from kg.parsing.quotations import is_quoted, quoted_ranges, range_around
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.reports import Report, reports
from kg.statements.attribution.transcripts import Voice, voices

__all__ = ["Speech", "speeches"]

Ranges = Sequence[tuple[int, int]]  # of characters inside quotation marks

UNNAMED = Report(None, None, frozenset(), "")  # a quotation whose speaker is not found


@dataclass(frozen=True, slots=True)
class Speech:
    """What is reported and quoted in one sentence.

    `continued` is the report of another sentence whose quotation goes on over all of this one,
    `voice` who speaks where the text is a transcript.
    """

    sentence: Sentence
    reports: Sequence[Report]
    continued: Report | None
    quoted: Ranges
    voice: Voice | None = None

    def reports_of(self, word: Word) -> list[Report]:
        """Return the reports that a word stands in, the innermost first, not one by itself."""
        if self.continued is not None:
            return [self.continued]
        return [r for r in self.reports if word.i in r.content and r.verb is not word]

    def is_quoted(self, word: Word) -> bool:
        """Return whether a word stands inside quotation marks."""
        return is_quoted(word.start, self.quoted)

    def is_direct(self, report: Report) -> bool:
        """Return whether all that is reported is quoted: *said it would “protect” them* is not."""
        reported = (w for w in self.sentence.words if w.i in report.content and w.pos != "PUNCT")
        first = next(reported, None)
        return first is None or self.is_quoted(first)


def speeches(
    sentences: Sequence[Sentence], text: str, mentions: Mapping[int, Mention], ontology: Ontology
) -> list[Speech]:
    """Return the speech of each sentence of an article.

    A quotation without a speaker has the nearest one's of its paragraph, first the one before.
    """
    quoted = quoted_ranges(text)
    found = [reports(sentence) for sentence in sentences]
    continued: dict[int, Report] = {}
    for n, sentence in enumerate(sentences):
        if not found[n] and is_all_quoted(sentence, quoted):
            near = (continued.get(k) or outermost(found[k]) for k in beside(n, sentences, text))
            continued[n] = next((r for r in near if r is not None and r.source), UNNAMED)
    spoken = voices(sentences, text, mentions, ontology)
    return [
        Speech(sentence, found[n], continued.get(n), quoted, spoken[n])
        for n, sentence in enumerate(sentences)
    ]


def outermost(found: Sequence[Report]) -> Report | None:
    """Return the outermost report that names its source, but for *I* and *we*."""
    named = [r for r in found if r.source is not None and r.source.lower not in {"i", "we"}]
    return named[-1] if named else None


def is_all_quoted(sentence: Sentence, quoted: Ranges) -> bool:
    """Return whether a sentence stands inside quotation marks from its first word to its last."""
    words = [w for w in sentence.words if w.pos != "PUNCT"]
    around = range_around(words[0].start, quoted) if words else None
    return around is not None and words[-1].end <= around[1]


def beside(number: int, sentences: Sequence[Sentence], text: str) -> list[int]:
    """Return the numbers of the sentences of the same paragraph near one, the nearest first."""
    near = (number - 1, number - 2, number + 1)
    inside = [k for k in near if 0 <= k < len(sentences)]
    return [k for k in inside if in_one_paragraph(sentences[number], sentences[k], text)]


def in_one_paragraph(one: Sentence, other: Sentence, text: str) -> bool:
    """Return whether no blank line stands between two sentences."""
    first, second = sorted((one, other), key=lambda s: s.start)
    return "\n\n" not in text[first.end : second.start]
