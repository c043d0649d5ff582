#!/usr/bin/env bash
# Makes the reader from nothing: worlds, examples, training (goes on where it stopped), files for the page, measures.
# Usage: training/run.sh [WORK_FOLDER] [STEPS] [OUT_FOLDER]   (from anywhere; some two hours on two cores)
set -euo pipefail
cd "$(dirname "$0")/.."
work=${1:-/tmp/reroute-training}
steps=${2:-1800}
out=$(realpath -m "${3:-public/models/reader}")
data=$(realpath ../shared/data)
mkdir -p "$work"

source training/prepare.sh

# Seeds 7 and 12 are for measuring.
npx tsx scripts/make-library.ts --out "$work/worlds/101" --seed 101 --articles 1500 --questions 1500
for seed in 202 303; do npx tsx scripts/make-library.ts --out "$work/worlds/$seed" --seed "$seed" --articles 1200 --questions 1200; done
for seed in 7 12; do npx tsx scripts/make-library.ts --out "$work/worlds/$seed" --seed "$seed"; done

cd training
worlds=("$work/worlds/101" "$work/worlds/202" "$work/worlds/303")
"$python" -m reader.build --data "$data" --worlds "${worlds[@]}" --out "$work/examples"
"$python" -m reader.build --data "$data" --worlds "$work/worlds/303" --out "$work/closing" --seed 2 --mixture closing
train() {
  "$python" -m reader.train --base "$work/base" --checkpoints "$work/checkpoints" --steps "$steps" "$@" | tee -a "$work/train.log"
}
# As the shipped weights were made: a low rate at first, a higher one, then the closing mixture. A stage that is done is passed over.
first=$((steps * 55 / 100)) second=$((steps * 83 / 100))
train --examples "$work/examples" --rate 1.2e-4 --until "$first"
train --examples "$work/examples" --rate 2.4e-4 --until "$second"
train --examples "$work/closing" --rate 2.4e-4 --stage "$second" --seed 2
"$python" -m reader.release --weights "$work/checkpoints/average.safetensors" --base "$work/base" --data "$data" \
  --worlds "$work/worlds/101" "$work/worlds/202" --examples "$work/examples" "$work/closing" --log "$work/train.log" --out "$out"
"$python" -m reader.measure --model "$out" --data "$data" --worlds "$work/worlds/7" "$work/worlds/12" \
  --held "$work/examples/held.jsonl" --out "$work/measures.json"
