"""Noun -> the only body or place of an article that it may mean, however far back it was named.

*The city* of an article about Johannesburg, *the court* of one that names a single court. What
stands nearer is found before (`kg.coreference.definites`).
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.coreference.discourse import Article, Discourse
from kg.coreference.kinds import is_kind_of, is_named_so
from kg.coreference.role_nouns import is_role
from kg.coreference.wording import mention_of, mention_words
from kg.mentions import NameSpan, state_of
from kg.model import Entity, Mention
from kg.ontology import Ontology
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["POINTING", "new_nouns", "only_one", "province_meant"]

OTHER = Pattern(pos="NOUN", rel="nsubj obj iobj obl nmod appos conj root")
ALONE = Pattern(tag="NN NNP", without="amod nummod nmod nmod:poss acl acl:relcl appos")
POINTING = {"the", "this", "that", "these", "those"}
PLACING = {"for", "from", "in", "into", "to", "("}
CLEARLY = 3  # times as often as any other
MOSTLY = 0.6  # of all names of states and what is theirs


def only_one(discourse: Discourse, word: Word) -> Mention | None:
    """Read *the city* of an article that names one city alone, or one far more than others."""
    if not ALONE(word) or any(w.lemma == word.lemma for w in new_nouns(discourse, word)):
        return None
    names = [*before(discourse.article, word)]
    before_it = {c.lower for c in word.all("compound")}
    fitting = (n.entity for n in names if is_so_titled(discourse, n, word))
    named = Counter(fitting) or Counter(
        n.entity
        for n in names
        if fits(discourse, n, word.lower) and before_it <= set(n.entity.label.lower().split())
    )
    (first, count), (_, second) = (*named.most_common(2), (None, 0), (None, 0))[:2]
    if first is None or (second and not is_clearly(discourse.ontology, first, count, second)):
        return None
    state = state_meant(discourse.ontology, first, word)
    if state is not None and not is_alone(discourse.ontology, state, names):
        return None
    return mention_of(first, mention_words(word), antecedent=first.label)


def is_clearly(ontology: Ontology, entity: Entity, count: int, second: int) -> bool:
    """Return whether a place is named far more often than others: bodies must be alone."""
    return ontology.is_place(entity.type) and count >= CLEARLY * second


def state_meant(ontology: Ontology, entity: Entity, word: Word) -> Entity | None:
    """Return the state that *the country* means, and whose *the government* is: each has one."""
    is_sole = word.lower in ontology.sole_nouns or is_country(ontology, entity)
    return state_of(ontology, entity) if is_sole else None


def is_country(ontology: Ontology, entity: Entity) -> bool:
    """Return whether an entity is a country."""
    return ontology.has_trait(entity.type, "isCountry")


def is_alone(ontology: Ontology, country: Entity, names: Sequence[NameSpan]) -> bool:
    """Return whether an article tells mostly of one country: *Israel* beside *Lebanon* is none."""
    whole = (name.entity for name in names if not ontology.is_person(name.entity.type))
    told = [state for entity in whole if (state := state_of(ontology, entity)) is not None]
    return told.count(country) >= MOSTLY * len(told)


def province_meant(discourse: Discourse, word: Word) -> Mention | None:
    """Read *the state* of an article about Indiana, though America is a state too."""
    province = discourse.article.province
    alone = ALONE(word) and word.first("compound") is None
    if province is None or not alone or not word.has("part of a state"):
        return None
    return mention_of(province, mention_words(word), antecedent=province.label)


def before(article: Article, word: Word) -> Iterator[NameSpan]:
    """Yield the names before a word, each once."""
    yield from article.earlier_names
    names = {name.first: name for i, name in article.names.items() if i < word.i}
    yield from (name for name in names.values() if name.last <= word.i)


def is_so_titled(discourse: Discourse, name: NameSpan, word: Word) -> bool:
    """Read *the judge* of an article that tells of *Judge Ada Holm* and of no other."""
    if not discourse.article.is_person(name.entity) or not is_role(discourse.ontology, word):
        return False
    told = word.lower in discourse.roles.get(name.entity.id, ())
    return told and not word.first("compound") and not word.has("people noun")


def fits(discourse: Discourse, name: NameSpan, noun: str) -> bool:
    """Return whether a noun may mean what a name does: by a class of its own, or by its words.

    A recogniser's label alone tells too little: *the group* may be any organisation. A state is
    meant where the article is about it, and not because somebody came from there.
    """
    ontology, entity = discourse.ontology, name.entity
    if name.kind == "description" or ontology.is_person(entity.type):
        return False
    if is_country(ontology, entity):
        is_goal = name.before in PLACING  # *flew in from Chad*
        return (
            entity == discourse.article.home
            and not is_goal
            and noun in ontology.called(entity.type)
        )
    if is_named_so(ontology, entity, noun):
        return True
    listed = entity.id in ontology.actors or not ontology.is_by_label(entity.type)
    acts = ontology.has_trait(entity.type, "isAgent") or ontology.is_place(entity.type)
    return listed and acts and is_kind_of(ontology, entity, noun)


def new_nouns(discourse: Discourse, word: Word) -> Iterator[Word]:
    """Yield the nouns near a word that somebody else is brought in by: *a company*."""
    for passage in discourse.passages():
        words = (w for w in passage.sentence.words if w.i < word.i and w.i not in passage.resolved)
        yield from (w for w in words if OTHER(w) and not is_definite(w))


def is_definite(noun: Word) -> bool:
    """Return whether a noun has been told of before: *the company*, *its company*."""
    return not noun.forms("det").isdisjoint(POINTING) or noun.first("nmod:poss") is not None
