"""XML of laws as a ministry of justice publishes them -> Document: sections and their clauses.

*Regulation* and *Statute* have an *Identification*, then sections of a *Text* and its *Paragraph*s.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from kg.documents.content import Content
from kg.documents.elements import first, local, root_of, words
from kg.documents.sites import host_of
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["is_statute", "read_statute"]

ROOT: Final = re.compile(rb"<\s*(?:Regulation|Statute)\b[^>]{0,2000}>")
IDENTIFIED: Final = b"<Identification"
FIRST: Final = 8_192  # bytes in which the root stands
TEXTS: Final = {"Text", "TitleText"}
LABELLED: Final = {"Paragraph", "Subparagraph", "Clause", "Subsection", "Item"}
LEFT_OUT: Final = {"FootnoteRef", "Footnote", "DefinedTermFr", "Identification", "MarginalNote"}
TERM: Final = "DefinedTermEn"
DATES: Final = ("RegistrationDate", "RegulationMakerOrder", "AssentedToDate", "ConsolidationDate")
PARTS: Final = ("YYYY", "MM", "DD")
EMPTY: Final = re.compile(r"\s*\(\s*\)")  # what a name in another language leaves


def is_statute(raw: bytes) -> bool:
    """Return whether XML is a law in this form.

    >>> is_statute(b"<Regulation><Identification/></Regulation>"), is_statute(b"<rss/>")
    (True, False)
    """
    start = raw[:FIRST]
    return ROOT.search(start) is not None and IDENTIFIED in start


def read_statute(raw: bytes, content: Content) -> Document:
    """Read one law or regulation."""
    root = with_quoted_terms(root_of(raw))
    text = "\n\n".join(paragraphs(root)) if root is not None else ""
    if not text:
        msg = f"{content.name}: no text in this law: give one with sections"
        raise DocumentError(msg)
    return content.document(text, **about(root))


def with_quoted_terms(root: Any) -> Any:
    """Return a law whose defined words have quotation marks, where print has other letters."""
    for term in root.iter() if root is not None else ():
        if local(term) == TERM:
            text = words(term, LEFT_OUT)
            for child in list(term):
                term.remove(child)
            term.text = f"“{text}”"
    return root


def about(root: Any) -> dict[str, str]:
    """Return title, day and source as the head of a law tells them."""
    head = first(root, "Identification")
    titles = (first(head, name) for name in ("ShortTitle", "LongTitle"))
    title = next((words(each, LEFT_OUT) for each in titles if each is not None), "")
    days = (day_in(first(head, name)) for name in DATES)
    homes = (host_of(address) for address in (root.nsmap or {}).values())
    found = {"title": title, "date": next(filter(None, days), ""), "source": next(homes, "")}
    return {name: value for name, value in found.items() if value}


def day_in(element: Any) -> str:
    """Return the day that an element gives in parts, "" if it has none."""
    parts = [first(element, name) for name in PARTS] if element is not None else []
    numbers = [(part.text or "").strip() for part in parts if part is not None]
    if len(numbers) < len(PARTS) or not all(number.isdigit() for number in numbers):
        return ""
    return "-".join(number.zfill(2) for number in numbers)


def paragraphs(element: Any, label: str = "") -> Iterator[str]:
    """Yield each text with the label of its paragraph: *(a) deal in any property;*."""
    for child in element:
        name = local(child)
        if name in TEXTS:
            text = EMPTY.sub("", words(child, LEFT_OUT))
            yield from (f"{label} {text}".strip(),) if text else ()
            label = ""
        elif name == "Label":
            label = words(child, LEFT_OUT) if local(element) in LABELLED else ""
        elif name not in LEFT_OUT:
            yield from paragraphs(child)
