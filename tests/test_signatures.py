"""Sentences -> status with the bundled pipeline: each word of `signatures.tsv` does what it should.

A row is a word, what it is (a part of `attitudes.tsv`, or the construction), a sentence, the event
that the word bears on, and its status; `said` is a claim, `past` behind a status is its tense.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from kg.english.lexicon import load_lexicon
from kg.extractors import RuleExtractor
from kg.model import Document, Event

pytestmark = pytest.mark.model("0.3.1")
TABLE = Path(__file__).with_name("signatures.tsv")


class Example(NamedTuple):
    word: str
    part: str
    sentence: str
    event: str
    statuses: str


def examples() -> list[Example]:
    """The rows of the table."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [Example(*line.split("\t")) for line in lines if not line.startswith("#")]


EXAMPLES = examples()


@pytest.fixture(scope="module")
def readings(bundled: RuleExtractor) -> Mapping[str, tuple[Event, ...]]:
    """The events of each sentence, read in one go."""
    documents = [Document(str(i), each.sentence) for i, each in enumerate(EXAMPLES)]
    found = bundled.readings(documents)
    return {each.sentence: tuple(r.events) for each, r in zip(EXAMPLES, found, strict=True)}


def statuses(event: Event) -> Iterator[str]:
    """Yield what the table may call the status of an event."""
    status = "negated" if event.polarity == "negative" else event.modality
    yield status
    yield f"{status} {event.tense}"
    if event.attributions and status == "actual":
        yield "said"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.sentence)
def test_word_gives_its_clause_the_status(
    example: Example, readings: Mapping[str, tuple[Event, ...]]
) -> None:
    found = [e for e in readings[example.sentence] if e.predicate.split()[0] == example.event]
    assert found
    for event in found:
        assert set(example.statuses.split("|")) & set(statuses(event)), [*statuses(event)]


def test_examples_cover_the_table_of_signatures() -> None:
    shown = {(each.word, each.part) for each in EXAMPLES}
    known = load_lexicon().attitudes.keys()
    assert len(shown & known) >= 200
    assert len(EXAMPLES) == len({each.sentence for each in EXAMPLES}) >= 250
