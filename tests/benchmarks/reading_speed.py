"""Print what reading costs beside parsing: `python tests/benchmarks/reading_speed.py [COPIES]`.

Both are timed in one run over the same articles, in turns, by processor time: this machine and
others are noisy, so only the ratio says something. The goal is at most 1.5.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from kg.documents import read_documents
from kg.extractors import RuleExtractor

ARTICLES = Path(__file__).parents[2] / "notebooks" / "articles"


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of a call, in seconds."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(copies: int = 3) -> None:
    """Time the bare pipeline against the statements."""
    reader = RuleExtractor()
    documents = list(read_documents([str(ARTICLES)])) * copies
    texts = [d.text for d in documents]
    words = sum(len(t.split()) for t in texts)
    list(reader.statements(documents[:2]))  # load and warm up
    rounds = 3
    parse = min(seconds(lambda: list(reader.nlp.pipe(texts))) for _ in range(rounds))
    read = min(seconds(lambda: list(reader.statements(documents))) for _ in range(rounds))
    print(f"{words} words: parsing {words / parse:.0f} words/s, reading {words / read:.0f} words/s")
    print(f"ratio of reading to the bare pipeline: {read / parse:.2f}")


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:]))
