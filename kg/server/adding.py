"""Articles that somebody drops onto a page -> the graph with them."""

import asyncio
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.build import Changes, build
from kg.documents import Content, Ids
from kg.documents.formats import formats
from kg.errors import DocumentError, KgError
from kg.extractors import RuleExtractor
from kg.model import Document
from kg.server.graph import ServedGraph
from kg.server.requests import Pairs, body_of, pairs
from kg.server.templating import page
from kg.server.tokens import admitted, asks_for_token, token_page
from kg.store import recorded

__all__ = ["add", "form"]

PASTED = "pasted.txt"
BINARY = frozenset({".docx"})  # which a form cannot send as text


async def form(request: Request) -> Response:
    """Show where articles can be dropped, or ask for the token."""
    served: ServedGraph = request.app.state.served
    if asks_for_token(request, served):
        return token_page(request)
    admitted(request, served)
    return page(request, "articles.html", told=None)


async def add(request: Request) -> Response:
    """Read the articles that a form sends, and add them."""
    served: ServedGraph = request.app.state.served
    admitted(request, served)
    files = files_of(pairs(await body_of(request), "body"))
    if not files:
        raise HTTPException(400, "no article was sent: drop a file, or paste a text")
    told = await asyncio.shield(added(served, files))
    return page(request, "articles.html", told=told)


async def added(served: ServedGraph, files: list[tuple[str, str]]) -> dict[str, Any]:
    """Add articles; return which, what changed, and what could not be read."""
    errors: list[KgError] = []
    documents: list[Document] = []
    changes: list[Changes] = []

    def work() -> None:
        ids = Ids(recorded(served.dataset))
        found = (document for name, text in files for document in read(name, text, errors))
        documents.extend(placed for each in found if (placed := ids.place(each)))
        changes.append(keep(served, documents, errors))

    await served.write(work)
    names = [(each.id, each.title or each.id) for each in documents]
    return {"documents": names, "changes": changes[0], "errors": [str(each) for each in errors]}


def keep(served: ServedGraph, documents: list[Document], errors: list[KgError]) -> Changes:
    """Read documents and keep what they tell."""
    if served.reader is None:
        served.reader = RuleExtractor(None, served.ontology)
    return build(
        documents,
        store=served.kept,
        ontology=served.ontology,
        extractor=served.reader,
        on_error=errors.append,
    ).changes


def files_of(sent: Pairs) -> list[tuple[str, str]]:
    """Return the names and texts that a form sends one after the other, the empty left out."""
    names = [value for name, value in sent if name == "name"]
    texts = [value for name, value in sent if name == "text"]
    if len(names) != len(texts):
        raise HTTPException(400, "each article needs a name and a text: send both")
    files = zip(names, texts, strict=True)
    return [(PurePath(name).name or PASTED, text) for name, text in files if text.strip()]


def read(name: str, text: str, errors: list[KgError]) -> Iterator[Document]:
    """Read a file with the reader of its format; what cannot be read is noted."""
    path = PurePath(name)
    known = formats()
    chosen = known.get(path.suffix.lower(), known[".txt"])
    try:
        if path.suffix.lower() in BINARY:
            msg = f"{name}: a page cannot send it: add it by kg build"
            raise DocumentError(msg)
        content = Content(name, path.stem, iter(text.encode().splitlines(keepends=True)))
        for found in chosen.read(content):
            if isinstance(found, DocumentError):
                errors.append(found)
            else:
                yield found
    except DocumentError as error:
        errors.append(error)
