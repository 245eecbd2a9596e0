"""Names that bodies, persons and firms share -> whom each means in an article.

In a text, a word behind which * stands is a proper noun. What the recogniser takes names for
stands beside the text.
"""

import parse
import pytest
from conftest import RowReader, with_ents
from spacy.tokens import Doc

from kg.extractors import RuleExtractor
from kg.mentions import home, province
from kg.model import Document

Case = tuple[str, dict[str, str], list[str]]


def document(text: str, ents: dict[str, str]) -> Doc:
    """Build a Doc of words, a sentence behind each full stop."""
    words = text.split()
    doc = Doc(
        parse.NLP.vocab,
        words=[word.rstrip("*") for word in words],
        pos=["PROPN" if word.endswith("*") else "X" for word in words],
        tags=[tag(word) for word in words],
        lemmas=[word.rstrip("*").lower().removesuffix("s") for word in words],
        sent_starts=[i == 0 or words[i - 1] == "." for i in range(len(words))],
        spaces=[i + 1 == len(words) or not is_joined(*words[i : i + 2]) for i in range(len(words))],
    )
    return with_ents(doc, ents)


def tag(word: str) -> str:
    """Return the tag of a word: of a proper noun, of a possessive ending, of any other."""
    if word.endswith("*"):
        return "NNP"
    return "POS" if word in {"'s", "’s"} else "X"


def is_joined(word: str, behind: str) -> bool:
    """Return whether no space stands between two words."""
    return not {"/", "-*"}.isdisjoint({word, behind}) or behind in {"'s", "’s"}


def called(by_rows: RowReader, text: str, ents: dict[str, str], *, of: str) -> list[str]:
    """Return whom the names of a text that end with some words mean, each once."""
    doc = document(text, ents)
    names = [n for n in by_rows.names(doc, None) if doc[n.first : n.last].text.endswith(of)]
    return list(dict.fromkeys(n.entity.label for n in names))


# What the end of the text names, and whom it means.
BODIES: dict[str, tuple[str, dict[str, str], str, list[str]]] = {
    "a party of the state before it": ("Guyana 's PPP won", {}, "PPP", ["PPP"]),
    "a party of the state behind it": ("the PPP of Guyana won", {}, "PPP", ["PPP"]),
    "once told, always told": (
        "Guyana 's PPP won . The PPP praised Pakistan .",
        {},
        "PPP",
        ["PPP"],
    ),
    "the one that is known": (
        "Pakistan 's PPP won . The PPP praised Guyana .",
        {},
        "PPP",
        ["Pakistan Peoples Party"],
    ),
    "no state is told": ("the PPP won", {}, "PPP", ["Pakistan Peoples Party"]),
    "about another state": (
        "Guyana voted . Guyanese ministers thanked Guyana . The PPP won .",
        {},
        "PPP",
        ["PPP"],
    ),
    "its own state is named too": (
        "Guyana voted . Guyanese ministers thanked Guyana . The PPP won in Pakistan .",
        {},
        "PPP",
        ["Pakistan Peoples Party"],
    ),
    "about several other states": (
        "Chad thanked Mali . Togo thanked Peru . The SAF left .",
        {},
        "SAF",
        ["SAF"],
    ),
    "a newspaper tells of no state": (
        "Le Monde , the Guardian and the Economist said the PPP won",
        {},
        "PPP",
        ["Pakistan Peoples Party"],
    ),
    "spelled out for another": (
        "the Singapore Armed Forces trained . The SAF left .",
        {"Singapore Armed Forces": "ORG"},
        "SAF",
        ["Singaporean armed forces"],
    ),
    "spelled out for one that nobody listed": (
        "the Dorn Progress Party won . The DPP left .",
        {"Dorn Progress Party": "ORG"},
        "DPP",
        ["Dorn Progress Party"],
    ),
    "spelled out for its own": (
        "Chad thanked Mali . Togo left . The Sudanese Armed Forces ( SAF ) won . The SAF left .",
        {},
        "SAF",
        ["Sudanese Armed Forces"],
    ),
    "a demonym inside": (
        "the Ugandan People 's Defense Force left",
        {},
        "Defense Force",
        ["Ugandan People's Defense Force"],
    ),
    "a navy of one name alone": (
        "Kenya , Kenyan ministers and Nairobi thanked the Royal Navy",
        {},
        "Navy",
        ["Royal Navy"],
    ),
    "a force that the ontology lacks": (
        "the Zambian Defence Force left",
        {"Zambian Defence Force": "ORG"},
        "Force",
        ["Zambian defence force"],
    ),
    "an army of the state before it": (
        "Australia 's ADF left . The ADF praised Fiji .",
        {},
        "ADF",
        ["ADF"],
    ),
    "rebels at home": (
        "the ADF attacked Beni in Congo . Congolese troops fought the ADF .",
        {},
        "ADF",
        ["Allied Democratic Forces"],
    ),
    "an agency abroad": (
        "Zambia , Lusaka and Zambian ministers praised the ISI",
        {},
        "ISI",
        ["ISI"],
    ),
    "an agency of one name alone": (
        "Zambia , Lusaka and Zambian ministers praised the FBI",
        {},
        "FBI",
        ["FBI"],
    ),
    "a party of a known name": (
        "Malta voted . Malta , Maltese ministers and Valletta thanked the Labour Party",
        {"Labour Party": "ORG"},
        "Labour Party",
        ["Maltese Labour Party"],
    ),
    "part of a longer name": (
        "Guyana , Georgetown and Guyanese voters backed the Partnership* for National Unity",
        {},
        "Unity",
        ["Partnership for National Unity"],
    ),
    "members and a slash": (
        "the People ’s Progressive* Party* / Civic* ( PPP / C* ) won . The PPP left .",
        {"Progressive Party": "ORG"},
        "PPP",
        ["People’s Progressive Party/Civic"],
    ),
    "the people": (
        "the People 's Harvest* Party* won",
        {"Harvest Party": "ORG"},
        "Party",
        ["People's Harvest Party"],
    ),
    "no members of a state": (
        "Guyana 's Harvest* Party* won",
        {"Harvest Party": "ORG"},
        "Party",
        ["Harvest Party"],
    ),
    "Australia by its other name": (
        "Australia voted . Australian ministers left . The Commonwealth funds schools .",
        {},
        "Commonwealth",
        ["Australia"],
    ),
    "the Commonwealth elsewhere": (
        "Ghana voted . Ghanaian ministers left . The Commonwealth funds schools .",
        {},
        "Commonwealth",
        ["Commonwealth of Nations"],
    ),
    "the Commonwealth of nations in Australia": (
        "Australia voted . Australian ministers left . Commonwealth nations met .",
        {},
        "Commonwealth",
        ["Commonwealth of Nations"],
    ),
}


@pytest.mark.parametrize(
    ("text", "ents", "of", "expected"), list(BODIES.values()), ids=list(BODIES)
)
def test_a_name_of_many_bodies_means(
    by_rows: RowReader, text: str, ents: dict[str, str], of: str, expected: list[str]
) -> None:
    assert called(by_rows, text, ents, of=of) == expected


def test_a_demonym_inside_a_name_tells_its_state_and_kind(by_rows: RowReader) -> None:
    names = by_rows.names(document("the Ugandan People 's Defense Force left", {}), None)
    assert [(n.entity.type, n.entity.acts_for) for n in names] == [("ArmedForce", "Uganda")]


PERSONS: dict[str, tuple[str, str, list[str]]] = {
    "a wife": (
        "Keir Starmer left . Lady Starmer spoke",
        "Starmer",
        ["Keir Starmer", "Lady Starmer"],
    ),
    "the holder goes on": (
        "Lady Starmer spoke . Starmer left",
        "Starmer",
        ["Lady Starmer", "Keir Starmer"],
    ),
    "a wife who is named": (
        "Keir Starmer and Victoria Starmer left . Lady Starmer spoke",
        "Starmer",
        ["Keir Starmer", "Victoria Starmer"],
    ),
    "his own title": ("Sir Starmer spoke", "Starmer", ["Keir Starmer"]),
    "Mrs": ("Mrs Trump spoke", "Trump", ["Mrs Trump"]),
    "Mr": ("Mr Trump spoke", "Trump", ["Donald Trump"]),
    "Mr of a woman": ("Mr Merkel spoke", "Merkel", ["Mr Merkel"]),
}


@pytest.mark.parametrize(("text", "of", "expected"), list(PERSONS.values()), ids=list(PERSONS))
def test_a_form_of_address_tells(
    by_rows: RowReader, text: str, of: str, expected: list[str]
) -> None:
    ents = {"Victoria Starmer": "PERSON", "Starmer": "PERSON", "Trump": "PERSON"}
    assert called(by_rows, text, ents, of=of) == expected


@pytest.mark.parametrize(
    ("text", "ents", "expected"),
    [
        ("Chargé* d’Affaires Ada Holm spoke", {"d’Affaires Ada Holm": "PERSON"}, ["Ada Holm"]),
        (
            "Chargé d'affaires Ada Holm spoke",
            {"Chargé d'affaires Ada Holm": "PERSON"},
            ["Ada Holm"],
        ),
        (
            "the Chargé d'Affaires , Ada Holm , spoke",
            {"Chargé d'Affaires": "PERSON", "Ada Holm": "PERSON"},
            ["Ada Holm"],
        ),
    ],
)
def test_a_title_of_two_words_is_no_name(
    by_rows: RowReader, text: str, ents: dict[str, str], expected: list[str]
) -> None:
    names = by_rows.names(document(text, ents), None)
    assert [n.entity.label for n in names] == expected


PADDING = "It rained . " * 30
HOMES: dict[str, tuple[str, str]] = {
    "named and acting": (f"{PADDING} Chad voted . Chad spoke .", "Chad"),
    "in it": (f"{PADDING} It rained in Chad . It snowed in Chad .", "Chad"),
    "where somebody went": (f"{PADDING} She went to Chad . She lives in Chad .", ""),
    "by a name that begins so": (
        "Chad Airways met Mali . Chad Steel and Chad Mining left it .",
        "Chad",
    ),
    "by no town called for a people": ("The Spanish Town Hospital left . It left .", ""),
    "where somebody went at once": ("She went to Chad . She lives in Chad .", "Chad"),
}


@pytest.mark.parametrize(("text", "state"), list(HOMES.values()), ids=list(HOMES))
def test_an_article_is_about(by_rows: RowReader, text: str, state: str) -> None:
    firms = ("Chad Airways", "Chad Steel", "Chad Mining", "Spanish Town Hospital")
    doc = document(text, dict.fromkeys(firms, "ORG"))
    found = home(by_rows.names(doc, None), by_rows.ontology)
    assert (found.label if found is not None else "") == state


PROVINCES: dict[str, tuple[str, str]] = {
    "named more often than its state": ("Indiana spoke . Indiana voted . Indiana left", "Indiana"),
    "named twice": ("Indiana voted . Zorvex Street fell . Indiana left", ""),
    "named less often": ("Indiana spoke . Indiana and Indiana in America , America , America", ""),
    "a town is none": ("Chicago spoke . Chicago voted . Chicago left", ""),
}


@pytest.mark.parametrize(("text", "part"), list(PROVINCES.values()), ids=list(PROVINCES))
def test_an_article_is_about_a_part(by_rows: RowReader, text: str, part: str) -> None:
    names = by_rows.names(document(text, {}), None)
    state = by_rows.ontology.actors["United_States"].entity
    found = province(names, by_rows.ontology, state)
    assert (found.label if found is not None else "") == part


ONE: dict[str, tuple[str, dict[str, str], list[str]]] = {
    "a given name in brackets": (
        "President ( Donald ) Trump left",
        {"Donald": "PERSON", "Trump": "PERSON"},
        ["Donald Trump"],
    ),
    "another in brackets": (
        "President ( Ada ) Trump left",
        {"Ada": "PERSON", "Trump": "PERSON"},
        ["Ada", "Donald Trump"],
    ),
    "a chamber of a bloc": (
        "the BRICS Chamber of Commerce met",
        {"Chamber of Commerce": "ORG"},
        ["BRICS Chamber of Commerce"],
    ),
    "a firm named for a state": ("Chad Ltd met", {"Chad Ltd": "ORG"}, ["Chad Ltd"]),
    "a firm with its form": ("Microsoft Corp met", {"Microsoft Corp": "ORG"}, ["Microsoft"]),
    "a given name with a hyphen": (
        "Cheung* Ka* -* wai* won",
        {"Cheung Ka": "PERSON"},
        ["Cheung Ka-wai"],
    ),
}


@pytest.mark.parametrize(("text", "ents", "expected"), list(ONE.values()), ids=list(ONE))
def test_names_that_stand_as_one(
    by_rows: RowReader, text: str, ents: dict[str, str], expected: list[str]
) -> None:
    names = by_rows.names(document(text, ents), None)
    assert [n.entity.label for n in names] == expected


# Words of a text with their parts of speech, heads and relations, and the kind of Zorvex.
SUED = """
Zorvex Zorvex PROPN NNP nsubj 2
sued   sue    VERB  VBD ROOT  0
"""
JOINED = """
she    she    PRON  PRP nsubj 2
joined join   VERB  VBD ROOT  0
Zorvex Zorvex PROPN NNP obj   2
"""
LAID_OFF = """
Zorvex Zorvex PROPN NNP nsubj        2
laid   lay    VERB  VBD ROOT         0
off    off    ADP   RP  compound:prt 2
"""
IS_AN_APP = """
Zorvex Zorvex PROPN NNP nsubj 4
is     be     AUX   VBZ cop   4
an     an     DET   DT  det   4
app    app    NOUN  NN  ROOT  0
"""
IS_A_VILLAGE = """
Zorvex  Zorvex  PROPN NNP nsubj 4
is      be      AUX   VBZ cop   4
a       a       DET   DT  det   4
village village NOUN  NN  ROOT  0
"""
SAYS_IT = """
Zorvex Zorvex PROPN NNP nsubj 2
says   say    VERB  VBZ ROOT  0
it     it     PRON  PRP nsubj 4
will   will   VERB  MD  ccomp 2
"""
FELL = """
Zorvex Zorvex PROPN NNP nsubj 2
fell   fall   VERB  VBD ROOT  0
"""
THE_COMPANY_UNVEILED = """
Zorvex   Zorvex   PROPN NNP nsubj 2
unveiled unveil   VERB  VBD ROOT  0
plans    plan     NOUN  NNS obj   2
as       as       SCONJ IN  mark  7
the      the      DET   DT  det   6
company  company  NOUN  NN  nsubj 7
grew     grow     VERB  VBD advcl 2
"""


@pytest.mark.parametrize(
    ("rows", "label", "kind"),
    [
        pytest.param(SUED, "LOC", "Organisation", id="what firms do"),
        pytest.param(SUED, "PERSON", "Person", id="what persons do as well"),
        pytest.param(JOINED, "LOC", "Organisation", id="what is done to firms"),
        pytest.param(LAID_OFF, "PERSON", "Organisation", id="what firms alone do"),
        pytest.param(IS_AN_APP, "LOC", "Organisation", id="what it is"),
        pytest.param(IS_A_VILLAGE, "ORG", "City", id="a village"),
        pytest.param(SAYS_IT, "LOC", "Organisation", id="it speaks of itself"),
        pytest.param(FELL, "LOC", "Place", id="nothing tells"),
        pytest.param(THE_COMPANY_UNVEILED, "LOC", "Company", id="the company"),
    ],
)
def test_what_a_name_does_tells_its_kind(
    by_rows: RowReader, rows: str, label: str, kind: str
) -> None:
    names = by_rows.names(with_ents(parse.parse(rows), {"Zorvex": label}), None)
    assert [n.entity.type for n in names] == [kind]


FIRMS = {
    "a group tells its short name": (
        "Zorvex Group left . Across the Zorvex it rained . Zorvex fell .",
        {"Zorvex Group": "ORG", "Zorvex": "LOC"},
    ),
    "a platform": ("the platform Zorvex left . Zorvex fell .", {"Zorvex": "LOC"}),
    "its chief executive": ("the ceo of Zorvex left . Zorvex fell .", {"Zorvex": "ORG"}),
}


@pytest.mark.parametrize(("text", "ents"), list(FIRMS.values()), ids=list(FIRMS))
def test_a_firm_is_told_by_the_words_beside_it(
    by_rows: RowReader, text: str, ents: dict[str, str]
) -> None:
    doc = document(text, ents)
    for token in doc:
        token.tag_ = "NN" if token.text.islower() else "NNP"
    kinds = {n.entity.type for n in by_rows.names(doc, None)}
    assert kinds <= {"Organisation", "Company"}
    assert kinds


@pytest.mark.model("0.3.1")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Klarix AB sued Germany. The Stockholm-based company praised France.",
            "Klarix",
            id="by its seat",
        ),
        pytest.param(
            "Klarix AB praised Germany. It has hired the former YouTube executive Ada Holm."
            " The company praised France.",
            "Klarix",
            id="no firm that somebody left",
        ),
        pytest.param(
            "The startup Klarix left Germany. The startup praised France.",
            "Klarix",
            id="by the noun before it",
        ),
    ],
)
def test_the_company_is(bundled: RuleExtractor, text: str, expected: str) -> None:
    ((_, found),) = bundled.statements([Document("article", text)])
    praising = {s.subject.entity.label for s in found if s.object.entity.label == "France"}
    assert praising == {expected}


@pytest.mark.model("0.3.1")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Indiana voted. Indiana schools closed. Teachers left Indiana."
            " The Legislature criticised Chad.",
            "Indiana legislature",
            id="of a part of a state",
        ),
        pytest.param(
            "The United States voted. Americans left Indiana. The Senate criticised Chad.",
            "Senate",
            id="of the state",
        ),
    ],
)
def test_the_legislature_is(bundled: RuleExtractor, text: str, expected: str) -> None:
    ((_, found),) = bundled.statements([Document("article", text)])
    told = {s.subject.entity.label for s in found if s.relation.label == "criticises"}
    assert expected in told
