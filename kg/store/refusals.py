"""SPARQL -> nothing, or a QuestionError: a question changes nothing and calls nobody."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from urllib.parse import urljoin

import pyoxigraph as ox

from kg.errors import QuestionError
from kg.store.tokens import Token, depth, tokens

__all__ = [
    "chosen_graphs",
    "refuse_absent",
    "refuse_calls",
    "refuse_updates",
    "refuse_vast",
    "shortened",
]

DEEPEST = 100  # brackets: the engine's recursion is not limited, and 1,000 are too many for it
LONGEST = 1_000_000  # characters
UPDATES = frozenset("INSERT DELETE LOAD CLEAR DROP CREATE COPY MOVE ADD WITH".split())
PROLOGUE = {"PREFIX": 2, "BASE": 1, "VERSION": 1}  # how many tokens follow each
WRITTEN = {"iri", "name"}
ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(00[01][0-9A-Fa-f]{5})")
LETTER = re.compile(r"\\u(00[4-7][0-9A-Fa-f])|\\U(000000[4-7][0-9A-Fa-f])")
CALL = "service"
RENAMED = [f"servi{letter}e" for letter in "qxzjkvwy"]
NO_BASE = "urn:x-kg:"
NOWHERE: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
    ox.Variable("kg_nowhere"): ox.Literal("")
}


def refuse_vast(sparql: str) -> None:
    """Refuse what no parser should be handed: it would end the process, or never come back."""
    if len(sparql) > LONGEST:
        msg = f"the query has {len(sparql):,} characters, more than {LONGEST:,}: shorten it"
        raise QuestionError(msg)
    if any("\ud800" <= letter <= "\udfff" for letter in sparql):
        msg = "the query is not valid Unicode: write it in UTF-8"
        raise QuestionError(msg)
    if depth(sparql) > DEEPEST:
        msg = f"the query is nested too deeply, more than {DEEPEST} brackets or signs within one "
        raise QuestionError(msg + "another: simplify it")


def refuse_updates(sparql: str) -> None:
    """Say clearly that an update is not a question; the engine would call it no SPARQL."""
    rest = after_prologue([*tokens(sparql)])
    word = rest[0].text.upper() if rest else ""
    if word in UPDATES:
        msg = f"{word} would change the graph: a question starts with SELECT, ASK, "
        raise QuestionError(msg + "CONSTRUCT or DESCRIBE; use kg build to add articles")


def refuse_calls(sparql: str, prefixes: Mapping[str, str]) -> None:
    """Refuse SERVICE, however it is written: the engine's own parser decides.

    Every *service* is renamed to a word that the query does not have. In a name, a text, an IRI or
    a comment that makes no difference, but nothing parses with it in place of the keyword. A
    search of our own lost: in `?x<a:b)SERVICE?y#>` only a parser knows where an IRI begins.

    Raises:
        SyntaxError: it is not SPARQL.
    """
    text = LETTER.sub(lambda match: chr(int(match[1] or match[2], 16)), sparql)
    if CALL not in text.lower():
        return
    known = text.lower() + " ".join(prefixes).lower()
    other = next((word for word in RENAMED if word not in known), RENAMED[0])
    try:
        parse(re.sub(CALL, other, text, flags=re.IGNORECASE | re.ASCII), prefixes)
    except SyntaxError as error:
        parse(sparql, prefixes)
        msg = "SERVICE is refused, questions stay on this machine: load that data and ask again"
        raise QuestionError(msg) from error


def parse(sparql: str, prefixes: Mapping[str, str]) -> None:
    """Let the engine parse a query, and not run it: it has no variable of this name to replace."""
    try:
        ox.Store().query(sparql, base_iri=NO_BASE, prefixes=dict(prefixes), substitutions=NOWHERE)
    except RuntimeError:
        return


def refuse_absent(graphs: Iterable[str], store: ox.Store) -> None:
    """Refuse FROM with a graph that is not there: nothing is read or fetched for it."""
    for iri in graphs:
        if not is_there(iri, store):
            msg = f"FROM <{shortened(iri)}> is refused: the graph holds no document of this name, "
            raise QuestionError(msg + "and files and addresses are not read: see kg documents")


def is_there(iri: str, store: ox.Store) -> bool:
    """Return whether a store has a named graph."""
    try:
        return store.contains_named_graph(ox.NamedNode(iri))
    except ValueError:  # no IRI
        return False


def chosen_graphs(sparql: str, prefixes: Mapping[str, str]) -> Iterator[str]:
    """Yield the graphs that FROM and FROM NAMED name, before the first brace."""
    if "FROM" not in sparql.upper():
        return
    found = [*tokens(sparql)]
    declared = Names(prefixes, found)
    head = [*takewhile(lambda token: token.text != "{", after_prologue(found))]
    for number, (kind, text) in enumerate(head):
        if kind == "word" and text.upper() == "FROM":
            after = [token for token in head[number + 1 : number + 3] if token.kind in WRITTEN]
            yield from (declared.iri(token) for token in after[:1])


def after_prologue(found: Sequence[Token]) -> Sequence[Token]:
    """Leave out PREFIX, BASE and VERSION."""
    at = 0
    while at < len(found) and (length := PROLOGUE.get(found[at].text.upper())):
        at += 1 + length
    return found[at:]


class Names:
    """The prefixes and the base that hold in a query."""

    def __init__(self, prefixes: Mapping[str, str], found: Sequence[Token]) -> None:
        self.prefixes, self.base = dict(prefixes), ""
        at = 0
        while at + 2 < len(found) and (length := PROLOGUE.get(found[at].text.upper())):
            if length == 2:
                self.prefixes[found[at + 1].text.removesuffix(":")] = self.iri(found[at + 2])
            elif found[at + 1].kind == "iri":
                self.base = self.iri(found[at + 1])
            at += 1 + length

    def iri(self, token: Token) -> str:
        """Write an IRI or a prefixed name in full."""
        if token.kind == "iri":
            text = ESCAPED.sub(lambda match: chr(int(match[1] or match[2], 16)), token.text[1:-1])
            return joined(self.base, text)
        prefix, _, local = token.text.partition(":")
        return self.prefixes.get(prefix, f"{prefix}:") + local


def joined(base: str, iri: str) -> str:
    """Resolve an IRI as far as it can be."""
    try:
        return urljoin(base, iri) if base else iri
    except ValueError:
        return iri


def shortened(text: str) -> str:
    """Cut what is too long for a line.

    >>> shortened("a" * 300)[-3:], len(shortened("a" * 300))
    ('aa…', 100)
    """
    return text if len(text) <= 100 else f"{text[:99]}…"
