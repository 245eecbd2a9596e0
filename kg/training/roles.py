"""A folder of role annotation -> the weights of the role labeller, and its scores.

The folder holds `*-srl-train.jsonl[.gz]` and `*-srl-dev.jsonl[.gz]`, one sentence a line: its
`tokens` and `frames`, each with `predicate` (a token), `roleset` and `args` (`role`, `head`); and
`propbank-frames.tsv[.gz]`, one roleset a line: its name, the words that evoke it, its arguments.
"""

import csv
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import TrainingError
from kg.files import written
from kg.parsing import one_thread
from kg.parsing.trees import Sentence
from kg.parsing.universal_dependencies import trees
from kg.roles.columns import columns
from kg.roles.features import hashed, pairs
from kg.roles.functions import DEFAULT, FUNCTIONS, Functions
from kg.roles.labeller import NOTHING, Labeller, Scores, probabilities

__all__ = ["score_labeller", "train_labeller"]

BITS: Final = 18  # two to this power features: 2 ** 19 gave the same
EPOCHS: Final = 3  # with more the nouns fall again
BATCH: Final = 2048
RATE: Final = 0.15  # of Adagrad, falling to nothing
DECAY: Final = 0.02
# Of the adjuncts those that a role of an event comes from.
ADJUNCTS: Final = frozenset({"ARGM-LOC", "ARGM-TMP", "ARGM-CAU", "ARGM-DIR"})
VERBS, NOUNS = frozenset({"VERB", "AUX"}), frozenset({"NOUN", "PROPN"})

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence as our pipeline reads it, and its annotation; words by their index."""

    sentences: tuple[Sentence, ...]
    predicates: Mapping[int, str]  # the roleset of each
    arguments: Mapping[tuple[int, int], str]  # the label of each predicate and head


@dataclass(frozen=True, slots=True)
class Examples:
    """Pairs of a predicate and a word: features, and the label of each by its place in `labels`."""

    features: NDArray[np.uint32]
    gold: NDArray[np.intp]
    labels: tuple[str, ...]


def train_labeller(nlp: Language, corpus: Path, out: Path, *, progress: Progress) -> None:
    """Train the role labeller on a folder of annotation and write it to the folder `out`."""
    parts = {part: list(annotated(nlp, corpus, part)) for part in ("train", "dev")}
    functions = Functions(argument_table(corpus, parts["train"]))
    known = examples(parts["train"])
    weights = fitted(known, progress)
    scale = float(np.abs(weights).max() / 127)
    small = np.round(weights / scale).astype(np.int8)
    labeller = Labeller(known.labels, small, scale, functions)
    for line in score_labeller(labeller, parts["dev"]):
        progress(line)
    save(labeller, out)


def save(labeller: Labeller, out: Path) -> None:
    """Write the weights and the table of arguments."""
    out.mkdir(parents=True, exist_ok=True)
    stored: dict[str, Any] = {
        "labels": np.array(labeller.labels),
        "weights": labeller.weights,
        "scale": np.float64(labeller.scale),
    }
    written(out / "weights.npz", lambda new: write_arrays(new, stored))
    rows = [
        (*key, label, function)
        for key, functions in sorted(labeller.functions.table.items())
        for label, function in sorted(functions.items())
    ]
    written(out / "arguments.tsv", lambda new: write_rows(new, rows))


def write_arrays(path: Path, stored: Mapping[str, Any]) -> None:
    """Write arrays to a file whatever its name ends with."""
    with path.open("wb") as file:
        np.savez_compressed(file, **stored)


def write_rows(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write rows of a table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t", lineterminator="\n").writerows(rows)


# Reading


def annotated(nlp: Language, corpus: Path, part: str) -> Iterator[Annotated]:
    """Yield the sentences of a part, parsed by our own pipeline."""
    rows = [
        json.loads(line) for path in files(corpus, f"*-srl-{part}.jsonl*") for line in lines(path)
    ]
    docs = (Doc(nlp.vocab, words=row["tokens"]) for row in rows)
    for doc, row in zip(one_thread(nlp.pipe(docs, batch_size=64)), rows, strict=True):
        frames = row["frames"]
        arguments = {
            (frame["predicate"], each["head"]): label
            for frame in frames
            for each in frame["args"]
            if (label := label_of(each["role"]))
        }
        rolesets = {frame["predicate"]: frame["roleset"] for frame in frames}
        yield Annotated(tuple(trees(doc)), rolesets, arguments)


def files(corpus: Path, pattern: str) -> list[Path]:
    """Return the files of a folder that are named so."""
    found = sorted(corpus.glob(pattern))
    if not found:
        msg = f"{corpus} has no {pattern}: name the folder of role annotation"
        raise TrainingError(msg)
    return found


def lines(path: Path) -> list[str]:
    """Return the lines of a text file, compressed or not."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return raw.decode("utf-8").splitlines()


def label_of(role: str) -> str:
    """Return a role of the annotation as far as it is learned, "" for any other.

    >>> label_of("ARG1-DSP"), label_of("ARGA"), label_of("ARGM-NEG"), label_of("R-ARG0")
    ('ARG1', 'ARG0', '', '')
    """
    if role == "ARGA":
        return "ARG0"
    if role.startswith("ARGM"):
        return role if role in ADJUNCTS else ""
    return role[:4] if role.startswith("ARG") else ""


def argument_table(
    corpus: Path, known: Sequence[Annotated]
) -> dict[tuple[str, str], dict[str, str]]:
    """Return what the arguments of a lemma are, by its commonest roleset, if not the usual."""
    common = Counter(roleset for each in known for roleset in each.predicates.values())
    best: dict[tuple[str, str], tuple[int, str, dict[str, str]]] = {}
    for path in files(corpus, "propbank-frames.tsv*"):
        for line in lines(path)[1:]:
            roleset, words, arguments = line.split("\t")
            functions = {f"ARG{a[0]}": a.split(":")[1] for a in arguments.split() if ":" in a}
            rank = (-common[roleset], roleset[-2:], functions)
            for lemma, _, part in (word.rpartition(".") for word in words.split()):
                if not lemma.isalpha() or part not in {"v", "n", "j"}:
                    continue
                if (lemma, part) not in best or rank[:2] < best[lemma, part][:2]:
                    best[lemma, part] = rank
    return {
        key: unusual(functions) for key, (_, _, functions) in best.items() if unusual(functions)
    }


def unusual(functions: Mapping[str, str]) -> dict[str, str]:
    """Return those functions that are not what the label usually is."""
    return {
        label: function
        for label, function in functions.items()
        if FUNCTIONS.get(function, "other") != DEFAULT.get(label, "other")
    }


# Fitting


def examples(known: Sequence[Annotated]) -> Examples:
    """Return the pairs of all predicates with the words about them."""
    found = [pair for each in known for pair in labelled(each)]
    labels = (NOTHING, *sorted({label for _, label in found} - {NOTHING}))
    places = {label: k for k, label in enumerate(labels)}
    gold = np.array([places[label] for _, label in found])
    return Examples(np.array([features for features, _ in found]), gold, labels)


def labelled(known: Annotated) -> Iterator[tuple[NDArray[np.uint32], str]]:
    """Yield the features and the label of each pair of a sentence."""
    words = [word for sentence in known.sentences for word in sentence.words]
    rows = [row for row, word in enumerate(words) if word.i in known.predicates]
    if not rows:
        return
    table = columns(known.sentences)
    found = pairs(table, rows)
    for p, w, features in zip(found.predicate, found.word, hashed(table, found, BITS), strict=True):
        yield features, known.arguments.get((words[p].i, words[w].i), NOTHING)


def fitted(known: Examples, progress: Progress) -> Scores:
    """Return the weights of a multinomial logistic regression, by Adagrad in mini-batches."""
    random = np.random.default_rng(0)
    weights = np.zeros((1 << BITS, len(known.labels)), np.float32)
    squares = np.full_like(weights, 1e-3)
    steps = EPOCHS * -(-len(known.gold) // BATCH)
    for step in range(steps):
        if step * BATCH % len(known.gold) < BATCH:
            order = random.permutation(len(known.gold))
            progress(f"step {step} of {steps}")
        start = step % (steps // EPOCHS) * BATCH
        batch = order[start : start + BATCH]
        used, gradient = gradient_of(known.features[batch], known.gold[batch], weights)
        squares[used] += gradient**2
        weights[used] -= RATE * (1 - step / steps) * gradient / np.sqrt(squares[used])
    return weights


def gradient_of(
    features: NDArray[np.uint32], gold: NDArray[np.intp], weights: Scores
) -> tuple[NDArray[np.uint32], Scores]:
    """Return the features of a batch, each once, and the gradient of their weights."""
    used, places = np.unique(features, return_inverse=True)
    rows = np.repeat(np.arange(len(features)), features.shape[1])
    ones = np.ones(features.size, np.float32)
    design = sp.csr_matrix((ones, (rows, places.ravel())), shape=(len(features), len(used)))
    off = probabilities(design @ weights[used])
    off[np.arange(len(gold)), gold] -= 1
    return used, np.asarray(design.T @ off) + DECAY * weights[used]


# Scoring


def score_labeller(labeller: Labeller, known: Sequence[Annotated]) -> Iterator[str]:
    """Yield F1 of (predicate, label, head) for verbs and nouns, numbered arguments and all."""
    gold: dict[str, set[tuple[int, int, str, int]]] = defaultdict(set)
    mine: dict[str, set[tuple[int, int, str, int]]] = defaultdict(set)
    for n, each in enumerate(known):
        words = {w.i: w for sentence in each.sentences for w in sentence.words}
        predicates = [words[i] for i in each.predicates if i in words]
        for (predicate, head), label in each.arguments.items():
            if predicate in words:
                gold[kind(words[predicate].pos)].add((n, predicate, label, head))
        for i, arguments in labeller(each.sentences, predicates).items():
            mine[kind(words[i].pos)].update((n, i, a.label, a.word.i) for a in arguments)
    for name in ("verb", "noun"):
        for part, wanted in (("numbered", "ARG"), ("all", "")):
            yield f"{name} {part}: {f1(gold[name], mine[name], numbered=bool(wanted))}"


def kind(pos: str) -> str:
    """Return what a part of speech counts as."""
    return "verb" if pos in VERBS else "noun" if pos in NOUNS else "other"


def f1(
    gold: set[tuple[int, int, str, int]], mine: set[tuple[int, int, str, int]], *, numbered: bool
) -> str:
    """Return precision, recall and F1 in words."""
    if numbered:
        gold, mine = ({t for t in each if t[2] not in ADJUNCTS} for each in (gold, mine))
    right = len(gold & mine)
    precision, recall = right / max(1, len(mine)), right / max(1, len(gold))
    both = 2 * right / max(1, len(gold) + len(mine))
    return f"P {precision:.3f} R {recall:.3f} F1 {both:.3f} of {len(gold)}"
