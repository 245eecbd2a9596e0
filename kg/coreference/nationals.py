"""Nouns with a demonym -> the body called so before: *Carlsberg … the Danish brewer*.

Where a body has its seat tells as much: *the Copenhagen-based brewer*. A demonym alone means the
person who is told to be from there: *Dutch driver Jan Holm … the Dutchman*.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.coreference.discourse import Article, Discourse, Resolved, ResolvedSentence
from kg.coreference.kinds import is_kind_of
from kg.coreference.role_nouns import is_plural
from kg.coreference.salience import is_only_candidate, nearest
from kg.mentions import state_of
from kg.model import Entity, Mention
from kg.parsing.trees import Word

__all__ = ["compatriot", "is_national", "national", "with_nationals"]

DEFINITE = {"the", "this", "that"}


def is_national(passage: ResolvedSentence, word: Word) -> bool:
    """Return whether a noun may refer back by its country: *the Danish company*, no *army*."""
    ontology = passage.ontology
    class_ = ontology.class_of_noun(word.lower)
    if demonym_before(passage.article, word) is None or is_plural(word):
        return False
    acts = class_ is not None and ontology.classes[class_].acts_for_owner
    return not acts and any(c.lower in DEFINITE for c in word.all("det"))


def demonym_before(article: Article, word: Word) -> Entity | None:
    """Return the state of the demonym before a noun: Denmark of *the Danish brewer*."""
    before = (state for child in word.all("amod") if (state := demonym_of(article, child)))
    return next(before, None) or seat_before(article, word)


def seat_before(article: Article, word: Word) -> Entity | None:
    """Return the state of where a body sits: Germany of *the Berlin-based company*."""
    for part in word.all("amod"):
        name = article.names.get(part.i - 2) if part.tag == "VBN" else None  # before a hyphen
        if name is not None and part.i - 1 not in article.names:
            return state_of(article.ontology, name.entity)
    return None


def national(discourse: Discourse, word: Word) -> Mention | None:
    """Read *the Danish brewer* as the only body that it may mean."""
    if not is_national(discourse.passage, word):
        return None
    ontology, noun = discourse.ontology, word.lower
    country = demonym_before(discourse.article, word)

    def accepts(entity: Entity) -> bool:
        if discourse.article.is_person(entity) or not is_kind_of(ontology, entity, noun):
            return False
        told = discourse.article.nationals.get(entity.id)
        state = state_of(ontology, entity)
        if told is not None and country is not None:
            return told == country.id
        unlisted = entity.id not in ontology.actors
        return state == country if state is not None else unlisted

    return (
        nearest(discourse, word, accepts) if is_only_candidate(discourse, word, accepts) else None
    )


def with_nationals(passages: Sequence[ResolvedSentence]) -> Sequence[ResolvedSentence]:
    """Return the passages of an article that knows where it says that persons are from."""
    told = dict(pair for each in passages for pair in nationals_named(each))
    return [replace(each, article=replace(each.article, nationals=told)) for each in passages]


def nationals_named(passage: ResolvedSentence) -> Iterator[tuple[str, str]]:
    """Yield who is from a state by the words beside the name: *Dutch driver X*, *Gao-based Y*."""
    article = passage.article
    for name in passage.resolved.values():
        is_listed = name.entity.id in article.ontology.actors
        if name.mention.members or (is_listed and not article.is_person(name.entity)):
            continue
        for word in describing(name):
            if state := demonym_of(article, word) or seat_before(article, word):
                yield name.entity.id, state.id


def describing(name: Resolved) -> Iterator[Word]:
    """Yield a name's word and the nouns beside it, with what stands before each."""
    beside = [name.word, *name.word.all("appos", "nmod:desc", "compound", "flat")]
    if name.word.rel in {"appos", "flat"} and name.word.head is not None:
        beside.append(name.word.head)
    for noun in beside:
        yield noun
        yield from noun.all("amod", "compound", "nmod:desc")


def demonym_of(article: Article, word: Word) -> Entity | None:
    """Return the state of a word that is a demonym."""
    name = article.names.get(word.i)
    return name.entity if name is not None and name.kind == "demonym" else None


def compatriot(discourse: Discourse, word: Word) -> Mention | None:
    """Read *the Dutchman* as the only person near who is told to be from there."""
    state = demonym_of(discourse.article, word)
    if state is None or is_plural(word) or "the" not in word.forms("det"):
        return None

    def accepts(entity: Entity) -> bool:
        is_from_there = discourse.article.nationals.get(entity.id) == state.id
        return is_from_there and discourse.article.is_person(entity)

    only = is_only_candidate(discourse, word, accepts)
    return nearest(discourse, word, accepts) if only else None
