"""Training arrays -> the weights of spaCy's tok2vec, pretrained in torch.

spaCy's own training is bound to one processor, because its parser goes from state to state. The
tok2vec alone, with layers on top that predict tags, entities and arcs of all words at once, is
trained on a hundred times as much in the same time on a GPU. The pipeline's training then starts
from its weights.

The network computes what spaCy.MultiHashEmbed.v2 and spaCy.MaxoutWindowEncoder.v2 compute.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

import numpy as np
import numpy.typing as npt

from kg.errors import TrainingError
from kg.training.biaffine import half_precision, take_step
from kg.training.tok2vec_data import LABELS, TrainingArrays, Weights

__all__ = ["embed", "pretrain_weights"]

WORDS_PER_STEP = 20_000
DROPOUT = 0.1
PROGRESS_EVERY = 500  # steps
MAX_DISTANCE = 12  # between two words; a longer one counts as this


def pretrain_weights(
    arrays: TrainingArrays,
    weights: Weights,
    *,
    steps: int,
    progress: Callable[[str], None],
    seed: int = 0,
) -> Weights:
    """Train a tok2vec from these weights of spaCy's; return the trained weights."""
    try:
        import torch
    except ImportError as error:
        msg = f"pretraining needs torch ({error}): pip install torch"
        raise TrainingError(msg) from error
    torch.manual_seed(seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    given = {
        each.name: torch.as_tensor(getattr(arrays, each.name), device=device)
        for each in fields(arrays)
    }
    sizes = {name: int(given[name].max()) + 1 for name in LABELS}
    network = build_tok2vec(weights, sizes).to(device)
    optimizer, schedule = optimizer_and_schedule(network, steps)
    random = np.random.default_rng(seed)
    for step, batch in zip(range(1, steps + 1), padded_batches(given, random), strict=False):
        with half_precision(device):
            losses = losses_by_label(network, batch, given)
        take_step(network, sum(losses.values()), optimizer, schedule)
        if step % PROGRESS_EVERY == 0 or step == steps:
            shown = ", ".join(f"{name} {float(loss.detach()):.3f}" for name, loss in losses.items())
            progress(f"tok2vec, step {step} of {steps}: {shown}")
    return {
        kind: [each.detach().float().cpu().numpy() for each in network[kind]] for kind in weights
    }


def optimizer_and_schedule(network: Any, steps: int) -> tuple[Any, Any]:
    """Make the optimizer and its schedule, which is one cycle of the learning rate."""
    import torch

    optimizer = torch.optim.AdamW(
        network.parameters(), lr=2e-3, betas=(0.9, 0.98), weight_decay=0.01
    )
    return optimizer, torch.optim.lr_scheduler.OneCycleLR(
        optimizer, 2e-3, total_steps=steps, pct_start=0.05
    )


def padded_batches(
    given: Mapping[str, Any], random: np.random.Generator
) -> Iterator[dict[str, Any]]:
    """Yield batches of examples, a row for each: the places of its words, and which are real."""
    import torch

    device = given["lengths"].device
    lengths = given["lengths"].cpu().numpy()
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    while True:
        groups = groups_of_similar_length(lengths, random)
        for number in random.permutation(len(groups)):
            group = np.array(groups[number])
            columns = np.arange(lengths[group].max())[None]
            real = columns < lengths[group][:, None]
            places = np.where(real, starts[group][:, None] + columns, 0)
            yield {
                "places": torch.as_tensor(places, device=device),
                "real": torch.as_tensor(real, device=device),
            }


def groups_of_similar_length(
    lengths: npt.NDArray[Any], random: np.random.Generator
) -> list[list[int]]:
    """Group examples by their lengths, so that a group has about as many words as the others."""
    order = np.argsort(lengths + random.integers(0, 30, len(lengths)), kind="stable")
    groups: list[list[int]] = [[]]
    for at in order:
        if (len(groups[-1]) + 1) * (lengths[at] + 30) > WORDS_PER_STEP and groups[-1]:
            groups.append([])
        groups[-1].append(at)
    return groups


def build_tok2vec(weights: Weights, sizes: Mapping[str, int]) -> Any:
    """Make the tok2vec with these weights, and layers on top; `sizes` are the numbers of labels."""
    import torch
    from torch import nn

    width = weights["layernorm"][0].shape[0]
    network = nn.ModuleDict(
        {
            kind: nn.ParameterList([torch.tensor(value) for value in values])
            for kind, values in weights.items()
        }
    )
    network["arc_dependent"] = nn.Sequential(nn.Linear(width, 256), nn.GELU(), nn.Dropout(0.2))
    network["arc_head"] = nn.Sequential(nn.Linear(width, 256), nn.GELU(), nn.Dropout(0.2))
    network["arc"] = nn.Linear(256, 256)
    network["root"] = nn.Linear(256, 1)
    network["distance"] = nn.Embedding(2 * MAX_DISTANCE + 1, 1)
    network["relations"] = nn.Sequential(
        nn.Linear(512, 256), nn.GELU(), nn.Linear(256, sizes["relations"])
    )
    for name in LABELS[1:]:
        network[name] = nn.Linear(width, sizes[name])
    return network


def embed(network: Any, rows: Any, vectors: Any, real: Any) -> Any:
    """Return a vector for each word, as tok2vec would; `real` tells words from padding."""
    import torch
    from torch.nn.functional import dropout

    tables = network["hashembed"]
    parts = [table[rows[..., at, :]].sum(dim=-2) for at, table in enumerate(tables)]
    parts.append(vectors @ network["static_vectors"][0].T)
    norms, maxouts = network["layernorm"], network["maxout"]
    rate = DROPOUT if network.training else 0.0
    joined = dropout(torch.cat(parts, dim=-1), rate)
    words = dropout(maxout(joined, maxouts[0], maxouts[1], norms[0], norms[1]), rate)
    words = torch.nn.functional.pad(words * real[..., None], (0, 0, 4, 4))
    for at in range(2, len(maxouts), 2):
        none = torch.zeros_like(words[:, :1])
        before, after = (
            torch.cat([none, words[:, :-1]], dim=1),
            torch.cat([words[:, 1:], none], dim=1),
        )
        window = torch.cat([before, words, after], dim=-1)
        found = maxout(window, maxouts[at], maxouts[at + 1], norms[at], norms[at + 1])
        words = words + dropout(found, rate)
    return words[:, 4:-4]


def maxout(given: Any, weight: Any, bias: Any, scale: Any, shift: Any) -> Any:
    """Take the maximum of several linear layers, normalised: thinc's Maxout and LayerNorm."""
    from torch.nn.functional import layer_norm, linear

    out, pieces, inside = weight.shape
    found = linear(given, weight.reshape(out * pieces, inside), bias.reshape(-1))
    best = found.unflatten(-1, (out, pieces)).amax(dim=-1)
    return layer_norm(best.float(), (out,), scale, shift, eps=1e-8)


def losses_by_label(
    network: Any, batch: Mapping[str, Any], given: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the cross-entropies of the heads and of each kind of label."""
    from torch.nn.functional import cross_entropy

    places, real = batch["places"], batch["real"]
    forms = given["forms"][places].long()
    words = embed(network, given["rows"][forms].long(), given["vectors"][forms], real)
    gold = {name: given[name][places].long() for name in ("heads", *LABELS)}
    scores = {name: network[name](words) for name in LABELS[1:]}
    dependent, head = network["arc_dependent"](words), network["arc_head"](words)
    scores["heads"] = arc_scores(network, dependent, head, given["sentences"][places], real)
    scores["relations"] = relation_scores(network, dependent, head, gold["heads"])
    return {
        name: cross_entropy(scored[real].float(), gold[name][real])
        for name, scored in scores.items()
    }


def arc_scores(network: Any, dependent: Any, head: Any, sentences: Any, real: Any) -> Any:
    """Score each word as the head of each other; a root is its own, and arcs stay in a sentence."""
    import torch

    scores = (network["arc"](dependent) @ head.transpose(1, 2)).float() / 16
    at = torch.arange(scores.shape[1], device=scores.device)
    distances = (at[None] - at[:, None]).clamp(-MAX_DISTANCE, MAX_DISTANCE) + MAX_DISTANCE
    scores = scores + network["distance"](distances)[..., 0].float()
    roots = torch.eye(len(at), device=scores.device, dtype=torch.bool)[None]
    scores = torch.where(roots, network["root"](dependent).float(), scores)
    apart = (sentences[:, :, None] != sentences[:, None, :]) | ~real[:, None, :]
    return scores.masked_fill(apart, -1e4)


def relation_scores(network: Any, dependent: Any, head: Any, heads: Any) -> Any:
    """Score each relation of each word to its gold head."""
    import torch

    heads = heads.clamp(max=head.shape[1] - 1)
    chosen = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
    return network["relations"](torch.cat([dependent, chosen], dim=-1))
