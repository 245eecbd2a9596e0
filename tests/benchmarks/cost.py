"""Print what reading costs as a text grows: `python tests/benchmarks/cost.py [SIZE] [KIND...]`.

Each kind of text is read at SIZE, twice and four times that, each in a process of its own, which
tells its seconds and its peak memory; what loading takes is left out. Kinds are `news`, many small
files, and what no parser expects.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kg.documents import read_documents
from kg.extractors import RuleExtractor
from kg.model import Document

ARTICLES = Path(__file__).parents[2] / "notebooks" / "articles"
SENTENCE = "Russia attacked Kyiv on Monday, Macron said in Paris."
LIMIT = 1200  # seconds of processor time for one text


def news(letters: int) -> str:
    """Return ordinary articles, over and over."""
    articles = "\n\n".join(d.text for d in read_documents([str(ARTICLES)]))
    return (f"{articles}\n\n" * (letters // len(articles) + 1))[:letters]


def names(number: int) -> str:
    """Return sentences that each name somebody new."""
    return " ".join(f"Anna {letters(k)} met Jean {letters(k + 1)}." for k in range(number))


def letters(number: int) -> str:
    """Write a number as a word."""
    return "Q" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


KINDS: dict[str, Callable[[int], str]] = {
    "quotation marks": lambda n: '"' * n,
    "quotation marks apart": lambda n: '" ' * n,
    "curly quotes": lambda n: "“" * n,
    "apostrophes": lambda n: "'" * n,
    "brackets": lambda n: "(" * n + ")" * n,
    "square brackets apart": lambda n: "[ " * n,
    "emoji": lambda n: "😀" * n,
    "a-": lambda n: "a-" * n,
    "a/": lambda n: "a/" * n,
    "full stops": lambda n: "." * n,
    "full stops apart": lambda n: "a . " * n,
    "U.S.": lambda n: "U.S." * n,
    "commas": lambda n: "a, " * n,
    "commas alone": lambda n: "," * n,
    "one word": lambda n: "x" * n,
    "digits": lambda n: "1" * n,
    "digits and commas": lambda n: "1," * n,
    "capitals": lambda n: "A" * n,
    "newlines": lambda n: "\n" * n,
    "newlines apart": lambda n: "a\n" * n,
    "spaces": lambda n: " " * n,
    "no stop": lambda n: "Russia attacked Kyiv and " * n,
    "coordination": lambda n: "Chad, " * n + "Mali and Niger left.",
    "new names": lambda n: ", ".join(map(letters, range(n))) + " left.",
    "sentences of new names": names,
    "zalgo": lambda n: "Z" + "\u0301" * n,
    "zalgo apart": lambda n: ("R" + "\u0301\u0316" * 9 + " ") * n,
    "tokenised": lambda n: "He did n't , " * n,
    "brackets escaped": lambda n: "-LRB- " * n,
    "address": lambda n: "http://" + "a.b/" * n,
    "mail address": lambda n: "a@" * n,
    "ellipses": lambda n: "… " * n,
    "dashes": lambda n: "- " * n,
    "dateline": lambda n: "PARIS (Reuters) - " * n,
    "pronouns": lambda n: "He said it. " * n,
    "paragraphs": lambda n: "Russia attacked Kyiv.\n\n" * n,
    "one quotation": lambda n: '"' + "He left. " * n,
    "nested": lambda n: "the president of " * n + "Mali left.",
    "Chinese": lambda n: "俄罗斯袭击了乌克兰。" * n,
    "hyphens": lambda n: "Anna" + "-Berg" * n,
    "colons": lambda n: "a:" * n,
    "years": lambda n: "2022-02-" * n,
    "control": lambda n: "\x00\x07" * n,
}


def documents(kind: str, size: int) -> list[Document]:
    """Return the article of a kind, or many small ones."""
    if kind == "small":
        return [Document(f"d{k}", SENTENCE) for k in range(size)]
    if kind == "small in one":
        return [Document("one", f"{SENTENCE}\n\n" * size)]
    text = news(size) if kind == "news" else KINDS[kind](size)
    return [Document("one", text)]


def megabytes() -> float:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(kind: str, size: int) -> None:
    """Read one text and print seconds, megabytes, statements."""
    given = documents(kind, size)
    reader = RuleExtractor()
    list(reader.statements([Document("warm", SENTENCE)]))
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
    before, start = megabytes(), time.process_time()
    found = sum(len(each) for _, each in reader.statements(given))
    print(f"{time.process_time() - start:8.1f} s {megabytes() - before:7.0f} MB {found:6}")


def main(size: str = "10000", *kinds: str) -> None:
    """Measure each kind at three sizes, each in a process of its own."""
    for kind in kinds or KINDS:
        for number in (int(size), 2 * int(size), 4 * int(size)):
            command = [sys.executable, "-W", "ignore", __file__, "--one", kind, str(number)]
            done = subprocess.run(command, check=False, capture_output=True, text=True)
            said = done.stdout or (done.stderr.splitlines() or [f"more than {LIMIT} s"])[-1]
            print(f"{kind:24} {number:9} {said.strip()}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(sys.argv[2], int(sys.argv[3]))
    else:
        main(*sys.argv[1:])
