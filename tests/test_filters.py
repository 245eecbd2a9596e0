"""Sentences that say less than they seem to: all that is read out of each, and no more."""

import datetime as dt
from typing import Any

import pytest
from conftest import RowReader
from parse import text

DATE = dt.date(2024, 3, 4)


def case(guard: str, rows: str, *expected: str, wrong: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(rows, set(expected), id=f"{guard}: {text(rows)}", marks=marks)


CASES = [
    case(
        "light object",
        """
        The   the   DET   DT  det   2
        coup  coup  NOUN  NN  nsubj 3
        took  take  VERB  VBD ROOT  0
        place place NOUN  NN  obj   3
        .     .     PUNCT .   punct 3
        """,
    ),
    case(
        "a dash that is taken for a noun",
        """
        Mali   Mali PROPN NNP nsubj 2
        signed sign VERB  VBD ROOT  0
        a      a    DET   DT  det   4
        –      –    NOUN  NN  obj   2
        .      .    PUNCT .   punct 2
        """,
    ),
    case(
        "what a plan is to do tells more than to have it",
        """
        Mali  Mali  PROPN NNP nsubj 2
        has   have  VERB  VBZ ROOT  0
        a     a     DET   DT  det   4
        plan  plan  NOUN  NN  obj   2
        to    to    PART  TO  mark  6
        leave leave VERB  VB  acl   4
        Chad  Chad  PROPN NNP obj   6
        .     .     PUNCT .   punct 2
        """,
        "Mali leaves Chad",
    ),
    case(
        "light object with an adjective",
        """
        Mali  Mali  PROPN NNP nsubj 2
        did   do    VERB  VBD ROOT  0
        the   the   DET   DT  det   5
        only  only  ADJ   JJ  amod  5
        thing thing NOUN  NN  obj   2
        .     .     PUNCT .   punct 2
        """,
    ),
    case(
        "an adjective tells what a light noun is",
        """
        Mali  Mali PROPN NNP nsubj 2
        has   have VERB  VBZ ROOT  0
        big   big  ADJ   JJ  amod  4
        parts part NOUN  NNS obj   2
        .     .    PUNCT .   punct 2
        """,
        "Mali has big parts",
    ),
    case(
        "named by an adjective, which the relation names",
        """
        France    France   PROPN NNP nsubj 2
        considers consider VERB  VBZ ROOT  0
        Mali      Mali     PROPN NNP obj   2
        hostile   hostile  ADJ   JJ  xcomp 2
        .         .        PUNCT .   punct 2
        """,
        "France considers_hostile Mali",
    ),
    case(
        "reported by",
        """
        Macron   Macron  PROPN NNP nsubj     2
        left     leave   VERB  VBD ROOT      0
        Chad     Chad    PROPN NNP obj       2
        ,        ,       PUNCT ,   punct     5
        reported report  VERB  VBN advcl     2
        by       by      ADP   IN  case      7
        Reuters  Reuters PROPN NNP obl:agent 5
        .        .       PUNCT .   punct     2
        """,
        "Emmanuel Macron leaves Chad",
    ),
    case(
        "time as subject",
        """
        The  the  DET   DT  det   2
        week week NOUN  NN  nsubj 3
        saw  see  VERB  VBD ROOT  0
        Mali Mali PROPN NNP obj   3
        .    .    PUNCT .   punct 3
        """,
    ),
    case(
        "fronted companion",
        """
        With   with  ADP   IN  case  2
        Mali   Mali  PROPN NNP obl   5
        ,      ,     PUNCT ,   punct 2
        Chad   Chad  PROPN NNP nsubj 5
        tabled table VERB  VBD ROOT  0
        a      a     DET   DT  det   7
        plan   plan  NOUN  NN  obj   5
        .      .     PUNCT .   punct 5
        """,
        "Chad tables plan",
    ),
    case(
        "in response to",
        """
        Mali       Mali       PROPN NNP nsubj 2
        approved   approve    VERB  VBD ROOT  0
        plans      plan       NOUN  NNS obj   2
        in         in         ADP   IN  case  5
        response   response   NOUN  NN  nmod  3
        to         to         ADP   IN  case  8
        the        the        DET   DT  det   8
        aggression aggression NOUN  NN  nmod  5
        against    against    ADP   IN  case  10
        Chad       Chad       PROPN NNP nmod  8
        .          .          PUNCT .   punct 2
        """,
        "Mali approves plans",
    ),
    case(
        "for the first time",
        """
        Mali  Mali  PROPN NNP nsubj 2
        spoke speak VERB  VBD ROOT  0
        for   for   ADP   IN  case  6
        the   the   DET   DT  det   6
        first first ADJ   JJ  amod  6
        time  time  NOUN  NN  obl   2
        on    on    ADP   IN  case  8
        Chad  Chad  PROPN NNP nmod  6
        .     .     PUNCT .   punct 2
        """,
    ),
    case(
        "owner in a thing's name",
        """
        Mali     Mali    PROPN NNP nsubj     2
        curbs    curb    VERB  VBZ ROOT      0
        North    North   ADJ   NNP amod      4
        Korea    Korea   PROPN NNP nmod:poss 7
        's       's      PART  POS case      4
        missile  missile NOUN  NN  compound  7
        programs program NOUN  NNS obj       2
        .        .       PUNCT .   punct     2
        """,
        "Mali curbs North Korea 's missile programs",
    ),
    case(
        "seen as",
        """
        Togo   Togo   PROPN NNP nsubj 2
        sees   see    VERB  VBZ ROOT  0
        Mali   Mali   PROPN NNP obj   2
        as     as     ADP   IN  case  6
        a      a      DET   DT  det   6
        threat threat NOUN  NN  obl   2
        .      .      PUNCT .   punct 2
        """,
        "Togo sees_as_threat Mali",
    ),
    case(
        "time as object",
        """
        Mali     Mali   PROPN NNP nsubj 2
        spent    spend  VERB  VBD ROOT  0
        decades  decade NOUN  NNS obj   2
        fighting fight  VERB  VBG advcl 2
        Chad     Chad   PROPN NNP obj   4
        .        .      PUNCT .   punct 2
        """,
        "Mali fights Chad",
    ),
    case(
        "a thing said",
        """
        Mali     Mali     PROPN NNP  nsubj     2
        said     say      VERB  VBD  ROOT      0
        its      its      PRON  PRP$ nmod:poss 4
        priority priority NOUN  NN   obj       2
        .        .        PUNCT .    punct     2
        """,
    ),
    case(
        "it has one",
        """
        Mali Mali PROPN NNP nsubj 2
        has  have VERB  VBZ ROOT  0
        one  one  NOUN  NN  obj   2
        .    .    PUNCT .   punct 2
        """,
    ),
    case(
        "at least",
        """
        Mali      Mali     PROPN NNP nsubj  2
        killed    kill     VERB  VBD ROOT   0
        at        at       ADP   IN  case   4
        least     least    ADJ   JJS nmod   5
        four      four     NUM   CD  nummod 6
        civilians civilian NOUN  NNS obj    2
        .         .        PUNCT .   punct  2
        """,
        "Mali kills four civilians",
    ),
    case(
        "in support of",
        """
        Mali    Mali    PROPN NNP nsubj        2
        carried carry   VERB  VBD ROOT         0
        out     out     ADP   RP  compound:prt 2
        strikes strike  NOUN  NNS obj          2
        in      in      ADP   IN  case         6
        support support NOUN  NN  nmod         4
        of      of      ADP   IN  case         8
        Chad    Chad    PROPN NNP nmod         6
        .       .       PUNCT .   punct        2
        """,
        "Mali carries_out strikes",
    ),
    case(
        "a base at the edge of",
        """
        Mali     Mali    PROPN NNP nsubj 2
        has      have    VERB  VBZ ROOT  0
        soldiers soldier NOUN  NNS obj   2
        at       at      ADP   IN  case  6
        a        a       DET   DT  det   6
        base     base    NOUN  NN  nmod  3
        of       of      ADP   IN  case  8
        Chad     Chad    PROPN NNP nmod  6
        .        .       PUNCT .   punct 2
        """,
        "Mali has soldiers",
    ),
    case(
        "made into",
        """
        Togo   Togo PROPN NNP nsubj 2
        turned turn VERB  VBD ROOT  0
        Mali   Mali PROPN NNP obj   2
        into   into ADP   IN  case  6
        a      a    DET   DT  det   6
        ruin   ruin NOUN  NN  obl   2
        .      .    PUNCT .   punct 2
        """,
    ),
    case(
        "turned round",
        """
        Togo   Togo  PROPN NNP nsubj  2
        turned turn  VERB  VBD ROOT   0
        Mali   Mali  PROPN NNP obj    2
        round  round ADV   RB  advmod 2
        .      .     PUNCT .   punct  2
        """,
    ),
    case(
        "transformed",
        """
        Togo        Togo      PROPN NNP nsubj 2
        transformed transform VERB  VBD ROOT  0
        Mali        Mali      PROPN NNP obj   2
        .           .         PUNCT .   punct 2
        """,
        "Togo transforms Mali",
    ),
    case(
        "what a clause results in",
        """
        Mali     Mali   PROPN NNP nsubj  2
        attacked attack VERB  VBD ROOT   0
        Chad     Chad   PROPN NNP obj    2
        ,        ,      PUNCT ,   punct  5
        turning  turn   VERB  VBG advcl  2
        the      the    DET   DT  det    7
        region   region NOUN  NN  obj    5
        round    round  ADV   RB  advmod 5
        .        .      PUNCT .   punct  2
        """,
        "Mali attacks Chad",
    ),
    case(
        "got to do",
        """
        Togo Togo PROPN NNP nsubj 2
        got  get  VERB  VBD ROOT  0
        Mali Mali PROPN NNP obj   2
        to   to   PART  TO  mark  5
        free free VERB  VB  xcomp 2
        Chad Chad PROPN NNP obj   5
        .    .    PUNCT .   punct 2
        """,
        "Mali frees Chad",
    ),
    case(
        "absolute with",
        """
        Mali     Mali  PROPN NNP nsubj 2
        tabled   table VERB  VBD ROOT  0
        plans    plan  NOUN  NNS obj   2
        ,        ,     PUNCT ,   punct 6
        with     with  ADP   IN  case  6
        Chad     Chad  PROPN NNP obl   2
        blocking block VERB  VBG acl   6
        Togo     Togo  PROPN NNP obj   7
        .        .     PUNCT .   punct 2
        """,
        "Mali tables plans",
        "Chad blocks Togo",
    ),
    case(
        "a friend of is no mutual act",
        """
        Mali   Mali   PROPN NNP nsubj 2
        met    meet   VERB  VBD ROOT  0
        a      a      DET   DT  det   4
        friend friend NOUN  NN  obj   2
        of     of     ADP   IN  case  6
        Chad   Chad   PROPN NNP nmod  4
        .      .      PUNCT .   punct 2
        """,
        "Mali meets_friend_of Chad",
    ),
    case(
        "time of a talk",
        """
        Mali  Mali PROPN NNP nsubj 2
        took  take VERB  VBD ROOT  0
        part  part NOUN  NN  obj   2
        in    in   ADP   IN  case  5
        talks talk NOUN  NNS obl   2
        in    in   ADP   IN  case  8
        the   the  DET   DT  det   8
        week  week NOUN  NN  obl   2
        .     .    PUNCT .   punct 2
        """,
        "Mali participates_in talks",
    ),
    case(
        "cleft",
        """
        It    it    PRON  PRP nsubj     5
        was   be    AUX   VBD cop       5
        Mali  Mali  PROPN NNP nmod:poss 5
        's    's    PART  POS case      3
        folly folly NOUN  NN  ROOT      0
        that  that  PRON  WDT nsubj     7
        cost  cost  VERB  VBD acl:relcl 5
        Chad  Chad  PROPN NNP obj       7
        .     .     PUNCT .   punct     5
        """,
        "Mali 's folly costs Chad",
    ),
    case(
        "many people are no state",
        """
        Many    many    ADJ   JJ   amod  2
        Malians Malians PROPN NNPS nsubj 3
        met     meet    VERB  VBD  ROOT  0
        Chad    Chad    PROPN NNP  obj   3
        .       .       PUNCT .    punct 3
        """,
        "Many Malians meets Chad",
        "Chad meets Many Malians",
    ),
    case(
        "a title that stands alone names nobody",
        """
        Mali     Mali     PROPN NNP nsubj 2
        met      meet     VERB  VBD ROOT  0
        the      the      DET   DT  det   4
        Minister Minister PROPN NNP obj   2
        .        .        PUNCT .   punct 2
        """,
        "Mali meets Minister",
    ),
    case(
        "an object before its verb",
        """
        A        a      DET   DT  det   2
        woman    woman  NOUN  NN  obj   5
        ,        ,      PUNCT ,   punct 2
        Mali     Mali   PROPN NNP nsubj 5
        reported report VERB  VBD ROOT  0
        ,        ,      PUNCT ,   punct 5
        fled     flee   VERB  VBD conj  5
        Chad     Chad   PROPN NNP obj   7
        .        .      PUNCT .   punct 5
        """,
        "Mali flees Chad",
    ),
    case(
        "a wish is not mutual",
        """
        Mali  Mali PROPN NNP nsubj 2
        wants want VERB  VBZ ROOT  0
        to    to   PART  TO  mark  4
        meet  meet VERB  VB  xcomp 2
        Chad  Chad PROPN NNP obj   4
        .     .    PUNCT .   punct 2
        """,
        "Mali meets Chad",
    ),
    case(
        "a call is to others",
        """
        Togo    Togo   PROPN NNP nsubj     2
        praised praise VERB  VBD ROOT      0
        Mali    Mali   PROPN NNP nmod:poss 5
        's      's     PART  POS case      3
        call    call   NOUN  NN  obj       2
        to      to     PART  TO  mark      7
        free    free   VERB  VB  acl       5
        Chad    Chad   PROPN NNP obj       7
        .       .      PUNCT .   punct     2
        """,
        "Togo praises_call_of Mali",
    ),
    case(
        "a thing chanted",
        """
        Malians Malians PROPN NNPS nsubj 2
        chanted chant   VERB  VBD  ROOT  0
        Chad    Chad    PROPN NNP  obj   2
        .       .       PUNCT .    punct 2
        """,
    ),
    case(
        "share of another",
        """
        Mali         Mali         PROPN NNP nsubj  4
        and          and          CCONJ CC  cc     3
        Chad         Chad         PROPN NNP conj   1
        signed       sign         VERB  VBD ROOT   0
        pacts        pact         NOUN  NNS obj    4
        with         with         ADP   IN  case   7
        Togo         Togo         PROPN NNP nmod   5
        and          and          CCONJ CC  cc     9
        Benin        Benin        PROPN NNP conj   7
        respectively respectively ADV   RB  advmod 4
        .            .            PUNCT .   punct  4
        """,
        "Mali signs_pacts Togo",
        "Togo signs_pacts Mali",
        "Chad signs_pacts Benin",
        "Benin signs_pacts Chad",
    ),
    case(
        "place of an object",
        """
        Chad     Chad    PROPN NNP nsubj 2
        attacked attack  VERB  VBD ROOT  0
        a        a       DET   DT  det   4
        village  village NOUN  NN  obj   2
        in       in      ADP   IN  case  6
        Mali     Mali    PROPN NNP nmod  4
        .        .       PUNCT .   punct 2
        """,
        "Chad attacks village",
    ),
    case(
        "report on somebody",
        """
        Chad      Chad    PROPN NNP nsubj 2
        published publish VERB  VBD ROOT  0
        a         a       DET   DT  det   4
        report    report  NOUN  NN  obj   2
        on        on      ADP   IN  case  6
        NATO      NATO    PROPN NNP nmod  4
        .         .       PUNCT .   punct 2
        """,
        "Chad publishes report on NATO",
    ),
    case(
        "event at a place",
        """
        Mali      Mali    PROPN NNP nsubj 2
        condemned condemn VERB  VBD ROOT  0
        a         a       DET   DT  det   4
        raid      raid    NOUN  NN  obj   2
        on        on      ADP   IN  case  7
        a         a       DET   DT  det   7
        base      base    NOUN  NN  nmod  4
        in        in      ADP   IN  case  9
        Togo      Togo    PROPN NNP nmod  7
        .         .       PUNCT .   punct 2
        """,
        "Mali condemns_raid_on base",
    ),
    case(
        "ban that is lifted",
        """
        Mali    Mali   PROPN NNP  nsubj     2
        lifted  lift   VERB  VBD  ROOT      0
        its     its    PRON  PRP$ nmod:poss 4
        ban     ban    NOUN  NN   obj       2
        on      on     ADP   IN   case      6
        exports export NOUN  NNS  nmod      4
        .       .      PUNCT .    punct     2
        """,
        "Mali lifts_ban exports",
    ),
    case(
        "a sum cuts nothing",
        """
        Troops troops NOUN  NNS nsubj:pass 5
        of     of     ADP   IN  case       3
        Mali   Mali   PROPN NNP nmod       1
        were   be     AUX   VBD aux:pass   5
        cut    cut    VERB  VBN ROOT       0
        by     by     ADP   IN  case       7
        R2bn   R2bn   PROPN NNP obl:agent  5
        .      .      PUNCT .   punct      5
        """,
    ),
    case(
        "a share cuts nothing",
        """
        Sales sale  NOUN  NNS nsubj:pass 5
        of    of    ADP   IN  case       3
        Norsk Norsk PROPN NNP nmod       1
        were  be    AUX   VBD aux:pass   5
        cut   cut   VERB  VBN ROOT       0
        by    by    ADP   IN  case       8
        3     3     NUM   CD  nummod     8
        %     %     SYM   NN  obl:agent  5
        .     .     PUNCT .   punct      5
        """,
    ),
    case(
        "an extent cuts nothing",
        """
        Spending spending NOUN  NN  nsubj:pass 5
        of       of       ADP   IN  case       3
        Mali     Mali     PROPN NNP nmod       1
        was      be       AUX   VBD aux:pass   5
        reduced  reduce   VERB  VBN ROOT       0
        by       by       ADP   IN  case       7
        $        $        SYM   $   obl:agent  5
        2        2        NUM   CD  compound   9
        billion  billion  NUM   CD  nummod     7
        .        .        PUNCT .   punct      5
        """,
    ),
    case(
        "in addition to is no addition",
        """
        In       in       ADP   IN  case  2
        addition addition NOUN  NN  obl   9
        to       to       ADP   IN  case  4
        Chad     Chad     PROPN NNP nmod  2
        ,        ,        PUNCT ,   punct 6
        Mali     Mali     PROPN NNP conj  4
        and      and      CCONJ CC  cc    8
        Togo     Togo     PROPN NNP conj  4
        left     leave    VERB  VBD ROOT  0
        .        .        PUNCT .   punct 9
        """,
    ),
    case(
        "what foreign words say is no object",
        """
        Macron  Macron  PROPN NNP nsubj 2
        spoke   speak   VERB  VBD ROOT  0
        ad      ad      PROPN NNP obj   2
        nauseam nauseam PROPN NNP flat  3
        about   about   ADP   IN  case  6
        oil     oil     NOUN  NN  obl   2
        .       .       PUNCT .   punct 2
        """,
    ),
    case(
        "U-turns",
        """
        Macron Macron PROPN NNP  nsubj 2
        keeps  keep   VERB  VBZ  ROOT  0
        making make   VERB  VBG  xcomp 2
        U      U      PROPN NNP  obj   3
        -      -      PUNCT HYPH punct 4
        turns  turn   NOUN  NNS  xcomp 3
        .      .      PUNCT .    punct 2
        """,
        "Emmanuel Macron makes turns",
    ),
    case(
        "hours before are no object",
        """
        Macron Macron PROPN NNP nsubj 2
        fled   flee   VERB  VBD ROOT  0
        hours  hour   NOUN  NNS obj   2
        before before SCONJ IN  mark  6
        Mali   Mali   PROPN NNP nsubj 6
        fell   fall   VERB  VBD advcl 2
        .      .      PUNCT .   punct 2
        """,
    ),
    case(
        "a treaty meets nobody",
        """
        Mali   Mali   PROPN NNP nsubj    2
        met    meet   VERB  VBD ROOT     0
        the    the    DET   DT  det      5
        Chad   Chad   PROPN NNP compound 5
        Treaty Treaty PROPN NNP obj      2
        .      .      PUNCT .   punct    2
        """,
        "Mali meets Chad Treaty",
    ),
    case(
        "a treaty does not meet back",
        """
        Mali   Mali   PROPN NNP nsubj    2
        met    meet   VERB  VBD ROOT     0
        the    the    DET   DT  det      5
        Warsaw Warsaw PROPN NNP compound 5
        Treaty Treaty PROPN NNP obj      2
        .      .      PUNCT .   punct    2
        """,
        "Mali meets Warsaw Treaty",
    ),
    case(
        "an accord does not compete back",
        """
        Mali     Mali     PROPN NNP nsubj    2
        competes compete  VERB  VBZ ROOT     0
        with     with     ADP   IN  case     6
        the      the      DET   DT  det      6
        Helsinki Helsinki PROPN NNP compound 6
        Accord   Accord   PROPN NNP obl      2
        .        .        PUNCT .   punct    2
        """,
        "Mali competes_with Helsinki Accord",
    ),
    case(
        "a pact does not compete back",
        """
        Norsk    Norsk   PROPN NNP nsubj    2
        competes compete VERB  VBZ ROOT     0
        with     with    ADP   IN  case     6
        the      the     DET   DT  det      6
        Galaxy   Galaxy  PROPN NNP compound 6
        Pact     Pact    PROPN NNP obl      2
        .        .       PUNCT .   punct    2
        """,
        "Norsk competes_with Galaxy Pact",
    ),
    case(
        "what somebody is asked how to do",
        """
        Mali  Mali  PROPN NNP nsubj  2
        asked ask   VERB  VBD ROOT   0
        how   how   ADV   WRB advmod 6
        Chad  Chad  PROPN NNP nsubj  6
        would would AUX   MD  aux    6
        pay   pay   VERB  VB  ccomp  2
        Niger Niger PROPN NNP obj    6
        .     .     PUNCT .   punct  2
        """,
    ),
    case(
        "what somebody is asked how to do",
        """
        Chad     Chad   PROPN NNP nsubj  2
        wondered wonder VERB  VBD ROOT   0
        where    where  ADV   WRB advmod 6
        Mali     Mali   PROPN NNP nsubj  6
        could    could  AUX   MD  aux    6
        hide     hide   VERB  VB  ccomp  2
        Togo     Togo   PROPN NNP obj    6
        .        .      PUNCT .   punct  2
        """,
    ),
    case(
        "whom somebody heads",
        """
        Mali    Mali    PROPN NNP nsubj 2
        met     meet    VERB  VBD ROOT  0
        the     the     DET   DT  det   4
        head    head    NOUN  NN  obj   2
        of      of      ADP   IN  case  7
        the     the     DET   DT  det   7
        mission mission NOUN  NN  nmod  4
        to      to      ADP   IN  case  9
        Chad    Chad    PROPN NNP nmod  7
        .       .       PUNCT .   punct 2
        """,
        "Mali meets head of the mission to Chad",
    ),
    case(
        "a question is no demand",
        """
        Mali  Mali  PROPN NNP nsubj 2
        asked ask   VERB  VBD ROOT  0
        if    if    SCONJ IN  mark  6
        Chad  Chad  PROPN NNP nsubj 6
        would would AUX   MD  aux   6
        pay   pay   VERB  VB  ccomp 2
        Niger Niger PROPN NNP obj   6
        .     .     PUNCT .   punct 2
        """,
        "Chad pays Niger",
    ),
    case(
        "what is exempted",
        """
        Mali  Mali  PROPN NNP nsubj    4
        does  do    AUX   VBZ aux      4
        not   not   PART  RB  advmod   4
        blame blame VERB  VB  ROOT     0
        Chad  Chad  PROPN NNP obj      4
        ,     ,     PUNCT ,   punct    8
        only  only  ADV   RB  advmod   8
        Niger Niger PROPN NNP vocative 4
        .     .     PUNCT .   punct    4
        """,
        "Mali blames Chad",
    ),
    case(
        "what is exempted",
        """
        Togo    Togo   PROPN NNP nsubj  4
        did     do     AUX   VBD aux    4
        not     not    PART  RB  advmod 4
        strike  strike VERB  VB  ROOT   0
        with    with   ADP   IN  case   6
        rockets rocket NOUN  NNS obl    4
        ,       ,      PUNCT ,   punct  10
        only    only   ADV   RB  advmod 10
        with    with   ADP   IN  case   10
        drones  drone  NOUN  NNS obl    4
        .       .      PUNCT .   punct  4
        """,
    ),
    case(
        "what is exempted",
        """
        Chad     Chad   PROPN NNP nsubj  3
        never    never  ADV   RB  advmod 3
        attacked attack VERB  VBD ROOT   0
        Mali     Mali   PROPN NNP obj    3
        ,        ,      PUNCT ,   punct  7
        only     only   ADV   RB  advmod 7
        Niger    Niger  PROPN NNP obl    3
        .        .      PUNCT .   punct  3
        """,
        "Chad attacks Mali",
    ),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_nothing_else_is_read(by_rows: RowReader, rows: str, expected: set[str]) -> None:
    found = by_rows.statements(rows, date=DATE)
    assert {
        f"{s.subject.entity.label} {s.relation.name} {s.object.entity.label}"
        for s in found
        if not s.derived
    } == expected
