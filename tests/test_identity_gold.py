"""Forty hard names -> who is one: tests/gold/identity/names.tsv."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from kg.identity import ArticleActor, Member, resolve

GOLD = Path(__file__).parent / "gold" / "identity" / "names.tsv"
# What is too hard for rules, with the reason.
TOO_HARD: dict[str, str] = {}


def rows() -> list[list[str]]:
    """Read the table, without its comments; "-" is nothing."""
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")]
    return [["" if cell == "-" else cell for cell in row] for row in cells]


def actor(row: list[str]) -> tuple[ArticleActor, str]:
    """Read an actor of an article, and the number of its node."""
    _, article, date, name, kind, state, beside, node = row
    member = Member(article, name.replace(" ", "_"))
    others = frozenset(beside.replace(" ", "_").split(",")) - {""}
    return ArticleActor(member, name, kind, state, date, frozenset(), others), node  # type: ignore[arg-type]


def cases() -> Iterator[object]:
    """Yield each case with the actors that are one, by node."""
    for name, group in groupby(rows(), key=lambda row: row[0]):
        marks = [pytest.mark.xfail(strict=True, reason=TOO_HARD[name])] if name in TOO_HARD else []
        yield pytest.param([actor(row) for row in group], id=name, marks=marks)


def test_there_are_forty_cases() -> None:
    assert len({row[0] for row in rows()}) >= 40


@pytest.mark.parametrize("case", list(cases()))
def test_actors_of_articles_are_one_where_the_table_says_so(
    case: list[tuple[ArticleActor, str]],
) -> None:
    resolution = resolve([each for each, _ in case])
    nodes = {each.member: node for each, node in case}
    expected = {frozenset(m for m in nodes if nodes[m] == node) for node in nodes.values()}
    assert {frozenset(identity.members) for identity in resolution.identities} == expected
