"""Opinions of the network on pairs that it has read before, kept beside the vectors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from compare.alignment.opinion import FACETS, RELATIONS, VERDICTS, Network, Opinion
from compare.workspace.embeddings import CachedEncoder, Store

if TYPE_CHECKING:
    from compare.alignment.pair import Vectors

#: Between the two texts of a pair; no text that was read from a file holds it.
_BETWEEN = "\x1f"
_SIZES = (len(VERDICTS), len(FACETS), len(RELATIONS))
_PARTS = tuple(pairwise(accumulate(_SIZES, initial=0)))


class CachedNetwork:
    """A network that remembers, as `CachedEncoder` does: a pair of texts is stored like a text.

    Args:
        network: whose opinions they are; those of another name are never given out.
        store: as `CachedEncoder` takes it.
        progress: called with ("reading", done, total) of the unknown pairs.
    """

    def __init__(
        self,
        network: Network,
        store: Store | Path | None = None,
        progress: Callable[[str, int, int], None] = lambda _stage, _done, _total: None,
    ) -> None:
        self.name = network.name
        self._cache = CachedEncoder(
            _Rows(network), store, lambda _, done, total: progress("reading", done, total)
        )

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        """One opinion a pair, in order.

        Raises:
            ModelError: the network can't be loaded.
            WorkspaceError: they are kept in a workspace, and it can't be read or written.
        """
        if not pairs:
            return []
        rows = self._cache.encode([_BETWEEN.join(pair) for pair in pairs])
        return [Opinion(*(tuple(row[start:end].tolist()) for start, end in _PARTS)) for row in rows]


class _Rows:
    """A network as if it were an encoder: the opinion on a pair as a row of numbers."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self.name = f"network {network.name}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        pairs = [text.partition(_BETWEEN)[::2] for text in texts]
        opinions = self._network.read(pairs)
        rows = [(*each.verdicts, *each.facets, *each.relations) for each in opinions]
        return np.array(rows, np.float32).reshape(len(texts), sum(_SIZES))
