"""An answer over time -> a plot: cooperation above the line, conflict below it."""

from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.graph import KnowledgeGraph
from kg.questions import Answer
from kg.questions.frames import dates

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.axes import Axes

__all__ = ["COLOURS", "INK", "WIDE", "bare_axes", "empty", "plot_balance", "with_dates"]

COLOURS = {"cooperation": "#0072b2", "conflict": "#c44e00"}  # told apart by colour-blind people
INK = "#333333"
WIDE = 10.0  # inches
SHORT = 14  # days of a plot that may have a tick for each
BELOW = 0.35  # inches from the axis of dates to the legend
WEEK = 6.0  # days that a week's bar is wide, with a gap to the next


def plot_balance(graph: KnowledgeGraph, a: str, b: str, *, axes: "Axes | None" = None) -> "Axes":
    """Plot how two actors got on week by week: cooperation up, conflict down, balance as a dot.

    It shows what the question *balance_by_week* counts: sentences that say that something
    happened between the two. `axes` draws into a plot of yours.

    Raises:
        KgError: the graph knows no such actor, or matplotlib is not installed.
    """
    answer = graph.ask("balance_by_week", a=a, b=b)
    drawn = bare_axes(axes, f"{a} and {b}, week by week", height=3.5)
    weeks = dates(column(answer, "week")) + days(WEEK / 2)
    if not answer.rows:
        return empty(drawn)
    from matplotlib.ticker import MaxNLocator

    for side, sign in (("cooperation", 1), ("conflict", -1)):
        lengths = [sign * int(count) for count in column(answer, side)]
        drawn.bar(weeks, lengths, days(WEEK), label=side, color=COLOURS[side])
    balance = [int(count) for count in column(answer, "balance")]
    drawn.plot(weeks, balance, label="balance", color=INK, linestyle="", marker="D", markersize=5)
    drawn.set_ylabel("sentences")
    drawn.yaxis.set_major_locator(MaxNLocator(integer=True))
    first, last = (float(week.astype("datetime64[D]").astype(int)) for week in weeks[[0, -1]])
    return with_dates(drawn, first - 2 * WEEK, last + 2 * WEEK)


def column(answer: Answer, name: str) -> list[str]:
    """Return one column of an answer as text."""
    return [row[answer.columns.index(name)] for row in answer.display()]


def days(number: float) -> "np.timedelta64":
    """Return a length of time that can be added to dates."""
    import numpy as np

    return np.timedelta64(round(number * 86400), "s")


def bare_axes(axes: "Axes | None", title: str, *, height: float) -> "Axes":
    """Give a plot, a new one if there is none yet, its title and its zero line.

    Raises:
        KgError: matplotlib is not installed.
    """
    try:
        import matplotlib.pyplot as plt
    except ImportError as error:
        msg = "a plot needs matplotlib: pip install 'kg-geopolitics[notebook]'"
        raise KgError(msg) from error
    drawn = axes or plt.subplots(figsize=(WIDE, height), layout="constrained")[1]
    drawn.set_title(title, loc="left", fontsize=11)
    drawn.axhline(0, color=INK, linewidth=1)
    drawn.spines[["top", "right", "left"]].set_visible(False)
    return drawn


def with_dates(axes: "Axes", first: float, last: float) -> "Axes":
    """Put the dates between two days on the axis, never hours, and the legend below them."""
    from matplotlib import dates as dated
    from matplotlib.transforms import ScaledTranslation

    makers: Any = dated  # whose stubs have no types for these two
    locator = makers.AutoDateLocator(minticks=1 if last - first < SHORT else 3, maxticks=8)
    axes.set_xlim(first, last)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(makers.ConciseDateFormatter(locator))
    figure: Any = axes.figure
    shift = ScaledTranslation(0, -BELOW, figure.dpi_scale_trans)
    below: Any = {"bbox_to_anchor": (0, 0), "bbox_transform": axes.transAxes + shift}
    axes.legend(loc="upper left", ncols=3, frameon=False, fontsize=8, **below)
    return axes


def empty(axes: "Axes") -> "Axes":
    """Say in a plot that there is nothing to show."""
    axes.text(0.5, 0.6, "nothing dated is told", transform=axes.transAxes, ha="center")
    axes.set_axis_off()
    return axes
