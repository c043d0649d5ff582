"""
Goes on learning from a reader that is done: documents told in other words (reader/sources_told.py), and between them examples of what it learnt from before, so
that it forgets nothing. Of those it is held to what it said before too (Li and Hoiem 2016, arXiv:1606.09282). On a processor in float, on a GPU in bfloat16.

    python -m reader.refine --start ../public/models/reader/model.onnx --told told --pool FILE --held FILE --base DIR --out FILE --seconds 2700

The new weights are drawn back towards the old ones (`--share`), which keeps more of both (Wortsman et al. 2022, arXiv:2109.01903).
"""

import argparse
import copy
import itertools
import json
import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from reader.anew import anew, folder_texts, names_of, other_names
from reader.batches import item_of
from reader.distil import Shelf, known_loss, measured, outputs_of, rounds, taught_loss
from reader.encoder import Reader, layers_in
from reader.example import Example
from reader.inputs import Inputs, load_tokenizer
from reader.pool import Pool, batches_of, joined, pool_of, read_pool, taken
from reader.shipped import weights_of_shipped
from reader.sources_paragraphs import with_stray_evidence
from reader.sources_told import Folder, read_folders, told_examples

WARM = 50
# The share of the new that a round takes, and how many rounds have near misses, names and passages of their own.
ROUND = 0.35
DRAWS = 16
# Of what is drawn: the share of folders under other names, of answered questions over a shorter passage, and of them without their answer beside it.
RENAMED, SHORT, CUT = 0.7, 0.3, 0.25
# How many paragraphs of the other sets without their answers go with each.
BESIDE = 5000


def told_pool(folders: list[Folder], inputs: Inputs, seed: int) -> Pool:
    """As written, with near misses of this seed."""
    chance = random.Random(seed)
    return _pool_of(told_examples(folders, chance), inputs, chance)


def told_anew(folders: list[Folder], inputs: Inputs, seed: int) -> Pool:
    """In another form for every seed (reader/anew.py)."""
    chance = random.Random(seed)
    names = names_of({folder.name: folder_texts(folder.parts, folder.questions) for folder in folders})
    every = sorted({name for several in names.values() for name in several})
    several = [folder.under(other_names(names[folder.name], every, chance)) if chance.random() < RENAMED else folder for folder in folders]
    return _pool_of(anew(told_examples(several, chance), chance, CUT, SHORT), inputs, chance)


def _pool_of(examples: list[Example], inputs: Inputs, chance: random.Random) -> Pool:
    with_stray_evidence(examples, chance)
    return pool_of([(one.source, item_of(one, inputs)) for one in examples])


def told_pools(told: Path, inputs: Inputs, seed: int, cut: Pool | None) -> list[Pool]:
    """Of the folders that are learnt from, several times, each in another form; beside each others of the paragraphs whose answer was cut out."""
    folders = [folder for folder in read_folders(told) if not folder.is_kept]
    with ProcessPoolExecutor(min(DRAWS, os.cpu_count() or 1)) as processes:
        drawn = list(processes.map(told_anew, itertools.repeat(folders), itertools.repeat(inputs), range(seed, seed + DRAWS)))
    if cut is None:
        return drawn
    order = np.random.default_rng(seed).permutation(len(cut))
    return [joined(pool, taken(cut, order[np.arange(number * BESIDE, (number + 1) * BESIDE) % len(cut)])) for number, pool in enumerate(drawn)]


def told_batches(pools: list[Pool], tokens: int, seed: int, device: torch.device) -> Iterator[tuple[Shelf, np.ndarray]]:
    """Round after round without end, of a share of the questions each."""
    shelves = [Shelf(pool, device) for pool in pools]
    for number, shelf in enumerate(itertools.cycle(shelves)):
        chance = np.random.default_rng((seed, number))
        chosen = np.flatnonzero(chance.random(len(shelf.pool)) < ROUND)
        for batch in batches_of(shelf.pool.lengths, chosen, tokens, chance):
            yield shelf, batch


def old_batches(pool: Pool, tokens: int, seed: int) -> Iterator[np.ndarray]:
    for number, places in enumerate(rounds(pool, seed)):
        known = places[pool.kind[places] + pool.relevance[places] > -2]
        yield from batches_of(pool.lengths, known, tokens, np.random.default_rng((seed, number, 2)))


def learnt_from(options: argparse.Namespace, reader: Reader, told: Iterator[tuple[Shelf, np.ndarray]], old: Iterator[np.ndarray], shelf: Shelf) -> dict[str, Tensor]:
    """The running average of the weights when the time is over."""
    for part in [reader.words, reader.positions, reader.types, reader.norm, *reader.layers[: options.still]]:
        part.requires_grad_(False)
    names, learnt = zip(*((name, parameter) for name, parameter in reader.named_parameters() if parameter.requires_grad), strict=True)
    optimizer = torch.optim.AdamW(
        [{"params": [p for p in learnt if p.ndim > 1], "weight_decay": 0.01}, {"params": [p for p in learnt if p.ndim == 1], "weight_decay": 0.0}],
        lr=options.rate,
        fused=shelf.device.type == "cuda",
    )
    average = {name: value.detach().clone() for name, value in reader.state_dict().items()}
    begun, sums, seen = time.monotonic(), [], [0, 0]
    before = copy.deepcopy(reader).eval().requires_grad_(False)
    half = shelf.device.type == "cuda"
    reader.train()
    reader.round_to_8_bits(True)
    for step in itertools.count():
        done = (time.monotonic() - begun) / options.seconds
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = options.rate * min(1.0, (step + 1) / WARM) * max(0.02, 1 - done)
        fresh, chosen = next(told)
        shown, again = fresh.show(chosen), shelf.show(next(old))
        # In float on a processor: few have bfloat16.
        value = known_loss(outputs_of(reader, shown, half=half), shown)
        outputs = outputs_of(reader, again, half=half)
        total = value + options.old * known_loss(outputs, again)
        if options.kept > 0:
            with torch.no_grad():
                said = outputs_of(before, again, half=half)
            total = total + options.kept * taught_loss(outputs, said)
        total.backward()
        nn.utils.clip_grad_norm_(learnt, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        keep = min(options.averaging, (1 + step) / (10 + step))
        with torch.no_grad():
            # All at once: a small model's step on a GPU is mostly the starting of kernels.
            torch._foreach_lerp_([average[name] for name in names], [parameter.detach() for parameter in learnt], 1 - keep)
        seen = [seen[0] + len(chosen), seen[1] + len(again.ids)]
        sums.append(value.detach())
        if step % options.say == options.say - 1:
            print(json.dumps({"step": step + 1, "told": seen[0], "old": seen[1], "done": round(done, 3), "loss": round(float(torch.stack(sums).mean()), 4)}), flush=True)
            sums.clear()
        if step % (4 * options.say) == 4 * options.say - 1:
            save_file(average, options.out)
    return average


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("start", "told", "pool", "held", "base", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--cut", type=Path, default=None, help="paragraphs without their answers, to learn beside what is told (cut.npz)")
    parser.add_argument("--seconds", type=float, default=2700)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--tokens", type=int, default=4200, help="padded tokens of a batch of the new")
    parser.add_argument("--old-tokens", type=int, default=1400, help="padded tokens of a batch of the old")
    parser.add_argument("--old", type=float, default=0.7, help="how much the loss on the old counts")
    parser.add_argument("--kept", type=float, default=0.0, help="how much it counts to say of the old what was said before")
    parser.add_argument("--averaging", type=float, default=0.99, help="of the weights: how much of the average stays at a step")
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--say", type=int, default=25, help="steps between lines of the log")
    parser.add_argument("--still", type=int, default=2, help="layers that stay as they are, from the lowest")
    parser.add_argument("--share", type=float, nargs="+", default=[1.0], help="of the new weights in what is written; several are measured, the first is written")
    parser.add_argument("--most-held", type=int, default=2000)
    parser.add_argument("--learnt", type=Path, default=None, help="weights learnt before: only drawn back and measured")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    torch.set_float32_matmul_precision("high")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    inputs = Inputs(load_tokenizer(options.base / "tokenizer.json"))
    old = weights_of_shipped(options.start) if options.start.suffix == ".onnx" else {name: value.float() for name, value in load_file(options.start).items()}
    reader = Reader(options.dropout, layers_in(old))
    reader.load_state_dict(old)
    reader.to(device)
    if options.learnt:
        new = load_file(options.learnt)
    else:
        shelf = Shelf(read_pool(options.pool), device)
        new = learnt_from(
            options,
            reader,
            told_batches(told_pools(options.told, inputs, options.seed, read_pool(options.cut) if options.cut else None), options.tokens, options.seed, device),
            old_batches(shelf.pool, options.old_tokens, options.seed),
            shelf,
        )
        new = {name: value.cpu().contiguous() for name, value in new.items()}
        save_file(new, options.out)
    told = told_pool([folder for folder in read_folders(options.told) if folder.is_kept], inputs, 0)
    held = [("told", Shelf(sample(told, options.most_held), device)), ("before", Shelf(sample(read_pool(options.held), options.most_held), device))]
    for part in [0.0, *options.share]:
        drawn = {name: torch.lerp(old[name], new[name].float(), part) for name in old}
        reader.load_state_dict(drawn)
        reader.round_to_8_bits(True)
        with torch.no_grad():
            print(json.dumps({"share": part, **{name: measured(reader, shelf, half=device.type == "cuda") for name, shelf in held}}), flush=True)
        if part == options.share[0]:
            save_file(drawn, options.out.with_suffix(".drawn.safetensors"))


def sample(pool: Pool, most: int) -> Pool:
    """Every so many of its items."""
    places = np.arange(0, len(pool), max(1, -(-len(pool) // most)))
    return taken(pool, places)


if __name__ == "__main__":
    main()
