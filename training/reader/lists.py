"""Lists of passages as a search brings them, with what is gold among them: for calibration and for measuring."""

from dataclasses import dataclass

import numpy as np

from reader.chain import Chain
from reader.example import Passage
from reader.score import Asked, OnnxReader, Reading


@dataclass
class ResultList:
    """`gold` are ids of all passages of the question; `state` says what the evidence is."""

    chain: Chain
    state: str
    evidence: list[Passage]
    passages: list[Passage]

    @property
    def gold(self) -> set[str]:
        return {step.passage.id for step in self.chain.steps}

    def asked(self) -> list[Asked]:
        return [(self.chain.question, self.evidence, passage) for passage in self.passages]

    def labels(self) -> np.ndarray:
        return np.array([int(passage.id in self.gold) for passage in self.passages])


def first_search(chain: Chain, count: int = 20) -> ResultList:
    return ResultList(chain, "first", [], chain.near(chain.question)[:count])


def next_search(chain: Chain, count: int = 20) -> ResultList | None:
    """As after the first step was found: its passage is evidence, and what it told is looked up. The first list and the new one, mixed."""
    found = [step for step in chain.steps if not step.needs]
    if not found or len(found) == len(chain.steps):
        return None
    query = " ".join(step.answers[0] for step in found)
    several = [passage for pair in zip(chain.near(query)[: count // 2], chain.near(chain.question)[: count // 2]) for passage in pair]
    return ResultList(chain, "next", [step.passage for step in found], list({passage.id: passage for passage in several}.values()))


def read_lists(reader: OnnxReader, lists: list[ResultList]) -> list[list[Reading]]:
    readings = reader.read([asked for one in lists for asked in one.asked()])
    grouped: list[list[Reading]] = []
    for one in lists:
        grouped.append(readings[: len(one.passages)])
        readings = readings[len(one.passages) :]
    return grouped
