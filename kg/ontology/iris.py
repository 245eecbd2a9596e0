"""Name -> its part of an IRI."""

import re
from urllib.parse import quote

__all__ = ["escaped", "local_name"]

# What is printable, and yet stands in no IRI.
FORBIDDEN = frozenset(' <>"{}|^`\\\ufffc\ufffd') | {chr(code) for code in range(0xE0100, 0xE01F0)}
# What may stand in a host, before the fragment or in an escape alone.
NO_NAME = re.compile(r"[\[\]#]|%(?![0-9A-Fa-f]{2})")


def local_name(name: str) -> str:
    """Write a name so that it can end an IRI: what it may not hold there as %23 and the like.

    >>> local_name("C#_Partners")
    'C%23_Partners'
    """
    return NO_NAME.sub(lambda found: quote(found[0]), escaped(name))


def escaped(iri: str) -> str:
    """Write what no IRI may hold as %20 and the like; letters of any script stay.

    >>> escaped("Côte d'Ivoire")
    "Côte%20d'Ivoire"
    """
    if iri.isprintable() and FORBIDDEN.isdisjoint(iri):
        return iri
    return "".join(
        c if c.isprintable() and c not in FORBIDDEN else quote(c, errors="replace") for c in iri
    )
