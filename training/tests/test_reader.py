"""cd training && python -m unittest discover tests"""

import random
import unittest

from reader.bm25 import Bm25
from reader.chain import Amounts, Chain, Step, examples_of
from reader.example import Passage
from reader.figures import area_under_curve, calibration_error, exact_match, f1, ndcg
from reader.spans import find_spans, mentions

import numpy as np

FILM = Passage("Red Harbour", "Red Harbour is a film directed by Ann Lee.", "film")
PERSON = Passage("Ann Lee", "Ann Lee was born in Leeds on 5 October 1987.", "person")
OTHER = Passage("Blue Harbour", "Blue Harbour is a film directed by Bo Ek.", "other")


def chain() -> Chain:
    steps = [
        Step(FILM, ["Ann Lee"], "Who directed Red Harbour?"),
        Step(PERSON, ["Leeds"], "Where was Ann Lee born?", frozenset({0})),
    ]
    return Chain("test", "1", "Where was the director of Red Harbour born?", ["Leeds"], steps, [OTHER], lambda query: [OTHER])


class Spans(unittest.TestCase):
    def test_find_spans_takes_a_date_in_either_order(self) -> None:
        (span,) = find_spans(PERSON.text, ["October 5, 1987"])
        self.assertEqual(PERSON.text[span[0] : span[1]], "5 October 1987")

    def test_find_spans_takes_whole_words_only(self) -> None:
        self.assertEqual(find_spans("Leedsman and Leeds", ["Leeds"]), [[13, 18]])

    def test_find_spans_prefers_the_sentence_that_tells(self) -> None:
        text = "He left Leeds. He was born in Leeds."
        self.assertEqual(find_spans(text, ["Leeds"], ["He was born in Leeds."]), [[30, 35]])

    def test_mentions_leaves_out_what_stands_in_brackets(self) -> None:
        self.assertTrue(mentions("the director of Man of the Forest died", "Man of the Forest (1926 film)"))


class Chains(unittest.TestCase):
    def setUp(self) -> None:
        amounts = Amounts(negatives=1, step_negatives=1, alone=1.0, states=3)
        self.examples = [one for seed in range(20) for one in examples_of(chain(), amounts, random.Random(seed))]

    def test_a_later_hop_is_shown_only_after_the_hop_that_names_it_or_itself_was_found(self) -> None:
        later = [one for one in self.examples if one.passage is PERSON and one.question == chain().question]
        self.assertTrue(later)
        for one in later:
            found = {piece.id for piece in one.evidence}
            self.assertTrue(found & {"film", "person"})
            self.assertEqual((one.relevance, one.kind), (1, "span" if "film" in found else "none"))

    def test_a_first_hop_bears_on_the_question_without_telling_the_answer(self) -> None:
        first = [one for one in self.examples if one.passage is FILM and one.question == chain().question]
        self.assertEqual({(one.relevance, one.kind) for one in first}, {(1, "none")})

    def test_a_near_miss_is_irrelevant_and_tells_nothing(self) -> None:
        misses = [one for one in self.examples if one.passage is OTHER]
        self.assertEqual({(one.relevance, one.kind) for one in misses}, {(0, "none")})

    def test_a_question_without_an_answer_gives_only_passages_that_do_not_bear_on_it(self) -> None:
        unanswerable = Chain("test", "2", "Who sank Red Harbour?", [], [], [], lambda query: [FILM, OTHER])
        found = list(examples_of(unanswerable, Amounts(negatives=2), random.Random(1)))
        self.assertEqual([(one.relevance, one.kind) for one in found], [(0, "none")] * 2)


class Figures(unittest.TestCase):
    def test_area_under_curve_counts_ties_half(self) -> None:
        self.assertAlmostEqual(area_under_curve(np.array([0.9, 0.5, 0.5, 0.1]), np.array([1, 1, 0, 0])), 0.875)

    def test_calibration_error_is_the_gap_between_said_and_true(self) -> None:
        self.assertAlmostEqual(calibration_error(np.array([0.85] * 10), np.array([1] * 5 + [0] * 5)), 0.35)

    def test_exact_match_leaves_out_articles_and_marks(self) -> None:
        self.assertEqual(exact_match("the Leeds.", ["Leeds"]), 1.0)

    def test_f1_is_of_shared_words(self) -> None:
        self.assertAlmostEqual(f1("born in Leeds", ["Leeds"]), 0.5)

    def test_ndcg_is_one_for_the_best_order(self) -> None:
        self.assertAlmostEqual(ndcg(["a", "b", "c"], {"a": 2, "b": 1}), 1.0)

    def test_bm25_puts_the_rarer_word_first(self) -> None:
        self.assertEqual(Bm25(["a ship", "a ship of oak", "a tree"]).best("oak ship", 3)[0], 1)


if __name__ == "__main__":
    unittest.main()
