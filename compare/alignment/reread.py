"""The same-fact test once more, with what the network thinks of the pairs that may be worth it."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

import numpy as np

from compare.alignment.features import related, sides
from compare.alignment.opinion import UNRELATED, Network, side_of
from compare.alignment.pair import Pair

#: Pairs less likely than this are not worth the network's time.
WORTH = 0.02
_LEAST = 1e-4

#: Log-odds by which a pair can be ahead of its rivals, at most.
_REACH = 4.0

#: Log-odds of the rival that stands for those that are not there.
_NOBODY = 0.0

#: What is known of a pair after reading, in the order of the vector.
FEATURES = (
    "odds before",
    "odds by the network",
    "across languages",
    "odds by the network, across languages",
    "ahead of rivals, weaker side",
    "ahead of rivals, stronger side",
)


def reread(pairs: Sequence[Pair], network: Network) -> list[Pair]:
    """The pairs worth reading, with the network's opinion and the probability of one fact after it."""
    known = read([pair for pair in pairs if pair.same_fact >= WORTH], network)
    weights, bias = _weights()
    scores = features(known) @ weights + bias
    return [replace(pair, same_fact=_probability(score)) for pair, score in zip(known, scores, strict=True)]


def read(pairs: Sequence[Pair], network: Network) -> list[Pair]:
    """The pairs with the network's opinion, all of them."""
    opinions = network.read([in_order(pair) for pair in pairs])
    return [replace(pair, opinion=opinion) for pair, opinion in zip(pairs, opinions, strict=True)]


def in_order(pair: Pair) -> tuple[str, str]:
    """Both claims as the network reads them, in an order that is the same whichever is `a`."""
    first, second = sorted((side_of(pair.a), side_of(pair.b)))
    return first, second


def features(pairs: Sequence[Pair]) -> np.ndarray:
    """The `FEATURES` of all pairs of a story that were read, (pairs, FEATURES).

    Raises:
        ValueError: one was not.
    """
    own = [_by_network(pair) for pair in pairs]
    rows = np.empty((len(pairs), len(FEATURES)))
    for row, pair, read, ahead in zip(rows, pairs, own, _ahead(pairs, own), strict=True):
        across = float(pair.a.language != pair.b.language)
        row[:] = odds(pair.same_fact), read, across, across * read, *sorted(ahead)
    return rows


def _by_network(pair: Pair) -> float:
    if pair.opinion is None:
        raise ValueError("a pair without opinion")
    return -odds(pair.opinion.verdicts[UNRELATED])


def _ahead(pairs: Sequence[Pair], own: Sequence[float]) -> Iterator[tuple[float, float]]:
    """For each side, how far ahead of the other article's best other claim the pair is."""
    rivals: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        for side in sides(pair):
            rivals[side].append(number)
    for number, pair in enumerate(pairs):
        a, b = (
            max((own[other] for other in rivals[side] if not related(pair, pairs[other])), default=_NOBODY)
            for side in sides(pair)
        )
        yield _within(own[number] - a), _within(own[number] - b)


def _within(difference: float) -> float:
    return min(max(difference, -_REACH), _REACH)


def odds(probability: float) -> float:
    """Log-odds, within bounds."""
    bounded = min(max(probability, _LEAST), 1 - _LEAST)
    return math.log(bounded / (1 - bounded))


def _probability(score: float) -> float:
    return 1 / (1 + math.exp(-score))


@cache
def _weights() -> tuple[np.ndarray, float]:
    """Fitted by training/judge/combine.py."""
    model = json.loads(files("compare.alignment").joinpath("reread.json").read_text("utf-8"))
    return np.array([model["weights"][name] for name in FEATURES]), float(model["bias"])
