"""Whatever is raised while something is read -> a DocumentError that names it."""

from collections.abc import Iterator
from typing import TypeVar

from kg.errors import DocumentError

__all__ = ["defect", "guarded", "reason"]

T = TypeVar("T")
LONGEST = 200  # letters of a reason: some libraries put all that they were given into theirs
IN_WORDS = (  # what Python raises, in words that a user knows
    (MemoryError, "not enough memory"),
    (RecursionError, "nested too deeply"),
)


def guarded(found: Iterator[T], name: str) -> Iterator[T | DocumentError]:
    """Yield what is found, and the error that ends it, whatever it is, as a value.

    >>> [str(each) for each in guarded(map(int, ["1", "b"]), "a.txt")][1].partition(" (")[0]
    'a.txt: cannot be read'
    """
    try:
        yield from found
    except DocumentError as error:
        yield error
    except Exception as error:  # a library may raise anything over a hostile file
        yield defect(error, name)


def defect(error: Exception, name: str) -> DocumentError:
    """Say in one line what could not be read, and why."""
    made = DocumentError(f"{name}: cannot be read ({reason(error)}): check it, or leave it out")
    made.__cause__ = error
    return made


def reason(error: Exception) -> str:
    """Return why, on one line.

    >>> reason(KeyError("date")), reason(MemoryError()), reason(PermissionError(13, "No access"))
    ("KeyError: 'date'", 'not enough memory', 'No access')
    """
    for kind, words in IN_WORDS:
        if isinstance(error, kind):
            return words
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return said if len(said) <= LONGEST else f"{said[:LONGEST]}…"
