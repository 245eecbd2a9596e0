"""Two names -> in which way they are alike: *P. Ord* and *Peter Ord*, *Muhammad* and *Mohamed*."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, Literal, NamedTuple

from jellyfish import metaphone
from rapidfuzz.distance import JaroWinkler

from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["Likeness", "Name", "likeness", "name_of", "sound"]

Relation = Literal["equal", "given names", "spelling", "initials", "short", "acronym"]
# How likely two names of one kind are one's, before anything is known of their articles.
CREDIT: Final[dict[Relation, float]] = {
    "equal": 0.80,
    "given names": 0.70,
    "spelling": 0.60,
    "initials": 0.52,
    "short": 0.50,
    "acronym": 0.50,
}
ALIKE: Final = 0.80  # of two words that may be spellings of one
SHORTEST: Final = 4  # letters of words that may be spellings of one


class Likeness(NamedTuple):
    """In which way two names are alike, and how much that counts."""

    relation: Relation
    credit: float


@dataclass(frozen=True)
class Name:
    """A name in small letters without accents, titles and legal forms, word by word."""

    words: tuple[str, ...]

    @cached_property
    def initials(self) -> str:
        """The first letters of its words."""
        return "".join(word[0] for word in self.words)

    @cached_property
    def sounds(self) -> tuple[str, ...]:
        """What each word sounds like; a word of another script is itself."""
        return tuple(sound(word) or word for word in self.words)

    @property
    def is_short(self) -> bool:
        """Return whether it is one word."""
        return len(self.words) == 1

    @property
    def last(self) -> str:
        """Return its last word: a surname, or what a body is."""
        return self.words[-1]


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """Return what a word sounds like, "" for one of another script.

    >>> sound("hasan"), sound("hassan")
    ('HSN', 'HSN')
    """
    return str(metaphone(word))


@lru_cache(maxsize=1 << 17)
def name_of(label: str) -> Name:
    """Read a name.

    >>> name_of("Dr. Zoë Ovandre").words, name_of("Lumetec Ltd.").words
    (('zoe', 'ovandre'), ('lumetec',))
    """
    lexicon = load_lexicon()
    words = label.replace("’", "'").replace("-", " ").split()
    while len(words) > 1 and is_legal_form(lexicon, words[-1]):
        words.pop()
    plain = [word for word in map(folded, words) if word]
    while len(plain) > 1 and lexicon.has(plain[-1], "name suffix"):
        plain.pop()
    while len(plain) > 1 and is_address(lexicon, plain[0]):
        plain.pop(0)
    return Name(tuple(lexicon.words("nickname").get(each, each) for each in plain) or (label,))


def is_legal_form(lexicon: Lexicon, word: str) -> bool:
    """Return whether a word at the end of a name says which kind of company it is."""
    return lexicon.has(word.strip(","), "legal form")


def is_address(lexicon: Lexicon, word: str) -> bool:
    """Return whether a word is an article or a form of address: *the*, *Mr*, *Gen*."""
    return word == "the" or lexicon.has(word, "form of address")


def folded(word: str) -> str:
    """Write a word in small letters, without accents and marks.

    >>> folded("Dvořák,"), folded("O'Neill"), folded("Łukasz")
    ('dvorak', 'oneill', 'lukasz')
    """
    plain = unicodedata.normalize("NFKD", word.casefold().replace("ł", "l").replace("ø", "o"))
    return "".join(letter for letter in plain if letter.isalnum())


def likeness(first: Name, second: Name) -> Likeness | None:
    """Return in which way two names are alike, None if they are not.

    >>> likeness(name_of("P. Goldsmith"), name_of("Peter Goldsmith"))
    Likeness(relation='initials', credit=0.52)
    >>> likeness(name_of("Tigers"), name_of("Tamil Tigers")).relation
    'short'
    """
    if first == second:
        return Likeness("equal", CREDIT["equal"])
    shorter, longer = sorted((first, second), key=lambda name: (len(name.words), name.words))
    found = next((name for name, holds in RELATIONS.items() if holds(shorter, longer)), None)
    return Likeness(found, CREDIT[found]) if found else None


def has_more_given_names(shorter: Name, longer: Name) -> bool:
    """Return whether one has all words of the other in order, with others between or before."""
    if shorter.is_short or len(shorter.words) == len(longer.words):
        return False
    rest = iter(longer.words)
    same_surname = shorter.last == longer.last
    return same_surname and all(any(matches(word, w) for w in rest) for word in shorter.words)


def matches(word: str, other: str) -> bool:
    """Return whether two words are one, or one is the other's initial."""
    return word == other or (is_initial(word, other) or is_initial(other, word))


def is_initial(letter: str, word: str) -> bool:
    """Return whether a letter stands for a word."""
    return len(letter) == 1 and word.startswith(letter)


def is_spelling(shorter: Name, longer: Name) -> bool:
    """Return whether each word may be another spelling of its fellow: *Ali Hasan*, *Aly Hassan*."""
    if len(shorter.words) != len(longer.words):
        return shorter.words == ("".join(longer.words),)
    return all(map(are_spellings, shorter.words, longer.words))


def are_spellings(word: str, other: str) -> bool:
    """Return whether two words sound and look alike."""
    if word == other:
        return True
    long_enough = min(len(word), len(other)) >= SHORTEST
    sounds_alike = sound(word) == sound(other)
    return long_enough and sounds_alike and JaroWinkler.similarity(word, other) >= ALIKE


def has_initials(shorter: Name, longer: Name) -> bool:
    """Return whether surnames are one, and given names or their initials agree: *J. F. Ord*."""
    if shorter.is_short or shorter.last != longer.last:
        return False
    pairs = list(zip(shorter.words[:-1], longer.words[:-1], strict=False))
    return all(matches(*each) for each in pairs)


def is_short_for(shorter: Name, longer: Name) -> bool:
    """Return whether a name ends a longer one, or is its first word: *Red Foxes*, *Dorrit*."""
    length = len(shorter.words)
    if length >= len(longer.words):
        return False
    return shorter.words in (longer.words[-length:], longer.words[:1])


def is_acronym(shorter: Name, longer: Name) -> bool:
    """Return whether a name is made of the first letters of a longer one."""
    return shorter.is_short and len(longer.words) > 2 and shorter.last == longer.initials


RELATIONS: Final[dict[Relation, Callable[[Name, Name], bool]]] = {
    "given names": has_more_given_names,
    "spelling": is_spelling,
    "initials": has_initials,
    "short": is_short_for,
    "acronym": is_acronym,
}
