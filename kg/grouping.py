"""Texts -> batches that a pipeline takes at a time, or a process.

It stands apart so that whoever hands out batches need not load what parses.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

__all__ = ["BATCH", "batches"]

Item = TypeVar("Item")

BATCH = 32  # pieces that the pipeline takes at a time: more gains nothing and costs memory
LETTERS = 50_000  # of a batch, if it has two pieces or more: two windows, twenty articles of news


def batches(items: Iterable[tuple[str, Item]]) -> Iterator[list[tuple[str, Item]]]:
    """Group pieces of text and what belongs to them, by number and by letters.

    >>> [len(batch) for batch in batches((text, 0) for text in ["x" * 50_000, "x", "x"])]
    [1, 2]
    """
    batch: list[tuple[str, Item]] = []
    letters = 0
    for item in items:
        if batch and (len(batch) == BATCH or letters + len(item[0]) > LETTERS):
            yield batch
            batch, letters = [], 0
        batch.append(item)
        letters += len(item[0])
    if batch:
        yield batch
