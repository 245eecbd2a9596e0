"""A trained pipeline and the treebanks' lemmas -> one pipeline in a folder."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.lookups import Lookups

from kg.parsing import BUNDLED
from kg.training.conllu import Passage
from kg.training.lookups import certain_types, seen_lemmas
from kg.training.name_sampler import Names
from kg.training.scorer import Scores, evaluate

__all__ = ["assemble", "pack", "write"]

HERE = Path(__file__).parent
RULES = BUNDLED
NAME = "kg_news"
AMOUNTS = ("DATE", "MONEY", "EVENT", "CARDINAL")
ABOUT = HERE / "data" / "about.json"


def assemble(
    nlp: Language, gold: Sequence[Passage], silver: Sequence[Passage], names: Names
) -> Language:
    """Add to a trained pipeline what needs no training."""
    sentences = [sentence for passage in gold for sentence in passage.sentences]
    read = (sentence for passage in silver for sentence in passage.sentences)
    nlp.add_pipe("kg_boundaries", first=True)
    lemmas: Any = nlp.add_pipe("kg_lemmas")
    lemmas.lookups = seen_lemmas((word for words in sentences for word in words), _rules())
    settled: Any = nlp.add_pipe("kg_names")
    told = certain_types(read, {}, least=4)  # where the treebanks know no better
    settled.types = dict(sorted({**told, **certain_types(sentences, names.by_label())}.items()))
    nlp.add_pipe("kg_numbers")
    nlp.meta.update(json.loads(ABOUT.read_text(encoding="utf-8")), name=NAME)
    return nlp


def _rules() -> Lookups:
    """Read spaCy's tables of rules from the bundled pipeline."""
    lookups = Lookups()
    [table] = sorted(RULES.glob("*lemma*/lookups/lookups.bin"))
    lookups.from_disk(table.parent)
    return lookups


def pack(nlp: Language, out: Path, corpus: Path) -> dict[str, Scores]:
    """Write the pipeline with its scores, which are those of what was written."""
    write(nlp, out)
    scores = evaluate(spacy.load(out), corpus)
    nlp.meta["performance"] = _performance(scores)
    write(nlp, out)
    return scores


def write(nlp: Language, out: Path) -> None:
    """Write a pipeline without the seventy thousand words that it met in training.

    A vocabulary grows with each text; what components need of it are the names of labels.
    """
    nlp.to_disk(out)
    labels = {label for labels in nlp.pipe_labels.values() for label in labels}
    morphologizer: Any = nlp.get_pipe("morphologizer")
    tables: dict[str, dict[str, object]] = morphologizer.label_data
    analyses = {
        part
        for table in tables.values()
        for pair in table.items()
        for part in pair
        if isinstance(part, str)
    }
    features = {part for label in labels | analyses for part in re.split("[|=,]", label)}
    pairs = {part for label in labels | analyses for part in label.split("|")}
    kept = {*labels, *analyses, *features, *pairs, *AMOUNTS}
    srsly.write_json(out / "vocab" / "strings.json", sorted(kept - {""}), indent=0)


def _performance(scores: dict[str, Scores]) -> dict[str, Any]:
    return {
        name: {
            **{figure: round(value, 2) for figure, value in score.figures.items()},
            "relations": {label: round(value, 1) for label, value in score.relations.items()},
            "entities": {label: round(value, 1) for label, value in score.entities.items()},
        }
        for name, score in scores.items()
    }
