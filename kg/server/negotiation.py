"""Accept -> which of several media types a client likes best."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from starlette.exceptions import HTTPException

__all__ = ["best", "chosen"]


class Range(NamedTuple):
    """A part of an Accept header, such as `text/*;q=0.5`."""

    kind: str
    quality: float

    def fits(self, media_type: str) -> int:
        """Return how closely it names a media type, 0 if it does not."""
        if self.kind == media_type:
            return 3
        if self.kind.endswith("/*") and media_type.startswith(self.kind[:-1]):
            return 2
        return 1 if self.kind == "*/*" else 0


def best(accept: str, offered: Sequence[str]) -> str | None:
    """Return the media type that a client likes best; the first of those that it likes as well.

    >>> best("text/csv;q=0.5, application/json", ["text/csv", "application/json"])
    'application/json'
    >>> best("*/*", ["text/csv", "application/json"]), best("image/png", ["text/csv"])
    ('text/csv', None)
    """
    ranges = list(ranges_of(accept)) or [Range("*/*", 1.0)]
    liked: dict[str, tuple[float, int]] = {}
    for each in offered:
        closest = max(ranges, key=lambda one: (one.fits(each), one.quality))
        if closest.fits(each) and closest.quality > 0:
            liked[each] = (closest.quality, closest.fits(each))
    return max(liked, key=lambda each: liked[each], default=None)


def chosen(accept: str, offered: Sequence[str]) -> str:
    """Return the media type that a client likes best.

    Raises:
        HTTPException: it takes none of those that are offered.
    """
    found = best(accept, offered)
    if found is None:
        raise HTTPException(406, f"this is there as {', '.join(offered)}: accept one of them")
    return found


def ranges_of(accept: str) -> Iterator[Range]:
    """Read an Accept header; what is broken in it counts for nothing."""
    for part in accept.split(","):
        kind, *options = (each.strip().lower() for each in part.split(";"))
        if "/" in kind:
            yield Range(kind, quality_of(options))


def quality_of(options: Sequence[str]) -> float:
    """Return how much a client likes a media type, from 0 to 1."""
    values = [each[2:] for each in options if each.startswith("q=")]
    try:
        return min(max(float(values[0]), 0.0), 1.0) if values else 1.0
    except ValueError:
        return 0.0
