"""Plain text and Markdown -> Document: a header, then the article."""

import datetime as dt
import re
from collections.abc import Callable, Iterator

from kg.documents.content import Content
from kg.documents.dates import clear_day, days_of, titled_day
from kg.documents.embedded_html import without_html
from kg.documents.head_lines import parts
from kg.documents.headers import dateline, listed_fields, unbracketed, unfenced
from kg.documents.letterheads import letterhead
from kg.documents.pieces import INLINE
from kg.documents.quoted_blocks import with_quotations
from kg.documents.release_stamps import released_by, without_stamps
from kg.documents.replies import is_forwarded, own_text
from kg.documents.sites import is_host, tab_of
from kg.documents.spoken_lines import with_labels
from kg.english.lexicon import load_lexicon
from kg.model import Document

__all__ = ["read_markdown", "read_text"]

MARK = r"(?:[-*+]|\d{1,2}[.)])[ \t]"
# An item of a list goes on in lines that are indented, or begin with a small letter.
ITEM = re.compile(rf"(?m)^[ \t]*{MARK}+(.*(?:\n(?:[ \t]{{2,}}|(?=[a-z]))(?!{MARK})\S.*)*)$")
BROKEN = re.compile(r"\n[ \t]*")  # inside of an item
# What Markdown adds to a text, in the order in which it is removed. Each pattern looks a bounded
# way ahead, or as far as the next of its kind: a million opening brackets take no longer.
MARKUP: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(?s)<!--(?:(?!<!--).)*?-->"), ""),
    (re.compile(r"(?m)^[ \t]*(```|~~~).*$"), ""),  # fences
    (re.compile(r"(?m)^[ \t]*\[/?[a-z]{1,10}_\d\][ \t]*$"), ""),  # where a blog puts a notice
    (re.compile(r"</?(?:p|div)(?:\s[^<>]{0,500})?/?>"), "\n\n"),
    (
        re.compile(r"</?(?:span|u|b|i|em|strong|sup|sub|a|font|br|center)(?:\s[^<>]{0,500})?/?>"),
        "",
    ),
    (re.compile(r"(?m)^[ \t]*[-*+][ \t]+#{1,6}[ \t].*$"), ""),  # outlines
    (re.compile(r"(?m)^[ \t]*([-*_][ \t]*){3,}$"), ""),  # rules
    (re.compile(r"!\[[^]]{0,500}\]\([^)]{0,2000}\)"), ""),  # images
    (re.compile(r"\[(?:\[\w{1,6}\]|\\\[\w{1,6}\\\])\]\([^)]{0,2000}\)"), ""),  # footnote marks
    (
        re.compile(r"\[((?:[^][]|\[[^][]{0,200}\]){1,500})\](\([^)]{0,2000}\)|\[[^]]{0,500}\])"),
        r"\1",  # links
    ),
    (re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+"), ""),  # quotations
    (re.compile(r"(?m)^#{1,6}[ \t]+(.*)$"), lambda found: f"\n{heading(found[1])}\n"),
    (ITEM, lambda found: f"\n{BROKEN.sub(chr(10), found[1])}\n"),  # lists
    (re.compile(r"(?<=\S)\*{4}(?=\S)"), " "),  # one ends where another begins
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)((?:.|\n(?!\n)){1,500}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"(?<!\w)(_{1,3})(?=\S)(.{1,500}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!<>~|-])"), r"\1"),  # what is no mark
    (re.compile(r"\n{3,}"), "\n\n"),
)


TAG = re.compile(r"</?([A-Za-z]\w{0,19})>")
FEWEST_TAGS = 10  # of a text in which somebody has marked its parts
MENU = re.compile(r"(?m)(?:^[ \t]*[-*+][ \t]+\[[^]\n]{1,500}\]\([^)\n]{0,2000}\)[ \t]*\n?){8,}")
SENTENCE_LINK = re.compile(r"[.!?][\"”’)]?\]\(")
ENDED = re.compile(r"[a-z]{2}[.!?][\"”’)]?(?:\s|$)")
FEWEST_SENTENCES = 3  # of a text beside a menu
SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
TITLE = re.compile(r"#[ \t]+(.+)\n?")
ALONE = re.compile(r"(?m)^#[ \t]+(.+)$")
HEADING = re.compile(r"(?m)^[ \t]*(?:[-*+][ \t]+)?#[ \t]+(.+)$")


def read_text(content: Content) -> Iterator[Document]:
    """Read plain text, as it is except for its header and the carriage returns."""
    written = content.text()
    text = without_stamps(written)
    by = {"source": released_by(written, load_lexicon())} if text != written else {}
    fields = unfenced(text.lstrip() if by else text)
    writer = fields.pop("writer", "")
    text = fields["text"] = unbracketed(without_tags(fields["text"]))
    if "author" in fields:  # a mail
        fields |= {"text": own_text(text)} | ({"author": ""} if is_forwarded(text) else {})
    tab = tab_of(text)
    head = letterhead(text.partition("\n")[2] if tab else text)
    if tab:
        tab["title"] = list(parts(tab["title"], load_lexicon()))[-1]
    above = {**by, **head, **dateline(text), **tab, "author": writer}
    if "date" in above and clear_day(days_of(fields.get("date", ""))) is None:
        fields.pop("date", None)
    yield content.document(**{**above, **fields})


def read_markdown(content: Content) -> Iterator[Document]:
    """Read Markdown without its markup; a heading at its start is the title.

    What the lines of the text tell about it, front matter tells better.
    """
    front = unfenced(content.text())
    writer = front.pop("writer", "")
    listed = listed_fields(without_html(front["text"]))
    text = with_labels(with_quotations(listed.pop("text").lstrip()))
    title = TITLE.match(text)
    if title is not None and is_host(title[1]):
        listed.setdefault("source", title[1])
    name = title_in(text)
    body = without_tab(unmarked(text[title.end() :] if title is not None else text), name)
    day = titled_day(name) or day_below(name, body)
    own = {"title": name, "date": day.isoformat() if day else ""}
    above = {**letterhead(f"{name}\n\n{body}"), **dateline(body), **listed}
    told = {**above, **{key: value for key, value in own.items() if value}}
    if above.get("source") and SLUG.fullmatch(front.get("source", "")):
        del front["source"]  # where a collector has it from
    yield content.document(**{**told, "author": writer, **front, "text": body})


def without_tags(text: str) -> str:
    r"""Return a text with spaces and ends of line in place of its tags, if it has many.

    Somebody has marked its speeches or headings; what stands behind has its place as before.

    >>> without_tags("<speech>MR BO: It rained.</speech>" * 5)[:25]
    '\n\n      MR BO: It rained.'
    """
    found = TAG.findall(text)
    return TAG.sub(in_place, text) if len(found) >= FEWEST_TAGS else text


def in_place(found: re.Match[str]) -> str:
    """Return what stands for a tag: one that is not within a line ends it."""
    mark = "" if found[1].lower() in INLINE else "\n\n"
    return mark + " " * (len(found[0]) - len(mark))


def title_in(text: str) -> str:
    r"""Return the heading at the start of Markdown, or of what is below the address of a site.

    Else it is the one heading of the first level.

    >>> title_in("# dorn.example\n\n## Page\n\n- # Rain in Dorn")
    'Rain in Dorn'
    """
    first = TITLE.match(text)
    if first is None:
        alone = ALONE.findall(text)
        return unmarked(heading(alone[0])) if len(alone) == 1 else ""
    found = first if not is_host(first[1]) else HEADING.search(text, first.end())
    return unmarked(heading(found[1])) if found is not None else ""


def without_tab(text: str, title: str) -> str:
    r"""Return a text without a line that only has its title and the site, as tabs show it.

    >>> without_tab("Rain in Dorn | News - Dorn Herald\nIt rained.", "Rain in Dorn")
    'It rained.'
    """
    shown = re.escape(title)
    return re.sub(rf"(?m)^{shown} [|–—-] [^\n]{{2,80}}\n", "", text) if title else text


def day_below(title: str, text: str) -> dt.date | None:
    r"""Return the day that is all of the line below a title that a saved page repeats.

    >>> day_below("Rain in Dorn", "Menu\nRain in Dorn\nWednesday, 5 March 2031, 22:49\nIt rained.")
    datetime.date(2031, 3, 5)
    """
    found = re.search(rf"(?m)^{re.escape(title)}\s*\n([^\n]{{6,80}})$", text) if title else None
    return titled_day(found[1].strip()) if found is not None else None


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
    >>> unmarked("“[Mali as [a] winner](/a?b=c),” she said.")
    '“Mali as [a] winner,” she said.'
    """
    text = without_menus(text)
    for mark, instead in MARKUP:
        text = mark.sub(instead, text)
    return text.strip()


def without_menus(text: str) -> str:
    r"""Return Markdown without long lists of nothing but links, unless they are all of it.

    >>> menu = "- [Home](/)\n- [Mali leaves](/a)\n" * 4
    >>> without_menus(f"It rained. It poured. They left.\n\n{menu}")
    'It rained. It poured. They left.\n\n'
    """
    bare = MENU.sub(lambda run: run[0] if is_of_sentences(run[0]) else "", text)
    return bare if len(ENDED.findall(bare)) >= FEWEST_SENTENCES else text


def is_of_sentences(links: str) -> bool:
    """Return whether half of the links of a list, or more, are sentences."""
    return 2 * len(SENTENCE_LINK.findall(links)) >= len(links.strip().split("\n"))
