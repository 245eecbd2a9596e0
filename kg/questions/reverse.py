"""An answer full of nodes that hashes name -> how to ask for actors alone."""

import re
from collections.abc import Mapping

from kg.questions.labels import NODE
from kg.store import Results

__all__ = ["crowded"]


def crowded(found: Results, sparql: str, prefixes: Mapping[str, str]) -> str:
    """Return a hint if half of a column are statements and the like that nobody asked for.

    Whoever writes a name of kg's own vocabulary asks for them.
    """
    namespace = prefixes["kg"]
    if re.search(r"(?<![\w:])kg:", sparql) or namespace in sparql:
        return ""
    for column, terms in zip(found.columns, zip(*found.rows, strict=True), strict=False):
        names = [str(term).removeprefix(namespace) for term in terms]
        if 2 * sum(bool(NODE.fullmatch(name)) for name in names) >= len(names):
            return (
                f"?{column} holds statements, propositions or events: for actors alone add "
                f"FILTER STRSTARTS(STR(?{column}), STR(actor:)), for all in words ask "
                "--question about actor=…"
            )
    return ""
