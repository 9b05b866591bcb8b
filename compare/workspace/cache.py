"""The file of vectors in the user's cache folder, shared by all stories without a workspace."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from compare.places import CACHE_VARIABLE, cache_folder
from compare.workspace.file import in_parts

if TYPE_CHECKING:
    from compare.alignment.pair import Vectors

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
#: Also text where a vector should be, and an encoder's name that is no valid Unicode.
_KINDS_OF_TROUBLE = (sqlite3.Error, OSError, ValueError, TypeError)
#: Another process writes for milliseconds; one that holds the file longer is not waited for.
_PATIENCE_SECONDS = 2.0


class CacheFile:
    """Vectors in a file of their own, `embeddings.db` in the cache folder when no other is named.

    A file that can't be opened, read or written is never an error: nothing is known then and nothing
    kept, and `notes` says so.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or cache_folder() / _FILE
        self._notes: list[str] = []

    @property
    def notes(self) -> tuple[str, ...]:
        """At most one line: that vectors are not kept, and why."""
        return tuple(self._notes)

    def known(self, model: str, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        """Those that are kept of these texts, by their hashes."""
        found: dict[bytes, Vectors] = {}
        if self._notes:
            return found
        try:
            if not self._path.exists():
                return found
            with closing(self._connect()) as file:
                for part in in_parts(keys):
                    marks = ",".join("?" * len(part))
                    for key, blob in file.execute(_LOOK_UP.format(marks), [model, *part]):
                        found[key] = np.frombuffer(blob, "<f4").astype(np.float32)
        except _KINDS_OF_TROUBLE as error:
            self._give_up(str(error))
            return {}
        return found

    def keep(self, model: str, vectors: Mapping[bytes, Vectors]) -> None:
        """Keeps vectors, all or none."""
        if self._notes:
            return
        rows = [(model, key, vector.astype("<f4").tobytes()) for key, vector in vectors.items()]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._connect()) as file, file:
                file.executemany(_STORE, rows)
        except _KINDS_OF_TROUBLE as error:
            self._give_up(str(error))

    def distrust(self, model: str) -> None:
        """Gives out nothing from now on."""
        self._give_up(f"holds vectors of another length for {model}")

    def _connect(self) -> sqlite3.Connection:
        file = sqlite3.connect(self._path, timeout=_PATIENCE_SECONDS)
        try:
            file.execute("PRAGMA journal_mode = WAL")
            file.execute("PRAGMA synchronous = NORMAL")  # never a damaged file; at worst a batch is lost
            file.execute(_SCHEMA)
        except sqlite3.Error:
            file.close()
            raise
        return file

    def _give_up(self, reason: str) -> None:
        self._notes.append(
            f"embeddings are computed anew each time, because {self._path} can't be used ({reason}): "
            f"delete it, or set {CACHE_VARIABLE} to a folder that can be written"
        )
