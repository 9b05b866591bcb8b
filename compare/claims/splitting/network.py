"""A small network over features that are present or not.

Each feature has a row of numbers; the rows of those present are added up, cut off at zero and
weighed to log-odds: a bag of features with one hidden layer (Joulin et al. 2017, fastText,
arXiv:1607.01759, with a non-linearity in between).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
#: Examples that are computed at a time: bounds the memory of a long article.
_BATCH = 2048


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Names of features and weights."""

    rows: Mapping[str, int]
    embedding: Floats
    """(features + 1, hidden); the last row is zero, for padding."""
    bias: Floats
    """(hidden,)"""
    output: Floats
    """(hidden,)"""
    offset: float
    """Added to the log-odds."""

    def probabilities(self, examples: Sequence[Sequence[str]]) -> Floats:
        """For each example, the names of its features, the probability of yes.

        A name that was not met in training counts nothing.
        """
        parts = [self._batch(examples[i : i + _BATCH]) for i in range(0, len(examples), _BATCH)]
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)

    def _batch(self, examples: Sequence[Sequence[str]]) -> Floats:
        rows, nothing = self.rows, len(self.embedding) - 1
        width = max(map(len, examples))
        index = np.full((len(examples), width), nothing, np.int64)
        for i, names in enumerate(examples):
            found = [rows[name] for name in names if name in rows]
            index[i, : len(found)] = found
        hidden = np.maximum(self.embedding[index].sum(axis=1) + self.bias, 0)
        return np.asarray(1 / (1 + np.exp(-(hidden @ self.output + self.offset))), np.float32)


def read_network(arrays: Mapping[str, NDArray[np.generic]], name: str) -> Network:
    """The network that `written` put there under `name`."""
    names = bytes(arrays[f"{name} features"]).decode("utf-8").split("\n")
    embedding = np.asarray(arrays[f"{name} embedding"], np.float32)
    zero = np.zeros((1, embedding.shape[1]), np.float32)
    return Network(
        rows={feature: row for row, feature in enumerate(names)},
        embedding=np.concatenate([embedding, zero]),
        bias=np.asarray(arrays[f"{name} bias"], np.float32),
        output=np.asarray(arrays[f"{name} output"], np.float32),
        offset=float(np.asarray(arrays[f"{name} offset"]).item()),
    )


def written(network: Network, name: str) -> dict[str, NDArray[np.generic]]:
    """The network as arrays for a file; half precision is enough and half the size."""
    return {
        f"{name} features": np.frombuffer("\n".join(network.rows).encode("utf-8"), np.uint8),
        f"{name} embedding": network.embedding[:-1].astype(np.float16),
        f"{name} bias": network.bias,
        f"{name} output": network.output,
        f"{name} offset": np.float32(network.offset) * np.ones(1, np.float32),
    }
