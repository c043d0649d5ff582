"""Needs training/requirements.txt: cd training && python -m unittest tests.test_retriever"""

import unittest

import numpy as np
import torch

from reader.batches import Item
from reader.encoder import LAYERS, Reader
from reader.inputs import CLS, SEP
from reader.pool import pool_of
from reader.retriever import SHARED, Gathered, Pairs, Retriever, draws, pairs_of, recalls, vectors


def item(question: list[int], evidence: list[int], passage: list[int], relevance: int) -> Item:
    head = [CLS, *question, SEP, *evidence, SEP]
    return Item(np.array([*head, *passage, SEP], np.int32), np.array([0] * len(head) + [1] * (len(passage) + 1), np.int8), [], relevance, -1, False)


class Pairing(unittest.TestCase):
    def test_of_a_pool_what_was_asked_with_nothing_found_is_paired_and_each_text_is_there_once(self) -> None:
        items = [item([5, 6], [], [7, 8], 1), item([5, 6], [], [9], 0), item([5, 6], [7], [10], 1), item([4], [], [7, 8], 1)]
        gathered = Gathered()
        pairs_of(pool_of([("squad", one) for one in items]), gathered)
        pairs = gathered.pairs
        self.assertEqual([list(text) for text in pairs.questions], [[CLS, 5, 6, SEP], [CLS, 4, SEP]])
        self.assertEqual([list(text) for text in pairs.passages], [[CLS, 7, 8, SEP], [CLS, 9, SEP]])
        self.assertEqual((pairs.right, pairs.wrong), ([[0], [0]], [[1], []]))

    def test_a_batch_has_its_right_passages_and_does_not_count_others_that_are_right_too(self) -> None:
        texts = [np.array([CLS, number, SEP]) for number in range(4)]
        pairs = Pairs(texts[:2], texts, [[0, 1], [1]], [[2], [3]], ["squad", "nq"])
        drawn = next(draws(pairs, 12, 1, 3))
        self.assertEqual(set(drawn.questions), {0, 1})
        for row, question in enumerate(drawn.questions):
            right = drawn.passages[drawn.target[row]]
            self.assertIn(right, pairs.right[question])
            shut = {drawn.passages[place] for place in np.flatnonzero(drawn.shut[row])}
            self.assertEqual(shut, (set(pairs.right[question]) & set(drawn.passages)) - {right})


class Model(unittest.TestCase):
    def test_vectors_are_of_length_one_whatever_stands_beside_them(self) -> None:
        torch.manual_seed(1)
        model = Retriever(Reader(0.0)).eval()
        texts = [np.array([CLS, 2000 + number, *range(3000, 3000 + number), SEP]) for number in range(5)]
        with torch.no_grad():
            together = vectors(model, texts, torch.device("cpu"), half=False)
            alone = torch.cat([vectors(model, [text], torch.device("cpu"), half=False) for text in texts])
        self.assertTrue(torch.allclose(together, alone, atol=1e-5))
        self.assertTrue(torch.allclose(together.norm(dim=-1), torch.ones(5), atol=1e-5))
        self.assertEqual({name.split(".")[1] for name in model.own()}, {str(number) for number in range(SHARED, LAYERS)})

    def test_recall_counts_the_best_of_the_right_passages(self) -> None:
        model = Retriever(Reader(0.0))
        texts = [np.array([CLS, 2000 + number, SEP]) for number in range(4)]
        pairs = Pairs([texts[2]], texts, [[0, 2]], [[]], ["told"])
        self.assertEqual(recalls(model, pairs, torch.device("cpu"), half=False, depths=(1,)), {"told": [1.0]})


if __name__ == "__main__":
    unittest.main()
