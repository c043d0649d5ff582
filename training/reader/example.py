"""One thing to learn from: a question, what was found before, a passage, and what is to be said of it."""

from dataclasses import asdict, dataclass, field
from typing import Literal

from reader.files import Row

Kind = Literal["span", "yes", "no", "none"]


@dataclass
class Passage:
    title: str
    text: str
    id: str = ""

    @property
    def whole(self) -> str:
        return f"{self.title}: {self.text}" if self.title else self.text


@dataclass
class Example:
    """`relevance` or `kind` is None where nothing is to be learnt of it; `spans` are characters of the passage's text, any of them is right."""

    source: str
    question: str
    passage: Passage
    relevance: int | None
    kind: Kind | None
    spans: list[list[int]] = field(default_factory=list)
    evidence: list[Passage] = field(default_factory=list)
    group: str = ""

    def row(self) -> Row:
        return asdict(self)


def from_row(row: Row) -> Example:
    known = dict(row)
    known["passage"] = Passage(**row["passage"])
    known["evidence"] = [Passage(**passage) for passage in row["evidence"]]
    return Example(**known)
