"""
Puts questions that a model asked (reader/ask.py) beside the examples for a GPU: python -m reader.made --made FILE --base DIR --pool FILE --out FILE
"""

import argparse
import multiprocessing
import random
from pathlib import Path

import numpy as np

from reader.batches import Item, item_of
from reader.bm25 import Bm25
from reader.example import Example, Passage
from reader.files import Row, read_rows
from reader.inputs import Inputs, load_tokenizer
from reader.pool import TYPES, Pool, pool_of, read_pool, write_pool
from reader.spans import mentions

NAME = "made"
# How often a question is shown with a near miss too, and with a passage before it that says nothing of it.
NEAR = 0.4
STRAY = 0.15

_shared: list[tuple[list[Passage], Bm25, Inputs]] = []


def _share(base: Path, passages: list[Passage]) -> None:
    _shared.append((passages, Bm25([passage.whole for passage in passages]), Inputs(load_tokenizer(base / "tokenizer.json"))))


def items_of(task: tuple[int, list[Row]]) -> list[Item]:
    """The examples of some questions, as arrays."""
    seed, rows = task
    passages, index, inputs = _shared[0]
    chance = random.Random(seed)
    examples: list[Example] = []
    for row in rows:
        question, passage = row["question"], Passage(**row["passage"])
        evidence = chance.sample(passages, 1) if chance.random() < STRAY else []
        examples.append(Example(NAME, question, passage, 1, "span", row["spans"], evidence))
        if chance.random() < NEAR:
            near = [passages[place] for place in index.best(question, 8)]
            near = [one for one in near if one.text != passage.text and not mentions(one.text, row["answer"])]
            if near:
                examples.append(Example(NAME, question, chance.choice(near[:4]), 0, "none", [], evidence))
    return [item_of(example, inputs) for example in examples]


def together(one: Pool, other: Pool) -> Pool:
    """The second's sources are not the first's."""
    joined = {name: np.concatenate([getattr(one, name), getattr(other, name)]) for name in ("ids", "second", "spans", "relevance", "kind")}
    for offsets in ("offsets", "span_offsets"):
        first, second = getattr(one, offsets), getattr(other, offsets)
        joined[offsets] = np.concatenate([first, second[1:] + first[-1]])
    joined["source"] = np.concatenate([one.source, other.source + len(one.names)])
    return Pool(**{name: joined[name].astype(kind) for name, kind in TYPES.items()}, names=[*one.names, *other.names])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("made", "base", "pool", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    rows = read_rows(options.made)
    passages = list({row["passage"]["text"]: Passage(**row["passage"]) for row in rows}.values())
    # What is asked of a passage stays together: its tokens are found once.
    ordered = sorted(rows, key=lambda row: row["passage"]["text"])
    tasks = [(start, ordered[start : start + 500]) for start in range(0, len(ordered), 500)]
    with multiprocessing.get_context("spawn").Pool(min(16, multiprocessing.cpu_count()), _share, (options.base, passages)) as workers:
        items = [item for found in workers.map(items_of, tasks, chunksize=4) for item in found]
    made = pool_of([(NAME, item) for item in items])
    write_pool(together(read_pool(options.pool), made), options.out)
    print(len(items), "examples of", len(rows), "questions;", int((made.relevance == 1).sum()), "with an answer", flush=True)


if __name__ == "__main__":
    main()
