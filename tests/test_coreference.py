"""Names and trees -> mentions: whom names, descriptions and pronouns mean."""

import datetime as dt
from typing import Any

import pytest
from conftest import RowReader
from hypothesis import given
from hypothesis import strategies as st
from parse import sentence, text

from kg.coreference.reading_order import reading_order


def case(rule: str, rows: str, *expected: str, at: str = "2024-03-04", wrong: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    words = dict(line.split(": ") for line in expected)
    return pytest.param(rows, at, words, id=f"{rule}: {text(rows)}", marks=marks)


# Behind the colon the entity, "-" for nobody; behind > whom it acts for; behind = the antecedent.
CASES = [
    case(
        "office in 2024",
        """
        The       the       DET   DT  det   3
        Ukrainian Ukrainian ADJ   JJ  amod  3
        president president NOUN  NN  nsubj 4
        met       meet      VERB  VBD ROOT  0
        Macron    Macron    PROPN NNP obj   4
        .         .         PUNCT .   punct 4
        """,
        "president: Volodymyr_Zelenskiy",
        at="2024-03-04",
    ),
    case(
        "office in 2016",
        """
        The       the       DET   DT  det   3
        Ukrainian Ukrainian ADJ   JJ  amod  3
        president president NOUN  NN  nsubj 4
        met       meet      VERB  VBD ROOT  0
        Merkel    Merkel    PROPN NNP obj   4
        .         .         PUNCT .   punct 4
        """,
        "president: Petro_Poroshenko",
        at="2016-03-04",
    ),
    case(
        "office of",
        """
        The       the       DET   DT  det   2
        president president NOUN  NN  nsubj 5
        of        of        ADP   IN  case  4
        Ukraine   Ukraine   PROPN NNP nmod  2
        met       meet      VERB  VBD ROOT  0
        Macron    Macron    PROPN NNP obj   5
        .         .         PUNCT .   punct 5
        """,
        "president: Volodymyr_Zelenskiy",
    ),
    case(
        "office of a possessive",
        """
        Ukraine   Ukraine   PROPN NNP nmod:poss 3
        's        's        PART  POS case      1
        president president NOUN  NN  nsubj     4
        met       meet      VERB  VBD ROOT      0
        Macron    Macron    PROPN NNP obj       4
        .         .         PUNCT .   punct     4
        """,
        "president: Volodymyr_Zelenskiy",
    ),
    case(
        "title before a name",
        """
        Ukrainian Ukrainian ADJ   JJ  amod     3
        president president NOUN  NN  compound 3
        Zelenskiy Zelenskiy PROPN NNP nsubj    4
        met       meet      VERB  VBD ROOT     0
        Macron    Macron    PROPN NNP obj      4
        .         .         PUNCT .   punct    4
        """,
        "president: -",
        "Zelenskiy: Volodymyr_Zelenskiy",
    ),
    case(
        "troops from",
        """
        Troops   troop  NOUN  NNS nsubj 4
        from     from   ADP   IN  case  3
        Chad     Chad   PROPN NNP nmod  1
        attacked attack VERB  VBD ROOT  0
        Mali     Mali   PROPN NNP obj   4
        .        .      PUNCT .   punct 4
        """,
        "Troops: Chadian_troops",
    ),
    case(
        "capital that acts",
        """
        Moscow   Moscow PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   2
        .        .      PUNCT .   punct 2
        """,
        "Moscow: Russia",
    ),
    case(
        "place",
        """
        Macron Macron PROPN NNP nsubj 2
        met    meet   VERB  VBD ROOT  0
        Scholz Scholz PROPN NNP obj   2
        in     in     ADP   IN  case  5
        Moscow Moscow PROPN NNP obl   2
        .      .      PUNCT .   punct 2
        """,
        "Moscow: Moscow",
    ),
    case(
        "seat",
        """
        The     the     DET   DT  det   2
        Kremlin Kremlin PROPN NNP nsubj 3
        praised praise  VERB  VBD ROOT  0
        Chad    Chad    PROPN NNP obj   3
        .       .       PUNCT .   punct 3
        """,
        "Kremlin: Kremlin > Russia",
    ),
    case(
        "troops",
        """
        Russian Russian ADJ   JJ  amod  2
        troops  troop   NOUN  NNS nsubj 3
        left    leave   VERB  VBD ROOT  0
        Chad    Chad    PROPN NNP obj   3
        .       .       PUNCT .   punct 3
        """,
        "troops: Russian_troops > Russia",
    ),
    case(
        "troops of a possessive",
        """
        Russia Russia PROPN NNP nmod:poss 3
        's     's     PART  POS case      1
        troops troop  NOUN  NNS nsubj     4
        left   leave  VERB  VBD ROOT      0
        Chad   Chad   PROPN NNP obj       4
        .      .      PUNCT .   punct     4
        """,
        "troops: Russian_troops > Russia",
    ),
    case(
        "troops of a capital",
        """
        Moscow Moscow PROPN NNP nmod:poss 3
        's     's     PART  POS case      1
        troops troop  NOUN  NNS nsubj     4
        left   leave  VERB  VBD ROOT      0
        Chad   Chad   PROPN NNP obj       4
        .      .      PUNCT .   punct     4
        """,
        "troops: Russian_troops > Russia",
    ),
    case(
        "the bloc",
        """
        The      the      DET   DT  det      3
        European European PROPN NNP compound 3
        Union    Union    PROPN NNP nsubj    4
        met      meet     VERB  VBD ROOT     0
        .        .        PUNCT .   punct    4

        The      the      DET   DT  det      2
        bloc     bloc     NOUN  NN  nsubj    3
        praised  praise   VERB  VBD ROOT     0
        Chad     Chad     PROPN NNP obj      3
        .        .        PUNCT .   punct    3
        """,
        "bloc: European_Union = The European Union",
    ),
    case(
        "the alliance",
        """
        NATO     NATO     PROPN NNP nsubj 2
        met      meet     VERB  VBD ROOT  0
        .        .        PUNCT .   punct 2

        The      the      DET   DT  det   2
        alliance alliance NOUN  NN  nsubj 3
        praised  praise   VERB  VBD ROOT  0
        Chad     Chad     PROPN NNP obj   3
        .        .        PUNCT .   punct 3
        """,
        "alliance: NATO = NATO",
    ),
    case(
        "no bloc",
        """
        Macron  Macron PROPN NNP nsubj 2
        met     meet   VERB  VBD ROOT  0
        Scholz  Scholz PROPN NNP obj   2
        .       .      PUNCT .   punct 2

        The     the    DET   DT  det   2
        bloc    bloc   NOUN  NN  nsubj 3
        praised praise VERB  VBD ROOT  0
        Chad    Chad   PROPN NNP obj   3
        .       .      PUNCT .   punct 3
        """,
        "bloc: -",
    ),
    case(
        "a bloc",
        """
        NATO    NATO   PROPN NNP nsubj 2
        met     meet   VERB  VBD ROOT  0
        .       .      PUNCT .   punct 2

        A       a      DET   DT  det   2
        bloc    bloc   NOUN  NN  nsubj 3
        praised praise VERB  VBD ROOT  0
        Chad    Chad   PROPN NNP obj   3
        .       .      PUNCT .   punct 3
        """,
        "bloc: -",
    ),
    case(
        "his country",
        """
        Macron  Macron  PROPN NNP  nsubj     2
        said    say     VERB  VBD  ROOT      0
        his     his     PRON  PRP$ nmod:poss 4
        country country NOUN  NN   nsubj     5
        left    leave   VERB  VBD  ccomp     2
        Chad    Chad    PROPN NNP  obj       5
        .       .       PUNCT .    punct     2
        """,
        "his: Emmanuel_Macron = Macron",
        "country: France = France",
    ),
    case(
        "its troops",
        """
        France France PROPN NNP  nsubj     2
        moved  move   VERB  VBD  ROOT      0
        its    its    PRON  PRP$ nmod:poss 4
        troops troop  NOUN  NNS  obj       2
        .      .      PUNCT .    punct     2
        """,
        "its: France = France",
        "troops: French_troops > France",
    ),
    case(
        "urged to move its troops",
        """
        France   France   PROPN NNP  nsubj     2
        urged    urge     VERB  VBD  ROOT      0
        Rwanda   Rwanda   PROPN NNP  obj       2
        to       to       PART  TO   mark      5
        withdraw withdraw VERB  VB   xcomp     2
        its      its      PRON  PRP$ nmod:poss 7
        troops   troop    NOUN  NNS  obj       5
        .        .        PUNCT .    punct     2
        """,
        "its: Rwanda = Rwanda",
        "troops: Rwandan_troops > Rwanda",
    ),
    case(
        "called upon to move its troops",
        """
        France   France   PROPN NNP  nsubj     2
        calls    call     VERB  VBZ  ROOT      0
        upon     upon     ADP   IN   case      4
        Rwanda   Rwanda   PROPN NNP  obl       2
        to       to       PART  TO   mark      6
        withdraw withdraw VERB  VB   xcomp     2
        its      its      PRON  PRP$ nmod:poss 8
        troops   troop    NOUN  NNS  obj       6
        .        .        PUNCT .    punct     2
        """,
        "its: Rwanda = Rwanda",
        "troops: Rwandan_troops > Rwanda",
    ),
    case(
        "he with one candidate",
        """
        Macron  Macron PROPN NNP nsubj 2
        visited visit  VERB  VBD ROOT  0
        Chad    Chad   PROPN NNP obj   2
        .       .      PUNCT .   punct 2

        He      he     PRON  PRP nsubj 2
        praised praise VERB  VBD ROOT  0
        Niger   Niger  PROPN NNP obj   2
        .       .      PUNCT .   punct 2
        """,
        "He: Emmanuel_Macron = Macron",
    ),
    case(
        "he means the subject",
        """
        Macron  Macron PROPN NNP nsubj 2
        met     meet   VERB  VBD ROOT  0
        Scholz  Scholz PROPN NNP obj   2
        .       .      PUNCT .   punct 2

        He      he     PRON  PRP nsubj 2
        praised praise VERB  VBD ROOT  0
        Niger   Niger  PROPN NNP obj   2
        .       .      PUNCT .   punct 2
        """,
        "He: Emmanuel_Macron = Macron",
    ),
    case(
        "him, whom the sentence before is about",
        """
        Macron  Macron PROPN NNP nsubj 2
        met     meet   VERB  VBD ROOT  0
        Scholz  Scholz PROPN NNP obj   2
        .       .      PUNCT .   punct 2

        Chad    Chad   PROPN NNP nsubj 2
        praised praise VERB  VBD ROOT  0
        him     he     PRON  PRP obj   2
        .       .      PUNCT .   punct 2
        """,
        "him: Emmanuel_Macron",
    ),
    case(
        "he with nobody",
        """
        Chad    Chad   PROPN NNP nsubj 2
        met     meet   VERB  VBD ROOT  0
        Niger   Niger  PROPN NNP obj   2
        .       .      PUNCT .   punct 2

        He      he     PRON  PRP nsubj 2
        praised praise VERB  VBD ROOT  0
        Mali    Mali   PROPN NNP obj   2
        .       .      PUNCT .   punct 2
        """,
        "He: -",
    ),
    case(
        "it is no person",
        """
        Macron  Macron PROPN NNP nsubj 2
        left    leave  VERB  VBD ROOT  0
        .       .      PUNCT .   punct 2

        It      it     PRON  PRP nsubj 2
        praised praise VERB  VBD ROOT  0
        Mali    Mali   PROPN NNP obj   2
        .       .      PUNCT .   punct 2
        """,
        "It: -",
    ),
    case(
        "it",
        """
        Chad    Chad   PROPN NNP nsubj 2
        left    leave  VERB  VBD ROOT  0
        .       .      PUNCT .   punct 2

        It      it     PRON  PRP nsubj 2
        praised praise VERB  VBD ROOT  0
        Mali    Mali   PROPN NNP obj   2
        .       .      PUNCT .   punct 2
        """,
        "It: Chad = Chad",
    ),
    case(
        "they are no person",
        """
        Macron  Macron PROPN NNP nsubj 2
        left    leave  VERB  VBD ROOT  0
        .       .      PUNCT .   punct 2

        They    they   PRON  PRP nsubj 2
        praised praise VERB  VBD ROOT  0
        Mali    Mali   PROPN NNP obj   2
        .       .      PUNCT .   punct 2
        """,
        "They: -",
    ),
    case(
        "the leaders are no person",
        """
        Macron  Macron PROPN NNP nsubj 2
        left    leave  VERB  VBD ROOT  0
        .       .      PUNCT .   punct 2

        The     the    DET   DT  det   2
        leaders leader NOUN  NNS nsubj 3
        praised praise VERB  VBD ROOT  0
        Mali    Mali   PROPN NNP obj   3
        .       .      PUNCT .   punct 3
        """,
        "leaders: -",
    ),
    case(
        "the president",
        """
        Macron    Macron    PROPN NNP nsubj 2
        left      leave     VERB  VBD ROOT  0
        .         .         PUNCT .   punct 2

        The       the       DET   DT  det   2
        president president NOUN  NN  nsubj 3
        praised   praise    VERB  VBD ROOT  0
        Mali      Mali      PROPN NNP obj   3
        .         .         PUNCT .   punct 3
        """,
        "president: Emmanuel_Macron = Macron",
    ),
    case(
        "his of a relative clause's own subject",
        """
        Macron  Macron PROPN NNP  nsubj     2
        met     meet   VERB  VBD  ROOT      0
        Scholz  Scholz PROPN NNP  obj       2
        ,       ,      PUNCT ,    punct     6
        who     who    PRON  WP   nsubj     6
        lost    lose   VERB  VBD  acl:relcl 3
        his     his    PRON  PRP$ nmod:poss 8
        seat    seat   NOUN  NN   obj       6
        .       .      PUNCT .    punct     2
        """,
        "his: Olaf_Scholz",
    ),
    case(
        "him, to whom a relative clause's own subject does something",
        """
        Macron  Macron PROPN NNP  nsubj     2
        met     meet   VERB  VBD  ROOT      0
        Scholz  Scholz PROPN NNP  obj       2
        ,       ,      PUNCT ,    punct     6
        who     who    PRON  WP   nsubj     6
        praised praise VERB  VBD  acl:relcl 3
        him     he     PRON  PRP  obj       6
        .       .      PUNCT .    punct     2
        """,
        "him: Emmanuel_Macron",
    ),
    case(
        "its of a relative clause's own subject",
        """
        Chad   Chad  PROPN NNP  nsubj     2
        left   leave VERB  VBD  ROOT      0
        Mali   Mali  PROPN NNP  obj       2
        ,      ,     PUNCT ,    punct     6
        which  which PRON  WDT  nsubj     6
        lost   lose  VERB  VBD  acl:relcl 3
        its    its   PRON  PRP$ nmod:poss 8
        wealth wealth NOUN NN   obj       6
        .      .     PUNCT .    punct     2
        """,
        "its: Mali",
    ),
    case(
        "it, the subject of the clause before",
        """
        Mali    Mali  PROPN NNP nsubj 2
        left    leave VERB  VBD ROOT  0
        Chad    Chad  PROPN NNP obj   2
        ,       ,     PUNCT ,   punct 7
        and     and   CCONJ CC  cc    7
        it      it    PRON  PRP nsubj 7
        invaded invade VERB VBD conj  2
        Togo    Togo  PROPN NNP obj   7
        .       .     PUNCT .   punct 2
        """,
        "it: Mali",
    ),
    case(
        "no minister of one thing is the minister of another",
        """
        Macron   Macron   PROPN NNP nsubj    5
        ,        ,        PUNCT ,   punct    1
        the      the      DET   DT  det      4
        minister minister NOUN  NN  appos    1
        left     leave    VERB  VBD ROOT     0
        .        .        PUNCT .   punct    5

        The      the      DET   DT  det      3
        finance  finance  NOUN  NN  compound 3
        minister minister NOUN  NN  nsubj    4
        praised  praise   VERB  VBD ROOT     0
        Mali     Mali     PROPN NNP obj      4
        .        .        PUNCT .   punct    4
        """,
        "minister: -",
    ),
    case(
        "back to the last who is named",
        """
        Macron  Macron PROPN NNP nsubj 2
        left    leave  VERB  VBD ROOT  0
        .       .      PUNCT .   punct 2

        Chad    Chad   PROPN NNP nsubj 2
        left    leave  VERB  VBD ROOT  0
        .       .      PUNCT .   punct 2

        Chad    Chad   PROPN NNP nsubj 2
        left    leave  VERB  VBD ROOT  0
        .       .      PUNCT .   punct 2

        Chad    Chad   PROPN NNP nsubj 2
        left    leave  VERB  VBD ROOT  0
        .       .      PUNCT .   punct 2

        He      he     PRON  PRP nsubj 2
        praised praise VERB  VBD ROOT  0
        Mali    Mali   PROPN NNP obj   2
        .       .      PUNCT .   punct 2
        """,
        "He: Emmanuel_Macron",
    ),
    case(
        "name in apposition",
        """
        The         the         DET   DT  det      3
        Nato        NATO        PROPN NNP compound 3
        chief       chief       NOUN  NN  nsubj    8
        ,           ,           PUNCT ,   punct    6
        Jens        Jens        PROPN NNP appos    3
        Stoltenberg Stoltenberg PROPN NNP flat     5
        ,           ,           PUNCT ,   punct    5
        praised     praise      VERB  VBD ROOT     0
        Mali        Mali        PROPN NNP obj      8
        .           .           PUNCT .   punct    8
        """,
        "chief: Jens_Stoltenberg",
        "Jens: Jens_Stoltenberg",
    ),
    case(
        "town of",
        """
        Chad    Chad    PROPN NNP nsubj 2
        took    take    VERB  VBD ROOT  0
        the     the     DET   DT  det   4
        town    town    NOUN  NN  obj   2
        of      of      ADP   IN  case  6
        Kharkiv Kharkiv PROPN NNP nmod  4
        .       .       PUNCT .   punct 2
        """,
        "town: Kharkiv",
    ),
    case(
        "army of",
        """
        Mali    Mali   PROPN NNP nsubj 2
        praised praise VERB  VBD ROOT  0
        the     the    DET   DT  det   4
        army    army   NOUN  NN  obj   2
        of      of     ADP   IN  case  6
        Chad    Chad   PROPN NNP nmod  4
        .       .      PUNCT .   punct 2
        """,
        "army: Chadian_army > Chad",
    ),
    case(
        "possessor is not itself",
        """
        Mali    Mali   PROPN NNP  nsubj     2
        praised praise VERB  VBD  ROOT      0
        Chad    Chad   PROPN NNP  obj       2
        and     and    CCONJ CC   cc        6
        its     its    PRON  PRP$ nmod:poss 6
        ally    ally   NOUN  NN   conj      3
        .       .      PUNCT .    punct     2
        """,
        "ally: -",
    ),
    case(
        "her party",
        """
        Le    Le    PROPN NNP  compound  2
        Pen   Pen   PROPN NNP  nsubj     3
        said  say   VERB  VBD  ROOT      0
        her   her   PRON  PRP$ nmod:poss 5
        party party NOUN  NN   nsubj     6
        left  leave VERB  VBD  ccomp     3
        .     .     PUNCT .    punct     3
        """,
        "her: Marine_Le_Pen = Le Pen",
        "party: National_Rally = National Rally",
    ),
    case(
        "its of its own clause",
        """
        Mali  Mali  PROPN NNP  nsubj     2
        left  leave VERB  VBD  ROOT      0
        after after SCONJ IN   mark      5
        Chad  Chad  PROPN NNP  nsubj     5
        lost  lose  VERB  VBD  advcl     2
        its   its   PRON  PRP$ nmod:poss 7
        army  army  NOUN  NN   obj       5
        .     .     PUNCT .    punct     2
        """,
        "its: Chad = Chad",
    ),
    case(
        "its of nobody known",
        """
        Mali  Mali  PROPN NNP  nsubj     2
        left  leave VERB  VBD  ROOT      0
        after after SCONJ IN   mark      6
        the   the   DET   DT   det       5
        town  town  NOUN  NN   nsubj     6
        lost  lose  VERB  VBD  advcl     2
        its   its   PRON  PRP$ nmod:poss 8
        mayor mayor NOUN  NN   obj       6
        .     .     PUNCT .    punct     2
        """,
        "its: -",
    ),
    case(
        "he who speaks",
        """
        Macron Macron PROPN NNP nsubj 2
        said   say    VERB  VBD ROOT  0
        Putin  Putin  PROPN NNP nsubj 4
        lied   lie    VERB  VBD ccomp 2
        and    and    CCONJ CC  cc    6
        said   say    VERB  VBD conj  2
        he     he     PRON  PRP nsubj 8
        left   leave  VERB  VBD ccomp 6
        .      .      PUNCT .   punct 2
        """,
        "he: Emmanuel_Macron = Macron",
        wrong="the nearer subject is taken",
    ),
    case(
        "he who is a speaker without a name",
        """
        Macron   Macron   PROPN NNP nsubj  2
        left     leave    VERB  VBD ROOT   0
        .        .        PUNCT .   punct  2

        One      one      NUM   CD  nummod 2
        minister minister NOUN  NN  nsubj  3
        said     say      VERB  VBD ROOT   0
        he       he       PRON  PRP nsubj  5
        knew     know     VERB  VBD ccomp  3
        .        .        PUNCT .   punct  3
        """,
        "he: -",
    ),
    case(
        "his party is no party of a state",
        """
        Macron Macron PROPN NNP  nsubj     2
        left   leave  VERB  VBD  ROOT      0
        his    his    PRON  PRP$ nmod:poss 4
        party  party  NOUN  NN   obj       2
        .      .      PUNCT .    punct     2
        """,
        "party: -",
    ),
    case(
        "the state house",
        """
        Mali  Mali  PROPN NNP nsubj    2
        met   meet  VERB  VBD ROOT     0
        at    at    ADP   IN  case     6
        the   the   DET   DT  det      6
        state state NOUN  NN  compound 6
        house house NOUN  NN  obl      2
        .     .     PUNCT .   punct    2
        """,
        "state: -",
    ),
    case(
        "they, with other people between",
        """
        The       the      DET   DT   det    3
        Taliban   Taliban  PROPN NNPS nsubj  3
        left      leave    VERB  VBD  ROOT   0
        prisoners prisoner NOUN  NNS  obj    3
        when      when     SCONJ WRB  advmod 7
        they      they     PRON  PRP  nsubj  7
        fled      flee     VERB  VBD  advcl  3
        .         .        PUNCT .    punct  3
        """,
        "they: Taliban",
    ),
    case(
        "his, the subject's rather than another person's",
        """
        Macron   Macron  PROPN NNP  nsubj     2
        reminded remind  VERB  VBD  ROOT      0
        Putin    Putin   PROPN NNP  obj       2
        of       of      ADP   IN   case      6
        his      his     PRON  PRP$ nmod:poss 6
        promise  promise NOUN  NN   obl       2
        .        .       PUNCT .    punct     2
        """,
        "his: Emmanuel_Macron",
    ),
    case(
        "it of what follows",
        """
        Mali Mali  PROPN NNP nsubj 2
        left leave VERB  VBD ROOT  0
        .    .     PUNCT .   punct 2

        It   it    PRON  PRP nsubj 3
        is   be    AUX   VBZ cop   3
        bad  bad   ADJ   JJ  ROOT  0
        for  for   ADP   IN  case  5
        Chad Chad  PROPN NNP obl   3
        .    .     PUNCT .   punct 3
        """,
        "It: -",
    ),
    case(
        "the country of who speaks",
        """
        Chad     Chad     PROPN NNP nsubj 2
        left     leave    VERB  VBD ROOT  0
        .        .        PUNCT .   punct 2

        The      the      DET   DT  det   3
        Malian   Malian   ADJ   JJ  amod  3
        minister minister NOUN  NN  nsubj 4
        said     say      VERB  VBD ROOT  0
        the      the      DET   DT  det   6
        country  country  NOUN  NN  nsubj 7
        paid     pay      VERB  VBD ccomp 4
        .        .        PUNCT .   punct 4
        """,
        "country: Mali = Mali",
    ),
    case(
        "it of the time",
        """
        Mali  Mali  PROPN NNP nsubj 2
        left  leave VERB  VBD ROOT  0
        .     .     PUNCT .   punct 2

        It    it    PRON  PRP nsubj 3
        was   be    AUX   VBD cop   3
        time  time  NOUN  NN  ROOT  0
        to    to    PART  TO  mark  5
        leave leave VERB  VB  acl   3
        Chad  Chad  PROPN NNP obj   5
        .     .     PUNCT .   punct 3
        """,
        "It: -",
    ),
    case(
        "the regimes are not one body",
        """
        ECOWAS ECOWAS PROPN NNP nsubj 2
        left   leave  VERB  VBD ROOT  0
        .      .      PUNCT .   punct 2

        The    the    DET   DT  det   2
        blocs  bloc   NOUN  NNS nsubj 3
        met    meet   VERB  VBD ROOT  0
        .      .      PUNCT .   punct 3
        """,
        "blocs: -",
    ),
    case(
        "it that something is done to",
        """
        Mali Mali  PROPN NNP nsubj 2
        left leave VERB  VBD ROOT  0
        .    .     PUNCT .   punct 2

        Chad Chad  PROPN NNP nsubj 2
        used use   VERB  VBD ROOT  0
        it   it    PRON  PRP obj   2
        .    .     PUNCT .   punct 2
        """,
        "it: -",
    ),
    case(
        "he, behind what hangs on his verb",
        """
        Macron  Macron PROPN NNP nsubj     2
        left    leave  VERB  VBD ROOT      0
        .       .      PUNCT .   punct     2

        Having  have   AUX   VBG aux       2
        praised praise VERB  VBN advcl     8
        Putin   Putin  PROPN NNP nmod:poss 5
        's      's     PART  POS case      3
        plan    plan   NOUN  NN  obj       2
        ,       ,      PUNCT ,   punct     2
        he      he     PRON  PRP nsubj     8
        left    leave  VERB  VBD ROOT      0
        .       .      PUNCT .   punct     8
        """,
        "he: Emmanuel_Macron = Macron",
    ),
    case(
        "the isolated country, one of two",
        """
        Mali     Mali     PROPN NNP nsubj 2
        warned   warn     VERB  VBD ROOT  0
        Chad     Chad     PROPN NNP obj   2
        .        .        PUNCT .   punct 2

        The      the      DET   DT  det   3
        isolated isolated ADJ   JJ  amod  3
        country  country  NOUN  NN  nsubj 4
        left     leave    VERB  VBD ROOT  0
        .        .        PUNCT .   punct 4
        """,
        "country: -",
    ),
    case(
        "an administration that bears a name of its own",
        """
        The            the            DET   DT  det      3
        Malian         malian         ADJ   JJ  amod     3
        government     government     NOUN  NN  nsubj    4
        left           leave          VERB  VBD ROOT     0
        .              .              PUNCT .   punct    4

        The            the            DET   DT  det      3
        Obama          Obama          PROPN NNP compound 3
        administration administration NOUN  NN  nsubj    4
        left           leave          VERB  VBD ROOT     0
        .              .              PUNCT .   punct    4
        """,
        "administration: Obama_administration",
    ),
    case(
        "officials are no it",
        """
        Malian    malian   ADJ   JJ  amod      2
        officials official NOUN  NNS nsubj     3
        left      leave    VERB  VBD ROOT      0
        .         .        PUNCT .   punct     3

        It        it       PRON  PRP nsubj     2
        praised   praise   VERB  VBD ROOT      0
        Chad      Chad     PROPN NNP obj       2
        .         .        PUNCT .   punct     2
        """,
        "It: -",
    ),
    case(
        "the president-elect is no president",
        """
        Macron    Macron    PROPN NNP  nsubj 2
        met       meet      VERB  VBD  ROOT  0
        Putin     Putin     PROPN NNP  obj   2
        .         .         PUNCT .    punct 2

        The       the       DET   DT   det   2
        president president NOUN  NN   nsubj 5
        -         -         PUNCT HYPH punct 2
        elect     elect     ADJ   JJ   amod  2
        left      leave     VERB  VBD  ROOT  0
        .         .         PUNCT .    punct 5
        """,
        "president: -",
    ),
    case(
        "He that is a name",
        """
        Macron   Macron   PROPN NNP nsubj 2
        left     leave    VERB  VBD ROOT  0
        .        .        PUNCT .   punct 2

        He       he       PRON  PRP nsubj 3
        Yongqian Yongqian PROPN NNP flat  1
        left     leave    VERB  VBD ROOT  0
        .        .        PUNCT .   punct 3
        """,
        "He: -",
    ),
    case(
        "it that the parser takes for nobody",
        """
        Mali  Mali  PROPN NNP nsubj 2
        left  leave VERB  VBD ROOT  0
        .     .     PUNCT .   punct 2

        It    it    PRON  PRP expl  3
        is    be    AUX   VBZ cop   3
        clear clear ADJ   JJ  ROOT  0
        that  that  SCONJ IN  mark  6
        Chad  Chad  PROPN NNP nsubj 6
        lost  lose  VERB  VBD csubj 3
        .     .     PUNCT .   punct 3
        """,
        "It: -",
    ),
    case(
        "it of a cleft",
        """
        Mali Mali PROPN NNP nsubj       2
        left leave VERB VBD ROOT        0
        .    .    PUNCT .   punct       2

        It   it   PRON  PRP nsubj       3
        was  be   AUX   VBD cop         3
        Chad Chad PROPN NNP ROOT        0
        that that PRON  WDT nsubj       5
        left leave VERB VBD advcl:relcl 3
        .    .    PUNCT .   punct       3
        """,
        "It: -",
    ),
    case(
        "it of the weather",
        """
        Mali   Mali PROPN NNP nsubj 2
        left   leave VERB VBD ROOT  0
        .      .    PUNCT .   punct 2

        It     it   PRON  PRP nsubj 2
        rained rain VERB  VBD ROOT  0
        .      .    PUNCT .   punct 2
        """,
        "It: -",
    ),
    case(
        "it that looks as if",
        """
        Mali  Mali  PROPN NNP nsubj 2
        left  leave VERB  VBD ROOT  0
        .     .     PUNCT .   punct 2

        It    it    PRON  PRP nsubj 2
        looks look  VERB  VBZ ROOT  0
        as    as    SCONJ IN  mark  6
        if    if    SCONJ IN  fixed 3
        Chad  Chad  PROPN NNP nsubj 6
        won   win   VERB  VBD advcl 2
        .     .     PUNCT .   punct 2
        """,
        "It: -",
    ),
    case(
        "when it comes to",
        """
        Mali  Mali  PROPN NNP nsubj  2
        left  leave VERB  VBD ROOT   0
        .     .     PUNCT .   punct  2

        Chad  Chad  PROPN NNP nsubj  2
        fails fail  VERB  VBZ ROOT   0
        when  when  SCONJ WRB advmod 5
        it    it    PRON  PRP nsubj  5
        comes come  VERB  VBZ advcl  2
        to    to    ADP   IN  case   7
        oil   oil   NOUN  NN  obl    5
        .     .     PUNCT .   punct  2
        """,
        "it: -",
    ),
    case(
        "it that comes to power",
        """
        The    the    DET   DT  det   2
        Taliban Taliban PROPN NNP nsubj 6
        will   will   AUX   MD  aux   6
        not    not    PART  RB  advmod 6
        fight  fight  VERB  VB  dep   6
        leave  leave  VERB  VB  ROOT  0
        Chad   Chad   PROPN NNP obj   6
        if     if     SCONJ IN  mark  10
        it     it     PRON  PRP nsubj 10
        comes  come   VERB  VBZ advcl 6
        to     to     ADP   IN  case  12
        power  power  NOUN  NN  obl   10
        .      .      PUNCT .   punct 6
        """,
        "it: Taliban = The Taliban",
    ),
    case(
        "the part of a town is no state",
        """
        Chad    Chad    PROPN NNP  nsubj 2
        struck  strike  VERB  VBD  ROOT  0
        {part}  {part}  ADJ   JJ   amod  4
        Baghdad Baghdad PROPN NNP  obj   2
        .       .       PUNCT .    punct 2
        """.format(part="central"),
        "Baghdad: Baghdad",
    ),
    case(
        "an adjective that is no part leaves a state",
        """
        Chad    Chad    PROPN NNP  nsubj 2
        praised praise  VERB  VBD  ROOT  0
        {part}  {part}  ADJ   JJ   amod  4
        Baghdad Baghdad PROPN NNP  obj   2
        .       .       PUNCT .    punct 2
        """.format(part="angry"),
        "Baghdad: Iraq",
    ),
    case(
        "secretary of state",
        """
        The       the       DET   DT  det   3
        American  American  ADJ   JJ  amod  3
        secretary secretary NOUN  NN  nsubj 6
        of        of        ADP   IN  case  5
        state     state     NOUN  NN  nmod  3
        praised   praise    VERB  VBD ROOT  0
        Chad      Chad      PROPN NNP obj   6
        .         .         PUNCT .   punct 6
        """,
        "secretary: Antony_Blinken",
    ),
    case(
        "the president of a parliament is not its state's",
        """
        Congress  Congress  PROPN NNP compound 2
        president president NOUN  NN  nsubj    3
        praised   praise    VERB  VBD ROOT     0
        Chad      Chad      PROPN NNP obj      3
        .         .         PUNCT .   punct    3
        """,
        "president: Congress_president",
    ),
    case(
        "a language",
        """
        The      the      DET   DT  det   3
        Russian  Russian  ADJ   JJ  amod  3
        language language NOUN  NN  nsubj 4
        reached  reach    VERB  VBD ROOT  0
        Chad     Chad     PROPN NNP obj   4
        .        .        PUNCT .   punct 4
        """,
        "Russian: -",
        "language: -",
    ),
    case(
        "a point of the compass",
        """
        Chad  Chad  PROPN NNP nsubj 2
        went  go    VERB  VBD ROOT  0
        to    to    ADP   IN  case  5
        the   the   DET   DT  det   5
        west  west  NOUN  NN  obl   2
        .     .     PUNCT .   punct 2
        """,
        "west: -",
    ),
    case(
        "a part of a country",
        """
        The   the   DET   DT  det   2
        West  West  PROPN NNP nsubj 5
        of    of    ADP   IN  case  4
        Chad  Chad  PROPN NNP nmod  2
        voted vote  VERB  VBD ROOT  0
        .     .     PUNCT .   punct 5
        """,
        "West: -",
    ),
    case(
        "states called by a point of the compass",
        """
        The     the    DET   DT  det   2
        west    west   NOUN  NN  nsubj 3
        praised praise VERB  VBD ROOT  0
        Chad    Chad   PROPN NNP obj   3
        .       .      PUNCT .   punct 3
        """,
        "west: West",
    ),
    case(
        "it of an event",
        """
        Mali  Mali  PROPN NNP nsubj 2
        spoke speak VERB  VBD ROOT  0
        .     .     PUNCT .   punct 2

        It    it    PRON  PRP nsubj 5
        was   be    AUX   VBD cop   5
        the   the   DET   DT  det   5
        first first ADJ   JJ  amod  5
        rise  rise  NOUN  NN  ROOT  0
        .     .     PUNCT .   punct 5
        """,
        "It: -",
    ),
    case(
        "it of a clause behind the verb",
        """
        Mali  Mali  PROPN NNP nsubj 2
        spoke speak VERB  VBD ROOT  0
        .     .     PUNCT .   punct 2

        It    it    PRON  PRP nsubj 2
        took  take  VERB  VBD ROOT  0
        hours hour  NOUN  NNS obj   2
        to    to    PART  TO  mark  5
        leave leave VERB  VB  csubj 2
        .     .     PUNCT .   punct 2
        """,
        "It: -",
    ),
    case(
        "it that takes steps",
        """
        Mali  Mali  PROPN NNP nsubj 2
        spoke speak VERB  VBD ROOT  0
        .     .     PUNCT .   punct 2

        It    it    PRON  PRP nsubj 2
        took  take  VERB  VBD ROOT  0
        steps step  NOUN  NNS obj   2
        to    to    PART  TO  mark  5
        leave leave VERB  VB  advcl 2
        .     .     PUNCT .   punct 2
        """,
        "It: Mali = Mali",
    ),
    case(
        "it that costs",
        """
        Mali  Mali  PROPN NNP nsubj 2
        spoke speak VERB  VBD ROOT  0
        .     .     PUNCT .   punct 2

        It    it    PRON  PRP nsubj 3
        will  will  AUX   MD  aux   3
        cost  cost  VERB  VB  ROOT  0
        Chad  Chad  PROPN NNP iobj  3
        dearly dearly ADV RB  advmod 3
        to    to    PART  TO  mark  7
        leave leave VERB  VB  xcomp 3
        .     .     PUNCT .   punct 3
        """,
        "It: -",
    ),
    case(
        "a pronoun before the subject of its clause",
        """
        In     in     ADP   IN   case      3
        its    its    PRON  PRP$ nmod:poss 3
        report report NOUN  NN   obl       6
        the    the    DET   DT   det       5
        bloc   bloc   NOUN  NN   nsubj     6
        praised praise VERB VBD  ROOT      0
        Mali   Mali   PROPN NNP  obj       6
        .      .      PUNCT .    punct     6
        """,
        "its: -",
        "bloc: -",
    ),
    case(
        "a pronoun before the description that is the subject of its clause",
        """
        NATO   NATO   PROPN NNP  nsubj     2
        met    meet   VERB  VBD  ROOT      0
        .      .      PUNCT .    punct     2

        In     in     ADP   IN   case      3
        its    its    PRON  PRP$ nmod:poss 3
        report report NOUN  NN   obl       6
        the    the    DET   DT   det       5
        alliance alliance NOUN NN nsubj    6
        praised praise VERB VBD  ROOT      0
        Mali   Mali   PROPN NNP  obj       6
        .      .      PUNCT .    punct     6
        """,
        "its: NATO = NATO",
        "alliance: NATO = NATO",
    ),
    case(
        "the army of a body that a pronoun means",
        """
        Chad   Chad   PROPN NNP  nsubj     2
        left   leave  VERB  VBD  ROOT      0
        .      .      PUNCT .    punct     2

        The    the    DET   DT   det       2
        head   head   NOUN  NN   nsubj     6
        of     of     ADP   IN   case      5
        its    its    PRON  PRP$ nmod:poss 5
        army   army   NOUN  NN   nmod      2
        praised praise VERB VBD  ROOT      0
        Mali   Mali   PROPN NNP  obj       6
        .      .      PUNCT .    punct     6
        """,
        "its: Chad = Chad",
        "army: Chadian_army > Chad",
        "head: Chadian_army_head > Chad",
    ),
    case(
        "what a possessive stands inside of hides nobody",
        """
        The     the     DET   DT   det       2
        Taliban Taliban PROPN NNPS nsubj     3
        left    leave   VERB  VBD  ROOT      0
        .       .       PUNCT .    punct     3

        Signs   sign    NOUN  NNS  nsubj     5
        of      of      ADP   IN   case      4
        their   their   PRON  PRP$ nmod:poss 4
        racism  racism  NOUN  NN   nmod      1
        worry   worry   VERB  VBP  ROOT      0
        Mali    Mali    PROPN NNP  obj       5
        .       .       PUNCT .    punct     5
        """,
        "their: Taliban = The Taliban",
    ),
    case(
        "a predicate without its subject",
        """
        The     the     DET   DT  det   2
        winner  winner  NOUN  NN  nsubj 4
        was     be      AUX   VBD cop   4
        Macron  Macron  PROPN NNP ROOT  0
        .       .       PUNCT .   punct 4
        """,
        "Macron: Emmanuel_Macron",
    ),
    case(
        "a clause before its main clause",
        """
        As        as        SCONJ IN  mark  3
        he        he        PRON  PRP nsubj 3
        left      leave     VERB  VBD advcl 6
        ,         ,         PUNCT ,   punct 6
        Macron    Macron    PROPN NNP nsubj 6
        criticised criticise VERB VBD ROOT  0
        Scholz    Scholz    PROPN NNP obj   6
        .         .         PUNCT .   punct 6
        """,
        "he: Emmanuel_Macron = Macron",
    ),
    case(
        "who is told to act has what the act is about",
        """
        Scholz   Scholz   PROPN NNP  nsubj     2
        ordered  order    VERB  VBD  ROOT      0
        Macron   Macron   PROPN NNP  obj       2
        to       to       PART  TO   mark      5
        sell     sell     VERB  VB   xcomp     2
        his      his      PRON  PRP$ nmod:poss 7
        house    house    NOUN  NN   obj       5
        .        .        PUNCT .    punct     2
        """,
        "his: Emmanuel_Macron = Macron",
    ),
    case(
        "what somebody demands is another's to do",
        """
        Scholz      Scholz      PROPN NNP  nsubj     2
        met         meet        VERB  VBD  ROOT      0
        Macron      Macron      PROPN NNP  obj       2
        and         and         CCONJ CC   cc        5
        demanded    demand      VERB  VBD  conj      2
        his         his         PRON  PRP$ nmod:poss 7
        resignation resignation NOUN  NN   obj       5
        .           .           PUNCT .    punct     2
        """,
        "his: Emmanuel_Macron = Macron",
    ),
    case(
        "what somebody calls theirs, told of twice",
        """
        Her     her     PRON  PRP$ nmod:poss 2
        rival   rival   NOUN  NN   nsubj     8
        ,       ,       PUNCT ,    punct     2
        the     the     DET   DT   det       5
        senator senator NOUN  NN   appos     2
        Macron  Macron  PROPN NNP  flat      5
        ,       ,       PUNCT ,    punct     2
        won     win     VERB  VBD  ROOT      0
        """,
        "rival: Emmanuel_Macron",
    ),
    case(
        "a new president is not the one before",
        """
        Macron    Macron    PROPN NNP nsubj 2
        left      leave     VERB  VBD ROOT  0
        .         .         PUNCT .   punct 2

        The       the       DET   DT  det   3
        new       new       ADJ   JJ  amod  3
        president president NOUN  NN  nsubj 4
        spoke     speak     VERB  VBD ROOT  0
        .         .         PUNCT .   punct 4
        """,
        "president: -",
    ),
]


@pytest.mark.parametrize(("rows", "at", "expected"), CASES)
def test_meant(by_rows: RowReader, rows: str, at: str, expected: dict[str, str]) -> None:
    doc, _, mentions = by_rows.mentions(rows, date=dt.date.fromisoformat(at))
    found = {}
    for i, token in enumerate(doc):
        if token.text in expected:
            mention = mentions.get(i)
            found[token.text] = mention.entity.id if mention else "-"
            if mention and ">" in expected[token.text]:
                found[token.text] += f" > {mention.entity.acts_for}"
            if mention and "=" in expected[token.text]:
                found[token.text] += f" = {mention.antecedent}"
    assert found == expected


@pytest.mark.parametrize(("rows", "at", "expected"), [c for c in CASES if not c.marks])
def test_mentions_are_written_as_in_the_text(
    by_rows: RowReader, rows: str, at: str, expected: dict[str, str]
) -> None:
    doc, _, mentions = by_rows.mentions(rows, date=dt.date.fromisoformat(at))
    assert mentions
    for i, mention in mentions.items():
        assert doc.text[mention.start : mention.end] == mention.text
        assert mention.start <= doc[i].idx < mention.end


MANY = """
Macron    Macron    PROPN NNP nsubj 2
left      leave     VERB  VBD ROOT  0

{} {} {} {} {} 2
{} {} NOUN NNS nsubj 3
praised   praise    VERB  VBD ROOT  0
Mali      Mali      PROPN NNP obj   3
"""


@pytest.mark.parametrize("noun", ["president", "leader", "chief"])
@pytest.mark.parametrize(
    "before",
    [
        pytest.param(("The", "the", "DET", "DT", "det"), id="the"),
        pytest.param(("French", "French", "ADJ", "JJ", "amod"), id="French"),
    ],
)
def test_a_plural_means_no_single_person(
    by_rows: RowReader, before: tuple[str, ...], noun: str
) -> None:
    rows = MANY.format(*before, f"{noun}s", noun)
    _, _, mentions = by_rows.mentions(rows, date=dt.date(2024, 3, 4))
    assert 3 not in mentions or mentions[3].entity.id not in by_rows.ontology.actors


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            """
            Mali Mali PROPN NNP nsubj 2
            left leave VERB VBD ROOT  0
            """,
            "Mali left",
            id="as in the text",
        ),
        pytest.param(
            """
            The  the  DET  DT  det   2
            head head NOUN NN  nsubj 6
            of   of   ADP  IN  case  5
            the  the  DET  DT  det   5
            bloc bloc NOUN NN  nmod  2
            left leave VERB VBD ROOT 0
            """,
            "The bloc head of the left",
            id="a noun waits for what stands behind its of",
        ),
        pytest.param(
            """
            In     in     ADP  IN   case      3
            its    its    PRON PRP$ nmod:poss 3
            report report NOUN NN   obl       6
            the    the    DET  DT   det       5
            bloc   bloc   NOUN NN   nsubj     6
            left   leave  VERB VBD  ROOT      0
            """,
            "In bloc its report the left",
            id="a pronoun waits for the subject of its clause",
        ),
        pytest.param(
            """
            His     his    PRON PRP$ nmod:poss 2
            country country NOUN NN  nsubj     3
            lost    lose   VERB VBD  ROOT      0
            """,
            "His country lost",
            id="a pronoun inside the subject does not wait for it",
        ),
    ],
)
def test_what_a_word_waits_for_stands_before_it(rows: str, expected: str) -> None:
    assert " ".join(w.text for w in reading_order(sentence(rows).words)) == expected


@st.composite
def trees(draw: st.DrawFn) -> str:
    """Rows of a sentence: any words in any tree."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
    order = draw(st.permutations(range(len(words))))
    heads = {order[0]: 0} | {
        below: 1 + draw(st.sampled_from(order[:k])) for k, below in enumerate(order) if k
    }
    deps = [draw(st.sampled_from(DEPS)) if heads[i] else "ROOT" for i in range(len(words))]
    return "\n".join(f"{w} {deps[i]} {heads[i]}" for i, w in enumerate(words))


WORDS = (
    """
Mali Mali PROPN NNP|Macron Macron PROPN NNP|Malian malian ADJ JJ|Moscow Moscow PROPN NNP
its its PRON PRP$|he he PRON PRP|they they PRON PRP|himself himself PRON PRP|whose whose PRON WP$
the the DET DT|of of ADP IN|to to PART TO|when when SCONJ WRB|( ( PUNCT -LRB-|" " PUNCT ``
president president NOUN NN|troops troop NOUN NNS|country country NOUN NN|bloc bloc NOUN NN
said say VERB VBD|urged urge VERB VBD|is be AUX VBZ|- - PUNCT HYPH|rebels rebel NOUN NNS
""".strip()
    .replace("\n", "|")
    .split("|")
)
DEPS = (
    "nsubj nsubj:pass obj obl nmod nmod:poss amod compound appos flat conj cc case det mark advcl "
    "ccomp xcomp acl acl:relcl csubj cop expl punct"
).split()


@given(st.lists(trees(), min_size=1, max_size=3))
def test_any_trees_have_mentions_as_the_text_writes_them(
    by_rows: RowReader, sentences: list[str]
) -> None:
    doc, found, mentions = by_rows.mentions("\n\n".join(sentences))
    words = {w.i for each in found for w in each.words}
    assert mentions.keys() <= words
    for mention in mentions.values():
        assert doc.text[mention.start : mention.end].split()[0] == mention.text.split()[0]
