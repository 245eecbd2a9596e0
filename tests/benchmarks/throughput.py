"""Print words a second of the bare pipeline, of both ways of reading and of a build, in one run.

`python tests/benchmarks/throughput.py [ARTICLES [ROUNDS]]`: the same generated articles for all
four, in turns, by processor time and by the best of the rounds: machines are noisy, so only the
ratios say something. Loading is left out. The build writes into a store folder, joins what the
articles share and draws the page once.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from generated import articles
from spacy.tokens import Doc

from kg import build
from kg.cli.collection import collect_rarely
from kg.extractors import RuleExtractor
from kg.grouping import BATCH
from kg.model import Document
from kg.parsing import one_thread
from kg.store import FolderStore


def built(reader: RuleExtractor, documents: Sequence[Document]) -> None:
    """Build a store folder and its page."""
    with tempfile.TemporaryDirectory() as folder:
        store = FolderStore(Path(folder, "news"), reader.ontology)
        graph = build(documents, extractor=reader, store=store)
        store.commit()
        graph.page(Path(folder, "news.html"))
        store.close()


def main(number: int = 200, rounds: int = 3) -> None:
    """Time the four in turns."""
    collect_rarely()
    reader, documents = RuleExtractor(), list(articles(number))
    without_events = replace(reader, tells_events=False)
    words = sum(len(each.text.split()) for each in documents)

    def parsed() -> list[Doc]:
        texts = (each.text for each in documents)
        return list(one_thread(reader.nlp.pipe(texts, batch_size=BATCH)))

    works: dict[str, Callable[[], object]] = {
        "bare pipeline": parsed,
        "kg extract": lambda: list(without_events.readings(documents)),
        "kg extract --events": lambda: list(reader.readings(documents)),
        "kg build": lambda: built(reader, documents),
    }
    for each in (reader, without_events):
        list(each.readings(documents[:2]))  # load and warm up
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            start = time.process_time()
            work()
            best[name] = min(best[name], time.process_time() - start)
    print(f"{number} articles, {words} words")
    for name, seconds in best.items():
        ratio = seconds / best["bare pipeline"]
        print(f"{name:19} {words / seconds:7.0f} words/s  {ratio:.2f} x the bare pipeline's time")


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:]))
