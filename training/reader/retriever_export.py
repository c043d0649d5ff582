"""
Writes the retriever (reader/retriever.py) as ONNX in 8 bits; what it shares with the reader is taken from the reader's own file (ONNX's external data), beside which
it has to lie. Called by reader/release.py.
"""

import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from reader.encoder import Reader, layers_in
from reader.export import OPSET, write_int8
from reader.inputs import Inputs
from reader.retriever import SHARED, Retriever, encoded
from reader.shipped import weights_of_shipped
from reader.web_graph import put_outside

INPUTS = ["input_ids", "attention_mask"]
OUTPUT = "vector"


def retriever_of(shipped: Path, own: dict[str, Tensor]) -> Retriever:
    """The shipped reader's lowest layers, and above them its own."""
    weights = weights_of_shipped(shipped)
    reader = Reader(0.0, layers_in(weights))
    reader.load_state_dict(weights)
    model = Retriever(reader)
    model.load_own(own)
    return model


def write_retriever(model: nn.Module, shipped: Path, path: Path) -> None:
    """Refuses where less is shared with the reader's file than should be: it was then written from other weights."""
    example = torch.tensor([[101, 2040, 102, 0], [101, 2040, 2003, 102]])
    with tempfile.TemporaryDirectory() as folder:
        whole, rounded = Path(folder) / "whole.onnx", Path(folder) / "rounded.onnx"
        torch.onnx.export(
            model.float().eval(),
            (example, (example > 0).long()),
            str(whole),
            input_names=INPUTS,
            output_names=[OUTPUT],
            dynamic_axes={**dict.fromkeys(INPUTS, {0: "batch", 1: "tokens"}), OUTPUT: {0: "batch"}},
            opset_version=OPSET,
            dynamo=False,
        )
        write_int8(whole, rounded)
        made = onnx.load(str(rounded))
    content = shipped.read_bytes()
    shared = sum(put_outside(tensor, content, shipped.name) for tensor in made.graph.initializer)
    # The words and of each layer four matrices of attention and two more.
    if shared < 1 + 6 * SHARED:
        raise ValueError(f"Only {shared} tensors are in {shipped.name} as they are here: the retriever was learnt above other weights.")
    path.write_bytes(made.SerializeToString())


def moved(retriever: Path, before: Path, shipped: Path, path: Path) -> None:
    """The same retriever beside another reader with the same lowest layers: what it takes of `before` is taken from where it stands in `shipped`."""
    made = onnx.load(str(retriever), load_external_data=False)
    old, new = before.read_bytes(), shipped.read_bytes()
    for tensor in made.graph.initializer:
        place = {entry.key: entry for entry in tensor.external_data}
        if not place:
            continue
        start = int(place["offset"].value)
        found = new.find(old[start : start + int(place["length"].value)])
        if found < 0:
            raise ValueError(f"{tensor.name} is not in {shipped.name} as it was: the lowest layers of this reader are others.")
        place["offset"].value = str(found)
    path.write_bytes(made.SerializeToString())


TEXTS = ["When do salaries arrive?", "Mill › Pay: Payday is the 27th, in May the 25th.", "Granite: Granite is a coarse rock of quartz and feldspar."]


def retriever_samples(path: Path, tokenizer: Tokenizer) -> list[dict[str, object]]:
    """What the file makes of three texts, for a test that file and runtime are still the ones that were measured."""
    settings = ort.SessionOptions()
    # As the page computes: sums of 8-bit products are not clipped.
    settings.add_session_config_entry("session.x64quantprecision", "1")
    session = ort.InferenceSession(str(path), settings)
    made = []
    for text in TEXTS:
        ids = encoded(Inputs(tokenizer), text)
        (vector,) = session.run([OUTPUT], {"input_ids": ids[None], "attention_mask": np.ones((1, len(ids)), np.int64)})
        made.append({"text": text, "ids": ids.tolist(), "vector": np.round(vector[0], 4).tolist()})
    return made
