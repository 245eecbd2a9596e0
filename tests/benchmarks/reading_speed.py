"""Print what reading costs beside parsing: `python tests/benchmarks/reading_speed.py [COPIES]`.

Both are timed in one run over the same articles, in turns, by processor time: this machine and
others are noisy, so only the ratio says something. The bare pipeline takes as many texts at a
time and has one thread for its matrices, as when kg reads: two threads spend processor time on
waiting for each other, large batches on memory, and the ratio would say how busy the machine is.
Garbage is collected as rarely as by the command `kg`.
The goal is at most 1.4.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from spacy.tokens import Doc

from kg.cli.collection import collect_rarely
from kg.documents import read_documents
from kg.extractors import RuleExtractor
from kg.grouping import BATCH
from kg.parsing import one_thread

ARTICLES = Path(__file__).parents[2] / "notebooks" / "articles"
ROUNDS = 5


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of a call, in seconds."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(copies: int = 3) -> None:
    """Time the bare pipeline against the statements."""
    collect_rarely()
    reader = RuleExtractor()
    documents = list(read_documents([str(ARTICLES)])) * copies
    texts = [d.text for d in documents]
    words = sum(len(t.split()) for t in texts)
    list(reader.statements(documents[:2]))  # load and warm up

    def parsed() -> list[Doc]:
        return list(one_thread(reader.nlp.pipe(texts, batch_size=BATCH)))

    parse = read = float("inf")
    for _ in range(ROUNDS):
        parse = min(parse, seconds(parsed))
        read = min(read, seconds(lambda: list(reader.statements(documents))))
    print(f"{words} words: parsing {words / parse:.0f} words/s, reading {words / read:.0f} words/s")
    print(f"ratio of reading to the bare pipeline: {read / parse:.2f}")


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:]))
