"""How sure a reading is: what makes one less sure than another of the same words."""

import pytest
from conftest import RowReader

from kg.statements.confidence import DOUBTFUL, confidence, weights

DIRECT = """
Mali     Mali   PROPN NNP nsubj 2
attacked attack VERB  VBD ROOT  0
Chad     Chad   PROPN NNP obj   2
.        .      PUNCT .   punct 2
"""
SECOND = """
Mali     Mali   PROPN NNP nsubj 2
left     leave  VERB  VBD ROOT  0
and      and    CCONJ CC  cc    4
attacked attack VERB  VBD conj  2
Chad     Chad   PROPN NNP obj   4
.        .      PUNCT .   punct 2
"""
UNLISTED = """
Zorba    Zorba  PROPN NNP nsubj 2
attacked attack VERB  VBD ROOT  0
Chad     Chad   PROPN NNP obj   2
.        .      PUNCT .   punct 2
"""


FAR = """
Mali     Mali   PROPN NNP nsubj 16
,        ,      PUNCT ,   punct 3
sick     sick   ADJ   JJ  amod  1
,        ,      PUNCT ,   punct 5
poor     poor   ADJ   JJ  amod  1
,        ,      PUNCT ,   punct 7
hungry   hungry ADJ   JJ  amod  1
,        ,      PUNCT ,   punct 9
tired    tired  ADJ   JJ  amod  1
,        ,      PUNCT ,   punct 11
cold     cold   ADJ   JJ  amod  1
,        ,      PUNCT ,   punct 13
old      old    ADJ   JJ  amod  1
and      and    CCONJ CC  cc    15
weary    weary  ADJ   JJ  amod  1
attacked attack VERB  VBD ROOT  0
Chad     Chad   PROPN NNP obj   16
.        .      PUNCT .   punct 16
"""


def sure(by_rows: RowReader, rows: str) -> float:
    (found,) = [s for s in by_rows.statements(rows) if s.relation.name == "attacks"]
    return found.confidence


@pytest.mark.parametrize("rows", [SECOND, UNLISTED, FAR])
def test_doubt_lowers_confidence(by_rows: RowReader, rows: str) -> None:
    assert sure(by_rows, rows) < sure(by_rows, DIRECT)


@pytest.mark.parametrize("feature", sorted(weights()))
def test_a_feature_alone_neither_proves_nor_refutes(feature: str) -> None:
    assert DOUBTFUL < confidence([("any reading", 1.0), (feature, 1.0)]) < 1


def test_what_is_more_likely_wrong_is_left_out(by_rows: RowReader) -> None:
    assert confidence((feature, 1.0) for feature in weights()) < DOUBTFUL
    assert all(s.confidence >= DOUBTFUL for s in by_rows.statements(FAR))
