"""Generated articles -> seconds for each stage that reads them, to see that none grows faster.

Run as `python tests/benchmarks/reading_speed.py [PARAGRAPHS ...]`, by default 100, 200 and 400.
"""

import itertools
import sys
import time

from kg.build import Reader
from kg.clauses import open_rows
from kg.coreference import mentions
from kg.model import Document
from kg.statements import statements

PARAGRAPH = (
    "Russia attacked Kyiv, Macron said on Monday. The president of France urged it to sign a "
    "pact with Ukraine. Its army, which Chad backed, left.\n\n"
)
STAGES = ("parse", "names", "mentions", "statements", "open rows")


def seconds(reader: Reader, paragraphs: int) -> list[float]:
    """Return what each stage takes for one article."""
    article = Document("x", PARAGRAPH * paragraphs)
    times = [time.perf_counter()]
    ((_, doc, trees),) = reader.parsed([article])
    times.append(time.perf_counter())
    names = reader.names(doc, article.date)
    times.append(time.perf_counter())
    found = mentions(trees, names, reader.ontology, article.date)
    times.append(time.perf_counter())
    list(statements(trees, found, reader.ontology, article))
    times.append(time.perf_counter())
    for tree in trees:
        list(open_rows(tree))
    times.append(time.perf_counter())
    return [after - before for before, after in itertools.pairwise(times)]


def main() -> None:
    reader = Reader()
    seconds(reader, 1)
    sys.stdout.write("paragraphs" + "".join(f"{stage:>12}" for stage in STAGES) + "\n")
    for paragraphs in [int(given) for given in sys.argv[1:]] or [100, 200, 400]:
        taken = "".join(f"{s:12.3f}" for s in seconds(reader, paragraphs))
        sys.stdout.write(f"{paragraphs:>10}{taken}\n")


if __name__ == "__main__":
    main()
