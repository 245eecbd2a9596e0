"""`pytest -m soak`: for ten minutes articles come, workers die, and nothing piles up."""

import multiprocessing
import os
import random
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from kg import build
from kg.extractors import RuleExtractor
from kg.model import Document
from kg.parallel import read_in_parallel
from kg.store import FolderStore

SECONDS = float(os.environ.get("KG_SOAK_SECONDS", "600"))
WARM = 30  # articles, after which memory has what it needs
KILLS = 0.02  # of the articles, a worker dies
PLACES = ("Oslo", "Lomé", "Geneva", "Accra", "Tolvo", "Chehalti")


def made(number: int) -> Document:
    """Make up an article of ten sentences."""
    rng = random.Random(number)
    said = [
        f"Anna Velmar{rng.randrange(90)} met the foreign minister of Norway in "
        f"{rng.choice(PLACES)} on Monday, {rng.randrange(2, 900)} people told reporters."
        for _ in range(10)
    ]
    return Document(f"soak-{number}", " ".join(said))


def until(end: float) -> Iterator[Document]:
    number = 0
    while time.monotonic() < end:
        yield made(number)
        number += 1


@pytest.mark.soak
def test_memory_and_handles_stay_flat_while_workers_die() -> None:
    rng, here = random.Random(), psutil.Process()
    sizes: list[tuple[int, int]] = []  # bytes, handles
    errors: list[Exception] = []
    took: list[float] = []
    before = time.monotonic()
    articles = until(before + SECONDS)
    for _ in read_in_parallel(RuleExtractor(), articles, errors.append, jobs=2):
        sizes.append((here.memory_info().rss, here.num_fds()))
        took.append(time.monotonic() - before)
        before = time.monotonic()
        if rng.random() < KILLS:
            rng.choice(multiprocessing.active_children()).kill()
    assert len(sizes) > 2 * WARM
    assert len(errors) < 0.02 * len(sizes)
    assert sizes[-1][0] < 1.15 * sizes[WARM][0]
    assert sizes[-1][1] <= sizes[WARM][1] + 8
    p99 = sorted(took)[int(0.99 * len(took))]
    sys.stdout.write(f"{len(sizes)} articles, {len(errors)} left out, p99 {p99:.2f} s\n")


@pytest.mark.soak
def test_building_on_and_on_leaves_no_handles(tmp_path: Path) -> None:
    reader, here = RuleExtractor(), psutil.Process()
    handles: list[int] = []
    end = time.monotonic() + SECONDS / 4
    while time.monotonic() < end or len(handles) < 3:
        store = FolderStore(tmp_path / "news", reader.ontology)
        first = 5 * len(handles)
        build([made(each) for each in range(first, first + 5)], extractor=reader, store=store)
        store.commit()
        store.close()
        handles.append(here.num_fds())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    assert handles[-1] <= handles[1] + 8
    sys.stdout.write(f"{len(handles)} builds, {peak:.0f} MB at most\n")
