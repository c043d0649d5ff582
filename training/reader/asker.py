"""A language model of Llama's kind as small as its weights allow (SmolLM2-135M, from its GGUF file), which learns to ask questions of passages."""

from pathlib import Path

import torch
from gguf import GGUFReader
from gguf.quants import dequantize
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from torch import Tensor, nn
from torch.nn import functional as F

LAYERS = 30
WIDTH = 576
INNER = 1536
HEADS = 9
KEYS = 3
HEAD = 64
VOCABULARY = 49152
TURN = 100000.0
END = 0

Cache = list[tuple[Tensor, Tensor]]


def turned(x: Tensor, first: int) -> Tensor:
    """Rotary positions (Su et al. 2021, arXiv:2104.09864) of [batch, heads, tokens, 64], neighbours in pairs as in GGUF; the first place is `first`."""
    places = torch.arange(first, first + x.shape[2], device=x.device, dtype=torch.float32)
    angles = places[:, None] * TURN ** (-torch.arange(0, HEAD, 2, device=x.device, dtype=torch.float32) / HEAD)
    cos, sin = angles.cos(), angles.sin()
    one, two = x[..., 0::2].float(), x[..., 1::2].float()
    return torch.stack((one * cos - two * sin, one * sin + two * cos), -1).flatten(-2).to(x.dtype)


class Block(nn.Module):
    """A layer, normalised before each part; three query heads share a key head."""

    def __init__(self) -> None:
        super().__init__()
        self.attn_norm = nn.RMSNorm(WIDTH, eps=1e-5)
        self.attn_q = nn.Linear(WIDTH, HEADS * HEAD, bias=False)
        self.attn_k = nn.Linear(WIDTH, KEYS * HEAD, bias=False)
        self.attn_v = nn.Linear(WIDTH, KEYS * HEAD, bias=False)
        self.attn_output = nn.Linear(HEADS * HEAD, WIDTH, bias=False)
        self.ffn_norm = nn.RMSNorm(WIDTH, eps=1e-5)
        self.ffn_gate = nn.Linear(WIDTH, INNER, bias=False)
        self.ffn_up = nn.Linear(WIDTH, INNER, bias=False)
        self.ffn_down = nn.Linear(INNER, WIDTH, bias=False)

    def parts(self, x: Tensor, first: int) -> tuple[Tensor, Tensor, Tensor]:
        batch, tokens, _ = x.shape
        x = self.attn_norm(x)
        heads = [part(x).view(batch, tokens, -1, HEAD).transpose(1, 2) for part in (self.attn_q, self.attn_k, self.attn_v)]
        return turned(heads[0], first), turned(heads[1], first), heads[2]

    def after(self, x: Tensor, seen: Tensor) -> Tensor:
        x = x + self.attn_output(seen.transpose(1, 2).reshape(*x.shape[:2], HEADS * HEAD))
        inner = self.ffn_norm(x)
        return x + self.ffn_down(F.silu(self.ffn_gate(inner)) * self.ffn_up(inner))

    def forward(self, x: Tensor, mask: Tensor | None, room: int) -> tuple[Tensor, tuple[Tensor, Tensor] | None]:
        """[batch, tokens, width], from the first place on. `mask` [batch, 1, tokens, tokens] is true where it may look; `room` is how many places are kept free for more."""
        query, key, value = self.parts(x, 0)
        wide = [part.repeat_interleave(HEADS // KEYS, 1) for part in (key, value)]
        seen = F.scaled_dot_product_attention(query, *wide, attn_mask=mask, is_causal=mask is None)
        kept = (F.pad(key, (0, 0, 0, room)), F.pad(value, (0, 0, 0, room))) if room else None
        return self.after(x, seen), kept

    def more(self, x: Tensor, shut: Tensor, cache: tuple[Tensor, Tensor], place: int) -> Tensor:
        """One token more, [batch, 1, width], at `place`; `shut` [batch, 1, 1, places] is true where there is nothing to look at."""
        query, key, value = self.parts(x, place)
        cache[0][:, :, place], cache[1][:, :, place] = key[:, :, 0], value[:, :, 0]
        keys, values = cache[0][:, :, : place + 1], cache[1][:, :, : place + 1]
        grouped = query.view(len(x), KEYS, HEADS // KEYS, HEAD)
        scores = (grouped @ keys.transpose(2, 3)).float() * HEAD**-0.5
        weights = scores.masked_fill(shut[..., : place + 1], -1e4).softmax(-1).to(values.dtype)
        return self.after(x, (weights @ values).view(len(x), HEADS, 1, HEAD))


class Asker(nn.Module):
    """Token ids [batch, tokens] to states; `words` turns states into logits of the next token."""

    def __init__(self) -> None:
        super().__init__()
        self.token_embd = nn.Embedding(VOCABULARY, WIDTH)
        self.blk = nn.ModuleList(Block() for _ in range(LAYERS))
        self.output_norm = nn.RMSNorm(WIDTH, eps=1e-5)

    def forward(self, ids: Tensor, mask: Tensor | None = None, room: int = 0) -> tuple[Tensor, Cache]:
        x = self.token_embd(ids)
        cache: Cache = []
        for block in self.blk:
            x, kept = block(x, mask, room)
            if kept is not None:
                cache.append(kept)
        return self.output_norm(x), cache

    def more(self, ids: Tensor, shut: Tensor, cache: Cache, place: int) -> Tensor:
        x = self.token_embd(ids)
        for block, kept in zip(self.blk, cache, strict=True):
            x = block.more(x, shut, kept, place)
        return self.output_norm(x)

    def words(self, states: Tensor) -> Tensor:
        return F.linear(states, self.token_embd.weight.to(states.dtype))


def load_asker(path: Path) -> tuple[Asker, Tokenizer]:
    """From a GGUF file. Raises ValueError where it is no model of this shape."""
    file = GGUFReader(path)
    weights = {tensor.name: torch.from_numpy(dequantize(tensor.data, tensor.tensor_type).copy()).float() for tensor in file.tensors}
    asker = Asker()
    try:
        asker.load_state_dict(weights)
    except RuntimeError as error:
        raise ValueError(f"{path} is not SmolLM2-135M: {error}") from error
    words = file.fields["tokenizer.ggml.tokens"].contents()
    merges = [tuple(pair.split(" ")) for pair in file.fields["tokenizer.ggml.merges"].contents()]
    tokenizer = Tokenizer(models.BPE(vocab={word: place for place, word in enumerate(words)}, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    tokenizer.decoder = decoders.ByteLevel()
    return asker, tokenizer
