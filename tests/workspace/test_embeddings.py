from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.alignment.pair import Vectors
from compare.errors import ModelError
from compare.workspace.embeddings import CachedEncoder


class CountingEncoder:
    """Vectors from a text's hash; remembers what it was asked."""

    def __init__(self, name: str = "counting", dimensions: int = 8) -> None:
        self.name = name
        self.dimensions = dimensions
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([self.vector(text) for text in texts], np.float32).reshape(-1, self.dimensions)

    def vector(self, text: str) -> Vectors:
        seed = hashlib.sha256((self.name + text).encode("utf-8", "surrogatepass")).digest()
        vector = np.random.default_rng(list(seed)).normal(size=self.dimensions)
        return (vector / np.linalg.norm(vector)).astype(np.float32)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "embeddings.db"


def test_only_what_is_new_is_encoded(store: Path) -> None:
    inner = CountingEncoder()
    CachedEncoder(inner, store).encode(["a", "b"])
    inner.asked.clear()
    vectors = CachedEncoder(inner, store).encode(["b", "c", "a"])
    assert inner.asked == ["c"]
    assert np.array_equal(vectors, [inner.vector(text) for text in "bca"])


def test_the_same_text_is_encoded_once(store: Path) -> None:
    inner = CountingEncoder()
    vectors = CachedEncoder(inner, store).encode(["a", "b", "a"])
    assert inner.asked == ["a", "b"]
    assert np.array_equal(vectors[0], vectors[2])


def test_encoders_do_not_share_vectors(store: Path) -> None:
    CachedEncoder(CountingEncoder("one"), store).encode(["a"])
    other = CountingEncoder("two", dimensions=3)
    assert np.array_equal(CachedEncoder(other, store).encode(["a"])[0], other.vector("a"))


def test_its_name_is_the_encoders(store: Path) -> None:
    assert CachedEncoder(CountingEncoder(), store).name == "counting"


def test_no_texts(store: Path) -> None:
    assert CachedEncoder(CountingEncoder(), store).encode([]).shape == (0, 8)


@settings(deadline=None, max_examples=50)
@given(
    calls=st.lists(st.lists(st.text(st.characters() | st.just("\ud800"), max_size=3), max_size=6), max_size=4)
)
def test_whatever_was_asked_before_vectors_are_the_encoders(
    tmp_path_factory: pytest.TempPathFactory, calls: list[list[str]]
) -> None:
    store = tmp_path_factory.mktemp("cache") / "embeddings.db"
    inner = CountingEncoder()
    for texts in calls:
        expected = np.array([inner.vector(text) for text in texts], np.float32).reshape(-1, 8)
        assert np.array_equal(CachedEncoder(inner, store).encode(texts), expected)
    assert len(inner.asked) == len(set(inner.asked))


def test_more_texts_than_a_query_may_name(store: Path) -> None:
    texts = [f"text {k}" for k in range(1500)]
    inner = CountingEncoder()
    CachedEncoder(inner, store).encode(texts)
    inner.asked.clear()
    assert CachedEncoder(inner, store).encode(texts).shape == (1500, 8)
    assert inner.asked == []


def test_what_was_done_before_a_stop_is_kept(store: Path) -> None:
    class Stopping(CountingEncoder):
        def encode(self, texts: Sequence[str]) -> Vectors:
            if len(self.asked) >= 256:
                raise KeyboardInterrupt
            return super().encode(texts)

    texts = [f"text {k}" for k in range(400)]
    with pytest.raises(KeyboardInterrupt):
        CachedEncoder(Stopping(), store).encode(texts)
    inner = CountingEncoder()
    CachedEncoder(inner, store).encode(texts)
    assert len(inner.asked) == 400 - 256


def test_progress_counts_the_unknown_texts(store: Path) -> None:
    heard: list[tuple[str, int, int]] = []
    CachedEncoder(CountingEncoder(), store).encode(["a"])
    cached = CachedEncoder(CountingEncoder(), store, progress=lambda *step: heard.append(step))
    cached.encode(["a", "b", "c"])
    cached.encode(["a", "b", "c"])
    assert heard == [("embedding", 0, 2), ("embedding", 2, 2)]


def test_an_encoders_error_is_passed_on(store: Path) -> None:
    class Broken(CountingEncoder):
        def encode(self, texts: Sequence[str]) -> Vectors:
            raise ModelError("no weights")

    with pytest.raises(ModelError, match="no weights"):
        CachedEncoder(Broken(), store).encode(["a"])


def works_without(store: Path) -> str:
    """The one note of an encoder whose store is of no use."""
    inner = CountingEncoder()
    cached = CachedEncoder(inner, store)
    assert not cached.notes
    for _ in range(2):
        assert np.array_equal(cached.encode(["a", "b"]), [inner.vector("a"), inner.vector("b")])
    notes: Sequence[str] = cached.notes
    assert len(notes) == 1
    assert "\n" not in notes[0]
    assert str(store) in notes[0]
    return notes[0]


def test_a_store_that_is_no_database(store: Path) -> None:
    store.parent.mkdir()
    store.write_bytes(b"something else" * 999)
    assert "not a database" in works_without(store)
    assert store.read_bytes() == b"something else" * 999


def test_a_store_cut_off(store: Path) -> None:
    texts = [f"text {k}" for k in range(300)]
    CachedEncoder(CountingEncoder(), store).encode(texts)
    store.write_bytes(store.read_bytes()[: store.stat().st_size // 2])
    inner = CountingEncoder()
    cached = CachedEncoder(inner, store)
    assert np.array_equal(cached.encode(texts), [inner.vector(text) for text in texts])


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    works_without(tmp_path / "file" / "embeddings.db")


def test_a_folder_in_the_stores_place(store: Path) -> None:
    store.mkdir(parents=True)
    works_without(store)


def test_a_store_that_another_process_locks(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.workspace.cache._PATIENCE_SECONDS", 0.01)
    CachedEncoder(CountingEncoder(), store).encode(["z"])
    with closing(sqlite3.connect(store)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert "locked" in works_without(store)


def test_a_store_that_cannot_be_written(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    CachedEncoder(CountingEncoder(), store).encode(["z"])
    connect = sqlite3.connect

    def read_only(path: Path, timeout: float) -> sqlite3.Connection:
        return connect(f"{path.as_uri()}?mode=ro", timeout=timeout, uri=True)

    monkeypatch.setattr("sqlite3.connect", read_only)
    assert "readonly" in works_without(store)


def test_a_store_with_other_columns(store: Path) -> None:
    store.parent.mkdir()
    with closing(sqlite3.connect(store)) as other, other:
        other.execute("CREATE TABLE vectors (something TEXT)")
    works_without(store)


@pytest.mark.parametrize("stored", [b"", b"abc", "text", np.full(8, np.nan, "<f4").tobytes()])
def test_a_stored_vector_that_is_none(store: Path, stored: object) -> None:
    inner = CountingEncoder()
    CachedEncoder(inner, store).encode(["a", "b"])
    with closing(sqlite3.connect(store)) as other, other:
        other.execute("UPDATE vectors SET vector = ?", [stored])
    assert np.array_equal(
        CachedEncoder(inner, store).encode(["a", "c"]), [inner.vector("a"), inner.vector("c")]
    )


def test_stored_vectors_of_another_length(store: Path) -> None:
    CachedEncoder(CountingEncoder(dimensions=4), store).encode(["a"])
    inner = CountingEncoder(dimensions=8)
    vectors = CachedEncoder(inner, store).encode(["a", "b"])
    assert np.array_equal(vectors, [inner.vector("a"), inner.vector("b")])


def test_it_lies_in_the_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SILANG_CACHE", str(tmp_path / "elsewhere"))
    CachedEncoder(CountingEncoder()).encode(["a"])
    assert (tmp_path / "elsewhere" / "embeddings.db").is_file()
