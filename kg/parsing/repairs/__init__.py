"""Dependency tree -> the same tree without some mistakes that parsers of news make.

Each repair is a pattern that is wrong whatever the sentence: a weekday heads no name, and a clause
with *that* and a subject of its own is no relative clause of an addressee.
"""

from collections.abc import Callable

from kg.parsing.repairs.attachment import (
    addressed,
    agreeing,
    apposed,
    behind_comma,
    between_sides,
    dangling,
    disagrees,
    is_aside_noun,
    is_between,
    is_dangling,
    is_led,
    leading,
    raised,
)
from kg.parsing.repairs.coordination import is_uneven, paralleled
from kg.parsing.repairs.parts_of_speech import (
    counting,
    is_counting,
    is_misnamed,
    is_nominal,
    misnamed,
    nominal,
)
from kg.parsing.repairs.reported_speech import (
    accused_of,
    is_speechless,
    reported,
    spoken,
    told_that,
)
from kg.parsing.repairs.roots import fragment, is_fragment, misread, verbless
from kg.parsing.repairs.subordination import (
    dated,
    expected_of,
    goal,
    governing,
    is_dated,
    is_governing,
    is_listed,
    is_robbed,
    is_unmarked,
    listed,
    marked,
    relative,
    robbed,
)
from kg.parsing.repairs.weekdays import DAYS, bare_day, day_to_verb, free_day, headless
from kg.parsing.trees import Sentence, Word

__all__ = ["repair"]


def repair(sentence: Sentence) -> None:
    """Mend a tree in place."""
    for word in sentence.words:
        for fits, repairs in REPAIRS:
            if fits(word):
                for each in repairs:
                    each(word)
    sentence.roots = [w for w in sentence.words if w.head is None]


REPAIRS: tuple[tuple[Callable[[Word], bool], tuple[Callable[[Word], None], ...]], ...] = (
    (is_misnamed, (misnamed,)),
    (is_counting, (counting,)),
    (is_nominal, (nominal,)),
    (is_dangling, (dangling,)),
    (lambda w: w.lower in DAYS, (free_day, headless, day_to_verb, bare_day)),
    (is_led, (leading,)),
    (is_between, (between_sides,)),
    (is_aside_noun, (behind_comma,)),
    (disagrees, (agreeing,)),
    (lambda w: w.rel == "parataxis", (apposed,)),
    (lambda w: w.rel == "acl" and w.is_verb, (told_that, accused_of)),
    (lambda w: w.rel in {"amod", "compound", "nmod"} and w.is_verb, (reported,)),
    (lambda w: w.rel == "vocative", (addressed,)),
    (lambda w: w.rel == "advcl", (raised,)),
    (lambda w: w.head is None and w.pos in {"NOUN", "PROPN"}, (verbless, misread)),
    (is_fragment, (fragment,)),
    (is_robbed, (robbed,)),
    (is_uneven, (paralleled,)),
    (is_unmarked, (marked,)),
    (is_governing, (governing,)),
    (is_dated, (dated,)),
    (is_listed, (listed,)),
    (lambda w: w.rel in {"advcl", "xcomp", "ccomp"}, (expected_of, goal)),
    (lambda w: w.dep == "acl", (relative,)),
    (is_speechless, (spoken,)),
)
