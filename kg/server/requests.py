"""HTTP request -> the query or update that it sends, as the SPARQL 1.1 Protocol has it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from kg.store import Graphs

__all__ = ["LARGEST", "Operation", "body_of", "operation_of", "pairs", "parameters_of"]

LARGEST: Final = 10 << 20  # bytes of a request
MOST_FIELDS = 1_000
FORM = "application/x-www-form-urlencoded"
Kind = Literal["query", "update"]
DIRECT: Final[Mapping[str, Kind]] = {
    "application/sparql-query": "query",
    "application/sparql-update": "update",
}
KINDS: Final[tuple[Kind, ...]] = ("query", "update")
DEFAULT_GRAPH: Final[Mapping[Kind, str]] = {
    "query": "default-graph-uri",
    "update": "using-graph-uri",
}
NAMED_GRAPH: Final[Mapping[Kind, str]] = {
    "query": "named-graph-uri",
    "update": "using-named-graph-uri",
}
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Operation:
    """A query or an update, and the graphs that the request names for it."""

    kind: Kind
    text: str
    graphs: Graphs | None = None


async def operation_of(request: Request) -> Operation | None:
    """Read what a request asks for; None where it asks for nothing.

    Raises:
        HTTPException: it breaks the protocol.
    """
    if request.method != "POST":
        return of_address(pairs(request.scope["query_string"], "address"))
    kind, _, options = request.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    if kind != FORM and kind not in DIRECT:
        msg = f"POST takes {FORM} or {', '.join(DIRECT)}: set Content-Type to one of them"
        raise HTTPException(415, msg)
    refuse_other_charsets(options)
    body = await body_of(request)
    address = pairs(request.scope["query_string"], "address")
    if kind == FORM:
        return of_form(pairs(body, "body"), address)
    return operation(DIRECT[kind], decoded(body), address)


def of_address(given: Pairs) -> Operation | None:
    """Read a query from an address, where an update cannot stand."""
    if "update" in dict(given):
        raise HTTPException(400, "an update comes by POST, not by GET")
    return operation("query", single("query", given), given) if "query" in dict(given) else None


def of_form(given: Pairs, address: Pairs) -> Operation:
    """Read a query or an update from a form; its graphs may stand in the address too."""
    kinds = [kind for kind in KINDS if kind in dict(given)]
    if len(kinds) != 1:
        raise HTTPException(400, "the form needs one field `query` or one field `update`")
    return operation(kinds[0], single(kinds[0], given), [*given, *address])


def operation(kind: Kind, text: str, given: Pairs) -> Operation:
    """Put a query or an update together with its graphs."""
    default = tuple(value for name, value in given if name == DEFAULT_GRAPH[kind])
    named = tuple(value for name, value in given if name == NAMED_GRAPH[kind])
    return Operation(kind, text, Graphs(default, named) if default or named else None)


def single(name: str, given: Pairs) -> str:
    """Return a parameter that must be there once."""
    values = [value for each, value in given if each == name]
    if len(values) != 1:
        raise HTTPException(400, f"{name} stands {len(values)} times: send one a request")
    return values[0]


def parameters_of(request: Request) -> dict[str, str]:
    """Return what stands in an address after `?`."""
    return dict(pairs(request.scope["query_string"], "address"))


def pairs(text: bytes, where: str) -> Pairs:
    """Read names and values as forms send them, in UTF-8."""
    try:
        return parse_qsl(
            text.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError as error:
        msg = f"the {where} is no form in UTF-8: percent-encode it"
        raise HTTPException(400, msg) from error


def decoded(body: bytes) -> str:
    """Read a body, which is UTF-8."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise HTTPException(400, "the body is not UTF-8: encode it so") from error


def refuse_other_charsets(options: str) -> None:
    """Refuse a content type that names another encoding than UTF-8."""
    name, _, charset = options.strip().lower().partition("=")
    if name == "charset" and charset.strip('"') not in {"utf-8", "utf8"}:
        raise HTTPException(400, f"charset {charset[:40]}: send UTF-8")


async def body_of(request: Request) -> bytes:
    """Read the body of a request, as long as it is not too large.

    Of one that is, as much again is read and dropped: who still sends never sees the answer.
    """
    body, length = bytearray(), 0
    async for chunk in request.stream():
        length += len(chunk)
        if length <= LARGEST:
            body += chunk
        elif length > 2 * LARGEST:
            break
    if length > LARGEST:
        msg = f"the request is larger than {LARGEST >> 20} MB: send it in parts"
        raise HTTPException(413, msg, {"Connection": "close"})
    return bytes(body)
