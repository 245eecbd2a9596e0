"""A body's full name -> its abbreviations: *FMM* of *Free Mali Movement*, *(RN)* behind a name."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from kg.mentions.name_spans import NameSpan

__all__ = ["bracketed", "initials", "is_initials"]

BRACKETS = {"(": ")", "-LRB-": "-RRB-"}


def initials(name: str) -> str:
    """Return a body's initials, "" for a name of one word.

    >>> initials("Front for the Liberation of Mali")
    'FLM'
    """
    letters = "".join(filter(str.isupper, starts(name.split())))
    return letters if len(letters) > 1 else ""


def is_initials(letters: str, name: str) -> bool:
    """Return whether letters are the initials of a name, small words counted or not.

    >>> is_initials("TPP", "Trans-Pacific Partnership")
    True
    """
    parts = name.replace("-", " ")
    every = {starts(each.split()).upper() for each in (name, parts)}
    return letters in {initials(name), initials(parts), *every}


def starts(words: Iterable[str]) -> str:
    """Return the first letters of words."""
    return "".join(word[0] for word in words)


def bracketed(name: NameSpan, doc: Doc) -> Iterator[str]:
    """Yield the abbreviation in brackets right behind a name: *National Rally (RN)*."""
    if len(doc) < name.last + 3 or doc[name.last].text not in BRACKETS:
        return
    behind = [t.text for t in doc[name.last : name.last + 3]]
    if BRACKETS[behind[0]] != behind[2]:
        return
    if is_abbreviation(behind[1], doc[name.first : name.last].text):
        yield behind[1]


def is_abbreviation(word: str, name: str) -> bool:
    """Return whether a word in brackets may be short for the name before it.

    Its letters stand in the name, or half of them begin its words, as those of another
    language may: *National Electoral Council (CNE)*.
    """
    if not word[0].isupper() or len(word) < 2:
        return False
    if is_subsequence(word.lower(), name.lower()) and begins_a_word(word, name):
        return True
    first = initials(name)
    shared = sum(letter in first for letter in word)
    return word.isupper() and 2 * shared >= len(word) and len(first) > 1


def begins_a_word(letters: str, name: str) -> bool:
    """Return whether the first letter begins a word of a name."""
    return any(word[0] == letters[0] for word in name.split())


def is_subsequence(letters: str, name: str) -> bool:
    """Return whether letters stand in a name in their order.

    >>> is_subsequence("melita", "malta electricity authority")
    True
    """
    rest = iter(name)
    return all(letter in rest for letter in letters)
