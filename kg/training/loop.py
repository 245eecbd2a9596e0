"""A configuration, augmented examples and a dev set -> a trained spaCy pipeline.

spaCy's own training loop reads its corpus once, so that every epoch would see the same
augmentation; this one asks for new examples in each epoch. It keeps the averaged weights that
score best on the dev set.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from spacy import util
from spacy.language import Language
from spacy.schemas import ConfigSchemaTraining
from spacy.training import Example
from spacy.util import registry
from spacy.vectors import Vectors  # type: ignore[import-not-found]
from thinc.api import fix_random_seed, prefer_gpu

from kg.parsing.blas import choose_product
from kg.parsing.tokenization import adapt_tokenizer

__all__ = ["Progress", "TrainingRun", "blank_pipeline", "initialize", "train_and_keep_best"]

Progress = Callable[[str], None]

INITIALIZATION_EXAMPLES = 3000  # enough to show every label


@dataclass(frozen=True, slots=True)
class TrainingRun:
    """What a pipeline is trained on: `epoch` makes its examples, `dev` those to select by."""

    epoch: Callable[[Language, Random], Iterable[Example]]
    dev: Callable[[Language], list[Example]]
    seed: int = 0
    checkpoint: Path | None = None  # where the best pipeline so far is kept


def blank_pipeline(path: Path, vectors: Vectors, *, seed: int) -> Language:
    """Make the untrained pipeline of a configuration file."""
    prefer_gpu()
    choose_product()
    fix_random_seed(seed)
    config = util.load_config(path, {"system.seed": seed}, interpolate=True)
    nlp = util.load_model_from_config(config, auto_fill=True)
    adapt_tokenizer(nlp)
    nlp.vocab.vectors = vectors
    return nlp


def initialize(nlp: Language, run: TrainingRun) -> None:
    """Give a blank pipeline random weights, and the labels of its examples."""
    nlp.initialize(lambda: islice(run.epoch(nlp, Random(run.seed)), INITIALIZATION_EXAMPLES))


def train_and_keep_best(nlp: Language, run: TrainingRun, progress: Progress) -> float:
    """Train a pipeline in place and leave the best weights in it; return their dev score."""
    random = Random(run.seed)
    settings = registry.resolve(nlp.config["training"], schema=ConfigSchemaTraining)
    best = BestWeights(nlp, run.dev(nlp), run.checkpoint)
    losses: dict[str, float] = {}
    optimizer = settings["optimizer"]
    for step, batch in enumerate(batches(nlp, run, random, settings), start=1):
        nlp.update(batch, drop=settings["dropout"], sgd=optimizer, losses=losses)
        optimizer.step_schedules()
        if step % settings["eval_frequency"] == 0 or step == settings["max_steps"]:
            with nlp.use_params(optimizer.averages):
                line = best.keep_if_better(settings["score_weights"])
            shown = " ".join(f"{name} {loss:.0f}" for name, loss in sorted(losses.items()))
            progress(f"step {step} of {settings['max_steps']}: {line} (losses: {shown})")
            losses.clear()
    nlp.from_bytes(best.weights, exclude=["vocab"])
    return best.score


@dataclass(slots=True)
class BestWeights:
    """The best weights so far, and their score on the dev set."""

    nlp: Language
    dev: list[Example]
    checkpoint: Path | None
    score: float = -1.0
    weights: bytes = b""

    def keep_if_better(self, score_weights: Mapping[str, float | None]) -> str:
        """Score the pipeline as it is and keep it if it is better; return a line of scores."""
        scores = self.nlp.evaluate(self.dev)
        shares = {name: share for name, share in score_weights.items() if share}
        score = sum(share * (scores.get(name) or 0.0) for name, share in shares.items())
        if score > self.score:
            self.score, self.weights = score, self.nlp.to_bytes(exclude=["vocab"])
            if self.checkpoint:
                self.nlp.to_disk(self.checkpoint)
        return ", ".join(f"{name} {100 * (scores.get(name) or 0):.2f}" for name in shares)


def batches(
    nlp: Language, run: TrainingRun, random: Random, settings: Mapping[str, Any]
) -> Iterator[list[Example]]:
    """Yield the batches of all training steps."""
    return islice(settings["batcher"](endless_epochs(nlp, run, random)), settings["max_steps"])


def endless_epochs(nlp: Language, run: TrainingRun, random: Random) -> Iterator[Example]:
    """Yield the examples of one epoch after the other."""
    while True:
        yield from run.epoch(nlp, random)
