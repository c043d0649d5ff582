"""Needs training/requirements.txt: cd training && python -m unittest tests.test_anew"""

import random
import unittest
from pathlib import Path

from reader.anew import anew, folder_texts, names_of, other_names, parts_of, renamed, shortened, without_answer
from reader.example import Example, Passage
from reader.sources_told import Folder, answers_of, read_folders

TOLD = Path(__file__).parent.parent / "told"
TEXT = "Dr. Ilse Varn keeps the keys of the hall. Payday is the 27th, says Tom Brask.\nThe boiler was bought in 1987 from a dealer in Norsund, who had it from a ship."


def example(answer: str, question: str = "When do salaries arrive?") -> Example:
    start = TEXT.index(answer)
    return Example("told", question, Passage("Hall", TEXT), 1, "span", [[start, start + len(answer)]])


class Anew(unittest.TestCase):
    def test_parts_together_are_the_text_and_end_with_sentences_and_lines(self) -> None:
        for text in [TEXT, "", "one", "a.\n\nb! c? 3.5 metres", "- x\n- y\n"]:
            self.assertEqual("".join(text[start:end] for start, end in parts_of(text)), text)
        self.assertIn("Payday is the 27th, says Tom Brask.\n", [TEXT[start:end] for start, end in parts_of(TEXT)])

    def test_without_the_sentence_that_answers_nothing_is_told(self) -> None:
        missing = without_answer(example("the 27th"))
        assert missing is not None
        self.assertNotIn("Payday", missing.passage.text)
        self.assertIn("The boiler was bought in 1987", missing.passage.text)
        self.assertEqual((missing.kind, missing.relevance, missing.spans), ("none", None, []))

    def test_where_the_answer_stands_elsewhere_too_or_nothing_is_left_there_is_no_such_example(self) -> None:
        twice = example("the 27th")
        twice.passage = Passage("Until the 27th", TEXT)
        self.assertIsNone(without_answer(twice))
        self.assertIsNone(without_answer(Example("told", "Who?", Passage("", "Tom Brask had the keys."), 1, "span", [[0, 9]])))

    def test_a_shorter_passage_has_the_answer_where_it_says(self) -> None:
        lengths = set()
        for seed in range(20):
            short = shortened(example("the 27th"), random.Random(seed))
            [[start, end]] = short.spans
            self.assertEqual((short.passage.text[start:end], short.kind, short.relevance), ("the 27th", "span", 1))
            lengths.add(len(short.passage.text))
        self.assertGreater(len(lengths), 1)

    def test_what_has_no_answer_in_the_text_stays_as_it_is(self) -> None:
        none = Example("told", "Who?", Passage("Hall", TEXT), 0, "none")
        self.assertEqual(anew([none], random.Random(1), 1.0, 1.0), [none])
        self.assertEqual([one.kind for one in anew([example("the 27th")], random.Random(1), 1.0, 0.0)], ["span", "none"])

    def test_names_are_words_with_a_capital_inside_sentences_and_in_few_folders(self) -> None:
        several = {"a": [TEXT], **{name: [f"It was in Norsund, said {name}."] for name in "bcd"}}
        self.assertEqual(names_of(several)["a"], {"Varn", "Brask", "Tom"})

    def test_a_folder_under_other_names_has_its_answers_still(self) -> None:
        folder = Folder("one", [Passage("The Varns", TEXT)], [[{"q": "Who is Varn?", "a": "Dr. Ilse Varn"}, {"q": "Is Tom Brask well?", "a": "yes", "kind": "yesno"}]], [])
        changed = folder.under({"Varn": "Quell", "Brask": "Oduya"})
        self.assertIn("Dr. Ilse Quell", changed.parts[0].text)
        self.assertEqual([(row["q"], row["a"]) for row in changed.questions[0]], [("Who is Quell?", "Dr. Ilse Quell"), ("Is Tom Oduya well?", "yes")])

    def test_no_name_is_given_twice(self) -> None:
        names = other_names({"Varn", "Brask"}, ["Varn", "Oduya", "Quell", "Lund"], random.Random(2))
        self.assertEqual((sorted(names), len(set(names.values()) - {"Varn"})), (["Brask", "Varn"], 2))
        self.assertEqual(renamed(["Varn's, Varnish"], {"Varn": "Quell"}), ["Quell's, Varnish"])

    def test_nearly_all_that_is_written_for_the_project_can_be_renamed(self) -> None:
        folders = read_folders(TOLD)
        names = names_of({folder.name: folder_texts(folder.parts, folder.questions) for folder in folders})
        every = sorted({name for several in names.values() for name in several})
        chance = random.Random(1)
        changed = [folder.under(other_names(names[folder.name], every, chance)) for folder in folders]
        self.assertGreater(sum(one is not other for one, other in zip(changed, folders)), 0.95 * len(folders))
        for folder in changed:
            for part, rows in zip(folder.parts, folder.questions):
                for row in rows:
                    if row.get("kind") != "yesno":
                        self.assertTrue(all(answer in part.text for answer in answers_of(row)))


if __name__ == "__main__":
    unittest.main()
