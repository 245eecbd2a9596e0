"""A graph -> a timeline and a balance: each date, side, marker and word where it belongs."""

import datetime as dt
import sys
from collections.abc import Iterator

import matplotlib as mpl
import pytest
import story
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.dates import num2date
from rdflib import Literal

from kg.errors import KgError
from kg.graph import KnowledgeGraph
from kg.notebook import plot_balance, plot_timeline
from kg.notebook.plots import COLOURS
from kg.notebook.timelines import happenings
from kg.questions import Answer

mpl.use("Agg")


@pytest.fixture(scope="module")
def graph() -> KnowledgeGraph:
    return KnowledgeGraph(story.graph())


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Close what a test has drawn."""
    yield
    plt.close("all")


def said(axes: Axes) -> dict[str, tuple[str, float]]:
    """Return the label of each happening with its day and height."""
    axes.figure.canvas.draw()
    return {
        text.get_text(): (num2date(text.xy[0]).date().isoformat(), text.xy[1])  # type: ignore[attr-defined]
        for text in axes.texts
    }


def test_a_timeline_tells_what_happened_when_and_on_which_side(graph: KnowledgeGraph) -> None:
    assert said(plot_timeline(graph, "Belmor")) == {
        "Belmor meets with Arvia": ("2031-03-03", 1),
        "Arvia raids Belmor – Belmor": ("2031-03-08", -1),
        "Belmor shells Cordia – Cordia": ("2031-03-09", -2),
        "Arvia raids Belmor": ("2031-03-10", -3),
        "Arvia raids Belmor (denied) – Iro Velt": ("2031-03-10", -4),
    }


@pytest.mark.parametrize(
    ("height", "marker", "is_filled"),
    [
        pytest.param(1, "o", True, id="told as a fact"),
        pytest.param(-1, "o", False, id="claimed"),
        pytest.param(-4, "x", True, id="denied"),
    ],
)
def test_a_marker_shows_how_it_is_told(
    graph: KnowledgeGraph, height: int, marker: str, *, is_filled: bool
) -> None:
    axes = plot_timeline(graph, "Belmor")
    (dot,) = (line for line in axes.lines if list(line.get_ydata()) == [height])
    assert dot.get_marker() == marker
    assert dot.get_color() == COLOURS["cooperation" if height > 0 else "conflict"]
    assert (dot.get_markerfacecolor() != "white") is is_filled


@pytest.mark.parametrize("actor", ["Arvia", "Belmor", "Cordia"])
def test_no_label_lies_on_another_or_leaves_the_plot(graph: KnowledgeGraph, actor: str) -> None:
    axes = plot_timeline(graph, actor)
    axes.figure.canvas.draw()
    boxes = [text.get_window_extent() for text in axes.texts]
    assert len(boxes) > 1
    assert [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if a.overlaps(b)] == []
    assert max(box.x1 for box in boxes) <= axes.figure.bbox.x1


def test_a_long_timeline_is_cut_and_says_so(graph: KnowledgeGraph) -> None:
    axes = plot_timeline(graph, "Belmor", last=2)
    assert axes.get_title(loc="left").startswith("Belmor, the last 2 of 5: ")
    assert {when for when, _ in said(axes).values()} == {"2031-03-10"}


COLUMNS = ("when", "who", "relation", "whom", "polarity", "modality", "speaker", "derived")
TOLD = ("2031-03-03", "Arvia", "aids", "Belmor", "positive", "actual", "", "")


@pytest.mark.parametrize(
    ("changed", "labels"),
    [
        pytest.param({"who": "Belmor", "whom": "Arvia"}, [], id="the same from the other side"),
        pytest.param({"who": "Iro Velt", "derived": "true"}, [], id="what follows from the act"),
        pytest.param({"whom": "Cordia"}, ["Arvia aids Cordia"], id="another act"),
        pytest.param(
            {"polarity": "negative", "speaker": "Iro Velt"},
            ["Arvia aids Belmor (denied) – Iro Velt"],
            id="a denial",
        ),
    ],
)
def test_what_is_told_twice_is_shown_once(changed: dict[str, str], labels: list[str]) -> None:
    columns = (*COLUMNS, "side", "sentence")
    told = dict(zip(columns, (*TOLD, "cooperation", "Arvia aids Belmor."), strict=True))
    rows = tuple(tuple(map(Literal, each.values())) for each in (told, told | changed))
    shown = [each.label for each in happenings(Answer(columns, rows))]
    assert shown == ["Arvia aids Belmor", *labels]


def test_a_balance_has_cooperation_above_and_conflict_below(graph: KnowledgeGraph) -> None:
    axes = plot_balance(graph, "Arvia", "Belmor")
    bars = {
        container.get_label(): [bar.get_height() for bar in container]
        for container in axes.containers
    }
    (balance,) = (line for line in axes.lines if line.get_label() == "balance")
    assert bars == {"cooperation": [1, 0], "conflict": [-1, -1]}
    assert list(balance.get_ydata()) == [0, -1]


def test_a_bar_covers_its_week(graph: KnowledgeGraph) -> None:
    first = plot_balance(graph, "Arvia", "Belmor").containers[0][0]
    ends = [num2date(day).date() for day in (first.get_x(), first.get_x() + first.get_width())]
    assert ends == [dt.date(2031, 3, 3), dt.date(2031, 3, 9)]


def test_nothing_to_show_is_said_in_a_plot_of_ones_own(graph: KnowledgeGraph) -> None:
    axes = plt.subplots()[1]
    assert plot_balance(graph, "Faro", "Belmor", axes=axes) is axes
    assert [text.get_text() for text in axes.texts] == ["nothing dated is told"]


def test_an_unknown_actor_is_said(graph: KnowledgeGraph) -> None:
    with pytest.raises(KgError, match="did you mean Belmor"):
        plot_timeline(graph, "Bellmor")


def test_without_matplotlib_one_is_told_what_to_install(
    graph: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", None)
    with pytest.raises(KgError, match=r"pip install 'kg-geopolitics\[notebook\]'"):
        plot_balance(graph, "Arvia", "Belmor")
