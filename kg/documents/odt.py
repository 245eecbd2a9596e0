"""OpenDocument text (.odt) -> Document: its headings and paragraphs in order."""

from collections.abc import Iterator

from kg.documents.content import Content
from kg.documents.docx import day_of_file, unpacked
from kg.documents.properties import about
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["read_odt"]

ASIDE = "text:note or ancestor::office:annotation or ancestor::draw:text-box"
OWN = f"not(ancestor::{ASIDE} or ancestor::text:tracked-changes)"
PARAGRAPHS = f"//office:text//text:h[{OWN}] | //office:text//text:p[{OWN}]"
WORDS = f".//text()[{OWN}]"


def read_odt(content: Content) -> Iterator[Document]:
    """Read an OpenDocument text; its properties give the title, and a date if they agree."""
    try:
        import odfdo  # an extra, which only these files need
    except ImportError as error:
        msg = f"{content.name}: .odt needs odfdo: pip install 'kg-geopolitics[office]'"
        raise DocumentError(msg) from error
    raw = content.raw()
    try:
        book = odfdo.Document(unpacked(raw, content.name))
        texts = list(texts_of(book))
        meta = book.meta
        title = " ".join((meta.title or "").split())
        day = day_of_file(meta.creation_date, meta.date)
    except (DocumentError, MemoryError):
        raise
    except Exception as error:  # odfdo lets KeyError, ValueError and others through
        msg = f"{content.name}: not an .odt that can be read: save it again, without a password"
        raise DocumentError(msg) from error
    texts = texts[1:] if texts[:1] == [title] else texts
    text = "\n\n".join(texts)
    yield content.document(text, **about(text, title, day))


def texts_of(book: object) -> Iterator[str]:
    """Yield the paragraphs with text in them, without notes and comments."""
    for element in book.body.xpath(PARAGRAPHS):  # type: ignore[attr-defined]
        text = " ".join("".join(map(str, element.xpath(WORDS))).split())
        if text:
            yield text
