"""JSON-LD of a page -> its headline, day and publisher, as it tells search engines."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, Final, NamedTuple

__all__ = ["Told", "told_in"]

SCRIPT: Final = re.compile(
    r"<script\b[^<>]*application/ld\+json[^<>]*>((?:(?!<script\b).)*?)</script", re.I | re.S
)
ARTICLE: Final = re.compile(r"\w*(?:Article|Posting)")  # NewsArticle, LiveBlogPosting
LIVE: Final = "LiveBlogPosting"  # begins days before its last entries
DAY: Final = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")  # before a time, if there is one
LONGEST: Final = 500_000  # letters


class Told(NamedTuple):
    """What a page says of its article, "" for what it does not say."""

    title: str = ""
    date: str = ""
    publisher: str = ""


def told_in(page: str) -> Told:
    """Return what a page says of its one article; nothing if it is about none, or several.

    >>> told_in('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain"}'
    ... "</script>")
    Told(title='Rain', date='', publisher='')
    """
    found = {told for script in SCRIPT.finditer(page) for told in articles(loaded(script[1]))}
    return found.pop() if len(found) == 1 else Told()


def loaded(text: str) -> object:
    """Return a piece of JSON, None if it is none."""
    try:
        return json.loads(text) if len(text) <= LONGEST else None
    except (ValueError, RecursionError):
        return None


def articles(value: object) -> Iterator[Told]:
    """Yield the articles that stand by themselves; those inside another thing are only named."""
    if isinstance(value, list):
        for each in value:
            yield from articles(each)
    elif isinstance(value, dict) and "@graph" in value:
        yield from articles(value["@graph"])
    elif isinstance(value, dict) and any(map(ARTICLE.fullmatch, kinds(value))):
        title = unescape(text(value, "headline") or text(value, "name"))
        began = "" if LIVE in kinds(value) else text(value, "datePublished")
        day = DAY.match(began)
        yield Told(title, day[0] if day else "", publisher(value.get("publisher")))


def kinds(value: Mapping[str, Any]) -> list[str]:
    """Return the types of a thing."""
    named = value.get("@type")
    return [str(each) for each in (named if isinstance(named, list) else [named])]


def text(value: Mapping[str, Any], name: str) -> str:
    """Return a text, on one line."""
    found = value.get(name)
    return " ".join(found.split()) if isinstance(found, str) else ""


def publisher(value: object) -> str:
    """Return the name of a publisher."""
    first = value[0] if isinstance(value, list) and value else value
    return text(first, "name") if isinstance(first, dict) else ""
