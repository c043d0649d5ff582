"""
On a GPU, where the whole of the data is learnt from many times over: first a teacher of twelve layers, then from data and teacher the reader itself
(knowledge distillation: Hinton et al. 2015, arXiv:1503.02531), at last with 8 bits as the exported file has them.

    python -m reader.distil teacher --pool FILE --held FILE --start FILE --out FILE --seconds 150
    python -m reader.distil reader  --pool FILE --held FILE --start FILE --out FILE --seconds 300 --teacher FILE
"""

import argparse
import itertools
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional as F

from reader.encoder import KINDS, LAYERS, TEACHER_LAYERS, WIDTH, Reader
from reader.pool import Pool, batches_of, read_pool
from reader.train import NULL_WEIGHT, any_of

# How much of a source is learnt from in a round, where that is not once: above all the real questions of several hops, of which there are few.
ROUNDS = {
    "2wiki": 1.5,
    "2wiki steps": 2.0,
    "musique": 2.0,
    "musique steps": 4.0,
    "hotpotqa": 1.5,
    "squad": 0.8,
    "squad none": 1.5,
    "qamr": 0.4,
    "world": 0.5,
    "world steps": 0.7,
    "asked": 1.0,
    "covidqa": 0.5,
    "pubmedqa": 0.5,
}
AVERAGING = 0.9995
# The share of the reader's time after which its layers no longer follow the teacher's.
LAYERS_UNTIL = 0.5
# How much the known answers count beside the teacher's.
KNOWN = 0.5


@dataclass
class Shown:
    """A batch on the device: [batch, tokens] but `relevance`, `kind` and `span_weight`, which are [batch]."""

    ids: Tensor
    mask: Tensor
    types: Tensor
    starts: Tensor
    ends: Tensor
    relevance: Tensor
    kind: Tensor
    span_weight: Tensor


class Shelf:
    """A pool on the device."""

    def __init__(self, pool: Pool, device: torch.device) -> None:
        self.pool = pool
        self.device = device
        self.flat = torch.from_numpy(pool.ids.astype(np.int32)).to(device)

    def show(self, chosen: np.ndarray) -> Shown:
        pool, device = self.pool, self.device
        lengths = pool.lengths[chosen]
        width = int(-(-lengths.max() // 16) * 16)
        told = pool.span_offsets[chosen + 1] - pool.span_offsets[chosen]
        # Where nothing is marked, the place 0 is right.
        rows = np.repeat(np.arange(len(chosen)), np.maximum(told, 1))
        pairs = np.concatenate([pool.spans_of(place) if count else np.zeros((1, 2), np.int64) for place, count in zip(chosen, told, strict=True)])
        learnt = (pool.kind[chosen] >= 0) & ((pool.kind[chosen] > 0) | (told > 0))
        weight = np.where(learnt, np.where(told > 0, 1.0, NULL_WEIGHT), 0.0).astype(np.float32)
        sent = [torch.from_numpy(array).to(device, non_blocking=True) for array in (pool.offsets[chosen], lengths, pool.second[chosen].astype(np.int64), rows, pairs, weight)]
        offsets, sizes, second, at, spans, span_weight = sent
        places = torch.arange(width, device=device)
        mask = places[None] < sizes[:, None]
        ids = torch.where(mask, self.flat[(offsets[:, None] + places[None]).clamp(max=len(self.flat) - 1)].long(), 0)
        marks = [torch.zeros(len(chosen), width, dtype=torch.bool, device=device) for _ in range(2)]
        for mark, side in zip(marks, (0, 1), strict=True):
            mark[at, spans[:, side]] = True
        labels = [torch.from_numpy(array[chosen].astype(np.int64)).to(device) for array in (pool.relevance, pool.kind)]
        return Shown(ids, mask.long(), ((places[None] >= second[:, None]) & mask).long(), marks[0], marks[1], labels[0], labels[1], span_weight)


Outputs = tuple[Tensor, ...]


def outputs_of(reader: Reader, shown: Shown, states: list[Tensor] | None = None, half: bool = True) -> Outputs:
    """All logits in float, computed in bfloat16 or (`half` is off) in float too; the places that are none are shut. Each layer's states are put into `states`."""
    hooks = [layer.register_forward_hook(lambda _m, _i, out: states.append(out)) for layer in reader.layers] if states is not None else []
    with torch.autocast(shown.ids.device.type, dtype=torch.bfloat16, enabled=half):
        relevance, start, end, kind = (output.float() for output in reader(shown.ids, shown.mask, shown.types))
    for hook in hooks:
        hook.remove()
    shut = shown.mask == 0
    return relevance, start.masked_fill(shut, -1e4), end.masked_fill(shut, -1e4), kind


def known_loss(outputs: Outputs, shown: Shown) -> Tensor:
    """As in reader/train.py."""
    relevance, start, end, kind = outputs
    judged = (shown.relevance >= 0).float()
    told = F.binary_cross_entropy_with_logits(relevance, shown.relevance.clamp(min=0).float(), reduction="none")
    span = (any_of(start, shown.starts) + any_of(end, shown.ends)) / 2 * shown.span_weight
    kinds = F.cross_entropy(kind, shown.kind.clamp(min=0), reduction="none") * (shown.kind >= 0)
    return (told * judged).sum() / judged.sum().clamp(min=1) + span.sum() / shown.span_weight.sum().clamp(min=1) + kinds.sum() / (shown.kind >= 0).sum().clamp(min=1)


def taught_loss(outputs: Outputs, teacher: Outputs) -> Tensor:
    """Cross entropy with what the teacher says, of each of its four outputs."""
    relevance, start, end, kind = outputs
    spans = [-(torch.softmax(theirs, -1) * torch.log_softmax(ours, -1)).sum(-1).mean() for ours, theirs in ((start, teacher[1]), (end, teacher[2]))]
    kinds = -(torch.softmax(teacher[3], -1) * torch.log_softmax(kind, -1)).sum(-1).mean()
    return F.binary_cross_entropy_with_logits(relevance, torch.sigmoid(teacher[0])) + (spans[0] + spans[1]) / 2 + kinds


class Following(nn.Module):
    """How far the reader's layers, each through a matrix of its own, are from every other layer of the teacher's (Jiao et al. 2019, arXiv:1909.10351)."""

    def __init__(self) -> None:
        super().__init__()
        self.maps = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in range(LAYERS))

    def forward(self, ours: list[Tensor], theirs: list[Tensor], mask: Tensor) -> Tensor:
        seen = mask[..., None].float()
        parts = [(((own(x).float() - y.float()) ** 2) * seen).sum() / (seen.sum() * WIDTH) for own, x, y in zip(self.maps, ours, theirs[1::2], strict=True)]
        return torch.stack(parts).mean()


@torch.no_grad()
def measured(reader: Reader, shelf: Shelf, half: bool = True) -> dict[str, object]:
    """Of each source kept out: exact match of the best span where the passage answers, accuracy of the kind, area under the curve of relevance."""
    reader.eval()
    pool = shelf.pool
    right, kinds, scores = np.full(len(pool), np.nan), np.full(len(pool), np.nan), np.zeros(len(pool))
    for chosen in batches_of(pool.lengths, np.arange(len(pool)), 16000, np.random.default_rng(0)):
        shown = shelf.show(chosen)
        relevance, start, end, kind = outputs_of(reader, shown, half=half)
        scores[chosen] = relevance.cpu().numpy()
        kinds[chosen] = np.where(pool.kind[chosen] >= 0, kind.argmax(-1).cpu().numpy() == pool.kind[chosen], np.nan)
        passage = shown.types == 1
        pairs = start.masked_fill(~passage, -1e4)[:, :, None] + end.masked_fill(~passage, -1e4)[:, None, :]
        near = torch.ones(pairs.shape[1:], dtype=torch.bool, device=pairs.device).triu().tril(24)
        best = pairs.masked_fill(~near, -1e5).flatten(1).argmax(-1).cpu().numpy()
        for row, place in enumerate(chosen):
            spans = pool.spans_of(place)
            if len(spans):
                right[place] = bool((spans == np.array(divmod(int(best[row]), pairs.shape[2]))).all(-1).any())
    reader.train()
    found: dict[str, object] = {}
    for number, name in enumerate(pool.names):
        own = pool.source == number
        judged = own & (pool.relevance >= 0)
        found[name] = [round(_mean(right[own]), 3), round(_mean(kinds[own]), 3), round(_area(scores[judged], pool.relevance[judged]), 3)]
    return found


def _mean(values: np.ndarray) -> float:
    kept = values[~np.isnan(values)]
    return float(kept.mean()) if len(kept) else float("nan")


def _area(scores: np.ndarray, labels: np.ndarray) -> float:
    """Area under the ROC curve, by ranks."""
    good, bad = int((labels == 1).sum()), int((labels == 0).sum())
    if not good or not bad:
        return float("nan")
    ranks = scores.argsort().argsort() + 1
    return float((ranks[labels == 1].sum() - good * (good + 1) / 2) / (good * bad))


def rounds(pool: Pool, seed: int, taken: dict[str, float] = ROUNDS) -> Iterator[np.ndarray]:
    """What is learnt from in one round after another, without end; `taken` is how much of a source a round takes, where that is not once."""
    shares = np.array([taken.get(name, 1.0) for name in pool.names])[pool.source]
    for number in itertools.count():
        chance = np.random.default_rng((seed, number))
        times = np.floor(shares + chance.random(len(shares))).astype(np.int64)
        yield np.repeat(np.arange(len(shares)), times)


@dataclass
class Learning:
    reader: Reader
    optimizer: torch.optim.Optimizer
    average: dict[str, Tensor]
    step: int = 0
    seen: int = 0

    @torch.no_grad()
    def take_average(self) -> None:
        keep = min(AVERAGING, (1 + self.step) / (10 + self.step))
        pairs = [(self.average[name], value.detach()) for name, value in self.reader.named_parameters() if value.requires_grad]
        torch._foreach_lerp_([old for old, _ in pairs], [new for _, new in pairs], 1 - keep)


def learn(options: argparse.Namespace, shelf: Shelf, reader: Reader, loss: Callable[[Shown, float], Tensor], more: list[nn.Parameter], chosen_only_known: bool, taken: dict[str, float] = ROUNDS) -> Learning:
    """Until the time is over; the rate rises for 300 steps and then falls to a fiftieth."""
    learnt = [parameter for parameter in reader.parameters() if parameter.requires_grad]
    groups = [{"params": [p for p in learnt if p.ndim > 1] + more, "weight_decay": 0.01}, {"params": [p for p in learnt if p.ndim == 1], "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=options.rate, betas=(0.9, 0.98), fused=shelf.device.type == "cuda")
    learning = Learning(reader, optimizer, {name: value.detach().clone() for name, value in reader.state_dict().items()})
    begun = time.monotonic()
    sums: list[Tensor] = []
    rounding = False
    reader.train()
    for number, places in enumerate(rounds(shelf.pool, options.seed, taken)):
        # Without a label only a teacher can say something of them.
        kept = places[shelf.pool.kind[places] + shelf.pool.relevance[places] > -2] if chosen_only_known else places
        for chosen in batches_of(shelf.pool.lengths, kept, options.tokens, np.random.default_rng((options.seed, number, 1))):
            done = (time.monotonic() - begun) / options.seconds
            if done >= 1:
                return learning
            if options.what == "reader" and done >= options.rounding_from and not rounding:
                rounding = True
                _say(learning, done, sums, "8 bits from here")
                reader.round_to_8_bits(True)
            for group in optimizer.param_groups:
                group["lr"] = options.rate * min(1.0, (learning.step + 1) / 300) * max(0.02, 1 - done)
            value = loss(shelf.show(chosen), done)
            value.backward()
            nn.utils.clip_grad_norm_(learnt, 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            learning.step, learning.seen = learning.step + 1, learning.seen + len(chosen)
            learning.take_average()
            sums.append(value.detach())
            if len(sums) == options.say:
                _say(learning, done, sums, f"round {number}")
    return learning


def _say(learning: Learning, done: float, sums: list[Tensor], what: str) -> None:
    mean = float(torch.stack(sums).mean()) if sums else 0.0
    print(json.dumps({"step": learning.step, "seen": learning.seen, "done": round(done, 3), "loss": round(mean, 4), "at": what}), flush=True)
    sums.clear()


def started(path: Path | None, layers: int, device: torch.device, dropout: float) -> Reader:
    """From a file of weights; the heads and what the file lacks stay as they are drawn."""
    reader = Reader(dropout, layers)
    if path is not None:
        reader.load_state_dict({name: value.float() for name, value in load_file(path).items()}, strict=False)
    reader.words.weight.requires_grad_(False)
    return reader.to(device)


def run(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    torch.set_float32_matmul_precision("high")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    shelf, held = Shelf(read_pool(options.pool), device), Shelf(read_pool(options.held), device)
    is_teacher = options.what == "teacher"
    reader = started(options.start, TEACHER_LAYERS if is_teacher else LAYERS, device, options.dropout)
    print(json.dumps({"what": options.what, "pool": len(shelf.pool), "held": len(held.pool), "device": str(device), "kinds": KINDS}), flush=True)
    if is_teacher:
        learning = learn(options, shelf, reader, lambda shown, _: known_loss(outputs_of(reader, shown), shown), [], chosen_only_known=True)
    else:
        teacher = started(options.teacher, TEACHER_LAYERS, device, 0.0).eval().requires_grad_(False)
        following = Following().to(device)
        follows = options.follow > 0
        learning = learn(options, shelf, reader, _taught(options, reader, teacher, following), list(following.parameters()) if follows else [], chosen_only_known=False)
    reader.load_state_dict(learning.average)
    save_file({name: value.detach().cpu().contiguous() for name, value in reader.state_dict().items()}, options.out)
    print(json.dumps({"seen": learning.seen, "steps": learning.step, "held": measured(reader, held)}), flush=True)


def _taught(options: argparse.Namespace, reader: Reader, teacher: Reader, following: Following) -> Callable[[Shown, float], Tensor]:
    def loss(shown: Shown, done: float) -> Tensor:
        follows = options.follow * max(0.0, 1 - done / LAYERS_UNTIL)
        ours: list[Tensor] | None = [] if follows else None
        theirs: list[Tensor] | None = [] if follows else None
        with torch.no_grad():
            said = outputs_of(teacher, shown, theirs)
        outputs = outputs_of(reader, shown, ours)
        total = KNOWN * known_loss(outputs, shown) + taught_loss(outputs, said)
        return total + follows * following(ours, theirs, shown.mask) if ours is not None and theirs is not None else total

    return loss


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("teacher", "reader"))
    for name in ("pool", "held", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--start", type=Path, default=None, help="weights to begin with (safetensors)")
    parser.add_argument("--teacher", type=Path, default=None)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--tokens", type=int, default=24000, help="padded tokens of a batch")
    parser.add_argument("--follow", type=float, default=0.0, help="how much the distance of the layers' states counts at first")
    parser.add_argument("--rounding-from", type=float, default=0.6, help="the share of the reader's time after which it computes in 8 bits")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--say", type=int, default=200, help="steps between lines of the log")
    options = parser.parse_args()
    if options.what == "reader" and options.teacher is None:
        parser.error("the reader learns from a teacher: name its weights with --teacher")
    run(options)


if __name__ == "__main__":
    main()
