"""Subwords -> arcs, relations, tags, morphology and entities: the teacher's network, in torch.

A biaffine parser (Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency
Parsing") over a weighted sum of a transformer's layers, with a classifier each for tags,
morphology and entities. Arcs stay within a sentence, and a root is its own head.

Plain functions over a torch.nn.ModuleDict, because torch is imported only where it is used.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy.typing as npt

__all__ = [
    "CLASSIFIERS",
    "IGNORE_INDEX",
    "build_biaffine",
    "half_precision",
    "loss",
    "optimizer_and_schedule",
    "predict",
    "take_step",
]

IGNORE_INDEX = -100  # the label that torch leaves out of a loss
CLASSIFIERS = ("tags", "morphology", "entities")  # beside arcs and relations

Array = npt.NDArray[Any]


def build_biaffine(encoder: Path, sizes: Mapping[str, int], *, shapes: int) -> Any:
    """Load a pretrained transformer and add untrained layers; `sizes` are the numbers of labels."""
    from torch import nn
    from transformers import AutoModel

    model = AutoModel.from_pretrained(encoder, add_pooling_layer=False)
    width, layers = model.config.hidden_size, model.config.num_hidden_layers

    def projection(size: int) -> nn.Module:
        return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.3))

    network = nn.ModuleDict(
        {
            "encoder": model,
            "shape": nn.Embedding(shapes, width),
            "mix": nn.Linear(layers + 1, 1, bias=False),
            "dropout": nn.Dropout(0.2),
            "arc_dependent": projection(512),
            "arc_head": projection(512),
            "arc": nn.Linear(512, 512),
            "root": nn.Linear(512, 1),
            "relation_dependent": projection(160),
            "relation_head": projection(160),
            "relation": nn.Linear(160, 160 * sizes["relations"]),
            "relation_linear": nn.Linear(320, sizes["relations"]),
            **{
                name: nn.Sequential(projection(384), nn.Linear(384, sizes[name]))
                for name in CLASSIFIERS
            },
        }
    )
    nn.init.zeros_(network["shape"].weight)
    nn.init.zeros_(network["mix"].weight)
    return network


def word_vectors(network: Any, batch: dict[str, Any]) -> Any:
    """Return a vector for each word: that of its first subword, a weighted sum of all layers."""
    import torch

    encoder = network["encoder"]
    embedded = encoder.get_input_embeddings()(batch["ids"]) + network["shape"](batch["shapes"])
    layers = encoder(
        inputs_embeds=embedded, attention_mask=batch["mask"], output_hidden_states=True
    ).hidden_states
    weights = torch.softmax(network["mix"].weight[0], dim=0)
    mixed = sum(weight * layer for weight, layer in zip(weights, layers, strict=True))
    at = batch["first"][..., None].expand(-1, -1, mixed.shape[-1])
    return network["dropout"](mixed.gather(1, at))


def arc_scores(network: Any, words: Any, batch: dict[str, Any]) -> Any:
    """Score each word of a sentence as the head of each other: rows are dependents."""
    import torch

    dependent, head = network["arc_dependent"](words), network["arc_head"](words)
    scores = (network["arc"](dependent) @ head.transpose(1, 2)).float() / 16
    scores = scores - torch.diag_embed(torch.diagonal(scores, dim1=1, dim2=2))
    scores = scores + torch.diag_embed(network["root"](dependent).float()[..., 0])
    sentences = batch["sentences"]
    return scores.masked_fill(sentences[:, :, None] != sentences[:, None, :], -1e4)


def relation_scores(network: Any, words: Any, heads: Any) -> Any:
    """Score each relation of each word to its head."""
    import torch

    dependent, head = network["relation_dependent"](words), network["relation_head"](words)
    head = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
    products = network["relation"](head).view(*head.shape[:2], -1, dependent.shape[-1])
    bilinear = torch.einsum("bwlj,bwj->bwl", products, dependent) / 8
    return bilinear + network["relation_linear"](torch.cat([dependent, head], dim=-1))


def loss(network: Any, batch: dict[str, Any]) -> Any:
    """Sum the cross-entropies of arcs, relations and classifiers: a scalar tensor."""
    from torch.nn.functional import cross_entropy

    words = word_vectors(network, batch)
    heads = batch["heads"]
    scored = [
        (arc_scores(network, words, batch), heads),
        (relation_scores(network, words, heads.clamp(min=0)), batch["relations"]),
        *((network[name](words), batch[name]) for name in CLASSIFIERS),
    ]
    return sum(
        cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), ignore_index=IGNORE_INDEX)
        for scores, gold in scored
    )


def predict(network: Any, batch: dict[str, Any]) -> list[Array]:
    """Predict heads, their probabilities, relations and the CLASSIFIERS: rows by words."""
    words = word_vectors(network, batch)
    probabilities, heads = arc_scores(network, words, batch).softmax(dim=-1).max(dim=-1)
    relations = relation_scores(network, words, heads).argmax(dim=-1)
    labels = [network[name](words).argmax(dim=-1) for name in CLASSIFIERS]
    return [part.cpu().numpy() for part in (heads, probabilities, relations, *labels)]


def optimizer_and_schedule(network: Any, steps: int) -> tuple[Any, Any]:
    """Make the optimizer and its schedule: small steps for pretrained weights."""
    import torch

    pretrained = list(network["encoder"].parameters())
    known = {id(each) for each in pretrained}
    new = [each for each in network.parameters() if id(each) not in known]
    groups = [{"params": pretrained, "lr": 6e-5}, {"params": new, "lr": 1e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, warmup_then_decay(steps))


def take_step(network: Any, loss: Any, optimizer: Any, schedule: Any) -> None:
    """Take a step against the gradient of a loss, clipped to length one."""
    import torch

    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    schedule.step()


def warmup_then_decay(steps: int) -> Callable[[int], float]:
    """Return the share of the learning rate at each step: up for a twelfth of them, then down."""
    warmup = max(1, steps // 12)
    return lambda step: min(step / warmup, max(0.0, (steps - step) / (steps - warmup)))


def half_precision(device: str) -> Any:
    """Compute in bfloat16 on a GPU."""
    import torch

    return torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda")
