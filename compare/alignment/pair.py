"""Two claims of different articles held side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from compare.alignment.opinion import Opinion
from compare.claims.claim import Claim

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into vectors whose cosine says how near their meanings are."""

    @property
    def name(self) -> str:
        """Identifies model and recipe; vectors of equal names can be mixed."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, shape (len(texts), dimensions)."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A candidate: claims `a` and `b` of different articles that may be about the same fact."""

    a: Claim
    b: Claim
    similarity: float
    """Cosine of the centred vectors: 0 unrelated, 1 the same meaning."""
    same_fact: float
    """Probability that both are about the same event and the same slot of it."""
    opinion: Opinion | None = None
    """What the network makes of the two; None where none was asked."""
