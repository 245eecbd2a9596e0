"""XML -> its root, and the texts of its elements on one line."""

from collections.abc import Container, Iterator
from typing import Any

__all__ = ["first", "local", "root_of", "words"]


def root_of(raw: bytes) -> Any | None:
    """Return the root of XML, however broken, None of what is none; nothing is fetched for it."""
    from lxml import etree  # type: ignore[import-untyped]  # only these files need it

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return etree.fromstring(raw, parser)


def first(root: Any, *names: str) -> Any:
    """Return the first element of some names, None if there is none."""
    return next((each for each in root.iter() if local(each) in names), None)


def words(element: Any, left_out: Container[str]) -> str:
    """Return the text of an element on one line, without its notes and the like."""
    return " ".join("".join(pieces(element, left_out)).split())


def pieces(element: Any, left_out: Container[str]) -> Iterator[str]:
    """Yield the text of an element and of what is inside, in order."""
    yield element.text or ""
    for child in element:
        if local(child) not in left_out:
            yield from pieces(child, left_out)
        yield child.tail or ""


def local(element: Any) -> str:
    """Return the name of an element without its namespace, "" of comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
