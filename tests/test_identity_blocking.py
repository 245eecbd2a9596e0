"""Which names of articles are compared: those that are alike, however many articles there are."""

from itertools import combinations

import pytest

from kg.identity import ArticleActor, Member
from kg.identity.blocking import variants
from kg.identity.crowd import Crowd
from kg.identity.names import likeness, name_of
from kg.identity.profiles import Cluster

NAMES = [
    *("Ord", "Peter Ord", "P. Ord", "Peter John Ord", "Peter J. Ord", "Paul Ord", "John Ord"),
    *("Ali Hasan", "Aly Hassan", "Ali Hasan Saleh", "Red Foxes", "Redfoxes", "Zoë Ovandre"),
    *("علي حسن", "علی حسن", "A. B. Hasan", "Ali B. Hasan", "Abu Ali Hasan"),
]


def cluster(number: int, name: str) -> Cluster:
    found = Cluster(Crowd([ArticleActor(Member(f"{number:05}", name), name)]))
    found.add(0)
    found.first = number
    return found


def names(pair: tuple[Cluster, Cluster]) -> tuple[str, str]:
    return pair[0].label, pair[1].label


def test_all_spellings_and_given_names_are_compared() -> None:
    """As many as there are with one first letter, however they are found."""
    clusters = [cluster(*each) for each in enumerate(NAMES)]
    found = {names(each) for each in variants(clusters)}
    for one, other in combinations(NAMES, 2):
        first, second = name_of(one), name_of(other)
        alike = likeness(first, second)
        same_letter = first.words[0][0] == second.words[0][0]
        if alike and alike.relation in {"given names", "spelling"} and same_letter:
            assert (one, other) in found


@pytest.mark.parametrize("name", ["Ord", "Peter Ord"])
def test_a_name_of_a_thousand_articles_makes_no_pairs_with_itself(name: str) -> None:
    clusters = [cluster(number, name) for number in range(1_000)]
    assert list(variants([*clusters, cluster(1_000, "Paul Ord")])) == []


def test_who_bears_a_frequent_surname_is_compared_with_few() -> None:
    given = [f"{first}{second}" for first in "Ptkdf" for second in ("edu", "orla", "anti", "umi")]
    clusters = [cluster(*each) for each in enumerate(f"{name.title()} Ord" for name in given)]
    longer = cluster(99, "Pedu John Ord")
    assert [names(each) for each in variants([*clusters, longer])] == [
        ("Pedu Ord", "Pedu John Ord")
    ]
