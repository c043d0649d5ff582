"""The shipped reader's weights in float again, to go on learning from: what stands in 8 bits is taken at the values that it stands for."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

PRODUCT = "/MatMul_quant"


def weights_of_shipped(path: Path) -> dict[str, Tensor]:
    """By the names of `Reader.state_dict()`; `path` is a file that reader/export.py wrote."""
    graph = onnx.load(str(path)).graph
    arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    found: dict[str, np.ndarray] = {name: array for name, array in arrays.items() if name.endswith((".weight", ".bias"))}
    for table in ("words", "positions", "types"):
        found[f"{table}.weight"] = _whole(arrays, f"{table}.weight")
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            name = node.name.removesuffix(PRODUCT).strip("/").replace("/", ".")
            found[f"{name}.weight"] = _whole(arrays, node.input[1].removesuffix("_quantized")).T
        elif node.op_type == "MatMul" and node.input[1] in arrays:
            # The heads stay in float.
            found[f"{node.name.strip('/').split('/')[0]}.weight"] = arrays[node.input[1]].T
    return {name: torch.from_numpy(np.array(array, dtype=np.float32, order="C")) for name, array in found.items()}


def _whole(arrays: dict[str, np.ndarray], name: str) -> np.ndarray:
    rounded, zero, scale = (arrays[f"{name}_{part}"] for part in ("quantized", "zero_point", "scale"))
    return (rounded.astype(np.float32) - zero.astype(np.float32)) * scale
