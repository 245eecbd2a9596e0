"""Path or URL -> what opens it: files, the articles of folders, addresses, standard input."""

import gzip
import io
import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path, PurePath
from typing import BinaryIO, cast
from urllib.parse import unquote

from kg.documents.addresses import is_address, parsed, shown
from kg.documents.content import Content, limited_lines
from kg.documents.fields import local_name
from kg.documents.guards import guarded
from kg.errors import DocumentError, warn

__all__ = ["Source", "sources_of"]

ZIPPED = ".gz"
SHOWN = 10  # kinds of files in a message
STDIN = "standard input"
UNREAD = (".", "~$")  # how hidden files begin, and those that Word keeps beside an open document
STREAMS = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")  # pipes that a shell makes: <(...)
NO_FILES = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where articles come from: `name` for messages, `stem` for the ids, how to open it."""

    name: str
    stem: str
    suffix: str
    open: Callable[[], AbstractContextManager[BinaryIO]]
    url: str = ""  # of what is fetched from the network, without a name and password

    @property
    def is_remote(self) -> bool:
        """Return whether it is fetched from the network."""
        return bool(self.url)

    @property
    def origin(self) -> str:
        """What tells it from others of its name: its address, or the end of its path."""
        if self.is_remote or self.name == STDIN:
            return self.url
        return end_of(self.name)

    @contextmanager
    def content(self) -> Iterator[Content]:
        """Open it, and close it when its content has been read."""
        with self.open() as stream:
            yield Content(
                self.name, self.stem, limited_lines(stream, self.name), self.url, self.origin
            )


def end_of(path: str) -> str:
    """Return a file with its folder as it was named, and those above that are only numbers.

    Not the whole path, so that the same articles give the same graph wherever they lie.

    >>> end_of("/home/me/monday/rain.txt"), end_of("/data/2024/rain.txt"), end_of("./rain.txt")
    ('monday/rain.txt', 'data/2024/rain.txt', 'rain.txt')
    """
    *folders, name = PurePath(os.path.normpath(path)).parts
    kept = [name]
    for folder in reversed([each for each in folders if each not in {"..", os.sep}]):
        kept.append(folder)
        if not folder.isdecimal():
            break
    return os.fsencode("/".join(reversed(kept))).decode("utf-8", "replace")


def sources_of(
    paths: Iterable[str],
    suffixes: Collection[str],
    leave_out: Iterable[Path] = (),
    *,
    allow_private: bool = False,
) -> Iterator[Source | DocumentError]:
    """Yield what the paths name: each file once, and a folder's files that have a known suffix.

    >>> paths = ["-", "https://example.org/news/talks.html", "https://example.org/v1.2"]
    >>> [source.stem for source in sources_of(paths, [".html", ".txt"])]
    ['stdin', 'talks', 'v1.2']
    """
    files = Files(suffixes, leave_out)
    for path in paths:
        if path == "-":
            yield Source(STDIN, "stdin", "", standard_input)
        elif is_address(path):
            fetch = partial(open_url, path, allow_private=allow_private)
            yield from guarded(url_sources(path, suffixes, fetch), shown(path))
        else:
            yield from guarded(files.at(path), path or "an empty path")


def standard_input() -> AbstractContextManager[BinaryIO]:
    """Return standard input, which stays open for others."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None or stream.closed:
        msg = "standard input: closed: name a file, or send a text through a pipe"
        raise DocumentError(msg)
    return nullcontext(stream)


def url_sources(
    url: str, suffixes: Collection[str], fetch: Callable[[], BinaryIO]
) -> Iterator[Source]:
    """Name an address by the last part of its path, or by its host."""
    parts = parsed(url)
    last = PurePath(unquote(parts.path or "").rstrip("/"))
    known = last.suffix.lower() in suffixes
    stem = (last.stem if known else last.name) or parts.host or "page"
    suffix = last.suffix.lower() if known else ""
    name = shown(url)
    yield Source(name, local_name(stem), suffix, fetch, url=name)


def open_url(url: str, *, allow_private: bool) -> BinaryIO:
    """Fetch what is at an address."""
    from kg.documents.network import fetched  # a tenth of a second, and only addresses need it

    return io.BytesIO(fetched(url, allow_private=allow_private))


class Files:
    """The files that paths and folders name, each once."""

    def __init__(self, suffixes: Collection[str], leave_out: Iterable[Path] = ()) -> None:
        self.suffixes = suffixes
        self.seen = {path.resolve() for path in leave_out}

    def at(self, given: str) -> Iterator[Source | DocumentError]:
        """Yield a file, or the articles of a folder."""
        if not given:
            yield DocumentError("an empty path was given: name a file, a folder or an address")
            return
        path = Path(given)
        mode = mode_of(path)
        kind = no_file(mode)
        if stat.S_ISDIR(mode):
            yield from self.of_folder(path)
        elif kind and not given.startswith(STREAMS):
            yield DocumentError(f"{path}: {kind}, not a file: send what it holds with - < {path}")
        elif kind or self.is_new(path.resolve()):
            yield self.source(path)

    def of_folder(self, folder: Path) -> Iterator[Source | DocumentError]:
        """Yield the articles under a folder, sorted by path."""
        refused: list[DocumentError] = []
        under = sorted(files_in(folder, refused))
        inside = [pair for pair in under if unzipped(pair[0]).suffix.lower() in self.suffixes]
        tell_of_others((real for _, real in set(under) - set(inside)), folder, self.seen)
        yield from refused
        if not inside and not refused:
            formats = ", ".join(self.suffixes)
            yield DocumentError(f"{folder}: no article in this folder: put {formats} there")
        for path, real in inside:
            yield from guarded(self.inside(path, real), str(path))

    def inside(self, path: Path, real: Path) -> Iterator[Source]:
        """Yield a file of a folder; what would block or never end is passed over."""
        if kind := no_file(mode_of(path)):
            warn(f"{path}: {kind}, not a file: passed over")
        elif self.is_new(path.resolve() if path.is_symlink() else real):
            yield self.source(path)

    def is_new(self, real: Path) -> bool:
        """Return whether a file is met for the first time."""
        is_new = real not in self.seen
        self.seen.add(real)
        return is_new

    def source(self, path: Path) -> Source:
        """Name a file by its name, without a suffix that is known."""
        inner = unzipped(path)
        suffix = inner.suffix.lower()
        stem = inner.stem if suffix in self.suffixes else inner.name
        return Source(str(path), local_name(stem), suffix, partial(open_file, path))


def unzipped(path: PurePath) -> PurePath:
    """Return how a file is called without its compression.

    >>> unzipped(PurePath("news.jsonl.gz")).name, unzipped(PurePath("news.txt")).name
    ('news.jsonl', 'news.txt')
    """
    return path.with_suffix("") if path.suffix.lower() == ZIPPED else path


def tell_of_others(files: Iterable[Path], folder: Path, written: Collection[Path]) -> None:
    """Name the files of a folder that are passed over, but not the graph that kg wrote there."""
    kinds = Counter(file.suffix.lower() or file.name for file in files if file not in written)
    if kinds:
        said = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())[:SHOWN])
        warn(f"{folder}: passed over, not articles: {said}{', …' * (len(kinds) > SHOWN)}")


def mode_of(path: Path) -> int:
    """Return what is at a path, a link followed, or say that nothing is."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        msg = f"{path}: no such file or folder: check the path"
        raise DocumentError(msg) from error


def no_file(mode: int) -> str:
    """Return what something is that is no file: reading it may block, or never end.

    >>> no_file(mode_of(Path(os.devnull))), no_file(mode_of(Path()))
    ('a device', '')
    """
    return next((name for is_kind, name in NO_FILES if is_kind(mode)), "")


def files_in(folder: Path, refused: list[DocumentError]) -> Iterator[tuple[Path, Path]]:
    """Yield each file under a folder, and where it is if its folder is a link."""

    def refuse(error: OSError) -> None:
        msg = f"{error.filename}: the folder cannot be read ({error.strerror})"
        refused.append(DocumentError(f"{msg}: check its permissions"))

    waiting = [(folder, folder.resolve())]
    while waiting:  # os.walk alone calls itself for each level, and folders may be very deep
        here, real = waiting.pop()
        for _, folders, names in islice(os.walk(here, onerror=refuse), 1):
            inside = [name for name in folders if not name.startswith(UNREAD)]
            waiting += [(here / name, real / name) for name in inside if not is_link(here / name)]
            for name in names:
                path = here / name
                if not name.startswith(UNREAD):
                    yield path, real / name


def is_link(folder: Path) -> bool:
    """Return whether a folder is a symbolic link, which may lead in a circle."""
    return os.path.islink(folder)  # noqa: PTH114 - Path.is_symlink raises over a long path


def open_file(path: Path) -> BinaryIO:
    """Open a file, or say why not."""
    try:
        if path.suffix.lower() == ZIPPED:
            return cast(BinaryIO, gzip.open(path))
        return path.open("rb")
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}): check its permissions"
        raise DocumentError(msg) from error
