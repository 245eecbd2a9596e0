"""The same sentence in both label schemes: the same tree, the same clauses.

A row is `text lemma pos tag`, then label and head in Universal Dependencies, then both in ClearNLP
as en_core_web pipelines give them; where the second pair is missing, it is the same.
"""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parse import parse, readable, sentence, text

from kg.parsing.memo import memoized
from kg.parsing.patterns import VERB, Pattern
from kg.parsing.trees import Word
from kg.parsing.universal_dependencies import LONGEST, trees


def case(rows: str, *clauses: str, marks: Any = ()) -> Any:
    return pytest.param(rows, list(clauses), id=text(rows), marks=marks)


def universal(rows: str) -> str:
    return "\n".join(" ".join(line.split()[:6]) for line in rows.strip().splitlines())


def clearnlp(rows: str) -> str:
    lines = (line.split() for line in rows.strip().splitlines())
    return "\n".join(" ".join([*row[:4], *row[-2:]]) for row in lines)


def arc(word: Word) -> tuple[str, str, str]:
    """Return head, label and word; the second half of *due to* counts as a second preposition."""
    head, dep = word.head, word.dep
    if dep == "fixed" and head is not None:
        head, dep = head.head, head.dep
    return (f"{head.text}/{head.i}" if head else "", dep, f"{word.text}/{word.i}")


CASES = [
    case(
        """
        Russia   Russia PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Kyiv     Kyiv   PROPN NNP obj   2 dobj 2
        """,
        "Russia | attacked | Kyiv",
    ),
    case(
        """
        Georgia  Georgia PROPN NNP nsubj:pass 3 nsubjpass 3
        was      be      AUX   VBD aux:pass   3 auxpass   3
        attacked attack  VERB  VBN ROOT       0
        by       by      ADP   IN  case       5 agent     3
        Russia   Russia  PROPN NNP obl:agent  3 pobj      4
        """,
        "Georgia | was attacked | by Russia",
    ),
    case(
        """
        Georgia  Georgia PROPN NNP nsubj:pass 3 nsubjpass 3
        was      be      AUX   VBD aux:pass   3 auxpass   3
        attacked attack  VERB  VBN ROOT       0
        in       in      ADP   IN  case       5 prep      3
        August   August  PROPN NNP obl        3 pobj      4
        """,
        "Georgia | was attacked | in August",
    ),
    case(
        """
        France France PROPN NNP nsubj 2
        signed sign   VERB  VBD ROOT  0
        a      a      DET   DT  det   4
        pact   pact   NOUN  NN  obj   2 dobj 2
        with   with   ADP   IN  case  6 prep 4
        Italy  Italy  PROPN NNP nmod  4 pobj 5
        """,
        "France | signed | a pact with Italy",
    ),
    case(
        """
        Russia   Russia   PROPN NNP nsubj 2
        withdrew withdraw VERB  VBD ROOT  0
        troops   troop    NOUN  NNS obj   2 dobj 2
        just     just     ADV   RB  advmod 7 advmod 5
        out      out      ADP   IN  case  7 prep 2
        of       of       ADP   IN  case  7 prep 5
        Syria    Syria    PROPN NNP obl   2 pobj 6
        """,
        "Russia | withdrew | troops | out of just Syria",
    ),
    case(
        """
        Talks  talk NOUN NNS nsubj 2
        failed fail VERB VBD ROOT  0
        due    due  ADP  IN  case  6 prep  2
        to     to   ADP  IN  fixed 3 pcomp 3
        the    the  DET  DT  det   6
        war    war  NOUN NN  obl   2 pobj  4
        """,
        "Talks | failed | due to the war",
    ),
    case(
        """
        Talks   talk    NOUN  NNS nsubj 2
        failed  fail    VERB  VBD ROOT  0
        because because SCONJ IN  case  6 prep  2
        of      of      ADP   IN  fixed 3 pcomp 3
        the     the     DET   DT  det   6
        war     war     NOUN  NN  obl   2 pobj  4
        """,
        "Talks | failed | because of the war",
    ),
    case(
        """
        Officials official NOUN  NNS nsubj 2
        denied    deny     VERB  VBD ROOT  0
        it        it       PRON  PRP obj   2 dobj  2
        ,         ,        PUNCT ,   punct 7 punct 2
        according accord   VERB  VBG case  7 prep  2
        to        to       ADP   IN  fixed 5 prep  5
        Tass      Tass     PROPN NNP obl   2 pobj  6
        """,
        "Officials | denied | it | according to Tass",
    ),
    case(
        """
        It    it   PRON PRP nsubj 2
        ruled rule VERB VBD ROOT  0
        from  from ADP  IN  case  4 prep 2
        2014  2014 NUM  CD  obl   2 pobj 3
        to    to   ADP  IN  case  6 prep 3
        2020  2020 NUM  CD  obl   2 pobj 5
        """,
        "It | ruled | from 2014 | to 2020",
    ),
    case(
        """
        Leaders leader NOUN  NNS nsubj 2
        met     meet   VERB  VBD ROOT  0
        in      in     ADP   IN  case  4 prep 2
        Kyiv    Kyiv   PROPN NNP obl   2 pobj 3
        and     and    CCONJ CC  cc    7 cc   3
        in      in     ADP   IN  case  7 conj 3
        Odesa   Odesa  PROPN NNP conj  4 pobj 6
        """,
        "Leaders | met | in Kyiv | in Odesa",
    ),
    case(
        """
        France France PROPN NNP nsubj        2
        handed hand   VERB  VBD ROOT         0
        over   over   ADP   RP  compound:prt 2 prt  2
        the    the    DET   DT  det          5
        tanks  tank   NOUN  NNS obj          2 dobj 2
        """,
        "France | handed over | the tanks",
    ),
    case(
        """
        Poland Poland PROPN NNP nsubj 2
        gave   give   VERB  VBD ROOT  0
        Kyiv   Kyiv   PROPN NNP iobj  2 dative 2
        tanks  tank   NOUN  NNS obj   2 dobj   2
        """,
        "Poland | gave | ~Kyiv | tanks",
    ),
    case(
        """
        Poland Poland PROPN NNP nsubj 2
        gave   give   VERB  VBD ROOT  0
        tanks  tank   NOUN  NNS obj   2 dobj   2
        to     to     ADP   IN  case  5 dative 2
        Kyiv   Kyiv   PROPN NNP obl   2 pobj   4
        """,
        "Poland | gave | tanks | to Kyiv",
    ),
    case(
        """
        Macron Macron PROPN NNP nsubj 4 nsubj 2
        is     be     AUX   VBZ cop   4 ROOT  0
        an     a      DET   DT  det   4
        ally   ally   NOUN  NN  ROOT  0 attr  2
        of     of     ADP   IN  case  6 prep  4
        Kyiv   Kyiv   PROPN NNP nmod  4 pobj  5
        """,
        "Macron | is | = an ally of Kyiv",
    ),
    case(
        """
        Turkey  Turkey  PROPN NNP nsubj 3 nsubj 2
        is      be      AUX   VBZ cop   3 ROOT  0
        hostile hostile ADJ   JJ  ROOT  0 acomp 2
        to      to      ADP   IN  case  5 prep  3
        NATO    NATO    PROPN NNP obl   3 pobj  4
        """,
        "Turkey | is hostile | to NATO",
    ),
    case(
        """
        Macron Macron PROPN NNP nsubj 4 nsubj 2
        was    be     AUX   VBD cop   4 ROOT  0
        in     in     ADP   IN  case  4 prep  2
        Kyiv   Kyiv   PROPN NNP ROOT  0 pobj  3
        on     on     ADP   IN  case  6 prep  2
        Monday Monday PROPN NNP obl   4 pobj  5
        """,
        "Macron | was | = in Kyiv | on Monday",
    ),
    case(
        """
        Chad  Chad  PROPN NNP nsubj 2
        wants want  VERB  VBZ ROOT  0
        to    to    PART  TO  mark  6 aux   4
        be    be    AUX   VB  cop   6 xcomp 2
        an    a     DET   DT  det   6
        ally  ally  NOUN  NN  xcomp 2 attr  4
        """,
        "Chad | wants | +ally",
        "Chad | wants to be | = an ally",
    ),
    case(
        """
        Poland Poland PROPN NNP nsubj 3 nsubj 2
        is     be     AUX   VBZ cop   3 ROOT  0
        ready  ready  ADJ   JJ  ROOT  0 acomp 2
        to     to     PART  TO  mark  5 aux   5
        join   join   VERB  VB  xcomp 3
        NATO   NATO   PROPN NNP obj   5 dobj  5
        """,
        "Poland | is ready | +join",
        "Poland | is ready to join | NATO",
    ),
    case(
        """
        There  there PRON  EX  expl  2
        are    be    VERB  VBP ROOT  0
        troops troop NOUN  NNS nsubj 2 attr 2
        in     in    ADP   IN  case  5 prep 2
        Mali   Mali  PROPN NNP obl   2 pobj 4
        """,
        "troops | are | in Mali",
    ),
    case(
        """
        The      the    DET   DT  det       2
        army     army   NOUN  NN  nsubj     6
        that     that   PRON  WDT nsubj     4
        attacked attack VERB  VBD acl:relcl 2 relcl 2
        Kyiv     Kyiv   PROPN NNP obj       4 dobj  4
        left     leave  VERB  VBD ROOT      0
        """,
        "The army | attacked | Kyiv",
        "The army | left",
    ),
    case(
        """
        The    the  DET  DT  det       2
        pact   pact NOUN NN  nsubj     6
        that   that PRON WDT obj       5 dobj  5
        they   they PRON PRP nsubj     5
        signed sign VERB VBD acl:relcl 2 relcl 2
        failed fail VERB VBD ROOT      0
        """,
        "they | signed | The pact",
        "The pact | failed",
    ),
    case(
        """
        The    the  DET  DT  det       2
        pact   pact NOUN NN  nsubj     5
        they   they PRON PRP nsubj     4
        signed sign VERB VBD acl:relcl 2 relcl 2
        failed fail VERB VBD ROOT      0
        """,
        "they | signed | The pact",
        "The pact | failed",
    ),
    case(
        """
        The   the   DET  DT  det       2
        town  town  NOUN NN  nsubj     7
        in    in    ADP  IN  case      4 prep  6
        which which PRON WDT obl       6 pobj  3
        they  they  PRON PRP nsubj     6
        met   meet  VERB VBD acl:relcl 2 relcl 2
        fell  fall  VERB VBD ROOT      0
        """,
        "they | met | in The town",
        "The town | fell",
    ),
    case(
        """
        Macron   Macron PROPN NNP nsubj     7
        ,        ,      PUNCT ,   punct     5 punct 1
        whose    whose  PRON  WP$ nmod:poss 4 poss  4
        party    party  NOUN  NN  nsubj     5
        lost     lose   VERB  VBD acl:relcl 1 relcl 1
        ,        ,      PUNCT ,   punct     7 punct 1
        resigned resign VERB  VBD ROOT      0
        """,
        "whose party | lost",
        "Macron | resigned",
    ),
    case(
        """
        Troops   troop  NOUN  NNS nsubj 5
        arriving arrive VERB  VBG acl   1
        from     from   ADP   IN  case  4 prep 2
        Italy    Italy  PROPN NNP obl   2 pobj 3
        left     leave  VERB  VBD ROOT  0
        """,
        "Troops | arriving | from Italy",
        "Troops | left",
    ),
    case(
        """
        Pacts  pact   NOUN  NNS nsubj     5
        signed sign   VERB  VBN acl       1
        by     by     ADP   IN  case      4 agent 2
        France France PROPN NNP obl:agent 2 pobj  3
        failed fail   VERB  VBD ROOT      0
        """,
        "Pacts | signed | by France",
        "Pacts | failed",
    ),
    case(
        """
        France France PROPN NNP nsubj        2
        seeks  seek   VERB  VBZ ROOT         0
        to     to     PART  TO  mark         4 aux  4
        shore  shore  VERB  VB  xcomp        2
        up     up     ADP   RP  compound:prt 4 prt  4
        Kyiv   Kyiv   PROPN NNP obj          4 dobj 4
        """,
        "France | seeks | +shore",
        "France | seeks to shore up | Kyiv",
    ),
    case(
        """
        France France PROPN NNP nsubj 2
        urged  urge   VERB  VBD ROOT  0
        Russia Russia PROPN NNP obj   2 dobj 2
        to     to     PART  TO  mark  5 aux  5
        leave  leave  VERB  VB  xcomp 2
        """,
        "France | urged | Russia | +leave",
        "Russia | urged to leave",
    ),
    case(
        """
        France France PROPN NNP nsubj 2
        wants  want   VERB  VBZ ROOT  0
        Russia Russia PROPN NNP obj   2 nsubj 5
        to     to     PART  TO  mark  5 aux   5
        leave  leave  VERB  VB  xcomp 2 ccomp 2
        Mali   Mali   PROPN NNP obj   5 dobj  5
        """,
        "France | wants | Russia | +leave",
        "Russia | wants to leave | Mali",
    ),
    case(
        """
        France France PROPN NNP nsubj 2
        made   make   VERB  VBD ROOT  0
        Russia Russia PROPN NNP obj   2 nsubj 4
        leave  leave  VERB  VB  xcomp 2 ccomp 2
        Mali   Mali   PROPN NNP obj   4 dobj  4
        """,
        "France | made | Russia | +leave",
        "Russia | made leave | Mali",
    ),
    case(
        """
        Spain     Spain    PROPN NNP nsubj 2
        considers consider VERB  VBZ ROOT  0
        Russia    Russia   PROPN NNP obj   2 nsubj 5
        a         a        DET   DT  det   5
        threat    threat   NOUN  NN  xcomp 2 oprd  2
        """,
        "Spain | considers | Russia | = a threat",
    ),
    case(
        """
        Scholz   Scholz PROPN NNP nsubj:pass 3 nsubjpass 3
        is       be     AUX   VBZ aux:pass   3 auxpass   3
        expected expect VERB  VBN ROOT       0
        to       to     PART  TO  mark       5 aux       5
        tell     tell   VERB  VB  xcomp      3
        Biden    Biden  PROPN NNP obj        5 dobj      5
        """,
        "Scholz | is expected | +tell",
        "Scholz | is expected to tell | Biden",
    ),
    case(
        """
        China  China  PROPN NNP nsubj 2
        seems  seem   VERB  VBZ ROOT  0
        to     to     PART  TO  mark  4 aux  4
        back   back   VERB  VB  xcomp 2
        Russia Russia PROPN NNP obj   4 dobj 4
        """,
        "China | seems | +back",
        "China | seems to back | Russia",
    ),
    case(
        """
        Leaders leader NOUN NNS nsubj 2
        met     meet   VERB VBD ROOT  0
        to      to     PART TO  mark  4 aux  4
        sign    sign   VERB VB  advcl 2
        pacts   pact   NOUN NNS obj   4 dobj 4
        """,
        "Leaders | met",
        "Leaders | sign | pacts",
    ),
    case(
        """
        Russia Russia PROPN NNP nsubj 4
        and    and    CCONJ CC  cc    3 cc 1
        China  China  PROPN NNP conj  1
        left   leave  VERB  VBD ROOT  0
        Mali   Mali   PROPN NNP obj   4 dobj 4
        """,
        "Russia | left | Mali",
        "China | left | Mali",
    ),
    case(
        """
        Russia   Russia PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Kyiv     Kyiv   PROPN NNP obj   2 dobj  2
        ,        ,      PUNCT ,   punct 5 punct 3
        Lviv     Lviv   PROPN NNP conj  3 conj  3
        and      and    CCONJ CC  cc    7 cc    5
        Odesa    Odesa  PROPN NNP conj  3 conj  5
        """,
        "Russia | attacked | Kyiv | Lviv | Odesa",
    ),
    case(
        """
        Russia   Russia PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Kyiv     Kyiv   PROPN NNP obj   2 dobj 2
        ,        ,      PUNCT ,   punct 5 punct 2
        took     take   VERB  VBD conj  2
        Lviv     Lviv   PROPN NNP obj   5 dobj 5
        and      and    CCONJ CC  cc    8 cc   5
        left     leave  VERB  VBD conj  2 conj 5
        """,
        "Russia | attacked | Kyiv",
        "Russia | took | Lviv",
        "Russia | left",
    ),
    case(
        """
        Russia Russia PROPN NNP nsubj 2
        left   leave  VERB  VBD ROOT  0
        ,      ,      PUNCT ,   punct 5 punct 2
        Chad   Chad   PROPN NNP nsubj 5
        stayed stay   VERB  VBD conj  2
        and    and    CCONJ CC  cc    7 cc    5
        fought fight  VERB  VBD conj  5
        it     it     PRON  PRP obj   7 dobj  7
        """,
        "Russia | left",
        "Chad | stayed",
        "Chad | fought | it",
    ),
    case(
        """
        Russia   Russia PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        and      and    CCONJ CC  cc    4 cc   2
        took     take   VERB  VBD conj  2
        Lviv     Lviv   PROPN NNP obj   2 dobj 2
        """,
        "Russia | attacked | Lviv",
        "Russia | took | Lviv",
    ),
    case(
        """
        Troops troop NOUN  NNS nsubj 9
        from   from  ADP   IN  case  3 prep 1
        Mali   Mali  PROPN NNP nmod  1 pobj 2
        and    and   CCONJ CC  cc    5 cc   3
        Chad   Chad  PROPN NNP conj  3
        or     or    CCONJ CC  cc    8 cc   2
        from   from  ADP   IN  case  8 conj 2
        Niger  Niger PROPN NNP conj  3 pobj 7
        left   leave VERB  VBD ROOT  0
        """,
        "Troops from Mali and Chad or from Niger | left",
    ),
    case(
        """
        Putin     Putin     PROPN NNP nsubj 8
        ,         ,         PUNCT ,   punct 4 punct 1
        the       the       DET   DT  det   4
        president president NOUN  NN  appos 1
        of        of        ADP   IN  case  6 prep  4
        Russia    Russia    PROPN NNP nmod  4 pobj  5
        ,         ,         PUNCT ,   punct 4 punct 1
        resigned  resign    VERB  VBD ROOT  0
        """,
        "Putin | resigned",
    ),
    case(
        """
        Russia Russia PROPN NNP nmod:poss 3 poss 3
        's     's     PART  POS case      1
        army   army   NOUN  NN  nsubj     4
        left   leave  VERB  VBD ROOT      0
        its    its    PRON  PRP$ nmod:poss 6 poss 6
        bases  base   NOUN  NNS obj       4 dobj 4
        """,
        "Russia 's army | left | its bases",
    ),
    case(
        """
        Macron Macron PROPN NNP nsubj 2
        said   say    VERB  VBD ROOT  0
        that   that   SCONJ IN  mark  5
        talks  talk   NOUN  NNS nsubj 5
        failed fail   VERB  VBD ccomp 2
        """,
        "Macron | said | +failed",
        "talks | failed",
    ),
    case(
        """
        Macron Macron PROPN NNP nsubj 2
        said   say    VERB  VBD ROOT  0
        talks  talk   NOUN  NNS nsubj 4
        failed fail   VERB  VBD ccomp 2
        """,
        "Macron | said | +failed",
        "talks | failed",
    ),
    case(
        """
        Talks  talk   NOUN  NNS nsubj 2
        failed fail   VERB  VBD ccomp 5
        ,      ,      PUNCT ,   punct 2 punct 5
        Macron Macron PROPN NNP nsubj 5
        said   say    VERB  VBD ROOT  0
        """,
        "Talks | failed",
        "Macron | said | +failed",
    ),
    case(
        """
        Russia Russia PROPN NNP nsubj  4
        did    do     AUX   VBD aux    4
        n't    not    PART  RB  advmod 4 neg  4
        attack attack VERB  VB  ROOT   0
        Kyiv   Kyiv   PROPN NNP obj    4 dobj 4
        """,
        "Russia | did n't attack | Kyiv",
    ),
    case(
        """
        Talks   talk    NOUN  NNS nsubj 2
        failed  fail    VERB  VBD ROOT  0
        because because SCONJ IN  mark  5
        Russia  Russia  PROPN NNP nsubj 5
        left    leave   VERB  VBD advcl 2
        Mali    Mali    PROPN NNP obj   5 dobj 5
        """,
        "Talks | failed",
        "Russia | left | Mali",
    ),
    case(
        """
        Russia Russia PROPN NNP nsubj     2
        left   leave  VERB  VBD ROOT      0
        ,      ,      PUNCT ,   punct     5
        it     it     PRON  PRP nsubj     5
        seems  seem   VERB  VBZ parataxis 2
        ,      ,      PUNCT ,   punct     5
        Mali   Mali   PROPN NNP obj       2 dobj 2
        """,
        "Russia | left | Mali",
        "it | seems",
    ),
    case(
        """
        France    France PROPN NNP nsubj 2
        accused   accuse VERB  VBD ROOT  0
        Russia    Russia PROPN NNP obj   2 dobj  2
        of        of     SCONJ IN  mark  5 prep  2
        attacking attack VERB  VBG advcl 2 pcomp 4
        Kyiv      Kyiv   PROPN NNP obj   5 dobj  5
        """,
        "France | accused | Russia",
        "Russia | attacking | Kyiv",
    ),
    case(
        """
        Talks  talk  NOUN  NNS nsubj 5
        on     on    SCONJ IN  mark  3 prep  1
        ending end   VERB  VBG acl   1 pcomp 2
        it     it    PRON  PRP obj   3 dobj  3
        failed fail  VERB  VBD ROOT  0
        """,
        "- | ending | it",
        "Talks | failed",
    ),
    case(
        """
        After   after SCONJ IN  mark  3 prep  5
        being   be    AUX   VBG cop   3 pcomp 1
        hostile hostile ADJ JJ  advcl 5 acomp 2
        they    they  PRON  PRP nsubj 5
        met     meet  VERB  VBD ROOT  0
        """,
        "they | being | = hostile",
        "they | met",
    ),
    case(
        """
        Meloni    Meloni    PROPN NNP nsubj:pass   3 nsubjpass 3
        was       be        AUX   VBD aux:pass     3 auxpass   3
        elected   elect     VERB  VBN ROOT         0
        president president NOUN  NN  xcomp        3 oprd      3
        last      last      ADJ   JJ  amod         6
        week      week      NOUN  NN  obl:unmarked 3 npadvmod  3
        """,
        "Meloni | was elected | = president | last week",
    ),
    case(
        """
        Both   both   CCONJ CC  cc:preconj  2 preconj 2
        France France PROPN NNP nsubj       9
        and    and    CCONJ CC  cc          4 cc      2
        Italy  Italy  PROPN NNP conj        2
        ,      ,      PUNCT ,   punct       8 punct   2
        all    all    DET   PDT det:predet  8 predet  8
        the    the    DET   DT  det         8
        allies ally   NOUN  NNS appos       2
        sent   send   VERB  VBD ROOT        0
        about  about  ADV   RB  advmod     11 quantmod 11
        100    100    NUM   CD  nummod     12
        tanks  tank   NOUN  NNS obj         9 dobj    9
        """,
        "France | sent | about 100 tanks",
        "Italy | sent | about 100 tanks",
    ),
    case(
        """
        US      US      PROPN NNP compound 3 nmod 3
        -       -       PUNCT HYPH punct   3
        led     lead    VERB  VBN amod     4
        talks   talk    NOUN  NNS nsubj    5
        broke   break   VERB  VBD ROOT     0
        down    down    ADP   RP  compound:prt 5 prt 5
        ,       ,       PUNCT ,   punct    5
        well    well    INTJ  UH  discourse 5 intj 5
        """,
        "US - led talks | broke down",
    ),
    case(
        """
        To    to    PART  TO  mark 2 aux 2
        leave leave VERB  VB  csubj 4 csubj 3
        was   be    AUX   VBD cop  4 ROOT 0
        wise  wise  ADJ   JJ  ROOT 0 acomp 3
        """,
        "- | leave",
        "leave | was | = wise",
    ),
    case(
        """
        In   in   ADP   IN  case 2 ROOT 0
        Kyiv Kyiv PROPN NNP ROOT 0 pobj 1
        """,
    ),
]


@pytest.mark.parametrize("rows", [pytest.param(c.values[0], id=c.id) for c in CASES])
def test_both_schemes_give_the_same_tree(rows: str) -> None:
    ud, other = sentence(universal(rows)), sentence(clearnlp(rows))
    assert [arc(w) for w in other.words if w.rel != "punct"] == [
        arc(w) for w in ud.words if w.rel != "punct"
    ]
    assert [r.text for r in other.roots] == [r.text for r in ud.roots]


@pytest.mark.parametrize("scheme", [universal, clearnlp])
@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_both_schemes_give_the_clauses(
    scheme: Callable[[str], str], rows: str, expected: list[str]
) -> None:
    assert readable(sentence(scheme(rows))) == expected


FLAT = """
Emmanuel Emmanuel PROPN NNP nsubj 3
Macron   Macron   PROPN NNP flat  1
met      meet     VERB  VBD ROOT  0
Olaf     Olaf     PROPN NNP obj   3
Scholz   Scholz   PROPN NNP flat  4
"""
HEAD_LAST = """
Emmanuel Emmanuel PROPN NNP compound 2
Macron   Macron   PROPN NNP nsubj    3
met      meet     VERB  VBD ROOT     0
Olaf     Olaf     PROPN NNP compound 5
Scholz   Scholz   PROPN NNP dobj     3
"""


@pytest.mark.parametrize("rows", [FLAT, HEAD_LAST], ids=["flat", "compound"])
def test_names_read_whole_whichever_word_heads_them(rows: str) -> None:
    assert readable(sentence(rows)) == ["Emmanuel Macron | met | Olaf Scholz"]


STRANDED = """
The  the  DET  DT  det   2
town town NOUN NN  nsubj 6
they they PRON PRP nsubj 4
met  meet VERB VBD relcl 2
in   in   ADP  IN  prep  4
fell fall VERB VBD ROOT  0
"""


def test_a_stranded_preposition_stays_with_its_verb() -> None:
    assert readable(sentence(STRANDED)) == ["they | met in | The town", "The town | fell"]


@pytest.mark.parametrize("rows", [pytest.param(clearnlp(c.values[0]), id=c.id) for c in CASES])
def test_rewriting_keeps_every_word_in_one_tree(rows: str) -> None:
    found = sentence(rows)
    (root,) = found.roots
    assert sorted(w.i for w in root.subtree()) == [w.i for w in found.words]
    for word in found.words:
        assert [c.i for c in word.children] == sorted(c.i for c in word.children)
        assert all(c.head is word for c in word.children)


LABELS = "nsubj nsubjpass prep pobj pcomp conj cc agent dative attr acomp ccomp relcl aux dobj poss"
WORDS = ["be", "in", "go", "Rome"]
POS = {"be": "AUX", "in": "ADP", "go": "VERB", "Rome": "PROPN"}
NODES = st.tuples(st.sampled_from(WORDS), st.sampled_from(LABELS.split()), st.integers(0, 99))


@given(st.lists(NODES, min_size=1, max_size=12))
@settings(max_examples=300, derandomize=True)
def test_any_tree_is_rewritten_into_one_tree(nodes: list[tuple[str, str, int]]) -> None:
    """Heads stand left of their words here: that gives trees, of any shape."""
    rows = [
        f"{word} {word} {POS[word]} X {dep if i else 'ROOT'} {1 + pick % i if i else 0}"
        for i, (word, dep, pick) in enumerate(nodes)
    ]
    found = sentence("\n".join(rows))
    assert len(found.roots) == 1
    assert sorted(w.i for w in found.roots[0].subtree()) == list(range(len(nodes)))


def test_a_sentence_that_is_too_long_yields_no_tree() -> None:
    row = "x x NOUN NN dep 1"
    rows = ["x x NOUN NN ROOT 0", *[row] * (LONGEST - 1)]
    assert len(list(trees(parse("\n".join(rows))))) == 1
    assert list(trees(parse("\n".join([*rows, row])))) == []


SOLD = """
Mali   Mali   PROPN NNP nsubj 3
had    have   AUX   VBD aux   3
agreed agree  VERB  VBN ROOT  0
to     to     PART  TO  mark  5
sell   sell   VERB  VB  xcomp 3
oil    oil    NOUN  NN  obj   5
to     to     ADP   IN  case  8
Chad   Chad   PROPN NNP obl   5
"""


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param(Pattern(pos="PROPN NOUN"), "Mali oil Chad", id="alternatives"),
        pytest.param(Pattern(is_finite=True), "had agreed", id="finite by its auxiliary"),
        pytest.param(Pattern(is_finite=False, is_verb=True), "sell", id="false is asked for too"),
        pytest.param(Pattern(lower="mali", lemma="mali"), "Mali", id="small letters"),
        pytest.param(Pattern(attitude="planned"), "agreed", id="what the lemma makes of a clause"),
        pytest.param(Pattern(having="obj nsubj"), "agreed sell", id="one of these children"),
        pytest.param(VERB, "agreed sell", id="verbs"),
        pytest.param(Pattern(is_verb=True, without="aux cop"), "sell", id="none of these children"),
        pytest.param(Pattern(mark="to for"), "sell", id="marked by"),
        pytest.param(Pattern(case="to"), "Chad", id="preposition"),
        pytest.param(Pattern(place="left", head=Pattern(tag="VBN")), "Mali had", id="left of"),
        pytest.param(Pattern(rel="obl", place="right", head=VERB), "Chad", id="right of"),
        pytest.param(Pattern(head=Pattern(head=Pattern())), "to oil to Chad", id="any head"),
        pytest.param(Pattern(dep="root"), "agreed", id="root"),
    ],
)
def test_words_that_fit_a_pattern(pattern: Pattern, expected: str) -> None:
    assert [w.text for w in sentence(SOLD).words if pattern(w)] == expected.split()


def test_what_is_said_of_a_word_is_kept_only_of_a_finished_tree() -> None:
    tree = sentence(SOLD)
    asked: list[Word] = []

    @memoized
    def label(word: Word) -> str:
        asked.append(word)
        return word.dep

    oil = next(word for word in tree.words if word.lower == "oil")
    assert label(oil) == "obj"
    oil.relabel("iobj")
    assert label(oil) == "iobj"
    tree.finish()
    assert [label(oil), label(oil)] == ["iobj", "iobj"]
    assert asked == [oil] * 3


def test_a_finished_tree_has_the_same_children_by_their_labels() -> None:
    tree = sentence(
        """
        Mali   Mali   PROPN NNP nsubj     4
        's     's     PART  POS case      1
        has    have   AUX   VBZ aux:pass  4
        left   leave  VERB  VBN ROOT      0
        Chad   Chad   PROPN NNP obj       4
        """
    )
    asked = [("nsubj",), ("aux",), ("aux:pass",), ("case", "obj"), ("det",), ("iobj", "obj")]

    def answers() -> list[object]:
        return [
            (word.all(*deps), word.first(*deps), word.forms(*deps), word.governs(deps))
            for word in tree.words
            for deps in asked
        ]

    growing = answers()
    tree.finish()
    assert answers() == growing
    assert tree.words[3].governs({"aux"})
