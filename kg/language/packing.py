"""Two trained halves and the treebanks' lemmas -> one pipeline in a folder."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.lookups import Lookups

from kg.language.conllu import Passage
from kg.language.lemmas import seen_lemmas
from kg.language.scores import Scores, evaluate

__all__ = ["assemble", "pack"]

HERE = Path(__file__).parent
RULES = HERE / "en_kg_news"
ABOUT = HERE / "data" / "about.json"
TRAINING_ONLY = ("corpora", "training", "initialize", "pretraining", "paths")


def assemble(syntax: Language, ner: Language, passages: Iterable[Passage], name: str) -> Language:
    """Join the halves: the entities keep a tok2vec of their own."""
    ner.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    lemmas: Any = syntax.add_pipe("kg_lemmas")
    lemmas.lookups = seen_lemmas(
        (word for passage in passages for words in passage.sentences for word in words), _rules()
    )
    syntax.add_pipe("ner", source=ner)
    syntax.add_pipe("kg_names")
    syntax.add_pipe("kg_numbers")
    syntax.meta.update(json.loads(ABOUT.read_text(encoding="utf-8")), name=name)
    return syntax


def _rules() -> Lookups:
    """Read spaCy's tables of rules from the bundled pipeline."""
    lookups = Lookups()
    [table] = sorted(RULES.glob("*lemma*/lookups/lookups.bin"))
    lookups.from_disk(table.parent)
    return lookups


def pack(nlp: Language, out: Path, corpus: Path) -> dict[str, Scores]:
    """Write the pipeline with its scores, which are those of what was written."""
    nlp.to_disk(out)
    scores = evaluate(spacy.load(out), corpus)
    nlp.meta["performance"] = _performance(scores)
    nlp.to_disk(out)
    return scores


def _performance(scores: dict[str, Scores]) -> dict[str, Any]:
    return {
        name: {
            **{figure: round(value, 2) for figure, value in score.figures.items()},
            "relations": {label: round(value, 1) for label, value in score.relations.items()},
            "entities": {label: round(value, 1) for label, value in score.entities.items()},
        }
        for name, score in scores.items()
    }
