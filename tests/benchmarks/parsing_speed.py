"""Print how many words a second the bundled pipeline reads, by product and threads of BLAS."""

import os
import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

TEXT = (
    "The foreign minister, Anna Berg, told reporters on Thursday that her country would sign a "
    "trade agreement with its neighbours, two days after talks began in Geneva. Berg said the "
    "deal, which parliament must still approve, was the largest in a decade. “We expect it to "
    "hold,” she said. The opposition Green Party (GP) called it a mistake.\n\n"
)


def words_a_second(product: str, *, single: bool) -> float:
    """Read some eighty thousand words in one process; the best of three rounds counts."""
    os.environ["KG_MATRIX_PRODUCT"] = product
    from kg.parsing import load_pipeline, one_thread

    nlp = load_pipeline()
    texts = [TEXT * 8] * 40
    speeds = []
    for _ in range(3):
        start = perf_counter()
        docs = nlp.pipe(texts)
        words = sum(len(doc) for doc in (one_thread(docs) if single else docs))
        speeds.append(words / (perf_counter() - start))
    return max(speeds)


if __name__ == "__main__":
    for product in ("blis", "numpy"):
        for single, threads in ((False, "all threads"), (True, "one thread")):
            speed = words_a_second(product, single=single)
            sys.stdout.write(f"{product}, {threads}: {speed:,.0f} words a second\n")
