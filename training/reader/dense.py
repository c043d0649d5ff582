"""
Would dense retrieval earn its place? Recall of all gold passages by BM25, by MiniLM's embeddings, and by both mixed: python -m reader.dense --base DIR --data DIR
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file

from reader.encoder import Reader, load_minilm
from reader.files import read_rows
from reader.inputs import CLS, SEP, Inputs, load_tokenizer
from reader.sources_chains import corpus_of, nearness

SETS = ("qa-hotpotqa-train100", "qa-2wiki-train", "qa-musique-train100")
DEPTHS = (5, 10, 30, 50)
# Reciprocal rank fusion (Cormack et al. 2009), its usual constant.
FUSION = 60


@torch.no_grad()
def embeddings(reader: Reader, inputs: Inputs, texts: list[str]) -> np.ndarray:
    """Mean of the last layer's tokens, of length 1, as all-MiniLM-L6-v2 was trained."""
    ids = [[CLS, *inputs.tokens(text)[0][:254], SEP] for text in texts]
    order = sorted(range(len(ids)), key=lambda place: len(ids[place]))
    made = np.zeros((len(ids), 384), dtype=np.float32)
    for start in range(0, len(order), 32):
        places = order[start : start + 32]
        longest = max(len(ids[place]) for place in places)
        tokens = torch.tensor([ids[place] + [0] * (longest - len(ids[place])) for place in places])
        mask = (tokens > 0).long()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = reader.states(tokens, mask, torch.zeros_like(tokens)).float()
        weights = mask[:, :, None].float()
        mean = (states * weights).sum(1) / weights.sum(1)
        made[places] = torch.nn.functional.normalize(mean, dim=-1).numpy()
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    reader = Reader(0.0)
    load_minilm(reader, load_file(options.base / "model.safetensors"))
    reader.eval()
    inputs = Inputs(load_tokenizer(options.base / "tokenizer.json"))
    for name in SETS:
        clock = time.monotonic()
        passages = list(corpus_of(options.data / name).values())
        questions = read_rows(options.data / name / "questions.jsonl")
        near = nearness(passages, 200)
        places = {passage.id: place for place, passage in enumerate(passages)}
        scores = embeddings(reader, inputs, [row["question"] for row in questions]) @ embeddings(reader, inputs, [one.whole for one in passages]).T
        orders: dict[str, list[list[int]]] = {"bm25": [], "dense": [], "both": []}
        for row, own in zip(questions, scores, strict=True):
            words = [places[passage.id] for passage in near(row["question"])]
            dense = [int(place) for place in np.argsort(-own)[:200]]
            fused: dict[int, float] = {}
            for order in (words, dense):
                for rank, place in enumerate(order):
                    fused[place] = fused.get(place, 0.0) + 1 / (FUSION + rank)
            for kind, order in (("bm25", words), ("dense", dense), ("both", sorted(fused, key=lambda place: -fused[place]))):
                orders[kind].append(order)
        gold = [{places[one] for one in row["gold_ids"]} for row in questions]
        shares = {kind: {depth: round(float(np.mean([right <= set(order[:depth]) for right, order in zip(gold, several, strict=True)])), 3) for depth in DEPTHS} for kind, several in orders.items()}
        print(name, json.dumps(shares), f"{time.monotonic() - clock:.0f} s", flush=True)


if __name__ == "__main__":
    main()
