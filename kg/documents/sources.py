"""Path or URL -> the bytes that it holds, line by line, never more than a limit at once."""

import io
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import BinaryIO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from kg.documents.fields import local_name
from kg.errors import DocumentError

__all__ = ["LIMIT", "SUFFIXES", "Source", "lines", "sources_of", "whole"]

LIMIT = 20_000_000  # bytes of one article, page or feed: more is a mistake or an attack
TIMEOUT = 20.0  # seconds without an answer
PATIENCE = 60.0  # seconds for the whole page: a server may drip
REMOTE = ("http://", "https://")
FEEDS = (".xml", ".rss", ".atom")
SUFFIXES = (".txt", ".md", ".html", ".htm", ".csv", ".jsonl", *FEEDS)


@dataclass(frozen=True, slots=True)
class Source:
    """Where articles come from: `name` as the user wrote it, `stem` for the ids, how to open it."""

    name: str
    stem: str
    suffix: str
    open: Callable[[], AbstractContextManager[BinaryIO]]

    @property
    def is_remote(self) -> bool:
        """Whether it is fetched from the network."""
        return self.name.startswith(REMOTE)


def sources_of(paths: Iterable[str]) -> Iterator[Source | DocumentError]:
    """Yield what the paths name: a folder's files in order, each file once.

    >>> [source.stem for source in sources_of(["-", "https://example.org/news/talks.html"])]
    ['stdin', 'talks']
    """
    seen: set[Path] = set()
    for path in paths:
        if path == "-":
            yield Source("standard input", "stdin", "", lambda: nullcontext(sys.stdin.buffer))
        elif path.startswith(REMOTE):
            yield remote(path)
        elif Path(path).is_dir():
            yield from folder(Path(path), seen)
        else:
            yield from local(Path(path), seen)


def remote(url: str) -> Source:
    """Name an address by the last part of its path, or by its host."""
    parts = urlsplit(url)
    last = Path(parts.path.rstrip("/"))
    known = last.suffix.lower() in SUFFIXES
    stem = (last.stem if known else last.name) or parts.hostname or "page"
    suffix = last.suffix.lower() if known else ""
    return Source(url, local_name(stem), suffix, lambda: io.BytesIO(fetched(url)))


def folder(path: Path, seen: set[Path]) -> Iterator[Source | DocumentError]:
    """Yield the articles under a folder, sorted by path; hidden files stay out."""
    inside = [file for file in path.rglob("*") if is_article(file.relative_to(path))]
    if not inside:
        yield DocumentError(f"{path}: no article in this folder: put {', '.join(SUFFIXES)} there")
    for file in sorted(inside):
        yield from local(file, seen)


def is_article(path: Path) -> bool:
    """Tell by its name whether a file in a folder is read."""
    return path.suffix.lower() in SUFFIXES and not any(p.startswith(".") for p in path.parts)


def local(path: Path, seen: set[Path]) -> Iterator[Source | DocumentError]:
    """Yield a file, unless it was read before or is not there."""
    if not path.exists():
        yield DocumentError(f"{path}: no such file or folder: check the path")
    elif path.resolve() not in seen:
        seen.add(path.resolve())
        known = path.suffix.lower() in SUFFIXES
        yield Source(
            str(path),
            local_name(path.stem if known else path.name),
            path.suffix.lower(),
            lambda: opened(path),
        )


def opened(path: Path) -> BinaryIO:
    """Open a file, or say why not."""
    try:
        return path.open("rb")
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}): check its permissions"
        raise DocumentError(msg) from error


def lines(stream: BinaryIO, name: str) -> Iterator[bytes]:
    """Yield lines with their ends; one that never ends is refused before it fills the memory."""
    try:
        while line := stream.readline(LIMIT + 1):
            yield line if len(line) <= LIMIT else too_large(name)
    except OSError as error:
        msg = f"{name}: cannot be read ({error.strerror}): check the file"
        raise DocumentError(msg) from error


def whole(content: Iterable[bytes], name: str) -> bytes:
    """Join the lines of one article, up to the limit."""
    raw = bytearray()
    for line in content:
        raw += line
        if len(raw) > LIMIT:
            too_large(name)
    return bytes(raw)


def too_large(name: str) -> bytes:
    """Refuse what is larger than any article."""
    msg = f"{name}: larger than {LIMIT // 1_000_000} MB: split it, or make it a .jsonl"
    raise DocumentError(msg)


def fetched(url: str) -> bytes:
    """Fetch a page that the user named, in UTF-8 where the server says how it is encoded."""
    request = Request(url, headers={"User-Agent": "kg/0.1 (news reader)"})
    try:
        with urlopen(request, timeout=TIMEOUT) as response:
            return in_utf8(received(response, url), response)
    except HTTPError as error:
        error.close()
        msg = f"{url}: the server answers {error.code} {error.reason}: check the address"
        raise DocumentError(msg) from error
    except TimeoutError as error:
        msg = f"{url}: no answer within {TIMEOUT:.0f} seconds: try again later"
        raise DocumentError(msg) from error
    except (URLError, HTTPException, OSError, ValueError) as error:
        reason = " ".join(str(getattr(error, "reason", error)).split())
        msg = f"{url}: cannot be fetched ({reason}): check the address and the network"
        raise DocumentError(msg) from error


def received(response: HTTPResponse, url: str) -> bytes:
    """Read a response, but neither too much nor for too long."""
    end = time.monotonic() + PATIENCE
    raw = bytearray()
    while part := response.read1(1 << 16):
        raw += part
        if len(raw) > LIMIT:
            too_large(url)
        if time.monotonic() > end:
            raise TimeoutError
    return bytes(raw)


def in_utf8(raw: bytes, response: HTTPResponse) -> bytes:
    """Recode a page or text as its header says; feeds carry their encoding themselves."""
    charset = response.headers.get_content_charset()
    if charset is None or response.headers.get_content_type() not in {"text/html", "text/plain"}:
        return raw
    try:
        return raw.decode(charset).encode()
    except (UnicodeDecodeError, LookupError):
        return raw
