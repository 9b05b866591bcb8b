"""Claims held against claims cut by hand: one to one, as sets of words."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet

#: Two claims are the same from this overlap on, as in PropSegmEnt (Chen et al. 2023).
SAME = 0.8


def jaccard(a: AbstractSet[Hashable], b: AbstractSet[Hashable]) -> float:
    """Shared words over all words, 0 for two empty sets."""
    return len(a & b) / len(a | b) if a or b else 0.0


def matched(
    found: Sequence[AbstractSet[Hashable]], gold: Sequence[AbstractSet[Hashable]], *, least: float = SAME
) -> list[tuple[int, int]]:
    """The largest one-to-one matching of pairs that overlap by `least`, of those the most alike."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not found or not gold:
        return []
    alike = np.array([[jaccard(f, g) for g in gold] for f in found])
    fits = alike >= least - 1e-9
    # a pair more always weighs more than all overlaps together
    rows, columns = linear_sum_assignment(np.where(fits, len(found) + len(gold) + alike, 0.0), maximize=True)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if fits[i, j]]


def share(part: float, whole: float) -> str:
    """A ratio with three digits, "-" without anything to share."""
    return f"{part / whole:.3f}" if whole else "-"


def f1(hits: int, found: int, gold: int) -> str:
    """Precision, recall and F1 in a row."""
    return f"P {share(hits, found)}  R {share(hits, gold)}  F1 {share(2 * hits, found + gold)}"
