"""Passages of a treebank -> training examples, a fresh variation of them in every round.

What varies is what differs between a treebank and the texts that people bring: how much of a
document comes at once, straight or curly quotes, which dash, blank lines, letters all small.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.training import Example

from kg.errors import TrainingError
from kg.training.conllu import Passage, Sentence, Word, gold_doc, read_conllu

__all__ = ["Change", "examples", "find_part", "pieces", "read_part", "sample"]

Change = Callable[[Passage, Random], Passage]

LONGEST = 10  # sentences in an example

DASHES = ("-", "–", "—", "--")


def find_part(corpus: Path, part: str) -> list[Path]:
    """Return the files `*-train.conllu[.gz]` of a folder, or `-dev`, `-test`, `-silver`.

    All parts must be there but silver, which a teacher makes.
    """
    found = sorted(path for path in corpus.glob(f"*-{part}.conllu*") if path.is_file())
    if not found and part != "silver":
        msg = f"{corpus} has no *-{part}.conllu or *-{part}.conllu.gz: name the folder of treebanks"
        raise TrainingError(msg)
    return found


def read_part(corpus: Path, part: str) -> list[Passage]:
    """Read all documents of a part."""
    return [passage for path in find_part(corpus, part) for passage in read_conllu(path)]


def examples(
    nlp: Language, passages: Sequence[Passage], random: Random, changes: Iterable[Change] = ()
) -> Iterator[Example]:
    """Yield each passage in shuffled pieces, each one changed, as raw text and gold tree."""
    changes = tuple(changes)
    short = [piece for passage in passages for piece in pieces(passage, random)]
    random.shuffle(short)
    for piece in short:
        for change in changes:
            piece = change(piece, random)  # noqa: PLW2901
        gold = gold_doc(piece, nlp.vocab, blank_lines=random.random() < 0.5)
        yield Example(nlp.make_doc(gold.text), gold)


def pieces(passage: Passage, random: Random) -> Iterator[Passage]:
    """Cut a passage into pieces of one to ten sentences."""
    cuts = [0]
    while cuts[-1] < len(passage.sentences):
        cuts.append(cuts[-1] + random.randint(1, LONGEST))
    for start, end in pairwise(cuts):
        opened = frozenset(at - start for at in passage.paragraphs if start <= at < end)
        yield Passage(passage.sentences[start:end], opened)


def sample(passages: Sequence[Passage], random: Random, words: int) -> list[Passage]:
    """Draw passages until they have so many words, or all of them."""
    drawn = []
    for passage in random.sample(passages, len(passages)):
        if words <= 0:
            break
        drawn.append(passage)
        words -= sum(map(len, passage.sentences))
    return drawn


def vary_letters(passage: Passage, random: Random) -> Passage:
    """Write some passages all small, fewer all in capitals, as headlines are."""
    draw = random.random()
    if draw < 0.05:
        return _respell(passage, lambda word: replace(word, form=word.form.lower()))
    if draw < 0.06:
        return _respell(passage, lambda word: replace(word, form=word.form.upper()))
    return passage


def vary_quotes(passage: Passage, random: Random) -> Passage:
    """Write half of the passages with curly quotes and apostrophes, half with straight ones."""
    curly = random.random() < 0.5
    dash = random.choice(DASHES)
    return _respell(passage, lambda word: _requote(word, curly=curly, dash=dash))


def _requote(word: Word, *, curly: bool, dash: str) -> Word:
    if word.upos == "PUNCT" and word.form in ('"', "“", "”", "``", "''"):
        form = {"``": "“", "''": "”"}.get(word.xpos, "”") if curly else '"'
    elif word.upos == "PUNCT" and word.form in DASHES and word.xpos != "HYPH":
        form = dash if word.space else word.form
    elif "'" in word.form or "’" in word.form:
        form = word.form.replace("'", "’") if curly else word.form.replace("’", "'")
    else:
        return word
    return replace(word, form=form)


def _respell(passage: Passage, spell: Callable[[Word], Word]) -> Passage:
    sentences: tuple[Sentence, ...] = tuple(
        tuple(spell(word) for word in sentence) for sentence in passage.sentences
    )
    return Passage(sentences, passage.paragraphs)
