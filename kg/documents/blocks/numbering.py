"""Text -> edits of the numbers of paragraphs and footnotes, which are no part of sentences."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.values import Edit
from kg.english.lexicon import Family, Lexicon

__all__ = ["footnote_numbers", "paragraph_numbers"]

NUMBER: Final = re.compile(
    r"(?m)^[^\S\n]*(?P<number>\d{1,3})[^\S\n]+(?=[“\"(]?(?P<word>[A-Z][a-z]*))"
)
ENDING: Final = "[.!?…][\"'”’)]{0,2}"
FOOTNOTE: Final = re.compile(
    rf"(?<=\w)(?P<dot>{ENDING})(?P<number>\d{{1,3}}(?:,\d{{1,3}})*)(?=\s+[A-Z“\"‘]|\s*$)"
)
SHORTEST_WORD: Final = 3  # letters before a footnote number; what is shorter is *No.1*
SHORT_WORDS: Final[tuple[Family, ...]] = ("masculine", "feminine", "neuter")  # *it.3*
FEWEST: Final = 4  # paragraphs that are numbered one behind the other
MOST_LEFT_OUT: Final = 2  # numbers between two of them that stand elsewhere


def paragraph_numbers(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    r"""Yield the numbers that count paragraphs and have no mark behind them: *4 The court fined*.

    >>> from kg.english.lexicon import load_lexicon
    >>> text = "\n".join(f"{n} The court fined Mali." for n in range(2, 6))
    >>> [text[edit.start : edit.end] for edit in paragraph_numbers(text, load_lexicon())]
    ['2 ', '3 ', '4 ', '5 ']
    >>> days = "\n".join(f"{n} May was wet." for n in range(2, 6))
    >>> list(paragraph_numbers(days, load_lexicon()))
    []
    """
    chain: list[re.Match[str]] = []
    for found in NUMBER.finditer(text):
        if lexicon.has(found["word"].lower(), "month"):
            continue
        step = int(found["number"]) - int(chain[-1]["number"]) if chain else 1
        if 0 < step <= 1 + MOST_LEFT_OUT:
            chain.append(found)
        elif len(chain) < FEWEST:
            chain = [found]
    if len(chain) >= FEWEST:
        yield from (Edit(found.start("number"), found.end(), "") for found in chain)


def footnote_numbers(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Read *a pact with Iran.1 Italy left*: the number is that of a footnote."""
    for found in FOOTNOTE.finditer(text):
        word = re.search(r"\w+$", text[max(0, found.start() - 30) : found.start()])
        if word is not None and ends_sentence_before(word[0], lexicon):
            yield Edit(found.start("number"), found.end("number"), "")


def ends_sentence_before(word: str, lexicon: Lexicon) -> bool:
    """Return whether a number behind a word and a full stop is no part of a name: not *No.1*."""
    is_pronoun = any(lexicon.has(word, family) for family in SHORT_WORDS)
    is_long = len(word) >= SHORTEST_WORD or is_pronoun
    return is_long and not lexicon.has(word.lower(), "numbered")
