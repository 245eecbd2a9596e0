"""Text of an e-mail -> what its sender wrote: no signature, no quoted or forwarded mail."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import dropwhile
from typing import Final

from kg.documents.blocks.lines import ends_sentence
from kg.english.lexicon import load_lexicon

__all__ = ["is_forwarded", "own_text"]

SIGNATURE: Final = re.compile(r"^-- ?$.*", re.MULTILINE | re.DOTALL)
QUOTED: Final = re.compile(r"^>.*\n?", re.MULTILINE)
FIELD: Final = r"\*?[A-Z][\w-]{1,9}:\*?[^\n]+\n"
FIELDS: Final = rf"(?:_{{10,}}\n\s*)?(?=\*?From:)(?:{FIELD}){{3,}}"  # the head of another mail
DASHES: Final = "[-_ >]*"
LONGEST_SIGNATURE: Final = 12  # lines
LONGEST_LINE: Final = 60  # letters of a line in it
FEWEST_WORDS: Final = 12  # of a mail that says something itself


def own_text(text: str) -> str:
    r"""Return what a sender wrote; of a mail that only hands on another one, that one.

    >>> own_text("I agree.\n\nOn Monday Ada Bo wrote:\n> Mali left.\n\nBest,\nJon Lind")
    'I agree.'
    """
    text = SIGNATURE.sub("", text)
    text = QUOTED.sub("", above_quotations().sub("", text))
    parts = below().split(text)
    own, *others = [unsigned(part) for part in parts]
    return own if is_own(own) or not others else "\n\n".join(filter(None, (own, *others)))


def is_forwarded(text: str) -> bool:
    """Return whether a mail only hands on another one, in which *I* is somebody else."""
    own, *others = below().split(text)
    return bool(others) and not is_own(unsigned(own))


def is_own(text: str) -> bool:
    """Return whether a mail says something itself, not only *See below*."""
    return len(text.split()) >= FEWEST_WORDS


@cache
def marks(kind: str) -> str:
    """Return the words of a kind that stand around other mails, as a pattern."""
    known = load_lexicon().words("mail mark").items()
    return "|".join(re.escape(words) for words, kinds in known if kinds == kind)


@cache
def above_quotations() -> re.Pattern[str]:
    """Return what matches the lines above a quoted mail: *On Monday Ada Bo wrote:*."""
    line = r"(?!>)[^\n]+"
    return re.compile(rf"^{line}(?:\n{line})?\b(?:{marks('quoted')})\s?:\s*\n(?=>)", re.MULTILINE)


@cache
def below() -> re.Pattern[str]:
    """Return what matches the head of another mail: *--- Original message ---* and its fields."""
    named = rf"{DASHES}(?i:{marks('below')}):?{DASHES}\n\s*(?:{FIELD})*"
    return re.compile(rf"^(?:{named}|{FIELDS})", re.MULTILINE)


def unsigned(text: str) -> str:
    """Return a text without its closing and the name and address behind it."""
    lines = text.rstrip().split("\n")
    for number in range(max(0, len(lines) - LONGEST_SIGNATURE), len(lines)):
        if is_closing(lines[number]) and all(map(is_signed, lines[number + 1 :])):
            return "\n".join(lines[:number]).strip()
    return "\n".join(unnamed(lines)).strip()


def is_closing(line: str) -> bool:
    """Return whether a line is *Kind regards,*."""
    return load_lexicon().has(line.strip(" ,.!-").lower(), "mail closing")


def is_signed(line: str) -> bool:
    """Return whether a line may be one of a signature."""
    return len(line) <= LONGEST_LINE and not ends_sentence(line)


def unnamed(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines without those at the end that were sent by a device: *Sent from my phone*."""
    device = load_lexicon().words("mail closing")
    is_device = [words for words, kind in device.items() if kind == "device"]
    behind = dropwhile(lambda line: opens(line, is_device), reversed(lines))
    yield from reversed(list(behind))


def opens(line: str, beginnings: Sequence[str]) -> bool:
    """Return whether a line is blank, or begins with some words."""
    return not line.strip() or any(line.lower().startswith(words) for words in beginnings)
