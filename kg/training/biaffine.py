"""Words -> arcs, relations, tags and entities: a teacher's network, in torch.

A biaffine parser (Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency
Parsing") over a mixture of a transformer's layers, with a layer each for tags, analyses and
entities. Arcs stay within a sentence, and the root's arc leads to itself.

Plain functions over a torch.nn.ModuleDict, as torch is imported only where it is used.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy.typing as npt

__all__ = ["IGNORED", "LAYERS", "half_precision", "learner", "loss", "network", "readings"]

IGNORED = -100  # torch's number for what counts in no loss
LAYERS = ("tags", "analyses", "entities")

Numbers = npt.NDArray[Any]


def network(encoder: Path, sizes: Mapping[str, int], *, shapes: int) -> Any:
    """Load the transformer of a folder and put fresh layers on it; `sizes` count the labels."""
    from torch import nn
    from transformers import AutoModel

    model = AutoModel.from_pretrained(encoder, add_pooling_layer=False)
    wide, layers = model.config.hidden_size, model.config.num_hidden_layers

    def squeezed(width: int) -> nn.Module:
        return nn.Sequential(nn.Linear(wide, width), nn.GELU(), nn.Dropout(0.3))

    parts = nn.ModuleDict(
        {
            "encoder": model,
            "shape": nn.Embedding(shapes, wide),
            "mix": nn.Linear(layers + 1, 1, bias=False),
            "dropout": nn.Dropout(0.2),
            "arc_dependent": squeezed(512),
            "arc_governor": squeezed(512),
            "arc": nn.Linear(512, 512),
            "root": nn.Linear(512, 1),
            "relation_dependent": squeezed(160),
            "relation_governor": squeezed(160),
            "relation": nn.Linear(160, 160 * sizes["relations"]),
            "relation_alone": nn.Linear(320, sizes["relations"]),
            **{name: nn.Sequential(squeezed(384), nn.Linear(384, sizes[name])) for name in LAYERS},
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


def loss(parts: Any, batch: dict[str, Any]) -> Any:
    """Sum how far the network is from gold: a scalar tensor."""
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


def readings(parts: Any, batch: dict[str, Any]) -> list[Numbers]:
    """Read heads, their probabilities, relations and the LAYERS: arrays of rows by words."""
    words = _words(parts, batch)
    sure, heads = _arc_scores(parts, words, batch).softmax(dim=-1).max(dim=-1)
    relations = _relation_scores(parts, words, heads).argmax(dim=-1)
    others = [parts[name](words).argmax(dim=-1) for name in LAYERS]
    return [part.cpu().numpy() for part in (heads, sure, relations, *others)]


def learner(parts: Any, steps: int) -> tuple[Any, Any]:
    """Make optimizer and schedule: small steps for what is pretrained, large for what is fresh."""
    import torch

    learned = list(parts["encoder"].parameters())
    known = {id(each) for each in learned}
    fresh = [each for each in parts.parameters() if id(each) not in known]
    groups = [{"params": learned, "lr": 6e-5}, {"params": fresh, "lr": 1e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, _warm_then_down(steps))


def _warm_then_down(steps: int) -> Callable[[int], float]:
    warm = max(1, steps // 12)
    return lambda step: min(step / warm, max(0.0, (steps - step) / (steps - warm)))


def half_precision(device: str) -> Any:
    """Compute with sixteen bits on a GPU."""
    import torch

    return torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda")
