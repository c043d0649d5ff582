"""Needs training/requirements.txt: python -m unittest tests.test_release"""

import json
import tempfile
import unittest
from pathlib import Path

from reader.release import seen_by_source


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


if __name__ == "__main__":
    unittest.main()
