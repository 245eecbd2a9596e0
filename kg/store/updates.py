"""A SPARQL update from outside -> a changed dataset; nothing is fetched for it."""

import re
from collections.abc import Iterator, Mapping

import pyoxigraph as ox
from rdflib import Dataset

from kg.errors import QuestionError
from kg.store.datasets import prefixes
from kg.store.protocol import Graphs
from kg.store.refusals import LETTER, refuse_vast
from kg.store.sharing import backend_of
from kg.store.tokens import TERMINAL

__all__ = ["update"]

FETCHING = re.compile("load|service", re.IGNORECASE | re.ASCII)
OTHER_LETTERS = "qxzjkvwy"
CHOOSING = frozenset({"USING", "WITH"})
CONFLICT = "the update names graphs itself, by {}, and the request does by using-graph-uri"


def update(dataset: Dataset, sparql: str, graphs: Graphs | None = None, *, base: str = "") -> None:
    """Run an update in one transaction; `graphs` are those that its patterns are about.

    Raises:
        SyntaxError: it is no SPARQL update.
        QuestionError: it would fetch something, or names graphs itself beside those given.
    """
    backend, names = backend_of(dataset), prefixes(dataset)
    refuse_vast(sparql)
    refuse_fetching(sparql, names)
    if graphs is not None:
        sparql = "".join(with_graphs(sparql, graphs))
    backend.engine.update(sparql, base_iri=base or None, prefixes=names)
    backend.touch()


def refuse_fetching(sparql: str, names: Mapping[str, str]) -> None:
    """Refuse LOAD and SERVICE, however they are written: the engine's own parser decides.

    As for questions, the words are renamed: an update that means nothing else by them runs still,
    on a store without anything in it.

    Raises:
        SyntaxError: it is no SPARQL update.
    """
    text = LETTER.sub(lambda match: chr(int(match[1] or match[2], 16)), sparql)
    if not FETCHING.search(text):
        return
    known = text.lower() + " ".join(names).lower()
    letter = next((e for e in OTHER_LETTERS if not re.search(f"{e}(oad|ervice)", known)), "q")

    def renamed(part: str) -> str:
        return FETCHING.sub(lambda word: letter + word[0][1:], part)

    try:
        others = {renamed(prefix): iri for prefix, iri in names.items()}
        ox.Store().update(renamed(text), base_iri="urn:x:", prefixes=others)
    except SyntaxError as error:
        words = {match[0].upper() for match in TERMINAL.finditer(text)}
        if {"LOAD", "SERVICE"} & words:
            msg = "LOAD and SERVICE are refused, nothing is fetched: send the data itself"
            raise QuestionError(msg) from error
        raise


def with_graphs(sparql: str, graphs: Graphs) -> Iterator[str]:
    """Write USING before each WHERE that stands outside of all braces."""
    using = "".join(f" USING <{iri}>" for iri in checked(graphs.default))
    using += "".join(f" USING NAMED <{iri}>" for iri in checked(graphs.named))
    depth, before = 0, ""
    for match in TERMINAL.finditer(sparql):
        word = match[0].upper()
        depth += (word == "{") - (word == "}")
        if not depth and word in CHOOSING:
            raise QuestionError(CONFLICT.format(word) + ": leave one of them out")
        if not depth and word == "WHERE":
            if before == "DELETE":
                msg = "DELETE WHERE takes no using-graph-uri: write DELETE { … } WHERE { … }"
                raise QuestionError(msg)
            yield f"{using} "
        yield match[0]
        before = before if match.lastgroup == "space" else word


def checked(iris: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse what is no IRI: it could write anything into an update."""
    for iri in iris:
        try:
            ox.NamedNode(iri)
        except ValueError as error:
            msg = f"using-graph-uri: {iri[:100]!r} is no IRI: write for instance urn:x:mine"
            raise QuestionError(msg) from error
    return iris
