"""Clauses of a resolution that a body adopts -> sentences: *BE IT RESOLVED, That Mali leaves*."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.values import Block, Edit
from kg.english.patterns import BE_IT, BY, DECLARES, RESOLVED, THAT, THE

__all__ = ["adopting", "declared", "is_adopted", "resolving"]

FORMULA: Final = re.compile(
    rf"(?:{RESOLVED})[:,]?\s+(?:{BY}\s+(?P<body>[^;:\n]{{3,150}}?),?\s+)?{THAT}[:,]?\s+(?P<first>\S)",
    re.IGNORECASE,
)
PARAGRAPH: Final = re.compile(rf"^(?=[A-Z]){FORMULA.pattern}".replace("(?P<", "(?P<_"), re.M | re.I)
LONGEST: Final = 60  # letters of what leads to the next clause
GOING_ON: Final = re.compile(rf"\s*(?:[;,.:]\s*)?(?:{BE_IT})[:;,.]*$|\s*[;,]$", re.IGNORECASE)
LEAD: Final = re.compile(r"he [A-Z][^,;:.—–]{2,80}?(?=\s*[:—–-]+$)")


def is_adopted(text: str) -> bool:
    r"""Return whether a paragraph of a text is resolved by a body.

    >>> is_adopted("It rained.\n\nRESOLVED: That Mali leaves."), is_adopted("resolved that it left")
    (True, False)
    """
    return any(found[0][0].isupper() for found in PARAGRAPH.finditer(text))


def adopting(text: str) -> str:
    r"""Return which body a text says that resolves its clauses, "" if it says none.

    >>> adopting("BE IT RESOLVED by the Council of Dorn, Klow, that Mali leaves.")
    'Council of Dorn'
    """
    found = next((each for each in PARAGRAPH.finditer(text) if each["_body"]), None)
    return re.sub(rf"^{THE} ", "", found["_body"], flags=re.I).split(", ")[0] if found else ""


def declared(text: str, block: Block) -> Iterator[Edit]:
    """Yield the edits by which a clause of a resolution is a sentence.

    >>> from kg.documents.blocks.alignment import edited
    >>> text = "BE IT RESOLVED by the Council of Dorn, Klow that Dorn supports Mali; and be it"
    >>> edited(text, declared(text, Block("paragraph", 0, len(text))))[0]
    'The Council of Dorn declares that Dorn supports Mali.'
    >>> text = "FURTHER RESOLVED: That the clerk shall send it."
    >>> edited(text, declared(text, Block("paragraph", 0, len(text))))[0]
    'The clerk shall send it.'
    """
    found = FORMULA.match(text, block.start, block.end)
    if found is not None:
        yield Edit(block.start, found.end(), opening(found["body"] or "", found["first"]))
    yield from ended(text, block)


def opening(body: str, first: str) -> str:
    """Return how a clause begins, with the body that resolves it: *The Council declares that m*."""
    if not body:
        return first.upper()
    name = body.split(", ")[0]  # *the Council of the City of Dorn, Klow*
    return f"{name[0].upper()}{name[1:]} {DECLARES} {first}"


def ended(text: str, block: Block) -> Iterator[Edit]:
    """Yield a full stop in place of what leads to the next clause: *; and be it further*."""
    found = GOING_ON.search(text, max(block.start, block.end - LONGEST), block.end)
    if found is not None:
        yield Edit(found.start(), block.end, ".")


def resolving(words: str) -> str:
    """Return who does what stands below *Resolved, That the Senate—*, "" where nobody does.

    >>> resolving("Resolved, That the Senate of Dorn—"), resolving("Resolved, That Mali leaves.")
    ('The Senate of Dorn', '')
    """
    found = FORMULA.match(words)
    body = LEAD.match(words, found.end()) if found is not None and found["first"] in "tT" else None
    return f"T{body[0]}" if body is not None else ""
