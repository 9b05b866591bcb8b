from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from tiny_weights import LAYERS

from compare.models.recipe import layers_model, quantised
from compare.models.tokenizer import Tokenizer
from compare.models.weights import Floats, Weights


@given(
    arrays.arrays(
        np.float32, st.tuples(st.integers(1, 8), st.integers(1, 8)), elements=st.floats(-1e3, 1e3, width=32)
    )
)
def test_weights_keep_within_half_a_step_and_seven_bits(matrix: Floats) -> None:
    levels, scales = quantised(matrix)
    assert np.abs(levels.astype(int)).max() <= 64
    back = (levels * scales).T
    assert (np.abs(back - matrix) <= scales[:, None] * 0.51).all()


def test_the_graph_computes_the_network(tiny: Path, exact: object) -> None:
    import onnxruntime

    weights = Weights(tiny)
    model = layers_model(weights, lambda _done, _total: None)
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer(weights.vocabulary(), weights.shape.positions)
    assert callable(exact)
    for text in ("ikan", "pasar ikan di pasar", "z" * 100, ""):
        ids = np.array(tokenizer.encode("query: " + text))
        (found,) = session.run(None, {"words": weights.rows(ids)[None]})[0]
        assert abs(np.linalg.norm(found) - 1) < 1e-5
        assert found @ exact(text, weights) > 0.995


def test_the_same_weights_make_the_same_bytes(tiny: Path) -> None:
    heard: list[tuple[int, int]] = []
    first = layers_model(Weights(tiny), lambda done, total: heard.append((done, total)))
    assert first == layers_model(Weights(tiny), lambda _done, _total: None)
    assert heard == [(done + 1, LAYERS) for done in range(LAYERS)]
