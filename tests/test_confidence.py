"""How sure a reading is: what makes one less sure than another of the same words."""

import pytest
from conftest import RowReader

from kg.statements.confidence import WEIGHTS, confidence

DIRECT = """
Mali     Mali   PROPN NNP nsubj 2
attacked attack VERB  VBD ROOT  0
Chad     Chad   PROPN NNP obj   2
.        .      PUNCT .   punct 2
"""
THING = """
Floods   flood  NOUN  NNS nsubj 2
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


def sure(by_rows: RowReader, rows: str) -> float:
    (found,) = [s for s in by_rows.statements(rows) if s.relation.name == "attacks"]
    return found.confidence


@pytest.mark.parametrize("rows", [THING, SECOND, UNLISTED])
def test_doubt_lowers_confidence(by_rows: RowReader, rows: str) -> None:
    assert sure(by_rows, rows) < sure(by_rows, DIRECT)


@pytest.mark.parametrize("mark", sorted(WEIGHTS))
def test_a_mark_alone_neither_proves_nor_refutes(mark: str) -> None:
    assert 0.1 < confidence([("base", 1.0), (mark, 1.0)]) < 1
