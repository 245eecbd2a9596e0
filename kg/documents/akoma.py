"""Akoma Ntoso, the XML of laws, judgments and debates -> Document: its metadata, its paragraphs."""

import re
from collections.abc import Iterator
from typing import Any, Final

from kg.documents.content import Content
from kg.documents.debates import with_labels
from kg.documents.elements import first, local, root_of, words
from kg.english.lexicon import load_lexicon
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["is_akoma", "read_akoma"]

ROOT: Final = re.compile(rb"<\s*(?:\w+:)?akomaNtoso\b")
FIRST: Final = 8_192  # bytes in which the root stands
BODIES: Final = ("judgmentBody", "debateBody", "mainBody", "body", "amendmentBody")
SPEAKER: Final = "from"  # whose speech follows
SHOUTED: Final = re.compile(r"\b[A-Z]{2,}\b")  # as records write surnames
PARAGRAPHS: Final = {"p", "heading", "subheading", "block", SPEAKER}
MADE_BY_PROGRAMS: Final = {"generation", "markup"}  # days that are not those of the work
DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
LEFT_OUT: Final = {"authorialNote", "remark", "num", "meta", "foreign", "img"}


def is_akoma(raw: bytes) -> bool:
    """Return whether XML is Akoma Ntoso.

    >>> is_akoma(b'<?xml version="1.0"?><akomaNtoso><judgment/></akomaNtoso>'), is_akoma(b"<rss/>")
    (True, False)
    """
    return ROOT.search(raw[:FIRST]) is not None


def read_akoma(raw: bytes, content: Content) -> Document:
    """Read one document of a court, parliament or gazette."""
    root = root_of(raw)
    text = with_labels(paragraphs(body_of(root))) if root is not None else ""
    if not text:
        msg = f"{content.name}: no text in this Akoma Ntoso: give a document with a body"
        raise DocumentError(msg)
    return content.document(text, **about(root))


def about(root: Any) -> dict[str, str]:
    """Return title, day, author and address as the metadata of the work tell them."""
    work, expression = (first(root, name) for name in ("FRBRWork", "FRBRExpression"))
    found = {
        "title": told(work, "FRBRname", "value")
        or shown(root, "docTitle", "shortTitle")
        or name_of(root),
        "date": day(work),
        "source": organisation(root, told(work, "FRBRauthor", "href")),
        "url": told(expression, "FRBRthis", "value") or told(work, "FRBRthis", "value"),
    }
    found["url"] = found["url"] if "://" in found["url"] else ""  # most are paths
    return {name: value for name, value in found.items() if value}


def name_of(root: Any) -> str:
    """Return the name of what the root holds, if it is more than a kind: *Debates of Dorn*."""
    name = str(root[0].get("name", "")).strip() if len(root) else ""
    return name if " " in name else ""


def day(work: Any) -> str:
    """Return the day of a work, which its address has too where programs filled in another."""
    found = told(work, "FRBRdate", "date")
    is_made_up = told(work, "FRBRdate", "name") in MADE_BY_PROGRAMS
    written = DAY.search(told(work, "FRBRuri", "value")) if is_made_up else None
    return written[0] if written is not None else found


def organisation(root: Any, reference: str) -> str:
    """Return the name of what a reference stands for, "" if the document does not say."""
    for element in root.iter():
        known = (element.get("eId"), element.get("id"))
        if local(element) == "TLCOrganization" and reference.lstrip("#") in known:
            return " ".join(str(element.get("showAs", "")).split()).removeprefix("The ")
    return ""


def told(parent: Any, name: str, attribute: str) -> str:
    """Return what an attribute of an element tells."""
    element = first(parent, name) if parent is not None else None
    return " ".join(str(element.get(attribute, "")).split()) if element is not None else ""


def shown(root: Any, *names: str) -> str:
    """Return the text of an element."""
    element = first(root, *names)
    return words(element, LEFT_OUT) if element is not None else ""


def body_of(root: Any) -> Any:
    """Return what has the text, without the cover above it."""
    return next((each for name in BODIES if (each := first(root, name)) is not None), root)


def paragraphs(body: Any) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs, with the first of a speech who speaks."""
    speaker = ""
    for element in blocks(body):
        text = words(element, LEFT_OUT)
        if local(element) == SPEAKER:
            speaker = SHOUTED.sub(as_written, text.rstrip(" :"))
        elif text:
            yield text, speaker
            speaker = ""


def as_written(found: re.Match[str]) -> str:
    """Return a word in capitals as names have it: *Holm*, *of*."""
    lower = found[0].lower()
    is_inside = found.string.startswith("The ") and load_lexicon().has(lower, "small word")
    return lower if is_inside else found[0].title()


def blocks(element: Any) -> Iterator[Any]:
    """Yield the elements that are a paragraph each, not those inside of them."""
    for child in element:
        name = local(child)
        if name in PARAGRAPHS and not any(local(each) in PARAGRAPHS for each in child):
            yield child
        elif name not in LEFT_OUT:
            yield from blocks(child)
