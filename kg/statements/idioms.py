"""Clause of an idiom -> the clause that it means: *took its toll on Mali* is to harm Mali.

The tables of English say which verb means what with which nouns. What an idiom is directed at
becomes the object of its sense; its own nouns take no part in anything.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from kg.clauses import Argument, Clause
from kg.clauses.values import Role
from kg.english.lexicon import Idiom, NounPattern
from kg.parsing.memo import memoized
from kg.parsing.phrases import case_words
from kg.parsing.trees import Word

__all__ = ["Meaning", "evoking_verb", "idiom_of", "meant"]

COPULA = "be"


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """What a predicate means as an idiom, by which nouns, and whom it is directed at."""

    idiom: Idiom
    nouns: tuple[Word, ...]
    target: Word | None = None


def meant(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """Yield clauses in the sense of their idioms, but for those of idioms that say nothing."""
    for clause in clauses:
        meaning = idiom_of(clause.head)
        if meaning is None:
            yield clause
        elif meaning.idiom.sense:
            yield in_its_sense(clause, meaning)


def in_its_sense(clause: Clause, meaning: Meaning) -> Clause:
    """Return the clause that an idiom means: *turned a blind eye to Mali* has Mali as object."""
    idiom, nouns, target = meaning.idiom, meaning.nouns, meaning.target
    others = tuple(a for a in clause.arguments if a.head not in nouns and a.head is not target)
    if target is not None:
        others = (*others, Argument(target, role_of_target(idiom)))
    subject = clause.subject
    is_own_noun = subject is not None and subject.head in nouns  # *a blind eye was turned*
    return replace(
        clause,
        subject=None if is_own_noun else subject,
        arguments=others,
        words=tuple(sorted({*clause.words, *nouns}, key=lambda word: word.i)),
        passive=idiom.passive or (clause.passive and not is_own_noun),
        copular=False,
    )


def role_of_target(idiom: Idiom) -> Role:
    """Return what whom an idiom is directed at is in the clause of its sense."""
    if idiom.passive:
        return "agent"
    return "oblique" if idiom.preposition else "object"


def evoking_verb(verb: Word, particles: Iterable[Word]) -> str:
    """Return what a predicate finds its frame by: *carry out*, or *harm* for *took a toll*."""
    if (meaning := idiom_of(verb)) is not None and meaning.idiom.sense:
        return meaning.idiom.sense
    return " ".join([verb.lemma, *(p.lower for p in particles)])


@memoized
def idiom_of(verb: Word) -> Meaning | None:
    """Return what a predicate means with its nouns, None where it means what its words say."""
    is_copular = verb.first("cop") is not None
    known = verb.lexicon.idioms.get(COPULA if is_copular else verb.lemma)
    if not known or not (is_copular or verb.is_verb):
        return None
    nouns = [verb] if is_copular else verb.all("obj", "iobj", "nsubj:pass", "obl", "advmod")
    within = [inner for noun in nouns for inner in noun.all("nmod")]
    phrases = [*nouns, *within, *(deepest for noun in within for deepest in noun.all("nmod"))]
    heads = {form for p in phrases for form in (p.lemma, p.lower)}
    likely = (each for each in known if has_heads(each, heads))
    found = [each for each in (meaning(each, verb, phrases) for each in likely) if each is not None]
    return next((each for each in found if each.target is not None), next(iter(found), None))


def has_heads(idiom: Idiom, heads: Container[str]) -> bool:
    """Return whether the nouns of an idiom are among the heads of a predicate's phrases."""
    if idiom.object is not None and idiom.object.head not in heads:
        return False
    return idiom.noun is None or idiom.noun.head in heads


def meaning(idiom: Idiom, verb: Word, phrases: list[Word]) -> Meaning | None:
    """Return what phrases mean by an idiom, None where they are not its own."""
    if idiom.particle and idiom.particle not in verb.forms("compound:prt", "advmod"):
        return None
    wanted = [(idiom.object, ""), (idiom.noun, idiom.case)]
    own = [first_of(noun, case, phrases) for noun, case in wanted if noun is not None]
    nouns = tuple(noun for noun in own if noun is not None)
    if len(nouns) < len(own):
        return None
    others = [*phrases, *verb.all("obl", "nmod")]
    aimed = (p for p in others if p not in nouns and case_of(p) == idiom.target)
    target = next(aimed, None) if idiom.target else None
    return (
        None
        if any(is_literal(noun, target, idiom) for noun in nouns)
        else Meaning(idiom, nouns, target)
    )


def first_of(pattern: NounPattern, case: str, phrases: list[Word]) -> Word | None:
    """Return the first phrase that is a noun of an idiom, behind the idiom's preposition."""
    return next((p for p in phrases if case_of(p) == case and fits(p, pattern)), None)


@memoized
def case_of(word: Word) -> str:
    """Return the preposition of a phrase."""
    return " ".join(case.lower for case in case_words(word))


def fits(noun: Word, pattern: NounPattern) -> bool:
    """Return whether a noun has the words about it that an idiom has."""
    if pattern.head not in {noun.lemma, noun.lower}:
        return False
    before = {form for c in noun.children if c.i < noun.i for form in (c.lower, c.lemma)}
    behind = {inner.lemma for inner in noun.all("nmod") if case_of(inner) == "of"}
    about = pattern.before <= before and (not pattern.behind or pattern.behind in behind)
    return about and has_determiner(noun, pattern)


def has_determiner(noun: Word, pattern: NounPattern) -> bool:
    """Return whether a noun has a determiner of an idiom; no other one where it has none."""
    if "any" in pattern.determiners:
        return True
    owned = noun.first("nmod:poss") is not None
    found = {"a" if c.lower == "an" else c.lower for c in noun.all("det")}
    found |= {"his"} if owned else set()
    return not found.isdisjoint(pattern.determiners) if pattern.determiners else not found


def is_literal(noun: Word, target: Word | None, idiom: Idiom) -> bool:
    """Return whether a noun is more than a part of an idiom: *paid the price of a ticket*.

    It is counted, it is of something, or a clause tells more of it.
    """
    if noun.first("nummod", "acl") is not None:
        return True
    if idiom.sense == "" or "of" in {idiom.target, idiom.case}:
        return False
    behind = {pattern.behind for pattern in (idiom.object, idiom.noun) if pattern is not None}
    of_something = (n for n in noun.all("nmod") if case_of(n) == "of" and n is not target)
    return any(n.lemma not in behind for n in of_something)
