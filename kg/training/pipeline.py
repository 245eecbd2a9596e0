"""A folder of treebanks -> the English pipeline, and its scores.

Tags, morphology, trees and entities learn together on one tok2vec: each shows it something of
words that serves the others, and a text is embedded once. The rival, a tok2vec of their own for
entities, has to be half as wide for the same speed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from shutil import rmtree

from spacy.language import Language
from spacy.training import Example
from spacy.vectors import Vectors  # type: ignore[import-not-found]

from kg.errors import TrainingError
from kg.parsing import BUNDLED
from kg.training.assembly import assemble, pack
from kg.training.conllu import Passage, gold_doc
from kg.training.entity_replacement import swap
from kg.training.loop import Course, Progress, begin, blank, learn
from kg.training.name_parser import Lexicon, Naming
from kg.training.name_sampler import load_names
from kg.training.scorer import Scores, table
from kg.training.templates import passages
from kg.training.tok2vec_data import (
    Lessons,
    Weights,
    lessons_of,
    put_weights,
    read_weights,
    weights_of,
    write_weights,
)
from kg.training.treebank import examples, read_part, sample, vary_letters, vary_quotes
from kg.training.vectors import read_vectors

__all__ = ["pretrain", "train"]

HERE = Path(__file__).parent
CONFIG = HERE / "pipeline.cfg"
VECTORS = BUNDLED / "vocab"

# A round beside the treebanks' third of a million words: words of templates, words drawn from
# silver where a teacher has made some; and the share of all names that change.
WRITTEN = 25_000
SILVER = 350_000
RENAMED = 0.25
# What the twin of the tok2vec sees: each treebank varied so often, in so many steps.
VARIATIONS = 5
STEPS = 6000


def train(
    corpus: Path,
    out: Path,
    *,
    seeds: int = 1,
    progress: Progress,
    vectors: Path | None = None,
    start: Path | None = None,
) -> dict[str, Scores]:
    """Train as many pipelines as seeds, keep what is best on dev, and write it to `out`.

    `vectors` is GloVe's text file; without it the bundled pipeline lends its own. `start` is
    what `pretrain` wrote, from treebanks and vectors that are the same. Should the power fail,
    the best weights so far lie beside `out`.
    """
    school = School(corpus, read_vectors(vectors or VECTORS))
    if out.exists() and any(out.iterdir()):
        msg = f"{out} is not empty: name a new folder for the pipeline"
        raise TrainingError(msg)
    weights = read_weights(start) if start else None
    unfinished = out.with_name(f"{out.name}-unfinished")
    nlp = _best(seeds, progress, lambda seed: school.lead(seed, progress, weights, unfinished))
    nlp = assemble(nlp, school.passages, school.silver, school.naming.names)
    scores = pack(nlp, out, corpus)
    rmtree(unfinished)
    progress(table(scores))
    progress(f"wrote {out}")
    return scores


def pretrain(corpus: Path, out: Path, *, progress: Progress, vectors: Path | None = None) -> None:
    """Train the tok2vec alone, on a GPU where there is one, and write its weights to `out`."""
    from kg.training.tok2vec_pretraining import learn as learn_twin

    if out.exists():
        msg = f"{out} is there already: name a new file for the weights"
        raise TrainingError(msg)
    school = School(corpus, read_vectors(vectors or VECTORS))
    nlp = school.blank(seed=0)
    lessons = school.lessons(nlp)
    progress(f"{len(lessons.forms)} words to learn from, {len(lessons.rows)} of them different")
    learned = learn_twin(lessons, weights_of(nlp), steps=STEPS, progress=progress)
    write_weights(learned, out)
    progress(f"wrote {out}")


def _best(
    seeds: int, progress: Progress, attempt: Callable[[int], tuple[float, Language]]
) -> Language:
    tried = []
    for seed in range(seeds):
        score, nlp = attempt(seed)
        progress(f"seed {seed}: {100 * score:.2f} on dev")
        tried.append((score, seed, nlp))
    return max(tried, key=lambda found: found[:2])[2]


@dataclass(slots=True)
class School:
    """The treebanks, read once, and what to make of them."""

    corpus: Path
    vectors: Vectors
    passages: list[Passage]
    silver: list[Passage]
    naming: Naming

    def __init__(self, corpus: Path, vectors: Vectors) -> None:
        self.corpus = corpus
        self.vectors = vectors
        self.passages = read_part(corpus, "train")
        self.silver = read_part(corpus, "silver")
        lexicon = Lexicon(words for passage in self.passages for words in passage.sentences)
        self.naming = Naming(load_names(), lexicon)

    def blank(self, *, seed: int) -> Language:
        """Make the pipeline that is to learn, with random weights."""
        nlp = blank(CONFIG, self.vectors, seed=seed)
        begin(nlp, self.course(seed))
        return nlp

    def lead(
        self, seed: int, progress: Progress, weights: Weights | None, unfinished: Path
    ) -> tuple[float, Language]:
        """Train a pipeline, from these weights of its tok2vec or from random ones."""
        nlp = self.blank(seed=seed)
        if weights:
            put_weights(nlp, weights)
        course = replace(self.course(seed), checkpoint=unfinished)
        return learn(nlp, course, progress), nlp

    def course(self, seed: int) -> Course:
        """Give a round of all treebanks, templates and some silver, varied anew each time."""

        def fresh(nlp: Language, random: Random) -> Iterator[Example]:
            drawn = sample(self.silver, random, SILVER)
            return self.examples(nlp, random, [*self.passages, *drawn])

        return Course(fresh, self._dev, seed)

    def examples(
        self, nlp: Language, random: Random, chosen: Sequence[Passage]
    ) -> Iterator[Example]:
        """Vary passages, and add some from templates."""

        def rename(passage: Passage, random: Random) -> Passage:
            return swap(passage, random, self.naming, share=RENAMED)

        written = passages(self.naming, random, words=WRITTEN)
        changes = (rename, vary_quotes, vary_letters)
        return examples(nlp, [*chosen, *written], random, changes)

    def lessons(self, nlp: Language) -> Lessons:
        """Number all silver as it is, and the treebanks in some variations."""
        random = Random(0)
        rounds = [self.silver, *[self.passages] * VARIATIONS]
        return lessons_of(
            nlp, (each for chosen in rounds for each in self.examples(nlp, random, chosen))
        )

    def _dev(self, nlp: Language) -> list[Example]:
        golds = (gold_doc(passage, nlp.vocab) for passage in read_part(self.corpus, "dev"))
        return [Example(nlp.make_doc(gold.text), gold) for gold in golds]
