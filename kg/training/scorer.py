"""A pipeline and the test files of treebanks -> a table of how well it reads them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.training import Example

from kg.training.conllu import gold_doc, read_conllu
from kg.training.treebank import find_part

__all__ = ["Scores", "evaluate", "score_file", "table"]

FIGURES = {
    "token_f": "TOKEN",
    "tag_acc": "TAG",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "sents_f": "SENT",
    "lemma_acc": "LEMMA",
    "ents_f": "NER",
}


@dataclass(frozen=True, slots=True)
class Scores:
    """Per cent: figures by name, F by relation and by type of entity, and how many are gold."""

    figures: Mapping[str, float]
    relations: Mapping[str, float]
    entities: Mapping[str, float]
    counts: Mapping[str, int]


def evaluate(
    nlp: Language, corpus: Path, *, part: str = "test", together: str = "together"
) -> dict[str, Scores]:
    """Score raw text of every *-test file by name, and all of them together."""
    by_file = {path: _pairs(nlp, path) for path in find_part(corpus, part)}
    scores = {path.name.split(".")[0]: _score(nlp, pairs) for path, pairs in by_file.items()}
    scores[together] = _score(nlp, [pair for pairs in by_file.values() for pair in pairs])
    return scores


def score_file(nlp: Language, path: Path) -> Scores:
    """Score raw text of one file."""
    return _score(nlp, _pairs(nlp, path))


def _pairs(nlp: Language, path: Path) -> list[Example]:
    golds = [gold_doc(passage, nlp.vocab) for passage in read_conllu(path)]
    read = nlp.pipe((gold.text for gold in golds), batch_size=16)
    return [Example(doc, gold) for doc, gold in zip(read, golds, strict=True)]


def _score(nlp: Language, pairs: list[Example]) -> Scores:
    results = Scorer(nlp).score(pairs)
    figures = {name: 100 * (results.get(key) or 0.0) for key, name in FIGURES.items()}
    relations = _parts(results.get("dep_las_per_type") or {})
    entities = _parts(results.get("ents_per_type") or {})
    return Scores(figures, relations, entities, _counts(pairs))


def _parts(scores: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    return {label: 100 * parts["f"] for label, parts in sorted(scores.items())}


def _counts(pairs: Iterable[Example]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for pair in pairs:
        counts.update(token.dep_ for token in pair.reference)
        counts.update(entity.label_ for entity in pair.reference.ents)
    return dict(counts)


def table(scores: Mapping[str, Scores], *, least: int = 20) -> str:
    """Write scores as columns, one for each file; relations with fewer cases are left out."""
    names = list(scores)
    lines = ["".join(["".ljust(14), *(name.rjust(16) for name in names)])]
    for figure in FIGURES.values():
        lines.append(_line(figure, [score.figures.get(figure) for score in scores.values()]))
    for kind in ("entities", "relations"):
        labels = sorted({label for score in scores.values() for label in getattr(score, kind)})
        for label in labels:
            if max(score.counts.get(label, 0) for score in scores.values()) >= least:
                found = [getattr(score, kind).get(label) for score in scores.values()]
                lines.append(_line(label, found))
    return "\n".join(lines)


def _line(name: str, figures: Iterable[float | None]) -> str:
    cells = ["-" if figure is None else f"{figure:.1f}" for figure in figures]
    return "".join([name.ljust(14), *(cell.rjust(16) for cell in cells)])
