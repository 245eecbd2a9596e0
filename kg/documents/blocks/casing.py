"""Text in capitals, or without any -> the same as if it was written with some.

Names are known by the ontology, by their other places in the document, by a given name before
them, or because no dictionary has the word.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from kg.documents.blocks.lines import is_in_capitals
from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["Casing"]

WORD: Final = re.compile(r"[^\W\d_](?:[\w-]|\.(?=[^\W\d_]\.|[^\W\d_]\b))*(?:(?<=\.[^\W\d_])\.)?")
PARAGRAPH: Final = re.compile(r"(?:(?!\n\n)[\s\S])+")
START: Final = re.compile(r"(?:^|[.!?][\"”’)]?\s+)[\"“‘(]?([^\W\d_])")
NAME: Final = re.compile(r"(?<=[^\W\d_,;] )[A-Z][\w-]+")
LONGEST_NAME: Final = 5  # words
CLOSED: Final = re.compile(r"\s*(?:[,.;:!?]|$)")


def unknown_to_none(word: str) -> bool:
    """Return that a word is known."""
    return False


@dataclass(frozen=True)
class Casing:
    """How names are written, by their words in small letters.

    `is_unknown` tells what is in no dictionary.
    """

    names: Mapping[str, str]
    is_unknown: Callable[[str], bool] = unknown_to_none
    lexicon: Lexicon = field(default_factory=load_lexicon)

    def __call__(self, text: str) -> str:
        """Return a text, as long as before, with capitals where it had only those or none.

        >>> Casing({"iran": "Iran", "france": "France"})("FRANCE SANCTIONS IRAN")
        'France sanctions Iran'
        """
        if is_without_capitals(text):
            return self.cased(text, self.names)
        shouted = [each for each in PARAGRAPH.finditer(text) if is_shouted(each[0])]
        if not shouted:
            return text
        known = {**own_names(text), **self.names}
        parts: list[str] = []
        last = 0
        for each in shouted:
            parts.extend((text[last : each.start()], self.cased(each[0], known)))
            last = each.end()
        return "".join((*parts, text[last:]))

    def cased(self, text: str, names: Mapping[str, str]) -> str:
        """Return a text with capitals for names and at the start of sentences."""
        letters = list(text.lower()) if len(text.lower()) == len(text) else list(text)
        for start, name in self.found(text, names):
            letters[start : start + len(name)] = name
        small = "".join(letters)
        return START.sub(lambda found: found[0][:-1] + found[1].upper(), small)

    def found(self, text: str, names: Mapping[str, str]) -> Iterator[tuple[int, str]]:
        """Yield the names of a text and where they begin."""
        words = list(WORD.finditer(text))
        number = 0
        is_given = False
        while number < len(words):
            length, name = self.longest(text, words[number : number + LONGEST_NAME], names)
            word = words[number][0].lower()
            is_surname = is_given and word.isalpha() and not self.is_common(word)
            if not name and (is_surname or self.is_name(word)):
                name = word.title()
            if name:
                yield words[number].start(), name
            is_given = length == 1 and word.title() in self.lexicon.given_names
            number += length

    def longest(
        self, text: str, words: list[re.Match[str]], names: Mapping[str, str]
    ) -> tuple[int, str]:
        """Return how many of some words are a name, and how it is written; "" for none."""
        for length in range(len(words), 0, -1):
            phrase = text[words[0].start() : words[length - 1].end()]
            name = names.get(phrase.lower(), "")
            is_pronoun = length == 1 and (self.is_pronoun(phrase) or self.is_shouted(words[0]))
            if len(name) == len(phrase) and not is_pronoun:
                return length, name
        return 1, ""

    def is_pronoun(self, word: str) -> bool:
        """Return whether a word is a pronoun: *us*, but not *US* in capitals."""
        is_asking = self.lexicon.has(word.lower(), "interrogative")
        return is_asking or (word.islower() and self.is_common(word))

    def is_shouted(self, found: re.Match[str]) -> bool:
        """Return whether a word in capitals is *is*, or *us* as an object: *LEAD US, O KING*."""
        word, text = found[0].lower(), found.string
        before = text[: found.start()].rsplit(maxsplit=1)[-1:]
        is_object = CLOSED.match(text, found.end()) is not None and not any(
            self.lexicon.has(each.lower(), "small word")
            or self.lexicon.has(each.lower(), "linking preposition")
            for each in before
        )
        is_us = self.lexicon.has(word, "first person plural") and is_object
        is_verb = word in self.lexicon.words("irregular present").values()
        return found[0].isupper() and (is_us or is_verb)

    def is_common(self, word: str) -> bool:
        """Return whether some list has a word that is no name."""
        return word in self.common or self.lexicon.effect(word, "verb") != ""

    def is_name(self, word: str) -> bool:
        """Return whether a word is a given name, or in no dictionary."""
        given = word.title() in self.lexicon.given_names
        return given or (len(word) > 3 and word.isalpha() and self.is_unknown(word))

    @cached_property
    def common(self) -> frozenset[str]:
        """The words of all lists."""
        return frozenset(w for words in self.lexicon.families.values() for w in words)


def is_without_capitals(text: str) -> bool:
    """Return whether a text has three words at least, and no capital letter."""
    return len(WORD.findall(text[:1000])) > 2 and not any(letter.isupper() for letter in text)


def is_shouted(paragraph: str) -> bool:
    """Return whether a paragraph is in capitals, and no label of a speech."""
    return is_in_capitals(paragraph) and not paragraph.rstrip().endswith(":")


def own_names(text: str) -> dict[str, str]:
    """Return the words that a text writes with a capital inside sentences, and never without."""
    small = set(re.findall(r"\b[a-z]+\b", text))
    named = (each[0] for each in NAME.finditer(text))
    cased = (each for each in named if not each.isupper())
    return {each.lower(): each for each in cased if each.lower() not in small}
