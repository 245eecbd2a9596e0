"""Raw text and a teacher's predictions -> silver trees: predicted, where a treebank's are gold."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import TrainingError
from kg.parsing.tokenization import make_doc
from kg.training.conllu import Passage, TreebankSentence, TreebankWord
from kg.training.teacher import LabelSets, Prediction

__all__ = [
    "annotate",
    "apply_prediction",
    "is_tree",
    "read_articles",
    "split_by_length",
    "unannotated_passages",
]

MAX_WORDS = 180  # in a passage, so that a transformer takes it whole
MIN_LENGTH, MAX_LENGTH = 4, 70  # of a sentence, in words
COMPLETE = re.compile(r"[\"“‘'(\[]?[A-Z0-9].*[.?!:;][\"”’')\]]*")


def read_articles(path: Path) -> Iterator[list[str]]:
    """Yield the paragraphs of each article: one on each line, a blank line between articles."""
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    if not files:
        msg = f"{path} has no .txt files: give raw text, a paragraph on each line"
        raise TrainingError(msg)
    for file in files:
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            msg = f"{file} cannot be read ({error}): give raw text in UTF-8"
            raise TrainingError(msg) from error
        for article in re.split(r"\n\s*\n", text):
            if paragraphs := [line.strip() for line in article.splitlines() if line.strip()]:
                yield paragraphs


def unannotated_passages(articles: Iterable[Sequence[str]], nlp: Language) -> Iterator[Passage]:
    """Split articles into sentences with a pipeline; their words carry no annotation yet.

    A paragraph with a fragment among its sentences is left out: the student would learn wrong
    sentence boundaries from it.
    """
    for paragraphs in articles:
        sentences: list[TreebankSentence] = []
        opened: set[int] = set()
        for doc in nlp.pipe(make_doc(nlp, paragraph) for paragraph in paragraphs):
            opened.add(len(sentences))
            sentences += complete_sentences(doc)
        yield from split_by_length(Passage(tuple(sentences), frozenset(opened)))


def split_by_length(passage: Passage, max_words: int = MAX_WORDS) -> Iterator[Passage]:
    """Split a passage between sentences, so that each part has at most so many words."""
    start = words = 0
    for at, sentence in enumerate(passage.sentences):
        if at > start and words + len(sentence) > max_words:
            yield passage.excerpt(start, at)
            start, words = at, 0
        words += len(sentence)
    if words:
        yield passage.excerpt(start, len(passage.sentences))


def complete_sentences(doc: Doc) -> Iterator[TreebankSentence]:
    """Yield the sentences of a paragraph, or none where one is a fragment."""
    spans = list(doc.sents)
    if not all(
        MIN_LENGTH <= len(span) <= MAX_LENGTH and COMPLETE.fullmatch(span.text) for span in spans
    ):
        return
    for span in spans:
        yield tuple(
            TreebankWord(t.text, "_", "X", "_", "", -1, "root", space=bool(t.whitespace_))
            for t in span
        )


def apply_prediction(
    passage: Passage, prediction: Prediction, labels: LabelSets
) -> tuple[TreebankSentence, ...]:
    """Return the sentences of a passage with the predicted annotation."""
    annotated: list[TreebankSentence] = []
    start = 0
    for sentence in passage.sentences:
        annotated.append(
            tuple(
                predicted_word(word, at, start, prediction, labels)
                for at, word in enumerate(sentence)
            )
        )
        start += len(sentence)
    return tuple(annotated)


def predicted_word(
    word: TreebankWord, at: int, start: int, prediction: Prediction, labels: LabelSets
) -> TreebankWord:
    """Return a word of the sentence that starts there, with the predicted annotation."""
    here = start + at
    head = int(prediction.heads[here]) - start
    upos, feats = labels.morphology[prediction.morphology[here]].split("/", 1)
    return replace(
        word,
        upos=upos,
        feats=feats,
        xpos=labels.tags[prediction.tags[here]],
        head=-1 if head == at else head,
        deprel="root" if head == at else labels.relations[prediction.relations[here]],
        entity=labels.entities[prediction.entities[here]],
    )


def annotate(passage: Passage, prediction: Prediction, labels: LabelSets) -> Iterator[Passage]:
    """Yield the parts of a passage that the prediction makes trees of."""
    whole = Passage(apply_prediction(passage, prediction, labels), passage.paragraphs)
    start = 0
    for at, sentence in enumerate((*whole.sentences, ())):
        if not is_tree(sentence):
            if at > start:
                yield whole.excerpt(start, at)
            start = at + 1


def is_tree(sentence: TreebankSentence) -> bool:
    """Return whether the arcs of a sentence make a tree: one root and no cycle.

    >>> word = TreebankWord("x", "x", "X", "X", "", -1, "root")
    >>> is_tree((word, replace(word, head=0, deprel="dep")))
    True
    >>> is_tree((word, replace(word, head=2), replace(word, head=1)))
    False
    """
    roots = [word for word in sentence if word.head < 0]
    if len(roots) != 1 or any(word.deprel == "root" and word.head >= 0 for word in sentence):
        return False
    for word in sentence:
        steps = 0
        while word.head >= 0 and steps <= len(sentence):
            word, steps = sentence[word.head], steps + 1  # noqa: PLW2901
        if steps > len(sentence):
            return False
    return True
