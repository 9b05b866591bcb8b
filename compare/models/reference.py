"""Vectors that the default encoder must give, to check a prepared one."""

from __future__ import annotations

import json
from importlib import resources

import numpy as np

from compare.models.weights import Floats

#: The 8-bit layers keep within 0.998 of the full network; damaged weights fall far below this.
LEAST_COSINE = 0.99


def reference() -> list[tuple[str, Floats]]:
    """Sentences with the full network's vectors of length 1; see `training/encoder_reference.py`."""
    raw = resources.files("compare.models").joinpath("reference.json").read_text(encoding="utf-8")
    return [(entry["text"], np.array(entry["vector"], np.float32)) for entry in json.loads(raw)]
