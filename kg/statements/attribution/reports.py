"""Who says so: speech verbs, nouns of saying, *according to*, headlines."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.clauses import is_passive, subjects
from kg.parsing.phrases import case_words
from kg.parsing.trees import Sentence, Word

__all__ = ["CLOSING", "OPENING", "Report", "reports"]

SPEECH_NOUNS = {"according to": "according to", "in the words of": "in the words of"}
OPENING, CLOSING = "“", "”"


@dataclass(frozen=True, slots=True)
class Report:
    """Somebody says something.

    `verb` is None for *according to*; `speaker` None where nobody is named (*is said to*);
    `scope` holds the indices of the words that are reported, `denied` whether the speaker
    says that it is not so.
    """

    verb: Word | None
    speaker: Word | None
    scope: frozenset[int]
    text: str
    denied: bool = False


def reports(sentence: Sentence) -> list[Report]:
    """Return the reports of a sentence, the innermost (the shortest scope) first."""
    found = [*verbal(sentence), *nominal(sentence), *according_to(sentence), *headline(sentence)]
    return sorted(found, key=breadth)


def breadth(report: Report) -> int:
    """Return how many words a report spans, those of *according to the ministry* among them."""
    without_verb = report.verb is None and report.speaker is not None
    own = {w.i for w in report.speaker.subtree()} if report.speaker and without_verb else set()
    return len(report.scope | own)


def is_speech(word: Word) -> bool:
    """Whether a verb is one of saying or denying."""
    said = word.effect("verb") in {"speech", "deny"} or word.effect("charge") == "speech"
    return word.is_verb and (said or vows(word))


def vows(verb: Word) -> bool:
    """Whether a verb of an attitude has a clause of its own: *vowed that Chad would pay*."""
    told = (c for c in verb.all("ccomp") if c.first("nsubj", "nsubj:pass") is not None)
    finite = any(c.first("aux", "cop") or c.tag in {"VBD", "VBZ", "VBP"} for c in told)
    attitude = verb.effect("verb") in {"planned", "expected", "possible", "wished"}
    cleared = verb.lemma == "make" and any(
        w.i == verb.i + 1 and w.lower in {"clear", "plain"} for w in verb.subtree()
    )
    return finite and (attitude or cleared or verb.has("verdict"))


def verbal(sentence: Sentence) -> Iterator[Report]:
    """Read *X said that …*, *…, X said*, *X, Y said, …*, *X denied shelling …*."""
    for verb in sentence.words:
        if not is_speech(verb) or verb.rel in {"amod", "aux"}:
            continue
        scope = complement_scope(verb) or around_scope(verb, sentence)
        if not scope:
            continue
        yield Report(
            verb,
            speaker(verb),
            frozenset(scope),
            verb.text,
            denied=verb.effect("verb") == "deny",
        )


def nominal(sentence: Sentence) -> Iterator[Report]:
    """Read *the minister's statement that Chad had left*, *a claim by Mali that Chad had left*."""
    for noun in sentence.words:
        if noun.pos == "NOUN" and noun.has("speech noun"):
            told = [c for c in noun.all("acl", "ccomp") if is_that_clause(c)]
            if told:
                scope = frozenset(w.i for clause in told for w in clause.subtree())
                yield Report(None, teller(noun), scope, noun.text)


def teller(noun: Word) -> Word | None:
    """Return whose statement a noun is: its owner, the name behind *by* or *of*, or who makes it.

    Who rejects or hears a claim does not make it.
    """
    for owner in noun.all("nmod:poss", "nmod"):
        case = [c.lower for c in case_words(owner)]
        if owner.dep == "nmod:poss" or case in (["by"], ["of"], ["from"]):
            return owner
    verb = noun.head if noun.rel == "obj" else None
    if verb is None or not verb.has("voicing"):
        return None
    return next((each.head for each in subjects(verb)), None)


def speaker(verb: Word) -> Word | None:
    """Return the word for who speaks: the subject, of a passive its agent."""
    if verb.has("hearsay"):
        return None  # *the court heard that*
    accused = verb.rel == "acl" and not verb.first("obj", "nsubj")  # *a man accused of a theft*
    if is_passive(verb) or accused:
        return verb.first("obl:agent")
    above = verb.head
    if above is not None and is_added(verb) and above.head is not None:
        return speaker(above.head)
    found = subjects(verb)
    if not found and not verb.has("addressee"):
        return verb.first("obj")  # *Mali left Chad, says White House*
    return found[0].head if found else None


def is_added(verb: Word) -> bool:
    """Whether a participle goes on with a report: *said Mali had left, adding that Chad would*."""
    above = verb.head
    if verb.rel != "advcl" or verb.tag != "VBG" or not verb.first("punct") or above is None:
        return False
    return above.rel == "ccomp" and above.head is not None and is_speech(above.head)


def complement_scope(verb: Word) -> set[int]:
    """Return the words that a verb of saying governs: its clauses, its charge, its denial."""
    governed = verb.all("ccomp", "xcomp", "csubj:pass")
    if not governed and verb.effect("verb") == "deny":
        governed = verb.all("obj")
    governed += [child for child in verb.all("advcl") if is_charge(verb, child)]
    governed += [c for c in verb.all("parataxis") if c.i > verb.i and has_colon(c)]
    return {w.i for child in governed or told(verb) for w in child.subtree()}


def has_colon(clause: Word) -> bool:
    """Whether a colon leads to a clause: *Obama repeated his position: troops must leave*."""
    return any(mark.text == ":" for mark in clause.all("punct"))


def told(verb: Word) -> list[Word]:
    """Return a clause with *that* that the parser hung on the addressee: *told the agency that*."""
    addressed = verb.has("addressee")
    near = verb.all("obj", "iobj", "obl", "advcl") if addressed else []
    clauses = [c for n in near for c in (n, *n.all("acl:relcl", "acl", "ccomp"))]
    return [c for c in clauses if c.is_verb and is_that_clause(c) and c.i > verb.i]


def is_charge(verb: Word, clause: Word) -> bool:
    """Whether a clause is what somebody is accused of or described as: *accused of shelling*."""
    marks = {m.lower for m in clause.all("mark", "case")}
    charged = verb.effect("charge") == "speech" and bool(marks & {"of", "for", "with"})
    return charged or (verb.has("naming") and "as" in marks)


def is_that_clause(word: Word) -> bool:
    """Whether a clause starts with the conjunction *that* and has a subject of its own."""
    marks = [c for c in word.children if c.lower == "that" and c.rel in {"mark", "obj", "det"}]
    return bool(marks) and word.first("nsubj") is not None


def around_scope(verb: Word, sentence: Sentence) -> set[int]:
    """Return the words around *, X said* and *, said X,* that hang beside or above it."""
    own = {verb.i}
    subject = verb.first("nsubj")
    for child in verb.children:
        if subject is not None and child.i < subject.i and child.rel in {"obl", "advmod"}:
            continue  # *But that time, officials said, Chad left*
        beside = child.rel == "advcl" and child.first("mark") is not None
        if child.rel in SPEECH_PARTS or beside:  # *While some praised it, others warned of it*
            own.update(w.i for w in child.subtree())
    first, last = min(own), max(own)
    words = sentence.words
    ends = all(w.pos == "PUNCT" for w in words if w.i > last)
    set_off = any(w.text in SET_OFF for w in words if w.i in {first - 1, first})
    inside = first > words[0].i + 1 and (ends or verb.rel != "conj")
    if not (is_bare_speech(verb) and set_off and inside):
        return set()
    return {w.i for w in words if w.i < first or w.i > last} - own


SPEECH_PARTS = {"nsubj", "obl", "aux", "advmod", "iobj", "obj", "xcomp", "punct"}
SET_OFF = {",", CLOSING, "''", '"'}


def is_bare_speech(verb: Word) -> bool:
    """Whether a verb of saying has a speaker and nothing said: at most whom it was said to."""
    speaks = verb.first("obl:agent") if is_passive(verb) else verb.first("nsubj")
    of = any(c.lower in {"of", "against"} for o in verb.all("obl") for c in case_words(o))
    if verb.dep == "acl:relcl" or verb.first("xcomp") or speaks is None or of:
        return False  # *Mali left Chad, Niger warns of war*
    return verb.has("addressee") or not verb.first("obj")


def according_to(sentence: Sentence) -> Iterator[Report]:
    """Read *according to the ministry* as a report of everything else in its clause."""
    for word in sentence.words:
        case = " ".join(c.lower for c in case_words(word)) if word.children else ""
        if case in SPEECH_NOUNS and word.head is not None:
            own = {w.i for w in word.subtree()}
            verb = next((a for a in (word.head, *word.ancestors()) if a.is_verb), word.head)
            verb = topmost(verb) if is_last(word, sentence) else verb
            clause = {w.i for w in verb.subtree()}
            yield Report(None, word, frozenset(clause - own), case)


def headline(sentence: Sentence) -> Iterator[Report]:
    """Read *Canada to leave the pact - Trudeau*: headlines put who says so behind a dash."""
    words = sentence.words
    dashes = [k for k, w in enumerate(words) if w.text in DASHES and k > 2]
    behind = words[dashes[-1] + 1 :] if dashes else []
    before = words[dashes[-1]] if dashes else None
    alone = before is not None and words[dashes[-1] - 1].end < before.start
    if not alone or not 1 <= len(behind) <= LONGEST_SPEAKER:
        return
    if all(w.pos in {"PROPN", "NOUN", "ADJ"} or w.lower == "report" for w in behind):
        scope = frozenset(w.i for w in words[: dashes[-1]])
        yield Report(None, behind[-1], scope, "says")


DASHES = {"-", "–", "—"}
LONGEST_SPEAKER = 4  # words behind the dash of a headline


def is_last(word: Word, sentence: Sentence) -> bool:
    """Whether nothing follows a phrase, and a comma stands before it."""
    first, last = min(w.i for w in word.subtree()), max(w.i for w in word.subtree())
    before = [w for w in sentence.words if w.i == first - 1]
    comma = any(w.text == "," for w in [*before, *word.all("punct")])
    return comma and all(w.pos == "PUNCT" for w in sentence.words if w.i > last)


def topmost(verb: Word) -> Word:
    """Return the verb of a sentence: *Mali said Chad had left, according to Reuters*."""
    return next((a for a in reversed([verb, *verb.ancestors()]) if a.is_verb), verb)
