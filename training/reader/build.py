"""Builds all examples to learn from, mixed and in order of chance: python -m reader.build --data DIR --worlds DIR --out DIR"""

import argparse
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from reader.anew import without_answer
from reader.chain import Amounts, Chain, examples_of
from reader.example import Example
from reader.files import is_held_out, write_rows
from reader.sources_asked import asked_examples
from reader.sources_chains import hotpot_chains, musique_chains, wiki_chains, world_chains
from reader.sources_paragraphs import paragraph_examples, with_stray_evidence


@dataclass(frozen=True)
class Mixture:
    """How many examples of each set of paragraphs are learnt from; chains of questions give what they give."""

    paragraphs: dict[str, int]
    # The share of the fictional examples that is taken: too many would teach the generator's own phrases.
    world: float
    world_negatives: float
    # How many times the usual number of near misses of paragraphs and of questions of several hops.
    near: int = 1
    # Questions without a known answer, for a teacher to answer.
    asked: int = 0


# Docs: docs/decisions, "A trained reader".
MIXTURES = {
    # Fictional examples are a fifth.
    "first": Mixture(
        {
            "squad": 8000,
            "squad near": 3500,
            "squad none": 2500,
            "squad bm25": 1500,
            "nq": 4500,
            "nq bm25": 2500,
            "qamr": 3500,
            "qamr bm25": 1000,
            "boolq": 2800,
            "boolq bm25": 700,
            "pubmedqa": 500,
            "pubmedqa bm25": 200,
            "covidqa": 700,
            "covidqa bm25": 500,
        },
        world=0.6,
        world_negatives=0.35,
    ),
    # Above all questions of several hops, other evidence and other near misses than before.
    "closing": Mixture(
        {"squad": 3500, "squad near": 800, "squad none": 700, "squad bm25": 300, "nq": 1800, "nq bm25": 400, "qamr": 500, "boolq": 500},
        world=0.6,
        world_negatives=0.35,
    ),
    # Above all finding the answer in one passage: what most bounds the answers to questions of several hops.
    "reading": Mixture(
        {"squad": 16000, "squad near": 2500, "squad none": 2500, "squad bm25": 800, "nq": 5500, "nq bm25": 800, "qamr": 3000, "boolq": 600, "covidqa": 200},
        world=0.2,
        world_negatives=0.15,
    ),
    # All there is, for a GPU: how often each source is learnt from is told there (reader/distil.py).
    "everything": Mixture(
        dict.fromkeys(
            ["squad", "squad near", "squad none", "squad bm25", "nq", "nq bm25", "qamr", "qamr bm25", "boolq", "boolq bm25", "pubmedqa", "pubmedqa bm25", "covidqa", "covidqa bm25"],
            30000,
        ),
        world=0.45,
        world_negatives=0.3,
        near=2,
        asked=30000,
    ),
}


# The sets whose paragraphs are written once more without the sentence that answers (`cut.jsonl`).
CUT = ("squad", "nq", "qamr", "covidqa", "hotpotqa", "2wiki", "2wiki steps", "musique", "musique steps")


def chain_examples(data: Path, worlds: list[Path], mixture: Mixture, chance: random.Random) -> list[Example]:
    near = mixture.near
    real = [hotpot_chains(data), wiki_chains(data), musique_chains(data)]
    found = asked_examples([chain for chains in real for chain in chains], mixture.asked, chance) if mixture.asked else []
    plans: list[tuple[list[Chain], Amounts]] = [
        (real[0], Amounts(negatives=3 * near, states=3)),
        (real[1], Amounts(negatives=3 * near, step_negatives=2 * near, alone=1.0, states=5)),
        (real[2], Amounts(negatives=4 * near, step_negatives=3 * near, alone=1.0, states=5)),
        *((world_chains(world), Amounts(negatives=2, step_negatives=1, alone=0.4, states=2)) for world in worlds),
    ]
    for chains, amounts in plans:
        for chain in chains:
            found.extend(examples_of(chain, amounts, chance))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--worlds", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mixture", choices=MIXTURES, default="first")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    mixture = MIXTURES[options.mixture]
    amounts = mixture.paragraphs
    kept: list[Example] = []
    held: list[Example] = []
    for name, examples in paragraph_examples(options.data, chance, 6000 * mixture.near).items():
        with_stray_evidence(examples, chance)
        held.extend([example for example in examples if is_held_out(example.group)][: max(60, amounts.get(name, 0) // 20)])
        kept.extend([example for example in examples if not is_held_out(example.group)][: amounts.get(name, 0)])
    for example in chain_examples(options.data, options.worlds, mixture, chance):
        if example.source.startswith("world") and chance.random() > (mixture.world_negatives if example.relevance == 0 else mixture.world):
            continue
        (held if is_held_out(example.group) else kept).append(example)
    chance.shuffle(kept)
    chance.shuffle(held)
    write_rows(options.out / "train.jsonl", (example.row() for example in kept))
    write_rows(options.out / "held.jsonl", (example.row() for example in held))
    cut = [missing for missing in map(without_answer, (one for one in kept if one.source in CUT and one.kind == "span")) if missing is not None]
    write_rows(options.out / "cut.jsonl", (example.row() for example in cut))
    for name, examples in (("train", kept), ("held", held), ("cut", cut)):
        print(name, len(examples))
        for key, count in sorted(Counter((one.source, str(one.relevance), str(one.kind)) for one in examples).items()):
            print("  ", *key, count)


if __name__ == "__main__":
    main()
