"""The sets of several hops, as chains: HotpotQA, 2WikiMultihopQA, MuSiQue, and the fictional encyclopedia."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from reader.bm25 import Bm25
from reader.chain import Chain, Step
from reader.example import Passage
from reader.files import Row, read_rows
from reader.spans import find_spans, mentions

Part = Literal["fitted", "measured"]
Near = Callable[[str], list[Passage]]
YES_NO = ("yes", "no")


def nearness(passages: list[Passage], count: int = 20) -> Near:
    index = Bm25([passage.whole for passage in passages])
    return lambda query: [passages[place] for place in index.best(query, count)]


def corpus_of(folder: Path) -> dict[str, Passage]:
    return {row["id"]: Passage(row["title"], row["text"], row["id"]) for row in read_rows(folder / "corpus.jsonl")}


def half(rows: list[Row], part: Part) -> list[Row]:
    """Every other question, the first among them: the half that the project's other weights are fitted on too. The rest is for measuring."""
    return rows[0 if part == "fitted" else 1 :: 2]


def hotpot_chains(data: Path, part: Part = "fitted") -> list[Chain]:
    """Fitted: the questions of the larger set that are not in the one for measuring, by id and by words. Measured: those that are."""
    measured = read_rows(data / "qa-hotpotqa-train100" / "questions.jsonl")
    ids = {row["id"] for row in measured}
    asked = {_plain(row["question"]) for row in measured}
    rows = read_rows(data / "train-hotpotqa-train600" / "train.jsonl.gz")
    known = [row["id"].removeprefix("hp-") in ids or _plain(row["question"]) in asked for row in rows]
    rows = [row for row, is_measured in zip(rows, known, strict=True) if is_measured == (part == "measured")]
    passages: dict[str, Passage] = {}
    for row in rows:
        for part in row["passages"]:
            passages.setdefault(f"{part['title']}|{part['text'][:60]}", Passage(part["title"], part["text"], f"{part['title']}|{part['text'][:60]}"))
    near = nearness(list(passages.values()))
    return [_hotpot_chain(row, passages, near) for row in rows]


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _hotpot_chain(row: Row, passages: dict[str, Passage], near: Near) -> Chain:
    gold = [part for part in row["passages"] if part["gold"]]
    compares = row["type"] == "comparison" or row["answer"] in YES_NO
    told = [[part["sentences"][place] for place in part["gold_sentences"] if place < len(part["sentences"])] for part in gold]
    if not compares:
        # The passage that tells the answer comes last; where both do, the one that the question does not name.
        order = sorted(range(len(gold)), key=lambda place: (bool(find_spans(" ".join(told[place]), [row["answer"]])), not mentions(row["question"], gold[place]["title"])))
        gold, told = [gold[place] for place in order], [told[place] for place in order]
    steps: list[Step] = []
    for place, part in enumerate(gold):
        named = mentions(row["question"], part["title"])
        needs = frozenset() if compares or place == 0 or named else frozenset({0})
        answers = [gold[1]["title"]] if place == 0 and len(gold) > 1 else [row["answer"]]
        steps.append(Step(passages[f"{part['title']}|{part['text'][:60]}"], answers, None, needs, told[place]))
    titles = {step.passage.id for step in steps}
    others = [passages[f"{part['title']}|{part['text'][:60]}"] for part in row["passages"] if not part["gold"]]
    return Chain("hotpotqa", row["id"], row["question"], [row["answer"]], steps, [one for one in others if one.id not in titles], near, compares)


ASKED = {
    "director": ["Who directed {}?", "Who is the director of {}?", "Who is the director of the film {}?"],
    "date of birth": ["When was {} born?", "What is the date of birth of {}?", "In which year was {} born?"],
    "date of death": ["When did {} die?", "What is the date of death of {}?"],
    "place of birth": ["Where was {} born?", "What is the place of birth of {}?", "In which city was {} born?"],
    "place of death": ["Where did {} die?", "What is the place of death of {}?"],
    "country of citizenship": ["What nationality is {}?", "What is the nationality of {}?", "Which country is {} from?"],
    "country": ["In which country is {}?", "Which country is {} in?"],
    "country of origin": ["Which country is {} from?", "What is the country of origin of {}?"],
    "father": ["Who is the father of {}?", "Who was {}'s father?"],
    "mother": ["Who is the mother of {}?", "Who was {}'s mother?"],
    "spouse": ["Who is the spouse of {}?", "Who was {} married to?"],
    "publication date": ["When did {} come out?", "When was {} released?", "What is the publication date of {}?"],
    "performer": ["Who performed {}?", "Who is the performer of {}?", "Who sings {}?"],
    "composer": ["Who composed {}?", "Who is the composer of {}?", "Who composed the music of {}?"],
}


def wiki_chains(data: Path, part: Part = "fitted") -> list[Chain]:
    folder = data / "qa-2wiki-train"
    passages = corpus_of(folder)
    near = nearness(list(passages.values()))
    return [_wiki_chain(row, passages, near) for row in half(read_rows(folder / "questions.jsonl"), part)]


def _wiki_chain(row: Row, passages: dict[str, Passage], near: Near) -> Chain:
    by_title = {passages[name].title: passages[name] for name in row["gold_ids"]}
    told: dict[str, list[str]] = {}
    texts = {name: read_sentences(passages[name].text) for name in row["gold_ids"]}
    for name, place in row["gold_sentences"]:
        told.setdefault(name, []).extend(texts[name][place : place + 1])
    steps: list[Step] = []
    for number, (subject, relation, value) in enumerate(row["evidences"]):
        passage = by_title.get(subject) or next((one for title, one in by_title.items() if mentions(title, subject) or mentions(subject, title)), None)
        if passage is None or any(step.passage.id == passage.id for step in steps):
            continue
        forms = ASKED.get(relation, ["What is the " + relation + " of {}?"])
        bare = re.sub(r"\s*\([^)]*\)$", "", subject)
        needs = frozenset() if mentions(row["question"], passage.title) else frozenset(place for place, step in enumerate(steps) if mentions(subject, step.answers[0]) or mentions(step.answers[0], bare))
        steps.append(Step(passage, [value], forms[number % len(forms)].format(bare), needs, told.get(passage.id, [])))
    if steps and row["type"] in ("compositional", "inference"):
        steps[-1].answers = list(dict.fromkeys([*row["answers"], *steps[-1].answers]))
    gold = {step.passage.id for step in steps}
    others = [passages[name] for name in row["context_ids"] if name not in row["gold_ids"] and name not in gold]
    return Chain("2wiki", row["id"], row["question"], row["answers"], steps, others, near, "comparison" in row["type"])


def read_sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?]) (?=[A-Z\"'(])", text) if part]


def musique_chains(data: Path, part: Part = "fitted") -> list[Chain]:
    folder = data / "qa-musique-train100"
    passages = corpus_of(folder)
    near = nearness(list(passages.values()))
    return [_musique_chain(row, passages, near) for row in half(read_rows(folder / "questions.jsonl"), part)]


def _musique_chain(row: Row, passages: dict[str, Passage], near: Near) -> Chain:
    steps: list[Step] = []
    for part in row["decomposition"]:
        asked = part["question"]
        needs = frozenset(int(number) - 1 for number in re.findall(r"#(\d)", asked))
        for number in needs:
            asked = asked.replace(f"#{number + 1}", row["decomposition"][number]["answer"])
        relation = re.match(r"^(.*?)\s*>>\s*(.*)$", asked)
        if relation:
            asked = ASKED.get(relation[2], ["What is the " + relation[2] + " of {}?"])[0].format(relation[1])
        steps.append(Step(passages[part["gold_id"]], [part["answer"]], asked, needs))
    steps[-1].answers = list(dict.fromkeys([*row["answers"], *steps[-1].answers]))
    gold = set(row["gold_ids"])
    others = [passages[name] for name in row["context_ids"] if name not in gold]
    return Chain("musique", row["id"], row["question"], row["answers"], steps, others, near)


def world_chains(folder: Path, most: int | None = None, wanted: Callable[[str], bool] = lambda _: True) -> list[Chain]:
    """Of a fictional encyclopedia as `npm run make-library` writes it; those whose id is wanted. Questions without an answer have no step."""
    passages = corpus_of(folder)
    near = nearness(list(passages.values()))
    rows = [row for row in read_rows(folder / "questions.jsonl") if wanted(f"{folder.name} {row['id']}") and not _is_counted(row, passages)]
    return [_world_chain(row, passages, near, folder.name) for row in rows[:most]]


def _is_counted(row: Row, passages: dict[str, Passage]) -> bool:
    """A number that no passage writes: it follows from a list, and no span of it is an answer."""
    return row["kind"] == "counting" and not find_spans(passages[row["gold_ids"][0]].text, row["answers"])


def _world_chain(row: Row, passages: dict[str, Passage], near: Near, seed: str) -> Chain:
    steps: list[Step] = []
    for part in row["decomposition"]:
        passage = passages[part["gold_id"]]
        if any(step.passage.id == passage.id for step in steps):
            continue
        needs = frozenset(place for place, step in enumerate(steps) if mentions(part["question"], step.answers[0]) and not mentions(row["question"], step.answers[0]))
        alone = part["question"] if part["question"] != row["question"] else None
        steps.append(Step(passage, [part["answer"]], alone, needs))
    compares = row["kind"] in ("comparison", "bridge-comparison", "same-or-not", "yes-no")
    if steps and not compares:
        steps[-1].answers = row["answers"]
    gold = {step.passage.id for step in steps}
    others = [one for one in near(row["question"])[:6] if one.id not in gold]
    return Chain("world", f"{seed} {row['id']}", row["question"], row["answers"], steps, others, near, compares)
