"""Gold trees and a pretrained transformer -> a teacher, slow and accurate, that parses raw text.

It reads several sentences at once, so that a name is known from its context. For the sake of
uncased transformers, the shape of each word is added to its embedding.

Needs torch and transformers, and imports them only when they are used.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import numpy.typing as npt

from kg.errors import TrainingError
from kg.training.biaffine import (
    CLASSIFIERS,
    IGNORE_INDEX,
    build_biaffine,
    half_precision,
    loss,
    optimizer_and_schedule,
    predict,
    take_step,
)
from kg.training.conllu import Passage, TreebankWord

__all__ = ["LabelSets", "Prediction", "Teacher", "word_shape"]

SHAPES = ("lower", "Title", "UPPER", "miXed", "12.")
MAX_SUBWORDS = 500  # that the transformer takes at once
WORDS_PER_BATCH = 2600

Array = npt.NDArray[Any]
Tokenize = Callable[[list[str]], tuple[list[int], list[int]]]  # words -> ids, words they are of


@dataclass(frozen=True, slots=True)
class LabelSets:
    """The labels of a treebank: XPOS tags, UPOS with features, relations, IOB tags of entities."""

    tags: tuple[str, ...]
    morphology: tuple[str, ...]
    relations: tuple[str, ...]
    entities: tuple[str, ...]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "LabelSets":
        """Collect the labels of some passages."""
        words = [w for passage in passages for sentence in passage.sentences for w in sentence]
        return cls(
            **{
                name: tuple(sorted({gold_label(word, name) for word in words}))
                for name in ("relations", *CLASSIFIERS)
            }
        )


@dataclass(frozen=True, slots=True)
class Prediction:
    """What the teacher predicts for a passage, an element for each word of all its sentences.

    `heads` count from 0 within the passage, and a root is its own head; `probabilities` are those
    of the arcs; the others are indices of labels.
    """

    heads: Array
    probabilities: Array
    relations: Array
    tags: Array
    morphology: Array
    entities: Array


def gold_label(word: TreebankWord, name: str) -> str:
    """Return the gold label of a word, of one of the four kinds."""
    match name:
        case "tags":
            return word.xpos
        case "morphology":
            return f"{word.upos}/{word.feats}"
        case "entities":
            return word.entity
        case _:
            return word.deprel


def word_shape(form: str) -> int:
    """Return the index of a word's shape.

    >>> [SHAPES[word_shape(form)] for form in ("army", "Army", "NATO", "McCain", "12.5", "A")]
    ['lower', 'Title', 'UPPER', 'miXed', '12.', 'Title']
    """
    if not any(letter.isalpha() for letter in form):
        return 4
    if form.islower():
        return 0
    if form[0].isupper() and (len(form) == 1 or form[1:].islower()):
        return 1
    return 2 if form.isupper() else 3


@dataclass(slots=True)
class Teacher:
    """A pretrained transformer in a folder, and the layers that are trained on top of it."""

    encoder: Path
    labels: LabelSets
    device: str = "cpu"
    network: Any = None  # torch.nn.ModuleDict
    padding: int = 0  # the id of the subword that pads
    tokenize: Tokenize = field(init=False)
    label_ids: dict[str, dict[str, int]] = field(init=False)  # by kind, then by label

    def __post_init__(self) -> None:
        self.tokenize, self.padding = load_tokenizer(self.encoder)
        self.label_ids = {
            name: {label: number for number, label in enumerate(getattr(self.labels, name))}
            for name in ("relations", *CLASSIFIERS)
        }

    def build(self, seed: int = 0) -> None:
        """Load the transformer and add untrained layers."""
        import torch

        torch.manual_seed(seed)
        sizes = {name: len(labels) for name, labels in self.label_ids.items()}
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.network = build_biaffine(self.encoder, sizes, shapes=len(SHAPES)).to(self.device)

    def train(
        self,
        draw: Callable[[Random], Sequence[Passage]],
        *,
        epochs: int,
        progress: Callable[[str], None],
        after_epoch: Callable[[], str] = str,
        seed: int = 0,
    ) -> None:
        """Train on passages that `draw` varies in each epoch; `after_epoch` ends the line."""
        random = Random(seed)
        steps = len(list(batches_by_length(draw(random), random)))
        optimizer, schedule = optimizer_and_schedule(self.network, epochs * steps)
        for epoch in range(1, epochs + 1):
            self.network.train()
            total = 0.0
            for batch in self._loaded(batches_by_length(draw(random), random)):
                with half_precision(self.device):
                    summed = loss(self.network, batch)
                take_step(self.network, summed, optimizer, schedule)
                total += summed.detach()
            progress(f"teacher, epoch {epoch} of {epochs}: loss {total:.0f} {after_epoch()}")

    def predict(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Prediction]]:
        """Yield the number of each passage with its prediction, in any order."""
        import torch

        self.network.eval()
        with torch.inference_mode():
            for batch in self._loaded(batches_by_length(passages, None)):
                with half_precision(self.device):
                    found = predict(self.network, batch)
                for row, number in enumerate(batch["numbers"]):
                    count = int(batch["counts"][row])
                    yield int(number), Prediction(*(part[row, :count] for part in found))

    def _loaded(self, batches: Iterator[list[tuple[int, Passage]]]) -> Iterator[dict[str, Any]]:
        from torch.utils.data import DataLoader

        workers = max(0, min(12, (os.cpu_count() or 1) - 2))
        loader = DataLoader(
            list(batches), batch_size=None, collate_fn=self.batch, num_workers=workers
        )
        for batch in loader:
            yield {name: value.to(self.device, non_blocking=True) for name, value in batch.items()}

    def batch(self, passages: Sequence[tuple[int, Passage]]) -> dict[str, Any]:
        """Make the tensors of numbered passages, a row for each."""
        import torch

        rows = [self._row(passage) for _, passage in passages]
        fill = {
            "ids": self.padding,
            "first": 0,
            "heads": IGNORE_INDEX,
            "sentences": -1,
            "shapes": 4,
        }
        made: dict[str, Any] = {}
        for name in ("ids", "shapes", "first", "sentences", "heads", "relations", *CLASSIFIERS):
            made[name] = torch.nn.utils.rnn.pad_sequence(
                [torch.tensor(row[name]) for row in rows],
                batch_first=True,
                padding_value=fill.get(name, IGNORE_INDEX),
            )
        made["counts"] = torch.tensor([len(row["first"]) for row in rows])
        made["numbers"] = torch.tensor([number for number, _ in passages])
        lengths = torch.tensor([len(row["ids"]) for row in rows])
        made["mask"] = (torch.arange(made["ids"].shape[1])[None] < lengths[:, None]).long()
        return made

    def _row(self, passage: Passage) -> dict[str, list[int]]:
        words = [word for sentence in passage.sentences for word in sentence]
        ids, owners = self.tokenize([word.form for word in words])
        ids, owners = ids[:MAX_SUBWORDS], owners[:MAX_SUBWORDS]
        firsts: dict[int, int] = {}
        for at, owner in enumerate(owners):
            firsts.setdefault(owner, at)
        shapes = [word_shape(word.form) for word in words]
        heads, sentences = passage_heads(passage)
        return {
            "ids": ids,
            "shapes": [shapes[owner] if owner >= 0 else 4 for owner in owners],
            "first": [firsts.get(at, 0) for at in range(len(words))],
            "sentences": sentences,
            "heads": heads,
            **{
                name: [by_label.get(gold_label(word, name), IGNORE_INDEX) for word in words]
                for name, by_label in self.label_ids.items()
            },
        }


def passage_heads(passage: Passage) -> tuple[list[int], list[int]]:
    """Return for each word of a passage its head, which for a root is itself, and its sentence."""
    heads: list[int] = []
    sentences: list[int] = []
    for number, sentence in enumerate(passage.sentences):
        start = len(heads)
        for at, word in enumerate(sentence):
            heads.append(start + (word.head if word.head >= 0 else at))
            sentences.append(number)
    return heads, sentences


def load_tokenizer(encoder: Path) -> tuple[Tokenize, int]:
    """Return what splits words into the transformer's subwords, and the id of its padding."""
    try:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    except ImportError as error:
        msg = f"a teacher needs more libraries ({error}): pip install torch transformers"
        raise TrainingError(msg) from error
    except Exception as error:  # tokenizers raises nothing more precise
        msg = f"{encoder} is not the folder of a pretrained transformer ({error}): name one"
        raise TrainingError(msg) from error
    tokenizer.no_padding()
    tokenizer.no_truncation()

    def tokenize(forms: list[str]) -> tuple[list[int], list[int]]:
        found = tokenizer.encode(forms, is_pretokenized=True)
        return found.ids, [-1 if word is None else word for word in found.word_ids]

    pads = [tokenizer.token_to_id(token) for token in ("<pad>", "[PAD]")]
    return tokenize, next((pad for pad in pads if pad is not None), 0)


def batches_by_length(
    passages: Sequence[Passage], random: Random | None
) -> Iterator[list[tuple[int, Passage]]]:
    """Group passages of similar length into batches of numbered ones, shuffled for training."""
    sizes = [passage.word_count for passage in passages]
    order = sorted(
        range(len(passages)),
        key=lambda at: sizes[at] + (random.randint(0, 24) if random else 0),
    )
    batches: list[list[tuple[int, Passage]]] = [[]]
    for at in order:
        if (len(batches[-1]) + 1) * sizes[at] > WORDS_PER_BATCH * (1 if random else 6):
            batches.append([])
        batches[-1].append((at, passages[at]))
    if random:
        random.shuffle(batches)
    yield from (batch for batch in batches if batch)
