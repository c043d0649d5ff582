"""
Questions for passages that have few: a small language model learns from the known questions how they are asked, then asks them of every passage, the
answer first, in the passage's own words (Alberti et al. 2019, arXiv:1906.05416). On a GPU.

    python -m reader.ask --examples FILE --asker FILE.gguf --out made.jsonl --seconds 70 --asking 70
"""

import argparse
import itertools
import json
import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from reader.asker import END, Asker, load_asker
from reader.files import Row, read_rows, write_rows
from reader.pool import batches_of
from reader.spans import places_of

# The ways of asking that are learnt, and how often each is used.
STYLES = {"squad": 0.5, "nq": 0.15, "musique steps": 0.2, "2wiki steps": 0.15}
# Of the known questions at most so many of a source; QAMR asks of single sentences, in a way of its own, and is only learnt from.
MOST = {"squad": 30000, "nq": 9000, "qamr": 6000, "musique steps": 3000, "2wiki steps": 4000}
LONGEST = 300
NEW = 56
LIKELIEST = 40
WARMTH = 0.8
UNTOLD = -100


def prompt(style: str, passage: Row) -> str:
    return f"{style}\n{passage['title']}: {passage['text']}\nAnswer:"


def told(answer: str, question: str) -> str:
    return f" {answer}\nQuestion: {question}"


def parsed(text: str, passage: Row) -> tuple[str, list[list[int]], str] | None:
    """Question, the places of its answer, the answer; or nothing, where the passage has no such words or the question is none."""
    answer, mark, question = text.partition("\nQuestion:")
    answer, question = answer.strip(), question.strip()
    if not mark or "\n" in question or not 4 <= len(question.split()) <= 30 or not 1 <= len(answer) <= 90:
        return None
    if answer.lower() in question.lower():
        return None
    spans = places_of(passage["text"], answer)
    return (question, spans, answer) if 0 < len(spans) <= 4 else None


@dataclass
class Lesson:
    """Token ids; the first `known` of them are the prompt."""

    ids: list[int]
    known: int


def lessons_of(rows: list[Row], tokenizer: Tokenizer, chance: random.Random) -> list[Lesson]:
    counts: Counter[str] = Counter()
    chosen: list[tuple[str, str]] = []
    for row in chance.sample(rows, len(rows)):
        source = row["source"]
        if row["kind"] != "span" or counts[source] >= MOST.get(source, 0):
            continue
        counts[source] += 1
        start, end = row["spans"][0]
        chosen.append((prompt(source, row["passage"]), told(row["passage"]["text"][start:end], row["question"])))
    heads = tokenizer.encode_batch([head for head, _ in chosen])
    tails = tokenizer.encode_batch([tail for _, tail in chosen])
    print(json.dumps({"lessons": counts}), flush=True)
    made = [Lesson([*head.ids, *tail.ids, END], len(head.ids)) for head, tail in zip(heads, tails, strict=True)]
    return [lesson for lesson in made if len(lesson.ids) <= LONGEST + NEW]


def loss_of(asker: Asker, group: list[Lesson], device: torch.device) -> Tensor:
    longest = max(len(lesson.ids) for lesson in group)
    ids = torch.zeros(len(group), longest, dtype=torch.long)
    wanted = torch.full((len(group), longest), UNTOLD)
    for row, lesson in enumerate(group):
        ids[row, : len(lesson.ids)] = torch.tensor(lesson.ids)
        wanted[row, lesson.known - 1 : len(lesson.ids) - 1] = torch.tensor(lesson.ids[lesson.known :])
    ids, wanted = ids.to(device), wanted.to(device)
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=device.type == "cuda"):
        states, _ = asker(ids)
        places = wanted != UNTOLD
        logits = asker.words(states[places])
    return F.cross_entropy(logits.float(), wanted[places])


def learn(asker: Asker, lessons: list[Lesson], options: argparse.Namespace, device: torch.device) -> None:
    """Until the time is over; the rate rises for 40 steps and then falls to nothing."""
    optimizer = torch.optim.AdamW(asker.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=device.type == "cuda")
    begun, step, sums = time.monotonic(), 0, []
    lengths = np.array([len(lesson.ids) for lesson in lessons])
    asker.train()
    for number in itertools.count():
        for chosen in batches_of(lengths, np.arange(len(lessons)), options.tokens, np.random.default_rng((options.seed, number))):
            done = (time.monotonic() - begun) / options.seconds
            if done >= 1:
                return
            for part in optimizer.param_groups:
                part["lr"] = options.rate * min(1.0, (step + 1) / 40) * max(0.02, 1 - done)
            loss = loss_of(asker, [lessons[place] for place in chosen], device)
            loss.backward()
            nn.utils.clip_grad_norm_(asker.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            sums.append(loss.detach())
            if len(sums) == options.say:
                print(json.dumps({"step": step, "round": number, "done": round(done, 3), "loss": round(float(torch.stack(sums).mean()), 4)}), flush=True)
                sums.clear()


@torch.no_grad()
def asked(asker: Asker, prompts: list[list[int]], device: torch.device) -> list[list[int]]:
    """What follows each prompt, drawn by chance from the likeliest tokens."""
    longest = max(map(len, prompts))
    ids = torch.zeros(len(prompts), longest, dtype=torch.long)
    for row, one in enumerate(prompts):
        ids[row, longest - len(one) :] = torch.tensor(one)
    ids = ids.to(device)
    gaps = torch.tensor([longest - len(one) for one in prompts], device=device)
    places = torch.arange(longest + NEW, device=device)
    shut = places[None] < gaps[:, None]
    seen = (places[:longest, None] >= places[None, :longest])[None] & (~shut[:, None, :longest] | torch.eye(longest, dtype=torch.bool, device=device)[None])
    states, cache = asker(ids, seen[:, None], NEW)
    states = states[:, -1:]
    drawn: list[Tensor] = []
    ended = torch.zeros(len(prompts), dtype=torch.bool, device=device)
    for place in range(longest, longest + NEW):
        best = (asker.words(states)[:, 0].float() / WARMTH).topk(LIKELIEST)
        token = best.indices.gather(1, torch.multinomial(best.values.softmax(-1), 1))
        drawn.append(torch.where(ended[:, None], END, token))
        ended |= token[:, 0] == END
        if place % 8 == 0 and bool(ended.all()):
            break
        states = asker.more(token, shut[:, None, None], cache, place)
    return [row[: row.index(END)] if END in row else [] for row in torch.cat(drawn, 1).tolist()]


def passages_of(rows: list[Row]) -> list[Row]:
    found: dict[str, Row] = {}
    for row in rows:
        passage = row["passage"]
        if not row["source"].startswith("world") and passage["title"] and 120 <= len(passage["text"]) <= 1200:
            found.setdefault(passage["text"], {"passage": passage, "group": row["group"]})
    return list(found.values())


def ask(asker: Asker, tokenizer: Tokenizer, passages: list[Row], options: argparse.Namespace, device: torch.device) -> list[Row]:
    """Round after round over all passages until the time is over."""
    if not passages:
        raise ValueError(f"{options.examples} has no passage to ask of: they need a title and 120 to 1200 characters.")
    begun, chance, made, known, tried = time.monotonic(), random.Random(options.seed), [], set(), 0
    asker.eval()
    names, weights = list(STYLES), list(STYLES.values())
    while True:
        styles = chance.choices(names, weights, k=len(passages))
        heads = tokenizer.encode_batch([prompt(style, one["passage"]) for style, one in zip(styles, passages, strict=True)])
        work = sorted(((head.ids, one, style) for head, one, style in zip(heads, passages, styles, strict=True) if len(head.ids) <= LONGEST), key=lambda one: len(one[0]))
        groups = [work[start : start + options.together] for start in range(0, len(work), options.together)]
        chance.shuffle(groups)
        for group in groups:
            if time.monotonic() - begun > options.asking:
                print(json.dumps({"tried": tried, "made": len(made)}), flush=True)
                return made
            answers = asked(asker, [ids for ids, _, _ in group], device)
            tried += len(group)
            for text, (_, one, style) in zip(tokenizer.decode_batch(answers), group, strict=True):
                found = parsed(text, one["passage"])
                if found and (found[0], one["passage"]["text"]) not in known:
                    known.add((found[0], one["passage"]["text"]))
                    made.append({"question": found[0], "spans": found[1], "answer": found[2], "style": style, **one})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("examples", "asker", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=70, help="of learning to ask")
    parser.add_argument("--asking", type=float, default=70, help="seconds of asking")
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--tokens", type=int, default=32000, help="padded tokens of a batch")
    parser.add_argument("--together", type=int, default=2048, help="passages asked at once")
    parser.add_argument("--most", type=int, default=None, help="examples, for a trial")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--say", type=int, default=50)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    rows = read_rows(options.examples)[: options.most]
    asker, tokenizer = load_asker(options.asker)
    asker.to(device)
    lessons = lessons_of(rows, tokenizer, random.Random(options.seed))
    learn(asker, lessons, options, device)
    # Keys and values of thousands of passages at once: half the room in bfloat16.
    asker.to(torch.bfloat16 if device.type == "cuda" else torch.float32)
    passages = passages_of(rows)
    print(json.dumps({"passages": len(passages), "lessons": len(lessons)}), flush=True)
    made = ask(asker, tokenizer, passages, options, device)
    write_rows(options.out, made)
    lengths = np.array([len(row["answer"].split()) for row in made] or [0])
    print(json.dumps({"words of answers": float(lengths.mean()), "styles": Counter(row["style"] for row in made)}), flush=True)
    for row in random.Random(0).sample(made, min(24, len(made))):
        print(f"  {row['style']} | {row['passage']['title']} | {row['question']} | {row['answer']}", flush=True)


if __name__ == "__main__":
    main()
