"""
Text to token ids, and back to places in the text. `src/core/reading/` does the same in TypeScript; both keep to this:
[CLS] question [SEP] evidence [SEP] title ": " text [SEP], types 0 up to and with the second [SEP], 1 after it. Each window of a long
text begins with the title.
"""

from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from reader.example import Passage

CLS, SEP = 101, 102
MOST_TOKENS = 384
QUESTION = 64
EVIDENCE = 128
ONE_EVIDENCE = 60
TITLE = 48
OVERLAP = 48


@dataclass
class Window:
    """`offsets` has, for each token, its [start, end] in the passage's text, or None where it is none of the text's."""

    ids: list[int]
    types: list[int]
    offsets: list[tuple[int, int] | None]


def load_tokenizer(path: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class Inputs:
    """Encodes; keeps what it has encoded before, since passages come back with many questions."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.known: dict[str, tuple[list[int], list[tuple[int, int]]]] = {}

    def tokens(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        if text not in self.known:
            encoded = self.tokenizer.encode(text, add_special_tokens=False)
            self.known[text] = (encoded.ids, encoded.offsets)
        return self.known[text]

    def windows(self, question: str, evidence: list[Passage], passage: Passage) -> list[Window]:
        head = [CLS, *self.tokens(question)[0][:QUESTION], SEP]
        found: list[int] = []
        for piece in evidence:
            found += self.tokens(piece.whole)[0][:ONE_EVIDENCE]
        head += [*found[:EVIDENCE], SEP]
        if passage.title:
            title = self.tokens(f"{passage.title}:")[0][:TITLE]
        else:
            title = []
        ids, places = self.tokens(passage.text)
        room = MOST_TOKENS - len(head) - len(title) - 1
        made: list[Window] = []
        for start in range(0, max(1, len(ids) - OVERLAP), room - OVERLAP):
            part = slice(start, start + room)
            body = [*title, *ids[part], SEP]
            offsets = [*[None] * (len(head) + len(title)), *places[part], None]
            made.append(Window(head + body, [0] * len(head) + [1] * len(body), offsets))
        return made


def token_spans(window: Window, spans: list[list[int]]) -> list[tuple[int, int]]:
    """First and last token of each span of characters that lies wholly in the window."""
    found: list[tuple[int, int]] = []
    places = [(index, place) for index, place in enumerate(window.offsets) if place is not None]
    if not places:
        return found
    for start, end in spans:
        inside = [index for index, (low, high) in places if low < end and high > start]
        if inside and places[0][1][0] <= start and end <= places[-1][1][1]:
            found.append((inside[0], inside[-1]))
    return found
