"""Clauses, mentions -> statements: a row for each construction, and laws that hold for all."""

import datetime as dt
from typing import Any

import pytest
from conftest import RowReader
from parse import text

from kg.model import Statement

DATE = dt.date(2024, 3, 4)  # a Monday


def case(construction: str, rows: str, *expected: str, wrong: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(rows, set(expected), id=f"{construction}: {text(rows)}", marks=marks)


def readable(statement: Statement) -> str:
    """Write *Mali attacks Chad [ASSAULT]*."""
    relation, kind = statement.relation.name, statement.event_type
    written = f"{statement.subject.entity.label} {relation} {statement.object.entity.label}"
    return f"{written} [{kind}]" if kind else written


CASES = [
    case(
        "object",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   2
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad [ASSAULT]",
    ),
    case(
        "phrasal verb",
        """
        Mali    Mali   PROPN NNP nsubj        2
        carried carry  VERB  VBD ROOT         0
        out     out    ADP   RP  compound:prt 2
        an      a      DET   DT  det          5
        attack  attack NOUN  NN  obj          2
        on      on     ADP   IN  case         7
        Chad    Chad   PROPN NNP nmod         5
        .       .      PUNCT .   punct        2
        """,
        "Mali carries_out_attack Chad [ASSAULT]",
    ),
    case(
        "deeper object",
        """
        Mali   Mali PROPN NNP nsubj 2
        signed sign VERB  VBD ROOT  0
        a      a    DET   DT  det   4
        pact   pact NOUN  NN  obj   2
        with   with ADP   IN  case  6
        Chad   Chad PROPN NNP nmod  4
        .      .    PUNCT .   punct 2
        """,
        "Mali signs_pact Chad [SUPPORT]",
        "Chad signs_pact Mali [SUPPORT]",
    ),
    case(
        "deeper object, hung on the verb",
        """
        Mali   Mali PROPN NNP nsubj 2
        signed sign VERB  VBD ROOT  0
        a      a    DET   DT  det   4
        pact   pact NOUN  NN  obj   2
        with   with ADP   IN  case  6
        Chad   Chad PROPN NNP obl   2
        .      .    PUNCT .   punct 2
        """,
        "Mali signs_pact Chad [SUPPORT]",
        "Chad signs_pact Mali [SUPPORT]",
    ),
    case(
        "sanctions against",
        """
        Mali      Mali     PROPN NNP nsubj 2
        imposed   impose   VERB  VBD ROOT  0
        sanctions sanction NOUN  NNS obj   2
        against   against  ADP   IN  case  5
        Chad      Chad     PROPN NNP nmod  3
        .         .        PUNCT .   punct 2
        """,
        "Mali imposes_sanctions Chad [SANCTION]",
    ),
    case(
        "sanctions, hung on the noun",
        """
        Mali      Mali     PROPN NNP nsubj 2
        imposed   impose   VERB  VBD ROOT  0
        sanctions sanction NOUN  NNS obj   2
        on        on       ADP   IN  case  5
        Chad      Chad     PROPN NNP nmod  3
        .         .        PUNCT .   punct 2
        """,
        "Mali imposes_sanctions Chad [SANCTION]",
    ),
    case(
        "sanctions",
        """
        Mali      Mali     PROPN NNP nsubj 2
        imposed   impose   VERB  VBD ROOT  0
        sanctions sanction NOUN  NNS obj   2
        on        on       ADP   IN  case  5
        Chad      Chad     PROPN NNP obl   2
        .         .        PUNCT .   punct 2
        """,
        "Mali imposes_sanctions Chad [SANCTION]",
    ),
    case(
        "attacks in",
        """
        Mali    Mali   PROPN NNP nsubj 2
        staged  stage  VERB  VBD ROOT  0
        attacks attack NOUN  NNS obj   2
        in      in     ADP   IN  case  5
        Chad    Chad   PROPN NNP obl   2
        .       .      PUNCT .   punct 2
        """,
        "Mali stages_attacks Chad [ASSAULT]",
    ),
    case(
        "attacks on something in",
        """
        Mali    Mali   PROPN NNP nsubj 2
        staged  stage  VERB  VBD ROOT  0
        attacks attack NOUN  NNS obj   2
        on      on     ADP   IN  case  5
        bases   base   NOUN  NNS nmod  3
        in      in     ADP   IN  case  7
        Chad    Chad   PROPN NNP obl   2
        .       .      PUNCT .   punct 2
        """,
        "Mali stages_attacks bases [ASSAULT]",
    ),
    case(
        "compound that says what it is",
        """
        Mali    Mali   PROPN NNP nsubj    2
        began   begin  VERB  VBD ROOT     0
        a       a      DET   DT  det      5
        hunger  hunger NOUN  NN  compound 5
        strike  strike NOUN  NN  obj      2
        against against ADP  IN  case     7
        Chad    Chad   PROPN NNP nmod     5
        .       .      PUNCT .   punct    2
        """,
        "Mali begins_strike Chad [PROTEST]",
    ),
    case(
        "owners who act together",
        """
        Officials official NOUN  NNS nsubj 6
        from      from     ADP   IN  case  3
        Mali      Mali     PROPN NNP nmod  1
        and       and      CCONJ CC  cc    5
        Chad      Chad     PROPN NNP conj  3
        met       meet     VERB  VBD ROOT  0
        .         .        PUNCT .   punct 6
        """,
        "Mali meets_with Chad [CONSULT]",
        "Chad meets_with Mali [CONSULT]",
    ),
    case(
        "demonyms that act together",
        """
        Malian      Malian     ADJ   JJ  amod  4
        and         and        CCONJ CC  cc    3
        Chadian     Chadian    ADJ   JJ  conj  1
        negotiators negotiator NOUN  NNS nsubj 5
        signed      sign       VERB  VBD ROOT  0
        a           a          DET   DT  det   7
        pact        pact       NOUN  NN  obj   5
        .           .          PUNCT .   punct 5
        """,
        "Mali signs_pact Chad [SUPPORT]",
        "Chad signs_pact Mali [SUPPORT]",
    ),
    case(
        "people that are counted",
        """
        Thousands thousand NOUN  NNS  nsubj 4
        of        of       ADP   IN   case  3
        Malians   Malian   PROPN NNPS nmod  1
        attacked  attack   VERB  VBD  ROOT  0
        Chad      Chad     PROPN NNP  obj   4
        .         .        PUNCT .    punct 4
        """,
        "Malians attacks Chad [ASSAULT]",
    ),
    case(
        "refused to",
        """
        Mali    Mali   PROPN NNP nsubj 2
        refused refuse VERB  VBD ROOT  0
        to      to     PART  TO  mark  4
        help    help   VERB  VB  xcomp 2
        Chad    Chad   PROPN NNP obj   4
        .       .      PUNCT .   punct 2
        """,
        "Mali helps Chad [REJECT]",
    ),
    case(
        "what somebody else is asked to do",
        """
        Mali  Mali  PROPN NNP nsubj 2
        urged urge  VERB  VBD ROOT  0
        Chad  Chad  PROPN NNP obj   2
        to    to    PART  TO  mark  5
        help  help  VERB  VB  xcomp 2
        Niger Niger PROPN NNP obj   5
        .     .     PUNCT .   punct 2
        """,
        "Mali urges Chad [REQUEST]",
        "Chad helps Niger [AID]",
    ),
    case(
        "judged act",
        """
        Mali      Mali    PROPN NNP nsubj     2
        condemned condemn VERB  VBD ROOT      0
        Chad      Chad    PROPN NNP nmod:poss 5
        's        's      PART  POS case      3
        raid      raid    NOUN  NN  obj       2
        on        on      ADP   IN  case      7
        Niger     Niger   PROPN NNP obl       2
        .         .       PUNCT .   punct     2
        """,
        "Mali condemns_raid_by Chad [ACCUSE]",
        "Chad raids Niger [ASSAULT]",
    ),
    case(
        "judged act with by",
        """
        Mali      Mali    PROPN NNP nsubj 2
        condemned condemn VERB  VBD ROOT  0
        the       the     DET   DT  det   4
        invasion  invasion NOUN NN  obj   2
        of        of      ADP   IN  case  6
        Niger     Niger   PROPN NNP nmod  4
        by        by      ADP   IN  case  8
        Chad      Chad    PROPN NNP obl   2
        .         .       PUNCT .   punct 2
        """,
        "Mali condemns_invasion_by Chad [ACCUSE]",
    ),
    case(
        "judged harm",
        """
        Mali     Mali     PROPN NNP nsubj 2
        supports support  VERB  VBZ ROOT  0
        the      the      DET   DT  det   4
        invasion invasion NOUN  NN  obj   2
        of       of       ADP   IN  case  6
        Niger    Niger    PROPN NNP nmod  4
        .        .        PUNCT .   punct 2
        """,
        "Mali supports_invasion_of Niger",
    ),
    case(
        "judged thing",
        """
        Mali       Mali      PROPN NNP nsubj     2
        criticised criticise VERB  VBD ROOT      0
        Chad       Chad      PROPN NNP nmod:poss 5
        's         's        PART  POS case      3
        missiles   missile   NOUN  NNS obj       2
        .          .         PUNCT .   punct     2
        """,
        "Mali criticises Chadian missiles [ACCUSE]",
    ),
    case(
        "judged act, passive",
        """
        Chad     Chad   PROPN NNP nmod:poss  3
        's       's     PART  POS case       1
        raid     raid   NOUN  NN  nsubj:pass 7
        on       on     ADP   IN  case       5
        Niger    Niger  PROPN NNP nmod       3
        was      be     AUX   VBD aux:pass   7
        praised  praise VERB  VBN ROOT       0
        by       by     ADP   IN  case       9
        Mali     Mali   PROPN NNP obl:agent  7
        .        .      PUNCT .   punct      7
        """,
        "Mali praises_raid Chad [SUPPORT]",
        "Chad raids Niger [ASSAULT]",
    ),
    case(
        "killed in somebody's raid",
        """
        Farmers farmer NOUN  NNS nsubj:pass 3
        were    be     AUX   VBD aux:pass   3
        killed  kill   VERB  VBN ROOT       0
        in      in     ADP   IN  case       7
        a       a      DET   DT  det        7
        Chadian Chadian ADJ  JJ  amod       7
        raid    raid   NOUN  NN  obl        3
        .       .      PUNCT .   punct      3
        """,
        "Chad kills Farmers [ASSAULT]",
    ),
    case(
        "killed in what may be somebody's raid",
        """
        Farmers   farmer    NOUN  NNS nsubj:pass 3
        were      be        AUX   VBD aux:pass   3
        killed    kill      VERB  VBN ROOT       0
        in        in        ADP   IN  case       8
        a         a         DET   DT  det        8
        suspected suspected ADJ   JJ  amod       8
        Chadian   Chadian   ADJ   JJ  amod       8
        raid      raid      NOUN  NN  obl        3
        .         .         PUNCT .   punct      3
        """,
    ),
    case(
        "said that somebody must",
        """
        Mali  Mali  PROPN NNP nsubj 2
        said  say   VERB  VBD ROOT  0
        Chad  Chad  PROPN NNP nsubj 5
        must  must  AUX   MD  aux   5
        leave leave VERB  VB  ccomp 2
        Niger Niger PROPN NNP obj   5
        .     .     PUNCT .   punct 2
        """,
        "Mali says_must Chad [REQUEST]",
        "Chad leaves Niger",
    ),
    case(
        "said that somebody must have",
        """
        Mali     Mali   PROPN NNP nsubj 2
        said     say    VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP nsubj 6
        must     must   AUX   MD  aux   6
        have     have   AUX   VB  aux   6
        attacked attack VERB  VBN ccomp 2
        Niger    Niger  PROPN NNP obj   6
        .        .      PUNCT .   punct 2
        """,
        "Chad attacks Niger [ASSAULT]",
    ),
    case(
        "insisted that somebody do",
        """
        Mali     Mali   PROPN NNP nsubj 2
        insisted insist VERB  VBD ROOT  0
        that     that   SCONJ IN  mark  5
        Chad     Chad   PROPN NNP nsubj 5
        leave    leave  VERB  VBP ccomp 2
        Niger    Niger  PROPN NNP obj   5
        .        .      PUNCT .   punct 2
        """,
        "Mali insists Chad [REQUEST]",
        "Chad leaves Niger",
    ),
    case(
        "told to",
        """
        Mali   Mali   PROPN NNP nsubj 2
        told   tell   VERB  VBD ROOT  0
        Chad   Chad   PROPN NNP iobj  2
        to     to     PART  TO  mark  5
        attack attack VERB  VB  xcomp 2
        Niger  Niger  PROPN NNP obj   5
        .      .      PUNCT .   punct 2
        """,
        "Mali tells Chad [REQUEST]",
        "Chad attacks Niger [ASSAULT]",
    ),
    case(
        "pushed for somebody to",
        """
        Mali   Mali   PROPN NNP nsubj 2
        pushed push   VERB  VBD ROOT  0
        for    for    ADP   IN  case  4
        Chad   Chad   PROPN NNP obl   2
        to     to     PART  TO  mark  6
        attack attack VERB  VB  xcomp 2
        Niger  Niger  PROPN NNP obj   6
        .      .      PUNCT .   punct 2
        """,
        "Mali pushes_for Chad [REQUEST]",
        "Chad attacks Niger [ASSAULT]",
    ),
    case(
        "reservists for a war against",
        """
        Mali       Mali      PROPN NNP nsubj 2
        mobilised  mobilise  VERB  VBD ROOT  0
        reservists reservist NOUN  NNS obj   2
        for        for       ADP   IN  case  6
        a          a         DET   DT  det   6
        war        war       NOUN  NN  obl   2
        against    against   ADP   IN  case  8
        Chad       Chad      PROPN NNP nmod  6
        .          .         PUNCT .   punct 2
        """,
        "Mali mobilises_reservists Chad [MOBILIZE]",
    ),
    case(
        "own ambassador",
        """
        Mali       Mali       PROPN NNP  nsubj     2
        recalled   recall     VERB  VBD  ROOT      0
        its        its        PRON  PRP$ nmod:poss 4
        ambassador ambassador NOUN  NN   obj       2
        from       from       ADP   IN   case      6
        Chad       Chad       PROPN NNP  obl       2
        .          .          PUNCT .    punct     2
        """,
        "Mali recalls Malian ambassador [SANCTION]",
        "Mali recalls_from Chad [SANCTION]",
    ),
    case(
        "went on strike against",
        """
        Malians Malian PROPN NNPS nsubj 2
        went    go     VERB  VBD  ROOT  0
        on      on     ADP   IN   case  4
        strike  strike NOUN  NN   obl   2
        against against ADP  IN   case  6
        Chad    Chad   PROPN NNP  obl   2
        .       .      PUNCT .    punct 2
        """,
        "Malians goes_against Chad [PROTEST]",
    ),
    case(
        "shot dead",
        """
        Mali    Mali    PROPN NNP nsubj 2
        shot    shoot   VERB  VBD ROOT  0
        Chadian Chadian ADJ   JJ  amod  4
        rebels  rebel   NOUN  NNS obj   2
        dead    dead    ADJ   JJ  xcomp 2
        .       .       PUNCT .   punct 2
        """,
        "Mali shoots_dead Chadian rebels [ASSAULT]",
    ),
    case(
        "talks between others",
        """
        Mali    Mali    PROPN NNP nsubj 2
        hosted  host    VERB  VBD ROOT  0
        talks   talk    NOUN  NNS obj   2
        between between ADP   IN  case  5
        Chad    Chad    PROPN NNP nmod  3
        and     and     CCONJ CC  cc    7
        Niger   Niger   PROPN NNP conj  5
        .       .       PUNCT .   punct 2
        """,
        "Mali hosts_talks Chad [CONSULT]",
        "Mali hosts_talks Niger [CONSULT]",
        "Chad talks_with Niger [CONSULT]",
        "Niger talks_with Chad [CONSULT]",
    ),
    case(
        "demand voiced in a protest",
        """
        Malians   Malian PROPN NNPS nsubj 2
        protested protest VERB VBD  ROOT  0
        ,         ,      PUNCT ,    punct 2
        demanding demand VERB  VBG  advcl 2
        that      that   SCONJ IN   mark  7
        Chad      Chad   PROPN NNP  nsubj 7
        leave     leave  VERB  VB   ccomp 4
        Niger     Niger  PROPN NNP  obj   7
        .         .      PUNCT .    punct 2
        """,
        "Malians demands_of Chad [PROTEST]",
        "Chad leaves Niger",
    ),
    case(
        "threat with a condition",
        """
        Mali    Mali   PROPN NNP nsubj 3
        will    will   AUX   MD  aux   3
        attack  attack VERB  VB  ROOT  0
        Chad    Chad   PROPN NNP obj   3
        if      if     SCONJ IN  mark  7
        Niger   Niger  PROPN NNP nsubj 7
        falls   fall   VERB  VBZ advcl 3
        .       .      PUNCT .   punct 3
        """,
        "Mali attacks Chad [THREATEN]",
    ),
    case(
        "one side refuses",
        """
        Mali    Mali   PROPN NNP nsubj 2
        refused refuse VERB  VBD ROOT  0
        to      to     PART  TO  mark  4
        meet    meet   VERB  VB  xcomp 2
        Chad    Chad   PROPN NNP obj   4
        .       .      PUNCT .   punct 2
        """,
        "Mali meets Chad [REJECT]",
    ),
    case(
        "denied doing",
        """
        Mali      Mali  PROPN NNP nsubj 2
        denied    deny  VERB  VBD ROOT  0
        attacking attack VERB VBG ccomp 2
        Chad      Chad  PROPN NNP obj   3
        .         .     PUNCT .   punct 2
        """,
        "Mali attacks Chad [ASSAULT]",
    ),
    case(
        "what only a participle says of a thing",
        """
        Mali    Mali    PROPN NNP nsubj 2
        joined  join    VERB  VBD ROOT  0
        talks   talk    NOUN  NNS obj   2
        aimed   aim     VERB  VBN acl   3
        at      at      SCONJ IN  mark  6
        ending  end     VERB  VBG advcl 4
        the     the     DET   DT  det   8
        war     war     NOUN  NN  obj   6
        .       .       PUNCT .   punct 2
        """,
        "Mali joins talks aimed at ending the war [CONSULT]",
    ),
    case(
        "concern over an act",
        """
        Mali      Mali    PROPN NNP nsubj     2
        expressed express VERB  VBD ROOT      0
        concern   concern NOUN  NN  obj       2
        over      over    ADP   IN  case      7
        Chad      Chad    PROPN NNP nmod:poss 7
        's        's      PART  POS case      5
        raid      raid    NOUN  NN  nmod      3
        .         .       PUNCT .   punct     2
        """,
        "Mali expresses_concern_over Chad [ACCUSE]",
    ),
    case(
        "tariffs on somebody's thing",
        """
        Mali    Mali   PROPN NNP nsubj 2
        imposed impose VERB  VBD ROOT  0
        tariffs tariff NOUN  NNS obj   2
        on      on     ADP   IN  case  6
        Chadian Chadian ADJ  JJ  amod  6
        cotton  cotton NOUN  NN  obl   2
        .       .      PUNCT .   punct 2
        """,
        "Mali imposes_tariffs Chad [SANCTION]",
    ),
    case(
        "captured by somebody in another's war",
        """
        Niger    Niger   PROPN NNP nsubj:pass 3
        was      be      AUX   VBD aux:pass   3
        captured capture VERB  VBN ROOT       0
        by       by      ADP   IN  case       5
        Mali     Mali    PROPN NNP obl:agent  3
        in       in      ADP   IN  case       9
        a        a       DET   DT  det        9
        Chadian  Chadian ADJ   JJ  amod       9
        war      war     NOUN  NN  obl        3
        .        .       PUNCT .   punct      3
        """,
        "Mali captures Niger [ASSAULT]",
    ),
    case(
        "vowed to do harm",
        """
        Mali   Mali   PROPN NNP nsubj 2
        vowed  vow    VERB  VBD ROOT  0
        to     to     PART  TO  mark  4
        attack attack VERB  VB  xcomp 2
        Chad   Chad   PROPN NNP obj   4
        .      .      PUNCT .   punct 2
        """,
        "Mali attacks Chad [THREATEN]",
    ),
    case(
        "together, in a place",
        """
        Mali      Mali     PROPN NNP nsubj    4
        and       and      CCONJ CC  cc       3
        Chad      Chad     PROPN NNP conj     1
        held      hold     VERB  VBD ROOT     0
        joint     joint    ADJ   JJ  amod     6
        exercises exercise NOUN  NNS obj      4
        in        in       ADP   IN  case     8
        Niger     Niger    PROPN NNP obl      4
        .         .        PUNCT .   punct    4
        """,
        "Mali holds_exercises Chad [COOPERATE]",
        "Chad holds_exercises Mali [COOPERATE]",
    ),
    case(
        "particle read as an adverb",
        """
        Mali   Mali PROPN NNP nsubj  2
        pulled pull VERB  VBD ROOT   0
        back   back ADV   RB  advmod 2
        from   from ADP   IN  case   5
        Chad   Chad PROPN NNP obl    2
        .      .    PUNCT .   punct  2
        """,
        "Mali pulls_back_from Chad [RETREAT]",
    ),
    case(
        "two sides pledge something with a third",
        """
        Mali    Mali   PROPN NNP nsubj 4
        and     and    CCONJ CC  cc    3
        Niger   Niger  PROPN NNP conj  1
        pledged pledge VERB  VBD ROOT  0
        to      to     PART  TO  mark  6
        boost   boost  VERB  VB  xcomp 4
        trade   trade  NOUN  NN  obj   6
        with    with   ADP   IN  case  9
        Chad    Chad   PROPN NNP nmod  7
        .       .      PUNCT .   punct 4
        """,
        "Mali boosts_trade Chad [AGREE]",
        "Niger boosts_trade Chad [AGREE]",
    ),
    case(
        "two objects",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   2
        and      and    CCONJ CC  cc    5
        Niger    Niger  PROPN NNP conj  3
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad [ASSAULT]",
        "Mali attacks Niger [ASSAULT]",
    ),
    case(
        "two subjects",
        """
        Mali     Mali   PROPN NNP nsubj 4
        and      and    CCONJ CC  cc    3
        Chad     Chad   PROPN NNP conj  1
        attacked attack VERB  VBD ROOT  0
        Niger    Niger  PROPN NNP obj   4
        .        .      PUNCT .   punct 4
        """,
        "Mali attacks Niger [ASSAULT]",
        "Chad attacks Niger [ASSAULT]",
    ),
    case(
        "two verbs",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   2
        and      and    CCONJ CC  cc    5
        invaded  invade VERB  VBD conj  2
        Niger    Niger  PROPN NNP obj   5
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad [ASSAULT]",
        "Mali invades Niger [ASSAULT]",
    ),
    case(
        "indirect object",
        """
        Mali   Mali  PROPN NNP nsubj 2
        sent   send  VERB  VBD ROOT  0
        Chad   Chad  PROPN NNP iobj  2
        troops troop NOUN  NNS obj   2
        .      .     PUNCT .   punct 2
        """,
        "Mali sends_troops Chad",
    ),
    case(
        "out of",
        """
        Mali    Mali    PROPN NNP nmod:poss 3
        's      's      PART  POS case      1
        troops  troops  NOUN  NNS nsubj     4
        moved   move    VERB  VBD ROOT      0
        out     out     ADP   IN  case      7
        of      of      ADP   IN  fixed     5
        Kharkiv Kharkiv PROPN NNP obl       4
        .       .       PUNCT .   punct     4
        """,
        "Malian troops moves_out_of Kharkiv",
    ),
    case(
        "argued for",
        """
        Mali   Mali  PROPN NNP nsubj 2
        argued argue VERB  VBD ROOT  0
        for    for   ADP   IN  case  5
        closer close ADJ   JJR amod  5
        ties   tie   NOUN  NNS obl   2
        with   with  ADP   IN  case  7
        Chad   Chad  PROPN NNP nmod  5
        .      .     PUNCT .   punct 2
        """,
        "Mali argues_for_ties Chad",
    ),
    case(
        "concept",
        """
        Mali      Mali    PROPN NNP nsubj    2
        destroyed destroy VERB  VBD ROOT     0
        a         a       DET   DT  det      5
        radio     radio   NOUN  NN  compound 5
        tower     tower   NOUN  NN  obj      2
        .         .       PUNCT .   punct    2
        """,
        "Mali destroys radio tower",
    ),
    case(
        "passive",
        """
        Chad     Chad   PROPN NNP nsubj:pass 3
        was      be     AUX   VBD aux:pass   3
        attacked attack VERB  VBN ROOT       0
        by       by     ADP   IN  case       5
        Mali     Mali   PROPN NNP obl:agent  3
        .        .      PUNCT .   punct      3
        """,
        "Mali attacks Chad [ASSAULT]",
    ),
    case(
        "passive participle",
        """
        Chad     Chad   PROPN NNP nsubj     7
        ,        ,      PUNCT ,   punct     3
        attacked attack VERB  VBN acl       1
        by       by     ADP   IN  case      5
        Mali     Mali   PROPN NNP obl:agent 3
        ,        ,      PUNCT ,   punct     7
        invaded  invade VERB  VBD ROOT      0
        Niger    Niger  PROPN NNP obj       7
        .        .      PUNCT .   punct     7
        """,
        "Mali attacks Chad [ASSAULT]",
        "Chad invades Niger [ASSAULT]",
    ),
    case(
        "passive, deeper",
        """
        The    the  DET   DT  det        2
        pact   pact NOUN  NN  nsubj:pass 6
        with   with ADP   IN  case       4
        Chad   Chad PROPN NNP nmod       2
        was    be   AUX   VBD aux:pass   6
        signed sign VERB  VBN ROOT       0
        by     by   ADP   IN  case       8
        Mali   Mali PROPN NNP obl:agent  6
        .      .    PUNCT .   punct      6
        """,
        "Mali signs_pact Chad [SUPPORT]",
    ),
    case(
        "met",
        """
        Macron Macron PROPN NNP nsubj 2
        met    meet   VERB  VBD ROOT  0
        Scholz Scholz PROPN NNP obj   2
        .      .      PUNCT .   punct 2
        """,
        "Emmanuel Macron meets Olaf Scholz [CONSULT]",
        "Olaf Scholz meets Emmanuel Macron [CONSULT]",
    ),
    case(
        "met together",
        """
        Macron Macron PROPN NNP nsubj 4
        and    and    CCONJ CC  cc    3
        Scholz Scholz PROPN NNP conj  1
        met    meet   VERB  VBD ROOT  0
        .      .      PUNCT .   punct 4
        """,
        "Emmanuel Macron meets_with Olaf Scholz [CONSULT]",
        "Olaf Scholz meets_with Emmanuel Macron [CONSULT]",
    ),
    case(
        "signed together",
        """
        Mali   Mali PROPN NNP nsubj 4
        and    and  CCONJ CC  cc    3
        Chad   Chad PROPN NNP conj  1
        signed sign VERB  VBD ROOT  0
        a      a    DET   DT  det   6
        pact   pact NOUN  NN  obj   4
        .      .    PUNCT .   punct 4
        """,
        "Mali signs_pact Chad [SUPPORT]",
        "Chad signs_pact Mali [SUPPORT]",
    ),
    case(
        "joint purpose",
        """
        Macron Macron PROPN NNP nsubj 2
        met    meet   VERB  VBD ROOT  0
        Scholz Scholz PROPN NNP obj   2
        to     to     PART  TO  mark  5
        sign   sign   VERB  VB  advcl 2
        a      a      DET   DT  det   7
        pact   pact   NOUN  NN  obj   5
        .      .      PUNCT .   punct 2
        """,
        "Emmanuel Macron meets Olaf Scholz [CONSULT]",
        "Emmanuel Macron signs_pact Olaf Scholz",
    ),
    case(
        "between, object",
        """
        Mali    Mali    PROPN NNP nsubj 2
        hosted  host    VERB  VBD ROOT  0
        talks   talk    NOUN  NNS obj   2
        between between ADP   IN  case  5
        Chad    Chad    PROPN NNP nmod  3
        and     and     CCONJ CC  cc    7
        Niger   Niger   PROPN NNP conj  5
        .       .       PUNCT .   punct 3
        """,
        "Chad talks_with Niger",
    ),
    case(
        "between, noun",
        """
        Talks   talk    NOUN  NNS nsubj 6
        between between ADP   IN  case  3
        Mali    Mali    PROPN NNP nmod  1
        and     and     CCONJ CC  cc    5
        Chad    Chad    PROPN NNP conj  3
        ended   end     VERB  VBD ROOT  0
        .       .       PUNCT .   punct 6
        """,
        "Mali talks_with Chad",
        "Chad talks_with Mali",
    ),
    case(
        "invasion",
        """
        Mali     Mali     PROPN NNP nmod:poss 3
        's       's       PART  POS case      1
        invasion invasion NOUN  NN  nsubj     6
        of       of       ADP   IN  case      5
        Chad     Chad     PROPN NNP nmod      3
        ended    end      VERB  VBD ROOT      0
        .        .        PUNCT .   punct     6
        """,
        "Mali invades Chad [ASSAULT]",
    ),
    case(
        "invasion with an adjective",
        """
        The      the      DET   DT  det   3
        Malian   Malian   ADJ   JJ  amod  3
        invasion invasion NOUN  NN  nsubj 6
        of       of       ADP   IN  case  5
        Chad     Chad     PROPN NNP nmod  3
        ended    end      VERB  VBD ROOT  0
        .        .        PUNCT .   punct 6
        """,
        "Mali invades Chad [ASSAULT]",
    ),
    case(
        "invasion by",
        """
        The      the      DET   DT  det   2
        invasion invasion NOUN  NN  nsubj 7
        of       of       ADP   IN  case  4
        Chad     Chad     PROPN NNP nmod  2
        by       by       ADP   IN  case  6
        Mali     Mali     PROPN NNP nmod  2
        ended    end      VERB  VBD ROOT  0
        .        .        PUNCT .   punct 7
        """,
        "Mali invades Chad [ASSAULT]",
    ),
    case(
        "withdrawal from",
        """
        Mali       Mali       PROPN NNP nmod:poss 3
        's         's         PART  POS case      1
        withdrawal withdrawal NOUN  NN  nsubj     6
        from       from       ADP   IN  case      5
        Chad       Chad       PROPN NNP nmod      3
        ended      end        VERB  VBD ROOT      0
        .          .          PUNCT .   punct     6
        """,
        "Mali withdraws_from Chad",
    ),
    case(
        "of says who acts where another phrase says on what",
        """
        The         the         DET   DT  det   2
        involvement involvement NOUN  NN  nsubj 7
        of          of          ADP   IN  case  4
        Mali        Mali        PROPN NNP nmod  2
        in          in          ADP   IN  case  6
        Chad        Chad        PROPN NNP nmod  2
        ended       end         VERB  VBD ROOT  0
        """,
        "Mali involved_in Chad",
    ),
    case(
        "attack on",
        """
        Mali   Mali   PROPN NNP nmod:poss 3
        's     's     PART  POS case      1
        attack attack NOUN  NN  nsubj     6
        on     on     ADP   IN  case      5
        Chad   Chad   PROPN NNP nmod      3
        ended  end    VERB  VBD ROOT      0
        .      .      PUNCT .   punct     6
        """,
        "Mali attacks Chad [ASSAULT]",
    ),
    case(
        "gerund as object",
        """
        Mali        Mali        PROPN NNP nsubj 3
        is          be          AUX   VBZ aux   3
        considering consider    VERB  VBG ROOT  0
        a           a           DET   DT  det   5
        downgrading downgrading NOUN  NN  obj   3
        of          of          ADP   IN  case  7
        relations   relation    NOUN  NNS nmod  5
        with        with        ADP   IN  case  9
        Chad        Chad        PROPN NNP nmod  7
        .           .           PUNCT .   punct 3
        """,
        "Mali considers_downgrade Chad",
    ),
    case(
        "no gerund behind a verb of saying",
        """
        Mali        Mali        PROPN NNP nsubj 2
        concluded   conclude    VERB  VBD root  0
        a           a           DET   DT  det   4
        meeting     meeting     NOUN  NN  obj   2
        with        with        ADP   IN  case  6
        Chad        Chad        PROPN NNP nmod  4
        .           .           PUNCT .   punct 2
        """,
        "Mali concludes_meeting Chad",
        "Chad concludes_meeting Mali",
    ),
    case(
        "member of",
        """
        Mali   Mali   PROPN NNP nsubj 4
        is     be     AUX   VBZ cop   4
        a      a      DET   DT  det   4
        member member NOUN  NN  ROOT  0
        of     of     ADP   IN  case  6
        NATO   NATO   PROPN NNP nmod  4
        .      .      PUNCT .   punct 4
        """,
        "Mali member_of NATO",
    ),
    case(
        "ally of",
        """
        Mali Mali PROPN NNP nsubj     5
        is   be   AUX   VBZ cop       5
        Chad Chad PROPN NNP nmod:poss 5
        's   's   PART  POS case      3
        ally ally NOUN  NN  ROOT      0
        .    .    PUNCT .   punct     5
        """,
        "Mali ally_of Chad",
    ),
    case(
        "no ally",
        """
        Mali Mali PROPN NNP nsubj  5
        is   be   AUX   VBZ cop    5
        not  not  PART  RB  advmod 5
        an   a    DET   DT  det    5
        ally ally NOUN  NN  ROOT   0
        of   of   ADP   IN  case   7
        Chad Chad PROPN NNP nmod   5
        .    .    PUNCT .   punct  5
        """,
        "Mali ally_of Chad",
    ),
    case(
        "became",
        """
        Mali   Mali   PROPN NNP nsubj 2
        became become VERB  VBD ROOT  0
        a      a      DET   DT  det   4
        member member NOUN  NN  xcomp 2
        of     of     ADP   IN  case  6
        NATO   NATO   PROPN NNP nmod  4
        .      .      PUNCT .   punct 2
        """,
        "Mali member_of NATO",
    ),
    case(
        "apposition",
        """
        Macron    Macron    PROPN NNP nsubj 7
        ,         ,         PUNCT ,   punct 3
        president president NOUN  NN  appos 1
        of        of        ADP   IN  case  5
        France    France    PROPN NNP nmod  3
        ,         ,         PUNCT ,   punct 7
        met       meet      VERB  VBD ROOT  0
        Scholz    Scholz    PROPN NNP obj   7
        .         .         PUNCT .   punct 7
        """,
        "Emmanuel Macron president_of France",
    ),
    case(
        "spokesperson for",
        """
        Macron       Macron       PROPN NNP nsubj 8
        ,            ,            PUNCT ,   punct 4
        a            a            DET   DT  det   4
        spokesperson spokesperson NOUN  NN  appos 1
        for          for          ADP   IN  case  6
        NATO         NATO         PROPN NNP nmod  4
        ,            ,            PUNCT ,   punct 8
        met          meet         VERB  VBD ROOT  0
        Scholz       Scholz       PROPN NNP obj   8
        .            .            PUNCT .   punct 8
        """,
        "Emmanuel Macron spokesperson_for NATO",
    ),
    case(
        "apposition before",
        """
        The         the         DET   DT  det      3
        Nato        NATO        PROPN NNP compound 3
        chief       chief       NOUN  NN  nsubj    8
        ,           ,           PUNCT ,   punct    6
        Jens        Jens        PROPN NNP appos    3
        Stoltenberg Stoltenberg PROPN NNP flat     5
        ,           ,           PUNCT ,   punct    6
        visited     visit       VERB  VBD ROOT     0
        Mali        Mali        PROPN NNP obj      8
        .           .           PUNCT .   punct    8
        """,
        "Jens Stoltenberg chief_of NATO",
    ),
    case(
        "agreed to aid",
        """
        Mali   Mali  PROPN NNP nsubj 2
        agreed agree VERB  VBD ROOT  0
        to     to    PART  TO  mark  4
        send   send  VERB  VB  xcomp 2
        aid    aid   NOUN  NN  obj   4
        to     to    ADP   IN  case  7
        Chad   Chad  PROPN NNP obl   4
        .      .     PUNCT .   punct 2
        """,
        "Mali sends_aid Chad [AGREE]",
    ),
    case(
        "threatened to attack",
        """
        Mali       Mali     PROPN NNP nsubj 2
        threatened threaten VERB  VBD ROOT  0
        to         to       PART  TO  mark  4
        attack     attack   VERB  VB  xcomp 2
        Chad       Chad     PROPN NNP obj   4
        .          .        PUNCT .   punct 2
        """,
        "Mali attacks Chad [THREATEN]",
    ),
    case(
        "demanded that",
        """
        Mali     Mali   PROPN NNP nsubj 2
        demanded demand VERB  VBD ROOT  0
        that     that   SCONJ IN  mark  5
        Chad     Chad   PROPN NNP nsubj 5
        leave    leave  VERB  VB  ccomp 2
        Niger    Niger  PROPN NNP obj   5
        .        .      PUNCT .   punct 2
        """,
        "Mali demands_of Chad",
    ),
    case(
        "second sentence",
        """
        Macron   Macron PROPN NNP nsubj 2
        met      meet   VERB  VBD ROOT  0
        Scholz   Scholz PROPN NNP obj   2
        .        .      PUNCT .   punct 2

        Niger    Niger  PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Benin    Benin  PROPN NNP obj   2
        .        .      PUNCT .   punct 2
        """,
        "Emmanuel Macron meets Olaf Scholz [CONSULT]",
        "Niger attacks Benin [ASSAULT]",
    ),
    case(
        "object that bears on somebody",
        """
        Mali    Mali   PROPN NNP nsubj 2
        imposed impose VERB  VBD ROOT  0
        a       a      DET   DT  det   4
        fine    fine   NOUN  NN  obj   2
        on      on     ADP   IN  case  6
        NATO    NATO   PROPN NNP obl   2
        .       .      PUNCT .   punct 2
        """,
        "Mali imposes_fine_on NATO",
    ),
    case(
        "object that bears on somebody",
        """
        Chad    Chad    PROPN NNP  nsubj     2
        raised  raise   VERB  VBD  ROOT      0
        its     its     PRON  PRP$ nmod:poss 4
        holding holding NOUN  NN   obj       2
        in      in      ADP   IN   case      6
        NATO    NATO    PROPN NNP  obl       2
        .       .       PUNCT .    punct     2
        """,
        "Chad raises_holding_in NATO",
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
        "Chad attacks village [ASSAULT]",
    ),
    case(
        "names of an object",
        """
        Chad   Chad  PROPN NNP  nsubj     2
        warned warn  VERB  VBD  ROOT      0
        its    its   PRON  PRP$ nmod:poss 4
        allies ally  NOUN  NNS  iobj      2
        Mali   Mali  PROPN NNP  appos     4
        ,      ,     PUNCT ,    punct     7
        Togo   Togo  PROPN NNP  conj      5
        and    and   CCONJ CC   cc        9
        Benin  Benin PROPN NNP  conj      5
        .      .     PUNCT .    punct     2
        """,
        "Chad warns Mali [THREATEN]",
        "Chad warns Togo [THREATEN]",
        "Chad warns Benin [THREATEN]",
    ),
    case(
        "names of a subject",
        """
        Two        two       NUM   CD  nummod 2
        neighbours neighbour NOUN  NNS nsubj  8
        ,          ,         PUNCT ,   punct  4
        Mali       Mali      PROPN NNP appos  2
        and        and       CCONJ CC  cc     6
        Chad       Chad      PROPN NNP conj   4
        ,          ,         PUNCT ,   punct  2
        attacked   attack    VERB  VBD ROOT   0
        Togo       Togo      PROPN NNP obj    8
        .          .         PUNCT .   punct  8
        """,
        "Mali attacks Togo [ASSAULT]",
        "Chad attacks Togo [ASSAULT]",
    ),
    case(
        "name of an object",
        """
        Mali     Mali     PROPN NNP nsubj 2
        freed    free     VERB  VBD ROOT  0
        a        a        DET   DT  det   4
        reporter reporter NOUN  NN  obj   2
        ,        ,        PUNCT ,   punct 6
        Emmanuel Emmanuel PROPN NNP appos 4
        Macron   Macron   PROPN NNP flat  6
        .        .        PUNCT .   punct 2
        """,
        "Mali frees Emmanuel Macron",
    ),
    case(
        "each other",
        """
        Mali   Mali  PROPN NNP nsubj 4
        and    and   CCONJ CC  cc    3
        Chad   Chad  PROPN NNP conj  1
        blamed blame VERB  VBD ROOT  0
        each   each  DET   DT  obj   4
        other  other ADJ   JJ  fixed 5
        .      .     PUNCT .   punct 4
        """,
        "Mali blames Chad [ACCUSE]",
        "Chad blames Mali [ACCUSE]",
    ),
    case(
        "each other's",
        """
        Mali      Mali     PROPN NNP nsubj     4
        and       and      CCONJ CC  cc        3
        Chad      Chad     PROPN NNP conj      1
        expelled  expel    VERB  VBD ROOT      0
        each      each     DET   DT  nmod:poss 8
        other     other    ADJ   JJ  fixed     5
        's        's       PART  POS case      5
        diplomats diplomat NOUN  NNS obj       4
        .         .        PUNCT .   punct     4
        """,
        "Mali expels_diplomats Chad [SANCTION]",
        "Chad expels_diplomats Mali [SANCTION]",
    ),
    case(
        "between",
        """
        Togo     Togo    PROPN NNP nsubj 2
        mediated mediate VERB  VBD ROOT  0
        between  between ADP   IN  case  4
        Mali     Mali    PROPN NNP obl   2
        and      and     CCONJ CC  cc    6
        Chad     Chad    PROPN NNP conj  4
        .        .       PUNCT .   punct 2
        """,
        "Togo mediates_between Mali [CONSULT]",
        "Togo mediates_between Chad [CONSULT]",
    ),
    case(
        "between, behind the verb",
        """
        War     war     NOUN  NN  nsubj        2
        broke   break   VERB  VBD ROOT         0
        out     out     ADP   RP  compound:prt 2
        between between ADP   IN  case         5
        Mali    Mali    PROPN NNP obl          2
        and     and     CCONJ CC  cc           7
        Chad    Chad    PROPN NNP conj         5
        .       .       PUNCT .   punct        2
        """,
        "Mali has_war_with Chad [ASSAULT]",
    ),
    case(
        "event that does what the verb says",
        """
        Mali     Mali    PROPN NNP nmod:poss 3
        's       's      PART  POS case      1
        raid     raid    NOUN  NN  nsubj     7
        on       on      ADP   IN  case      6
        a        a       DET   DT  det       6
        convoy   convoy  NOUN  NN  nmod      3
        killed   kill    VERB  VBN ROOT      0
        soldiers soldier NOUN  NNS obj       7
        .        .       PUNCT .   punct     7
        """,
        "Mali kills soldiers [ASSAULT]",
        "Mali raids convoy [ASSAULT]",
    ),
    case(
        "event around a place",
        """
        Mali      Mali    PROPN NNP nsubj     2
        condemned condemn VERB  VBD ROOT      0
        a         a       DET   DT  det       4
        raid      raid    NOUN  NN  obj       2
        on        on      ADP   IN  case      7
        a         a       DET   DT  det       7
        base      base    NOUN  NN  nmod      4
        in        in      ADP   IN  case      9
        Togo      Togo    PROPN NNP nmod      7
        that      that    PRON  WDT nsubj     11
        killed    kill    VERB  VBD acl:relcl 7
        Chadian   chadian ADJ   JJ  amod      13
        soldiers  soldier NOUN  NNS obj       11
        .         .       PUNCT .   punct     2
        """,
        "Mali condemns_raid_on base [ACCUSE]",
        "raid on a base kills Chadian soldiers [ASSAULT]",
    ),
    case(
        "event by unknown",
        """
        The      the      DET   DT  det   2
        killing  killing  NOUN  NN  nsubj 8
        of       of       ADP   IN  case  4
        Emmanuel Emmanuel PROPN NNP nmod  2
        Macron   Macron   PROPN NNP flat  4
        by       by       ADP   IN  case  7
        rebels   rebel    NOUN  NNS nmod  2
        angered  anger    VERB  VBD ROOT  0
        Mali     Mali     PROPN NNP obj   8
        .        .        PUNCT .   punct 8
        """,
        "rebels kills Emmanuel Macron [ASSAULT]",
    ),
    case(
        "what somebody calls it",
        """
        Mali      Mali    PROPN NNP nsubj     2
        condemned condemn VERB  VBD ROOT      0
        what      what    PRON  WP  obj       2
        it        it      PRON  PRP nsubj     5
        called    call    VERB  VBD acl:relcl 3
        a         a       DET   DT  det       7
        coup      coup    NOUN  NN  xcomp     5
        .         .       PUNCT .   punct     2
        """,
        "Mali condemns coup [ACCUSE]",
    ),
    case(
        "goal behind a noun, of unknown subjects",
        """
        Workers      worker       NOUN  NNS nsubj 2
        called       call         VERB  VBD ROOT  0
        for          for          ADP   IN  case  4
        independence independence NOUN  NN  obl   2
        from         from         ADP   IN  case  6
        Mali         Mali         PROPN NNP nmod  4
        .            .            PUNCT .   punct 2
        """,
        "Workers calls_for_independence_from Mali [REQUEST]",
    ),
    case(
        "exchanged words",
        """
        Mali        Mali       PROPN NNP nsubj 4
        and         and        CCONJ CC  cc    3
        Chad        Chad       PROPN NNP conj  1
        traded      trade      VERB  VBD ROOT  0
        accusations accusation NOUN  NNS obj   4
        .           .          PUNCT .   punct 4
        """,
        "Mali trades_accusations Chad [ACCUSE]",
    ),
    case(
        "taken from",
        """
        Mali    Mali   PROPN NNP nsubj 2
        seized  seize  VERB  VBD ROOT  0
        weapons weapon NOUN  NNS obj   2
        from    from   ADP   IN  case  5
        NATO    NATO   PROPN NNP obl   2
        .       .      PUNCT .   punct 2
        """,
        "Mali seizes_weapons_from NATO [COERCE]",
    ),
    case(
        "owner who undergoes an event",
        """
        Mali      Mali     PROPN NNP nsubj     2
        condemned condemn  VERB  VBD ROOT      0
        Emmanuel  Emmanuel PROPN NNP nmod:poss 6
        Macron    Macron   PROPN NNP flat      3
        's        's       PART  POS case      3
        arrest    arrest   NOUN  NN  obj       2
        .         .        PUNCT .   punct     2
        """,
        "Mali condemns_arrest_of Emmanuel Macron",
    ),
    case(
        "demand in a noun",
        """
        Chad    Chad   PROPN NNP nmod:poss 3
        's      's     PART  POS case      1
        demand  demand NOUN  NN  nsubj     7
        that    that   SCONJ IN  mark      6
        Mali    Mali   PROPN NNP nsubj     6
        leave   leave  VERB  VB  acl       3
        angered anger  VERB  VBD ROOT      0
        Togo    Togo   PROPN NNP obj       7
        .       .      PUNCT .   punct     7
        """,
        "Chad demands Mali [REQUEST]",
    ),
    case(
        "joint act",
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
        "Chad urges_to_leave Togo [REQUEST]",
        "Mali urges_to_leave Togo [REQUEST]",
    ),
    case(
        "troops of two",
        """
        Malian   malian  ADJ   JJ  amod  4
        and      and     CCONJ CC  cc    3
        Chadian  chadian ADJ   JJ  conj  1
        troops   troops  NOUN  NNS nsubj 5
        attacked attack  VERB  VBD ROOT  0
        Togo     Togo    PROPN NNP obj   5
        .        .       PUNCT .   punct 5
        """,
        "Malian troops attacks Togo [ASSAULT]",
        "Chad attacks Togo [ASSAULT]",
    ),
    case(
        "protest for a purpose",
        """
        Workers  worker   NOUN  NNS nsubj 2
        blocked  block    VERB  VBD ROOT  0
        roads    road     NOUN  NNS obj   2
        to       to       PART  TO  mark  5
        denounce denounce VERB  VB  advcl 2
        Mali     Mali     PROPN NNP obj   5
        .        .        PUNCT .   punct 2
        """,
        "Workers denounces Mali [PROTEST]",
    ),
    case(
        "sum",
        """
        Mali    Mali    PROPN NNP nsubj    2
        raised  raise   VERB  VBD ROOT     0
        $       $       SYM   $   obj      2
        300     300     NUM   CD  compound 5
        million million NUM   CD  nummod   3
        .       .       PUNCT .   punct    2
        """,
        "Mali raises $ 300 million",
    ),
    case(
        "days of an event",
        """
        Mali  Mali PROPN NNP nsubj  4
        and   and  CCONJ CC  cc     3
        Chad  Chad PROPN NNP conj   1
        held  hold VERB  VBD ROOT   0
        two   two  NUM   CD  nummod 6
        days  day  NOUN  NNS obj    4
        of    of   ADP   IN  case   8
        talks talk NOUN  NNS nmod   6
        .     .    PUNCT .   punct  4
        """,
        "Mali holds_talks Chad [CONSULT]",
    ),
    case(
        "asked of somebody unknown",
        """
        Mali     Mali    PROPN NNP nsubj 2
        called   call    VERB  VBD ROOT  0
        on       on      ADP   IN  case  4
        citizens citizen NOUN  NNS obl   2
        to       to      PART  TO  mark  6
        resist   resist  VERB  VB  xcomp 2
        the      the     DET   DT  det   8
        soldiers soldier NOUN  NNS obj   6
        .        .       PUNCT .   punct 2
        """,
        "citizens resists soldiers [REJECT]",
    ),
    case(
        "event during another",
        """
        Togo      Togo      PROPN NNP nsubj 2
        agreed    agree     VERB  VBD ROOT  0
        to        to        ADP   IN  case  5
        Malian    malian    ADJ   JJ  amod  5
        mediation mediation NOUN  NN  obl   2
        in        in        ADP   IN  case  7
        talks     talk      NOUN  NNS obl   2
        with      with      ADP   IN  case  9
        Chad      Chad      PROPN NNP nmod  7
        .         .         PUNCT .   punct 2
        """,
        "Togo agrees_to_mediation Mali [AGREE]",
    ),
    case(
        "put in charge",
        """
        Mali     Mali    PROPN NNP nsubj 2
        put      put     VERB  VBD ROOT  0
        soldiers soldier NOUN  NNS obj   2
        in       in      ADP   IN  case  5
        charge   charge  NOUN  NN  obl   2
        of       of      ADP   IN  case  7
        Chad     Chad    PROPN NNP nmod  5
        .        .       PUNCT .   punct 2
        """,
        "Mali puts_in_charge soldiers [MOBILIZE]",
    ),
    case(
        "placed under arrest",
        """
        Chad   Chad   PROPN NNP nsubj    2
        placed place  VERB  VBD ROOT     0
        Macron Macron PROPN NNP obj      2
        under  under  ADP   IN  case     6
        house  house  NOUN  NN  compound 6
        arrest arrest NOUN  NN  obl      2
        .      .      PUNCT .   punct    2
        """,
        "Chad places_under_arrest Emmanuel Macron",
    ),
    case(
        "put on trial",
        """
        Macron Macron PROPN NNP nsubj:pass 3
        was    be     AUX   VBD aux:pass   3
        put    put    VERB  VBN ROOT       0
        on     on     ADP   IN  case       5
        trial  trial  NOUN  NN  obl        3
        by     by     ADP   IN  case       7
        Chad   Chad   PROPN NNP obl:agent  3
        .      .      PUNCT .   punct      3
        """,
        "Chad puts_on_trial Emmanuel Macron",
    ),
    case(
        "a preposition that makes the sense",
        """
        Mali   Mali   PROPN NNP nsubj 2
        held   hold   VERB  VBD ROOT  0
        drills drill  NOUN  NNS obj   2
        around around ADP   IN  case  5
        Niger  Niger  PROPN NNP obl   2
        .      .      PUNCT .   punct 2
        """,
        "Mali holds_drills_around Niger [MOBILIZE]",
    ),
    case(
        "a preposition that makes the sense",
        """
        Togo  Togo  PROPN NNP nsubj 2
        built build VERB  VBD ROOT  0
        roads road  NOUN  NNS obj   2
        into  into  ADP   IN  case  5
        Mali  Mali  PROPN NNP obl   2
        .     .     PUNCT .   punct 2
        """,
        "Togo builds_roads_into Mali",
    ),
    case(
        "a preposition that makes the sense",
        """
        Chad   Chad  PROPN NNP nsubj 2
        bought buy   VERB  VBD ROOT  0
        ships  ship  NOUN  NNS obj   2
        from   from  ADP   IN  case  5
        Niger  Niger PROPN NNP obl   2
        .      .     PUNCT .   punct 2
        """,
        "Chad buys_ships_from Niger",
    ),
    case(
        "a share",
        """
        Airbus Airbus PROPN NNP nsubj  2
        owns   own    VERB  VBZ ROOT   0
        6      6      NUM   CD  nummod 4
        %      %      SYM   NN  obj    2
        of     of     ADP   IN  case   6
        Boeing Boeing PROPN NNP nmod   4
        .      .      PUNCT .   punct  2
        """,
        "Airbus owns_share_of Boeing",
    ),
    case(
        "a share",
        """
        Airbus Airbus PROPN NNP nsubj 2
        sold   sell   VERB  VBD ROOT  0
        half   half   NOUN  NN  obj   2
        of     of     ADP   IN  case  5
        Boeing Boeing PROPN NNP nmod  3
        .      .      PUNCT .   punct 2
        """,
        "Airbus sells_half_of Boeing",
    ),
    case(
        "a part of a state",
        """
        Chad     Chad   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        half     half   NOUN  NN  obj   2
        of       of     ADP   IN  case  5
        Mali     Mali   PROPN NNP nmod  3
        .        .      PUNCT .   punct 2
        """,
        "Chad attacks Mali [ASSAULT]",
    ),
    case(
        "a noun that says nothing alone",
        """
        Mali Mali PROPN NNP nsubj 2
        gave give VERB  VBD ROOT  0
        Chad Chad PROPN NNP iobj  2
        a    a    DET   DT  det   6
        hard hard ADJ   JJ  amod  6
        time time NOUN  NN  obj   2
        .    .    PUNCT .   punct 2
        """,
        "Mali gives_hard_time Chad",
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
        "what was before",
        """
        Chad   Chad   PROPN NNP nsubj        2
        met    meet   VERB  VBD ROOT         0
        rebels rebel  NOUN  NNS compound     4
        weeks  week   NOUN  NNS obl:unmarked 2
        before before SCONJ IN  mark         7
        riots  riot   NOUN  NNS nsubj        7
        ended  end    VERB  VBD advcl        2
        the    the    DET   DT  det          9
        coup   coup   NOUN  NN  obj          7
        .      .      PUNCT .   punct        2
        """,
        "riots ends coup",
    ),
    case(
        "what completes a noun",
        """
        Firemen   fireman  NOUN  NNS nsubj 2
        continued continue VERB  VBD ROOT  0
        the       the      DET   DT  det   4
        work      work     NOUN  NN  obj   2
        of        of       SCONJ IN  mark  6
        combing   comb     VERB  VBG acl   4
        ruins     ruin     NOUN  NNS obj   6
        .         .        PUNCT .   punct 2
        """,
        "Firemen continues work of combing ruins",
    ),
    case(
        "a place before a noun",
        """
        At      at      ADP   IN  case   3
        one     one     NUM   CD  nummod 3
        site    site    NOUN  NN  obl    6
        a       a       DET   DT  det    5
        herd    herd    NOUN  NN  nsubj  6
        crossed cross   VERB  VBD ROOT   0
        the     the     DET   DT  det    9
        Chadian Chadian ADJ   JJ  amod   9
        border  border  NOUN  NN  obj    6
        .       .       PUNCT .   punct  6
        """,
        "herd crosses Chadian border",
    ),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_sentence_yields(by_rows: RowReader, rows: str, expected: set[str]) -> None:
    found = {readable(s) for s in by_rows.statements(rows, date=DATE) if not s.derived}
    untyped = {line.split(" [")[0] for line in found}
    assert expected <= found | untyped


ALL = [pytest.param(param.values[0], id=str(param.id)) for param in CASES]


@pytest.mark.parametrize("rows", ALL)
def test_statements_stand_in_the_text(by_rows: RowReader, rows: str) -> None:
    doc, _, _ = by_rows.mentions(rows)
    for statement in by_rows.statements(rows, date=DATE):
        evidence = statement.evidence
        assert doc.text[evidence.start : evidence.end] == evidence.text
        for mention in (statement.subject, statement.object):
            assert evidence.start <= mention.start < mention.end <= evidence.end
            assert doc.text[mention.start : mention.end].split()[0] == mention.text.split()[0]


@pytest.mark.parametrize("rows", ALL)
def test_statements_are_said_once_and_of_two(by_rows: RowReader, rows: str) -> None:
    found = by_rows.statements(rows, date=DATE)
    said = [(s.subject.entity.id, s.relation.name, s.object.entity.id, s.polarity) for s in found]
    assert len(said) == len(set(said))
    assert all(subject != obj for subject, _, obj, _ in said)
    assert all(0 < s.confidence < 1 for s in found)


@pytest.mark.parametrize("rows", ALL)
def test_symmetric_relations_hold_both_ways(by_rows: RowReader, rows: str) -> None:
    found = by_rows.statements(rows, date=DATE)
    ends = {(s.subject.entity.id, s.relation.name, s.object.entity.id) for s in found}
    symmetric = [s for s in found if s.relation.symmetric and s.object.entity.type != "Concept"]
    assert {(s.object.entity.id, s.relation.name, s.subject.entity.id) for s in symmetric} <= ends


# What a relation's name is made of: verb, particle, noun, preposition.
PARTS = [
    pytest.param("signs_pact", ("sign", "", "pact", ""), id="deeper object"),
    pytest.param("carries_out_attack", ("carry", "out", "attack", ""), id="phrasal verb"),
    pytest.param("meets_with", ("meet", "", "", "with"), id="oblique"),
    pytest.param("argues_for_ties", ("argue", "", "ties", ""), id="deeper in an oblique"),
    pytest.param("considers_downgrade", ("consider", "", "downgrade", ""), id="gerund"),
    pytest.param("withdraws_from", ("withdraw", "", "", "from"), id="event noun"),
    pytest.param("member_of", ("", "", "member", "of"), id="role"),
    pytest.param("ally_of", ("", "", "ally", "of"), id="possessed role"),
]


@pytest.mark.parametrize(("name", "parts"), PARTS)
def test_a_relation_keeps_the_parts_of_its_name(
    by_rows: RowReader, name: str, parts: tuple[str, ...]
) -> None:
    stated = (s.relation for param in CASES for s in by_rows.statements(param.values[0], date=DATE))
    found = [relation for relation in stated if relation.name == name]
    assert {(r.verb, r.particle, r.noun, r.preposition) for r in found} == {parts}
    assert {r.is_role for r in found} == {parts[0] == ""}
    assert {r.length for r in found} == {name.count("_") + 1}


def test_the_object_of_where_is_no_partner(by_rows: RowReader) -> None:
    found = by_rows.statements(
        """
        Mali         Mali        PROPN NNP nmod:poss 3
        's           's          PART  POS case      1
        negotiations negotiation NOUN  NNS nsubj     6
        in           in          ADP   IN  case      5
        Chad         Chad        PROPN NNP nmod      3
        ended        end         VERB  VBD ROOT      0
        """,
        date=DATE,
    )
    assert {readable(s) for s in found} == {"Mali negotiates_in Chad [CONSULT]"}


def test_what_a_thing_is_with_is_no_partner(by_rows: RowReader) -> None:
    found = by_rows.statements(
        """
        Mali      Mali    PROPN NNP nsubj 2
        discussed discuss VERB  VBD ROOT  0
        tensions  tension NOUN  NNS obj   2
        with      with    ADP   IN  case  5
        Chad      Chad    PROPN NNP nmod  3
        """,
        date=DATE,
    )
    assert [readable(s) for s in found] == ["Mali discusses_tensions_with Chad [CONSULT]"]


@pytest.mark.parametrize("rows", ALL)
def test_what_is_derived_holds_between_those_that_act_for_nobody(
    by_rows: RowReader, rows: str
) -> None:
    for statement in by_rows.statements(rows, date=DATE):
        ends = (statement.subject.entity, statement.object.entity)
        assert not statement.derived or not any(e.acts_for for e in ends)


ROLL_UP = [
    case(
        "a prize is the person's, not the state's",
        """
        Macron   Macron  PROPN NNP nsubj    2
        received receive VERB  VBD ROOT     0
        the      the     DET   DT  det      6
        Nobel    Nobel   PROPN NNP compound 6
        Peace    Peace   PROPN NNP compound 6
        Prize    Prize   PROPN NNP obj      2
        .        .       PUNCT .   punct    2
        """,
    ),
    case(
        "two presidents",
        """
        Macron Macron PROPN NNP nsubj 2
        met    meet   VERB  VBD ROOT  0
        Scholz Scholz PROPN NNP obj   2
        .      .      PUNCT .   punct 2
        """,
        "France meets Germany [CONSULT]",
        "Germany meets France [CONSULT]",
    ),
    case(
        "troops",
        """
        Malian   Malian ADJ   JJ  amod  2
        troops   troop  NOUN  NNS nsubj 3
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   3
        .        .      PUNCT .   punct 3
        """,
        "Mali attacks Chad [ASSAULT]",
    ),
    case(
        "states",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   2
        .        .      PUNCT .   punct 2
        """,
    ),
    case(
        "within a state",
        """
        Macron  Macron PROPN NNP nsubj 2
        praised praise VERB  VBD ROOT  0
        French  French ADJ   JJ  amod  4
        troops  troop  NOUN  NNS obj   2
        .       .      PUNCT .   punct 2
        """,
    ),
    case(
        "a thing, which a person does for no state",
        """
        Macron    Macron  PROPN NNP nsubj 2
        destroyed destroy VERB  VBD ROOT  0
        a         a       DET   DT  det   4
        tower     tower   NOUN  NN  obj   2
        .         .       PUNCT .   punct 2
        """,
    ),
    case(
        "some of them do not act for a state",
        """
        Some     some   DET   DT  det   3
        Malian   malian ADJ   JJ  amod  3
        troops   troops NOUN  NNS nsubj 4
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   4
        .        .      PUNCT .   punct 4
        """,
    ),
    case(
        "several of them",
        """
        Several  several ADJ   JJ  amod  3
        Malian   malian  ADJ   JJ  amod  3
        soldiers soldier NOUN  NNS nsubj 4
        attacked attack  VERB  VBD ROOT  0
        Chad     Chad    PROPN NNP obj   4
        .        .       PUNCT .   punct 4
        """,
    ),
    case(
        "two of them",
        """
        Two      two     NUM   CD  nummod 3
        Malian   malian  ADJ   JJ  amod   3
        officers officer NOUN  NNS nsubj  4
        attacked attack  VERB  VBD ROOT   0
        Chad     Chad    PROPN NNP obj    4
        .        .       PUNCT .   punct  4
        """,
    ),
]


@pytest.mark.parametrize(("rows", "expected"), ROLL_UP)
def test_roll_up(by_rows: RowReader, rows: str, expected: set[str]) -> None:
    assert {readable(s) for s in by_rows.statements(rows, date=DATE) if s.derived} == expected


WHEN_AND_WHERE = [
    case(
        "weekday",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        Chad     Chad   PROPN NNP obj   2
        on       on     ADP   IN  case  5
        Friday   Friday PROPN NNP obl   2
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: 2024-03-01 -",
    ),
    case(
        "bare weekday",
        """
        Mali     Mali   PROPN NNP nsubj        2
        attacked attack VERB  VBD ROOT         0
        Chad     Chad   PROPN NNP obj          2
        Friday   Friday PROPN NNP obl:unmarked 2
        .        .      PUNCT .   punct        2
        """,
        "Mali attacks Chad: 2024-03-01 -",
    ),
    case(
        "future",
        """
        Mali   Mali   PROPN NNP nsubj 3
        will   will   AUX   MD  aux   3
        attack attack VERB  VB  ROOT  0
        Chad   Chad   PROPN NNP obj   3
        on     on     ADP   IN  case  6
        Friday Friday PROPN NNP obl   3
        .      .      PUNCT .   punct 3
        """,
        "Mali attacks Chad: 2024-03-08 -",
    ),
    case(
        "place",
        """
        Macron   Macron   PROPN NNP nsubj 2
        met      meet     VERB  VBD ROOT  0
        Scholz   Scholz   PROPN NNP obj   2
        in       in       ADP   IN  case  5
        Brussels Brussels PROPN NNP obl   2
        .        .        PUNCT .   punct 2
        """,
        "Emmanuel Macron meets Olaf Scholz: - Brussels",
    ),
    case(
        "both",
        """
        Macron   Macron   PROPN NNP nsubj 2
        met      meet     VERB  VBD ROOT  0
        Scholz   Scholz   PROPN NNP obj   2
        in       in       ADP   IN  case  5
        Brussels Brussels PROPN NNP obl   2
        in       in       ADP   IN  case  7
        2023     2023     NUM   CD  obl   2
        .        .        PUNCT .   punct 2
        """,
        "Emmanuel Macron meets Olaf Scholz: 2023 Brussels",
    ),
    case(
        "day of the speech",
        """
        Macron   Macron PROPN NNP nsubj 2
        said     say    VERB  VBD ROOT  0
        on       on     ADP   IN  case  4
        Friday   Friday PROPN NNP obl   2
        that     that   PRON  WDT mark  7
        Mali     Mali   PROPN NNP nsubj 7
        attacked attack VERB  VBD ccomp 2
        Chad     Chad   PROPN NNP obj   7
        in       in     ADP   IN  case  10
        2023     2023   NUM   CD  obl   7
        .        .      PUNCT .   punct 2
        """,
        "Mali attacks Chad: 2023 -",
    ),
    case(
        "what somebody agrees to is later",
        """
        Mali       Mali       PROPN NNP nsubj 2
        agreed     agree      VERB  VBD ROOT  0
        on         on         ADP   IN  case  4
        Friday     Friday     PROPN NNP obl   2
        to         to         PART  TO  mark  6
        compensate compensate VERB  VB  xcomp 2
        Chad       Chad       PROPN NNP obj   6
        .          .          PUNCT .   punct 2
        """,
        "Mali compensates Chad: - -",
    ),
]


@pytest.mark.parametrize(("rows", "expected"), WHEN_AND_WHERE)
def test_when_and_where(by_rows: RowReader, rows: str, expected: set[str]) -> None:
    found = [s for s in by_rows.statements(rows, date=DATE) if not s.derived]
    assert expected <= {
        f"{s.subject.entity.label} {s.relation.name} {s.object.entity.label}: "
        f"{s.time.value if s.time else '-'} {s.place.entity.label if s.place else '-'}"
        for s in found
    }
