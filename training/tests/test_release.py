"""Needs training/requirements.txt: python -m unittest tests.test_release"""

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np

from reader.batches import Item
from reader.pool import pool_of, write_pool
from reader.release import seen_by_source, seen_in_rounds


class SeenBySource(unittest.TestCase):
    def test_examples_of_a_stage_that_another_replaced_are_not_counted(self) -> None:
        log = [{"examples": size, "from": {"seen": seen}} for size, seen in ((4, 0), (2, 100), (4, 40), (2, 80))]
        with tempfile.TemporaryDirectory() as folder:
            stages = [Path(folder) / name for name in ("broad", "closing")]
            for stage, sources in zip(stages, (["squad"] * 3 + ["nq"], ["2wiki", "2wiki"]), strict=True):
                stage.mkdir()
                rows = [json.dumps({"source": source}) for source in sources]
                (stage / "train.jsonl").write_text("\n".join(rows) + "\n")
            self.assertEqual(seen_by_source(stages, log, 100), {"squad": 60, "nq": 20, "2wiki": 20})

    def test_examples_on_a_gpu_are_those_of_the_pool_as_often_as_a_round_has_them(self) -> None:
        item = Item(np.array([101, 7, 102, 102, 8, 102]), np.array([0, 0, 0, 0, 1, 1]), [], 0, 3, True)
        with tempfile.TemporaryDirectory() as folder:
            write_pool(pool_of([("musique", item), ("made", item), ("made", item)]), Path(folder) / "pool.npz")
            log = [{"step": 200, "seen": 300}, {"seen": 400, "steps": 250}]
            self.assertEqual(seen_in_rounds(Path(folder) / "pool.npz", log), {"musique": 200, "made": 200})


if __name__ == "__main__":
    unittest.main()
