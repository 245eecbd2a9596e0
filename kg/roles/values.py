"""What a word is to a predicate."""

from dataclasses import dataclass
from typing import Literal

from kg.parsing.trees import Word

__all__ = ["Label", "SemanticArgument", "SemanticRole"]

Label = str  # PropBank's: ARG0 … ARG5, ARGM-LOC, ARGM-TMP, ARGM-CAU, ARGM-DIR
SemanticRole = Literal[
    "agent",
    "patient",
    "goal",
    "source",
    "partner",
    "instrument",
    "amount",
    "cause",
    "place",
    "time",
    "attribute",
    "other",
]


@dataclass(frozen=True, slots=True)
class SemanticArgument:
    """A word that heads what takes part in an event, its role, and how probable that is."""

    word: Word
    label: Label
    role: SemanticRole
    probability: float
