"""
A reader with more layers than it had, that says at first what it said: each new one is a copy of the one below it whose parts add nothing yet
(after Gong et al. 2019, "Efficient Training of BERT by Progressively Stacking", and Chen et al. 2016, arXiv:1511.05641).
"""

from collections.abc import Iterable

import torch
from torch import Tensor

from reader.encoder import Reader, layers_in

# After which of the six a new layer comes: the lowest three are the retriever's too.
AFTER = (3, 4)


def grown(weights: dict[str, Tensor], after: Iterable[int], shown: tuple[Tensor, Tensor, Tensor]) -> dict[str, Tensor]:
    """
    By the names of `Reader.state_dict()`. `shown` are tokens, mask and types of some passages, each [batch, tokens]: what comes out of a layer is
    normalised, so that a new one has to scale it back to what it was on these.
    """
    old = Reader(0.0, layers_in(weights)).eval()
    old.load_state_dict(weights)
    outs: list[Tensor] = []
    hooks = [layer.register_forward_hook(lambda _m, _i, out: outs.append(out)) for layer in old.layers]
    with torch.no_grad():
        old(*shown)
    for hook in hooks:
        hook.remove()
    made = {name: value for name, value in weights.items() if not name.startswith("layers.")}
    new = 0
    for number in range(len(old.layers)):
        own = _layer(weights, number)
        made.update(_named(own, new))
        new += 1
        if number in after:
            states = outs[number][shown[1] > 0]
            made.update(_named(_adding_nothing(own, states), new))
            new += 1
    return made


def _layer(weights: dict[str, Tensor], number: int) -> dict[str, Tensor]:
    prefix = f"layers.{number}."
    return {name.removeprefix(prefix): value for name, value in weights.items() if name.startswith(prefix)}


def _named(layer: dict[str, Tensor], number: int) -> dict[str, Tensor]:
    return {f"layers.{number}.{name}": value.clone() for name, value in layer.items()}


def _adding_nothing(layer: dict[str, Tensor], states: Tensor) -> dict[str, Tensor]:
    """`states` is [tokens, width]."""
    spread, middle = states.std(-1, correction=0).mean(), states.mean(-1).mean()
    made = {name: value.clone() for name, value in layer.items()}
    for name in ("mixed", "outer"):
        made[f"{name}.weight"] = torch.zeros_like(layer[f"{name}.weight"])
        made[f"{name}.bias"] = torch.zeros_like(layer[f"{name}.bias"])
    for name in ("norm_attention", "norm_outer"):
        made[f"{name}.weight"] = torch.full_like(layer[f"{name}.weight"], float(spread))
        made[f"{name}.bias"] = torch.full_like(layer[f"{name}.bias"], float(middle))
    return made
