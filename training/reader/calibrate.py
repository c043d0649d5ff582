"""Fits temperatures and bias on questions that were kept out of training, by least log loss over a grid that narrows."""

from pathlib import Path

import numpy as np

from reader.encoder import KINDS
from reader.example import Example, from_row
from reader.files import is_held_out, read_rows
from reader.lists import first_search, next_search, read_lists
from reader.score import Calibration, OnnxReader
from reader.sources_chains import hotpot_chains, musique_chains, wiki_chains, world_chains


def held_chains(data: Path, worlds: list[Path], most_fictional: int = 40):
    real = [chain for chains in (hotpot_chains(data), wiki_chains(data), musique_chains(data)) for chain in chains]
    made_up = [chain for world in worlds for chain in world_chains(world)]
    return [chain for chain in real if is_held_out(chain.id)] + [chain for chain in made_up if is_held_out(chain.id)][:most_fictional]


def calibrate(reader: OnnxReader, data: Path, worlds: list[Path], held: Path) -> Calibration:
    """Relevance on lists as searches bring them (their share of gold is the product's); span and kind on the examples kept out."""
    chains = held_chains(data, worlds)
    lists = [one for chain in chains for one in (first_search(chain), next_search(chain)) if one is not None and one.passages]
    readings = read_lists(reader, lists)
    logits = np.array([reading.logit for group in readings for reading in group])
    labels = np.concatenate([one.labels() for one in lists])
    examples = [from_row(row) for row in read_rows(held)]
    temperature, bias = fit_binary(logits, labels)
    return Calibration(temperature, bias, _span_temperature(reader, examples), _kind_temperature(reader, examples))


def fit_binary(logits: np.ndarray, labels: np.ndarray) -> tuple[float, float]:
    def loss(temperature: float, bias: float) -> float:
        scaled = (logits + bias) / temperature
        return float(np.mean(np.logaddexp(0, scaled) - labels * scaled))

    best = (1.0, 0.0)
    for width in (1.0, 0.5, 0.2, 0.1, 0.05):
        grid = [(best[0] * np.exp(width * a / 4), best[1] + width * b) for a in range(-6, 7) for b in range(-6, 7)]
        best = min(grid, key=lambda pair: loss(*pair))
    return float(best[0]), float(best[1])


def _kind_temperature(reader: OnnxReader, examples: list[Example]) -> float:
    told = [example for example in examples if example.kind is not None]
    logits = np.stack([reading.kind_logits for reading in reader.read([(one.question, one.evidence, one.passage) for one in told])])
    right = np.array([KINDS.index(one.kind) for one in told if one.kind is not None])

    def loss(temperature: float) -> float:
        scaled = logits / temperature
        return float(np.mean(np.log(np.exp(scaled - scaled.max(1, keepdims=True)).sum(1)) + scaled.max(1) - scaled[np.arange(len(right)), right]))

    return float(min(np.exp(np.linspace(-1, 1.2, 45)), key=loss))


def _span_temperature(reader: OnnxReader, examples: list[Example]) -> float:
    """Of the best span's probability, where the passage tells the answer: the temperature at which it is as often right as it says."""
    told = [example for example in examples if example.kind == "span"][:600]
    best, least = 1.0, np.inf
    for temperature in np.exp(np.linspace(-0.4, 1.0, 8)):
        tried = OnnxReader.__new__(OnnxReader)
        tried.__dict__ = {**reader.__dict__, "calibration": Calibration(span_temperature=float(temperature))}
        readings = tried.read([(one.question, one.evidence, one.passage) for one in told])
        loss = 0.0
        for one, reading in zip(told, readings, strict=True):
            right = [[span.start, span.end] for span in reading.spans[:1]] and [reading.spans[0].start, reading.spans[0].end] in one.spans
            sure = min(max(reading.spans[0].probability if reading.spans else 0.0, 1e-4), 1 - 1e-4)
            loss -= np.log(sure if right else 1 - sure)
        if loss < least:
            best, least = float(temperature), loss
    return best
