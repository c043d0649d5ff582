"""
What was written once, shown in other forms, so that it is not learnt by heart: a folder under other names, a passage without sentences that do not
answer, and a passage without the sentence that does, which tells nothing then (as in Kaushik et al. 2020, arXiv:1909.12434, by machine).
"""

import random
import re
from collections import Counter
from dataclasses import replace
from typing import Any

from reader.example import Example, Passage
from reader.files import Row
from reader.spans import Span

_WORD = re.compile(r"[^\W\d_]+")
# A capital there says nothing of the word.
_BEGINS = re.compile(r"(?:^|[.!?:;\n|•\"“‘(>-]\s*|\b(?:Mr|Mrs|Ms|Dr|St)\.?\s+)$")
_PARTS = re.compile(r"[^\n.!?]*(?:[.!?](?![\s\"”’)])[^\n.!?]*)*[.!?\n]*[\"”’)]*\s*")
# In more folders than this a capitalised word is no invented name.
FOLDERS = 3
# Fewer words than this are no passage.
LEAST = 12


def names_of(folders: dict[str, list[str]]) -> dict[str, set[str]]:
    """Of each folder (its texts) the invented names: words with a capital inside sentences, nowhere without one, and in few folders."""
    lower = {word for texts in folders.values() for text in texts for word in _WORD.findall(text) if word.islower()}
    found: dict[str, set[str]] = {}
    for folder, texts in folders.items():
        inside = {match[0] for text in texts for match in _WORD.finditer(text) if match[0].istitle() and not _BEGINS.search(text[max(0, match.start() - 8) : match.start()])}
        found[folder] = {word for word in inside if len(word) > 2 and word.lower() not in lower}
    spread = Counter(word for names in found.values() for word in names)
    return {folder: _apart({word for word in names if spread[word] <= FOLDERS}) for folder, names in found.items()}


def _apart(names: set[str]) -> set[str]:
    """Without those that others begin with ('Duskhara', 'Duskharan'): changed apart from one another they would no longer be of one thing."""
    ordered = sorted(names)
    tied = {word for one, other in zip(ordered, ordered[1:]) if len(one) > 3 and other.startswith(one) for word in (one, other)}
    return names - tied


def other_names(names: set[str], all_names: list[str], chance: random.Random) -> dict[str, str]:
    """For each name another one, no two the same and none that the folder has."""
    free = [name for name in chance.sample(all_names, min(len(all_names), 4 * len(names) + 8)) if name not in names]
    return dict(zip(sorted(names), free))


def renamed(value: Any, names: dict[str, str]) -> Any:
    """The text, or every text in the lists and objects, with the names changed as whole words."""
    if isinstance(value, str):
        return _WORD.sub(lambda match: names.get(match[0], match[0]), value)
    if isinstance(value, list):
        return [renamed(one, names) for one in value]
    if isinstance(value, dict):
        return {key: renamed(one, names) for key, one in value.items()}
    if isinstance(value, Passage):
        return Passage(renamed(value.title, names), renamed(value.text, names), value.id)
    return value


def parts_of(text: str) -> list[Span]:
    """Sentences and lines, as [start, end] in characters; together they are the text."""
    ends = [match.end() for match in _PARTS.finditer(text) if match[0]]
    return [[start, end] for start, end in zip([0, *ends], ends)]


def _holds(part: Span, spans: list[Span]) -> bool:
    return any(part[0] < end and start < part[1] for start, end in spans)


def kept_parts(example: Example, parts: list[Span]) -> Example:
    """The example with only these parts of its passage's text: one without an answer where none of them holds it."""
    text, spans = "", []
    for start, end in parts:
        spans += [[a - start + len(text), b - start + len(text)] for a, b in example.spans if start <= a and b <= end]
        text += example.passage.text[start:end]
    passage = Passage(example.passage.title, text.rstrip(), example.passage.id)
    return replace(example, passage=passage, spans=spans, kind="span" if spans else "none")


def without_answer(example: Example) -> Example | None:
    """Without the sentences that hold the answer: not told here, and whether it bears on the question is not judged. None where too little is left, or where the answer stands elsewhere."""
    parts = parts_of(example.passage.text)
    left = [part for part in parts if not _holds(part, example.spans)]
    text = "".join(example.passage.text[start:end] for start, end in left)
    answers = {example.passage.text[start:end].lower() for start, end in example.spans}
    elsewhere = f"{example.passage.title} {text}".lower()
    if len(text.split()) < LEAST or any(answer in elsewhere for answer in answers):
        return None
    return replace(kept_parts(example, left), relevance=None)


def shortened(example: Example, chance: random.Random) -> Example:
    """Without some of the sentences that do not answer."""
    parts = parts_of(example.passage.text)
    left = [part for part in parts if _holds(part, example.spans) or chance.random() < 0.6]
    whole = all(any(start <= a and b <= end for start, end in left) for a, b in example.spans)
    if not whole or sum(len(example.passage.text[start:end].split()) for start, end in left) < LEAST:
        return example
    return kept_parts(example, left)


def anew(examples: list[Example], chance: random.Random, cut: float, short: float) -> list[Example]:
    """All examples, of those with an answer in the text a share shortened, and beside them a share without their answer."""
    found: list[Example] = []
    for example in examples:
        if example.kind != "span" or not example.spans:
            found.append(example)
            continue
        found.append(shortened(example, chance) if chance.random() < short else example)
        if chance.random() < cut:
            missing = without_answer(example)
            if missing is not None:
                found.append(missing)
    return found


def folder_texts(parts: list[Passage], questions: list[list[Row]]) -> list[str]:
    """What names are looked for in: titles tell no sentence, so only texts and questions."""
    return [*(part.text for part in parts), *(row["q"] for several in questions for row in several)]
