"""Bytes -> text: UTF-8, or what a page says of itself, or what they look like.

Labels mean what they mean to a browser, by WHATWG's rules: iso-8859-1 is windows-1252.
"""

import re
from typing import Final

from kg.errors import DocumentError, warn

__all__ = ["MARKS", "decoded", "decoded_as"]

MARKS: Final = (b"\xff\xfe", b"\xfe\xff")  # of UTF-16
USUAL: Final = "windows-1252"  # of English texts that are not UTF-8
MOST_FOREIGN: Final = 0.3  # share of bytes beyond ASCII in an English text
TWICE: Final = re.compile("[ÂÃâ](?:[\x80-\x9f€‚„…†‡ˆ‰‹Œ‘’“”•–—˜™›œ][\x80-\xbf€‚-›œžŸ™]?)")
BINARY: Final = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "packed"),
    (b"\xd0\xcf\x11\xe0", "a file of Office before 2007"),
    (b"{\\rtf", "Rich Text"),
)


def decoded(raw: bytes, where: str, seen: set[str] | None = None) -> str:
    """Decode UTF-8 or UTF-16 by its mark, or else guess and say so; refuse what is no text.

    Args:
        raw: the bytes.
        where: for messages.
        seen: the encodings that were guessed before, which need not be said again.
    """
    seen = set() if seen is None else seen
    if raw.startswith(MARKS):
        return raw.decode("utf-16", "replace")
    for mark, kind in (*BINARY, (b"", "binary")):
        if raw.startswith(mark) and (mark or b"\x00" in raw):
            msg = f"{where}: {kind}, not text: save the article as text, for example as .txt"
            raise DocumentError(msg)
    try:
        return decoded_once(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        charset = guessed(raw)
        if charset not in seen:
            warn(f"{where}: not UTF-8: read as {charset}")
        seen.add(charset)
        return decoded_as(raw, charset) or raw.decode("latin-1")


def decoded_once(text: str) -> str:
    r"""Return a text without what another program took for letters of Latin: *â\x80\x99*, *â€™*.

    >>> decoded_once("Maliâ\x80\x99s; Chadâ€™s"), decoded_once("château")
    ('Mali’s; Chad’s', 'château')
    """
    return TWICE.sub(meant, text) if TWICE.search(text) else text


def meant(found: re.Match[str]) -> str:
    """Return the letter that bytes stand for, what is written if they stand for none."""
    for charset in ("cp1252", "latin-1"):
        try:
            return found[0].encode(charset).decode("utf-8")
        except UnicodeError:
            continue
    return found[0]


def decoded_as(raw: bytes, label: str) -> str | None:
    r"""Decode as a browser would that is told a label; None if no browser knows it.

    >>> decoded_as(b"\x93Rain\x94", "iso-8859-1"), decoded_as(b"Rain", "none")
    ('“Rain”', None)
    """
    import webencodings

    encoding = webencodings.lookup(label)
    return None if encoding is None else webencodings.decode(raw, encoding, "replace")[0]


def guessed(raw: bytes) -> str:
    r"""Return what bytes may be encoded in.

    The library that tells encodings by their letters has too few of them in English.

    >>> guessed(b"The caf\xe9 is closed.")
    'windows-1252'
    """
    foreign = sum(byte > 127 for byte in raw)
    if foreign <= MOST_FOREIGN * len(raw):
        return USUAL
    import charset_normalizer

    best = charset_normalizer.from_bytes(raw).best()
    return best.encoding.replace("cp125", "windows-125") if best else USUAL
