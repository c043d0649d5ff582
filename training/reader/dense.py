"""
Would dense retrieval earn its place? Recall of all gold passages by BM25, by MiniLM's embeddings, and by both mixed: python -m reader.dense --base DIR --data DIR
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch

from reader.files import read_rows
from reader.inputs import Inputs, load_tokenizer
from reader.retriever import Retriever, encoded, vectors, whole_minilm
from reader.sources_chains import corpus_of, nearness

SETS = ("qa-hotpotqa-train100", "qa-2wiki-train", "qa-musique-train100")
DEPTHS = (5, 10, 30, 50)
# Reciprocal rank fusion (Cormack et al. 2009), its usual constant.
FUSION = 60


@torch.no_grad()
def embeddings(minilm: Retriever, inputs: Inputs, texts: list[str]) -> np.ndarray:
    """Mean of the last layer's tokens, of length 1, as all-MiniLM-L6-v2 was trained."""
    return vectors(minilm, [encoded(inputs, text) for text in texts], torch.device("cpu"), half=True).numpy()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = whole_minilm(options.base / "model.safetensors")
    inputs = Inputs(load_tokenizer(options.base / "tokenizer.json"))
    for name in SETS:
        clock = time.monotonic()
        passages = list(corpus_of(options.data / name).values())
        questions = read_rows(options.data / name / "questions.jsonl")
        near = nearness(passages, 200)
        places = {passage.id: place for place, passage in enumerate(passages)}
        scores = embeddings(model, inputs, [row["question"] for row in questions]) @ embeddings(model, inputs, [one.whole for one in passages]).T
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
