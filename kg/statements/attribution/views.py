"""Sentence -> whose view it tells: *in my view, …*, *my guess is that …*, *voiced concern that*."""

from collections.abc import Iterator

from kg.clauses import subjects
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import case_words
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.saying import gives_evidence, is_content_clause, is_somebody
from kg.statements.attribution.values import Report

__all__ = ["is_author", "named_author", "views", "voicing_author"]


def views(sentence: Sentence) -> Iterator[Report]:
    """Yield the reports of a sentence that tells what somebody takes to be so, hopes or fears."""
    yield from feelings(sentence)
    yield from predicates(sentence)
    yield from sights(sentence)
    for noun in sentence.words:
        is_outside = noun.has("opinion noun") and is_outer(noun)
        author = holder(noun) if is_outside or is_inside(noun) else None
        clause = noun.head
        if clause is None or (author is None and not is_outside):
            continue
        around = {w.i for w in noun.subtree()}
        content = frozenset(w.i for w in clause.subtree() if w.i not in around)
        yield Report(None, author, content, noun.text)


def holder(noun: Word) -> Word | None:
    """Return whose view it is: *my*, *the minister's*, *the Iraqi* view, *the view of analysts*."""
    named = (c for c in noun.all("amod", "compound") if c.entity)
    behind = (n for n in noun.all("nmod") if OF(n) and can_hold(n))
    return noun.first("nmod:poss") or next(named, None) or next(behind, None)


OF = Pattern(case="of")


def can_hold(noun: Word) -> bool:
    """Return whether a noun names who can hold a view: a person, a body or several: *analysts*."""
    return noun.tag == "NNS" or is_somebody(noun)


def is_inside(noun: Word) -> bool:
    """Read *in my view, Chad left*, *in the eyes of Mali, Chad left*, *by his account*."""
    if noun.rel != "obl":
        return False
    cases = [c.lower for c in noun.all("case")]
    known = noun.lexicon.has(f"{' '.join(cases)} {noun.lemma}", "view phrase")
    set_off = known and noun.first("punct") is not None
    return set_off or (cases == ["in"] and noun.has("opinion noun"))


def is_outer(noun: Word) -> bool:
    """Read *my guess is that Chad left*: the clause has a subject of its own."""
    return noun.dep == "nsubj:outer"


def predicates(sentence: Sentence) -> Iterator[Report]:
    """Read *It is Holm's belief that Chad left*."""
    for noun in filter(PREDICATE, sentence.words):
        clauses = [c for c in noun.all("csubj", "ccomp") if is_content_clause(c)]
        if clauses and (noun.has("opinion noun") or noun.has("speech noun")):
            content = frozenset(w.i for clause in clauses for w in clause.subtree())
            yield Report(None, holder(noun), content, noun.text)


PREDICATE = Pattern(pos="NOUN", having="expl")


def feelings(sentence: Sentence) -> Iterator[Report]:
    """Read *voiced concern that Mali had left*, *Togo's hope that it leaves*: whose it is."""
    for noun in sentence.words:
        if noun.pos != "NOUN" or noun.effect("noun") not in FELT or noun.has("speech noun"):
            continue
        clauses = [c for c in noun.all("acl") if is_content_clause(c)]
        author = (named_author(noun) or voicing_author(noun)) if clauses else None
        if author is not None:
            yield Report(
                None,
                author,
                frozenset(w.i for clause in clauses for w in clause.subtree()),
                noun.text,
            )


def sights(sentence: Sentence) -> Iterator[Report]:
    """Read *a video shows tanks hit by rebels*: what is seen there."""
    for verb in filter(SHOWING, sentence.words):
        seen = (
            [c for obj in verb.all("obj") for c in obj.all("acl")] if gives_evidence(verb) else []
        )
        if seen:
            content = frozenset(w.i for clause in seen for w in clause.subtree())
            yield Report(verb, subjects(verb)[0].head, content, verb.text)


SHOWING = Pattern(is_verb=True, having="obj")
FELT = {"possible", "wished", "expected"}


def named_author(noun: Word) -> Word | None:
    """Return whose statement a noun is: *Mali's claim*, *a claim by Mali*."""
    return next((each for each in noun.all("nmod:poss", "nmod") if is_author(each)), None)


def is_author(phrase_head: Word) -> bool:
    """Return whether a phrase beside a noun of saying names who says so."""
    case = [c.lower for c in case_words(phrase_head)]
    return phrase_head.dep == "nmod:poss" or case in (["by"], ["of"], ["from"], ["among"])


def voicing_author(noun: Word) -> Word | None:
    """Read *Mali spread the claim*: who makes it; who rejects or hears a claim does not."""
    verb = noun.head if noun.rel == "obj" else None
    if verb is None or not verb.has("voicing"):
        return None
    return next((each.head for each in subjects(verb)), None)
