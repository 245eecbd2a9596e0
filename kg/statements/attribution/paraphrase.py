"""Sentence behind a report -> whose words it goes on with: *It would be wrong* behind *said*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.parsing.quotations import range_around
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.values import Report
from kg.statements.status.modality import is_wish
from kg.statements.status.polarity import is_negated

__all__ = ["closing_report", "paraphrase"]

MAIN = {"root", "parataxis", "conj"}
SCARE_QUOTE = 3  # words that are quoted without being anybody's speech


def closing_report(sentence: Sentence, found: Sequence[Report]) -> Report | None:
    """Return the report that a sentence ends with, of its main verb, in the past, not denied."""
    return next((r for r in reversed(found) if is_main(r) and closes(r, sentence)), None)


def is_main(report: Report) -> bool:
    """Return whether a report is *X said*, not *X did not say*, *X denied*, *who said*."""
    verb = report.verb
    if verb is None or report.source is None or report.source.lower in {"i", "we"}:
        return False
    is_past_main = verb.tag == "VBD" and verb.rel in MAIN
    return is_past_main and verb.effect("verb") == "speech" and not is_negated(verb)


def closes(report: Report, sentence: Sentence) -> bool:
    """Return whether the last word of a sentence is part of a report, or of how it is said."""
    last = next((w for w in reversed(sentence.words) if w.pos != "PUNCT"), None)
    if last is None or report.verb is None:
        return False
    return last.i in report.content or report.verb in {last, *last.ancestors()}


def paraphrase(
    sentence: Sentence,
    before: Report,
    after: Report | None,
    quoted: Sequence[tuple[int, int]],
) -> Report | None:
    """Return a report of all of a sentence that goes on with the report before it, if it does.

    It does where it is told from the speaker's past (*would*), or in words that are quoted in
    part; also with *had*, where the same speaker speaks behind it.
    """
    roots = [w for w in sentence.words if w.head is None and w.pos != "PUNCT"]
    forms = {form for root in roots for form in told_from_the_past(root)}
    is_between = after is not None and is_same(before, after)
    if "would" in forms or ("had" in forms and is_between) or is_partly_quoted(sentence, quoted):
        return replace(before, content=frozenset(w.i for w in sentence.words))
    return None


def told_from_the_past(root: Word) -> Iterator[str]:
    """Yield the auxiliary of a main verb that a speaker's past makes: *would go*, *had gone*.

    *would have gone* weighs what did not happen, *would not be drawn* is told of the speaker,
    *would like to go* is a wish that others have.
    """
    forms = root.forms("aux")
    if "have" not in forms and not is_negated(root) and not is_wish(root):
        yield from forms & {"would", "had"}


def is_same(one: Report, other: Report) -> bool:
    """Return whether two reports in a row have one speaker, the second named by a pronoun."""
    first, second = one.source, other.source
    if first is None or second is None:
        return False
    return second.lower == first.lower or second.pos == "PRON"


def is_partly_quoted(sentence: Sentence, quoted: Sequence[tuple[int, int]]) -> bool:
    """Read *It was “nothing but a lie from start to end”*: more than a few words are quoted."""
    count = sum(
        w.pos != "PUNCT" and range_around(w.start, quoted) is not None for w in sentence.words
    )
    return count > SCARE_QUOTE
