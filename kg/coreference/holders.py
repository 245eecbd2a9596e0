"""Offices -> who holds them: by the ontology, or by the article where that is the later one.

Past the last day that the ontology knows of, its last holder may have left. Then the article
itself has to say who holds the office, else a description of it means the office and nobody else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.coreference.discourse import Article, Resolved, ResolvedSentence
from kg.coreference.offices import is_public_office, owners, titles_beside, titles_told
from kg.coreference.role_nouns import is_elected
from kg.model import Entity
from kg.ontology import Office
from kg.parsing.trees import Word

__all__ = ["holder_of", "titles_of", "with_holders"]


def with_holders(passages: Sequence[ResolvedSentence]) -> Sequence[ResolvedSentence]:
    """Return the passages of an article that knows whom it names in offices of its time."""
    holders = named_holders(passages)
    acting = acting_by_person(passages, holders)
    if not acting:
        return passages
    return [
        replace(
            passage,
            article=replace(passage.article, holders=holders),
            resolved={i: acting_as(name, acting) for i, name in passage.resolved.items()},
        )
        for passage in passages
    ]


def named_holders(passages: Sequence[ResolvedSentence]) -> dict[str, Entity]:
    """Return the person whom an article names in an office, where it names one alone."""
    found: dict[str, dict[str, Entity]] = {}
    for passage in passages:
        for name in passage.resolved.values():
            for office in offices_named(passage.article, name):
                acts_for = passage.ontology.owner(office)
                holder = replace(name.entity, acts_for=acts_for)
                found.setdefault(office, {})[holder.id] = holder
    return {office: next(iter(those.values())) for office, those in found.items() if len(those) < 2}


def offices_named(article: Article, name: Resolved) -> Iterator[str]:
    """Yield the offices that the words beside a name give to a person."""
    if name.mention.members or not article.is_person(name.entity):
        return
    for title in titles_told(name.word):
        if is_public_office(article, title, name.word) and not is_elected(title):
            for office in offices_of(article, title, name):
                if is_for_article(article, office, name.entity):
                    yield office


def offices_of(article: Article, title: Word, name: Resolved) -> Iterator[str]:
    """Yield the offices that a title means: of its owner, else of whom the person acts for."""
    bodies = [body.id for body in owners(article, title, name.word)]
    home = article.home.id if article.home is not None else ""
    for words in spelled(article, title):
        for body in bodies or (name.entity.acts_for, home):
            if office := article.ontology.office(words, body):
                yield office
                return


def spelled(article: Article, title: Word) -> Iterator[str]:
    """Yield a title with what stands before it, longest first: *Prime Minister*, *Minister*.

    *Secretary of State* comes before *Secretary*.
    """
    children = title.all("compound", "amod", "nmod:desc")
    before = [c.lower for c in children if c.i < title.i and c.i not in article.names]
    topics = (c for c in title.all("nmod") if c.i not in article.names and not c.first("det"))
    for topic in (*(f" of {c.lower}" for c in topics if c.first("case")), ""):
        for k in range(len(before) + 1):
            yield " ".join([*before[k:], title.lower]) + topic


def is_for_article(article: Article, office: str, person: Entity) -> bool:
    """Return whether an article is later than what is known, and a person not long out of office.

    *Prime Minister Margaret Thatcher* is no news of who holds the office.
    """
    ontology = article.ontology
    if ontology.offices[office].is_known(article.date):
        return False
    held = any(each.office == office for each in ontology.tenures_of(person.id, None))
    return not held or person.id in ontology.last_holders(office)


def acting_by_person(
    passages: Sequence[ResolvedSentence], holders: Mapping[str, Entity]
) -> dict[str, str]:
    """Return for whom persons act now that an article tells who came into office.

    Who went acts for nobody by it: whom another follows, and who is called *former*.
    """
    acting: dict[str, str] = {}
    for passage in passages:
        names = passage.resolved.values()
        acting.update((each.entity.id, "") for each in names if has_left(passage.article, each))
        for office in holders:
            acting.update((last, "") for last in passage.ontology.last_holders(office))
    acting.update((person.id, person.acts_for) for person in holders.values())
    return acting


def has_left(article: Article, name: Resolved) -> bool:
    """Return whether a name is called *former* in an office whose last known holder it is."""
    ontology = article.ontology
    if not any(role.partition(" ")[0] in ontology.frames.out_of_office for role in name.roles):
        return False
    offices = (o for title in titles_beside(name.word) for o in offices_of(article, title, name))
    return any(
        name.entity.id in ontology.last_holders(office)
        and not ontology.offices[office].is_known(article.date)
        for office in offices
    )


def acting_as(name: Resolved, acting: Mapping[str, str]) -> Resolved:
    """Return a name with whom the person acts for."""
    entity = name.entity
    acts_for = acting.get(entity.id, entity.acts_for)
    if acts_for == entity.acts_for:
        return name
    return replace(name, mention=replace(name.mention, entity=replace(entity, acts_for=acts_for)))


def holder_of(article: Article, office: str) -> Entity | None:
    """Return whom a description of an office means in an article, None where nobody is known.

    *The president of Chad* is whom the article names so, or the office, whoever holds it.
    """
    ontology, date = article.ontology, article.date
    if not ontology.offices[office].is_known(date):
        return article.holders.get(office) or whoever_holds(article, office)
    holder = ontology.holder(office, date)
    if holder is None:
        return None
    return replace(ontology.actors[holder].entity, acts_for=ontology.acts_for(holder, date))


def whoever_holds(article: Article, office: str) -> Entity:
    """Return the office as somebody who acts: *the president of Chad*, whoever that is."""
    ontology, label = article.ontology, article.ontology.offices[office].label
    return Entity(office, label or office, ontology.person, acts_for=ontology.owner(office))


def titles_of(article: Article, person: Entity) -> frozenset[str]:
    """Return the titles of the offices that a person holds, as far as one can know."""
    held = article.ontology.offices_held(person.id, article.date)
    own = (office for office in held if is_surely_held(article, office, person))
    return frozenset(title for office in own for title in office.titles)


def is_surely_held(article: Article, office: Office, person: Entity) -> bool:
    """Return whether a person named before is whom an office means: by the article or by its date.

    Without a date nothing speaks against *Blinken left. The secretary spoke.*
    """
    if office.id == person.id or article.date is None:
        return article.holders.get(office.id, person).id == person.id
    if named := article.holders.get(office.id):
        return named.id == person.id
    return office.is_known(article.date)
