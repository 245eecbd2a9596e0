"""Raw text -> passages that a teacher has annotated: silver, where treebanks are gold."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import TrainingError
from kg.parsing.tokenization import make_doc
from kg.training.conllu import Passage, Sentence, Word
from kg.training.teacher import Labels, Reading

__all__ = ["annotated", "cut", "is_tree", "passages_of", "raw_articles", "reread"]

MOST_WORDS = 180  # of a passage, so that a transformer takes it whole
LONGEST, SHORTEST = 70, 4  # of a sentence, in words
TIDY = re.compile(r"[\"“‘'(\[]?[A-Z0-9].*[.?!:;][\"”’')\]]*")


def raw_articles(path: Path) -> Iterator[list[str]]:
    """Yield the paragraphs of each article: a line each, a blank line between articles."""
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    if not files:
        msg = f"{path} holds no .txt files: give raw text, a paragraph a line"
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


def passages_of(articles: Iterable[Sequence[str]], nlp: Language) -> Iterator[Passage]:
    """Read articles as passages of bare words, with the pipeline's sentences.

    A paragraph with a sentence that does not look like one is left out: the small pipeline
    would learn from its seams.
    """
    for paragraphs in articles:
        sentences: list[Sentence] = []
        opened: set[int] = set()
        for doc in nlp.pipe(make_doc(nlp, paragraph) for paragraph in paragraphs):
            opened.add(len(sentences))
            sentences += _sentences(doc)
        yield from cut(Passage(tuple(sentences), frozenset(opened)))


def cut(passage: Passage, most: int = MOST_WORDS) -> Iterator[Passage]:
    """Cut a passage into pieces of so many words, where it has sentences short enough."""
    start = words = 0
    for at, sentence in enumerate(passage.sentences):
        if at > start and words + len(sentence) > most:
            yield part(passage, start, at)
            start, words = at, 0
        words += len(sentence)
    if words:
        yield part(passage, start, len(passage.sentences))


def part(passage: Passage, start: int, end: int) -> Passage:
    """Take some sentences of a passage."""
    opened = frozenset(at - start for at in passage.paragraphs if start <= at < end)
    return Passage(passage.sentences[start:end], opened)


def _sentences(doc: Doc) -> Iterator[Sentence]:
    """Yield a paragraph's sentences as bare words, none if one of them is odd."""
    spans = list(doc.sents)
    if not all(SHORTEST <= len(span) <= LONGEST and TIDY.fullmatch(span.text) for span in spans):
        return
    for span in spans:
        yield tuple(
            Word(t.text, "_", "X", "_", "", -1, "root", space=bool(t.whitespace_)) for t in span
        )


def reread(passage: Passage, reading: Reading, labels: Labels) -> tuple[Sentence, ...]:
    """Put a reading onto the words of a passage."""
    read: list[Sentence] = []
    start = 0
    for sentence in passage.sentences:
        read.append(
            tuple(_said(word, at, start, reading, labels) for at, word in enumerate(sentence))
        )
        start += len(sentence)
    return tuple(read)


def _said(word: Word, at: int, start: int, reading: Reading, labels: Labels) -> Word:
    here = start + at
    head = int(reading.heads[here]) - start
    upos, feats = labels.analyses[reading.analyses[here]].split("/", 1)
    return replace(
        word,
        upos=upos,
        feats=feats,
        xpos=labels.tags[reading.tags[here]],
        head=-1 if head == at else head,
        deprel="root" if head == at else labels.relations[reading.relations[here]],
        entity=labels.entities[reading.entities[here]],
    )


def annotated(passage: Passage, reading: Reading, labels: Labels) -> Iterator[Passage]:
    """Put a reading onto a passage; cut out what did not become a tree."""
    whole = Passage(reread(passage, reading, labels), passage.paragraphs)
    start = 0
    for at, sentence in enumerate((*whole.sentences, ())):
        if not is_tree(sentence):
            if at > start:
                yield part(whole, start, at)
            start = at + 1


def is_tree(sentence: Sentence) -> bool:
    """Whether the arcs of a sentence make one tree: one root, and no cycle.

    >>> word = Word("x", "x", "X", "X", "", -1, "root")
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
