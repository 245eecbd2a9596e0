"""Trees as parsers of news get them wrong -> the trees that are meant, a row for each repair."""

from typing import Any

import pytest
import test_attribution
import test_statements
import test_status
from parse import parse, sentence, text

from kg.parsing import repairs
from kg.parsing.repairs import repair
from kg.parsing.trees import Sentence
from kg.parsing.universal_dependencies import trees, unrepaired_trees


def case(name: str, rows: str, *expected: str, wrong: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(rows, set(expected), id=f"{name}: {text(rows)}", marks=marks)


def arcs(tree: Sentence) -> set[str]:
    """Write each arc as *dependent label head*, a root's head as -; a word *is POS*, *is TAG*."""
    found = {f"{w.text} {w.dep} {w.head.text if w.head else '-'}" for w in tree.words}
    return found | {f"{w.text} is {each}" for w in tree.words for each in (w.pos, w.tag)}


CASES = [
    case(
        "outcome_behind_speech",
        """
        The       the      DET   DT  det   2
        port      port     NOUN  NN  nsubj 3
        fell      fall     VERB  VBD ccomp 6
        ,         ,        PUNCT ,   punct 3
        officials official NOUN  NNS nsubj 6
        said      say      VERB  VBD ROOT  0
        ,         ,        PUNCT ,   punct 8
        marking   mark     VERB  VBG advcl 6
        a         a        DET   DT  det   10
        defeat    defeat   NOUN  NN  obj   8
        .         .        PUNCT .   punct 6
        """,
        "marking advcl fell",
    ),
    case(
        "outcome_behind_speech, what the speaker does stays",
        """
        The       the      DET   DT  det   2
        port      port     NOUN  NN  nsubj 3
        fell      fall     VERB  VBD ccomp 6
        ,         ,        PUNCT ,   punct 3
        officials official NOUN  NNS nsubj 6
        said      say      VERB  VBD ROOT  0
        ,         ,        PUNCT ,   punct 8
        citing    cite     VERB  VBG advcl 6
        a         a        DET   DT  det   10
        map       map      NOUN  NN  obj   8
        .         .        PUNCT .   punct 6
        """,
        "citing advcl said",
    ),
    case(
        "with_or_without",
        """
        Talks   talk    NOUN  NNS nsubj 3
        will    will    AUX   MD  aux   3
        start   start   VERB  VB  ROOT  0
        with    with    ADP   IN  case  7
        or      or      CCONJ CC  cc    6
        without without ADP   IN  conj  4
        Ghana   Ghana   PROPN NNP obl   3
        .       .       PUNCT .   punct 3
        """,
        "without fixed with",
        "with case Ghana",
    ),
    case(
        "as_clause",
        """
        Exports  export NOUN  NNS nsubj 2
        kept     keep   VERB  VBD ROOT  0
        growth   growth NOUN  NN  obj   2
        as       as     ADP   IN  case  5
        efforts  effort NOUN  NNS nmod  3
        across   across ADP   IN  case  7
        regions  region NOUN  NNS nmod  5
        boosted  boost  VERB  VBD acl   5
        demand   demand NOUN  NN  obj   8
        .        .      PUNCT .   punct 2
        """,
        "boosted advcl kept",
        "as mark boosted",
        "efforts nsubj boosted",
    ),
    case(
        "serving_title",
        """
        He      he      PRON  PRP nsubj 2
        named   name    VERB  VBD ROOT  0
        Lind    Lind    PROPN NNP obj   2
        ,       ,       PUNCT ,   punct 7
        a       a       DET   DT  det   7
        former  former  ADJ   JJ  amod  7
        mayor   mayor   NOUN  NN  appos 3
        and     and     CCONJ CC  cc    9
        serving serve   VERB  VBG conj  2
        senator senator PROPN NNP obj   9
        .       .       PUNCT .   punct 2
        """,
        "senator conj mayor",
        "serving amod senator",
        "and cc senator",
    ),
    case(
        "person_behind_office",
        """
        Minister   Minister   PROPN NNP nsubj    8
        for        for        ADP   IN  case     6
        Science    Science    PROPN NNP compound 6
        and        and        CCONJ CC  cc       5
        Technology Technology PROPN NNP conj     3
        Anna       Anna       PROPN NNP nmod     1
        Berg       Berg       PROPN NNP flat     6
        left       leave      VERB  VBD ROOT     0
        .          .          PUNCT .   punct    8
        """,
        "Anna nsubj left",
        "Minister nmod:desc Anna",
        "Science nmod Minister",
        "for case Science",
    ),
    case(
        "subject_behind_mark",
        """
        Holm     Holm     PROPN NNP nsubj  6
        shortly  shortly  ADV   RB  advmod 6
        after    after    SCONJ IN  mark   6
        the      the      DET   DT  det    5
        arrest   arrest   NOUN  NN  nsubj  6
        linked   link     VERB  VBD ROOT   0
        it       it       PRON  PRP obj    6
        to       to       ADP   IN  case   9
        Mali     Mali     PROPN NNP obl    6
        .        .        PUNCT .   punct  6
        """,
        "arrest obl linked",
        "after case arrest",
    ),
    case(
        "clause_in_case",
        """
        Mali    Mali   PROPN NNP nsubj 2
        sent    send   VERB  VBD ROOT  0
        troops  troops NOUN  NNS obj   2
        in      in     ADP   IN  case  7
        case    case   NOUN  NN  fixed 4
        Chad    Chad   PROPN NNP nsubj 7
        attacks attack VERB  VBZ obl   2
        Gao     Gao    PROPN NNP obj   7
        .       .      PUNCT .   punct 2
        """,
        "attacks advcl sent",
        "in mark attacks",
    ),
    case(
        "content_clause, which has an object of its own",
        """
        The      the      DET   DT  det       2
        proposal proposal NOUN  NN  nsubj     8
        that     that     PRON  WDT obj       5
        Mali     Mali     PROPN NNP nsubj     5
        join     join     VERB  VBP acl:relcl 2
        the      the      DET   DT  det       7
        bloc     bloc     NOUN  NN  obj       5
        failed   fail     VERB  VBD ROOT      0
        .        .        PUNCT .   punct     8
        """,
        "join acl proposal",
        "that mark join",
    ),
    case(
        "parallel_infinitive",
        """
        Holm  Holm  PROPN NNP nsubj 2
        came  come  VERB  VBD ROOT  0
        to    to    PART  TO  mark  4
        hear  hear  VERB  VB  advcl 2
        Lind  Lind  PROPN NNP obj   4
        and   and   CCONJ CC  cc    8
        to    to    PART  TO  mark  8
        learn learn VERB  VB  conj  2
        .     .     PUNCT .   punct 2
        """,
        "learn conj hear",
    ),
    case(
        "object_of_second",
        """
        Rebels   rebel  NOUN  NNS nsubj 2
        mutinied mutiny VERB  VBD ROOT  0
        and      and    CCONJ CC  cc    4
        launched launch VERB  VBD conj  2
        raids    raid   NOUN  NNS obj   2
        .        .      PUNCT .   punct 2
        """,
        "raids obj launched",
    ),
    case(
        "sum_in_kind",
        """
        Chad    Chad    PROPN NNP nsubj    2
        gave    give    VERB  VBD ROOT     0
        $       $       SYM   $   obj      2
        2       2       NUM   CD  compound 5
        billion billion NUM   CD  nummod   3
        in      in      ADP   IN  case     7
        aid     aid     NOUN  NN  obl      2
        to      to      ADP   IN  case     9
        Mali    Mali    PROPN NNP obl      2
        .       .       PUNCT .   punct    2
        """,
        "aid nmod $",
    ),
    case(
        "sum_sign",
        """
        Chad    Chad    PROPN NNP nsubj        2
        paid    pay     VERB  VBD ROOT         0
        KSh     KSh     NOUN  NNS iobj         2
        5       5       NUM   CD  compound     5
        million million NUM   CD  obl:unmarked 2
        .       .       PUNCT .   punct        2
        """,
        "million nummod KSh",
        "KSh is SYM",
    ),
    case(
        "participle_in_list",
        """
        Chad     Chad    PROPN NNP nsubj 2
        avoids   avoid   VERB  VBZ ROOT  0
        bridges  bridge  NOUN  NNS obj   2
        ,        ,       PUNCT ,   punct 5
        flooded  flood   VERB  VBN conj  2
        roads    road    NOUN  NNS obj   5
        ,        ,       PUNCT ,   punct 9
        and      and     CCONJ CC  cc    9
        caves    cave    NOUN  NNS conj  2
        .        .       PUNCT .   punct 2
        """,
        "roads conj bridges",
        "flooded amod roads",
        "caves conj bridges",
    ),
    case(
        "participle_in_list, behind a noun",
        """
        Rain      rain     NOUN  NN  nsubj 5
        and       and      CCONJ CC  cc    3
        localised localise VERB  VBD conj  1
        flooding  flooding NOUN  NN  obj   3
        hit       hit      VERB  VBD ROOT  0
        Chad      Chad     PROPN NNP obj   5
        .         .        PUNCT .   punct 5
        """,
        "flooding conj Rain",
        "localised amod flooding",
    ),
    case(
        "participle_in_list, what was done stays",
        """
        Chad      Chad     PROPN NNP nsubj 2
        bombed    bomb     VERB  VBD ROOT  0
        towns     town     NOUN  NNS obj   2
        ,         ,        PUNCT ,   punct 5
        killed    kill     VERB  VBD conj  2
        civilians civilian NOUN  NNS obj   5
        and       and      CCONJ CC  cc    8
        fled      flee     VERB  VBD conj  2
        .         .        PUNCT .   punct 2
        """,
        "killed conj bombed",
        "civilians obj killed",
    ),
    case(
        "titles_before_name",
        """
        CEO     CEO     NOUN  NN  nsubj 6
        and     and     CCONJ CC  cc    3
        founder founder NOUN  NN  conj  1
        Ada     Ada     PROPN NNP appos 1 PERSON
        Holm    Holm    PROPN NNP flat  4 PERSON
        met     meet    VERB  VBD ROOT  0
        Lind    Lind    PROPN NNP obj   6
        .       .       PUNCT .   punct 6
        """,
        "Ada nsubj met",
        "CEO nmod:desc Ada",
        "founder conj CEO",
    ),
    case(
        "name_behind_time",
        """
        After     after    SCONJ IN   mark      3
        Holm      Holm     PROPN NNP  nsubj     3
        left      leave    VERB  VBD  advcl     14
        in        in       ADP   IN   case      5
        May       May      PROPN NNP  obl       3
        ,         ,        PUNCT ,    punct     8
        Lind      Lind     PROPN NNP  compound  8
        Bank      Bank     PROPN NNP  appos     5
        ,         ,        PUNCT ,    punct     11
        its       its      PRON  PRP$ nmod:poss 11
        owner     owner    NOUN  NN   appos     5
        ,         ,        PUNCT ,    punct     3
        soon      soon     ADV   RB   advmod    14
        committed commit   VERB  VBD  ROOT      0
        money     money    NOUN  NN   obj       14
        .         .        PUNCT .    punct     14
        """,
        "Bank nsubj committed",
        "owner appos Bank",
    ),
    case(
        "name_behind_time, under the wrong root",
        """
        After     after    SCONJ IN   mark      3
        Holm      Holm     PROPN NNP  nsubj     3
        left      leave    VERB  VBD  ROOT      0
        in        in       ADP   IN   case      5
        May       May      PROPN NNP  obl       3
        ,         ,        PUNCT ,    punct     8
        Lind      Lind     PROPN NNP  compound  8
        Bank      Bank     PROPN NNP  appos     5
        ,         ,        PUNCT ,    punct     10
        committed commit   VERB  VBN  advcl     3
        money     money    NOUN  NN   obj       10
        .         .        PUNCT .    punct     3
        """,
        "Bank nsubj committed",
        "left advcl committed",
        "committed root -",
        "committed is VBD",
    ),
    case(
        "parallel_verb, who says so calls on others",
        """
        Officials official NOUN  NNS nsubj      2
        said      say      VERB  VBD ROOT       0
        men       man      NOUN  NNS nsubj:pass 5
        were      be       AUX   VBD aux:pass   5
        killed    kill     VERB  VBN ccomp      2
        and       and      CCONJ CC  cc         7
        urged     urge     VERB  VBD conj       5
        Chad      Chad     PROPN NNP obj        7
        to        to       PART  TO  mark       10
        leave     leave    VERB  VB  xcomp      7
        .         .        PUNCT .   punct      2
        """,
        "urged conj said",
    ),
    case(
        "concession",
        """
        Mali     Mali     PROPN NNP nsubj 2
        denied   deny     VERB  VBD ROOT  0
        that     that     SCONJ IN  mark  5
        Chad     Chad     PROPN NNP nsubj 5
        left     leave    VERB  VBD ccomp 2
        ,        ,        PUNCT ,   punct 9
        although although SCONJ IN  mark  9
        Togo     Togo     PROPN NNP nsubj 9
        stayed   stay     VERB  VBD advcl 5
        """,
        "stayed advcl denied",
    ),
    case(
        "word_as_mark",
        """
        Mali     Mali     PROPN NNP nsubj 2
        sanction sanction VERB  VBZ ROOT  0
        Chad     Chad     PROPN NNP punct 2
        """,
        "Chad obj sanction",
    ),
    case(
        "first_of_preposition",
        """
        Troops    troop     NOUN  NNS nsubj  2
        advanced  advance   VERB  VBD ROOT   0
        southeast southeast ADV   RB  advmod 2
        of        of        ADP   IN  case   5
        Gao       Gao       PROPN NNP obl    2
        and       and       CCONJ CC  cc     7
        west      west      ADV   RB  conj   3
        of        of        ADP   IN  case   9
        Kidal     Kidal     PROPN NNP obl    7
        """,
        "southeast case Gao",
        "west case Kidal",
        "and cc Kidal",
        "Kidal conj Gao",
    ),
    case(
        "first_of_preposition",
        """
        Mali     Mali     PROPN NNP nsubj 2
        fined    fine     VERB  VBD ROOT  0
        Keita    Keita    PROPN NNP obj   2
        pursuant pursuant ADJ   JJ  xcomp 2
        to       to       ADP   IN  case  6
        law      law      NOUN  NN  obl   4
        """,
        "pursuant case law",
        "law obl fined",
    ),
    case(
        "clause_behind_and",
        """
        Jets   jet    NOUN  NNS nsubj 2
        hit    hit    VERB  VBD ROOT  0
        Gao    Gao    PROPN NNP obj   2
        and    and    CCONJ CC  cc    6
        a      a      DET   DT  det   6
        drone  drone  NOUN  NN  conj  3
        struck strike VERB  VBD advcl 2
        Kidal  Kidal  PROPN NNP obj   7
        """,
        "drone nsubj struck",
        "and cc struck",
        "struck conj hit",
    ),
    case(
        "participle_behind_comma",
        """
        Keita   Keita  PROPN NNP nsubj 3
        ,       ,      PUNCT ,   punct 1
        asked   ask    VERB  VBD advcl 7
        about   about  ADP   IN  case  5
        it      it     PRON  PRP obl   3
        ,       ,      PUNCT ,   punct 3
        refused refuse VERB  VBD ROOT  0
        """,
        "asked acl Keita",
        "Keita nsubj refused",
    ),
    case(
        "participle_behind_comma",
        """
        Today   today  NOUN  NN  obl   4
        Keita   Keita  PROPN NNP nsubj 4
        ,       ,      PUNCT ,   punct 2
        reached reach  VERB  VBN ROOT  0
        by      by     ADP   IN  case  6
        phone   phone  NOUN  NN  obl   4
        ,       ,      PUNCT ,   punct 8
        denied  deny   VERB  VBD conj  4
        it      it     PRON  PRP obj   8
        """,
        "reached acl Keita",
        "Keita nsubj denied",
        "Today obl denied",
        "phone obl reached",
        "denied root -",
    ),
    case(
        "verb_behind_participle",
        """
        Arms    arm    NOUN  NNS nsubj 2
        bought  buy    VERB  VBD ROOT  0
        from    from   ADP   IN  case  4
        Chad    Chad   PROPN NNP obl   2
        arrived arrive VERB  VBD advcl 2
        .       .      PUNCT .   punct 2
        """,
        "bought acl Arms",
        "Arms nsubj arrived",
        "arrived root -",
        ". punct arrived",
    ),
    case(
        "tagged_participle",
        """
        Keita Keita PROPN NNP nsubj 7
        ,     ,     PUNCT ,   punct 3
        left  leave VERB  VBD acl   1
        out   out   ADP   IN  case  6
        of    of    ADP   IN  case  6
        talks talk  NOUN  NNS obl   3
        met   meet  VERB  VBD ROOT  0
        Bongo Bongo PROPN NNP obj   7
        """,
        "left is VBN",
    ),
    case(
        "preposition_of_participle",
        """
        A      a     DET   DT  det          2
        ship   ship  NOUN  NN  nsubj        6
        seized seize VERB  VBN acl          2
        off    off   ADP   RP  compound:prt 3
        Odesa  Odesa PROPN NNP obj          3
        sank   sink  VERB  VBD ROOT         0
        """,
        "off case Odesa",
        "Odesa obl seized",
    ),
    case(
        "demanded_clause",
        """
        The     the     DET   DT  det       2
        demand  demand  NOUN  NN  nsubj     8
        of      of      ADP   IN  case      4
        Mali    Mali    PROPN NNP nmod      2
        that    that    SCONJ IN  mark      7
        Chad    Chad    PROPN NNP nsubj     7
        leave   leave   VERB  VBP acl:relcl 4
        annoyed annoy   VERB  VBD ROOT      0
        Togo    Togo    PROPN NNP obj       8
        """,
        "leave acl demand",
    ),
    case(
        "second_subject",
        """
        Her     her     PRON  PRP$ nmod:poss 2
        rival   rival   NOUN  NN   nsubj     7
        ,       ,       PUNCT ,    punct     2
        the     the     DET   DT   det       5
        senator senator NOUN  NN   nsubj     7
        Macron  Macron  PROPN NNP  appos     5
        won     win     VERB  VBD  ROOT      0
        """,
        "senator appos rival",
        "rival nsubj won",
    ),
    case(
        "second_subject",
        """
        The      the      DET   DT  det   2
        delegate delegate NOUN  NN  nsubj 8
        in       in       ADP   IN  case  4
        Mali     Mali     PROPN NNP nmod  2
        ,        ,        PUNCT ,   punct 6
        Maria    Maria    PROPN NNP nsubj 8
        Lund     Lund     PROPN NNP flat  6
        won      win      VERB  VBD ROOT  0
        """,
        "Maria appos delegate",
        "delegate nsubj won",
    ),
    case(
        "person_behind_place",
        """
        The      the      DET   DT  det   2
        delegate delegate NOUN  NN  nsubj 8
        in       in       ADP   IN  case  4
        Mali     Mali     PROPN NNP nmod  2
        ,        ,        PUNCT ,   punct 6
        Maria    Maria    PROPN NNP appos 4
        Lund     Lund     PROPN NNP flat  6
        won      win      VERB  VBD ROOT  0
        """,
        "Maria appos delegate",
    ),
    case(
        "verb_behind_relative",
        """
        Macron  Macron PROPN NNP ROOT      0
        ,       ,      PUNCT ,   punct     4
        who     who    PRON  WP  nsubj     4
        fell    fall   VERB  VBD acl:relcl 1
        ,       ,      PUNCT ,   punct     6
        praised praise VERB  VBD conj      4
        Mali    Mali   PROPN NNP obj       6
        .       .      PUNCT .   punct     1
        """,
        "praised root -",
        "Macron nsubj praised",
        ". punct praised",
    ),
    case(
        "possessive_apposition",
        """
        Mali    Mali    PROPN NNP nsubj     2
        quit    quit    VERB  VBD ROOT      0
        talks   talk    NOUN  NNS obj       2
        with    with    ADP   IN  case      5
        Chad    Chad    PROPN NNP nmod      3
        ,       ,       PUNCT ,   punct     9
        its     its     PRON  PRP$ nmod:poss 9
        old     old     ADJ   JJ  amod      9
        rival   rival   NOUN  NN  conj      2
        .       .       PUNCT .   punct     2
        """,
        "rival appos Chad",
    ),
    case(
        "parallel_verb",
        """
        Mali    Mali    PROPN NNP nsubj  2
        said    say     VERB  VBD ROOT   0
        it      it      PRON  PRP nsubj  5
        had     have    AUX   VBD aux    5
        left    leave   VERB  VBN ccomp  2
        and     and     CCONJ CC  cc     8
        had     have    AUX   VBD aux    8
        freed   free    VERB  VBN conj   2
        rebels  rebel   NOUN  NNS obj    8
        .       .       PUNCT .   punct  2
        """,
        "freed conj left",
    ),
    case(
        "parallel_verb, above",
        """
        Mali     Mali    PROPN NNP nsubj  2
        declined decline VERB  VBD ROOT   0
        to       to      PART  TO  mark   4
        say      say     VERB  VB  xcomp  2
        who      who     PRON  WP  nsubj  6
        left     leave   VERB  VBD ccomp  4
        or       or      CCONJ CC  cc     8
        name     name    VERB  VB  conj   6
        rebels   rebel   NOUN  NNS obj    8
        .        .       PUNCT .   punct  2
        """,
        "name conj say",
    ),
    case(
        "name_before_day",
        """
        Ada       Ada       PROPN NNP compound 2
        Keita     Keita     PROPN NNP compound 3
        Wednesday Wednesday PROPN NNP nsubj    4
        rejected  reject    VERB  VBD ROOT     0
        it        it        PRON  PRP obj      4
        .         .         PUNCT .   punct    4
        """,
        "Keita nsubj rejected",
        "Wednesday obl:unmarked rejected",
    ),
    case(
        "verb_behind_day",
        """
        The    the    DET   DT  det   2
        bishop bishop NOUN  NN  ROOT  0
        on     on     ADP   IN  case  4
        Sunday Sunday PROPN NNP nmod  2
        called call   VERB  VBN acl   4
        for    for    ADP   IN  case  7
        calm   calm   NOUN  NN  obl   5
        .      .      PUNCT .   punct 2
        """,
        "called root -",
        "bishop nsubj called",
        "Sunday obl called",
        "calm obl called",
    ),
    case(
        "day_in_phrase",
        """
        Chad      Chad      PROPN NNP nsubj 4
        on        on        ADP   IN  case  3
        Wednesday Wednesday PROPN NNP nmod  1
        vetoed    veto      VERB  VBD ROOT  0
        it        it        PRON  PRP obj   4
        .         .         PUNCT .   punct 4
        """,
        "Wednesday obl vetoed",
        "Chad nsubj vetoed",
    ),
    case(
        "day_in_phrase, with a clause",
        """
        Mali     Mali     PROPN NNP nsubj 2
        accused  accuse   VERB  VBD ROOT  0
        Chad     Chad     PROPN NNP obj   2
        on       on       ADP   IN  case  5
        Saturday Saturday PROPN NNP nmod  3
        of       of       ADP   IN  mark  7
        shelling shell    VERB  VBG acl   5
        Niger    Niger    PROPN NNP obj   7
        .        .        PUNCT .   punct 2
        """,
        "Saturday obl accused",
        "shelling advcl accused",
    ),
    case(
        "day_argument",
        """
        Mali       Mali     PROPN NNP nsubj 2
        threatened threaten VERB  VBD ROOT  0
        Monday     Monday   PROPN NNP obj   2
        to         to       PART  TO  mark  5
        leave      leave    VERB  VB  xcomp 2
        .          .        PUNCT .   punct 2
        """,
        "Monday obl:unmarked threatened",
    ),
    case(
        "day_argument, owned",
        """
        Mali   Mali   PROPN NNP  nsubj     2
        marked mark   VERB  VBD  ROOT      0
        its    its    PRON  PRP$ nmod:poss 4
        Sunday Sunday PROPN NNP  obj       2
        .      .      PUNCT .    punct     2
        """,
        "Sunday obj marked",
    ),
    case(
        "apposed_noun",
        """
        Xi        Xi        PROPN NNP nsubj     5
        ,         ,         PUNCT ,   punct     4
        the       the       DET   DT  det       4
        president president NOUN  NN  parataxis 1
        left      leave     VERB  VBD ROOT      0
        .         .         PUNCT .   punct     5
        """,
        "president appos Xi",
    ),
    case(
        "told_clause",
        """
        Mali  Mali  PROPN NNP nsubj     2
        told  tell  VERB  VBD ROOT      0
        Chad  Chad  PROPN NNP obj       2
        that  that  PRON  WDT obj       6
        Niger Niger PROPN NNP nsubj     6
        left  leave VERB  VBD acl:relcl 3
        .     .     PUNCT .   punct     2
        """,
        "left ccomp told",
        "that mark left",
    ),
    case(
        "told_clause, a real relative clause",
        """
        Mali   Mali  PROPN NNP nsubj     2
        told   tell  VERB  VBD ROOT      0
        troops troop NOUN  NNS obj       2
        that   that  PRON  WDT nsubj     5
        left   leave VERB  VBD acl:relcl 3
        .      .     PUNCT .   punct     2
        """,
        "left acl:relcl troops",
        "that nsubj left",
    ),
    case(
        "charge_clause",
        """
        Mali    Mali   PROPN NNP nsubj:pass 3
        was     be     AUX   VBD aux:pass   3
        accused accuse VERB  VBN ROOT       0
        by      by     ADP   IN  case       5
        Chad    Chad   PROPN NNP obl:agent  3
        of      of     ADP   IN  mark       7
        arming  arm    VERB  VBG acl        5
        rebels  rebel  NOUN  NNS obj        7
        .       .      PUNCT .   punct      3
        """,
        "arming advcl accused",
    ),
    case(
        "quoted_clause",
        """
        Troops troop  NOUN  NNS nsubj 3
        have   have   AUX   VBP aux   3
        left   leave  VERB  VBN amod  6
        Chad   Chad   PROPN NNP obj   3
        ,      ,      PUNCT ,   punct 3
        police police NOUN  NNS nsubj 7
        said   say    VERB  VBD ROOT  0
        .      .      PUNCT .   punct 7
        """,
        "left ccomp said",
        "police nsubj said",
    ),
    case(
        "speaker_before_verb",
        """
        Chad      Chad     PROPN NNP nsubj     2
        fell      fall     VERB  VBD ROOT      0
        ,         ,        PUNCT ,   punct     2
        officials official NOUN  NNS obj       2
        said      say      VERB  VBD parataxis 2
        .         .        PUNCT .   punct     2
        """,
        "officials nsubj said",
        "said parataxis fell",
    ),
    case(
        "addressed_subject",
        """
        Mali Mali  PROPN NNP vocative 5
        ,    ,     PUNCT ,   punct    3
        ally ally  NOUN  NN  appos    1
        ,    ,     PUNCT ,   punct    3
        left leave VERB  VBD ROOT     0
        Chad Chad  PROPN NNP obj      5
        .    .     PUNCT .   punct    5
        """,
        "Mali nsubj left",
    ),
    case(
        "raised_infinitive",
        """
        Troops troop NOUN  NNS nsubj:pass 3
        were   be    AUX   VBD aux:pass   3
        said   say   VERB  VBN ROOT       0
        to     to    PART  TO  mark       6
        have   have  AUX   VB  aux        6
        left   leave VERB  VBN advcl      3
        .      .     PUNCT .   punct      3
        """,
        "left xcomp said",
    ),
    case(
        "raised_infinitive, of whom one presses",
        """
        Mali    Mali   PROPN NNP nsubj 2
        pressed press  VERB  VBD ROOT  0
        Chad    Chad   PROPN NNP obj   2
        to      to     PART  TO  mark  5
        leave   leave  VERB  VB  advcl 2
        .       .      PUNCT .   punct 2
        """,
        "leave xcomp pressed",
    ),
    case(
        "infinitive_before_noun",
        """
        Mali    Mali    PROPN NNP nsubj    2
        enforced enforce VERB VBD ROOT     0
        a       a       DET   DT  det      4
        truce   truce   NOUN  NN  obj      2
        in      in      ADP   IN  mark     8
        order   order   NOUN  NN  fixed    5
        to      to      PART  TO  mark     8
        start   start   VERB  VB  compound 9
        talks   talk    NOUN  NNS obj      2
        .       .       PUNCT .   punct    2
        """,
        "start advcl enforced",
        "talks obj start",
    ),
    case(
        "verb_behind_adjective",
        """
        They      they      PRON  PRP nsubj    3
        should    should    AUX   MD  aux      3
        remain    remain    VERB  VB  ROOT     0
        calm      calm      ADJ   JJ  xcomp    3
        and       and       CCONJ CC  cc       7
        exercise  exercise  NOUN  NN  compound 7
        restraint restraint NOUN  NN  conj     4
        .         .         PUNCT .   punct    3
        """,
        "exercise conj remain",
        "restraint obj exercise",
    ),
    case(
        "infinitive_in_phrase",
        """
        They   they   PRON  PRP nsubj        2
        went   go     VERB  VBD ROOT         0
        on     on     ADP   RP  compound:prt 2
        to     to     ADP   IN  case         6
        record record VERB  VB  amod         6
        wins   win    NOUN  NNS obl          2
        .      .      PUNCT .   punct        2
        """,
        "record xcomp went",
        "wins obj record",
    ),
    case(
        "verb_between_nouns, a participle",
        """
        The      the     DET   DT  det   2
        plan     plan    NOUN  NN  nsubj 4
        gained   gain    VERB  VBN amod  4
        support  support NOUN  NN  ROOT  0
        .        .       PUNCT .   punct 4
        """,
        "gained root -",
        "plan nsubj gained",
        "support obj gained",
    ),
    case(
        "verb_between_nouns, a plural",
        """
        The       the      DET   DT  det      5
        army      army     NOUN  NN  compound 3
        confronts confront NOUN  NNS nsubj    5
        a         a        DET   DT  det      5
        militia   militia  NOUN  NN  ROOT     0
        .         .        PUNCT .   punct    5
        """,
        "confronts root -",
        "army nsubj confronts",
        "militia obj confronts",
    ),
    case(
        "verb_with_clause",
        """
        Rwanda   Rwanda  PROPN NNP compound 2
        denies   deny    NOUN  NNS ROOT     0
        that     that    SCONJ IN  mark     5
        it       it      PRON  PRP nsubj    5
        supports support VERB  VBZ ccomp    2
        them     they    PRON  PRP obj      5
        .        .       PUNCT .   punct    2
        """,
        "Rwanda nsubj denies",
        "supports ccomp denies",
    ),
    case(
        "apposed_noun, on the verb",
        """
        Xi   Xi    PROPN NNP  nsubj     6
        ,    ,     PUNCT ,    punct     4
        his  his   PRON  PRP$ nmod:poss 4
        ally ally  NOUN  NN   parataxis 6
        ,    ,     PUNCT ,    punct     4
        left leave VERB  VBD  ROOT      0
        .    .     PUNCT .    punct     6
        """,
        "ally appos Xi",
    ),
    case(
        "participle_root",
        """
        Malian  Malian ADJ   JJ  amod  2
        troops  troop  NOUN  NNS ROOT  0
        crossed cross  VERB  VBN acl   2
        into    into   ADP   IN  case  5
        Chad    Chad   PROPN NNP obl   3
        .       .      PUNCT .   punct 2
        """,
        "crossed root -",
        "troops nsubj crossed",
        "Chad obl crossed",
    ),
    case(
        "participle_root, a headline",
        """
        Towns  town  NOUN  NNS ROOT      0
        seized seize VERB  VBN acl       1
        by     by    ADP   IN  case      4
        Mali   Mali  PROPN NNP obl:agent 2
        .      .     PUNCT .   punct     1
        """,
        "Towns root -",
        "seized acl Towns",
    ),
    case(
        "tagged_verb",
        """
        Chad   Chad   PROPN NNP nsubj 2
        vetoed vetoed NOUN  VBD ROOT  0
        it     it     PRON  PRP obj   2
        .      .      PUNCT .   punct 2
        """,
        "vetoed is VERB",
    ),
    case(
        "counting_pronoun",
        """
        Few      few    PROPN NNP nsubj 2
        rejected reject VERB  VBD ROOT  0
        it       it     PRON  PRP obj   2
        .        .      PUNCT .   punct 2
        """,
        "Few is PRON",
    ),
    case(
        "counted_by_most",
        """
        Chad      Chad     PROPN NNP nsubj 2
        freed     free     VERB  VBD ROOT  0
        most      most     ADJ   JJS obj   2
        of        of       ADP   IN  case  5
        prisoners prisoner NOUN  NNS obl   3
        .         .        PUNCT .   punct 2
        """,
        "prisoners nmod most",
    ),
    case(
        "verbal_noun",
        """
        Chad   Chad   PROPN NNP nsubj    2
        urged  urge   VERB  VBD ROOT     0
        the    the    DET   DT  det      5
        member member NOUN  NN  compound 5
        states state  VERB  VBZ obj      2
        .      .      PUNCT .   punct    2
        """,
        "states is NOUN",
        "states obj urged",
    ),
    case(
        "named_as",
        """
        Mali        Mali        PROPN NNP nsubj 2
        described   describe    VERB  VBD ROOT  0
        the         the         DET   DT  det   4
        stoppage    stoppage    NOUN  NN  obj   2
        as          as          ADP   IN  case  6
        maintenance maintenance NOUN  NN  nmod  4
        .           .           PUNCT .   punct 2
        """,
        "maintenance obl described",
    ),
    case(
        "share_before_time",
        """
        Trade   trade   NOUN  NN  nsubj         2
        grew    grow    VERB  VBD ROOT          0
        14      14      NUM   CD  nummod        4
        percent percent NOUN  NN  compound      5
        year    year    NOUN  NN  obl:unmarked  2
        on      on      ADP   IN  case          7
        year    year    NOUN  NN  nmod          5
        .       .       PUNCT .   punct         2
        """,
        "percent obl:unmarked grew",
        "year obl:unmarked grew",
    ),
    case(
        "name_as_auxiliary",
        """
        CAN     can    AUX   MD  aux   3
        has     have   AUX   VBZ aux   3
        left    leave  VERB  VBN ROOT  0
        Chad    Chad   PROPN NNP obj   3
        .       .      PUNCT .   punct 3
        """,
        "CAN nsubj left",
        "CAN is PROPN",
    ),
    case(
        "agent_behind_object",
        """
        Chad    Chad    PROPN NNP nsubj:pass 3
        was     be      AUX   VBD aux:pass   3
        given   give    VERB  VBN ROOT       0
        shelter shelter NOUN  NN  obj        3
        by      by      ADP   IN  case       6
        Mali    Mali    PROPN NNP nmod       4
        .       .       PUNCT .   punct      3
        """,
        "Mali obl:agent given",
    ),
    case(
        "gerund_behind_noun",
        """
        Judges judge  NOUN  NNS nsubj  2
        relied rely   VERB  VBD ROOT   0
        on     on     ADP   IN  case   4
        laws   law    NOUN  NNS obl    2
        in     in     SCONJ IN  mark   6
        ruling rule   VERB  VBG nmod   4
        that   that   SCONJ IN  mark   9
        Chad   Chad   PROPN NNP nsubj  9
        left   leave  VERB  VBD ccomp  6
        .      .      PUNCT .   punct  2
        """,
        "ruling advcl relied",
    ),
    case(
        "second_of_told",
        """
        Ada       Ada      PROPN NNP ROOT       0
        Holm      Holm     PROPN NNP flat       1
        ,         ,        PUNCT ,   punct      4
        who       who      PRON  WP  nsubj:pass 14
        officials official NOUN  NNS nsubj      6
        said      say      VERB  VBD acl:relcl  4
        called    call     VERB  VBD ccomp      6
        Mali      Mali     PROPN NNP xcomp      7
        and       and      CCONJ CC  cc         10
        attacked  attack   VERB  VBD conj       6
        Chad      Chad     PROPN NNP obj        10
        ,         ,        PUNCT ,   punct      4
        was       be       AUX   VBD aux:pass   14
        shot      shoot    VERB  VBN acl:relcl  1
        .         .        PUNCT .   punct      1
        """,
        "attacked conj called",
    ),
    case(
        "harm_of_event",
        """
        Chad    Chad    PROPN NNP nsubj     2
        used    use     VERB  VBD ROOT      0
        a       a       DET   DT  det       4
        missile missile NOUN  NN  obj       2
        in      in      ADP   IN  case      7
        a       a       DET   DT  det       7
        raid    raid    NOUN  NN  obl       2
        that    that    PRON  WDT nsubj     9
        killed  kill    VERB  VBD acl:relcl 4
        ten     ten     NUM   CD  obj       9
        .       .       PUNCT .   punct     2
        """,
        "killed acl:relcl raid",
    ),
    case(
        "who_behind_clause",
        """
        Gao    Gao    PROPN NNP nsubj:pass  3
        was    be     AUX   VBD aux:pass    3
        taken  take   VERB  VBN ROOT        0
        by     by     ADP   IN  case        5
        police police NOUN  NNS obl:agent   3
        ,      ,      PUNCT ,   punct       8
        who    who    PRON  WP  nsubj       8
        fired  fire   VERB  VBD advcl:relcl 3
        .      .      PUNCT .   punct       3
        """,
        "fired acl:relcl police",
    ),
    case(
        "blamed_event",
        """
        Chad   Chad   PROPN NNP nsubj     2
        hit    hit    VERB  VBD ROOT      0
        a      a      DET   DT  det       4
        raid   raid   NOUN  NN  obj       2
        on     on     ADP   IN  case      7
        a      a      DET   DT  det       7
        town   town   NOUN  NN  nmod      4
        ,      ,      PUNCT ,   punct     11
        which  which  PRON  WDT obj       11
        Mali   Mali   PROPN NNP nsubj     11
        blamed blame  VERB  VBD acl:relcl 7
        on     on     ADP   IN  case      13
        Niger  Niger  PROPN NNP obl       11
        .      .      PUNCT .   punct     2
        """,
        "blamed acl:relcl raid",
    ),
    case(
        "participle_behind_time",
        """
        Trade  trade  NOUN  NN  nsubj     2
        grew   grow   VERB  VBD ROOT      0
        since  since  ADP   IN  case      4
        spring spring NOUN  NN  obl       2
        ,      ,      PUNCT ,   punct     6
        backed back   VERB  VBN acl       4
        by     by     ADP   IN  case      8
        Mali   Mali   PROPN NNP obl:agent 6
        .      .      PUNCT .   punct     2
        """,
        "backed advcl grew",
    ),
    case(
        "who_of_body",
        """
        Adam  Adam  PROPN NNP nsubj     8
        Holm  Holm  PROPN NNP flat      1
        of    of    ADP   IN  case      4
        Roth  Roth  PROPN NNP nmod      1
        ,     ,     PUNCT ,   punct     7
        who   who   PRON  WP  nsubj     7
        left  leave VERB  VBD acl:relcl 4
        won   win   VERB  VBD ROOT      0
        .     .     PUNCT .   punct     8
        """,
        "left acl:relcl Adam",
    ),
    case(
        "verb_behind_relative, a participle that has an infinitive",
        """
        Roth    Roth  PROPN NNP ROOT       0
        ,       ,     PUNCT ,   punct      6
        whose   whose DET   WP$ nmod:poss  4
        plant   plant NOUN  NN  nsubj:pass 6
        was     be    AUX   VBD aux:pass   6
        shut    shut  VERB  VBN acl:relcl  1
        ,       ,     PUNCT ,   punct      8
        offered offer VERB  VBN parataxis  1
        to      to    PART  TO  mark       10
        pay     pay   VERB  VB  xcomp      8
        .       .     PUNCT .   punct      1
        """,
        "Roth nsubj offered",
    ),
    case(
        "agent_behind_object, behind a place",
        """
        Boats  boat  NOUN  NNS nsubj:pass 3
        were   be    AUX   VBD aux:pass   3
        struck strike VERB VBN ROOT       0
        at     at    ADP   IN  case       5
        sea    sea   NOUN  NN  obl        3
        by     by    ADP   IN  case       7
        Mali   Mali  PROPN NNP nmod       5
        .      .     PUNCT .   punct      3
        """,
        "Mali obl:agent struck",
    ),
    case(
        "content_clause, that marks it",
        """
        Reports report NOUN  NNS nsubj     7
        that    that   SCONJ IN  mark      4
        Holm    Holm   PROPN NNP nsubj     4
        flew    fly    VERB  VBD acl:relcl 1
        out     out    ADV   RB  advmod    4
        are     be     AUX   VBP cop       7
        untrue  untrue ADJ   JJ  ROOT      0
        .       .      PUNCT .   punct     7
        """,
        "flew acl Reports",
    ),
    case(
        "judging_participle",
        """
        Holm    Holm PROPN NNP nsubj     2
        said    say  VERB  VBD ROOT      0
        Gao     Gao  PROPN NNP nsubj:pass 5
        was     be   AUX   VBD aux:pass  5
        hit     hit  VERB  VBN ccomp     2
        ,       ,    PUNCT ,   punct     7
        calling call VERB  VBG advcl     5
        it      it   PRON  PRP obj       7
        a       a    DET   DT  det       10
        crime   crime NOUN NN  xcomp     7
        .       .    PUNCT .   punct     2
        """,
        "calling advcl said",
    ),
    case(
        "reduced_relative",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        a        a      DET   DT  det   4
        town     town   NOUN  NN  obj   2
        seen     see    VERB  VBN advcl 2
        as       as     ADP   IN  case  7
        rich     rich   ADJ   JJ  xcomp 5
        .        .      PUNCT .   punct 2
        """,
        "seen acl town",
    ),
    case(
        "reduced_relative, behind a comma",
        """
        Mali     Mali   PROPN NNP nsubj 2
        attacked attack VERB  VBD ROOT  0
        a        a      DET   DT  det   4
        town     town   NOUN  NN  obj   2
        ,        ,      PUNCT ,   punct 6
        led      lead   VERB  VBN advcl 2
        by       by     ADP   IN  case  8
        Keita    Keita  PROPN NNP obl   6
        .        .      PUNCT .   punct 2
        """,
        "led advcl attacked",
    ),
    case(
        "between_phrase",
        """
        Togo    Togo    PROPN NNP   nsubj 2
        brokers broker  VERB  VBZ   ROOT  0
        talks   talk    NOUN  NNS   obj   2
        between between ADP   IN    case  5
        Chad    Chad    PROPN NNP   obl   2
        and     and     CCONJ CC    cc    7
        Mali    Mali    PROPN NNP   conj  5
        .       .       PUNCT .     punct 2
        """,
        "Chad nmod talks",
    ),
    case(
        "fronted_phrase, before a title",
        """
        In       in      ADP   IN  case      2
        2012     2012    NUM   CD  nmod      3
        General  General PROPN NNP nmod:desc 4
        Keita    Keita   PROPN NNP nsubj     5
        rejected reject VERB  VBD ROOT      0
        it       it     PRON  PRP obj       5
        .        .      PUNCT .   punct     5
        """,
        "2012 obl rejected",
        "General nmod:desc Keita",
    ),
    case(
        "agreeing_verb",
        """
        They   they   PRON  PRP nsubj     2
        seek   seek   VERB  VBP ROOT      0
        a      a      DET   DT  det       4
        pact   pact   NOUN  NN  obj       2
        that   that   PRON  WDT nsubj     6
        helps  help   VERB  VBZ acl:relcl 4
        and    and    CCONJ CC  cc        8
        brings bring  VERB  VBZ conj      2
        peace  peace  NOUN  NN  obj       8
        .      .      PUNCT .   punct     2
        """,
        "brings conj helps",
        "peace obj brings",
    ),
    case(
        "agreeing_verb, with nothing nearer",
        """
        Troops troop  NOUN  NNS nsubj 2
        attack attack VERB  VBP ROOT  0
        Mali   Mali   PROPN NNP obj   2
        and    and    CCONJ CC  cc    5
        flees  flee   VERB  VBZ conj  2
        .      .      PUNCT .   punct 2
        """,
        "flees conj attack",
    ),
    case(
        "fronted_phrase",
        """
        In       in     ADP   IN  case  2
        Bamako   Bamako PROPN NNP nmod  3
        Keita    Keita  PROPN NNP nsubj 4
        rejected reject VERB  VBD ROOT  0
        it       it     PRON  PRP obj   4
        .        .      PUNCT .   punct 4
        """,
        "Bamako obl rejected",
        "Keita nsubj rejected",
    ),
    case(
        "name_before_noun",
        """
        Chad   Chad  PROPN NNP nsubj     2
        keeps  keep  VERB  VBZ ROOT      0
        its    its   PRON  PRP$ nmod:poss 6
        World  World PROPN NNP compound  5
        Cup    Cup   PROPN NNP obj       2
        dreams dream NOUN  NNS obj       2
        alive  alive ADJ   JJ  xcomp     2
        .      .     PUNCT .   punct     2
        """,
        "Cup compound dreams",
        "its nmod:poss dreams",
    ),
    case(
        "not_before_phrase",
        """
        Advances advance NOUN  NNS nsubj  7
        shall    shall   AUX   MD  aux    7
        not      not     PART  RB  advmod 6
        at       at      ADP   IN  case   6
        any      any     DET   DT  det    6
        time     time    NOUN  NN  obl    7
        exceed   exceed  VERB  VB  ROOT   0
        it       it      PRON  PRP obj    7
        .        .       PUNCT .   punct  7
        """,
        "not advmod exceed",
    ),
    case(
        "participle_behind_gerund",
        """
        Mali    Mali   PROPN NNP nsubj 2
        barred  bar    VERB  VBD ROOT  0
        Baltec  Baltec PROPN NNP obj   2
        from    from   SCONJ IN  mark  5
        sharing share  VERB  VBG advcl 2
        it      it     PRON  PRP obj   5
        ,       ,      PUNCT ,   punct 8
        using   use    VERB  VBG advcl 5
        powers  power  NOUN  NNS obj   8
        .       .      PUNCT .   punct 2
        """,
        "using advcl barred",
    ),
    case(
        "got_for_have",
        """
        Mali   Mali   PROPN NNP nsubj 3
        has    have   AUX   VBZ aux   3
        got    get    VERB  VBN ROOT  0
        troops troops NOUN  NNS obj   3
        .      .      PUNCT .   punct 3
        """,
        "got is VBZ",
        "has dep got",
    ),
    case(
        "got_for_have, who has been given something stays",
        """
        Mali   Mali   PROPN NNP nsubj 4
        has    have   AUX   VBZ aux   4
        been   be     AUX   VBN aux   4
        got    get    VERB  VBN ROOT  0
        troops troops NOUN  NNS obj   4
        .      .      PUNCT .   punct 4
        """,
        "got is VBN",
    ),
    case(
        "absolute_behind_infinitive",
        """
        Mali    Mali   PROPN NNP nsubj 2
        made    make   VERB  VBD ROOT  0
        deals   deal   NOUN  NNS obj   2
        to      to     PART  TO  mark  5
        cut     cut    VERB  VB  acl   3
        tariffs tariff NOUN  NNS obj   5
        ,       ,      PUNCT ,   punct 10
        with    with   SCONJ IN  mark  10
        Chad    Chad   PROPN NNP nsubj 10
        joining join   VERB  VBG advcl 5
        .       .      PUNCT .   punct 2
        """,
        "joining advcl made",
    ),
    case(
        "infinitive_of_report",
        """
        Keita    Keita   PROPN NNP nsubj 2
        said     say     VERB  VBD ROOT  0
        reforms  reform  NOUN  NNS nsubj 5
        were     be      AUX   VBD cop   5
        critical critical ADJ  JJ  ccomp 2
        to       to      PART  TO  mark  7
        help     help    VERB  VB  advcl 2
        Mali     Mali    PROPN NNP obj   7
        .        .       PUNCT .   punct 2
        """,
        "help advcl critical",
    ),
    case(
        "infinitive_of_founded",
        """
        He       he       PRON  PRP nsubj 2
        hailed   hail     VERB  VBD ROOT  0
        the      the      DET   DT  det   4
        creation creation NOUN  NN  obj   2
        of       of       ADP   IN  case  7
        an       a        DET   DT  det   7
        agency   agency   NOUN  NN  nmod  4
        to       to       PART  TO  mark  9
        help     help     VERB  VB  acl   4
        Mali     Mali     PROPN NNP obj   9
        .        .        PUNCT .   punct 2
        """,
        "help acl agency",
    ),
    case(
        "infinitive_of_founded, what others have a right to stays",
        """
        He      he     PRON  PRP nsubj 2
        hailed  hail   VERB  VBD ROOT  0
        the     the    DET   DT  det   4
        right   right  NOUN  NN  obj   2
        of      of     ADP   IN  case  6
        states  state  NOUN  NNS nmod  4
        to      to     PART  TO  mark  8
        help    help   VERB  VB  acl   4
        Mali    Mali   PROPN NNP obj   8
        .       .      PUNCT .   punct 2
        """,
        "help acl right",
    ),
    case(
        "infinitive_of_report, before the verb of saying",
        """
        Reforms  reform  NOUN  NNS nsubj 2
        remain   remain  VERB  VBP ccomp 9
        too      too     ADV   RB  advmod 4
        weak     weak    ADJ   JJ  xcomp 2
        to       to      PART  TO  mark  6
        help     help    VERB  VB  advcl 9
        Mali     Mali    PROPN NNP obj   6
        ,        ,       PUNCT ,   punct 6
        said     say     VERB  VBD ROOT  0
        Keita    Keita   PROPN NNP nsubj 9
        .        .       PUNCT .   punct 9
        """,
        "help advcl weak",
    ),
    case(
        "parallel_infinitive, behind a noun",
        """
        Baltec  Baltec PROPN NNP nsubj 2
        vowed   vow    VERB  VBD ROOT  0
        to      to     PART  TO  mark  5
        be      be     AUX   VB  cop   5
        neutral neutral ADJ  JJ  xcomp 2
        and     and    CCONJ CC  cc    8
        to      to     PART  TO  mark  8
        buy     buy    VERB  VB  conj  2
        vans    van    NOUN  NNS obj   8
        .       .      PUNCT .   punct 2
        """,
        "buy conj neutral",
    ),
    case(
        "counting_pronoun, called an adverb",
        """
        Few     few     ADJ   JJ  advmod 2
        believe believe VERB  VBP ROOT   0
        Keita   Keita   PROPN NNP obj    2
        .       .       PUNCT .   punct  2
        """,
        "Few nsubj believe",
        "Few is PRON",
    ),
    case(
        "never_again",
        """
        Mali     Mali   PROPN NNP nsubj  5
        has      have   AUX   VBZ aux    5
        never    never  ADV   RB  advmod 4
        before   before ADV   RB  advmod 5
        attacked attack VERB  VBN ROOT   0
        Chad     Chad   PROPN NNP obj    5
        .        .      PUNCT .   punct  5
        """,
        "never advmod attacked",
    ),
    case(
        "never_again, not once",
        """
        Not      not    PART  RB  advmod 2
        once     once   ADV   RB  advmod 5
        has      have   AUX   VBZ aux    5
        Mali     Mali   PROPN NNP nsubj  5
        attacked attack VERB  VBN ROOT   0
        Chad     Chad   PROPN NNP obj    5
        .        .      PUNCT .   punct  5
        """,
        "Not advmod attacked",
    ),
    case(
        "told_in_headline",
        """
        Mali  Mali  PROPN NNP nsubj 2
        told  tell  VERB  VBD ROOT  0
        to    to    PART  TO  mark  4
        leave leave VERB  VB  xcomp 2
        Chad  Chad  PROPN NNP obj   4
        """,
        "Mali nsubj:pass told",
        "told is VBN",
    ),
    case(
        "told_in_headline, with a full stop",
        """
        Mali   Mali   PROPN NNP nsubj 2
        vowed  vow    VERB  VBD ROOT  0
        to     to     PART  TO  mark  4
        leave  leave  VERB  VB  xcomp 2
        Chad   Chad   PROPN NNP obj   4
        .      .      PUNCT .   punct 2
        """,
        "Mali nsubj vowed",
    ),
    case(
        "headline_infinitive",
        """
        Baltec Baltec PROPN NNP ROOT  0
        to     to     PART  TO  mark  3
        cut    cut    VERB  VB  advcl 1
        jobs   job    NOUN  NNS obj   3
        """,
        "cut root -",
        "Baltec nsubj cut",
    ),
    case(
        "headline_infinitive, of a thing",
        """
        Plans plan  NOUN  NNS ROOT 0
        to    to    PART  TO  mark 3
        cut   cut   VERB  VB  acl  1
        jobs  job   NOUN  NNS obj  3
        """,
        "cut acl Plans",
    ),
    case(
        "headline_verb",
        """
        Mali Mali PROPN NNP compound 5
        and  and  CCONJ CC  cc       3
        Chad Chad PROPN NNP conj     1
        sign sign VERB  VB  compound 5
        pact pact NOUN  NN  ROOT     0
        """,
        "sign root -",
        "Mali nsubj sign",
        "pact obj sign",
    ),
    case(
        "speaking_of_manner",
        """
        Generally generally ADV   RB  advmod 2
        speaking  speak     VERB  VBG advcl  6
        ,         ,         PUNCT ,   punct  2
        rebels    rebel     NOUN  NNS nsubj  6
        are       be        AUX   VBP cop    6
        safe      safe      ADJ   JJ  ROOT   0
        .         .         PUNCT .   punct  6
        """,
        "speaking advmod safe",
    ),
    case(
        "speaking_of_manner, who speaks to somebody stays",
        """
        Speaking speak  VERB  VBG advcl  6
        quietly  quietly ADV  RB  advmod 1
        ,        ,      PUNCT ,   punct  1
        Keita    Keita  PROPN NNP nsubj  6
        has      have   AUX   VBZ aux    6
        left     leave  VERB  VBN ROOT   0
        .        .      PUNCT .   punct  6
        """,
        "Speaking advcl left",
    ),
    case(
        "told_around_speaker",
        """
        Mali   Mali   PROPN NNP nsubj 3
        has    have   AUX   VBZ aux   3
        left   leave  VERB  VBN ccomp 6
        ,      ,      PUNCT ,   punct 3
        Keita  Keita  PROPN NNP nsubj 6
        said   say    VERB  VBD ROOT  0
        ,      ,      PUNCT ,   punct 10
        and    and    CCONJ CC  cc    10
        will   will   AUX   MD  aux   10
        fight  fight  VERB  VB  conj  6
        Chad   Chad   PROPN NNP obj   10
        .      .      PUNCT .   punct 6
        """,
        "fight conj left",
    ),
    case(
        "told_around_speaker, who says so goes on",
        """
        Mali    Mali   PROPN NNP nsubj 3
        has     have   AUX   VBZ aux   3
        left    leave  VERB  VBN ccomp 6
        ,       ,      PUNCT ,   punct 3
        Keita   Keita  PROPN NNP nsubj 6
        said    say    VERB  VBD ROOT  0
        and     and    CCONJ CC  cc    8
        thanked thank  VERB  VBD conj  6
        Chad    Chad   PROPN NNP obj   8
        .       .      PUNCT .   punct 6
        """,
        "thanked conj said",
    ),
    case(
        "ground_around_speaker",
        """
        Baltec  Baltec  PROPN NNP  nsubj     2
        cut     cut     VERB  VBD  ccomp     6
        jobs    job     NOUN  NNS  obj       2
        ,       ,       PUNCT ,    punct     6
        Holm    Holm    PROPN NNP  nsubj     6
        said    say     VERB  VBD  ROOT      0
        ,       ,       PUNCT ,    punct     11
        because because SCONJ IN   mark      11
        Chad    Chad    PROPN NNP  nsubj     11
        had     have    AUX   VBD  aux       11
        raised  raise   VERB  VBN  advcl     6
        its     its     PRON  PRP$ nmod:poss 13
        taxes   tax     NOUN  NNS  obj       11
        .       .       PUNCT .    punct     6
        """,
        "raised advcl cut",
    ),
    case(
        "ground_around_speaker, the ground for saying so",
        """
        Chad    Chad    PROPN NNP nsubj 2
        freed   free    VERB  VBD ccomp 6
        Gao     Gao     PROPN NNP obj   2
        ,       ,       PUNCT ,   punct 2
        Holm    Holm    PROPN NNP nsubj 6
        said    say     VERB  VBD ROOT  0
        because because SCONJ IN  mark  9
        he      he      PRON  PRP nsubj 9
        feared  fear    VERB  VBD advcl 6
        Berg    Berg    PROPN NNP obj   9
        .       .       PUNCT .   punct 6
        """,
        "feared advcl said",
    ),
    case(
        "participle_behind_sum",
        """
        Baltec  Baltec  PROPN NNP nsubj  2
        denies  deny    VERB  VBZ ROOT   0
        a       a       DET   DT  det    4
        fraud   fraud   NOUN  NN  obj    2
        of      of      ADP   IN  case   7
        5       5       NUM   CD  nummod 7
        crore   crore   NOUN  NNS nmod   4
        linked  link    VERB  VBN acl    7
        to      to      ADP   IN  case   10
        Mali    Mali    PROPN NNP obl    8
        .       .       PUNCT .   punct  2
        """,
        "linked acl fraud",
    ),
    case(
        "perceived_act",
        """
        They  they  PRON  PRP nsubj 2
        heard hear  VERB  VBD ROOT  0
        Keita Keita PROPN NNP nsubj 4
        fire  fire  VERB  VB  ccomp 2
        a     a     DET   DT  det   6
        gun   gun   NOUN  NN  obj   4
        .     .     PUNCT .   punct 2
        """,
        "Keita obj heard",
        "fire xcomp heard",
    ),
    case(
        "complement_subject",
        """
        Keita   Keita  PROPN NNP nsubj  2
        said    say    VERB  VBD ROOT   0
        the     the    DET   DT  det    4
        figures figure NOUN  NNS obj    2
        did     do     AUX   VBD aux    7
        not     not    PART  RB  advmod 7
        match   match  VERB  VB  ccomp  2
        the     the    DET   DT  det    9
        facts   fact   NOUN  NNS obj    7
        .       .      PUNCT .   punct  2
        """,
        "figures nsubj match",
        "match ccomp said",
    ),
    case(
        "conjunction_subject",
        """
        It    it    PRON  PRP nsubj        2
        came  come  VERB  VBD ROOT         0
        after after ADP   IN  case         4
        Bongo Bongo PROPN NNP obl          2
        last  last  ADJ   JJ  amod         6
        week  week  NOUN  NN  obl:unmarked 7
        fired fire  VERB  VBD advcl        2
        Keita Keita PROPN NNP obj          7
        .     .     PUNCT .   punct        2
        """,
        "after mark fired",
        "Bongo nsubj fired",
    ),
    case(
        "governing_participle",
        """
        Chad      Chad    PROPN NNP nsubj    2
        passed    pass    VERB  VBD ROOT     0
        a         a       DET   DT  det      4
        law       law     NOUN  NN  obj      2
        requiring require VERB  VBG amod     7
        member    member  NOUN  NN  compound 7
        states    state   NOUN  NNS obl      2
        to        to      PART  TO  mark     9
        inspect   inspect VERB  VB  advcl    2
        ships     ship    NOUN  NNS obj      9
        .         .       PUNCT .   punct    2
        """,
        "requiring acl law",
        "states obj requiring",
        "inspect xcomp requiring",
    ),
    case(
        "for_subject",
        """
        It         it         PRON  PRP expl  3
        is         be         AUX   VBZ cop   3
        impossible impossible ADJ   JJ  ROOT  0
        for        for        ADP   IN  case  5
        Chad       Chad       PROPN NNP obl   3
        to         to         PART  TO  mark  7
        win        win        VERB  VB  advcl 3
        the        the        DET   DT  det   9
        war        war        NOUN  NN  obj   7
        .          .          PUNCT .   punct 3
        """,
        "for mark win",
        "Chad nsubj win",
    ),
    case(
        "circumstance",
        """
        Rebels  rebel  NOUN  NNS nsubj 2
        praised praise VERB  VBD ROOT  0
        Mali    Mali   PROPN NNP obj   2
        ,       ,      PUNCT ,   punct 3
        at      at     ADP   IN  case  8
        the     the    DET   DT  det   8
        same    same   ADJ   JJ  amod  8
        time    time   NOUN  NN  obl   2
        using   use    VERB  VBG acl   8
        the     the    DET   DT  det   11
        chance  chance NOUN  NN  obj   9
        .       .      PUNCT .   punct 2
        """,
        "using advcl praised",
    ),
    case(
        "circumstance",
        """
        Rebels  rebel  NOUN  NNS nsubj 2
        left    leave  VERB  VBD ROOT  0
        Mali    Mali   PROPN NNP obj   2
        in      in     ADP   IN  case  7
        the     the    DET   DT  det   7
        next    next   ADJ   JJ  amod  7
        week    week   NOUN  NN  obl   2
        taking  take   VERB  VBG acl   7
        the     the    DET   DT  det   10
        arms    arm    NOUN  NNS obj   8
        .       .      PUNCT .   punct 2
        """,
        "taking advcl left",
    ),
    case(
        "infinitive_of_noun",
        """
        Mali    Mali   PROPN NNP nsubj     2
        aids    aid    VERB  VBZ ROOT      0
        in      in     ADP   IN  case      6
        Chad    Chad   PROPN NNP nmod:poss 6
        's      's     PART  POS case      4
        efforts effort NOUN  NNS obl       2
        to      to     PART  TO  mark      8
        free    free   VERB  VB  advcl     2
        Keita   Keita  PROPN NNP obj       8
        .       .      PUNCT .   punct     2
        """,
        "free acl efforts",
    ),
    case(
        "that_relative",
        """
        Mali Mali  PROPN NNP nsubj 2
        left leave VERB  VBD ROOT  0
        land land  NOUN  NN  obj   2
        that that  SCONJ IN  obj   6
        Chad Chad  PROPN NNP nsubj 6
        took take  VERB  VBD acl   3
        .    .     PUNCT .   punct 2
        """,
        "took acl:relcl land",
    ),
    case(
        "listed_infinitive",
        """
        Bongo Bongo PROPN NNP nsubj     2
        vowed vow   VERB  VBD ROOT      0
        to    to    PART  TO  mark      4
        free  free  VERB  VB  xcomp     2
        Keita Keita PROPN NNP obj       4
        ,     ,     PUNCT ,   punct     7
        keep  keep  VERB  VB  parataxis 2
        peace peace NOUN  NN  obj       7
        and   and   CCONJ CC  cc        10
        leave leave VERB  VB  conj      7
        .     .     PUNCT .   punct     2
        """,
        "keep conj free",
    ),
    case(
        "listed_names",
        """
        Togo   Togo   PROPN NNP nsubj  2
        warned warn   VERB  VBD ROOT   0
        two    two    NUM   CD  nummod 4
        allies ally   NOUN  NNS obj    2
        ,      ,      PUNCT ,   punct  6
        Chad   Chad   PROPN NNP conj   4
        and    and    CCONJ CC  cc     8
        Niger  Niger  PROPN NNP conj   4
        .      .      PUNCT .   punct  2
        """,
        "Chad appos allies",
        "Niger conj Chad",
    ),
    case(
        "particle_before_object",
        """
        Togo   Togo   PROPN NNP nsubj 2
        handed hand   VERB  VBD ROOT  0
        over   over   ADP   RP  case  4
        Bongo  Bongo  PROPN NNP obl   2
        .      .      PUNCT .   punct 2
        """,
        "over compound:prt handed",
        "Bongo obj handed",
    ),
    case(
        "rate_of_sum",
        """
        Togo    Togo    PROPN NNP nsubj  2
        offered offer   VERB  VBD ROOT   0
        412     412     NUM   CD  nummod 4
        kroner  kroner  NOUN  NNS obj    2
        a       a       DET   DT  det    6
        share   share   NOUN  NN  obj    2
        for     for     ADP   IN  case   8
        Baltec  Baltec  PROPN NNP nmod   6
        .       .       PUNCT .   punct  2
        """,
        "share nmod kroner",
        "Baltec obl offered",
    ),
    case(
        "content_clause",
        """
        The      the    DET   DT  det            2
        report   report NOUN  NN  nsubj          7
        that     that   PRON  WDT obl:unmarked   5
        Togo     Togo   PROPN NNP nsubj          5
        left     leave  VERB  VBD acl:relcl      2
        was      be     AUX   VBD cop            7
        wrong    wrong  ADJ   JJ  ROOT           0
        .        .      PUNCT .   punct          7
        """,
        "that mark left",
        "left acl report",
    ),
    case(
        "verb_before_noun",
        """
        Rebels  rebel  NOUN  NNS nsubj 2
        looted  loot   VERB  VBD ROOT  0
        shops   shop   NOUN  NNS obj   2
        and     and    CCONJ CC  cc    6
        forced  forced ADJ   VBD amod  6
        doctors doctor NOUN  NNS conj  3
        to      to     PART  TO  mark  8
        leave   leave  VERB  VB  advcl 2
        .       .      PUNCT .   punct 2
        """,
        "forced conj looted",
        "forced is VERB",
        "doctors obj forced",
        "leave xcomp forced",
    ),
    case(
        "gerund_root",
        """
        Workers worker NOUN  NNS nsubj 5
        marched march  VERB  VBD acl   1
        in      in     ADP   IN  case  4
        Gao     Gao    PROPN NNP obl   2
        calling call   VERB  VBG ROOT  0
        for     for    ADP   IN  case  7
        peace   peace  NOUN  NN  obl   5
        .       .      PUNCT .   punct 5
        """,
        "marched root -",
        "Workers nsubj marched",
        "calling advcl marched",
    ),
    case(
        "object_before_conjunction",
        """
        Mali    Mali   PROPN NNP nsubj 2
        imposed impose VERB  VBD ROOT  0
        curfews curfew NOUN  NNS nsubj 6
        after   after  SCONJ IN  mark  6
        rebels  rebel  NOUN  NNS nsubj 6
        took    take   VERB  VBD ccomp 2
        Gao     Gao    PROPN NNP obj   6
        .       .      PUNCT .   punct 2
        """,
        "curfews obj imposed",
        "took advcl imposed",
    ),
    case(
        "title_with_preposition",
        """
        Mali      Mali      PROPN NNP nsubj     2
        met       meet      VERB  VBD ROOT      0
        with      with      ADP   IN  case      4
        President President PROPN NNP nmod:desc 5
        Bongo     Bongo     PROPN NNP obl       2
        .         .         PUNCT .   punct     2
        """,
        "with case Bongo",
    ),
    case(
        "participle_behind_name",
        """
        Boats      boat   NOUN  NNS nsubj     8
        patrolling patrol VERB  VBG acl       1
        Gao        Gao    PROPN NNP obj       2
        ,          ,      PUNCT ,   punct     5
        claimed    claim  VERB  VBN acl       1
        by         by     ADP   IN  case      7
        Mali       Mali   PROPN NNP obl:agent 5
        sank       sink   VERB  VBD ROOT      0
        .          .      PUNCT .   punct     8
        """,
        "claimed acl Gao",
    ),
    case(
        "day_in_participle",
        """
        Workers worker NOUN  NNS nsubj 2
        blocked block  VERB  VBD ROOT  0
        roads   road   NOUN  NNS obj   2
        leading lead   VERB  VBG acl   3
        to      to     ADP   IN  case  6
        Gao     Gao    PROPN NNP obl   4
        on      on     ADP   IN  case  8
        Sunday  Sunday PROPN NNP obl   4
        to      to     PART  TO  mark  10
        protest protest VERB VB  advcl 4
        .       .      PUNCT .   punct 2
        """,
        "Sunday obl blocked",
        "protest advcl blocked",
    ),
    case(
        "title_with_preposition",
        """
        Mali      Mali      PROPN NNP nsubj     2
        left      leave     VERB  VBD ROOT      0
        with      with      ADP   IN  case      4
        party     party     NOUN  NN  compound  5
        chief     chief     NOUN  NN  nmod:desc 6
        Bongo     Bongo     PROPN NNP obj       2
        .         .         PUNCT .   punct     2
        """,
        "with case Bongo",
        "Bongo obl left",
    ),
    case(
        "partners",
        """
        Holm Holm PROPN NNP nsubj 4
        &    &    CCONJ CC  cc    3
        Lind Lind PROPN NNP conj  1
        sued sue  VERB  VBD ROOT  0
        Mali Mali PROPN NNP obj   4
        .    .    PUNCT .   punct 4
        """,
        "Lind flat Holm",
    ),
    case(
        "agreeing_antecedent",
        """
        He     he     PRON  PRP nsubj     2
        leads  lead   VERB  VBZ ROOT      0
        a      a      DET   DT  det       4
        league league NOUN  NN  obj       2
        of     of     ADP   IN  case      6
        clubs  club   NOUN  NNS nmod      4
        that   that   PRON  WDT nsubj     8
        want   want   VERB  VBP acl:relcl 4
        reform reform NOUN  NN  obj       8
        .      .      PUNCT .   punct     2
        """,
        "want acl:relcl clubs",
    ),
    case(
        "agreeing_antecedent",
        """
        Togo    Togo    PROPN NNP nsubj     2
        hosts   host    VERB  VBZ ROOT      0
        a       a       DET   DT  det       4
        club    club    NOUN  NN  obj       2
        ,       ,       PUNCT ,   punct     7
        a       a       DET   DT  det       7
        network network NOUN  NN  appos     4
        of      of      ADP   IN  case      9
        farmers farmer  NOUN  NNS nmod      7
        who     who     PRON  WP  nsubj     11
        grow    grow    VERB  VBP acl:relcl 7
        rice    rice    NOUN  NN  obj       11
        ,       ,       PUNCT ,   punct     15
        in      in      ADP   IN  case      15
        Gao     Gao     PROPN NNP obl       11
        .       .       PUNCT .   punct     2
        """,
        "grow acl:relcl farmers",
    ),
    case(
        "bare_verb",
        """
        Lind   Lind   PROPN NNP nsubj  2
        said   say    VERB  VBD ROOT   0
        Mali   Mali   PROPN NNP nsubj  6
        may    may    AUX   MD  aux    6
        not    not    PART  RB  advmod 6
        claim  claim  VERB  VB  ccomp  2
        that   that   SCONJ IN  mark   11
        the    the    DET   DT  det    9
        pact   pact   NOUN  NN  nsubj  11
        is     be     AUX   VBZ cop    11
        unfair unfair ADJ   JJ  ccomp  6
        and    and    CCONJ CC  cc     13
        leave  leave  VERB  VB  conj   11
        .      .      PUNCT .   punct  2
        """,
        "leave conj claim",
    ),
    case(
        "bare_verb",
        """
        Norway   Norway   PROPN NNP nsubj 3
        should   should   AUX   MD  aux   3
        admit    admit    VERB  VB  ROOT  0
        the      the      DET   DT  det   5
        treaty   treaty   NOUN  NN  nsubj 7
        was      be       AUX   VBD cop   7
        wrong    wrong    ADJ   JJ  ccomp 3
        and      and      CCONJ CC  cc    9
        withdraw withdraw VERB  VB  conj  7
        .        .        PUNCT .   punct 3
        """,
        "withdraw conj admit",
    ),
    case(
        "bare_verb",
        """
        Lind   Lind   PROPN NNP nsubj  2
        warned warn   VERB  VBD ROOT   0
        that   that   SCONJ IN  mark   7
        Norway Norway PROPN NNP nsubj  7
        can    can    AUX   MD  aux    7
        not    not    PART  RB  advmod 7
        claim  claim  VERB  VB  ccomp  2
        the    the    DET   DT  det    9
        pact   pact   NOUN  NN  nsubj  11
        is     be     AUX   VBZ cop    11
        unfair unfair ADJ   JJ  ccomp  7
        and    and    CCONJ CC  cc     13
        leave  leave  VERB  VB  conj   11
        .      .      PUNCT .   punct  2
        """,
        "leave conj claim",
    ),
    case(
        "based_on",
        """
        Based   base   VERB  VBN advcl    9
        on      on     ADP   IN  case     4
        police  police NOUN  NN  compound 4
        reports report NOUN  NNS obl      1
        ,       ,      PUNCT ,   punct    1
        the     the    DET   DT  det      7
        rebels  rebel  NOUN  NNS nsubj    9
        have    have   AUX   VBP aux      9
        left    leave  VERB  VBN ROOT     0
        Gao     Gao    PROPN NNP obj      9
        .       .      PUNCT .   punct    9
        """,
        "Based case reports",
        "reports obl left",
    ),
    case(
        "based_on",
        """
        Based   base    VERB  VBN advcl 10
        on      on      ADP   IN  case  4
        a       a       DET   DT  det   4
        report  report  NOUN  NN  obl   10
        by      by      ADP   IN  case  6
        Reuters Reuters PROPN NNP nmod  4
        ,       ,       PUNCT ,   punct 4
        Mali    Mali    PROPN NNP nsubj 10
        has     have    AUX   VBZ aux   10
        armed   arm     VERB  VBN ROOT  0
        them    they    PRON  PRP obj   10
        .       .       PUNCT .   punct 10
        """,
        "Based case report",
    ),
    case(
        "based_on",
        """
        Based     base      VERB  VBN advcl    8
        on        on        ADP   IN  case     4
        satellite satellite NOUN  NN  compound 4
        images    image     NOUN  NNS obl      1
        ,         ,         PUNCT ,   punct    1
        Chad      Chad      PROPN NNP nsubj    8
        has       have      AUX   VBZ aux      8
        moved     move      VERB  VBN ROOT     0
        troops    troops    NOUN  NNS obj      8
        .         .         PUNCT .   punct    8
        """,
        "Based case images",
        "images obl moved",
    ),
    case(
        "content_clause",
        """
        There      there      PRON  EX  expl      2
        is         be         VERB  VBZ ROOT      0
        a          a          DET   DT  det       4
        likelihood likelihood NOUN  NN  nsubj     2
        it         it         PRON  PRP nsubj     7
        would      would      AUX   MD  aux       7
        fail       fail       VERB  VB  acl:relcl 4
        .          .          PUNCT .   punct     2
        """,
        "fail acl likelihood",
    ),
    case(
        "content_clause",
        """
        The   the   DET   DT  det       2
        bank  bank  NOUN  NN  nsubj     3
        sees  see   VERB  VBZ ROOT      0
        a     a     DET   DT  det       5
        risk  risk  NOUN  NN  obj       3
        they  they  PRON  PRP nsubj     8
        could could AUX   MD  aux       8
        lose  lose  VERB  VB  acl:relcl 5
        .     .     PUNCT .   punct     3
        """,
        "lose acl risk",
    ),
    case(
        "each_other",
        """
        The     the    DET   DT  det   2
        rivals  rival  NOUN  NNS nsubj 3
        sent    send   VERB  VBD ROOT  0
        each    each   DET   DT  det   6
        other   other  ADJ   JJ  amod  6
        letters letter NOUN  NNS obj   3
        .       .      PUNCT .   punct 3
        """,
        "each iobj sent",
        "other fixed each",
    ),
    case(
        "each_other",
        """
        Both  both  DET   DT  det   2
        sides side  NOUN  NNS nsubj 3
        paid  pay   VERB  VBD ROOT  0
        each  each  DET   DT  det   6
        other other ADJ   JJ  amod  6
        fines fine  NOUN  NNS obj   3
        .     .     PUNCT .   punct 3
        """,
        "each iobj paid",
        "other fixed each",
    ),
    case(
        "each_other",
        """
        The    the    DET   DT  det   2
        teams  team   NOUN  NNS nsubj 3
        gave   give   VERB  VBD ROOT  0
        each   each   DET   DT  det   6
        other  other  ADJ   JJ  amod  6
        flags  flag   NOUN  NNS obj   3
        before before ADP   IN  case  9
        the    the    DET   DT  det   9
        match  match  NOUN  NN  obl   3
        .      .      PUNCT .   punct 3
        """,
        "each iobj gave",
        "other fixed each",
    ),
    case(
        "foreign_adverb",
        """
        The      the     DET   DT  det   2
        senators senator NOUN  NNS nsubj 3
        spoke    speak   VERB  VBD ROOT  0
        ad       ad      PROPN NNP obj   3
        nauseam  nauseam PROPN NNP flat  4
        about    about   ADP   IN  case  8
        the      the     DET   DT  det   8
        bill     bill    NOUN  NN  obl   3
        .        .       PUNCT .   punct 3
        """,
        "ad advmod spoke",
        "nauseam fixed ad",
    ),
    case(
        "foreign_adverb",
        """
        Holm   Holm   PROPN NNP nsubj  4
        does   do     AUX   VBZ aux    4
        not    not    PART  RB  advmod 4
        oppose oppose VERB  VB  ROOT   0
        the    the    DET   DT  det    6
        deal   deal   NOUN  NN  obj    4
        per    per    ADP   IN  case   8
        se     se     NOUN  NN  nmod   6
        .      .      PUNCT .   punct  4
        """,
        "per fixed se",
        "se advmod oppose",
    ),
    case(
        "foreign_adverb",
        """
        The    the    DET   DT  det   2
        panel  panel  NOUN  NN  nsubj 3
        ruled  rule   VERB  VBD ROOT  0
        in     in     ADP   IN  case  5
        camera camera NOUN  NN  obl   3
        on     on     ADP   IN  case  7
        Monday Monday PROPN NNP obl   3
        .      .      PUNCT .   punct 3
        """,
        "in fixed camera",
        "camera advmod ruled",
    ),
    case(
        "gerund_between",
        """
        Trade    trade   NOUN  NN  nsubj:pass 3
        was      be      AUX   VBD aux:pass   3
        hurt     hurt    VERB  VBN ROOT       0
        by       by      SCONJ IN  mark       5
        fighting fight   VERB  VBG advcl      3
        between  between ADP   IN  case       7
        Chad     Chad    PROPN NNP obl        5
        and      and     CCONJ CC  cc         9
        Mali     Mali    PROPN NNP conj       7
        .        .       PUNCT .   punct      3
        """,
        "by case fighting",
        "fighting obl:agent hurt",
        "Chad nmod fighting",
    ),
    case(
        "gerund_between",
        """
        The     the     DET   DT  det        2
        region  region  NOUN  NN  nsubj:pass 4
        was     be      AUX   VBD aux:pass   4
        ruined  ruin    VERB  VBN ROOT       0
        by      by      SCONJ IN  mark       6
        feuding feud    VERB  VBG advcl      4
        between between ADP   IN  case       8
        clans   clan    NOUN  NNS obl        6
        and     and     CCONJ CC  cc         11
        the     the     DET   DT  det        11
        army    army    NOUN  NN  conj       8
        .       .       PUNCT .   punct      4
        """,
        "by case feuding",
        "feuding obl:agent ruined",
        "clans nmod feuding",
    ),
    case(
        "gerund_between",
        """
        The      the     DET   DT  det        2
        law      law     NOUN  NN  nsubj:pass 4
        was      be      AUX   VBD aux:pass   4
        passed   pass    VERB  VBN ROOT       0
        after    after   SCONJ IN  mark       6
        fighting fight   VERB  VBG advcl      4
        between  between ADP   IN  case       8
        Mali     Mali    PROPN NNP obl        6
        and      and     CCONJ CC  cc         10
        Chad     Chad    PROPN NNP conj       8
        .        .       PUNCT .   punct      4
        """,
        "after case fighting",
        "fighting obl passed",
        "Mali nmod fighting",
    ),
    case(
        "hyphenated_noun",
        """
        Keita  Keita PROPN NNP  nsubj 2
        keeps  keep  VERB  VBZ  ROOT  0
        making make  VERB  VBG  xcomp 2
        U      U     PROPN NNP  obj   3
        -      -     PUNCT HYPH punct 4
        turns  turn  NOUN  NNS  xcomp 3
        .      .     PUNCT .    punct 2
        """,
        "U compound turns",
        "turns obj making",
    ),
    case(
        "in_addition_to",
        """
        In       in       ADP   IN  case  2
        addition addition NOUN  NN  obl   9
        to       to       ADP   IN  case  4
        Chad     Chad     PROPN NNP nmod  2
        ,        ,        PUNCT ,   punct 6
        Mali     Mali     PROPN NNP conj  4
        and      and      CCONJ CC  cc    8
        Togo     Togo     PROPN NNP conj  4
        signed   sign     VERB  VBD ROOT  0
        the      the      DET   DT  det   11
        pact     pact     NOUN  NN  obj   9
        .        .        PUNCT .   punct 9
        """,
        "In case Chad",
        "addition case Chad",
        "Chad obl signed",
        "Mali nsubj signed",
        "Togo conj Mali",
    ),
    case(
        "in_addition_to",
        """
        In       in       ADP   IN  case  2
        addition addition NOUN  NN  obl   8
        to       to       ADP   IN  case  5
        the      the      DET   DT  det   5
        union    union    NOUN  NN  nmod  2
        ,        ,        PUNCT ,   punct 2
        Norsk    Norsk    PROPN NNP nsubj 8
        wants    want     VERB  VBZ ROOT  0
        a        a        DET   DT  det   10
        deal     deal     NOUN  NN  obj   8
        .        .        PUNCT .   punct 8
        """,
        "In case union",
        "addition case union",
        "union obl wants",
    ),
    case(
        "in_addition_to",
        """
        In       in       ADP   IN  case   2
        addition addition NOUN  NN  obl    12
        to       to       ADP   IN  case   4
        Mali     Mali     PROPN NNP nmod   2
        ,        ,        PUNCT ,   punct  6
        Togo     Togo     PROPN NNP conj   4
        ,        ,        PUNCT ,   punct  8
        Chad     Chad     PROPN NNP conj   4
        and      and      CCONJ CC  cc     10
        Niger    Niger    PROPN NNP conj   4
        also     also     ADV   RB  advmod 12
        want     want     VERB  VBP ROOT   0
        Norway   Norway   PROPN NNP obj    12
        to       to       PART  TO  mark   15
        pay      pay      VERB  VB  xcomp  12
        .        .        PUNCT .   punct  12
        """,
        "In case Mali",
        "addition case Mali",
        "Mali obl want",
        "Togo nsubj want",
        "Chad conj Togo",
        "Niger conj Togo",
    ),
    case(
        "infinitive_of_noun",
        """
        The     the     DET   DT  det       2
        army    army    NOUN  NN  nsubj     3
        foiled  foil    VERB  VBD ROOT      0
        the     the     DET   DT  det       5
        rebels  rebel   NOUN  NNS nmod:poss 7
        '       's      PART  POS case      5
        attempt attempt NOUN  NN  obj       3
        on      on      ADP   IN  case      9
        Monday  Monday  PROPN NNP obl       3
        to      to      PART  TO  mark      11
        seize   seize   VERB  VB  advcl     3
        Gao     Gao     PROPN NNP obj       11
        .       .       PUNCT .   punct     3
        """,
        "seize acl attempt",
    ),
    case(
        "infinitive_of_noun",
        """
        The        the        DET   DT  det           2
        president  president  NOUN  NN  nsubj         3
        rejected   reject     VERB  VBD ROOT          0
        parliament parliament PROPN NNP nmod:poss     6
        's         's         PART  POS case          4
        effort     effort     NOUN  NN  obj           3
        last       last       ADJ   JJ  amod          8
        month      month      NOUN  NN  nmod:unmarked 6
        to         to         PART  TO  mark          10
        impeach    impeach    VERB  VB  advcl         3
        Keita      Keita      PROPN NNP obj           10
        .          .          PUNCT .   punct         3
        """,
        "impeach acl effort",
    ),
    case(
        "infinitive_of_noun",
        """
        Chad    Chad  PROPN NNP nsubj        2
        blocked block VERB  VBD ROOT         0
        Mali    Mali  PROPN NNP nmod:poss    5
        's      's    PART  POS case         3
        bid     bid   NOUN  NN  obj          2
        last    last  ADJ   JJ  amod         7
        week    week  NOUN  NN  obl:unmarked 2
        to      to    PART  TO  mark         9
        join    join  VERB  VB  advcl        2
        the     the   DET   DT  det          11
        bloc    bloc  NOUN  NN  obj          9
        .       .     PUNCT .   punct        2
        """,
        "join acl bid",
    ),
    case(
        "second_subject",
        """
        On     on     ADP   IN  case         2
        Monday Monday PROPN NNP obl          15
        ,      ,      PUNCT ,   punct        2
        in     in     ADP   IN  case         5
        Kidal  Kidal  PROPN NNP obl          15
        ,      ,      PUNCT ,   punct        5
        the    the    DET   DT  det          8
        city   city   NOUN  NN  nsubj        15
        where  where  ADV   WRB advmod       11
        she    she    PRON  PRP nsubj        11
        grew   grow   VERB  VBD acl:relcl    8
        up     up     ADP   RP  compound:prt 11
        ,      ,      PUNCT ,   punct        8
        Berg   Berg   PROPN NNP nsubj        15
        opened open   VERB  VBD ROOT         0
        a      a      DET   DT  det          17
        school school NOUN  NN  obj          15
        .      .      PUNCT .   punct        15
        """,
        "city appos Kidal",
    ),
    case(
        "second_subject",
        """
        In     in     ADP   IN  case       2
        Gao    Gao    PROPN NNP obl        12
        ,      ,      PUNCT ,   punct      2
        the    the    DET   DT  det        5
        town   town   NOUN  NN  nsubj      12
        where  where  ADV   WRB advmod     9
        he     he     PRON  PRP nsubj:pass 9
        was    be     AUX   VBD aux:pass   9
        born   bear   VERB  VBN acl:relcl  5
        ,      ,      PUNCT ,   punct      5
        Keita  Keita  PROPN NNP nsubj      12
        built  build  VERB  VBD ROOT       0
        a      a      DET   DT  det        14
        mosque mosque NOUN  NN  obj        12
        .      .      PUNCT .   punct      12
        """,
        "town appos Gao",
    ),
    case(
        "second_subject",
        """
        Near   Near  PROPN IN  case      2
        Gao    Gao   PROPN NNP obl       14
        ,      ,     PUNCT ,   punct     5
        in     in    ADP   IN  case      5
        Kidal  Kidal PROPN NNP obl       14
        ,      ,     PUNCT ,   punct     5
        the    the   DET   DT  det       8
        city   city  NOUN  NN  nsubj     14
        where  where ADV   WRB advmod    11
        he     he    PRON  PRP nsubj     11
        lives  live  VERB  VBZ acl:relcl 8
        ,      ,     PUNCT ,   punct     8
        Lind   Lind  PROPN NNP nsubj     14
        opened open  VERB  VBD ROOT      0
        a      a     DET   DT  det       16
        bank   bank  NOUN  NN  obj       14
        .      .     PUNCT .   punct     14
        """,
        "city appos Kidal",
    ),
    case(
        "speaker_in_headline",
        """
        Chad  Chad  PROPN NNP nsubj    3
        must  must  AUX   MD  aux      3
        pay   pay   VERB  VB  ROOT     0
        the   the   DET   DT  det      5
        fine  fine  NOUN  NN  obj      3
        ,     ,     PUNCT ,   punct    8
        court court NOUN  NN  compound 8
        rules rule  NOUN  NNS obj      3
        """,
        "court nsubj rules",
        "rules parataxis pay",
    ),
    case(
        "speaker_in_headline",
        """
        Berlin Berlin PROPN NNP nsubj    3
        can    can    AUX   MD  aux      3
        keep   keep   VERB  VB  ROOT     0
        the    the    DET   DT  det      6
        gas    gas    NOUN  NN  compound 6
        plant  plant  NOUN  NN  obj      3
        ,      ,      PUNCT ,   punct    9
        court  court  NOUN  NN  compound 9
        rules  rule   NOUN  NNS conj     6
        """,
        "court nsubj rules",
        "rules parataxis keep",
    ),
    case(
        "speaker_in_headline",
        """
        Lind    Lind   PROPN NNP nsubj    2
        knew    know   VERB  VBD ROOT     0
        of      of     ADP   IN  case     7
        raid    raid   NOUN  NN  compound 7
        ,       ,      PUNCT ,   punct    4
        paper   paper  NOUN  NN  compound 7
        reports report NOUN  NNS obl      2
        """,
        "of case paper",
        "raid compound paper",
        "paper nsubj reports",
        "reports parataxis knew",
    ),
    case(
        "time_before_conjunction",
        """
        Berg       Berg       PROPN NNP nsubj    2
        killed     kill       VERB  VBD ROOT     0
        the        the        DET   DT  det      5
        bill       bill       NOUN  NN  compound 5
        hours      hour       NOUN  NNS obj      2
        before     before     SCONJ IN  mark     8
        parliament parliament NOUN  NN  nsubj    8
        met        meet       VERB  VBD advcl    2
        .          .          PUNCT .   punct    2
        """,
        "the det bill",
        "bill obj killed",
        "hours obl:unmarked met",
    ),
    case(
        "time_before_conjunction",
        """
        The    the   DET   DT  det      2
        rebels rebel NOUN  NNS nsubj    3
        signed sign  VERB  VBD ROOT     0
        the    the   DET   DT  det      6
        pact   pact  NOUN  NN  compound 6
        days   day   NOUN  NNS obj      3
        after  after SCONJ IN  mark     9
        Chad   Chad  PROPN NNP nsubj    9
        bombed bomb  VERB  VBD advcl    3
        Gao    Gao   PROPN NNP obj      9
        .      .     PUNCT .   punct    3
        """,
        "the det pact",
        "pact obj signed",
        "days obl:unmarked bombed",
    ),
    case(
        "time_before_conjunction",
        """
        Keita Keita PROPN NNP nsubj    2
        won   win   VERB  VBD ROOT     0
        the   the   DET   DT  det      5
        vote  vote  NOUN  NN  compound 5
        weeks week  NOUN  NNS obj      2
        after after SCONJ IN  mark     8
        Lind  Lind  PROPN NNP nsubj    8
        died  die   VERB  VBD advcl    2
        .     .     PUNCT .   punct    2
        """,
        "the det vote",
        "vote obj won",
        "weeks obl:unmarked died",
    ),
    case(
        "told_clause",
        """
        Holm   Holm   PROPN NNP nsubj 2
        said   say    VERB  VBD ROOT  0
        in     in     ADP   IN  case  5
        a      a      DET   DT  det   5
        ruling ruling NOUN  NN  obl   2
        that   that   SCONJ IN  mark  9
        Norsk  Norsk  PROPN NNP nsubj 9
        had    have   AUX   VBD aux   9
        paid   pay    VERB  VBN acl   5
        Lind   Lind   PROPN NNP obj   9
        .      .      PUNCT .   punct 2
        """,
        "paid ccomp said",
    ),
    case(
        "told_clause",
        """
        Lind      Lind      PROPN NNP nsubj 2
        argued    argue     VERB  VBD ROOT  0
        in        in        ADP   IN  case  5
        an        a         DET   DT  det   5
        interview interview NOUN  NN  obl   2
        that      that      SCONJ IN  mark  9
        Norway    Norway    PROPN NNP nsubj 9
        should    should    AUX   MD  aux   9
        leave     leave     VERB  VB  acl   5
        the       the       DET   DT  det   11
        pact      pact      NOUN  NN  obj   9
        .         .         PUNCT .   punct 2
        """,
        "leave ccomp argued",
    ),
    case(
        "told_clause",
        """
        Berg   Berg   PROPN NNP nsubj     2
        wrote  write  VERB  VBD ROOT      0
        in     in     ADP   IN  case      5
        a      a      DET   DT  det       5
        letter letter NOUN  NN  obl       2
        that   that   SCONJ IN  mark      9
        Mali   Mali   PROPN NNP nsubj     9
        would  would  AUX   MD  aux       9
        free   free   VERB  VB  acl:relcl 5
        him    he     PRON  PRP obj       9
        .      .      PUNCT .   punct     2
        """,
        "free ccomp wrote",
    ),
    case(
        "verb_behind_relative",
        """
        The     the     DET   DT  det       2
        head    head    NOUN  NN  ROOT      0
        of      of      ADP   IN  case      5
        the     the     DET   DT  det       5
        firms   firm    NOUN  NNS nmod      2
        that    that    PRON  WDT nsubj     7
        make    make    VERB  VBP acl:relcl 5
        the     the     DET   DT  det       9
        vaccine vaccine NOUN  NN  obj       7
        met     meet    VERB  VBD xcomp     7
        Holm    Holm    PROPN NNP obj       10
        .       .       PUNCT .   punct     2
        """,
        "head nsubj met",
        "met root -",
    ),
    case(
        "verb_behind_relative",
        """
        The     the    DET   DT  det       2
        chief   chief  NOUN  NN  ROOT      0
        of      of     ADP   IN  case      5
        the     the    DET   DT  det       5
        plants  plant  NOUN  NNS nmod      2
        that    that   PRON  WDT nsubj     7
        make    make   VERB  VBP acl:relcl 5
        the     the    DET   DT  det       9
        engines engine NOUN  NNS obj       7
        joined  join   VERB  VBD xcomp     7
        Norsk   Norsk  PROPN NNP obj       10
        .       .      PUNCT .   punct     2
        """,
        "chief nsubj joined",
        "joined root -",
    ),
    case(
        "verb_behind_result",
        """
        A        a       DET   DT  det       2
        storm    storm   NOUN  NN  nsubj     7
        that     that    PRON  WDT nsubj     4
        left     leave   VERB  VBD acl:relcl 2
        three    three   NUM   CD  nummod    6
        villages village NOUN  NNS obj       4
        flooded  flood   VERB  VBD ROOT      0
        wrecks   wreck   NOUN  NNS obj       7
        in       in      ADP   IN  case      10
        Chad     Chad    PROPN NNP nmod      8
        killed   kill    VERB  VBD advcl     7
        twelve   twelve  NUM   CD  nummod    13
        people   people  NOUN  NNS obj       11
        .        .       PUNCT .   punct     7
        """,
        "storm nsubj killed",
        "flooded amod wrecks",
        "wrecks xcomp left",
        "killed root -",
    ),
    case(
        "agreeing_antecedent",
        """
        The      the     DET   DT  det       2
        crew     crew    NOUN  NN  nsubj     14
        ,        ,       PUNCT ,   punct     5
        a        a       DET   DT  det       5
        team     team    NOUN  NN  appos     2
        of       of      ADP   IN  case      7
        students student NOUN  NNS nmod      5
        who      who     PRON  WP  nsubj     9
        help     help    VERB  VBP acl:relcl 5
        repair   repair  VERB  VB  xcomp     9
        the      the     DET   DT  det       12
        cabins   cabin   NOUN  NNS obj       10
        ,        ,       PUNCT ,   punct     2
        met      meet    VERB  VBD ROOT      0
        Holm     Holm    PROPN NNP obj       14
        .        .       PUNCT .   punct     14
        """,
        "help acl:relcl students",
    ),
    case(
        "hyphenated_noun",
        """
        Lind   Lind  PROPN NNP  nsubj 2
        makes  make  VERB  VBZ  ROOT  0
        blue   blue  ADJ   JJ   amod  4
        T      t     NOUN  NN   obj   2
        -      -     PUNCT HYPH punct 4
        shirts shirt NOUN  NNS  xcomp 2
        """,
        "T compound shirts",
        "shirts obj makes",
        "blue amod shirts",
    ),
    case(
        "hyphenated_noun",
        """
        Doctors doctor NOUN  NNS  nsubj 2
        took    take   VERB  VBD  ROOT  0
        X       x      NOUN  NN   obj   2
        -       -      PUNCT HYPH punct 5
        rays    ray    NOUN  NNS  conj  2
        """,
        "X compound rays",
        "rays obj took",
    ),
    case(
        "person_in_event",
        """
        The      the     DET   DT  det       2
        ban      ban     NOUN  NN  nsubj     3
        followed follow  VERB  VBD ROOT      0
        attacks  attack  NOUN  NNS obj       3
        by       by      ADP   IN  case      7
        two      two     NUM   CD  nummod    7
        senators senator NOUN  NNS nmod      4
        ,        ,       PUNCT ,   punct     11
        who      who     PRON  WP  nsubj     11
        now      now     ADV   RB  advmod    11
        regret   regret  VERB  VBP acl:relcl 4
        it       it      PRON  PRP obj       11
        """,
        "regret acl:relcl senators",
    ),
    case(
        "person_in_event",
        """
        Mali    Mali  PROPN NNP nsubj     2
        mourned mourn VERB  VBD ROOT      0
        the     the   DET   DT  det       4
        death   death NOUN  NN  obj       2
        of      of    ADP   IN  case      7
        a       a     DET   DT  det       7
        nurse   nurse NOUN  NN  nmod      4
        from    from  ADP   IN  case      9
        Gao     Gao   PROPN NNP nmod      7
        ,       ,     PUNCT ,   punct     12
        who     who   PRON  WP  nsubj     12
        treated treat VERB  VBD acl:relcl 4
        rebels  rebel NOUN  NNS obj       12
        """,
        "treated acl:relcl nurse",
    ),
    case(
        "person_in_event",
        """
        Chad     Chad    PROPN NNP nsubj     2
        saw      see     VERB  VBD ROOT      0
        protests protest NOUN  NNS obj       2
        over     over    ADP   IN  case      6
        the      the     DET   DT  det       6
        arrest   arrest  NOUN  NN  nmod      3
        of       of      ADP   IN  case      8
        teachers teacher NOUN  NNS nmod      6
        who      who     PRON  WP  nsubj     11
        were     be      AUX   VBD aux       11
        striking strike  VERB  VBG acl:relcl 3
        """,
        "striking acl:relcl teachers",
    ),
    case(
        "resulting_adjective",
        """
        Mali  Mali  PROPN NNP nsubj 2
        kept  keep  VERB  VBD ROOT  0
        the   the   DET   DT  det   4
        port  port  NOUN  NN  obj   2
        open  open  ADJ   JJ  amod  4
        to    to    ADP   IN  case  7
        trade trade NOUN  NN  obl   5
        """,
        "open xcomp kept",
    ),
    case(
        "resulting_adjective",
        """
        Mali      Mali      PROPN NNP nsubj 2
        left      leave     VERB  VBD ROOT  0
        the       the       DET   DT  det   4
        port      port      NOUN  NN  obj   2
        dependent dependent ADJ   JJ  amod  4
        on        on        ADP   IN  case  7
        aid       aid       NOUN  NN  obl   5
        """,
        "dependent xcomp left",
    ),
    case(
        "resulting_adjective",
        """
        Mali    Mali    PROPN NNP nsubj 2
        made    make    VERB  VBD ROOT  0
        the     the     DET   DT  det   4
        port    port    NOUN  NN  obj   2
        hostile hostile ADJ   JJ  amod  4
        to      to      ADP   IN  case  7
        Chad    Chad    PROPN NNP obl   5
        """,
        "hostile xcomp made",
    ),
    case(
        "verb_behind_apposition",
        """
        Ada      Ada     PROPN NNP ROOT  0
        Holm     Holm    PROPN NNP flat  1
        ,        ,       PUNCT ,   punct 4
        head     head    NOUN  NN  appos 1
        of       of      ADP   IN  case  6
        Norsk    Norsk   PROPN NNP nmod  4
        ,        ,       PUNCT ,   punct 8
        compared compare VERB  VBD advcl 1
        laws     law     NOUN  NNS obj   8
        .        .       PUNCT .   punct 1
        """,
        "Ada nsubj compared",
        "compared root -",
    ),
    case(
        "verb_behind_apposition",
        """
        Ada     Ada    PROPN NNP ROOT  0
        Lind    Lind   PROPN NNP flat  1
        ,       ,      PUNCT ,   punct 4
        mayor   mayor  NOUN  NN  appos 1
        of      of     ADP   IN  case  6
        Gao     Gao    PROPN NNP nmod  4
        ,       ,      PUNCT ,   punct 8
        praised praise VERB  VBD advcl 1
        troops  troop  NOUN  NNS obj   8
        .       .      PUNCT .   punct 1
        """,
        "Ada nsubj praised",
        "praised root -",
    ),
    case(
        "verb_behind_apposition",
        """
        Ada    Ada    PROPN NNP ROOT  0
        Berg   Berg   PROPN NNP flat  1
        ,      ,      PUNCT ,   punct 4
        leader leader NOUN  NN  appos 1
        of     of     ADP   IN  case  6
        Togo   Togo   PROPN NNP nmod  4
        ,      ,      PUNCT ,   punct 8
        wants  want   VERB  VBZ advcl 1
        talks  talk   NOUN  NNS obj   8
        .      .      PUNCT .   punct 1
        """,
        "Ada nsubj wants",
        "wants root -",
    ),
    case(
        "verb_behind_result",
        """
        The     the    DET   DT  det       2
        price   price  NOUN  NN  nsubj     9
        of      of     ADP   IN  case      5
        a       a      DET   DT  det       5
        raid    raid   NOUN  NN  nmod      2
        that    that   PRON  WDT nsubj     7
        left    leave  VERB  VBD acl:relcl 5
        bridges bridge NOUN  NNS obj       7
        twisted twist  VERB  VBD ROOT      0
        ruins   ruin   NOUN  NNS obj       9
        rose    rise   VERB  VBD conj      9
        .       .      PUNCT .   punct     9
        """,
        "rose root -",
        "price nsubj rose",
        "ruins xcomp left",
        "twisted amod ruins",
    ),
    case(
        "verb_behind_result",
        """
        A       a     DET   DT  det       2
        war     war   NOUN  NN  nsubj     6
        that    that  PRON  WDT nsubj     4
        left    leave VERB  VBD acl:relcl 2
        towns   town  NOUN  NNS obj       4
        emptied empty VERB  VBD ROOT      0
        ended   end   VERB  VBD advcl     6
        .       .     PUNCT .   punct     6
        """,
        "ended root -",
        "war nsubj ended",
        "emptied xcomp left",
    ),
    case(
        "reason_behind_gerund",
        """
        Chad     Chad  PROPN NNP nsubj:pass 3
        was      be    AUX   VBD aux:pass   3
        barred   bar   VERB  VBN ROOT       0
        from     from  SCONJ IN  mark       5
        entering enter VERB  VBG advcl      3
        Mali     Mali  PROPN NNP obj        5
        for      for   SCONJ IN  mark       8
        stealing steal VERB  VBG advcl      5
        cars     car   NOUN  NNS obj        8
        .        .     PUNCT .   punct      3
        """,
        "stealing advcl barred",
    ),
    case(
        "noun_as_adverb",
        """
        Mali   Mali   PROPN NNP nsubj  2
        bore   bear   VERB  VBD ROOT   0
        Chad   Chad   PROPN NNP obj    2
        no     no     DET   RB  advmod 5
        grudge grudge NOUN  NN  advmod 2
        .      .      PUNCT .   punct  2
        """,
        "grudge obj bore",
        "Chad iobj bore",
        "no det grudge",
    ),
    case(
        "parallel_verb, a past",
        """
        Mali    Mali   PROPN NNP nsubj 2
        refused refuse VERB  VBD ROOT  0
        to      to     PART  TO  mark  4
        free    free   VERB  VB  xcomp 2
        rebels  rebel  NOUN  NNS obj   4
        and     and    CCONJ CC  cc    7
        left    leave  VERB  VBD conj  4
        Chad    Chad   PROPN NNP obj   7
        """,
        "left conj refused",
    ),
    case(
        "only_other",
        """
        Mali  Mali  PROPN NNP nsubj  4
        does  do    AUX   VBZ aux    4
        not   not   PART  RB  advmod 4
        blame blame VERB  VB  ROOT   0
        Chad  Chad  PROPN NNP obj    4
        ,     ,     PUNCT ,   punct  8
        only  only  ADV   RB  advmod 8
        Niger Niger PROPN NNP appos  5
        .     .     PUNCT .   punct  4
        """,
        "Niger conj Chad",
    ),
    case(
        "perfect_before_noun",
        """
        Mali    Mali   PROPN NNP nsubj 2
        has     have   VERB  VBZ ROOT  0
        limited limit  ADJ   VBN amod  4
        imports import NOUN  NNS obj   2
        ,       ,      PUNCT ,   punct 6
        raised  raise  VERB  VBD conj  2
        taxes   tax    NOUN  NNS obj   6
        and     and    CCONJ CC  cc    9
        told    tell   VERB  VBD conj  2
        Chad    Chad   PROPN NNP obj   9
        """,
        "limited root -",
        "has aux limited",
        "imports obj limited",
        "raised conj limited",
        "limited is VERB",
    ),
    case(
        "source_behind_verb",
        """
        Sanctions sanction NOUN  NNS nsubj 2
        hurt      hurt     VERB  VBD ROOT  0
        banks     bank     NOUN  NNS obj   2
        ,         ,        PUNCT ,   punct 2
        suggests  suggest  VERB  VBZ conj  2
        a         a        DET   DT  det   7
        study     study    NOUN  NN  obj   5
        """,
        "study nsubj suggests",
        "suggests parataxis hurt",
    ),
    case(
        "name_in_person",
        """
        A       a       DET   DT  det       2
        user    user    NOUN  NN  nsubj     9
        of      of      ADP   IN  case      4
        Weibo   Weibo   PROPN NNP nmod      2
        ,       ,       PUNCT ,   punct     7
        which   which   PRON  WDT nsubj     7
        grows   grow    VERB  VBZ acl:relcl 2
        ,       ,       PUNCT ,   punct     2
        left    leave   VERB  VBD ROOT      0
        """,
        "grows acl:relcl Weibo",
    ),
    case(
        "adjective_behind_and",
        """
        Holm        Holm       PROPN NNP nsubj 3
        and         and        CCONJ CC  cc    3
        experienced experience VERB  VBD ccomp 6
        captain     captain    NOUN  NN  obj   3
        Berg        Berg       PROPN NNP flat  4
        said        say        VERB  VBD ROOT  0
        so          so         ADV   RB  advmod 6
        """,
        "Holm nsubj said",
        "captain conj Holm",
        "experienced amod captain",
    ),
    case(
        "parallel_verb: behind an auxiliary",
        """
        Mali   Mali  PROPN NNP nsubj 3
        will   will  AUX   MD  aux   3
        stop   stop  VERB  VB  ROOT  0
        buying buy   VERB  VBG xcomp 3
        gas    gas   NOUN  NN  obj   4
        and    and   CCONJ CC  cc    7
        open   open  VERB  VB  conj  4
        ports  port  NOUN  NNS obj   7
        """,
        "open conj stop",
    ),
    case(
        "parallel_verb: of another number",
        """
        Studies   study     NOUN  NNS nsubj 2
        show      show      VERB  VBP ROOT  0
        asthma    asthma    NOUN  NN  nsubj 4
        hurts     hurt      VERB  VBZ ccomp 2
        children  child     NOUN  NNS obj   4
        and       and       CCONJ CC  cc    7
        highlight highlight VERB  VBP conj  4
        risks     risk      NOUN  NNS obj   7
        """,
        "highlight conj show",
    ),
    case(
        "second_subject: behind an abbreviation",
        """
        Tonga    Tonga    PROPN NNP   nsubj     7
        (        (        PUNCT -LRB- punct     3
        TO       TO       PROPN NNP   appos     1
        )        )        PUNCT -RRB- punct     3
        Governor Governor PROPN NNP   nmod:desc 6
        Berg     Berg     PROPN NNP   nsubj     7
        left     leave    VERB  VBD   ROOT      0
        """,
        "Tonga compound Governor",
    ),
    case(
        "for_subject: of a noun",
        """
        Chad   Chad  PROPN NNP nsubj 2
        wants  want  VERB  VBZ ROOT  0
        a      a     DET   DT  det   4
        pact   pact  NOUN  NN  obj   2
        for    for   ADP   IN  case  6
        Mali   Mali  PROPN NNP nmod  4
        to     to    PART  TO  mark  8
        leave  leave VERB  VB  advcl 2
        """,
        "Mali nsubj leave",
        "leave acl pact",
    ),
    case(
        "name_in_two",
        """
        Ada     ada    PROPN NNP nsubj  3
        Holm    holm   PROPN NNP nsubj  3
        charged charge VERB  VBD ROOT   0
        with    with   ADP   IN  case   5
        theft   theft  NOUN  NN  obl    3
        """,
        "Holm flat Ada",
        "Ada nsubj:pass charged",
    ),
    case(
        "gerund_behind_amid",
        """
        Talks    talk    NOUN  NNS nsubj 2
        came     come    VERB  VBD ROOT  0
        amid     amid    SCONJ IN  mark  4
        rising   rise    VERB  VBG advcl 2
        tensions tension NOUN  NNS obj   4
        with     with    ADP   IN  case  7
        Chad     Chad    PROPN NNP nmod  5
        """,
        "tensions obl came",
        "rising amod tensions",
        "amid case tensions",
    ),
    case(
        "outer_copula",
        """
        The   the   DET   DT  det         2
        truth truth NOUN  NN  nsubj:outer 6
        is    be    AUX   VBZ cop         6
        that  that  SCONJ IN  mark        6
        Mali  Mali  PROPN NNP nsubj       6
        left  leave VERB  VBD ROOT        0
        """,
        "is cop truth",
        "truth nsubj:outer left",
    ),
    case(
        "noun_of_preposition",
        """
        Mali   Mali   PROPN NNP nsubj         2
        grew   grow   VERB  VBD ROOT          0
        thanks thanks NOUN  NNS obl:unmarked  2
        to     to     ADP   IN  case          6
        a      a      DET   DT  det           6
        deal   deal   NOUN  NN  nmod          3
        """,
        "deal obl grew",
        "thanks case deal",
    ),
    case(
        "headline_passive",
        """
        Mayor mayor NOUN  NN  nsubj 2
        shot  shoot VERB  VBD ROOT  0
        in    in    ADP   IN  case  4
        Gao   Gao   PROPN NNP obl   2
        """,
        "Mayor nsubj:pass shot",
        "shot is VBN",
    ),
    case(
        "verb_behind_quotation",
        """
        Holm    Holm    PROPN NNP nsubj 2
        said    say     VERB  VBD ROOT  0
        “       “       PUNCT ``  punct 5
        they    they    PRON  PRP nsubj 5
        fled    flee    VERB  VBD ccomp 2
        ”       ”       PUNCT ''  punct 5
        but     but     CCONJ CC  cc    8
        stopped stop    VERB  VBD conj  5
        """,
        "stopped conj said",
    ),
    case(
        "blamed_on",
        """
        Holm    Holm    PROPN NNP nsubj 2
        blamed  blame   VERB  VBD ROOT  0
        the     the     DET   DT  det   4
        raid    raid    NOUN  NN  obj   2
        on      on      ADP   IN  case  6
        Mali    Mali    PROPN NNP nmod  4
        """,
        "Mali obl blamed",
    ),
    case(
        "participle_behind_people",
        """
        Police     police    NOUN  NNS nsubj 2
        fired      fire      VERB  VBD ROOT  0
        gas        gas       NOUN  NN  obj   2
        at         at        ADP   IN  case  5
        protesters protester NOUN  NNS obl   2
        demanding  demand    VERB  VBG advcl 2
        a          a         DET   DT  det   8
        vote       vote      NOUN  NN  obj   6
        .          .         PUNCT .   punct 2
        """,
        "demanding acl protesters",
    ),
    case(
        "second_participle",
        """
        The        the       DET   DT  det       2
        drug       drug      NOUN  NN  nsubj     12
        ,          ,         PUNCT ,   punct     4
        developed  develop   VERB  VBN acl       2
        by         by        ADP   IN  case      6
        Oxford     Oxford    PROPN NNP obl:agent 4
        and        and       CCONJ CC  cc        8
        made       make      VERB  VBN conj      2
        by         by        ADP   IN  case      10
        Baltec     Baltec    PROPN NNP obl:agent 8
        ,          ,         PUNCT ,   punct     2
        cut        cut       VERB  VBD ROOT      0
        infections infection NOUN  NNS obj       12
        .          .         PUNCT .   punct     12
        """,
        "made conj developed",
    ),
    case(
        "agent_of_participle",
        """
        Iran     Iran    PROPN NNP nsubj     2
        restored restore VERB  VBD ROOT      0
        ties     tie     NOUN  NNS obj       2
        in       in      ADP   IN  case      5
        2023     2023    NUM   CD  nmod      3
        under    under   ADP   IN  case      8
        a        a       DET   DT  det       8
        deal     deal    NOUN  NN  obl       2
        brokered broker  VERB  VBN acl       8
        by       by      ADP   IN  case      11
        Mali     Mali    PROPN NNP obl:agent 9
        .        .       PUNCT .   punct     2
        """,
        "Mali obl:agent brokered",
    ),
    case(
        "agent_of_event",
        """
        The      the     DET   DT  det   2
        killing  killing NOUN  NN  nsubj 10
        of       of      ADP   IN  case  5
        a        a       DET   DT  det   5
        guard    guard   NOUN  NN  nmod  2
        by       by      ADP   IN  case  7
        police   police  NOUN  NNS nmod  5
        in       in      ADP   IN  case  9
        Gao      Gao     PROPN NNP nmod  5
        sparked  spark   VERB  VBD ROOT  0
        protests protest NOUN  NNS obj   10
        .        .       PUNCT .   punct 10
        """,
        "police nmod killing",
    ),
    case(
        "goal_of_event",
        """
        France     France     PROPN NNP nmod:poss 3
        's         's         PART  POS case      1
        withdrawal withdrawal NOUN  NN  nsubj     8
        of         of         ADP   IN  case      5
        troops     troops     NOUN  NNS nmod      3
        from       from       ADP   IN  case      7
        Niger      Niger      PROPN NNP nmod      5
        angered    anger      VERB  VBD ROOT      0
        Chad       Chad       PROPN NNP obj       8
        .          .          PUNCT .   punct     8
        """,
        "Niger nmod withdrawal",
    ),
    case(
        "goal_of_goods",
        """
        Mali       Mali     PROPN NNP nsubj    2
        sanctioned sanction VERB  VBD ROOT     0
        Baltec     Baltec   PROPN NNP obj      2
        over       over     ADP   IN  case     6
        arms       arm      NOUN  NNS compound 6
        sales      sale     NOUN  NNS obl      2
        to         to       ADP   IN  case     8
        Chad       Chad     PROPN NNP obl      2
        .          .        PUNCT .   punct    2
        """,
        "Chad nmod sales",
    ),
    case(
        "exception_behind_all",
        """
        India     India   PROPN NNP nsubj 2
        banned    ban     VERB  VBD ROOT  0
        exports   export  NOUN  NNS obj   2
        to        to      ADP   IN  case  6
        all       all     DET   DT  det   6
        countries country NOUN  NNS obl   2
        but       but     CCONJ CC  cc    8
        Mali      Mali    PROPN NNP conj  6
        .         .       PUNCT .   punct 2
        """,
        "Mali nmod countries",
        "but case Mali",
    ),
    case(
        "exception_before_verb",
        """
        Everyone everyone PRON  NN  nsubj 4
        but      but      CCONJ CC  cc    4
        Hungary  Hungary  PROPN NNP nsubj 4
        backed   back     VERB  VBD ROOT  0
        the      the      DET   DT  det   6
        plan     plan     NOUN  NN  obj   4
        to       to       PART  TO  mark  8
        arm      arm      VERB  VB  acl   6
        Ukraine  Ukraine  PROPN NNP obj   8
        .        .        PUNCT .   punct 4
        """,
        "Hungary nmod Everyone",
        "but case Hungary",
    ),
    case(
        "infinitive_of_winner",
        """
        Jones     Jones     PROPN NNP nsubj 2
        defeated  defeat    VERB  VBD ROOT  0
        Holm      Holm      PROPN NNP obj   2
        via       via       ADP   IN  case  6
        unanimous unanimous ADJ   JJ  amod  6
        decision  decision  NOUN  NN  obl   2
        to        to        PART  TO  mark  8
        win       win       VERB  VB  acl   6
        the       the       DET   DT  det   10
        title     title     NOUN  NN  obj   8
        .         .         PUNCT .   punct 2
        """,
        "win advcl defeated",
    ),
    case(
        "time_in_aside",
        """
        And           and           CCONJ CC   cc       4
        the           the           DET   DT   det      3
        Rights        Rights        PROPN NNPS compound 4
        Act           Act           PROPN NNP  nsubj    16
        ,             ,             PUNCT ,    punct    7
        under         under         ADP   IN   case     7
        consideration consideration NOUN  NN   obl      16
        by            by            ADP   IN   case     11
        the           the           DET   DT   det      11
        US            US            PROPN NNP  compound 11
        Senate        Senate        PROPN NNP  nmod     7
        on            on            ADP   IN   case     13
        Monday        Monday        PROPN NNP  nmod     7
        ,             ,             PUNCT ,    punct    7
        would         would         AUX   MD   aux      16
        impose        impose        VERB  VB   ROOT     0
        economic      economic      ADJ   JJ   amod     18
        sanctions     sanction      NOUN  NNS  obj      16
        on            on            ADP   IN   case     20
        officials     official      NOUN  NNS  obl      16
        .             .             PUNCT .    punct    16
        """,
        "Monday nmod consideration",
    ),
    case(
        "owner_in_two",
        """
        Ada     Ada   PROPN NNP nmod:poss 4
        Holm    Holm  PROPN NNP nmod:poss 4
        's      's    PART  POS case      2
        visit   visit NOUN  NN  nsubj     7
        to      to    ADP   IN  case      6
        Mali    Mali  PROPN NNP nmod      4
        angered anger VERB  VBD ROOT      0
        Chad    Chad  PROPN NNP obj       7
        .       .     PUNCT .   punct     7
        """,
        "Holm flat Ada",
    ),
    case(
        "tagged_infinitive",
        """
        Togo  Togo  PROPN NNP nsubj 2
        urged urge  VERB  VBD ROOT  0
        Mali  Mali  PROPN NNP obj   2
        to    to    PART  TO  mark  5
        free  free  ADJ   VB  xcomp 2
        Vale  Vale  PROPN NNP obj   5
        and   and   CCONJ CC  cc    9
        to    to    PART  TO  mark  9
        let   let   VERB  VB  conj  5
        her   she   PRON  PRP obj   9
        leave leave VERB  VB  xcomp 9
        .     .     PUNCT .   punct 2
        """,
        "free is VERB",
    ),
    case(
        "past_like_present",
        """
        The    the    DET   DT   det   2
        Lakers Lakers PROPN NNPS nsubj 3
        beat   beat   VERB  VBP  ROOT  0
        the    the    DET   DT   det   5
        Bulls  Bulls  PROPN NNPS obj   3
        on     on     ADP   IN   case  7
        Monday Monday PROPN NNP  obl   3
        .      .      PUNCT .    punct 3
        """,
        "beat is VBD",
    ),
    case(
        "said_of_oneself",
        """
        Bin     Bin    PROPN NNP nsubj         2
        pleaded plead  VERB  VBD ROOT          0
        guilty  guilty NOUN  NN  obj           2
        March   March  PROPN NNP nmod:unmarked 5
        23      23     NUM   CD  obl:unmarked  2
        to      to     ADP   IN  case          8
        a       a      DET   DT  det           8
        charge  charge NOUN  NN  obl           2
        .       .      PUNCT .   punct         2
        """,
        "guilty xcomp pleaded",
    ),
    case(
        "reporting_noun",
        """
        Wee        wee      INTJ  UH   discourse 5
        of         of       ADP   IN   case      4
        the        the      DET   DT   det       4
        Times      Times    PROPN NNPS nmod      1
        reports    report   NOUN  NNS  ROOT      0
        that       that     SCONJ IN   mark      9
        censors    censor   NOUN  NNS  nsubj     9
        had        have     AUX   VBD  aux       9
        instructed instruct VERB  VBN  ccomp     5
        editors    editor   NOUN  NNS  iobj      9
        .          .        PUNCT .    punct     5
        """,
        "reports is VERB",
        "Wee nsubj reports",
    ),
    case(
        "second_title",
        """
        The      the      DET   DT  det      4
        former   former   ADJ   JJ  amod     4
        Labour   Labour   PROPN NNP compound 4
        leader   leader   NOUN  NN  nsubj    8
        and      and      CCONJ CC  cc       7
        prime    prime    ADJ   JJ  amod     7
        minister minister PROPN NNP conj     4
        delivers deliver  VERB  VBZ ROOT     0
        a        a        DET   DT  det      10
        manual   manual   NOUN  NN  obj      8
        .        .        PUNCT .   punct    8
        """,
        "minister dep leader",
    ),
    case(
        "told_of_surname",
        """
        Ada        Ada        PROPN NNP nsubj     11
        Holm       Holm       PROPN NNP nsubj     11
        ,          ,          PUNCT ,   punct     6
        whose      whose      PRON  WP$ nmod:poss 5
        government government NOUN  NN  nsubj     6
        lost       lose       VERB  VBD acl:relcl 2
        control    control    NOUN  NN  obj       6
        of         of         ADP   IN  case      9
        Togo       Togo       PROPN NNP nmod      7
        ,          ,          PUNCT ,   punct     2
        fled       flee       VERB  VBD ROOT      0
        to         to         ADP   IN  case      13
        Paris      Paris      PROPN NNP obl       11
        .          .          PUNCT .   punct     11
        """,
        "lost acl:relcl Ada",
    ),
    case(
        "named_thing",
        """
        The       the       DET   DT  det      2
        WHO       WHO       PROPN NNP nsubj    3
        declared  declare   VERB  VBD ROOT     0
        the       the       DET   DT  det      6
        mpox      mpox      PROPN NNP compound 6
        outbreak  outbreak  NOUN  NN  obj      3
        in        in        ADP   IN  case     8
        Africa    Africa    PROPN NNP nmod     6
        a         a         DET   DT  det      12
        global    global    ADJ   JJ  amod     12
        health    health    NOUN  NN  compound 12
        emergency emergency NOUN  NN  obj      3
        .         .         PUNCT .   punct    3
        """,
        "emergency xcomp declared",
    ),
    case(
        "person_of_title",
        """
        On        on        ADP   IN   case     2
        Wednesday Wednesday PROPN NNP  obl      15
        ,         ,         PUNCT ,    punct    2
        the       the       DET   DT   det      7
        U.N.      U.N.      PROPN NNP  compound 7
        special   special   ADJ   JJ   amod     7
        envoy     envoy     NOUN  NN   nsubj    15
        for       for       ADP   IN   case     9
        Syria     Syria     PROPN NNP  nmod     7
        ,         ,         PUNCT ,    punct    11
        Maria     Maria     PROPN NNP  conj     9
        de        de        PROPN NNP  flat     11
        Holm      Holm      PROPN NNP  flat     11
        ,         ,         PUNCT ,    punct    7
        called    call      VERB  VBD  ROOT     0
        on        on        ADP   IN   case     19
        the       the       DET   DT   det      19
        United    united    VERB  NNP  amod     19
        States    States    PROPN NNPS obl      15
        to        to        PART  TO   mark     21
        leave     leave     VERB  VB   xcomp    15
        .         .         PUNCT .    punct    15
        """,
        "Maria appos envoy",
    ),
    case(
        "speaker_before_verb, two who speak",
        """
        The        the       DET   DT  det      2
        raid       raid      NOUN  NN  nsubj    3
        killed     kill      VERB  VBD ccomp    14
        at         at        ADP   IN  case     5
        least      least     ADJ   JJS nmod     6
        27         27        NUM   CD  nummod   7
        people     people    NOUN  NNS obj      3
        ,          ,         PUNCT ,   punct    10
        rights     right     NOUN  NNS compound 10
        monitors   monitor   NOUN  NNS conj     7
        and        and       CCONJ CC  cc       13
        rescue     rescue    NOUN  NN  compound 13
        volunteers volunteer NOUN  NNS conj     7
        said       say       VERB  VBD ROOT     0
        .          .         PUNCT .   punct    14
        """,
        "monitors nsubj said",
        "volunteers conj monitors",
    ),
    case(
        "who_is_to",
        """
        Keir    Keir    PROPN NNP nsubj 5
        Starmer Starmer PROPN NNP flat  1
        is      be      AUX   VBZ cop   5
        to      to      PART  TO  mark  5
        meet    meet    VERB  VB  ROOT  0
        Holm    Holm    PROPN NNP obj   5
        in      in      ADP   IN  case  8
        London  London  PROPN NNP obl   5
        on      on      ADP   IN  case  10
        Friday  Friday  PROPN NNP obl   5
        .       .       PUNCT .   punct 5
        """,
        "is aux meet",
    ),
    case(
        "adjective_behind_to",
        """
        Ada     Ada   PROPN NNP nsubj 3
        Holm    Holm  PROPN NNP nsubj 3
        said    say   VERB  VBD ROOT  0
        Togo    Togo  PROPN NNP nsubj 6
        had     have  AUX   VBD aux   6
        ordered order VERB  VBN ccomp 3
        Mali    Mali  PROPN NNP obj   6
        to      to    PART  TO  mark  9
        free    free  ADJ   JJ  amod  10
        Vale    Vale  PROPN NNP obl   6
        .       .     PUNCT .   punct 3
        """,
        "free xcomp ordered",
        "Vale obj free",
    ),
    case(
        "headline_verb, two behind a comma",
        """
        Russia    Russia   PROPN NNP ROOT     0
        ,         ,        PUNCT ,   punct    3
        Ukraine   Ukraine  PROPN NNP appos    1
        swap      swap     NOUN  NN  compound 5
        prisoners prisoner NOUN  NNS conj     1
        """,
        "Russia nsubj swap",
        "Ukraine conj Russia",
        "prisoners obj swap",
    ),
    case(
        "headline_subject",
        """
        Arsenal Arsenal PROPN NNP compound 2
        sign    sign    NOUN  VBP ROOT     0
        Berg    Berg    PROPN NNP obj      2
        from    from    ADP   IN  case     5
        Ajax    Ajax    PROPN NNP obl      2
        """,
        "Arsenal nsubj sign",
    ),
    case(
        "headline_pair",
        """
        Putin  Putin  PROPN NNP nsubj    4
        ,      ,      PUNCT ,   punct    3
        Xi     Xi     PROPN NNP appos    1
        sign   sign   VERB  VB  ROOT     0
        energy energy NOUN  NN  compound 6
        deal   deal   NOUN  NN  obj      4
        """,
        "Xi conj Putin",
    ),
    case(
        "headline_partner",
        """
        Israel    Israel    PROPN NNP dep   4
        ,         ,         PUNCT ,   punct 1
        Hamas     Hamas     PROPN NNP nsubj 4
        agree     agree     VERB  VBP ccomp 8
        to        to        ADP   IN  case  6
        ceasefire ceasefire NOUN  NN  xcomp 4
        ,         ,         PUNCT ,   punct 4
        says      say       VERB  VBZ ROOT  0
        Qatar     Qatar     PROPN NNP nsubj 8
        """,
        "Israel nsubj agree",
        "Hamas conj Israel",
    ),
    case(
        "sum_behind_object",
        """
        EU        EU       PROPN NNP nsubj    2
        fines     fine     VERB  VBZ ROOT     0
        Meta      Meta     PROPN NNP obj      2
        €         €        SYM   $   obj      2
        1.2bn     1.2bn    NUM   CD  nummod   4
        over      over     ADP   IN  case     8
        data      data     NOUN  NN  compound 8
        transfers transfer NOUN  NNS obl      2
        """,
        "Meta iobj fines",
    ),
    case(
        "infinitive_of_use",
        """
        The          the          DET   DT  det   2
        observatory  observatory  NOUN  NN  nsubj 3
        uses         use          VERB  VBZ ROOT  0
        a            a            DET   DT  det   5
        spectrograph spectrograph NOUN  NN  obj   3
        to           to           PART  TO  mark  7
        detect       detect       VERB  VB  acl   5
        compositions composition  NOUN  NNS obj   7
        .            .            PUNCT .   punct 3
        """,
        "detect advcl uses",
    ),
    case(
        "untold_particulars",
        """
        Togo      Togo     PROPN NNP nsubj 2
        suggested suggest  VERB  VBD ROOT  0
        that      that     SCONJ IN  mark  6
        Baltec    Baltec   PROPN NNP nsubj 6
        had       have     AUX   VBD aux   6
        expressed express  VERB  VBN ccomp 2
        interest  interest NOUN  NN  obj   6
        ,         ,        PUNCT ,   punct 10
        without   without  SCONJ IN  mark  10
        providing provide  VERB  VBG advcl 6
        details   detail   NOUN  NNS obj   10
        .         .        PUNCT .   punct 2
        """,
        "providing advcl suggested",
    ),
    case(
        "sum_in_kind",
        """
        The      the     DET   DT  det   2
        move     move    NOUN  NN  nsubj 3
        brought  bring   VERB  VBD ROOT  0
        millions million NOUN  NNS obj   3
        of       of      ADP   IN  case  6
        dollars  dollar  NOUN  NNS nmod  4
        in       in      ADP   IN  case  8
        aid      aid     NOUN  NN  obl   3
        for      for     ADP   IN  case  10
        Mali     Mali    PROPN NNP obl   3
        .        .       PUNCT .   punct 3
        """,
        "aid nmod dollars",
    ),
    case(
        "which_behind_person",
        """
        The       the     DET   DT  det       2
        army      army    NOUN  NN  nsubj     3
        published publish VERB  VBD ROOT      0
        a         a       DET   DT  det       5
        report    report  NOUN  NN  obj       3
        on        on      ADP   IN  case      7
        Peter     Peter   PROPN NNP nmod      5
        Holm      Holm    PROPN NNP flat      7
        ,         ,       PUNCT ,   punct     11
        which     which   PRON  WDT nsubj     11
        angered   anger   VERB  VBD acl:relcl 7
        Chad      Chad    PROPN NNP obj       11
        .         .       PUNCT .   punct     3
        """,
        "angered acl:relcl report",
    ),
    case(
        "imposed_measure",
        """
        The       the      DET   DT  det       2
        sanctions sanction NOUN  NNS nsubj     8
        on        on       ADP   IN  case      4
        Chad      Chad     PROPN NNP nmod      2
        imposed   impose   VERB  VBN acl       4
        by        by       ADP   IN  case      7
        Mali      Mali     PROPN NNP obl:agent 5
        failed    fail     VERB  VBD ROOT      0
        .         .        PUNCT .   punct     8
        """,
        "imposed acl sanctions",
    ),
    case(
        "end_of_way",
        """
        More    more    ADJ   JJR  advmod    3
        than    than    ADP   IN   fixed     1
        133,000 133,000 NUM   CD   nummod    4
        people  people  NOUN  NNS  nsubj     5
        crossed cross   VERB  VBD  ROOT      0
        the     the     DET   DT   det       7
        jungle  jungle  NOUN  NN   obj       5
        on      on      ADP   IN   case      10
        their   their   PRON  PRP$ nmod:poss 10
        way     way     NOUN  NN   obl       5
        from    from    ADP   IN   case      12
        Mali    Mali    PROPN NNP  obl       5
        to      to      ADP   IN   case      16
        the     the     DET   DT   det       16
        United  united  VERB  NNP  amod      16
        States  States  PROPN NNPS obl       5
        .       .       PUNCT .    punct     5
        """,
        "States nmod way",
    ),
    case(
        "told_of_surname",
        """
        Ada      Ada    PROPN NNP nsubj:pass 7
        King     King   PROPN NNP flat       1
        and      and    CCONJ CC  cc         4
        Jon      Jon    PROPN NNP conj       2
        Weeks    Weeks  PROPN NNP flat       4
        were     be     AUX   VBD aux:pass   7
        abducted abduct VERB  VBN ROOT       0
        by       by     ADP   IN  case       9
        gunmen   gunman NOUN  NNS obl:agent  7
        .        .      PUNCT .   punct      7
        """,
        "Jon conj Ada",
    ),
    case(
        "shared_noun",
        """
        Chad       Chad       PROPN NNP nsubj    2
        freed      free       VERB  VBD ROOT     0
        US         US         PROPN NNP obj      2
        ,          ,          PUNCT ,   punct    6
        Australian australian ADJ   JJ  amod     6
        hostages   hostage    NOUN  NNS appos    3
        for        for        ADP   IN  case     10
        3          3          NUM   CD  nummod   10
        terrorist  terrorist  NOUN  NN  compound 10
        figures    figure     NOUN  NNS obl      2
        """,
        "US compound hostages",
        "hostages obj freed",
    ),
    case(
        "speaking_before",
        """
        Holm      Holm     PROPN NNP nsubj 2
        spoke     speak    VERB  VBD ROOT  0
        before    before   SCONJ IN  mark  5
        lawmakers lawmaker NOUN  NNS nsubj 5
        defending defend   VERB  VBG advcl 2
        the       the      DET   DT  det   7
        deal      deal     NOUN  NN  obj   5
        .         .        PUNCT .   punct 2
        """,
        "lawmakers obl spoke",
        "before case lawmakers",
        "defending advcl spoke",
    ),
    case(
        "told_behind_time",
        """
        Holm   Holm   PROPN NNP nsubj        2
        said   say    VERB  VBD ROOT         0
        the    the    DET   DT  det          4
        day    day    NOUN  NN  obl:unmarked 2
        before before ADP   IN  case         7
        the    the    DET   DT  det          7
        raid   raid   NOUN  NN  obl          2
        ,      ,      PUNCT ,   punct        10
        Mali   Mali   PROPN NNP nsubj        10
        bought buy    VERB  VBD ccomp        2
        ten    ten    NUM   CD  nummod       12
        jets   jet    NOUN  NNS obj          10
        .      .      PUNCT .   punct        2
        """,
        "bought ccomp said",
        "day obl:unmarked bought",
    ),
    case(
        "told_behind_moment",
        """
        Holm   Holm   PROPN NNP nsubj     2
        said   say    VERB  VBD ROOT      0
        the    the    DET   DT  det       4
        moment moment NOUN  NN  obj       2
        she    she    PRON  PRP nsubj     6
        heard  hear   VERB  VBD acl:relcl 4
        the    the    DET   DT  det       8
        blast  blast  NOUN  NN  obj       6
        she    she    PRON  PRP nsubj     10
        called call   VERB  VBD acl:relcl 8
        Mali   Mali   PROPN NNP xcomp     10
        .      .      PUNCT .   punct     2
        """,
        "called ccomp said",
        "moment obl:unmarked called",
    ),
    case(
        "told_condition",
        """
        Holm     Holm   PROPN NNP  nsubj      2
        said     say    VERB  VBD  ROOT       0
        she      she    PRON  PRP  nsubj      5
        will     will   AUX   MD   aux        5
        meet     meet   VERB  VB   ccomp      2
        Bongo    Bongo  PROPN NNP  obj        5
        ,        ,      PUNCT ,    punct      13
        once     once   SCONJ IN   mark       13
        his      his    PRON  PRP$ nmod:poss  10
        post     post   NOUN  NN   nsubj:pass 13
        has      have   AUX   VBZ  aux        13
        been     be     AUX   VBN  aux:pass   13
        ratified ratify VERB  VBN  advcl      5
        .        .      PUNCT .    punct      2
        """,
        "ratified advcl meet",
    ),
    case(
        "who_of_body",
        """
        Mali      Mali     PROPN NNP nsubj     2
        met       meet     VERB  VBD ROOT      0
        officials official NOUN  NNS obj       2
        of        of       ADP   IN  case      7
        the       the      DET   DT  det       7
        Red       red      ADJ   NNP amod      7
        Cross     Cross    PROPN NNP nmod      3
        who       who      PRON  WP  nsubj     9
        visited   visit    VERB  VBD acl:relcl 7
        the       the      DET   DT  det       11
        camp      camp     NOUN  NN  obj       9
        .         .        PUNCT .   punct     2
        """,
        "visited acl:relcl officials",
    ),
    case(
        "second_of_claim",
        """
        Holm     Holm   PROPN NNP nsubj 2
        repeated repeat VERB  VBD ROOT  0
        the      the    DET   DT  det   4
        claim    claim  NOUN  NN  obj   2
        that     that   SCONJ IN  mark  8
        Mali     Mali   PROPN NNP nsubj 8
        had      have   AUX   VBD aux   8
        won      win    VERB  VBN acl   4
        and      and    CCONJ CC  cc    12
        Togo     Togo   PROPN NNP nsubj 12
        had      have   AUX   VBD aux   12
        fled     flee   VERB  VBN conj  2
        Gao      Gao    PROPN NNP obj   12
        .        .      PUNCT .   punct 2
        """,
        "fled conj won",
    ),
    case(
        "reporting_plural",
        """
        Witnesses witness NOUN  NNS nsubj 5
        at        at      ADP   IN  case  4
        the       the     DET   DT  det   4
        scene     scene   NOUN  NN  nmod  1
        report    report  NOUN  NN  ROOT  0
        that      that    SCONJ IN  mark  8
        police    police  NOUN  NNS nsubj 8
        shot      shoot   VERB  VBD ccomp 5
        Holm      Holm    PROPN NNP obj   8
        .         .       PUNCT .   punct 5
        """,
        "report is VERB",
        "report is VBP",
        "shot ccomp report",
    ),
    case(
        "reporting_behind_noun",
        """
        Doctors  doctor   NOUN  NNS ROOT      0
        at       at       ADP   IN  case      5
        the      the      DET   DT  det       5
        hospital hospital NOUN  NN  compound  5
        report   report   NOUN  NN  nmod      1
        that     that     SCONJ IN  mark      8
        soldiers soldier  NOUN  NNS nsubj     8
        stormed  storm    VERB  VBD acl:relcl 1
        the      the      DET   DT  det       10
        ward     ward     NOUN  NN  obj       8
        .        .        PUNCT .   punct     1
        """,
        "Doctors nsubj report",
        "stormed ccomp report",
        "hospital nmod Doctors",
    ),
    case(
        "reporting_behind_noun, before a clause with a subject",
        """
        Communities community NOUN  NNS  nsubj     13
        living      live      VERB  VBG  acl       1
        near        near      ADP   IN   case      6
        the         the       DET   DT   det       6
        site        site      NOUN  NN   compound  6
        report      report    NOUN  NN   obl       2
        that        that      SCONJ IN   mark      13
        powerful    powerful  ADJ   JJ   amod      9
        explosions  explosion NOUN  NNS  nsubj     13
        from        from      ADP   IN   case      11
        Baltec      Baltec    PROPN NNP  nmod      9
        have        have      AUX   VBP  aux       13
        caused      cause     VERB  VBN  ROOT      0
        severe      severe    ADJ   JJ   amod      15
        damages     damage    NOUN  NNS  obj       13
        to          to        ADP   IN   case      18
        their       their     PRON  PRP$ nmod:poss 18
        houses      house     NOUN  NNS  obl       13
        .           .         PUNCT .    punct     13
        """,
        "Communities nsubj report",
        "caused ccomp report",
        "site obl living",
    ),
    case(
        "unlike_somebody",
        """
        Christie   Christie  PROPN NNP  nsubj     9
        —          —         PUNCT :    punct     1
        unlike     unlike    ADP   IN   fixed     1
        ,          ,         PUNCT ,    punct     3
        say        say       INTJ  UH   discourse 9
        ,          ,         PUNCT ,    punct     5
        DeSantis   DeSantis  PROPN NNP  nsubj     9
        —          —         PUNCT :    punct     7
        recognized recognize VERB  VBD  ROOT      0
        the        the       DET   DT   det       11
        reality    reality   NOUN  NN   obj       9
        that       that      SCONJ IN   mark      17
        his        his       PRON  PRP$ nmod:poss 14
        campaign   campaign  NOUN  NN   nsubj     17
        could      could     AUX   MD   aux       17
        not        not       PART  RB   advmod    17
        overcome   overcome  VERB  VB   acl       11
        Trump      Trump     PROPN NNP  nmod:poss 20
        ’s         's        PART  POS  case      18
        dominance  dominance NOUN  NN   obj       17
        .          .         PUNCT .    punct     9
        """,
        "DeSantis obl recognized",
        "unlike case DeSantis",
    ),
    case(
        "objects_of_particle",
        """
        Serbia  Serbia  PROPN NNP nsubj 2
        takes   take    VERB  VBZ ROOT  0
        on      on      ADP   IN  mark  7
        Japan   Japan   PROPN NNP nsubj 7
        and     and     CCONJ CC  cc    6
        Britain Britain PROPN NNP conj  4
        plays   play    VERB  VBZ advcl 2
        Chad    Chad    PROPN NNP obj   7
        .       .       PUNCT .   punct 2
        """,
        "Japan obj takes",
        "plays conj takes",
        "Britain nsubj plays",
    ),
    case(
        "company_of_infinitive",
        """
        So            so            ADV   RB  advmod       6
        next          next          ADJ   JJ  amod         3
        week          week          NOUN  NN  obl:unmarked 6
        I             i             PRON  PRP nsubj        6
        ’m            be            AUX   VBP aux          6
        going         go            VERB  VBG ROOT         0
        to            to            PART  TO  mark         8
        have          have          VERB  VB  xcomp        6
        personal      personal      ADJ   JJ  amod         10
        communication communication NOUN  NN  obj          8
        …             …             PUNCT :   punct        17
        with          with          SCONJ IN  mark         17
        both          both          DET   DT  nsubj        17
        of            of            ADP   IN  case         15
        them          they          PRON  PRP nmod         13
        to            to            PART  TO  mark         17
        present       present       VERB  VB  advcl        8
        Mali          Mali          PROPN NNP nmod:poss    20
        ’s            's            PART  POS case         18
        arguments     argument      NOUN  NNS obj          17
        .             .             PUNCT .   punct        6
        """,
        "both obl have",
    ),
    case(
        "listed_name",
        """
        Venezuela Venezuela PROPN NNP nsubj     4
        is        be        AUX   VBZ cop       4
        a         a         DET   DT  det       4
        market    market    NOUN  NN  ROOT      0
        they      they      PRON  PRP nsubj     6
        know      know      VERB  VBP acl:relcl 4
        ,         ,         PUNCT ,   punct     13
        but       but       CCONJ CC  cc        13
        that      that      PRON  DT  nsubj     13
        is        be        AUX   VBZ cop       13
        not       not       PART  RB  advmod    13
        the       the       DET   DT  det       13
        case      case      NOUN  NN  conj      4
        other     other     ADJ   JJ  amod      15
        firms     firm      NOUN  NNS vocative  13
        like      like      ADP   IN  case      17
        Baltec    Baltec    PROPN NNP nmod      15
        ,         ,         PUNCT ,   punct     20
        which     which     PRON  WDT nsubj     20
        exited    exit      VERB  VBD acl:relcl 15
        the       the       DET   DT  det       22
        country   country   NOUN  NN  obj       20
        in        in        ADP   IN  case      24
        2007      2007      NUM   CD  obl       20
        .         .         PUNCT .   punct     4
        """,
        "exited acl:relcl Baltec",
    ),
    case(
        "second_told",
        """
        Lurie      Lurie     PROPN NNP nsubj     2
        said       say       VERB  VBD ROOT      0
        Mali       Mali      PROPN NNP nsubj     4
        agreed     agree     VERB  VBD ccomp     2
        to         to        PART  TO  mark      6
        leave      leave     VERB  VB  xcomp     4
        Gao        Gao       PROPN NNP obj       6
        ,          ,         PUNCT ,   punct     24
        and        and       CCONJ CC  cc        24
        that       that      SCONJ IN  mark      24
        Homeland   Homeland  PROPN NNP compound  12
        Secretary  Secretary PROPN NNP nmod:desc 13
        Holm       Holm      PROPN NNP nsubj     24
        —          -         PUNCT ,   punct     18
        who        who       PRON  WP  nsubj     18
        is         be        AUX   VBZ cop       18
        in         in        ADP   IN  case      18
        charge     charge    NOUN  NN  acl:relcl 13
        of         of        ADP   IN  case      20
        forces     force     NOUN  NNS nmod      18
        —          -         PUNCT ,   punct     13
        had        have      AUX   VBD aux       24
        “          "         PUNCT ``  punct     24
        reaffirmed reaffirm  VERB  VBN conj      2
        that       that      DET   DT  det       26
        direction  direction NOUN  NN  obj       24
        ”          "         PUNCT ''  punct     24
        .          .         PUNCT .   punct     2
        """,
        "reaffirmed conj agreed",
    ),
    case(
        "told_reason",
        """
        Holm    Holm    PROPN NNP nsubj 2
        told    tell    VERB  VBD ROOT  0
        Bongo   Bongo   PROPN NNP iobj  2
        that    that    SCONJ IN  mark  7
        he      he      PRON  PRP nsubj 7
        was     be      AUX   VBD aux   7
        making  make    VERB  VBG ccomp 2
        a       a       DET   DT  det   9
        mistake mistake NOUN  NN  obj   7
        ,       ,       PUNCT ,   punct 14
        because because SCONJ IN  mark  14
        Mali    Mali    PROPN NNP nsubj 14
        can     can     AUX   MD  aux   14
        attack  attack  VERB  VB  advcl 2
        Togo    Togo    PROPN NNP obj   14
        .       .       PUNCT .   punct 2
        """,
        "attack advcl making",
    ),
    case(
        "subject_of_told",
        """
        Mali      Mali     PROPN NNP  nsubj     2
        denied    deny     VERB  VBD  ROOT      0
        its       its      PRON  PRP$ nmod:poss 4
        warplanes warplane NOUN  NNS  obj       2
        were      be       AUX   VBD  aux:pass  6
        involved  involve  VERB  VBN  ccomp     2
        .         .        PUNCT .    punct     2
        """,
        "warplanes nsubj:pass involved",
        "involved ccomp denied",
    ),
    case(
        "bordering_name",
        """
        Oil       oil     NOUN  NN  compound 2
        reserves  reserve NOUN  NNS nsubj    9
        from      from    ADP   IN  case     4
        Mali      Mali    PROPN NNP nmod     2
        ,         ,       PUNCT ,   punct    6
        bordering border  VERB  VBG acl      2
        Togo      Togo    PROPN NNP obj      6
        ,         ,       PUNCT ,   punct    2
        fell      fall    VERB  VBD ROOT     0
        .         .       PUNCT .   punct    9
        """,
        "bordering acl Mali",
    ),
    case(
        "that_of_noun",
        """
        The      the     DET   DT   det       2
        vote     vote    NOUN  NN   nsubj     3
        took     take    VERB  VBD  ROOT      0
        place    place   NOUN  NN   obj       3
        despite  despite ADP   IN   case      7
        repeated repeat  VERB  VBN  amod      7
        warnings warning NOUN  NNS  obl       3
        from     from    ADP   IN   case      10
        his      his     PRON  PRP$ nmod:poss 10
        lawyer   lawyer  NOUN  NN   nmod      7
        that     that    SCONJ IN   mark      14
        Mali     Mali    PROPN NNP  nsubj     14
        would    would   AUX   MD   aux       14
        attack   attack  VERB  VB   advcl     3
        Chad     Chad    PROPN NNP  obj       14
        .        .       PUNCT .    punct     3
        """,
        "attack acl warnings",
    ),
    case(
        "that_of_subject",
        """
        Suspicions suspicion NOUN  NNS nsubj 2
        run        run       VERB  VBP ROOT  0
        high       high      ADV   RB  xcomp 2
        that       that      SCONJ IN  mark  6
        Mali       Mali      PROPN NNP nsubj 6
        funds      fund      VERB  VBZ advcl 2
        the        the       DET   DT  det   8
        rebels     rebel     NOUN  NNS obj   6
        .          .         PUNCT .   punct 2
        """,
        "funds acl Suspicions",
    ),
    case(
        "that_behind_adjective",
        """
        Holm   Holm  PROPN NNP nsubj 2
        made   make  VERB  VBD ROOT  0
        it     it    PRON  PRP expl  2
        clear  clear ADJ   JJ  xcomp 2
        that   that  SCONJ IN  mark  8
        Mali   Mali  PROPN NNP nsubj 8
        had    have  AUX   VBD aux   8
        bombed bomb  VERB  VBN ccomp 4
        Chad   Chad  PROPN NNP obj   8
        .      .     PUNCT .   punct 2
        """,
        "bombed ccomp made",
    ),
    case(
        "gerund_of_noun",
        """
        The       the    DET   DT  det   2
        odds      odd    NOUN  NNS nsubj 8
        of        of     ADP   IN  case  4
        Mali      Mali   PROPN NNP nmod  2
        attacking attack VERB  VBG acl   2
        Chad      Chad   PROPN NNP obj   5
        are       be     AUX   VBP cop   8
        slim      slim   ADJ   JJ  ROOT  0
        .         .      PUNCT .   punct 8
        """,
        "Mali nsubj attacking",
    ),
    case(
        "last_choice",
        """
        Mali   Mali   PROPN NNP nsubj 2
        has    have   VERB  VBZ ROOT  0
        no     no     DET   DT  det   4
        option option NOUN  NN  obj   2
        but    but    CCONJ CC  cc    7
        to     to     PART  TO  mark  7
        attack attack VERB  VB  conj  2
        Chad   Chad   PROPN NNP obj   7
        .      .      PUNCT .   punct 2
        """,
        "attack acl option",
    ),
    case(
        "told_around_aside",
        """
        The       the      DET   DT  det   3
        Central   central  ADJ   NNP amod  3
        Bank      Bank     PROPN NNP nsubj 6
        ,         ,        PUNCT ,   punct 3
        he        he       PRON  PRP nsubj 6
        continued continue VERB  VBD ROOT  0
        ,         ,        PUNCT ,   punct 8
        attacked  attack   VERB  VBD conj  6
        Mali      Mali     PROPN NNP obj   8
        .         .        PUNCT .   punct 6
        """,
        "Bank nsubj attacked",
        "continued parataxis attacked",
    ),
    case(
        "adjunct_before_name",
        """
        Calling    call       VERB  VBG csubj     11
        Lind       Lind       PROPN NNP nmod:poss 4
        's         's         PART  POS case      2
        decision   decision   NOUN  NN  obj       1
        “          "          PUNCT ``  punct     8
        a          a          DET   DT  det       8
        fake       fake       ADJ   JJ  amod      8
        concession concession NOUN  NN  appos     4
        ,          ,          PUNCT ,   punct     8
        ”          "          PUNCT ''  punct     8
        Wu         Wu         PROPN NNP nsubj     22
        Chi        Chi        PROPN NNP flat      11
        -          -          PROPN NNP flat      11
        wai        wai        PROPN NNP flat      11
        ,          ,          PUNCT ,   punct     16
        chairman   chairman   NOUN  NN  appos     11
        of         of         ADP   IN  case      19
        the        the        DET   DT  det       19
        Party      Party      PROPN NNP nmod      16
        ,          ,          PUNCT ,   punct     11
        also       also       ADV   RB  advmod    22
        said       say        VERB  VBD ROOT      0
        that       that       SCONJ IN  mark      25
        Chad       Chad       PROPN NNP nsubj     25
        attacked   attack     VERB  VBD ccomp     22
        Mali       Mali       PROPN NNP obj       25
        .          .          PUNCT .   punct     22
        """,
        "Calling advcl said",
    ),
    case(
        "told_wait",
        """
        The       the       DET   DT  det   2
        commander commander NOUN  NN  nsubj 3
        said      say       VERB  VBD ROOT  0
        it        it        PRON  PRP nsubj 7
        was       be        AUX   VBD cop   7
        a         a         DET   DT  det   7
        matter    matter    NOUN  NN  ccomp 3
        of        of        ADP   IN  case  9
        hours     hour      NOUN  NNS nmod  7
        before    before    SCONJ IN  mark  13
        the       the       DET   DT  det   12
        army      army      NOUN  NN  nsubj 13
        entered   enter     VERB  VBD advcl 3
        Fallujah  Fallujah  PROPN NNP obj   13
        .         .         PUNCT .   punct 3
        """,
        "entered advcl matter",
    ),
    case(
        "that_behind_name",
        """
        The       the       DET   DT  det       2
        rebels    rebel     NOUN  NNS nsubj     3
        launched  launch    VERB  VBD ROOT      0
        an        a         DET   DT  det       5
        offensive offensive NOUN  NN  obj       3
        against   against   ADP   IN  case      8
        the       the       DET   DT  det       8
        towns     town      NOUN  NNS nmod      5
        of        of        ADP   IN  case      10
        Gao       Gao       PROPN NNP nmod      8
        and       and       CCONJ CC  cc        12
        Kidal     Kidal     PROPN NNP conj      10
        that      that      PRON  WDT nsubj     14
        threatens threaten  VERB  VBZ acl:relcl 8
        to        to        PART  TO  mark      16
        overrun   overrun   VERB  VB  xcomp     14
        Mali      Mali      PROPN NNP obj       16
        .         .         PUNCT .   punct     3
        """,
        "threatens acl:relcl offensive",
    ),
    case(
        "content_of_object",
        """
        The        the       DET   DT  det   2
        party      party     NOUN  NN  nsubj 3
        posted     post      VERB  VBD ROOT  0
        a          a         DET   DT  det   5
        video      video     NOUN  NN  obj   3
        on         on        ADP   IN  case  8
        social     social    ADJ   JJ  amod  8
        media      medium    NOUN  NNS obl   3
        containing contain   VERB  VBG advcl 3
        an         a         DET   DT  det   11
        edit       edit      NOUN  NN  obj   9
        of         of        ADP   IN  case  14
        an         a         DET   DT  det   14
        interview  interview NOUN  NN  nmod  11
        with       with      ADP   IN  case  16
        Ada        Ada       PROPN NNP nmod  14
        Holm       Holm      PROPN NNP flat  16
        .          .         PUNCT .   punct 3
        """,
        "containing acl video",
    ),
    case(
        "adjunct_with_his",
        """
        Holm      Holm      PROPN NNP  nsubj     2
        seemed    seem      VERB  VBD  ROOT      0
        to        to        PART  TO   mark      4
        accept    accept    VERB  VB   xcomp     2
        that      that      SCONJ IN   mark      9
        the       the       DET   DT   det       7
        court     court     NOUN  NN   nsubj     9
        was       be        AUX   VBD  cop       9
        likely    likely    ADJ   JJ   ccomp     4
        to        to        PART  TO   mark      11
        rule      rule      VERB  VB   xcomp     9
        against   against   ADP   IN   case      13
        him       he        PRON  PRP  obl       11
        ,         ,         PUNCT ,    punct     15
        using     use       VERB  VBG  advcl     11
        his       his       PRON  PRP$ nmod:poss 17
        platform  platform  NOUN  NN   obj       15
        to        to        PART  TO   mark      19
        criticise criticise VERB  VB   acl       17
        Mali      Mali      PROPN NNP  obj       19
        .         .         PUNCT .    punct     2
        """,
        "using advcl seemed",
    ),
    case(
        "infinitive_behind_stay",
        """
        The          the          DET   DT  det       2
        omission     omission     NOUN  NN  nsubj     3
        assumes      assume       VERB  VBZ ROOT      0
        significance significance NOUN  NN  obj       3
        at           at           ADP   IN  case      7
        a            a            DET   DT  det       7
        time         time         NOUN  NN  obl       3
        when         when         ADV   WRB advmod    16
        Femi         Femi         PROPN NNP nsubj     16
        Ade          Ade          PROPN NNP flat      9
        and          and          CCONJ CC  cc        12
        Jon          Jon          PROPN NNP conj      9
        Lind         Lind         PROPN NNP flat      12
        are          be           AUX   VBP cop       16
        in           in           ADP   IN  case      16
        Beijing      Beijing      PROPN NNP acl:relcl 7
        to           to           PART  TO  mark      18
        meet         meet         VERB  VB  acl       7
        Xi           Xi           PROPN NNP obj       18
        Jinping      Jinping      PROPN NNP flat      19
        .            .            PUNCT .   punct     3
        """,
        "meet advcl Beijing",
    ),
    case(
        "part_of_object",
        """
        Mali      Mali     PROPN NNP nsubj 2
        attacked  attack   VERB  VBD ROOT  0
        one       one      NUM   CD  obj   2
        of        of       ADP   IN  case  6
        its       its      PRON  PRP$ nmod:poss 6
        bases     base     NOUN  NNS obl   2
        .         .        PUNCT .   punct 2
        """,
        "bases nmod one",
    ),
    case(
        "part_of_object, but not out of something",
        """
        Togo      Togo      PROPN NNP nsubj 2
        pulled    pull      VERB  VBD ROOT  0
        Mali      Mali      PROPN NNP obj   2
        out       out       ADP   IN  case  7
        of        of        ADP   IN  case  7
        Gao       Gao       PROPN NNP compound 7
        Agreement Agreement PROPN NNP obl   2
        .         .         PUNCT .   punct 2
        """,
        "Agreement obl pulled",
    ),
    case(
        "by_behind_event",
        """
        Keita     Keita    PROPN NNP nsubj:pass 3
        was       be       AUX   VBD aux:pass 3
        arrested  arrest   VERB  VBN ROOT  0
        following follow   VERB  VBG case  6
        a         a        DET   DT  det   6
        notice    notice   NOUN  NN  obl   3
        by        by       ADP   IN  case  8
        Interpol  Interpol PROPN NNP obl:agent 3
        .         .        PUNCT .   punct 3
        """,
        "Interpol nmod notice",
    ),
    case(
        "by_behind_event, who did it stands behind a place",
        """
        Keita     Keita    PROPN NNP nsubj:pass 3
        was       be       AUX   VBD aux:pass 3
        arrested  arrest   VERB  VBN ROOT  0
        in        in       ADP   IN  case  5
        Gao       Gao      PROPN NNP obl   3
        by        by       ADP   IN  case  7
        Interpol  Interpol PROPN NNP obl:agent 3
        .         .        PUNCT .   punct 3
        """,
        "Interpol obl:agent arrested",
    ),
    case(
        "second_side",
        """
        A          a          DET   DT  det   2
        compromise compromise NOUN  NN  nsubj 13
        between    between    ADP   IN  case  4
        Mali       Mali       PROPN NNP nmod  2
        ,          ,          PUNCT ,   punct 7
        which      which      PRON  WDT nsubj 7
        wanted     want       VERB  VBD acl:relcl 4
        peace      peace      NOUN  NN  obj   7
        ,          ,          PUNCT ,   punct 11
        and        and        CCONJ CC  cc    11
        Chad       Chad       PROPN NNP conj  8
        ,          ,          PUNCT ,   punct 13
        failed     fail       VERB  VBD ROOT  0
        .          .          PUNCT .   punct 13
        """,
        "Chad conj Mali",
    ),
    case(
        "for_subject, who is waited for",
        """
        Mali   Mali   PROPN NNP nsubj 2
        waited wait   VERB  VBD ROOT  0
        for    for    ADP   IN  case  4
        Chad   Chad   PROPN NNP obl   2
        to     to     PART  TO  mark  6
        open   open   VERB  VB  advcl 2
        the    the    DET   DT  det   8
        border border NOUN  NN  obj   6
        .      .      PUNCT .   punct 2
        """,
        "Chad nsubj open",
        "for mark open",
    ),
    case(
        "plea_to",
        """
        Keita    Keita   PROPN NNP nsubj 2
        pleaded  plead   VERB  VBD ROOT  0
        guilty   guilty  ADJ   JJ  xcomp 2
        to       to      ADP   IN  case  5
        fraud    fraud   NOUN  NN  obl   3
        .        .       PUNCT .   punct 2
        """,
        "fraud obl pleaded",
    ),
    case(
        "plea",
        """
        Keita    Keita   PROPN NNP nsubj 2
        pleaded  plead   VERB  VBD ROOT  0
        guilty   guilty  NOUN  NN  xcomp 2
        .        .       PUNCT .   punct 2
        """,
        "guilty xcomp pleaded",
    ),
    case(
        "ranked_name",
        """
        Keita    Keita   PROPN NNP nsubj 2
        beat     beat    VERB  VBD ROOT  0
        No.      No.     PROPN NNP obj   2
        2        2       NUM   CD  nummod 6
        Ada      Ada     PROPN NNP compound 6
        Holm     Holm    PROPN NNP appos 3
        .        .       PUNCT .   punct 2
        """,
        "Holm obj beat",
        "No. compound Holm",
    ),
    case(
        "content_of_object",
        """
        Mali       Mali    PROPN NNP nsubj 2
        posted     post    VERB  VBD ROOT  0
        a          a       DET   DT  det   4
        video      video   NOUN  NN  obj   2
        containing contain VERB  VBG advcl 2
        insults    insult  NOUN  NNS obj   5
        .          .       PUNCT .   punct 2
        """,
        "containing acl video",
    ),
    case(
        "agent_without_by",
        """
        Nurses nurse NOUN  NNS nsubj:pass 3
        were   be    AUX   VBD aux:pass   3
        freed  free  VERB  VBN ROOT       0
        and    and   CCONJ CC  cc         8
        are    be    AUX   VBP cop        8
        on     on    ADP   IN  case       8
        their  their PRON  PRP$ nmod:poss 8
        way    way   NOUN  NN  conj       3
        with   with  ADP   IN  case       10
        Holm   Holm  PROPN NNP obl:agent  3
        """,
        "Holm obl way",
    ),
    case(
        "outcome_behind_score",
        """
        Holm Holm PROPN NNP nsubj 2
        set  set  VERB  VBD ROOT  0
        a    a    DET   DT  det   4
        time time NOUN  NN  obj   2
        to   to   PART  TO  mark  6
        win  win  VERB  VB  acl   4
        the  the  DET   DT  det   8
        race race NOUN  NN  obj   6
        .    .    PUNCT .   punct 2
        """,
        "win advcl set",
    ),
    case(
        "verb_of_nearest",
        """
        Holm     Holm   PROPN NNP  nsubj     2
        led      lead   VERB  VBD  ROOT      0
        Keita    Keita  PROPN NNP  obj       2
        but      but    CCONJ CC   cc        5
        rivals   rival  NOUN  NNS  conj      3
        caught   catch  VERB  VBD  conj      2
        his      his    PRON  PRP$ nmod:poss 8
        dust     dust   NOUN  NN   obj       6
        and      and    CCONJ CC   cc        10
        snatched snatch VERB  VBD  conj      2
        a        a      DET   DT   det       12
        lead     lead   NOUN  NN   obj       10
        .        .      PUNCT .    punct     2
        """,
        "snatched conj caught",
    ),
    case(
        "person_behind_post",
        """
        The         the         DET   DT   det      2
        director    director    NOUN  NN   nsubj    15
        of          of          ADP   IN   case     4
        Meteorology Meteorology PROPN NNP  nmod     2
        of          of          ADP   IN   case     8
        the         the         DET   DT   det      8
        Mali        Mali        PROPN NNP  compound 8
        Institute   Institute   PROPN NNP  nmod     2
        of          of          ADP   IN   case     10
        Studies     Studies     PROPN NNPS nmod     8
        ,           ,           PUNCT ,    punct    12
        Ada         Ada         PROPN NNP  conj     2
        Holm        Holm        PROPN NNP  flat     12
        ,           ,           PUNCT ,    punct    12
        spoke       speak       VERB  VBD  ROOT     0
        .           .           PUNCT .    punct    15
        """,
        "Ada appos director",
    ),
    case(
        "participle_behind_name",
        """
        The         the         DET   DT  det       2
        accords     accord      NOUN  NNS nsubj     3
        included    include     VERB  VBD ROOT      0
        the         the         DET   DT  det       5
        creation    creation    NOUN  NN  obj       3
        of          of          ADP   IN  case      9
        the         the         DET   DT  det       9
        Palestinian palestinian ADJ   NNP amod      9
        Authority   Authority   PROPN NNP nmod      5
        ,           ,           PUNCT ,   punct     11
        led         lead        VERB  VBN acl       5
        by          by          ADP   IN  case      13
        Holm        Holm        PROPN NNP obl:agent 11
        .           .           PUNCT .   punct     3
        """,
        "led acl Authority",
    ),
    case(
        "countryman_before_name",
        """
        He        he        PRON  PRP nsubj 2
        beat      beat      VERB  VBD ROOT  0
        Frenchman Frenchman PROPN NNP obj   2
        Paul      Paul      PROPN NNP flat  3
        Holm      Holm      PROPN NNP flat  4
        .         .         PUNCT .   punct 2
        """,
        "Frenchman nmod:desc Paul",
        "Paul obj beat",
    ),
    case(
        "content_without_gap",
        """
        There      there      PRON  EX  expl      2
        was        be         VERB  VBD ROOT      0
        no         no         DET   DT  det       4
        indication indication NOUN  NN  nsubj     2
        they       they       PRON  PRP nsubj     7
        were       be         AUX   VBD cop       7
        aware      aware      ADJ   JJ  acl:relcl 4
        of         of         ADP   IN  case      9
        plans      plan       NOUN  NNS obl       7
        ,          ,          PUNCT ,   punct     13
        though     though     SCONJ IN  mark      13
        it         it         PRON  PRP nsubj     13
        slept      sleep      VERB  VBD advcl     7
        .          .          PUNCT .   punct     2
        """,
        "aware acl indication",
    ),
    case(
        "verb_behind_content",
        """
        Mali         Mali         PROPN NNP nmod:poss 3
        's           's           PART  POS case      1
        announcement announcement NOUN  NN  ROOT      0
        that         that         SCONJ IN  mark      7
        it           it           PRON  PRP nsubj     7
        would        would        AUX   MD  aux       7
        attack       attack       VERB  VB  acl       3
        Chad         Chad         PROPN NNP nsubj     9
        angered      anger        VERB  VBD ccomp     7
        Togo         Togo         PROPN NNP obj       9
        .            .            PUNCT .   punct     3
        """,
        "Chad obj attack",
        "announcement nsubj angered",
    ),
    case(
        "object_before_adjective",
        """
        The      the     DET   DT  det      2
        attack   attack  NOUN  NN  nsubj    3
        left     leave   VERB  VBD ROOT     0
        two      two     NUM   CD  nummod   5
        soldiers soldier NOUN  NNS obj      3
        and      and     CCONJ CC  cc       8
        a        a       DET   DT  det      8
        cook     cook    NOUN  NN  compound 9
        dead     dead    ADJ   JJ  xcomp    3
        .        .       PUNCT .   punct    3
        """,
        "cook conj soldiers",
    ),
    case(
        "resulting_adjective",
        """
        Attack   attack  NOUN  NN  nsubj    2
        left     leave   VERB  VBD ROOT     0
        two      two     NUM   CD  nummod   5
        Kenyan   kenyan  ADJ   JJ  amod     5
        soldiers soldier NOUN  NNS obj      2
        and      and     CCONJ CC  cc       11
        three    three   NUM   CD  nummod   11
        Ugandan  ugandan ADJ   JJ  amod     11
        special  special ADJ   JJ  amod     10
        forces   force   NOUN  NNS compound 11
        soldiers soldier NOUN  NNS conj     5
        dead     dead    ADJ   JJ  amod     11
        near     near    ADP   IN  case     15
        the      the     DET   DT  det      15
        city     city    NOUN  NN  obl      12
        .        .       PUNCT .   punct    2
        """,
        "dead xcomp left",
    ),
    case(
        "clause_behind_it_is",
        """
        It       it      PRON  PRP expl         5
        was      be      AUX   VBD cop          5
        through  through ADP   IN  case         5
        these    this    DET   DT  det          5
        efforts  effort  NOUN  NNS ROOT         0
        that     that    PRON  WDT obl:unmarked 8
        Mali     Mali    PROPN NNP nsubj        8
        defeated defeat  VERB  VBD acl:relcl    5
        Chad     Chad    PROPN NNP obj          8
        .        .       PUNCT .   punct        5
        """,
        "efforts obl defeated",
        "defeated root -",
    ),
    case(
        "owned_thing",
        """
        The           the           DET   DT  det        2
        dam           dam           NOUN  NN  nsubj      14
        on            on            ADP   IN  case       6
        the           the           DET   DT  det        6
        Tittabawassee Tittabawassee PROPN NNP compound   6
        River         River         PROPN NNP nmod       2
        ,             ,             PUNCT ,   punct      10
        which         which         PRON  WDT nsubj:pass 10
        is            be            AUX   VBZ aux:pass   10
        owned         own           VERB  VBN acl:relcl  6
        by            by            ADP   IN  case       12
        Baltec        Baltec        PROPN NNP obl:agent  10
        ,             ,             PUNCT ,   punct      2
        failed        fail          VERB  VBD ROOT       0
        .             .             PUNCT .   punct      14
        """,
        "owned acl:relcl dam",
    ),
    case(
        "gerund_begun",
        """
        Consider    consider    VERB  VB  ROOT         0
        the         the         DET   DT  det          3
        drug        drug        NOUN  NN  obj          1
        that        that        PRON  WDT mark         6
        Trump       Trump       PROPN NNP nsubj        6
        began       begin       VERB  VBD acl:relcl    3
        publicly    publicly    ADV   RB  advmod       6
        touting     tout        VERB  VBG advcl        6
        several     several     ADJ   JJ  amod         10
        weeks       week        NOUN  NNS obl:unmarked 11
        ago         ago         ADV   RB  advmod       8
        as          as          ADP   IN  case         15
        a           a           DET   DT  det          15
        potential   potential   ADJ   JJ  amod         15
        treatment   treatment   NOUN  NN  obl          8
        for         for         ADP   IN  case         18
        the         the         DET   DT  det          18
        coronavirus coronavirus NOUN  NN  nmod         15
        .           .           PUNCT .   punct        1
        """,
        "touting xcomp began",
    ),
    case(
        "done_between",
        """
        The            the            DET   DT  det       2
        release        release        NOUN  NN  nsubj     5
        is             be             AUX   VBZ cop       5
        the            the            DET   DT  det       5
        outcome        outcome        NOUN  NN  ROOT      0
        of             of             ADP   IN  case      7
        negotiations   negotiation    NOUN  NNS nmod      5
        between        between        ADP   IN  case      10
        the            the            DET   DT  det       10
        administration administration NOUN  NN  nmod      7
        and            and            CCONJ CC  cc        12
        Boko           Boko           PROPN NNP conj      10
        Haram          Haram          PROPN NNP flat      12
        brokered       broker         VERB  VBN acl       10
        by             by             ADP   IN  case      18
        the            the            DET   DT  det       18
        Red            red            ADJ   NNP amod      18
        Cross          Cross          PROPN NNP obl:agent 14
        .              .              PUNCT .   punct     5
        """,
        "brokered acl negotiations",
    ),
    case(
        "shown_behind",
        """
        Police    police  NOUN  NNS nsubj     2
        shot      shoot   VERB  VBD ROOT      0
        two       two     NUM   CD  nummod    4
        men       man     NOUN  NNS obj       2
        in        in      ADP   IN  case      6
        Gao       Gao     PROPN NNP obl       2
        ,         ,       PUNCT ,   punct     9
        a         a       DET   DT  det       9
        video     video   NOUN  NN  parataxis 2
        posted    post    VERB  VBN acl       9
        online    online  ADV   RB  advmod    10
        purported purport VERB  VBN advcl     10
        to        to      PART  TO  mark      14
        show      show    VERB  VB  xcomp     12
        .         .       PUNCT .   punct     2
        """,
        "video discourse shot",
    ),
    case(
        "second_titled",
        """
        Burnley  Burnley  PROPN NNP compound     2
        council  council  NOUN  NN  compound     3
        leader   leader   NOUN  NN  nmod:desc    4
        Afrasiab Afrasiab PROPN NNP nsubj        12
        Anwar    Anwar    PROPN NNP flat         4
        and      and      CCONJ CC  cc           7
        Pendle   Pendle   PROPN NNP compound     9
        council  council  NOUN  NN  compound     9
        leader   leader   NOUN  NN  nmod:desc    10
        Asjad    Asjad    PROPN NNP appos        4
        Mahmood  Mahmood  PROPN NNP flat         10
        called   call     VERB  VBD ROOT         0
        on       on       ADP   IN  case         16
        the      the      DET   DT  det          16
        Labour   Labour   PROPN NNP compound     16
        leader   leader   NOUN  NN  obl          12
        to       to       PART  TO  mark         18
        step     step     VERB  VB  xcomp        12
        down     down     ADP   RP  compound:prt 18
        .        .        PUNCT .   punct        12
        """,
        "Asjad conj Afrasiab",
        "and cc Asjad",
    ),
    case(
        "second_description",
        """
        David   David   PROPN NNP nsubj    15
        Autor   Autor   PROPN NNP flat     1
        ,       ,       PUNCT ,   punct    5
        an      a       DET   DT  det      5
        author  author  NOUN  NN  appos    1
        of      of      ADP   IN  case     8
        the     the     DET   DT  det      8
        paper   paper   NOUN  NN  nmod     5
        and     and     CCONJ CC  cc       13
        a       a       DET   DT  det      13
        leading lead    VERB  VBG amod     13
        trade   trade   NOUN  NN  compound 13
        scholar scholar NOUN  NN  conj     1
        ,       ,       PUNCT ,   punct    15
        left    leave   VERB  VBD ROOT     0
        .       .       PUNCT .   punct    15
        """,
        "scholar conj author",
    ),
]
REPAIRS = {each.__name__ for each in repairs.REPAIRS}


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_repair(rows: str, expected: set[str]) -> None:
    (tree,) = trees(parse(rows))
    assert expected <= arcs(tree)


def test_each_repair_has_a_row() -> None:
    assert {str(param.id).split(":")[0].split(",")[0] for param in CASES} == REPAIRS


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_a_repaired_tree_is_a_tree_and_needs_no_repair(rows: str, expected: set[str]) -> None:
    (tree,) = trees(parse(rows))
    before = arcs(tree)
    assert len(tree.roots) == 1
    assert {w.i for w in tree.roots[0].subtree()} == {w.i for w in tree.words}
    assert all(c.head is w for w in tree.words for c in w.children)
    assert [w for w in tree.words if w.dep == "root"] == tree.roots
    repair(tree)
    assert arcs(tree) == before


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_a_repair_that_is_passed_over_fits_no_word(rows: str, expected: set[str]) -> None:
    (tree,) = unrepaired_trees(parse(rows))
    passed_over = [(r, w) for w in tree.words for r in repairs.REPAIRS if not r.may_change(w)]
    assert not [f"{r.__name__} {w}" for r, w in passed_over if all(c(w) for c in r.conditions)]
    for word in tree.words:
        for each in repairs.REPAIRS:
            each(word)
    assert expected <= arcs(tree)


RIGHT = [
    param.values[0]
    for module in (test_statements, test_status, test_attribution)
    for param in module.CASES
    if "\n\n" not in param.values[0].strip()
]


@pytest.mark.parametrize("rows", RIGHT, ids=map(text, RIGHT))
def test_a_right_tree_stays_as_it_is(rows: str) -> None:
    tree = sentence(rows)
    before = arcs(tree)
    repair(tree)
    assert arcs(tree) == before


ODD = [  # trees of what is no sentence
    """
    cost cost VERB VBD ROOT   0
    1    1    NUM  CD  nummod 4
    a    a    DET  DT  det    4
    year year NOUN NN  obj    1
    """,
    """
    ,     ,     NOUN  NN  nsubj     2
    asked ask   VERB  VBD ROOT      0
    ,     ,     PUNCT ,   punct     4
    left  leave VERB  VBD conj      2
    """,
]


@pytest.mark.parametrize("rows", ODD, ids=["a rate around its sum", "a comma as a subject"])
def test_an_odd_tree_stays_a_tree(rows: str) -> None:
    (tree,) = trees(parse(rows))
    for word in tree.words:
        above = list(zip(word.ancestors(), tree.words, strict=False))
        assert len(above) < len(tree.words)


def test_a_word_is_put_under_none_of_its_own() -> None:
    (tree,) = trees(parse(ODD[0]))
    (root,) = tree.roots
    before = arcs(tree)
    root.attach(root, "obj")
    root.attach(root.children[0], "obj")
    assert arcs(tree) == before
