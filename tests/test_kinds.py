"""Names that the ontology lacks -> what each is, and how far it goes, told by the words beside it.

In a text, *brewer/NN* is a word with its tag; a word without one has the tag that its capital
tells. What the recogniser takes each name for stands beside the text.
"""

from collections.abc import Callable

import parse
import pytest
from conftest import RowReader, with_ents
from spacy.tokens import Doc

from kg.model import Statement

POS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "JJ": "ADJ",
    "IN": "ADP",
    "VBD": "VERB",
    "PRP": "PRON",
}
SMALL = {"of": "IN", "in": "IN", "at": "IN", "near": "IN", "outside": "IN", "from": "IN"}
STARTS = {".", "|"}  # what a sentence stands behind


def read(text: str) -> Doc:
    """Build a Doc from words with tags, a sentence behind each full stop."""
    rows = [word.partition("/") for word in text.split()]
    words = [word if mark != "/" or tag in POS else f"{word}/{tag}" for word, mark, tag in rows]
    given = [tag if tag in POS else "" for _, _, tag in rows]
    tags = [
        tag or SMALL.get(word) or ("NNP" if word[0].isupper() else "XX")
        for word, tag in zip(words, given, strict=True)
    ]
    return Doc(
        parse.NLP.vocab,
        words=words,
        tags=tags,
        pos=[POS.get(tag, "X") for tag in tags],
        lemmas=[lemma(*each) for each in zip(words, tags, strict=True)],
        sent_starts=[i == 0 or words[i - 1] in STARTS for i in range(len(words))],
    )


def lemma(word: str, tag: str) -> str:
    """Return the lemma of a word."""
    return word.lower().removesuffix("s") if tag == "NNS" else word.lower()


def kinds(by_rows: RowReader, text: str, ents: dict[str, str]) -> list[str]:
    """Return the names of a text, each with its class, without those that the ontology lists."""
    names = by_rows.names(with_ents(read(text), ents), None)
    return [f"{n.entity.label}: {n.entity.type}" for n in names if n.kind in {"minted", "label"}]


PERSONS = {
    "an age": ("Zorvex Tal , 58 , drove", {"Zorvex Tal": "LOC"}),
    "an age in brackets": ("Zorvex Tal ( 52 ) drove", {"Zorvex Tal": "LOC"}),
    "an age at death": ("Zorvex Tal , aged 84 , drove", {"Zorvex Tal": "ORG"}),
    "a form of address": ("told Mr/NNP Zorvex Tal that", {"Zorvex Tal": "ORG"}),
    "an occupation": ("the nurse/NN Zorvex Tal spoke", {}),
    "another occupation": ("said volcanologist/NN Zorvex Tal", {"Zorvex Tal": "LOC"}),
    "an occupation with a capital": ("Translator/NNP Zorvex Tal spoke", {"Zorvex Tal": "ORG"}),
    "who": ("Zorvex Tal , who has left", {"Zorvex Tal": "LOC"}),
    "who without a comma": ("met Zorvex Tal who has left", {"Zorvex Tal": "LOC"}),
    "a wife": ("Zorvex Tal 's wife/NN left", {"Zorvex Tal": "ORG"}),
    "a daughter": ("the daughter/NN of Zorvex Tal left", {"Zorvex Tal": "LOC"}),
}


@pytest.mark.parametrize(("text", "ents"), list(PERSONS.values()), ids=list(PERSONS))
def test_persons(by_rows: RowReader, text: str, ents: dict[str, str]) -> None:
    assert kinds(by_rows, text, ents) == ["Zorvex Tal: Person"]


BODIES = {
    "a brewer": ("the brewer/NN Zorvex fell", {"Zorvex": "PERSON"}, "Company"),
    "a charity": ("the charity/NN Zorvex left", {"Zorvex": "PERSON"}, "Organisation"),
    "a club": ("beat the club/NN Zorvex", {"Zorvex": "LOC"}, "SportsTeam"),
    "where it has its seat": ("Oslo - based Zorvex fell", {"Zorvex": "PERSON"}, "Organisation"),
    "its shares": ("Zorvex shares/NNS fell", {"Zorvex": "PERSON"}, "Organisation"),
    "its shareholders": ("Zorvex 's shareholders/NNS left", {"Zorvex": "LOC"}, "Organisation"),
    "shares in it": ("bought shares/NNS in Zorvex", {"Zorvex": "PERSON"}, "Organisation"),
    "shares in a mine": ("bought shares/NNS in Zorvex", {"Zorvex": "LOC"}, "Place"),
    "its goalkeeper": ("the goalkeeper/NN of Zorvex", {"Zorvex": "PERSON"}, "Organisation"),
    "whom it employs": ("Zorvex employs 400", {"Zorvex": "PERSON"}, "Organisation"),
    "who in the plural": ("Zorvex , who are seventh", {"Zorvex": "LOC"}, "Organisation"),
    "what it calls itself": ("calling itself Zorvex", {"Zorvex": "PERSON"}, "Organisation"),
    "an agency in a dateline": ("ZORVEX ( XKD ) – It", {"XKD": "LOC"}, "Organisation"),
}


@pytest.mark.parametrize(("text", "ents", "expected"), list(BODIES.values()), ids=list(BODIES))
def test_bodies(by_rows: RowReader, text: str, ents: dict[str, str], expected: str) -> None:
    assert kinds(by_rows, text, ents)[-1].partition(": ")[2] == expected


PLACES = {
    "in it": ("rain/NN in Zorvex fell", {"Zorvex": "PERSON"}, "Place"),
    "outside it": ("drove/VBD outside Zorvex", {"Zorvex": "ORG"}, "Place"),
    "north of it": ("miles/NNS north/NN of Zorvex", {"Zorvex": "PERSON"}, "Place"),
    "a village": ("the village/NN of Zorvex fell", {"Zorvex": "PERSON"}, "City"),
    "a camp": ("the Zorvex displacement/NN camp/NN", {"Zorvex": "PERSON"}, "Place"),
    "a river": ("the river/NN Zorvex rose", {"Zorvex": "PERSON"}, "Waterway"),
    "its mayor": ("the mayor/NN of Zorvex", {"Zorvex": "PERSON"}, "Place"),
    "its outskirts": ("Zorvex 's outskirts/NNS", {"Zorvex": "ORG"}, "Place"),
    "a stadium": ("at Ada Tal Stadium today", {"Ada Tal Stadium": "PERSON"}, "Place"),
    "a lake": ("Lake Zorvex rose", {"Lake Zorvex": "PERSON"}, "Place"),
    "a dateline": ("ZORVEX TAL – It took", {"ZORVEX TAL": "PERSON"}, "Place"),
}


@pytest.mark.parametrize(("text", "ents", "expected"), list(PLACES.values()), ids=list(PLACES))
def test_places(by_rows: RowReader, text: str, ents: dict[str, str], expected: str) -> None:
    assert [each.partition(": ")[2] for each in kinds(by_rows, text, ents)] == [expected]


THINGS = {
    "a trawler": ("the trawler/NN Zorvex sank", {"Zorvex": "PERSON"}),
    "a film": ("saw the film/NN Zorvex", {"Zorvex": "ORG"}),
    "a ship": ("police/NN seized/VBD the Zorvex", {"Zorvex": "PERSON"}),
    "a law": ("under the Zorvex Act today", {"Zorvex Act": "ORG"}),
    "short for no name": ("an outburst flood/NN ( XKF ) fell", {"XKF": "ORG"}),
}


@pytest.mark.parametrize(("text", "ents"), list(THINGS.values()), ids=list(THINGS))
def test_things(by_rows: RowReader, text: str, ents: dict[str, str]) -> None:
    assert [each.partition(": ")[2] for each in kinds(by_rows, text, ents)] == ["Concept"]


ALIKE = {
    "a label that nothing contradicts": (
        "Zorvex left . Zorvex fell",
        {"Zorvex": "LOC"},
        ["Zorvex: Place", "Zorvex: Place"],
    ),
    "told once, true everywhere": (
        "Zorvex fell . Zorvex shares/NNS rose . Zorvex fell",
        {"Zorvex": "PERSON"},
        ["Zorvex: Organisation"] * 3,
    ),
    "the short form of a body": (
        "the brewer/NN Zorvex Bryg fell . Zorvex rose",
        {"Zorvex Bryg": "PERSON", "Zorvex": "PERSON"},
        ["Zorvex Bryg: Company"] * 2,
    ),
    "the last words of a body": (
        "the brewer/NN Casa La Zorva fell . La Zorva rose",
        {"Casa La Zorva": "PERSON", "La Zorva": "PERSON"},
        ["Casa La Zorva: Company"] * 2,
    ),
    "a surname of a person taken for a town": (
        "Zorvex Tal ( 52 ) left . Tal spoke",
        {"Zorvex Tal": "LOC", "Tal": "PERSON"},
        ["Zorvex Tal: Person"] * 2,
    ),
    "a town is no company named for it": (
        "the brewer/NN Zorvex Bryg fell . rain/NN in Zorvex",
        {"Zorvex Bryg": "ORG", "Zorvex": "LOC"},
        ["Zorvex Bryg: Company", "Zorvex: Place"],
    ),
    "one clue does not outweigh many labels": (
        "Zorvex left . Zorvex spoke . Zorvex wept . Zorvex ran . rain/NN in Zorvex",
        {"Zorvex": "PERSON"},
        ["Zorvex: Person"] * 5,
    ),
    "an expert at a body is who": (
        "an expert/NN at the Zorvex Institute who left",
        {"Zorvex Institute": "ORG"},
        ["Zorvex Institute: Organisation"],
    ),
    "trust in a person": (
        "their trust/NN in Zorvex",
        {"Zorvex": "PERSON"},
        ["Zorvex: Person"],
    ),
    "what somebody owns": (
        "the Zorvex terminal/NN burnt",
        {"Zorvex": "ORG"},
        ["Zorvex: Organisation"],
    ),
    "a given name before a word for places": (
        "Emma Park left",
        {"Emma Park": "PERSON"},
        ["Emma Park: Person"],
    ),
}


@pytest.mark.parametrize(("text", "ents", "expected"), list(ALIKE.values()), ids=list(ALIKE))
def test_a_name_is_one_kind(
    by_rows: RowReader, text: str, ents: dict[str, str], expected: list[str]
) -> None:
    assert kinds(by_rows, text, ents) == expected


NO_NAMES = {
    "a sum": ("paid/VBD R4bn for Zorvex", {"Zorvex": "ORG"}, ["Zorvex: Organisation"]),
    "a sum with a sign": ("paid/VBD R$13 million today", {}, []),
    "letters before a sum": ("paid/VBD Tk 500 today", {}, []),
    "a state's letters before a sum": ("paid/VBD US $ 140 today", {"US": "LOC"}, []),
    "a state's name before its money": ("paid/VBD 40 US dollars/NNS", {"US": "LOC"}, []),
    "a feast": ("closed for Easter and Ramadan", {"Easter": "PERSON"}, []),
    "a common noun": ("told the Council that", {"Council": "ORG"}, []),
    "another common noun": ("told the Kingdom that", {"Kingdom": "LOC"}, []),
    "one of many": ("met a Democrat who left", {}, []),
    "one of many before a noun": ("built a Zorvex plant/NN", {}, ["Zorvex: Actor"]),
    "a first word that is common": ("Nickel rose . more nickel/NN fell", {"Nickel": "PERSON"}, []),
    "a first word that is a name": (
        "Nickel rose . more nickel/NN than Nickel had",
        {"Nickel": "PERSON"},
        ["Nickel: Person", "Nickel: Person"],
    ),
    "a letter": ("made a U - turn", {}, []),
    "an office's topic": ("the Minister/NNP of Power and Energy left", {}, []),
    "two topics": ("Secretary/NNP for Sports , Youth and Trade left", {}, []),
    "a topic before a person": (
        "Minister/NNP of Water and Power Zorvex Tal left",
        {"Zorvex Tal": "PERSON"},
        ["Zorvex Tal: Person"],
    ),
    "a person behind a topic and a comma": (
        "the Minister/NNP of Trade , Zorvex Tal , left",
        {"Zorvex Tal": "PERSON"},
        ["Zorvex Tal: Person"],
    ),
    "a verb in a headline": (
        "Prime Minister Dodges Criticism During Debate | They/PRP left Zorvex today",
        {"Dodges": "PERSON", "Zorvex": "LOC"},
        ["Zorvex: Place"],
    ),
}


@pytest.mark.parametrize(("text", "ents", "expected"), list(NO_NAMES.values()), ids=list(NO_NAMES))
def test_what_is_no_name(
    by_rows: RowReader, text: str, ents: dict[str, str], expected: list[str]
) -> None:
    assert kinds(by_rows, text, ents) == expected


WHOLE = {
    "an adjective": ("saw/VBD the Great/JJ Zorvex Reef", {}, ["Great Zorvex Reef"]),
    "a number": ("saw/VBD the One/JJ Zorvex Reef", {}, ["One Zorvex Reef"]),
    "a preposition": ("the firm/NN Within/IN Zorvex fell", {}, ["Within Zorvex"]),
    "a participle behind": (
        "host/NN of All/JJ Zorvex Considered/VBD",
        {},
        ["All Zorvex Considered"],
    ),
    "what stands before of": ("the game/NN Call/NN of Zorvex", {}, ["Call of Zorvex"]),
    "what stands before of the": ("won the Order/NN of the Zorvex", {}, ["Order of the Zorvex"]),
    "a surname": ("met Pape Tal Sarr today", {"Pape Tal": "PERSON"}, ["Pape Tal Sarr"]),
    "a street": ("on Tom Tal Street today", {"Tom Tal": "PERSON"}, ["Tom Tal Street"]),
    "an honour": ("met Pape Tal KC today", {"Pape Tal": "PERSON"}, ["Pape Tal"]),
    "two names in a row": (
        "met Chad Zorvex today",
        {"Chad": "LOC"},
        ["Chad", "Zorvex"],
    ),
    "two sentences": (
        "a win over Zorvex . Tal have left",
        {},
        ["Zorvex", "Tal"],
    ),
    "a title": ("said President/NNP Zorvex today", {}, ["Zorvex"]),
    "behind a colon": ("it said : Great/JJ Zorvex", {}, ["Zorvex"]),
}


@pytest.mark.parametrize(("text", "ents", "expected"), list(WHOLE.values()), ids=list(WHOLE))
def test_how_far_a_name_goes(
    by_rows: RowReader, text: str, ents: dict[str, str], expected: list[str]
) -> None:
    doc = with_ents(read(text), ents)
    assert [doc[n.first : n.last].text for n in by_rows.names(doc, None)] == expected


APPOSITIONS = {
    "behind a name": (
        """
        Zorvex   Zorvex   PROPN NNP nsubj 6
        ,        ,        PUNCT ,   punct 1
        a        a        DET   DT  det   4
        {noun}   {noun}   NOUN  NN  appos 1
        ,        ,        PUNCT ,   punct 1
        left     leave    VERB  VBD ROOT  0
        """
    ),
    "before a name": (
        """
        its      its      PRON  PRP nmod:poss 2
        {noun}   {noun}   NOUN  NN  nsubj 6
        ,        ,        PUNCT ,   punct 2
        Zorvex   Zorvex   PROPN NNP appos 2
        ,        ,        PUNCT ,   punct 2
        left     leave    VERB  VBD ROOT  0
        """
    ),
}


@pytest.mark.parametrize("rows", list(APPOSITIONS.values()), ids=list(APPOSITIONS))
@pytest.mark.parametrize(
    ("noun", "expected"),
    [("microbiologist", "Person"), ("brewer", "Company"), ("river", "Waterway"), ("idea", "Actor")],
)
def test_appositions(by_rows: RowReader, rows: str, noun: str, expected: str) -> None:
    (name,) = by_rows.names(parse.parse(rows.format(noun=noun)), None)
    assert name.entity.type == expected


@pytest.mark.model("0.3.1")
@pytest.mark.parametrize("text", ["The army shelled Zorvex.", "Zorvex was besieged by Mali."])
def test_what_is_under_fire_is_a_place(
    read_text: Callable[..., list[Statement]], text: str
) -> None:
    (first, *_) = read_text(text)
    assert "Place" in {first.subject.entity.type, first.object.entity.type}
