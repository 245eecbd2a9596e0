"""Annotated texts -> the weights by which kg chooses whom a pronoun means, and its scores."""

import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, get_args

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.optimize import minimize

from kg.coreference import Background, discourses
from kg.coreference.discourse import Discourse
from kg.coreference.pronouns import is_open
from kg.coreference.ranking.candidates import Candidate, candidates, is_answer
from kg.coreference.ranking.features import Features, features
from kg.coreference.ranking.ranker import HEAD, Kind, Weights, chosen, kind_of
from kg.extractors import RuleExtractor
from kg.files import written
from kg.model import Document
from kg.parsing.articles import Parse, parses
from kg.parsing.trees import Word
from kg.training.coreference_corpora import SOMEBODY_ELSE, AnnotatedText, read_annotated_texts

__all__ = ["Example", "fitted", "train_coreference", "write_weights"]

RARE: Final = 8  # a feature that fewer examples have says nothing
RIDGE: Final = 3.0
OWN: Final = 2.0  # times as dear as the weights that all kinds of pronouns share
SMALLEST: Final = 0.02  # of the weights that are written
FOLDS: Final = 5
UNSHARED: Final = (  # first words of features that say something else of each kind of pronoun
    "nobody", "unknown", "form", "state", "body", "no", "unnamed", "given", "whole", "single", "sex"
)  # fmt: skip
COMMENT: Final = (
    "# What each feature adds to the logarithmic odds that a pronoun means a candidate: "
    "`kg train --coreference` writes this file.\n"
)

Progress = Callable[[str], None]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A pronoun with the features of its candidates and of nobody, and which of them are right.

    `keys` tells whom each candidate means, "" where kg could not answer with it.
    """

    source: str
    kind: Kind
    rows: Sequence[Features]
    right: Sequence[bool]
    keys: Sequence[str] = ()


def train_coreference(folder: Path, out: Path, *, progress: Progress) -> None:
    """Fit the weights to a folder of annotated texts, score them in folds and write them."""
    known = list(examples(read_annotated_texts(folder)))
    progress(f"{len(known)} pronouns")
    for line in scores(known):
        progress(line)
    write_weights(fitted(known), out)


def write_weights(tables: Mapping[Kind, Weights], path: Path) -> None:
    """Write the weights of each kind of pronoun as the table that kg reads."""
    names = sorted({name for weights in tables.values() for name in weights})
    rows = [
        [name, *(cell(tables[kind].get(name, 0.0)) for kind in get_args(Kind))] for name in names
    ]
    kept = ["\t".join(row) + "\n" for row in rows if any(row[1:])]
    text = COMMENT + "\t".join(HEAD) + "\n" + "".join(kept)

    def write(new: Path) -> None:
        new.write_text(text, encoding="utf-8", newline="\n")

    written(path, write)


def cell(weight: float) -> str:
    """Return a weight as it is written, "" for one that says nothing."""
    return f"{weight:.3g}" if abs(weight) >= SMALLEST else ""


# Reading


def examples(texts: Iterable[AnnotatedText]) -> Iterator[Example]:
    """Yield the pronouns of annotated texts as kg reads them."""
    rules = RuleExtractor()
    known = list(texts)
    read = (Document(str(k), each.text) for k, each in enumerate(known))
    for parse in parses(rules.nlp, read, rules.ontology.names):
        yield from of_text(known[int(parse.document.id)], parse, rules)


def of_text(text: AnnotatedText, parse: Parse, rules: RuleExtractor) -> Iterator[Example]:
    """Yield the pronouns of a text."""
    names = rules.names(parse.doc, parse.document.date)
    names = [replace(n, first=n.first + parse.first, last=n.last + parse.first) for n in names]
    found = list(discourses(parse.sentences, names, rules.ontology, parse.document, Background()))
    gold = Gold(text, parse, found)
    for discourse in found:
        for pronoun in discourse.passage.sentence.words:
            if is_open(pronoun) and gold.tells_of(pronoun):
                yield from example(before(discourse, pronoun), pronoun, gold)


def before(discourse: Discourse, pronoun: Word) -> Discourse:
    """Return a discourse as it was when a pronoun was read: all names, and what stands before."""
    passage = discourse.passage
    known = {i: r for i, r in passage.resolved.items() if i < pronoun.i or r.word.is_name}
    return replace(discourse, passage=replace(passage, resolved=known))


class Gold:
    """Whom the words of a text mean by its annotation."""

    def __init__(self, text: AnnotatedText, parse: Parse, found: Iterable[Discourse]) -> None:
        self.text, self.places = text, parse.prose.alignment
        meant: dict[str, Counter[str]] = defaultdict(Counter)
        for passage in (discourse.passage for discourse in found):
            for each in passage.resolved.values():
                if each.word.pos != "PRON" and (entity := self.entity(each.word)):
                    meant[each.entity.id][entity] += 1
        self.meant = {key: counts.most_common(1)[0][0] for key, counts in meant.items()}

    def place(self, word: Word) -> int:
        """Return where a word stands in the text as it is annotated."""
        return word.start if self.places is None else self.places.start(word.start)

    def entity(self, word: Word) -> str:
        """Return the entity that a word means, "" for none."""
        return self.text.entities.get(self.place(word), "")

    def tells_of(self, pronoun: Word) -> bool:
        """Return whether a pronoun is annotated."""
        return self.text.asked is None or self.place(pronoun) == self.text.asked

    def is_right(self, pronoun: Word, each: Candidate) -> bool:
        """Return whether a pronoun means a candidate."""
        wanted, known = self.entity(pronoun), each.found is not None
        entity = self.meant.get(each.key, "") if known else self.entity(each.word)
        if wanted == SOMEBODY_ELSE:
            return not entity
        return bool(wanted) and entity == wanted


def example(discourse: Discourse, pronoun: Word, gold: Gold) -> Iterator[Example]:
    """Yield a pronoun with its candidates, but not one asked about that means none of them."""
    each = candidates(discourse, pronoun)
    right = [gold.is_right(pronoun, one) for one in each]
    if gold.text.asked is not None and not any(right):
        return
    keys = [one.key if is_answer(discourse, pronoun, one) else "" for one in each]
    rows = features(discourse, pronoun, each)
    yield Example(gold.text.source, kind_of(pronoun), rows, [*right, not any(right)], keys)


# Fitting


def fitted(known: Sequence[Example]) -> Mapping[Kind, Weights]:
    """Return the weights of a log-linear model of all examples, by the kind of pronoun.

    A weight is what all kinds share and what each adds to it, so that the many persons tell
    where antecedents stand of the few things too.
    """
    counts = Counter((each.kind, name) for each in known for row in each.rows for name, _ in row)
    names: dict[tuple[str, str], int] = {}
    design, starts = matrix(known, counts, names)
    right = np.concatenate([np.array(each.right, float) for each in known])
    rows = np.repeat(np.arange(len(known)), np.diff([*starts, len(right)]))

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        scores = design @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[rows])
        whole, part = np.add.reduceat(raised, starts), np.add.reduceat(raised * right, starts)
        off = raised / whole[rows] - raised * right / part[rows]
        missed = float(np.log(whole).sum() - np.log(part).sum())
        return missed + RIDGE / 2 * float(weights @ weights), design.T @ off + RIDGE * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {kind: of_kind(kind, names, found) for kind in get_args(Kind)}


def matrix(
    known: Sequence[Example], counts: Counter[tuple[Kind, str]], names: dict[tuple[str, str], int]
) -> tuple[sp.csr_matrix, NDArray[np.intp]]:
    """Return a row for each candidate, and where those of each example start; fill `names`."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    starts: list[int] = []
    n = 0
    for each in known:
        starts.append(n)
        for row in each.rows:
            for name, value in row:
                for key, scale in copies(each.kind, name, counts):
                    rows.append(n)
                    columns.append(names.setdefault(key, len(names)))
                    values.append(value * scale)
            n += 1
    design = sp.csr_matrix((values, (rows, columns)), shape=(n, len(names)))
    return design, np.array(starts)


def copies(
    kind: Kind, name: str, counts: Counter[tuple[Kind, str]]
) -> Iterator[tuple[tuple[str, str], float]]:
    """Yield the weights that a feature of a kind of pronoun has, each with its scale."""
    if counts[kind, name] >= RARE:
        yield (kind, name), OWN**-0.5
    if name.split()[0] not in UNSHARED:
        yield ("", name), 1.0


def of_kind(kind: Kind, names: Mapping[tuple[str, str], int], weights: Numbers) -> Weights:
    """Return the weights of a kind of pronoun."""
    found: dict[str, float] = defaultdict(float)
    for (whose, name), place in names.items():
        if whose in {"", kind}:
            found[name] += float(weights[place]) * (OWN**-0.5 if whose else 1.0)
    return found


# Scoring


def scores(known: Sequence[Example]) -> Iterator[str]:
    """Yield how many pronouns are right and wrong, by kind, each read without its own text."""
    found: dict[Kind, Counter[str]] = defaultdict(Counter)
    fold = [zlib.crc32(each.source.encode()) % FOLDS for each in known]
    for k in set(fold):
        tables = fitted([each for each, own in zip(known, fold, strict=True) if own != k])
        for each in (each for each, own in zip(known, fold, strict=True) if own == k):
            found[each.kind][verdict(each, tables[each.kind])] += 1
    for kind, count in sorted(found.items()):
        precision = count["right"] / max(1, count["right"] + count["wrong"])
        verdicts = f"{count['right']} right, {count['wrong']} wrong of {count.total()}"
        yield f"{kind}: {verdicts}, precision {precision:.3f}"


def verdict(each: Example, weights: Weights) -> str:
    """Return what comes of a pronoun: right, wrong or left alone."""
    best = chosen(each.keys, each.rows, weights, each.kind)
    if best is None:
        return "left alone"
    return "right" if each.right[best.place] else "wrong"
