"""
Documents and questions written for this project (training/told/): what is asked is told in other words, beside other dates, names and amounts.
A line of a file is one part of a folder of documents, with its questions; an answer is verbatim, a list of such, null (not told), or yes or no.
Some folders have a line of chains as well: questions of two parts, of which the first tells what the second is looked up by ("middle").
"""

import random
from dataclasses import dataclass, field
from pathlib import Path

from reader.bm25 import Bm25
from reader.example import Example, Passage
from reader.files import Row, read_rows, share
from reader.spans import Span, mentions, places_of, sentences

NAME = "told"
CHAINS = "told chains"
# How often a question is shown with another part of its folder too.
NEAR = 0.5
# The share of folders that are kept for measuring.
KEPT = 0.125


@dataclass
class Folder:
    name: str
    parts: list[Passage]
    questions: list[list[Row]]
    chains: list[Row] = field(default_factory=list)

    @property
    def is_kept(self) -> bool:
        """Nothing is learnt from it."""
        return share(f"told: {self.name}") < KEPT

    @property
    def is_measured(self) -> bool:
        """Nothing is fitted on it either: the weighing of answers is on the other half (scripts/reader/told.ts)."""
        return self.is_kept and share(f"told, fitted: {self.name}") >= 0.5


def read_folders(path: Path) -> list[Folder]:
    """Of all files `*.jsonl` there, in order of their names."""
    found: dict[tuple[str, str], Folder] = {}
    for file in sorted(path.glob("*.jsonl")):
        for row in read_rows(file):
            key = (file.name, row["folder"])
            folder = found.setdefault(key, Folder(f"{file.stem}/{row['folder']}", [], []))
            if "chains" in row:
                folder.chains.extend(row["chains"])
                continue
            folder.parts.append(Passage(row["title"], row["text"]))
            folder.questions.append(row["questions"])
    return list(found.values())


def answers_of(question: Row) -> list[str]:
    answer = question["a"]
    return answer if isinstance(answer, list) else [answer] if isinstance(answer, str) else []


def spans_of(text: str, answers: list[str]) -> list[Span]:
    """Every place of every right answer; inside a word where it stands nowhere else."""
    whole = [place for answer in answers for place in places_of(text, answer)]
    return whole or [[text.index(answer), text.index(answer) + len(answer)] for answer in answers if answer in text]


def told_examples(folders: list[Folder], chance: random.Random, near: float = NEAR) -> list[Example]:
    """Each question with its part, and some with the nearest other part of the folder, which does not answer."""
    found: list[Example] = []
    for folder in folders:
        index = Bm25([part.whole for part in folder.parts])
        for part, questions in zip(folder.parts, folder.questions, strict=True):
            for row in questions:
                question = row["q"]
                if row.get("kind") == "yesno":
                    found.append(Example(NAME, question, part, 1, row["a"], group=folder.name))
                    continue
                answers = answers_of(row)
                if answers:
                    found.append(Example(NAME, question, part, 1, "span", spans_of(part.text, answers), group=folder.name))
                else:
                    # On the topic without an answer: bearing on it is not judged.
                    found.append(Example(NAME, question, part, None, "none", group=folder.name))
                others = [folder.parts[place] for place in index.best(question, 4)]
                others = [one for one in others if one is not part and not any(mentions(one.text, answer) for answer in answers)]
                if others and chance.random() < near:
                    found.append(Example(NAME, question, chance.choice(others[:2]), 0, "none", group=folder.name))
        for row in folder.chains:
            found.extend(chain_examples(row, folder, index, chance))
    return found


def chain_examples(row: Row, folder: Folder, index: Bm25, chance: random.Random) -> list[Example]:
    """
    A question of two parts: with nothing found the first bears on it and does not answer; with the first found the second answers. Beside either another part of the
    folder, which does neither. The second by itself, before the first is known, is not judged.
    """
    by_title = {part.title: part for part in folder.parts}
    first, then = by_title[row["first"]], by_title[row["then"]]
    question, answers = row["q"], answers_of(row)
    telling = [sentence for sentence in sentences(first.text) if row["middle"] in sentence]
    evidence = Passage(first.title, telling[0]) if telling and chance.random() < 0.5 else first
    spans = [] if row.get("kind") == "yesno" else spans_of(then.text, answers)
    found = [
        Example(CHAINS, question, first, 1, "none", group=folder.name),
        Example(CHAINS, question, then, 1, row["a"] if row.get("kind") == "yesno" else "span", spans, [evidence], folder.name),
    ]
    others = [folder.parts[place] for place in index.best(f"{question} {row['middle']}", 5)]
    others = [one for one in others if one not in (first, then)]
    for before in ([], [evidence]):
        if others:
            found.append(Example(CHAINS, question, chance.choice(others[:2]), 0, "none", evidence=before, group=folder.name))
    return found
