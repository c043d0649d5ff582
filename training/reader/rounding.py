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
    low, high = calls.amin(1, keepdim=True).clamp(max=0), calls.amax(1, keepdim=True).clamp(min=0)
    scale = ((high - low) / 255).clamp(min=1e-8).float()
    zero = torch.round(-low.float() / scale)
    whole = x.detach().reshape(calls.shape).float()
    exact = ((torch.round(whole / scale) + zero).clamp(0, 255) - zero) * scale
    return x + (exact.reshape(x.shape).to(x.dtype) - x.detach())


def rounded_rows(weight: Tensor) -> Tensor:
    """8 bits with sign, one scale for each output: a row of torch's weight."""
    scale = (weight.detach().abs().amax(1, keepdim=True) / 127).clamp(min=1e-12)
    return weight + ((weight.detach() / scale).round().clamp(-127, 127) * scale - weight.detach())


def rounded_table(table: Tensor) -> Tensor:
    """8 bits without sign, one range for the whole table, as embeddings are kept."""
    low, high = table.detach().min().clamp(max=0), table.detach().max().clamp(min=0)
    scale = ((high - low) / 255).clamp(min=1e-12)
    zero = torch.round(-low / scale)
    exact = ((torch.round(table.detach() / scale) + zero).clamp(0, 255) - zero) * scale
    return table + (exact - table.detach())
