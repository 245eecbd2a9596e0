"""Sentences of an article -> whose words those without a report of their own go on with."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.parsing.quotations import range_around
from kg.parsing.trees import Sentence
from kg.statements.attribution.lead_ins import byline, is_open, lead_in
from kg.statements.attribution.paraphrase import closing_report, paraphrase
from kg.statements.attribution.values import UNNAMED, Report

__all__ = ["Article"]

PARAGRAPH = "\n\n"
AROUND = " \n;,.“”\"‘’'"  # what stands between two quotations of a list

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Article:
    """The sentences of an article, the reports of each, and what is quoted in it."""

    sentences: Sequence[Sentence]
    found: Sequence[Sequence[Report]]
    quoted: Sequence[Range]
    text: str

    def continued(self) -> dict[int, Report]:
        """Return the report that goes on over all of a quoted sentence, by its number."""
        inside = self.inside()
        known: dict[Range, Report] = {}
        for around, numbers in inside.items():
            known[around] = next(self.speakers(around, numbers, known), UNNAMED)
        quoted = {n: known[around] for around, numbers in inside.items() for n in numbers}
        return {**self.paraphrased(quoted), **quoted}

    def paraphrased(self, quoted: Mapping[int, Report]) -> dict[int, Report]:
        """Return the report that a sentence goes on with, by its number, quoted ones apart."""
        known: dict[int, Report] = {}
        for n in range(1, len(self.sentences)):
            if self.found[n] or n in quoted or not self.in_one_paragraph(n, n - 1):
                continue
            before = known.get(n - 1) or self.closing(n - 1)
            after = self.closing(n + 1) if self.in_one_paragraph(n, n + 1) else None
            goes_on = paraphrase(self.sentences[n], before, after, self.quoted) if before else None
            known.update({n: goes_on} if goes_on is not None else {})
        return known

    def closing(self, number: int) -> Report | None:
        """Return the report that a sentence ends with."""
        return closing_report(self.sentences[number], self.found[number])

    def inside(self) -> dict[Range, list[int]]:
        """Return the numbers of the sentences that stand wholly inside each quotation."""
        found: dict[Range, list[int]] = {}
        for number, sentence in enumerate(self.sentences):
            words = [w for w in sentence.words if w.pos != "PUNCT"]
            around = range_around(words[0].start, self.quoted) if words else None
            if around is not None and words[-1].end <= around[1]:
                found.setdefault(around, []).append(number)
        return found

    def speakers(
        self, around: Range, numbers: Sequence[int], known: Mapping[Range, Report]
    ) -> Iterator[Report]:
        """Yield who may say quoted sentences, the most likely first.

        Whoever says the rest of the quotation; whom a line before it or behind it names; who says
        the quotation that it goes on from; who speaks before, then behind, in the paragraph; who
        alone has been quoted before.
        """
        first, last = numbers[0], numbers[-1]
        for near in (last + 1, first - 1):
            if self.is_part(near, around):
                yield from self.named(near)
        yield from self.introduced(first)
        yield from self.answered(around, first)
        yield from self.goes_on(around, known)
        yield from self.signed(last)
        if first and is_open(self.sentences[first - 1]):
            yield UNNAMED  # somebody whom the sentence before names in a way that is not read
        for near in (first - 1, first - 2, last + 1):
            if self.in_one_paragraph(first if near < first else last, near):
                yield from self.named(near)
        yield from self.alone(around, first, last)
        yield from self.only_one(around, known)

    def is_part(self, number: int, around: Range) -> bool:
        """Read *“I left. I had to,” Holm said*, whose second sentence is part of the quotation."""
        if not 0 <= number < len(self.sentences):
            return False
        sentence = self.sentences[number]
        return sentence.start < around[1] and around[0] < sentence.end

    def introduced(self, first: int) -> Iterator[Report]:
        """Read *Holm continued:* before a quotation."""
        named = lead_in(self.sentences[first - 1]) if first else None
        if named is not None:
            yield named

    def answered(self, around: Range, first: int) -> Iterator[Report]:
        """Read *“Who left?” Holm asked Lind.* before a paragraph that opens with a quotation."""
        if first == 0 or self.in_one_paragraph(first - 1, first) or not self.is_asked(around):
            return
        verbs = (w for w in self.sentences[first - 1].words if w.has("interrogative"))
        asking = (verb for verb in verbs if verb.first("nsubj"))
        answering = (who for verb in asking for who in verb.all("iobj", "obj"))
        yield from (Report(None, who, frozenset(), "says") for who in answering)

    def is_asked(self, around: Range) -> bool:
        """Return whether the quotation before one is a question."""
        start, end = self.quoted[max(0, bisect_left(self.quoted, around) - 1)]
        return self.text[start:end].rstrip(AROUND).endswith("?")

    def signed(self, last: int) -> Iterator[Report]:
        """Read *― Jon Holm* behind a quotation."""
        behind = self.sentences[last + 1 : last + 2]
        named = byline(behind[0]) if behind else None
        if named is not None:
            yield named

    def goes_on(self, around: Range, known: Mapping[Range, Report]) -> Iterator[Report]:
        """Read the second paragraph of a quotation, which opens with a mark again."""
        number = bisect_left(self.quoted, around)
        if number == 0:
            return
        before = self.quoted[number - 1]
        between = self.text[before[1] : around[0]]
        if not between.strip(AROUND) and PARAGRAPH in between:
            yield from (each for each in [known.get(before, UNNAMED)] if each is not UNNAMED)
            yield from self.named(self.number_at(before[0]))

    def alone(self, around: Range, first: int, last: int) -> Iterator[Report]:
        """Read a paragraph that is a quotation as that of who is quoted in the one before.

        So it is of whom the sentence before it reports by name: *Holm said that Mali had left.*
        """
        beside = (first - 1, first), (last, last + 1)
        if first == 0 or any(self.in_one_paragraph(*pair) for pair in beside):
            return
        at, end = bisect_left(self.quoted, around), self.sentences[first - 1].end
        between = self.text[self.quoted[at - 1][1] : end] if at else PARAGRAPH
        told = (each for each in self.named(first - 1) if is_told_by_name(each))
        yield from self.named(first - 1) if PARAGRAPH not in between else told

    def only_one(self, around: Range, known: Mapping[Range, Report]) -> Iterator[Report]:
        """Read a paragraph that opens with a quotation where one alone has been quoted before."""
        begins = around[0] < 2 or PARAGRAPH in self.text[max(0, around[0] - 4) : around[0]]
        earlier = self.quoted[: bisect_left(self.quoted, around)]
        own = (next(self.named(self.number_at(each[0])), None) for each in earlier)
        both = zip(earlier, own, strict=True)
        before = [each for quotation, found in both if (each := known.get(quotation, found))]
        named = [each for each in before if each.source is not None and each.source.is_name]
        names = {each.source.lower for each in named if each.source is not None}
        others = (each.source for each in before if each not in named)
        is_one = len(names) == 1 and all(each is not None and each.pos == "PRON" for each in others)
        if begins and is_one:
            yield named[-1]

    def number_at(self, position: int) -> int:
        """Return the number of the sentence that holds a character."""
        return bisect_right(self.sentences, position, key=lambda each: each.start) - 1

    def named(self, number: int) -> Iterator[Report]:
        """Yield the outermost report of a sentence that names its source, but for *I* and *we*."""
        named = [report for report in self.found[number] if is_named(report)]
        yield from named[-1:]

    def in_one_paragraph(self, one: int, other: int) -> bool:
        """Return whether another sentence is there, and no blank line between the two."""
        if not 0 <= other < len(self.sentences):
            return False
        first, second = (self.sentences[n] for n in sorted((one, other)))
        return PARAGRAPH not in self.text[first.end : second.start]


def is_told_by_name(report: Report) -> bool:
    """Return whether a report is that of a verb whose subject is a name."""
    return report.verb is not None and report.source is not None and report.source.is_name


def is_named(report: Report) -> bool:
    """Return whether a report says whose it is."""
    return report.source is not None and report.source.lower not in {"i", "we"}
