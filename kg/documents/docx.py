"""Word (.docx) -> Document: its paragraphs in order, those of tables too."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from kg.documents.content import Content, check_size
from kg.documents.properties import about
from kg.errors import DocumentError
from kg.model import Document

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.opc.coreprops import CoreProperties

__all__ = ["day_of_file", "read_docx", "unpacked"]

# Runs of text in the XML rather than python-docx's paragraphs, which leave out insertions under
# review and content controls. A text box is in the XML twice, and stands in the middle of a
# sentence that it is not part of.
RUNS = "//w:body//w:r[not(ancestor::w:txbxContent or ancestor::w:moveFrom)]"
PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"

CHUNK = 1 << 16  # bytes that are unpacked at a time
NO_TITLE = "Word Document"  # python-docx's, for a file without properties
# Days that programs write when they know none.
NO_DAYS = {
    dt.date(1970, 1, 1): "the first day of Unix",
    dt.date(1980, 1, 1): "the first day of DOS and of zip archives",
    dt.date(2013, 12, 23): "the template of python-docx",
}


def read_docx(content: Content) -> Iterator[Document]:
    """Read a Word document; its properties give the title, and a date if they agree on one."""
    try:
        import docx  # an extra, which only these files need
    except ImportError as error:
        msg = f"{content.name}: .docx needs python-docx: pip install 'kg-geopolitics[office]'"
        raise DocumentError(msg) from error
    raw = content.raw()
    try:
        word = docx.Document(unpacked(raw, content.name))
        text, title, date = article_of(word)
    except (DocumentError, MemoryError):
        raise
    except Exception as error:  # python-docx lets KeyError, ValueError and others through
        msg = (
            f"{content.name}: not a .docx that can be read ({defect(error)}): "
            "open it in a word processor and save it as .docx, without a password"
        )
        raise DocumentError(msg) from error
    yield content.document(text, **about(text, title, date))


def unpacked(raw: bytes, name: str) -> io.BytesIO:
    """Return a zip archive without its compression, read no further than the limit.

    The sizes that an archive declares may be wrong, so they are no protection against a small
    file that unpacks to gigabytes; only what has been read counts.
    """
    plain = io.BytesIO()
    size = 0
    with zipfile.ZipFile(io.BytesIO(raw)) as packed, zipfile.ZipFile(plain, "w") as copy:
        for part in {entry.filename: entry for entry in packed.infolist()}.values():
            if part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                msg = "a compression that .docx does not use"
                raise zipfile.BadZipFile(msg)
            with packed.open(part) as stream, copy.open(part.filename, "w") as target:
                while chunk := stream.read(CHUNK):
                    size += len(chunk)
                    check_size(size, name)
                    target.write(chunk)
    return plain


def article_of(word: "WordDocument") -> tuple[str, str, dt.date | None]:
    """Return text, title and date; a title that is the first paragraph too is left out there."""
    title = title_of(word.core_properties)
    paragraphs = list(paragraphs_of(word))
    if paragraphs and paragraphs[0] == title:
        del paragraphs[0]
    return "\n\n".join(paragraphs), title, date_of(word.core_properties)


def paragraphs_of(word: "WordDocument") -> Iterator[str]:
    """Yield the paragraphs with text in them: of the body, its headings and its tables."""
    runs = word.element.xpath(RUNS)
    for _, group in groupby(runs, key=lambda run: next(run.iterancestors(PARAGRAPH), None)):
        text = "".join(run.text for run in group).strip()
        if text:
            yield text


def title_of(properties: "CoreProperties") -> str:
    """Return the title that a writer gave, "" if none."""
    title = " ".join(properties.title.split())
    return "" if title == NO_TITLE else title


def date_of(properties: "CoreProperties") -> dt.date | None:
    """Return the day of a document."""
    return day_of_file(properties.created, properties.modified)


def day_of_file(created: dt.datetime | None, modified: dt.datetime | None) -> dt.date | None:
    """Return the day on which a document was created, unless it was changed on another.

    Then neither day is sure to be that of the article, and `--date` may say it.

    >>> day_of_file(dt.datetime(2024, 6, 27, 10), dt.datetime(2024, 6, 27, 11))
    datetime.date(2024, 6, 27)
    """
    if created is None or (modified or created).date() != created.date():
        return None
    return None if created.date() in NO_DAYS else created.date()


def defect(error: Exception) -> str:
    """Say what is wrong with a file in words that do not depend on the library."""
    if isinstance(error, zipfile.BadZipFile):
        return "it is not a zip archive, or a damaged one"
    return f"a part is missing or damaged, {type(error).__name__}"
