"""Names with titles -> for whom a person acts: *Israeli premier X Y* acts for Israel."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.coreference.discourse import Article, Resolved, ResolvedSentence
from kg.coreference.role_nouns import is_role, titles
from kg.model import Entity
from kg.parsing.trees import Word

__all__ = ["in_office", "is_public_office", "owners", "titles_beside", "titles_told"]

NOW = {"VBZ", "VBP"}  # tags of verbs that tell of the present


def in_office(
    passages: Sequence[ResolvedSentence], known: dict[str, str] | None = None
) -> Iterator[ResolvedSentence]:
    """Yield the passages with each person acting for the body of a title beside the name.

    A title anywhere in the article tells it for all names of the person, the first one where they
    differ. What the ontology knows of offices comes first; *former* and *opposition* bar it.
    `known` are those of an article so far, which takes in the others.
    """
    bodies = known if known is not None else {}
    for person, body in bodies_by_person(passages).items():
        bodies.setdefault(person, body)
    for passage in passages:
        yield passage.plus(acting(passage.article, r, bodies) for r in passage.resolved.values())


def bodies_by_person(passages: Sequence[ResolvedSentence]) -> dict[str, str]:
    """Return the body that each person acts for by a title beside the name."""
    found: dict[str, str] = {}
    for passage in passages:
        for name in passage.resolved.values():
            if is_open(passage.article, as_person(passage.article, name)):
                for body in bodies_of_titles(passage.article, name.word):
                    found.setdefault(name.entity.id, body)
    return found


def acting(article: Article, name: Resolved, bodies: Mapping[str, str]) -> Resolved:
    """Return a name with whom the person acts for."""
    person = as_person(article, name)
    if person.id in bodies and is_open(article, person):
        person = replace(person, acts_for=bodies[person.id])
    if person is name.entity:
        return name
    return replace(name, mention=replace(name.mention, entity=person))


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
    """Yield the bodies of the titles beside a name."""
    for title in titles_told(name):
        if is_public_office(article, title, name):
            for body in owners(article, title, name):
                yield body.acts_for or body.id


def titles_beside(name: Word) -> Iterator[Word]:
    """Yield the nouns beside a name that may be its titles."""
    yield from name.all("compound", "nmod:desc", "appos")
    if name.rel in {"appos", "flat"} and name.head is not None:
        yield name.head


def titles_told(name: Word) -> Iterator[Word]:
    """Yield the nouns beside a name, and the predicate of *X is the president of Chad*."""
    yield from titles_beside(name)
    predicate = name.head if name.rel == "nsubj" else None
    if predicate is not None and is_present(predicate):
        yield predicate


def is_present(predicate: Word) -> bool:
    """Return whether a noun says what somebody is: *is the president*, *has been the president*."""
    is_denied = any(c.lexicon.has(c.lower, "negation") for c in predicate.children)
    return not is_denied and any(verb.tag in NOW for verb in predicate.all("cop", "aux"))


def owners(article: Article, title: Word, name: Word) -> Iterator[Entity]:
    """Yield the bodies that a title is one of; they may hang on the name itself."""
    for word in (title, name):
        yield from owning(article, word, max(title.i, name.i))


def is_public_office(article: Article, title: Word, name: Word) -> bool:
    """Return whether a word beside a name is a title that somebody acts for a body by."""
    frames = article.ontology.frames
    beside = {c.lower for word in (title, name) for c in word.children}
    named = (f"{c.lower} {title.lower}" for c in title.all("compound"))  # *Orbis Team Leader*
    is_private = not frames.private_titles.isdisjoint({*titles(title), *named})
    if is_private or not beside.isdisjoint(frames.out_of_office):
        return False
    return is_role(article.ontology, title)


def owning(article: Article, word: Word, before: int) -> Iterator[Entity]:
    """Yield the bodies that a title or name carries before it or behind an *of*."""
    for child in word.children:
        found = article.names.get(child.i)
        if found is None or found.kind == "description":
            continue
        if not (child.i < before or child.rel == "nmod"):
            continue
        if article.ontology.has_trait(found.entity.type, "hasOffices"):
            yield found.entity
