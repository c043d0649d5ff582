"""
The teacher: MPNet (Song et al. 2020, arXiv:2004.09297), twelve layers of twice the reader's width, with the reader's heads on it. Its words are BERT's, so that it reads
the reader's tokens by their numbers.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reader.encoder import WithHeads

LAYERS = 12
HEADS = 12
WIDTH = 768
INNER = 3072
VOCABULARY = 30527
POSITIONS = 514
BUCKETS = 32
FARTHEST = 128
# Its own marks come before BERT's words; BERT's [PAD], [UNK], [CLS] and [SEP] are among them.
SHIFT = 4
MARKS = {0: 1, 100: 3, 101: 0, 102: 2}


def bucket_of(distance: Tensor) -> Tensor:
    """Of each distance between two places (key less query), in which of 32 classes it is: near ones have one each, far ones share (Raffel et al. 2020, arXiv:1910.10683)."""
    half, exact = BUCKETS // 2, BUCKETS // 4
    near = distance.abs()
    far = exact + (torch.log(near.float().clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)).long()
    return torch.where(distance > 0, half, 0) + torch.where(near < exact, near, far.clamp(max=half - 1))


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mixed = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm_attention = nn.LayerNorm(WIDTH, eps=1e-5)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm_outer = nn.LayerNorm(WIDTH, eps=1e-5)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` is [batch, tokens, width]; `bias` [batch, heads, tokens, tokens] is added to the attention's scores."""
        batch, tokens, _ = x.shape
        heads = [part(x).view(batch, tokens, HEADS, -1).transpose(1, 2) for part in (self.query, self.key, self.value)]
        seen = F.scaled_dot_product_attention(*heads, attn_mask=bias.to(heads[0].dtype)).transpose(1, 2).reshape(batch, tokens, WIDTH)
        x = self.norm_attention(x + F.dropout(self.mixed(seen), self.dropout, self.training))
        return self.norm_outer(x + F.dropout(self.outer(F.gelu(self.inner(x))), self.dropout, self.training))


class Teacher(WithHeads):
    """In and out as `Reader`. It has no types: the passage is what follows the last mark."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.near = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.add_heads(WIDTH, dropout)
        numbers = torch.arange(VOCABULARY) + SHIFT
        for theirs, ours in MARKS.items():
            numbers[theirs] = ours
        self.register_buffer("numbers", numbers, persistent=False)

    def states(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """The last layer's, [batch, tokens, width]."""
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        # The first place has the number 2, the filling 1.
        at = torch.where(attention_mask > 0, places[None] + 2, 1)
        x = F.dropout(self.norm(self.words(self.numbers[input_ids]) + self.positions(at)), self.dropout, self.training)
        near = self.near(bucket_of(places[None, :] - places[:, None])).permute(2, 0, 1)[None]
        bias = near + ((1 - attention_mask) * -10000.0).to(near.dtype)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> tuple[Tensor, ...]:  # noqa: ARG002
        return self.outputs(self.states(input_ids, attention_mask))


PARTS = {
    "attention.attn.q": "query",
    "attention.attn.k": "key",
    "attention.attn.v": "value",
    "attention.attn.o": "mixed",
    "attention.LayerNorm": "norm_attention",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "norm_outer",
}


def body_of(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """By the names of `Teacher.state_dict()`; `weights` as in all-mpnet-base-v2's safetensors file. The heads are not in it."""
    names = {
        "embeddings.word_embeddings.weight": "words.weight",
        "embeddings.position_embeddings.weight": "positions.weight",
        "embeddings.LayerNorm.weight": "norm.weight",
        "embeddings.LayerNorm.bias": "norm.bias",
        "encoder.relative_attention_bias.weight": "near.weight",
    }
    for layer in range(LAYERS):
        for theirs, ours in PARTS.items():
            for kind in ("weight", "bias"):
                names[f"encoder.layer.{layer}.{theirs}.{kind}"] = f"layers.{layer}.{ours}.{kind}"
    missing = sorted(set(names) - set(weights))
    if missing:
        raise ValueError(f"These weights are not MPNet's: they lack {missing[:3]}.")
    return {ours: weights[theirs] for theirs, ours in names.items()}
