"""Judged articles -> any number of generated ones: real sentences about invented people.

Each article draws paragraphs of those that may be read (never a held one) and gives the names
that no ontology knows to others, alike all through it: so a graph grows as one of real news does.
`python tests/benchmarks/generated.py NUMBER > articles.jsonl` writes them, one a line.
"""

import json
import random
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.model import Document
from kg.ontology import load_ontology

__all__ = ["articles"]

ROOT = Path(__file__).parents[2]
NEWS = ROOT / "tests" / "gold" / "news"
PARAGRAPHS = 8  # of an article: some 400 words
CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
SYLLABLES = "ba do ke li mo nu ra se ti vo za che dri fen gol hal jor kas lem mar".split()


@cache
def paragraphs() -> list[str]:
    """Return the paragraphs of all articles that are not held."""
    held = set((NEWS / "held.txt").read_text(encoding="utf8").split())
    texts = [each for each in sorted(NEWS.glob("*.txt")) if each.stem not in held]
    texts = [each for each in texts if each.name != "held.txt"]
    texts += sorted((ROOT / "notebooks" / "articles").glob("*.txt"))
    read = (each.read_text(encoding="utf8").split("\n\n") for each in texts)
    return [each.strip() for found in read for each in found if len(each.split()) > 8]


@cache
def unknown() -> set[str]:
    """Return the words that are capitalised within sentences and name nothing of the ontology."""
    actors = load_ontology().actors.values()
    known = {word for actor in actors for label in actor.labels for word in label.split()}
    return {word for each in paragraphs() for word in CAPITALISED.findall(each)} - known


def articles(number: int, seed: int = 7) -> Iterator[Document]:
    """Make up articles, the same ones each time."""
    rng = random.Random(seed)
    for count in range(number):
        renamed: dict[str, str] = {}
        text = "\n\n".join(rng.sample(paragraphs(), PARAGRAPHS))
        for word in sorted(unknown() & set(CAPITALISED.findall(text))):
            if rng.random() < 0.7:
                renamed[word] = invented(rng)
        made = re.sub(r"[A-Z][a-z]{3,}\b", lambda m: renamed.get(m[0], m[0]), text)  # noqa: B023
        yield Document(f"made-{count:06}", made, f"Article {count}")


def invented(rng: random.Random) -> str:
    """Make up a name; most are rare and some are in many articles."""
    letters = random.Random(int(20_000 * rng.random() ** 3))
    return "".join(letters.choice(SYLLABLES) for _ in range(3)).title()


if __name__ == "__main__":
    for each in articles(int(sys.argv[1])):
        print(json.dumps({"id": each.id, "title": each.title, "text": each.text}))
