"""A person's full name -> the shorter forms that an article may use for it later."""

from collections.abc import Iterator, Sequence

__all__ = ["given_name", "later_forms"]


LONGEST = 8  # words of a person's name: a longer one is none


def later_forms(words: Sequence[str]) -> Iterator[str]:
    """Yield what a name may be cut to, all but the given name alone.

    >>> list(later_forms(["Marine", "Le", "Pen"]))
    ['Le', 'Le Pen', 'Pen', 'Marine Pen', 'M. Pen']
    """
    if len(words) > LONGEST:
        return
    yield from surnames(words)
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}"
    if len(words) > 1:
        yield f"{words[0][0]}. {words[-1]}"


def surnames(words: Sequence[str]) -> Iterator[str]:
    """Yield the words behind the given name, each run of them: *Velasco* of *Ana Velasco Ruiz*."""
    for first in range(1, len(words)):
        for last in range(first + 1, len(words) + 1):
            yield " ".join(words[first:last])


def given_name(words: Sequence[str]) -> str:
    """Return the first word of a name of several, "" where it is an initial.

    >>> given_name(["Marine", "Le", "Pen"]), given_name(["J.", "Okello"])
    ('Marine', '')
    """
    return words[0] if len(words) > 1 and words[0].isalpha() and len(words[0]) > 1 else ""
