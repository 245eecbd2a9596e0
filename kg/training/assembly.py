"""A trained pipeline, lookup tables and scores -> the whole pipeline in a folder."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.lookups import Lookups

from kg.integrity import write_checksums
from kg.parsing import BUNDLED
from kg.training.conllu import Passage
from kg.training.lookups import treebank_lemmas, unambiguous_types
from kg.training.name_sampler import NameSampler
from kg.training.scorer import Scores, score_pipeline

__all__ = ["add_untrained_components", "write_pipeline", "write_with_scores"]

NAME = "kg_news"
AMOUNTS = ("DATE", "MONEY", "EVENT", "CARDINAL")
ABOUT = Path(__file__).parent / "data" / "about.json"


def add_untrained_components(
    nlp: Language, gold: Sequence[Passage], silver: Sequence[Passage], sampler: NameSampler
) -> Language:
    """Add the components that need no training: rules and lookup tables."""
    sentences = [sentence for passage in gold for sentence in passage.sentences]
    silver_sentences = (sentence for passage in silver for sentence in passage.sentences)
    nlp.add_pipe("kg_boundaries", first=True)
    lemmas: Any = nlp.add_pipe("kg_lemmas")
    lemmas.lookups = treebank_lemmas(
        (word for words in sentences for word in words), bundled_lemma_rules()
    )
    names: Any = nlp.add_pipe("kg_names")
    from_silver = unambiguous_types(silver_sentences, {}, min_count=4)
    from_gold = unambiguous_types(sentences, sampler.names_by_label())
    names.types = dict(sorted({**from_silver, **from_gold}.items()))
    nlp.add_pipe("kg_numbers")
    nlp.meta.update(json.loads(ABOUT.read_text(encoding="utf-8")), name=NAME)
    return nlp


def bundled_lemma_rules() -> Lookups:
    """Read spaCy's tables of rules from the bundled pipeline."""
    lookups = Lookups()
    [table] = sorted(BUNDLED.glob("*lemma*/lookups/lookups.bin"))
    lookups.from_disk(table.parent)
    return lookups


def write_with_scores(nlp: Language, out: Path, corpus: Path) -> dict[str, Scores]:
    """Write a pipeline, score what was written, and write it again with the scores in its meta."""
    write_pipeline(nlp, out)
    scores = score_pipeline(spacy.load(out), corpus)
    nlp.meta["performance"] = performance_meta(scores)
    write_pipeline(nlp, out)
    return scores


def write_pipeline(nlp: Language, out: Path) -> None:
    """Write a pipeline without the strings of its training texts, with the checksums of its files.

    A vocabulary grows with each text, here to seventy thousand words; the components need only
    the names of labels.
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
    write_checksums(out)


def performance_meta(scores: dict[str, Scores]) -> dict[str, Any]:
    """Return the scores as the `performance` of a pipeline's meta."""
    return {
        name: {
            **{figure: round(value, 2) for figure, value in score.figures.items()},
            "relations": {label: round(value, 1) for label, value in score.relations.items()},
            "entities": {label: round(value, 1) for label, value in score.entities.items()},
        }
        for name, score in scores.items()
    }
