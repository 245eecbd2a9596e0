"""Descriptions -> who was called so before: *the Danish brewer*, *the former president*."""

import pytest
from conftest import RowReader
from parse import text

# Each sentence of these names somebody, before the sentence that refers back.
ZORVEX = """
Zorvex  Zorvex PROPN NNP nsubj 2
fell    fall   VERB  VBD ROOT  0
"""
ZORVEX_MET_LUMO = """
Zorvex  Zorvex PROPN NNP nsubj 2
met     meet   VERB  VBD ROOT  0
Lumo    Lumo   PROPN NNP obj   2
"""
FORMER = """
Keita     Keita     PROPN NNP nsubj 7
,         ,         PUNCT ,   punct 5
a         a         DET   DT  det   5
former    former    ADJ   JJ  amod  5
president president NOUN  NN  appos 1
,         ,         PUNCT ,   punct 5
left      leave     VERB  VBD ROOT  0
"""
ATTORNEY = """
Attorney Attorney PROPN NNP nmod:desc 2
Keita    Keita    PROPN NNP nsubj     3
left     leave    VERB  VBD ROOT      0
"""
SECRETARY = """
Antony  Antony  PROPN NNP nsubj 3
Blinken Blinken PROPN NNP flat  1
left    leave   VERB  VBD ROOT  0
"""


def the(noun: str, *adjective: str) -> str:
    """Return the rows of *The (Danish) brewer spoke*."""
    noun_at = 2 + len(adjective)
    rows = [f"The the DET DT det {noun_at}"]
    rows += [f"{each} {each} ADJ JJ amod {noun_at}" for each in adjective]
    rows += [f"{noun} {noun} NOUN NN nsubj {noun_at + 1}", "spoke speak VERB VBD ROOT 0"]
    return "\n" + "\n".join(rows) + "\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(ZORVEX + the("company"), "Zorvex", id="any organisation is a company"),
        pytest.param(ZORVEX + the("brewer"), "Zorvex", id="a kind of company"),
        pytest.param(ZORVEX + the("brewer", "Danish"), "Zorvex", id="with its country"),
        pytest.param(ZORVEX + the("company", "Danish"), "Zorvex", id="a class with its country"),
        pytest.param(ZORVEX + the("army", "Danish"), "Danish_army", id="an army of a country"),
        pytest.param(ZORVEX + the("bridge"), "-", id="no organisation is a bridge"),
        pytest.param(
            ZORVEX_MET_LUMO + the("brewer", "Danish"), "-", id="one of two with a country"
        ),
        pytest.param(
            ZORVEX_MET_LUMO + the("company", "Danish"),
            "Danish_company",
            id="a class of one of two stays on its own",
        ),
        pytest.param(FORMER + the("president", "former"), "Keita", id="a former president"),
        pytest.param(FORMER + the("president"), "-", id="a former president is none"),
        pytest.param(FORMER + the("minister", "former"), "-", id="another former title"),
        pytest.param(ATTORNEY + the("attorney"), "Keita", id="a title in capitals"),
        pytest.param(SECRETARY + the("secretary"), "Antony_Blinken", id="secretary of state"),
        pytest.param(SECRETARY + the("state"), "-", id="state of secretary of state"),
    ],
)
def test_whom_a_description_means(by_rows: RowReader, rows: str, expected: str) -> None:
    ents = {"Zorvex": "ORG", "Lumo": "ORG", "Keita": "PERSON", "Antony Blinken": "PERSON"}
    doc, _, mentions = by_rows.mentions(rows, ents=ents)
    noun = doc[len(doc) - 2]
    assert (mentions[noun.i].entity.id if noun.i in mentions else "-") == expected, text(rows)
