"""Pronoun, discourse -> the words before it that it may mean, known or not.

What agreement and syntax rule out is no candidate; a noun of which nothing is known is one, so
that a pronoun which most likely means it is left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.coreference.agreement import (
    gender,
    is_body,
    is_body_of_several,
    is_personal,
)
from kg.coreference.clause_antecedents import binders_by_rule
from kg.coreference.discourse import Discourse, Resolved, ResolvedSentence
from kg.coreference.disjointness import disjoint_from, names_below
from kg.coreference.role_nouns import is_plural, is_role
from kg.coreference.salience import speakers
from kg.model import Entity
from kg.ontology import Trait
from kg.parsing.memo import memoized
from kg.parsing.trees import Word

__all__ = ["Candidate", "candidates", "is_answer"]

NOMINAL = {"NOUN", "PROPN", "PRON"}
MODIFIERS = {"compound", "amod"}
INSIDE = {"flat", "appos"}  # of a name that nobody knows


class Candidate(NamedTuple):
    """A word that a pronoun may mean, so many sentences before it.

    `found` is None where nobody is known; `bound_by` is the rule by which the pronoun's clause
    binds it to the word, "" where none does.
    """

    word: Word
    found: Resolved | None
    passage: ResolvedSentence
    distance: int
    bound_by: str = ""

    @property
    def key(self) -> str:
        """Whom it means: the same for all words that mean the same."""
        return self.found.entity.id if self.found is not None else f"?{self.word.i}"


def candidates(discourse: Discourse, pronoun: Word) -> list[Candidate]:
    """Return what a pronoun may mean, the nearest sentence first, each in the order of the text."""
    bound = binders_by_rule(pronoun)
    refused = disjoint_from(pronoun)
    silent = silenced(discourse, pronoun) | acting(discourse, pronoun)
    silent |= named_below(discourse, pronoun)
    here = discourse.passage
    found: list[Candidate] = []
    for distance, passage in enumerate(searched(discourse, pronoun, found)):
        for word in nominals(passage):
            if passage is here and (word.i in refused or not is_before(word, pronoun, bound)):
                continue
            resolved = passage.resolved.get(word.i)
            if resolved is not None and resolved.entity.id in silent:
                continue
            if may_mean(discourse, pronoun, word, resolved):
                rule = bound.get(word.i, "")
                found.append(Candidate(word, resolved, passage, distance, rule))
    if not is_personal(pronoun):
        return landed(discourse, pronoun, without_pairs(pronoun, found))
    return without_bare_names(without_parties(discourse, pronoun, found))


def without_pairs(pronoun: Word, found: list[Candidate]) -> list[Candidate]:
    """Leave out each of two for *it*: *Mali and Chad signed a pact. It bans arms*, not Mali."""
    if gender(pronoun) != "neuter" or pronoun.rel != "nsubj":
        return found
    return [each for each in found if each.distance == 0 or not is_one_of_pair(each.word)]


def is_one_of_pair(word: Word) -> bool:
    """Return whether a subject is one of several that are named: *Mali and Chad left*."""
    top = word.head if word.rel == "conj" and word.head is not None else word
    return top.rel == "nsubj" and top.first("conj") is not None


def landed(discourse: Discourse, pronoun: Word, found: list[Candidate]) -> list[Candidate]:
    """Leave out bodies without land, if a state may be meant: *the unity of Mali in its borders*.

    A ministry, a parliament or a court has no borders.
    """
    owned = pronoun.head
    if pronoun.dep != "nmod:poss" or owned is None or not owned.has("land of a state"):
        return found
    known = [c for c in found if c.found is not None]
    landless = [c for c in known if has_trait(discourse, c, "belongsToPlace")]
    is_told = any(has_trait(discourse, c, "isCountry") for c in known)
    return [c for c in found if c not in landless] if is_told else found


def pleads(word: Word) -> bool:
    """Return whether a word is the subject of *submits*, *argues*."""
    return word.rel == "nsubj" and word.head is not None and word.head.has("pleading")


def has_trait(discourse: Discourse, each: Candidate, trait: Trait) -> bool:
    """Return whether whom a candidate means is of a kind with a trait."""
    return each.found is not None and discourse.ontology.has_trait(each.found.entity.type, trait)


def without_parties(discourse: Discourse, pronoun: Word, found: list[Candidate]) -> list[Candidate]:
    """Leave out the parties of a judgment behind *We thank Mr Lind. He submits …*: counsel does."""
    if not pleads(pronoun):
        return found
    went_on = [c for c in found if c.distance == 1 and c.found is not None and pleads(c.word)]
    if went_on:
        return went_on  # *Mr Lind argues … He further argues*
    parties = {each.id for each in discourse.article.litigants.values()}
    is_other = [c.found is not None and c.key not in parties for c in found]
    near = any(
        o and c.word.is_name and c.distance == 1 for o, c in zip(is_other, found, strict=True)
    )
    return [c for o, c in zip(is_other, found, strict=True) if o] if near else found


def without_bare_names(found: list[Candidate]) -> list[Candidate]:
    """Leave out bare names that may be nobody's, if *he* or *she* may mean somebody else.

    *She said that Katla would erupt. She …*: whoever is already called so, not *Katla*.
    """
    others = [each for each in found if not is_bare_name(each)]
    named = any(c.found is not None and (c.word.is_name or c.word.pos == "PRON") for c in others)
    return others if named else found


def is_bare_name(each: Candidate) -> bool:
    """Return whether a single word names somebody, and no given name: *Katla*."""
    if each.found is None or not each.word.is_name or " " in each.found.entity.label:
        return False
    return not each.word.lexicon.knows_given_name(each.found.entity.label)


def searched(
    discourse: Discourse, pronoun: Word, found: Sequence[Candidate]
) -> Iterator[ResolvedSentence]:
    """Yield the sentences that a pronoun may refer to: for *he* back to the last that names one.

    Where another *he* between them means nobody known, this one goes on with that.
    """
    yield from discourse.passages()
    for passage in discourse.farther() if is_personal(pronoun) else ():
        if any(each.found is not None or each.word.pos == "PRON" for each in found):
            return
        yield passage


def nominals(passage: ResolvedSentence) -> Iterator[Word]:
    """Yield the nouns and pronouns of a sentence that can mean somebody."""
    return (w for w in passage.sentence.words if w.pos in NOMINAL and is_nominal(w))


@memoized
def is_nominal(word: Word) -> bool:
    """Return whether a noun or pronoun stands for something by itself."""
    if word.pos == "PRON":
        return gender(word) is not None
    return word.rel not in MODIFIERS


def is_before(word: Word, pronoun: Word, bound: Mapping[int, str]) -> bool:
    """Return whether a word stands before a pronoun, or is what its clause binds it to."""
    return word.i < pronoun.i or word.i in bound


def silenced(discourse: Discourse, pronoun: Word) -> set[str]:
    """Return who a pronoun in a quotation cannot mean, as they speak: *“He left,” Bongo said*."""
    if not is_personal(pronoun) or not discourse.article.is_quoted(pronoun):
        return set()
    return speakers(discourse)


def named_below(discourse: Discourse, pronoun: Word) -> set[str]:
    """Return who is named below the verb of *he*, which means somebody else."""
    names = names_below(pronoun) if is_personal(pronoun) else []
    found = (discourse.passage.resolved.get(name.i) for name in names)
    return {each.entity.id for each in found if each is not None}


def acting(discourse: Discourse, pronoun: Word) -> set[str]:
    """Return who does to somebody else what a verb says: *The secretary met him*, not himself.

    *Holm took her son with her* is no such case, *Holm spoke with her* is one.
    """
    verb = pronoun.head
    if verb is None or pronoun.rel not in {"obj", "iobj", "obl"}:
        return set()
    if pronoun.rel == "obl" and not verb.has("talking"):
        return set()
    mention = discourse.mention(verb.first("nsubj"))
    return {mention.entity.id} if mention is not None else set()


def may_mean(discourse: Discourse, pronoun: Word, word: Word, found: Resolved | None) -> bool:
    """Return whether a pronoun agrees with a word."""
    if word.pos == "PRON":
        return gender(word) == gender(pronoun)
    if found is None:
        return may_mean_unknown(discourse, pronoun, word)
    match gender(pronoun):
        case "neuter":
            person = discourse.article.is_person(found.entity)
            return not (person or found.mention.members or is_plural(word))
        case "plural":
            return is_several(discourse, word, found)
        case _:
            return is_agreeing_person(discourse, pronoun, found)


def may_mean_unknown(discourse: Discourse, pronoun: Word, word: Word) -> bool:
    """Return whether a pronoun agrees with a word of which nothing is known."""
    if word.pos == "PROPN" and word.rel in INSIDE:
        return False
    if is_plural(word) != (gender(pronoun) == "plural"):
        return False
    role = word.pos == "PROPN" or is_role(discourse.ontology, word)
    return role if is_personal(pronoun) else word.pos == "PROPN" or not role or is_plural(word)


def is_several(discourse: Discourse, word: Word, found: Resolved) -> bool:
    """Return whether *they* agrees with whom a word means: several persons, a body of several."""
    several = is_plural(word) or bool(found.mention.members)
    if discourse.article.is_person(found.entity):
        return several
    return several or is_body_of_several(discourse.ontology, found.entity)


def is_agreeing_person(discourse: Discourse, pronoun: Word, found: Resolved) -> bool:
    """Return whether *he* or *she* agrees with whom a word means."""
    if found.mention.members or not discourse.article.is_person(found.entity):
        return False
    told = discourse.titled.get(found.entity.id) or discourse.genders.get(found.entity.id)
    if told not in {None, gender(pronoun)}:
        return False  # *Roof said he …*: no *she* is Roof
    return pronoun.lexicon.agrees(pronoun.lower, found.entity.label)


def is_answer(discourse: Discourse, pronoun: Word, candidate: Candidate) -> bool:
    """Return whether a candidate is somebody who can act; nobody is meant by what cannot."""
    if candidate.found is None:
        return False
    entity: Entity = candidate.found.entity
    match gender(pronoun):
        case "neuter":
            return is_body(discourse.ontology, entity)
        case "plural":
            members = bool(candidate.found.mention.members)
            return members or is_body_of_several(discourse.ontology, entity)
        case _:
            return discourse.article.is_person(entity)
