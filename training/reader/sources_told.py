"""
Documents and questions written for this project (training/told/): what is asked is told in other words, beside other dates, names and amounts.
A line of a file is one part of a folder of documents, with its questions; an answer is verbatim, a list of such, null (not told), or yes or no.
Some folders have a line of chains as well, questions of several parts: either `first` tells the `middle` by which `then` is looked up, or `steps` say what each part tells.
"""

import random
from dataclasses import dataclass, field
from pathlib import Path

from reader.anew import renamed
from reader.bm25 import Bm25
from reader.chain import Amounts, Chain, Step, examples_of
from reader.example import Example, Passage
from reader.files import Row, read_rows, share
from reader.sources_chains import YES_NO, nearness
from reader.spans import Span, mentions, places_of

NAME = "told"
CHAINS = "told chains"
# How often a question is shown with another part of its folder too.
NEAR = 0.5
# Of a question of several parts: near misses at each state of what was found.
SHOWN = Amounts(negatives=1, states=4)
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

    def under(self, names: dict[str, str]) -> "Folder":
        """The same with other names of people and places; itself where an answer would not stand in its text any more."""
        changed = Folder(self.name, renamed(self.parts, names), renamed(self.questions, names), renamed(self.chains, names))
        told = [(part, row) for part, several in zip(changed.parts, changed.questions, strict=True) for row in several]
        return changed if all(answer in part.text for part, row in told if row.get("kind") != "yesno" for answer in answers_of(row)) else self


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
            folder.parts.append(Passage(row["title"], row["text"], f"{folder.name}/{len(folder.parts)}"))
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
        like = nearness(folder.parts)
        for row in folder.chains:
            told = told_steps(row, folder)
            side_by_side = compares(row, told)
            chain = Chain(CHAINS, row["q"], row["q"], told[-1].says, steps_of(told, side_by_side), folder.parts, like, side_by_side, folder.name)
            found.extend(examples_of(chain, SHOWN, chance))
    return found


@dataclass
class Told:
    """One step of a question of several parts: the part, and what it says (verbatim; of the last one all right answers, or yes or no)."""

    part: Passage
    says: list[str]


def told_steps(row: Row, folder: Folder) -> list[Told]:
    by_title = {part.title: part for part in folder.parts}
    if "steps" in row:
        return [Told(by_title[step["part"]], answers_of({"a": step["says"]})) for step in row["steps"]]
    return [Told(by_title[row["first"]], [row["middle"]]), Told(by_title[row["then"]], answers_of(row))]


def compares(row: Row, told: list[Told]) -> bool:
    """Whether the parts are asked for side by side: what the first says leads to none of the others."""
    first, *others = told
    return "steps" in row and not any(mentions(other.part.whole, says) for other in others for says in first.says)


def steps_of(told: list[Told], side_by_side: bool) -> list[Step]:
    """Of a chain each part bears on the question once the one before it was found; of a comparison at once."""
    return [
        Step(step.part, [says for says in step.says if says not in YES_NO], None, frozenset() if side_by_side or number == 0 else frozenset({number - 1}))
        for number, step in enumerate(told)
    ]
