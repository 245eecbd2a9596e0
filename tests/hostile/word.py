"""Zip archives -> hostile Word documents."""
# ruff: noqa: E501 - a row of a table stays on its line

import io
import zipfile
from collections.abc import Callable, Mapping

from hostile.cases import EITHER, GOOD, READ, REFUSED, Case, Row, article_cases

GROUP = "readers"
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="{}" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
    "</Relationships>"
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:created>{0}'
    "</dcterms:created><dcterms:modified>{0}</dcterms:modified></cp:coreProperties>"
)


def paragraphs(text: str, before: str = "") -> str:
    """Return the XML of a document with one paragraph."""
    run = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    return f'{before}<w:document xmlns:w="{SPACE}"><w:body>{run}</w:body></w:document>'


def packed(
    document: str | bytes = paragraphs(GOOD),
    *,
    target: str = "word/document.xml",
    method: int = zipfile.ZIP_DEFLATED,
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Return a Word document with this XML and more parts."""
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS.format(target)}
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for name, content in {**parts, "word/document.xml": document, **(more or {})}.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return whole.getvalue()


def dated(day: str) -> bytes:
    """Return a document with properties that name a day."""
    relations = RELATIONS.format("word/document.xml").replace(
        "</Relationships>",
        '<Relationship Id="r2" Target="docProps/core.xml" Type="http://schemas.openxmlformats.org/'
        'package/2006/relationships/metadata/core-properties"/></Relationships>',
    )
    types = TYPES.replace(
        "</Types>",
        '<Override PartName="/docProps/core.xml" ContentType='
        '"application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    )
    core = {"docProps/core.xml": CORE.format(day), "_rels/.rels": relations}
    return packed(more={**core, "[Content_Types].xml": types})


def patched(change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    """Return a maker of a document whose bytes are changed."""
    return lambda: change(packed())


ENTITIES = '<!DOCTYPE x [<!ENTITY a "France met Italy. ">{}]>'.format(
    "".join(f'<!ENTITY a{i} "{f"&a{i - 1 if i > 1 else str()};" * 10}">' for i in range(1, 10))
)
SECRET = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

DOCX: list[Row] = [
    ("plain", packed, READ),
    ("empty", b"", REFUSED),
    ("not a zip", GOOD, REFUSED),
    ("zip without parts", b"PK\x05\x06" + b"\0" * 18, REFUSED),
    ("cut in half", patched(lambda raw: raw[: len(raw) // 2]), REFUSED),
    ("without its end", patched(lambda raw: raw[:-30]), REFUSED),
    ("wrong check sum", patched(lambda raw: raw.replace(b"word/doc", b"word/d\xffc", 1)), EITHER),
    ("bytes changed", patched(lambda raw: raw[:300] + b"\xff" * 40 + raw[340:]), REFUSED),
    ("unpacks to 400 MB", lambda: packed(paragraphs("a " * 200_000_000)), REFUSED),
    ("unpacks elsewhere to 100 MB", lambda: packed(more={"word/media/a.bin": b"\0" * 100_000_000}), REFUSED),
    ("nested entities", lambda: packed(paragraphs("&a9;", ENTITIES)), EITHER),
    ("outer entity", lambda: packed(paragraphs("&x; met Italy.", SECRET)), EITHER),
    ("target outside", lambda: packed(target="../../../etc/passwd"), REFUSED),
    ("target absolute", lambda: packed(target="file:///etc/passwd"), REFUSED),
    ("part with dots", lambda: packed(more={"../../owned.txt": b"x"}), EITHER),
    ("10,000 parts", lambda: packed(more={f"a/{i}.xml": b"<a/>" for i in range(10_000)}), EITHER),
    ("bzip2", lambda: packed(method=zipfile.ZIP_BZIP2), REFUSED),
    ("LZMA", lambda: packed(method=zipfile.ZIP_LZMA), REFUSED),
    ("not XML", lambda: packed("France met Italy."), REFUSED),
    ("50,000 nested elements", lambda: packed(paragraphs("<w:x>" * 50_000)), REFUSED),
    ("no text", lambda: packed(paragraphs("")), REFUSED),
    ("created 0000-00-00", lambda: dated("0000-00-00T00:00:00Z"), EITHER),
    ("created year 99999", lambda: dated("99999-01-01T00:00:00Z"), EITHER),
    ("created never", lambda: dated("never"), EITHER),
]  # fmt: skip


def encrypted(raw: bytes) -> bytes:
    """Set the flag that says *encrypted* on each part."""
    changed = bytearray(raw)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


DOCX.append(("encrypted", patched(encrypted), REFUSED))


def cases() -> list[Case]:
    """Return all cases of this module."""
    return article_cases(GROUP, ".docx", DOCX)
