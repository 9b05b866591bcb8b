"""Weights trained further, kept as small differences to those that are installed.

A linear layer differs by numbers of four bits, `GROUP` of them with one scale; everything else by
half-precision numbers. The differences are so small that this loses nothing that can be measured,
while putting the trained weights themselves on a grid of four bits loses everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compare.models.weights import Floats, Shape, Weights

#: Numbers that share a scale.
GROUP = 64
#: Four bits hold -7 to 7, kept as 1 to 15.
TOP = 7
_ZERO = 8

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
    """Arrays to be stored; matrices in four bits, their size a multiple of `GROUP`."""
    if differences.ndim == 1 or differences.size % GROUP:
        return {name: differences.astype(np.float16)}
    groups = differences.reshape(-1, GROUP)
    scales = (np.abs(groups).max(axis=1) / TOP).astype(np.float16)
    steps = np.maximum(scales.astype(np.float32), np.finfo(np.float16).smallest_subnormal)
    levels = (np.clip(np.rint(groups / steps[:, None]), -TOP, TOP) + _ZERO).astype(np.uint8)
    pairs = levels.reshape(-1, 2)
    return {name + _LEVELS: pairs[:, 0] | pairs[:, 1] << 4, name + _SCALES: scales}


def unpacked(stored: Mapping[str, NDArray[Any]], name: str) -> Floats | None:
    """The numbers in a row; None when there are none of that name."""
    if name in stored:
        return np.asarray(stored[name], np.float32).reshape(-1)
    if name + _LEVELS not in stored:
        return None
    pairs = stored[name + _LEVELS]
    levels = np.stack([pairs & 0xF, pairs >> 4], axis=1).astype(np.float32) - _ZERO
    scales = stored[name + _SCALES].astype(np.float32)
    return np.asarray(levels.reshape(-1, GROUP) * scales[:, None]).reshape(-1)
