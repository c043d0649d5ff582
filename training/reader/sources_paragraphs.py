"""The sets with one paragraph for each question: spans, yes and no, and paragraphs that do not tell."""

import random
import re
from pathlib import Path

from reader.bm25 import Bm25
from reader.example import Example, Passage
from reader.files import Row, read_rows
from reader.spans import mentions

# A paragraph longer than this (characters) is cut to a part around its answer, as the product's passages are short.
MOST = 1100
_UNSPACED = [(re.compile(r" ([,.;:?!%)\]])"), r"\1"), (re.compile(r"([(\[$]) "), r"\1"), (re.compile(r" ('s|n't|'re|'ve|'ll)\b"), r"\1"), (re.compile(r" - "), "-")]


def load(data: Path, name: str) -> list[Row]:
    return read_rows(data / name / "train.jsonl.gz")


def spans_of(row: Row) -> list[list[int]]:
    return [[answer["start"], answer["start"] + len(answer["text"])] for answer in row["answers"]]


def joined(text: str, spans: list[list[int]]) -> tuple[str, list[list[int]]]:
    """Tokenised text as a person would write it (no space before a comma), its spans moved along."""
    for pattern, form in _UNSPACED:
        moved = []
        removed: list[tuple[int, int]] = []
        for match in pattern.finditer(text):
            removed.append((match.start(), len(match[0]) - len(match.expand(form))))
        for start, end in spans:
            moved.append([start - sum(n for at, n in removed if at < start), end - sum(n for at, n in removed if at < end)])
        text, spans = pattern.sub(form, text), moved
    return text, [span for span in spans if 0 <= span[0] < span[1] <= len(text)]


def cut(text: str, spans: list[list[int]], chance: random.Random) -> tuple[str, list[list[int]]]:
    """A part of a long text that begins and ends at sentences, with the first span somewhere in it."""
    if len(text) <= MOST:
        return text, spans
    first = spans[0] if spans else [chance.randrange(len(text) - MOST // 2)] * 2
    low = max(0, first[1] - MOST + 50)
    start = chance.randint(low, max(low, first[0] - 20)) if first[0] > low else low
    start = min((match.end() for match in re.finditer(r"[.!?\n]\s+", text[: first[0]]) if match.end() >= start), default=start if start == 0 else min(start, first[0]))
    end = start + MOST
    stop = [match.start() + 1 for match in re.finditer(r"[.!?](?:\s|$)", text[:end]) if match.start() >= first[1]]
    end = stop[-1] if stop else end
    kept = [[a - start, b - start] for a, b in spans if a >= start and b <= end]
    return text[start:end], kept


def _example(source: str, row: Row, relevance: int | None, kind: str, chance: random.Random) -> Example | None:
    text, spans = row["context"], spans_of(row)
    if source == "qamr" or source == "nq":
        text, spans = joined(text, spans)
    text, spans = cut(text, spans, chance)
    if kind == "span" and not spans:
        return None
    title = row["title"].replace("_", " ")
    return Example(source, row["question"], Passage(title, text, row["id"]), relevance, kind, spans, [], group_of(row))  # type: ignore[arg-type]


def group_of(row: Row) -> str:
    return row["title"] or row["context"][:80]


def paragraph_examples(data: Path, chance: random.Random, most_near: int = 6000) -> dict[str, list[Example]]:
    """By name of the set and sort of example, at most `most_near` near misses of each set; each list in order of chance."""
    squad = load(data, "train-squad11-trainpart") + load(data, "train-squad11-dev") + load(data, "train-squad-sample-flan")
    sets: dict[str, list[Example | None]] = {
        "squad": [_example("squad", row, 1, "span", chance) for row in squad],
        "squad near": [_example("squad", row, 0, "none", chance) for row in load(data, "train-squad11-hardneg")],
        # On the topic, even of the very sentence, but the answer is not there: bearing on it is not judged.
        "squad none": [_example("squad none", row, None, "none", chance) for row in load(data, "train-squad20-devhalf")],
        "nq": [_example("nq", row, 1, "span", chance) for row in load(data, "train-nq-qed")],
        "qamr": [_example("qamr", row, 1, "span", chance) for row in load(data, "train-qamr")],
        "boolq": [_example("boolq", row, 1, row["yesno"], chance) for row in load(data, "train-boolq-dev") if row.get("yesno") in ("yes", "no")],
        "pubmedqa": [_example("pubmedqa", row, 1, row["yesno"], chance) for row in load(data, "train-pubmedqa-labeled") if row.get("yesno") in ("yes", "no")],
        "covidqa": [_example("covidqa", row, 1, "span", chance) for row in load(data, "train-covidqa") if row["answers"] and len(row["answers"][0]["text"]) < 120],
    }
    whole = {name: [example for example in examples if example is not None] for name, examples in sets.items()}
    for name in ("squad", "nq", "qamr", "boolq", "pubmedqa", "covidqa"):
        whole[f"{name} bm25"] = near_misses(whole[name], chance, most_near)
    for examples in whole.values():
        chance.shuffle(examples)
    return whole


def near_misses(examples: list[Example], chance: random.Random, most: int) -> list[Example]:
    """For some of the questions, a passage that BM25 finds for it among the set's others and that does not hold its answer."""
    passages = list({example.passage.text: example.passage for example in examples}.values())
    index = Bm25([passage.whole for passage in passages])
    found: list[Example] = []
    for example in chance.sample(examples, min(most, len(examples))):
        answers = [example.passage.text[start:end] for start, end in example.spans]
        places = index.best(example.question, 8)
        near = [passages[place] for place in places if passages[place].text != example.passage.text]
        near = [passage for passage in near if not any(mentions(passage.text, answer) for answer in answers)]
        if near:
            found.append(Example(example.source, example.question, chance.choice(near[:4]), 0, "none", [], [], example.group))
    return found


def with_stray_evidence(examples: list[Example], chance: random.Random, share: float = 0.15) -> None:
    """Puts other passages before some of the questions, so that evidence alone says nothing."""
    for example in examples:
        if chance.random() < share:
            example.evidence = [other.passage for other in chance.sample(examples, chance.randint(1, 2))]
