"""Trees -> surface propositions: *subject | relation | object | further arguments*."""

from typing import Any

import pytest
from parse import sentence, text

from kg.clauses import OpenRow, open_rows


def case(rows: str, *expected: str, wrong: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(rows, list(expected), id=text(rows), marks=marks)


def readable(row: OpenRow) -> str:
    return " | ".join([row.subject, row.relation, row.object, *row.extras])


CASES = [
    case(
        """
        France France PROPN NNP nsubj 2
        signed sign   VERB  VBD ROOT  0
        a      a      DET   DT  det   4
        pact   pact   NOUN  NN  obj   2
        with   with   ADP   IN  case  6
        Italy  Italy  PROPN NNP obl   2
        in     in     ADP   IN  case  8
        May    May    PROPN NNP obl   2
        """,
        "France | signed | a pact | with Italy | in May",
        "France | signed a pact with | Italy | in May",
        "France | signed a pact in | May | with Italy",
    ),
    case(
        """
        It      it     PRON PRP nsubj 2
        reports report VERB VBZ ROOT  0
        on      on     ADP  IN  case  4
        talks   talk   NOUN NNS obl   2
        of      of     ADP  IN  case  6
        peace   peace  NOUN NN  nmod  4
        """,
        "It | reports on | talks of peace",
        "It | reports on talks of | peace",
    ),
    case(
        """
        Keita  Keita  PROPN NNP   nsubj 2
        died   die    VERB  VBD   ROOT  0
        after  after  SCONJ IN    mark  4
        seeing see    VERB  VBG   advcl 2
        the    the    DET   DT    det   6
        bishop bishop NOUN  NN    obj   4
        """,
        "Keita | seeing | the bishop",
    ),
    case(
        """
        Keita   Keita   PROPN NNP   nsubj 2
        left    leave   VERB  VBD   ROOT  0
        without without SCONJ IN    mark  4
        seeing  see     VERB  VBG   advcl 2
        the     the     DET   DT    det   6
        bishop  bishop  NOUN  NN    obj   4
        """,
    ),
    case(
        """
        Keita  Keita  PROPN NNP nsubj 2
        met    meet   VERB  VBD ROOT  0
        them   they   PRON  PRP obj   2
        to     to     PART  TO  mark  5
        sign   sign   VERB  VB  advcl 2
        a      a      DET   DT  det   7
        pact   pact   NOUN  NN  obj   5
        """,
        "Keita | met | them",
        "Keita | met them to sign | a pact",
    ),
    case(
        """
        Keita  Keita  PROPN NNP   nsubj 9
        ,      ,      PUNCT ,     punct 4
        the    the    DET   DT    det   4
        leader leader NOUN  NN    appos 1
        of     of     ADP   IN    case  7
        the    the    DET   DT    det   7
        party  party  NOUN  NN    nmod  4
        ,      ,      PUNCT ,     punct 4
        left   leave  VERB  VBD   ROOT  0
        Mali   Mali   PROPN NNP   obj   9
        """,
        "Keita | left | Mali",
        "Keita | is | the leader of the party",
    ),
    case(
        """
        There  there  PRON EX  expl    3
        would  would  AUX  MD  aux     3
        be     be     VERB VB  ROOT    0
        talks  talk   NOUN NNS nsubj   3
        in     in     ADP  IN  case    6
        Bamako Bamako PROPN NNP nmod   4
        """,
        "There | would be | talks in Bamako",
    ),
    case(
        """
        Keita    Keita    PROPN NNP nsubj  2
        died     die      VERB  VBD ROOT   0
        suddenly suddenly ADV   RB  advmod 2
        """,
        "Keita | died | suddenly",
    ),
    case(
        """
        Keita Keita PROPN NNP nsubj 2
        died  die   VERB  VBD ROOT  0
        """,
    ),
    case(
        """
        Mali     Mali   PROPN NNP nsubj 4
        and      and    CCONJ CC  cc    3
        Chad     Chad   PROPN NNP conj  1
        attacked attack VERB  VBD ROOT  0
        Niger    Niger  PROPN NNP obj   4
        and      and    CCONJ CC  cc    7
        Togo     Togo   PROPN NNP conj  5
        """,
        "Mali | attacked | Niger",
        "Mali | attacked | Togo",
        "Chad | attacked | Niger",
        "Chad | attacked | Togo",
    ),
    case(
        """
        Chad     Chad   PROPN NNP nsubj:pass 4
        was      be     AUX   VBD aux:pass   4
        not      not    PART  RB  advmod     4
        attacked attack VERB  VBN ROOT       0
        by       by     ADP   IN  case       6
        Mali     Mali   PROPN NNP obl:agent  4
        """,
        "Chad | was not attacked by | Mali",
    ),
    case(
        """
        Macron Macron PROPN NNP nsubj 4
        is     be     AUX   VBZ cop   4
        an     a      DET   DT  det   4
        ally   ally   NOUN  NN  ROOT  0
        of     of     ADP   IN  case  6
        Kyiv   Kyiv   PROPN NNP nmod  4
        """,
        "Macron | is | an ally of Kyiv",
        "Macron | is an ally of | Kyiv",
    ),
    case(
        """
        Turkey  Turkey  PROPN NNP nsubj 3
        is      be      AUX   VBZ cop   3
        hostile hostile ADJ   JJ  ROOT  0
        to      to      ADP   IN  case  5
        NATO    NATO    PROPN NNP obl   3
        """,
        "Turkey | is hostile to | NATO",
    ),
    case(
        """
        Macron Macron PROPN NNP nsubj 2
        said   say    VERB  VBD ROOT  0
        that   that   SCONJ IN  mark  5
        talks  talk   NOUN  NNS nsubj 5
        failed fail   VERB  VBD ccomp 2
        .      .      PUNCT .   punct 2
        """,
        "Macron | said | that talks failed",
    ),
    case(
        """
        Talks  talk   NOUN  NNS nsubj 2
        failed fail   VERB  VBD ccomp 5
        ,      ,      PUNCT ,   punct 2
        Macron Macron PROPN NNP nsubj 5
        said   say    VERB  VBD ROOT  0
        """,
        "Macron | said | Talks failed",
    ),
    case(
        """
        Mali  Mali  PROPN NNP nsubj        2
        wants want  VERB  VBZ ROOT         0
        to    to    PART  TO  mark         4
        shore shore VERB  VB  xcomp        2
        up    up    ADP   RP  compound:prt 4
        Chad  Chad  PROPN NNP obj          4
        """,
        "Mali | wants to shore up | Chad",
    ),
    case(
        """
        Poland Poland PROPN NNP nsubj 2
        gave   give   VERB  VBD ROOT  0
        Kyiv   Kyiv   PROPN NNP iobj  2
        tanks  tank   NOUN  NNS obj   2
        """,
        "Poland | gave | tanks | Kyiv",
    ),
    case(
        """
        Troops   troop  NOUN  NNS nsubj 5
        arriving arrive VERB  VBG acl   1
        from     from   ADP   IN  case  4
        Italy    Italy  PROPN NNP obl   2
        took     take   VERB  VBD ROOT  0
        Kyiv     Kyiv   PROPN NNP obj   5
        """,
        "Troops | arriving from | Italy",
        "Troops | took | Kyiv",
    ),
    case(
        """
        Chad  Chad  PROPN NNP nsubj     6
        ,     ,     PUNCT ,   punct     4
        which which PRON  WDT nsubj     4
        left  leave VERB  VBD acl:relcl 1
        ,     ,     PUNCT ,   punct     4
        backs back  VERB  VBZ ROOT      0
        Mali  Mali  PROPN NNP obj       6
        """,
        "Chad | backs | Mali",
    ),
    case(
        """
        “      “      PUNCT ``  punct 3
        Talks  talk   NOUN  NNS nsubj 3
        failed fail   VERB  VBD ccomp 7
        ,      ,      PUNCT ,   punct 3
        ”      ”      PUNCT ''  punct 3
        he     he     PRON  PRP nsubj 7
        said   say    VERB  VBD ROOT  0
        """,
        "he | said | Talks failed",
    ),
    case(
        """
        Talks  talk NOUN NNS nsubj 2
        failed fail VERB VBD ROOT  0
        due    due  ADP  IN  case  6
        to     to   ADP  IN  fixed 3
        the    the  DET  DT  det   6
        war    war  NOUN NN  obl   2
        """,
        "Talks | failed due to | the war",
    ),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_sentence_has_the_rows(rows: str, expected: list[str]) -> None:
    assert [readable(row) for row in open_rows(sentence(rows))] == expected


def test_no_row_is_given_twice() -> None:
    found = list(open_rows(sentence(CASES[2].values[0])))
    assert len(found) == len({(r.subject, r.relation, r.object) for r in found})


def test_the_row_of_the_object_is_the_surest() -> None:
    first, *rest = open_rows(sentence(CASES[0].values[0]))
    assert all(first.confidence > row.confidence > 0 for row in rest)
