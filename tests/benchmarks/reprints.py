"""Generated articles, a tenth of them reprints -> seconds for their MinHashes and for finding them.

Run as `python tests/benchmarks/reprints.py [ARTICLES]...`, by default 1,000 and 10,000.
"""

import random
import sys
import time
from collections.abc import Iterator

from kg.documents import minhash_of
from kg.identity import Signed, reprints

WORDS = [f"word{n}" for n in range(20_000)]
LENGTH = 400  # words of an article


def texts(number: int) -> Iterator[tuple[str, str, str]]:
    """Yield id, text and the id of what it is a reprint of, "" for none."""
    chance = random.Random(7)
    known: list[tuple[str, list[str]]] = []
    for n in range(number):
        if n % 10 == 9:
            first, words = chance.choice(known)
            words = words[: chance.randint(LENGTH * 3 // 4, LENGTH)]  # an agency's copy, cut
        else:
            first, words = "", chance.choices(WORDS, k=LENGTH)
            known.append((f"article-{n:06}", words))
        yield f"article-{n:06}", " ".join(words), first


def main() -> None:
    for number in map(int, sys.argv[1:] or ("1000", "10000")):
        given = list(texts(number))
        begin = time.perf_counter()
        signed = [Signed(name, minhash_of(text)) for name, text, _ in given]
        middle = time.perf_counter()
        found = reprints(signed)
        end = time.perf_counter()
        wanted = {name: first for name, _, first in given if first}
        right = sum(wanted.get(name) == first for name, first in found.items())
        sys.stdout.write(
            f"{number:7} articles: MinHashes {middle - begin:6.2f} s, "
            f"reprints {end - middle:6.2f} s; "
            f"found {len(found)}, right {right}, of {len(wanted)}\n"
        )


if __name__ == "__main__":
    main()
