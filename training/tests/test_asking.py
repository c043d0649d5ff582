"""cd training && python -m unittest discover tests"""

import unittest

import numpy as np
import torch

from reader import asker as small
from reader.ask import Lesson, asked, loss_of, parsed
from reader.asker import Asker
from reader.batches import Item
from reader.made import together
from reader.pool import pool_of

PASSAGE = {"title": "Ann Lee", "text": "Ann Lee was born in Leeds. She left Leeds in 1987; a Leedsman followed.", "id": "1"}


def item(token: int, spans: list[tuple[int, int]]) -> Item:
    return Item(np.array([101, token, 102, 102, token, 102]), np.array([0, 0, 0, 0, 1, 1]), spans, int(bool(spans)), 0 if spans else 3, True)


class Parsed(unittest.TestCase):
    def test_question_with_all_places_of_its_answer_as_whole_words(self) -> None:
        question, spans, answer = parsed(" Leeds\nQuestion: Where was Ann Lee born?", PASSAGE) or ("", [], "")
        self.assertEqual((question, answer), ("Where was Ann Lee born?", "Leeds"))
        self.assertEqual([PASSAGE["text"][start:end] for start, end in spans], ["Leeds", "Leeds"])

    def test_nothing_where_the_passage_has_no_such_words(self) -> None:
        self.assertIsNone(parsed(" York\nQuestion: Where was Ann Lee born?", PASSAGE))

    def test_nothing_where_the_question_tells_its_answer_or_is_cut(self) -> None:
        self.assertIsNone(parsed(" Leeds\nQuestion: Who left Leeds in 1987?", PASSAGE))
        self.assertIsNone(parsed(" Leeds\nQuest", PASSAGE))


class Together(unittest.TestCase):
    def test_examples_of_both_pools_keep_their_tokens_spans_and_sources(self) -> None:
        pool = together(pool_of([("squad", item(7, [(4, 4)])), ("nq", item(8, []))]), pool_of([("made", item(9, [(4, 4), (1, 1)]))]))
        self.assertEqual([pool.names[source] for source in pool.source], ["squad", "nq", "made"])
        self.assertEqual(pool.spans_of(2).tolist(), [[4, 4], [1, 1]])
        self.assertEqual(pool.ids[pool.offsets[2] :].tolist(), [101, 9, 102, 102, 9, 102])


class SmallAsker(unittest.TestCase):
    def setUp(self) -> None:
        self.layers, small.LAYERS = small.LAYERS, 2
        torch.manual_seed(1)
        self.asker = Asker()

    def tearDown(self) -> None:
        small.LAYERS = self.layers

    def test_a_token_at_a_time_says_what_the_whole_says(self) -> None:
        ids = torch.tensor([[5, 9, 11, 4, 8]])
        whole, _ = self.asker(ids)
        _, cache = self.asker(ids[:, :3], torch.ones(3, 3, dtype=torch.bool).tril()[None, None], 2)
        shut = torch.zeros(1, 1, 1, 5, dtype=torch.bool)
        for place in (3, 4):
            state = self.asker.more(ids[:, place : place + 1], shut, cache, place)
            self.assertLess((state[:, 0] - whole[:, place]).detach().abs().max().item(), 1e-4)

    def test_learns_what_follows_a_prompt_and_says_it_whatever_stands_beside_it(self) -> None:
        device = torch.device("cpu")
        lessons = [Lesson([5, 9, 11, 40, 41, 0], 3), Lesson([6, 50, 0], 1)]
        optimizer = torch.optim.AdamW(self.asker.parameters(), lr=3e-3)
        for _ in range(25):
            loss = loss_of(self.asker, lessons, device)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        self.assertEqual(asked(self.asker.eval(), [[5, 9, 11], [6]], device), [[40, 41], [50]])


if __name__ == "__main__":
    unittest.main()
