"""
Rounds as the exported file does (onnxruntime's dynamic quantisation), with gradients that pass as if nothing were rounded (straight-through estimator:
Bengio et al. 2013, arXiv:1308.3432; learning with it is "quantisation-aware training", Jacob et al. 2018, arXiv:1712.05877).
"""

import torch
from torch import Tensor

# The file's activations are rounded with one range a call; the product reads about so many passages in one.
CALL = 8


def rounded_activations(x: Tensor) -> Tensor:
    """8 bits without sign and one range, which holds 0, for every `CALL` rows of a batch; `x` is [batch, .., width]."""
    batch = x.shape[0]
    calls = x.detach().reshape(batch // CALL if batch % CALL == 0 else 1, -1)
    low, high = calls.amin(1, keepdim=True), calls.amax(1, keepdim=True)
    return x + (_in_range(calls, low, high, 1e-8).reshape(x.shape).to(x.dtype) - x.detach())


def rounded_rows(weight: Tensor) -> Tensor:
    """8 bits with sign, one scale for each output: a row of torch's weight."""
    scale = (weight.detach().abs().amax(1, keepdim=True) / 127).clamp(min=1e-12)
    return weight + ((weight.detach() / scale).round().clamp(-127, 127) * scale - weight.detach())


def rounded_table(table: Tensor) -> Tensor:
    """8 bits without sign, one range for the whole table, as embeddings are kept."""
    whole = table.detach()
    return table + (_in_range(whole, whole.min(), whole.max(), 1e-12) - whole)


def _in_range(x: Tensor, low: Tensor, high: Tensor, least: float) -> Tensor:
    """On 256 steps from `low` to `high`, or to 0 where that lies beyond; a step is never less than `least`."""
    low, high = low.clamp(max=0), high.clamp(min=0)
    scale = ((high - low) / 255).clamp(min=least).float()
    zero = torch.round(-low.float() / scale)
    return ((torch.round(x.float() / scale) + zero).clamp(0, 255) - zero) * scale
