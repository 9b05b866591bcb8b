"""Vectors that were computed before, so that each text is embedded once."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from compare.places import CACHE_VARIABLE, cache_folder

if TYPE_CHECKING:
    from compare.alignment.pair import Encoder, Vectors

_FILE = "embeddings.db"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS vectors (
    encoder TEXT NOT NULL,
    text BLOB NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (encoder, text)
) WITHOUT ROWID
"""
_LOOK_UP = "SELECT text, vector FROM vectors WHERE encoder = ? AND text IN ({})"
_STORE = "INSERT OR REPLACE INTO vectors (encoder, text, vector) VALUES (?, ?, ?)"
#: Texts a transaction: what is kept when the program is stopped half way.
_BATCH = 128
#: Also text where a vector should be, and an encoder's name that is no valid Unicode.
_KINDS_OF_TROUBLE = (sqlite3.Error, OSError, ValueError, TypeError)
#: Another process writes for milliseconds; one that holds the file longer is not waited for.
_PATIENCE_SECONDS = 2.0


class CachedEncoder:
    """An encoder that remembers, exactly, in an SQLite file shared by all stories.

    Only unknown texts reach the encoder, each once. A file that can't be opened, read or written
    is never an error: vectors are computed as if there were none, and `notes` says so.

    Args:
        encoder: whose vectors they are; vectors of another name are never given out.
        store: the file; `embeddings.db` in the cache folder when None.
        progress: called with ("embedding", done, total) of the unknown texts.
    """

    def __init__(
        self,
        encoder: Encoder,
        store: Path | None = None,
        progress: Callable[[str, int, int], None] | None = None,
    ) -> None:
        self._encoder = encoder
        self._store = store or cache_folder() / _FILE
        self._progress = progress or (lambda _stage, _done, _total: None)
        self._notes: list[str] = []

    @property
    def name(self) -> str:
        """The encoder's."""
        return self._encoder.name

    @property
    def notes(self) -> tuple[str, ...]:
        """What a user should know: at most one line, that vectors are not kept and why."""
        return tuple(self._notes)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The encoder's vectors, shape (len(texts), dimensions).

        Raises:
            ModelError: the encoder's model can't be prepared or loaded.
        """
        keys = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest() for text in texts]
        wanted = dict(zip(keys, texts, strict=True))
        if not wanted:
            return self._encoder.encode([])
        known = self._known(list(wanted))
        unknown = [key for key in wanted if key not in known]
        for done in range(0, len(unknown), _BATCH):
            self._progress("embedding", done, len(unknown))
            batch = unknown[done : done + _BATCH]
            fresh = np.asarray(self._encoder.encode([wanted[key] for key in batch]), np.float32)
            if known and len(next(iter(known.values()))) != fresh.shape[1]:
                return self._afresh(texts)
            known.update(zip(batch, fresh, strict=True))
            self._keep(batch, fresh)
        if unknown:
            self._progress("embedding", len(unknown), len(unknown))
        return np.stack([known[key] for key in keys])

    def _afresh(self, texts: Sequence[str]) -> Vectors:
        """Everything computed: what was stored under this name has another length."""
        self._give_up("holds vectors of another length")
        return self._encoder.encode(texts)

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        found: dict[bytes, Vectors] = {}
        if self._notes:
            return found
        try:
            if not self._store.exists():
                return found
            with closing(self._connect()) as store:
                for part in _parts(keys):
                    marks = ",".join("?" * len(part))
                    for key, blob in store.execute(_LOOK_UP.format(marks), [self.name, *part]):
                        found[key] = np.frombuffer(blob, "<f4").astype(np.float32)
        except _KINDS_OF_TROUBLE as error:
            self._give_up(str(error))
            return {}
        lengths = {len(vector) for vector in found.values()}
        sound = len(lengths) == 1 and all(np.isfinite(vector).all() for vector in found.values())
        return found if sound else {}

    def _keep(self, keys: Sequence[bytes], vectors: Vectors) -> None:
        if self._notes:
            return
        rows = [
            (self.name, key, vector.astype("<f4").tobytes())
            for key, vector in zip(keys, vectors, strict=True)
        ]
        try:
            self._store.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._connect()) as store, store:
                store.executemany(_STORE, rows)
        except _KINDS_OF_TROUBLE as error:
            self._give_up(str(error))

    def _connect(self) -> sqlite3.Connection:
        store = sqlite3.connect(self._store, timeout=_PATIENCE_SECONDS)
        try:
            store.execute("PRAGMA journal_mode = WAL")
            store.execute("PRAGMA synchronous = NORMAL")  # never a damaged file; at worst a batch is lost
            store.execute(_SCHEMA)
        except sqlite3.Error:
            store.close()
            raise
        return store

    def _give_up(self, reason: str) -> None:
        self._notes.append(
            f"embeddings are computed anew each time, because {self._store} can't be used ({reason}): "
            f"delete it, or set {CACHE_VARIABLE} to a folder that can be written"
        )


def _parts(keys: Sequence[bytes], size: int = 500) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(keys), size):
        yield keys[start : start + size]
