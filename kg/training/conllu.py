"""CoNLL-U, plain or gzipped -> sentences of words, and spaCy Docs of them.

Columns as in Universal Dependencies; `NER=B-ORG` in the last one (MISC) carries entities.
"""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from sys import intern

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.errors import TrainingError

__all__ = [
    "Passage",
    "TreebankSentence",
    "TreebankWord",
    "entity_spans",
    "gold_doc",
    "parse_conllu",
    "read_conllu",
    "write_conllu",
]

COLUMNS = 10


@dataclass(frozen=True, slots=True)
class TreebankWord:
    """A syntactic word; `head` counts from 0 within the sentence and is -1 for its root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space: bool = True  # whether a space follows
    entity: str = "O"  # an IOB tag: B-ORG, I-ORG, O


TreebankSentence = tuple[TreebankWord, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive sentences of a document, and which of them open a paragraph."""

    sentences: tuple[TreebankSentence, ...]
    paragraphs: frozenset[int] = frozenset()

    def excerpt(self, start: int, end: int) -> "Passage":
        """Return the passage of some of the sentences."""
        opened = frozenset(at - start for at in self.paragraphs if start <= at < end)
        return Passage(self.sentences[start:end], opened)

    @property
    def word_count(self) -> int:
        """Return the number of words in all sentences."""
        return sum(map(len, self.sentences))


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
    sentences: list[TreebankSentence] = []
    paragraphs: set[int] = set()
    rows: list[list[str]] = []
    for number, line in enumerate([*lines, ""], start=1):
        match line_kind(line):
            case "document" if sentences:
                yield Passage(tuple(sentences), frozenset(paragraphs))
                sentences, paragraphs = [], {0}
            case "document" | "paragraph":
                paragraphs.add(len(sentences))
            case "row":
                rows.append(split_columns(line, name, number))
            case "end" if rows:
                sentences.append(parse_sentence(rows, name, number))
                rows = []
    if sentences:
        yield Passage(tuple(sentences), frozenset(paragraphs))


def line_kind(line: str) -> str:
    """Return what a line is: a document, a paragraph, a comment, a row or the end of a sentence."""
    if not line.strip():
        return "end"
    if line.startswith("# newdoc"):
        return "document"
    if line.startswith("# newpar"):
        return "paragraph"
    return "comment" if line.startswith("#") else "row"


def split_columns(line: str, name: str, number: int) -> list[str]:
    """Split a row at its tabs into the ten columns."""
    columns = line.rstrip("\n").split("\t")
    if len(columns) != COLUMNS:
        msg = f"{name}, line {number}: {len(columns)} columns where CoNLL-U has ten: fix the line"
        raise TrainingError(msg)
    return columns


def parse_sentence(rows: list[list[str]], name: str, number: int) -> TreebankSentence:
    """Make the words of a sentence; multiword tokens and empty nodes are left out."""
    no_space_after = words_without_space(rows)
    words = [row for row in rows if row[0].isdigit()]
    try:
        return tuple(
            TreebankWord(
                form=intern(form),
                lemma=intern(lemma if lemma != "_" or form == "_" else form),
                upos=intern(upos),
                xpos=intern(xpos),
                feats=intern("" if feats == "_" else feats),
                head=int(head) - 1,
                deprel=intern(deprel),
                space=int(index) not in no_space_after,
                entity=intern(entity_tag(misc)),
            )
            for index, form, lemma, upos, xpos, feats, head, deprel, _, misc in words
        )
    except ValueError as error:
        msg = f"{name}, sentence before line {number}: a head is not a number ({error}): fix it"
        raise TrainingError(msg) from error


def words_without_space(rows: list[list[str]]) -> set[int]:
    """Return the ids of words that no space follows, as *do* in the multiword token *don't*."""
    found: set[int] = set()
    last_of_token: dict[int, bool] = {}  # the last word of a multiword token: is it without space?
    for index, *_, misc in rows:
        no_space = "SpaceAfter=No" in misc
        if span := re.fullmatch(r"(\d+)-(\d+)", index):
            first, last = int(span[1]), int(span[2])
            found |= set(range(first, last))
            last_of_token[last] = no_space
        elif index.isdigit() and last_of_token.get(int(index), no_space):
            found.add(int(index))
    return found


def entity_tag(misc: str) -> str:
    """Return the IOB tag in the column MISC."""
    found = re.search(r"(?:^|\|)NER=([^|]+)", misc)
    return found[1] if found else "O"


def write_conllu(passages: Iterable[Passage], path: Path) -> None:
    """Write each passage as a document; a `.gz` file is gzipped, and never left half written."""
    unfinished = path.with_name(f".{path.name}")
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(unfinished, "wt", encoding="utf-8") as file:
        for number, passage in enumerate(passages, start=1):
            file.write(f"# newdoc id = {number}\n")
            for at, sentence in enumerate(passage.sentences):
                file.write("# newpar\n" if at in passage.paragraphs else "")
                file.writelines(
                    conllu_row(index, word) for index, word in enumerate(sentence, start=1)
                )
                file.write("\n")
    unfinished.rename(path)


def conllu_row(index: int, word: TreebankWord) -> str:
    r"""Return the line of a word.

    >>> conllu_row(1, TreebankWord("Oslo", "Oslo", "PROPN", "NNP", "", -1, "root", False, "B-LOC"))
    '1\tOslo\tOslo\tPROPN\tNNP\t_\t0\troot\t_\tSpaceAfter=No|NER=B-LOC\n'
    """
    entity = [] if word.entity == "O" else [f"NER={word.entity}"]
    misc = "|".join([*([] if word.space else ["SpaceAfter=No"]), *entity]) or "_"
    columns = (word.form, word.lemma, word.upos, word.xpos, word.feats or "_")
    return "\t".join([str(index), *columns, str(word.head + 1), word.deprel, "_", misc]) + "\n"


def entity_spans(sentence: TreebankSentence) -> Iterator[tuple[int, int, str]]:
    """Yield the entities as start, end and label."""
    start = 0
    for at, word in enumerate(sentence):
        if word.entity.startswith("B-") or word.entity == "O":
            start = at
        after = sentence[at + 1].entity if at + 1 < len(sentence) else "O"
        if word.entity != "O" and not after.startswith("I-"):
            yield start, at + 1, word.entity[2:]


def gold_doc(passage: Passage, vocab: Vocab, *, blank_lines: bool = False) -> Doc:
    r"""Make the Doc that a perfect pipeline would make of the passage's text.

    With `blank_lines` there is one before each paragraph, a token of its own as in spaCy.
    """
    words: list[TreebankWord] = []
    starts: list[bool | int | None] = []
    for number, sentence in enumerate(passage.sentences):
        if blank_lines and number and number in passage.paragraphs:
            append_blank_line(words, starts)
        offset = len(words)
        for word in sentence:
            head = offset + word.head if word.head >= 0 else len(words)
            words.append(replace(word, head=head))
            starts.append(len(words) - 1 == offset)
        words[-1] = replace(words[-1], space=True)
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
        ents=repair_iob([word.entity for word in words]),
    )


def append_blank_line(words: list[TreebankWord], starts: list[bool | int | None]) -> None:
    """Add the token of a blank line, attached to the word before."""
    last = len(words) - 1
    words[-1] = replace(words[-1], space=False)
    words.append(TreebankWord("\n\n", "\n\n", "SPACE", "_SP", "", last, "dep", space=False))
    starts.append(False)


def repair_iob(tags: list[str]) -> list[str]:
    """Open an entity with B- where the treebank opens it with I-.

    >>> repair_iob(["O", "I-ORG", "I-ORG", "I-LOC"])
    ['O', 'B-ORG', 'I-ORG', 'B-LOC']
    """
    valid = []
    before = "O"
    for tag in tags:
        continues = before[1:] == tag[1:]
        valid.append("B-" + tag[2:] if tag.startswith("I-") and not continues else tag)
        before = valid[-1]
    return valid
