"""Labels, tags and words -> a pattern that a word in its tree fits or not: conditions as data."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import update_wrapper
from operator import attrgetter
from typing import Any, Literal

from kg.parsing.trees import Word

__all__ = ["FREE_PARTICIPLE", "NOUN", "VERB", "Guarded", "Pattern", "where"]

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
    grammar: tuple[Condition, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make a condition of each field that is given, once: patterns are asked of every word."""
        values = {each.name: getattr(self, each.name) for each in fields(self) if each.init}
        given = {name: value for name, value in values.items() if value or value is False}
        made = {name: condition(name, value) for name, value in given.items()}
        object.__setattr__(self, "conditions", tuple(made.values()))
        object.__setattr__(self, "grammar", tuple(made[name] for name in made if name in GRAMMAR))

    def __call__(self, word: Word) -> bool:
        """Return whether a word fits."""
        for fits in self.conditions:  # noqa: SIM110 - all() takes twice as long
            if not fits(word):
                return False
        return True

    def may_fit(self, word: Word) -> bool:
        """Return whether words of this label, part of speech and tag can fit.

        >>> from kg.english.lexicon import load_lexicon
        >>> sold = Word(1, "sold", 3, "sell", "VERB", "VBD", load_lexicon())
        >>> Pattern(tag="VBD", having="obj").may_fit(sold), Pattern(tag="VBZ").may_fit(sold)
        (True, False)
        """
        return all(fits(word) for fits in self.grammar)


GRAMMAR = {"rel", "dep", "pos", "tag", "is_verb"}  # what label, part of speech and tag decide


def condition(name: str, value: Any) -> Condition:
    """Return the condition that a field of a pattern stands for."""
    if name in RELATED:
        return RELATED[name](value)
    allowed = frozenset(value.split()) if isinstance(value, str) else frozenset({value})
    attribute = attrgetter(name)
    return lambda word: attribute(word) in allowed


def having(labels: str) -> Condition:
    """Require that some child has one of these labels."""
    each = frozenset(labels.split())
    return lambda word: word.governs(each)


def without(labels: str) -> Condition:
    """Require that no child has one of these labels."""
    each = frozenset(labels.split())
    return lambda word: not word.governs(each)


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
FREE_PARTICIPLE = Pattern(  # *…, using his post*
    rel="advcl", tag="VBG", place="right", having="punct", without="mark nsubj"
)


class Guarded:
    """A function that changes only words that fit patterns or other conditions.

    `fits` tells whether a word fits that may change by its label, part of speech and tag.
    """

    __name__: str

    def __init__(self, conditions: tuple[Condition, ...], fix: Fix):
        self.conditions, self.fix = conditions, fix
        further = tuple(one for each in conditions for one in beyond_grammar(each))
        self.fits = further[0] if len(further) == 1 else all_of(further)
        update_wrapper(self, fix)

    def __call__(self, word: Word) -> None:
        """Change a word that fits."""
        for fits in self.conditions:
            if not fits(word):
                return
        self.fix(word)

    def may_change(self, word: Word) -> bool:
        """Return whether words of this label, part of speech and tag can fit."""
        return all(each.may_fit(word) for each in self.conditions if isinstance(each, Pattern))


def beyond_grammar(condition: Condition) -> tuple[Condition, ...]:
    """Return what label, part of speech and tag do not decide of a condition.

    >>> len(beyond_grammar(Pattern(tag="VBD VBN", rel="root", without="aux")))
    1
    """
    if not isinstance(condition, Pattern):
        return (condition,)
    return tuple(each for each in condition.conditions if each not in condition.grammar)


def all_of(conditions: tuple[Condition, ...]) -> Condition:
    """Require all of some conditions."""

    def holds(word: Word) -> bool:
        for fits in conditions:  # noqa: SIM110 - all() takes twice as long
            if not fits(word):
                return False
        return True

    return holds


def where(*conditions: Condition) -> Callable[[Fix], Guarded]:
    """Let a function change only words that fit."""
    return lambda fix: Guarded(conditions, fix)
