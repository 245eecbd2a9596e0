"""Path or URL -> the bytes that it holds, line by line, fetched with a limit on size and time."""

import io
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import BinaryIO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from kg.documents.content import Content, check_size, limited_lines
from kg.documents.fields import local_name
from kg.errors import DocumentError

__all__ = ["Source", "sources_of"]

TIMEOUT = 20.0  # seconds without an answer
PATIENCE = 60.0  # seconds for the whole page: a server may drip
STDIN = "standard input"
REMOTE = ("http://", "https://")
UNREAD = (".", "~$")  # how hidden files begin, and those that Word keeps beside an open document


@dataclass(frozen=True, slots=True)
class Source:
    """Where articles come from: `name` as the user wrote it, `stem` for the ids, how to open it."""

    name: str
    stem: str
    suffix: str
    open: Callable[[], AbstractContextManager[BinaryIO]]

    @property
    def is_remote(self) -> bool:
        """Return whether it is fetched from the network."""
        return self.name.startswith(REMOTE)

    @property
    def origin(self) -> str:
        """What tells it from others of its name: its address, or the end of its path.

        Not the whole path, so that the same articles give the same graph in any folder; two
        folders, since names may repeat by month and day.
        """
        if self.is_remote or self.name == STDIN:
            return self.name * self.is_remote
        return "/".join(Path(self.name).resolve().parts[-3:])

    @contextmanager
    def content(self) -> Iterator[Content]:
        """Open it, and close it when its content has been read."""
        with self.open() as stream:
            url = self.name if self.is_remote else ""
            yield Content(self.name, self.stem, limited_lines(stream, self.name), url, self.origin)


def sources_of(
    paths: Iterable[str], suffixes: Collection[str], leave_out: Iterable[Path] = ()
) -> Iterator[Source | DocumentError]:
    """Yield what the paths name: each file once, and a folder's files that have a known suffix.

    >>> paths = ["-", "https://example.org/news/talks.html", "https://example.org/v1.2"]
    >>> [source.stem for source in sources_of(paths, [".html", ".txt"])]
    ['stdin', 'talks', 'v1.2']
    """
    seen = {path.resolve() for path in leave_out}
    for path in paths:
        if path == "-":
            yield Source(STDIN, "stdin", "", lambda: nullcontext(sys.stdin.buffer))
        elif path.startswith(REMOTE):
            yield url_source(path, suffixes)
        elif Path(path).is_dir():
            yield from folder_sources(Path(path), suffixes, seen)
        else:
            yield from file_sources(Path(path), suffixes, seen)


def url_source(url: str, suffixes: Collection[str]) -> Source:
    """Name an address by the last part of its path, or by its host."""
    parts = urlsplit(url)
    last = Path(parts.path.rstrip("/"))
    known = last.suffix.lower() in suffixes
    stem = (last.stem if known else last.name) or parts.hostname or "page"
    suffix = last.suffix.lower() if known else ""
    return Source(url, local_name(stem), suffix, lambda: io.BytesIO(fetched(url)))


def folder_sources(
    path: Path, suffixes: Collection[str], seen: set[Path]
) -> Iterator[Source | DocumentError]:
    """Yield the articles under a folder, sorted by path."""
    inside = [file for file in path.rglob("*") if is_article(file.relative_to(path), suffixes)]
    if not inside:
        yield DocumentError(f"{path}: no article in this folder: put {', '.join(suffixes)} there")
    for file in sorted(inside):
        yield from file_sources(file, suffixes, seen)


def is_article(path: Path, suffixes: Collection[str]) -> bool:
    """Return whether a file in a folder is read, judging by its name."""
    return path.suffix.lower() in suffixes and not any(p.startswith(UNREAD) for p in path.parts)


def file_sources(
    path: Path, suffixes: Collection[str], seen: set[Path]
) -> Iterator[Source | DocumentError]:
    """Yield a file, unless it was read before or is missing."""
    if not path.exists():
        yield DocumentError(f"{path}: no such file or folder: check the path")
    elif path.resolve() not in seen:
        seen.add(path.resolve())
        known = path.suffix.lower() in suffixes
        yield Source(
            str(path),
            local_name(path.stem if known else path.name),
            path.suffix.lower(),
            lambda: open_file(path),
        )


def open_file(path: Path) -> BinaryIO:
    """Open a file, or say why not."""
    try:
        return path.open("rb")
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}): check its permissions"
        raise DocumentError(msg) from error


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
        check_size(len(raw), url)
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
