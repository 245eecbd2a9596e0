"""Lessons -> the weights of a tok2vec, learned by a twin of spaCy's in torch.

spaCy's own training is bound to one processor: its parser walks from state to state. A twin of
its tok2vec alone, under layers that say tags, entities and arcs of each word at once, reads a
hundred times as much in the same time on a GPU. What it learned starts the pipeline's training.

The twin computes what spaCy.MultiHashEmbed.v2 and spaCy.MaxoutWindowEncoder.v2 compute.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

import numpy as np

from kg.errors import TrainingError
from kg.training.tok2vec_data import FACTS, Lessons, Weights

__all__ = ["embed", "learn"]

WORDS_A_STEP = 20_000
DROPOUT = 0.1
RATE = 0.002
FAR = 12  # words; what is farther away counts as this far


def learn(
    lessons: Lessons,
    weights: Weights,
    *,
    steps: int,
    progress: Callable[[str], None],
    seed: int = 0,
) -> Weights:
    """Train the twin that starts with these weights; return what they have become."""
    try:
        import torch
    except ImportError as error:
        msg = f"pretraining needs torch ({error}): pip install torch"
        raise TrainingError(msg) from error
    torch.manual_seed(seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    numbers = {each.name: getattr(lessons, each.name) for each in fields(lessons)}
    twin = _twin(weights, {name: int(numbers[name].max()) + 1 for name in FACTS}).to(device)
    given = {name: torch.as_tensor(values, device=device) for name, values in numbers.items()}
    optimizer = torch.optim.AdamW(twin.parameters(), lr=2e-3, betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, 2e-3, total_steps=steps, pct_start=0.05
    )
    draws = np.random.default_rng(seed)
    for step, batch in zip(range(1, steps + 1), _batches(given, draws), strict=False):
        with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
            losses = _losses(twin, batch, given)
        optimizer.zero_grad(set_to_none=True)
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(twin.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 500 == 0 or step == steps:
            shown = ", ".join(f"{name} {float(loss.detach()):.3f}" for name, loss in losses.items())
            progress(f"twin, step {step} of {steps}: {shown}")
    return {kind: [each.detach().float().cpu().numpy() for each in twin[kind]] for kind in weights}


def _batches(given: Mapping[str, Any], draws: np.random.Generator) -> Iterator[dict[str, Any]]:
    """Yield pieces of like length as rows: where each word stands, and whether one does."""
    import torch

    device = given["lengths"].device
    lengths = given["lengths"].cpu().numpy()
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    while True:
        order = np.argsort(lengths + draws.integers(0, 30, len(lengths)), kind="stable")
        groups: list[list[int]] = [[]]
        for at in order:
            if (len(groups[-1]) + 1) * (lengths[at] + 30) > WORDS_A_STEP and groups[-1]:
                groups.append([])
            groups[-1].append(at)
        for number in draws.permutation(len(groups)):
            group = np.array(groups[number])
            columns = np.arange(lengths[group].max())[None]
            real = columns < lengths[group][:, None]
            places = np.where(real, starts[group][:, None] + columns, 0)
            yield {
                "places": torch.as_tensor(places, device=device),
                "real": torch.as_tensor(real, device=device),
            }


def _twin(weights: Weights, sizes: Mapping[str, int]) -> Any:
    import torch
    from torch import nn

    wide = weights["layernorm"][0].shape[0]
    twin = nn.ModuleDict(
        {
            kind: nn.ParameterList([torch.tensor(value) for value in values])
            for kind, values in weights.items()
        }
    )
    twin["arc_dependent"] = nn.Sequential(nn.Linear(wide, 256), nn.GELU(), nn.Dropout(0.2))
    twin["arc_governor"] = nn.Sequential(nn.Linear(wide, 256), nn.GELU(), nn.Dropout(0.2))
    twin["arc"] = nn.Linear(256, 256)
    twin["root"] = nn.Linear(256, 1)
    twin["distance"] = nn.Embedding(2 * FAR + 1, 1)
    twin["relations"] = nn.Sequential(
        nn.Linear(512, 256), nn.GELU(), nn.Linear(256, sizes["relations"])
    )
    for name in FACTS[1:]:
        twin[name] = nn.Linear(wide, sizes[name])
    return twin


def embed(twin: Any, rows: Any, vectors: Any, real: Any) -> Any:
    """Return a vector for each word, as tok2vec would; `real` tells words from padding."""
    import torch
    from torch.nn.functional import dropout

    tables = twin["hashembed"]
    parts = [table[rows[..., at, :]].sum(dim=-2) for at, table in enumerate(tables)]
    parts.append(vectors @ twin["static_vectors"][0].T)
    norms, maxouts = twin["layernorm"], twin["maxout"]
    rate = DROPOUT if twin.training else 0.0
    joined = dropout(torch.cat(parts, dim=-1), rate)
    words = dropout(_maxout(joined, maxouts[0], maxouts[1], norms[0], norms[1]), rate)
    words = torch.nn.functional.pad(words * real[..., None], (0, 0, 4, 4))
    for at in range(2, len(maxouts), 2):
        none = torch.zeros_like(words[:, :1])
        before, after = (
            torch.cat([none, words[:, :-1]], dim=1),
            torch.cat([words[:, 1:], none], dim=1),
        )
        window = torch.cat([before, words, after], dim=-1)
        found = _maxout(window, maxouts[at], maxouts[at + 1], norms[at], norms[at + 1])
        words = words + dropout(found, rate)
    return words[:, 4:-4]


def _maxout(given: Any, weight: Any, bias: Any, scale: Any, shift: Any) -> Any:
    """Take the best of some linear layers, normalised: thinc's Maxout and LayerNorm."""
    from torch.nn.functional import layer_norm, linear

    out, pieces, inside = weight.shape
    found = linear(given, weight.reshape(out * pieces, inside), bias.reshape(-1))
    best = found.unflatten(-1, (out, pieces)).amax(dim=-1)
    return layer_norm(best.float(), (out,), scale, shift, eps=1e-8)


def _losses(twin: Any, batch: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    from torch.nn.functional import cross_entropy

    places, real = batch["places"], batch["real"]
    forms = given["forms"][places].long()
    words = embed(twin, given["rows"][forms].long(), given["vectors"][forms], real)
    gold = {name: given[name][places].long() for name in ("heads", *FACTS)}
    scores = {name: twin[name](words) for name in FACTS[1:]}
    dependent, governor = twin["arc_dependent"](words), twin["arc_governor"](words)
    scores["heads"] = _arcs(twin, dependent, governor, given["sentences"][places], real)
    scores["relations"] = _relations(twin, dependent, governor, gold["heads"])
    return {
        name: cross_entropy(scored[real].float(), gold[name][real])
        for name, scored in scores.items()
    }


def _arcs(twin: Any, dependent: Any, governor: Any, sentences: Any, real: Any) -> Any:
    """Score each word as the head of each, the root as its own; no arc leaves a sentence."""
    import torch

    scores = (twin["arc"](dependent) @ governor.transpose(1, 2)).float() / 16
    at = torch.arange(scores.shape[1], device=scores.device)
    far = (at[None] - at[:, None]).clamp(-FAR, FAR) + FAR
    scores = scores + twin["distance"](far)[..., 0].float()
    roots = torch.eye(len(at), device=scores.device, dtype=torch.bool)[None]
    scores = torch.where(roots, twin["root"](dependent).float(), scores)
    apart = (sentences[:, :, None] != sentences[:, None, :]) | ~real[:, None, :]
    return scores.masked_fill(apart, -1e4)


def _relations(twin: Any, dependent: Any, governor: Any, heads: Any) -> Any:
    import torch

    heads = heads.clamp(max=governor.shape[1] - 1)
    chosen = governor.gather(1, heads[..., None].expand(-1, -1, governor.shape[-1]))
    return twin["relations"](torch.cat([dependent, chosen], dim=-1))
