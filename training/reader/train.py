"""
Trains the reader, or goes on where the last checkpoint stands: python -m reader.train --examples DIR --base DIR --checkpoints DIR
The run may be cut off at any time; the averaged weights of the last checkpoint are the reader.
"""

import argparse
import json
import os
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional as F

from reader.batches import Batch, Item, batch_of, batches, item_of
from reader.encoder import Reader, load_minilm
from reader.example import from_row
from reader.files import read_rows
from reader.inputs import Inputs, load_tokenizer

NULL_WEIGHT = 0.5
AVERAGING = 0.998


@dataclass
class Progress:
    step: int = 0
    seen: int = 0
    seconds: float = 0.0


def losses(reader: Reader, batch: Batch) -> dict[str, Tensor]:
    """Mean losses of a batch: relevance, span and kind, each only over the examples that say something of it."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = reader(batch.input_ids, batch.attention_mask, batch.token_type_ids)
    relevance, start, end, kind = (output.float() for output in outputs)
    hidden = (1 - batch.attention_mask).bool()
    judged = batch.relevance >= 0
    told = F.binary_cross_entropy_with_logits(relevance, batch.relevance.clamp(min=0).float(), reduction="none")
    spans = [any_of(logits.masked_fill(hidden, -1e4), wanted) for logits, wanted in ((start, batch.starts), (end, batch.ends))]
    span = (spans[0] + spans[1]) / 2 * batch.span_weight
    return {
        "relevance": (told * judged).sum() / judged.sum().clamp(min=1),
        "span": span.sum() / batch.span_weight.sum().clamp(min=1),
        "kind": F.cross_entropy(kind, batch.kind, ignore_index=-1) if (batch.kind >= 0).any() else kind.sum() * 0,
    }


def any_of(logits: Tensor, wanted: Tensor) -> Tensor:
    """Minus the log of the probability that one of the wanted places is chosen."""
    return torch.logsumexp(logits, -1) - torch.logsumexp(logits.masked_fill(~wanted, -1e4), -1)


def rate(progress: Progress, options: argparse.Namespace) -> float:
    """Linear warm-up, then linear fall to a twentieth, by steps or, where a time limit comes first, by time."""
    warm = min(1.0, (progress.step + 1) / 100)
    done = min(1.0, max(progress.step / options.steps, progress.seconds / options.seconds if options.seconds else 0))
    return options.rate * warm * max(0.05, 1 - done)


def save(folder: Path, reader: nn.Module, average: dict[str, Tensor], optimizer: torch.optim.Optimizer, progress: Progress) -> None:
    """Written beside and put in place, so that a stop in the middle leaves the last checkpoint whole."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / "state.tmp"
    torch.save({"reader": reader.state_dict(), "average": average, "optimizer": optimizer.state_dict(), "progress": vars(progress)}, fresh)
    os.replace(fresh, folder / "state.pt")
    save_file({name: value.contiguous() for name, value in average.items()}, folder / "average.tmp")
    os.replace(folder / "average.tmp", folder / "average.safetensors")


def train(options: argparse.Namespace) -> None:
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    inputs = Inputs(load_tokenizer(options.base / "tokenizer.json"))
    items = [item_of(from_row(row), inputs) for row in read_rows(options.examples / "train.jsonl")]
    items = [item for item in items if item.relevance >= 0 or item.kind >= 0]
    inputs.known.clear()
    reader = Reader(options.dropout)
    load_minilm(reader, load_file(options.base / "model.safetensors"))
    reader.words.weight.requires_grad_(False)
    decayed = [p for name, p in reader.named_parameters() if p.requires_grad and p.ndim > 1]
    plain = [p for name, p in reader.named_parameters() if p.requires_grad and p.ndim == 1]
    optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=options.rate, fused=True)
    average = {name: value.clone() for name, value in reader.state_dict().items()}
    progress = Progress()
    state_path = options.checkpoints / "state.pt"
    if state_path.exists():
        state = torch.load(state_path, weights_only=True)
        reader.load_state_dict(state["reader"])
        optimizer.load_state_dict(state["optimizer"])
        average, progress = state["average"], Progress(**state["progress"])
    print(json.dumps({"examples": len(items), "tokens": sum(len(item.ids) for item in items), "from": vars(progress)}), flush=True)
    _run(options, _Run(reader, optimizer, average, progress), items)


@dataclass
class _Run:
    reader: Reader
    optimizer: torch.optim.Optimizer
    average: dict[str, Tensor]
    progress: Progress


def _run(options: argparse.Namespace, run: _Run, items: list[Item]) -> None:
    progress, reader = run.progress, run.reader
    reader.train()
    sums: dict[str, float] = {}
    clock = time.monotonic()
    done = options.stage
    epoch = 0
    over = False
    while not over:
        for chosen in batches(items, options.tokens, random.Random(options.seed + epoch)):
            done += 1
            if done <= progress.step:
                continue
            over = progress.step >= (options.until or options.steps) or bool(options.seconds and progress.seconds >= options.seconds)
            if over:
                break
            for group in run.optimizer.param_groups:
                group["lr"] = rate(progress, options)
            parts = losses(reader, batch_of(chosen, NULL_WEIGHT))
            sum(parts.values(), torch.zeros(())).backward()
            torch.nn.utils.clip_grad_norm_([p for p in reader.parameters() if p.grad is not None], 1.0)
            run.optimizer.step()
            run.optimizer.zero_grad(set_to_none=True)
            _take_average(run)
            now = time.monotonic()
            progress.step, progress.seen, progress.seconds = progress.step + 1, progress.seen + len(chosen), progress.seconds + now - clock
            clock = now
            for name, value in parts.items():
                sums[name] = sums.get(name, 0.0) + value.item()
            if progress.step % 25 == 0:
                print(json.dumps({**vars(progress), "rate": rate(progress, options), **{name: round(value / 25, 4) for name, value in sums.items()}}), flush=True)
                sums.clear()
            if progress.step % options.every == 0:
                save(options.checkpoints, reader, run.average, run.optimizer, progress)
        epoch += 1
    save(options.checkpoints, reader, run.average, run.optimizer, progress)


@torch.no_grad()
def _take_average(run: _Run) -> None:
    """A running average of the weights; young runs forget faster."""
    keep = min(AVERAGING, (1 + run.progress.step) / (10 + run.progress.step))
    learnt = [(run.average[name], value) for name, value in run.reader.named_parameters() if value.requires_grad]
    torch._foreach_lerp_([old for old, _ in learnt], [new.detach() for _, new in learnt], 1 - keep)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("examples", "base", "checkpoints"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=2200)
    parser.add_argument("--seconds", type=int, default=0, help="wall time to learn for; the rate falls so that it ends low")
    parser.add_argument("--until", type=int, default=0, help="stop at this step, with the rate still on its way to --steps")
    parser.add_argument("--stage", type=int, default=0, help="the step at which these examples were begun with")
    parser.add_argument("--tokens", type=int, default=5000, help="padded tokens of a batch")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--every", type=int, default=250, help="steps between checkpoints")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
