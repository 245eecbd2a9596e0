"""A folder of treebanks -> the English pipeline, and its scores.

Tags, morphology, trees and entities share one tok2vec: what one of them learns helps the others,
and a text is embedded once. The rival, a second tok2vec for entities, has to be half as wide for
the same speed.
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
from kg.training.assembly import add_untrained_components, write_with_scores
from kg.training.conllu import Passage, gold_doc
from kg.training.entity_replacement import replace_entities
from kg.training.loop import Progress, TrainingRun, blank_pipeline, initialize, train_and_keep_best
from kg.training.name_parser import NameParser, TreebankAnalyses
from kg.training.name_sampler import load_name_sampler
from kg.training.scorer import Scores, score_table
from kg.training.templates import generate_passages
from kg.training.tok2vec_data import (
    TrainingArrays,
    Weights,
    read_weights,
    set_tok2vec_weights,
    tok2vec_weights,
    training_arrays,
    write_weights,
)
from kg.training.treebank import (
    augmented_examples,
    read_treebanks,
    sample_passages,
    vary_case,
    vary_punctuation,
)
from kg.training.vectors import read_vectors

__all__ = ["pretrain_tok2vec", "train_pipeline"]

CONFIG = Path(__file__).parent / "pipeline.cfg"
VECTORS = BUNDLED / "vocab"

# An epoch has a third of a million words of treebanks. What is added: words generated from
# templates, and words of silver trees where a teacher has made some; and the share of all
# entities that are replaced.
GENERATED_WORDS = 25_000
SILVER_WORDS = 350_000
REPLACED_SHARE = 0.25
# The pretraining of the tok2vec: how often each treebank is augmented, and the number of steps.
AUGMENTATIONS = 5
PRETRAINING_STEPS = 6000


def train_pipeline(
    corpus: Path,
    out: Path,
    *,
    seeds: int = 1,
    progress: Progress,
    vectors: Path | None = None,
    start: Path | None = None,
) -> dict[str, Scores]:
    """Train a pipeline with each of so many seeds, and write the best on dev to `out`.

    `vectors` is GloVe's text file; the default are the vectors of the bundled pipeline. `start` is
    what `pretrain_tok2vec` wrote, from the same treebanks and vectors. If training is interrupted,
    the best pipeline so far is in a folder beside `out`, named `OUT-unfinished`.
    """
    trainer = Trainer(corpus, read_vectors(vectors or VECTORS))
    if out.exists() and any(out.iterdir()):
        msg = f"{out} is not empty: name a new folder for the pipeline"
        raise TrainingError(msg)
    weights = read_weights(start) if start else None
    unfinished = out.with_name(f"{out.name}-unfinished")
    nlp = best_of_seeds(
        seeds, progress, lambda seed: trainer.train(seed, progress, weights, unfinished)
    )
    nlp = add_untrained_components(nlp, trainer.gold, trainer.silver, trainer.parser.sampler)
    scores = write_with_scores(nlp, out, corpus)
    rmtree(unfinished)
    progress(score_table(scores))
    progress(f"wrote {out}")
    return scores


def pretrain_tok2vec(
    corpus: Path, out: Path, *, progress: Progress, vectors: Path | None = None
) -> None:
    """Train the tok2vec alone, on a GPU where there is one, and write its weights to `out`."""
    from kg.training.tok2vec_pretraining import pretrain_weights

    if out.exists():
        msg = f"{out} is there already: name a new file for the weights"
        raise TrainingError(msg)
    trainer = Trainer(corpus, read_vectors(vectors or VECTORS))
    nlp = trainer.blank(seed=0)
    arrays = trainer.pretraining_arrays(nlp)
    progress(f"{len(arrays.forms)} words to train on, {len(arrays.rows)} different forms")
    trained = pretrain_weights(
        arrays, tok2vec_weights(nlp), steps=PRETRAINING_STEPS, progress=progress
    )
    write_weights(trained, out)
    progress(f"wrote {out}")


def best_of_seeds(
    seeds: int, progress: Progress, train: Callable[[int], tuple[float, Language]]
) -> Language:
    """Train with each seed and return the pipeline that scores best on dev."""
    trained = []
    for seed in range(seeds):
        score, nlp = train(seed)
        progress(f"seed {seed}: {100 * score:.2f} on dev")
        trained.append((score, seed, nlp))
    return max(trained, key=lambda found: found[:2])[2]


@dataclass(slots=True)
class Trainer:
    """The treebanks, read once, gold and silver, and the examples that are made of them."""

    corpus: Path
    vectors: Vectors
    gold: list[Passage]
    silver: list[Passage]
    parser: NameParser

    def __init__(self, corpus: Path, vectors: Vectors) -> None:
        self.corpus = corpus
        self.vectors = vectors
        self.gold = read_treebanks(corpus, "train")
        self.silver = read_treebanks(corpus, "silver")
        analyses = TreebankAnalyses(words for passage in self.gold for words in passage.sentences)
        self.parser = NameParser(load_name_sampler(), analyses)

    def blank(self, *, seed: int) -> Language:
        """Make the pipeline that is to be trained, with random weights."""
        nlp = blank_pipeline(CONFIG, self.vectors, seed=seed)
        initialize(nlp, self.run(seed))
        return nlp

    def train(
        self, seed: int, progress: Progress, weights: Weights | None, unfinished: Path
    ) -> tuple[float, Language]:
        """Train a pipeline, from these weights of its tok2vec or from random ones."""
        nlp = self.blank(seed=seed)
        if weights:
            set_tok2vec_weights(nlp, weights)
        run = replace(self.run(seed), checkpoint=unfinished)
        return train_and_keep_best(nlp, run, progress), nlp

    def run(self, seed: int) -> TrainingRun:
        """Return a run whose epochs have all treebanks, templates and a sample of silver trees."""

        def epoch(nlp: Language, random: Random) -> Iterator[Example]:
            sampled = sample_passages(self.silver, random, SILVER_WORDS)
            return self.examples(nlp, random, [*self.gold, *sampled])

        return TrainingRun(epoch, self.dev_examples, seed)

    def examples(
        self, nlp: Language, random: Random, passages: Sequence[Passage]
    ) -> Iterator[Example]:
        """Yield examples of passages and of generated ones, all augmented."""

        def rename(passage: Passage, random: Random) -> Passage:
            return replace_entities(passage, random, self.parser, share=REPLACED_SHARE)

        generated = generate_passages(self.parser, random, words=GENERATED_WORDS)
        augmenters = (rename, vary_punctuation, vary_case)
        return augmented_examples(nlp, [*passages, *generated], random, augmenters)

    def pretraining_arrays(self, nlp: Language) -> TrainingArrays:
        """Encode all silver trees once, and the treebanks several times, augmented anew."""
        random = Random(0)
        rounds = [self.silver, *[self.gold] * AUGMENTATIONS]
        return training_arrays(
            nlp, (each for passages in rounds for each in self.examples(nlp, random, passages))
        )

    def dev_examples(self, nlp: Language) -> list[Example]:
        """Return the dev part as examples."""
        golds = (gold_doc(passage, nlp.vocab) for passage in read_treebanks(self.corpus, "dev"))
        return [Example(nlp.make_doc(gold.text), gold) for gold in golds]
