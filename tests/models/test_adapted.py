from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_weights import HIDDEN, write_weights

from compare.models.adapted import STEP, Adapted, packed, unpacked
from compare.models.weights import Weights


@given(st.integers(1, 4), st.floats(1e-2, 1e3), st.integers(0, 99))
def test_no_number_is_farther_off_than_half_a_step(rows: int, size: float, seed: int) -> None:
    values = np.random.default_rng(seed).normal(0, size, (rows, 64)).astype(np.float32)
    found = unpacked(packed("l0.q.w", values), "l0.q.w")
    assert found is not None
    steps = STEP * values.std(axis=1, keepdims=True)
    assert (np.abs(found.reshape(values.shape) - values) <= 0.52 * steps).all()


def test_no_difference_stays_none() -> None:
    nothing = unpacked(packed("l0.q.w", np.zeros((2, 64), np.float32)), "l0.q.w")
    assert nothing is not None
    assert not nothing.any()


def test_vectors_are_kept_in_half_precision() -> None:
    values = np.linspace(-1, 1, 64, dtype=np.float32)
    stored = packed("l0.q.b", values)
    assert list(stored) == ["l0.q.b"]
    assert unpacked(stored, "l0.q.b") == pytest.approx(values, abs=1e-3)


def test_what_was_trained_is_adapted_and_the_rest_is_as_installed(tmp_path: Path) -> None:
    weights = Weights(write_weights(tmp_path / "tiny.bin"))
    base = weights.tensor("l0.q.w", HIDDEN, HIDDEN)
    trained = np.where(np.arange(HIDDEN) % 2, 0.5, -0.5) * np.ones_like(base)
    np.savez(tmp_path / "d.npz", **packed("l0.q.w", trained))  # type: ignore[arg-type]
    adapted = Adapted(weights, tmp_path / "d.npz")
    assert adapted.tensor("l0.q.w", HIDDEN, HIDDEN) == pytest.approx(base + 1.2 * trained, abs=1e-3)
    assert np.array_equal(adapted.tensor("l0.k.w", HIDDEN, HIDDEN), weights.tensor("l0.k.w", HIDDEN, HIDDEN))
