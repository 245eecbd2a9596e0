"""Mail, PDF, OpenDocument, web archives, packed files -> Documents."""

import datetime as dt
import gzip
import sys
from dataclasses import replace
from pathlib import Path

import odfdo
import pytest

from kg.documents import read_documents
from kg.documents.pdf import paragraphs, without_headers
from kg.documents.pdf_lines import Letter, PdfLine, Style, lines_of, plain_lines
from kg.documents.pdf_titles import largest
from kg.errors import KgError, KgWarning
from kg.model import Document

FORMS = Path(__file__).parent / "documents" / "forms"
DAY = dt.date(2024, 6, 27)


def read(*paths: Path) -> tuple[list[Document], list[str]]:
    """Return documents and errors."""
    errors: list[KgError] = []
    found = list(read_documents(map(str, paths), on_error=errors.append))
    return found, [str(error) for error in errors]


def test_mail_is_read_without_signature_and_quotations() -> None:
    assert read(FORMS / "read-out.eml") == (
        [
            Document(
                "read-out",
                "Ministers of Borduria and Syldavia met in Geneva \u2013 for the first time.",
                "Read-out of the meeting",
                DAY,
                source="Press Office of Syldavia",
            )
        ],
        [],
    )


def test_mails_of_a_box_are_told_apart() -> None:
    found, errors = read(FORMS / "digest.mbox")
    assert [(one.title, one.date, one.source, one.text) for one in found] == [
        ("Daily digest", DAY, "Klow Courier", "Borduria recalled its ambassador."),
        ("Daily digest", dt.date(2024, 6, 28), "ann@wire.example",
         "From here on it rained.\n\nSyldavia closed the border."),
    ]  # fmt: skip
    assert len({one.id for one in found}) == 2
    assert not errors


def pdf(pages: list[list[str]], about: str = "", large: str = "") -> bytes:
    """Return a PDF of lines, on the first page below one in large letters."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, lines in enumerate(pages):
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        top = f"/F1 24 Tf ({large}) Tj /F1 12 Tf T* " if large and n == 0 else ""
        stream = f"BT /F1 12 Tf 14 TL 50 700 Td {top}{shown} ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream)} >> stream\n{stream}\nendstream",
        ]
    objects.append(f"<< {about} >>")
    raw, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{each}\nendobj\n".encode()
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    size, root = len(objects) + 1, f"/Root 1 0 R /Info {len(objects)} 0 R"
    table = f"xref\n0 {size}\n0000000000 65535 f \n{rows}trailer << /Size {size} {root} >>\n"
    return raw + f"{table}startxref\n{len(raw)}\n%%EOF\n".encode()


HEADED = [
    ["Situation report 7", "Borduria and Syldavia signed a trea-", "ty in Bern.", "Page 1 of 3"],
    ["Situation report 7", "It rained for most of the whole long day", "in Klow.", "Page 2 of 3"],
    ["Situation report 7", "Borduria recalled its old ambassador for", "talks.", "Page 3 of 3"],
]  # fmt: skip
MADE = "/Title (Report) /CreationDate (D:20240627100000Z) /ModDate (D:20240627110000Z)"


def test_pdf_is_read_without_its_page_headers(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(HEADED, MADE))
    assert read(tmp_path / "a.pdf") == (
        [
            Document(
                "a",
                "Borduria and Syldavia signed a treaty in Bern."
                "\n\nIt rained for most of the whole long day in Klow."
                "\n\nBorduria recalled its old ambassador for talks.",
                "Report",
                DAY,
            )
        ],
        [],
    )


def test_the_largest_line_of_a_pdf_is_its_title_not_the_print_job(tmp_path: Path) -> None:
    lines = [
        "Ministry of Rain",
        "27 June 2024",
        "The Council,",
        "1. Decides to leave;",
        "2. Stays.",
    ]
    made = pdf([lines], "/Title (Microsoft Word - a.doc)", large="A Year of Rain in Klow")
    (tmp_path / "a.pdf").write_bytes(made)
    (found,), errors = read(tmp_path / "a.pdf")
    assert (found.title, found.date, found.source) == (
        "A Year of Rain in Klow", DAY, "Ministry of Rain, Council"
    )  # fmt: skip
    assert found.text.split("\n\n") == [
        "A Year of Rain in Klow",
        "Ministry of Rain 27 June 2024 The Council,",
        "1. Decides to leave;",
        "2. Stays.",
    ]
    assert not errors


@pytest.mark.parametrize(
    ("below", "title"),
    [
        pytest.param(
            PdfLine("Weekly Rain Update", base=600, first=Style(16, is_bold=False),
                    last=Style(16, is_bold=False)),
            "KLOW AND DORN – Weekly Rain Update",
            id="the kind of the document, in larger letters than the text",
        ),
        pytest.param(PdfLine("Ministry Offices of Dorn", base=600), "KLOW AND DORN", id="another"),
    ],
)  # fmt: skip
def test_the_title_of_a_pdf_goes_on_in_the_line_that_tells_its_kind(
    below: PdfLine, title: str
) -> None:
    large, usual = Style(24, is_bold=False), Style(10, is_bold=False)
    page = [
        PdfLine("KLOW AND DORN", base=700, first=large, last=large),
        replace(below, first=usual, last=usual) if below.first.size == 0 else below,
        PdfLine("It rained in the north and in the south." * 3, base=50, first=usual, last=usual),
    ]
    assert largest(page) == title


def test_page_headers_are_known_in_any_spacing_and_numbers_may_be_roman() -> None:
    heads = ["Dorn Trust    On Rain", "D o r n T r u s t    On Rain", "Dorn Trust    On Rain"]
    pages = [
        plain_lines([head, f"It rained {word}.", number])
        for head, word, number in zip(heads, "abc", ["i", "i i", "iii"], strict=True)
    ]
    left = [line.text for page in without_headers(pages) for line in page]
    assert left == ["It rained a.", "It rained b.", "It rained c."]


def test_headings_of_a_pdf_are_no_part_of_what_stands_below() -> None:
    lines = [
        "United Nations Office for Rain",
        "www.rain.example",
        "NEEDS AND RESPONSE",
        "Mali sent food to the north of the country, where it has rained for",
        "weeks.",
        "Food Security (FS)",
        "Chad gave rice to the people of the north, and to the people of the",
        "South Bank of the river.",
    ]
    assert list(paragraphs(plain_lines(lines))) == [
        "United Nations Office for Rain www.rain.example",
        "NEEDS AND RESPONSE",
        "Mali sent food to the north of the country, where it has rained for weeks.",
        "Food Security (FS)",
        "Chad gave rice to the people of the north, and to the people of the South Bank of the "
        "river.",
    ]


BODY, BOLD, LARGE = Style(10, is_bold=False), Style(10, is_bold=True), Style(14, is_bold=False)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            [
                PdfLine("Rain in Klow", first=LARGE, last=LARGE, room=12),
                PdfLine("Mali sent", first=BODY, last=BODY, room=9),
                PdfLine("food to", first=BODY, last=BODY, room=9),
                PdfLine("Needs", first=BOLD, last=BOLD, room=9),
                PdfLine("Chad gave", first=BODY, last=BODY, room=9),
            ],
            ["Rain in Klow", "Mali sent food to", "Needs", "Chad gave"],
            id="headings have other letters",
        ),
        pytest.param(
            [PdfLine("(Applause)", room=20), PdfLine("You may watch.", is_moved=True, room=20)],
            ["(Applause)", "You may watch."],
            id="centred",
        ),
        pytest.param(
            plain_lines(
                ["Klow   3 May   12", "Dorn   4 May   7", "the Secretary-", "General left"]
            ),
            ["Klow   3 May   12", "Dorn   4 May   7", "the Secretary-General left"],
            id="rows of a table",
        ),
        pytest.param(
            plain_lines(["Three men took a part in the three-", "part show.", "• Mali", "• Chad"]),
            ["Three men took a part in the three-part show.", "• Mali", "• Chad"],
            id="a hyphen between words; items of a list",
        ),
        pytest.param(
            [
                *plain_lines(["A. Deceptive Acts and Omissions", ""])[:1],
                PdfLine("Roth moved to Klow.", is_apart=True, room=40),
            ],
            ["A. Deceptive Acts and Omissions", "Roth moved to Klow."],
            id="a section with its letter",
        ),
    ],
)
def test_lines_of_a_pdf_make_paragraphs(lines: list[PdfLine], expected: list[str]) -> None:
    assert list(paragraphs(lines)) == expected


def test_letters_of_a_pdf_make_lines() -> None:
    letters = [
        Letter(letter, place, 700, BODY)
        for letter, place in zip("Mali", range(0, 40, 10), strict=True)
    ]
    note = Letter("2", 45, 704, Style(6, is_bold=False))
    apart = [
        Letter(" ", 50, 700, BODY),
        Letter("U", 140, 700, BODY),
        Letter("\x02", 150, 700, BODY),
    ]
    below = Letter("N", 10, 688, BODY)
    found = list(lines_of([*letters, note, *apart, below]))
    assert [line.text for line in found] == ["Mali    U-", "N"]
    (noted,) = lines_of([note, *letters])
    assert (noted.text, noted.is_note) == ("Mali", True)


def test_words_of_a_pdf_without_spaces_stand_apart_by_their_distance() -> None:
    """Letters touch, or lean over the next one as f does; words are a fifth of their size apart."""
    line, left = [], 10.0
    for word in ("part", "of", "a", "list"):
        for letter in word:
            right = left + (7 if letter == "f" else 5)
            line.append(Letter(letter, left, 700, BODY, right))
            left += 5
        left += 2
    kept_apart = [*line[:4], Letter(" ", 30, 700, BODY, 30), *line[4:]]
    (glued,), (spaced,) = lines_of(line), lines_of(kept_apart)
    assert glued.text == spaced.text == "part of a list"


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        pytest.param(b"%PDF-1.7\n", "not a PDF that can be read: save it again", id="cut off"),
        pytest.param(pdf([[""]]), "no text in this PDF, only pictures of it", id="pictures"),
    ],
)
def test_pdf_without_text_is_one_line(tmp_path: Path, raw: bytes, error: str) -> None:
    (tmp_path / "a.pdf").write_bytes(raw)
    found, (told,) = read(tmp_path / "a.pdf")
    assert not found
    assert told.startswith(f"{tmp_path}/a.pdf: {error}")


def test_open_document_is_read(tmp_path: Path) -> None:
    made = odfdo.Document("text")
    made.body.clear()
    made.body.append(odfdo.Header(1, "Rain in Klow"))
    paragraph = odfdo.Paragraph("Borduria recalled its ambassador.")
    paragraph.insert_note(after="recalled", note_id="n1", citation="1", body="In May.")
    made.body.append(paragraph)
    made.meta.title = "Rain in Klow"
    made.save(str(tmp_path / "a.odt"))
    (found,), errors = read(tmp_path / "a.odt")
    assert (found.title, found.text, errors) == (
        "Rain in Klow", "Borduria recalled its ambassador.", []
    )  # fmt: skip
    (tmp_path / "b.odt").write_bytes(b"It rained.")
    assert read(tmp_path / "b.odt")[1] == [
        f"{tmp_path}/b.odt: not an .odt that can be read: save it again, without a password"
    ]


PAGE = """<html><head><title>Talks</title>
<meta property="article:published_time" content="2024-06-27T23:30:00-05:00"></head><body><article>
<p>Ministers of Borduria met their colleagues of Syldavia in caf\u00e9s on Thursday.</p>
<p>The first one denied that there had been any meeting at all, let alone one in the rain.</p>
</article></body></html>"""


def response(url: str, kind: str, body: bytes) -> bytes:
    """Return a record of a web archive."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    name = f"{len(url):012}"
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2024-07-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{name}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_web_archive_yields_its_pages(tmp_path: Path, name: str) -> None:
    page = PAGE.encode("latin-1")
    records = [
        response("https://wire.example/talks", "text/html; charset=ISO-8859-1", page),
        response("https://wire.example/logo.png", "image/png", b"\x89PNG"),
        response("https://wire.example/", "text/html", b"<html><body>Home</body></html>"),
    ]
    pack = gzip.compress if name.endswith(".gz") else bytes
    (tmp_path / name).write_bytes(b"".join(map(pack, records)))
    with pytest.warns(KgWarning, match="2 of 3 pages without an article: passed over"):
        (found,), errors = read(tmp_path / name)
    assert (found.url, found.date, errors) == ("https://wire.example/talks", DAY, [])
    assert found.text.startswith(
        "Ministers of Borduria met their colleagues of Syldavia in caf\u00e9s"
    )


def test_packed_files_are_read_as_what_they_hold(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"id": "1", "text": "It rained."}\n'))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"It shone." * 1000)[:-20])
    found, (error,) = read(tmp_path)
    assert found == [Document("1", "It rained.")]
    assert error.startswith(f"{tmp_path}/b.txt.gz: cannot be read (")


@pytest.mark.parametrize(
    ("suffix", "package", "extra"),
    [
        (".pdf", "pypdfium2", "office"),
        (".odt", "odfdo", "office"),
        (".warc", "warcio", "archive"),
        (".parquet", "pyarrow", "parquet"),
    ],
)
def test_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, package: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"-")
    assert read(path)[1] == [
        f"{path}: {suffix} needs {package}: pip install 'kg-geopolitics[{extra}]'"
    ]
