"""Lines of a saved page -> those of its ticker: titles of other articles, each below its clock."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.documents.blocks.lines import ends_sentence
from kg.documents.blocks.values import Line
from kg.documents.dates import DATE

__all__ = ["ticker"]

CLOCK: Final = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
DAY: Final = re.compile(rf"{DATE}|\d{{1,2}} [A-Z][a-z]+|[A-Z][a-z]+day")
FEWEST: Final = 6  # titles in a row
FEWEST_SENTENCES: Final = 3  # of the article beside it


def ticker(lines: Sequence[Line]) -> set[Line]:
    """Return the lines of the tickers beside an article; a text that is nothing else is read.

    >>> titles = [Line(text, n, n + 1, 0) for n in range(12) for text in ("10:15", "Mali left")]
    >>> article = [Line("It rained in Dorn.", n, n + 1, 0) for n in range(30, 33)]
    >>> len(ticker([*titles, *article])), len(ticker(titles))
    (24, 0)
    """
    sentences = sum(ends_sentence(line.text) and not is_time(line.text) for line in lines)
    if sentences < FEWEST_SENTENCES:
        return set()
    return {line for run in runs(lines) if titles_in(run) >= FEWEST for line in run}


def titles_in(run: Sequence[Line]) -> int:
    """Return how many lines of a run are titles."""
    return sum(not is_time(line.text) for line in run)


def runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines in a row that are a clock, a day, or a title below one of them."""
    run: list[Line] = []
    for line in lines:
        is_title = bool(run) and is_time(run[-1].text) and not ends_sentence(line.text)
        if is_time(line.text) or is_title:
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def is_time(text: str) -> bool:
    """Return whether a line is a clock or a day and nothing else."""
    return CLOCK.fullmatch(text) is not None or DAY.fullmatch(text) is not None
