"""Reads and writes lines of JSON, and divides questions for good by the hash of their name."""

import gzip
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    """All lines of a JSONL file; a name that ends in .gz is unpacked."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def share(name: str) -> float:
    """A number from 0 to 1 that belongs to this name; the same on every machine."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big") / 2**48


def is_held_out(group: str) -> bool:
    """Whether a group of questions (an article, a question id) is kept for calibration: one in twenty."""
    return share(f"held out: {group}") < 0.05
