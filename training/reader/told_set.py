"""
The folders of documents that nothing was learnt from or fitted on (reader/sources_told.py) as one question set, to be measured:
python -m reader.told_set --told told --out DIR; then `npm run evaluate -- --library DIR`
"""

import argparse
from pathlib import Path

from reader.files import Row, write_rows
from reader.sources_told import Folder, answers_of, read_folders, told_steps

WORDS = {2: "two", 3: "three", 4: "four"}


def set_of(folders: list[Folder]) -> tuple[list[Row], list[Row]]:
    """The corpus, a row for each part, and the questions with all right answers; none where it is not told."""
    corpus: list[Row] = []
    questions: list[Row] = []
    for folder in folders:
        for number, (part, asked) in enumerate(zip(folder.parts, folder.questions, strict=True)):
            name = f"{folder.name}/{number}"
            corpus.append({"id": name, "title": part.title, "text": part.text})
            for place, row in enumerate(asked):
                answers = answers_of(row)
                questions.append({"id": f"{name}/{place}", "question": row["q"], "answers": answers, "gold_ids": [name] if answers else [], "kind": "told" if answers else "not told"})
        for place, row in enumerate(folder.chains):
            told = told_steps(row, folder)
            gold = [step.part.id for step in told]
            kind = f"of {WORDS[len(gold)]} parts"
            questions.append({"id": f"{folder.name}/chain/{place}", "question": row["q"], "answers": told[-1].says, "gold_ids": gold, "kind": kind})
    return corpus, questions


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--told", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--every", type=int, default=1, help="one in so many questions")
    options = parser.parse_args()
    kept = [folder for folder in read_folders(options.told) if folder.is_measured]
    corpus, questions = set_of(kept)
    write_rows(options.out / "corpus.jsonl", corpus)
    write_rows(options.out / "questions.jsonl", questions[:: options.every])
    print(len(kept), "folders,", len(corpus), "parts,", len(questions[:: options.every]), "questions")


if __name__ == "__main__":
    main()
