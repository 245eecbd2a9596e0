"""Names -> mentions: whom each name means where it stands."""

from collections.abc import Iterator

from kg.coreference.discourse import Article, Resolved, ResolvedSentence
from kg.coreference.metonyms import DIRECTIONAL, LOCATIVE, agent_or_place
from kg.coreference.role_nouns import described_as, is_plural
from kg.coreference.wording import mention_of, mention_words
from kg.english.inflection import is_collective
from kg.mentions import NameSpan, slug
from kg.model import Entity
from kg.parsing.trees import Word

__all__ = ["resolved_names"]

WHOLE = {"the", "these"}  # *the Russians* are Russia, *many Russians* are not


def resolved_names(passage: ResolvedSentence) -> Iterator[Resolved]:
    """Yield the names of a sentence, each at the word that heads it."""
    article = passage.article
    for word in passage.sentence.words:
        name = article.names.get(word.i)
        if name is None or is_no_name(word, name):
            continue
        entity = agent_or_place(article, word, name)
        if is_demonym_noun(word, name) and is_private(word):
            entity = people(article, entity.code, word.text)
        elif kind := some_members(word, name):
            entity = people(article, "", f"{kind} {word.text}")
        roles = frozenset(described_as(article.ontology, word, article.names))
        yield Resolved(word, mention_of(entity, mention_words(word)), roles)


def is_no_name(word: Word, name: NameSpan) -> bool:
    """Return whether a word heads no name, or one that does not tell whose body it is."""
    rules = (is_inside, is_individual, is_some_of_many, is_compass_point, is_of_language)
    return name.kind == "description" or any(rule(word, name) for rule in rules)


def is_inside(word: Word, name: NameSpan) -> bool:
    """Return whether a word's head is part of the same name, so that it heads it instead."""
    return word.head is not None and name.first <= word.head.i < name.last


def is_compass_point(word: Word, _: NameSpan) -> bool:
    """Tell *to the west*, *the West of Mali* from the West, which acts."""
    if not word.lexicon.has(word.lower, "compass"):
        return False
    cases = {c.lower for c in word.all("case")}
    points = word.text == word.lower and not cases.isdisjoint(LOCATIVE | DIRECTIONAL)
    return points or word.first("nmod") is not None


def is_of_language(word: Word, name: NameSpan) -> bool:
    """Tell *the Russian language*, *Spanish flu* from *the Russian army*."""
    noun = word.head if word.rel in {"amod", "compound"} else None
    if name.kind == "demonym" and word.forms("case") & {"in", "into", "from"}:
        return word.tag != "NNPS" and word.first("det", "amod") is None  # *spoke in Russian*
    return name.kind == "demonym" and noun is not None and noun.has("named for a people")


def is_demonym_noun(word: Word, name: NameSpan) -> bool:
    """Return whether a demonym is a noun: *the Russians*, not *the Russian army*."""
    return name.kind == "demonym" and word.rel not in {"amod", "compound", "nmod:poss"}


def is_individual(word: Word, name: NameSpan) -> bool:
    """Tell *23 Russians*, *many Russians*, *a Russian* and *the Russian* from Russia."""
    if not is_demonym_noun(word, name):
        return False
    before = {c.lower for c in word.all("nummod", "amod", "det") if c.i < name.first}
    several = is_plural(word) or is_collective(word.lower)
    return bool(before - WHOLE if several else before)


def is_some_of_many(word: Word, _: NameSpan) -> bool:
    """Tell *two Arab states*, *some Republicans* from all of them; *the two Koreas* are all."""
    if word.tag not in {"NNS", "NNPS"} or (word.is_name and "the" in word.forms("det")):
        return False
    counted = word.first("nummod") is not None
    before = word.all("amod", "det")
    return counted or any(c.lexicon.has(c.lower, "part of many") for c in before)


def is_private(word: Word) -> bool:
    """Return whether people are meant, not their state: *Russians*, not *the Russians said*."""
    if not is_plural(word):
        return False
    return not word.first("det") or word.first("acl", "acl:relcl", "nmod") is not None


def some_members(word: Word, name: NameSpan) -> str:
    """Return which members of a party are meant: *moderate* of *moderate Democrats*.

    *The ruling Socialists* are the party, as are those whose name it is: *the United Nations*.
    """
    is_group = is_plural(word) and word.text[0].isupper() and word.text not in name.entity.label
    if name.kind != "label" or not is_group:
        return ""
    before = [c for c in word.all("amod", "compound") if c.i < name.first and c.tag != "VBG"]
    told = [c.text for c in before if not c.has("not of government")]
    return " ".join(told) if len(told) == len(before) else ""


def people(article: Article, code: str, label: str) -> Entity:
    """Return people as an entity with the code of their state, which acts for nobody."""
    kind = article.ontology.class_of_entity_label("NORP") or article.ontology.unnamed
    return Entity(slug(label), label, kind, code=code)
