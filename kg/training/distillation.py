"""Treebanks, a pretrained transformer and raw text -> silver trees, from which the student learns.

The student is the small pipeline that kg carries.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from kg.errors import TrainingError
from kg.training.conllu import Passage, TreebankSentence, entity_spans, write_conllu
from kg.training.loop import Progress
from kg.training.silver_trees import (
    annotate,
    apply_prediction,
    read_articles,
    split_by_length,
    unannotated_passages,
)
from kg.training.teacher import LabelSets, Prediction, Teacher
from kg.training.treebank import read_treebanks, vary_case, vary_punctuation

__all__ = ["silver_passages", "train_teacher", "write_silver_trees"]

EPOCHS = 14


def write_silver_trees(
    corpus: Path, raw: Path, out: Path, *, encoder: Path, progress: Progress
) -> None:
    """Train a teacher on treebanks and write the trees that it predicts for raw text as CoNLL-U."""
    from kg.parsing import load_pipeline

    if out.exists():
        msg = f"{out} is there already: name a new file for the silver trees"
        raise TrainingError(msg)
    nlp = load_pipeline()
    nlp.select_pipes(enable=["tok2vec", "parser"])
    teacher = train_teacher(
        read_treebanks(corpus, "train"), read_treebanks(corpus, "dev"), encoder, progress
    )
    passages = list(unannotated_passages(read_articles(raw), nlp))
    write_conllu(silver_passages(teacher, passages), out)
    progress(f"wrote {out}")


def train_teacher(
    gold: Sequence[Passage],
    dev: Sequence[Passage],
    encoder: Path,
    progress: Progress,
    *,
    epochs: int = EPOCHS,
) -> Teacher:
    """Train a teacher and report its scores on the dev part."""
    labels = LabelSets.of(gold)
    teacher = Teacher(encoder, labels)
    teacher.build()

    def augmented(random: Random) -> list[Passage]:
        parts = [
            part for passage in gold for part in split_by_length(passage, random.randint(40, 170))
        ]
        return [vary_case(vary_punctuation(part, random), random) for part in parts]

    dev_parts = [part for passage in dev for part in split_by_length(passage)]
    teacher.train(
        augmented,
        epochs=epochs,
        progress=progress,
        after_epoch=lambda: score_on_dev(teacher, dev_parts),
    )
    return teacher


def silver_passages(teacher: Teacher, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield passages in their order with the teacher's annotation, where that makes trees."""
    predictions: dict[int, Prediction] = dict(teacher.predict(passages))
    for number, passage in enumerate(passages):
        yield from annotate(passage, predictions[number], teacher.labels)


def score_on_dev(teacher: Teacher, gold: Sequence[Passage]) -> str:
    """Return a line of scores: tag accuracy and LAS, punctuation included, and NER F1."""
    counts: Counter[str] = Counter()
    for number, prediction in teacher.predict(gold):
        predicted = apply_prediction(gold[number], prediction, teacher.labels)
        for pair in zip(gold[number].sentences, predicted, strict=True):
            counts.update(sentence_counts(*pair))
    tag, las = (100 * counts[name] / counts["words"] for name in ("tags", "arcs"))
    entities = max(1, counts["gold_entities"] + counts["predicted_entities"])
    ner = 200 * counts["right_entities"] / entities
    return f"TAG {tag:.2f}, LAS {las:.2f}, NER F1 {ner:.2f}"


def sentence_counts(gold: TreebankSentence, predicted: TreebankSentence) -> dict[str, int]:
    """Count the words and entities of a sentence, and what is right of them."""
    pairs = list(zip(gold, predicted, strict=True))
    entities, found = set(entity_spans(gold)), set(entity_spans(predicted))
    return {
        "words": len(pairs),
        "tags": sum(a.xpos == b.xpos for a, b in pairs),
        "arcs": sum((a.head, a.deprel) == (b.head, b.deprel) for a, b in pairs),
        "gold_entities": len(entities),
        "predicted_entities": len(found),
        "right_entities": len(entities & found),
    }
