"""Piece of HTML, as feeds and mails carry it -> its text."""

import re
from html import unescape

__all__ = ["TAG", "text_of_html"]

BLOCKS = frozenset(
    {"p", "div", "br", "hr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"}
    | {"table", "tr", "section", "article", "figure", "figcaption"}
)
# Each looks as far as the next of its kind, so that a million that do not end take no longer.
HIDDEN = re.compile(r"<(script|style)\b[^<>]*>(?:(?!<\1\b).)*?(?:</\1\s*>|\Z)", re.I | re.S)
COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->|<[!?][^<>]*>", re.S)
TAG = re.compile(r"""</?([a-z][a-z0-9:-]*+)(?:[\s/](?>"[^"<]*"|'[^'<]*'|[^<>])*+)?>""", re.I)


def text_of_html(html: str) -> str:
    r"""Return the text of a piece of HTML; blocks become paragraphs.

    The standard library's parser and lxml lost to patterns: both take time that grows with the
    square of what is not closed, and need the pieces of a feed no tree.

    >>> text_of_html("<p>Talks <b>began</b>.</p><p>They failed &amp; ended.</p>")
    'Talks began.\n\nThey failed & ended.'
    """
    shown = COMMENT.sub("", HIDDEN.sub("", html.replace("\0", " ")))
    text = unescape(TAG.sub(lambda tag: "\0" * (tag[1].lower() in BLOCKS), shown))
    paragraphs = (" ".join(part.split()) for part in text.split("\0"))
    return "\n\n".join(part for part in paragraphs if part)
