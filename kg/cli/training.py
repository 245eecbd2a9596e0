"""Treebanks -> scores and pipelines."""

from pathlib import Path
from typing import Annotated

import typer

from kg.errors import TrainingError

__all__ = ["train"]

EncoderOption = Annotated[
    Path | None,
    typer.Option(
        "--teach",
        metavar="DIR",
        help="A pretrained transformer: train a teacher on it and write its trees of --raw.",
    ),
]
RawOption = Annotated[
    Path | None,
    typer.Option(metavar="TEXT", help="Raw text for the teacher: a .txt file or a folder."),
]
PretrainOption = Annotated[
    bool, typer.Option("--pretrain", help="Train the tok2vec layers alone, fast on a GPU.")
]
RolesOption = Annotated[
    bool,
    typer.Option(
        "--roles", help="Train the role labeller on CORPUS_DIR, a folder of role annotation."
    ),
]
CoreferenceOption = Annotated[
    bool,
    typer.Option(
        "--coreference",
        help="Fit whom pronouns mean to CORPUS_DIR, a folder of texts with coreference.",
    ),
]
ConfidenceOption = Annotated[
    bool,
    typer.Option(
        "--confidence",
        help="Fit confidence to the judged statements of CORPUS_DIR, a folder of articles.",
    ),
]
FeaturesOption = Annotated[
    bool,
    typer.Option(
        "--features",
        help="Write what speaks for and against each judged statement of CORPUS_DIR, without its "
        "words, as features.csv, which --confidence fits to as well.",
    ),
]
StartOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Start from what --pretrain wrote.")
]
EvaluateOption = Annotated[
    Path | None,
    typer.Option("--evaluate", metavar="DIR", help="Do not train: score this pipeline."),
]


def train(  # noqa: PLR0917
    corpus: Annotated[
        Path,
        typer.Argument(metavar="CORPUS_DIR", help="A folder of CoNLL-U files: train, dev, test."),
    ],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="DIR", help="Where to write the result."),
    ] = None,
    seeds: Annotated[
        int, typer.Option(min=1, help="Train so many pipelines; keep the best on dev.")
    ] = 1,
    vectors: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="GloVe's text file; the default are kg's own vectors."),
    ] = None,
    encoder: EncoderOption = None,
    raw: RawOption = None,
    pretraining: PretrainOption = False,
    start: StartOption = None,
    roles: RolesOption = False,
    coreference: CoreferenceOption = False,
    confidence: ConfidenceOption = False,
    features: FeaturesOption = False,
    scored: EvaluateOption = None,
) -> None:
    """Train a language pipeline from treebanks, or score one.

    If training is interrupted, the best pipeline so far is in DIR-unfinished.

    Two optional steps come first, both made for a GPU: a teacher adds trees of raw text to the
    treebanks (distillation), and the tok2vec layers are pretrained.

    kg train treebanks/ -o pipeline --seeds 3
    kg train --evaluate pipeline treebanks/
    kg train treebanks/ --teach mpnet/ --raw news/ -o treebanks/news-silver.conllu.gz
    kg train treebanks/ --pretrain -o tok2vec.npz
    kg train treebanks/ --start tok2vec.npz -o pipeline
    kg train propbank/ --roles -o roles
    kg train coreference/ --coreference -o weights.tsv
    kg train tests/gold/news --confidence -o confidence.tsv
    kg train articles/ --features -o features.csv
    """
    if scored is not None:
        score(scored, corpus)
        return
    fits = {train_coreference: coreference, train_confidence: confidence, keep_features: features}
    fit = next((each for each, asked in fits.items() if asked), None)
    if fit is not None:
        fit(corpus, out)
        return
    if out is None:
        msg = "train: no place for the pipeline: name a folder with -o DIR"
        raise TrainingError(msg)
    if roles:
        train_roles(corpus, out)
        return
    if encoder is not None:
        distil(corpus, raw, out, encoder)
        return
    from kg.training.pipeline import pretrain_tok2vec, train_pipeline

    if pretraining:
        pretrain_tok2vec(corpus, out, progress=print_progress, vectors=vectors)
        return
    train_pipeline(corpus, out, seeds=seeds, progress=print_progress, vectors=vectors, start=start)


def train_roles(corpus: Path, out: Path) -> None:
    """Train the role labeller and print its scores."""
    from kg.parsing import load_pipeline
    from kg.training.roles import train_labeller

    train_labeller(load_pipeline(), corpus, out, progress=print_progress)


def train_coreference(corpus: Path, out: Path | None) -> None:
    """Fit the weights by which pronouns are read, print their scores and write their table."""
    from kg.coreference.ranking.ranker import TABLE
    from kg.training import coreference

    coreference.train_coreference(corpus, TABLE if out is None else out, progress=print_progress)


def train_confidence(corpus: Path, out: Path | None) -> None:
    """Fit the weights of confidence, but not to articles held, and write their table."""
    from kg.evaluation.judged import examples, judged_elsewhere, judged_statements
    from kg.evaluation.regression import fit
    from kg.statements.confidence import TABLE
    from kg.statements.features import OF_EVENTS
    from kg.training.confidence import write_weights

    here = (each for each in judged_statements(corpus) if not each.held)
    judged = examples([*here, *judged_elsewhere(corpus)])
    path = TABLE if out is None else out
    write_weights({"statement": fit(judged), "event": fit(judged, OF_EVENTS)}, path)
    print(f"{path}: fitted to {len(judged)} statements")


def keep_features(corpus: Path, out: Path | None) -> None:
    """Write the features of judged statements, for weights that are fitted elsewhere."""
    from kg.evaluation.judged import judged_statements, write_features

    if out is None:
        msg = "train --features: no place for them: name a file with -o features.csv"
        raise TrainingError(msg)
    print(f"{out}: {write_features(judged_statements(corpus), out)} statements")


def distil(corpus: Path, raw: Path | None, out: Path, encoder: Path) -> None:
    """Train a teacher and write its trees of raw text."""
    if raw is None:
        msg = "train --teach: no text for the teacher to parse: name it with --raw TEXT"
        raise TrainingError(msg)
    from kg.training.distillation import write_silver_trees

    write_silver_trees(corpus, raw, out, encoder=encoder, progress=print_progress)


def score(pipeline: Path, corpus: Path) -> None:
    """Print the table of scores, also by relation and by entity type."""
    from kg.parsing import load_pipeline
    from kg.training.scorer import score_pipeline, score_table

    print(score_table(score_pipeline(load_pipeline(str(pipeline)), corpus)))


def print_progress(line: str) -> None:
    """Print a line of progress at once."""
    print(line, flush=True)
