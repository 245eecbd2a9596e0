"""A pipeline and the test files of treebanks -> a table of scores, by spaCy's Scorer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.training import Example

from kg.training.conllu import gold_doc, read_conllu
from kg.training.treebank import treebank_files

__all__ = ["Scores", "score_pipeline", "score_table"]

ALL = "all"  # the column of all files together
MIN_COUNT = 20  # a label that is rarer in gold gets no row
# What the table calls the scores of spaCy's Scorer.
FIGURES = {
    "token_f": "TOKEN F1",
    "tag_acc": "TAG",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "sents_f": "SENT F1",
    "lemma_acc": "LEMMA",
    "ents_f": "NER F1",
}
# What the table calls the scores by label.
BY_LABEL = {"entities": "NER F1 by type", "relations": "LAS F1 by relation"}


@dataclass(frozen=True, slots=True)
class Scores:
    """Per cent: figures by name, F1 by relation and by type of entity; and the counts of gold."""

    figures: Mapping[str, float]
    relations: Mapping[str, float]
    entities: Mapping[str, float]
    counts: Mapping[str, int]


def score_pipeline(nlp: Language, corpus: Path, *, part: str = "test") -> dict[str, Scores]:
    """Parse the raw text of every *-test file; return the scores by file, and those of all."""
    by_file = {path: parsed_examples(nlp, path) for path in treebank_files(corpus, part)}
    scores = {
        path.name.split(".")[0]: score_examples(nlp, examples) for path, examples in by_file.items()
    }
    scores[ALL] = score_examples(nlp, [each for examples in by_file.values() for each in examples])
    return scores


def parsed_examples(nlp: Language, path: Path) -> list[Example]:
    """Parse the raw text of a file; pair the Docs with the gold ones."""
    golds = [gold_doc(passage, nlp.vocab) for passage in read_conllu(path)]
    docs = nlp.pipe((gold.text for gold in golds), batch_size=16)
    return [Example(doc, gold) for doc, gold in zip(docs, golds, strict=True)]


def score_examples(nlp: Language, examples: list[Example]) -> Scores:
    """Compare the predicted Docs with the gold ones."""
    results = Scorer(nlp).score(examples)
    figures = {name: 100 * (results.get(key) or 0.0) for key, name in FIGURES.items()}
    relations = f1_by_label(results.get("dep_las_per_type") or {})
    entities = f1_by_label(results.get("ents_per_type") or {})
    return Scores(figures, relations, entities, gold_counts(examples))


def f1_by_label(scores: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Return the F1 of each label, per cent."""
    return {label: 100 * parts["f"] for label, parts in sorted(scores.items())}


def gold_counts(examples: Iterable[Example]) -> dict[str, int]:
    """Count the relations and the types of entities in gold."""
    counts: Counter[str] = Counter()
    for example in examples:
        counts.update(token.dep_ for token in example.reference)
        counts.update(entity.label_ for entity in example.reference.ents)
    return dict(counts)


def score_table(scores: Mapping[str, Scores]) -> str:
    """Write scores as columns, one for each file; rare labels are left out."""
    lines = [table_row("", scores)]
    for figure in FIGURES.values():
        lines.append(score_row(figure, [score.figures.get(figure) for score in scores.values()]))
    for kind, title in BY_LABEL.items():
        lines += ["", title, *rows_by_label(scores, kind)]
    return "\n".join(lines)


def rows_by_label(scores: Mapping[str, Scores], kind: str) -> Iterator[str]:
    """Write a row for each entity type or relation that is frequent enough in gold."""
    for label in sorted({label for score in scores.values() for label in getattr(score, kind)}):
        if max(score.counts.get(label, 0) for score in scores.values()) >= MIN_COUNT:
            yield score_row(label, [getattr(score, kind).get(label) for score in scores.values()])


def score_row(name: str, figures: Iterable[float | None]) -> str:
    """Write a row of figures, "-" where there is none."""
    return table_row(name, ("-" if figure is None else f"{figure:.1f}" for figure in figures))


def table_row(name: str, cells: Iterable[str]) -> str:
    """Write a row of the table."""
    return "".join([name.ljust(14), *(cell.rjust(16) for cell in cells)])
