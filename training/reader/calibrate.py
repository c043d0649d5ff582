"""Fits temperatures and bias on questions that were kept out of training, by least log loss over a grid that narrows."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from reader.chain import Chain
from reader.encoder import KINDS
from reader.example import Example, from_row
from reader.files import is_held_out, read_rows
from reader.inputs import token_spans
from reader.lists import first_search, next_search, read_lists
from reader.score import Calibration, OnnxReader, Raw, softmax
from reader.sources_chains import hotpot_chains, musique_chains, wiki_chains, world_chains

MOST_EXAMPLES = 1000


def held_chains(data: Path, worlds: list[Path], most_fictional: int = 12) -> list[Chain]:
    """`most_fictional` of each world: they are a third of all then."""
    real = [chain for chains in (hotpot_chains(data), wiki_chains(data), musique_chains(data)) for chain in chains]
    made_up = [chain for world in worlds for chain in world_chains(world, most_fictional, is_held_out)]
    return [chain for chain in real if is_held_out(chain.id)] + made_up


def calibrate(reader: OnnxReader, data: Path, worlds: list[Path], held: Path) -> Calibration:
    """Relevance on lists as searches bring them (their share of gold is the product's); span and kind on the examples kept out."""
    chains = held_chains(data, worlds)
    lists = [one for chain in chains for one in (first_search(chain), next_search(chain)) if one is not None and one.passages]
    readings = read_lists(reader, lists)
    logits = np.array([reading.logit for group in readings for reading in group])
    labels = np.concatenate([one.labels() for one in lists])
    examples = [from_row(row) for row in read_rows(held)][:MOST_EXAMPLES]
    raws = list(reader.raw([(one.question, one.evidence, one.passage) for one in examples]))
    temperature, bias = fit_binary(logits, labels)
    return Calibration(temperature, bias, _span_temperature(raws, examples), _kind_temperature(raws, examples))


def fit_binary(logits: np.ndarray, labels: np.ndarray) -> tuple[float, float]:
    def loss(temperature: float, bias: float) -> float:
        scaled = (logits + bias) / temperature
        return float(np.mean(np.logaddexp(0, scaled) - labels * scaled))

    best = (1.0, 0.0)
    for width in (1.0, 0.5, 0.2, 0.1, 0.05):
        grid = [(best[0] * np.exp(width * a / 4), best[1] + width * b) for a in range(-6, 7) for b in range(-6, 7)]
        best = min(grid, key=lambda pair: loss(*pair))
    return float(best[0]), float(best[1])


def _kind_temperature(raws: list[Raw], examples: list[Example]) -> float:
    told = [(raw.kind, KINDS.index(kind)) for raw in raws if (kind := examples[raw.place].kind) is not None]

    def loss(temperature: float) -> float:
        return -float(np.mean([np.log(softmax(logits, temperature)[right] + 1e-9) for logits, right in told]))

    return _best_temperature(loss)


def _span_temperature(raws: list[Raw], examples: list[Example]) -> float:
    """Where the passage tells the answer: of the right start and the right end."""
    told: list[tuple[np.ndarray, list[int]]] = []
    for raw in raws:
        spans = token_spans(raw.window, examples[raw.place].spans) if examples[raw.place].kind == "span" else []
        if spans:
            told += [(raw.start, [start for start, _ in spans]), (raw.end, [end for _, end in spans])]

    def loss(temperature: float) -> float:
        return -float(np.mean([np.log(softmax(logits, temperature)[right].sum() + 1e-9) for logits, right in told]))

    return _best_temperature(loss)


def _best_temperature(loss: Callable[[float], float]) -> float:
    return float(min(np.exp(np.linspace(-0.7, 1.2, 39)), key=loss))
