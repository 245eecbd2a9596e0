"""Two graphs, or one and a day -> what is new, reversed, newly contested, dropped."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from rdflib import Dataset, Literal, URIRef

from kg.questions.answers import Answer
from kg.questions.claims import Claim, claims
from kg.questions.labels import Labels
from kg.store import Queryable, queryable

__all__ = ["CHANGES", "diff", "since"]

CHANGES = ("new", "happened", "reversed", "contested", "dropped")
COLUMNS = (
    *("change", "who", "relation", "whom", "polarity", "modality", "speaker"),
    *("when", "source", "document", "reports", "sentence"),
)
Change = tuple[str, Claim, int]  # what changed, a claim that shows it, how many there are


def diff(before: Dataset | Queryable, after: Dataset | Queryable) -> Answer:
    """Tell what one graph says that another does not, and what it says otherwise.

    - new: a proposition that the first graph has no statement about
    - happened: announced in the first, told as a fact in the second
    - reversed: the same speaker, or the articles themselves, now say the opposite
    - contested: affirmed and denied in the second graph, and not yet in the first
    - dropped: only the first graph has a statement about it
    """
    old, new = queryable(before), queryable(after)
    return answer(changes(claims(old), claims(new)), new, old)


def since(graph: Dataset | Queryable, day: dt.date) -> Answer:
    """Tell what the articles of a day and later ones changed; undated articles came before."""
    whole = queryable(graph)
    told = claims(whole)
    earlier = [claim for claim in told if claim.date < day.isoformat()]
    return answer(changes(earlier, told), whole, whole)


def answer(found: Iterator[Change], new: Queryable, old: Queryable) -> Answer:
    """Write changes as rows, by kind and then by date."""
    ordered = sorted(found, key=lambda each: (CHANGES.index(each[0]), *each[1:]))
    rows = tuple(
        (Literal(change), *claim.cells, Literal(reports), Literal(claim.sentence))
        for change, claim, reports in ordered
    )
    labels, earlier = Labels(new, new.prefixes), Labels(old, old.prefixes)
    iris = {str(cell) for row in rows for cell in row if isinstance(cell, URIRef)}
    labels.look_up(iris)
    earlier.look_up(gone := {iri for iri in iris if labels.found[iri] == labels.prefixed(iri)})
    labels.found.update({iri: earlier.found[iri] for iri in gone})
    return Answer(COLUMNS, rows, labels=labels)


def changes(before: Collection[Claim], after: Collection[Claim]) -> Iterator[Change]:
    """Compare what is said of each proposition."""
    old, new = grouped(before), grouped(after)
    for key in old.keys() | new.keys():
        yield from compared(old.get(key, []), new.get(key, []))


def grouped(told: Collection[Claim]) -> dict[tuple[str, str, str], list[Claim]]:
    """Gather claims by proposition, in the order of time."""
    found: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in sorted(told):
        found[claim.key].append(claim)
    return found


def compared(old: Sequence[Claim], new: Sequence[Claim]) -> Iterator[Change]:
    """Yield how what is said of one proposition changed; each side of what is newly contested."""
    if not new:
        yield "dropped", old[-1], len(old)
        return
    added = sorted(set(new) - set(old))
    turned = list(reversals(old, new, added))
    sides = {claim.polarity: claim for claim in reversed(asserted(new))}
    facts = list(filter(is_fact, added))
    if turned:
        yield "reversed", turned[0], len(turned)
    elif len(sides) > 1 and len(polarities(old)) < 2:
        yield from (("contested", claim, len(new)) for claim in sides.values())
    elif not old:
        yield "new", new[0], len(new)
    elif facts and not any(map(is_fact, old)):
        yield "happened", facts[0], len(facts)


def reversals(
    old: Sequence[Claim], new: Sequence[Claim], added: Sequence[Claim]
) -> Iterator[Claim]:
    """Yield the claims by which a voice takes back all that it said before.

    It does so later, or in place of it: two papers of one day that differ reverse nothing.
    """
    earlier, later = by_voice(old), by_voice(added)
    for voice in earlier.keys() & later.keys():
        said, says = earlier[voice], later[voice]
        is_gone = not set(said) & set(new)
        is_later = says[0].date > said[-1].date
        one_way = len(polarities(said)) == len(polarities(says)) == 1
        if one_way and polarities(said) != polarities(says) and (is_gone or is_later):
            yield says[0]


def by_voice(told: Sequence[Claim]) -> Mapping[str, list[Claim]]:
    """Gather what is asserted by speaker, "" for the articles themselves."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in asserted(told):
        found[claim.speaker].append(claim)
    return found


def asserted(told: Sequence[Claim]) -> list[Claim]:
    """Leave out what is only possible, wished and so on."""
    return [claim for claim in told if claim.is_asserted]


def polarities(told: Sequence[Claim]) -> set[str]:
    """Return whether claims affirm, deny or both."""
    return {claim.polarity for claim in asserted(told)}


def is_fact(claim: Claim) -> bool:
    """Return whether a claim tells that something happened."""
    return claim.polarity.endswith("#positive") and claim.modality.endswith("#actual")
