"""A BERT encoder as small as its weights allow, and the reader's heads on it."""

from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reader.rounding import rounded_activations, rounded_rows, rounded_table

LAYERS = 6
TEACHER_LAYERS = 12
HEADS = 12
WIDTH = 384
INNER = 1536
VOCABULARY = 30522
POSITIONS = 512
KINDS = ("span", "yes", "no", "none")


class Matrix(nn.Linear):
    """A linear part that computes, where `rounds` is set, with what the exported file has of it: 8 bits of weights and inputs (reader/rounding.py)."""

    rounds = False

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002
        if not self.rounds:
            return super().forward(input)
        return F.linear(rounded_activations(input), rounded_rows(self.weight), self.bias)


class Layer(nn.Module):
    """
    One transformer layer, normalised after each part, as BERT's are. On a CPU attention is written out: in bfloat16 that takes half the time of
    torch's own.
    """

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query = Matrix(WIDTH, WIDTH)
        self.key = Matrix(WIDTH, WIDTH)
        self.value = Matrix(WIDTH, WIDTH)
        self.mixed = Matrix(WIDTH, WIDTH)
        self.norm_attention = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = Matrix(WIDTH, INNER)
        self.outer = Matrix(INNER, WIDTH)
        self.norm_outer = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    @staticmethod
    def split(x: Tensor) -> Tensor:
        """[batch, tokens, width] to [batch * heads, tokens, width of a head]."""
        batch, tokens, _ = x.shape
        return x.view(batch, tokens, HEADS, -1).transpose(1, 2).reshape(batch * HEADS, tokens, -1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` is [batch, tokens, width]; `bias` [batch, 1, 1, tokens] is added to the attention's scores."""
        batch, tokens, _ = x.shape
        query, key, value = (self.split(part(x)) for part in (self.query, self.key, self.value))
        if x.is_cuda:
            heads = [part.view(batch, HEADS, tokens, -1) for part in (query, key, value)]
            seen = F.scaled_dot_product_attention(*heads, attn_mask=bias.to(query.dtype).expand(batch, HEADS, tokens, tokens))
        else:
            scores = torch.bmm(query, key.transpose(1, 2)).view(batch, HEADS, tokens, tokens) * (WIDTH // HEADS) ** -0.5
            weights = torch.softmax(scores + bias, dim=-1).to(value.dtype).view(batch * HEADS, tokens, tokens)
            seen = torch.bmm(weights, value).view(batch, HEADS, tokens, -1)
        seen = seen.transpose(1, 2).reshape(batch, tokens, WIDTH)
        x = self.norm_attention(x + F.dropout(self.mixed(seen), self.dropout, self.training))
        inner = F.gelu(self.inner(x))
        return self.norm_outer(x + F.dropout(self.outer(inner), self.dropout, self.training))


class WithHeads(nn.Module):
    """An encoder's four outputs. `add_heads` comes after its body, so that a seed draws the same weights for both."""

    def add_heads(self, width: int, dropout: float) -> None:
        self.pool = nn.Linear(width, width)
        self.relevance = nn.Linear(width, 1)
        self.kind = nn.Linear(width, len(KINDS))
        self.span = nn.Linear(width, 2)
        self.dropout = dropout
        for head in (self.pool, self.relevance, self.kind, self.span):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def outputs(self, x: Tensor) -> tuple[Tensor, ...]:
        """Of the last layer's states, [batch, tokens, width]: relevance [batch], start and end [batch, tokens], kind [batch, 4], all logits."""
        pooled = F.dropout(torch.tanh(self.pool(x[:, 0])), self.dropout, self.training)
        start, end = self.span(x).unbind(-1)
        return self.relevance(pooled).squeeze(-1), start, end, self.kind(pooled)


class Reader(WithHeads):
    """Question, evidence and passage in; relevance [batch], start and end [batch, tokens], kind [batch, 4] out, all logits."""

    def __init__(self, dropout: float = 0.1, layers: int = LAYERS) -> None:
        super().__init__()
        self.rounds = False
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.add_heads(WIDTH, dropout)

    def round_to_8_bits(self, rounds: bool) -> None:
        """From here on, what the exported file has in 8 bits is computed so; gradients pass as if it were not."""
        self.rounds = rounds
        for part in self.modules():
            if isinstance(part, Matrix):
                part.rounds = rounds

    def states(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        """The last layer's, [batch, tokens, width]."""
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        positions, types = self.positions.weight, self.types.weight
        if self.rounds:
            positions, types = rounded_table(positions), rounded_table(types)
        x = self.norm(self.words(input_ids) + F.embedding(places, positions) + F.embedding(token_type_ids, types))
        x = F.dropout(x, self.dropout, self.training)
        bias = ((1 - attention_mask) * -10000.0).to(x.dtype)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> tuple[Tensor, ...]:
        return self.outputs(self.states(input_ids, attention_mask, token_type_ids))


def layers_in(weights: Iterable[str]) -> int:
    """How many layers a reader of these weights has, by their names."""
    return 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))


def load_minilm(reader: Reader, weights: dict[str, Tensor]) -> None:
    """Puts the body of a BERT of this width (names as in MiniLM's safetensors file) into the reader; the heads stay as they are."""
    own: dict[str, Tensor] = {}
    names = {
        "words": "embeddings.word_embeddings",
        "positions": "embeddings.position_embeddings",
        "types": "embeddings.token_type_embeddings",
        "norm": "embeddings.LayerNorm",
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "mixed": "attention.output.dense",
        "norm_attention": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "norm_outer": "output.LayerNorm",
    }
    for layer in range(len(reader.layers)):
        names |= {f"layers.{layer}.{ours}": f"encoder.layer.{layer}.{theirs}" for ours, theirs in parts.items()}
    for ours, theirs in names.items():
        for kind in ("weight", "bias"):
            if f"{theirs}.{kind}" in weights:
                own[f"{ours}.{kind}"] = weights[f"{theirs}.{kind}"]
    missing = reader.load_state_dict(own, strict=False).missing_keys
    heads = ("pool.", "relevance.", "kind.", "span.")
    unexpected = [name for name in missing if not name.startswith(heads)]
    if unexpected:
        raise ValueError(f"The base weights lack {unexpected}.")
