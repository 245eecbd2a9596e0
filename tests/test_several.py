"""Words for two who were named -> both: *both*, *the two leaders*, *each other*, *the latter*."""

import datetime as dt
from dataclasses import asdict, replace

import pytest
from conftest import RowReader
from parse import text

from kg.component import restored

DATE = dt.date(2024, 3, 4)
MALI_AND_CHAD = """
Mali   Mali   PROPN NNP nsubj 4
and    and    CCONJ CC  cc    3
Chad   Chad   PROPN NNP conj  1
met    meet   VERB  VBD ROOT  0
"""
MALI_AND_ALLIES = """
Mali   Mali  PROPN NNP  nsubj     5
and    and   CCONJ CC   cc        4
its    its   PRON  PRP$ nmod:poss 4
allies ally  NOUN  NNS  conj      1
met    meet  VERB  VBD  ROOT      0
"""
MALI_ATTACKED_CHAD = """
Mali     Mali   PROPN NNP nsubj 2
attacked attack VERB  VBD ROOT  0
Chad     Chad   PROPN NNP obj   2
"""
MALI_IN_CHAD = """
Mali     Mali   PROPN NNP nsubj 2
spoke    speak  VERB  VBD ROOT  0
in       in     ADP   IN  case  4
Chad     Chad   PROPN NNP obl   2
"""
THREE = """
Mali   Mali   PROPN NNP nsubj 6
,      ,      PUNCT ,   punct 3
Togo   Togo   PROPN NNP conj  1
and    and    CCONJ CC  cc    5
Chad   Chad   PROPN NNP conj  1
met    meet   VERB  VBD ROOT  0
"""
PERSONS = """
Ada    Ada    PROPN NNP nsubj 2
met    meet   VERB  VBD ROOT  0
Macron Macron PROPN NNP obj   2
in     in     ADP   IN  case  5
Mali   Mali   PROPN NNP obl   2
"""
LEADERS = """
Macron Macron PROPN NNP nsubj 2
met    meet   VERB  VBD ROOT  0
Scholz Scholz PROPN NNP obj   2
"""
BOTH = """
Both    both   DET   DT  nsubj 2
praised praise VERB  VBD ROOT  0
Togo    Togo   PROPN NNP obj   2
"""
NEITHER = """
Neither neither DET  DT  det   2
side    side   NOUN  NN  nsubj 3
praised praise VERB  VBD ROOT  0
Togo    Togo   PROPN NNP obj   3
"""
THE_PAIR = """
The     the    DET   DT  det   2
pair    pair   NOUN  NN  nsubj 3
praised praise VERB  VBD ROOT  0
Togo    Togo   PROPN NNP obj   3
"""
A_PAIR = """
A       a      DET   DT  det   2
pair    pair   NOUN  NN  nsubj 3
praised praise VERB  VBD ROOT  0
Togo    Togo   PROPN NNP obj   3
"""
THE_LATTER = """
The     the    DET   DT  det   2
latter  latter ADJ   JJ  nsubj 3
praised praise VERB  VBD ROOT  0
the     the    DET   DT  det   5
former  former ADJ   JJ  obj   3
"""
EACH_OTHER = """
Mali    Mali   PROPN NNP nsubj 4
and     and    CCONJ CC  cc    3
Chad    Chad   PROPN NNP conj  1
praised praise VERB  VBD ROOT  0
each    each   DET   DT  obj   4
other   other  ADJ   JJ  fixed 5
"""


NEIGHBOURS = """
Neighbours neighbour NOUN  NNS nsubj 5
Mali       Mali      PROPN NNP appos 1
and        and       CCONJ CC  cc    4
Chad       Chad      PROPN NNP conj  2
praised    praise    VERB  VBD ROOT  0
Togo       Togo      PROPN NNP obj   5
"""
MEDIATORS = """
Mali      Mali      PROPN NNP nsubj     6
and       and       CCONJ CC  cc        3
Chad      Chad      PROPN NNP conj      1
who       who       PRON  WP  nsubj     5
mediated  mediate   VERB  VBD acl:relcl 1
praised   praise    VERB  VBD ROOT      0
both      both      DET   DT  obj       6
"""


def the_two(noun: str, plural: str) -> str:
    """Return the rows of *The two countries praised Togo*."""
    return f"""
The     the    DET   DT  det    3
two     two    NUM   CD  nummod 3
{plural} {noun} NOUN NNS nsubj  4
praised praise VERB  VBD ROOT   0
Togo    Togo   PROPN NNP obj    4
"""


PACT = """
Mali    Mali    PROPN NNP nsubj  4
and     and     CCONJ CC  cc     3
Chad    Chad    PROPN NNP conj   1
praised praise  VERB  VBD ROOT   0
a       a       DET   DT  det    6
pact    pact    NOUN  NN  obj    4
between between ADP   IN  case   9
the     the     DET   DT  det    9
two     two     NUM   CD  nmod   6
"""
THEY = """
They    they   PRON PRP nsubj 2
praised praise VERB VBD ROOT  0
Togo    Togo   PROPN NNP obj  2
"""
THEY_AND_TWO = """
They    they   PRON  PRP nsubj 2
blamed  blame  VERB  VBD ROOT  0
Mali    Mali   PROPN NNP obj   2
and     and    CCONJ CC  cc    5
Chad    Chad   PROPN NNP conj  3
"""
LEADERS_PRAISE_TOGO = ["Emmanuel_Macron praises Togo", "Olaf_Scholz praises Togo"]
REBELS_AND_THEY = """
rebels  rebel  NOUN NNS nsubj 2
left    leave  VERB VBD ROOT  0
"""
BOTH_PRAISE_TOGO = ["Mali praises Togo", "Chad praises Togo"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(MALI_AND_CHAD + BOTH, BOTH_PRAISE_TOGO, id="both"),
        pytest.param(MALI_AND_CHAD + THE_PAIR, BOTH_PRAISE_TOGO, id="the pair"),
        pytest.param(MALI_AND_CHAD + NEITHER, BOTH_PRAISE_TOGO, id="neither side"),
        pytest.param(
            MALI_AND_CHAD + the_two("country", "countries"), BOTH_PRAISE_TOGO, id="the two"
        ),
        pytest.param(MALI_ATTACKED_CHAD + BOTH, BOTH_PRAISE_TOGO, id="one and whom it attacked"),
        pytest.param(
            MALI_AND_CHAD + BOTH + THE_PAIR, BOTH_PRAISE_TOGO * 2, id="both, then the pair"
        ),
        pytest.param(MALI_AND_CHAD + THEY, BOTH_PRAISE_TOGO, id="they"),
        pytest.param(
            THREE + THEY.replace("Togo", "Peru"),
            ["Mali praises Peru", "Togo praises Peru", "Chad praises Peru"],
            id="they are three",
        ),
        pytest.param(LEADERS + THEY, LEADERS_PRAISE_TOGO, id="they, who met"),
        pytest.param(LEADERS + THEY_AND_TWO + THEY, LEADERS_PRAISE_TOGO, id="they go on"),
        pytest.param(MALI_AND_CHAD + REBELS_AND_THEY + THEY, [], id="they, with rebels between"),
        pytest.param(MALI_IN_CHAD + BOTH, [], id="where it happens is nobody"),
        pytest.param(THREE + BOTH, [], id="three are not both"),
        pytest.param(MALI_AND_ALLIES + BOTH, [], id="somebody and their allies are one side"),
        pytest.param(MALI_AND_CHAD + A_PAIR, [], id="a pair"),
        pytest.param(
            LEADERS + the_two("leader", "leaders"),
            LEADERS_PRAISE_TOGO,
            id="leaders are persons",
        ),
        pytest.param(
            LEADERS + the_two("country", "countries"),
            ["France praises Togo", "Germany praises Togo"],
            id="the countries of persons",
        ),
        pytest.param(PERSONS + the_two("country", "countries"), [], id="persons without a country"),
        pytest.param(
            MALI_AND_CHAD + THE_LATTER, ["Chad praises Mali"], id="the latter and the former"
        ),
        pytest.param(
            PACT, ["Mali praises pact", "Chad praises pact"], id="who is subject says enough"
        ),
        pytest.param(NEIGHBOURS, BOTH_PRAISE_TOGO, id="a noun before several names"),
        pytest.param(MEDIATORS, [], id="who acts is not who is acted on"),
        pytest.param(EACH_OTHER, ["Mali praises Chad", "Chad praises Mali"], id="each other"),
    ],
)
def test_what_is_stated_of_two(by_rows: RowReader, rows: str, expected: list[str]) -> None:
    found = by_rows.statements(rows, date=DATE, ents={"Ada": "PERSON"})
    told = [s for s in found if s.relation.verb == "praise" and not s.derived]
    named = [s for s in told if s.subject.entity.id in by_rows.ontology.actors]
    assert sorted(f"{s.subject.entity.id} praises {s.object.entity.id}" for s in named) == sorted(
        expected
    ), text(rows)


def test_a_mention_of_two_has_a_name_of_its_own(by_rows: RowReader) -> None:
    doc, _, mentions = by_rows.mentions(MALI_AND_CHAD + BOTH)
    both = mentions[next(t.i for t in doc if t.text == "Both")]
    assert (both.entity.label, both.antecedent) == ("Mali and Chad", "Mali and Chad")
    assert [member.id for member in both.members] == ["Mali", "Chad"]


def test_each_statement_is_of_one(by_rows: RowReader) -> None:
    for statement in by_rows.statements(MALI_AND_CHAD + BOTH):
        assert replace(statement.subject, members=()) == statement.subject


def test_members_survive_as_plain_values(by_rows: RowReader) -> None:
    doc, _, mentions = by_rows.mentions(MALI_AND_CHAD + BOTH)
    both = mentions[next(t.i for t in doc if t.text == "Both")]
    statement = replace(by_rows.statements(MALI_AND_CHAD + BOTH)[0], subject=both)
    assert restored(asdict(statement)) == statement
