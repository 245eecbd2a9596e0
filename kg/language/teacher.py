"""Gold trees and a pretrained transformer -> a teacher, slow and good, that reads raw text.

A biaffine parser (Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency
Parsing") over a mixture of the transformer's layers, with a layer each for tags, analyses and
entities. It reads some sentences at once, so that names are known from their neighbours; arcs
stay within a sentence, and the root's arc leads to itself. Transformers that know small letters
alone are told the letters' case in their embeddings.

Only this module needs torch and transformers; it imports them when it is asked to teach.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import numpy.typing as npt

from kg.errors import TrainingError
from kg.language.conllu import Passage, Word

__all__ = ["Labels", "Reading", "Teacher", "shape_of"]

SHAPES = ("lower", "Title", "UPPER", "miXed", "12.")
MOST_SUBWORDS = 500  # what the transformer takes at once
WORDS_A_BATCH = 2600
IGNORED = -100  # torch's number for what counts in no loss
LAYERS = ("tags", "analyses", "entities")

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
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.parts = _network(self.encoder, self.labels).to(self.device)

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
        sizes = [len(list(_batches(epochs(random), random)))]
        optimizer = _optimizer(self.parts)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, _warm_then_down(rounds * sizes[0]))
        for number in range(rounds):
            self.parts.train()
            total = 0.0
            for batch in self._loaded(_batches(epochs(random), random)):
                with _half_precision(self.device):
                    loss = _loss(self.parts, batch)
                optimizer.zero_grad(set_to_none=True)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(self.parts.parameters(), 1.0)
                optimizer.step()
                schedule.step()
                total += loss.detach()
            progress(f"teacher, round {number + 1} of {rounds}: loss {total:.0f} {after_round()}")

    def read(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Reading]]:
        """Yield the number of each passage with its reading, in no order."""
        import torch

        self.parts.eval()
        with torch.inference_mode():
            for batch in self._loaded(_batches(passages, None)):
                with _half_precision(self.device):
                    found = _readings(self.parts, batch)
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


# The network: plain functions over a torch.nn.ModuleDict


def _network(encoder: Path, labels: Labels) -> Any:
    from torch import nn
    from transformers import AutoModel

    model = AutoModel.from_pretrained(encoder, add_pooling_layer=False)
    wide, layers = model.config.hidden_size, model.config.num_hidden_layers

    def squeezed(width: int) -> nn.Module:
        return nn.Sequential(nn.Linear(wide, width), nn.GELU(), nn.Dropout(0.3))

    parts = nn.ModuleDict(
        {
            "encoder": model,
            "shape": nn.Embedding(len(SHAPES), wide),
            "mix": nn.Linear(layers + 1, 1, bias=False),
            "dropout": nn.Dropout(0.2),
            "arc_dependent": squeezed(512),
            "arc_governor": squeezed(512),
            "arc": nn.Linear(512, 512),
            "root": nn.Linear(512, 1),
            "relation_dependent": squeezed(160),
            "relation_governor": squeezed(160),
            "relation": nn.Linear(160, 160 * len(labels.relations)),
            "relation_alone": nn.Linear(320, len(labels.relations)),
            **{
                name: nn.Sequential(squeezed(384), nn.Linear(384, len(getattr(labels, name))))
                for name in LAYERS
            },
        }
    )
    nn.init.zeros_(parts["shape"].weight)
    nn.init.zeros_(parts["mix"].weight)
    return parts


def _words(parts: Any, batch: dict[str, Any]) -> Any:
    """Return a vector for each word: of its first piece, mixed from all layers."""
    import torch

    encoder = parts["encoder"]
    embedded = encoder.get_input_embeddings()(batch["ids"]) + parts["shape"](batch["shapes"])
    layers = encoder(
        inputs_embeds=embedded, attention_mask=batch["mask"], output_hidden_states=True
    ).hidden_states
    share = torch.softmax(parts["mix"].weight[0], dim=0)
    mixed = sum(weight * layer for weight, layer in zip(share, layers, strict=True))
    at = batch["first"][..., None].expand(-1, -1, mixed.shape[-1])
    return parts["dropout"](mixed.gather(1, at))


def _arc_scores(parts: Any, words: Any, batch: dict[str, Any]) -> Any:
    """Score each word as the governor of each, within sentences: rows are dependents."""
    import torch

    dependent, governor = parts["arc_dependent"](words), parts["arc_governor"](words)
    scores = (parts["arc"](dependent) @ governor.transpose(1, 2)).float() / 16
    scores = scores - torch.diag_embed(torch.diagonal(scores, dim1=1, dim2=2))
    scores = scores + torch.diag_embed(parts["root"](dependent).float()[..., 0])
    sentences = batch["sentences"]
    return scores.masked_fill(sentences[:, :, None] != sentences[:, None, :], -1e4)


def _relation_scores(parts: Any, words: Any, heads: Any) -> Any:
    """Score each relation of each word to its head."""
    import torch

    dependent, governor = parts["relation_dependent"](words), parts["relation_governor"](words)
    governor = governor.gather(1, heads[..., None].expand(-1, -1, governor.shape[-1]))
    products = parts["relation"](governor).view(*governor.shape[:2], -1, dependent.shape[-1])
    both = torch.einsum("bwlj,bwj->bwl", products, dependent) / 8
    return both + parts["relation_alone"](torch.cat([dependent, governor], dim=-1))


def _loss(parts: Any, batch: dict[str, Any]) -> Any:
    from torch.nn.functional import cross_entropy

    words = _words(parts, batch)
    heads = batch["heads"]
    scored = [
        (_arc_scores(parts, words, batch), heads),
        (_relation_scores(parts, words, heads.clamp(min=0)), batch["relations"]),
        *((parts[name](words), batch[name]) for name in LAYERS),
    ]
    return sum(
        cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), ignore_index=IGNORED)
        for scores, gold in scored
    )


def _readings(parts: Any, batch: dict[str, Any]) -> list[Numbers]:
    words = _words(parts, batch)
    sure, heads = _arc_scores(parts, words, batch).softmax(dim=-1).max(dim=-1)
    relations = _relation_scores(parts, words, heads).argmax(dim=-1)
    others = [parts[name](words).argmax(dim=-1) for name in LAYERS]
    return [part.cpu().numpy() for part in (heads, sure, relations, *others)]


def _optimizer(parts: Any) -> Any:
    """Small steps for what is pretrained, large ones for what is fresh."""
    import torch

    learned = list(parts["encoder"].parameters())
    known = {id(each) for each in learned}
    fresh = [each for each in parts.parameters() if id(each) not in known]
    groups = [{"params": learned, "lr": 6e-5}, {"params": fresh, "lr": 1e-3}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def _warm_then_down(steps: int) -> Callable[[int], float]:
    warm = max(1, steps // 12)
    return lambda step: min(step / warm, max(0.0, (steps - step) / (steps - warm)))


def _half_precision(device: str) -> Any:
    import torch

    return torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda")
