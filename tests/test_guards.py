"""Files and records that are hostile or broken -> one line each, and all others are read."""

import errno
import io
import json
import os
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyoxigraph import NamedNode
from rdflib import DCTERMS

import kg.documents
from kg.build import is_text
from kg.documents import Content, content, pruning, read_documents
from kg.documents.blocks import blocks
from kg.documents.formats import Format, formats
from kg.documents.iris import is_iri
from kg.documents.letterheads import letterhead
from kg.documents.markup import is_fragment
from kg.documents.pieces import text_of_html
from kg.documents.sites import site_in_title
from kg.documents.text import unmarked
from kg.errors import KgError, KgWarning
from kg.model import Document
from kg.ontology import Ontology, escaped
from kg.store.datasets import new_dataset
from kg.store.writer import Writer
from kg.store.writing import add

RAIN = "It rained."
DEEP = 1_500  # folders in each other: more than Python lets a function call itself


def read(*paths: Path | str, **options: Any) -> tuple[list[Document], list[str]]:
    """Read, keeping the errors."""
    errors: list[KgError] = []
    found = list(read_documents(map(str, paths), on_error=errors.append, **options))
    return found, [str(error) for error in errors]


def feed(*items: str) -> str:
    """Return a feed of some entries, and a good one after them."""
    good = "<item><title>Sun</title><description>It shone.</description></item>"
    return f"<rss version='2.0'><channel><title>Wire</title>{''.join(items)}{good}</channel></rss>"


def item(inside: str) -> str:
    """Return an entry."""
    return f"<item><description>{RAIN}</description>{inside}</item>"


# Whatever is raised


@pytest.mark.parametrize(
    ("raised", "why"),
    [
        pytest.param(ValueError("odd\nvalue"), "ValueError: odd value", id="value"),
        pytest.param(KeyError("date"), "KeyError: 'date'", id="key"),
        pytest.param(RecursionError("too deep"), "nested too deeply", id="nesting"),
        pytest.param(MemoryError(), "not enough memory", id="memory"),
        pytest.param(OSError(errno.EIO, "Input/output error"), "Input/output error", id="disk"),
        pytest.param(AssertionError(), "AssertionError:", id="assertion"),
        pytest.param(UnicodeError("x" * 999), f"UnicodeError: {'x' * 186}…", id="long"),
    ],
)
def test_whatever_a_reader_raises_costs_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: Exception, why: str
) -> None:
    def failing(content: Content) -> Iterator[Document]:
        yield content.document(RAIN)
        raise raised

    table = {**formats(), ".csv": Format("CSV", (".csv",), failing)}
    monkeypatch.setattr(kg.documents, "formats", lambda: table)
    for name in ("a.csv", "b.txt"):
        (tmp_path / name).write_text("It shone.")
    found, errors = read(tmp_path)
    assert [one.text for one in found] == [RAIN, "It shone."]
    assert errors == [f"{tmp_path}/a.csv: cannot be read ({why}): check it, or leave it out"]


@pytest.mark.parametrize(
    ("name", "text", "texts", "error"),
    [
        pytest.param(
            "a.jsonl",
            f'{{"text": "A.", "n": {"9" * 5000}}}\n{{"text": "B."}}',
            ["B."],
            "line 1: not JSON (a number with too many digits): write",
            id="number of 5,000 digits",
        ),
        pytest.param(
            "a.jsonl",
            '{"a":' * 99_999 + '\n{"text": "B."}',
            ["B."],
            "line 1: not JSON (nested too deeply): write",
            id="nesting",
        ),
        pytest.param(
            "a.jsonl", '{"text": "A."}\r{"text": "B."}\r', ["A.", "B."], "", id="JSON, returns"
        ),
        pytest.param(
            "a.csv", "id,text\ra,A.\rb,B.\r", ["A.", "B."], "", id="CSV, carriage returns alone"
        ),
        pytest.param(
            "a.csv", 'text,id\r"A.\rA lot.",a\r\nB.,b\n', ["A.\nA lot.", "B."], "", id="CSV, mixed"
        ),
        pytest.param("a.csv", 'text,"id\nA.,a\n', [], "not CSV (unexpected end", id="CSV, header"),
        pytest.param("a.txt", "Title: A\r\rA.\rB.", ["A.\nB."], "", id="text, returns alone"),
        pytest.param("a.txt", "\x00", [], "binary, not text", id="NUL"),
        pytest.param("a.rtf", r"{\rtf1 It rained.}", [], "Rich Text, not text", id="Rich Text"),
    ],
)
def test_bad_record_costs_itself(
    tmp_path: Path, name: str, text: str, texts: list[str], error: str
) -> None:
    (tmp_path / name).write_bytes(text.encode())
    found, errors = read(tmp_path / name)
    assert [one.text for one in found] == texts
    assert [error in each for each in errors] == [True] * bool(error)


@pytest.mark.parametrize(
    ("name", "text", "texts", "told"),
    [
        pytest.param(
            "a.rss",
            feed(item("<pubDate>0000-00-00</pubDate>")),
            [RAIN, "Sun\n\nIt shone."],
            'entry 1: "0000-00-00"',
            id="feed, year 0",
        ),
        pytest.param(
            "a.txt",
            f"Date: 99999999999 days ago\n\n{RAIN}",
            [RAIN],
            '"99999999999 days ago"',
            id="days ago",
        ),
        pytest.param("a.txt", f"Date: {'9' * 9999}\n\n{RAIN}", [RAIN], '"9999', id="digits"),
        pytest.param("a.txt", f"Date: 0000-00-00\n\n{RAIN}", [RAIN], '"0000', id="year 0"),
    ],
)
def test_an_unclear_date_costs_no_article(
    tmp_path: Path, name: str, text: str, texts: list[str], told: str
) -> None:
    (tmp_path / name).write_text(text)
    with pytest.warns(KgWarning, match=f"{told}.*is not a clear date: undated; write it as"):
        found, errors = read(tmp_path / name)
    assert [one.text for one in found] == texts
    assert found[0].date is None
    assert errors == []


@pytest.mark.parametrize("charset", ["undefined", "none", "idna", "zlib", "utf-16", "rot13"])
def test_encoding_that_is_none(tmp_path: Path, charset: str) -> None:
    page = f"<html><meta charset={charset}><p>A caf\xe9.".encode("latin-1")
    (tmp_path / "a.html").write_bytes(page)
    found, (error,) = read(tmp_path / "a.html")
    assert not found
    assert "not UTF-8" in error or "no article in this page" in error


# Links

BAD_LINKS = ["www.bbc.com/news", "/news/1", "http://x/[1]", "http://[::1", "http://x/100%", "1:a"]


@pytest.mark.parametrize("link", BAD_LINKS)
@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.txt", "a.rss"])
def test_link_that_is_none_costs_the_link(tmp_path: Path, name: str, link: str) -> None:
    row = json.dumps({"text": RAIN, "url": link, "id": link})
    files = {
        "a.jsonl": row,
        "a.csv": f"text,url\n{RAIN},{link}\n",
        "a.txt": f"Url: {link}\n\n{RAIN}",
        "a.rss": feed(item(f"<link>{link}</link>")),
    }
    (tmp_path / name).write_text(files[name])
    with pytest.warns(KgWarning, match="is no absolute address") as told:
        found, errors = read(tmp_path / name)
    assert (found[0].text, found[0].url, errors) == (RAIN, "", [])
    assert str(told[0].message).startswith(str(tmp_path / name))


def test_warning_of_a_link_is_short(tmp_path: Path, ontology: Ontology) -> None:
    link = "w" * 100_000
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": RAIN, "url": link}))
    with pytest.warns(KgWarning, match="is no absolute address") as told:
        read(tmp_path / "a.jsonl")
    with pytest.warns(KgWarning, match="is no absolute address") as told_by_hand:
        add(new_dataset(ontology), Document("rain", RAIN, url=link), [], ontology)
    messages = [str(each.message) for each in (*told, *told_by_hand)]
    assert [len(message) < 500 for message in messages] == [True, True]


@pytest.mark.parametrize("link", BAD_LINKS)
def test_article_made_by_hand_stands_without_its_link(ontology: Ontology, link: str) -> None:
    dataset = new_dataset(ontology)
    with pytest.warns(KgWarning, match="rain: .* is no absolute address"):
        add(dataset, Document("rain", RAIN, "Rain", url=link), [], ontology)
    graph = dataset.graph(ontology.namespaces["doc"]["rain"])
    assert (None, DCTERMS.title, None) in graph
    assert (None, DCTERMS.source, None) not in graph


@given(st.from_regex(r"\A[a-z:/?#@\[\]%0-9A-F. é\ufffd\ue000\\-]{0,24}\Z") | st.text())
def test_a_link_is_what_the_store_takes(text: str) -> None:
    for link in (text, f"http://{text}", f"http://x/{text}", f"http://[{text}]/"):
        try:
            NamedNode(escaped(link))
        except ValueError:
            assert not is_iri(link)
        else:
            assert is_iri(link)


@given(st.text())
@example("##")
@example("C# Partners")
def test_every_name_can_be_written(ontology: Ontology, name: str) -> None:
    written = Writer(ontology).name("actor", name)
    assert str(NamedNode(written[1:-1])) == written


# What is no file


def linked(target: str) -> Callable[[Path], None]:
    """Return what makes a link."""
    return lambda path: path.symlink_to(target)


def test_what_would_block_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(tmp_path / "b.txt"))
        (tmp_path / "c.txt").symlink_to("/dev/zero")
        (tmp_path / "d.txt").write_text(RAIN)
        with pytest.warns(KgWarning, match="not a file: passed over") as told:
            found, errors = read(tmp_path)
    assert ([one.id for one in found], errors) == (["d"], [])
    kinds = [str(each.message).removeprefix(f"{tmp_path}/").split(",")[0] for each in told]
    assert kinds == ["a.txt: a pipe", "b.txt: a socket", "c.txt: a device"]


@pytest.mark.parametrize(
    ("make", "error"),
    [
        pytest.param(os.mkfifo, "a pipe, not a file: send", id="pipe"),
        pytest.param(linked("/dev/zero"), "a device, not a file", id="device"),
        pytest.param(linked("a.txt"), "symbolic links", id="link to itself"),
        pytest.param(linked("none"), "no such file or folder", id="to nothing"),
        pytest.param(lambda _: None, "no such file or folder", id="nothing"),
    ],
)
def test_named_alone_it_is_refused(
    tmp_path: Path, make: Callable[[Path], object], error: str
) -> None:
    make(tmp_path / "a.txt")
    found, (said,) = read(tmp_path / "a.txt")
    assert not found
    assert said.startswith(f"{tmp_path}/a.txt: ")
    assert error in said


@pytest.mark.parametrize(
    ("given", "error"),
    [
        pytest.param("", "an empty path was given: name a file", id="empty"),
        pytest.param("a" * 300 + ".txt", "cannot be read (File name too long)", id="long name"),
        pytest.param("a\x00b", "cannot be read (ValueError: embedded null", id="NUL"),
    ],
)
def test_path_that_is_none(given: str, error: str) -> None:
    found, (said,) = read(given)
    assert not found
    assert error in said


@pytest.mark.parametrize("command", ["/dev/stdin < a.txt", "<(cat a.txt)", "- < a.txt"])
def test_pipes_of_a_shell_are_read(tmp_path: Path, command: str) -> None:
    (tmp_path / "a.txt").write_text(RAIN)
    code = "import sys, kg.documents as d; print([a.text for a in d.read_documents(sys.argv[1:])])"
    line = ["bash", "-c", f'"$0" -c "$1" {command}', sys.executable, code]
    done = subprocess.run(
        line, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert done.stdout == f"['{RAIN}']\n"


@pytest.mark.parametrize("stream", [None, "closed"])
def test_standard_input_that_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stream: str | None
) -> None:
    (tmp_path / "a.txt").touch()
    opened = (tmp_path / "a.txt").open()
    opened.close()
    monkeypatch.setattr(sys, "stdin", opened if stream else None)
    assert read("-") == ([], ["standard input: closed: name a file, or send a text through a pipe"])


def test_folder_without_permission_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(RAIN)
    scandir = os.scandir

    def forbidden(path: Any) -> Any:
        if str(path).endswith("/b"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", forbidden)
    found, errors = read(tmp_path)
    assert [one.id for one in found] == ["a", "c"]
    why = "the folder cannot be read (Permission denied): check its permissions"
    assert errors == [f"{tmp_path}/b: {why}"]


def test_folders_in_a_circle_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RAIN)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "again.txt").symlink_to("a.txt")
    found, errors = read(tmp_path, tmp_path / "loop", tmp_path / "loop" / "a.txt")
    assert ([one.id for one in found], errors) == (["a"], [])


def test_folder_that_is_very_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(RAIN)
    monkeypatch.chdir(tmp_path)
    for _ in range(DEEP):
        os.mkdir("x")  # noqa: PTH102 - by steps, as its whole path may be too long
        monkeypatch.chdir("x")
    Path("b.txt").write_text("It shone.")
    found, errors = read(tmp_path)
    Path("b.txt").unlink()
    for _ in range(DEEP):  # pytest itself cannot
        monkeypatch.chdir("..")
        Path("x").rmdir()
    assert ([one.id for one in found], errors) == (["a", "b"], [])


def test_blank_lines_without_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BufferedReader(Blank()))
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(content, "LIMIT", 100_000)
    found, (error,) = read("-")
    assert not found
    assert error.startswith("standard input: larger than ")


class Blank(io.RawIOBase):
    """A stream of blank lines."""

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill what is given with line feeds."""
        buffer[:] = b"\n" * len(buffer)
        return len(buffer)


def test_working_folder_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    (tmp_path / "a.txt").write_text(RAIN)
    code = (
        "import os, sys; from kg.documents import read_documents; "
        "os.chdir(sys.argv[1] + '/gone'); os.rmdir(sys.argv[1] + '/gone'); errors = []; "
        "found = read_documents([sys.argv[1], 'b.txt', '.'], on_error=errors.append); "
        "print(len(list(found)), len(errors))"
    )
    line = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(line, capture_output=True, text=True, check=True)
    assert done.stdout == "1 2\n"


def test_file_names_as_long_as_they_can_be(tmp_path: Path) -> None:
    name = "é" * 125 + ".txt"
    (tmp_path / name).write_text(RAIN)
    assert [one.text for one in read(tmp_path)[0]] == [RAIN]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("France met Italy on Monday. " * 20, True, id="over 255 bytes"),
        pytest.param("http://example.org/a b", False, id="address"),
        pytest.param("HTTP://example.org/a b", False, id="address in capitals"),
        pytest.param("a.txt", False, id="file"),
    ],
)
def test_text_or_path(text: str, expected: bool) -> None:  # noqa: FBT001 - of the table
    assert is_text(text) is expected


# Cost


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes, of this process alone."""
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.parametrize(
    "work",
    [
        pytest.param(lambda n: is_fragment("Link and " * n), id="a paragraph without a full stop"),
        pytest.param(lambda n: is_fragment("." + '"' * n + "x"), id="quotation marks"),
        pytest.param(lambda n: unmarked("![" * n), id="images that do not end"),
        pytest.param(lambda n: unmarked("*a " * n), id="stars"),
        pytest.param(lambda n: blocks("A" * n), id="a word in capitals"),
        pytest.param(lambda n: blocks("“A.”\n\n— " + "Aa" * n + "!"), id="whose quotation it is"),
        pytest.param(lambda n: letterhead("Rain\n\nSC/" + "A-" * n + "!"), id="a code"),
        pytest.param(
            lambda n: letterhead("It rained.\nSuggested citation: " + "A" * n + "!"),
            id="who is cited",
        ),
        pytest.param(lambda n: site_in_title("Rain - " + "A" * n + ";"), id="the name of a site"),
        pytest.param(lambda n: unmarked("- a\n  b\n" * n), id="items of two lines"),
        pytest.param(lambda n: unmarked("- a" + "\n  b" * n), id="an item of many lines"),
        pytest.param(lambda n: unmarked("<!-- " * n), id="comments that do not end"),
        pytest.param(lambda n: unmarked("# " + " " * n + "x"), id="a heading of spaces"),
        pytest.param(lambda n: text_of_html("<a " * n), id="tags that do not end"),
        pytest.param(lambda n: text_of_html('<a b="' * n), id="values that do not end"),
        pytest.param(lambda n: text_of_html("<!-- >" * n), id="comments of a feed"),
        pytest.param(lambda n: text_of_html("<div>" * n + "</p>" * n), id="nesting of a feed"),
        pytest.param(lambda n: text_of_html("<script>" * n), id="scripts of a feed"),
        pytest.param(lambda n: text_of_html("<" + "a-" * n), id="a name that does not end"),
    ],
)
def test_cost_grows_with_the_text(work: Callable[[int], object]) -> None:
    assert seconds(lambda: work(100_000)) < 5  # what grows with the square took minutes


LINKS = {
    "alone": "<a href='/{0}'>Link {0}</a> ",
    "in a sentence": "<a href='/{0}'>Link {0}</a> and ",
    "list": "<li><a href='/{0}'>Link {0}</a></li>",
    "bold": "<b>Word {0}</b> and ",
    "pictures": "<img src='{0}'> and ",
}
STORY = "<p>Delegates of two states met on Thursday in the rain, the first one said.</p>" * 9


@pytest.mark.parametrize("kind", LINKS)
@pytest.mark.parametrize("page", ["<p>{}</p>", "<article>{}</article>", "<p>{}</p>" + STORY])
def test_crowded_page_takes_no_longer(tmp_path: Path, kind: str, page: str) -> None:
    links = "".join(map(LINKS[kind].format, range(20_000)))
    (tmp_path / "a.html").write_text(f"<html><body>{page.format(links)}</body></html>")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        assert seconds(lambda: read(tmp_path / "a.html")) < 10
    assert ["more than 3,000 links" in str(each.message) for each in told] == [True]


def test_story_of_a_crowded_page_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    menu = "".join(map(LINKS["list"].format, range(50)))
    story = STORY.replace("two states", "<a href='/a'>two</a> <b>states</b>")
    page = f"<html><body><ul>{menu}</ul><article>{story}</article></body></html>"
    (tmp_path / "a.html").write_text(page)
    (usual,), _ = read(tmp_path / "a.html")
    monkeypatch.setattr(pruning, "MOST", 40)
    with pytest.warns(KgWarning, match="links that stand alone are left out"):
        (crowded,), _ = read(tmp_path / "a.html")
    assert crowded == usual
    assert "two states met" in crowded.text


def test_formats_are_looked_up_once_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, object]] = []

    def entries(**given: object) -> list[object]:
        asked.append(given)
        return []

    for number in range(20):
        (tmp_path / f"{number}.txt").write_text(RAIN)
    monkeypatch.setattr(sys.modules["kg.documents.formats"], "entry_points", entries)
    assert len(read(tmp_path)[0]) == 20
    assert len(asked) == 1
