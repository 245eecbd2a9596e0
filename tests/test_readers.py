"""Formats: the table of them, Word documents, and readers that other packages add."""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.documents import Content, Reader, read_documents
from kg.documents.formats import OURS, formats, reader_of
from kg.documents.sources import sources_of
from kg.errors import DocumentError, KgError
from kg.model import Document

DAY = dt.datetime(2024, 6, 27, 10, 0)
LATER = dt.datetime(2024, 7, 1, 10, 0)


def read(*paths: Path | str, **options: object) -> tuple[list[Document], list[str]]:
    """Read, keeping the errors."""
    errors: list[KgError] = []
    found = list(read_documents(map(str, paths), on_error=errors.append, **options))  # type: ignore[arg-type]
    return found, [str(error) for error in errors]


# The table of formats


def test_each_suffix_has_one_format() -> None:
    suffixes = [suffix for ours in OURS for suffix in ours.suffixes]
    assert list(formats())[: len(suffixes)] == suffixes
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize(
    ("path", "first", "name"),
    [
        pytest.param("a.md", b"It rained.", "read_markdown", id="suffix"),
        pytest.param("a.txt", b"<p>", "read_text", id="a file is what it is called"),
        pytest.param("https://example.org/a.md", b" <p>", "read_markup", id="an address may lie"),
        pytest.param("https://example.org/a.csv", b"text", "read_csv", id="or not"),
        pytest.param("a.log", b"<rss>", "read_markup", id="markup by its first line"),
        pytest.param("-", b"\xef\xbb\xbf{", "read_jsonl", id="JSON lines by the first"),
        pytest.param("-", b"", "read_text", id="nothing at all"),
    ],
)
def test_format_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, first: bytes, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for file in ("a.md", "a.txt", "a.log"):
        Path(file).touch()
    (source,) = sources_of([path], formats())
    assert not isinstance(source, DocumentError)
    assert getattr(reader_of(source, first, formats()), "__name__", "") == name


# Readers of other packages

SUBTITLES = r"""
import re

def read_subtitles(content):
    lines = content.text().splitlines()
    said = [line for line in lines if not re.fullmatch(r"\d+|[\d:,]+ --> [\d:,]+", line)]
    yield content.document("\n".join(said), source="Wire")
"""
RAIN = "1\n00:00:01,000 --> 00:00:02,000\nIt rained.\n"


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Install a package of one module, in which a function reads .srt."""

    def install(code: str, value: str = "subtitles:read_subtitles") -> None:
        site = tmp_path / "site"
        (site / "kg_subtitles-1.dist-info").mkdir(parents=True)
        (site / "kg_subtitles-1.dist-info" / "METADATA").write_text("Name: kg-subtitles\n")
        (site / "kg_subtitles-1.dist-info" / "entry_points.txt").write_text(
            f"[kg.readers]\nsrt = {value}\n"
        )
        (site / "subtitles.py").write_text(code)
        monkeypatch.syspath_prepend(str(site))
        monkeypatch.delitem(sys.modules, "subtitles", raising=False)

    return install


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with subtitles and a text."""
    path = tmp_path / "news"
    path.mkdir()
    (path / "a.SRT").write_text(RAIN)
    (path / "b.txt").write_text("It shone.")
    return path


def test_installed_reader_reads(install: Callable[[str], None], folder: Path) -> None:
    install(SUBTITLES)
    shone = Document("b", "It shone.")
    assert read(folder) == ([Document("a", "It rained.", source="Wire"), shone], [])
    assert read(folder / "a.SRT") == ([Document("a", "It rained.", source="Wire")], [])


def test_installed_reader_is_imported_when_needed(
    install: Callable[[str], None], folder: Path
) -> None:
    install(SUBTITLES)
    assert ".srt" in formats()
    assert len(read(folder / "b.txt")[0]) == 1
    assert "subtitles" not in sys.modules


FIX = "reinstall kg-subtitles, or leave files of this format out"
BAD = 'def read_subtitles(content):\n    yield content.document("It rained.")\n    1 / 0\n'


@pytest.mark.parametrize(
    ("package", "texts", "why"),
    [
        pytest.param(
            ("import no_such_module", "subtitles:read_subtitles"),
            ["It shone."],
            "cannot be imported (ModuleNotFoundError: No module named 'no_such_module')",
            id="import fails",
        ),
        pytest.param(
            (SUBTITLES, "subtitles:read"),
            ["It shone."],
            "cannot be imported (AttributeError: module 'subtitles' has no attribute 'read')",
            id="no such function",
        ),
        pytest.param(
            (BAD, "subtitles:read_subtitles"),
            ["It rained.", "It shone."],
            "failed (ZeroDivisionError: division by zero)",
            id="reading fails half-way",
        ),
    ],
)
def test_installed_reader_that_fails_stops_no_other(
    install: Callable[[str, str], None],
    folder: Path,
    package: tuple[str, str],
    texts: list[str],
    why: str,
) -> None:
    install(*package)
    found, errors = read(folder)
    assert [one.text for one in found] == texts
    assert errors == [f"{folder}/a.SRT: the reader srt of kg-subtitles {why}: {FIX}"]


def test_installed_reader_may_refuse(install: Callable[[str], None], folder: Path) -> None:
    install('def read_subtitles(content):\n    yield content.document("")\n')
    assert read(folder)[1] == [f"{folder}/a.SRT: empty: give an article with text in it"]


def test_kg_keeps_its_own_formats(
    install: Callable[[str], None], folder: Path, tmp_path: Path
) -> None:
    install(SUBTITLES)
    table = tmp_path / "site" / "kg_subtitles-1.dist-info" / "entry_points.txt"
    table.write_text("[kg.readers]\ntxt = subtitles:read_subtitles\n")
    assert read(folder) == ([Document("b", "It shone.")], [])


def test_a_reader_is_any_function_of_this_shape() -> None:
    def shouted(given: Content) -> list[Document | DocumentError]:
        return [given.document(given.text().upper())]

    reader: Reader = shouted
    assert list(reader(Content("a.x", "a", iter([b"a.\n"])))) == [Document("a", "A.\n")]
