"""A Doc -> its dates, sums, numbers and events, as spans beside the entities.

The treebanks' annotators marked people, organisations, places and nationalities only. What the
rest looks like is regular enough for patterns, which stand in `amounts.toml`. They go to
`doc.spans["kg_numbers"]`: entities keep their tokens, and later stages ask for one or the other.
"""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import IS_DIGIT, IS_TITLE, LOWER, POS, TAG  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from kg.integrity import check_installed

__all__ = ["AmountFinder", "amounts_component"]

PATTERNS = Path(__file__).with_name("amounts.toml")
KEY = "kg_numbers"
NUMBER = {"TAG": "CD"}
YEAR = {"TEXT": {"REGEX": r"^(1[89]|20)\d\d$"}}
NAMED = ("CAP", "DEM")  # what is in every sentence of news
NUMERAL = ("NUM", "YEAR")
OPTIONAL = ("?", "*")


class AmountFinder:
    """Finds the spans; a date wins over the number in it."""

    def __init__(self, nlp: Language) -> None:
        self.stretches = Stretches(nlp.vocab)
        self.matcher = Matcher(nlp.vocab)
        self.order = list(_patterns()["patterns"])
        for label, lines in _patterns()["patterns"].items():
            self.matcher.add(label, [_pattern(line) for line in lines], greedy="LONGEST")

    def __call__(self, doc: Doc) -> Doc:
        """Put the spans into the document."""
        stretches = self.stretches(doc)
        found = (span for each in stretches for span in self.matcher(each, as_spans=True))
        ranked = sorted(found, key=lambda span: self.order.index(span.label_))
        chosen: list[Span] = []
        taken: set[int] = set()  # tokens
        for span in ranked:
            if taken.isdisjoint(range(span.start, span.end)):
                chosen.append(span)
                taken.update(range(span.start, span.end))
        doc.spans[KEY] = filter_spans(chosen)
        return doc

    def to_disk(self, path: Path, *, exclude: object = ()) -> None:
        """Write nothing: the patterns come with the package."""

    def from_disk(self, path: Path, *, exclude: object = ()) -> "AmountFinder":
        """Read nothing."""
        return self

    def to_bytes(self, *, exclude: object = ()) -> bytes:
        """Write nothing."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: object = ()) -> "AmountFinder":
        """Read nothing."""
        return self


class Stretches:
    """Finds the stretches of a text that a pattern can match: a matcher tries each at each word.

    A stretch is as long as every word in it fits some place of some pattern, and has a word that
    one of them cannot do without.
    """

    def __init__(self, vocab: Vocab) -> None:
        lines = [line.split() for lines in _patterns()["patterns"].values() for line in lines]
        self.words = hashes(vocab, (word for line in lines for word in line))
        self.needed = hashes(vocab, map(needed, lines))
        self.numeral = vocab.strings.add(NUMBER["TAG"])
        self.noun, self.adjective = vocab.strings["PROPN"], vocab.strings["ADJ"]

    def __call__(self, doc: Doc) -> Iterator[Span]:
        """Yield them from left to right."""
        tag, pos, lower, digit, title = doc.to_array([TAG, POS, LOWER, IS_DIGIT, IS_TITLE]).T
        needed = (tag == self.numeral) | (digit == 1) | np.isin(lower, self.needed)
        named = (pos == self.noun) | ((pos == self.adjective) & (title == 1))
        fits = needed | named | np.isin(lower, self.words)
        edges = np.flatnonzero(np.diff(fits, prepend=False, append=False)).reshape(-1, 2)
        for start, end in edges.tolist():
            if needed[start:end].any():
                yield doc[start:end]


def needed(line: list[str]) -> str:
    """Return the last word of a pattern that it cannot do without and that is not any name.

    >>> needed("{month} NUM ,?".split()), needed("World War CAP".split())
    ('NUM', 'War')
    """
    return [word for word in line if not word.endswith(OPTIONAL) and word not in NAMED][-1]


def hashes(vocab: Vocab, words: Iterable[str]) -> npt.NDArray[np.uint64]:
    """Return the hashes of all words in lower case that the words of patterns stand for."""
    bare = {word.rstrip("?+") for word in words} - {*NAMED, *NUMERAL}
    forms = {form for word in bare for form in _forms(word)}
    return np.array(sorted(vocab.strings.add(form) for form in forms), dtype="uint64")


@Language.factory("kg_numbers", requires=["token.tag"], assigns=["doc.spans"])
def amounts_component(nlp: Language, name: str) -> AmountFinder:
    """Make the component."""
    return AmountFinder(nlp)


@cache
def _patterns() -> dict[str, Any]:
    check_installed(PATTERNS)
    return tomllib.loads(PATTERNS.read_text(encoding="utf-8"))


def _pattern(line: str) -> list[dict[str, Any]]:
    """Translate a line of the file for spaCy's Matcher.

    >>> _pattern("NUM days?")
    [{'TAG': 'CD'}, {'LOWER': 'days', 'OP': '?'}]
    """
    return [_token(word) for word in line.split()]


def _token(word: str) -> dict[str, Any]:
    bare = word.rstrip("?+")
    match bare:
        case "NUM":
            token: dict[str, Any] = dict(NUMBER)
        case "YEAR":
            token = dict(YEAR)
        case "CAP":
            token = {"POS": "PROPN"}
        case "DEM":
            token = {"POS": "ADJ", "IS_TITLE": True}
        case _ if bare.startswith("{"):
            token = {"LOWER": {"IN": _forms(bare)}}
        case _:
            token = {"LOWER": bare.lower()}
    return token | ({"OP": word[-1]} if word != bare else {})


def _forms(word: str) -> list[str]:
    """Return the words in lower case that a word of a pattern stands for."""
    if word.startswith("{"):
        return [each.lower() for each in _patterns()["lists"][word.strip("{}")]]
    return [word.lower()]
