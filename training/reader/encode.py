"""Encodes examples for a machine with a GPU: python -m reader.encode --examples DIR --base DIR --out DIR (train.npz, held.npz, cut.npz)"""

import argparse
from pathlib import Path

from reader.batches import item_of
from reader.example import from_row
from reader.files import read_rows
from reader.inputs import Inputs, load_tokenizer
from reader.pool import pool_of, write_pool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("examples", "base", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--most", type=int, default=None, help="of each file, for a trial")
    options = parser.parse_args()
    inputs = Inputs(load_tokenizer(options.base / "tokenizer.json"))
    options.out.mkdir(parents=True, exist_ok=True)
    for part in ("train", "held", "cut"):
        rows = read_rows(options.examples / f"{part}.jsonl")[: options.most]
        # The same passages beside each other: the file can be packed to a few bits a token then.
        rows.sort(key=lambda row: (row["passage"]["title"], row["passage"]["text"]))
        items = [(row["source"], item_of(from_row(row), inputs)) for row in rows]
        write_pool(pool_of(items), options.out / f"{part}.npz")
        print(part, len(items), "examples", sum(len(item.ids) for _, item in items), "tokens", flush=True)


if __name__ == "__main__":
    main()
