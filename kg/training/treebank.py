"""Passages of a treebank -> training examples, augmented anew in every epoch.

The augmentation is what differs between a treebank and the texts of users: how much of a document
is read at once, straight or curly quotes, the kind of dash, blank lines, lower case and capitals.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.training import Example

from kg.errors import TrainingError
from kg.training.conllu import Passage, TreebankSentence, TreebankWord, gold_doc, read_conllu

__all__ = [
    "Augmenter",
    "augmented_examples",
    "read_treebanks",
    "sample_passages",
    "split_at_random",
    "treebank_files",
    "vary_case",
    "vary_punctuation",
]

Augmenter = Callable[[Passage, Random], Passage]

MAX_SENTENCES = 10  # in an example

DASHES = ("-", "–", "—", "--")


def treebank_files(corpus: Path, part: str) -> list[Path]:
    """Return the files `*-train.conllu[.gz]` of a folder, or those of another part.

    The other parts are `dev`, `test` and `silver`: trees that a teacher predicted, which may be
    missing.
    """
    found = sorted(path for path in corpus.glob(f"*-{part}.conllu*") if path.is_file())
    if not found and part != "silver":
        msg = f"{corpus} has no *-{part}.conllu or *-{part}.conllu.gz: name the folder of treebanks"
        raise TrainingError(msg)
    return found


def read_treebanks(corpus: Path, part: str) -> list[Passage]:
    """Read all documents of a part: train, dev, test or silver."""
    return [passage for path in treebank_files(corpus, part) for passage in read_conllu(path)]


def augmented_examples(
    nlp: Language, passages: Sequence[Passage], random: Random, augmenters: Iterable[Augmenter] = ()
) -> Iterator[Example]:
    """Yield short excerpts of the passages, shuffled and augmented, as raw text and gold tree."""
    augmenters = tuple(augmenters)
    excerpts = [part for passage in passages for part in split_at_random(passage, random)]
    random.shuffle(excerpts)
    for excerpt in excerpts:
        for augment in augmenters:
            excerpt = augment(excerpt, random)  # noqa: PLW2901
        gold = gold_doc(excerpt, nlp.vocab, blank_lines=random.random() < 0.5)
        yield Example(nlp.make_doc(gold.text), gold)


def split_at_random(passage: Passage, random: Random) -> Iterator[Passage]:
    """Split a passage into parts of one to ten sentences."""
    cuts = [0]
    while cuts[-1] < len(passage.sentences):
        cuts.append(cuts[-1] + random.randint(1, MAX_SENTENCES))
    for start, end in pairwise(cuts):
        yield passage.excerpt(start, end)


def sample_passages(passages: Sequence[Passage], random: Random, words: int) -> list[Passage]:
    """Sample passages until they have so many words, or all of them."""
    sampled = []
    for passage in random.sample(passages, len(passages)):
        if words <= 0:
            break
        sampled.append(passage)
        words -= passage.word_count
    return sampled


def vary_case(passage: Passage, random: Random) -> Passage:
    """Write some passages in lower case, and a few in capitals like headlines."""
    draw = random.random()
    if draw < 0.05:
        return respell(passage, lambda word: replace(word, form=word.form.lower()))
    if draw < 0.06:
        return respell(passage, lambda word: replace(word, form=word.form.upper()))
    return passage


def vary_punctuation(passage: Passage, random: Random) -> Passage:
    """Write half of the passages with curly quotes, half with straight ones, and vary the dash."""
    curly = random.random() < 0.5
    dash = random.choice(DASHES)
    return respell(passage, lambda word: requote(word, curly=curly, dash=dash))


def requote(word: TreebankWord, *, curly: bool, dash: str) -> TreebankWord:
    """Write a quotation mark, an apostrophe or a dash in one of its ways."""
    if word.upos == "PUNCT" and word.form in ('"', "“", "”", "``", "''"):
        form = {"``": "“", "''": "”"}.get(word.xpos, "”") if curly else '"'
    elif word.upos == "PUNCT" and word.form in DASHES and word.xpos != "HYPH":
        form = dash if word.space else word.form
    elif "'" in word.form or "’" in word.form:
        form = word.form.replace("'", "’") if curly else word.form.replace("’", "'")
    else:
        return word
    return replace(word, form=form)


def respell(passage: Passage, spell: Callable[[TreebankWord], TreebankWord]) -> Passage:
    """Change the form of every word."""
    sentences: tuple[TreebankSentence, ...] = tuple(
        tuple(spell(word) for word in sentence) for sentence in passage.sentences
    )
    return Passage(sentences, passage.paragraphs)
