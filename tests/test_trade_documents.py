"""Documents in the forms of the trade: what is read of each, and that nothing else is.

They are invented. A statement is written *subject relation object*, then its modality where it is
not actual, and the innermost speaker.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.documents import read_documents
from kg.extractors import RuleExtractor
from kg.model import CONCEPT, Document, Reading, Statement, Time

FOLDER = Path(__file__).parent / "documents"

READ = {
    "assessment.txt": [
        "Bordurian forces shells Kharkiv",
        "Syldavia parliament condemns attack",
        "Borduria withdraws two brigades (expected)",
        "Ukraine warns Poland",
        "Italy expels Bordurian diplomat",
        "Klow government leaves NATO",
        "Bordurian forces strikes Zileheroum",
        "Syldavian police arrests Emil Roth",
        "Emil Roth spies_for Borduria",
    ],
    "briefing.txt": [
        "France expels two Bordurian diplomats: Vale",
        "Ghana attacks Togo (possible): somebody",
        "Vale meets Femi Ade: Vale",
        "Italy recognises Borduria (possible): somebody",
        "Italy recognises Borduria: Holt",
    ],
    "cable.txt": [
        "Bordurian police arrests Emil Roth",
        "Emil Roth criticises Pol Varga",
        "Borduria leaves pact (planned): Ada Kern",
        "France condemns arrest",
    ],
    "digest.txt": [
        "Borduria expels Syldavia ambassador",
        "France condemns expulsion",
        "France recalls French envoy",
        "Mali sanctions Borduria",
        "Norway leaves pact",
        "Italy recalls Italian envoy (planned): Dorn FM",
    ],
    "events.txt": [
        "Borduria shells Klow: BBC",
        "Syldavia expels Borduria ambassador: Dorn Herald",
        "France recognises Syldavia: Le Monde",
    ],
    "hansard.txt": [
        "Government sanctions Mali: David Cameron",
        "France leaves pact: the prime minister",
        "Chad expels Femi Ade: David Cameron",
    ],
    "house.txt": [
        "Borduria shells Klow: S. L. Roth",
        "France condemns attack: A. Holm",
        "A. Holm opposes Bill: A. Holm",
        "Mali expels ambassador: S. L. Roth",
    ],
    "interview.md": [
        "Togo joins pact (possible): Dorn Herald",
        "Ghana leaves pact: Femi Ade",
        "Femi Ade meets Pol Varga: Femi Ade",
    ],
    "judgment.txt": [
        "Dorn Police arrests Emil Roth",
        "Emil Roth sues Dorn Police",
        "police searches Emil Roth's house",
        "court fines Dorn Police",
    ],
    "live.txt": [
        "France recognises Borduria government",
        "Mali condemns French police's arrest",
        "Ada Kern leaves Peasants' Party",
    ],
    "newsletter.txt": [
        "France sanctions Iran",
        "France imposes_sanctions Iran",
        "Ghana expels Togolese ambassador",
        "Ghana buys_gas_from Togo",
    ],
    "notice.txt": [
        "Ministry of Finance sanctions Emil Roth",
        "Emil Roth supplies_arms Hezbollah",
        "Syldavia issues Executive Order 14301",
        "Executive Order 14301 imposes_sanctions Borduria",
    ],
    "order.txt": [
        "Borduria attacks Klow",
        "Syldavia leaves pact (planned)",
        "Mali recalls ambassadors (planned)",
    ],
    "page.html": ["Ghana expels Togolese ambassador", "Ada Bo signs_agreement Mali: Reuters"],
    "press.txt": [
        "Borduria shells Klow: Ada Holm",
        "France condemns attack",
        "Mali leaves talks: Jon Lindgren",
        "Syldavia attacks Ghana: Pol Varga",
        "Chad sanctions Togo: Femi Ade",
        "Niger leaves bloc: Marta Oduya",
    ],
    "questions.txt": [
        "Mali leaves bloc: Emil Roth",
        "France makes recent progress (possible): Emil Roth",
        "Norway sanctions Niger: Holm",
        "Lind meets Ada Bo: Holm",
        "Italy recognises Borduria: somebody",
    ],
    "readout.txt": [
        "Sarah Holt speaks_with Pol Varga",
        "Sarah Holt condemns_attack_by Syldavia",
    ],
    "record.html": [
        "Borduria shells Klow: Holm",
        "Norway condemns_attack_on Klow: Holm",
        "Ghana expels Togolese ambassador: Lind",
    ],
    "resolution.txt": [
        "UN Security Council condemns_attack_by Borduria",
        "Borduria attacks Klow",
        "Borduria withdraws forces (asked-for)",
        "UN Security Council extends mandate of the Mission (planned)",
        "States supports Mission (asked-for): UN Security Council",
        "UN Security Council condemns_detention_by Borduria",
        "Borduria detains Emil Roth",
    ],
    "sanctions.txt": [
        "US Treasury sanctions Emil Roth",
        "US Treasury sanctions Varga Shipping",
        "Emil Roth supplies_weapons Hezbollah",
        "Emil Roth owns Varga Shipping",
    ],
    "situation_report.txt": [
        "Bordurian forces shells Klow",
        "Norway sends_aid Syldavia",
        "Syldavian government closes border",
        "Mali condemns attack",
    ],
    "un_record.txt": [
        "Norway condemns_attack_on Lagos: Holm",
        "Ghana withdraws_from pact: Holm",
        "Mali expels_ambassador Chad: Ada Bo",
        "Niger leaves bloc (possible): Ada Bo",
    ],
    "wire.txt": [
        "Borduria expels Syldavia ambassador: Pol Varga",
        "France condemns expulsion",
    ],
}
# Title, day and source, where a document has them.
ABOUT = {
    "assessment.txt": ("Northern Campaign Assessment, March 4, 2031", "2031-03-04", ""),
    "briefing.txt": ("Department Press Briefing – March 5, 2031", "2031-03-05", ""),
    "cable.txt": ("BORDURIA: VARGA ARRESTS RIVALS", "", "Embassy Klow"),
    "digest.txt": ("News of the Week: Dorn Herald", "2031-03-09", "Reuters"),
    "hansard.txt": ("House of Commons Debates, 14 December 2005", "2005-12-14", ""),
    "house.txt": ("", "2031-03-05", "House of Representatives"),
    "interview.md": (
        "“We left for good”: Femi Ade on the pact",
        "2031-03-05",
        "Marta Oduya",
    ),
    "notice.txt": (
        "Syldavia Sanctions Arms Traders of Borduria",
        "2031-03-05",
        "Ministry of Finance",
    ),
    "press.txt": ("Security Council Condemns Attack on Klow", "", ""),
    "questions.txt": ("Written Answers of Ministers, 5 March 2031", "2031-03-05", ""),
    "readout.txt": (
        "READOUT OF PRESIDENT HOLT'S CALL WITH PRESIDENT VARGA OF BORDURIA",
        "2031-03-05",
        "The White House, Office of the Press Secretary",
    ),
    "record.html": (
        "Record of the House, Volume 151 Issue 99 (Wednesday, March 5, 2031)",
        "2031-03-05",
        "Record of the House",
    ),
    "resolution.txt": ("Resolution 4711 (2031)", "2031-03-05", "Security Council"),
    "situation_report.txt": ("Borduria: Northern Floods and Conflict", "2031-03-05", ""),
    "un_record.txt": ("9999th meeting", "2031-03-05", ""),
    "wire.txt": ("BORDURIA EXPELS SYLDAVIAN AMBASSADOR", "2031-03-05", "Reuters"),
}
# What stands in these documents and is no prose: none of it is in a sentence that is read.
NO_PROSE = (
    *("http", "[1]", "Click here", "Key Takeaways", "Interview with", "Page 2"),
    *("Also read", "Related articles", "Mali attacks Senegal", "Kenya invades", "comments"),
    *("min read", "Photo:", "Most read", "Senegal arrests", "AMEMBASSY", "REF:", "SUBJECT"),
    *("Refugees", "Sector", "Ministry of Health", "visit"),
    *("Subscribe", "Reporting by", "Trust Principles", "Page H6113", "Record Online", "jon.lind"),
    *("hall of", "file photo", "Source:", "Skip to", "official website", "Register"),
    *("To ask", "this House", "vested in me", "any person who", "owns Varga Shipping"),
    *("DOB", "Passport", "Claimant", "Column", "31-04567", "GMT", "#", "Contact", "(AFP)"),
)


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    """What is read of each document, without options."""
    names = sorted(READ)
    documents = read_documents([str(FOLDER / name) for name in names])
    return dict(zip(names, RuleExtractor().readings(documents), strict=True))


def said(statement: Statement) -> str:
    """Write a statement in one line."""
    subject, relation, obj = statement.subject, statement.relation, statement.object
    modality = "" if statement.modality == "actual" else f" ({statement.modality})"
    speakers = [each.speaker.entity.label for each in statement.attributions[:1]]
    line = f"{subject.entity.label} {relation.name} {obj.entity.label}{modality}"
    return ": ".join([line, *speakers])


@pytest.mark.parametrize("name", sorted(READ))
def test_what_is_read(readings: dict[str, Reading], name: str) -> None:
    found = {said(each) for each in readings[name].statements}
    assert set(READ[name]) - found == set()


@pytest.mark.parametrize("name", sorted(READ))
def test_what_is_no_prose_is_not_read(readings: dict[str, Reading], name: str) -> None:
    sentences = [each.evidence.text for each in claims(readings[name])]
    assert [text for text in sentences if any(words in text for words in NO_PROSE)] == []


@pytest.mark.parametrize("name", sorted(READ))
def test_a_sentence_is_where_the_document_has_it(readings: dict[str, Reading], name: str) -> None:
    reading = readings[name]
    for each in claims(reading):
        evidence = each.evidence
        assert reading.document.text[evidence.start : evidence.end] == evidence.text
        for mention in (each.subject, each.object):
            words = reading.document.text[mention.start : mention.end]
            assert words == mention.text


@pytest.mark.parametrize("name", sorted(ABOUT))
def test_title_day_and_source_are_found(readings: dict[str, Reading], name: str) -> None:
    document = readings[name].document
    assert (document.title, str(document.date or ""), document.source) == ABOUT[name]


def test_the_dot_that_ends_a_sentence_is_no_part_of_a_name() -> None:
    (reading,) = RuleExtractor().readings([Document("a", "Johnson & Johnson sued AT&T.")])
    (statement,) = claims(reading)
    assert (statement.object.entity.label, statement.object.text) == ("AT&T", "AT&T")
    assert statement.evidence.text == "Johnson & Johnson sued AT&T."


def test_a_live_blog_tells_when() -> None:
    (document,) = read_documents([str(FOLDER / "live.txt")], date=dt.date(2031, 3, 5))
    (reading,) = RuleExtractor().readings([document])
    times = {each.text: each.time for each in reading.events}
    assert times["arrested"] == Time("2031-03-05", "13.40 GMT")
    assert times["condemned"] == Time("2031-03-05", "13:10")
    assert times["left"] == Time("2031-03-05", "12:55")
    assert {each.time for each in claims(reading)} == {*times.values()}


def test_the_items_of_a_digest_have_the_days_above_them(readings: dict[str, Reading]) -> None:
    found = {said(each): each.time for each in claims(readings["digest.txt"])}
    assert {words: time.value for words, time in found.items() if time is not None} == {
        "Borduria expels Syldavia ambassador": "2031-03-07",
        "France condemns expulsion": "2031-03-06",
        "France recalls French envoy": "2031-03-05",
        "Mali sanctions Borduria": "2031-03-08",
        "Norway leaves pact": "2031-03-08",
        "Italy recalls Italian envoy (planned): Dorn FM": "2031-03-10",
    }


def test_laws_are_no_actors(readings: dict[str, Reading]) -> None:
    ends = {
        e.entity for each in claims(readings["notice.txt"]) for e in (each.subject, each.object)
    }
    laws = {each.label: each.type for each in ends if each.label.startswith("Executive")}
    assert laws == {"Executive Order 14301": CONCEPT}


def test_each_document_has_a_row() -> None:
    assert {path.name for path in FOLDER.iterdir() if path.is_file()} == READ.keys()


def claims(reading: Reading) -> Iterator[Statement]:
    """Yield the statements that a document makes itself."""
    return (each for each in reading.statements if not each.derived)
