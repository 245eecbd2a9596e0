"""Plain text and Markdown -> Document: a header, then the article."""

import re
from collections.abc import Callable, Iterator

from kg.documents.content import Content
from kg.model import Document

__all__ = ["headed", "read_markdown", "read_text"]

FIELDS = ("id", "title", "date", "source", "url")  # of a document
# Its licence and its kind may stand in the header too, and are left out.
HEADER = re.compile(rf"({'|'.join(FIELDS)}|licen[cs]e|kind)[ \t]*:[ \t]*(.*)", re.IGNORECASE)
# What Markdown adds to a text, in the order in which it is removed. Each pattern looks a bounded
# way ahead, or as far as the next of its kind: a million opening brackets take no longer.
MARKUP: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(?s)<!--(?:(?!<!--).)*?-->"), ""),
    (re.compile(r"(?m)^[ \t]*(```|~~~).*$"), ""),  # fences
    (re.compile(r"(?m)^[ \t]*([-*_][ \t]*){3,}$"), ""),  # rules
    (re.compile(r"!\[[^]]{0,500}\]\([^)]{0,2000}\)"), ""),  # images
    (re.compile(r"\[([^]]{1,500})\](\([^)]{0,2000}\)|\[[^]]{0,500}\])"), r"\1"),  # links
    (re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+"), ""),  # quotations
    (re.compile(r"(?m)^#{1,6}[ \t]+(.*)$"), lambda found: f"\n{heading(found[1])}\n"),
    (re.compile(r"(?m)^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+(.*)$"), r"\n\1\n"),  # lists
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)(.{1,500}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"(?<!\w)(_{1,3})(?=\S)(.{1,500}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\n{3,}"), "\n\n"),
)


def read_text(content: Content) -> Iterator[Document]:
    """Read plain text, as it is except for its header and the carriage returns."""
    yield content.document(**noteless(headed(content.text())))


def headed(text: str) -> dict[str, str]:
    r"""Split *Title: …*, *Date: …* lines and the blank line after them from a text.

    >>> headed("Title: Rain\nDate: 2024-06-27\n\nIt rained.")
    {'title': 'Rain', 'date': '2024-06-27', 'text': 'It rained.'}
    >>> headed("Date: none.\nIt rained.")
    {'text': 'Date: none.\nIt rained.'}
    """
    head, gap, rest = text.partition("\n\n")
    found = [HEADER.fullmatch(line) for line in head.rstrip("\n").split("\n")]
    if not gap or not all(found):
        return {"text": text}
    names = {match[1].lower(): match[2].strip() for match in found if match}
    return {**names, "text": rest.lstrip("\n")}


def noteless(fields: dict[str, str]) -> dict[str, str]:
    """Return the fields of a document, without notes such as its licence.

    >>> noteless({"title": "Rain", "kind": "weather", "text": "It rained."})
    {'title': 'Rain', 'text': 'It rained.'}
    """
    return {name: value for name, value in fields.items() if name in {*FIELDS, "text"}}


def read_markdown(content: Content) -> Iterator[Document]:
    """Read Markdown without its markup; a heading at its start is the title."""
    unfenced = re.sub(r"\A---\n(.*?\n)---\n+", r"\1\n", content.text(), flags=re.DOTALL)
    fields = noteless(headed(unfenced))
    text = fields["text"].lstrip()
    title = re.match(r"#[ \t]+(.+)\n?", text)
    if title:
        text = text[title.end() :]
    name = unmarked(heading(title[1])) if title else ""
    fields = {"title": name, **fields, "text": unmarked(text)}
    yield content.document(**fields)


def heading(line: str) -> str:
    """Return a heading without the marks that may close it.

    >>> heading("Talks begin ##")
    'Talks begin'
    """
    return line.rstrip(" \t#")


def unmarked(text: str) -> str:
    """Remove Markdown's markup, roughly.

    >>> unmarked("*Talks* [began](https://example.org) in snake_case_town.")
    'Talks began in snake_case_town.'
    """
    for mark, instead in MARKUP:
        text = mark.sub(instead, text)
    return text.strip()
