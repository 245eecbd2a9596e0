"""Events -> a pandas DataFrame, one row an event."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.model import ROLES
from kg.network.events import SourcedEvent
from kg.network.queries import local

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["events_frame"]

WHAT = ("predicate", "type")
STATUS = ("polarity", "modality", "tense", "speaker", "time", "place", "confidence")
SOURCE = ("sentence", "document")
COLUMNS = ("id", *WHAT, *ROLES, "value", "unit", *STATUS, *SOURCE)


def events_frame(events: Iterable[SourcedEvent]) -> "pd.DataFrame":
    """Make a table of events: a column for each role, with labels joined by "; ".

    Raises:
        KgError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        msg = "a table of events needs pandas: pip install 'kg-geopolitics[notebook]'"
        raise KgError(msg) from error
    return pd.DataFrame([dict(cells(event)) for event in events], columns=list(COLUMNS))


def cells(event: SourcedEvent) -> Iterator[tuple[str, object]]:
    """Yield the cells of an event; value and unit are those of its first number."""
    yield "id", local(event.iri)
    for role in ROLES:
        labels = [each.label for each in event.participants if each.role == role]
        yield role, "; ".join(labels)
    counted = (each for each in event.participants if each.value is not None)
    first = next(counted, None)
    yield "value", first.value if first else None
    yield "unit", first.unit if first else ""
    for name in (*WHAT, *STATUS, *SOURCE):
        yield name, getattr(event, name)
