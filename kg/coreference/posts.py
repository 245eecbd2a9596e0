"""Titles of an article -> the one person whom it names by each, before a description or behind it.

*The police chief condemned it. … Hazem Atallah, the police chief, said so.*
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.coreference.discourse import ResolvedSentence
from kg.coreference.role_nouns import full_titles, is_out_of_office
from kg.coreference.wording import mention_of, mention_words
from kg.model import Entity, Mention
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["in_post", "with_posts"]


def with_posts(passages: Sequence[ResolvedSentence]) -> Sequence[ResolvedSentence]:
    """Return the passages of an article that knows whom it names by which title."""
    posts = named_posts(passages)
    return [replace(each, article=replace(each.article, posts=posts)) for each in passages]


def named_posts(passages: Sequence[ResolvedSentence]) -> dict[str, Entity]:
    """Return the person whom an article describes by a title, where it so describes one alone."""
    found: dict[str, dict[str, Entity]] = {}
    for passage in passages:
        for each in passage.resolved.values():
            if passage.article.is_person(each.entity) and not each.mention.members:
                for title in each.roles:
                    found.setdefault(title, {})[each.entity.id] = each.entity
    return {title: next(iter(those.values())) for title, those in found.items() if len(those) == 1}


def in_post(passage: ResolvedSentence, word: Word, body: Entity | None = None) -> Mention | None:
    """Read *the police chief*, *the President* as the one whom the article names by that title.

    With a body (*the Palestinian police chief*) it is nobody who acts for another.
    """
    posts = passage.article.posts
    title = next((each for each in full_titles(word) if each in posts), "")
    if not is_whole(passage, word, title):
        return None
    person = posts[title]
    if body is not None and person.acts_for not in {"", body.id}:
        return None
    return mention_of(person, mention_words(word), antecedent=person.label)


def is_whole(passage: ResolvedSentence, word: Word, title: str) -> bool:
    """Return whether a title is all that a noun says, but for whose it is."""
    is_former = is_out_of_office(passage.ontology, word)
    if not title or BESIDE_NAME(word) or is_former or word.has("people noun"):
        return False
    told = word.all("amod", "compound", "nmod")
    further = [c for c in told if c.lower not in title.split()]
    return all(c.rel != "nmod" and passage.mention(c) is not None for c in further)


BESIDE_NAME = Pattern(dep="nmod:desc appos compound flat")
