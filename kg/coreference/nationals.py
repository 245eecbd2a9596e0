"""Nouns with a demonym -> the body called so before: *Carlsberg … the Danish brewer*.

Where a body has its seat tells as much: *the Copenhagen-based brewer*.
"""

from kg.coreference.discourse import Article, Discourse, ResolvedSentence
from kg.coreference.kinds import is_kind_of
from kg.coreference.role_nouns import is_plural
from kg.coreference.salience import is_only_candidate, nearest
from kg.mentions import state_of
from kg.model import Entity, Mention
from kg.parsing.trees import Word

__all__ = ["is_national", "national"]

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
    for child in word.all("amod"):
        name = article.names.get(child.i)
        if name is not None and name.kind == "demonym":
            return name.entity
    return seat_before(article, word)


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
        state = state_of(ontology, entity)
        unlisted = entity.id not in ontology.actors
        return state == country if state is not None else unlisted

    return (
        nearest(discourse, word, accepts) if is_only_candidate(discourse, word, accepts) else None
    )
