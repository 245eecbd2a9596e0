"""CoNLL-U, plain or gzipped -> sentences of words, and spaCy Docs of them.

Columns as in Universal Dependencies; `NER=B-ORG` in the last one carries entities.
"""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from sys import intern

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.errors import TrainingError

__all__ = [
    "Passage",
    "Sentence",
    "Word",
    "entities",
    "gold_doc",
    "parse_conllu",
    "read_conllu",
    "write_conllu",
]

COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a treebank: `head` counts from 0 within the sentence, -1 for its root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space: bool = True  # whether a space follows
    entity: str = "O"  # B-ORG, I-ORG, O


Sentence = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that follow each other, and which of them open a paragraph."""

    sentences: tuple[Sentence, ...]
    paragraphs: frozenset[int] = frozenset()


def read_conllu(path: Path) -> Iterator[Passage]:
    """Read the documents of a file."""
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8") as lines:
            yield from parse_conllu(lines, str(path))
    except (OSError, EOFError, UnicodeDecodeError) as error:
        msg = f"{path} cannot be read ({error}): give CoNLL-U in UTF-8, plain or gzipped"
        raise TrainingError(msg) from error


def parse_conllu(lines: Iterable[str], name: str = "CoNLL-U") -> Iterator[Passage]:
    r"""Parse documents; `name` is for the message about a broken line.

    >>> row = "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\tNER=B-ORG|SpaceAfter=No"
    >>> [passage] = parse_conllu([row, ""])
    >>> passage.sentences[0][0].form, passage.sentences[0][0].entity
    ('Yes', 'B-ORG')
    """
    sentences: list[Sentence] = []
    paragraphs: set[int] = set()
    rows: list[list[str]] = []
    for number, line in enumerate([*lines, ""], start=1):
        match _kind(line):
            case "document" if sentences:
                yield Passage(tuple(sentences), frozenset(paragraphs))
                sentences, paragraphs = [], {0}
            case "document" | "paragraph":
                paragraphs.add(len(sentences))
            case "row":
                rows.append(_columns(line, name, number))
            case "end" if rows:
                sentences.append(_sentence(rows, name, number))
                rows = []
    if sentences:
        yield Passage(tuple(sentences), frozenset(paragraphs))


def _kind(line: str) -> str:
    if not line.strip():
        return "end"
    if line.startswith("# newdoc"):
        return "document"
    if line.startswith("# newpar"):
        return "paragraph"
    return "comment" if line.startswith("#") else "row"


def _columns(line: str, name: str, number: int) -> list[str]:
    columns = line.rstrip("\n").split("\t")
    if len(columns) != COLUMNS:
        msg = f"{name}, line {number}: {len(columns)} columns where CoNLL-U has ten: mend the line"
        raise TrainingError(msg)
    return columns


def _sentence(rows: list[list[str]], name: str, number: int) -> Sentence:
    glued = _glued(rows)
    words = [row for row in rows if row[0].isdigit()]
    try:
        return tuple(
            Word(
                form=intern(form),
                lemma=intern(lemma if lemma != "_" or form == "_" else form),
                upos=intern(upos),
                xpos=intern(xpos),
                feats=intern("" if feats == "_" else feats),
                head=int(head) - 1,
                deprel=intern(deprel),
                space=int(index) not in glued,
                entity=intern(_entity(misc)),
            )
            for index, form, lemma, upos, xpos, feats, head, deprel, _, misc in words
        )
    except ValueError as error:
        msg = f"{name}, sentence before line {number}: a head is no number ({error}): mend it"
        raise TrainingError(msg) from error


def _glued(rows: list[list[str]]) -> set[int]:
    """Return the indices of words without a space after; *don't* is one such range."""
    glued = set()
    inner: dict[int, bool] = {}
    for index, *_, misc in rows:
        alone = "SpaceAfter=No" in misc
        if span := re.fullmatch(r"(\d+)-(\d+)", index):
            first, last = int(span[1]), int(span[2])
            glued |= set(range(first, last))
            inner[last] = alone
        elif index.isdigit() and inner.get(int(index), alone):
            glued.add(int(index))
    return glued


def _entity(misc: str) -> str:
    found = re.search(r"(?:^|\|)NER=([^|]+)", misc)
    return found[1] if found else "O"


def write_conllu(passages: Iterable[Passage], path: Path) -> None:
    """Write passages as documents, gzipped if the name says so, whole or not at all."""
    unfinished = path.with_name(f".{path.name}")
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(unfinished, "wt", encoding="utf-8") as file:
        for number, passage in enumerate(passages, start=1):
            file.write(f"# newdoc id = {number}\n")
            for at, sentence in enumerate(passage.sentences):
                file.write("# newpar\n" if at in passage.paragraphs else "")
                file.writelines(_row(index, word) for index, word in enumerate(sentence, start=1))
                file.write("\n")
    unfinished.rename(path)


def _row(index: int, word: Word) -> str:
    r"""Write a word.

    >>> _row(1, Word("Italy", "Italy", "PROPN", "NNP", "", -1, "root", False, "B-LOC"))
    '1\tItaly\tItaly\tPROPN\tNNP\t_\t0\troot\t_\tSpaceAfter=No|NER=B-LOC\n'
    """
    named = [] if word.entity == "O" else [f"NER={word.entity}"]
    misc = "|".join([*([] if word.space else ["SpaceAfter=No"]), *named]) or "_"
    columns = (word.form, word.lemma, word.upos, word.xpos, word.feats or "_")
    return "\t".join([str(index), *columns, str(word.head + 1), word.deprel, "_", misc]) + "\n"


def entities(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Yield entities as start, end and label."""
    start = 0
    for at, word in enumerate(sentence):
        if word.entity.startswith("B-") or word.entity == "O":
            start = at
        after = sentence[at + 1].entity if at + 1 < len(sentence) else "O"
        if word.entity != "O" and not after.startswith("I-"):
            yield start, at + 1, word.entity[2:]


def gold_doc(passage: Passage, vocab: Vocab, *, blank_lines: bool = False) -> Doc:
    r"""Make the Doc that a perfect pipeline would make, whose text is the passage's.

    With `blank_lines` a paragraph opens after one: a token "\n\n" of its own, as spaCy has it.
    """
    words: list[Word] = []
    starts: list[bool | int | None] = []
    for number, sentence in enumerate(passage.sentences):
        if blank_lines and number and number in passage.paragraphs:
            _break(words, starts)
        offset = len(words)
        root = offset
        for word in sentence:
            head = offset + word.head if word.head >= 0 else len(words)
            root = len(words) if word.head < 0 else root
            words.append(_moved(word, head))
            starts.append(len(words) - 1 == offset)
        words[-1] = _spaced(words[-1])
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        morphs=[word.feats for word in words],
        lemmas=[word.lemma for word in words],
        heads=[word.head for word in words],
        deps=["ROOT" if word.deprel == "root" else word.deprel for word in words],
        sent_starts=starts,
        ents=_valid([word.entity for word in words]),
    )


def _break(words: list[Word], starts: list[bool | int | None]) -> None:
    last = len(words) - 1
    words[-1] = _spaced(words[-1], space=False)
    words.append(Word("\n\n", "\n\n", "SPACE", "_SP", "", last, "dep", space=False))
    starts.append(False)


def _moved(word: Word, head: int) -> Word:
    return Word(
        word.form, word.lemma, word.upos, word.xpos, word.feats, head, word.deprel,
        word.space, word.entity,
    )  # fmt: skip


def _spaced(word: Word, *, space: bool = True) -> Word:
    return Word(
        word.form, word.lemma, word.upos, word.xpos, word.feats, word.head, word.deprel,
        space, word.entity,
    )  # fmt: skip


def _valid(entities: list[str]) -> list[str]:
    """Let an entity open with B-, where the treebank's annotators forgot.

    >>> _valid(["O", "I-ORG", "I-ORG", "I-LOC"])
    ['O', 'B-ORG', 'I-ORG', 'B-LOC']
    """
    valid = []
    before = "O"
    for entity in entities:
        continues = entity.startswith("I-") and before[1:] == entity[1:]
        valid.append("B-" + entity[2:] if entity.startswith("I-") and not continues else entity)
        before = valid[-1]
    return valid
