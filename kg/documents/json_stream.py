"""Lines of a large piece of JSON -> the objects of its lists, one at a time.

A dump of a gigabyte is one list with or without an object around it; what is held is one record.
A string of JSON never runs over the end of a line, so that brackets can be counted line by line.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
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
    around, inside, name = "", "", ""  # what stands outside of the lists, and in an object of one
    stack: list[str] = []
    depth = 0  # of the list that the object is in; 0 outside of objects
    for line in lines:
        last = 0
        for found in TOKEN.finditer(line):
            mark = found[0]
            if mark in CLOSING:
                if not depth and mark == "{" and stack[-1:] == ["["]:
                    depth, last, before = len(stack), found.start(), line[last : found.start()]
                    if told := before.strip(BETWEEN):
                        around, name = around + told, name_around(around + told, stack)
                stack.append(mark)
            elif mark in "]}":
                del stack[-1:]
                if depth and len(stack) == depth:
                    yield Element(inside + line[last : found.end()], name)
                    inside, last, depth = "", found.end(), 0
        if depth:
            inside += line[last:]
        elif line[last:].strip(BETWEEN):
            around = (around + line[last:])[:LONGEST]
            name = name_around(around, stack)
    if stack:
        msg = "it ends before its last bracket"
        raise ValueError(msg)


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
