"""A tiny network in place of the real one, with a cache folder of the test's own."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tiny_weights import write_weights

from compare.models.encoder import OnnxEncoder
from compare.models.tokenizer import Tokenizer
from compare.models.weights import Floats, Weights

#: The full network's vector of a text, by these weights.
Exact = Callable[[str, Weights], Floats]


@pytest.fixture(scope="session")
def exact() -> Exact:
    """The network in numpy and 32 bits, as the committed reference was made."""
    script = Path(__file__).parents[2] / "training" / "encoder_reference.py"
    spec = importlib.util.spec_from_file_location("encoder_reference", script)
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def vector(text: str, weights: Weights) -> Floats:
        tokenizer = Tokenizer(weights.vocabulary(), weights.shape.positions)
        return np.asarray(module.vector(tokenizer.encode("query: " + text), weights), np.float32)

    return vector


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The weights file of a tiny network."""
    return write_weights(tmp_path / "tiny.bin")


@pytest.fixture
def installed(tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exact: Exact) -> Path:
    """The tiny network stands for the installed one, known vectors included. The cache folder."""
    texts = ("pasar ikan", "ikan")
    known = [(text, exact(text, Weights(tiny))) for text in texts]
    monkeypatch.setattr("compare.models.weights.find_weights", lambda: tiny)
    monkeypatch.setattr("compare.models.reference.reference", lambda: known)
    monkeypatch.setenv("SILANG_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(scope="session")
def encoder() -> OnnxEncoder:
    """The real default encoder, in the user's own cache folder; prepared when it isn't yet."""
    return OnnxEncoder()
