"""Files, pages, feeds and addresses -> Documents, or one line that says what is wrong."""

import datetime as dt
import io
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kg.documents import content, read_documents, short_hash
from kg.documents.pieces import text_of_html
from kg.errors import DocumentError, KgError, KgWarning
from kg.model import Document

DAY = dt.date(2024, 6, 27)

# how a message ends: the fix
EMPTY = "empty: give an article with text in it"
AS_TEXT = "not text: save the article as text, for example as .txt"
ISO = "is not a clear date: undated; write it as 2024-06-27"
NO_ARTICLE = "no article in this page: save the page of one article, or its text as .txt"
COLUMNS = "say which one it is: --columns text=NAME"
JSON = ': write {"id": "\u2026", "text": "\u2026"}'
NUL = "NUL or half a surrogate pair in the text: save it again as UTF-8"
NO_TEXT = 'no text: give the article under the name "text"'

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>Rain in Geneva | Wire</title>
<meta property="og:title" content="Rain in Geneva"><meta property="og:site_name" content="Wire">
<meta property="article:published_time" content="2024-06-27T10:00:00Z">
<link rel="canonical" href="https://example.org/rain"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Rain in Geneva</h1>
<p class="by">Ann Example in Geneva</p>
<p>Delegates of two caf\u00e9s met on Thursday in the rain, the first one said.</p>
<p>The second one denied that there had been any meeting at all, let alone one in the rain.</p>
</article><footer>Imprint</footer></body></html>"""
MENU = "<html><body><nav><a href='/'>Home</a> <a href='/world'>World</a></nav></body></html>"
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>
<item><title>Rain</title><link>https://example.org/news/rain.html</link>
<pubDate>Thu, 27 Jun 2024 23:00:00 -0500</pubDate>
<description>&lt;p&gt;It rained.&lt;/p&gt;
&lt;p&gt;Then it &lt;b&gt;stopped&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><link>https://example.org/b</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>Sun</title>
<updated>2024-06-26T10:00:00Z</updated><summary>Sun.</summary>
<content type="html">The sun shone.</content></entry></feed>"""
TABLE = 'ID,Title,TEXT,date\na,Rain,"It rained.\nA lot, too.",2024-06-27\nb,,It shone.,\n'
FOOTNOTES = "Mali left.[[iv]](https://x.example/<#_edn4>) Chad stayed.[\\[5\\]](#b)\n"
MARKDOWN = """---
date: 2024-06-27
---
# Talks *begin*

They **met** in [Geneva](https://example.org), said a_snake_case name.
> A quotation.

- One thing
- Another
"""


def read(*paths: Path | str, **options: object) -> tuple[list[Document], list[str]]:
    """Read, keeping the errors."""
    errors: list[KgError] = []
    found = list(read_documents(map(str, paths), on_error=errors.append, **options))  # type: ignore[arg-type]
    return found, [str(error) for error in errors]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        pytest.param(
            "a.txt",
            "It rained.\n\nA lot.\n",
            [Document("a", "It rained.\n\nA lot.\n")],
            id="text as it is",
        ),
        pytest.param(
            "a.txt", "\ufeffIt\r\nrained.", [Document("a", "It\nrained.")], id="mark and returns"
        ),
        pytest.param(
            "a b.txt",
            "Title: Rain\nDate: 2024-06-27\nSource: Wire\nUrl: https://example.org/a\n\nIt rained.",
            [Document("a-b", "It rained.", "Rain", DAY, "https://example.org/a", "Wire")],
            id="header",
        ),
        pytest.param(
            "a.txt",
            "Title: Rain\nLicence: MIT\nKind: weather\n\nIt rained.",
            [Document("a", "It rained.", "Rain")],
            id="notes in the header",
        ),
        pytest.param(
            "a.txt",
            "DATE: June 27, 2024\n\n\nIt rained.",
            [Document("a", "It rained.", date=DAY)],
            id="date in words",
        ),
        pytest.param(
            "a.txt",
            "Title: x\nIt rained.\n\nB.",
            [Document("a", "Title: x\nIt rained.\n\nB.")],
            id="no header",
        ),
        pytest.param(
            "a.txt",
            "From: Embassy Klow\nTo: Capital\nClassification: open\nSubject: Rain\n"
            "Date: 27/06/2024\nAction: none\n\nIt rained.",
            [Document("a", "It rained.", "Rain", DAY, source="Embassy Klow")],
            id="header of a cable",
        ),
        pytest.param(
            "a.txt",
            "MR VALE: It rained.\nMS HOLT: A lot.\n\nMR VALE: Yes.",
            [Document("a", "MR VALE: It rained.\nMS HOLT: A lot.\n\nMR VALE: Yes.")],
            id="labels are no header",
        ),
        pytest.param(
            "2024-06-27-rain.txt",
            "It rained.",
            [Document("2024-06-27-rain", "It rained.", date=DAY)],
            id="date in the name",
        ),
        pytest.param(
            "a.txt",
            "GENEVA, June 27, 2024 (AFP) \u2014 It rained.",
            [Document("a", "GENEVA, June 27, 2024 (AFP) \u2014 It rained.", "", DAY, source="AFP")],
            id="dateline",
        ),
        pytest.param(
            "a.md",
            "---\nlayout: post\ntitle: 'Rain: a lot'\ndate: 2024-06-27 23:30:00 -0500\n"
            "tags:\n  - rain\nauthor: {name: Ann Holm}\n---\nIt *rained*.",
            [Document("a", "It rained.", "Rain: a lot", DAY, source="Ann Holm")],
            id="front matter of Jekyll",
        ),
        pytest.param(
            "a.md",
            "---\npost_title: 'Rain &#8211; Wire'\npost_date: 2024-06-27 14:48:38\n"
            "published: true\n---\n [ad_1]\n<br><div><p><b>DORN</b> It rained.</p><span/>"
            '<p>"NO END"</p><p>It poured.</p></div>\n[ad_2]',
            [Document("a", 'DORN It rained.\n\n"NO END"\n\nIt poured.', "Rain \u2013 Wire", DAY)],
            id="front matter of a blog, paragraphs in HTML",
        ),
        pytest.param(
            "a.md",
            '+++\ntitle = "Rain"\ndate = 2024-06-27T10:00:00Z\ndraft = false\n+++\nIt rained.',
            [Document("a", "It rained.", "Rain", DAY)],
            id="front matter in TOML",
        ),
        pytest.param(
            "a.md",
            FOOTNOTES,
            [Document("a", "Mali left. Chad stayed.")],
            id="footnotes that are links",
        ),
        pytest.param(
            "a.txt",
            "South Bordurian Crisis\nSituation Report No. 5 (as of 27 June 2024)\n\nIt rained.",
            [
                Document(
                    "a",
                    "South Bordurian Crisis\nSituation Report No. 5 (as of 27 June 2024)"
                    "\n\nIt rained.",
                    "South Bordurian Crisis",
                    DAY,
                )
            ],
            id="the lines above a text",
        ),
        pytest.param(
            "a.html",
            "<html><head><title>Record of the House, June 27, 2024</title></head><body><pre>\n"
            "[Pages 2-3]\n\n  It rained on\nthe town &amp; it shone.\n</pre></body></html>",
            [
                Document(
                    "a",
                    "[Pages 2-3]\n\n  It rained on\nthe town & it shone.",
                    "Record of the House, June 27, 2024",
                    DAY,
                )
            ],
            id="a page of lines broken by hand",
        ),
        pytest.param(
            "a.html",
            "<body><p><a href='x'>Index of the House</a></p><h2>House</h2><h4>Thursday 27 June 2024"
            "</h4><p>1. <b>Mr Vale (Dorn):</b> Did it rain on Monday?</p><p><b>Ms Holt:</b> It"
            " rained a lot.</p><p><b>Mr Vale:</b> It rained on Dorn.</p></body>",
            [
                Document(
                    "a",
                    "1. Mr Vale (Dorn): Did it rain on Monday?\n\nMs Holt: It rained a lot.\n\n"
                    "Mr Vale: It rained on Dorn.",
                    "House",
                    DAY,
                )
            ],
            id="a page of minutes, in which no article stands out",
        ),
        pytest.param(
            "a.html",
            r"<h1>Talks</h1> b'<div><p>MS BO:\xc2\xa0 Mali\xe2\x80\x99s army left the bloc.</p>\n"
            r"<p>It hasn\'t met Chad for years, she said.</p>\n<p>\xe2\x80\x9cWe go,\xe2\x80\x9d "
            r"she added.</p></div>'",
            [
                Document(
                    "a",
                    "MS BO: Mali’s army left the bloc.\n\nIt hasn't met Chad for years, she said."
                    "\n\n“We go,” she added.",
                    "Talks",
                )
            ],
            id="a page whose text a program showed as bytes",
        ),
        pytest.param(
            "a.txt",
            "<header>RAIN</header>\n<speech>MR. arap BO: It rained.</speech>\n" * 5 + "It did.",
            [
                Document(
                    "a",
                    "\n\n      RAIN\n\n       \n\n\n      MR. arap BO: It rained.\n\n       \n" * 5
                    + "It did.",
                )
            ],
            id="a text in which somebody has marked the speeches",
        ),
        pytest.param("notes", "It rained.", [Document("notes", "It rained.")], id="no suffix"),
        pytest.param(
            "dump",
            '{"text": "It rained."}',
            [Document("dump-1", "It rained.")],
            id="no suffix, JSON",
        ),
        pytest.param(
            "a.md",
            MARKDOWN,
            [
                Document(
                    "a",
                    "They met in Geneva, said a_snake_case name.\nA quotation."
                    "\n\nOne thing\n\nAnother",
                    "Talks begin",
                    DAY,
                )
            ],
            id="markdown",
        ),
        pytest.param(
            "a.md",
            "It rained. Holm wrote:\n> _It poured._\n\n> It did.\n",
            [Document("a", "It rained. Holm wrote:\n\n“It poured.”\n\nIt did.")],
            id="markdown whose quotation a colon introduces",
        ),
        pytest.param(
            "a.md",
            "It rained. It poured.\n\n-   Mali has left the Dorn\n    Union. So has\n    Chad.\n"
            "    -   Togo stayed, said\nits king.\n* Benin left\n",
            [
                Document(
                    "a",
                    "It rained. It poured.\n\nMali has left the Dorn\nUnion. So has\nChad.\n\n"
                    "Togo stayed, said\nits king.\n\nBenin left",
                )
            ],
            id="markdown whose list items go on in the next line",
        ),
        pytest.param(
            "a.csv",
            TABLE,
            [Document("a", "It rained.\nA lot, too.", "Rain", DAY), Document("b", "It shone.")],
            id="table",
        ),
        pytest.param(
            "a.csv",
            "sep=;\nid;year;month;day;text\n7;2024;6;27;It rained.\n8;2024;6;0;B.\n",
            [Document("7", "It rained.", date=DAY), Document("8", "B.")],
            id="table for a spreadsheet, its date in parts",
        ),
        pytest.param(
            "a.jsonl",
            '{"ID": 7, "Text": "It rained.", "date": "2024-06-27T10:00:00Z", "source": null}\n\n'
            '{"text": "B."}\n',
            [Document("7", "It rained.", date=DAY), Document("a-3", "B.")],
            id="lines of JSON",
        ),
        pytest.param(
            "feed.xml",
            RSS.replace("<item><link>https://example.org/b</link></item>", ""),
            [
                Document(
                    "rain",
                    "Rain\n\nIt rained.\n\nThen it stopped.",
                    "Rain",
                    DAY,
                    "https://example.org/news/rain.html",
                    "Wire",
                )
            ],
            id="RSS",
        ),
        pytest.param(
            "feed.atom",
            ATOM,
            [Document("feed-1", "Sun\n\nThe sun shone.", "Sun", dt.date(2024, 6, 26), "", "Wire")],
            id="Atom, the longer text",
        ),
    ],
)
def test_file_yields(tmp_path: Path, name: str, content: str, expected: list[Document]) -> None:
    (tmp_path / name).write_bytes(content.encode())
    assert read(tmp_path / name) == (expected, [])


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_page_yields_its_article(tmp_path: Path, charset: str) -> None:
    (tmp_path / "page.html").write_bytes(PAGE.format(charset=charset).encode(charset))
    (page,), errors = read(tmp_path / "page.html")
    assert not errors
    assert (page.id, page.title, page.date) == ("page", "Rain in Geneva", DAY)
    assert (page.url, page.source) == ("https://example.org/rain", "Wire")
    first, second = page.text.split("\n\n")
    assert first.startswith("Delegates of two caf\u00e9s met")
    assert second.endswith("in the rain.")


def test_a_notice_whose_one_paragraph_leads_to_a_list_is_read(tmp_path: Path) -> None:
    told = (
        "In response to the invasion of Syldavia, the Dorn Government has imposed measures on "
        "Bordurian banks and those who raise funds for them. They apply to all institutions in "
        "Dorn, including banks, insurers and exchanges. The details are in these notices:"
    )
    items = "".join(f'<li><a href="/{n}.pdf">Notice {n} on Measures</a></li>' for n in "abc")
    page = f"<html><body><main><h1>Measures</h1><p>{told}</p><ul>{items}</ul></main></body></html>"
    (tmp_path / "a.html").write_text(page)
    (found,), errors = read(tmp_path / "a.html")
    assert (errors, found.title) == ([], "Measures")
    assert found.text.startswith("In response to the invasion")


def test_what_pops_up_over_a_page_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(charset="utf-8"))
    popup = (
        '<div class="pum popmake-overlay"><div class="popmake-content">'
        "<p>The Dorn Army was founded in 1841 by a general who came from Klow to the hills.</p>"
        "<p>It has trained recruits of six states there since then.</p></div></div></article>"
    )
    (tmp_path / "b.html").write_text(PAGE.format(charset="utf-8").replace("</article>", popup))
    found, errors = read(tmp_path)
    assert not errors
    assert found[0].text == found[1].text


def test_teasers_of_other_articles_are_left_out(tmp_path: Path) -> None:
    other = "Borduria recalled its ambassador from the capital of Syldavia on Friday, it said."
    teasers = (
        f'<p><a href="/b">{other}</a></p>'
        f'<div class="Related-stories"><h3>More</h3><p>{other}</p></div></article>'
        f'<ul><li><a href="/d">{other}</a></li></ul>'
        '<div><a href="/e"><img src="/e.jpg"></a><h2><a href="/e">Rain</a></h2>'
        f"<p>{other}</p></div>"
        f'<ul><li><a href="/c"><div><h2>Rain</h2><p>RISK: {other} They ...</p></div></a></li></ul>'
    )
    page = PAGE.format(charset="utf-8").replace("</article>", teasers)
    (tmp_path / "a.html").write_text(page, encoding="utf8")
    (found,), _ = read(tmp_path / "a.html")
    assert found.text.endswith("let alone one in the rain.")
    assert "Borduria" not in found.text


def test_a_message_in_a_page_has_its_writer_below(tmp_path: Path) -> None:
    tweet = (
        '<blockquote class="twitter-tweet"><p lang="en">Mali left the bloc.<br><br>It “had” to. '
        '<a href="https://t.example/a">pic.t.example/a</a></p>&mdash; Ada Holm (@ada) '
        '<a href="https://t.example/b">June 26, 2024</a></blockquote></article>'
    )
    page = PAGE.format(charset="utf-8").replace("</article>", tweet)
    (tmp_path / "a.html").write_text(page, encoding="utf8")
    (found,), _ = read(tmp_path / "a.html")
    assert "“Mali left the bloc.\n\n“It ‘had’ to." in found.text
    assert found.text.endswith("”\n\n— Ada Holm")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("a.txt", b"", "a.txt: " + EMPTY, id="empty"),
        pytest.param("a.txt", b" \n\n", "a.txt: " + EMPTY, id="blank"),
        pytest.param("a.bin", b"\x7fELF\x00\x01", "a.bin: binary, " + AS_TEXT, id="binary"),
        pytest.param("a.bin", b"%PDF-1.7\n", "a.bin: PDF, " + AS_TEXT, id="PDF"),
        pytest.param(
            "a.html",
            MENU.encode(),
            "a.html: " + NO_ARTICLE,
            id="page without article",
        ),
        pytest.param("a.html", b"", "a.html: " + NO_ARTICLE, id="empty page"),
        pytest.param(
            "a.csv",
            b"name,remarks\n",
            'a.csv: no column "text" (it has name, remarks): ' + COLUMNS,
            id="columns",
        ),
        pytest.param(
            "a.csv", b"", 'a.csv: no column "text" (it is empty): ' + COLUMNS, id="empty table"
        ),
        pytest.param("a.csv", b"\xef\xbb\xbftext\nA.\n", None, id="table with a byte order mark"),
        pytest.param("a.jsonl", b"\n", "a.jsonl: empty: give one article a line", id="no lines"),
        pytest.param(
            "a.rss",
            b"<rss version='2.0'><channel></channel></rss>",
            "a.rss: a feed without entries: check that the address is the feed's own",
            id="feed without entries",
        ),
    ],
)
def test_bad_file_is_one_line(
    tmp_path: Path, name: str, content: bytes, message: str | None
) -> None:
    (tmp_path / name).write_bytes(content)
    _, errors = read(tmp_path / name)
    assert errors == ([f"{tmp_path}/{message}"] if message else [])


@pytest.mark.parametrize(
    ("name", "content", "good", "message"),
    [
        pytest.param(
            "a.jsonl",
            b'{"text": "A."}\nB.\n{"text": "C."}',
            ["A.", "C."],
            'line 2: not JSON (Expecting value): write {"id": "\u2026", "text": "\u2026"}',
            id="no JSON",
        ),
        pytest.param(
            "a.jsonl",
            b'[1]\n{"text": "C."}',
            ["C."],
            'line 1: not a JSON object: write {"id": "\u2026", "text": "\u2026"}',
            id="no object",
        ),
        pytest.param(
            "a.jsonl",
            b'{"remarks": 1}\n{"text": "C."}',
            ["C."],
            'line 1: no column "text" (it has remarks): ' + COLUMNS,
            id="no text",
        ),
        pytest.param(
            "a.jsonl",
            b'{"text": "\\ud800"}\n{"text": "C."}',
            ["C."],
            "line 1: " + NUL,
            id="surrogate",
        ),
        pytest.param(
            "a.csv",
            b'text\nA.\n"B."x\n',
            ["A."],
            "line 3: not CSV (',' expected after '\"'): check the quotation marks",
            id="bad quotes",
        ),
        pytest.param(
            "a.rss",
            RSS.encode(),
            ["Rain\n\nIt rained.\n\nThen it stopped."],
            "entry 2: " + EMPTY,
            id="entry without text",
        ),
    ],
)
def test_bad_part_does_not_stop_the_rest(
    tmp_path: Path, name: str, content: bytes, good: list[str], message: str
) -> None:
    (tmp_path / name).write_bytes(content)
    found, errors = read(tmp_path / name)
    assert [one.text for one in found] == good
    assert errors == [f"{tmp_path / name} {message}"]


@pytest.mark.parametrize(
    ("name", "content", "text", "warning"),
    [
        pytest.param(
            "a.txt", b"A caf\xe9.", "A caf\u00e9.", "not UTF-8: read as windows-1252", id="Latin 1"
        ),
        pytest.param("a.txt", b"Date: soon\n\nA.", "A.", f'"soon" {ISO}', id="no date"),
        pytest.param(
            "a.txt", b"Date: 03/04/2024\n\nA.", "A.", f'"03/04/2024" {ISO}', id="two readings"
        ),
        pytest.param("a.txt", b"Date: yesterday\n\nA.", "A.", f'"yesterday" {ISO}', id="clock"),
        pytest.param("a.txt", b"Date: 2024-02-31\n\nA.", "A.", f'"2024-02-31" {ISO}', id="31st"),
        pytest.param(
            "a.csv",
            b"text,date\nA.,soon\n",
            "A.",
            "1 of 1 records have no clear date: undated; write it as 2024-06-27 "
            '(first: {} line 2, "soon")',
            id="row",
        ),
    ],
)
def test_what_is_not_clear_costs_no_article(
    tmp_path: Path, name: str, content: bytes, text: str, warning: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.warns(KgWarning) as warned:
        (found,), errors = read(path)
    assert (found.text, found.date, errors) == (text, None, [])
    assert [str(each.message) for each in warned] == [f"{path}: {warning.format(path)}"]


def test_page_that_hides_its_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE.format(charset="").encode("latin1"))
    with pytest.warns(KgWarning, match="not UTF-8: read as windows-1252"):
        (found,), _ = read(tmp_path / "a.html")
    assert "two caf\u00e9s" in found.text


@pytest.mark.parametrize("name", ["a.txt", "a.csv"])
def test_utf_16_is_read(tmp_path: Path, name: str) -> None:
    text = {"a.txt": "It rained.", "a.csv": "id\ttext\n1\tIt rained.\n"}[name]
    (tmp_path / name).write_bytes(text.encode("utf-16"))
    (found,), errors = read(tmp_path / name)
    assert (found.text, errors) == ("It rained.", [])


def test_missing_file_is_reported_and_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    found, errors = read(tmp_path / "b.txt", tmp_path / "a.txt")
    assert [one.id for one in found] == ["a"]
    assert errors == [f"{tmp_path}/b.txt: no such file or folder: check the path"]


def test_errors_are_raised_unless_taken(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file"):
        list(read_documents([str(tmp_path / "a.txt")]))


def test_folder_is_read_in_order_and_each_file_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b.txt", ".hidden/c.txt", "picture.png", "B.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    with pytest.warns(KgWarning, match=r"passed over, not articles: 1 \.png$"):
        found, errors = read(tmp_path, tmp_path / "a", tmp_path / "b.txt")
    place = short_hash("/".join((tmp_path / "b.txt").parts[-2:]))
    assert [(one.id, one.text) for one in found] == [
        ("B", "B.TXT"), ("b", "a/b.txt"), ("z", "a/z.txt"), (f"b-{place}", "b.txt")
    ]  # fmt: skip
    assert not errors


def test_folder_without_articles_is_reported(tmp_path: Path) -> None:
    found, (error,) = read(tmp_path)
    assert not found
    assert error.startswith(f"{tmp_path}: no article in this folder: put .txt, .md")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("It rained. & shone", "It rained. & shone", id="no HTML"),
        pytest.param("", "", id="nothing"),
        pytest.param("3 < 4 > 2", "3 < 4 > 2", id="signs"),
        pytest.param("One.</p>Two.</div>Three.", "One.\n\nTwo.\n\nThree.", id="ends alone"),
        pytest.param("<ul><li>One<li>Two</ul>Three", "One\n\nTwo\n\nThree", id="no ends"),
        pytest.param("it&#8217;s &#150; &lt;p&gt; &foo; &bar",
            "it\u2019s \u2013 <p> &foo; &bar", id="entities"),
        pytest.param("a<!-- b -->c<script>if (a<b) {}</script>d", "acd", id="comment and script"),
        pytest.param("a<p title='b > c' class=it's>d</p>", "a\n\nd", id="quotation marks"),
        pytest.param("One<br/>two<BR>three<Style>x", "One\n\ntwo\n\nthree", id="empty tags"),
        pytest.param("One\x00 two", "One two", id="NUL"),
        pytest.param("<p><b>A:</b></p><blockquote>a “b”<p>c</blockquote><blockquote>d</blockquote>",
            "A:\n\n“a ‘b’\n\n“c\n\n“d”", id="block quotations below a colon"),
        pytest.param("<p>Ada:</p><blockquote>“a”</blockquote>", "Ada:\n\n“a”", id="has its marks"),
        pytest.param("<p>Ada.</p><blockquote>a</blockquote>", "Ada.\n\na", id="of nobody"),
    ],
)  # fmt: skip
def test_text_of_html(html: str, text: str) -> None:
    assert text_of_html(html) == text


def test_entries_without_links_are_told_apart_by_their_feeds(tmp_path: Path) -> None:
    for place, said in (("monday", "It rained."), ("tuesday", "It poured.")):
        (tmp_path / place).mkdir()
        entry = f"<item><description>{said}</description></item>"
        (tmp_path / place / "a.rss").write_text(f"<rss><channel>{entry}</channel></rss>")
    found, errors = read(tmp_path)
    assert [one.origin for one in found] == ["monday/a.rss", "tuesday/a.rss"]
    assert not errors


def test_what_describes_a_picture_is_not_the_text_of_an_entry(tmp_path: Path) -> None:
    entry = (
        "<item><title>Rain in Klow</title><description>It rained.</description>"
        '<media:content medium="image" url="https://a.example/b.jpg"/>'
        "<media:description>A woman with an umbrella in Klow in May.</media:description></item>"
    )
    head = '<rss xmlns:media="http://search.yahoo.com/mrss/"><channel>'
    (tmp_path / "a.rss").write_text(f"{head}{entry}</channel></rss>")
    (found,), errors = read(tmp_path)
    assert (found.text, errors) == ("Rain in Klow\n\nIt rained.", [])


def test_date_is_for_articles_without_one(tmp_path: Path) -> None:
    rows = [{"text": "A.", "date": "2023-01-01"}, {"text": "B."}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    found, _ = read(tmp_path / "a.jsonl", date=DAY)
    assert [one.date for one in found] == [dt.date(2023, 1, 1), DAY]


def test_lines_are_documents_kept_exactly(tmp_path: Path) -> None:
    content = " Title: x\tA .\u2028still the first\r\n\n \nB.\n"
    (tmp_path / "a.txt").write_bytes(content.encode() + b"\xe9\nC.")
    with pytest.warns(KgWarning, match="line 5: not UTF-8: read as "):
        found, errors = read(tmp_path / "a.txt", one_per_line=True)
    assert [(one.id, one.text) for one in found[:2]] == [
        ("a-1", " Title: x\tA .\u2028still the first"), ("a-4", "B.")
    ]  # fmt: skip
    assert [one.id for one in found[2:]] == ["a-5", "a-6"]
    assert not errors


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("a.jsonl", "{}", "one document per line needs plain text", id="JSON lines"),
        pytest.param("a.txt", "\n\n", "empty: give a text with a sentence a line", id="no lines"),
    ],
)
def test_lines_need_text(tmp_path: Path, name: str, content: str, message: str) -> None:
    (tmp_path / name).write_text(content)
    found, (error,) = read(tmp_path / name, one_per_line=True)
    assert not found
    assert message in error


def test_line_ids_of_two_files_of_one_name_differ(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("One.\nTwo.")
    found, _ = read(tmp_path, one_per_line=True)
    assert [one.id for one in found] == ["a-1", "a-2", "a-2-1", "a-2-2"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("It rained.", ["It rained."], id="text"),
        pytest.param('{"text": "A."}\n{"text": "B."}', ["A.", "B."], id="lines of JSON"),
        pytest.param(ATOM, ["Sun\n\nThe sun shone."], id="feed"),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: str, expected: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    found, errors = read("-")
    assert [one.text for one in found] == expected
    assert not errors


def test_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "LIMIT", 100)
    (tmp_path / "line.txt").write_text("a" * 101)
    (tmp_path / "lines.txt").write_text("aaaa\n" * 21)
    found, errors = read(tmp_path)
    assert not found
    assert [error.partition(": ")[2][:11] for error in errors] == ["larger than"] * 2


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server on this machine, and nothing beyond it."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    (tmp_path / "rain").write_bytes(PAGE.format(charset="utf-8").encode())
    (tmp_path / "feed").write_text(RSS)
    (tmp_path / "talks.txt").write_text("Talks began.")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "ids", "error"),
    [
        pytest.param("/rain", ["rain"], "", id="page"),
        pytest.param("/feed", ["rain"], "/feed entry 2: empty: ", id="feed"),
        pytest.param("/talks.txt", ["talks"], "", id="text"),
        pytest.param("/none", [], "/none: the server answers 404 File not found: ", id="missing"),
    ],
)
def test_address(site: str, path: str, ids: list[str], error: str) -> None:
    found, errors = read(site + path, allow_private=True)
    assert [one.id for one in found] == ids
    assert [one.startswith(site + error) for one in errors] == [True] * bool(error)


def test_page_too_large_to_fetch(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "LIMIT", 100)
    found, (error,) = read(f"{site}/rain", allow_private=True)
    assert not found
    assert error.startswith(f"{site}/rain: larger than")


def test_server_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    found, (error,) = read("http://127.0.0.1:9/a", allow_private=True)
    assert not found
    assert error.startswith("http://127.0.0.1:9/a: cannot be fetched (")


def test_plain_text_needs_no_slow_imports(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Date: 2024-06-27\n\nIt rained.")
    code = (
        "import sys; from kg.documents import read_documents; "
        f"print(len(list(read_documents([{str(tmp_path / 'a.txt')!r}])))); "
        "print(sorted({'trafilatura', 'feedparser', 'dateparser', 'spacy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["1", "[]"]


GERMAN = "Die Minister trafen sich am Donnerstag in der Hauptstadt Klow."
SAID = "Ministers of Borduria met their colleagues of Syldavia in Klow."


def test_another_language_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GERMAN)
    with pytest.warns(KgWarning, match=r"a\.txt: not in English \(de\): left out"):
        assert read(tmp_path / "a.txt") == ([], [])
    assert read(tmp_path / "a.txt", any_language=True) == ([Document("a", GERMAN)], [])


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_of_a_mixed_text_the_english_paragraphs_are_read_where_they_are(
    tmp_path: Path, gap: str
) -> None:
    (tmp_path / "a.txt").write_text(f"{SAID}{gap}{GERMAN}{gap}It rained.")
    with pytest.warns(KgWarning, match=r"a\.txt: 1 paragraphs not in English \(de\): left out"):
        (found,), _ = read(tmp_path / "a.txt")
    blank = "".join(" " for _ in GERMAN)
    assert found.text == f"{SAID}{gap}{blank}{gap}It rained."
