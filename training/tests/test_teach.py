"""Needs training/requirements.txt: cd training && python -m unittest tests.test_teach"""

import math
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import numpy as np
import torch

from reader.carried import pack, unpacked
from reader.distil import Shown
from reader.encoder import Reader, layers_in
from reader.grow import grown
from reader.mpnet import BUCKETS, Teacher, body_of, bucket_of
from reader.release import taught
from reader.teach import CUT_NAME, LAST_MARK, shares, stirred


def some_input() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    ids = torch.randint(1000, 30000, (4, 24), generator=torch.Generator().manual_seed(1))
    mask = torch.ones_like(ids)
    mask[1:, 18:] = 0
    types = torch.zeros_like(ids)
    types[:, 9:] = 1
    return torch.where(mask > 0, ids, 0), mask, types


class Grown(unittest.TestCase):
    def test_with_two_more_layers_it_says_at_first_what_it_said(self) -> None:
        torch.manual_seed(1)
        reader = Reader(0.0, 6).eval()
        more = grown(reader.state_dict(), (3, 4), some_input())
        self.assertEqual(layers_in(more), 8)
        other = Reader(0.0, 8).eval()
        other.load_state_dict(more)
        with torch.no_grad():
            for before, after in zip(reader(*some_input()), other(*some_input()), strict=True):
                self.assertLess(float((before - after).abs().max()), 0.02)

    def test_what_is_above_the_new_layer_is_what_was_there(self) -> None:
        weights = Reader(0.0, 3).state_dict()
        more = grown(weights, (1,), some_input())
        self.assertTrue(torch.equal(more["layers.3.query.weight"], weights["layers.2.query.weight"]))
        self.assertTrue(torch.equal(more["layers.2.query.weight"], weights["layers.1.query.weight"]))
        self.assertEqual(float(more["layers.2.outer.weight"].abs().max()), 0)


class OfTheTeacher(unittest.TestCase):
    def test_near_places_have_classes_of_their_own_and_far_ones_share(self) -> None:
        buckets = bucket_of(torch.arange(-600, 601))
        middle = buckets[593:608].tolist()
        self.assertEqual(middle, [7, 6, 5, 4, 3, 2, 1, 0, 17, 18, 19, 20, 21, 22, 23])
        self.assertEqual((int(buckets[0]), int(buckets[-1]), int(buckets.max())), (15, BUCKETS - 1, BUCKETS - 1))

    def test_the_filling_changes_nothing(self) -> None:
        torch.manual_seed(1)
        teacher = Teacher(0.0).eval()
        ids, mask, types = some_input()
        with torch.no_grad():
            whole, short = teacher(ids, mask, types), teacher(ids[1:, :18], mask[1:, :18], types[1:, :18])
        self.assertLess(float((whole[0][1:] - short[0]).abs().max()), 1e-4)
        self.assertLess(float((whole[1][1:, :18] - short[1]).abs().max()), 1e-4)

    def test_other_weights_are_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "not MPNet's: they lack"):
            body_of({"embeddings.word_embeddings.weight": torch.zeros(1)})

    def test_carried_weights_are_near_what_they_were(self) -> None:
        chance = np.random.default_rng(1)
        weights = {"a.weight": chance.normal(size=(128, 96)).astype(np.float32), "b.weight": chance.normal(size=(64, 80)).astype(np.float32), "c.bias": chance.normal(size=40).astype(np.float32)}
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / name for name in ("1", "2")]
            pack(weights, paths, 9000)
            found = unpacked(paths)
        self.assertEqual(set(found), set(weights))
        self.assertTrue(np.array_equal(found["c.bias"].numpy(), weights["c.bias"]))
        for name in ("a.weight", "b.weight"):
            step = np.abs(weights[name]).max(1, keepdims=True) / 31
            self.assertLessEqual(float((np.abs(found[name].numpy() - weights[name]) / step).max()), 0.501)


class WhatIsShown(unittest.TestCase):
    def test_of_stirred_examples_only_words_are_others_and_nothing_is_known(self) -> None:
        torch.manual_seed(3)
        rows, width = 400, 40
        ids = torch.randint(1000, 30000, (rows, width))
        ids[:, 0], ids[:, 12], ids[:, 30:] = 101, 102, 0
        known = torch.ones(rows, dtype=torch.long)
        shown = Shown(ids, (ids > 0).long(), torch.zeros_like(ids), ids > 0, ids > 0, known, known, torch.ones(rows))
        made = stirred(shown)
        self.assertTrue(torch.equal(made.ids[ids <= LAST_MARK], ids[ids <= LAST_MARK]))
        self.assertTrue(bool((made.ids[ids > LAST_MARK] > LAST_MARK).all()))
        changed = (made.ids != ids).any(1)
        self.assertTrue(bool((made.relevance[changed] == -1).all() and (made.kind[changed] == -1).all() and (made.span_weight[changed] == 0).all()))
        self.assertTrue(bool((made.span_weight == 0).sum() < rows / 2))
        self.assertGreater(int(changed.sum()), rows / 8)

    def test_a_round_takes_of_each_source_its_share(self) -> None:
        found = shares(["told", "told chains", f"squad{CUT_NAME}", "squad", "nq"])
        self.assertEqual(found, {"told": 0.2, "told chains": 0.2, "squad cut": 0.8, "squad": 0.8, "nq": 1.0})
        self.assertFalse(any(math.isnan(value) for value in found.values()))


class Release(unittest.TestCase):
    def test_the_manifest_counts_what_was_seen_by_source(self) -> None:
        before = {"data": [{"name": "squad", "examples": 10}, {"name": "told", "examples": 5}], "trained": {"examples": 15, "steps": 3}}
        log = [{"step": 2, "seen": 4}, {"seen": 9, "steps": 4, "by_source": {"squad": 2, "squad cut": 1, "told": 4, "told chains": 2}}]
        self.assertEqual(taught(before, log), (Counter({"squad": 13, "told": 11}), 24, 7))


if __name__ == "__main__":
    unittest.main()
