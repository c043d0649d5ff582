"""
Measures an exported reader on questions kept out of training: python -m reader.measure --model DIR --data DIR --worlds DIR.. --held FILE --out FILE
Everything is read by the 8-bit model through onnxruntime, as the page reads.
"""

import argparse
import json
import random
import time
from collections import defaultdict
from pathlib import Path

import numpy as np

from reader.bm25 import Bm25
from reader.chain import Chain
from reader.encoder import KINDS
from reader.example import Example, Passage, from_row
from reader.figures import area_under_curve, calibration_error, exact_match, f1, ndcg
from reader.files import Row, read_rows
from reader.inputs import Inputs, load_tokenizer
from reader.lists import ResultList, first_search, next_search, read_lists
from reader.score import Asked, Calibration, OnnxReader, Reading
from reader.sources_chains import hotpot_chains, musique_chains, wiki_chains, world_chains

NONE = KINDS.index("none")
SPAN = KINDS.index("span")
YES_NO = ("yes", "no")
MOST_OF_A_SOURCE = 200
THRESHOLDS = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5)


def measured_sets(data: Path, worlds: list[Path], most: int) -> dict[str, list[Chain]]:
    sets = {"hotpotqa": hotpot_chains(data, "measured"), "2wiki": wiki_chains(data, "measured"), "musique": musique_chains(data, "measured")}
    for world in worlds:
        sets[f"fictional {world.name}"] = world_chains(world, most // 2)
    return {name: chains[:most] for name, chains in sets.items()}


def relevance_figures(reader: OnnxReader, chains: list[Chain]) -> Row:
    """AUC and calibration error over the passages of the first and the next search; verdicts over whole lists."""
    report: Row = {}
    answered = [chain for chain in chains if chain.steps]
    for name, search in (("first", first_search), ("next", next_search)):
        lists = [one for chain in answered for one in [search(chain)] if one is not None and one.passages]
        if not lists:
            continue
        readings = read_lists(reader, lists)
        sure = np.array([reading.relevance for group in readings for reading in group])
        labels = np.concatenate([one.labels() for one in lists])
        report[name] = {"lists": len(lists), "passages": len(sure), "gold": int(labels.sum()), "auc": area_under_curve(sure, labels), "ece": calibration_error(sure, labels)}
        if name == "first":
            report["verdicts"] = verdict_figures(lists, readings)
    return report


def verdict_figures(lists: list[ResultList], readings: list[list[Reading]]) -> Row:
    """Of lists with gold, the share called bad; of the same lists without it, the share called bad: by the surest passage of ten."""
    with_gold = [max(reading.relevance for reading in group) for one, group in zip(lists, readings, strict=True) if one.labels().any()]
    without = [max((reading.relevance for reading, label in zip(group, one.labels(), strict=True) if not label), default=0.0) for one, group in zip(lists, readings, strict=True)]
    return {str(threshold): {"false_alarms": float(np.mean(np.array(with_gold) < threshold)), "found": float(np.mean(np.array(without) < threshold))} for threshold in THRESHOLDS}


def elsewhere_figures(reader: OnnxReader, sets: dict[str, list[Chain]], count: int = 60) -> Row:
    """The same questions over another set's passages: nothing there bears on them."""
    names = [name for name in sets if not name.startswith("fictional")]
    report: Row = {}
    for name, other in zip(names, names[1:] + names[:1], strict=True):
        lists = [ResultList(chain, "elsewhere", [], sets[other][0].near(chain.question)[:10]) for chain in sets[name][:count]]
        most = np.array([max(reading.relevance for reading in group) for group in read_lists(reader, lists) if group])
        report[f"{name} over {other}"] = {str(threshold): float(np.mean(most < threshold)) for threshold in THRESHOLDS}
    return report


def answer_of(passages: list[Passage], readings: list[Reading]) -> str:
    """The surest answer over passages: relevance and kind say where, the span says what; yes and no by their sum."""
    found: dict[str, float] = defaultdict(float)
    for passage, reading in zip(passages, readings, strict=True):
        for kind in YES_NO:
            found[kind] = max(found[kind], reading.relevance * float(reading.kinds[KINDS.index(kind)]))
        for span in reading.spans[:3]:
            found[passage.text[span.start : span.end]] += reading.relevance * float(reading.kinds[SPAN]) * span.probability
    return max(found, key=lambda text: found[text], default="")


def answer_figures(reader: OnnxReader, chains: list[Chain]) -> Row:
    """With all other gold passages as evidence: the gold passages read for the answer; then these among the first search's near misses."""
    scores: dict[str, list[tuple[float, float]]] = {"gold only": [], "among 10 near misses": []}
    for chain in (one for one in chains if one.steps):
        gold = [step.passage for step in chain.steps]
        near = [passage for passage in chain.near(chain.question) if passage.id not in {one.id for one in gold}]
        several = [*gold, *near[:10]]
        asked: list[Asked] = [(chain.question, [one for one in gold if one.id != passage.id], passage) for passage in several]
        readings = reader.read(asked)
        for name, count in (("gold only", len(gold)), ("among 10 near misses", len(several))):
            answer = answer_of(several[:count], readings[:count])
            scores[name].append((exact_match(answer, chain.answers), f1(answer, chain.answers)))
    return {name: {"questions": len(pairs), "exact_match": _mean([a for a, _ in pairs]), "f1": _mean([b for _, b in pairs])} for name, pairs in scores.items()}


def paragraph_figures(reader: OnnxReader, held: Path) -> Row:
    """By source, on the examples kept out: spans, kinds, and none where there is none."""
    examples: list[Example] = []
    for example in map(from_row, read_rows(held)):
        if sum(one.source == example.source for one in examples) < MOST_OF_A_SOURCE:
            examples.append(example)
    readings = reader.read([(one.question, one.evidence, one.passage) for one in examples])
    groups: dict[str, list[tuple]] = defaultdict(list)
    for one, reading in zip(examples, readings, strict=True):
        groups[one.source].append((one, reading))
    report: Row = {}
    for source, pairs in sorted(groups.items()):
        spans = [(one, reading) for one, reading in pairs if one.kind == "span"]
        texts = [(one.passage.text[reading.spans[0].start : reading.spans[0].end] if reading.spans else "", [one.passage.text[a:b] for a, b in one.spans]) for one, reading in spans]
        none = [reading.kinds.argmax() == NONE for one, reading in pairs if one.kind == "none"]
        told = [reading.kinds.argmax() != NONE for one, reading in pairs if one.kind not in (None, "none")]
        polar = [KINDS[int(reading.kinds[1:3].argmax()) + 1] == one.kind for one, reading in pairs if one.kind in YES_NO]
        judged = [(reading.relevance, one.relevance) for one, reading in pairs if one.relevance is not None]
        report[source] = {
            "spans": len(spans),
            "exact_match": _mean([exact_match(text, right) for text, right in texts]),
            "f1": _mean([f1(text, right) for text, right in texts]),
            "none": len(none),
            "none_right": _mean(none),
            "told_right": _mean(told),
            "yes_no": len(polar),
            "yes_no_right": _mean(polar),
            "auc": area_under_curve(np.array([a for a, _ in judged]), np.array([b for _, b in judged])) if judged else None,
        }
    return report


def _mean(values: list) -> float | None:
    return float(np.mean(values)) if values else None


def rerank_figures(reader: OnnxReader, folder: Path, count: int, chance: random.Random) -> Row:
    """nDCG@10 of BM25, of its first 30 put in the reader's order, and of the two mixed; a sample of the queries."""
    rows = read_rows(folder / "corpus.jsonl")
    passages = [Passage(row["title"], row["text"], row["id"]) for row in rows]
    index = Bm25([passage.whole for passage in passages])
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for line in (folder / "qrels.tsv").read_text().splitlines()[1:]:
        query, document, grade = line.split("\t")
        if int(grade) > 0:
            grades[query][document] = int(grade)
    queries = [row for row in read_rows(folder / "queries.jsonl") if row["id"] in grades]
    chance.shuffle(queries)
    figures: dict[str, list[float]] = defaultdict(list)
    for query in queries[:count]:
        found = [passages[place] for place in index.best(query["text"], 30)]
        logits = np.array([reading.logit for reading in reader.read([(query["text"], [], passage) for passage in found])])
        names = [passage.id for passage in found]
        ranks = np.arange(len(names))
        mixed = 1 / (20 + ranks) + 1 / (20 + (-logits).argsort().argsort())
        for name, order in (("bm25", ranks), ("reader", (-logits).argsort()), ("mixed", (-mixed).argsort(kind="stable"))):
            figures[name].append(ndcg([names[place] for place in order], grades[query["id"]]))
    return {"queries": len(figures["bm25"]), **{name: float(np.mean(values)) for name, values in figures.items()}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "data", "held", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--worlds", type=Path, nargs="*", default=[])
    parser.add_argument("--questions", type=int, default=100, help="questions of each set, half as many of each fictional world")
    parser.add_argument("--queries", type=int, default=60, help="queries of each collection with relevance judgements")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    manifest = json.loads((options.model / "manifest.json").read_text())["calibration"]
    known = Calibration(manifest["relevance"]["temperature"], manifest["relevance"]["bias"], manifest["span"]["temperature"], manifest["kind"]["temperature"])
    reader = OnnxReader(options.model / "model.onnx", Inputs(load_tokenizer(options.model / "tokenizer.json")), known, options.threads)
    clock = time.monotonic()
    report: Row = {"paragraphs": paragraph_figures(reader, options.held), "chains": {}}
    sets = measured_sets(options.data, options.worlds, options.questions)
    for name, chains in sets.items():
        report["chains"][name] = {"questions": len(chains), **relevance_figures(reader, chains), "answers": answer_figures(reader, chains)}
        print(name, json.dumps(report["chains"][name]), flush=True)
    report["elsewhere"] = elsewhere_figures(reader, sets)
    report["rerank"] = {name: rerank_figures(reader, options.data / name, options.queries, random.Random(1)) for name in ("ir-scifact", "ir-cranfield")}
    report["seconds"] = time.monotonic() - clock
    options.out.write_text(json.dumps(report, indent=1))
    print(json.dumps(report["rerank"]), json.dumps(report["paragraphs"]), report["seconds"])


if __name__ == "__main__":
    main()
