r"""Text as a program showed its bytes -> the text: *b'It\xe2\x80\x99s raining.\n'*."""

import re
from typing import Final

__all__ = ["decoded", "unescaped"]

BYTES: Final = re.compile(r"(?:\\x[89a-f][0-9a-f])+")
SHOWN: Final = re.compile(r"""\bb(['"])(?=[^\n]*\\x[89a-f])""")  # how such a text begins
MARKS: Final = re.compile(r"\\x|=|\n")  # of a byte: *\xe2*, *=E2*
OTHER: Final = re.compile(r"\\(?P<mark>[nrt'\"\\])")
LETTERS: Final = {"n": "\n", "r": "\n", "t": " "}
FEWEST: Final = 3  # letters that are not of ASCII


def unescaped(text: str) -> str:
    r"""Return a text with the letters that its bytes stand for, if it shows some.

    >>> unescaped(r"b'Mali\xe2\x80\x99s army left.\n\xe2\x80\x9cSo it did.\xe2\x80\x9d'")
    'Mali’s army left.\n“So it did.”'
    >>> unescaped(r"The folder C:\new has \x41.")
    'The folder C:\\new has \\x41.'
    """
    if r"\x" not in text:
        return text
    found = [letters for each in BYTES.finditer(text) if (letters := decoded(each))]
    if sum(map(len, found)) < FEWEST:
        return text
    bare = BYTES.sub(lambda each: decoded(each) or each[0], text)
    begun = SHOWN.search(text)
    if begun is not None:
        bare = f"{bare[: begun.start()]}{bare[begun.end() :]}"
        bare = bare.rstrip().removesuffix(begun[1])
    return OTHER.sub(lambda each: LETTERS.get(each["mark"], each["mark"]), bare)


def decoded(found: re.Match[str]) -> str | None:
    """Return the letters of bytes that are written in hexadecimal, None if they are not UTF-8."""
    try:
        return bytes.fromhex(MARKS.sub("", found[0])).decode()
    except UnicodeDecodeError:
        return None
