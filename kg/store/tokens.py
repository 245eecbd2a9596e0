"""SPARQL -> its tokens, as its grammar names them; what they mean, only a parser can tell.

Whether `<` begins an IRI or compares depends on what stands around it: a `<` with a `>` to it, and
nothing between that an IRI cannot hold, counts as one. Nothing is refused or allowed by tokens
alone where a query could do harm; they measure how deep it goes and find what a message names.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["TERMINAL", "Token", "depth", "tokens"]

ESCAPE = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
TERMINALS = {
    "space": r"\s+|\#[^\n\r]*",
    "iri": rf"<(?:[^<>\"{{}}|^`\\\x00-\x20]|{ESCAPE})*>",
    "string": r'"""(?:[^\\]|\\.)*?"""|\'\'\'(?:[^\\]|\\.)*?\'\'\''
    r'|"(?:[^"\\\n\r]|\\.)*"|\'(?:[^\'\\\n\r]|\\.)*\'',
    "variable": r"[?$]\w+",
    "name": r"(?:\w[\w.-]*)?:(?:[\w.:%-]|\\.)*",
    "word": r"@?\w[\w-]*",
    "opening": r"<<\(?|[{(\[]",
    "closing": r"\)?>>|[})\]]",
    "sign": r"[!^+-]",
    "other": r".",
}
TERMINAL = re.compile("|".join(f"(?P<{name}>{form})" for name, form in TERMINALS.items()), re.S)


class Token(NamedTuple):
    """A piece of a query: which terminal it is, and its text."""

    kind: str
    text: str


def tokens(sparql: str) -> Iterator[Token]:
    """Cut a query into tokens, without white space and comments.

    >>> [token.text for token in tokens("ASK { ?x a <b> } # yes")]
    ['ASK', '{', '?x', 'a', '<b>', '}']
    """
    for match in TERMINAL.finditer(sparql):
        if match.lastgroup and match.lastgroup != "space":
            yield Token(match.lastgroup, match[0])


def depth(sparql: str) -> int:
    """Measure how deep brackets stand within one another, and how many signs before one value.

    >>> depth("ASK { FILTER(!(?x = 1)) }"), depth("ASK { FILTER(!!!!!true) }")
    (3, 5)
    """
    deepest = level = signs = 0
    for kind, text in tokens(sparql):
        signs = signs + 1 if kind == "sign" else 0
        if kind == "opening":
            level += 1
        elif kind == "closing":
            level = max(level - 1, 0)
        elif kind == "iri":  # perhaps a comparison with something in brackets
            level += max(text.count("(") - text.count(")"), text.count("[") - text.count("]"), 0)
        deepest = max(deepest, level, signs)
    return deepest
