"""A name that somebody writes -> the actors of articles that it means, and judgements on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from kg.errors import QuestionError
from kg.identity.values import Identity, Judgement, Member, Resolution, Verdict, pair

__all__ = [
    "judgements_between",
    "judgements_on",
    "members_named",
    "nodes_named",
    "unsure",
    "without",
]

BY_HAND = "judged by hand"
NEAR = 80  # of 100: as near is a name that may be meant


def members_named(name: str, resolution: Resolution) -> tuple[Member, ...]:
    """Return whom a name means: as articles write it, or as the graph calls a node.

    *John Smith@briefing* is the one in an article.

    Raises:
        QuestionError: nobody has the name, or several nodes.
    """
    wanted, _, document = name.removeprefix("actor:").partition("@")
    found = [m for m in as_read(wanted, resolution) if document in {"", m.document}]
    nodes = {resolution.names[member].id for member in found}
    if found and (document or len(nodes) == 1):
        return tuple(found)
    exact = [each for each in resolution.identities if plain(each.id) == plain(wanted)]
    if exact or not found:
        return exact[0].members if exact else identity_named(name, resolution).members
    msg = f"{name} is {len(nodes)} nodes: write {' or '.join(sorted(nodes))}, or {wanted}@ARTICLE"
    raise QuestionError(msg)


def as_read(name: str, resolution: Resolution) -> list[Member]:
    """List the actors of articles that have a name there."""
    return [
        member
        for member, actor in sorted(resolution.actors.items())
        if plain(name) in {plain(member.actor), plain(actor.label)}
    ]


def identity_named(name: str, resolution: Resolution) -> Identity:
    """Return the node that a name means.

    Raises:
        QuestionError: there is none; it tells which may be meant.
    """
    wanted = plain(name.removeprefix("actor:").partition("@")[0])
    by_name: dict[str, Identity] = {}
    for each in resolution.identities:
        by_name.setdefault(plain(each.label), each)
        by_name[plain(each.id)] = each
        for member in each.members:
            by_name.setdefault(plain(resolution.actors[member].label), each)
    if wanted in by_name:
        return by_name[wanted]
    msg = f"{name}: no actor of the graph is called so: {proposal(wanted, by_name)}"
    raise QuestionError(msg)


def proposal(wanted: str, by_name: Mapping[str, Identity]) -> str:
    """Say who may be meant by a name that nobody has."""
    near = process.extract(
        wanted, sorted(by_name), scorer=fuzz.WRatio, processor=default_process, limit=3
    )
    meant = dict.fromkeys(by_name[found].id for found, score, _ in near if score >= NEAR)
    return f"did you mean {' or '.join(meant)}?" if meant else "name somebody of its articles"


def plain(name: str) -> str:
    """Write a name for comparison.

    >>> plain("Ada_Keita")
    'ada keita'
    """
    return " ".join(name.replace("_", " ").casefold().split())


def judgements_between(
    first: Sequence[Member], second: Sequence[Member], verdict: Verdict
) -> Iterator[Judgement]:
    """Yield a judgement by hand for all of one side with the first of the other."""
    left, right = sorted({*first} - {*second}), sorted({*second} - {*first})
    if not (left and right):
        msg = "these are one actor of the same articles: name two, or NAME@ARTICLE for each"
        raise QuestionError(msg)
    pairs = {pair(left[0], each) for each in right} | {pair(right[0], each) for each in left}
    score = {"same": 1.0, "different": 0.0, "unsure": 0.5}[verdict]
    yield from (Judgement(*each, verdict, score, BY_HAND, by_hand=True) for each in sorted(pairs))


def without(
    judgements: Iterable[Judgement], first: Iterable[Member], second: Iterable[Member]
) -> list[Judgement]:
    """Return the judgements without those between two sides."""
    left, right = set(first), set(second)
    between = {pair(one, other) for one in left for other in right}
    return [each for each in judgements if (each.first, each.second) not in between]


def nodes_named(name: str, resolution: Resolution) -> list[Identity]:
    """List the nodes that a name means: those of whom some article writes it, or the one it names.

    Raises:
        QuestionError: there is none.
    """
    wanted, _, document = name.removeprefix("actor:").partition("@")
    found = [m for m in as_read(wanted, resolution) if document in {"", m.document}]
    nodes = {resolution.names[member].id: resolution.names[member] for member in found}
    return [nodes[each] for each in sorted(nodes)] or [identity_named(name, resolution)]


def unsure(resolution: Resolution) -> list[Judgement]:
    """List the pairs that no rule can judge and nobody has, the likeliest first."""
    known = {(each.first, each.second) for each in resolution.judgements if each.by_hand}
    found = [
        each
        for each in resolution.judgements
        if each.verdict == "unsure" and (each.first, each.second) not in known
    ]
    return sorted(found, key=lambda each: (-each.score, each))


def judgements_on(identity: Identity, resolution: Resolution) -> list[Judgement]:
    """List the judgements on the actors of a node, those first that made it one."""
    members = set(identity.members)
    found = [each for each in resolution.judgements if {each.first, each.second} & members]
    return sorted(found, key=lambda each: (each.verdict != "same", -each.score, each))
