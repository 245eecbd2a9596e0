"""Row of idioms.tsv -> Idiom: a verb with its object or a phrase, and what they mean together."""

from pathlib import Path
from typing import Final, NamedTuple

from kg.english.lexicon.tables import checked, entered, table_rows
from kg.errors import LexiconError

__all__ = ["Idiom", "NounPattern", "read_idioms"]

NONE: Final = "-"
PASSIVE: Final = "passive"
DETERMINERS: Final = frozenset({"a", "the", "his", "any"})
COLUMNS: Final = 6


class NounPattern(NamedTuple):
    """A noun as an idiom has it: *the blind eye* has a determiner, words before it, a head."""

    determiners: frozenset[str]
    before: frozenset[str]
    head: str
    behind: str = ""  # *fire* of *the line of fire*


class Idiom(NamedTuple):
    """What a verb means with some nouns.

    `target` is the preposition before whom it is done to, "" for none. `sense` is a verb, "" where
    the whole says nothing. The subject of a `passive` sense undergoes it; a `preposition` stays
    before the target: *participate in*.
    """

    particle: str = ""
    object: NounPattern | None = None
    case: str = ""
    noun: NounPattern | None = None
    target: str = ""
    sense: str = ""
    passive: bool = False
    preposition: str = ""

    @property
    def length(self) -> int:
        """How much of it there is: of two idioms that fit, the longer one is meant."""
        return sum(map(bool, (self.particle, self.object, self.noun, self.target)))


def read_idioms(path: Path) -> dict[str, tuple[Idiom, ...]]:
    """Read the idioms of each verb, the longest first."""
    found: dict[str, list[Idiom]] = {}
    keys: set[tuple[str, str]] = set()
    for cells, where in table_rows(path, COLUMNS, COLUMNS):
        key = (cells[0], " ".join(cells[1:-1]))
        entered(key, keys, where)
        keys.add(key)
        verb, _, particle = cells[0].partition(" ")
        found.setdefault(verb, []).append(idiom(particle, cells, where))
    return {verb: tuple(sorted(each, key=lambda i: -i.length)) for verb, each in found.items()}


def idiom(particle: str, cells: list[str], where: str) -> Idiom:
    """Read the columns of a row."""
    written = ("" if cell == NONE else cell for cell in cells[1:])
    obj, case, noun, target, meaning = written
    if not (obj or noun) or bool(case) != bool(noun):
        msg = f"{where}: an idiom has an object, or a preposition with its noun: give one of them"
        raise LexiconError(msg)
    sense, _, more = meaning.partition(" ")
    preposition = "" if more == PASSIVE else more
    if preposition:
        checked(preposition, frozenset({PASSIVE, target}), "word behind a sense", where)
    pattern, phrase = noun_pattern(obj, where), noun_pattern(noun, where)
    return Idiom(particle, pattern, case, phrase, target, sense, more == PASSIVE, preposition)


def noun_pattern(cell: str, where: str) -> NounPattern | None:
    """Read a noun with what stands about it, None for an empty cell.

    >>> noun_pattern("the line of fire", "a test")
    NounPattern(determiners=frozenset({'the'}), before=frozenset(), head='line', behind='fire')
    """
    front, _, behind = cell.partition(" of ")
    words = ["a" if word == "an" else word for word in front.split()]
    if not words:
        return None
    determiners = frozenset(words[0].split("/")) & DETERMINERS
    for each in words[0].split("/") if "/" in words[0] else ():
        checked(each, DETERMINERS, "determiner", where)
    before = words[1:-1] if determiners else words[:-1]
    return NounPattern(determiners, frozenset(before), words[-1], behind)
