"""Titles of an article -> the one person whom it names by each, before a description or behind it.

*The police chief condemned it. … Hazem Atallah, the police chief, said so.*
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.coreference.discourse import Holder, Resolved, ResolvedSentence
from kg.coreference.offices import titles_beside
from kg.coreference.possessors import possessor
from kg.coreference.role_nouns import full_titles, is_out_of_office
from kg.coreference.wording import mention_of, mention_words
from kg.model import Entity, Mention
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["in_post", "with_posts"]


def with_posts(passages: Sequence[ResolvedSentence]) -> Sequence[ResolvedSentence]:
    """Return the passages of an article that knows whom it names by which title."""
    posts: dict[str, set[Holder]] = {}
    for passage in passages:
        for name in passage.resolved.values():
            if passage.article.is_person(name.entity) and not name.mention.members:
                for title, holder in held(passage, name):
                    posts.setdefault(title, set()).add(holder)
    return [replace(each, article=replace(each.article, posts=posts)) for each in passages]


def held(passage: ResolvedSentence, name: Resolved) -> Iterator[tuple[str, Holder]]:
    """Yield the titles that describe a person, with the body: *Baltec chairman Ada Holm*."""
    for title in name.roles:
        yield plain(name.word, title), Holder(name.entity)
    for noun in titles_beside(name.word):
        body = possessor(passage, noun)
        if body is not None and not is_out_of_office(passage.ontology, noun):
            for title in full_titles(noun):
                yield plain(noun, title), Holder(name.entity, body.id)


def plain(word: Word, title: str) -> str:
    """Return the word for a title that has several: *chief executive* of *CEO*."""
    return word.lexicon.words("same title").get(title, title)


def in_post(passage: ResolvedSentence, word: Word, body: Entity | None = None) -> Mention | None:
    """Read *the police chief*, *the President* as the one whom the article names by that title.

    With a body (*the Palestinian police chief*) it is nobody who acts for another.
    """
    posts = passage.article.posts
    title = next((each for each in full_titles(word) if plain(word, each) in posts), "")
    if not is_whole(passage, word, title):
        return None
    holders = posts[plain(word, title)]
    person = only(holders) if body is None else only(holders_in(holders, body))
    return mention_of(person, mention_words(word), antecedent=person.label) if person else None


def only(holders: Iterable[Holder]) -> Entity | None:
    """Return the person whom all holders are."""
    persons = {each.person.id: each.person for each in holders}
    return next(iter(persons.values())) if len(persons) == 1 else None


def holders_in(holders: Iterable[Holder], body: Entity) -> list[Holder]:
    """Return who is said to hold a post in a body, else who may, as nobody tells where they do."""
    inside = [each for each in holders if each.body == body.id]
    placed = {each.person.id for each in holders if each.body}
    free = [each for each in holders if each.person.id not in placed]
    return inside or [each for each in free if each.person.acts_for in {"", body.id}]


def is_whole(passage: ResolvedSentence, word: Word, title: str) -> bool:
    """Return whether a title is all that a noun says, but for whose it is."""
    is_former = is_out_of_office(passage.ontology, word)
    if not title or BESIDE_NAME(word) or is_former or word.has("people noun"):
        return False
    further = [c for c in word.all("amod", "compound", "nmod") if c.lower not in title.split()]
    return all(c.dep != "nmod" and passage.mention(c) is not None for c in further)


BESIDE_NAME = Pattern(dep="nmod:desc appos compound flat")
