"""
Weights as small as they can be carried to another machine to learn on from: 63 steps a row, which fine-tuning does not notice, and those packed.

    python -m reader.carried pack FILE.safetensors FILE.. --most 40000000     # into as many files as are named
    python -m reader.carried unpack FILE.. FILE.safetensors
"""

import argparse
import lzma
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file, save_file

from reader.mpnet import body_of

STEPS = 31
# A table of one scale a row costs more than it saves below this.
LEAST = 4096


def rounded(array: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers from -31 to 31, [rows, width], and a scale for each row, [rows]."""
    scale = np.maximum(np.abs(array).max(1) / STEPS, 1e-12).astype(np.float32)
    return np.round(array / scale[:, None]).astype(np.int8), scale


def packed(array: np.ndarray) -> bytes:
    return lzma.compress(array.tobytes(), format=lzma.FORMAT_ALONE, filters=[{"id": lzma.FILTER_LZMA1, "preset": 6, "lc": 0, "lp": 0, "pb": 0, "dict_size": 1 << 20}])


def pack(weights: dict[str, np.ndarray], paths: list[Path], most: int) -> None:
    """In the order of the weights, a file after the other, of about `most` bytes each; the last takes what is left."""
    large = {name: array for name, array in weights.items() if array.ndim == 2 and array.size >= LEAST}
    parts = {name: rounded(array) for name, array in large.items()}
    with ProcessPoolExecutor() as processes:
        bytes_of = dict(zip(parts, processes.map(packed, [whole for whole, _ in parts.values()]), strict=True))
    files: list[dict[str, np.ndarray]] = [{}]
    size = 0
    for name, array in weights.items():
        if name in parts:
            entry = {f"{name}:packed": np.frombuffer(bytes_of[name], np.uint8), f"{name}:scale": parts[name][1], f"{name}:shape": np.array(array.shape)}
        else:
            entry = {name: array.astype(np.float32)}
        size += sum(each.nbytes for each in entry.values())
        if size > most and len(files) < len(paths):
            files, size = [*files, {}], 0
        files[-1].update(entry)
    for path, content in zip(paths, files, strict=True):
        save_file(content, path)


def unpacked(paths: list[Path]) -> dict[str, torch.Tensor]:
    whole: dict[str, np.ndarray] = {}
    for path in paths:
        whole |= load_file(path)
    found: dict[str, torch.Tensor] = {}
    for name, array in whole.items():
        if name.endswith(":packed"):
            own = name.removesuffix(":packed")
            steps = np.frombuffer(lzma.decompress(array.tobytes()), np.int8).reshape(whole[f"{own}:shape"])
            found[own] = torch.from_numpy(steps.astype(np.float32) * whole[f"{own}:scale"][:, None])
        elif ":" not in name:
            found[name] = torch.from_numpy(array.copy())
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("pack", "unpack"))
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--most", type=int, default=40_000_000)
    options = parser.parse_args()
    if options.what == "pack":
        source, *paths = options.files
        whole = {name: torch.from_numpy(array) for name, array in load_file(source).items() if array.dtype == np.float32}
        pack({name: value.numpy() for name, value in body_of(whole).items()}, paths, options.most)
        print({path.name: path.stat().st_size for path in paths})
    else:
        *paths, out = options.files
        save_file({name: value.numpy() for name, value in unpacked(paths).items()}, out)


if __name__ == "__main__":
    main()
