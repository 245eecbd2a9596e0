"""Trees -> clauses, a row for each construction; names of constructions are functions of kg."""

from typing import Any

import pytest
from parse import readable, sentence, text

from kg.clauses import Clause, clauses


def case(construction: str, rows: str, *expected: str, wrong: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(rows, list(expected), id=f"{construction}: {text(rows)}", marks=marks)


CASES = [
    case(
        "own_subject",
        """
        To    to    PART TO  mark  2
        leave leave VERB VB  csubj 3
        helps help  VERB VBZ ROOT  0
        Mali  Mali  PROPN NNP obj  3
        """,
        "- | leave",
        "leave | helps | Mali",
    ),
    case(
        "own_subject",
        """
        Mali  Mali  PROPN NNP  nsubj      7
        ,     ,     PUNCT ,    punct      3
        Chad  Chad  PROPN NNP  conj       1
        and   and   CCONJ CC   cc         6
        its   its   PRON  PRP$ nmod:poss  6
        ally  ally  NOUN  NN   conj       1
        left  leave VERB  VBD  ROOT       0
        """,
        "Mali | left",
        "Chad | left",
        "its ally | left",
    ),
    case(
        "shared_subject",
        """
        Mali     Mali   PROPN NNP nsubj    3
        has      have   AUX   VBZ aux      3
        attacked attack VERB  VBN ROOT     0
        Chad     Chad   PROPN NNP obj      3
        ,        ,      PUNCT ,   punct    6
        looted   loot   VERB  VBN conj     3
        it       it     PRON  PRP obj      6
        and      and    CCONJ CC  cc       9
        left     leave  VERB  VBN conj     3
        """,
        "Mali | has attacked | Chad",
        "Mali | has looted | it",
        "Mali | has left",
    ),
    case(
        "shared_subject",
        """
        Chad    Chad    PROPN NNP nsubj 4
        is      be      AUX   VBZ cop   4
        an      a       DET   DT  det   4
        ally    ally    NOUN  NN  ROOT  0
        and     and     CCONJ CC  cc    6
        backs   back    VERB  VBZ conj  4
        Mali    Mali    PROPN NNP obj   6
        """,
        "Chad | is | = an ally",
        "Chad | backs | Mali",
    ),
    case(
        "relative",
        """
        Towns   town   NOUN  NNS nsubj     3
        seized  seize  VERB  VBN acl:relcl 1
        fell    fall   VERB  VBD ROOT      0
        """,
        "Towns | seized",
        "Towns | fell",
    ),
    case(
        "antecedent",
        """
        Mali Mali  PROPN NNP nsubj     7
        and  and   CCONJ CC  cc        3
        Chad Chad  PROPN NNP conj      1
        ,    ,     PUNCT ,   punct     6
        who  who   PRON  WP  nsubj     6
        met  meet  VERB  VBD acl:relcl 1
        left leave VERB  VBD ROOT      0
        """,
        "Mali | met",
        "Chad | met",
        "Mali | left",
        "Chad | left",
    ),
    case(
        "participle",
        """
        Chad    Chad   PROPN NNP  nsubj     2
        backed  back   VERB  VBD  ROOT      0
        a       a      DET   DT   det       4
        pact    pact   NOUN  NN   obj       2
        signed  sign   VERB  VBN  acl       4
        in      in     ADP   IN   case      7
        Mali    Mali   PROPN NNP  obl       5
        """,
        "Chad | backed | a pact",
        "a pact | signed | in Mali",
    ),
    case(
        "noun_infinitive",
        """
        Mali   Mali  PROPN NNP nmod:poss 3
        's     's    PART  POS case      1
        plan   plan  NOUN  NN  nsubj     7
        to     to    PART  TO  mark      5
        leave  leave VERB  VB  acl       3
        Chad   Chad  PROPN NNP obj       5
        failed fail  VERB  VBD ROOT      0
        """,
        "Mali | leave | Chad",
        "Mali 's plan | failed",
    ),
    case(
        "noun_infinitive",
        """
        Mali   Mali  PROPN NNP nsubj 2
        has    have  VERB  VBZ ROOT  0
        the    the   DET   DT  det   4
        right  right NOUN  NN  obj   2
        to     to    PART  TO  mark  6
        leave  leave VERB  VB  acl   4
        Chad   Chad  PROPN NNP obj   6
        """,
        "Mali | has | the right",
        "Mali | leave | Chad",
    ),
    case(
        "controlled",
        """
        Mali     Mali    PROPN NNP nsubj 2
        promised promise VERB  VBD ROOT  0
        Chad     Chad    PROPN NNP obj   2
        to       to      PART  TO  mark  5
        send     send    VERB  VB  xcomp 2
        aid      aid     NOUN  NN  obj   5
        """,
        "Mali | promised | Chad | +send",
        "Mali | promised to send | aid",
    ),
    case(
        "controlled",
        """
        Mali  Mali  PROPN NNP nsubj 2
        urged urge  VERB  VBD ROOT  0
        Chad  Chad  PROPN NNP obj   2
        and   and   CCONJ CC  cc    5
        Niger Niger PROPN NNP conj  3
        to    to    PART  TO  mark  7
        leave leave VERB  VB  xcomp 2
        """,
        "Mali | urged | Chad | Niger | +leave",
        "Chad | urged to leave",
        "Niger | urged to leave",
    ),
    case(
        "adverbial",
        """
        Arriving arrive VERB  VBG advcl 6
        in       in     ADP   IN  case  3
        Chad     Chad   PROPN NNP obl   1
        ,        ,      PUNCT ,   punct 1
        they     they   PRON  PRP nsubj 6
        met      meet   VERB  VBD ROOT  0
        """,
        "they | Arriving | in Chad",
        "they | met",
    ),
    case(
        "adverbial",
        """
        They    they PRON  PRP nsubj 2
        left    leave VERB VBD ROOT  0
        after   after SCONJ IN mark  4
        signing sign VERB  VBG advcl 2
        it      it   PRON  PRP obj   4
        """,
        "They | left",
        "They | signing | it",
    ),
    case(
        "is_object_controlled",
        """
        Mali    Mali   PROPN NNP nsubj 2
        accused accuse VERB  VBD ROOT  0
        Chad    Chad   PROPN NNP obj   2
        of      of     SCONJ IN  mark  5
        arming  arm    VERB  VBG advcl 2
        them    they   PRON  PRP obj   5
        """,
        "Mali | accused | Chad",
        "Chad | arming | them",
    ),
    case(
        "is_purpose",
        """
        Mali Mali  PROPN NNP nsubj 2
        met  meet  VERB  VBD ROOT  0
        Chad Chad  PROPN NNP obj   2
        to   to    PART  TO  mark  5
        sign sign  VERB  VB  advcl 2
        it   it    PRON  PRP obj   5
        """,
        "Mali | met | Chad",
        "Mali | sign | it",
    ),
    case(
        "is_adjectival",
        """
        Mali    Mali    PROPN NNP nsubj 3
        is      be      AUX   VBZ cop   3
        hostile hostile ADJ   JJ  ROOT  0
        """,
        "Mali | is | = hostile",
    ),
    case(
        "is_agent",
        """
        Chad     Chad   PROPN NNP nsubj:pass 4
        was      be     AUX   VBD aux:pass   4
        not      not    PART  RB  advmod     4
        attacked attack VERB  VBN ROOT       0
        by       by     ADP   IN  case       6
        Mali     Mali   PROPN NNP obl        4
        and      and    CCONJ CC  cc         8
        Niger    Niger  PROPN NNP conj       6
        """,
        "Chad | was not attacked | by Mali | by Niger",
    ),
    case(
        "relativized",
        """
        Pacts pact NOUN  NNS nsubj     5
        which which PRON WDT obj       4
        Mali  Mali PROPN NNP nsubj     4
        made  make VERB  VBD acl:relcl 1
        hold  hold VERB  VBP ROOT      0
        """,
        "Mali | made | Pacts",
        "Pacts | hold",
    ),
    case(
        "relativized",
        """
        Men   man   NOUN  NNS nsubj     6
        with  with  ADP   IN  case      3
        whom  whom  PRON  WP  obl       5
        Mali  Mali  PROPN NNP nsubj     5
        spoke speak VERB  VBD acl:relcl 1
        left  leave VERB  VBD ROOT      0
        """,
        "Mali | spoke | with Men",
        "Men | left",
    ),
    case(
        "relativized",
        """
        Chad  Chad  PROPN NNP nsubj     5
        where where ADV   WRB advmod    4
        they  they  PRON  PRP nsubj     4
        met   meet  VERB  VBD acl:relcl 1
        fell  fall  VERB  VBD ROOT      0
        """,
        "they | met",
        "Chad | fell",
    ),
    case(
        "shared_object",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        and      and    CCONJ CC  cc    4
        took     take   VERB  VBD conj  2
        Chad     Chad   PROPN NNP obj   2
        """,
        "Mali | attacked | Chad",
        "Mali | took | Chad",
    ),
    case(
        "governors",
        """
        Mali     Mali   PROPN NNP nsubj:pass 3
        is       be     AUX   VBZ aux:pass   3
        expected expect VERB  VBN ROOT       0
        to       to     PART  TO  mark       5
        seek     seek   VERB  VB  xcomp      3
        to       to     PART  TO  mark       7
        leave    leave  VERB  VB  xcomp      5
        """,
        "Mali | is expected | +seek",
        "Mali | is expected to seek | +leave",
        "Mali | is expected to seek to leave",
    ),
    case(
        "governors",
        """
        Mali  Mali  PROPN NNP nsubj 2
        wants want  VERB  VBZ ROOT  0
        to    to    PART  TO  mark  4
        enter enter VERB  VB  xcomp 2
        and   and   CCONJ CC  cc    6
        take  take  VERB  VB  conj  4
        Chad  Chad  PROPN NNP obj   6
        """,
        "Mali | wants | +enter",
        "Mali | wants to enter",
        "Mali | wants to take | Chad",
    ),
    case(
        "verb_group",
        """
        Mali      Mali  PROPN NNP nsubj        4
        has       have  AUX   VBZ aux          4
        never     never ADV   RB  advmod       4
        carried   carry VERB  VBN ROOT         0
        out       out   ADP   RP  compound:prt 4
        airstrikes airstrike NOUN NNS obj      4
        openly    openly ADV  RB  advmod       4
        """,
        "Mali | has never carried out | airstrikes",
    ),
    case(
        "shared_auxiliaries",
        """
        Chad   Chad  PROPN NNP nsubj:pass 3
        was    be    AUX   VBD aux:pass   3
        seized seize VERB  VBN ROOT       0
        and    and   CCONJ CC  cc         5
        sold   sell  VERB  VBN conj       3
        by     by    ADP   IN  case       7
        Mali   Mali  PROPN NNP obl:agent  5
        """,
        "Chad | was seized",
        "Chad | was sold | by Mali",
    ),
    case(
        "predicates",
        """
        Mali     Mali     PROPN NNP nsubj 2
        deemed   deem     VERB  VBD ROOT  0
        Chad     Chad     PROPN NNP obj   2
        hostile  hostile  ADJ   JJ  xcomp 2
        to       to       ADP   IN  case  6
        NATO     NATO     PROPN NNP obl   4
        """,
        "Mali | deemed | Chad | = hostile to NATO",
        "Chad | deemed hostile | to NATO",
    ),
    case(
        "predicates",
        """
        Talks     talk     NOUN  NNS nsubj 5
        including include  VERB  VBG case  3
        Chad      Chad     PROPN NNP nmod  1
        have      have     AUX   VBP aux   5
        failed    fail     VERB  VBN ROOT  0
        """,
        "Talks including Chad | have failed",
    ),
    case(
        "argument",
        """
        Mali  Mali  PROPN NNP nsubj        2
        gave  give  VERB  VBD ROOT         0
        Chad  Chad  PROPN NNP iobj         2
        and   and   CCONJ CC  cc           5
        Niger Niger PROPN NNP conj         3
        aid   aid   NOUN  NN  obj          2
        last  last  ADJ   JJ  amod         8
        week  week  NOUN  NN  obl:unmarked 2
        """,
        "Mali | gave | ~Chad | ~Niger | aid | last week",
    ),
    case(
        "arguments",
        """
        The     the     DET   DT  det         2
        problem problem NOUN  NN  nsubj:outer 6
        is      be      AUX   VBZ cop         6
        that    that    SCONJ IN  mark        6
        Mali    Mali    PROPN NNP nsubj       6
        left    leave   VERB  VBD ROOT        0
        """,
        "The problem | is | +left",
        "Mali | left",
        wrong="a clause that is the predicate of a copula is read as a noun",
    ),
    case(
        "distributive",
        """
        Mali         Mali         PROPN NNP nsubj  4
        and          and          CCONJ CC  cc     3
        Chad         Chad         PROPN NNP conj   1
        attacked     attack       VERB  VBD ROOT   0
        Togo         Togo         PROPN NNP obj    4
        and          and          CCONJ CC  cc     7
        Benin        Benin        PROPN NNP conj   5
        respectively respectively ADV   RB  advmod 4
        .            .            PUNCT .   punct  4
        """,
        "Mali | attacked | Togo",
        "Chad | attacked | Benin",
    ),
    case(
        "restricting",
        """
        Mali      Mali     PROPN NNP nsubj     5
        and       and      CCONJ CC  cc        3
        Chad      Chad     PROPN NNP conj      1
        have      have     AUX   VBP aux       5
        expelled  expel    VERB  VBN ROOT      0
        envoys    envoy    NOUN  NNS obj       5
        and       and      CCONJ CC  cc        14
        ,         ,        PUNCT ,   punct     7
        in        in       ADP   IN  case      12
        Mali      Mali     PROPN NNP nmod:poss 12
        's        's       PART  POS case      10
        case      case     NOUN  NN  obl       14
        ,         ,        PUNCT ,   punct     12
        jailed    jail     VERB  VBN conj      5
        ministers minister NOUN  NNS obj       14
        .         .        PUNCT .   punct     5
        """,
        "Mali | have expelled | envoys",
        "Chad | have expelled | envoys",
        "Mali | have jailed | in Mali 's case | ministers",
    ),
    case(
        "joined",
        """
        Chad   Chad  PROPN NNP nsubj 2
        joined join  VERB  VBD ROOT  0
        Mali   Mali  PROPN NNP obj   2
        in     in    SCONJ IN  mark  5
        urging urge  VERB  VBG advcl 2
        Togo   Togo  PROPN NNP obj   5
        to     to    PART  TO  mark  8
        leave  leave VERB  VB  xcomp 5
        .      .     PUNCT .   punct 2
        """,
        "Chad | joined | Mali",
        "Chad | urging | Togo | +leave",
        "Mali | urging | Togo | +leave",
        "Togo | urging to leave",
    ),
    case(
        "relative clause of a plural, one of which is named",
        """
        Togo      Togo     PROPN NNP nsubj     2
        joined    join     VERB  VBD ROOT      0
        allies    ally     NOUN  NNS obj       2
        ,         ,        PUNCT ,   punct     6
        above     above    ADV   RB  advmod    6
        Mali      Mali     PROPN NNP appos     3
        ,         ,        PUNCT ,   punct     9
        that      that     PRON  WDT nsubj     9
        want      want     VERB  VBP acl:relcl 3
        peace     peace    NOUN  NN  obj       9
        """,
        "Togo | joined | allies",
        "allies | want | peace",
    ),
    case(
        "relative clause of a plural whose names are told",
        """
        Togo      Togo     PROPN NNP nsubj     2
        joined    join     VERB  VBD ROOT      0
        allies    ally     NOUN  NNS obj       2
        ,         ,        PUNCT ,   punct     5
        Mali      Mali     PROPN NNP appos     3
        and       and      CCONJ CC  cc        7
        Chad      Chad     PROPN NNP conj      5
        ,         ,        PUNCT ,   punct     10
        that      that     PRON  WDT nsubj     10
        want      want     VERB  VBP acl:relcl 3
        peace     peace    NOUN  NN  obj       10
        """,
        "Togo | joined | allies",
        "Mali | want | peace",
        "Chad | want | peace",
    ),
    case(
        "a sum is not who is to do it",
        """
        Mali  Mali  PROPN NNP nsubj 2
        got   get   VERB  VBD ROOT  0
        R2bn  R2bn  PROPN NNP obj   2
        to    to    PART  TO  mark  5
        arm   arm   VERB  VB  xcomp 2
        Togo  Togo  PROPN NNP obj   5
        """,
        "Mali | got | R2bn | +arm",
        "Mali | got to arm | Togo",
    ),
    case(
        "a sum does nothing",
        """
        Aid aid NOUN NN nsubj:pass 3
        was be  AUX  VBD aux:pass 3
        cut cut VERB VBN ROOT 0
        by  by  ADP  IN case 5
        R2bn R2bn PROPN NNP obl:agent 3
        """,
        "Aid | was cut | by R2bn",
    ),
    case(
        "what is undergone kills",
        """
        Mali     Mali   PROPN NNP nsubj  2
        suffered suffer VERB  VBD ROOT   0
        a        a      DET   DT  det    4
        quake    quake  NOUN  NN  obj    2
        ,        ,      PUNCT ,   punct  6
        killing  kill   VERB  VBG advcl  2
        ten      ten    NUM   CD  nummod 8
        workers  worker NOUN  NNS obj    6
        .        .      PUNCT .   punct  2
        """,
        "Mali | suffered | a quake",
        "a quake | killing | ten workers",
    ),
    case(
        "charges",
        """
        Mali    Mali    PROPN NNP nsubj 2
        accused accuse  VERB  VBD ROOT  0
        Chad    Chad    PROPN NNP obj   2
        of      of      ADP   IN  case  5
        fraud   fraud   NOUN  NN  obl   2
        and     and     CCONJ CC  cc    7
        bribing bribe   VERB  VBG conj  2
        Togo    Togo    PROPN NNP obj   7
        """,
        "Mali | accused | Chad | of fraud",
        "Chad | bribing | Togo",
    ),
    case(
        "charges behind a noun",
        """
        Chad    Chad    PROPN NNP nsubj:pass 3
        was     be      AUX   VBD aux:pass   3
        charged charge  VERB  VBN ROOT       0
        with    with    ADP   IN  case       5
        theft   theft   NOUN  NN  obl        3
        and     and     CCONJ CC  cc         7
        bribing bribe   VERB  VBG conj       5
        Togo    Togo    PROPN NNP obj        7
        """,
        "Chad | was charged | with theft",
        "Chad | bribing | Togo",
    ),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_sentence_has_the_clauses(rows: str, expected: list[str]) -> None:
    assert readable(sentence(rows)) == expected


def clause_of(rows: str, word: str) -> Clause:
    (found,) = (c for c in clauses(sentence(rows)) if c.head.text == word)
    return found


PURPOSE = """
Chad  Chad PROPN NNP nsubj:pass 3
was   be   AUX   VBD aux:pass   3
seen  see  VERB  VBN ROOT       0
when  when ADV   WRB advmod     6
Mali  Mali PROPN NNP nsubj      6
met   meet VERB  VBD advcl      3
to    to   PART  TO  mark       8
sign  sign VERB  VB  advcl      6
pacts pact NOUN  NNS obj        8
drawn draw VERB  VBN acl        9
up    up   ADP   RP  compound:prt 10
"""


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("seen", ("main", True, "own")),
        ("met", ("advcl", False, "own")),
        ("sign", ("purpose", False, "controller")),
        ("drawn", ("acl", True, "antecedent")),
    ],
)
def test_a_clause_tells_how_it_hangs_in_its_sentence(
    word: str, expected: tuple[str, bool, str]
) -> None:
    found = clause_of(PURPOSE, word)
    assert found.subject is not None
    assert (found.manner, found.passive, found.subject.source) == expected
    assert not found.copular
