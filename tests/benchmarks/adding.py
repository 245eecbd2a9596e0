"""Stores of generated articles -> CPU seconds of adding, replacing and forgetting one article.

Run as `python tests/benchmarks/adding.py [ARTICLES...]`, 200 and 1,000 by default. Each command is
a process of its own, as from the shell; beside it stands the same article in a graph of its own,
which is what reading costs. The first addition finds nothing kept, the others what it left.
"""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generated import articles

from kg import build
from kg.extractors import RuleExtractor
from kg.model import Document
from kg.store import FolderStore


def seconds(*arguments: str) -> float:
    """Run kg and return the CPU seconds that it takes."""
    before = used()
    subprocess.run([sys.executable, "-m", "kg", *arguments], check=True, stdout=subprocess.DEVNULL)
    return used() - before


def used() -> float:
    """Return the CPU seconds of all processes that have ended."""
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def built(reader: RuleExtractor, documents: list[Document], folder: Path) -> None:
    """Build a store folder."""
    store = FolderStore(folder, reader.ontology)
    build(documents, extractor=reader, store=store, take=lambda _: None)
    store.commit()
    store.close()


def measured(folder: Path, more: list[Document]) -> Iterator[tuple[str, float]]:
    """Yield what is done to a store, and how long it takes."""
    one, two, alone = (str(folder / name) for name in ("one.txt", "two.txt", "alone/"))
    Path(one).write_text(more[0].text, encoding="utf-8")
    Path(two).write_text(more[1].text, encoding="utf-8")
    store = str(folder / "store") + "/"
    yield "alone, in a graph of its own", seconds("build", two, "-o", alone)
    yield "added, with nothing kept", seconds("build", one, "-o", store)
    yield "added", seconds("build", two, "-o", store)
    Path(two).write_text(more[2].text, encoding="utf-8")
    yield "replaced", seconds("build", two, "-o", store)
    yield "forgotten", seconds("forget", store, "two")


def main(*sizes: int) -> None:
    """Measure one size after the other."""
    reader = RuleExtractor()
    for size in sizes or (200, 1_000):
        documents = list(articles(size + 3))
        with tempfile.TemporaryDirectory() as place:
            built(reader, documents[:size], Path(place, "store"))
            for what, took in measured(Path(place), documents[size:]):
                print(f"{size:6} articles: {what:30} {took:6.1f} s", flush=True)


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:]))
