"""A configuration, sentences that vary and a dev set -> a trained spaCy pipeline.

spaCy's own loop reads its corpus once, so that every round would see the same variations;
this one asks for new examples each round. It keeps the averaged weights that score best.
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

__all__ = ["Course", "Progress", "begin", "blank", "learn"]

Progress = Callable[[str], None]

ENOUGH = 3000  # examples that show every label


@dataclass(frozen=True, slots=True)
class Course:
    """What to learn from: `fresh` gives a round of examples, `dev` the ones to choose by."""

    fresh: Callable[[Language, Random], Iterable[Example]]
    dev: Callable[[Language], list[Example]]
    seed: int = 0
    checkpoint: Path | None = None  # where the best so far is kept, should the power fail


def blank(path: Path, vectors: Vectors, *, seed: int) -> Language:
    """Make the untrained pipeline of a configuration file."""
    prefer_gpu()
    choose_product()
    fix_random_seed(seed)
    config = util.load_config(path, {"system.seed": seed}, interpolate=True)
    nlp = util.load_model_from_config(config, auto_fill=True)
    adapt_tokenizer(nlp)
    nlp.vocab.vectors = vectors
    return nlp


def learn(nlp: Language, course: Course, progress: Progress) -> float:
    """Train a pipeline in place and leave the best weights in it; return their dev score."""
    random = Random(course.seed)
    settings = registry.resolve(nlp.config["training"], schema=ConfigSchemaTraining)
    best = Best(nlp, course.dev(nlp), course.checkpoint)
    losses: dict[str, float] = {}
    optimizer = settings["optimizer"]
    for step, batch in enumerate(_batches(nlp, course, random, settings), start=1):
        nlp.update(batch, drop=settings["dropout"], sgd=optimizer, losses=losses)
        optimizer.step_schedules()
        if step % settings["eval_frequency"] == 0 or step == settings["max_steps"]:
            with nlp.use_params(optimizer.averages):
                line = best.compare(settings["score_weights"])
            shown = " ".join(f"{name} {loss:.0f}" for name, loss in sorted(losses.items()))
            progress(f"step {step} of {settings['max_steps']}: {line} (losses: {shown})")
            losses.clear()
    nlp.from_bytes(best.weights, exclude=["vocab"])
    return best.score


def begin(nlp: Language, course: Course) -> None:
    """Make the weights of a blank pipeline, and the labels that its course shows."""
    nlp.initialize(lambda: islice(course.fresh(nlp, Random(course.seed)), ENOUGH))


@dataclass(slots=True)
class Best:
    """The best weights so far, and how well they do."""

    nlp: Language
    dev: list[Example]
    checkpoint: Path | None
    score: float = -1.0
    weights: bytes = b""

    def compare(self, weights: Mapping[str, float | None]) -> str:
        """Score the pipeline as it stands, keep it if it is better; return a line for people."""
        found = self.nlp.evaluate(self.dev)
        named = {name: weight for name, weight in weights.items() if weight}
        score = sum(weight * (found.get(name) or 0.0) for name, weight in named.items())
        if score > self.score:
            self.score, self.weights = score, self.nlp.to_bytes(exclude=["vocab"])
            if self.checkpoint:
                self.nlp.to_disk(self.checkpoint)
        return ", ".join(f"{name} {100 * (found.get(name) or 0):.2f}" for name in named)


def _batches(
    nlp: Language, course: Course, random: Random, settings: Mapping[str, Any]
) -> Iterator[list[Example]]:
    batches = settings["batcher"](_rounds(nlp, course, random))
    return islice(batches, settings["max_steps"])


def _rounds(nlp: Language, course: Course, random: Random) -> Iterator[Example]:
    while True:
        yield from course.fresh(nlp, random)
