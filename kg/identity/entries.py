"""The actors of an article <-> what a store's ledger keeps of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from kg.identity.values import ArticleActor, Identity, Member

__all__ = ["ACTORS", "NOTHING", "Names", "actors_in", "by_document", "entry_of", "names_of"]

ACTORS: Final = "actors"  # the kind of entry
NOTHING: Final[frozenset[str]] = frozenset()  # the roles of most: Python makes many, not one
Names = dict[str, list[str]]  # by actor as read the id and the label of the node that it is


def entry_of(actors: Sequence[ArticleActor], names: Names) -> dict[str, Any]:
    """Write the actors of an article, and who is called otherwise; what all share stands once."""
    if not actors:
        return {}
    first = actors[0]
    return {
        "date": first.date,
        "others": sorted(first.others),
        "in_countries": sorted(first.countries),
        "names": names,
        "actors": [
            [a.member.actor, a.label, a.kind, a.acts_for, sorted(a.roles), a.known] for a in actors
        ],
    }


def actors_in(document: str, entry: Mapping[str, Any]) -> Iterator[ArticleActor]:
    """Read the actors of an article."""
    if not entry:
        return
    date, others = entry["date"], frozenset(entry["others"])
    countries = frozenset(entry["in_countries"])
    for name, label, kind, acts_for, roles, known in entry["actors"]:
        yield ArticleActor(
            Member(document, name),
            label,
            kind,
            acts_for,
            date,
            frozenset(roles) if roles else NOTHING,
            others,
            countries,
            known,
        )


def names_of(identities: Mapping[str, Identity]) -> Names:
    """Return what those are called who are called otherwise than they were read."""
    return {actor: [each.id, each.label] for actor, each in sorted(identities.items())}


def by_document(actors: Iterable[ArticleActor]) -> dict[str, list[ArticleActor]]:
    """Group actors by their articles."""
    found: dict[str, list[ArticleActor]] = {}
    for actor in actors:
        found.setdefault(actor.member.document, []).append(actor)
    return found
