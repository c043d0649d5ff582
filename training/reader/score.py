"""Reads passages with an exported reader, as the page does, and says what it found in calibrated numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnxruntime

from reader.encoder import KINDS
from reader.example import Passage
from reader.inputs import Inputs, Window

LONGEST_SPAN = 30


@dataclass
class Calibration:
    """P(relevant) = sigmoid((logit + bias) / temperature); spans and kinds: softmax(logits / temperature)."""

    temperature: float = 1.0
    bias: float = 0.0
    span_temperature: float = 1.0
    kind_temperature: float = 1.0


@dataclass
class Span:
    start: int
    end: int
    probability: float


@dataclass
class Reading:
    """`logit` is relevance before calibration; `kinds` are probabilities in the order of KINDS."""

    logit: float
    relevance: float
    kinds: np.ndarray
    spans: list[Span] = field(default_factory=list)


@dataclass
class Raw:
    """The logits of one window; places that are neither "no span" nor the text's are ruled out of start and end."""

    place: int
    window: Window
    relevance: float
    start: np.ndarray
    end: np.ndarray
    kind: np.ndarray


Asked = tuple[str, list[Passage], Passage]


def sigmoid(logit: float) -> float:
    return float(1 / (1 + np.exp(-logit)))


def softmax(logits: np.ndarray, temperature: float = 1.0) -> np.ndarray:
    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max())
    return powers / powers.sum()


class OnnxReader:
    def __init__(self, model: Path, inputs: Inputs, calibration: Calibration | None = None, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        # Without this, processors that lack VNNI clip the sums of 8-bit products, which no other runtime does.
        options.add_session_config_entry("session.x64quantprecision", "1")
        self.session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self.inputs = inputs
        self.calibration = calibration or Calibration()

    def read(self, asked: list[Asked], tokens: int = 4000) -> list[Reading]:
        """One reading for each, in order. Of several windows: the most relevant one's relevance, the surest one's kind, the best spans."""
        readings: list[list[Reading]] = [[] for _ in asked]
        for raw in self.raw(asked, tokens):
            readings[raw.place].append(self._reading(raw))
        return [self._joined(several) for several in readings]

    def raw(self, asked: list[Asked], tokens: int = 4000) -> Iterator[Raw]:
        """What the network says of each window, in order of length."""
        windows: list[tuple[int, Window]] = []
        for place, (question, evidence, passage) in enumerate(asked):
            windows += [(place, window) for window in self.inputs.windows(question, evidence, passage)]
        windows.sort(key=lambda pair: len(pair[1].ids))
        group: list[tuple[int, Window]] = []
        for pair in windows:
            if group and (len(group) + 1) * len(pair[1].ids) > tokens:
                yield from self._run(group)
                group = []
            group.append(pair)
        if group:
            yield from self._run(group)

    def _run(self, group: list[tuple[int, Window]]) -> Iterator[Raw]:
        longest = len(group[-1][1].ids)
        ids, mask, types = (np.zeros((len(group), longest), dtype=np.int64) for _ in range(3))
        for row, (_, window) in enumerate(group):
            size = len(window.ids)
            ids[row, :size], types[row, :size], mask[row, :size] = window.ids, window.types, 1
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": types}
        relevance, start, end, kind = self.session.run(["relevance", "start", "end", "kind"], feed)
        for row, (place, window) in enumerate(group):
            size = len(window.ids)
            outside = np.array([offset is None for offset in window.offsets])
            outside[0] = False
            starts, ends = (np.where(outside, -1e4, logits[row, :size]) for logits in (start, end))
            yield Raw(place, window, float(relevance[row]), starts, ends, kind[row])

    def _reading(self, raw: Raw) -> Reading:
        known = self.calibration
        starts, ends = softmax(raw.start, known.span_temperature), softmax(raw.end, known.span_temperature)
        relevance = sigmoid((raw.relevance + known.bias) / known.temperature)
        spans = _best_spans(raw.window, starts, ends)
        return Reading(raw.relevance, relevance, softmax(raw.kind, known.kind_temperature), spans)

    @staticmethod
    def _joined(several: list[Reading]) -> Reading:
        best = max(several, key=lambda reading: reading.logit)
        told = min(several, key=lambda reading: reading.kinds[KINDS.index("none")])
        spans = sorted({(span.start, span.end): span for reading in several for span in reading.spans}.values(), key=lambda span: -span.probability)
        return Reading(best.logit, best.relevance, told.kinds, spans[:5])


def _best_spans(window: Window, starts: np.ndarray, ends: np.ndarray, count: int = 5) -> list[Span]:
    """At most five that do not overlap, best first; only places in the passage's text."""
    text = np.array([place is not None for place in window.offsets])
    first = np.where(text, starts, 0)
    last = np.where(text, ends, 0)
    found: list[tuple[float, int, int]] = []
    for begin in np.argsort(-first)[:10]:
        stop = min(len(last), begin + LONGEST_SPAN)
        for end in begin + np.argsort(-last[begin:stop])[:5]:
            if first[begin] * last[end] > 0:
                found.append((float(first[begin] * last[end]), int(begin), int(end)))
    kept: list[tuple[float, int, int]] = []
    for probability, begin, end in sorted(found, reverse=True):
        if all(end < other[1] or begin > other[2] for other in kept) and len(kept) < count:
            kept.append((probability, begin, end))
    return [Span(window.offsets[begin][0], window.offsets[end][1], probability) for probability, begin, end in kept]  # type: ignore[index]
