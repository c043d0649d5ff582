"""BM25 over a few thousand passages, for near misses and for the list that a reader reorders."""

import re
from collections import Counter, defaultdict

import numpy as np

K1 = 1.2
B = 0.75
_WORD = re.compile(r"\w+")


def terms(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


class Bm25:
    """An inverted index; scores are of Robertson and Zaragoza (2009), idf as in Lucene."""

    def __init__(self, texts: list[str]) -> None:
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        lengths = np.zeros(len(texts), dtype=np.float32)
        for place, text in enumerate(texts):
            counts = Counter(terms(text))
            lengths[place] = sum(counts.values())
            for term, count in counts.items():
                found[term].append((place, count))
        self.size = len(texts)
        norm = K1 * (1 - B + B * lengths / max(lengths.mean(), 1))
        self.postings: dict[str, tuple[np.ndarray, np.ndarray]] = {}
        for term, pairs in found.items():
            places = np.array([place for place, _ in pairs])
            counts = np.array([count for _, count in pairs], dtype=np.float32)
            idf = np.log(1 + (self.size - len(pairs) + 0.5) / (len(pairs) + 0.5))
            self.postings[term] = (places, idf * counts * (K1 + 1) / (counts + norm[places]))

    def best(self, query: str, count: int) -> list[int]:
        """Places of the best texts, best first; texts without any word of the query are left out."""
        scores = np.zeros(self.size, dtype=np.float32)
        for term in set(terms(query)):
            if term in self.postings:
                places, weights = self.postings[term]
                scores[places] += weights
        order = np.argsort(-scores, kind="stable")[:count]
        return [int(place) for place in order if scores[place] > 0]
