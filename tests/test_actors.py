"""The shipped actors: complete, unambiguous and free of dangling references."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Final, NamedTuple

import pyoxigraph as ox
import pytest

FILE: Final = Path(__file__).parents[1] / "ontologies" / "actors.ttl"
BASE: Final = "https://w3id.org/kg-news/"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SAME_AS: Final = "http://www.w3.org/2002/07/owl#sameAs"
POL, KG, LEX, ACTOR = BASE + "geopolitics#", BASE + "kg#", BASE + "lex#", BASE + "actor/"

# States that are no members of the United Nations: its observers, and those of the past.
OBSERVERS: Final = {"Palestine", "Vatican"}
PAST: Final = {
    "Czechoslovakia",
    "East_Germany",
    "North_Vietnam",
    "South_Vietnam",
    "Soviet_Union",
    "West_Germany",
    "Yugoslavia",
    "Zaire",
}
# A name of two actors, and why both need it: name -> reason.
SHARED: Final[dict[str, str]] = {}
# Cities that stand for a state though they are not its capital: seats of government or thought so.
SEATS: Final = {"La_Paz", "Ramallah", "Tel_Aviv", "The_Hague"}
# Classes whose members have places in their names and act for none of them.
FOR_NO_STATE: Final = ("Company", "MediaOutlet", "SportsTeam", "SportsLeague", "University")
# Offices that several hold at the same time: office -> reason.
JOINTLY_HELD: Final[dict[str, str]] = {}


class Tenure(NamedTuple):
    office: str
    start: str
    until: str
    person: str


Facts = Mapping[str, Mapping[str, list[str]]]


@pytest.fixture(scope="module")
def facts() -> Facts:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in ox.parse(path=FILE, format=ox.RdfFormat.TURTLE):
        found[quad.subject.value][quad.predicate.value].append(quad.object.value)
    return found


def of_class(facts: Facts, name: str) -> list[str]:
    return [iri for iri, about in facts.items() if POL + name in about.get(TYPE, ())]


def local(iris: Iterable[str]) -> set[str]:
    return {iri.removeprefix(ACTOR) for iri in iris}


def members(facts: Facts) -> list[str]:
    return [iri for iri in of_class(facts, "State") if not local([iri]) & (OBSERVERS | PAST)]


def tenures(facts: Facts) -> Iterator[Tenure]:
    for person, about in facts.items():
        for node in about.get(POL + "tenure", ()):
            values = ("".join(facts[node].get(POL + each, ())) for each in DATED)
            yield Tenure(*values, person)


DATED: Final = ("office", "from", "until")


def names(about: Mapping[str, list[str]]) -> set[str]:
    predicates = (SKOS + "prefLabel", SKOS + "altLabel", LEX + "demonym")
    return {name for each in predicates for name in about.get(each, ())}


def overlaps(one: Tenure, two: Tenure) -> bool:
    """Tell whether two tenures surely overlap: 2011 and 2011-05-18 may just touch."""
    return surely_before(one.start, two.until) and surely_before(two.start, one.until)


def surely_before(start: str, until: str) -> bool:
    precision = min(len(start), len(until)) or None
    return not until or start[:precision] < until[:precision]


def test_193_states_are_members_of_the_united_nations(facts: Facts) -> None:
    assert len(members(facts)) == 193
    assert local(of_class(facts, "State")) >= OBSERVERS | PAST


@pytest.mark.parametrize("predicate", [SKOS + "prefLabel", POL + "code", LEX + "demonym"])
def test_each_member_has(facts: Facts, predicate: str) -> None:
    assert [iri for iri in members(facts) if not facts[iri].get(predicate)] == []


def test_each_member_has_a_capital(facts: Facts) -> None:
    with_capital = {
        state
        for city in of_class(facts, "City")
        for state in facts[city].get(POL + "capitalOf", ())
    }
    assert set(members(facts)) <= with_capital


def test_each_actor_has_one_class_and_one_preferred_label(facts: Facts) -> None:
    actors = [iri for iri in facts if iri.startswith(ACTOR)]
    assert [
        iri
        for iri in actors
        if len(facts[iri][TYPE]) != 1 or len(facts[iri][SKOS + "prefLabel"]) != 1
    ] == []


def test_codes_of_states_and_territories_are_unique(facts: Facts) -> None:
    present = [*of_class(facts, "State"), *of_class(facts, "Territory")]
    codes = Counter(
        code
        for iri in present
        if not local([iri]) & PAST
        for code in facts[iri].get(POL + "code", ())
    )
    assert [code for code, times in codes.items() if times > 1] == []
    assert [code for code in codes if not re.fullmatch("[A-Z]{3}", code)] == []


def test_no_organisation_carries_the_code_of_a_state(facts: Facts) -> None:
    states = {code for iri in members(facts) for code in facts[iri][POL + "code"]}
    bodies = [*of_class(facts, "InternationalOrganisation"), *of_class(facts, "Alliance")]
    coded = {iri: facts[iri][POL + "code"] for iri in bodies if facts[iri].get(POL + "code")}
    assert len(coded) >= 30
    assert states.isdisjoint(code for codes in coded.values() for code in codes)


@pytest.mark.parametrize(
    "predicate",
    [
        KG + "actsFor",
        LEX + "metonymOf",
        POL + "capitalOf",
        POL + "locatedIn",
        POL + "office",
        POL + "officeOf",
    ],
)
def test_what_is_referred_to_exists(facts: Facts, predicate: str) -> None:
    targets = {target for about in facts.values() for target in about.get(predicate, ())}
    assert targets
    assert local(target for target in targets if target not in facts) == set()


def test_no_two_actors_share_a_name(facts: Facts) -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    offices = set(of_class(facts, "Office"))
    for iri in facts.keys() - offices:
        for name in names(facts[iri]):
            bearers[name].add(iri)
    shared = {name: local(iris) for name, iris in bearers.items() if len(iris) > 1}
    assert {name: iris for name, iris in shared.items() if name not in SHARED} == {}
    assert SHARED.keys() <= shared.keys()


def test_no_two_actors_have_the_same_wikidata_id(facts: Facts) -> None:
    ids = Counter(item for about in facts.values() for item in about.get(SAME_AS, ()))
    assert [item for item, times in ids.items() if times > 1] == []


def test_no_name_is_blank_or_begins_with_an_article(facts: Facts) -> None:
    every = {name for about in facts.values() for name in names(about)}
    allowed = {"The Hague", "The Hindu", "The Atlantic magazine"}
    assert [n for n in every - allowed if n != n.strip() or n.startswith(("the ", "The "))] == []


def test_a_title_means_one_office_of_a_body(facts: Facts) -> None:
    meant = Counter(
        (body, title)
        for office in of_class(facts, "Office")
        for body in facts[office][POL + "officeOf"]
        for title in facts[office][LEX + "title"]
    )
    assert [pair for pair, times in meant.items() if times > 1] == []


def test_each_office_has_had_a_holder(facts: Facts) -> None:
    held = {tenure.office for tenure in tenures(facts)}
    assert local(set(of_class(facts, "Office")) - held) == set()


def test_each_tenure_has_an_office_and_runs_forwards(facts: Facts) -> None:
    wrong = [
        each
        for each in tenures(facts)
        if not each.office
        or not (each.start or each.until)
        or (each.until and not surely_before(each.start, each.until))
    ]
    assert wrong == []


def test_nobody_holds_an_office_while_another_does(facts: Facts) -> None:
    held: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in tenures(facts):
        held[tenure.office].append(tenure)
    overlapping = [
        (one, two)
        for office, those in held.items()
        if office.removeprefix(ACTOR) not in JOINTLY_HELD
        for one, two in combinations(those, 2)
        if overlaps(one, two)
    ]
    assert overlapping == []


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        pytest.param(("2011", ""), ("2014-05", ""), True, id="both go on"),
        pytest.param(("2011", "2014"), ("2014-05", ""), False, id="a year may end before May"),
        pytest.param(("2011", "2014-06"), ("2014-05", ""), True, id="June is after May"),
        pytest.param(("2014-05-01", ""), ("2011", "2014-05-01"), False, id="hand over in a day"),
    ],
)
def test_overlap(one: tuple[str, str], two: tuple[str, str], expected: bool) -> None:  # noqa: FBT001
    assert overlaps(Tenure("", *one, ""), Tenure("", *two, "")) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("United States", "United_States"),
        ("US", "United_States"),
        ("Britain", "United_Kingdom"),
        ("UK", "United_Kingdom"),
        ("Burma", "Myanmar"),
        ("Türkiye", "Turkey"),
        ("Georgia", "Georgia"),
        ("west", "West"),
        ("EU", "European_Union"),
        ("Nato", "NATO"),
        ("Kiev", "Kyiv"),
        ("Peking", "Beijing"),
        ("Zelensky", "Volodymyr_Zelenskiy"),
        ("Le Pen", "Marine_Le_Pen"),
        ("RN", "National_Rally"),
        ("Houthi", "Houthis"),
        ("Daesh", "Islamic_State"),
        ("Russians", "Russia"),
        ("Congress", "Congress"),
        ("Rada", "Verkhovna_Rada"),
        ("Tories", "Conservative_Party"),
        ("Siverskyi Donets-Donbas canal", "Siverskyi_Donets-Donbas_canal"),
        ("Bombay Stock Exchange", "Bombay_Stock_Exchange"),
        ("Volgograd Oblast", "Volgograd_region"),
        ("US state of Georgia", "State_of_Georgia"),
        ("Trivandrum", "Thiruvananthapuram"),
        ("Lodz", "Lodz"),
        ("Man City", "Manchester_City"),
        ("PSG", "Paris_Saint-Germain"),
        ("Harvard", "Harvard_University"),
        ("Reserve Bank of India", "Reserve_Bank_of_India"),
    ],
)
def test_a_name_in_the_news_means(facts: Facts, name: str, expected: str) -> None:
    assert local(iri for iri, about in facts.items() if name in names(about)) == {expected}


@pytest.mark.parametrize(
    ("actor", "predicate", "expected"),
    [
        ("Bank_of_England", KG + "actsFor", "United_Kingdom"),
        ("Central_Bank_of_Kenya", KG + "actsFor", "Kenya"),
        ("Norges_Bank", KG + "actsFor", "Norway"),
        ("NASA", KG + "actsFor", "United_States"),
        ("USS_Nimitz", KG + "actsFor", "United_States"),
        ("Bank_of_America", POL + "locatedIn", "United_States"),
        ("China_Airlines", POL + "locatedIn", "Taiwan"),
        ("Irish_Times", POL + "locatedIn", "Ireland"),
        ("Shakhtar_Donetsk", POL + "locatedIn", "Ukraine"),
        ("Kyoto_University", POL + "locatedIn", "Japan"),
        ("Benin_City", POL + "locatedIn", "Nigeria"),
        ("Giza", POL + "locatedIn", "Egypt"),
        ("Zhengzhou", POL + "locatedIn", "China"),
        ("Bihar", POL + "locatedIn", "India"),
        ("Niger_State", POL + "locatedIn", "Nigeria"),
        ("State_of_Georgia", POL + "locatedIn", "United_States"),
        ("Somali_Region", POL + "locatedIn", "Ethiopia"),
        ("Zhytomyr_region", POL + "locatedIn", "Ukraine"),
    ],
)
def test_an_actor_belongs_to(facts: Facts, actor: str, predicate: str, expected: str) -> None:
    assert local(facts[ACTOR + actor][predicate]) == {expected}


@pytest.mark.parametrize("class_name", [*FOR_NO_STATE, "Award", "Disease"])
def test_no_member_acts_for_a_state(facts: Facts, class_name: str) -> None:
    members = of_class(facts, class_name)
    assert len(members) >= 20
    assert local(iri for iri in members if KG + "actsFor" in facts[iri]) == set()


def test_a_place_that_is_no_capital_stands_for_no_state(facts: Facts) -> None:
    places = [*of_class(facts, "City"), *of_class(facts, "Region")]
    metonyms = {iri for iri in places if LEX + "metonymOf" in facts[iri]}
    capitals = {iri for iri in metonyms if POL + "capitalOf" in facts[iri]}
    assert local(metonyms - capitals) == SEATS


@pytest.mark.parametrize(
    ("office", "date", "expected"),
    [
        ("President_of_Ukraine", "2024-06-27", "Volodymyr_Zelenskiy"),
        ("President_of_Russia", "2024-06-27", "Vladimir_Putin"),
        ("President_of_Russia", "2010-01-01", "Dmitry_Medvedev"),
        ("Secretary_General_of_NATO", "2024-06-27", "Jens_Stoltenberg"),
        ("President_of_National_Rally", "2024-06-27", "Jordan_Bardella"),
        ("President_of_the_United_States", "2024-06-27", "Joe_Biden"),
        ("Prime_Minister_of_Israel", "2022-08-01", "Yair_Lapid"),
    ],
)
def test_holder_of_an_office_on_a_day(facts: Facts, office: str, date: str, expected: str) -> None:
    holders = [
        tenure.person
        for tenure in tenures(facts)
        if tenure.office == ACTOR + office
        if tenure.start <= date and (not tenure.until or date < tenure.until)
    ]
    assert local(holders) == {expected}
