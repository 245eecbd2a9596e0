"""The actors of articles -> who is one, of many found by a process of its own.

It takes memory that Python would not give back to the system for the rest of a build.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple
from functools import partial
from typing import Any, Final

from kg.identity.crowd import Crowd
from kg.identity.naming import named
from kg.identity.reading import Articles
from kg.identity.resolver import decided
from kg.identity.values import Identity, Judgement, Member
from kg.store import Limits
from kg.store.workers import WorkerError, worked

__all__ = ["judged", "renaming"]

MANY: Final = 1_000  # articles
FILES: Final = 64  # that the process may open: the tables of English words
UNLIMITED: Final = Limits(seconds=float("inf"), memory=1 << 50)
Judgements = Iterable[Judgement]
Renaming = Mapping[str, Mapping[str, Identity]]  # by article, who is to be called otherwise there


def judged(articles: Articles, by_hand: Sequence[Judgement]) -> tuple[Judgements, Renaming]:
    """Return the judgements on the actors of articles, and who is to be called otherwise where."""
    if articles.number >= MANY:
        with suppress(WorkerError):  # if it came to no end, this process may
            return found_apart(articles, by_hand)
    return found_in(articles, by_hand)


def found_apart(articles: Articles, by_hand: Sequence[Judgement]) -> tuple[Judgements, Renaming]:
    """Let a process of its own decide who is one among all actors of articles."""
    task = partial(sent, articles, by_hand)
    judgements, wanted = list[Judgement](), dict[str, dict[str, Identity]]()
    for judgement, document, names in worked(task, UNLIMITED, files=FILES):
        if judgement:
            first, second, *told = judgement
            judgements.append(Judgement(Member(*first), Member(*second), *told))
        for actor, (node, label) in names.items():
            wanted.setdefault(document, {})[actor] = Identity(node, label, ())
    return judgements, wanted


def sent(articles: Articles, by_hand: Sequence[Judgement]) -> Iterator[list[Any]]:
    """Yield judgements, and who is to be called otherwise in each article, as JSON holds them."""
    judgements, wanted = found_in(articles, by_hand)
    yield from ([[*astuple(each)], "", {}] for each in judgements)
    for document, names in wanted.items():
        yield [[], document, {actor: [node.id, node.label] for actor, node in names.items()}]


def found_in(articles: Articles, by_hand: Sequence[Judgement]) -> tuple[Judgements, Renaming]:
    """Decide who is one among all actors of articles."""
    clusters, judgements = decided(Crowd(articles.article_actors()), by_hand)
    return judgements, renaming(named(clusters))


def renaming(identities: Iterable[Identity]) -> dict[str, dict[str, Identity]]:
    """Return by document who is not called there as the node that they are.

    The nodes are without their members: it is kept while all is written.
    """
    found: dict[str, dict[str, Identity]] = defaultdict(dict)
    for identity in identities:
        node = Identity(identity.id, identity.label, ())
        for member in identity.members:
            if member.actor != identity.id:
                found[member.document][member.actor] = node
    return found
