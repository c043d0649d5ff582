"""
The reader learns from a larger one, of everything that there is to learn from at once: the pool of reader/encode.py, documents told in other words
(reader/sources_told.py) in several forms, and paragraphs without their answers. First the teacher learns from the known answers, then the reader from
those and from what the teacher says, which it also says of passages with words put out of place (after Jiao et al. 2019, arXiv:1909.10351).

    python -m reader.teach pools   --told told --pool FILE --cut FILE --base DIR --out DIR
    python -m reader.teach teacher --pools DIR --held FILE --start FILE --out FILE --seconds 200
    python -m reader.teach reader  --pools DIR --held FILE --start FILE --out FILE --seconds 400 --teacher FILE
"""

import argparse
import dataclasses
import functools
import json
import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from reader.distil import ROUNDS, Learning, Shelf, Shown, known_loss, learn, measured, outputs_of, taught_loss
from reader.encoder import Reader, layers_in
from reader.grow import AFTER, grown
from reader.inputs import Inputs, load_tokenizer
from reader.mpnet import Teacher
from reader.pool import Pool, joined, read_pool, write_pool
from reader.refine import sample, told_anew, told_pool
from reader.shipped import weights_of_shipped
from reader.sources_told import CHAINS, NAME, read_folders

# In how many forms what is told is shown, and how much of all of them a round takes.
FORMS = 12
ROUND = 0.2
# How much of the paragraphs without their answers a round takes.
CUT = 0.8
CUT_NAME = " cut"
# How much the known answers count beside the teacher's.
KNOWN = 0.5
# The share of the examples whose words are put out of place, and the share of their words.
STIRRED, MOVED = 0.25, 0.12
LAST_MARK = 999


def pools(options: argparse.Namespace) -> None:
    """train.npz and told.npz (kept out) in the folder `out`."""
    inputs = Inputs(load_tokenizer(options.base / "tokenizer.json"))
    folders = read_folders(options.told)
    learnt = [folder for folder in folders if not folder.is_kept]
    with ProcessPoolExecutor(min(FORMS, os.cpu_count() or 1)) as processes:
        forms = list(processes.map(functools.partial(told_anew, learnt, inputs), range(options.seed, options.seed + options.forms)))
    cut = read_pool(options.cut)
    cut = dataclasses.replace(cut, names=[f"{name}{CUT_NAME}" for name in cut.names])
    whole = functools.reduce(joined, [read_pool(options.pool), cut, *forms])
    options.out.mkdir(parents=True, exist_ok=True)
    write_pool(whole, options.out / "train.npz")
    write_pool(told_pool([folder for folder in folders if folder.is_kept], inputs, 0), options.out / "told.npz")
    print(json.dumps({"examples": len(whole), "told": [len(form) for form in forms]}))


def shares(names: Iterable[str]) -> dict[str, float]:
    """Of each source, how much of it a round takes."""
    return {name: ROUND if name in (NAME, CHAINS) else CUT if name.endswith(CUT_NAME) else ROUNDS.get(name, 1.0) for name in names}


def stirred(shown: Shown) -> Shown:
    """Of some examples, some words of question and passage are others of the batch: what is known of those examples counts no more, what a teacher says does."""
    rows, width = shown.ids.shape
    device = shown.ids.device
    chosen = torch.rand(rows, 1, device=device) < STIRRED
    moved = chosen & (torch.rand(rows, width, device=device) < MOVED) & (shown.ids > LAST_MARK)
    # A place of a random row, so that what comes is a word as often as not; marks and filling stay where they are and are never brought.
    other = shown.ids[torch.randint(rows, (rows, width), device=device), torch.randint(width, (rows, width), device=device)]
    moved &= other > LAST_MARK
    known = ~chosen.squeeze(1)
    return dataclasses.replace(
        shown,
        ids=torch.where(moved, other, shown.ids),
        relevance=torch.where(known, shown.relevance, -1),
        kind=torch.where(known, shown.kind, -1),
        span_weight=shown.span_weight * known,
    )


def teach(options: argparse.Namespace, device: torch.device, shelf: Shelf) -> tuple[torch.nn.Module, Learning]:
    # In float on a processor: few have bfloat16.
    taken = shares(shelf.pool.names)
    outputs_in = functools.partial(outputs_of, half=device.type == "cuda")
    if options.what == "teacher":
        teacher = Teacher(options.dropout)
        teacher.load_state_dict({name: value.float() for name, value in load_file(options.start).items()}, strict=False)
        # What it read before, of words and of how far they are apart, it keeps.
        for part in (teacher.words, teacher.near):
            part.requires_grad_(False)
        teacher.to(device)
        return teacher, learn(options, shelf, teacher, lambda shown, _: known_loss(outputs_in(teacher, shown), shown), [], chosen_only_known=True, taken=taken)
    weights = weights_of_shipped(options.start) if options.start.suffix == ".onnx" else load_file(options.start)
    if options.grow:
        some = shelf.show(np.arange(0, len(shelf.pool), len(shelf.pool) // 64))
        weights = grown(weights, AFTER, (some.ids.cpu(), some.mask.cpu(), some.types.cpu()))
    reader = Reader(options.dropout, layers_in(weights))
    reader.load_state_dict(weights)
    for part in [reader.words, reader.positions, reader.types, reader.norm, *reader.layers[: options.still]]:
        part.requires_grad_(False)
    reader.to(device)
    teacher = Teacher(0.0)
    teacher.load_state_dict({name: value.float() for name, value in load_file(options.teacher).items()})
    teacher.to(device).eval().requires_grad_(False)

    def loss(shown: Shown, _: float) -> Tensor:
        shown = stirred(shown)
        with torch.no_grad():
            said = outputs_in(teacher, shown)
        outputs = outputs_in(reader, shown)
        return KNOWN * known_loss(outputs, shown) + taught_loss(outputs, said)

    return reader, learn(options, shelf, reader, loss, [], chosen_only_known=False, taken=taken)


def run(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    torch.set_float32_matmul_precision("high")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    pool = read_pool(options.pools / "train.npz")
    shelf = Shelf(pool, device)
    print(json.dumps({"what": options.what, "pool": len(pool), "device": str(device)}), flush=True)
    model, learning = teach(options, device, shelf)
    model.load_state_dict(learning.average)
    save_file({name: value.detach().cpu().contiguous() for name, value in model.state_dict().items()}, options.out)
    held = {"told": read_pool(options.pools / "told.npz"), "before": read_pool(options.held)}
    found = {name: measured(model, Shelf(sample(each, options.most_held), device), half=device.type == "cuda") for name, each in held.items()}
    print(json.dumps({"seen": learning.seen, "steps": learning.step, "by_source": counted(pool, learning.seen), "held": found}), flush=True)


def counted(pool: Pool, seen: int) -> dict[str, int]:
    """Of so many examples that were seen, how many came from each source."""
    sizes = {name: int((np.isin(pool.source, [place for place, other in enumerate(pool.names) if other == name])).sum()) for name in set(pool.names)}
    weighed = {name: size * shares([name])[name] for name, size in sizes.items()}
    return {name: round(seen * weight / sum(weighed.values())) for name, weight in sorted(weighed.items())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("pools", "teacher", "reader"))
    for name in ("told", "pool", "cut", "base", "pools", "held", "start", "teacher"):
        parser.add_argument(f"--{name}", type=Path, default=None)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--forms", type=int, default=FORMS)
    parser.add_argument("--seconds", type=float, default=400)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--dropout", type=float, default=0.05)
    parser.add_argument("--tokens", type=int, default=48000, help="padded tokens of a batch")
    parser.add_argument("--still", type=int, default=3, help="layers that stay as they are, from the lowest")
    parser.add_argument("--grow", action="store_true", help="by two layers first")
    parser.add_argument("--rounding-from", type=float, default=0.5, help="the share of the reader's time after which it computes in 8 bits")
    parser.add_argument("--most-held", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=51)
    parser.add_argument("--say", type=int, default=100, help="steps between lines of the log")
    options = parser.parse_args()
    needed = {"pools": ("told", "pool", "cut", "base"), "teacher": ("pools", "held", "start"), "reader": ("pools", "held", "start", "teacher")}[options.what]
    missing = [f"--{name}" for name in needed if getattr(options, name) is None]
    if missing:
        parser.error(f"{options.what} needs {' '.join(missing)}")
    if options.what == "pools":
        pools(options)
    else:
        run(options)


if __name__ == "__main__":
    main()
