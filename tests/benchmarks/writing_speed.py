"""Articles that were read before -> what writing them takes: CPU, memory and disk by step.

    python tests/benchmarks/writing_speed.py [NUMBER...]

A few hundred generated articles are read once. What they tell is told again under other names, as
often as a number wants: two thirds of the invented names are new each time, so that a graph grows
as one of real news does. Each number is a process of its own, which holds no parser.
"""

import datetime as dt
import hashlib
import os
import pickle
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, count, islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.generated import SYLLABLES, articles

from kg import identity, store
from kg.batches import Batches, as_written
from kg.cli.collection import share_memory
from kg.extractors import RuleExtractor
from kg.graph import KnowledgeGraph
from kg.identity import application
from kg.model import Reading
from kg.store import workers
from kg.store.reclaiming import give_back

READ = 400  # articles
INVENTED = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(SYLLABLES)}){{3}}(?![a-z])", re.IGNORECASE)
CONSONANTS, VOWELS = "bcdfghklmnprstvz", "aeiou"
PEAK = re.compile(r"VmHWM:\s+(\d+)")


def read(file: Path) -> None:
    """Keep what some articles tell."""
    found = RuleExtractor().readings(articles(READ))
    file.write_bytes(pickle.dumps([pickle.dumps(as_written(each)) for each in found]))


def readings(file: Path) -> Iterator[Reading]:
    """Yield what articles tell, again and again under other names."""
    kept = pickle.loads(file.read_bytes())
    for copy in count():
        for number, each in enumerate(kept):
            text = INVENTED.sub(lambda m: renamed(m[0], copy), each.decode("latin-1"))  # noqa: B023
            told: Reading = pickle.loads(text.replace("made-", f"m{copy:03}-").encode("latin-1"))
            day = dt.date(2023, 1, 1) + dt.timedelta(days=(copy * READ + number) % 365)
            yield told._replace(document=replace(told.document, date=day, digest=f"{copy}"))


def renamed(name: str, copy: int) -> str:
    """Give two thirds of the names another of the same length, as pickled texts must have."""
    digest = hashlib.sha256(f"{name.lower()} {copy}".encode()).digest()
    if not copy or hashlib.sha256(name.lower().encode()).digest()[0] % 3 == 0:
        return name
    letters = zip(digest, (CONSONANTS, VOWELS) * len(name), strict=False)
    other = "".join(some[byte % len(some)] for byte, some in islice(letters, len(name)))
    return other.title() if name[0].isupper() else other


def measured(name: str, step: Callable[..., Any]) -> Callable[..., Any]:
    """Print what a step takes each time."""

    def run(*given: Any, **options: Any) -> Any:
        give_back()
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
        begun = seconds()
        found = step(*given, **options)
        peak = PEAK.search(Path("/proc/self/status").read_text(encoding="ascii"))
        megabytes = int(peak[1]) // 1024 if peak else 0
        print(f"{name:20} {seconds() - begun:8.1f} s of CPU, peak {megabytes:6} MB", flush=True)
        return found

    return run


def seconds() -> float:
    """Return the CPU seconds of this process and of those that it has started."""
    time.sleep(0.1)  # they have told what they found, and end
    workers.bury()
    return sum(os.times()[:4])


def write(file: Path, number: int) -> None:
    """Write so many articles into a store folder, and its page."""
    share_memory()  # as `kg build` does
    for name in ("judged", "write_new"):
        setattr(application, name, measured(name, getattr(application, name)))
    identity.join_articles = measured("join_articles", identity.join_articles)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "news")
        kept = store.FolderStore(folder, RuleExtractor().ontology)
        batches = Batches(kept, kept.ontology, "reported")

        def take_in() -> None:
            for each in islice(readings(file), number):
                batches.add(each)

        measured("take in", take_in)()
        batches.join()
        measured("commit", kept.commit)()
        measured("page", KnowledgeGraph(kept).page)(Path(place, "news.html"))
        quads = len(store.engine(kept.dataset))
        kept.close()
        size = sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())
    apart = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    print(f"{number} articles, {quads} quads, {size >> 20} MB on the disk; the largest process")
    print(f"beside this one, with what they share: {apart} MB\n", flush=True)


def main() -> None:
    """Read once, and measure each number in a process of its own."""
    if len(sys.argv) > 2 and sys.argv[1] in {"read", "write"}:
        file = Path(sys.argv[2])
        read(file) if sys.argv[1] == "read" else write(file, int(sys.argv[3]))
        return
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "readings")
        steps = [["write", str(file), each] for each in sys.argv[1:] or ("500", "2000")]
        for step in chain([["read", str(file)]], steps):
            subprocess.run([sys.executable, __file__, *step], check=True, env=dict(os.environ))


if __name__ == "__main__":
    main()
