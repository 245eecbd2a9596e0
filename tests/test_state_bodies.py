"""Names and nouns of what each state has -> whose they are: *Supreme Court*, *the army*."""

import pytest
from conftest import RowReader
from parse import text

from kg.extractors import RuleExtractor
from kg.mentions import NameSpan, home, state_of
from kg.model import Document, Entity

# A sentence about Mali, before the one that is read.
MALI = """
Mali   Mali  PROPN NNP nsubj 2
voted  vote  VERB  VBD ROOT  0
"""
MALI_AND_CHAD = """
Mali   Mali  PROPN NNP nsubj 4
and    and   CCONJ CC  cc    3
Chad   Chad  PROPN NNP conj  1
voted  vote  VERB  VBD ROOT  0
"""
SOLDIERS_OF_CHAD = """
Chad     Chad    PROPN NNP nmod:poss 3
's       's      PART  POS case      1
soldiers soldier NOUN  NNS nsubj     4
left     leave   VERB  VBD ROOT      0
"""
THE_COURT_SPOKE = """
The     the     DET   DT  det      3
Supreme Supreme PROPN NNP compound 3
Court   Court   PROPN NNP nsubj    4
spoke   speak   VERB  VBD ROOT     0
"""
THE_ARMY_SPOKE = """
The   the   DET  DT  det   2
army  army  NOUN NN  nsubj 3
spoke speak VERB VBD ROOT  0
"""
COURT_OF_CHAD = """
Supreme Supreme PROPN NNP compound 2
Court   Court   PROPN NNP nsubj    5
of      of      ADP   IN  case     4
Chad    Chad    PROPN NNP nmod     2
met     meet    VERB  VBD ROOT     0
"""


@pytest.mark.parametrize(
    ("rows", "word", "expected"),
    [
        pytest.param(MALI + THE_COURT_SPOKE, "Court", "Malian_supreme_court", id="at home"),
        pytest.param(MALI_AND_CHAD + THE_COURT_SPOKE, "Court", "-", id="of one of two"),
        pytest.param(THE_COURT_SPOKE, "Court", "-", id="of nobody"),
        pytest.param(
            COURT_OF_CHAD + THE_COURT_SPOKE, "Court", "Chadian_supreme_court", id="named before"
        ),
        pytest.param(
            MALI_AND_CHAD + COURT_OF_CHAD + THE_COURT_SPOKE,
            "Court",
            "Chadian_supreme_court",
            id="the only one named before",
        ),
        pytest.param(
            MALI
            + """
            Chad    Chad    PROPN NNP nmod:poss 4
            's      's      PART  POS case      1
            Supreme Supreme PROPN NNP compound  4
            Court   Court   PROPN NNP nsubj     5
            spoke   speak   VERB  VBD ROOT      0
            """,
            "Court",
            "Chadian_supreme_court",
            id="of a possessor",
        ),
        pytest.param(
            MALI
            + """
            The     the     DET   DT  det      3
            Supreme Supreme PROPN NNP compound 3
            Court   Court   PROPN NNP nsubj    4
            spoke   speak   VERB  VBD ROOT     0
            in      in      ADP   IN  case     6
            Lagos   Lagos   PROPN NNP obl      4
            """,
            "Court",
            "Nigerian_supreme_court",
            id="where it speaks",
        ),
        pytest.param(MALI + THE_ARMY_SPOKE, "army", "Malian_army", id="the army at home"),
        pytest.param(MALI_AND_CHAD + THE_ARMY_SPOKE, "army", "-", id="the army of one of two"),
        pytest.param(
            MALI
            + """
            In    in    ADP   IN  case  2
            Chad  Chad  PROPN NNP obl   5
            the   the   DET   DT  det   4
            army  army  NOUN  NN  nsubj 5
            spoke speak VERB  VBD ROOT  0
            """,
            "army",
            "Chadian_army",
            id="in a state named first",
        ),
        pytest.param(
            MALI
            + """
            The    the    DET   DT  det   2
            army   army   NOUN  NN  nsubj 3
            fought fight  VERB  VBD ROOT  0
            in     in     ADP   IN  case  5
            Chad   Chad   PROPN NNP obl   3
            """,
            "army",
            "-",
            id="an army abroad",
        ),
        pytest.param(
            MALI
            + """
            Police  police PROPN NNS nsubj 4
            in      in     ADP   IN  case  3
            Lagos   Lagos  PROPN NNP nmod  1
            spoke   speak  VERB  VBD ROOT  0
            """,
            "Police",
            "Nigerian_police",
            id="police in a town",
        ),
        pytest.param(
            MALI
            + """
            The    the   DET  DT  det       2
            army   army  NOUN NN  nsubj     5
            we     we    PRON PRP nsubj     4
            raised raise VERB VBD acl:relcl 2
            spoke  speak VERB VBD ROOT      0
            """,
            "army",
            "-",
            id="an army that a clause tells of",
        ),
        pytest.param(
            """
            Mali   Mali   PROPN NNP nsubj     2
            freed  free   VERB  VBD ROOT      0
            Chad   Chad   PROPN NNP nmod:poss 5
            's     's     PART  POS case      3
            army   army   NOUN  NN  obj       2
            and    and    CCONJ CC  cc        7
            navy   navy   NOUN  NN  conj      5
            """,
            "navy",
            "Chadian_navy",
            id="of the possessor of the first of two",
        ),
        pytest.param(
            SOLDIERS_OF_CHAD + THE_ARMY_SPOKE,
            "army",
            "Chadian_army",
            id="of whose soldiers were named",
        ),
        pytest.param(
            MALI
            + """
            The      the      DET  DT  det   3
            civilian civilian ADJ  JJ  amod  3
            army     army     NOUN NN  nsubj 4
            spoke    speak    VERB VBD ROOT  0
            """,
            "army",
            "-",
            id="an army of a kind",
        ),
        pytest.param(
            MALI
            + """
            An    a     DET  DT  det   2
            army  army  NOUN NN  nsubj 3
            spoke speak VERB VBD ROOT  0
            """,
            "army",
            "-",
            id="an army",
        ),
        pytest.param(
            MALI
            + """
            The     the     DET  DT  det   2
            brigade brigade NOUN NN  nsubj 3
            spoke   speak   VERB VBD ROOT  0
            """,
            "brigade",
            "-",
            id="of which a state has many",
        ),
    ],
)
def test_whose_a_body_is(by_rows: RowReader, rows: str, word: str, expected: str) -> None:
    ents = {"Supreme Court of Chad": "ORG", "Supreme Court": "ORG"}
    doc, _, mentions = by_rows.mentions(rows, ents=ents)
    found = [mentions[t.i].entity.id if t.i in mentions else "-" for t in doc if t.text == word]
    assert found[-1] == expected, text(rows)


def names_of(by_rows: RowReader, *actors: str) -> list[NameSpan]:
    entities = [by_rows.ontology.actors[actor].entity for actor in actors]
    return [NameSpan(i, i + 1, entity, "label") for i, entity in enumerate(entities)]


@pytest.mark.parametrize(
    ("actors", "expected"),
    [
        pytest.param(["Mali"], "Mali", id="a state"),
        pytest.param(["Mali", "Chad"], "-", id="two"),
        pytest.param(["Mali", "Mali", "Chad"], "Mali", id="twice as often"),
        pytest.param(["Mali", "Mali", "Chad", "Chad", "Chad"], "-", id="not twice as often"),
        pytest.param(["Lagos"], "Nigeria", id="a town"),
        pytest.param(["Moscow"], "Russia", id="a capital"),
        pytest.param(["Kremlin"], "Russia", id="a body"),
        pytest.param(["NATO"], "-", id="no state"),
        pytest.param(["Mali", "Reuters"], "Mali", id="a news agency tells nothing"),
        pytest.param(["Government_of_National_Unity"] * 2, "-", id="a body that others have"),
        pytest.param(["Government_of_National_Unity", "Libya"], "Libya", id="it and its state"),
        pytest.param([], "-", id="nothing"),
    ],
)
def test_the_state_that_an_article_is_about(
    by_rows: RowReader, actors: list[str], expected: str
) -> None:
    found = home(names_of(by_rows, *actors), by_rows.ontology)
    assert (found.id if found is not None else "-") == expected


@pytest.mark.parametrize(
    ("actor", "at", "expected"),
    [
        pytest.param("Mali", [300], "-", id="a state once and late"),
        pytest.param("Mali", [300, 340], "Mali", id="a state twice"),
        pytest.param("Mali", [20], "Mali", id="a state in the lead"),
        pytest.param("Lagos", [300], "Nigeria", id="a town once and late"),
    ],
)
def test_where_a_state_is_named(
    by_rows: RowReader, actor: str, at: list[int], expected: str
) -> None:
    entity = by_rows.ontology.actors[actor].entity
    found = home([NameSpan(i, i + 1, entity, "label") for i in at], by_rows.ontology)
    assert (found.id if found is not None else "-") == expected


ARMY_OF = """
The  the  DET  DT  det   2
army army NOUN NN  nsubj 5
of   of   ADP  IN  case  4
{noun} {noun} NOUN NNS nmod 2
spoke speak VERB VBD ROOT 0
"""


@pytest.mark.parametrize("noun", ["lawyers", "collectors", "volunteers"])
def test_a_crowd_is_no_states_army(by_rows: RowReader, noun: str) -> None:
    doc, _, mentions = by_rows.mentions(MALI + ARMY_OF.format(noun=noun))
    army = next(t.i for t in doc if t.text == "army")
    assert army not in mentions


def test_a_state_that_the_ontology_lacks(by_rows: RowReader) -> None:
    freedonia = Entity("Freedonia", "Freedonia", "State")
    assert home([NameSpan(0, 1, freedonia, "minted")], by_rows.ontology) == freedonia


def test_a_state_is_its_own(by_rows: RowReader) -> None:
    mali = by_rows.ontology.actors["Mali"].entity
    assert state_of(by_rows.ontology, mali) == mali


@pytest.mark.model("0.3.1")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What several states have by one name is another's only where that state is named.
        ("Kenya raised taxes. Kenyan farmers met in Nairobi. The Treasury objected.",
         "Kenyan_treasury"),
        ("Kenya raised taxes. Kenyan farmers met in Nairobi. The US left. The Treasury objected.",
         "US_Treasury"),
        ("The Treasury objected.", "US_Treasury"),
        ("Britain voted. British farmers met in Dover. The Treasury objected.", "HM_Treasury"),
        ("Kenya raised taxes. Kenyan farmers met in Nairobi. The Greens objected.", "Greens"),
        ("Germany raised taxes. German farmers met in Bonn. The Greens objected.",
         "Alliance_90_The_Greens"),
    ],
)  # fmt: skip
def test_shared_name_means(bundled: RuleExtractor, text: str, expected: str) -> None:
    (reading,) = bundled.readings([Document("text", text)])
    *_, last = reading.events
    assert [part.mention.entity.id for part in last.participants] == [expected]


@pytest.mark.model("0.3.1")
def test_money_is_no_state(bundled: RuleExtractor) -> None:
    (reading,) = bundled.readings([Document("text", "Chad missed the US$500m target.")])
    named = {part.mention.entity.id for event in reading.events for part in event.participants}
    assert "United_States" not in named
    assert "Chad" in named
