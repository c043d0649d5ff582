"""Prints what was measured as the tables of docs/results.md: python -m reader.tables MEASURES.json"""

import json
import sys
from pathlib import Path

from reader.files import Row


def number(value: float | None) -> str:
    return "-" if value is None or value != value else f"{value:.3f}"


def table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def relevance_table(chains: Row) -> str:
    rows = []
    for name, one in chains.items():
        for search in ("first", "next"):
            if search in one:
                found = one[search]
                rows.append([name, search, str(found["lists"]), str(found["passages"]), number(found["auc"]), number(found["ece"])])
    return table(["set", "search", "lists", "passages", "AUC", "calibration error"], rows)


def verdict_table(chains: Row, elsewhere: Row) -> str:
    thresholds = next(iter(chains.values()))["verdicts"].keys()
    rows = []
    for threshold in thresholds:
        cells = [threshold]
        for one in chains.values():
            cells.append(f"{number(one['verdicts'][threshold]['false_alarms'])} / {number(one['verdicts'][threshold]['found'])}")
        cells.append(number(sum(one[threshold] for one in elsewhere.values()) / max(1, len(elsewhere))))
        rows.append(cells)
    return table(["threshold", *chains, "elsewhere found"], rows)


def answer_table(chains: Row) -> str:
    rows = []
    for name, one in chains.items():
        given = [one["answers"][where] for where in ("gold only", "among 10 near misses")]
        rows.append([name, str(given[0]["questions"]), *(f"{number(where['exact_match'])} / {number(where['f1'])}" for where in given)])
    return table(["set", "questions", "gold only: EM / F1", "among 10 near misses: EM / F1"], rows)


def paragraph_table(paragraphs: Row) -> str:
    heads = ["examples of", "spans", "EM", "F1", "without answer", "said none", "with answer, not said none", "yes/no", "right"]
    rows = [
        [name, str(one["spans"]), number(one["exact_match"]), number(one["f1"]), str(one["none"]), number(one["none_right"]), number(one["told_right"]), str(one["yes_no"]), number(one["yes_no_right"])]
        for name, one in paragraphs.items()
    ]
    return table(heads, rows)


def rerank_table(rerank: Row) -> str:
    rows = [[name, str(one["queries"]), *(number(one[kind]) for kind in ("bm25", "reader", "mixed"))] for name, one in rerank.items()]
    return table(["set", "queries", "BM25", "reader", "both"], rows)


def main() -> None:
    report = json.loads(Path(sys.argv[1]).read_text())
    parts = [
        relevance_table(report["chains"]),
        verdict_table(report["chains"], report["elsewhere"]),
        answer_table(report["chains"]),
        paragraph_table(report["paragraphs"]),
        rerank_table(report["rerank"]),
    ]
    print("\n\n".join(parts))


if __name__ == "__main__":
    main()
