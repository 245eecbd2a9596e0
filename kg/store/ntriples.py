"""Lines of N-Triples <-> the engine's triples: a triple is compared and renamed as three texts."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

__all__ = [
    "Line",
    "joined",
    "line_of",
    "lines_of",
    "node_of",
    "text_of",
    "triples_of",
    "unsorted",
    "value_of",
]

Line = tuple[str, str, str]  # subject, predicate and object


def line_of(triple: ox.Triple) -> Line:
    """Write the parts of a triple."""
    return str(triple.subject), str(triple.predicate), str(triple.object)


def node_of(term: str) -> ox.NamedNode:
    """Read an IRI.

    >>> node_of("<a:a>")
    <NamedNode value=a:a>
    """
    return ox.NamedNode(term[1:-1])


def triples_of(text: str) -> Iterator[ox.Triple]:
    """Read N-Triples."""
    return (quad.triple for quad in ox.parse(text, ox.RdfFormat.N_TRIPLES))


def joined(lines: Iterable[Line]) -> str:
    """Write triples as lines of N-Triples, sorted."""
    return unsorted(sorted(lines))


def unsorted(lines: Iterable[Line]) -> str:
    """Write triples as lines of N-Triples."""
    return "\n".join(f"{subject} {predicate} {obj} ." for subject, predicate, obj in lines)


def lines_of(text: str) -> frozenset[Line]:
    """Read triples from what `joined` wrote: there is no space in an IRI.

    >>> sorted(lines_of('<a:a> <a:b> "two words"@en .'))
    [('<a:a>', '<a:b>', '"two words"@en')]
    """
    parts = (line.removesuffix(" .").split(" ", 2) for line in text.split("\n") if line)
    once: dict[str, str] = {}  # names come again and again: each is held in memory once
    return frozenset(
        (once.setdefault(subject, subject), once.setdefault(predicate, predicate), obj)
        for subject, predicate, obj in parts
    )


def text_of(term: str) -> str:
    r"""Return the text of a literal.

    >>> text_of('"a \\"b\\""@en')
    'a "b"'
    """
    (triple,) = triples_of(f"<a:a> <a:a> {term} .")
    return triple.object.value if isinstance(triple.object, ox.Literal) else ""


def value_of(term: str) -> str:
    r"""Return the text of a literal, or the IRI that a term is.

    >>> value_of("<a:a>"), value_of('"2024"^^<a:year>'), value_of('"\\"a\\""')
    ('a:a', '2024', '"a"')
    """
    if term.startswith("<"):
        return term[1:-1]
    return text_of(term) if "\\" in term else term[1 : term.rindex('"')]
