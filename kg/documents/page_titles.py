"""Page -> the title that it shows of its own, and the site that it names."""

import re
from typing import Final

from kg.documents.pieces import text_of_html
from kg.documents.sites import PARTS, is_host

__all__ = ["named_site", "own_title", "tab_title", "title_of"]

TITLE: Final = re.compile(r"<(?:title|h1|h2)(?:\s[^<>]*)?>", re.IGNORECASE)
TOP: Final = re.compile(r"<h1(?:\s[^<>]*)?>", re.IGNORECASE)
MADE_BY: Final = re.compile(r"(?:created|generated|produced|converted) (?:by|with|using)\b", re.I)
FILE: Final = re.compile(
    r"(?:microsoft word - .*|untitled.*|[\w-]+\.(?:docx?|pdf|html?|rtf))", re.I
)
SITE_BEHIND: Final = re.compile(r"\s+[-–—|·»]\s")  # a title
RIGHTS: Final = re.compile(r"(?:©|\(c\))[^:]*(?::\s*(?P<site>.+))?", re.IGNORECASE)
LATIN: Final = re.compile(r"[A-Za-z]")
LONGEST_SITE: Final = 4  # words of a name
LONGEST: Final = 1_000  # letters of a title


def own_title(page: str, headline: str, tab: str = "") -> str:
    """Return the headline that a page tells search engines, if the page shows it as its own.

    So is a heading that the title of its tab begins with.

    >>> own_title("<h1>Rain in Dorn</h1>", "Rain in Dorn"), own_title("<h1>Rain</h1>", "Home")
    ('Rain in Dorn', '')
    >>> own_title("<h1>Rain in Dorn</h1>", "", "Rain in Dorn | News | Dorn Herald")
    'Rain in Dorn'
    """
    shown = (part.partition("</h1")[0] for part in TOP.split(page)[1:])
    texts = {" ".join(text_of_html(part[:LONGEST]).split()) for part in shown} - {""}
    begins = (text for text in texts if tab.startswith(text))
    cut = (text for text in begins if SITE_BEHIND.match(tab, len(text)))
    return headline if headline in texts else max(cut, key=len, default="")


def title_of(page: str) -> str:
    """Return what a page says is its title, or its first heading, "" for what a program wrote.

    >>> title_of("<html><head><title>Talks &amp; rain</title></head>"), title_of("<h2>Rain</h2>")
    ('Talks & rain', 'Rain')
    >>> title_of("<title>Created by Dorn Converter 3</title><p>It rained.</p>")
    ''
    """
    parts = TITLE.split(page, maxsplit=1)[1:]
    return tab_title(text_of_html(parts[0][:LONGEST].partition("</")[0])) if parts else ""


def tab_title(title: str) -> str:
    """Return a title, "" if a program wrote it, which no article has: *Created by …*, *a.docx*."""
    is_of_program = MADE_BY.match(title) is not None or FILE.fullmatch(title) is not None
    return "" if is_of_program else title


def named_site(site: str, publisher: str, ends: str) -> str:
    r"""Return the name of the site of a page: what it says, or what its title ends with.

    >>> named_site("dorn.example", "", "Dorn Herald"), named_site("© 2031 - Source: Dorn", "", "")
    ('Dorn Herald', 'Dorn')
    >>> named_site("\u53f0\u5317\u6642\u5831", "\u53f0\u5317\u6642\u5831", "Dorn Herald")
    'Dorn Herald'
    >>> named_site("Breaking News and Headlines of Dorn - Dorn_Herald", "", "")
    'Dorn Herald'
    """
    rights = RIGHTS.match(site or "")
    bare = (rights["site"] or "") if rights is not None else site or ""
    first, *others = PARTS.split(bare)
    is_slogan = len(first.split()) > LONGEST_SITE and others
    bare = (others[-1] if is_slogan else bare).replace("_", " ")
    names = [bare if not is_host(bare) else "", publisher, ends, bare]
    return next(filter(LATIN.search, names), "") or next(filter(None, names), "")
