"""Lines of a large piece of JSON -> the objects of its lists, one at a time.

A dump of a gigabyte is one list with or without an object around it; what is held is one record.
A string of JSON never runs over the end of a line, so that brackets can be counted line by line.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

__all__ = ["Element", "elements"]

TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]')
CLOSING: Final = {"[": "]", "{": "}"}
BETWEEN: Final = ", \t\r\n"  # two objects of a list
LONGEST: Final = 1_000_000  # letters around the lists that are kept, for the name of a channel


class Element(NamedTuple):
    """An object of a list as text, and the name of what is around it, "" if it has none."""

    text: str
    source: str


def elements(lines: Iterable[str]) -> Iterator[Element]:
    """Yield the objects of the outermost lists.

    >>> [one for one in elements(['{"name": "Wire", "posts": [{"text": "A."},', '{"n": [{}]}]}'])]
    [Element(text='{"text": "A."}', source='Wire'), Element(text='{"n": [{}]}', source='Wire')]
    """
    scanner = Scanner()
    for line in lines:
        yield from scanner.elements(line)
    if scanner.stack:
        msg = "it ends before its last bracket"
        raise ValueError(msg)


@dataclass
class Scanner:
    """What is open where a line begins: `depth` is that of the list that an object is in, or 0."""

    stack: list[str] = field(default_factory=list)  # of brackets
    depth: int = 0
    inside: str = ""  # what has been read of the object
    around: str = ""  # what stands outside of all
    name: str = ""

    def elements(self, line: str) -> Iterator[Element]:
        """Yield the objects that end in a line."""
        last = 0
        for found in TOKEN.finditer(line):
            if found[0] in CLOSING:
                last = self.opened(found, last)
            elif found[0] in CLOSING.values():
                del self.stack[-1:]
                if self.depth and len(self.stack) == self.depth:
                    yield Element(self.inside + line[last : found.end()], self.name)
                    self.inside, last, self.depth = "", found.end(), 0
        if self.depth:
            self.inside += line[last:]
        else:
            self.pass_by(line[last:])

    def opened(self, found: re.Match[str], last: int) -> int:
        """Take in an opening bracket; return from where on the line belongs to what is open."""
        is_element = not self.depth and found[0] == "{" and self.stack[-1:] == ["["]
        if is_element:
            self.pass_by(found.string[last : found.start()])
            self.depth = len(self.stack)
        self.stack.append(found[0])
        return found.start() if is_element else last

    def pass_by(self, text: str) -> None:
        """Take in what stands outside of the objects, for the name that it gives them."""
        if text.strip(BETWEEN):
            self.around = (self.around + text)[:LONGEST]
            self.name = name_around(self.around, self.stack)


def name_around(around: str, stack: Sequence[str]) -> str:
    """Return the name of the innermost object around a list.

    >>> name_around('{"name": "Wire", "posts": [', ["{", "["])
    'Wire'
    """
    closing = "".join(CLOSING[mark] for mark in reversed(stack))
    try:
        value = json.loads(around.rstrip(BETWEEN) + closing)
    except (ValueError, RecursionError):
        return ""
    name = ""
    while isinstance(value, dict):
        own = value.get("name")
        name = own if isinstance(own, str) else name
        value = next(reversed(value.values()), None)
    return name
