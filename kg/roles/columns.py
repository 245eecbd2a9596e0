"""Words in their trees -> columns of numbers, a row for each word."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kg.parsing.trees import Sentence, Word

__all__ = ["DEPTH", "Columns", "Hashes", "Rows", "columns"]

Hashes = NDArray[np.uint32]
Rows = NDArray[np.int32]  # where a word stands among the words of all sentences

DEPTH: Final = 4  # arcs between a predicate and what takes part in it
CLOSED: Final = frozenset("PUNCT DET AUX CCONJ SCONJ PART ADP INTJ X".split())  # heads no phrase
SUBTYPES: Final = frozenset({"nsubj:pass", "csubj:pass", "acl:relcl", "obl:agent", "nmod:poss"})
INTRODUCING: Final = frozenset({"case", "mark"})
SUBJECT, OBJECT, PASSIVE = 1, 2, 4
HANGING: Final = {
    "nsubj": SUBJECT,
    "nsubj:pass": SUBJECT | PASSIVE,
    "obj": OBJECT,
    "aux:pass": PASSIVE,
}


class Codes(dict[str, int]):
    """Strings -> numbers that are the same in every process."""

    def __missing__(self, text: str) -> int:
        """Hash a string that is met for the first time."""
        code = self[text] = zlib.crc32(text.encode())
        return code


CODES: Final = Codes()


@dataclass(frozen=True, slots=True)
class Columns:
    """What n words look like.

    `above` and `path` have `DEPTH` + 1 columns: the row of the word itself, of its head, of that
    one's head and so on, -1 past the root; and the hash of the labels on the way there.
    """

    above: Rows
    path: Hashes
    lemma: Hashes
    pos: Hashes
    tag: Hashes
    label: Hashes
    kind: Hashes  # of a name its type, of any other word its part of speech
    introduced: Hashes  # by which preposition or conjunction
    hanging: Hashes  # of SUBJECT, OBJECT and PASSIVE, those that hang on it
    sentence: Rows
    is_open: NDArray[np.bool_]  # whether it may head a phrase


def columns(sentences: Sequence[Sentence]) -> Columns:
    """Return the columns of the words of some sentences, one sentence behind the other."""
    words = [word for sentence in sentences for word in sentence.words]
    rows = {word.i: row for row, word in enumerate(words)}
    heads = [rows[word.head.i] if word.head is not None else -1 for word in words]
    labels = coded([label_of(word) for word in words])
    above, path = upwards(np.array(heads, np.int32), labels)
    introduced, hanging = below(words, heads)
    lengths = [len(sentence.words) for sentence in sentences]
    return Columns(
        above,
        path,
        lemma=coded([word.lemma for word in words]),
        pos=coded([word.pos for word in words]),
        tag=coded([word.tag for word in words]),
        label=labels,
        kind=coded([word.entity or word.pos for word in words]),
        introduced=introduced,
        hanging=hanging,
        sentence=np.repeat(np.arange(len(lengths), dtype=np.int32), lengths),
        is_open=np.array([word.pos not in CLOSED for word in words], np.bool_),
    )


def coded(texts: Sequence[str]) -> Hashes:
    """Return the codes of some strings."""
    return np.array([CODES[text] for text in texts], np.uint32)


def label_of(word: Word) -> str:
    """Return the label of a word as far as it tells roles apart: *nsubj:pass*, but *nmod:of*."""
    return word.dep if word.dep in SUBTYPES else word.rel


def below(words: Sequence[Word], heads: Sequence[int]) -> tuple[Hashes, Hashes]:
    """Return the first preposition or conjunction of each word, and what else hangs on it."""
    introduced, hanging = [0] * len(words), [0] * len(words)
    for word, head in zip(words, heads, strict=True):
        if word.dep in INTRODUCING:
            introduced[head] = introduced[head] or CODES[word.lower]
        elif word.dep in HANGING:
            hanging[head] |= HANGING[word.dep]
    return np.array(introduced, np.uint32), np.array(hanging, np.uint32)


def upwards(heads: Rows, labels: Hashes) -> tuple[Rows, Hashes]:
    """Return the rows above each word, `DEPTH` steps up, and the hashes of the labels passed."""
    above = np.full((len(heads), DEPTH + 1), -1, np.int32)
    path = np.zeros((len(heads), DEPTH + 1), np.uint32)
    above[:, 0] = np.arange(len(heads))
    for step in range(DEPTH):
        here = above[:, step]
        above[:, step + 1] = np.where(here >= 0, heads[here], -1)
        path[:, step + 1] = path[:, step] * np.uint32(0x01000193) + labels[here]
    return above, path
