"""SPARQL -> whether a keyword is in it, as Oxigraph's own parser reads it."""

import contextlib
import re
from collections.abc import Mapping

import pyoxigraph as ox

__all__ = ["read", "uses_keyword"]


def uses_keyword(sparql: str, keyword: str, prefixes: Mapping[str, str]) -> bool:
    r"""Return whether a query has a keyword, and not only its letters in a name, text or comment.

    A search for the keyword lost: in `?x<a:b)SERVICE?y#>` only the grammar knows whether an IRI or
    a comparison starts at "<". Oxigraph does not show how it reads a query, but it tells whether
    it can read one. So the keyword's letters become others wherever they stand. Names, texts and
    comments are as good as before, but no clause starts with a word that is no keyword. The query
    that runs here has no such clause, and the store is empty.

    >>> uses_keyword("SELECT * { SERVICE#\n<http://x.org> { ?s ?p ?o } }", "SERVICE", {})
    True
    >>> uses_keyword('SELECT ?service { ?service ?p "SERVICE" } # SERVICE', "SERVICE", {})
    False

    A query that is no SPARQL at all may be said to have it: see whether it can be read.
    """
    changed = re.sub(keyword, lambda found: other(found[0]), sparql, flags=re.IGNORECASE)
    if changed == sparql:
        return False
    try:
        read(changed, other_names(keyword, prefixes))
    except SyntaxError:
        return True
    return False


def read(sparql: str, prefixes: Mapping[str, str]) -> None:
    """Let Oxigraph read a query; it may call what the query names, if this process can.

    Raises:
        SyntaxError: it cannot read it.
    """
    with contextlib.suppress(OSError, RuntimeError, ValueError):
        ox.Store().query(sparql, prefixes=dict(prefixes))


def other_names(keyword: str, prefixes: Mapping[str, str]) -> dict[str, str]:
    """Change prefixes as the query was changed."""
    names = {name: re.sub(keyword, lambda f: other(f[0]), name, flags=re.I) for name in prefixes}
    return {names[name]: namespace for name, namespace in prefixes.items()}


def other(word: str) -> str:
    """Return a word of the same length and case that no grammar knows.

    >>> other("Service"), other("FROM")
    ('Servicx', 'FROX')
    """
    return word[:-1] + ("X" if word[-1].isupper() else "x")
