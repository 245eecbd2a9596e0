"""Gold tables and treebanks -> figures and pipelines."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.errors import TrainingError

if TYPE_CHECKING:
    from kg.evaluation import Evaluation

__all__ = ["evaluate", "train"]

# The lists of a comparison, and what stands in each.
LISTS = {
    "missed": "in gold, not found",
    "invented": "found, not in gold",
    "broken": "plain triples that gold forbids",
}


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A gold table or a folder of them.")],
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Another spaCy pipeline.")
    ] = None,
    summary: Annotated[bool, typer.Option("--summary", help="Print the figures alone.")] = False,
) -> None:
    """Compare statements with gold tables.

    Prints precision, recall and F1, then what was missed, what was invented, and which triples
    must not stand.

    kg evaluate tests/gold
    kg evaluate tests/gold --summary
    """
    from kg.evaluation import evaluate as compare

    compared = compare(gold, model=model)
    for line in compared.lines(details=False):
        print(line)
    if not summary:
        for line in lists(compared):
            print(line)


def lists(compared: "Evaluation") -> Iterator[str]:
    """Yield what is wrong, a list for each way to be wrong."""
    for name, meaning in LISTS.items():
        found: list[str] = getattr(compared, name)
        if found:
            yield ""
            yield f"{name} ({meaning}): {len(found)}"
            yield from (f"  {line}" for line in found)


def train(  # noqa: PLR0917
    corpus: Annotated[
        Path,
        typer.Argument(metavar="CORPUS_DIR", help="CoNLL-U files, train, dev and test by name."),
    ],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="DIR", help="Where the pipeline goes, or the file."),
    ] = None,
    seeds: Annotated[
        int, typer.Option(min=1, help="How many to train; the best on dev is kept.")
    ] = 1,
    vectors: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="GloVe's text file; else the vectors that kg carries."),
    ] = None,
    encoder: Annotated[
        Path | None,
        typer.Option(
            "--teach",
            metavar="DIR",
            help="A pretrained transformer: train a teacher on it, which writes trees of --raw.",
        ),
    ] = None,
    raw: Annotated[
        Path | None,
        typer.Option(metavar="TEXT", help="Raw news for the teacher: a .txt file or a folder."),
    ] = None,
    pretraining: Annotated[
        bool, typer.Option("--pretrain", help="Train the word layers alone, fast on a GPU.")
    ] = False,
    start: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Start from what --pretrain wrote.")
    ] = None,
    scored: Annotated[
        Path | None,
        typer.Option("--evaluate", metavar="DIR", help="Train nothing: score this pipeline."),
    ] = None,
) -> None:
    """Train a language pipeline from treebanks, or score one.

    Two steps may go before, both made for a GPU: a teacher adds trees of raw text to the
    treebanks, and the word layers are trained alone.

    kg train treebanks/ -o pipeline --seeds 3
    kg train --evaluate pipeline treebanks/
    kg train treebanks/ --teach mpnet/ --raw news/ -o treebanks/news-silver.conllu.gz
    kg train treebanks/ --pretrain -o words.npz
    kg train treebanks/ --start words.npz -o pipeline
    """
    if scored is not None:
        score(scored, corpus)
        return
    if out is None:
        msg = "train: no place for the pipeline: name a folder with -o DIR"
        raise TrainingError(msg)
    if encoder is not None:
        teach(corpus, raw, out, encoder)
        return
    from kg.training.pipeline import pretrain
    from kg.training.pipeline import train as train_pipeline

    if pretraining:
        pretrain(corpus, out, progress=say, vectors=vectors)
        return
    train_pipeline(corpus, out, seeds=seeds, progress=say, vectors=vectors, start=start)


def teach(corpus: Path, raw: Path | None, out: Path, encoder: Path) -> None:
    """Write the trees of a teacher."""
    if raw is None:
        msg = "train --teach: no text for the teacher to read: name it with --raw TEXT"
        raise TrainingError(msg)
    from kg.training.distillation import teach as write_silver

    write_silver(corpus, raw, out, encoder=encoder, progress=say)


def score(pipeline: Path, corpus: Path) -> None:
    """Print the table of scores, by relation and by type of entity too."""
    from kg.parsing import load_pipeline
    from kg.training.scorer import evaluate as scores
    from kg.training.scorer import table

    print(table(scores(load_pipeline(str(pipeline)), corpus)))


def say(line: str) -> None:
    """Print how the training goes as it goes."""
    print(line, flush=True)
