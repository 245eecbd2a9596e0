"""How much of a network fits into a page: counted piece by piece, as the whole would be written."""

import json
from dataclasses import replace

import networkx as nx
import pytest

from kg.network import SourcedEvent, SourcedParticipant
from kg.network import SourcedStatement as Said
from kg.network.texts import text_of
from kg.page.drawing import Drawing, drawing
from kg.page.fitting import cut, fitting, fitting_count, packed
from kg.page.sizes import sizes_of


def crowd(size: int) -> Drawing:
    """People who meet, some with an event of their own, some without any neighbour."""
    net: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number in range(1, size):
        said = Said(f"They met for the {number % 7}th time, Çelik said.", f"article {number % 5}")
        known = {"label": "meets", "status": "actual", "statements": text_of([said])}
        net.add_edge(f"n{number}", f"n{number // 3}", key="meets", **known)
        who = SourcedParticipant("agent", f"n{number}", f"urn:n{number}")
        fled = SourcedEvent("All of them fled.", "flight", predicate="flee", participants=(who,))
        net.nodes[f"n{number}"]["events"] = text_of([fled] if number % 4 == 0 else [])
    net.add_nodes_from(f"alone {number}" for number in range(5))
    return drawing(net)


def written(view: Drawing) -> int:
    return len(json.dumps(packed(view), ensure_ascii=False).encode())


@pytest.mark.parametrize("count", [1, 2, 7, 30, 60])
def test_sizes_are_those_of_what_is_written(count: int) -> None:
    view = crowd(60)
    counted = sum(size for at, size in sizes_of(view).items() if at <= count)
    assert counted == pytest.approx(written(cut({"": view}, count)[""]), rel=0.02, abs=200)


def test_nodes_without_neighbours_count_for_the_whole_alone() -> None:
    view = crowd(60)
    assert sizes_of(view).total() == pytest.approx(written(view), rel=0.02)
    assert sizes_of(replace(view, nodes=view.nodes[:60])).total() < sizes_of(view).total()


@pytest.mark.parametrize("most", [3_000, 10_000, 20_000])
def test_a_view_holds_as_many_nodes_as_fit(most: int) -> None:
    view = crowd(60)
    kept = fitting({"actors": view, "states": crowd(8)}, most)
    assert sum(map(written, kept.values())) <= most
    assert 1 < len(kept["actors"].nodes) < len(view.nodes)


def test_what_fits_whole_is_not_cut() -> None:
    view = crowd(60)
    assert fitting({"actors": view}, 10**6) == {"actors": view}


def test_a_page_shows_one_node_however_large_it_is() -> None:
    assert fitting_count([100, 1, 1], 5) == 1
