"""
Weights to begin with on a GPU: python -m reader.starts --minilm FILE --bge FILE --out DIR
teacher.safetensors: bge-small-en-v1.5 (MIT), of twelve layers, from its ONNX file; reader.safetensors: MiniLM-L6, its words rounded as the exported
file has them, since they are not learnt.
"""

import argparse
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file, save_file
from torch import Tensor

from reader.encoder import TEACHER_LAYERS, Reader, load_minilm
from reader.rounding import rounded_table

HEADS = ("pool.", "relevance.", "kind.", "span.")


def weights_of_onnx(path: Path) -> dict[str, Tensor]:
    """By the names of a BERT's safetensors file. The exporter turned matrices round and took their names; the operators still have them."""
    graph = onnx.load(str(path)).graph
    arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    found = {name: torch.from_numpy(array.copy()) for name, array in arrays.items() if not name.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            found[f"{name}.weight"] = torch.from_numpy(arrays[node.input[1]].T.copy())
    return found


def body(reader: Reader) -> dict[str, Tensor]:
    return {name: value.contiguous() for name, value in reader.state_dict().items() if not name.startswith(HEADS)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("minilm", "bge", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    teacher = Reader(0.0, TEACHER_LAYERS)
    load_minilm(teacher, weights_of_onnx(options.bge))
    save_file(body(teacher), options.out / "teacher.safetensors")
    reader = Reader(0.0)
    load_minilm(reader, load_file(options.minilm))
    kept = body(reader)
    kept["words.weight"] = rounded_table(kept["words.weight"]).detach()
    save_file(kept, options.out / "reader.safetensors")


if __name__ == "__main__":
    main()
