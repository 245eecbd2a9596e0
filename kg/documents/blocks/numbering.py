"""Text of a judgment or record -> the numbers of its paragraphs, which are no part of sentences."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.values import Edit

__all__ = ["paragraph_numbers"]

NUMBER: Final = re.compile(r"(?m)^[^\S\n]*(?P<number>\d{1,3})[^\S\n]+(?=[A-Z“\"(])")
FEWEST: Final = 4  # paragraphs that are numbered one behind the other
MOST_LEFT_OUT: Final = 2  # numbers between two of them that stand elsewhere


def paragraph_numbers(text: str) -> Iterator[Edit]:
    r"""Yield the numbers that count paragraphs and have no mark behind them: *4 The court fined*.

    >>> text = "\n".join(f"{n} The court fined Mali." for n in range(2, 6))
    >>> [text[edit.start : edit.end] for edit in paragraph_numbers(text)]
    ['2 ', '3 ', '4 ', '5 ']
    >>> list(paragraph_numbers("15 Malians left.\n3 May was wet.\n12 Chadians stayed."))
    []
    """
    chain: list[re.Match[str]] = []
    for found in NUMBER.finditer(text):
        step = int(found["number"]) - int(chain[-1]["number"]) if chain else 1
        if 0 < step <= 1 + MOST_LEFT_OUT:
            chain.append(found)
        elif len(chain) < FEWEST:
            chain = [found]
    if len(chain) >= FEWEST:
        yield from (Edit(found.start("number"), found.end(), "") for found in chain)
