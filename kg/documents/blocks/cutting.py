"""Text -> its blocks of prose: headings, paragraphs, list items, quotations, speeches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise

from kg.documents.blocks.boilerplate import Boilerplate
from kg.documents.blocks.directions import direction_before
from kg.documents.blocks.lines import ends_early, ends_sentence, groups, is_in_capitals
from kg.documents.blocks.markers import marker, stamp
from kg.documents.blocks.registers import reasons
from kg.documents.blocks.run_ins import run_in
from kg.documents.blocks.sections import is_section, menus
from kg.documents.blocks.turns import names_speaker
from kg.documents.blocks.values import Block, Kind, Line
from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["blocks"]

LONGEST_HEADING = 14  # words
LONG = 10  # spaces in a paragraph that nobody writes twice
FEWEST_SECTIONS = 3  # of a text that has headings for them
FEWEST_FIELDS = 3  # lines in a row that are *Name: value*
FIELD = re.compile(r"[A-Z][\w'’/&.() -]{0,40}?[ \t]*:[ \t]+(?=\S)")
SPAN = re.compile(
    r"(?<![\d:.])\b\d{1,2}[a-z]{0,2}(?: [A-Za-z]+\.?)?\s*[-–—]\s*\d{1,2}\b(?![:/-])"
)  # two days
BYLINE = re.compile(r"[–—―-]\s*[A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]+){0,4}[ ,]*$")
LABEL_END = re.compile(r":|\s[–—-](?=\s)")
QUOTING = (",", ":", "and")  # how a line ends above a quoted paragraph
CLOSING_QUOTE = ('"', "”", "'", "’")


def blocks(text: str, lexicon: Lexicon | None = None) -> list[Block]:
    r"""Return the blocks of prose of a text, in order.

    >>> text = "KEY POINTS\n• Mali left\n• Chad stayed\n12 comments"
    >>> [(block.kind, text[block.start : block.end]) for block in blocks(text)]
    [('heading', 'KEY POINTS'), ('list item', 'Mali left'), ('list item', 'Chad stayed')]
    """
    grouped = list(groups(text))
    boilerplate = Boilerplate.of(grouped, lexicon or load_lexicon())
    found = [cut.block() for cut in Cutter(boilerplate).cuts(grouped)]
    return without_sections(text, without_repeats(text, found), boilerplate.lexicon)


def without_repeats(text: str, found: list[Block]) -> list[Block]:
    """Return the blocks without long ones that come back word for word, as in some saved pages."""
    seen: set[str] = set()
    kept: list[Block] = []
    for block in found:
        words = " ".join(text[block.start : block.end].split())
        if words not in seen:
            kept.append(block)
        if words.count(" ") >= LONG:
            seen.add(words)
    return kept


def without_sections(text: str, found: list[Block], lexicon: Lexicon) -> list[Block]:
    """Return the blocks without headings that only name sections, if there are some of them."""
    below = dropwhile(lambda block: block.kind == "heading", found)  # a letterhead names persons
    named = [block for block in below if names_section(block, text, lexicon)]
    return [each for each in found if each not in named] if len(named) >= FEWEST_SECTIONS else found


def names_section(block: Block, text: str, lexicon: Lexicon) -> bool:
    """Return whether a block is a heading, *Northern Axis*, also with a colon in it."""
    words = text[block.start : block.end]
    is_colon = block.kind == "speech" and len(words.split()) <= LONGEST_HEADING
    is_open = block.kind == "heading" or (is_colon and not ends_sentence(words))
    return is_open and is_section(words, lexicon)


@dataclass(frozen=True, slots=True)
class When:
    """The words of a time and of a day above some lines, "" where none stands there."""

    stamp: str = ""
    day: str = ""

    def then(self, told: "When") -> "When":
        """Return what tells the time from now on: a new day has no time yet."""
        if told.day:
            return told
        return When(told.stamp or self.stamp, self.day)


@dataclass(frozen=True, slots=True)
class Cut:
    """The lines of one block, the first without its mark, and what tells its time."""

    kind: Kind
    lines: Sequence[Line]
    when: When

    def block(self) -> Block:
        """Return the block."""
        kind: Kind = "heading" if self.is_heading else self.kind
        start, end = self.lines[0].start, self.lines[-1].end
        return Block(kind, start, end, tuple(self.gaps()), self.when.stamp, self.when.day)

    @property
    def is_heading(self) -> bool:
        """Return whether its lines are a heading."""
        return self.kind == "paragraph" and is_titular(self.lines)

    def gaps(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches between two lines that are more than an end of line."""
        for line, following in pairwise(self.lines):
            if following.start - following.indent != line.end + 1:
                yield line.end, following.start


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts groups of lines into blocks, and leaves out what is no prose."""

    boilerplate: Boilerplate

    def cuts(self, grouped: Sequence[Sequence[Line]]) -> Iterator[Cut]:
        """Yield the blocks of a document."""
        is_teasing, is_sponsored, when = False, False, When()
        before: Line | None = None
        heading: Cut | None = None  # which a time right below it may stamp
        for lines_of_group in grouped:
            listed = menus(lines_of_group)
            group = [line for line in lines_of_group if line not in listed]
            if not group or is_letterhead(group):
                continue
            for run in runs(group, before):
                kind, lines, kept = self.read(run, before)
                is_teasing = self.teases(kept, lines, is_teasing=is_teasing)
                told = self.when(run)
                when = when.then(told)
                before = run[-1]
                is_sponsored = self.is_sponsored(run, kept, is_sponsored=is_sponsored)
                if heading is not None:
                    is_below = told.stamp and self.boilerplate.is_date(run[0].text)
                    yield replace(heading, when=when) if is_below else heading
                heading = None
                if kept and not (is_teasing or is_sponsored):
                    cut = Cut(kind, kept, when)
                    heading = cut if cut.is_heading and not told.stamp else None
                    yield from () if heading is not None else (cut,)
        yield from (heading,) if heading is not None else ()

    def when(self, run: Sequence[Line]) -> When:
        """Return the time and the day that stamp a run of lines, and what follows it."""
        dates = [line.text for line in run if self.boilerplate.is_date(line.text)]
        dates = [text for text in dates if not self.boilerplate.is_edition(text)]
        dates = [text for text in dates if SPAN.search(text) is None]
        stamped = (text for text in dates if stamp(text, anywhere=True))
        day = next(filter(self.boilerplate.is_day, dates), "")
        time = next(stamped, "") or stamp(run[0].text) or day
        titled = run[0].text if is_titular(run) and self.boilerplate.is_titled(run[0].text) else ""
        return When(time, day or titled)

    def read(self, run: list[Line], before: Line | None) -> tuple[Kind, list[Line], list[Line]]:
        """Return the kind of a run, its lines without its mark, and those that are prose."""
        if self.boilerplate.is_note(run[0].text) or self.boilerplate.is_formula(run):
            return "paragraph", run, []
        if told := reasons(run, self.boilerplate.lexicon):
            return "paragraph", run, told
        bare = [line for line in run if line not in self.boilerplate]
        if not bare:
            return "paragraph", run, []
        kind, lines = self.unlabelled(*unmarked(bare, before))
        kept = [line for line in lines if line in bare or line not in self.boilerplate]
        return kind, lines, kept

    def unlabelled(self, kind: Kind, lines: list[Line]) -> tuple[Kind, list[Line]]:
        """Return lines without a section's label: *SUMMARY: Mali left*, *Video – Mali left*."""
        if length := direction_before(lines[0].text):
            lines = [without(lines[0], length), *lines[1:]]
        if length := run_in(lines[0].text, self.boilerplate.lexicon):
            return "paragraph", [without(lines[0], length), *lines[1:]]
        label, *behind = LABEL_END.split(lines[0].text, maxsplit=1)
        name = label.strip("*_ ").lower()
        if not behind or not self.boilerplate.lexicon.has(name, "section label"):
            return kind, lines
        rest = without(lines[0], len(lines[0].text) - len(behind[0]))
        kept = [rest, *lines[1:]] if rest.text.strip("*_ ") else lines[1:]
        return "paragraph", kept or lines[:1]

    def is_sponsored(
        self, run: Sequence[Line], kept: Sequence[Line], *, is_sponsored: bool
    ) -> bool:
        """Return whether lines are a sponsor's: from *A message from Acme Bank* to a heading."""
        if any(self.boilerplate.is_sponsor(line.text) for line in run):
            return True
        return is_sponsored and not (kept and is_titular(kept)) and marker(run[0].text) is None

    def teases(self, kept: Sequence[Line], lines: Sequence[Line], *, is_teasing: bool) -> bool:
        """Return whether lines announce other articles, or are titles of those."""
        if not kept:
            announced = any(self.boilerplate.announces(line.text) for line in lines)
            return announced or is_teasing
        is_said = names_speaker(kept[0].text)
        return is_teasing and not (is_said or ends_sentence(kept[-1].text))


def unmarked(run: Sequence[Line], before: Line | None) -> tuple[Kind, list[Line]]:
    """Return the kind of a run of lines, and the lines without the mark of the first."""
    first, *others = run
    found = marker(first.text)
    if found is None or is_signature(first, before):
        return "paragraph", list(run)
    kind, length = found
    if kind == "quotation":
        return kind, [without(line, quotation_mark(line)) for line in run]
    return kind, [without(first, length), *others]


def quotation_mark(line: Line) -> int:
    """Return how long the mark of a quoted line is."""
    found = marker(line.text)
    return found[1] if found is not None and found[0] == "quotation" else 0


def without(line: Line, length: int) -> Line:
    """Return a line without its first letters."""
    text = line.text[length:].lstrip()
    return line._replace(text=text, start=line.end - len(text))


def is_signature(line: Line, before: Line | None) -> bool:
    """Read *― Jon Holm* behind a quotation, which says whose it is."""
    quoted = before is not None and before.text.endswith(CLOSING_QUOTE)
    return quoted and BYLINE.fullmatch(line.text) is not None


def is_letterhead(group: Sequence[Line]) -> bool:
    """Return whether a group of lines is no text but the head of a letter, or fields of a form."""
    if len(group) < FEWEST_FIELDS or any(ends_sentence(line.text) for line in group):
        return False
    return all(line.text.isupper() or FIELD.match(line.text) for line in group)


def runs(group: Sequence[Line], before: Line | None) -> Iterator[list[Line]]:
    """Yield the lines of each block of a group."""
    width = max(len(line.text) for line in group)
    run = [group[0]]
    for line, following in pairwise(group):
        is_last = following is group[-1]
        if is_quoted(line, following) or is_cut(line, following, width, is_last=is_last):
            yield run
            run = []
        run.append(following)
    yield run


def is_quoted(line: Line, following: Line) -> bool:
    """Return whether a paragraph of a quoted text begins: *“Recalling …,* below *as follows:*."""
    is_above = ends_sentence(line.text) or line.text.endswith(QUOTING)
    return is_above and following.text.startswith("“")


def is_cut(line: Line, following: Line, width: int, *, is_last: bool) -> bool:
    """Return whether a block ends between two lines."""
    is_early = ends_early(line, following, width)
    is_ended = ends_sentence(line.text)
    found, before = marker(following.text), marker(line.text)
    if found is not None and continues(found[0], before):
        return False
    if found is not None:
        return is_ended or is_early or before is not None
    if is_in_capitals(line.text) != is_in_capitals(following.text):
        return is_early or is_ended or is_in_capitals(line.text)
    if before is not None and following.indent > line.indent:
        return False
    if is_ended:
        return is_titular([following]) and len(following.text) < 0.8 * width
    return is_early and not following.text[0].islower()


def continues(kind: Kind, before: tuple[Kind, int] | None) -> bool:
    """Return whether a quoted line goes on with the one before it."""
    return kind == "quotation" and before is not None and before[0] == "quotation"


def is_titular(lines: Sequence[Line]) -> bool:
    """Return whether lines are one short one that does not end a sentence."""
    first = lines[0].text
    is_short = len(lines) == 1 and len(first.split()) <= LONGEST_HEADING
    return is_short and not ends_sentence(first) and first[:1].isupper()
