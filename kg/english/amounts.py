"""A Doc -> its dates, sums, numbers and events, as spans beside the entities.

The treebanks' annotators marked people, organisations, places and nationalities only. What the
rest looks like is regular enough for patterns, which stand in `amounts.toml`. They go to
`doc.spans["kg_numbers"]`: entities keep their tokens, and later stages ask for one or the other.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.integrity import check_installed

__all__ = ["AmountFinder", "amounts_component"]

PATTERNS = Path(__file__).with_name("amounts.toml")
KEY = "kg_numbers"
NUMBER = {"TAG": "CD"}
YEAR = {"TEXT": {"REGEX": r"^(1[89]|20)\d\d$"}}


class AmountFinder:
    """Finds the spans; a date wins over the number in it."""

    def __init__(self, nlp: Language) -> None:
        self.matcher = Matcher(nlp.vocab)
        self.order = list(_patterns()["patterns"])
        for label, lines in _patterns()["patterns"].items():
            self.matcher.add(label, [_pattern(line) for line in lines], greedy="LONGEST")

    def __call__(self, doc: Doc) -> Doc:
        """Put the spans into the document."""
        ranked = sorted(
            self.matcher(doc, as_spans=True), key=lambda span: self.order.index(span.label_)
        )
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
            token = {"LOWER": {"IN": [w.lower() for w in _patterns()["lists"][bare.strip("{}")]]}}
        case _:
            token = {"LOWER": bare.lower()}
    return token | ({"OP": word[-1]} if word != bare else {})
