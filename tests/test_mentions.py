"""Words with a pipeline's entities -> names: which words name, and whom.

In a text, a word behind which * stands is a proper noun that the pipeline left out of its entities.
"""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import parse
import pytest
from conftest import RowReader, with_ents
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from kg.english.lexicon import load_lexicon
from kg.mentions import NameFinder, NameSpan, slug
from kg.ontology import Ontology

DATE = dt.date(2024, 3, 4)
Case = tuple[str, dict[str, str], list[str]]


def document(text: str, ents: dict[str, str]) -> Doc:
    words = text.split()
    return with_ents(
        Doc(
            parse.NLP.vocab,
            words=[w.rstrip("*") for w in words],
            pos=["PROPN" if w.endswith("*") else "X" for w in words],
        ),
        ents,
    )


def readable(doc: Doc, name: NameSpan) -> str:
    """Write *Moscow: Moscow City metonym*."""
    entity = name.entity
    return f"{doc[name.first : name.last].text}: {entity.id} {entity.type} {name.kind}"


CASES: dict[str, Case] = {
    "label": (
        "Russia attacked Chad .",
        {},
        ["Russia: Russia State label", "Chad: Chad State label"],
    ),
    "article is no part": (
        "the European Union met",
        {},
        ["European Union: European_Union InternationalOrganisation label"],
    ),
    "other label": ("the Russian Federation left", {}, ["Russian Federation: Russia State label"]),
    "demonym": ("Russian troops left", {}, ["Russian: Russia State demonym"]),
    "plural demonym": ("Russians left", {}, ["Russians: Russia State demonym"]),
    "capital": ("Moscow left", {}, ["Moscow: Moscow City metonym"]),
    "seat": ("the Kremlin left", {}, ["Kremlin: Kremlin Government label"]),
    "longest name": (
        "South Sudan met Equatorial Guinea",
        {},
        [
            "South Sudan: South_Sudan State label",
            "Equatorial Guinea: Equatorial_Guinea State label",
        ],
    ),
    "a listed name before an entity across its end": (
        "met South Sudan today",
        {"met South": "LOC"},
        ["South Sudan: South_Sudan State label"],
    ),
    "a longer entity around a listed name": (
        "the South Sudan Herald said",
        {"South Sudan Herald": "ORG"},
        ["South Sudan Herald: South_Sudan_Herald Organisation minted"],
    ),
    "a title alone before a name": (
        "General* Ada Keita left",
        {"Ada Keita": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted"],
    ),
    "a title of one land before a name": (
        "Advocate Ada Keita left . Adv Keita spoke",
        {"Advocate Ada Keita": "PERSON", "Adv Keita": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted", "Keita: Ada_Keita Person label"],
    ),
    "a title in parts before a name": (
        "Secretary* of State* Ada Keita left",
        {"Ada Keita": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted"],
    ),
    "lower case names nobody": ("chad and turkey left", {}, []),
    "minted person": (
        "Ada Keita left",
        {"Ada Keita": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted"],
    ),
    "PER is a person too": (
        "Ada Keita left",
        {"Ada Keita": "PER"},
        ["Ada Keita: Ada_Keita Person minted"],
    ),
    "minted body": ("Zorvex left", {"Zorvex": "ORG"}, ["Zorvex: Zorvex Organisation minted"]),
    "minted place": (
        "in Brzeg Dolny",
        {"Brzeg Dolny": "LOC"},
        ["Brzeg Dolny: Brzeg_Dolny Place minted"],
    ),
    "minted without a label": ("Zorvex* left", {}, ["Zorvex: Zorvex Actor minted"]),
    "days are no names": ("on Monday* in March*", {}, []),
    "dates and sums are no names": (
        "on 3 May for 40 dollars",
        {"3 May": "DATE", "40 dollars": "MONEY"},
        [],
    ),
    "surname": (
        "Ada Keita left . Keita spoke",
        {"Ada Keita": "PERSON", "Keita": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted", "Keita: Ada_Keita Person label"],
    ),
    "surname before the name": (
        "Keita spoke . Ada Keita left",
        {"Keita": "PERSON", "Ada Keita": "PERSON"},
        ["Keita: Ada_Keita Person label", "Ada Keita: Ada_Keita Person minted"],
    ),
    "surname of two": (
        "Ada Keita met Omar Keita . Keita spoke",
        {"Ada Keita": "PERSON", "Omar Keita": "PERSON", "Keita": "PERSON"},
        [
            "Ada Keita: Ada_Keita Person minted",
            "Omar Keita: Omar_Keita Person minted",
            "Keita: Keita Person minted",
        ],
    ),
    "given name alone": (
        "Ada Keita left . Ada spoke",
        {"Ada Keita": "PERSON", "Ada": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted", "Ada: Ada_Keita Person label"],
    ),
    "given name of two": (
        "Ada Keita met Ada Sow . Ada spoke",
        {"Ada Keita": "PERSON", "Ada Sow": "PERSON", "Ada": "PERSON"},
        [
            "Ada Keita: Ada_Keita Person minted",
            "Ada Sow: Ada_Sow Person minted",
            "Ada: Ada Person minted",
        ],
    ),
    "a body of a given name": (
        "Ada Keita left . Ada closed",
        {"Ada Keita": "PERSON", "Ada": "ORG"},
        ["Ada Keita: Ada_Keita Person minted", "Ada: Ada Organisation minted"],
    ),
    "surname of two told by the title": (
        "President Ada Keita met General Omar Keita . General Keita spoke",
        {"Ada Keita": "PERSON", "Omar Keita": "PERSON", "Keita": "PERSON"},
        [
            "Ada Keita: Ada_Keita Person minted",
            "Omar Keita: Omar_Keita Person minted",
            "Keita: Omar_Keita Person label",
        ],
    ),
    "surname of two told by the form of address": (
        "Anna Keita met Paul Keita . Ms Keita spoke to Mr Keita",
        {"Anna Keita": "PERSON", "Paul Keita": "PERSON", "Ms Keita": "PERSON", "Keita": "PERSON"},
        [
            "Anna Keita: Anna_Keita Person minted",
            "Paul Keita: Paul_Keita Person minted",
            "Keita: Anna_Keita Person label",
            "Keita: Paul_Keita Person label",
        ],
    ),
    "a form of address of somebody else": (
        "Anna Keita left . Mr Keita stayed",
        {"Anna Keita": "PERSON", "Mr Keita": "PERSON"},
        ["Anna Keita: Anna_Keita Person minted", "Keita: Keita Person minted"],
    ),
    "a form of address tells a given name's sex": (
        "Mrs Sow Keita met Sir Bo Keita . Ms Keita spoke",
        {"Sow Keita": "PERSON", "Bo Keita": "PERSON", "Keita": "PERSON"},
        [
            "Sow Keita: Sow_Keita Person minted",
            "Bo Keita: Bo_Keita Person minted",
            "Keita: Sow_Keita Person label",
        ],
    ),
    "first of two surnames": (
        "Ada Sow Keita left . Sow Keita spoke . Sow slept",
        {"Ada Sow Keita": "PERSON", "Sow Keita": "PERSON", "Sow": "PERSON"},
        [
            "Ada Sow Keita: Ada_Sow_Keita Person minted",
            "Sow Keita: Ada_Sow_Keita Person label",
            "Sow: Ada_Sow_Keita Person label",
        ],
    ),
    "without what stands between": (
        "Ada J. Keita left . Ada Keita spoke . A. Keita slept . Keita woke",
        {"Ada J. Keita": "PERSON", "Ada Keita": "PERSON", "A. Keita": "PERSON", "Keita": "PERSON"},
        [
            "Ada J. Keita: Ada_J_Keita Person minted",
            "Ada Keita: Ada_J_Keita Person label",
            "A. Keita: Ada_J_Keita Person label",
            "Keita: Ada_J_Keita Person label",
        ],
    ),
    "a known surname of somebody else": (
        "Ada Bardella left . Bardella spoke",
        {"Ada Bardella": "PERSON", "Bardella": "PERSON"},
        ["Ada Bardella: Ada_Bardella Person minted", "Bardella: Ada_Bardella Person label"],
    ),
    "a known surname of two": (
        "Ada Bardella met Jordan Bardella . Bardella spoke",
        {"Ada Bardella": "PERSON", "Jordan Bardella": "PERSON", "Bardella": "PERSON"},
        [
            "Ada Bardella: Ada_Bardella Person minted",
            "Jordan Bardella: Jordan_Bardella Person label",
            "Bardella: Jordan_Bardella Person label",
        ],
    ),
    "a surname that stands first": (
        "Kim Jong Un met Tony Kim . Park Ji spoke . Kim left ; Park slept",
        {
            "Kim Jong Un": "PERSON",
            "Tony Kim": "PERSON",
            "Park Ji": "PERSON",
            "Park": "PERSON",
            "Kim": "PERSON",
        },
        [
            "Kim Jong Un: Kim_Jong-un Person label",
            "Tony Kim: Tony_Kim Person minted",
            "Park Ji: Park_Ji Person minted",
            "Kim: Kim_Jong-un Person label",
            "Park: Park_Ji Person label",
        ],
    ),
    "surname known": (
        "Jordan Bardella left . Bardella spoke",
        {"Jordan Bardella": "PERSON", "Bardella": "PERSON"},
        [
            "Jordan Bardella: Jordan_Bardella Person label",
            "Bardella: Jordan_Bardella Person label",
        ],
    ),
    "a couple": (
        "Paul and Anna Keita left . Paul Keita spoke . Keita slept",
        {"Paul": "PERSON", "Anna Keita": "PERSON", "Paul Keita": "PERSON", "Keita": "PERSON"},
        [
            "Paul: Paul_Keita Person minted",
            "Anna Keita: Anna_Keita Person minted",
            "Paul Keita: Paul_Keita Person minted",
            "Keita: Keita Person minted",
        ],
    ),
    "a family": (
        "Paul , Omar and Anna Keita left",
        {"Paul": "PERSON", "Omar": "PERSON", "Anna Keita": "PERSON"},
        [
            "Paul: Paul_Keita Person minted",
            "Omar: Omar_Keita Person minted",
            "Anna Keita: Anna_Keita Person minted",
        ],
    ),
    "a couple of whom one is known": (
        "Paul and Jordan Bardella left ; Jordan and Anna Bardella met",
        {"Paul": "PERSON", "Jordan": "PERSON", "Anna Bardella": "PERSON"},
        [
            "Paul: Paul_Bardella Person minted",
            "Jordan Bardella: Jordan_Bardella Person label",
            "Jordan: Jordan State label",
            "Anna Bardella: Anna_Bardella Person minted",
        ],
    ),
    "a surname before another's name": (
        "Keita and Anna Sow left",
        {"Keita": "PERSON", "Anna Sow": "PERSON"},
        ["Keita: Keita Person minted", "Anna Sow: Anna_Sow Person minted"],
    ),
    "two persons in a list": (
        "Paul , Anna Sow left",
        {"Paul": "PERSON", "Anna Sow": "PERSON"},
        ["Paul: Paul Person minted", "Anna Sow: Anna_Sow Person minted"],
    ),
    "abbreviation in brackets": (
        "the Zorvex Front ( ZF ) met ; ZF left",
        {"Zorvex Front": "ORG", "ZF": "ORG"},
        [
            "Zorvex Front: Zorvex_Front Organisation minted",
            "ZF: Zorvex_Front Organisation label",
            "ZF: Zorvex_Front Organisation label",
        ],
    ),
    "abbreviation in small letters": (
        "the Lake Water Authority ( Lawa ) met ; Lawa left",
        {"Lake Water Authority": "ORG", "Lawa": "PERSON"},
        [
            "Lake Water Authority: Lake_Water_Authority Organisation minted",
            "Lawa: Lake_Water_Authority Organisation label",
            "Lawa: Lake_Water_Authority Organisation label",
        ],
    ),
    "abbreviation in another order": (
        "the National Electoral Council ( CNE ) met ; CNE left",
        {"National Electoral Council": "ORG", "CNE": "ORG"},
        [
            "National Electoral Council: National_Electoral_Council Organisation minted",
            "CNE: National_Electoral_Council Organisation label",
            "CNE: National_Electoral_Council Organisation label",
        ],
    ),
    "letters in brackets of somebody else": (
        "Lake Airways ( XQSE ) fell ; XQSE closed",
        {"Lake Airways": "ORG", "XQSE": "ORG"},
        [
            "Lake Airways: Lake_Airways Organisation minted",
            "XQSE: XQSE Organisation minted",
            "XQSE: XQSE Organisation minted",
        ],
    ),
    "brackets before initials": (
        "Front for Reform ( FFR ) met Free Farms Rally ; FFR left",
        {"Front for Reform": "ORG", "FFR": "ORG", "Free Farms Rally": "ORG"},
        [
            "Front for Reform: Front_for_Reform Organisation minted",
            "FFR: Front_for_Reform Organisation label",
            "Free Farms Rally: Free_Farms_Rally Organisation minted",
            "FFR: Front_for_Reform Organisation label",
        ],
    ),
    "known letters that mean another body here": (
        "Rural Nation ( RN ) met ; RN left",
        {"Rural Nation": "ORG", "RN": "ORG"},
        [
            "Rural Nation: Rural_Nation Organisation minted",
            "RN: Rural_Nation Organisation label",
            "RN: Rural_Nation Organisation label",
        ],
    ),
    "initials": (
        "Free Mali Movement met ; FMM left",
        {"Free Mali Movement": "ORG", "FMM": "ORG"},
        [
            "Free Mali Movement: Free_Mali_Movement Organisation minted",
            "FMM: Free_Mali_Movement Organisation label",
        ],
    ),
    "known initials": (
        "National Rally ( RN ) met ; RN left",
        {"National Rally": "ORG", "RN": "ORG"},
        [
            "National Rally: National_Rally Party label",
            "RN: National_Rally Party label",
            "RN: National_Rally Party label",
        ],
    ),
    "state inside a person's name": (
        "Jordan Keita left",
        {"Jordan Keita": "PERSON"},
        ["Jordan Keita: Jordan_Keita Person minted"],
    ),
    "state beside a person's name": (
        "Jordan met Jordan Keita",
        {"Jordan Keita": "PERSON"},
        ["Jordan: Jordan State label", "Jordan Keita: Jordan_Keita Person minted"],
    ),
    "title": (
        "President Ada Keita left",
        {"President Ada Keita": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted"],
    ),
    "title of two words": (
        "Foreign Minister Ada Keita left",
        {"Foreign Minister Ada Keita": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted"],
    ),
    "title without a label": (
        "President* Keita* left",
        {},
        ["Keita: Keita Person minted"],
    ),
    "forms of address": (
        "Gen. Ada Keita met Mr Omar Sow",
        {"Gen. Ada Keita": "PERSON", "Mr Omar Sow": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted", "Omar Sow: Omar_Sow Person minted"],
    ),
    "title of a known name": (
        "President Emmanuel Macron left",
        {"President Emmanuel Macron": "PERSON"},
        ["Emmanuel Macron: Emmanuel_Macron Person label"],
    ),
    "a title cut short is no name": (
        "Gen* Ada Keita met Omar Sow",
        {"Ada Keita": "PERSON", "Omar Sow": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted", "Omar Sow: Omar_Sow Person minted"],
    ),
    "a saint is part of a name": (
        "in St* Albans*",
        {},
        ["St Albans: St_Albans Place minted"],
    ),
    "few are nobody": ("Few* met Many*", {}, []),
    "a body of a state": (
        "the Supreme Court of Chad met",
        {"Supreme Court of Chad": "ORG"},
        ["Supreme Court of Chad: Chadian_supreme_court Court label"],
    ),
    "a body with a demonym": (
        "the Chadian Army left",
        {"Chadian Army": "ORG"},
        ["Chadian Army: Chadian_army ArmedForce label"],
    ),
    "a ministry by what it deals with": (
        "Ministry of Defence of Chad",
        {"Ministry of Defence of Chad": "ORG"},
        ["Ministry of Defence of Chad: Chadian_defence_ministry Ministry label"],
    ),
    "a body that the ontology lists": (
        "Supreme Court of Israel",
        {"Supreme Court of Israel": "ORG"},
        ["Supreme Court of Israel: Israeli_Supreme_Court Court label"],
    ),
    "a body that each state has": (
        "the Supreme Court met",
        {"Supreme Court": "ORG"},
        ["Supreme Court: supreme_court Court description"],
    ),
    "small letters are no name": ("the putsch failed", {"putsch": "ORG"}, []),
    "a title with a hyphen": (
        "Secretary-General* Ada Keita",
        {"Ada Keita": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted"],
    ),
    "a dateline": ("LAGOS , May 2", {}, ["LAGOS: Lagos City label"]),
    "a dateline of two words": ("NEW DELHI ( May 2 )", {}, ["NEW DELHI: New_Delhi City metonym"]),
    "a name in capitals that begins a sentence": ("LAGOS fell", {}, ["LAGOS: Lagos City label"]),
    "capitals before a name": ("LAGOS Press fell", {}, []),
    "a ministry that each state has": (
        "the Ministry of Defence met",
        {"Ministry of Defence": "ORG"},
        ["Ministry of Defence: defence_ministry Ministry description"],
    ),
    "a unit is no body that each state has": (
        "the Third Division left",
        {"Third Division": "ORG"},
        ["Third Division: Third_Division Organisation minted"],
    ),
    "a court of a town": (
        "the Lagos Supreme Court met",
        {"Lagos Supreme Court": "ORG"},
        ["Lagos Supreme Court: Lagos_Supreme_Court Organisation minted"],
    ),
    "a legal form": (
        "Danish brewer Fynbo Bryggerier ASA sued ; Fynbo won",
        {"Fynbo Bryggerier": "PERSON", "Fynbo": "PERSON"},
        [
            "Danish: Denmark State demonym",
            "Fynbo Bryggerier ASA: Fynbo_Bryggerier Company minted",
            "Fynbo: Fynbo_Bryggerier Company label",
        ],
    ),
    "a listed firm in full": (
        "Advanced Micro Devices Inc. left ; Bardella Ltd. slept",
        {"Advanced Micro Devices Inc.": "ORG", "Bardella Ltd.": "ORG"},
        [
            "Advanced Micro Devices Inc.: AMD Company label",
            "Bardella Ltd.: Bardella Company minted",
        ],
    ),
    "an address on the net": (
        "Fynbo.com Inc. sued ; Fynbo won",
        {"Fynbo.com Inc.": "ORG", "Fynbo": "ORG"},
        [
            "Fynbo.com Inc.: Fynbo_com Company minted",
            "Fynbo: Fynbo_com Company label",
        ],
    ),
    "a town is not short for a company": (
        "Kestrel Foods Ltd. left ; they met in Kestrel",
        {"Kestrel Foods Ltd.": "ORG", "Kestrel": "LOC"},
        ["Kestrel Foods Ltd.: Kestrel_Foods Company minted", "Kestrel: Kestrel Place minted"],
    ),
    "an apostrophe inside": (
        "Haga'i left",
        {"Haga'i": "PERSON"},
        ["Haga'i: Haga_i Person minted"],
    ),
    "half of two states": (
        "South Sudan met Chad ; the South left",
        {"South": "LOC"},
        [
            "South Sudan: South_Sudan State label",
            "Chad: Chad State label",
            "South: South_Sudan State label",
        ],
    ),
    "a part of a state": (
        "villages in the East of Chad",
        {"East": "LOC"},
        ["Chad: Chad State label"],
    ),
    "possessive is no part": (
        "Zorvex 's plan",
        {"Zorvex 's": "ORG"},
        ["Zorvex: Zorvex Organisation minted"],
    ),
}


@pytest.mark.parametrize(("text", "ents", "expected"), list(CASES.values()), ids=list(CASES))
def test_names(by_rows: RowReader, text: str, ents: dict[str, str], expected: list[str]) -> None:
    doc = document(text, ents)
    assert [readable(doc, name) for name in by_rows.names(doc, DATE)] == expected


@pytest.mark.parametrize(("text", "ents", "expected"), list(CASES.values()), ids=list(CASES))
def test_names_stand_in_order_and_apart(
    by_rows: RowReader, text: str, ents: dict[str, str], expected: list[str]
) -> None:
    names = by_rows.names(document(text, ents), DATE)
    assert all(name.first < name.last for name in names)
    assert all(one.last <= other.first for one, other in pairwise(names))


# Names with a place in them, each with whom it means: no place and no state.
WHOLE: dict[str, Case] = {
    "central bank": (
        "the Bank of England cut rates",
        {"England": "LOC"},
        ["Bank of England: Bank_of_England Ministry label"],
    ),
    "central bank of another": (
        "the Central Bank of Kenya cut rates",
        {"Kenya": "GPE"},
        ["Central Bank of Kenya: Central_Bank_of_Kenya Ministry label"],
    ),
    "bank": (
        "Bank of America left",
        {"America": "GPE"},
        ["Bank of America: Bank_of_America Company label"],
    ),
    "airline": (
        "Air India sued American Airlines",
        {"India": "GPE"},
        [
            "Air India: Air_India Company label",
            "American Airlines: American_Airlines Company label",
        ],
    ),
    "exchange": (
        "the Tokyo Stock Exchange closed",
        {},
        ["Tokyo Stock Exchange: Tokyo_Stock_Exchange Company label"],
    ),
    "newspaper": (
        "the Boston Globe asked the Irish Times",
        {"Boston": "LOC"},
        [
            "Boston Globe: Boston_Globe MediaOutlet label",
            "Irish Times: Irish_Times MediaOutlet label",
        ],
    ),
    "club": (
        "Real Sociedad met Bayern Munich in Munich",
        {},
        [
            "Real Sociedad: Real_Sociedad SportsTeam label",
            "Bayern Munich: Bayern_Munich SportsTeam label",
            "Munich: Munich City label",
        ],
    ),
    "club and its city": (
        "Manchester City left Manchester",
        {"Manchester": "LOC"},
        ["Manchester City: Manchester_City SportsTeam label", "Manchester: Manchester City label"],
    ),
    "team": (
        "the New England Patriots met the Toronto Raptors",
        {"New England": "LOC"},
        [
            "New England Patriots: New_England_Patriots SportsTeam label",
            "Toronto Raptors: Toronto_Raptors SportsTeam label",
        ],
    ),
    "team of a nationality": (
        "the Mumbai Indians lost",
        {},
        ["Mumbai Indians: Mumbai_Indians SportsTeam label"],
    ),
    "league": (
        "the Indian Premier League began",
        {},
        ["Indian Premier League: Indian_Premier_League SportsLeague label"],
    ),
    "university": (
        "Georgia Tech asked the University of Texas",
        {"Georgia": "GPE", "Texas": "LOC"},
        [
            "Georgia Tech: Georgia_Tech University label",
            "University of Texas: University_of_Texas University label",
        ],
    ),
    "region": (
        "in Niger State and the Somali Region",
        {"Niger": "GPE"},
        ["Niger State: Niger_State Region label", "Somali Region: Somali_Region Region label"],
    ),
    "region named for its town": (
        "in the Volgograd region",
        {"Volgograd": "LOC"},
        ["Volgograd region: Volgograd_region Region label"],
    ),
    "city": ("in Benin City", {"Benin": "GPE"}, ["Benin City: Benin_City City label"]),
    "ship": (
        "the USS George Washington left Japan",
        {},
        [
            "USS George Washington: USS_George_Washington ArmedForce label",
            "Japan: Japan State label",
        ],
    ),
    "award": ("won the Victoria Cross", {}, ["Victoria Cross: Victoria_Cross Award label"]),
    "disease": ("the Spanish flu", {"Spanish": "NORP"}, ["Spanish flu: Spanish_flu Disease label"]),
    "law": (
        "the Taiwan Relations Act",
        {"Taiwan": "GPE"},
        ["Taiwan Relations Act: Taiwan_Relations_Act Agreement label"],
    ),
    "contest": (
        "the Australian Open",
        {},
        ["Australian Open: Australian_Open Event label"],
    ),
    "games": (
        "the Paris Olympics began",
        {"Paris": "LOC"},
        ["Paris Olympics: Olympic_Games Event label"],
    ),
    "a person with a region's name": (
        "Indiana Keita left Indiana",
        {"Indiana Keita": "PERSON"},
        ["Indiana Keita: Indiana_Keita Person minted", "Indiana: Indiana Region label"],
    ),
    "words are no companies": ("a visa for the orange target of gap and shell", {}, []),
    "Words in capitals are no companies": ("Target Orange Visa Gap Oracle Canon Total", {}, []),
    "words are no towns or clubs": ("a nice reading of mobile essen and arsenal", {}, []),
}


@pytest.mark.parametrize(("text", "ents", "expected"), list(WHOLE.values()), ids=list(WHOLE))
def test_a_whole_name_is_found_before_its_parts(
    by_rows: RowReader, text: str, ents: dict[str, str], expected: list[str]
) -> None:
    doc = document(text, ents)
    assert [readable(doc, name) for name in by_rows.names(doc, DATE)] == expected


@pytest.mark.parametrize(
    ("date", "acts_for"),
    [
        pytest.param(dt.date(2024, 3, 4), "Ukraine", id="in office"),
        pytest.param(dt.date(2016, 3, 4), "", id="before"),
    ],
)
def test_whom_a_person_acts_for_depends_on_the_date(
    by_rows: RowReader, date: dt.date, acts_for: str
) -> None:
    (name,) = by_rows.names(document("Zelenskiy spoke", {}), date)
    assert (name.entity.id, name.entity.acts_for) == ("Volodymyr_Zelenskiy", acts_for)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Ada Keita", "Ada_Keita"),
        ("Siverskyi Donets-Donbas canal", "Siverskyi_Donets-Donbas_canal"),
        ("AT&T", "AT_T"),
        ("  (RN) ", "RN"),
        ("Côte d'Ivoire", "Côte_d_Ivoire"),
        ("Путин", "Путин"),
        ("...", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_slug(label: str, name: str) -> None:
    assert slug(label) == name


@given(st.text())
def test_slug_is_a_local_name_and_stays_as_it_is(label: str) -> None:
    name = slug(label)
    assert name == slug(name)
    assert name
    assert not set(name) & set(" <>\"{}|\\^`'\n\t/#?:%&")


def test_a_name_that_is_listed_is_found_in_whatever_article_it_comes_first(
    ontology: Ontology,
) -> None:
    find = NameFinder(parse.NLP, ontology)
    for text in ("Nobody left", "Mali and Chad met", "Chad and France met"):
        doc = document(text, {})
        found = [doc[name.first : name.last].text for name in find(doc)]
        assert found == [each for each in text.split() if each in {"Mali", "Chad", "France"}]


def test_a_finder_reads_its_own_lexicon(ontology: Ontology) -> None:
    """In a lexicon whose *dr* is no title, *Dr* begins a name."""
    english = load_lexicon()
    families = {**english.families, "abbreviated title": {"adm": ""}, "form of address": {}}
    find = NameFinder(parse.NLP, ontology, replace(english, families=families))
    doc = document("Dr* Keita* left", {})
    assert [readable(doc, name) for name in find(doc)] == ["Dr Keita: Dr_Keita Actor minted"]


HALVES = {
    "the other half of a person's name": (
        """
        Ada   Ada   PROPN NNP nsubj 3
        Keita Keita PROPN NNP flat  1
        left  leave VERB  VBD ROOT  0
        """,
        {"Keita": "PERSON"},
        ["Ada Keita: Ada_Keita Person minted"],
    ),
    "a body with a state in its name": (
        """
        Chad    Chad    PROPN NNP compound 3
        Contact Contact PROPN NNP compound 3
        Group   Group   PROPN NNP nsubj    4
        met     meet    VERB  VBD ROOT     0
        """,
        {"Chad": "LOC"},
        ["Chad Contact Group: Chad_Contact_Group Organisation minted"],
    ),
    "a body of the state before it": (
        """
        Chad   Chad   PROPN NNP compound 2
        Police Police PROPN NNP nsubj    3
        left   leave  VERB  VBD ROOT     0
        """,
        {"Chad": "LOC"},
        ["Chad Police: Chadian_police Police label"],
    ),
    "a storm with a state's name": (
        """
        Storm Storm NOUN  NN  compound 2
        Chad  Chad  PROPN NNP nsubj    3
        ended end   VERB  VBD ROOT     0
        """,
        {"Chad": "LOC"},
        ["Storm Chad: Storm_Chad Concept minted"],
    ),
    "a ship with a town's name": (
        """
        USS   USS   PROPN NNP compound 2
        Lagos Lagos PROPN NNP nsubj    3
        left  leave VERB  VBD ROOT     0
        """,
        {"Lagos": "LOC"},
        ["USS Lagos: USS_Lagos Concept minted"],
    ),
    "a storm with a person's name": (
        """
        Cyclone Cyclone PROPN NNP compound 2
        Ada     Ada     PROPN NNP nsubj    3
        ended   end     VERB  VBD ROOT     0
        """,
        {"Ada": "PERSON"},
        ["Cyclone Ada: Cyclone_Ada Concept minted"],
    ),
    "a title behind a state": (
        """
        Chad     Chad     PROPN NNP compound 2
        Minister Minister PROPN NNP nsubj    3
        left     leave    VERB  VBD ROOT     0
        """,
        {"Chad": "LOC"},
        ["Chad: Chad State label"],
    ),
    "a place named for a person": (
        """
        Keita Keita PROPN NNP compound 2
        Tower Tower PROPN NNP nsubj    3
        fell  fall  VERB  VBD ROOT     0
        """,
        {"Keita": "PERSON"},
        ["Keita Tower: Keita_Tower Place minted"],
    ),
    "two names side by side": (
        """
        met    meet   VERB  VBD ROOT 0
        Chad   Chad   PROPN NNP obj  1
        Zorvex Zorvex PROPN NNP obl  1
        """,
        {"Chad": "LOC"},
        ["Chad: Chad State label", "Zorvex: Zorvex Actor minted"],
    ),
}


@pytest.mark.parametrize(("rows", "ents", "expected"), list(HALVES.values()), ids=list(HALVES))
def test_a_name_of_which_an_entity_is_half(
    by_rows: RowReader, rows: str, ents: dict[str, str], expected: list[str]
) -> None:
    doc = with_ents(parse.parse(rows), ents)
    assert [readable(doc, name) for name in by_rows.names(doc, DATE)] == expected
