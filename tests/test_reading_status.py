"""Sentences of news -> how far, when and by whose word: kinds that were once read wrong."""

from collections.abc import Callable
from typing import Any

import pytest
from test_reading_model import THURSDAY

from kg.evaluation import status_of
from kg.model import Statement

pytestmark = pytest.mark.model("0.3.1")


def case(kind: str, text: str, *expected: str) -> Any:
    """A kind of sentence, and what is read of it."""
    return pytest.param(text, set(expected), id=f"{kind}: {text}")


def readable(statement: Statement) -> str:
    """Write *Chad attacks Mali: planned future, Holm < Reuters*."""
    subject, obj = statement.subject.entity.label, statement.object.entity.label
    said = " < ".join(each.speaker.entity.label for each in statement.attributions)
    status = f"{status_of(statement)} {statement.tense}"
    return f"{subject} {statement.relation.name} {obj}: {status}, {said or '-'}"


CASES = [
    case(
        "what a pledge is to be kept with lies ahead",
        "Holm has pledged to keep jobs by opposing the pact.",
        "Holm keeps jobs: planned future, -",
        "Holm opposes pact: planned future, -",
    ),
    case(
        "what a plan is for lies ahead",
        "Chad vowed to send troops to free and protect the miners.",
        "Chad sends troops: planned future, -",
        "Chad frees miners: planned future, -",
        "Chad protects miners: planned future, -",
    ),
    case(
        "the second of two pledges",
        "Baltec pledged to be carbon neutral by 2040 and to buy Salm.",
        "Baltec buys Salm: planned future, -",
    ),
    case(
        "what was meant with an act is of its time, all of it",
        "Ukrainians surged to defend Kharkiv, raise money and support Kyiv.",
        "Ukrainians defends Kharkiv: planned past, -",
        "Ukrainians raises money: planned past, -",
    ),
    case(
        "what tools were used for was done, all of it",
        "Mali used drones to find and attack the town.",
        "Mali finds town: actual past, -",
        "Mali attacks town: actual past, -",
    ),
    case(
        "a paragraph in quotation marks behind what somebody is reported to have said",
        "Dr Ada Holm said the ruling was wrong.\n\n“Chad attacked Mali. Niger armed Chad.”",
        "Chad attacks Mali: actual past, Ada Holm",
        "Niger arms Chad: actual past, Ada Holm",
    ),
    case(
        "not behind a report of somebody unnamed",
        "The ruling was wrong, officials said.\n\n“Chad attacked Mali.”",
        "Chad attacks Mali: actual past, somebody",
    ),
    case(
        "who is cited says so, and who cites them that they do",
        "Reuters reported, citing two officials, that Iran had sold drones to Russia.",
        "Iran sells_drones_to Russia: actual past, two officials < Reuters",
    ),
    case(
        "whoever is cited before or behind",
        "Citing diplomats, the BBC said rebels had robbed Berg. Berg had fled Gao, Reuters "
        "reported, citing a report by the UN.",
        "rebels robs Berg: actual past, diplomats < BBC",
        "Berg flees Gao: actual past, United Nations < Reuters",
    ),
    case(
        "what is cited as a reason says nothing",
        "The union said, citing low wages, that Baltec had robbed workers.",
        "Baltec robs workers: actual past, union",
    ),
    case(
        "a source inside what is said",
        "The paper said that, according to police, Berg had shot Holm.",
        "Berg shoots Holm: actual past, police < paper",
    ),
    case(
        "a ground behind who says so",
        "Baltec cut jobs, Holm said, because Chad had raised its taxes.",
        "Chad raises taxes: actual past, Holm",
    ),
    case(
        "a condition behind who says so",
        "Chad will free Gao, Holm said, unless Mali attacks the army.",
        "Chad frees Gao: conditional future, Holm",
    ),
    case(
        "a reason for saying so",
        "Chad freed Gao, Holm said because he feared Berg.",
        "Holm fears Berg: actual past, -",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_status(read_text: Callable[..., list[Statement]], text: str, expected: set[str]) -> None:
    found = {readable(statement) for statement in read_text(text, date=THURSDAY)}
    assert expected <= found, found
