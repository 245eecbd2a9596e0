"""Markdown -> with quotation marks: a block quotation below a colon is what somebody said."""

import re
from typing import Final

__all__ = ["with_quotations"]

BLOCK: Final = re.compile(r"(?m)(?<=:)[*_]{0,3}[ \t]*\n+(?P<block>(?:[ \t]*>[^\n]*(?:\n|\Z))+)\n*")
PREFIX: Final = re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+")
BREAK: Final = re.compile(r"\n[ \t]*\n")
PAIR: Final = re.compile(r"“([^“”]*)”")
OPENING: Final = ("“", '"', "‘", "#", "-", "|")  # of what has marks, or is no prose
EMPHASIS: Final = "*_ \t\n"


def with_quotations(text: str) -> str:
    r"""Return a text with marks around block quotations that a line with a colon introduces.

    >>> with_quotations("Holm wrote:\n\n> _It rained._\n>\n> It “poured”.\n\nTrue.")
    'Holm wrote:\n\n“It rained.\n\n“It ‘poured’.”\n\nTrue.'
    >>> with_quotations("It rained.\n\n> It did.")
    'It rained.\n\n> It did.'
    """
    return BLOCK.sub(quotation, text)


def quotation(found: re.Match[str]) -> str:
    """Return a block in quotation marks; each of its paragraphs opens with one."""
    parts = BREAK.split(PREFIX.sub("", found["block"]))
    paragraphs = [part.strip(EMPHASIS) for part in parts if part.strip(EMPHASIS)]
    if not paragraphs or any(each.startswith(OPENING) for each in paragraphs):
        return found[0]
    inner = "\n\n".join("“" + PAIR.sub(r"‘\1’", each) for each in paragraphs)
    return f"\n\n{inner}”\n\n"
