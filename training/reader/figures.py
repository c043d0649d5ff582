"""The measures: area under the curve, calibration error, exact match and F1, nDCG."""

import re
import string
from collections import Counter

import numpy as np


def area_under_curve(scores: np.ndarray, labels: np.ndarray) -> float:
    """P(a relevant one scores above one that is not); ties count half."""
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    for value in np.unique(scores):
        same = scores == value
        if same.sum() > 1:
            ranks[same] = ranks[same].mean()
    right = int(labels.sum())
    wrong = len(labels) - right
    return float((ranks[labels == 1].sum() - right * (right + 1) / 2) / (right * wrong)) if right and wrong else float("nan")


def calibration_error(probabilities: np.ndarray, labels: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error (Naeini et al. 2015), bins of equal width."""
    places = np.minimum((probabilities * bins).astype(int), bins - 1)
    gaps = [abs(probabilities[places == bin].mean() - labels[places == bin].mean()) * (places == bin).mean() for bin in range(bins) if (places == bin).any()]
    return float(sum(gaps))


def plain(answer: str) -> str:
    """As SQuAD's own script: lower case, no punctuation, no articles, single spaces."""
    bare = "".join(letter for letter in answer.lower() if letter not in string.punctuation)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", bare).split())


def exact_match(answer: str, right: list[str]) -> float:
    return float(any(plain(answer) == plain(one) for one in right))


def f1(answer: str, right: list[str]) -> float:
    return max((_f1(plain(answer).split(), plain(one).split()) for one in right), default=0.0)


def _f1(said: list[str], right: list[str]) -> float:
    shared = sum((Counter(said) & Counter(right)).values())
    if not shared:
        return float(said == right)
    return 2 * shared / (len(said) + len(right))


def ndcg(ranked: list[str], grades: dict[str, int], count: int = 10) -> float:
    """With linear gains."""
    gain = sum(grades.get(name, 0) / np.log2(place + 2) for place, name in enumerate(ranked[:count]))
    best = sum(grade / np.log2(place + 2) for place, grade in enumerate(sorted(grades.values(), reverse=True)[:count]))
    return float(gain / best) if best else 0.0
