"""The best tree over a sentence's words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

#: Words that are tried as the root.
_ROOTS = 3


def best_tree(arcs: NDArray[np.floating]) -> list[int]:
    """The heads that make the best tree with one root: Chu and Liu 1965, Edmonds 1967.

    Args:
        arcs: scores of each word's heads, shape (words, 1 + words); head 0 is the root's.
    """
    scores = np.full((len(arcs) + 1,) * 2, -np.inf)
    scores[1:] = arcs
    np.fill_diagonal(scores, -np.inf)
    greedy = [int(head) for head in scores[1:].argmax(1)]
    if greedy.count(0) == 1 and not _cycle([0, *greedy]):
        return greedy
    trees = [_rooted(scores, 1 + int(root)) for root in np.argsort(-arcs[:, 0])[:_ROOTS]]
    return max(trees, key=lambda heads: sum(scores[at, head] for at, head in enumerate(heads, start=1)))


def _rooted(scores: NDArray[np.float64], root: int) -> list[int]:
    """Heads of the best tree whose root is this word."""
    allowed = scores.copy()
    allowed[:, 0] = -np.inf
    allowed[root] = -np.inf
    allowed[root, 0] = 0
    # a head that can't be otherwise is worse than any other, but a head
    allowed[1:, 1:] = np.maximum(allowed[1:, 1:], -1e9)
    allowed[root, 1:] = -np.inf
    np.fill_diagonal(allowed, -np.inf)
    return _arborescence(allowed)[1:]


def _arborescence(scores: NDArray[np.float64]) -> list[int]:
    """Heads of the best tree under 0; scores[child, head]."""
    heads = [0, *(int(np.argmax(row)) for row in scores[1:])]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    outside = [i for i in range(len(scores)) if i not in cycle]
    own = {child: scores[child, heads[child]] for child in cycle}
    # the cycle becomes one word, the last
    small = np.full((len(outside) + 1,) * 2, -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    enters, leaves = [], []
    for k, other in enumerate(outside):
        leaves.append(max(cycle, key=lambda head: scores[other, head]))
        enters.append(max(cycle, key=lambda child: scores[child, other] - own[child]))
        small[k, -1] = scores[other, leaves[k]]
        small[-1, k] = scores[enters[k], other] - own[enters[k]]
    small[0] = -np.inf
    found = _arborescence(small)
    for k, other in enumerate(outside[1:], start=1):
        heads[other] = leaves[k] if found[k] == len(outside) else outside[found[k]]
    heads[enters[found[-1]]] = outside[found[-1]]
    return heads


def _cycle(heads: Sequence[int]) -> list[int]:
    """Words that are each other's heads round in a circle; empty when there are none."""
    seen = {0: 0}
    for start in range(1, len(heads)):
        at = start
        while at not in seen:
            seen[at] = start
            at = heads[at]
        if at and seen[at] == start:
            cycle = [at]
            while heads[cycle[-1]] != at:
                cycle.append(heads[cycle[-1]])
            return cycle
    return []
