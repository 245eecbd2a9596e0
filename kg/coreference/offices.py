"""Names with titles -> for whom a person acts: *Israeli premier X Y* acts for Israel."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.coreference.discourse import Article, Passage, Resolved
from kg.coreference.role_nouns import is_role
from kg.model import Entity
from kg.parsing.trees import Word

__all__ = ["in_office"]


def in_office(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the passages with each person acting for the body of the title beside the name.

    The first title of the article tells it for the names behind. What the ontology knows of
    offices comes first; *former* and *opposition* bar it.
    """
    bodies: dict[str, str] = {}
    for passage in passages:
        found = []
        for name in passage.resolved.values():
            person = as_person(passage.article, name)
            if is_open(passage.article, person):
                acts_for = next(bodies_of_titles(passage.article, name.word), "")
                bodies[person.id] = bodies.get(person.id) or acts_for
                person = replace(person, acts_for=bodies[person.id])
            found.append(replace(name, mention=replace(name.mention, entity=person)))
        yield passage.plus(found)


def as_person(article: Article, name: Resolved) -> Entity:
    """Return whom a name means, a person where nothing but the title beside it tells so."""
    ontology = article.ontology
    titled = any(is_role(ontology, c) for c in name.word.all("appos"))
    if titled and name.entity.type == ontology.unnamed:
        return replace(name.entity, type=ontology.person)
    return name.entity


def is_open(article: Article, entity: Entity) -> bool:
    """Return whether an entity is a person of whom nothing yet tells for whom they act."""
    if entity.acts_for or entity.id in article.ontology.actors:
        return False
    return article.is_person(entity)


def bodies_of_titles(article: Article, name: Word) -> Iterator[str]:
    """Yield the bodies of the titles beside a name; they may hang on the name itself."""
    heads = [name.head] if name.rel in {"appos", "flat"} and name.head is not None else []
    for title in (*name.all("compound", "nmod:desc", "appos"), *heads):
        if is_public_office(article, title, name):
            for word in (title, name):
                for body in owning(article, word, max(title.i, name.i)):
                    yield body.acts_for or body.id


def is_public_office(article: Article, title: Word, name: Word) -> bool:
    """Return whether a word beside a name is a title that somebody acts for a body by."""
    frames = article.ontology.frames
    beside = {c.lower for word in (title, name) for c in word.children}
    if title.lower in frames.private_titles or not beside.isdisjoint(frames.out_of_office):
        return False
    return is_role(article.ontology, title)


def owning(article: Article, word: Word, before: int) -> Iterator[Entity]:
    """Yield the bodies that a title or name carries before it or behind an *of*."""
    for child in word.children:
        found = article.names.get(child.i)
        if found is None or not (child.i < before or child.rel == "nmod"):
            continue
        if article.ontology.has_trait(found.entity.type, "hasOffices"):
            yield found.entity
