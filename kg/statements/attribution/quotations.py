"""Reports -> who speaks in each sentence, quotations that go on over sentences included."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.parsing.quotations import quoted_ranges
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.reports import Report, reports

__all__ = ["Voices", "voices"]


@dataclass(frozen=True, slots=True)
class Voices:
    """For each sentence of an article its reports, and the speaker of a quotation going on."""

    by_sentence: Sequence[Sequence[Report]]
    continuing: Mapping[int, Report]
    quotes: Sequence[tuple[int, int]]

    def of(self, number: int, head: Word) -> list[Report]:
        """Return who reports the clause of a word, the innermost first."""
        found = [r for r in self.by_sentence[number] if head.i in r.scope]
        if number in self.continuing and not found:
            found.append(self.continuing[number])
        return found

    def is_quoted(self, head: Word) -> bool:
        """Whether a word stands inside quotation marks."""
        return any(a <= head.start < b for a, b in self.quotes)


def voices(sentences: Sequence[Sentence], text: str) -> Voices:
    """Find who speaks in each sentence; a quotation without a speaker has the nearest one's.

    The one before in the same paragraph comes first, then the one after.
    """
    quotes = quoted_ranges(text)
    by_sentence = [reports(s) for s in sentences]
    continuing: dict[int, Report] = {}
    for n, sentence in enumerate(sentences):
        if not by_sentence[n] and whole_quote(sentence, quotes):
            continuing[n] = UNNAMED
            for other in (n - 1, n - 2, n + 1):
                if 0 <= other < len(sentences) and same_paragraph(text, sentence, sentences[other]):
                    spoken = continuing.get(other) or first_spoken(by_sentence[other])
                    if spoken and spoken is not UNNAMED:
                        continuing[n] = spoken
                        break
    return Voices(by_sentence, continuing, quotes)


UNNAMED = Report(None, None, frozenset(), "")  # a quotation whose speaker is not found


def first_spoken(found: Sequence[Report]) -> Report | None:
    """Return the outermost report with a speaker."""
    spoken = [r for r in found if r.speaker is not None and r.speaker.lower not in {"i", "we"}]
    return spoken[-1] if spoken else None


def whole_quote(sentence: Sentence, quotes: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence stands inside quotation marks from its first word to its last."""
    words = [w for w in sentence.words if w.pos != "PUNCT"]
    return bool(words) and any(a <= words[0].start and words[-1].end <= b for a, b in quotes)


def same_paragraph(text: str, one: Sentence, other: Sentence) -> bool:
    """Whether no blank line stands between two sentences."""
    first, second = sorted((one, other), key=lambda s: s.start)
    return "\n\n" not in text[first.end : second.start]
