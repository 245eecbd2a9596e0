"""The actors of an article <-> what a store's ledger keeps of them."""

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from sys import intern
from typing import Any, Final

from kg.identity.values import ArticleActor, Identity, Member

__all__ = ["ACTORS", "NOTHING", "Names", "PackedActors", "actors_in", "entry_of", "names_of"]

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
    """Read the actors of an article; names come again and again, in memory each stands once."""
    if not entry:
        return
    date, others = entry["date"], frozenset(map(intern, entry["others"]))
    countries = frozenset(map(intern, entry["in_countries"]))
    for name, label, kind, acts_for, roles, known in entry["actors"]:
        yield ArticleActor(
            Member(document, intern(name)),
            intern(label),
            kind,
            intern(acts_for),
            date,
            frozenset(roles) if roles else NOTHING,
            others,
            countries,
            known,
        )


def names_of(identities: Mapping[str, Identity]) -> Names:
    """Return what those are called who are called otherwise than they were read."""
    return {actor: [each.id, each.label] for actor, each in sorted(identities.items())}


class PackedActors(Mapping[str, list[ArticleActor]]):
    """The actors of articles by the IRIs of these, in a tenth of the memory that they take.

    Args:
        namespace: of documents.
    """

    def __init__(self, namespace: str) -> None:
        self.namespace = namespace
        self.packed: dict[str, bytes] = {}

    def put(self, article: str, actors: Sequence[ArticleActor]) -> None:
        """Keep the actors of an article."""
        self.packed[article] = zlib.compress(json.dumps(entry_of(actors, {})).encode(), 1)

    def __getitem__(self, article: str) -> list[ArticleActor]:
        entry = json.loads(zlib.decompress(self.packed[article]))
        return list(actors_in(article.removeprefix(self.namespace), entry))

    def __iter__(self) -> Iterator[str]:
        return iter(self.packed)

    def __len__(self) -> int:
        return len(self.packed)
