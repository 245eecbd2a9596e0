"""Trees -> attribution: who says so, in which words, the innermost speaker first."""

import datetime as dt
from typing import Any

import pytest
from conftest import RowReader
from parse import parse, text

from kg.extractors import RuleExtractor
from kg.model import Document, Statement
from kg.parsing.quotations import quoted_ranges
from kg.parsing.universal_dependencies import trees
from kg.statements.attribution.speakers import unnamed
from kg.statements.attribution.values import Report

DATE = dt.date(2024, 3, 1)


def case(construction: str, rows: str, *expected: str, wrong: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(
        rows, dict(e.split(":") for e in expected), id=f"{construction}: {text(rows)}", marks=marks
    )


def readable(statement: Statement) -> tuple[str, str]:
    """Write *Mali attacks Chad*, *Emmanuel Macron said*, a mark behind what is quoted directly."""
    subject, obj = statement.subject.entity.label, statement.object.entity.label
    said = ", ".join(
        f"{a.speaker.entity.label} {a.verb}" + ' "' * a.direct for a in statement.attributions
    )
    return f"{subject} {statement.relation.name} {obj}", f" {said}".rstrip()


CASES = [
    case(
        "a headline's source, whatever its tag",
        """
        Mali      Mali      PROPN NNP nsubj     2
        attacks   attack    VERB  VBZ ROOT      0
        Chad      Chad      PROPN NNP obj       2
        -         -         PUNCT :   punct     5
        statement statement VERB  VB  parataxis 2
        """,
        "Mali attacks Chad: somebody says",
    ),
    case(
        "nobody",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   2
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad:",
    ),
    case(
        "said that",
        """
        Macron   Macron PROPN NNP nsubj 2
        said     say    VERB  VBD ROOT  0
        that     that   SCONJ IN  mark  5
        Mali     Mali   PROPN NNP nsubj 5
        attacked attack VERB  VBD ccomp 2
        Chad     Chad   PROPN NNP obj   5
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: Emmanuel Macron said",
    ),
    case(
        "said",
        """
        Macron   Macron PROPN NNP nsubj 2
        said     say    VERB  VBD ROOT  0
        Mali     Mali   PROPN NNP nsubj 4
        attacked attack VERB  VBD ccomp 2
        Chad     Chad   PROPN NNP obj   4
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: Emmanuel Macron said",
    ),
    case(
        "X said at the end",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ccomp 6
        Chad     Chad   PROPN NNP obj   2
        ,        ,      PUNCT ,   punct 3
        Macron   Macron PROPN NNP nsubj 6
        said     say    VERB  VBD ROOT  0
        .        .      PUNCT .   punct 6
        """,
        "Mali attacks Chad: Emmanuel Macron said",
    ),
    case(
        "said X at the end",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ccomp 5
        Chad     Chad   PROPN NNP obj   2
        ,        ,      PUNCT ,   punct 3
        said     say    VERB  VBD ROOT  0
        Macron   Macron PROPN NNP nsubj 5
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: Emmanuel Macron said",
    ),
    case(
        "X said beside",
        """
        Mali     Mali   PROPN NNP nsubj     2
        attacked attack VERB  VBD ROOT      0
        Chad     Chad   PROPN NNP obj       2
        ,        ,      PUNCT ,   punct     2
        Macron   Macron PROPN NNP nsubj     6
        said     say    VERB  VBD parataxis 2
        .        .      PUNCT .   punct     2
        """,
        "Mali attacks Chad: Emmanuel Macron said",
    ),
    case(
        "in the middle, behind one word",
        """
        Mali     Mali   PROPN NNP nsubj     6
        ,        ,      PUNCT ,   punct     4
        Macron   Macron PROPN NNP nsubj     4
        said     say    VERB  VBD parataxis 6
        ,        ,      PUNCT ,   punct     4
        attacked attack VERB  VBD ROOT      0
        Chad     Chad   PROPN NNP obj       6
        .        .      PUNCT .   punct     6
        """,
        "Mali attacks Chad: Emmanuel Macron said",
    ),
    case(
        "in the middle",
        """
        Soldiers soldier NOUN  NNS nsubj     8
        from     from    ADP   IN  case      3
        Mali     Mali    PROPN NNP nmod      1
        ,        ,       PUNCT ,   punct     6
        Macron   Macron  PROPN NNP nsubj     6
        said     say     VERB  VBD parataxis 8
        ,        ,       PUNCT ,   punct     6
        attacked attack  VERB  VBD ROOT      0
        Chad     Chad    PROPN NNP obj       8
        .        .       PUNCT .   punct     8
        """,
        "Malian soldiers attacks Chad: Emmanuel Macron said",
    ),
    case(
        "according to",
        """
        Mali      Mali   PROPN NNP nsubj 2
        attacked  attack VERB  VBD ROOT  0
        Chad      Chad   PROPN NNP obj   2
        ,         ,      PUNCT ,   punct 7
        according accord VERB  VBG case  7
        to        to     ADP   IN  fixed 5
        Macron    Macron PROPN NNP obl   2
        .         .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: Emmanuel Macron according to",
    ),
    case(
        "according to, first",
        """
        According accord VERB  VBG case  3
        to        to     ADP   IN  fixed 1
        Macron    Macron PROPN NNP obl   6
        ,         ,      PUNCT ,   punct 3
        Mali      Mali   PROPN NNP nsubj 6
        attacked  attack VERB  VBD ROOT  0
        Chad      Chad   PROPN NNP obj   6
        .         .      PUNCT .   punct 6
        """,
        "Mali attacks Chad: Emmanuel Macron according to",
    ),
    case(
        "told Y that",
        """
        Macron   Macron PROPN NNP nsubj 2
        told     tell   VERB  VBD ROOT  0
        Benin    Benin  PROPN NNP iobj  2
        that     that   SCONJ IN  mark  6
        Mali     Mali   PROPN NNP nsubj 6
        attacked attack VERB  VBD ccomp 2
        Chad     Chad   PROPN NNP obj   6
        .        .      PUNCT .   punct 2
        """,
        "Emmanuel Macron tells Benin:",
        "Mali attacks Chad: Emmanuel Macron told",
    ),
    case(
        "denied that",
        """
        Macron   Macron PROPN NNP nsubj 2
        denied   deny   VERB  VBD ROOT  0
        that     that   SCONJ IN  mark  5
        Mali     Mali   PROPN NNP nsubj 5
        attacked attack VERB  VBD ccomp 2
        Chad     Chad   PROPN NNP obj   5
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: Emmanuel Macron denied",
    ),
    case(
        "accused of",
        """
        Macron    Macron PROPN NNP nsubj 2
        accused   accuse VERB  VBD ROOT  0
        Mali      Mali   PROPN NNP obj   2
        of        of     ADP   IN  mark  5
        attacking attack VERB  VBG advcl 2
        Chad      Chad   PROPN NNP obj   5
        .         .      PUNCT .   punct 2
        """,
        "Emmanuel Macron accuses Mali:",
        "Mali attacks Chad: Emmanuel Macron accused",
    ),
    case(
        "was accused by",
        """
        Mali      Mali   PROPN NNP nsubj:pass 3
        was       be     AUX   VBD aux:pass   3
        accused   accuse VERB  VBN ROOT       0
        by        by     ADP   IN  case       5
        Macron    Macron PROPN NNP obl:agent  3
        of        of     ADP   IN  mark       7
        attacking attack VERB  VBG advcl      3
        Chad      Chad   PROPN NNP obj        7
        .         .      PUNCT .   punct      3
        """,
        "Mali attacks Chad: Emmanuel Macron accused",
    ),
    case(
        "nested",
        """
        Macron   Macron PROPN NNP nsubj 2
        said     say    VERB  VBD ROOT  0
        that     that   SCONJ IN  mark  5
        Scholz   Scholz PROPN NNP nsubj 5
        claimed  claim  VERB  VBD ccomp 2
        that     that   SCONJ IN  mark  8
        Mali     Mali   PROPN NNP nsubj 8
        attacked attack VERB  VBD ccomp 5
        Chad     Chad   PROPN NNP obj   8
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: Olaf Scholz claimed, Emmanuel Macron said",
    ),
    case(
        "unnamed speaker",
        """
        Officials official NOUN  NNS nsubj 2
        said      say      VERB  VBD ROOT  0
        that      that     SCONJ IN  mark  5
        Mali      Mali     PROPN NNP nsubj 5
        attacked  attack   VERB  VBD ccomp 2
        Chad      Chad     PROPN NNP obj   5
        .         .        PUNCT .   punct 2
        """,
        "Mali attacks Chad: Officials said",
    ),
    case(
        "speaker of a relative clause",
        """
        Macron   Macron PROPN NNP nsubj     10
        ,        ,      PUNCT ,   punct     4
        who      who    PRON  WP  nsubj     4
        said     say    VERB  VBD acl:relcl 1
        that     that   SCONJ IN  mark      7
        Mali     Mali   PROPN NNP nsubj     7
        attacked attack VERB  VBD ccomp     4
        Chad     Chad   PROPN NNP obj       7
        ,        ,      PUNCT ,   punct     4
        met      meet   VERB  VBD ROOT      0
        Scholz   Scholz PROPN NNP obj       10
        .        .      PUNCT .   punct     10
        """,
        "Mali attacks Chad: Emmanuel Macron said",
        "Emmanuel Macron meets Olaf Scholz:",
    ),
    case(
        "beside the speech",
        """
        Macron   Macron PROPN NNP nsubj     7
        ,        ,      PUNCT ,   punct     4
        who      who    PRON  WP  nsubj     4
        met      meet   VERB  VBD acl:relcl 1
        Scholz   Scholz PROPN NNP obj       4
        ,        ,      PUNCT ,   punct     4
        said     say    VERB  VBD ROOT      0
        that     that   SCONJ IN  mark      10
        Mali     Mali   PROPN NNP nsubj     10
        attacked attack VERB  VBD ccomp     7
        Chad     Chad   PROPN NNP obj       10
        .        .      PUNCT .   punct     7
        """,
        "Mali attacks Chad: Emmanuel Macron said",
        "Emmanuel Macron meets Olaf Scholz:",
    ),
    case(
        "conjunct of the speech",
        """
        Macron   Macron PROPN NNP nsubj 2
        visited  visit  VERB  VBD ROOT  0
        Benin    Benin  PROPN NNP obj   2
        and      and    CCONJ CC  cc    5
        said     say    VERB  VBD conj  2
        that     that   SCONJ IN  mark  8
        Mali     Mali   PROPN NNP nsubj 8
        attacked attack VERB  VBD ccomp 5
        Chad     Chad   PROPN NNP obj   8
        .        .      PUNCT .   punct 2
        """,
        "Emmanuel Macron visits Benin:",
        "Mali attacks Chad: Emmanuel Macron said",
    ),
    case(
        "conjunct of what is said",
        """
        Macron   Macron PROPN NNP nsubj 2
        said     say    VERB  VBD ROOT  0
        that     that   SCONJ IN  mark  5
        Mali     Mali   PROPN NNP nsubj 5
        attacked attack VERB  VBD ccomp 2
        Chad     Chad   PROPN NNP obj   5
        and      and    CCONJ CC  cc    8
        invaded  invade VERB  VBD conj  5
        Niger    Niger  PROPN NNP obj   8
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: Emmanuel Macron said",
        "Mali invades Niger: Emmanuel Macron said",
    ),
    case(
        "quote after",
        """
        Macron   Macron PROPN NNP nsubj 2
        said     say    VERB  VBD ROOT  0
        :        :      PUNCT :   punct 6
        “        "      PUNCT ``  punct 6
        Mali     Mali   PROPN NNP nsubj 6
        attacked attack VERB  VBD ccomp 2
        Chad     Chad   PROPN NNP obj   6
        .        .      PUNCT .   punct 6
        ”        "      PUNCT ''  punct 6
        """,
        'Mali attacks Chad: Emmanuel Macron said "',
    ),
    case(
        "quote before",
        """
        “        “      PUNCT ``  punct 3
        Mali     Mali   PROPN NNP nsubj 3
        attacked attack VERB  VBD ccomp 8
        Chad     Chad   PROPN NNP obj   3
        ,        ,      PUNCT ,   punct 3
        ”        ”      PUNCT ''  punct 3
        Macron   Macron PROPN NNP nsubj 8
        said     say    VERB  VBD ROOT  0
        .        .      PUNCT .   punct 8
        """,
        'Mali attacks Chad: Emmanuel Macron said "',
    ),
    case(
        "quote goes on",
        """
        “        “      PUNCT ``  punct 3
        Mali     Mali   PROPN NNP nsubj 3
        attacked attack VERB  VBD ccomp 8
        Chad     Chad   PROPN NNP obj   3
        ,        ,      PUNCT ,   punct 3
        ”        ”      PUNCT ''  punct 3
        Macron   Macron PROPN NNP nsubj 8
        said     say    VERB  VBD ROOT  0
        .        .      PUNCT .   punct 8

        “        “      PUNCT ``  punct 3
        Niger    Niger  PROPN NNP nsubj 3
        invaded  invade VERB  VBD ROOT  0
        Benin    Benin  PROPN NNP obj   3
        .        .      PUNCT .   punct 3
        ”        ”      PUNCT ''  punct 3
        """,
        'Mali attacks Chad: Emmanuel Macron said "',
        'Niger invades Benin: Emmanuel Macron said "',
    ),
    case(
        "quote begun before",
        """
        “        “      PUNCT ``  punct 3
        Niger    Niger  PROPN NNP nsubj 3
        invaded  invade VERB  VBD ROOT  0
        Benin    Benin  PROPN NNP obj   3
        .        .      PUNCT .   punct 3

        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ccomp 7
        Chad     Chad   PROPN NNP obj   2
        ,        ,      PUNCT ,   punct 2
        ”        ”      PUNCT ''  punct 2
        Macron   Macron PROPN NNP nsubj 7
        said     say    VERB  VBD ROOT  0
        .        .      PUNCT .   punct 7
        """,
        'Mali attacks Chad: Emmanuel Macron said "',
        'Niger invades Benin: Emmanuel Macron said "',
    ),
    case(
        "the article goes on",
        """
        “        “      PUNCT ``  punct 3
        Mali     Mali   PROPN NNP nsubj 3
        attacked attack VERB  VBD ccomp 8
        Chad     Chad   PROPN NNP obj   3
        ,        ,      PUNCT ,   punct 3
        ”        ”      PUNCT ''  punct 3
        Macron   Macron PROPN NNP nsubj 8
        said     say    VERB  VBD ROOT  0
        .        .      PUNCT .   punct 8

        Niger    Niger  PROPN NNP nsubj 2
        invaded  invade VERB  VBD ROOT  0
        Benin    Benin  PROPN NNP obj   2
        .        .      PUNCT .   punct 2
        """,
        'Mali attacks Chad: Emmanuel Macron said "',
        "Niger invades Benin:",
    ),
    case(
        "I",
        """
        “      “      PUNCT ``  punct 3
        I      I      PRON  PRP nsubj 3
        met    meet   VERB  VBD ccomp 8
        Scholz Scholz PROPN NNP obj   3
        ,      ,      PUNCT ,   punct 3
        ”      ”      PUNCT ''  punct 3
        Macron Macron PROPN NNP nsubj 8
        said   say    VERB  VBD ROOT  0
        .      .      PUNCT .   punct 8
        """,
        'Emmanuel Macron meets Olaf Scholz: Emmanuel Macron said "',
    ),
    case(
        "we",
        """
        “        “      PUNCT ``  punct 3
        We       we     PRON  PRP nsubj 3
        attacked attack VERB  VBD ccomp 8
        Chad     Chad   PROPN NNP obj   3
        ,        ,      PUNCT ,   punct 3
        ”        ”      PUNCT ''  punct 3
        Macron   Macron PROPN NNP nsubj 8
        said     say    VERB  VBD ROOT  0
        .        .      PUNCT .   punct 8
        """,
        'France attacks Chad: Emmanuel Macron said "',
    ),
    case(
        "us",
        """
        “        “      PUNCT ``  punct 3
        Mali     Mali   PROPN NNP nsubj 3
        attacked attack VERB  VBD ccomp 8
        us       we     PRON  PRP obj   3
        ,        ,      PUNCT ,   punct 3
        ”        ”      PUNCT ''  punct 3
        Macron   Macron PROPN NNP nsubj 8
        said     say    VERB  VBD ROOT  0
        .        .      PUNCT .   punct 8
        """,
        'Mali attacks France: Emmanuel Macron said "',
    ),
    case(
        "a statement that",
        """
        Chad      Chad      PROPN NNP nsubj     2
        heard     hear      VERB  VBD ROOT      0
        Macron    Macron    PROPN NNP nmod:poss 5
        's        's        PART  POS case      3
        statement statement NOUN  NN  obj       2
        that      that      SCONJ IN  mark      8
        Mali      Mali      PROPN NNP nsubj     8
        attacked  attack    VERB  VBD acl       5
        Togo      Togo      PROPN NNP obj       8
        .         .         PUNCT .   punct     2
        """,
        "Mali attacks Togo: Emmanuel Macron statement",
    ),
    case(
        "said, according to",
        """
        Macron    Macron  PROPN NNP nsubj 2
        said      say     VERB  VBD ROOT  0
        Mali      Mali    PROPN NNP nsubj 4
        attacked  attack  VERB  VBD ccomp 2
        Chad      Chad    PROPN NNP obj   4
        ,         ,       PUNCT ,   punct 9
        according accord  VERB  VBG case  9
        to        to      ADP   IN  fixed 7
        Reuters   Reuters PROPN NNP obl   4
        .         .       PUNCT .   punct 2
        """,
        "Mali attacks Chad: Emmanuel Macron said, Reuters according to",
    ),
    case(
        "the writer's own statement",
        """
        It       it       PRON  PRP expl  3
        is       be       AUX   VBZ cop   3
        worth    worth    ADJ   JJ  ROOT  0
        noting   note     VERB  VBG csubj 3
        that     that     SCONJ IN  mark  7
        Mali     Mali     PROPN NNP nsubj 7
        attacked attack   VERB  VBD ccomp 4
        Chad     Chad     PROPN NNP obj   7
        .        .        PUNCT .   punct 3
        """,
        "Mali attacks Chad:",
    ),
    case(
        "the writer's own statement",
        """
        It       it     PRON  PRP expl     4
        should   should AUX   MD  aux      4
        be       be     AUX   VB  aux:pass 4
        noted    note   VERB  VBN ROOT     0
        that     that   SCONJ IN  mark     7
        Mali     Mali   PROPN NNP nsubj    7
        attacked attack VERB  VBD ccomp    4
        Chad     Chad   PROPN NNP obj      7
        .        .      PUNCT .   punct    4
        """,
        "Mali attacks Chad:",
    ),
    case(
        "the writer's own statement",
        """
        Note     note   NOUN  NN  ROOT  0
        that     that   SCONJ IN  mark  4
        Mali     Mali   PROPN NNP nsubj 4
        attacked attack VERB  VBD ccomp 1
        Chad     Chad   PROPN NNP obj   4
        .        .      PUNCT .   punct 1
        """,
        "Mali attacks Chad:",
    ),
    case(
        "somebody's statement",
        """
        It       it     PRON  PRP expl     3
        was      be     AUX   VBD aux:pass 3
        noted    note   VERB  VBN ROOT     0
        that     that   SCONJ IN  mark     6
        Mali     Mali   PROPN NNP nsubj    6
        attacked attack VERB  VBD ccomp    3
        Chad     Chad   PROPN NNP obj      6
        .        .      PUNCT .   punct    3
        """,
        "Mali attacks Chad: somebody noted",
    ),
    case(
        "a quotation without a speaker",
        """
        “        “      PUNCT ``  punct 3
        Mali     Mali   PROPN NNP nsubj 3
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   3
        .        .      PUNCT .   punct 3
        ”        ”      PUNCT ''  punct 3
        """,
        'Mali attacks Chad: somebody  "',
    ),
    case(
        "according to, at the end of all",
        """
        Mali      Mali    PROPN NNP nsubj 2
        left      leave   VERB  VBD ROOT  0
        Chad      Chad    PROPN NNP obj   2
        before    before  SCONJ IN  mark  5
        attacking attack  VERB  VBG advcl 2
        Togo      Togo    PROPN NNP obj   5
        ,         ,       PUNCT ,   punct 10
        according accord  VERB  VBG case  10
        to        to      ADP   IN  fixed 8
        Reuters   Reuters PROPN NNP obl   5
        .         .       PUNCT .   punct 2
        """,
        "Mali leaves Chad: Reuters according to",
        "Mali attacks Togo: Reuters according to",
    ),
    case(
        "said, adding",
        """
        Macron   Macron PROPN NNP nsubj 2
        said     say    VERB  VBD ROOT  0
        Mali     Mali   PROPN NNP nsubj 4
        left     leave  VERB  VBD ccomp 2
        Togo     Togo   PROPN NNP obj   4
        ,        ,      PUNCT ,   punct 7
        adding   add    VERB  VBG advcl 4
        Chad     Chad   PROPN NNP nsubj 9
        attacked attack VERB  VBD ccomp 7
        Niger    Niger  PROPN NNP obj   9
        .        .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: Emmanuel Macron adding",
        "Mali leaves Togo: Emmanuel Macron said",
    ),
    case(
        "while others warned",
        """
        While   while  SCONJ IN  mark  3
        Mali    Mali   PROPN NNP nsubj 3
        praised praise VERB  VBD advcl 7
        Chad    Chad   PROPN NNP obj   3
        ,       ,      PUNCT ,   punct 7
        Macron  Macron PROPN NNP nsubj 7
        warned  warn   VERB  VBD ROOT  0
        .       .      PUNCT .   punct 7
        """,
        "Mali praises Chad:",
    ),
    case(
        "blamed for doing",
        """
        Mali      Mali   PROPN NNP nsubj 2
        blamed    blame  VERB  VBD ROOT  0
        Chad      Chad   PROPN NNP obj   2
        for       for    SCONJ IN  mark  5
        attacking attack VERB  VBG advcl 2
        Niger     Niger  PROPN NNP obj   5
        .         .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: Mali blamed",
    ),
    case(
        "described as doing",
        """
        Mali      Mali     PROPN NNP nsubj 2
        described describe VERB  VBD ROOT  0
        Chad      Chad     PROPN NNP obj   2
        as        as       SCONJ IN  mark  5
        backing   back     VERB  VBG advcl 2
        Niger     Niger    PROPN NNP obj   5
        .         .        PUNCT .   punct 2
        """,
        "Chad backs Niger: Mali described",
    ),
    case(
        "vowed that",
        """
        Mali    Mali   PROPN NNP nsubj 2
        vowed   vow    VERB  VBD ROOT  0
        that    that   SCONJ IN  mark  6
        Chad    Chad   PROPN NNP nsubj 6
        would   would  AUX   MD  aux   6
        attack  attack VERB  VB  ccomp 2
        Niger   Niger  PROPN NNP obj   6
        .       .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: Mali vowed",
    ),
    case(
        "vowed to",
        """
        Mali   Mali   PROPN NNP nsubj 2
        vowed  vow    VERB  VBD ROOT  0
        to     to     PART  TO  mark  4
        attack attack VERB  VB  xcomp 2
        Chad   Chad   PROPN NNP obj   4
        .      .      PUNCT .   punct 2
        """,
        "Mali attacks Chad:",
    ),
    case(
        "made clear that",
        """
        Mali     Mali   PROPN NNP nsubj 2
        made     make   VERB  VBD ROOT  0
        clear    clear  ADJ   JJ  xcomp 2
        that     that   SCONJ IN  mark  6
        Chad     Chad   PROPN NNP nsubj 6
        attacked attack VERB  VBD ccomp 2
        Niger    Niger  PROPN NNP obj   6
        .        .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: Mali made",
    ),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_attribution(by_rows: RowReader, rows: str, expected: dict[str, str]) -> None:
    found = dict(readable(s) for s in by_rows.statements(rows, date=DATE) if not s.derived)
    assert {said: found.get(said) for said in expected} == expected


NOBODY = """
I    I    PRON  PRP nsubj 2
met  meet VERB  VBD ROOT  0
Mali Mali PROPN NNP obj   2
.    .    PUNCT .   punct 2
"""


def test_a_first_person_without_a_speaker_is_nobody(by_rows: RowReader) -> None:
    assert by_rows.statements(NOBODY) == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param("He left.", [], id="none"),
        pytest.param("“Go,” he said. “Now.”", ["Go,", "Now."], id="curled"),
        pytest.param('"Go," he said. "Now."', ["Go,", "Now."], id="straight"),
        pytest.param("He said: “Go. Now", ["Go. Now"], id="open at the end"),
        pytest.param("“Go.\n\n“Now,” he said.", ["Go.", "Now,"], id="open at a paragraph"),
        pytest.param("the state's “own” states' way", ["own"], id="apostrophes"),
        pytest.param(
            "'We can't go,' she said. 'Not now.'", ["We can't go,", "Not now."], id="single"
        ),
        pytest.param("‘We can’t go,’ she said.", ["We can’t go,"], id="single and curled"),
        pytest.param(
            "'The crews' pay is late,' she said.", ["The crews' pay is late,"], id="plural"
        ),
        pytest.param("the crews' pay in the '90s isn't late", [], id="apostrophes alone"),
        pytest.param("He said “the ‘old’ pact” is dead", ["the ‘old’ pact"], id="one in another"),
        pytest.param(
            "'We went.\n\n'We came back,' she said.",
            ["We went.", "We came back,"],
            id="single, open at a paragraph",
        ),
        pytest.param("Chad 's pact with Togo 's army '", [], id="cut into words"),
        pytest.param("'tis over. They left.", [], id="never closed"),
    ],
)
def test_quoted_ranges(text: str, quoted: list[str]) -> None:
    assert [text[a:b] for a, b in quoted_ranges(text)] == quoted


# --- Read with the bundled pipeline: what reaches over several sentences -------------------------

TOGO = "Togo left the pact"


def speakers_of(article: str) -> dict[str, list[str]]:
    """Return the speakers of each event by its word, the innermost first, as they are written."""
    (reading,) = RuleExtractor().readings([Document("talk", article, date=DATE)])
    return {
        e.text: [a.speaker.antecedent or a.speaker.text for a in e.attributions]
        for e in reading.events
    }


DELEGATION = (
    "Maria Lund met the Malian delegation.\n\nThe Malian delegation affirmed that all concerns "
    "were addressed. They expressed thanks.\n\n"
)


@pytest.mark.model("0.3.1")
@pytest.mark.parametrize(
    ("article", "word", "speakers"),
    [
        pytest.param(f"The survey shows that {TOGO}.", "left", ["The survey"], id="evidence"),
        pytest.param(f"“{TOGO},” the communique read.", "left", ["the communique"], id="read"),
        pytest.param(f"There are reports that {TOGO}.", "left", ["reports"], id="reports that"),
        pytest.param(f"AFP reporting indicates that {TOGO}.", "left", ["AFP reporting"], id="AFP"),
        pytest.param(f"Maria Lund: {TOGO} in May.", "left", ["Maria Lund"], id="label"),
        pytest.param(f"Ukraine: {TOGO} in May.", "left", [], id="a topic is no label"),
        pytest.param(
            "Mali accuses Ada Holm of theft and bribing Togo.", "bribing", ["Mali"], id="charges"
        ),
        pytest.param(
            "Togo accused Maria Lund of fraud and bribing Mali.", "bribing", ["Togo"], id="charge"
        ),
        pytest.param(
            "Maria Lund was charged with theft and bribing Togo.", "bribing", ["charged"], id="of"
        ),
        pytest.param(f"Governor: {TOGO} in May", "left", ["Governor"], id="a title as label"),
        pytest.param(f"Police: {TOGO} in May", "left", ["Police"], id="a body as label"),
        pytest.param(f"Defence minister: {TOGO} in May", "left", ["Defence minister"], id="two"),
        pytest.param(f"Update: {TOGO} in May", "left", [], id="a kind of news is no label"),
        pytest.param(f"Two sailors and a cook said that {TOGO}.", "left",
                     ["Two sailors and a cook"], id="unnamed sources"),
        pytest.param(f"Maria Lund pointed out that {TOGO}.", "left", ["Maria Lund"], id="phrase"),
        pytest.param(f"“We warned them. {TOGO},” Maria Lund said.", "left", ["Maria Lund"],
                     id="the end of a quotation says whose it is"),
        pytest.param(f"Jon Berg said Mali was calm. “{TOGO}. Niger stayed,” Maria Lund said.",
                     "left", ["Maria Lund"], id="not who speaks before"),
        pytest.param(f"Maria Lund continued:\n\n“{TOGO}. Niger stayed.”", "left", ["Maria Lund"],
                     id="lead-in"),
        pytest.param(f"“Mali met Chad,” Maria Lund said. “Niger stayed.\n\n“{TOGO}.”", "left",
                     ["Maria Lund"], id="the second paragraph"),
        pytest.param(f"“Mali met Chad,” Maria Lund said.\n\nIt rained.\n\n“{TOGO}. Niger stayed.”",
                     "left", ["Maria Lund"], id="who alone has been quoted before"),
        pytest.param(f"“Mali met Chad,” Maria Lund said. “It rained,” she said.\n\nIt did.\n\n"
                     f"“{TOGO}. Niger stayed.”", "left", ["Maria Lund"], id="and is she"),
        pytest.param(f"“Mali met Chad,” Maria Lund said. “It rained,” Jon Berg said.\n\nIt did.\n\n"
                     f"“{TOGO}. Niger stayed.”", "left", [""], id="two have"),
        pytest.param(f"“{TOGO}. Niger stayed.”\n\n― Emmanuel Macron", "left", ["Emmanuel Macron"],
                     id="byline"),
        pytest.param(f"‘{TOGO},’ Maria Lund said. ‘Mali met Chad.’", "met", ["Maria Lund"],
                     id="single marks"),
        pytest.param("Maria Lund said the talks had failed. Togo would leave the pact.", "leave",
                     ["Maria Lund"], id="paraphrase"),
        pytest.param(f"Maria Lund said the talks had failed. {TOGO} in May.", "left", [],
                     id="what follows a report is not all paraphrase"),
        pytest.param("Maria Lund did not say why. Togo would leave the pact.", "leave", [],
                     id="nothing said, nothing that goes on"),
        pytest.param(f"“Mali met Chad,” Maria Lund said.\n\nJon Berg gave details:\n\n"
                     f"“{TOGO}. Niger stayed.”", "left", ["Jon Berg"], id="a lead-in without says"),
        pytest.param(f"“Mali met Chad,” Maria Lund said.\n\nThere was more:\n\n"
                     f"“{TOGO}. Niger stayed.”", "left", [""], id="a lead-in that names nobody"),
        pytest.param(f"{DELEGATION} Malian diplomats stated they believe that Chad lied. "
                     f"They stressed that {TOGO}.", "left", ["Malian diplomats"], id="they go on"),
        pytest.param(f"{DELEGATION} Malian diplomats stated they believe that Chad lied. "
                     f"Ada Holm wept. They stressed that {TOGO}.", "left", ["They"],
                     id="they were not heard just before"),
        pytest.param(f"A merger, reported by three papers, failed when {TOGO}.", "left", [],
                     id="a report beside a noun reaches no further"),
        pytest.param(f"{TOGO}. The “old guard” met Mali.", "met", [], id="scare quotes"),
        pytest.param(f"According to estimates from the UN and local officials, {TOGO}.", "left",
                     ["the UN and local officials"], id="whose estimates"),
        pytest.param(f"According to a report by Reuters, {TOGO}.", "left", ["Reuters"],
                     id="whose report"),
        pytest.param(f"According to last year's report, {TOGO}.", "left",
                     ["According to last year's report"], id="a year writes no report"),
        pytest.param(f"Based on media reports, {TOGO}.", "left", ["Based on media reports"],
                     id="based on reports"),
        pytest.param(f"{TOGO}, court rules", "left", ["court"], id="the end of a headline"),
        pytest.param(f"Maria Lund said in a ruling that {TOGO}.", "left", ["Maria Lund"],
                     id="said in a ruling that"),
        pytest.param(f"Maria Lund compared it to “a storm, when {TOGO}”.", "left",
                     ["Maria Lund"], id="compared to what is quoted"),
        pytest.param(f"Maria Lund called it “a trap, as {TOGO}”.", "left", ["Maria Lund"],
                     id="called what is quoted"),
        pytest.param(f"The deal hurt Mali, and “a day, when {TOGO}” was its end.", "left", [],
                     id="what is quoted is not the subject's of another clause"),
    ],
)  # fmt: skip
def test_speakers_of_an_article(article: str, word: str, speakers: list[str]) -> None:
    assert speakers_of(article)[word] == speakers


def test_a_source_of_which_only_marks_are_left_is_named_by_its_noun() -> None:
    rows = """
        Mali      Mali     PROPN NNP nsubj 2
        left      leave    VERB  VBD ROOT  0
        ,         ,        PUNCT ,   punct 4
        --        --       PUNCT :   obl   2
        of        of       ADP   IN  case  6
        officials official NOUN  NNS nmod  4
    """
    (sentence,) = trees(parse(rows))
    head, kind = sentence.words[3], sentence.words[5]
    content = frozenset(word.i for word in sentence.words if word is not head)
    mention = unnamed(head, kind, Report(None, head, content, "says"))
    assert (mention.text, mention.start) == ("officials", kind.start)
