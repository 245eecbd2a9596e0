"""Generated statements -> seconds for deriving what follows from them, at first and again.

Run as `python tests/benchmarks/inference_speed.py [STATEMENTS]`, by default 20,000.
"""

import sys

from rdflib import URIRef
from store_speed import ACTORS, RELATIONS, filled, timed

from kg import store
from kg.store import engine


def run(statements: int) -> None:
    dataset = timed(f"add {statements} statements", lambda: filled(statements))
    sys.stdout.write(f"            {len(engine(dataset)):,} quads, {len(ACTORS)} actors\n")
    number = timed("derive", lambda: store.derive(dataset))
    sys.stdout.write(f"            {number:,} triples follow\n")
    timed("derive again, nothing to change", lambda: store.derive(dataset))
    names = store.prefixes(dataset)
    dataset.remove_graph(URIRef(f"{names['doc']}article-0"))
    timed("derive without one article", lambda: store.derive(dataset))
    sys.stdout.write(f"            {len(RELATIONS)} relations\n")


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
