"""Writes a reader as ONNX: in float, and from that in 8 bits."""

import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from reader.encoder import Reader

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OUTPUTS = ["relevance", "start", "end", "kind"]
OPSET = 17


def write_float(reader: Reader, path: Path) -> None:
    """The float model, in plain operators that any runtime knows."""
    reader = reader.float().eval()
    example = torch.ones((2, 16), dtype=torch.int64)
    tokens = {0: "batch", 1: "tokens"}
    axes = {name: tokens for name in INPUTS} | {"relevance": {0: "batch"}, "start": tokens, "end": tokens, "kind": {0: "batch"}}
    torch.onnx.export(
        reader,
        (example, example, example * 0),
        str(path),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def write_int8(float_path: Path, path: Path, keep_float: list[str] | None = None) -> None:
    """Weights of matrices and embeddings in 8 bits, one scale a column; activations are quantised as they come."""
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared.onnx"
        model = onnx.shape_inference.infer_shapes(onnx.load(str(float_path)))
        onnx.save(model, str(prepared))
        quantize_dynamic(
            prepared,
            path,
            per_channel=True,
            reduce_range=False,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            nodes_to_exclude=keep_float or [],
        )
