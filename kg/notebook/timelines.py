"""What happened around an actor -> a timeline, each happening with its words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.graph import KnowledgeGraph
from kg.network import SourcedStatement
from kg.notebook.plots import COLOURS, INK, WIDE, bare_axes, empty, with_dates
from kg.page.linking import linked
from kg.questions import Answer
from kg.questions.frames import dates

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.axes import Axes

__all__ = ["plot_timeline"]

SIDES = {"cooperation": 1, "conflict": -1}  # above the line, below it
STATUS = ("polarity", "modality", "speaker")
CHARACTER = 0.07  # inches that a character of a label takes
LANE = 0.24  # inches from one line of labels to the next
MARGIN = 1.2  # inches for title, dates and legend
# How it is told -> how its marker is drawn; the legend says so in these words.
MARKERS: dict[str, dict[str, Any]] = {
    "told as a fact": {"marker": "o"},
    "claimed by somebody": {"marker": "o", "markerfacecolor": "white"},
    "denied, planned or only possible": {"marker": "x"},
}
FACT, CLAIM, OTHER = MARKERS


@dataclass(frozen=True, slots=True)
class Happening:
    """What a timeline shows at a date: its side of the line, how it is told, and its words."""

    when: "np.datetime64"
    side: str
    told: str
    label: str

    @property
    def day(self) -> float:
        """The date, counted in days."""
        return float(self.when.astype("datetime64[D]").astype(int))

    @property
    def width(self) -> float:
        """The inches that marker and label take."""
        return (len(self.label) + 4) * CHARACTER


def plot_timeline(
    graph: KnowledgeGraph, actor: str, *, last: int = 30, axes: "Axes | None" = None
) -> "Axes":
    """Plot what happened around an actor by date: cooperation above the line, conflict below.

    It shows what the question *timeline* finds where the ontology says which of the two it is;
    of many, the `last` ones. `axes` draws into a plot of yours.

    Raises:
        KgError: the graph knows no such actor, or matplotlib is not installed.
    """
    found = happenings(graph.ask("timeline", actor=actor))
    shown = found[-last:]
    placed = [*lanes(shown, "cooperation"), *lanes(shown, "conflict")]
    heights = [0, *(height for _, height in placed)]
    title = f"{actor}, the last {last} of {len(found)}" if len(found) > last else actor
    tall = MARGIN + LANE * (max(heights) - min(heights) + 2)
    drawn = bare_axes(axes, f"{title}: cooperation above the line, conflict below", height=tall)
    for happening, height in placed:
        draw(drawn, happening, height)
    for words, look in MARKERS.items():
        drawn.plot([], [], label=words, color=INK, linestyle="", markersize=5, **look)
    drawn.set_ylim(min(heights) - 1, max(heights) + 1)
    drawn.yaxis.set_visible(False)
    if not shown:
        return empty(drawn)
    return with_dates(drawn, shown[0].day - span(shown) / 50, shown[0].day + span(shown))


def happenings(answer: Answer) -> list[Happening]:
    """Return what a timeline's answer tells, by date.

    What two do with one another counts once. What follows from an act of somebody who acts for
    a state is left out where the act itself is shown.
    """
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.display()]
    acts = {(row["sentence"], row["relation"]) for row in rows if not row["derived"]}
    once: dict[object, dict[str, str]] = {}
    for row in rows:
        told = row["sentence"], row["relation"]
        if row["side"] and not (row["derived"] and told in acts):
            ends = frozenset((row["who"], row["whom"]))
            once.setdefault((*told, ends, *(row[name] for name in STATUS)), row)
    return sorted(map(happening, once.values()), key=lambda each: (each.when, each.label))


def happening(row: Mapping[str, str]) -> Happening:
    """Write the words of a row, with all that keeps it from being a fact."""
    notes = {
        "denied": row["polarity"] == "negative",
        row["modality"]: row["modality"] != "actual",
    }
    told = ", ".join(note for note, holds in notes.items() if holds)
    relation = linked(row["relation"], [sourced(row)])
    words = f"{row['who']} {relation} {row['whom']}" + (f" ({told})" if told else "")
    words += f" – {row['speaker']}" if row["speaker"] else ""
    look = OTHER if told else CLAIM if row["speaker"] else FACT
    return Happening(dates([row["when"]])[0], row["side"], look, words)


def sourced(row: Mapping[str, str]) -> SourcedStatement:
    """Return what a row quotes, with those who are in it."""
    return SourcedStatement(row["sentence"], "", subject_text=row["who"], object_text=row["whom"])


def lanes(shown: Sequence[Happening], side: str) -> Iterable[tuple[Happening, int]]:
    """Put each happening of a side at the first height where no earlier label is in its way."""
    ends: list[float] = []  # of the lines of labels, from the middle outwards
    for each in (each for each in shown if each.side == side):
        start = each.day * WIDE / span(shown)
        lane = next((lane for lane, end in enumerate(ends) if end <= start), len(ends))
        ends[lane : lane + 1] = [start + each.width]
        yield each, SIDES[side] * (lane + 1)


def span(shown: Sequence[Happening]) -> float:
    """Return the days that the plot is wide: to the last date, and room for the labels there.

    No label may take more than two thirds of the plot.
    """
    to_last = max(1.0, shown[-1].day - shown[0].day)
    return max(to_last / (1 - min(each.width / WIDE, 2 / 3)) for each in shown[-5:])


def draw(axes: "Axes", happening: Happening, height: int) -> None:
    """Draw one happening: a stem from the line, its marker and its label."""
    colour = COLOURS[happening.side]
    axes.plot([happening.day] * 2, [0, height], color=colour, linewidth=0.5, alpha=0.4)
    look = MARKERS[happening.told]
    axes.plot([happening.day], [height], color=colour, linestyle="", markersize=5, **look)
    axes.annotate(
        happening.label,
        (happening.day, height),
        xytext=(6, 0),
        textcoords="offset points",
        verticalalignment="center",
        fontsize=8,
        color=INK,
        bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 0.5},
    )
