"""Examples as padded batches of about the same length."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from reader.encoder import KINDS
from reader.example import Example
from reader.inputs import Inputs, token_spans


@dataclass
class Item:
    """`relevance` is -1 and `kind` is -1 where nothing is learnt of them. No span: position 0."""

    ids: np.ndarray
    types: np.ndarray
    spans: list[tuple[int, int]]
    relevance: int
    kind: int
    learns_span: bool


@dataclass
class Batch:
    input_ids: Tensor
    attention_mask: Tensor
    token_type_ids: Tensor
    starts: Tensor
    ends: Tensor
    relevance: Tensor
    kind: Tensor
    span_weight: Tensor


def item_of(example: Example, inputs: Inputs) -> Item:
    """Of the windows the first that holds a span, else the first."""
    windows = inputs.windows(example.question, example.evidence, example.passage)
    window, spans = windows[0], token_spans(windows[0], example.spans)
    for other in windows[1:]:
        if not spans:
            window, spans = other, token_spans(other, example.spans)
    kind = -1 if example.kind is None else KINDS.index(example.kind)
    if example.kind == "span" and not spans:
        kind = -1
    relevance = -1 if example.relevance is None else example.relevance
    return Item(np.array(window.ids, dtype=np.int32), np.array(window.types, dtype=np.int8), spans, relevance, kind, kind >= 0)


def batches(items: list[Item], tokens: int, chance: random.Random) -> Iterator[list[Item]]:
    """All items once, in order of chance, about `tokens` padded tokens at a time."""
    order = list(range(len(items)))
    chance.shuffle(order)
    for start in range(0, len(order), 2048):
        near = sorted(order[start : start + 2048], key=lambda place: (len(items[place].ids), place))
        groups: list[list[int]] = [[]]
        for place in near:
            if (len(groups[-1]) + 1) * len(items[place].ids) > tokens:
                groups.append([])
            groups[-1].append(place)
        chance.shuffle(groups)
        yield from ([items[place] for place in group] for group in groups if group)


def batch_of(items: list[Item], null_weight: float) -> Batch:
    # Few different lengths: the kernels that torch makes for each stay in memory.
    longest = -(-max(len(item.ids) for item in items) // 8) * 8
    shape = (len(items), longest)
    ids, mask, types = (torch.zeros(shape, dtype=torch.int64) for _ in range(3))
    starts, ends = torch.zeros(shape, dtype=torch.bool), torch.zeros(shape, dtype=torch.bool)
    for row, item in enumerate(items):
        size = len(item.ids)
        ids[row, :size] = torch.from_numpy(item.ids)
        types[row, :size] = torch.from_numpy(item.types)
        mask[row, :size] = 1
        for start, end in item.spans or [(0, 0)]:
            starts[row, start] = True
            ends[row, end] = True
    weight = torch.tensor([0.0 if not item.learns_span else 1.0 if item.spans else null_weight for item in items])
    return Batch(
        ids,
        mask,
        types,
        starts,
        ends,
        torch.tensor([item.relevance for item in items]),
        torch.tensor([item.kind for item in items]),
        weight,
    )
