"""Sentences -> events with the bundled pipeline: what happened, who takes part in which role.

Roles stand in the order of the model; an amount has its value and unit in brackets, behind the last
stroke stands the status that the text gives the event.
"""

import csv
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from rdflib import Literal

import kg
from kg import store
from kg.extractors import RuleExtractor
from kg.model import CONCEPT, Document, Event, Participant
from kg.statements.passing import without_passing_concepts
from kg.store import bindings, queryable, validate

pytestmark = pytest.mark.model("0.3.1")
THURSDAY = dt.date(2024, 6, 27)


@pytest.fixture(scope="module")
def extractor() -> RuleExtractor:
    return RuleExtractor()


def case(text: str, *expected: str, wrong: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(text, set(expected), id=text, marks=marks)


def named(participant: Participant) -> str:
    """Write *agent Mali*, *patient "a town"*, *amount 17 [17 people]*."""
    mention, amount = participant.mention, participant.quantity
    if amount is not None:
        known = "?" if amount.value is None else f"{amount.value:g}"
        return f"amount {known} {amount.unit}".strip()
    is_thing = mention.entity.type == CONCEPT
    return f"{participant.role} {mention.text if is_thing else mention.entity.label}"


def readable(event: Event) -> str:
    """Write *fine: agent the court, patient Mali, amount 2e+06 EUR | actual*."""
    status = event.modality if event.polarity == "positive" else f"not {event.modality}"
    place = f" in {event.place.entity.label}" if event.place else ""
    return f"{event.predicate}: {', '.join(map(named, event.participants))} | {status}{place}"


CASES = [
    # Sums beyond all numbers.
    case(f"Mali paid {'9' * 299} trillion euros to Chad.",
         "pay: agent Mali, recipient Chad, amount ? EUR | actual"),
    # One participant is enough.
    case("President Ruth Bello was placed under house arrest.",
         "place under house arrest: patient Ruth Bello | actual"),
    case("Ruth Bello was detained in Lagos.", "detain: patient Ruth Bello | actual in Lagos"),
    case("The government of Chad fell.", "fall: patient Chadian government | actual"),
    case("Ruth Bello resigned on Monday.", "resign: agent Ruth Bello | actual"),
    case("Senator Ruth Bello was barred from running.",
         "bar: patient Ruth Bello | actual", "run: agent Ruth Bello | not actual"),
    # Sums and numbers.
    case("A bomb killed 12 soldiers in Gao.",
         "kill: agent A bomb, patient 12 soldiers, amount 12 soldiers | actual in Gao"),
    case("Brazil sold six helicopters to Peru for $3bn.",
         "sell: agent Brazil, patient six helicopters, recipient Peru, amount 6 helicopters, "
         "amount 3e+09 USD | actual"),
    case("The tribunal fined Ruth Bello 2 million euros.",
         "fine: agent The tribunal, patient Ruth Bello, amount 2e+06 EUR | actual"),
    case("Thousands of miners marched.", "march: agent miners, amount ? miners | actual"),
    case("Exports fell 5 percent.", "fall: agent Exports, amount 5 percent | actual"),
    # Those who do something together, with and against each other.
    case("Ruth Bello met Emmanuel Macron and Olaf Scholz in Paris.",
         "meet: agent Ruth Bello, partner Emmanuel Macron, partner Olaf Scholz | actual in Paris"),
    # Every step has its own participants, and its own status.
    case("Macron told Scholz to resign.",
         "tell: agent Emmanuel Macron, recipient Olaf Scholz | actual",
         "resign: agent Olaf Scholz | asked-for"),
    # A frame of the ontology says what its target is.
    case("Macron called on Scholz to resign.",
         "call: agent Emmanuel Macron, recipient Olaf Scholz | actual"),
    case("Macron called for an inquiry.", "call: agent Emmanuel Macron, topic an inquiry | actual"),
    # A verb that says little tells one event with its object.
    case("The army launched an attack on Gao.",
         "launch attack: agent Malian army, patient an attack on Gao, patient Gao | actual"),
    case("About 200 French soldiers are stationed there.",
         "station: patient French soldiers, amount 200 French soldiers | actual"),
    # What is in a subject takes no part; what somebody is called or made neither.
    case("The security of the country became worse.",
         "become worse: agent The security of the country | actual"),
    case("Macron called Scholz a liar.",
         "call: agent Emmanuel Macron, patient Olaf Scholz, topic a liar | actual"),
    # A predicate noun with those whom it relates; what happens to its owner.
    case("Chad is the closest partner of France.",
         "be partner: agent Chad, patient France | actual"),
    case("Macron demanded Ruth Bello's release.",
         "demand: agent Emmanuel Macron, patient Ruth Bello's release, patient Ruth Bello | actual",
         "release: patient Ruth Bello | asked-for"),
    # What is only said is no event; what is not so is denied.
    case("Ruth Bello said that Chad had not left NATO.",
         "leave: agent Chad, patient NATO | not actual"),
    # A predicate with its preposition; a date is nobody.
    case("Chad is at war.", "be at war: agent Chad | actual"),
    case("A panel is to be convened in Paris by 1 October.",
         "convene: patient A panel | planned in Paris"),
    # Event nouns.
    case("Everybody remembers Chad's withdrawal from Mali.",
         "withdrawal: agent Chad, source Mali | actual"),
    # Acts done by words have an event of their own.
    case("Ghana threatened to leave the bloc.",
         "threaten: agent Ghana | actual", "leave: agent Ghana, patient the bloc | possible"),
    # A second adjective shares the copula.
    case("The decree was lawful and compatible with the treaty.",
         "be lawful: agent The decree | actual",
         "be compatible: agent The decree, partner the treaty | actual"),
    # What somebody does something with is no partner; into, at, by numbers.
    case("Femi Ade was shot with rubber bullets.",
         "shoot: patient Femi Ade, instrument rubber bullets | actual"),
    case("The bank merged its branches into an office in Lagos.",
         "merge: agent The bank, patient its branches, destination an office in Lagos | actual"),
    case("Ministers discussed Ghana at the G20.",
         "discuss: agent Ministers, patient Ghana | actual"),
    case("Ghana won by two goals.", "win: agent Ghana, amount 2 goals | actual"),
    # The time of day is no amount, a score or price is.
    case("Mali's buses left at 12:04.", "leave: agent Mali's buses | actual"),
    case("By nine the miners had left Chad.", "leave: agent the miners, patient Chad | actual"),
    case("Ghana lost by five.", "lose: agent Ghana, amount 5 | actual"),
    case("Ruth Bello visited other parts of Ghana.",
         "visit: agent Ruth Bello, patient Ghana | actual"),
    # Weapons act for whom they belong to, and are what is attacked with.
    case("Chad bombed Mali with 20 missiles.",
         "bomb: agent Chad, patient Mali, instrument 20 missiles, amount 20 missiles | actual"),
    # Who moves by themselves acts; who is told to act is a recipient.
    case("Ruth Bello fled to Ghana.", "flee: agent Ruth Bello, destination Ghana | actual"),
    case("Ghana ordered Ruth Bello to leave Lagos.",
         "order: agent Ghana, recipient Ruth Bello | actual",
         "leave: agent Ruth Bello, patient Lagos | asked-for"),
    case("Ruth Bello travels to Vienna.",
         "travel: agent Ruth Bello, destination Vienna | actual"),
    case("Ghana evacuated its nurses to Lagos.",
         "evacuate: agent Ghana, patient its nurses, destination Lagos | actual"),
    # Whom a passive says to get something, or to be asked or told, is a recipient.
    case("Ruth Bello was offered a post.",
         "offer: patient a post, recipient Ruth Bello | actual"),
    case("Ghana was denied access to the harbour.",
         "deny: patient access to the harbour, recipient Ghana | actual"),
    case("Ruth Bello was asked whether Ghana would pay.",
         "ask: recipient Ruth Bello | actual", "pay: agent Ghana | possible"),
    case("Ghana was fined two million euros.",
         "fine: patient Ghana, amount 2e+06 EUR | actual"),
    # A pronoun for a noun that names nobody.
    case("Soldiers said they had arrested Ruth Bello.",
         "arrest: agent they, patient Ruth Bello | actual"),
    case("Ruth Bello was reached by telephone.",
         "reach: patient Ruth Bello, instrument telephone | actual"),
    # What somebody demands is another's to do; who is accused has done it.
    case("Ruth Bello met Femi Ade and demanded his resignation.",
         "resignation: agent Femi Ade | asked-for"),
    case("Ruth Bello accused the ministry of ignoring her letter.",
         "ignore: agent the ministry, patient her letter, patient Ruth Bello | actual"),
    # As what somebody or something is named, and what completes a predicate noun.
    case("Mali described the strike as a crime.",
         "describe: agent Mali, patient the strike, topic a crime | actual"),
    case("Ruth Bello called the ruling a disaster.",
         "call: agent Ruth Bello, patient the ruling, topic a disaster | actual"),
    case("Ghana presented Ruth Bello as its candidate.",
         "present: agent Ghana, patient Ruth Bello, topic Ghanaian candidate | actual"),
    case("As part of the deal, Chad freed ten soldiers.",
         "free: agent Chad, patient ten soldiers, amount 10 soldiers | actual"),
    case("The attack was retaliation for raids on Mali.",
         "be retaliation: agent The attack, topic raids on Mali | actual"),
    case("The ruling is a blow to Ghana.", "be blow: agent The ruling, recipient Ghana | actual"),
    # A sum behind a sum, an adverb or a thing.
    case("Exports of Mali rose 9.8 percent to 2.5 billion euros.",
         "rise: agent Exports of Mali, amount 9.8 percent, amount 2.5e+09 EUR | actual"),
    case("Trade grew 14.2 percent year on year in Ghana.",
         "grow: patient Trade, amount 14.2 percent | actual in Ghana"),
    case("Trade reached 16 billion euros, up 15 percent.",
         "reach: agent Trade, amount 1.6e+10 EUR, amount 15 percent | actual"),
    case("Mali gave Chad a grant of $5 million.",
         "give grant: agent Mali, patient a grant of $5 million, recipient Chad, amount 5e+06 USD"
         " | actual"),
    case("Between 40 and 50 people were at the site in Mali.",
         "be at site: agent Between 40 and 50 people, amount ? people | actual in Mali"),
    # What harmed somebody, and where that was.
    case("Another 30 people were injured in the skirmishes in Mali.",
         "injure: patient Another 30 people, amount 30 people, cause the skirmishes in Mali"
         " | actual in Mali"),
    case("Ten people died in custody in Mali.",
         "die in custody: patient Ten people, amount 10 people | actual in Mali"),
    case("Ruth Bello was arrested at Lagos airport.",
         "arrest: patient Ruth Bello | actual in Lagos airport"),
    # Who answers by what they do.
    case("Chad responded with strikes.", "respond: agent Chad, instrument strikes | actual"),
    # Whom a clause behind a pronoun tells of, and what there is.
    case("Soldiers of Mali rescued those trapped by the fire.",
         "rescue: agent Malian soldiers, patient those trapped by the fire | actual"),
    case("All on board were killed in Mali.", "kill: patient All on board | actual in Mali"),
    case("Malaria is curable but killed ten people in Mali.",
         "kill: agent Malaria, patient ten people, amount 10 people | actual in Mali"),
    case("Talks were held between Mali and Chad in Paris.",
         "talk: agent Mali, agent Chad | actual"),
    case("Trade has grown since the start of the year, backed by measures of Mali.",
         "back: agent measures of Mali, patient Trade | actual"),
    # Bodies at which things happen.
    case("Ruth Bello was jailed at the Supreme Court of Ghana.",
         "jail: patient Ruth Bello | actual in Ghanaian supreme court"),
    # Who is told of by what kind of person they are.
    case("Femi Ade, a Social Democrat who had led Lagos, left Ghana.",
         "lead: agent Femi Ade, patient Lagos | actual"),
    case("Mali arrested Femi Ade, an independent backed by Chad.",
         "back: agent Chad, patient Femi Ade | actual"),
    # What is called something is so in somebody's view.
    case("Ruth Bello called the ruling wrong.",
         "call: agent Ruth Bello, patient the ruling, topic wrong | actual"),
    case("Ruth Bello called the ruling bad for Mali.",
         "be bad: patient the ruling, recipient Mali | considered"),
    case("There is no room for peacekeepers of Chad in Mali.",
         "exist: patient no room for peacekeepers of Chad in Mali | not actual"),
    case("Police fired at protesters in Lagos.",
         "fire: agent Nigerian police, patient protesters | actual in Lagos"),
    case("Mali had its rating cut by the agency.",
         "cut: agent the agency, patient its rating | actual"),
    # A number stands for those who are counted.
    case("Nine injured had been rescued by soldiers of Mali.",
         "rescue: agent Malian soldiers, patient Nine injured, amount 9 injured | actual"),
    # Who takes part without the clauses that tell it, also those before it.
    case("Mali ended a war that had ruined Gao and killed ten people.",
         "kill: agent a war, patient ten people, amount 10 people | actual"),
    # To where, to whom, or to what.
    case("Ruth Bello responded to the crisis.",
         "respond: agent Ruth Bello, topic the crisis | actual"),
    case("Volunteers searched for miners in Gao.",
         "search: agent Volunteers, topic miners in Gao | actual"),
    case("Ruth Bello put the letter into the box.",
         "put letter: agent Ruth Bello, patient the letter, destination the box | actual"),
    case("Ruth Bello left for the rally.",
         "leave: agent Ruth Bello, destination the rally | actual"),
    # With whom, to whom, about what.
    case("Ruth Bello slept in Lagos with her mother.",
         "sleep: agent Ruth Bello, partner her mother | actual in Lagos"),
    case("Ruth Bello phoned Femi Ade.", "phone: agent Ruth Bello, recipient Femi Ade | actual"),
    case("Mali paid the workers.", "pay: agent Mali, recipient the workers | actual"),
    case("Mali paid a bribe.", "pay: agent Mali, patient a bribe | actual"),
    case("Ruth Bello knows about the raid.", "know: agent Ruth Bello, topic the raid | actual"),
    case("By breakfast Ruth Bello had left Chad.",
         "leave: agent Ruth Bello, patient Chad | actual"),
    case("Soldiers are poised for the Gao assault.", "assault: patient Gao | expected"),
    # Pronouns for nobody known, where nobody else takes part.
    case("They were not charged.", "charge: patient They | not actual"),
    case("She resigned.", "resign: agent She | actual"),
    # Hours, ages and *one* of several are no amounts; a unit is what is counted, not whose it is.
    case("Ruth Bello left Lagos at seven.", "leave: agent Ruth Bello, patient Lagos | actual"),
    case("Ruth Bello was expelled by Ghana at 16.",
         "expel: agent Ghana, patient Ruth Bello | actual"),
    case("Mali's rate stayed at 12.", "stay: patient Mali's rate, amount 12 | actual"),
    case("One minister attacked Ruth Bello.",
         "attack: agent One minister, patient Ruth Bello | actual"),
    case("Mali arrested one minister.",
         "arrest: agent Mali, patient one minister, amount 1 minister | actual"),
    case("One of them left Ghana.", "leave: agent One of them, patient Ghana | actual"),
    case("A wave of strikes hit Mali.", "hit: agent strikes, patient Mali | actual"),
    # A place that has no name, and where a thing is that is acted on.
    case("Ruth Bello was shot at a clinic.", "shoot: patient Ruth Bello | actual in clinic"),
    case("Police arrested Ruth Bello outside the plant.",
         "arrest: agent Police, patient Ruth Bello | actual in plant"),
    case("Ruth Bello was shot at a checkpoint in Gao.",
         "shoot: patient Ruth Bello | actual in Gao"),
    case("Ruth Bello runs the plant at Gao.",
         "run: agent Ruth Bello, patient the plant | actual in Gao"),
    case("Chad employs 40 people in Gao.",
         "employ: agent Chad, patient 40 people, amount 40 people | actual in Gao"),
    case("Ruth Bello saw progress in the area.",
         "see: agent Ruth Bello, patient progress in the area | actual"),
    case("Mali closed the firm's 23 branches.",
         "close: agent Mali, patient the firm's 23 branches, amount 23 branches | actual"),
    # What is met is somebody or a target; *with* names what some verbs act on.
    case("Mali met the conditions.", "meet: agent Mali, patient the conditions | actual"),
    case("Mali met a team of doctors.", "meet: agent Mali, partner a team of doctors | actual"),
    case("Mali met with the leadership.", "meet: agent Mali, partner the leadership | actual"),
    case("Mali complied with the order.", "comply: agent Mali, patient the order | actual"),
    case("Mali grappled with inflation.", "grapple: agent Mali, patient inflation | actual"),
    # Who stands behind an object by *by* is no means.
    case("Mali denied a claim by Chad.",
         "deny: agent Mali, patient a claim by Chad | actual"),
    # What lies below is a place, what is fought over is not.
    case("Smoke rose over Gao.", "rise: agent Smoke | actual in Gao"),
    case("Drones flew over Gao.", "fly: agent Drones | actual in Gao"),
    case("Mali and Chad clashed over Gao.",
         "clash: agent Mali, agent Chad, topic Gao | actual"),
    # One comes to what one visits.
    case("Chad welcomed Ruth Bello's visit to Togo.",
         "visit: agent Ruth Bello, destination Togo | actual"),
    # An event may be named for its place.
    case("The Gao raid killed ten.", "raid: patient Gao | actual",
         "kill: agent The Gao raid, patient ten, amount 10 | actual"),
    case("The Moscow attack killed ten.", "attack: patient Moscow | actual"),
    case("The Gao talks between Mali and Chad failed.",
         "talk: agent Mali, agent Chad | actual in Gao"),
    # A counted group takes part in what a noun tells.
    case("The release of four men was late.",
         "release: patient four men, amount 4 men | actual"),
    # Who does what a gerund tells, or an infinitive behind *by*.
    case("Ada Holm denied having approached Baltec.",
         "approach: agent Ada Holm, patient Baltec | not actual"),
    case("Ada Holm admitted stealing cars.", "steal: agent Ada Holm, patient cars | actual"),
    case("An application by Baltec to sell a house was refused.",
         "sell: agent Baltec, patient a house | planned"),
    case("Mali is at risk of losing Gao.", "lose: agent Mali, patient Gao | possible"),
    case("Mali is on the verge of losing Gao.", "lose: patient Gao | expected",
         "be on verge: agent Mali | actual"),
    case("Mali is under fire for shelling Gao.", "shell: agent Mali, patient Gao | actual"),
    # Who arrests somebody, and who is arrested.
    case("Mali's arrest of Keita angered Chad.", "arrest: agent Mali, patient Keita | actual"),
    case("Keita's arrest angered Chad.", "arrest: patient Keita | actual"),
    case("Chad did not announce Keita's visit to Mali.",
         "visit: agent Keita, destination Mali | actual"),
    case("Chad announced a raid on Gao.",
         "announce raid: agent Chad, patient a raid, patient Gao | actual"),
    case("Keita is on a trip to Mali.", "be on trip: agent Keita, destination Mali | actual"),
    # Somebody hears it who is no outlet.
    case("Keita told Chad that Mali left.", "tell: agent Keita, recipient Chad | actual"),
    case("Keita told the Gao Post about the raid.",
         "tell: agent Keita, recipient Gao Post, topic the raid | actual"),
    case("Keita is known as a mild man.", "know: patient Keita, topic a mild man | actual"),
    case("The rebels, reached by Mali's army, fled.",
         "reach: agent Malian army, patient The rebels | actual"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Keita told the Clarion that Mali left.", ["leave"]),
        ('"Mali left," Keita cautioned.', ["leave"]),
        ('"What I can tell you is that Mali left," Keita said.', ["leave"]),
        ("Mali has plans to leave Chad.", ["leave"]),
        ("Mali had the chance to attack Chad.", ["attack"]),
        ("Baltec, also known as Bal, left Mali.", ["leave"]),
        ("Keita, reached by telephone, denied the claim.", ["deny"]),
    ],
)
def test_what_only_says_so_or_names_is_no_event(
    extractor: RuleExtractor, text: str, expected: list[str]
) -> None:
    (reading,) = extractor.readings([Document("text", text, date=THURSDAY)])
    assert [event.predicate for event in reading.events] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Geneva summit ended.",
        "The Paris agreement binds Mali.",
        "The Gao deaths shocked Mali.",
        "UN Security Council resolutions bind Mali.",
    ],
)
def test_no_event_is_done_by_its_place(extractor: RuleExtractor, text: str) -> None:
    (reading,) = extractor.readings([Document("text", text, date=THURSDAY)])
    assert len(reading.events) == 1


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentence_tells(extractor: RuleExtractor, text: str, expected: set[str]) -> None:
    (reading,) = extractor.readings([Document("text", text, date=THURSDAY)])
    assert expected <= set(map(readable, reading.events)), list(map(readable, reading.events))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Talks resume on 8 July.", "2024-07-08"),
        ("Ghana reports rising prices in May.", "2024-05"),
        ("The hearing was set for July 3.", "2024-07-03"),
        ("Ruth Bello must repay Ghana by August.", "2024-08"),
        ("Ruth Bello left Lagos on 8 July.", "2023-07-08"),
        ("The port reopened at 1800 hours.", None),
    ],
)
def test_a_time_is_the_last_the_next_or_the_nearest(
    extractor: RuleExtractor, text: str, value: str | None
) -> None:
    (reading,) = extractor.readings([Document("text", text, date=THURSDAY)])
    times = [each.time.value or None if each.time else None for each in reading.events]
    assert times == [value]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Holm ran the port for nine years.", ["for nine years"]),
        ("Mali left Gao as soon as Chad had signed.", ["", ""]),
        ("Mali has bought arms since 2019, borrowing from Chad.", ["since 2019", ""]),
        ("Chad lifted the ban at 8 p.m.", ["at 8 p.m."]),
        ("Chad had left by evening and later returned.", ["by evening", "later"]),
        ("Two thousand people fled Gao before the assault.", ["before the assault"]),
        ("Ministers of Mali will meet within days.", ["within days"]),
        ("Chad named Ada Holm just one week after the raid.", ["just one week after the raid"]),
        ("Mali was beaten by nine minutes.", [""]),
        ("Two weeks after Chad left, Mali shut Gao in time.", ["", ""]),
        ("Miners drilled a well between 2021 and 2023.", ["between 2021 and 2023"]),
        ("By lunch time Mali had left Gao.", ["By lunch time"]),
        ("Ada Holm closed two wells in her time.", ["in her time"]),
        ("Because of his time in Mali, Jon Berg left Gao.", [""]),
        ("Ministers will meet in a fortnight.", ["in a fortnight"]),
    ],
)
def test_a_time_without_a_date_keeps_its_words(
    extractor: RuleExtractor, text: str, words: list[str]
) -> None:
    (reading,) = extractor.readings([Document("text", text, date=THURSDAY)])
    times = [each.time for each in reading.events]
    assert [time.text if time and not time.value else "" for time in times] == words


def test_a_day_that_nothing_dates_has_no_possessive(extractor: RuleExtractor) -> None:
    text = "Mali built a lead ahead of Friday’s election versus Chad."
    (reading,) = extractor.readings([Document("text", text)])
    assert [each.time.text for each in reading.events if each.time] == ["Friday"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday a drone struck Gao, killing ten people and burning three tankers.",
        "In a speech on Monday, Ada Holm accused Mali.",
    ],
)
def test_what_happens_on_an_occasion_has_its_time(extractor: RuleExtractor, text: str) -> None:
    (reading,) = extractor.readings([Document("text", text, date=THURSDAY)])
    told = [each for each in reading.events if each.predicate != "speech"]
    assert {each.time.value for each in told if each.time} == {"2024-06-24"}, told
    assert all(each.time for each in told), told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ruth Bello said that Mali had left.", ["leave"]),
        ("Mali has left, Ruth Bello told reporters on Monday.", ["leave"]),
        ("Ruth Bello told the BBC that Mali had left.", ["leave"]),
        ("Ruth Bello told a news conference in Paris that Mali had left.", ["leave"]),
        ("I can tell you that Mali has left.", ["leave"]),
        ("The court heard that Mali had left.", ["leave"]),
        ("Ruth Bello is thought to have left Mali.", ["leave"]),
        ("Ruth Bello told Chad that Mali had left.", ["tell", "leave"]),
        ("Ruth Bello told reporters about the raid.", ["tell"]),
        ("Ruth Bello was told to leave Mali.", ["tell", "leave"]),
    ],
)
def test_what_only_reports_is_no_event(
    extractor: RuleExtractor, text: str, told: list[str]
) -> None:
    (reading,) = extractor.readings([Document("text", text)])
    assert [event.predicate for event in reading.events] == told


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Bello was six.",
        "Turnout in Chad was 43 per cent.",
        "Ruth Bello was the one.",
        "What is next for Ruth Bello?",
        "It was a matter of hours for Ruth Bello.",
    ],
)
def test_a_predicate_that_tells_nothing_is_no_event(extractor: RuleExtractor, text: str) -> None:
    (reading,) = extractor.readings([Document("text", text)])
    assert [event.predicate for event in reading.events] == []


def test_the_name_of_a_place_is_no_event(extractor: RuleExtractor) -> None:
    (reading,) = extractor.readings([Document("text", "Chad closed the Gao crossing.")])
    assert [event.predicate for event in reading.events] == ["close"]


def test_of_leads_to_nobody_where_the_verb_does_not_expect_it(extractor: RuleExtractor) -> None:
    (reading,) = extractor.readings([Document("text", "Ruth Bello said of Chad that it had left.")])
    assert "says_of" not in {each.relation.name for each in reading.statements}


def test_statements_point_to_events_of_their_own_participants(extractor: RuleExtractor) -> None:
    text = (
        "France signed a pact with Italy on Monday. Niger's army attacked Chad, and Mali "
        "condemned the attack. Police in Gao arrested Ruth Bello, the leader of the Union Party."
    )
    (reading,) = extractor.readings([Document("text", text, date=THURSDAY)])
    events = {event.id: event for event in reading.events}
    pointing = [each for each in reading.statements if each.event and not each.derived]
    assert len(pointing) > 3
    for statement in pointing:
        event = events[statement.event]
        taking_part = {part.mention.entity.id for part in event.participants}
        assert statement.subject.entity.id in taking_part, (statement, event)
        assert event.evidence == statement.evidence


def test_events_keep_their_order_and_places_in_the_text(extractor: RuleExtractor) -> None:
    text = "Chad left NATO. Two men died in Gao.\n\nItaly may join Chad, Mali said."
    (reading,) = extractor.readings([Document("text", text, date=THURSDAY)])
    assert [text[event.start : event.end] for event in reading.events] == ["left", "died", "join"]
    for event in reading.events:
        for part in event.participants:
            assert event.evidence.start <= part.mention.start < event.evidence.end


def test_a_graph_has_no_node_for_what_is_mentioned_in_passing(extractor: RuleExtractor) -> None:
    text = (
        "Russia destroyed a bridge. France bought a nuclear power plant. Chad shelled the "
        "refinery. The refinery burned for two days, and Mali condemned the shelling."
    )
    (reading,) = extractor.readings([Document("text", text, date=THURSDAY)])
    objects = {each.object.entity.label for each in reading.statements}
    kept = {each.object.entity.label for each in without_passing_concepts(reading).statements}
    assert {"bridge", "nuclear power plant", "refinery"} <= objects
    assert "bridge" not in kept
    assert {"nuclear power plant", "refinery"} <= kept


def test_events_are_written_asked_and_valid() -> None:
    graph = kg.build(["Twelve soldiers detained Ruth Bello in Lagos on Monday, police said."])
    assert validate(graph.dataset).conforms
    rows = bindings(queryable(graph.dataset), EVENT)
    assert rows == [
        {
            "agent": "Twelve soldiers",
            "patient": "Ruth Bello",
            "value": "12",
            "unit": "soldiers",
            "place": "Lagos",
        }
    ]
    (answer,) = graph.ask("what_happened_in", place="Lagos").display()
    assert answer[:3] == ("detain", "Twelve soldiers", "Ruth Bello")
    (answer,) = graph.ask("what_happened_to", actor="Ruth Bello").display()
    assert answer[:3] == ("detain", "patient", "Twelve soldiers")


EVENT = """
SELECT ?agent ?patient ?value ?unit ?place {
  ?event a sem:Event ; kg:predicate "detain" ; kg:agentText ?agent ;
    kg:patient/rdfs:label ?patient ; sem:hasPlace/rdfs:label ?place ;
    kg:amount [ schema:value ?value ; schema:unitText ?unit ] .
}
"""


def test_events_are_exported_one_a_row(tmp_path: Path) -> None:
    day = dt.date(2024, 6, 27)
    told = Document(
        "lagos", "Police fined Ruth Bello 2 million euros in Lagos on Monday.", date=day
    )
    plain = Document("gao", "Ruth Bello met Emmanuel Macron, Mali said.", date=day, source="Wire")
    store.export(kg.build([told, plain]).dataset, tmp_path / "events.csv", "events")
    rows = list(csv.DictReader((tmp_path / "events.csv").read_text(encoding="utf-8").splitlines()))
    met, fined = rows
    assert fined["patient"] == "Ruth Bello"
    assert [fined[c] for c in ("predicate", "value", "unit", "place", "status")] == [
        *("fine", "2000000", "EUR", "Lagos", "stated")
    ]
    assert (fined["date"], fined["precision"]) == ("2024-06-24", "day")
    assert (met["date"], met["precision"]) == ("2024-06-27", "article")
    assert [met[c] for c in ("agent", "partner", "speaker", "status", "publisher")] == [
        *("Ruth Bello", "Emmanuel Macron", "Mali", "claimed", "Wire")
    ]


def test_a_place_without_a_name_keeps_its_words(tmp_path: Path) -> None:
    graph = kg.build(["Ruth Bello was arrested outside a clinic."])
    assert validate(graph.dataset).conforms
    assert graph.query("SELECT ?words { ?event kg:placeText ?words }").display() == (("a clinic",),)
    store.export(graph.dataset, tmp_path / "events.csv", "events")
    with (tmp_path / "events.csv").open(encoding="utf-8", newline="") as file:
        assert [row["place"] for row in csv.DictReader(file)] == ["a clinic"]
    assert list(graph.events_frame()["place"]) == ["a clinic"]


def test_an_event_at_no_number_is_exported_last(tmp_path: Path) -> None:
    dataset = kg.build(["Ruth Bello resigned. Ruth Bello left NATO."]).dataset
    begin = dataset.namespace_manager.expand_curie("nif:beginIndex")
    first = next(dataset.quads((None, begin, None, None)))
    dataset.remove((first[0], begin, None))
    dataset.add((first[0], begin, Literal("soon"), first[3]))
    store.export(dataset, tmp_path / "events.csv", "events")
    rows = list(csv.DictReader((tmp_path / "events.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 2


def test_an_event_without_participants_is_no_event_to_the_shapes(
    extractor: RuleExtractor,
) -> None:
    graph = kg.build(["Ruth Bello was detained in Lagos."])
    graph.dataset.remove((None, graph.dataset.namespace_manager.expand_curie("kg:patient"), None))
    lines = validate(graph.dataset).lines
    assert any("an event must have a participant" in line for line in lines)
