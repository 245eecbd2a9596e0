"""Labels, tags and words -> a pattern that a word in its tree fits or not: conditions as data."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import wraps
from operator import attrgetter
from typing import Any, Literal

from kg.parsing.trees import Word

__all__ = ["NOUN", "VERB", "Pattern", "where"]

Condition = Callable[[Word], bool]
Fix = Callable[[Word], None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a word must look like; a field that is not given asks for nothing.

    Alternatives stand in one string with spaces between.

    >>> from kg.english.lexicon import load_lexicon
    >>> sold = Word(1, "sold", 3, "sell", "VERB", "VBD", load_lexicon())
    >>> oil = Word(2, "oil", 8, "oil", "NOUN", "NN", load_lexicon())
    >>> oil.attach(sold, "obj")
    >>> Pattern(tag="VBD VBN", having="obj iobj", without="aux")(sold)
    True
    >>> Pattern(rel="obj", place="left", head=VERB)(oil)
    False
    """

    rel: str = ""
    dep: str = ""
    pos: str = ""
    tag: str = ""
    lower: str = ""
    lemma: str = ""
    is_verb: bool | None = None
    is_finite: bool | None = None
    attitude: str = ""  # what its lemma makes of a clause
    having: str = ""  # labels, one of which a child has
    without: str = ""  # labels that no child has
    mark: str = ""  # words, one of which marks the clause
    case: str = ""  # words, one of which is the preposition
    place: Literal["", "left", "right"] = ""  # where it stands from its head
    head: "Pattern | None" = None
    conditions: tuple[Condition, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make a condition of each field that is given, once: patterns are asked of every word."""
        given = {each.name: getattr(self, each.name) for each in fields(self) if each.init}
        made = [condition(name, value) for name, value in given.items() if value or value is False]
        object.__setattr__(self, "conditions", tuple(made))

    def __call__(self, word: Word) -> bool:
        """Return whether a word fits."""
        for fits in self.conditions:  # noqa: SIM110 - all() takes twice as long
            if not fits(word):
                return False
        return True


def condition(name: str, value: Any) -> Condition:
    """Return the condition that a field of a pattern stands for."""
    if name in RELATED:
        return RELATED[name](value)
    allowed = frozenset(value.split()) if isinstance(value, str) else frozenset({value})
    attribute = attrgetter(name)
    return lambda word: attribute(word) in allowed


def having(labels: str) -> Condition:
    """Require that some child has one of these labels."""
    each = labels.split()
    return lambda word: word.first(*each) is not None


def without(labels: str) -> Condition:
    """Require that no child has one of these labels."""
    each = labels.split()
    return lambda word: word.first(*each) is None


def mark(words: str) -> Condition:
    """Require that a clause is marked by one of these words."""
    allowed = frozenset(words.split())
    return lambda word: any(m.lower in allowed for m in word.all("mark"))


def case(words: str) -> Condition:
    """Require that a phrase has one of these prepositions."""
    allowed = frozenset(words.split())
    return lambda word: any(c.lower in allowed for c in word.all("case"))


def place(side: str) -> Condition:
    """Require that a word stands on this side of its head."""
    sign = -1 if side == "left" else 1
    return lambda word: word.head is not None and sign * (word.i - word.head.i) > 0


def head(pattern: Pattern) -> Condition:
    """Require that the head fits a pattern."""
    return lambda word: word.head is not None and pattern(word.head)


RELATED: dict[str, Callable[[Any], Condition]] = {
    "having": having,
    "without": without,
    "mark": mark,
    "case": case,
    "place": place,
    "head": head,
}
NOUN = Pattern(pos="NOUN PROPN")
VERB = Pattern(is_verb=True)


def where(fits: Condition) -> Callable[[Fix], Fix]:
    """Let a function change only words that fit a pattern."""

    def guard(fix: Fix) -> Fix:
        @wraps(fix)
        def guarded(word: Word) -> None:
            if fits(word):
                fix(word)

        return guarded

    return guard
