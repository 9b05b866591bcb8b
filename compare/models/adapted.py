"""Weights trained further, kept as small differences to those that are installed.

A matrix differs by whole steps of its row's spread, most of them 0, 1 or -1, which deflate to about
two and a half bits a number: even steps and a code that follows their frequency lose least for
their size (Gish & Pierce 1968, "Asymptotically Efficient Quantizing"). The differences are so small
that this loses nothing that can be measured, while putting the trained weights themselves on a grid
of four bits loses everything. Vectors differ by half-precision numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compare.models.weights import Floats, Shape, Weights

#: A step, in standard deviations of a row's differences.
STEP = 1.2
_FARTHEST = 127

_LEVELS, _SCALES = ".levels", ".scales"


class Adapted:
    """The installed weights, those that were trained further with the differences in a file added.

    Raises:
        OSError, ValueError: the file can't be read.
    """

    def __init__(self, weights: Weights, path: Path) -> None:
        self.shape: Shape = weights.shape
        self._weights = weights
        with np.load(path, allow_pickle=False) as stored:
            self._differences = dict(stored)

    def tensor(self, name: str, *shape: int) -> Floats:
        """A tensor in full. Raises `ModelError` when the installed weights lack it."""
        found, difference = self._weights.tensor(name, *shape), unpacked(self._differences, name)
        return found if difference is None else found + difference.reshape(shape)


def packed(name: str, differences: Floats) -> dict[str, NDArray[Any]]:
    """Arrays to be stored compressed; the levels of a matrix have its shape."""
    if differences.ndim == 1:
        return {name: differences.astype(np.float16)}
    scales = (STEP * differences.std(axis=1)).astype(np.float16)
    steps = np.maximum(scales.astype(np.float32), np.finfo(np.float16).smallest_subnormal)
    levels = np.clip(np.rint(differences / steps[:, None]), -_FARTHEST, _FARTHEST)
    return {name + _LEVELS: levels.astype(np.int8), name + _SCALES: scales}


def unpacked(stored: Mapping[str, NDArray[Any]], name: str) -> Floats | None:
    """The numbers in a row; None when there are none of that name."""
    if name in stored:
        return np.asarray(stored[name], np.float32).reshape(-1)
    if name + _LEVELS not in stored:
        return None
    levels, scales = stored[name + _LEVELS], stored[name + _SCALES]
    return np.asarray(levels.astype(np.float32) * scales.astype(np.float32)[:, None]).reshape(-1)
