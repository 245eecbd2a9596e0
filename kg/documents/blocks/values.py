"""What a text is cut into: lines, blocks, and what is changed before it is parsed."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

__all__ = ["Block", "Edit", "Kind", "Line"]

Kind = Literal["heading", "paragraph", "list item", "quotation", "speech"]


class Line(NamedTuple):
    """A line without the spaces around it: characters `start` to `end` of the text."""

    text: str
    start: int
    end: int
    indent: int = 0  # how many spaces stand before it


class Edit(NamedTuple):
    """Characters `start` to `end` of a text that are read as other ones."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of prose whose sentences do not go on outside: characters `start` to `end`.

    What marks it (*•*, *12.*, *>*) stands before `start`; `gaps` are stretches inside that are no
    part of it, such as the header of a page. What stands above it or above an earlier block tells
    when: `stamp` the time, *14:32 GMT*, or the day; `day` the one from which *today* counts there.
    """

    kind: Kind
    start: int
    end: int
    gaps: tuple[tuple[int, int], ...] = ()
    stamp: str = ""
    day: str = ""
