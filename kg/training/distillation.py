"""Treebanks, a pretrained transformer and raw text -> silver trees for the small pipeline."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from kg.errors import TrainingError
from kg.training.conllu import Passage, entities, write_conllu
from kg.training.loop import Progress
from kg.training.silver_trees import annotated, cut, passages_of, raw_articles, reread
from kg.training.teacher import Labels, Reading, Teacher
from kg.training.treebank import read_part, vary_letters, vary_quotes

__all__ = ["school", "silver", "teach"]

ROUNDS = 14


def teach(corpus: Path, raw: Path, out: Path, *, encoder: Path, progress: Progress) -> None:
    """Train a teacher on treebanks and write what it reads in raw text as CoNLL-U."""
    from kg.parsing import load_pipeline

    if out.exists():
        msg = f"{out} is there already: name a new file for the silver trees"
        raise TrainingError(msg)
    nlp = load_pipeline()
    nlp.select_pipes(enable=["tok2vec", "parser"])
    teacher = school(read_part(corpus, "train"), read_part(corpus, "dev"), encoder, progress)
    passages = list(passages_of(raw_articles(raw), nlp))
    write_conllu(silver(teacher, passages), out)
    progress(f"wrote {out}")


def school(
    gold: Sequence[Passage],
    dev: Sequence[Passage],
    encoder: Path,
    progress: Progress,
    *,
    rounds: int = ROUNDS,
) -> Teacher:
    """Train a teacher and tell how well it reads the dev part."""
    labels = Labels.of(gold)
    teacher = Teacher(encoder, labels)
    teacher.build()

    def varied(random: Random) -> list[Passage]:
        pieces = [piece for passage in gold for piece in cut(passage, random.randint(40, 170))]
        return [vary_letters(vary_quotes(piece, random), random) for piece in pieces]

    kept = [piece for passage in dev for piece in cut(passage)]
    teacher.learn(
        varied, rounds=rounds, progress=progress, after_round=lambda: marks(teacher, kept)
    )
    return teacher


def silver(teacher: Teacher, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield raw passages in their order as the teacher reads them."""
    read: dict[int, Reading] = dict(teacher.read(passages))
    for number, passage in enumerate(passages):
        yield from annotated(passage, read[number], teacher.labels)


def marks(teacher: Teacher, gold: Sequence[Passage]) -> str:
    """Tell the per cent of words with the gold tag and arc, marks too, and F of the entities."""
    words = tags = arcs = 0
    named: Counter[str] = Counter()
    for number, reading in teacher.read(gold):
        read = reread(gold[number], reading, teacher.labels)
        for right, found in zip(gold[number].sentences, read, strict=True):
            for word, said in zip(right, found, strict=True):
                words += 1
                tags += word.xpos == said.xpos
                arcs += (word.head, word.deprel) == (said.head, said.deprel)
            sought, seen = set(entities(right)), set(entities(found))
            named.update(gold=len(sought), found=len(seen), both=len(sought & seen))
    share = 200 * named["both"] / max(1, named["gold"] + named["found"])
    return f"TAG {100 * tags / words:.2f}, LAS {100 * arcs / words:.2f}, NER {share:.2f}"
