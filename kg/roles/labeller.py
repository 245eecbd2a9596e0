"""Predicates in their sentences -> who and what takes part, by a learned linear scorer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kg.errors import InstallationError, why
from kg.integrity import REINSTALL, check_installed
from kg.parsing.trees import Sentence, Word
from kg.roles.columns import columns
from kg.roles.features import hashed, pairs
from kg.roles.functions import Functions, load_functions
from kg.roles.values import SemanticArgument

__all__ = ["NOTHING", "WEIGHTS", "Labeller", "Scores", "load_labeller"]

FOLDER: Final = Path(__file__).parent / "model"
WEIGHTS: Final = FOLDER / "weights.npz"
NOTHING: Final = "-"  # the label of a word that takes no part
CAUTION: Final = 0.7  # what *takes no part* counts: a role that is half likely is given

Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Labeller:
    """A linear scorer of pairs of a predicate and a word, with hashed features.

    `weights` has a row for each of 2 ** n features and a column for each of `labels`, the first
    of which is `NOTHING`. After Gildea & Jurafsky (2002), with the dependency paths of Johansson &
    Nugues (2008): one pass over all pairs, and each numbered role once for a predicate.
    """

    labels: Sequence[str]
    weights: NDArray[np.int8]
    scale: float
    functions: Functions

    @property
    def bits(self) -> int:
        """The logarithm of how many features there are."""
        return len(self.weights).bit_length() - 1

    def __call__(
        self, sentences: Sequence[Sentence], predicates: Iterable[Word]
    ) -> Mapping[int, Sequence[SemanticArgument]]:
        """Return the arguments of predicates, by the index of the predicate's token."""
        words = [word for sentence in sentences for word in sentence.words]
        rows = {word.i: row for row, word in enumerate(words)}
        asked = [rows[predicate.i] for predicate in predicates]
        if not asked:
            return {}
        table = columns(sentences)
        found = pairs(table, asked)
        likely = probabilities(self.scores(hashed(table, found, self.bits)))
        best = self.best(likely)
        chosen = np.flatnonzero(best)
        label = best[chosen]
        facts = (found.predicate[chosen], found.word[chosen], label, likely[chosen, label])
        given = zip(*(fact.tolist() for fact in facts), strict=True)
        return self.arguments((words[p], words[w], k, sure) for p, w, k, sure in given)

    def scores(self, features: NDArray[np.uint32]) -> Scores:
        """Return the score of each label for each pair: the rows of its features, summed."""
        rows = self.weights.take(features.T, axis=0)  # ten times as fast as weights[features]
        summed: Scores = rows.sum(0, dtype=np.float32) * self.scale
        return summed

    def best(self, likely: Scores) -> NDArray[np.intp]:
        """Return the label of each pair by its place in `labels`."""
        weighed = likely.copy()
        weighed[:, 0] *= CAUTION
        best: NDArray[np.intp] = weighed.argmax(1)
        return best

    def arguments(
        self, found: Iterable[tuple[Word, Word, int, float]]
    ) -> Mapping[int, Sequence[SemanticArgument]]:
        """Return the arguments of each predicate: of one numbered role the likeliest."""
        kept: dict[tuple[int, str, int], SemanticArgument] = {}
        for predicate, word, k, probability in found:
            label = self.labels[k]
            key = (predicate.i, label, -1 if is_numbered(label) else word.i)
            if key not in kept or kept[key].probability < probability:
                role = self.functions.role(predicate, label)
                kept[key] = SemanticArgument(word, label, role, probability)
        by_predicate: dict[int, list[SemanticArgument]] = {}
        for (i, _, _), argument in kept.items():
            by_predicate.setdefault(i, []).append(argument)
        return by_predicate


def is_numbered(label: str) -> bool:
    """Return whether a predicate has a role at most once: ARG0, but not ARGM-LOC."""
    return not label.startswith("ARGM")


def probabilities(scores: Scores) -> Scores:
    """Return the probability of each label of each row."""
    raised = np.exp(scores - scores.max(1, keepdims=True))
    shares: Scores = raised / raised.sum(1, keepdims=True)
    return shares


@cache
def load_labeller() -> Labeller:
    """Load the labeller that ships with kg, once.

    Raises:
        InstallationError: a file of it is missing or damaged.
    """
    check_installed(WEIGHTS)
    try:
        with np.load(WEIGHTS) as stored:
            labels = [str(label) for label in stored["labels"]]
            weights, scale = stored["weights"], float(stored["scale"])
        return Labeller(labels, weights, scale, load_functions(FOLDER))
    except (OSError, ValueError, KeyError, EOFError) as error:
        msg = f"{WEIGHTS} cannot be read ({why(error)}): run {REINSTALL}"
        raise InstallationError(msg) from error
