"""
How likely a passage bears on a question by its cosine, where it is among the nearest: src/core/relevance/nearness.ts. Fitted on the folders of told/ that nothing was learnt
from and that are not for measuring: python -m reader.retriever_curve --shipped DIR/model.onnx --weights FILE --tokenizer DIR/tokenizer.json --told told
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file

from reader.inputs import Inputs, load_tokenizer
from reader.retriever import Gathered, Pairs, Retriever, told_pairs, vectors
from reader.retriever_export import retriever_of
from reader.sources_told import read_folders

NEAREST = 8
STEPS = 50


@torch.no_grad()
def seen(model: Retriever, pairs: Pairs) -> tuple[np.ndarray, np.ndarray]:
    """Cosines of the nearest passages of each question, [questions * 8], and whether each bears on it."""
    device = torch.device("cpu")
    asked = [place for place, right in enumerate(pairs.right) if right]
    scores = vectors(model, [pairs.questions[place] for place in asked], device, half=False) @ vectors(model, pairs.passages, device, half=False).T
    best = scores.topk(NEAREST, dim=1)
    right = [[int(passage) in pairs.right[place] for passage in row] for place, row in zip(asked, best.indices, strict=True)]
    return best.values.numpy().ravel().astype(np.float64), np.array(right, dtype=np.float64).ravel()


def logistic(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Slope and bias by Newton's method."""
    inputs, weights = np.stack([x, np.ones_like(x)], 1), np.zeros(2)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-inputs @ weights))
        gradient = inputs.T @ (p - y)
        weights -= np.linalg.solve(inputs.T @ (inputs * (p * (1 - p))[:, None]) + 1e-6 * np.eye(2), gradient)
    return float(weights[0]), float(weights[1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shipped", "weights", "tokenizer", "told"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    model = retriever_of(options.shipped, load_file(options.weights)).eval()
    model.round_to_8_bits()
    gathered = Gathered()
    told_pairs([folder for folder in read_folders(options.told) if folder.is_kept and not folder.is_measured], Inputs(load_tokenizer(options.tokenizer)), gathered)
    cosines, right = seen(model, gathered.pairs)
    slope, bias = logistic(cosines, right)
    print(json.dumps({"slope": round(slope, 2), "bias": round(bias, 2), "right": round(float(right.mean()), 3), "passages": len(gathered.pairs.passages), "questions": len(right) // NEAREST}))


if __name__ == "__main__":
    main()
