"""Needs training/requirements.txt: cd training && python -m unittest tests.test_told"""

import json
import random
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from reader.batches import Item
from reader.encoder import Reader
from reader.export import write_float, write_int8
from reader.example import Passage
from reader.pool import pool_of, write_pool
from reader.refine import sample
from reader.release import refined
from reader.shipped import weights_of_shipped
from reader.sources_told import Folder, read_folders, spans_of, told_examples
from reader.told_set import set_of

TOLD = Path(__file__).parent.parent / "told"
PARTS = [
    {"folder": "mill", "title": "Mill › Pay", "text": "Payday is the 27th, in May the 25th.", "questions": [{"q": "When do salaries arrive?", "a": ["the 27th", "27th"]}, {"q": "Which bank pays?", "a": None}]},
    {"folder": "mill", "title": "Mill › Salaries", "text": "Salaries arrive late when Tom is ill.", "questions": [{"q": "Are they ever late?", "a": "yes", "kind": "yesno"}]},
]

CHAINS = {"folder": "mill", "chains": [{"q": "When is the money late?", "first": "Mill › Pay", "middle": "Payday", "then": "Mill › Salaries", "a": "when Tom is ill"}]}


def folders() -> list[Folder]:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "one.jsonl").write_text("\n".join(map(json.dumps, [*PARTS, CHAINS])) + "\n")
        return read_folders(Path(folder))


class Told(unittest.TestCase):
    def test_of_a_question_of_two_parts_the_second_answers_once_the_first_is_found(self) -> None:
        shown = {(one.passage.title, tuple(part.title for part in one.evidence)): one for one in told_examples(folders(), random.Random(1)) if one.source == "told chains"}
        first, then = "Mill › Pay", "Mill › Salaries"
        said = {key: (one.relevance, one.kind) for key, one in shown.items()}
        self.assertEqual((said[first, ()], said[then, (first,)]), ((1, "none"), (1, "span")))
        self.assertNotIn((then, ()), said)
        answer = shown[then, (first,)]
        [[start, end]] = answer.spans
        self.assertEqual(answer.passage.text[start:end], "when Tom is ill")

    def test_of_three_parts_each_bears_on_the_question_once_the_one_before_it_is_found(self) -> None:
        parts = [Passage("Ann", "Ann runs Dell.", "0"), Passage("Dell", "Dell lies in Kent, and was built in 1840.", "1"), Passage("Kent", "Kent has seven parks.", "2"), Passage("Sark", "Sark has two parks.", "3")]
        steps = [{"part": "Ann", "says": "Dell"}, {"part": "Dell", "says": "Kent"}, {"part": "Kent", "says": ["seven", "seven parks"]}]
        folder = Folder("one", parts, [[], [], [], []], [{"q": "How many parks has the county where Ann's house lies?", "steps": steps}])
        said = {(one.passage.id, frozenset(part.id for part in one.evidence)): (one.relevance, one.kind) for seed in range(9) for one in told_examples([folder], random.Random(seed))}
        self.assertEqual((said["0", frozenset()], said["1", frozenset("0")], said["2", frozenset("01")]), ((1, "none"), (1, "none"), (1, "span")))
        self.assertEqual((said["3", frozenset("01")], said.get(("2", frozenset("0")))), ((0, "none"), None))

    def test_what_is_compared_bears_on_the_question_at_once_and_answers_together(self) -> None:
        parts = [Passage("Ann", "Ann was born in 1840.", "0"), Passage("Ben", "Ben was born in 1850.", "1")]
        row = {"q": "Was Ann born after Ben?", "steps": [{"part": "Ann", "says": "1840"}, {"part": "Ben", "says": "no"}], "kind": "yesno"}
        said = {(one.passage.id, len(one.evidence)): (one.relevance, one.kind) for seed in range(9) for one in told_examples([Folder("one", parts, [[], []], [row])], random.Random(seed))}
        self.assertEqual((said["0", 0], said["1", 0], said["0", 1], said["1", 1]), ((1, "none"), (1, "none"), (1, "no"), (1, "no")))

    def test_each_question_is_shown_with_its_part_and_with_the_nearest_other(self) -> None:
        shown = {(one.question, one.passage.title): (one.relevance, one.kind) for one in told_examples(folders(), random.Random(1), near=1)}
        self.assertEqual(shown[("When do salaries arrive?", "Mill › Pay")], (1, "span"))
        self.assertEqual(shown[("When do salaries arrive?", "Mill › Salaries")], (0, "none"))
        self.assertEqual(shown[("Which bank pays?", "Mill › Pay")], (None, "none"))
        self.assertEqual(shown[("Are they ever late?", "Mill › Salaries")], (1, "yes"))

    def test_every_right_answer_is_marked_where_it_stands(self) -> None:
        text = PARTS[0]["text"]
        self.assertEqual([text[start:end] for start, end in spans_of(text, ["the 27th", "27th"])], ["the 27th", "27th"])

    def test_a_question_set_has_all_right_answers_and_none_where_nothing_is_told(self) -> None:
        corpus, questions = set_of(folders())
        self.assertEqual(len(corpus), 2)
        self.assertEqual([row["answers"] for row in questions], [["the 27th", "27th"], [], ["yes"], ["when Tom is ill"]])

    def test_what_is_written_for_the_project_is_sound(self) -> None:
        read = read_folders(TOLD)
        self.assertGreater(len(read), 100)
        self.assertTrue(0.05 < sum(folder.is_kept for folder in read) / len(read) < 0.25)
        for one in told_examples(read, random.Random(1)):
            self.assertTrue(one.kind != "span" or one.spans, one.question)


class Refining(unittest.TestCase):
    def test_the_weights_of_an_exported_file_are_those_that_it_was_written_from(self) -> None:
        torch.manual_seed(1)
        reader = Reader()
        with torch.no_grad():
            # Else parts that are all zeros, or all ones, are kept once for all layers.
            for parameter in reader.parameters():
                parameter.add_(torch.randn_like(parameter) * 0.02)
        with tempfile.TemporaryDirectory() as folder:
            write_float(reader, Path(folder) / "float.onnx")
            graph = Path(folder) / "model.onnx"
            heads = ["/pool/Gemm", "/relevance/Gemm", "/kind/Gemm", "/span/MatMul"]
            write_int8(Path(folder) / "float.onnx", graph, [*heads, *(f"{name}_MatMul" for name in heads)])
            found = weights_of_shipped(graph)
        own = reader.state_dict()
        self.assertEqual(set(found), set(own))
        for name, value in own.items():
            # safetensors writes no others.
            self.assertTrue(found[name].is_contiguous(), name)
            # A step of the coarsest range: words, over the whole table.
            self.assertLess((found[name] - value).abs().max().item(), 0.05 * max(1.0, value.abs().max().item()), name)

    def test_a_sample_has_every_so_many_of_the_items_whole(self) -> None:
        items = [("a", Item(np.array([101, 7, 102, 102, 8 + number, 102]), np.array([0, 0, 0, 0, 1, 1]), [(4, 4)] if number % 2 else [], number % 2, 0, True)) for number in range(6)]
        taken = sample(pool_of(items), 2)
        self.assertEqual([int(taken.ids[taken.offsets[place] + 4]) for place in range(len(taken))], [8, 11])
        self.assertEqual([len(taken.spans_of(place)) for place in range(len(taken))], [0, 1])

    def test_what_a_refined_reader_learnt_from_is_what_the_first_did_and_more(self) -> None:
        item = Item(np.array([101, 7, 102, 102, 8, 102]), np.array([0, 0, 0, 0, 1, 1]), [], 0, 3, True)
        before = {"data": [{"name": "musique", "examples": 100}], "trained": {"examples": 100, "steps": 10}}
        with tempfile.TemporaryDirectory() as folder:
            write_pool(pool_of([("musique", item), ("boolq", item)]), Path(folder) / "pool.npz")
            counts, seen, steps = refined(before, Path(folder) / "pool.npz", [{"step": 5, "told": 30, "old": 60}, {"step": 7, "told": 40, "old": 90}])
        self.assertEqual((dict(counts), seen, steps), ({"musique": 160, "boolq": 30, "told": 40}, 230, 17))


if __name__ == "__main__":
    unittest.main()
