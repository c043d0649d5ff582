"""
Writes a graph for runtimes on a GPU, which have no kernels for 8-bit products: weights are taken from the bytes of the 8-bit file (ONNX's external
data), turned to float as they are used, and multiplied in float.
"""

from pathlib import Path

import onnx
from onnx import NodeProto, TensorProto, helper

# Smaller tensors stay in the graph: their place costs as much as they do.
LEAST_OUTSIDE = 1024


def write_web_graph(int8_path: Path, path: Path) -> None:
    """`int8_path` is what reader/export.py writes; the graph names it by its name, so that both have to lie in one folder."""
    content = int8_path.read_bytes()
    model = onnx.load_model_from_string(content)
    graph = model.graph
    nodes = _in_float(model)
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    for tensor in kept:
        if len(tensor.raw_data) >= LEAST_OUTSIDE and not put_outside(tensor, content, int8_path.name):
            raise ValueError(f"The weights of {tensor.name} are not in {int8_path.name} as they are in its graph.")
    del graph.initializer[:]
    graph.initializer.extend(kept)
    path.write_bytes(model.SerializeToString())


def _in_float(model: onnx.ModelProto) -> list[NodeProto]:
    """The nodes in order, with DequantizeLinear and MatMul in place of each product of 8 bits and what stands around it."""
    graph = model.graph
    producers = {name: node for node in graph.node for name in node.output}
    users = {name: node for node in graph.node for name in node.input}
    sizes = {tensor.name: list(tensor.dims) for tensor in graph.initializer}
    instead: dict[str, list[NodeProto]] = {}
    gone: set[str] = set()
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        rounded, weights, _, zero = node.input
        cast = users[node.output[0]]
        scaled = users[cast.output[0]]
        scales = producers[next(name for name in scaled.input if name != cast.output[0])]
        scale = next(name for name in scales.input if name in sizes)
        axis = {"axis": 1} if sizes[scale] not in ([], [1]) else {}
        whole = f"{weights}_float"
        instead[node.name] = [
            helper.make_node("DequantizeLinear", [weights, scale, zero], [whole], name=f"{node.name}_weights", **axis),
            helper.make_node("MatMul", [producers[rounded].input[0], whole], [scaled.output[0]], name=f"{node.name}_float"),
        ]
        gone |= {node.name, producers[rounded].name, cast.name, scaled.name, scales.name}
    return [new for node in graph.node for new in instead.get(node.name, [] if node.name in gone else [node])]


def put_outside(tensor: TensorProto, content: bytes, name: str) -> bool:
    """Leaves of the tensor only where its bytes stand in the file of that name, which has this content; False where it is small, or not there."""
    if len(tensor.raw_data) < LEAST_OUTSIDE:
        return False
    place = content.find(tensor.raw_data)
    if place < 0:
        return False
    entries = {"location": name, "offset": str(place), "length": str(len(tensor.raw_data))}
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in entries.items():
        entry = tensor.external_data.add()
        entry.key, entry.value = key, value
    return True
