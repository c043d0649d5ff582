"""Writes which questions were learnt from and which are for measuring: python -m reader.splits --data DIR --out FILE"""

import argparse
import json
from pathlib import Path

from reader.sources_chains import Part, hotpot_chains, musique_chains, wiki_chains


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    parts: tuple[Part, Part] = ("fitted", "measured")
    made = {}
    for name, chains in (("hotpotqa", hotpot_chains), ("2wiki", wiki_chains), ("musique", musique_chains)):
        fitted, measured = ({chain.id.removeprefix("hp-") for chain in chains(options.data, part)} for part in parts)
        if fitted & measured:
            raise ValueError(f"{name}: {len(fitted & measured)} questions are in both parts.")
        made[name] = {"fitted": sorted(fitted), "measured": sorted(measured)}
    options.out.write_text(json.dumps(made, indent=2) + "\n")


if __name__ == "__main__":
    main()
