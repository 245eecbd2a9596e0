"""Verb of saying -> the words that it reports, and the word for who says so."""

from collections.abc import Iterator

from kg.clauses import Argument, charging_verb, is_passive, subjects
from kg.parsing.patterns import VERB, Pattern
from kg.parsing.phrases import case_words
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.saying import accuses, is_content_clause, is_reporting
from kg.statements.status.embedding import is_free_adjunct

__all__ = [
    "content",
    "is_clause",
    "quoted_content",
    "source",
]

PARENTHETICAL = {"nsubj", "obl", "aux", "advmod", "iobj", "obj", "xcomp", "punct"}
QUOTES = {"”", "’", "''", '"', "'"}
SET_OFF = {",", *QUOTES}


def content(verb: Word, sentence: Sentence) -> set[int]:
    """Return the indices of the words that a verb of saying reports, none for no report."""
    clauses = complements(verb) or addressed_clauses(verb)
    clauses = [*clauses, *also_told(verb)] if clauses else clauses
    own = {w.i for clause in clauses for w in clause.subtree()}
    rules = (behind_quotation, told_beside, scenes)
    after = (c for clause in clauses for rule in rules for c in rule(clause))
    apart = {w.i for c in after for w in c.subtree()}
    return own - apart or parenthetical_content(verb, sentence)


def also_told(verb: Word) -> list[Word]:
    """Read *said Mali had left, while Chad had stayed*: what had been so then is told with it.

    So is the ground of what is said: *said it was odd given that Chad had stayed*.
    """
    behind = [c for c in verb.all("advcl") if c.i > verb.i]
    told = (c for c in behind if c.forms("mark") & {"while", "whereas"})
    then = [c for c in told if any(a.lower in EARLIER for a in c.all("aux"))]
    return [*then, *filter(GROUND, behind)]


GROUND = Pattern(tag="VBN", lemma="give", having="ccomp", without="nsubj punct")
EARLIER = {"had", "would"}


def behind_quotation(clause: Word) -> list[Word]:
    """Read *said talks “are going well” as he met the press*: when he said so is not said."""
    closing = {w.i for w in clause.subtree() if w.text in QUOTES and w.i > clause.i}
    later = [c for c in clause.all("advcl") if c.i > clause.i and c.first("mark")]
    return [c for c in later if c.leftmost - 1 in closing]


def scenes(clause: Word) -> Iterator[Word]:
    """Read *said Mali had left, as protesters stormed the palace*: that is not said.

    So it had been, or would be, for what is told: *, as the firm had promised*.
    """
    last = (w for w in clause.subtree() if SCENE(w) and w.i > clause.i)
    for each in last:
        is_then = not any(a.lower in EARLIER for a in each.all("aux"))
        if is_then and any(s.pos in {"NOUN", "PROPN"} for s in each.all("nsubj")):
            yield each


SCENE = Pattern(rel="advcl", mark="as", having="punct")


def told_beside(noun: Word) -> Iterator[Word]:
    """Read *rejected the plan, which had angered Mali*: that is not what is rejected.

    Nor is *a plan drawn up by Chad*, but *attacks carried out by Chad* are.
    """
    if noun.pos != "NOUN" or noun.first("cop") is not None:
        return  # *said it was the ship owned by Mali*
    for clause in noun.subtree():
        is_aside = clause.dep == "acl:relcl" and clause.first("punct") is not None
        if is_aside or (TELLS_WHICH(clause) and clause.head is noun and not is_act(noun)):
            yield clause


TELLS_WHICH = Pattern(rel="acl", tag="VBD VBN", without="mark")


def is_act(noun: Word) -> bool:
    """Return whether a noun names what is done, no words or plans: *attack*, no *proposal*."""
    verb = noun.lexicon.nominalisation(noun.lemma, noun.lower).verb
    return verb != "" and noun.lexicon.effect(verb, "verb") == ""


def complements(verb: Word) -> list[Word]:
    """Return what a verb of saying governs: its clauses, its charge, its denial.

    Who *heard him fire* was not told.
    """
    perceived = verb.all("xcomp") if verb.has("hearsay") else []
    governed = (c for c in verb.all("ccomp", "xcomp", "csubj:pass") if c not in perceived)
    clauses = [c for c in governed if is_clause(c)]
    if not clauses and verb.effect("verb") == "deny":
        clauses = [o for o in verb.all("obj") if o.effect("noun") != "asked-for"]  # a demand stays
    guilty = (c for found in verb.all("xcomp") for c in found.all("advcl"))
    charged = [c for c in (*verb.all("advcl"), *guilty) if is_accusation(c, verb)]
    return [
        *clauses,
        *charged,
        *charges_behind_nouns(verb),
        *(c for c in verb.all("parataxis") if is_behind_colon(c, verb)),
    ]


def is_clause(word: Word) -> bool:
    """Return whether a word heads a clause; *he said, village by village* has none."""
    return word.is_verb or word.first("nsubj", "cop", "aux", "mark", "expl") is not None


def is_accusation(clause: Word, verb: Word) -> bool:
    """Read *accused of shelling*, *described as backing*: of or as what somebody is named."""
    marks = clause.forms("mark", "case")
    accused = accuses(verb) and bool(marks & CHARGING)
    return accused or (verb.has("naming") and "as" in marks)


CHARGING = {"of", "for", "with"}


def charges_behind_nouns(verb: Word) -> list[Word]:
    """Read *accused of fraud and bribing Chad*: the deed is joined to a noun."""
    joined = [c for each in (verb, *verb.all("obl")) for c in each.all("conj")]
    return [each for each in joined if accuses(verb) and charging_verb(each) is verb]


def is_behind_colon(clause: Word, verb: Word) -> bool:
    """Read *Obama repeated his position: troops must leave*."""
    return clause.i > verb.i and any(mark.text == ":" for mark in clause.all("punct"))


def addressed_clauses(verb: Word) -> list[Word]:
    """Return a clause with *that* that the parser hung on the addressee: *told the agency that*."""
    near = verb.all("obj", "iobj", "obl", "advcl") if verb.has("addressee") else []
    clauses = [c for n in near for c in (n, *n.all("acl:relcl", "acl", "ccomp"))]
    return [c for c in clauses if c.is_verb and c.i > verb.i and is_content_clause(c)]


def parenthetical_content(verb: Word, sentence: Sentence) -> set[int]:
    """Return the words around *, X said* and *, said X,* that hang beside or above it."""
    own = parenthetical(verb)
    if not is_without_object(verb) or not is_set_off(own, sentence):
        return set()
    if verb.rel == "conj" and not is_closed(own, sentence):
        return set()
    return {w.i for w in sentence.words if not min(own) <= w.i <= max(own)}


def quoted_content(verb: Word, sentence: Sentence) -> set[int]:
    """Return the words around *“…,” Holm continued*, a verb that governs a quotation alone.

    So it is in *Chad, he continued, has left*, where it interrupts a clause.
    """
    own = parenthetical(verb)
    beside = (w.text for w in sentence.words if w.i in {min(own) - 1, min(own)})
    is_told = ASIDE(verb) or not QUOTES.isdisjoint(beside)
    return parenthetical_content(verb, sentence) if is_told else set()


ASIDE = Pattern(rel="parataxis", place="left")


def parenthetical(verb: Word) -> set[int]:
    """Return the indices of the words of *, officials in Mali said,*."""
    subject = verb.first("nsubj")
    parts = (c for c in verb.children if is_part(c) and not is_fronted(c, subject))
    return {verb.i, *(w.i for part in parts for w in part.subtree())}


def is_part(child: Word) -> bool:
    """Return whether a dependent of a verb of saying is part of how something is said.

    *While some praised it, others warned of it* reports nothing.
    """
    beside = child.rel == "advcl" and child.first("mark") is not None
    return beside or child.rel in PARENTHETICAL


def is_fronted(child: Word, subject: Word | None) -> bool:
    """Read *But that time, officials said, Chad left*: the time belongs to what they said."""
    before = subject is not None and child.i < subject.i
    return before and child.rel in {"obl", "advmod"}


def is_set_off(own: set[int], sentence: Sentence) -> bool:
    """Return whether a comma or quotation mark stands before words that do not come first."""
    first = min(own)
    marks = {w.text for w in sentence.words if w.i in {first - 1, first}}
    before = [w for w in sentence.words if w.i < first and w.pos != "PUNCT"]
    return bool(before) and not marks.isdisjoint(SET_OFF)


def is_closed(own: set[int], sentence: Sentence) -> bool:
    """Return whether a comma stands behind words, or the sentence ends with them."""
    behind = [w for w in sentence.words if w.i > max(own)]
    return all(w.pos == "PUNCT" for w in behind) or behind[0].text == ","


def is_without_object(verb: Word) -> bool:
    """Return whether a verb has a speaker and nothing said: at most whom it was said to."""
    speaks = verb.first("obl:agent") if is_passive(verb) else verb.first("nsubj")
    if speaks is None or verb.rel == "acl" or verb.first("xcomp"):
        return False
    if any(c.lower in {"of", "against"} for o in verb.all("obl") for c in case_words(o)):
        return False  # *Mali left Chad, Niger warns of war*
    return verb.has("addressee") or not verb.first("obj")


# Who says so


def source(verb: Word) -> Word | None:
    """Return the word for who speaks: the subject, of a passive its agent."""
    if verb.has("hearsay") or is_told(verb):
        return None  # *the court heard that*
    if is_passive(verb) or is_accused(verb):
        return verb.first("obl:agent")
    if verb.has("relaying") and any("as" in c.forms("mark") for c in verb.all("advcl")):
        return verb.first("obj")  # *“We won,” the agency quoted Bongo as saying*
    if (first := continued(verb)) is not None:
        return source(first)
    if found := subjects(verb) or subjects_of_adjective(verb):
        return found[0].head
    is_of_object = verb.has("addressee") or verb.effect("charge") != ""
    return None if is_of_object else verb.first("obj")  # *Mali left Chad, says Macron*


def is_told(verb: Word) -> bool:
    """Read the headline *Mali left Chad, MPs told*: they are those who were told."""
    before = any(clause.i < verb.i for clause in verb.all("ccomp"))
    needs_addressee = verb.lexicon.words("addressee").get(verb.lemma) == "always"
    return before and needs_addressee and not verb.first("obj", "iobj", "obl", "aux")


def subjects_of_adjective(verb: Word) -> tuple[Argument, ...]:
    """Read *Mali is pleased to announce*: who is pleased announces."""
    adjective = verb.head if verb.rel == "xcomp" else None
    is_adjective = adjective is not None and adjective.pos == "ADJ" and adjective.first("cop")
    return subjects(adjective) if adjective is not None and is_adjective else ()


def is_accused(verb: Word) -> bool:
    """Read *a man accused of a theft*, *Mayor charged with theft* in a headline."""
    if ACCUSED_IN_HEADLINE(verb) or STANDS_ACCUSED(verb):
        return verb.effect("charge") != ""
    return verb.rel == "acl" and verb.tag != "VBG" and not verb.first("obj", "nsubj")


ACCUSED_IN_HEADLINE = Pattern(rel="root", tag="VBN", having="nsubj:pass", without="aux obj")


# *stands accused of theft*
STANDS_ACCUSED = Pattern(rel="xcomp", tag="VBN", without="aux obj nsubj", head=VERB)


def continued(verb: Word) -> Word | None:
    """Return the verb that a participle goes on with: *said Mali had left, adding that*."""
    clause = verb.head if is_free_adjunct(verb) else None
    first = clause.head if clause is not None and clause.rel == "ccomp" else None
    return first if first is not None and is_reporting(first) else None
