"""Predicates and the words about them -> pairs, and the hashed features of each pair."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from kg.roles.columns import DEPTH, Columns, Hashes, Rows

__all__ = ["Pairs", "hashed", "pairs"]

FARTHEST: Final = 8  # words between a predicate and another, as far as they are counted

# Which facts of a pair make a feature together; `path` is the way between the two in the tree.
TEMPLATES: Final = tuple(
    line.split()
    for line in """
    path
    path pos
    path introduced pos
    path voice
    path lemma pos
    path lemma pos introduced
    lemma pos introduced
    lemma
    kind path
    kind introduced
    lemma kind
    head
    head introduced
    head lemma
    side length pos
    path introduced kind
    path lemma voice
    tag path
    introduced voice label
    path side own
    pos apart side
    head_tag path
    governor path
    path introduced kind pos
    lemma pos kind
    """.strip().splitlines()
)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Predicates and words within `DEPTH` arcs of them, by row.

    `up` arcs lead from the predicate to the word above both, `down` arcs from there to the word.
    """

    predicate: Rows
    word: Rows
    up: Rows
    down: Rows

    def __len__(self) -> int:
        return len(self.predicate)


def pairs(columns: Columns, predicates: Sequence[int]) -> Pairs:
    """Return each predicate with the words of its sentence that may take part in it."""
    given = np.array(predicates, np.int32)
    sentence = columns.sentence[given]
    bounds = np.searchsorted(columns.sentence, [sentence, sentence + 1])
    predicate = np.repeat(given, bounds[1] - bounds[0])
    words = [np.arange(first, last) for first, last in bounds.T]
    word = np.concatenate([np.empty(0, np.int32), *words]).astype(np.int32)
    keep = columns.is_open[word] & (word != predicate)
    predicate, word = predicate[keep], word[keep]
    up, down = distances(columns.above[predicate], columns.above[word])
    near = up >= 0
    return Pairs(predicate[near], word[near], up[near], down[near])


def distances(first: Rows, second: Rows) -> tuple[Rows, Rows]:
    """Return how far the lowest word above both is from each; -1 where that is too far."""
    up, down = np.full(len(first), -1, np.int32), np.full(len(first), -1, np.int32)
    for i in range(DEPTH + 1):
        for j in range(DEPTH + 1 - i):
            meets = (first[:, i] == second[:, j]) & (first[:, i] >= 0) & (up < 0)
            up[meets], down[meets] = i, j
    return up, down


def hashed(columns: Columns, found: Pairs, bits: int) -> Hashes:
    """Return the features of each pair: a column for each of `TEMPLATES`, below 2 ** `bits`."""
    known = facts(columns, found)
    made = np.empty((len(found), len(TEMPLATES)), np.uint32)
    for k, template in enumerate(TEMPLATES):
        mixed = np.full(len(found), 0x9E3779B9 * (k + 1) & 0xFFFFFFFF, np.uint32)
        for name in template:
            mixed = (mixed ^ known[name]) * np.uint32(0x85EBCA6B)
            mixed ^= mixed >> np.uint32(15)
        made[:, k] = mixed >> np.uint32(32 - bits)
    return made


def facts(columns: Columns, found: Pairs) -> dict[str, Hashes]:
    """Return what the templates put together: of the predicate, of the word, of the way between."""
    predicate, word = found.predicate, found.word
    above = columns.above[predicate, 1]
    return {
        "path": way(columns, found),
        "length": (found.up + found.down).astype(np.uint32),
        "side": (word < predicate).astype(np.uint32),
        "apart": np.minimum(np.abs(word - predicate), FARTHEST).astype(np.uint32),
        "lemma": columns.lemma[predicate],
        "pos": columns.pos[predicate],
        "tag": columns.tag[predicate],
        "own": columns.label[predicate],
        "voice": columns.tag[predicate] * np.uint32(8) + columns.hanging[predicate],
        "governor": np.where(above >= 0, columns.lemma[above], 0).astype(np.uint32),
        "head": columns.lemma[word],
        "head_tag": columns.tag[word],
        "kind": columns.kind[word],
        "label": columns.label[word],
        "introduced": columns.introduced[word],
    }


def way(columns: Columns, found: Pairs) -> Hashes:
    """Return the hash of the way from each predicate up and down to the word."""
    up, down = columns.path[found.predicate, found.up], columns.path[found.word, found.down]
    steps = (found.up * 8 + found.down).astype(np.uint32)
    return up * np.uint32(0xC2B2AE35) + down * np.uint32(0x27D4EB2F) + steps
