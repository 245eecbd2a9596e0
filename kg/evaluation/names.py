"""Two names -> whether they are the same, as gold writes one and a mention has the other."""

import re
import unicodedata
from collections.abc import Iterable

from kg.model import Mention

__all__ = [
    "end_alike",
    "is_speaker",
    "names_of",
    "nested",
    "part_of",
    "plain",
    "same_name",
    "words",
]


def plain(text: str) -> str:
    """Return a text without case, diacritics and article, with one kind of space.

    >>> plain("The Élysée"), plain("signs_pact")
    ('elysee', 'signs pact')
    """
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"[_\-\s]+", " ", text.replace("’", "'")).strip().lower()
    return re.sub(r"^(?:the|a|an|its|his|her|their) ", "", text)


def words(text: str) -> list[str]:
    """Return the words of a name, without what stands in brackets after it.

    >>> words("The Ruritanian army's staff"), words("Zenda Bank (ZB)")
    (['ruritanian', 'army', 's', 'staff'], ['zenda', 'bank'])
    """
    return re.findall(r"\w+", re.sub(r"(?<=\w) \([^)]*\)", "", plain(text)))


def same_name(one: str, other: str) -> bool:
    """Return whether two names have the same words, or one is the end of the other's.

    >>> same_name("Rassendyll", "Rudolf Rassendyll"), same_name("Zenda", "Zenda police")
    (True, False)
    """
    return set(words(one)) == set(words(other)) or (end_alike(one, other) and nested(one, other))


def nested(one: str, other: str) -> bool:
    """Return whether one name has all words of the other."""
    return part_of(one, other) or part_of(other, one)


def part_of(one: str, other: str) -> bool:
    """Return whether a name has words, and another has all of them.

    >>> part_of("Zenda", "Strelsau and Zenda"), part_of("", "Zenda")
    (True, False)
    """
    return bool(words(one)) and set(words(one)) <= set(words(other))


def end_alike(one: str, other: str) -> bool:
    """Return whether two names have the same last word.

    >>> end_alike("Colonel Sapt", "Sapt"), end_alike("Sapt", "Colonel Sapt's aide")
    (True, False)
    """
    return bool(words(one)) and words(one)[-1:] == words(other)[-1:]


def names_of(mention: Mention) -> Iterable[str]:
    """Return what a mention is called: its entity, its words, its antecedent."""
    return filter(None, (mention.entity.label, mention.text, mention.antecedent))


def is_speaker(speaker: Mention | None, gold: str) -> bool:
    """Return whether the speaker is that of gold, or nobody where it has none.

    *Tarlenheim* is enough for *Fritz von Tarlenheim*: the last word counts.
    """
    if speaker is None or not gold:
        return speaker is None and not gold
    return any(end_alike(name, gold) for name in names_of(speaker))
