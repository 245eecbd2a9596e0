"""Lines -> those that stand below a picture or in its place: *Ada Bo in Dorn. Photo: Jon Lind*."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from kg.documents.blocks.lines import ends_sentence
from kg.documents.blocks.values import Edit, Line
from kg.english.lexicon import Lexicon
from kg.english.patterns import PLACE_IN_PICTURE, VIA

__all__ = ["captions", "glued_captions", "is_caption"]

LONGEST: Final = 60  # words of a caption
LONGEST_CREDIT: Final = 60  # letters behind *Photo:*
LONGEST_END: Final = 200  # letters of a paragraph that are looked at for a credit
FEWEST_WORDS: Final = 4  # of a caption that is printed twice
NAMES: Final = r"[A-Z][\w.'’&-]+(?: [A-Z][\w.'’&-]+){0,4}"
OWNED: Final = r"(?:©|\(c\)) ?[\w.,’' ]+"
CREDITED: Final = re.compile(
    rf"(?:^|[.!?…\"”’)]\s*|\s[-–|(]\s?)(?:{NAMES}(?:/{NAMES})+(?: {VIA} {NAMES})?|"
    rf"{NAMES} {VIA} {NAMES}|{OWNED})[)\]]?\.?$"
)
SHOWN: Final = re.compile(rf"\b[A-Z][\w.’'-]*,? {PLACE_IN_PICTURE}")  # who stands where
GLUED: Final = re.compile(
    r"(?m)^[^\S\n]*(?P<shown>[A-Z][^\n]{20,300}\w)\s*\n[^\S\n]*(?P<again>(?P=shown))(?=[A-Z])"
)
FIRST: Final = 5  # lines of a text
PREVIEW: Final = re.compile(r"(?P<shown>\S.{58,160}?[a-z])\s{8,}\S.{0,40}")
GOES_ON: Final = " .…"  # how a text is cut short where it stands for a picture


def is_caption(text: str, lexicon: Lexicon) -> bool:
    """Return whether a paragraph ends with the credit of a picture, or says that it is of one.

    >>> from kg.english.lexicon import load_lexicon
    >>> is_caption("Ada Bo in Dorn, 3 May 2031. Photo: Jon Lind", load_lexicon())
    True
    >>> is_caption("Jon Lind (left) looks on as Ada Bo speaks in Dorn.", load_lexicon())
    True
    """
    if len(text.split()) > LONGEST:
        return False
    if SHOWN.search(text) is not None:
        return True
    known = tuple(lexicon.words("caption mark").items())
    end = max(0, len(text) - LONGEST_END)
    return any(each.search(text, end) is not None for each in patterns(known))


@lru_cache(maxsize=4)
def patterns(known: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], ...]:
    """Return what matches the end of a caption, given the words that mark one."""
    marks = rf"(?i:{'|'.join(re.escape(mark) for mark, _ in known)})"
    before = "|".join(re.escape(mark) + ("" if kind else r"\s?:") for mark, kind in known)
    credited = rf"(?:^|[\s(\[])(?i:{before})\s?[A-Z©][^:\n]{{1,{LONGEST_CREDIT}}}$"
    said = rf"[(\[]{marks}[)\]]\.?$|(?:^|[.!?]\s){marks}\.?$"
    return CREDITED, re.compile(credited), re.compile(said)


def captions(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Line]:
    """Yield the lines that stand for a picture: its caption and, above it, what replaces it."""
    for line, following in pairwise(lines):
        is_beside = following.start - following.indent == line.end + 1
        if is_repeated(line.text, following.text) and is_beside:
            yield from (line, following)
        elif is_caption(following.text, lexicon):
            is_replaced = is_beside and not ends_sentence(line.text)
            yield from (line, following) if is_replaced else (following,)
    yield from (line for line in lines[:1] if is_caption(line.text, lexicon))
    yield from (line for line in lines[:FIRST] if is_preview(line.text))


def glued_captions(text: str) -> Iterator[Edit]:
    r"""Yield edits without captions that are glued to a paragraph, which stand above it too.

    >>> text = "Ada Bo met Eva Roth. Jon Lind/AFP\nAda Bo met Eva Roth. Jon Lind/AFPMali left."
    >>> [text[edit.end :] for edit in glued_captions(text)]
    ['Mali left.']
    """
    for found in GLUED.finditer(text) if "/" in text else ():
        yield Edit(found.start("again"), found.end("again"), "")


def is_preview(text: str) -> bool:
    """Return whether a line is what a mailbox shows of a newsletter, cut and filled with spaces.

    >>> is_preview(f"{'Mali leaves the bloc as Chad stays, and ' * 2}Togo mu           Dorn")
    True
    """
    found = PREVIEW.fullmatch(text)
    return found is not None and not ends_sentence(found["shown"])


def is_repeated(text: str, following: str) -> bool:
    """Read *Ada Bo in Dorn on…* above *Ada Bo in Dorn on Monday*."""
    bare = text.rstrip(GOES_ON)
    return len(bare.split()) >= FEWEST_WORDS and following.startswith(bare)
