"""Page with thousands of inline elements -> the same page without them.

To find the article, trafilatura takes time that grows with the square of the links, and other
marks within a line, of one paragraph: minutes for 20,000.
"""

import re
from typing import Any

from kg.errors import warn

__all__ = ["pruned"]

MOST = 3_000  # of marks within lines; a page of news has some hundreds
INLINE = (
    *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn"),
    *("em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp"),
    *("small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
)
MARK = re.compile(rf"<(?:{'|'.join(INLINE)})[\s/>]", re.IGNORECASE)
LETTER = re.compile(r"\w")


def pruned(page: str, name: str) -> str:
    """Return a page as it is, or if it is crowded, without links and other marks within lines.

    A link with words around it is part of a sentence, and its words stay; one that stands alone
    is part of a menu and goes.
    """
    if sum(1 for _ in MARK.finditer(page)) <= MOST:
        return page
    warn(f"{name}: more than {MOST:,} links or other marks: links that stand alone are left out")
    return without_marks(page)


def without_marks(page: str) -> str:
    """Return a page without the marks within its lines.

    >>> without_marks("<p>The <a href='/a'>West</a> left.</p><ul><li><a href='/b'>B</a></li></ul>")
    '<html><body><p>The West left.</p><ul><li></ul></body></html>'
    """
    from lxml import etree, html  # type: ignore[import-untyped]  # only these pages need it

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    tree = html.document_fromstring(page.encode(errors="replace"), parser=parser)
    for link in tree.iter("a"):
        if not (has_words(link.tail) or has_words(text_before(link))):
            for part in link.iter():
                part.text = None
                part.tail = part.tail if part is link else None
    etree.strip_tags(tree, *INLINE)
    return str(html.tostring(tree, encoding="unicode"))  # read anew, each paragraph is one text


def text_before(link: Any) -> str | None:
    """Return the text between a link and the mark before it."""
    before = link.getprevious()
    text = link.getparent().text if before is None else before.tail
    return None if text is None else str(text)


def has_words(text: str | None) -> bool:
    """Return whether there is a letter or digit in a text."""
    return text is not None and LETTER.search(text) is not None
