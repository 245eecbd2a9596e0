"""Gold trees and a pretrained transformer -> a teacher, slow and good, that reads raw text.

It reads some sentences at once, so that names are known from their neighbours. Transformers that
know small letters alone are told the letters' case in their embeddings.

Needs torch and transformers, and imports them when it is asked to teach.
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
    IGNORED,
    LAYERS,
    half_precision,
    learner,
    loss,
    network,
    readings,
)
from kg.training.conllu import Passage, Word

__all__ = ["Labels", "Reading", "Teacher", "shape_of"]

SHAPES = ("lower", "Title", "UPPER", "miXed", "12.")
MOST_SUBWORDS = 500  # what the transformer takes at once
WORDS_A_BATCH = 2600

Numbers = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Labels:
    """What can be said of a word: treebank tags, classes with features, relations, entities."""

    tags: tuple[str, ...]
    analyses: tuple[str, ...]
    relations: tuple[str, ...]
    entities: tuple[str, ...]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "Labels":
        """Collect those of a treebank."""
        words = [w for passage in passages for sentence in passage.sentences for w in sentence]
        return cls(
            **{
                name: tuple(sorted({label_of(word, name) for word in words}))
                for name in ("relations", *LAYERS)
            }
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """What the teacher says of a passage, a row for each word of all its sentences.

    `heads` count from 0 within the passage, a root's is its own number; `sure` is the arc's
    probability; the others are numbers of labels.
    """

    heads: Numbers
    sure: Numbers
    relations: Numbers
    tags: Numbers
    analyses: Numbers
    entities: Numbers


def label_of(word: Word, name: str) -> str:
    """Return what a treebank says of a word in one of the four ways."""
    match name:
        case "tags":
            return word.xpos
        case "analyses":
            return f"{word.upos}/{word.feats}"
        case "entities":
            return word.entity
        case _:
            return word.deprel


def shape_of(form: str) -> int:
    """Number the way in which a word is written.

    >>> [SHAPES[shape_of(form)] for form in ("army", "Army", "NATO", "McCain", "12.5", "A")]
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
    """A transformer, what it was pretrained as, and the layers that learn on top of it."""

    encoder: Path
    labels: Labels
    device: str = "cpu"
    parts: Any = None  # torch.nn.ModuleDict
    pad: int = 0
    subwords: Callable[[list[str]], tuple[list[int], list[int]]] = field(init=False)
    known: dict[str, dict[str, int]] = field(init=False)  # the number of each label

    def __post_init__(self) -> None:
        self.subwords, self.pad = _tokenizer(self.encoder)
        self.known = {
            name: {label: number for number, label in enumerate(getattr(self.labels, name))}
            for name in ("relations", *LAYERS)
        }

    def build(self, seed: int = 0) -> None:
        """Load the transformer and put fresh layers on it."""
        import torch

        torch.manual_seed(seed)
        sizes = {name: len(labels) for name, labels in self.known.items()}
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.parts = network(self.encoder, sizes, shapes=len(SHAPES)).to(self.device)

    def learn(
        self,
        epochs: Callable[[Random], Sequence[Passage]],
        *,
        rounds: int,
        progress: Callable[[str], None],
        after_round: Callable[[], str] = str,
        seed: int = 0,
    ) -> None:
        """Train on `rounds` rounds of passages; `after_round` gives a line for people."""
        import torch

        random = Random(seed)
        steps = len(list(_batches(epochs(random), random)))
        optimizer, schedule = learner(self.parts, rounds * steps)
        for number in range(rounds):
            self.parts.train()
            total = 0.0
            for batch in self._loaded(_batches(epochs(random), random)):
                with half_precision(self.device):
                    missed = loss(self.parts, batch)
                optimizer.zero_grad(set_to_none=True)
                missed.backward()
                torch.nn.utils.clip_grad_norm_(self.parts.parameters(), 1.0)
                optimizer.step()
                schedule.step()
                total += missed.detach()
            progress(f"teacher, round {number + 1} of {rounds}: loss {total:.0f} {after_round()}")

    def read(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Reading]]:
        """Yield the number of each passage with its reading, in no order."""
        import torch

        self.parts.eval()
        with torch.inference_mode():
            for batch in self._loaded(_batches(passages, None)):
                with half_precision(self.device):
                    found = readings(self.parts, batch)
                for row, number in enumerate(batch["numbers"]):
                    count = int(batch["counts"][row])
                    yield int(number), Reading(*(part[row, :count] for part in found))

    def _loaded(self, batches: Iterator[list[tuple[int, Passage]]]) -> Iterator[dict[str, Any]]:
        from torch.utils.data import DataLoader

        workers = max(0, min(12, (os.cpu_count() or 1) - 2))
        loader = DataLoader(
            list(batches), batch_size=None, collate_fn=self.batch, num_workers=workers
        )
        for batch in loader:
            yield {name: value.to(self.device, non_blocking=True) for name, value in batch.items()}

    def batch(self, passages: Sequence[tuple[int, Passage]]) -> dict[str, Any]:
        """Make the tensors of some passages, a row each."""
        import torch

        rows = [self._row(passage) for _, passage in passages]
        fill = {"ids": self.pad, "first": 0, "heads": IGNORED, "sentences": -1, "shapes": 4}
        made: dict[str, Any] = {}
        for name in ("ids", "shapes", "first", "sentences", "heads", "relations", *LAYERS):
            made[name] = torch.nn.utils.rnn.pad_sequence(
                [torch.tensor(row[name]) for row in rows],
                batch_first=True,
                padding_value=fill.get(name, IGNORED),
            )
        made["counts"] = torch.tensor([len(row["first"]) for row in rows])
        made["numbers"] = torch.tensor([number for number, _ in passages])
        lengths = torch.tensor([len(row["ids"]) for row in rows])
        made["mask"] = (torch.arange(made["ids"].shape[1])[None] < lengths[:, None]).long()
        return made

    def _row(self, passage: Passage) -> dict[str, list[int]]:
        words = [word for sentence in passage.sentences for word in sentence]
        ids, owners = self.subwords([word.form for word in words])
        ids, owners = ids[:MOST_SUBWORDS], owners[:MOST_SUBWORDS]
        firsts: dict[int, int] = {}
        for at, owner in enumerate(owners):
            firsts.setdefault(owner, at)
        shapes = [shape_of(word.form) for word in words]
        heads, sentences = _arcs(passage)
        return {
            "ids": ids,
            "shapes": [shapes[owner] if owner >= 0 else 4 for owner in owners],
            "first": [firsts.get(at, 0) for at in range(len(words))],
            "sentences": sentences,
            "heads": heads,
            **{
                name: [known.get(label_of(word, name), IGNORED) for word in words]
                for name, known in self.known.items()
            },
        }


def _arcs(passage: Passage) -> tuple[list[int], list[int]]:
    """Return heads counted through the passage, a root's being itself, and sentence numbers."""
    heads: list[int] = []
    sentences: list[int] = []
    for number, sentence in enumerate(passage.sentences):
        start = len(heads)
        for at, word in enumerate(sentence):
            heads.append(start + (word.head if word.head >= 0 else at))
            sentences.append(number)
    return heads, sentences


def _tokenizer(
    encoder: Path,
) -> tuple[Callable[[list[str]], tuple[list[int], list[int]]], int]:
    """Return what cuts words into the transformer's pieces, and the number of its padding."""
    try:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    except ImportError as error:
        msg = f"a teacher needs more libraries ({error}): pip install torch transformers"
        raise TrainingError(msg) from error
    except Exception as error:  # tokenizers raises nothing more precise
        msg = f"{encoder} is no folder of a pretrained transformer ({error}): name one"
        raise TrainingError(msg) from error
    tokenizer.no_padding()
    tokenizer.no_truncation()

    def cut(forms: list[str]) -> tuple[list[int], list[int]]:
        found = tokenizer.encode(forms, is_pretokenized=True)
        return found.ids, [-1 if word is None else word for word in found.word_ids]

    pads = [tokenizer.token_to_id(mark) for mark in ("<pad>", "[PAD]")]
    return cut, next((pad for pad in pads if pad is not None), 0)


def _batches(
    passages: Sequence[Passage], random: Random | None
) -> Iterator[list[tuple[int, Passage]]]:
    """Group passages of like length into batches of so many words; shuffle them for learning."""
    sizes = [sum(map(len, passage.sentences)) for passage in passages]
    order = sorted(
        range(len(passages)),
        key=lambda at: sizes[at] + (random.randint(0, 24) if random else 0),
    )
    batches: list[list[tuple[int, Passage]]] = [[]]
    for at in order:
        if (len(batches[-1]) + 1) * sizes[at] > WORDS_A_BATCH * (1 if random else 6):
            batches.append([])
        batches[-1].append((at, passages[at]))
    if random:
        random.shuffle(batches)
    yield from (batch for batch in batches if batch)
