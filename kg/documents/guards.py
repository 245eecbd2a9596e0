"""Whatever is raised while something is read -> a DocumentError that names it."""

from collections.abc import Iterator
from typing import TypeVar

from kg.errors import DocumentError, why

__all__ = ["defect", "guarded"]

T = TypeVar("T")


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
    made = DocumentError(f"{name}: cannot be read ({why(error)}): check it, or leave it out")
    made.__cause__ = error
    return made
