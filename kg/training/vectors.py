"""GloVe text -> a table of word vectors for spaCy.

The bundled pipeline carries the most frequent words of GloVe 6B, 50 dimensions (Pennington,
Socher, Manning 2014; public domain, PDDL 1.0), counted over newswire and Wikipedia. They teach
it words that the treebanks never show: half a million words of text are few.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.vectors import Vectors  # type: ignore[import-not-found]

from kg.errors import TrainingError

__all__ = ["parse_glove", "read_vectors"]

WORD = re.compile(r"[a-z][a-z.'-]*|'[a-z]{1,2}|[^\w\s]")  # no numbers, no other scripts


def read_vectors(path: Path, *, size: int = 34_500) -> Vectors:
    """Read a file such as glove.6B.50d.txt, or the folder that spaCy wrote vectors to."""
    try:
        if path.is_dir():
            return Vectors().from_disk(path)
        with path.open(encoding="utf-8") as lines:
            return parse_glove(lines, size=size)
    except (OSError, ValueError) as error:
        msg = f"{path} holds no word vectors ({error}): give GloVe's text file"
        raise TrainingError(msg) from error


def parse_glove(lines: Iterable[str], *, size: int) -> Vectors:
    """Take the first `size` lines about plain words: GloVe has the frequent ones first.

    GloVe has small letters alone. A word is also looked up with a capital and in capitals: spaCy
    can look up small letters itself, but forgets it when a pipeline is written.

    >>> table = parse_glove(["the .5 .25", "1999 .5 .5", "war .75 .5"], size=2)
    >>> table.shape, [table[hash_string(form)].tolist() for form in ("war", "War", "WAR")]
    ((2, 2), [[0.75, 0.5], [0.75, 0.5], [0.75, 0.5]])
    """
    words: list[str] = []
    rows: list[list[float]] = []
    for line in lines:
        word, *numbers = line.split()
        if WORD.fullmatch(word):
            words.append(word)
            rows.append([float(number) for number in numbers])
        if len(words) == size:
            break
    table = Vectors(data=np.array(rows, dtype="float32"), name="kg_glove")
    for row, word in enumerate(words):
        for form in {word, word.capitalize(), word.upper()}:
            table.add(hash_string(form), row=row)
    return table
