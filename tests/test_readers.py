"""Formats: the table of them, Word documents, and readers that other packages add."""

import datetime as dt
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kg.documents import Content, Reader, content, read_documents
from kg.documents.formats import OURS, formats, reader_of
from kg.documents.sources import sources_of
from kg.errors import DocumentError, KgError, KgWarning
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
        pytest.param("-", b"\xef\xbb\xbf{", "read_json", id="JSON lines by the first"),
        pytest.param("-", b"id;text", "read_csv", id="a table by its first"),
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


# Word


def word(write: Callable[[WordDocument], object], **properties: object) -> bytes:
    """Return a Word document."""
    made = docx.Document()
    write(made)
    for name, value in properties.items():
        setattr(made.core_properties, name, value)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def rain(made: WordDocument) -> None:
    """Write headings, paragraphs and a table."""
    made.add_heading("Rain in Geneva", 0)
    made.add_paragraph("It rained.\nA lot.")
    made.add_paragraph(" ")
    made.add_heading("The day after", 1)
    table = made.add_table(2, 2)
    for cell, text in zip(table.row_cells(0), ("Chad", "Mali"), strict=True):
        cell.text = text
    table.cell(1, 0).merge(table.cell(1, 1)).text = "Both left."
    made.add_paragraph("It ").add_run("shone").bold = True


def xml(inside: str) -> Callable[[WordDocument], object]:
    """Return what writes a piece of Word's XML."""
    paragraph = f"<w:p {nsdecls('w')}>{inside}</w:p>"
    return lambda made: made.element.body.insert(0, parse_xml(paragraph))


BOX = "<w:pict><w:txbxContent><w:p><w:r><w:t>a box</w:t></w:r></w:p></w:txbxContent></w:pict>"


@pytest.mark.parametrize(
    ("write", "text"),
    [
        pytest.param(
            rain,
            "Rain in Geneva\n\nIt rained.\nA lot.\n\nThe day after"
            "\n\nChad\n\nMali\n\nBoth left.\n\nIt shone",
            id="headings, a table, a merged cell",
        ),
        pytest.param(
            xml("<w:ins><w:r><w:t>Chad</w:t></w:r></w:ins><w:r><w:t> left.</w:t></w:r>"),
            "Chad left.",
            id="inserted under review",
        ),
        pytest.param(
            xml(
                "<w:r><w:t>Chad</w:t></w:r><w:del><w:r><w:delText> never</w:delText></w:r></w:del>"
                "<w:moveFrom><w:r><w:t> once</w:t></w:r></w:moveFrom><w:r><w:t> left.</w:t></w:r>"
            ),
            "Chad left.",
            id="deleted or moved away under review",
        ),
        pytest.param(
            xml(
                "<w:hyperlink><w:r><w:t>Chad</w:t></w:r></w:hyperlink><w:r><w:t> left.</w:t></w:r>"
            ),
            "Chad left.",
            id="link",
        ),
        pytest.param(
            xml(f"<w:r><w:t>Chad</w:t></w:r><w:r>{BOX}</w:r><w:r><w:t> left.</w:t></w:r>"),
            "Chad left.",
            id="text box",
        ),
    ],
)
def test_word_yields(tmp_path: Path, write: Callable[[WordDocument], object], text: str) -> None:
    (tmp_path / "a.docx").write_bytes(word(write))
    (found,), errors = read(tmp_path / "a.docx")
    assert (found.text, errors) == (text, [])


@pytest.mark.parametrize(
    ("properties", "title", "date"),
    [
        pytest.param({}, "", None, id="those of python-docx's template"),
        pytest.param({"title": " Rain \n in Geneva"}, "Rain in Geneva", None, id="title"),
        pytest.param({"title": "Word Document"}, "", None, id="title that nobody gave"),
        pytest.param({"created": DAY, "modified": DAY}, "", DAY.date(), id="written on one day"),
        pytest.param({"created": DAY, "modified": LATER}, "", None, id="changed on another day"),
        pytest.param({"modified": DAY}, "", None, id="changed alone"),
        pytest.param(
            {"created": dt.datetime(1970, 1, 1), "modified": dt.datetime(1970, 1, 1)},
            "",
            None,
            id="clock that was not set",
        ),
    ],
)
def test_word_properties(
    tmp_path: Path, properties: dict[str, object], title: str, date: dt.date | None
) -> None:
    (tmp_path / "a.docx").write_bytes(word(lambda made: made.add_paragraph("A."), **properties))
    assert read(tmp_path / "a.docx") == ([Document("a", "A.", title, date)], [])
    dated, _ = read(tmp_path / "a.docx", date=LATER.date())
    assert [one.date for one in dated] == [date or LATER.date()]


def test_word_title_is_no_paragraph_too(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(rain, title="Rain in Geneva"))
    ((found,), _) = read(tmp_path / "a.docx")
    assert (found.title, found.text[:10]) == ("Rain in Geneva", "It rained.")


def changed(part: str, instead: bytes | None, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a Word document in which one part is exchanged or left out."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word(rain))) as good,
        zipfile.ZipFile(stream, "w", how) as bad,
    ):
        parts = {name: good.read(name) for name in good.namelist()} | {part: instead}
        for name, data in parts.items():
            if data is not None:
                bad.writestr(name, data)
    return stream.getvalue()


SIZE = 1_234_567
LYING = changed("word/media/image.png", bytes(SIZE)).replace(
    SIZE.to_bytes(4, "little"), (10).to_bytes(4, "little")
)
NOT_ZIP = "it is not a zip archive, or a damaged one"
MISSING = "a part is missing or damaged"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        pytest.param(b"", NOT_ZIP, id="empty"),
        pytest.param(b"Chad left.", NOT_ZIP, id="text"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), NOT_ZIP, id="password"),
        pytest.param(word(rain)[:5000], NOT_ZIP, id="cut off"),
        pytest.param(changed("word/document.xml", b"x", zipfile.ZIP_BZIP2), NOT_ZIP, id="bzip2"),
        pytest.param(LYING, NOT_ZIP, id="size that is not true"),
        pytest.param(changed("[Content_Types].xml", None), MISSING, id="another zip archive"),
        pytest.param(changed("word/document.xml", None), MISSING, id="no document part"),
        pytest.param(changed("word/document.xml", b"<w:"), MISSING, id="no XML"),
        pytest.param(changed("docProps/core.xml", b"<a/>"), MISSING, id="odd properties"),
        pytest.param(changed("[Content_Types].xml", b"<a/>"), MISSING, id="odd types"),
    ],
)
def test_broken_word_is_one_line(tmp_path: Path, raw: bytes, why: str) -> None:
    (tmp_path / "a.docx").write_bytes(raw)
    found, (error,) = read(tmp_path / "a.docx")
    assert not found
    assert error.startswith(f"{tmp_path}/a.docx: not a .docx that can be read ({why}")
    assert error.endswith("open it in a word processor and save it as .docx, without a password")


@pytest.mark.parametrize("at", range(0, 10_000, 500))
def test_damaged_word_raises_nothing_else(tmp_path: Path, at: int) -> None:
    raw = bytearray(word(rain))
    raw[at : at + 40] = bytes(byte ^ 0x55 for byte in raw[at : at + 40])
    (tmp_path / "a.docx").write_bytes(raw)
    found, errors = read(tmp_path / "a.docx")
    assert len(found) + len(errors) == 1


def test_word_without_text_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(lambda _: None))
    assert read(tmp_path / "a.docx")[1] == [
        f"{tmp_path}/a.docx: empty: give an article with text in it"
    ]


def test_word_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = changed("word/media/image.png", bytes(1_000_000))
    monkeypatch.setattr(content, "LIMIT", 500_000)
    assert len(bomb) < 100_000
    (tmp_path / "a.docx").write_bytes(bomb)
    found, (error,) = read(tmp_path / "a.docx")
    assert not found
    assert error.startswith(f"{tmp_path}/a.docx: larger than ")


def test_word_without_python_docx(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    (tmp_path / "a.docx").write_bytes(b"")
    (tmp_path / "b.txt").write_text("It rained.")
    found, errors = read(tmp_path)
    assert [one.id for one in found] == ["b"]
    assert errors == [
        f"{tmp_path}/a.docx: .docx needs python-docx: pip install 'kg-geopolitics[office]'"
    ]


def test_word_keeps_a_lock_beside_an_open_file(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(rain))
    (tmp_path / "~$a.docx").write_bytes(b"Ann")
    found, errors = read(tmp_path)
    assert ([one.id for one in found], errors) == (["a"], [])


def test_lines_need_plain_text(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"")
    assert read(tmp_path / "a.docx", one_per_line=True)[1] == [
        f"{tmp_path}/a.docx: one document per line needs plain text, and this is Word: "
        "leave --one-per-line out"
    ]


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
    with pytest.warns(KgWarning, match=r"passed over, not articles: 1 \.srt$"):
        assert read(folder) == ([Document("b", "It shone.")], [])


def test_a_reader_is_any_function_of_this_shape() -> None:
    def shouted(given: Content) -> list[Document | DocumentError]:
        return [given.document(given.text().upper())]

    reader: Reader = shouted
    assert list(reader(Content("a.x", "a", iter([b"a.\n"])))) == [Document("a", "A.\n")]
