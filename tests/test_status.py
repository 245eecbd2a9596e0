"""Trees -> status: how much of a clause its text commits itself to."""

from collections.abc import Iterator
from typing import Any

import pytest
from conftest import RowReader
from parse import text

from kg.evaluation import status_of
from kg.model import Statement
from kg.statements.status.values import STRENGTH, weakest
from kg.store.writing import is_plain


def case(construction: str, rows: str, *expected: str, wrong: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(rows, list(expected), id=f"{construction}: {text(rows)}", marks=marks)


def readable(statement: Statement) -> Iterator[str]:
    """Write *Mali attacks Chad: negated past*, less exactly *negated*, and that it is *no fact*."""
    subject, obj = statement.subject.entity.label, statement.object.entity.label
    said, status = f"{subject} {statement.relation.name} {obj}", status_of(statement)
    yield f"{said}: {status} {statement.tense}"
    yield f"{said}: {status}"
    if not is_plain(statement):
        yield f"{said}: no fact"


CASES = [
    case(
        "past",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   2
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: actual past",
    ),
    case(
        "present",
        """
        Mali  Mali PROPN NNP nsubj 2
        backs back VERB  VBZ ROOT  0
        Chad  Chad PROPN NNP obj   2
        .     .    PUNCT .   punct 2
        """,
        "Mali backs Chad: actual present",
    ),
    case(
        "perfect",
        """
        Mali     Mali   PROPN NNP nsubj 3
        has      have   AUX   VBZ aux   3
        attacked attack VERB  VBN ROOT  0
        Chad     Chad   PROPN NNP obj   3
        .        .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: actual past",
    ),
    case(
        "will",
        """
        Mali   Mali   PROPN NNP nsubj 3
        will   will   AUX   MD  aux   3
        attack attack VERB  VB  ROOT  0
        Chad   Chad   PROPN NNP obj   3
        .      .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: planned future",
    ),
    case(
        "may",
        """
        Mali   Mali   PROPN NNP nsubj 3
        may    may    AUX   MD  aux   3
        attack attack VERB  VB  ROOT  0
        Chad   Chad   PROPN NNP obj   3
        .      .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: possible future",
    ),
    case(
        "must",
        """
        Mali       Mali       PROPN NNP nsubj 3
        must       must       AUX   MD  aux   3
        compensate compensate VERB  VB  ROOT  0
        Chad       Chad       PROPN NNP obj   3
        .          .          PUNCT .   punct 3
        """,
        "Mali compensates Chad: obligatory future",
    ),
    case(
        "would",
        """
        Mali   Mali   PROPN NNP nsubj 3
        would  would  AUX   MD  aux   3
        attack attack VERB  VB  ROOT  0
        Chad   Chad   PROPN NNP obj   3
        .      .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: conditional future",
    ),
    case(
        "reportedly",
        """
        Mali       Mali       PROPN NNP nsubj  3
        reportedly reportedly ADV   RB  advmod 3
        attacked   attack     VERB  VBD ROOT   0
        Chad       Chad       PROPN NNP obj    3
        .          .          PUNCT .   punct  3
        """,
        "Mali attacks Chad: possible past",
    ),
    case(
        "not",
        """
        Mali   Mali   PROPN NNP nsubj  4
        did    do     AUX   VBD aux    4
        not    not    PART  RB  advmod 4
        attack attack VERB  VB  ROOT   0
        Chad   Chad   PROPN NNP obj    4
        .      .      PUNCT .   punct  4
        """,
        "Mali attacks Chad: negated past",
    ),
    case(
        "never",
        """
        Mali     Mali   PROPN NNP nsubj  3
        never    never  ADV   RB  advmod 3
        attacked attack VERB  VBD ROOT   0
        Chad     Chad   PROPN NNP obj    3
        .        .      PUNCT .   punct  3
        """,
        "Mali attacks Chad: negated past",
    ),
    case(
        "no longer",
        """
        Mali     Mali    PROPN NNP nsubj  4
        no       no      ADV   RB  advmod 3
        longer   long    ADV   RBR advmod 4
        supports support VERB  VBZ ROOT   0
        Chad     Chad    PROPN NNP obj    4
        .        .       PUNCT .   punct  4
        """,
        "Mali supports Chad: negated present",
    ),
    case(
        "neither-nor",
        """
        Neither  neither CCONJ CC  cc:preconj 2
        Mali     Mali    PROPN NNP nsubj      5
        nor      nor     CCONJ CC  cc         4
        Chad     Chad    PROPN NNP conj       2
        attacked attack  VERB  VBD ROOT       0
        Niger    Niger   PROPN NNP obj        5
        .        .       PUNCT .   punct      5
        """,
        "Mali attacks Niger: negated past",
        "Chad attacks Niger: negated past",
    ),
    case(
        "no as object",
        """
        Mali   Mali PROPN NNP nsubj 2
        signed sign VERB  VBD ROOT  0
        no     no   DET   DT  det   4
        pact   pact NOUN  NN  obj   2
        with   with ADP   IN  case  6
        Chad   Chad PROPN NNP nmod  4
        .      .    PUNCT .   punct 2
        """,
        "Mali signs_pact Chad: negated past",
    ),
    case(
        "no as subject",
        """
        No       no      DET   DT  det   2
        country  country NOUN  NN  nsubj 3
        attacked attack  VERB  VBD ROOT  0
        Mali     Mali    PROPN NNP obj   3
        .        .       PUNCT .   punct 3
        """,
        "country attacks Mali: negated past",
    ),
    case(
        "either-or",
        """
        Either either CCONJ CC  cc:preconj 2
        Mali   Mali   PROPN NNP nsubj      6
        or     or     CCONJ CC  cc         4
        Chad   Chad   PROPN NNP conj       2
        will   will   AUX   MD  aux        6
        invade invade VERB  VB  ROOT       0
        Niger  Niger  PROPN NNP obj        6
        .      .      PUNCT .   punct      6
        """,
        "Mali invades Niger: possible future",
        "Chad invades Niger: possible future",
    ),
    case(
        "either-or of objects",
        """
        Mali   Mali   PROPN NNP nsubj      3
        will   will   AUX   MD  aux        3
        invade invade VERB  VB  ROOT       0
        either either CCONJ CC  cc:preconj 5
        Chad   Chad   PROPN NNP obj        3
        or     or     CCONJ CC  cc         7
        Niger  Niger  PROPN NNP conj       5
        .      .      PUNCT .   punct      3
        """,
        "Mali invades Chad: possible future",
        "Mali invades Niger: possible future",
    ),
    case(
        "if",
        """
        If      if     SCONJ IN  mark  3
        Mali    Mali   PROPN NNP nsubj 3
        attacks attack VERB  VBZ advcl 8
        Chad    Chad   PROPN NNP obj   3
        ,       ,      PUNCT ,   punct 6
        Niger   Niger  PROPN NNP nsubj 8
        will    will   AUX   MD  aux   8
        invade  invade VERB  VB  ROOT  0
        Benin   Benin  PROPN NNP obj   8
        .       .      PUNCT .   punct 8
        """,
        "Mali attacks Chad: conditional present",
        "Niger invades Benin: conditional future",
    ),
    case(
        "unless",
        """
        Niger   Niger  PROPN NNP nsubj 3
        will    will   AUX   MD  aux   3
        invade  invade VERB  VB  ROOT  0
        Benin   Benin  PROPN NNP obj   3
        unless  unless SCONJ IN  mark  7
        Mali    Mali   PROPN NNP nsubj 7
        attacks attack VERB  VBZ advcl 3
        Chad    Chad   PROPN NNP obj   7
        .       .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: conditional present",
        "Niger invades Benin: conditional future",
    ),
    case(
        "should-inversion",
        """
        Should  should  AUX   MD  aux   3
        Mali    Mali    PROPN NNP nsubj 3
        attack  attack  VERB  VB  advcl 8
        Chad    Chad    PROPN NNP obj   3
        ,       ,       PUNCT ,   punct 8
        Niger   Niger   PROPN NNP nsubj 8
        would   would   AUX   MD  aux   8
        condemn condemn VERB  VB  ROOT  0
        Benin   Benin   PROPN NNP obj   8
        .       .       PUNCT .   punct 8
        """,
        "Mali attacks Chad: conditional present",
        "Niger condemns Benin: conditional future",
    ),
    case(
        "had-inversion",
        """
        Had      have   AUX   VBD aux   3
        Mali     Mali   PROPN NNP nsubj 3
        attacked attack VERB  VBN advcl 9
        Chad     Chad   PROPN NNP obj   3
        ,        ,      PUNCT ,   punct 9
        Niger    Niger  PROPN NNP nsubj 9
        would    would  AUX   MD  aux   9
        have     have   AUX   VB  aux   9
        invaded  invade VERB  VBN ROOT  0
        Benin    Benin  PROPN NNP obj   9
        .        .      PUNCT .   punct 9
        """,
        "Mali attacks Chad: conditional past",
    ),
    case(
        "refused to",
        """
        Mali    Mali   PROPN NNP nsubj 2
        refused refuse VERB  VBD ROOT  0
        to      to     PART  TO  mark  4
        attack  attack VERB  VB  xcomp 2
        Chad    Chad   PROPN NNP obj   4
        .       .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: negated past",
    ),
    case(
        "failed to",
        """
        Mali       Mali       PROPN NNP nsubj 2
        failed     fail       VERB  VBD ROOT  0
        to         to         PART  TO  mark  4
        compensate compensate VERB  VB  xcomp 2
        Chad       Chad       PROPN NNP obj   4
        .          .          PUNCT .   punct 2
        """,
        "Mali compensates Chad: negated past",
    ),
    case(
        "stopped",
        """
        Mali      Mali   PROPN NNP nsubj 2
        stopped   stop   VERB  VBD ROOT  0
        attacking attack VERB  VBG xcomp 2
        Chad      Chad   PROPN NNP obj   3
        .         .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: negated past",
    ),
    case(
        "prevented from",
        """
        Mali      Mali    PROPN NNP nsubj 2
        prevented prevent VERB  VBD ROOT  0
        Chad      Chad    PROPN NNP obj   2
        from      from    ADP   IN  mark  5
        attacking attack  VERB  VBG advcl 2
        Niger     Niger   PROPN NNP obj   5
        .         .       PUNCT .   punct 2
        """,
        "Chad attacks Niger: negated past",
    ),
    case(
        "ruled out",
        """
        Mali      Mali   PROPN NNP nsubj        2
        ruled     rule   VERB  VBD ROOT         0
        out       out    ADP   RP  compound:prt 2
        attacking attack VERB  VBG xcomp        2
        Chad      Chad   PROPN NNP obj          4
        .         .      PUNCT .   punct        2
        """,
        "Mali attacks Chad: negated past",
    ),
    case(
        "unable to",
        """
        Mali   Mali   PROPN NNP nsubj 3
        is     be     AUX   VBZ cop   3
        unable unable ADJ   JJ  ROOT  0
        to     to     PART  TO  mark  5
        attack attack VERB  VB  xcomp 3
        Chad   Chad   PROPN NNP obj   5
        .      .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: negated present",
    ),
    case(
        "ready to",
        """
        Mali   Mali   PROPN NNP nsubj 3
        is     be     AUX   VBZ cop   3
        ready  ready  ADJ   JJ  ROOT  0
        to     to     PART  TO  mark  5
        attack attack VERB  VB  xcomp 3
        Chad   Chad   PROPN NNP obj   5
        .      .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: possible future",
    ),
    case(
        "allowed X to",
        """
        Mali    Mali   PROPN NNP nsubj 2
        allowed allow  VERB  VBD ROOT  0
        Chad    Chad   PROPN NNP obj   2
        to      to     PART  TO  mark  5
        attack  attack VERB  VB  xcomp 2
        Niger   Niger  PROPN NNP obj   5
        .       .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: possible past",
    ),
    case(
        "did not allow X to",
        """
        Mali   Mali   PROPN NNP nsubj  4
        did    do     AUX   VBD aux    4
        not    not    PART  RB  advmod 4
        allow  allow  VERB  VB  ROOT   0
        Chad   Chad   PROPN NNP obj    4
        to     to     PART  TO  mark   7
        attack attack VERB  VB  xcomp  4
        Niger  Niger  PROPN NNP obj    7
        .      .      PUNCT .   punct  4
        """,
        "Chad attacks Niger: negated past",
    ),
    case(
        "plans to",
        """
        Mali   Mali   PROPN NNP nsubj 2
        plans  plan   VERB  VBZ ROOT  0
        to     to     PART  TO  mark  4
        attack attack VERB  VB  xcomp 2
        Chad   Chad   PROPN NNP obj   4
        .      .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: planned future",
    ),
    case(
        "agreed to",
        """
        Mali       Mali       PROPN NNP nsubj 2
        agreed     agree      VERB  VBD ROOT  0
        to         to         PART  TO  mark  4
        compensate compensate VERB  VB  xcomp 2
        Chad       Chad       PROPN NNP obj   4
        .          .          PUNCT .   punct 2
        """,
        "Mali compensates Chad: planned future",
    ),
    case(
        "considers",
        """
        Mali        Mali     PROPN NNP nsubj 3
        is          be       AUX   VBZ aux   3
        considering consider VERB  VBG ROOT  0
        attacking   attack   VERB  VBG xcomp 3
        Chad        Chad     PROPN NNP obj   4
        .           .        PUNCT .   punct 3
        """,
        "Mali attacks Chad: considered present",
    ),
    case(
        "wants to",
        """
        Mali   Mali   PROPN NNP nsubj 2
        wants  want   VERB  VBZ ROOT  0
        to     to     PART  TO  mark  4
        attack attack VERB  VB  xcomp 2
        Chad   Chad   PROPN NNP obj   4
        .      .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: wished present",
    ),
    case(
        "does not want to",
        """
        Mali   Mali   PROPN NNP nsubj  4
        does   do     AUX   VBZ aux    4
        not    not    PART  RB  advmod 4
        want   want   VERB  VB  ROOT   0
        to     to     PART  TO  mark   6
        attack attack VERB  VB  xcomp  4
        Chad   Chad   PROPN NNP obj    6
        .      .      PUNCT .   punct  4
        """,
        "Mali attacks Chad: negated present",
    ),
    case(
        "wants X to",
        """
        Mali   Mali   PROPN NNP nsubj 2
        wants  want   VERB  VBZ ROOT  0
        Chad   Chad   PROPN NNP obj   2
        to     to     PART  TO  mark  5
        attack attack VERB  VB  xcomp 2
        Niger  Niger  PROPN NNP obj   5
        .      .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: wished present",
    ),
    case(
        "urged X to",
        """
        Mali   Mali   PROPN NNP nsubj 2
        urged  urge   VERB  VBD ROOT  0
        Chad   Chad   PROPN NNP obj   2
        to     to     PART  TO  mark  5
        attack attack VERB  VB  xcomp 2
        Niger  Niger  PROPN NNP obj   5
        .      .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: asked-for past",
    ),
    case(
        "told X to",
        """
        Mali   Mali   PROPN NNP nsubj 2
        told   tell   VERB  VBD ROOT  0
        Chad   Chad   PROPN NNP iobj  2
        to     to     PART  TO  mark  5
        attack attack VERB  VB  xcomp 2
        Niger  Niger  PROPN NNP obj   5
        .      .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: asked-for past",
    ),
    case(
        "warned X against",
        """
        Mali      Mali    PROPN NNP nsubj 2
        warned    warn    VERB  VBD ROOT  0
        Chad      Chad    PROPN NNP obj   2
        against   against SCONJ IN  mark  5
        attacking attack  VERB  VBG advcl 2
        Niger     Niger   PROPN NNP obj   5
        .         .       PUNCT .   punct 2
        """,
        "Chad attacks Niger: possible past",
    ),
    case(
        "insisted that X do, read as a plural",
        """
        Mali     Mali   PROPN NNP nsubj 2
        insisted insist VERB  VBD ROOT  0
        that     that   SCONJ IN  mark  5
        Chad     Chad   PROPN NNP nsubj 5
        attack   attack VERB  VBP ccomp 2
        Niger    Niger  PROPN NNP obj   5
        .        .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: asked-for present",
    ),
    case(
        "a request that was rejected was made",
        """
        Mali     Mali    PROPN NNP nsubj     2
        rejected reject  VERB  VBD ROOT      0
        Chad     Chad    PROPN NNP nmod:poss 5
        's       's      PART  POS case      3
        request  request NOUN  NN  obj       2
        to       to      ADP   IN  case      7
        Niger    Niger   PROPN NNP nmod      5
        .        .       PUNCT .   punct     2
        """,
        "Chad requests_to Niger: actual past",
    ),
    case(
        "result of what was done for a purpose",
        """
        Mali     Mali   PROPN NNP nsubj 2
        fired    fire   VERB  VBD ROOT  0
        to       to     PART  TO  mark  4
        warn     warn   VERB  VB  advcl 2
        Chad     Chad   PROPN NNP obj   4
        ,        ,      PUNCT ,   punct 7
        wounding wound  VERB  VBG advcl 4
        farmers  farmer NOUN  NNS obj   7
        .        .      PUNCT .   punct 2
        """,
        "Mali warns Chad: planned past",
        "Mali wounds farmers: actual past",
    ),
    case(
        "claims that were dismissed",
        """
        Mali      Mali    PROPN NNP nsubj 2
        dismissed dismiss VERB  VBD ROOT  0
        claims    claim   NOUN  NNS obj   2
        that      that    SCONJ IN  mark  6
        Chad      Chad    PROPN NNP nsubj 6
        attacked  attack  VERB  VBD ccomp 2
        Niger     Niger   PROPN NNP obj   6
        .         .       PUNCT .   punct 2
        """,
        "Chad attacks Niger: possible past",
    ),
    case(
        "vowed that it would",
        """
        Mali   Mali   PROPN NNP nsubj 2
        vowed  vow    VERB  VBD ROOT  0
        that   that   SCONJ IN  mark  6
        Chad   Chad   PROPN NNP nsubj 6
        would  would  AUX   MD  aux   6
        attack attack VERB  VB  ccomp 2
        Niger  Niger  PROPN NNP obj   6
        .      .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: planned future",
    ),
    case(
        "expected to",
        """
        Mali     Mali   PROPN NNP nsubj:pass 3
        is       be     AUX   VBZ aux:pass   3
        expected expect VERB  VBN ROOT       0
        to       to     PART  TO  mark       5
        attack   attack VERB  VB  xcomp      3
        Chad     Chad   PROPN NNP obj        5
        .        .      PUNCT .   punct      3
        """,
        "Mali attacks Chad: expected future",
    ),
    case(
        "threatened to",
        """
        Mali       Mali     PROPN NNP nsubj 2
        threatened threaten VERB  VBD ROOT  0
        to         to       PART  TO  mark  4
        attack     attack   VERB  VB  xcomp 2
        Chad       Chad     PROPN NNP obj   4
        .          .        PUNCT .   punct 2
        """,
        "Mali attacks Chad: possible future",
    ),
    case(
        "seems to",
        """
        Mali     Mali   PROPN NNP nsubj 2
        seems    seem   VERB  VBZ ROOT  0
        to       to     PART  TO  mark  5
        have     have   AUX   VB  aux   5
        attacked attack VERB  VBN xcomp 2
        Chad     Chad   PROPN NNP obj   5
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: possible past",
    ),
    case(
        "without",
        """
        Mali      Mali    PROPN NNP nsubj 2
        invaded   invade  VERB  VBD ROOT  0
        Chad      Chad    PROPN NNP obj   2
        without   without ADP   IN  mark  5
        attacking attack  VERB  VBG advcl 2
        Niger     Niger   PROPN NNP obj   5
        .         .       PUNCT .   punct 2
        """,
        "Mali invades Chad: actual past",
        "Mali attacks Niger: negated past",
    ),
    case(
        "instead of",
        """
        Mali      Mali    PROPN NNP nsubj 2
        invaded   invade  VERB  VBD ROOT  0
        Chad      Chad    PROPN NNP obj   2
        instead   instead ADV   RB  mark  6
        of        of      ADP   IN  fixed 4
        attacking attack  VERB  VBG advcl 2
        Niger     Niger   PROPN NNP obj   6
        .         .       PUNCT .   punct 2
        """,
        "Mali invades Chad: actual past",
        "Mali attacks Niger: negated past",
    ),
    case(
        "almost",
        """
        Mali     Mali   PROPN NNP nsubj  3
        almost   almost ADV   RB  advmod 3
        attacked attack VERB  VBD ROOT   0
        Chad     Chad   PROPN NNP obj    3
        .        .      PUNCT .   punct  3
        """,
        "Mali attacks Chad: no fact",
    ),
    case(
        "not true",
        """
        It       it     PRON  PRP expl   4
        is       be     AUX   VBZ cop    4
        not      not    PART  RB  advmod 4
        true     true   ADJ   JJ  ROOT   0
        that     that   SCONJ IN  mark   7
        Mali     Mali   PROPN NNP nsubj  7
        attacked attack VERB  VBD ccomp  4
        Chad     Chad   PROPN NNP obj    7
        .        .      PUNCT .   punct  4
        """,
        "Mali attacks Chad: no fact",
    ),
    case(
        "the idea that",
        """
        Mali      Mali    PROPN NNP nsubj 2
        discussed discuss VERB  VBD ROOT  0
        the       the     DET   DT  det   4
        idea      idea    NOUN  NN  obj   2
        that      that    SCONJ IN  mark  8
        Chad      Chad    PROPN NNP nsubj 8
        would     would   AUX   MD  aux   8
        attack    attack  VERB  VB  acl   4
        Niger     Niger   PROPN NNP obj   8
        .         .       PUNCT .   punct 2
        """,
        "Chad attacks Niger: conditional future",
    ),
    case(
        "doubts that",
        """
        Mali     Mali   PROPN NNP nsubj 2
        doubts   doubt  VERB  VBZ ROOT  0
        that     that   SCONJ IN  mark  5
        Chad     Chad   PROPN NNP nsubj 5
        attacked attack VERB  VBD ccomp 2
        Niger    Niger  PROPN NNP obj   5
        .        .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: possible past",
    ),
    case(
        "whether",
        """
        Mali     Mali    PROPN NNP nsubj 2
        asked    ask     VERB  VBD ROOT  0
        whether  whether SCONJ IN  mark  5
        Chad     Chad    PROPN NNP nsubj 5
        attacked attack  VERB  VBD ccomp 2
        Niger    Niger   PROPN NNP obj   5
        .        .       PUNCT .   punct 2
        """,
        "Chad attacks Niger: possible past",
    ),
    case(
        "question",
        """
        Did    do     AUX   VBD aux   3
        Mali   Mali   PROPN NNP nsubj 3
        attack attack VERB  VB  ROOT  0
        Chad   Chad   PROPN NNP obj   3
        ?      ?      PUNCT .   punct 3
        """,
        "Mali attacks Chad: no fact",
    ),
    case(
        "purpose",
        """
        Mali   Mali   PROPN NNP nsubj 2
        met    meet   VERB  VBD ROOT  0
        Chad   Chad   PROPN NNP obj   2
        to     to     PART  TO  mark  5
        invade invade VERB  VB  advcl 2
        Niger  Niger  PROPN NNP obj   5
        .      .      PUNCT .   punct 2
        """,
        "Mali invades Niger: planned past",
    ),
    case(
        "conjunct of a modal",
        """
        Mali   Mali   PROPN NNP nsubj 3
        may    may    AUX   MD  aux   3
        attack attack VERB  VB  ROOT  0
        Chad   Chad   PROPN NNP obj   3
        and    and    CCONJ CC  cc    6
        invade invade VERB  VB  conj  3
        Niger  Niger  PROPN NNP obj   6
        .      .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: possible future",
        "Mali invades Niger: possible future",
    ),
    case(
        "conjunct of a negation",
        """
        Mali   Mali   PROPN NNP nsubj  4
        did    do     AUX   VBD aux    4
        not    not    PART  RB  advmod 4
        attack attack VERB  VB  ROOT   0
        Chad   Chad   PROPN NNP obj    4
        or     or     CCONJ CC  cc     7
        invade invade VERB  VB  conj   4
        Niger  Niger  PROPN NNP obj    7
        .      .      PUNCT .   punct  4
        """,
        "Mali attacks Chad: negated past",
        "Mali invades Niger: negated past",
    ),
    case(
        "conjunct of an infinitive",
        """
        Mali   Mali   PROPN NNP nsubj 2
        wants  want   VERB  VBZ ROOT  0
        to     to     PART  TO  mark  4
        attack attack VERB  VB  xcomp 2
        Chad   Chad   PROPN NNP obj   4
        and    and    CCONJ CC  cc    7
        invade invade VERB  VB  conj  4
        Niger  Niger  PROPN NNP obj   7
        .      .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: wished present",
        "Mali invades Niger: wished present",
    ),
    case(
        "relative clause",
        """
        Mali     Mali   PROPN NNP nsubj     3
        may      may    AUX   MD  aux       3
        help     help   VERB  VB  ROOT      0
        Chad     Chad   PROPN NNP obj       3
        ,        ,      PUNCT ,   punct     7
        which    which  PRON  WDT nsubj     7
        attacked attack VERB  VBD acl:relcl 4
        Niger    Niger  PROPN NNP obj       7
        .        .      PUNCT .   punct     3
        """,
        "Mali helps Chad: possible future",
        "Chad attacks Niger: actual past",
    ),
    case(
        "would in speech",
        """
        Mali   Mali   PROPN NNP nsubj 2
        said   say    VERB  VBD ROOT  0
        that   that   SCONJ IN  mark  6
        Chad   Chad   PROPN NNP nsubj 6
        would  would  AUX   MD  aux   6
        attack attack VERB  VB  ccomp 2
        Niger  Niger  PROPN NNP obj   6
        .      .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: planned future",
    ),
    case(
        "would not in speech",
        """
        Mali   Mali   PROPN NNP nsubj  2
        said   say    VERB  VBD ROOT   0
        that   that   SCONJ IN  mark   7
        Chad   Chad   PROPN NNP nsubj  7
        would  would  AUX   MD  aux    7
        not    not    PART  RB  advmod 7
        attack attack VERB  VB  ccomp  2
        Niger  Niger  PROPN NNP obj    7
        .      .      PUNCT .   punct  2
        """,
        "Chad attacks Niger: negated future",
    ),
    case(
        "denied doing",
        """
        Mali      Mali   PROPN NNP nsubj 2
        denied    deny   VERB  VBD ROOT  0
        attacking attack VERB  VBG xcomp 2
        Chad      Chad   PROPN NNP obj   3
        .         .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: negated past",
    ),
    case(
        "denied that",
        """
        Mali     Mali   PROPN NNP nsubj 2
        denied   deny   VERB  VBD ROOT  0
        that     that   SCONJ IN  mark  5
        Chad     Chad   PROPN NNP nsubj 5
        attacked attack VERB  VBD ccomp 2
        Niger    Niger  PROPN NNP obj   5
        .        .      PUNCT .   punct 2
        """,
        "Chad attacks Niger: negated past",
    ),
    case(
        "possible invasion",
        """
        Benin    Benin    VERB  NNP amod  2
        fears    fear     NOUN  NNS ROOT  0
        a        a        DET   DT  det   5
        possible possible ADJ   JJ  amod  5
        invasion invasion NOUN  NN  obj   2
        of       of       ADP   IN  case  7
        Chad     Chad     PROPN NNP nmod  5
        by       by       ADP   IN  case  9
        Mali     Mali     PROPN NNP nmod  5
        .        .        PUNCT .   punct 2
        """,
        "Mali invades Chad: possible",
    ),
    case(
        "no invasion",
        """
        Benin    Benin    PROPN NNP nsubj 2
        saw      see      VERB  VBD ROOT  0
        no       no       DET   DT  det   4
        invasion invasion NOUN  NN  obj   2
        of       of       ADP   IN  case  6
        Chad     Chad     PROPN NNP nmod  4
        by       by       ADP   IN  case  8
        Mali     Mali     PROPN NNP nmod  4
        .        .        PUNCT .   punct 2
        """,
        "Mali invades Chad: negated",
    ),
    case(
        "considered invasion",
        """
        Mali        Mali     PROPN NNP nsubj 3
        is          be       AUX   VBZ aux   3
        considering consider VERB  VBG ROOT  0
        an          a        DET   DT  det   5
        invasion    invasion NOUN  NN  obj   3
        of          of       ADP   IN  case  7
        Chad        Chad     PROPN NNP nmod  5
        .           .        PUNCT .   punct 3
        """,
        "Mali considers_invasion Chad: actual present",
    ),
    case(
        "does not believe that",
        """
        Mali     Mali    PROPN NNP nsubj  4
        does     do      AUX   VBZ aux    4
        not      not     PART  RB  advmod 4
        believe  believe VERB  VB  ROOT   0
        that     that    SCONJ IN  mark   7
        Chad     Chad    PROPN NNP nsubj  7
        attacked attack  VERB  VBD ccomp  4
        Niger    Niger   PROPN NNP obj    7
        .        .       PUNCT .   punct  4
        """,
        "Chad attacks Niger: no fact",
    ),
    case(
        "no evidence that",
        """
        Mali     Mali     PROPN NNP nsubj 2
        saw      see      VERB  VBD ROOT  0
        no       no       DET   DT  det   4
        evidence evidence NOUN  NN  obj   2
        that     that     SCONJ IN  mark  7
        Chad     Chad     PROPN NNP nsubj 7
        attacked attack   VERB  VBD acl   4
        Niger    Niger    PROPN NNP obj   7
        .        .        PUNCT .   punct 2
        """,
        "Chad attacks Niger: no fact",
    ),
    case(
        "neither of two verbs",
        """
        Mali     Mali    PROPN NNP nsubj      3
        neither  neither CCONJ CC  cc:preconj 3
        attacked attack  VERB  VBD ROOT       0
        nor      nor     CCONJ CC  cc         5
        invaded  invade  VERB  VBD conj       3
        Chad     Chad    PROPN NNP obj        5
        .        .       PUNCT .   punct      3
        """,
        "Mali invades Chad: no fact",
    ),
    case(
        "pretended to",
        """
        Mali      Mali    PROPN NNP nsubj 2
        pretended pretend VERB  VBD ROOT  0
        to        to      PART  TO  mark  4
        attack    attack  VERB  VB  xcomp 2
        Chad      Chad    PROPN NNP obj   4
        .         .       PUNCT .   punct 2
        """,
        "Mali attacks Chad: no fact",
    ),
    case(
        "forgot to",
        """
        Mali   Mali   PROPN NNP nsubj 2
        forgot forget VERB  VBD ROOT  0
        to     to     PART  TO  mark  4
        attack attack VERB  VB  xcomp 2
        Chad   Chad   PROPN NNP obj   4
        .      .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: no fact",
    ),
    case(
        "not this but that",
        """
        Mali     Mali   PROPN NNP nsubj  2
        attacked attack VERB  VBD ROOT   0
        not      not    PART  RB  advmod 4
        Chad     Chad   PROPN NNP obj    2
        but      but    CCONJ CC  cc     6
        Niger    Niger  PROPN NNP conj   4
        .        .      PUNCT .   punct  2
        """,
        "Mali attacks Chad: negated past",
        "Mali attacks Niger: actual past",
    ),
    case(
        "warned X not to",
        """
        Mali   Mali   PROPN NNP nsubj  2
        warned warn   VERB  VBD ROOT   0
        Chad   Chad   PROPN NNP obj    2
        not    not    PART  RB  advmod 6
        to     to     PART  TO  mark   6
        attack attack VERB  VB  xcomp  2
        Niger  Niger  PROPN NNP obj    6
        .      .      PUNCT .   punct  2
        """,
        "Chad attacks Niger: no fact",
    ),
    case(
        "promised not to",
        """
        Mali     Mali    PROPN NNP nsubj  2
        promised promise VERB  VBD ROOT   0
        not      not     PART  RB  advmod 5
        to       to      PART  TO  mark   5
        attack   attack  VERB  VB  xcomp  2
        Chad     Chad    PROPN NNP obj    5
        .        .       PUNCT .   punct  2
        """,
        "Mali attacks Chad: negated future",
    ),
    case(
        "is yet to",
        """
        Mali   Mali   PROPN NNP nsubj  2
        has    have   VERB  VBZ ROOT   0
        yet    yet    ADV   RB  advmod 2
        to     to     PART  TO  mark   5
        attack attack VERB  VB  xcomp  2
        Chad   Chad   PROPN NNP obj    5
        .      .      PUNCT .   punct  2
        """,
        "Mali attacks Chad: no fact",
    ),
    case(
        "averted",
        """
        The     the    DET   DT  det        2
        attack  attack NOUN  NN  nsubj:pass 8
        on      on     ADP   IN  case       4
        Chad    Chad   PROPN NNP nmod       2
        by      by     ADP   IN  case       6
        Mali    Mali   PROPN NNP nmod       2
        was     be     AUX   VBD aux:pass   8
        averted avert  VERB  VBN ROOT       0
        .       .      PUNCT .   punct      8
        """,
        "Mali attacks Chad: no fact",
    ),
    case(
        "reportedly of one object",
        """
        Mali       Mali       PROPN NNP nsubj  2
        met        meet       VERB  VBD ROOT   0
        Chad       Chad       PROPN NNP obj    2
        and        and        CCONJ CC  cc     8
        ,          ,          PUNCT ,   punct  8
        reportedly reportedly ADV   RB  advmod 8
        ,          ,          PUNCT ,   punct  8
        Togo       Togo       PROPN NNP conj   3
        .          .          PUNCT .   punct  2
        """,
        "Mali meets Chad: actual past",
        "Mali meets Togo: possible past",
    ),
    case(
        "could mean that",
        """
        It      it     PRON  PRP nsubj 3
        could   could  AUX   MD  aux   3
        mean    mean   VERB  VB  ROOT  0
        that    that   SCONJ IN  mark  6
        Mali    Mali   PROPN NNP nsubj 6
        attacks attack VERB  VBZ ccomp 3
        Chad    Chad   PROPN NNP obj   6
        .       .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: possible present",
    ),
    case(
        "participle aside",
        """
        Mali     Mali   PROPN NNP nsubj  4
        did      do     AUX   VBD aux    4
        not      not    PART  RB  advmod 4
        attack   attack VERB  VB  ROOT   0
        Chad     Chad   PROPN NNP obj    4
        ,        ,      PUNCT ,   punct  7
        praising praise VERB  VBG advcl  4
        Togo     Togo   PROPN NNP obj    7
        .        .      PUNCT .   punct  4
        """,
        "Mali attacks Chad: negated past",
        "Mali praises Togo: actual past",
    ),
    case(
        "impossible for",
        """
        It         it         PRON  PRP expl  3
        is         be         AUX   VBZ cop   3
        impossible impossible ADJ   JJ  ROOT  0
        for        for        ADP   IN  mark  7
        Mali       Mali       PROPN NNP nsubj 7
        to         to         PART  TO  mark  7
        attack     attack     VERB  VB  advcl 3
        Chad       Chad       PROPN NNP obj   7
        .          .          PUNCT .   punct 3
        """,
        "Mali attacks Chad: negated future",
    ),
    case(
        "firms that will be punished for what they do",
        """
        Mali      Mali   PROPN NNP nsubj 3
        will      will   AUX   MD  aux   3
        punish    punish VERB  VB  ROOT  0
        firms     firm   NOUN  NNS obj   3
        attacking attack VERB  VBG acl   4
        Chad      Chad   PROPN NNP obj   5
        .         .      PUNCT .   punct 3
        """,
        "firms attacks Chad: actual present",
        "Mali punishes firms attacking Chad: planned future",
    ),
    case(
        "for whom",
        """
        Mali  Mali  PROPN NNP nsubj 3
        will  will  AUX   MD  aux   3
        leave leave VERB  VB  ROOT  0
        ,     ,     PUNCT ,   punct 8
        for   for   ADP   IN  case  6
        whom  whom  PRON  WP  obl   8
        Chad  Chad  PROPN NNP nsubj 8
        freed free  VERB  VBD advcl 3
        Togo  Togo  PROPN NNP obj   8
        .     .     PUNCT .   punct 3
        """,
        "Chad frees Togo: actual past",
    ),
    case(
        "opportunity to",
        """
        Mali        Mali        PROPN NNP nsubj 2
        had         have        VERB  VBD ROOT  0
        an          an          DET   DT  det   4
        opportunity opportunity NOUN  NN  obj   2
        to          to          PART  TO  mark  6
        attack      attack      VERB  VB  acl   4
        Chad        Chad        PROPN NNP obj   6
        .           .           PUNCT .   punct 2
        """,
        "Mali attacks Chad: possible future",
    ),
    case(
        "he'd met",
        """
        Mali Mali  PROPN NNP nsubj 3
        'd   would AUX   MD  aux   3
        met  meet  VERB  VBN ROOT  0
        Chad Chad  PROPN NNP obj   3
        .    .     PUNCT .   punct 3
        """,
        "Mali meets Chad: actual past",
    ),
    case(
        "called for doing",
        """
        Mali    Mali PROPN NNP nsubj 2
        called  call VERB  VBD ROOT  0
        for     for  SCONJ IN  mark  4
        freeing free VERB  VBG advcl 2
        Chad    Chad PROPN NNP obj   4
        .       .    PUNCT .   punct 2
        """,
        "Mali frees Chad: asked-for past",
    ),
    case(
        "no reaction to the charge that",
        """
        Togo     Togo     PROPN NNP nsubj 2
        had      have     VERB  VBD ROOT  0
        no       no       DET   DT  det   4
        reaction reaction NOUN  NN  obj   2
        that     that     SCONJ IN  mark  7
        Mali     Mali     PROPN NNP nsubj 7
        attacked attack   VERB  VBD acl   4
        Chad     Chad     PROPN NNP obj   7
        .        .        PUNCT .   punct 2
        """,
        "Mali attacks Chad: possible past",
    ),
    case(
        "purportedly showed that",
        """
        Records     record      NOUN  NNS nsubj  3
        purportedly purportedly ADV   RB  advmod 3
        showed      show        VERB  VBD ROOT   0
        that        that        SCONJ IN  mark   6
        Mali        Mali        PROPN NNP nsubj  6
        attacked    attack      VERB  VBD ccomp  3
        Chad        Chad        PROPN NNP obj    6
        .           .           PUNCT .   punct  3
        """,
        "Mali attacks Chad: possible past",
    ),
    case(
        "wanted to say that",
        """
        Macron   Macron PROPN NNP nsubj 2
        wanted   want   VERB  VBD ROOT  0
        to       to     PART  TO  mark  4
        say      say    VERB  VB  xcomp 2
        that     that   SCONJ IN  mark  7
        Mali     Mali   PROPN NNP nsubj 7
        attacked attack VERB  VBD ccomp 4
        Chad     Chad   PROPN NNP obj   7
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: actual past",
    ),
    case(
        "gave time to",
        """
        Togo Togo PROPN NNP nsubj 2
        gave give VERB  VBD ROOT  0
        Mali Mali PROPN NNP iobj  2
        time time NOUN  NN  obj   2
        to   to   PART  TO  mark  6
        free free VERB  VB  acl   4
        Chad Chad PROPN NNP obj   6
        .    .    PUNCT .   punct 2
        """,
        "Mali frees Chad: planned future",
    ),
    case(
        "is going to",
        """
        Mali   Mali   PROPN NNP nsubj 3
        is     be     AUX   VBZ aux   3
        going  go     VERB  VBG ROOT  0
        to     to     PART  TO  mark  5
        attack attack VERB  VB  xcomp 3
        Chad   Chad   PROPN NNP obj   5
        .      .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: planned future",
    ),
    case(
        "what was done to what is",
        """
        Mali   Mali PROPN NNP nsubj     2
        likes  like VERB  VBZ ROOT      0
        pacts  pact NOUN  NNS obj       2
        signed sign VERB  VBN acl       3
        by     by   ADP   IN  case      6
        Chad   Chad PROPN NNP obl:agent 4
        .      .    PUNCT .   punct     2
        """,
        "Chad signs pacts: actual past",
    ),
    case(
        "advocated doing",
        """
        Mali      Mali     PROPN NNP nsubj 2
        advocated advocate VERB  VBD ROOT  0
        leaving   leave    VERB  VBG xcomp 2
        Chad      Chad     PROPN NNP obj   3
        .         .        PUNCT .   punct 2
        """,
        "Mali leaves Chad: wished past",
    ),
    case(
        "capable of doing",
        """
        Mali      Mali    PROPN NNP nsubj 3
        is        be      AUX   VBZ cop   3
        capable   capable ADJ   JJ  ROOT  0
        of        of      SCONJ IN  mark  5
        attacking attack  VERB  VBG advcl 3
        Chad      Chad    PROPN NNP obj   5
        .         .       PUNCT .   punct 3
        """,
        "Mali attacks Chad: possible present",
    ),
    case(
        "did not rule out doing",
        """
        Mali      Mali    PROPN NNP nsubj        4
        did       do      AUX   VBD aux          4
        not       not     PART  RB  advmod       4
        rule      rule    VERB  VB  ROOT         0
        out       out     ADP   RP  compound:prt 4
        attacking attack  VERB  VBG advcl        4
        Chad      Chad    PROPN NNP obj          6
        .         .       PUNCT .   punct        4
        """,
        "Mali attacks Chad: possible past",
    ),
    case(
        "suspended doing",
        """
        Mali      Mali    PROPN NNP nsubj 2
        suspended suspend VERB  VBD ROOT  0
        paying    pay     VERB  VBG xcomp 2
        Chad      Chad    PROPN NNP obj   3
        .         .       PUNCT .   punct 2
        """,
        "Mali pays Chad: negated past",
    ),
    case(
        "by doing",
        """
        Mali      Mali    PROPN NNP nsubj 2
        acted     act     VERB  VBD ROOT  0
        to        to      PART  TO  mark  4
        protect   protect VERB  VB  advcl 2
        Chad      Chad    PROPN NNP obj   4
        by        by      SCONJ IN  mark  7
        attacking attack  VERB  VBG advcl 4
        Niger     Niger   PROPN NNP obj   7
        .         .       PUNCT .   punct 2
        """,
        "Mali protects Chad: planned past",
        "Mali attacks Niger: actual past",
    ),
    case(
        "hopes to have done",
        """
        Mali     Mali   PROPN NNP nsubj 2
        hopes    hope   VERB  VBZ ROOT  0
        to       to     PART  TO  mark  5
        have     have   AUX   VB  aux   5
        attacked attack VERB  VBN xcomp 2
        Chad     Chad   PROPN NNP obj   5
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: actual past",
    ),
    case(
        "met X to do",
        """
        Mali   Mali   PROPN NNP nsubj 2
        met    meet   VERB  VBD ROOT  0
        Togo   Togo   PROPN NNP obj   2
        to     to     PART  TO  mark  5
        attack attack VERB  VB  xcomp 2
        Chad   Chad   PROPN NNP obj   5
        .      .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: planned",
    ),
    case(
        "used something to do",
        """
        Mali   Mali   PROPN NNP nsubj 2
        used   use    VERB  VBD ROOT  0
        drones drone  NOUN  NNS obj   2
        to     to     PART  TO  mark  5
        attack attack VERB  VB  xcomp 2
        Chad   Chad   PROPN NNP obj   5
        .      .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: actual past",
    ),
    case(
        "was able to",
        """
        Mali   Mali   PROPN NNP nsubj 3
        was    be     AUX   VBD cop   3
        able   able   ADJ   JJ  ROOT  0
        to     to     PART  TO  mark  5
        attack attack VERB  VB  xcomp 3
        Chad   Chad   PROPN NNP obj   5
        .      .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: actual past",
    ),
    case(
        "knows how to",
        """
        Mali   Mali   PROPN NNP nsubj  2
        knows  know   VERB  VBZ ROOT   0
        how    how    ADV   WRB advmod 5
        to     to     PART  TO  mark   5
        attack attack VERB  VB  xcomp  2
        Chad   Chad   PROPN NNP obj    5
        .      .      PUNCT .   punct  2
        """,
        "Mali attacks Chad: possible present",
    ),
    case(
        "asked why",
        """
        Togo     Togo   PROPN NNP nsubj  2
        asked    ask    VERB  VBD ROOT   0
        why      why    ADV   WRB advmod 5
        Mali     Mali   PROPN NNP nsubj  5
        attacked attack VERB  VBD ccomp  2
        Chad     Chad   PROPN NNP obj    5
        .        .      PUNCT .   punct  2
        """,
        "Mali attacks Chad: possible past",
    ),
    case(
        "ordered X to, read as an adverbial",
        """
        Mali    Mali   PROPN NNP nsubj 2
        ordered order  VERB  VBD ROOT  0
        rebels  rebel  NOUN  NNS obj   2
        to      to     PART  TO  mark  5
        attack  attack VERB  VB  advcl 2
        Niger   Niger  PROPN NNP obj   5
        .       .      PUNCT .   punct 2
        """,
        "rebels attacks Niger: asked-for",
    ),
    case(
        "until another does",
        """
        Mali    Mali   PROPN NNP nsubj  4
        will    will   AUX   MD  aux    4
        not     not    PART  RB  advmod 4
        meet    meet   VERB  VB  ROOT   0
        Chad    Chad   PROPN NNP obj    4
        until   until  SCONJ IN  mark   8
        Togo    Togo   PROPN NNP nsubj  8
        attacks attack VERB  VBZ advcl  4
        Niger   Niger  PROPN NNP obj    8
        .       .      PUNCT .   punct  4
        """,
        "Togo attacks Niger: conditional present",
    ),
    case(
        "not only",
        """
        Mali     Mali   PROPN NNP nsubj      4
        not      not    PART  RB  advmod     4
        only     only   ADV   RB  advmod     4
        attacked attack VERB  VBD ROOT       0
        Chad     Chad   PROPN NNP obj        4
        .        .      PUNCT .   punct      4
        """,
        "Mali attacks Chad: actual past",
    ),
    case(
        "hardly",
        """
        Mali     Mali   PROPN NNP nsubj  3
        hardly   hardly ADV   RB  advmod 3
        attacked attack VERB  VBD ROOT   0
        Chad     Chad   PROPN NNP obj    3
        .        .      PUNCT .   punct  3
        """,
        "Mali attacks Chad: negated past",
    ),
    case(
        "purpose of blocking",
        """
        Mali    Mali   PROPN NNP nsubj 2
        blocked block  VERB  VBD ROOT  0
        roads   road   NOUN  NNS obj   2
        to      to     PART  TO  mark  5
        defend  defend VERB  VB  advcl 2
        Chad    Chad   PROPN NNP obj   5
        .       .      PUNCT .   punct 2
        """,
        "Mali defends Chad: planned past",
    ),
    case(
        "a past needs no did",
        """
        Mali     Mali   PROPN NNP nsubj  4
        did      do     AUX   VBD aux    4
        not      not    PART  RB  advmod 4
        attend   attend VERB  VB  ROOT   0
        the      the    DET   DT  det    6
        talks    talk   NOUN  NNS obj    4
        ,        ,      PUNCT ,   punct  9
        but      but    CCONJ CC  cc     9
        attacked attack VERB  VBD conj   4
        Chad     Chad   PROPN NNP obj    9
        .        .      PUNCT .   punct  4
        """,
        "Mali attends talks: negated past",
        "Mali attacks Chad: actual past",
    ),
    case(
        "a past shares no present perfect",
        """
        Mali     Mali   PROPN NNP nsubj  4
        has      have   AUX   VBZ aux    4
        never    never  ADV   RB  advmod 4
        met      meet   VERB  VBN ROOT   0
        Togo     Togo   PROPN NNP obj    4
        and      and    CCONJ CC  cc     7
        attacked attack VERB  VBD conj   4
        Chad     Chad   PROPN NNP obj    7
        on       on     ADP   IN  case   10
        Monday   Monday PROPN NNP obl    7
        .        .      PUNCT .   punct  4
        """,
        "Mali meets Togo: negated past",
        "Togo meets Mali: negated past",
        "Mali attacks Chad: actual past",
    ),
    case(
        "a past shares no may",
        """
        Mali     Mali   PROPN NNP nsubj 3
        may      may    AUX   MD  aux   3
        join     join   VERB  VB  ROOT  0
        the      the    DET   DT  det   5
        pact     pact   NOUN  NN  obj   3
        and      and    CCONJ CC  cc    7
        attacked attack VERB  VBD conj  3
        Chad     Chad   PROPN NNP obj   7
        .        .      PUNCT .   punct 3
        """,
        "Mali joins pact: possible future",
        "Mali attacks Chad: actual past",
    ),
    case(
        "but turns a denial round",
        """
        Mali  Mali  PROPN NNP nsubj  4
        will  will  AUX   MD  aux    4
        not   not   PART  RB  advmod 4
        fight fight VERB  VB  ROOT   0
        Togo  Togo  PROPN NNP obj    4
        but   but   CCONJ CC  cc     7
        help  help  VERB  VB  conj   4
        Chad  Chad  PROPN NNP obj    7
        .     .     PUNCT .   punct  4
        """,
        "Mali fights Togo: negated future",
        "Mali helps Chad: planned future",
    ),
    case(
        "a bare verb shares did not",
        """
        Mali   Mali   PROPN NNP nsubj  4
        did    do     AUX   VBD aux    4
        not    not    PART  RB  advmod 4
        meet   meet   VERB  VB  ROOT   0
        Togo   Togo   PROPN NNP obj    4
        and    and    CCONJ CC  cc     7
        attack attack VERB  VB  conj   4
        Chad   Chad   PROPN NNP obj    7
        .      .      PUNCT .   punct  4
        """,
        "Mali meets Togo: negated past",
        "Togo meets Mali: negated past",
        "Mali attacks Chad: negated past",
    ),
    case(
        "what is denied leaves what goes on meanwhile",
        """
        Macron    Macron PROPN NNP nsubj  2
        said      say    VERB  VBD ROOT   0
        Mali      Mali   PROPN NNP nsubj  6
        will      will   AUX   MD  aux    6
        not       not    PART  RB  advmod 6
        spend     spend  VERB  VB  ccomp  2
        it        it     PRON  PRP obj    6
        during    during SCONJ IN  mark   9
        attacking attack VERB  VBG advcl  6
        Chad      Chad   PROPN NNP obj    9
        .         .      PUNCT .   punct  2
        """,
        "Mali attacks Chad: planned future",
    ),
    case(
        "a law that is asked for",
        """
        Togo       Togo       PROPN NNP nsubj 2
        asked      ask        VERB  VBD ROOT  0
        Mali       Mali       PROPN NNP iobj  2
        to         to         PART  TO  mark  5
        issue      issue      VERB  VB  xcomp 2
        an         a          DET   DT  det   7
        injunction injunction NOUN  NN  obj   5
        blocking   block      VERB  VBG acl   7
        Chad       Chad       PROPN NNP obj   8
        .          .          PUNCT .   punct 2
        """,
        "Togo asks_to_issue_injunction Mali: actual past",
        "Mali issues injunction blocking Chad: asked-for past",
        "injunction blocks Chad: asked-for past",
    ),
    case(
        "a law that is wanted",
        """
        Togo        Togo     PROPN NNP nsubj 2
        wants       want     VERB  VBZ ROOT  0
        Mali        Mali     PROPN NNP obj   2
        to          to       PART  TO  mark  5
        sign        sign     VERB  VB  xcomp 2
        a           a        DET   DT  det   7
        treaty      treaty   NOUN  NN  obj   5
        sanctioning sanction VERB  VBG acl   7
        Chad        Chad     PROPN NNP obj   8
        .           .        PUNCT .   punct 2
        """,
        "Mali signs treaty sanctioning Chad: wished present",
        "treaty sanctions Chad: wished present",
    ),
    case(
        "a law that is not made",
        """
        Mali       Mali       PROPN NNP nsubj 2
        vetoed     veto       VERB  VBD ROOT  0
        a          a          DET   DT  det   4
        resolution resolution NOUN  NN  obj   2
        condemning condemn    VERB  VBG acl   4
        Chad       Chad       PROPN NNP obj   5
        .          .          PUNCT .   punct 2
        """,
        "Mali vetoes resolution condemning Chad: actual past",
        "resolution condemns Chad: negated past",
    ),
    case(
        "a law that is made",
        """
        Mali        Mali     PROPN NNP nsubj 2
        signed      sign     VERB  VBD ROOT  0
        a           a        DET   DT  det   4
        treaty      treaty   NOUN  NN  obj   2
        sanctioning sanction VERB  VBG acl   4
        Chad        Chad     PROPN NNP obj   5
        .           .        PUNCT .   punct 2
        """,
        "Mali signs treaty sanctioning Chad: actual past",
        "treaty sanctions Chad: actual past",
    ),
    case(
        "no law",
        """
        Mali        Mali     PROPN NNP nsubj 2
        signed      sign     VERB  VBD ROOT  0
        no          no       DET   DT  det   4
        treaty      treaty   NOUN  NN  obj   2
        sanctioning sanction VERB  VBG acl   4
        Chad        Chad     PROPN NNP obj   5
        .           .        PUNCT .   punct 2
        """,
        "Mali signs treaty sanctioning Chad: negated past",
        "treaty sanctions Chad: negated past",
    ),
    case(
        "tipped with",
        """
        Mali      Mali   PROPN NNP nsubj:pass 3
        was       be     AUX   VBD aux:pass   3
        tipped    tip    VERB  VBN ROOT       0
        with      with   SCONJ IN  mark       5
        attacking attack VERB  VBG advcl      3
        Chad      Chad   PROPN NNP obj        5
        .         .      PUNCT .   punct      3
        """,
        "Mali attacks Chad: expected past",
    ),
    case(
        "apparently because",
        """
        Mali       Mali       PROPN NNP nsubj  3
        apparently apparently ADV   RB  advmod 3
        attacked   attack     VERB  VBD ROOT   0
        Chad       Chad       PROPN NNP obj    3
        because    because    SCONJ IN  mark   7
        Togo       Togo       PROPN NNP nsubj  7
        left       leave      VERB  VBD advcl  3
        .          .          PUNCT .   punct  3
        """,
        "Mali attacks Chad: actual past",
    ),
    case(
        "probably because",
        """
        Mali     Mali     PROPN NNP nsubj  3
        probably probably ADV   RB  advmod 3
        left     leave    VERB  VBD ROOT   0
        Chad     Chad     PROPN NNP obj    3
        because  because  SCONJ IN  mark   7
        it       it       PRON  PRP nsubj  7
        lost     lose     VERB  VBD advcl  3
        .        .        PUNCT .   punct  3
        """,
        "Mali leaves Chad: actual past",
    ),
    case(
        "apparently",
        """
        Mali       Mali       PROPN NNP nsubj  3
        apparently apparently ADV   RB  advmod 3
        attacked   attack     VERB  VBD ROOT   0
        Chad       Chad       PROPN NNP obj    3
        .          .          PUNCT .   punct  3
        """,
        "Mali attacks Chad: possible past",
    ),
    case(
        "a sum hires nobody",
        """
        Mali    Mali    PROPN NNP nsubj    2
        got     get     VERB  VBD ROOT     0
        $       $       SYM   $   obj      2
        3       3       NUM   CD  compound 5
        billion billion NUM   CD  nummod   3
        to      to      PART  TO  mark     7
        attack  attack  VERB  VB  advcl    2
        Chad    Chad    PROPN NNP obj      7
        .       .       PUNCT .   punct    2
        """,
        "Mali gets $ 3 billion: actual past",
        "Mali attacks Chad: planned past",
    ),
    case(
        "whose office was taken",
        """
        Soldiers  soldier   NOUN  NNS nsubj 2
        overthrew overthrow VERB  VBD ROOT  0
        Bongo     Bongo     PROPN NNP obj   2
        ,         ,         PUNCT ,   punct 5
        president president NOUN  NN  appos 3
        of        of        ADP   IN  case  7
        Mali      Mali      PROPN NNP nmod  5
        .         .         PUNCT .   punct 2
        """,
        "Bongo president_of Mali: actual past",
    ),
    case(
        "whose office was not taken",
        """
        Soldiers  soldier   NOUN  NNS nsubj  4
        did       do        AUX   VBD aux    4
        not       not       PART  RB  advmod 4
        overthrow overthrow VERB  VB  ROOT   0
        Bongo     Bongo     PROPN NNP obj    4
        ,         ,         PUNCT ,   punct  7
        president president NOUN  NN  appos  5
        of        of        ADP   IN  case   9
        Mali      Mali      PROPN NNP nmod   7
        .         .         PUNCT .   punct  4
        """,
        "Bongo president_of Mali: actual present",
    ),
    case(
        "whose office may be taken",
        """
        Soldiers  soldier   NOUN  NNS nsubj 2
        wanted    want      VERB  VBD ROOT  0
        to        to        PART  TO  mark  4
        overthrow overthrow VERB  VB  xcomp 2
        Bongo     Bongo     PROPN NNP obj   4
        ,         ,         PUNCT ,   punct 7
        president president NOUN  NN  appos 5
        of        of        ADP   IN  case  9
        Mali      Mali      PROPN NNP nmod  7
        .         .         PUNCT .   punct 2
        """,
        "Bongo president_of Mali: actual present",
    ),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_status(by_rows: RowReader, rows: str, expected: list[str]) -> None:
    found = [s for s in by_rows.statements(rows) if not s.derived]
    assert set(expected) <= {line for s in found for line in readable(s)}


@pytest.mark.parametrize("weak", STRENGTH)
def test_the_least_committed_governor_decides(weak: str) -> None:
    stronger = STRENGTH[: STRENGTH.index(weak) + 1]
    assert {weakest([weak, other]) for other in stronger} == {weak}


def test_without_governors_a_clause_is_actual() -> None:
    assert weakest([]) == weakest(["", "speech"]) == "actual"
