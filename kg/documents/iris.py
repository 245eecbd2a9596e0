"""Link of an article -> whether a graph can hold it: an absolute IRI, as RFC 3987 draws it.

The store has the last word and says the same; here it is asked while the article can be named.
"""

import ipaddress
import re

__all__ = ["is_iri"]

HEX = "%[0-9A-Fa-f]{2}"
# What stands for a letter: what no IRI may hold is escaped when it is written, except for brackets.
USER = rf"(?:[^%\[\]/?#@]|{HEX})*"
HOST = rf"(?:\[(?P<literal>[^\]]*)\]|(?:[^%\[\]/?#@:]|{HEX})*)"
AUTHORITY = rf"//(?:{USER}@)?{HOST}(?::[0-9]*)?(?=[/?#]|\Z)"
PATH = rf"(?:[^%\[\]?#]|{HEX})*"
QUERY = rf"(?:\?(?:[^%\[\]#]|{HEX})*)?"
FRAGMENT = rf"(?:#(?:[^%\[\]#]|{HEX})*)?"
IRI = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]*:(?:{AUTHORITY}|(?!//)){PATH}{QUERY}{FRAGMENT}", re.DOTALL
)
FUTURE = re.compile(r"v[0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+", re.IGNORECASE)


def is_iri(text: str) -> bool:
    """Return whether a text is an absolute IRI once what no IRI may hold is escaped.

    >>> [is_iri(each) for each in ("https://example.org/a b", "www.example.org", "http://x/[1]")]
    [True, False, False]
    """
    match = IRI.fullmatch(text)
    return match is not None and (match["literal"] is None or is_literal(match["literal"]))


def is_literal(text: str) -> bool:
    """Return whether a text may stand in brackets as a host.

    >>> is_literal("::1"), is_literal("fe80::1%25eth0")
    (True, False)
    """
    try:
        ipaddress.IPv6Address(text)
    except ValueError:
        return FUTURE.fullmatch(text) is not None
    return "%" not in text
