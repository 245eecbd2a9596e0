"""Piece of HTML, as feeds, mails and the fields of dumps carry it -> its text."""

import re
from html import unescape

from kg.documents.quoted_blocks import with_html_quotations

__all__ = ["INLINE", "TAG", "text_of_field", "text_of_html", "without_topics"]

BLOCKS = frozenset(
    {"p", "div", "br", "hr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"}
    | {"table", "tr", "section", "article", "figure", "figcaption"}
)
INLINE = frozenset(
    {"a", "b", "strong", "i", "em", "u", "s", "small", "span", "font", "sup", "sub", "code"}
)
# Each looks as far as the next of its kind, so that a million that do not end take no longer.
HIDDEN = re.compile(r"<(script|style)\b[^<>]*>(?:(?!<\1\b).)*?(?:</\1\s*>|\Z)", re.I | re.S)
COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->|<[!?][^<>]*>", re.S)
ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31}\d{0,2});", re.I)
TAG = re.compile(r"""</?([a-z][a-z0-9:-]*+)(?:[\s/](?>"[^"<]*"|'[^'<]*'|[^<>])*+)?>""", re.I)
# An item of nothing but links above a list of its own: *Gaza war, Gaza peace plan*.
TOPIC = re.compile(
    r"(<li\b[^<>]*>)\s*(?:<a\b[^<>]*>(?:[^<]|</?[ib]>){1,200}</a>[\s,;–-]*(?:and\s+)?){1,8}"
    r"(?=<[uo]l\b)",
    re.I,
)


def without_topics(html: str) -> str:
    """Return HTML without the items that only name what the list below them is about.

    >>> without_topics("<ul><li><a href='/w'>War</a><ul><li>Mali <a>left</a>.</li></ul></li></ul>")
    '<ul><li><ul><li>Mali <a>left</a>.</li></ul></li></ul>'
    """
    return TOPIC.sub(r"\1", html)


def text_of_html(html: str) -> str:
    r"""Return the text of a piece of HTML; blocks become paragraphs.

    The standard library's parser and lxml lost to patterns: both take time that grows with the
    square of what is not closed, and need the pieces of a feed no tree.

    >>> text_of_html("<p>Talks <b>began</b>.</p><p>They failed &amp; ended.</p>")
    'Talks began.\n\nThey failed & ended.'
    """
    bare = without_topics(COMMENT.sub("", HIDDEN.sub("", html.replace("\0", " "))))
    shown = with_html_quotations(bare)
    text = unescape(TAG.sub(lambda tag: "\0" * (tag[1].lower() in BLOCKS), shown))
    paragraphs = (" ".join(part.split()) for part in text.split("\0"))
    return "\n\n".join(part for part in paragraphs if part)


def text_of_field(written: str) -> str:
    r"""Return the text of a field that may be HTML; lines stay as they are if no tag makes them.

    >>> text_of_field("<p>Talks <b>began</b>.</p><ul><li>They failed.</li></ul>")
    'Talks began.\n\nThey failed.'
    >>> text_of_field("<b>Talks</b>\nThey failed &amp; ended, < 3 <of> 4.")
    'Talks\nThey failed & ended, < 3 <of> 4.'
    """
    names = {tag[1].lower() for tag in TAG.finditer(written)}
    if names & BLOCKS:
        parts = [written] if "p" in names else written.split("\n\n")
        return "\n\n".join(filter(None, map(text_of_html, parts)))
    if names & INLINE:
        written = TAG.sub(lambda tag: "" if tag[1].lower() in INLINE else tag[0], written)
    return ENTITY.sub(lambda entity: unescape(entity[0]), written)
