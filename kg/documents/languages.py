"""Documents -> those in English; of mixed ones the paragraphs that are."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, Final

from kg.errors import DocumentError, warn
from kg.model import Document

__all__ = ["in_english"]

ENGLISH: Final = "en"
SURE: Final = 0.9  # English with many names is taken for another language, but with less than .6
FEWEST: Final = 40  # letters that tell a language
MOST: Final = 5_000  # letters of a paragraph that are looked at
GAP: Final = re.compile(r"(\n\s*\n|(?<=[.!?”\"])\n)")  # a paragraph may be a line, too


def in_english(
    found: Iterable[Document | DocumentError], name: str
) -> Iterator[Document | DocumentError]:
    """Yield the documents in English, and say how many others there were, in what languages."""
    left: list[str] = []
    total = 0
    for document in found:
        total += 1
        if isinstance(document, DocumentError):
            yield document
        elif language := language_of(document.text):
            left.append(language)
        else:
            yield without_foreign(document, name)
    if left:
        said = ", ".join(sorted({*left}))
        which = "not in English" if total == 1 else f"{len(left)} of {total} not in English"
        warn(f"{name}: {which} ({said}): left out, --any-language reads them")


def language_of(text: str) -> str:
    """Return the language of a text of which no paragraph is English, else "".

    >>> language_of("Die Minister trafen sich am Donnerstag in der Hauptstadt Klow.")
    'de'
    """
    told = [(each, foreign(each)) for each in GAP.split(text) if each.strip()]
    languages = [language for _, language in told if language]
    is_english = any(len(each) >= FEWEST for each, language in told if not language)
    return languages[0] if languages and not is_english else ""


def without_foreign(document: Document, name: str) -> Document:
    """Return a document with spaces in place of foreign paragraphs, so that offsets stay."""
    parts = GAP.split(document.text)
    languages = [foreign(part) for part in parts]
    if not any(languages):
        return document
    said = ", ".join(sorted({*filter(None, languages)}))
    count = sum(map(bool, languages))
    warn(f"{name}: {count} paragraphs not in English ({said}): left out, --any-language reads them")
    kept = (
        re.sub(r"\S", " ", part) if language else part
        for part, language in zip(parts, languages, strict=True)
    )
    return replace(document, text="".join(kept))


def foreign(paragraph: str) -> str:
    """Return the language of a paragraph if it is surely not English, else "".

    >>> foreign("Recep Tayyip Erdoğan and Emmanuel Macron met Javier Milei.")
    ''
    >>> foreign("会談は火曜日に始まった。")
    'ja'
    """
    text = " ".join(paragraph.split())[:MOST]
    if len(text) < FEWEST and not is_other_script(text):
        return ""
    language, share = identifier().classify(text)
    is_sure = share >= SURE or is_other_script(text)
    return str(language) if language != ENGLISH and is_sure else ""


def is_other_script(text: str) -> bool:
    """Return whether most letters are not Latin."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(c.isascii() or unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return latin * 2 < len(letters)


@cache
def identifier() -> Any:
    """Load what tells languages; it takes half a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
