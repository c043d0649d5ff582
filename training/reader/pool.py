"""Examples as flat arrays of numbers, small enough to be carried to a machine with a GPU and read there without text."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reader.batches import Item

TYPES = {"ids": np.uint16, "offsets": np.int64, "second": np.uint16, "spans": np.uint16, "span_offsets": np.int64, "relevance": np.int8, "kind": np.int8, "source": np.uint8}


@dataclass
class Pool:
    """
    Item i has the tokens ids[offsets[i] : offsets[i + 1]], of which those from second[i] on are title and passage, and the spans (pairs of token
    places) span_offsets[i] to span_offsets[i + 1]. `relevance` and `kind` are -1 where nothing is told of them. `source` is a place in `names`.
    """

    ids: np.ndarray
    offsets: np.ndarray
    second: np.ndarray
    spans: np.ndarray
    span_offsets: np.ndarray
    relevance: np.ndarray
    kind: np.ndarray
    source: np.ndarray
    names: list[str]

    def __len__(self) -> int:
        return len(self.relevance)

    @property
    def lengths(self) -> np.ndarray:
        return np.diff(self.offsets)

    def spans_of(self, place: int) -> np.ndarray:
        """[spans, 2]; none where the passage does not answer."""
        return self.spans[self.span_offsets[place] : self.span_offsets[place + 1]].astype(np.int64)


def pool_of(items: list[tuple[str, Item]]) -> Pool:
    """From items with the names of their sources."""
    names = sorted({name for name, _ in items})
    kept = [item for _, item in items]
    spans = [item.spans for item in kept]
    arrays = {
        "ids": np.concatenate([item.ids for item in kept]),
        "offsets": np.cumsum([0, *(len(item.ids) for item in kept)]),
        "second": np.array([int(np.argmax(item.types)) for item in kept]),
        "spans": np.array([pair for several in spans for pair in several]).reshape(-1, 2),
        "span_offsets": np.cumsum([0, *(len(several) for several in spans)]),
        "relevance": np.array([item.relevance for item in kept]),
        "kind": np.array([item.kind for item in kept]),
        "source": np.array([names.index(name) for name, _ in items]),
    }
    return Pool(**{name: array.astype(TYPES[name]) for name, array in arrays.items()}, names=names)


def taken(pool: Pool, places: np.ndarray) -> Pool:
    """The items at these places, in this order."""
    spans = [pool.spans_of(place) for place in places]
    return Pool(
        ids=np.concatenate([pool.ids[pool.offsets[place] : pool.offsets[place + 1]] for place in places]),
        offsets=np.cumsum([0, *pool.lengths[places]]),
        second=pool.second[places],
        spans=np.concatenate(spans).astype(pool.spans.dtype),
        span_offsets=np.cumsum([0, *map(len, spans)]),
        relevance=pool.relevance[places],
        kind=pool.kind[places],
        source=pool.source[places],
        names=pool.names,
    )


def joined(one: Pool, other: Pool) -> Pool:
    """The items of both, one after the other."""
    arrays = {name: np.concatenate([getattr(one, name), getattr(other, name)]) for name in ("ids", "second", "spans", "relevance", "kind")}
    ends = {name: np.concatenate([getattr(one, name), getattr(other, name)[1:] + getattr(one, name)[-1]]) for name in ("offsets", "span_offsets")}
    return Pool(**arrays, **ends, source=np.concatenate([one.source, other.source + len(one.names)]).astype(np.uint8), names=[*one.names, *other.names])


def write_pool(pool: Pool, path: Path) -> None:
    np.savez(path, names=np.array(pool.names), **{name: getattr(pool, name) for name in TYPES})


def read_pool(path: Path) -> Pool:
    with np.load(path) as kept:
        return Pool(**{name: kept[name] for name in TYPES}, names=[str(name) for name in kept["names"]])


def batches_of(lengths: np.ndarray, chosen: np.ndarray, tokens: int, chance: np.random.Generator) -> Iterator[np.ndarray]:
    """The chosen places of items with these numbers of tokens once, in order of chance, in batches of like length, of about `tokens` padded tokens and of a number that 8 divides."""
    order = chance.permutation(chosen)
    for start in range(0, len(order), 8192):
        near = order[start : start + 8192]
        near = near[np.argsort(lengths[near], kind="stable")]
        groups: list[np.ndarray] = []
        while len(near):
            longest = lengths[near[-1]]
            size = max(8, int(tokens // longest) // 8 * 8)
            groups.append(near[-size:])
            near = near[:-size]
        yield from (groups[place] for place in chance.permutation(len(groups)))
