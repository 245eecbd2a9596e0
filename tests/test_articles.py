"""Sample articles -> what demos and notebooks may rely on."""

import datetime as dt
import html
import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

FOLDER = Path(__file__).parent.parent / "notebooks" / "articles"
WINDOW = 8  # a sentence of so many words may stand in one article only


class Article(NamedTuple):
    """A sample as its file gives it."""

    name: str
    title: str
    date: str
    source: str
    text: str


def plain(path: Path) -> Iterator[Article]:
    """Read *Title: … Date: … Source: …*, a blank line, then paragraphs."""
    head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    yield Article(path.name, fields["Title"], fields["Date"], fields["Source"], text)


def page(path: Path) -> Iterator[Article]:
    """Read a page's meta tags and the paragraphs of its article."""
    source = path.read_text(encoding="utf-8")
    meta = dict(re.findall(r'<meta property="(?:og|article):(\w+)" content="([^"]*)">', source))
    body = re.sub(r"(?s)<(aside|footer)\b.*?</\1>", "", source)
    texts = re.findall(r"(?s)<p>(.*?)</p>", body.partition("<article>")[2])
    text = "\n\n".join(html.unescape(re.sub(r"<[^>]+>", "", t)) for t in texts)
    yield Article(path.name, meta["title"], meta["published_time"][:10], meta["site_name"], text)


def lines(path: Path) -> Iterator[Article]:
    """Read one article a line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert row["url"].startswith("https://example.org/")
        yield Article(row["id"], row["title"], row["date"], row["source"], row["text"])


READERS = {".txt": plain, ".html": page, ".jsonl": lines}
ARTICLES = [article for path in sorted(FOLDER.iterdir()) for article in READERS[path.suffix](path)]


def sentences(text: str) -> set[str]:
    """Split roughly; keep long ones, as bare words.

    >>> sorted(sentences("One two. This one has, all in all, eight words."))
    ['this one has all in all eight words']
    """
    parts = re.split(r"(?<=[.!?])[\"”]?\s+", text)
    words = (re.findall(r"\w+", part.lower()) for part in parts)
    return {" ".join(row) for row in words if len(row) >= WINDOW}


def test_there_are_enough_of_each_kind() -> None:
    kinds = [path.suffix for path in FOLDER.iterdir()]
    assert len(ARTICLES) >= 10
    assert kinds.count(".txt") >= 8
    assert kinds.count(".html") >= 2
    assert kinds.count(".jsonl") >= 1


def test_names_differ() -> None:
    assert len({article.name for article in ARTICLES}) == len(ARTICLES)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_article_is_complete(article: Article) -> None:
    assert article.title
    assert article.source
    assert dt.date(2023, 1, 1) <= dt.date.fromisoformat(article.date) <= dt.date(2024, 12, 31)
    assert 150 <= len(article.text.split()) <= 500
    assert article.text.count("\n\n") >= 4


@pytest.mark.parametrize(
    ("first", "second"),
    list(itertools.combinations(ARTICLES, 2)),
    ids=lambda article: article.name,
)
def test_no_sentence_stands_twice(first: Article, second: Article) -> None:
    assert not sentences(first.text) & sentences(second.text)
