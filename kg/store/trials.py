"""A graph file -> nothing, or a GraphError: what its parser would not come back from.

The engine's parsers survive most of what a file may hold. Not so: triples within triples, whose
nesting ends the process; JSON and XML that are nested deeply, for which they take years; entities
that unpack, and terms of JSON-LD that are defined in a circle. kg writes none of them: only a file
that might have them is read by a worker first.
"""

import mmap
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.parsers import expat

import pyoxigraph as ox

from kg.errors import GraphError
from kg.store.protocol import Limits
from kg.store.workers import TooLargeError, TooSlowError, WorkerError, worked

__all__ = ["refuse_traps"]

DEEPEST_JSON, DEEPEST_XML, DEEPEST_TRIPLE = 200, 500, 10
JSON = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)
SECONDS = 20.0  # for reading a file, and one more for each megabyte of it
MEMORY = 2 << 30  # bytes, and a hundred times the file's


def refuse_traps(path: Path, form: ox.RdfFormat) -> None:
    """Refuse a file that would end the process, or never end, when it is read.

    Raises:
        GraphError: it is such a file.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        size = path.stat().st_size
        if form == ox.RdfFormat.JSON_LD:
            deepest = depth_of_json(file, size)
            limit = DEEPEST_JSON
        elif form == ox.RdfFormat.RDF_XML:
            deepest, limit = depth_of_xml(path, file), DEEPEST_XML
        elif not holds(file, size, b"<<"):
            return
        else:
            deepest = limit = 0
        if deepest > limit:
            msg = f"{path}: nested more than {limit} levels deep, which no graph needs: "
            raise GraphError(msg + "name another file")
        file.seek(0)
        attempt(path, file, form, size)


def holds(file: IO[bytes], size: int, part: bytes) -> bool:
    """Return whether a file holds some bytes."""
    if not size:
        return False
    try:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return content.find(part) >= 0
    except (OSError, ValueError):  # a pipe
        return True


def depth_of_json(file: IO[bytes], size: int) -> int:
    """Measure how deep brackets stand within one another, outside of texts."""
    deepest = level = 0
    for match in JSON.finditer(file.read()) if size else ():
        if match[0] in b"[{":
            level += 1
            deepest = max(deepest, level)
        elif match[0] in b"]}":
            level -= 1
    return deepest


def depth_of_xml(path: Path, file: IO[bytes]) -> int:
    """Measure how deep elements stand within one another; stop where they are too deep.

    The parser of Python itself refuses entities that unpack; a mistake is left to the engine.
    """
    parser = expat.ParserCreate()
    depth = deepest = 0

    def opened(name: str, attributes: object) -> None:
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    try:
        while (chunk := file.read(1 << 16)) and deepest <= DEEPEST_XML:
            parser.Parse(chunk)
    except expat.ExpatError as error:
        if "amplification" in str(error):
            msg = f"{path}: its entities unpack to far more than the file holds: name another file"
            raise GraphError(msg) from error
    return deepest


def attempt(path: Path, file: IO[bytes], form: ox.RdfFormat, size: int) -> None:
    """Read a file in a worker: what is wrong with it ends that process alone."""
    limits = Limits(SECONDS + size / 1e6, memory=MEMORY + 100 * size)
    try:
        for _ in worked(lambda: read(path, file, form), limits):
            pass
    except TooSlowError as error:
        msg = f"{path}: reading it takes longer than {limits.seconds:.0f} s: name another file"
        raise GraphError(msg) from error
    except TooLargeError as error:
        msg = f"{path}: reading it takes more than {limits.memory >> 20:,} MB: name another file"
        raise GraphError(msg) from error
    except WorkerError as error:
        msg = f"{path}: the parser breaks down over it, as over deep nesting: name another file"
        raise GraphError(msg) from error
    except (SyntaxError, RuntimeError, ValueError):
        return  # whoever reads it next says where it is broken


def read(path: Path, file: IO[bytes], form: ox.RdfFormat) -> Iterator[int]:
    """Read a file, write it and look at each triple; yield how many there are."""
    store = ox.Store()
    store.bulk_load(file, form)
    store.dump(format=ox.RdfFormat.N_QUADS)
    if any(depth_of(quad) > DEEPEST_TRIPLE for quad in store):
        msg = f"{path}: triples within triples, more than {DEEPEST_TRIPLE} levels deep: "
        raise GraphError(msg + "name another file")
    yield len(store)


def depth_of(triple: ox.Quad | ox.Triple) -> int:
    """Count the triples within a triple."""
    depth, term = 0, triple.object
    while isinstance(term, ox.Triple):
        depth, term = depth + 1, term.object
    return depth
