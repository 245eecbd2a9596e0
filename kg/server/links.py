"""IRI <-> the page of this server that is about it."""

from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import quote

from rdflib import URIRef

from kg.ontology import escaped
from kg.questions import Answer

__all__ = ["PAGES", "Cell", "iri_of", "path_of", "table"]

PAGES: Final[Mapping[str, str]] = {"actor": "actor", "doc": "doc", "event": "kg"}
START: Final = {"event": "E-"}  # of its name, where a prefix is that of other things too


class Cell(NamedTuple):
    """What stands in a table, and where it leads."""

    text: str
    path: str = ""


def path_of(iri: str, prefixes: Mapping[str, str]) -> str:
    """Return the page about an actor, an article or an event, "" for all else."""
    for page, prefix in PAGES.items():
        namespace = prefixes[prefix] + START.get(page, "")
        if iri.startswith(namespace) and "#" not in iri[len(namespace) :]:
            return f"/{page}/{quote(iri[len(prefixes[prefix]) :])}"
    return ""


def iri_of(page: str, name: str, prefixes: Mapping[str, str]) -> URIRef | None:
    """Return what a page is about, None if no IRI can have this name."""
    iri = prefixes[PAGES[page]] + name
    return URIRef(iri) if escaped(iri) == iri else None


def table(answer: Answer, prefixes: Mapping[str, str]) -> list[list[Cell]]:
    """Write an answer as a reader wants it, each name a link to its page."""
    return [
        [
            Cell(text, path_of(str(term), prefixes) if isinstance(term, URIRef) else "")
            for text, term in zip(shown, row, strict=True)
        ]
        for shown, row in zip(answer.display(), answer.rows, strict=True)
    ]
