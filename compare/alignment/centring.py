"""Similarities that start from zero.

An encoder's vectors share a common direction: e5 puts unrelated statements at a cosine of 0.8,
related ones at 0.9. Subtracting the mean of statements on unrelated subjects, and the few
directions in which these differ most (their language and length more than their meaning),
leaves cosines of about 0 for the unrelated (Mu & Viswanath 2018, "All-but-the-Top").
The background goes through the encoder like any text, so every encoder is measured by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from compare.alignment.background import BACKGROUND
from compare.alignment.pair import Encoder, Vectors

#: Directions removed. One to three separate linked claims best; more removes meaning as well.
DIRECTIONS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Centring:
    """The common part of an encoder's vectors: `mean` (d,) and `directions` (k, d)."""

    mean: Vectors
    directions: Vectors

    @classmethod
    def of(cls, encoder: Encoder) -> Centring:
        """Measured on the background statements."""
        vectors = np.asarray(encoder.encode(BACKGROUND), dtype=np.float64)
        mean = vectors.mean(axis=0)
        around = vectors - mean
        # the principal directions by way of the small (n, n) matrix: much faster than a full SVD
        spread, places = np.linalg.eigh(around @ around.T)
        directions = (places[:, -DIRECTIONS:].T @ around) / np.sqrt(spread[-DIRECTIONS:, None])
        return cls(mean.astype(np.float32), directions.astype(np.float32))

    def apply(self, vectors: Vectors) -> Vectors:
        """`vectors` (n, d) without the common part, of length 1 again."""
        centred = vectors - self.mean
        centred = centred - (centred @ self.directions.T) @ self.directions
        lengths = np.linalg.norm(centred, axis=1, keepdims=True)
        result: Vectors = centred / np.maximum(lengths, 1e-9)
        return result
