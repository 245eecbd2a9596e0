"""What the tables of words may say: parts, effects, and the values of their rows."""

from typing import Literal, NamedTuple, get_args

from kg.model import Modality

__all__ = ["EFFECTS", "PARTS", "Attitude", "Effect", "Nominalisation", "Part"]

# What a word governs a clause as: its part of speech, or *accuse somebody of* ("charge") and
# *appoint somebody to* ("control"), where the object is who does what the clause says.
# *know that somebody does* ("finite"); *keep a promise to* ("keeping") governs what is promised;
# *warn of* ("event") the event that a noun behind the preposition names.
Part = Literal[
    "verb",
    "finite",
    "noun",
    "adjective",
    "adverb",
    "auxiliary",
    "control",
    "charge",
    "keeping",
    "event",
]

# What it makes of the clause: words that somebody says, a denial by a speaker, something that is
# not so, something that is not expected, something that was so and is no more, or a modality.
NotModal = Literal["speech", "deny", "negative", "unexpected", "ended"]
Effect = NotModal | Modality

PARTS = frozenset(get_args(Part))
EFFECTS = frozenset((*get_args(NotModal), *get_args(Modality)))


class Attitude(NamedTuple):
    """What a word makes of what it governs, and what it does when negated ("" for the same)."""

    effect: Effect
    negated: Effect | Literal[""] = ""


class Nominalisation(NamedTuple):
    """The verb of an event noun, and the participle of a noun that tells of a state."""

    verb: str = ""
    participle: str = ""
