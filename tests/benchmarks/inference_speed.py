"""Generated news -> seconds for deriving what follows from it, at first and again.

Run as `python tests/benchmarks/inference_speed.py [ARTICLES]`, by default 1,000.
"""

import sys

from store_speed import ONTOLOGY, RELATIONS, articles, timed

from kg import store
from kg.store import engine


def run(number: int) -> None:
    kept = store.MemoryStore(ONTOLOGY)
    for reading in articles(number):
        kept.replace(*reading)
    dataset = kept.dataset
    sys.stdout.write(f"{number} articles, {len(engine(dataset)):,} quads, ")
    sys.stdout.write(f"{len(RELATIONS)} relations\n")
    follows = timed("derive", lambda: store.derive(dataset))
    sys.stdout.write(f"            {follows:,} triples follow\n")
    timed("derive again, nothing to change", lambda: store.derive(dataset))
    kept.remove("article-0")
    timed("derive without one article", lambda: store.derive(dataset))


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
