"""
A passage and a question each by itself as one vector, near each other where the passage bears on the question in whatever words: what finds passages that share
no word with the question (bi-encoder; Karpukhin et al. 2020, arXiv:2004.04906). Words and the lowest layers are the shipped reader's own and stay as they are,
so that only the layers above are added to its files; those begin as MiniLM's.

    python -m reader.retriever --shipped ../public/models/reader/model.onnx --base FILE --told told --pool FILE --held FILE --tokenizer FILE --out FILE --seconds 300
"""

import argparse
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional as F

from reader.encoder import LAYERS, Layer, Matrix, Reader, layers_in, load_minilm
from reader.inputs import CLS, SEP, Inputs, load_tokenizer
from reader.pool import Pool, read_pool
from reader.shipped import weights_of_shipped
from reader.sources_told import CHAINS, NAME, Folder, answers_of, compares, read_folders, told_steps

# The reader's lowest layers that it has in common with this one.
SHARED = 3
# Of passage and question; what is beyond is not seen.
MOST_TOKENS = 256
# As MiniLM's authors trained it: cosines are multiplied by this before the softmax.
SCALE = 20.0
# How much MiniLM's own order of the batch counts beside what is known.
TAUGHT = 0.5
AVERAGING = 0.999
# The share of a batch's questions that comes from each source.
SHARES = {
    NAME: 0.42,
    CHAINS: 0.04,
    "squad": 0.14,
    "nq": 0.14,
    "qamr": 0.04,
    "hotpotqa": 0.06,
    "2wiki": 0.02,
    "2wiki steps": 0.02,
    "musique": 0.01,
    "musique steps": 0.01,
    "boolq": 0.04,
    "pubmedqa": 0.02,
    "covidqa": 0.02,
    "world steps": 0.02,
}


class Retriever(nn.Module):
    """Tokens in ([batch, tokens], with their mask), vectors of length 1 out, [batch, 384]."""

    def __init__(self, reader: Reader, dropout: float = 0.0, shared: int = SHARED) -> None:
        super().__init__()
        self.words, self.positions, self.types, self.norm = reader.words, reader.positions, reader.types, reader.norm
        self.layers = nn.ModuleList([*reader.layers[:shared], *(Layer(dropout) for _ in range(LAYERS - shared))])
        self.shared = shared

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.norm(self.words(input_ids) + self.positions(places) + self.types(torch.zeros_like(places)))
        bias = ((1 - attention_mask) * -10000.0).to(x.dtype)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        weights = attention_mask[:, :, None].to(x.dtype)
        mean = (x * weights).sum(1) / weights.sum(1)
        return F.normalize(mean.float(), dim=-1)

    def own(self) -> dict[str, Tensor]:
        """What it does not share with the reader."""
        return {f"layers.{number}.{name}": value for number in range(self.shared, LAYERS) for name, value in self.layers[number].state_dict().items()}

    def load_own(self, own: dict[str, Tensor]) -> None:
        """What `own` gave."""
        for number in range(self.shared, LAYERS):
            prefix = f"layers.{number}."
            self.layers[number].load_state_dict({name.removeprefix(prefix): value for name, value in own.items() if name.startswith(prefix)})

    def round_to_8_bits(self) -> None:
        for part in self.layers.modules():
            if isinstance(part, Matrix):
                part.rounds = True


@dataclass
class Pairs:
    """Distinct texts as token numbers; of each question its passages that bear on it, and near misses."""

    questions: list[np.ndarray]
    passages: list[np.ndarray]
    right: list[list[int]]
    wrong: list[list[int]]
    source: list[str]


class Gathered:
    def __init__(self) -> None:
        self.questions: dict[bytes, int] = {}
        self.passages: dict[bytes, int] = {}
        self.pairs = Pairs([], [], [], [], [])

    def question(self, ids: np.ndarray, source: str) -> int:
        key = ids.tobytes()
        if key not in self.questions:
            self.questions[key] = len(self.pairs.questions)
            self.pairs.questions.append(ids)
            self.pairs.right.append([])
            self.pairs.wrong.append([])
            self.pairs.source.append(source)
        return self.questions[key]

    def passage(self, ids: np.ndarray) -> int:
        key = ids.tobytes()
        if key not in self.passages:
            self.passages[key] = len(self.pairs.passages)
            self.pairs.passages.append(ids)
        return self.passages[key]


def pairs_of(pool: Pool, gathered: Gathered) -> None:
    """Of the examples without evidence: what bears on the question, and what does not."""
    names = {number for number, name in enumerate(pool.names) if name in SHARES}
    for place in np.flatnonzero(pool.relevance >= 0):
        if pool.source[place] not in names:
            continue
        ids = pool.ids[pool.offsets[place] : pool.offsets[place + 1]].astype(np.int64)
        second = int(pool.second[place])
        end = int(np.flatnonzero(ids == SEP)[0])
        if second != end + 2:
            continue
        question = gathered.question(np.array([*ids[:end], SEP]), pool.names[pool.source[place]])
        passage = gathered.passage(np.array([CLS, *ids[second:-1][: MOST_TOKENS - 2], SEP]))
        (gathered.pairs.right if pool.relevance[place] == 1 else gathered.pairs.wrong)[question].append(passage)


def encoded(inputs: Inputs, text: str) -> np.ndarray:
    return np.array([CLS, *inputs.tokens(text)[0][: MOST_TOKENS - 2], SEP])


def told_pairs(folders: list[Folder], inputs: Inputs, gathered: Gathered) -> None:
    """All other parts of a folder are near misses of its questions, but for those of several parts."""
    for folder in folders:
        parts = [gathered.passage(encoded(inputs, f"{part.title}: {part.text}")) for part in folder.parts]
        for place, asked in enumerate(folder.questions):
            for row in asked:
                if answers_of(row):
                    question = gathered.question(encoded(inputs, row["q"]), NAME)
                    gathered.pairs.right[question].append(parts[place])
                    gathered.pairs.wrong[question].extend(part for part in parts if part != parts[place])
        for row in folder.chains:
            question = gathered.question(encoded(inputs, row["q"]), CHAINS)
            told = told_steps(row, folder)
            steps = [parts[folder.parts.index(step.part)] for step in told]
            gathered.pairs.right[question].extend(steps if compares(row, told) else steps[:1])
            gathered.pairs.wrong[question].extend(part for part in parts if part not in steps)


def padded(texts: list[np.ndarray], device: torch.device) -> tuple[Tensor, Tensor]:
    longest = -(-max(map(len, texts)) // 16) * 16
    ids = np.zeros((len(texts), longest), np.int64)
    for row, text in enumerate(texts):
        ids[row, : len(text)] = text
    sent = torch.from_numpy(ids).to(device, non_blocking=True)
    return sent, (sent > 0).long()


@dataclass
class Drawn:
    questions: list[int]
    passages: list[int]
    # [questions, passages]: which is the one that is right, and which are right too or unknown and must not count.
    target: np.ndarray
    shut: np.ndarray


def draws(pairs: Pairs, size: int, misses: int, seed: int) -> Iterator[Drawn]:
    """Batches without end, mixed as `SHARES` says; each source in rounds of its own."""
    chance = np.random.default_rng(seed)
    by_source: dict[str, list[int]] = {}
    for place, (right, source) in enumerate(zip(pairs.right, pairs.source, strict=True)):
        if right:
            by_source.setdefault(source, []).append(place)
    names = sorted(by_source)
    weights = np.array([SHARES[name] for name in names])
    weights /= weights.sum()
    rounds = {name: _again(by_source[name], chance) for name in names}
    while True:
        questions = [next(rounds[names[source]]) for source in chance.choice(len(names), size, p=weights)]
        chosen = [int(chance.choice(pairs.right[question])) for question in questions]
        wrong = [int(one) for question in questions for one in chance.permutation(pairs.wrong[question])[:misses]]
        passages = sorted({*chosen, *wrong}, key=lambda one: len(pairs.passages[one]))
        at = {passage: place for place, passage in enumerate(passages)}
        shut = np.zeros((len(questions), len(passages)), bool)
        for row, (question, one) in enumerate(zip(questions, chosen, strict=True)):
            for right in pairs.right[question]:
                if right != one and right in at:
                    shut[row, at[right]] = True
        yield Drawn(questions, passages, np.array([at[one] for one in chosen]), shut)


def _again(places: list[int], chance: np.random.Generator) -> Iterator[int]:
    while True:
        yield from map(int, chance.permutation(places))


def vectors(model: Retriever, texts: list[np.ndarray], device: torch.device, half: bool, tokens: int = 16384) -> Tensor:
    """Of texts in any order, [texts, 384]; those of like length at once."""
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    made: list[Tensor] = []
    start = 0
    while start < len(order):
        size = max(8, tokens // len(texts[order[min(len(order), start + 64) - 1]]) // 8 * 8)
        part = order[start : start + size]
        ids, mask = padded([texts[place] for place in part], device)
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=half):
            made.append(model(ids, mask))
        start += size
    back = torch.empty(len(order), dtype=torch.int64, device=device)
    back[torch.tensor(order, device=device)] = torch.arange(len(order), device=device)
    return torch.cat(made)[back]


@torch.no_grad()
def recalls(model: Retriever, pairs: Pairs, device: torch.device, half: bool, depths: tuple[int, ...] = (1, 5, 20, 30)) -> dict[str, list[float]]:
    """Of each source: how many questions have a right passage among the first so many of all passages of the pairs."""
    model.eval()
    passages = vectors(model, pairs.passages, device, half)
    asked = [place for place, right in enumerate(pairs.right) if right]
    scores = vectors(model, [pairs.questions[place] for place in asked], device, half) @ passages.T
    ranks: dict[str, list[int]] = {}
    for row, place in zip(scores, asked, strict=True):
        best = row[pairs.right[place]].max()
        ranks.setdefault(pairs.source[place], []).append(int((row > best).sum()))
    model.train()
    return {name: [round(float(np.mean(np.array(several) < depth)), 3) for depth in depths] for name, several in ranks.items()}


def loss_of(model: Retriever, teacher: Retriever, pairs: Pairs, drawn: Drawn, device: torch.device, half: bool) -> Tensor:
    """Cross entropy with the right passage among all of the batch, and with MiniLM's order of them."""
    texts = [pairs.questions[place] for place in drawn.questions], [pairs.passages[place] for place in drawn.passages]
    ours = SCALE * vectors(model, texts[0], device, half) @ vectors(model, texts[1], device, half).T
    with torch.no_grad():
        theirs = SCALE * vectors(teacher, texts[0], device, half) @ vectors(teacher, texts[1], device, half).T
    taught = -(torch.softmax(theirs, -1) * torch.log_softmax(ours, -1)).sum(-1).mean()
    known = ours.masked_fill(torch.from_numpy(drawn.shut).to(device), -1e4)
    return F.cross_entropy(known, torch.from_numpy(drawn.target).to(device)) + TAUGHT * taught


def whole_minilm(path: Path) -> Retriever:
    """MiniLM itself, as it comes."""
    reader = Reader(0.0)
    load_minilm(reader, load_file(path))
    return Retriever(reader, shared=LAYERS).eval().requires_grad_(False)


def started(shipped: Path, base: Path) -> tuple[Retriever, Retriever]:
    """What is to learn, and MiniLM itself."""
    weights = weights_of_shipped(shipped)
    reader = Reader(0.0, layers_in(weights))
    reader.load_state_dict(weights)
    original = whole_minilm(base)
    model = Retriever(reader)
    model.requires_grad_(False)
    for number in range(SHARED, LAYERS):
        model.layers[number].load_state_dict(original.layers[number].state_dict())
        model.layers[number].requires_grad_(True)
    return model, original


def learn(options: argparse.Namespace, model: Retriever, teacher: Retriever, pairs: Pairs, device: torch.device) -> dict[str, Tensor]:
    """The running average of the model's own layers when the time is over."""
    learnt = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(learnt, lr=options.rate, weight_decay=0.01)
    average = {name: value.detach().clone() for name, value in model.own().items()}
    begun, sums, seen = time.monotonic(), [], 0
    half = device.type == "cuda"
    model.train()
    for step, drawn in enumerate(draws(pairs, options.questions, options.misses, options.seed)):
        done = (time.monotonic() - begun) / options.seconds
        if done >= 1:
            break
        if done >= options.rounding_from:
            model.round_to_8_bits()
        for group in optimizer.param_groups:
            group["lr"] = options.rate * min(1.0, (step + 1) / 100) * max(0.02, 1 - done)
        value = loss_of(model, teacher, pairs, drawn, device, half)
        value.backward()
        nn.utils.clip_grad_norm_(learnt, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        seen += len(drawn.questions)
        keep = min(AVERAGING, (1 + step) / (10 + step))
        with torch.no_grad():
            for name, parameter in model.own().items():
                average[name].lerp_(parameter.detach(), 1 - keep)
        sums.append(value.detach())
        if step % 100 == 99:
            print(json.dumps({"step": step + 1, "seen": seen, "done": round(done, 3), "loss": round(float(torch.stack(sums).mean()), 4)}), flush=True)
            sums.clear()
    print(json.dumps({"steps": step, "seen": seen}), flush=True)
    return average


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shipped", "base", "told", "pool", "held", "tokenizer", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--questions", type=int, default=192, help="questions of a batch")
    parser.add_argument("--misses", type=int, default=1, help="near misses of each question in a batch")
    parser.add_argument("--rounding-from", type=float, default=0.6)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_float32_matmul_precision("high")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    half = device.type == "cuda"
    inputs = Inputs(load_tokenizer(options.tokenizer))
    folders = read_folders(options.told)
    gathered = Gathered()
    pairs_of(read_pool(options.pool), gathered)
    told_pairs([folder for folder in folders if not folder.is_kept], inputs, gathered)
    kept, among = Gathered(), Gathered()
    told_pairs([folder for folder in folders if folder.is_kept], inputs, kept)
    pairs_of(read_pool(options.held), among)
    model, teacher = (one.to(device) for one in started(options.shipped, options.base))
    print(json.dumps({"questions": len(gathered.pairs.questions), "passages": len(gathered.pairs.passages), "device": str(device)}), flush=True)
    for name, pairs in (("told kept", kept.pairs), ("held", among.pairs)):
        print(json.dumps({"minilm": name, "passages": len(pairs.passages), **recalls(teacher, pairs, device, half)}), flush=True)
    average = learn(options, model, teacher, gathered.pairs, device)
    save_file({name: value.cpu().contiguous() for name, value in average.items()}, options.out)
    model.load_own(average)
    model.round_to_8_bits()
    for name, pairs in (("told kept", kept.pairs), ("held", among.pairs)):
        print(json.dumps({"learnt": name, **recalls(model, pairs, device, half)}), flush=True)


if __name__ == "__main__":
    main()
