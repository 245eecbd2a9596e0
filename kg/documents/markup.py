"""HTML, feeds and laws -> Documents: the article without its surroundings, paragraphs kept."""

import datetime as dt
import re
from collections.abc import Iterator
from html import unescape
from itertools import islice, takewhile
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from kg.documents.akoma import is_akoma, read_akoma
from kg.documents.blocks.boilerplate import Boilerplate
from kg.documents.charsets import decoded, decoded_as
from kg.documents.content import Content
from kg.documents.dates import clear_day, days_of, titled_day
from kg.documents.debates import is_debate, read_debate
from kg.documents.escapes import unescaped
from kg.documents.feeds import is_feed, read_feed
from kg.documents.head_titles import is_of_speech
from kg.documents.iris import is_iri
from kg.documents.issuers import publication
from kg.documents.labels import labelled_issuer
from kg.documents.letterheads import letterhead
from kg.documents.linked_data import told_in
from kg.documents.page_titles import named_site, own_title, tab_title, title_of
from kg.documents.parties import cited
from kg.documents.pieces import TAG, text_of_html, without_topics
from kg.documents.pruning import pruned
from kg.documents.quoted_blocks import with_html_quotations
from kg.documents.resolutions import opening
from kg.documents.sites import host_of, site_in_title, spelled, untagged
from kg.documents.statutes import is_statute, read_statute
from kg.english.lexicon import load_lexicon
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["is_page", "page_fields", "read_markup", "read_page"]

CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
# What leads to other articles or pops up: by the names of its boxes; or paragraphs of one link.
BOXES = (
    *("related", "teaser", "recommend", "read-more", "readmore", "also-read", "most-read"),
    *("more-topic", "more-from", "trending", "most-popular"),
    *("popmake", "popup", "modal-dialog", "modal-content", "newsletter-sign"),
)
LOWER = f"translate(@class, '{ascii_uppercase}', '{ascii_lowercase}')"
NAMED = " or ".join(f"contains({LOWER}, '{box}')" for box in BOXES)
TEASERS = [
    f"//*[self::div or self::aside or self::section or self::ul][{NAMED}]",
    "//p[count(a) = 1 and string-length(normalize-space(.)) = string-length(normalize-space(a))]",
    "//li[count(.//a) = 1 and string-length(normalize-space(.))"
    " = string-length(normalize-space(.//a))]",
    "//*[self::div or self::li][.//a//img and (.//h2/a or .//h3/a or .//h4/a)"
    " and count(.//p) < 3 and string-length(normalize-space(.)) < 600]",
    "//a[.//p and (.//h1 or .//h2 or .//h3 or .//h4 or .//img)]",  # the card of another article
]
WORD = re.compile(r"\w+")
FEWEST_WORDS = 3  # of a sentence
MOST_GIVERS = 5  # lines above a speech that name who gives it, where and when
LONGEST_FRAGMENT = 11  # words of a line above a text
ENDS = (".", "!", "?", "…")
CLOSING = "\"'”’»)"
INSIDE = re.compile(r"[a-z]{3}[.!?] [A-Z][a-z]+ [a-z]")  # one sentence ends and another begins
GOES_ON = re.compile(r"[:;](?: and)?$")
PREFORMATTED = re.compile(r"<pre\b[^<>]*>", re.IGNORECASE)
PARAGRAPH = re.compile(r"<p(?:\s[^<>]*)?>", re.IGNORECASE)
PAGE = re.compile(r"\s*<(?:!doctype html|html)\b", re.IGNORECASE)
META_DAY = re.compile(
    r"""<meta\s+name\s*=\s*["']\w{0,20}date["']\s+content\s*=\s*["'](\d{4}-\d\d-\d\d)""",
    re.IGNORECASE,
)
LINK = re.compile(r"<a\s[^<>]*href[^<>]*>", re.IGNORECASE)
MOST_ABOVE, LINES_ABOVE = 20_000, 15  # letters and lines of a page before its text
BODY = re.compile(r"</head\b|<body\b", re.IGNORECASE)
FEWEST_SENTENCES = 3
FIRST_PAGE = 5_000  # letters in which a resolution opens
NUMBERS = re.compile(r"(\d{1,2}([./-])\d{1,2}\2\d{4})(?=\s+[-–—|(]|$)")


def read_markup(content: Content) -> Iterator[Document | DocumentError]:
    """Read what begins with "<": a feed, a law, judgment or debate, or a page."""
    raw = content.raw()
    if is_feed(raw):
        yield from read_feed(raw, content)
    elif is_akoma(raw):
        yield read_akoma(raw, content)
    elif is_debate(raw):
        yield read_debate(raw, content)
    elif is_statute(raw):
        yield read_statute(raw, content)
    else:
        yield read_html(raw, content)


def read_page(content: Content) -> Iterator[Document]:
    """Read a page, even if it begins with something else."""
    yield read_html(content.raw(), content)


def is_page(text: str) -> bool:
    """Return whether a text is a whole page of HTML.

    >>> is_page("  <HTML><body>It rained.</body></HTML>"), is_page("<p>It rained.</p>")
    (True, False)
    """
    return PAGE.match(text) is not None


def read_html(raw: bytes, content: Content) -> Document:
    """Read the one article of a page, with the title, date, address and publisher that it names."""
    fields = page_fields(decoded_page(raw, content.name), content.name)
    if content.url and not is_iri(fields["url"]):
        fields["url"] = content.url
    return content.document(**fields)


def page_fields(page: str, name: str) -> dict[str, str]:
    """Return the text of a page, with the title, date, address and publisher that it names."""
    page = without_topics(with_html_quotations(pruned(unescaped(page), name)))
    found = extracted(page)
    paragraphs = article_paragraphs(found) if found else []
    paragraphs = without_page_marks(paragraphs or plain_paragraphs(page))
    text = preformatted(page) or "\n\n".join(paragraphs)
    if not text:
        fix = "save the page of one article, or its text as .txt"
        msg = f"{name}: no article in this page: {fix}"
        raise DocumentError(msg)
    told = told_in(page)
    tab = tab_title((found.title if found else "") or title_of(page))
    case = cited(title_of(page))
    title = case or own_title(page, told.title, tab) or tab
    head = letterhead(found.text or "") if found and not (title and url_or_site(found)) else {}
    url = (found.url if found else "") or ""
    shown = found.sitename if found else ""
    site = spelled(named_site(shown, told.publisher, site_in_title(title_of(page))), told.publisher)
    day = told.date or day_of_page(page, title, found.date if found else None)
    return {
        "text": text,
        "title": untagged(title, site, host_of(url)) or head.get("title", ""),
        "date": str(day or day_of_lines(found.text if found else "") or head.get("date", "")),
        "url": url,
        "source": site
        or publication(title, load_lexicon())
        or issuer_above(page)
        or head.get("source", ""),
    }


def url_or_site(found: Any) -> bool:
    """Return whether a page tells where it stands: what is saved without that has a letterhead."""
    return bool(found.url or found.sitename)


def day_of_page(page: str, title: str, found: str | None) -> dt.date | str | None:
    """Return the day of a page: what its markup says, or else its title, or what was guessed."""
    is_written = found is not None and (found in page or found.replace("-", "") in page)
    marked = META_DAY.search(page)  # *Sit_Date*, which is no name that a program knows
    if is_written or marked is None:
        return found if is_written else titled_day(title) or found or day_above(page)
    return marked[1]


def day_of_lines(text: str) -> dt.date | None:
    r"""Return the day in numbers that one of the first lines of an article begins with.

    >>> day_of_lines("Rain in Dorn\n5.3.2031 - (2031/7)\nIt rained.")
    datetime.date(2031, 3, 5)
    """
    lines = (line.strip() for line in text.split("\n")[:LINES_ABOVE])
    days = (clear_day(days_of(each[1])) for line in lines if (each := NUMBERS.match(line)))
    return next(filter(None, days), None)


def top_of(page: str) -> str:
    """Return the text at the top of a page, below what stands in its head."""
    body = BODY.search(page)
    start = body.start() if body is not None else 0
    return text_of_html(page[start : start + MOST_ABOVE])


def day_above(page: str) -> dt.date | None:
    """Return the day that is written alone in one of the first lines of a page."""
    lines = top_of(page).split("\n\n")
    return next(filter(None, map(titled_day, lines[:LINES_ABOVE])), None)


def issuer_above(page: str) -> str:
    """Return whom a row above a text names as its court or office: *Tribunal/Court: Dorn Court*."""
    return labelled_issuer(top_of(page).split("\n\n")[:LINES_ABOVE], load_lexicon())


def preformatted(page: str) -> str:
    """Return the text of a page that is nothing else than lines broken by hand, else ""."""
    parts = PREFORMATTED.split(page)[1:]
    texts = [unescape(TAG.sub("", part.partition("</pre>")[0])).strip() for part in parts]
    longest = max(texts, key=len, default="")
    return longest if longest and 2 * len(longest) > len(text_of_html(page)) else ""


def plain_paragraphs(page: str) -> list[str]:
    """Return the paragraphs of a page that is mostly paragraphs, such as minutes; else none.

    It serves pages in which no article stands out; what is mostly links is a menu.
    """
    parts = [part.partition("</p>")[0] for part in PARAGRAPH.split(page)[1:]]
    texts = [text_of_html(part) for part in parts if not is_menu(part)]
    sentences = [text for text in texts if not is_fragment(text)]
    letters, told = (sum(map(len, each)) for each in (texts, sentences))
    is_mostly_text = 2 * len(sentences) >= len(texts) or 2 * told >= letters  # but for who voted
    is_text = len(sentences) >= FEWEST_SENTENCES and is_mostly_text
    return [text for text in texts if text] if is_text else []


def without_page_marks(paragraphs: list[str]) -> list[str]:
    """Return paragraphs without the marks of pages between them, which break sentences.

    >>> without_page_marks(["It rained", "Column: 920", "in Dorn.", "It poured."])
    ['It rained in Dorn.', 'It poured.']
    """
    known = Boilerplate(load_lexicon())
    found: list[str] = []
    is_broken = False
    for paragraph in paragraphs:
        if known.is_page_number(paragraph):
            is_broken = bool(found) and is_fragment(found[-1])
        elif is_broken and paragraph[0].islower():
            found[-1] = f"{found[-1]} {paragraph}"
            is_broken = False
        else:
            found.append(paragraph)
            is_broken = False
    return found


def is_menu(part: str) -> bool:
    """Return whether half of a paragraph, or more, is links."""
    links = (text_of_html(each.partition("</a>")[0]) for each in LINK.split(part)[1:])
    return 2 * sum(map(len, links)) > len(text_of_html(part))


def extracted(page: str) -> Any:
    """Return what trafilatura finds in a page, None if it finds nothing."""
    import trafilatura  # half a second, and only pages need it

    return trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        prune_xpath=TEASERS,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def article_paragraphs(found: Any) -> list[str]:
    """Return the paragraphs from the first sentence on, without the title.

    A resolution begins with the body that acts, and its clauses end with no full stop; who gives
    a speech stands above it.
    """
    text = found.text or ""
    begins = opening(text[:FIRST_PAGE], load_lexicon())
    lines = (line.strip() for line in text[begins.start if begins else 0 :].split("\n"))
    shown = [line for line in lines if line not in {"", found.title}]
    if begins:
        return shown
    above = list(takewhile(is_fragment, shown))
    is_speech = is_of_speech(found.title or "", load_lexicon())
    return shown[max(0, len(above) - (MOST_GIVERS if is_speech else 0)) :]


def is_fragment(line: str) -> bool:
    """Return whether a line is a byline, a section or a menu rather than a sentence.

    >>> is_fragment("By Marta Oduya in Brussels"), is_fragment("Talks began in Geneva.")
    (True, False)
    >>> is_fragment("Talks began in Geneva. The notices are these:")
    False
    >>> is_fragment("WHEREAS, the people of Dorn have supported peace in all of the North; and")
    False
    """
    words = islice(WORD.finditer(line), LONGEST_FRAGMENT + 1)  # all would take quadratic time
    length = len(list(words))
    is_closed = line.rstrip(CLOSING).endswith(ENDS) or INSIDE.search(line) is not None
    is_clause = length > LONGEST_FRAGMENT and GOES_ON.search(line) is not None
    return not (is_clause or (is_closed and length >= FEWEST_WORDS))


def decoded_page(raw: bytes, where: str) -> str:
    """Decode a page: UTF-8, or else what it says about itself in its first lines."""
    declared = CHARSET.search(raw[:4096])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        label = declared[1].decode("ascii", "replace") if declared else ""
        return decoded_as(raw, label) or decoded(raw, where)
