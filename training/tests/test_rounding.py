"""cd training && python -m unittest discover tests"""

import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

from reader.batches import Item
from reader.encoder import Reader
from reader.export import write_float, write_int8
from reader.pool import batches_of, pool_of, read_pool, write_pool
from reader.rounding import rounded_activations, rounded_rows
from reader.web_graph import write_web_graph


def items() -> list[tuple[str, Item]]:
    made = []
    for size in (9, 12, 30):
        ids = np.arange(100, 100 + size, dtype=np.int32)
        types = np.array([0] * 5 + [1] * (size - 5), dtype=np.int8)
        made.append(("squad" if size < 30 else "nq", Item(ids, types, [(6, 7), (8, 8)] if size == 12 else [], 1, 3, True)))
    return made


class Pools(unittest.TestCase):
    def test_a_pool_comes_back_from_its_file_as_it_was(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            write_pool(pool_of(items()), Path(folder) / "pool.npz")
            pool = read_pool(Path(folder) / "pool.npz")
        self.assertEqual(pool.names, ["nq", "squad"])
        self.assertEqual(pool.lengths.tolist(), [9, 12, 30])
        self.assertEqual(pool.second.tolist(), [5, 5, 5])
        self.assertEqual([pool.spans_of(place).tolist() for place in range(3)], [[], [[6, 7], [8, 8]], []])
        self.assertEqual(pool.ids[9:21].tolist(), list(range(100, 112)))

    def test_batches_take_each_place_once_and_keep_to_the_tokens(self) -> None:
        pool = pool_of(items() * 40)
        several = list(batches_of(pool.lengths, np.arange(len(pool)), 480, np.random.default_rng(1)))
        self.assertEqual(sorted(place for batch in several for place in batch), list(range(len(pool))))
        self.assertTrue(all(len(batch) * pool.lengths[batch].max() <= 480 for batch in several))


class Rounding(unittest.TestCase):
    def test_what_is_rounded_has_256_values_and_lets_gradients_through(self) -> None:
        x = torch.randn(8, 50, 16, requires_grad=True)
        rounded = rounded_activations(x)
        self.assertLessEqual(len(rounded.detach().unique()), 256)
        self.assertLess(float((rounded - x).abs().max()), float(x.max() - x.min()) / 255)
        rounded.sum().backward()
        self.assertTrue(torch.equal(x.grad, torch.ones_like(x)))

    def test_each_row_of_weights_has_a_scale_of_its_own(self) -> None:
        weight = torch.stack([torch.linspace(-1, 1, 40), torch.linspace(-100, 100, 40)])
        rounded = rounded_rows(weight)
        self.assertLess(float((rounded[0] - weight[0]).abs().max()), 1 / 127)
        self.assertLess(float((rounded[1] - weight[1]).abs().max()), 100 / 127)


class Files(unittest.TestCase):
    def test_the_exported_file_computes_what_rounding_promised_and_the_graph_for_cards_its_float_form(self) -> None:
        torch.manual_seed(3)
        reader = Reader(0.0).eval()
        ids = torch.randint(1000, 20000, (8, 24))
        inputs = (ids, torch.ones_like(ids), (torch.arange(24) > 9).long().expand(8, 24))
        feed = dict(zip(("input_ids", "attention_mask", "token_type_ids"), (each.numpy() for each in inputs), strict=True))
        with tempfile.TemporaryDirectory() as name, torch.no_grad():
            folder = Path(name)
            write_float(reader, folder / "float.onnx")
            write_int8(folder / "float.onnx", folder / "model.onnx")
            write_web_graph(folder / "model.onnx", folder / "webgpu.onnx")
            small, graph = (onnxruntime.InferenceSession(folder / file).run(None, feed) for file in ("model.onnx", "webgpu.onnx"))
            plain = [output.numpy() for output in reader(*inputs)]
            reader.round_to_8_bits(True)
            rounded = [output.numpy() for output in reader(*inputs)]
            operators = {node.op_type for node in onnx.load(str(folder / "webgpu.onnx"), load_external_data=False).graph.node}
            size = (folder / "webgpu.onnx").stat().st_size
        self.assertFalse(operators & {"MatMulInteger", "DynamicQuantizeLinear"})
        self.assertLess(size, 500_000)
        for index in (1, 2):
            self.assertLess(np.abs(small[index] - rounded[index]).mean(), np.abs(small[index] - plain[index]).mean())
            self.assertLess(np.abs(graph[index] - plain[index]).mean(), 0.02)


if __name__ == "__main__":
    unittest.main()
