"""Idioms of news: their sense is told, or nothing is."""

from typing import Any

import pytest

from kg.english.lexicon import load_lexicon
from kg.extractors import Reading, RuleExtractor
from kg.model import Document

pytestmark = pytest.mark.model("0.3.1")


@pytest.fixture(scope="module")
def extractor() -> RuleExtractor:
    return RuleExtractor()


def case(text: str, events: str, statements: str = "") -> Any:
    return pytest.param(text, events, statements, id=text)


CASES = [
    # A verb and its object, then whom it is done to.
    case("The war took its toll on Mali.", "harm: agent war, patient Mali", "war harms Mali"),
    case("Ruth Bello turned a blind eye to Mali.", "ignore: agent Ruth Bello, patient Mali",
         "Ruth Bello ignores Mali"),
    case("France threw its weight behind Mali.", "support: agent France, patient Mali",
         "France supports Mali"),
    case("A blind eye was turned to Mali.", "ignore: patient Mali"),
    case("The decision raised eyebrows.", "surprise: agent decision"),
    # A verb and a phrase.
    case("Ruth Bello was brought to justice.", "punish: patient Ruth Bello"),
    case("The summit took place in Paris.", "happen: agent summit"),
    # The subject undergoes the sense.
    case("Ruth Bello came under fire from the Green Party.",
         "criticise: agent Green Party, patient Ruth Bello", "Green Party criticises Ruth Bello"),
    case("Ruth Bello is in the line of fire.", "threaten: patient Ruth Bello"),
    # A predicate noun; an indirect object.
    case("The deal is a shot in the arm for Chad.", "help: agent deal, patient Chad",
         "deal helps Chad"),
    case("Chad gave Mali a shot in the arm.", "help: agent Chad, recipient Mali",
         "Chad helps Mali"),
    # A preposition that stays.
    case("Mali took part in the Olympics.", "participate: agent Mali, patient Olympic Games",
         "Mali participates_in Olympic Games"),
    # What says nothing is not told.
    case("The talks hang in the balance.", ""),
    # The words mean what they say: a determiner, a phrase with *of*, a number.
    case("France paid the price of the tickets.", "pay: agent France, patient price of the tickets",
         "France pays price of the tickets"),
    case("Ruth Bello took a place in the front row.", "take: agent Ruth Bello, patient place"),
]  # fmt: skip


def told(reading: Reading) -> str:
    """Write the events of a text: *harm: agent war, patient Mali*."""
    return "; ".join(
        f"{event.predicate}: "
        + ", ".join(f"{p.role} {p.mention.entity.label}" for p in event.participants)
        for event in reading.events
    )


@pytest.mark.parametrize(("text", "events", "statements"), CASES)
def test_idiom_means(extractor: RuleExtractor, text: str, events: str, statements: str) -> None:
    (reading,) = extractor.readings([Document("text", text)])
    found = [f"{s.subject.entity.label} {s.relation.name} {s.object.entity.label}"
             for s in reading.statements if not s.derived]  # fmt: skip
    assert (told(reading), "; ".join(found)) == (events, statements)


def test_the_table_holds_the_idioms_of_news() -> None:
    idioms = load_lexicon().idioms
    assert sum(map(len, idioms.values())) > 300
    assert any(not each.sense for each in idioms["hang"])
