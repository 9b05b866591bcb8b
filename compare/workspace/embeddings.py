"""Vectors that were computed before, so that each text is embedded once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from compare.workspace.cache import CacheFile

if TYPE_CHECKING:
    from compare.alignment.pair import Encoder, Vectors

#: Texts that are kept at a time: what is kept when the program is stopped half way.
_BATCH = 128


class Store(Protocol):
    """Where vectors are kept: the cache file, or a workspace."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What a user should know, each in a line."""

    def known(self, model: str, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        """The vectors that are kept of these texts, by their hashes."""

    def keep(self, model: str, vectors: Mapping[bytes, Vectors]) -> None:
        """Keeps vectors, all or none."""

    def distrust(self, model: str) -> None:
        """Gives out nothing that is kept under that name now: it has another length."""


class CachedEncoder:
    """An encoder that remembers, exactly.

    Only unknown texts reach the encoder, each once.

    Args:
        encoder: whose vectors they are; vectors of another name are never given out.
        store: where they are kept; a cache file by its path, that in the cache folder when None.
        progress: called with ("embedding", done, total) of the unknown texts.
    """

    def __init__(
        self,
        encoder: Encoder,
        store: Store | Path | None = None,
        progress: Callable[[str, int, int], None] | None = None,
    ) -> None:
        self._encoder = encoder
        self._store: Store = CacheFile(store) if store is None or isinstance(store, Path) else store
        self._progress = progress or (lambda _stage, _done, _total: None)

    @property
    def name(self) -> str:
        """The encoder's."""
        return self._encoder.name

    @property
    def notes(self) -> tuple[str, ...]:
        """What a user should know: at most one line, that vectors are not kept and why."""
        return self._store.notes

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The encoder's vectors, shape (len(texts), dimensions).

        Raises:
            ModelError: the encoder's model can't be prepared or loaded.
            WorkspaceError: they are kept in a workspace, and it can't be read or written.
        """
        keys = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest() for text in texts]
        wanted = dict(zip(keys, texts, strict=True))
        if not wanted:
            return self._encoder.encode([])
        known = self._sound(list(wanted))
        unknown = [key for key in wanted if key not in known]
        for done in range(0, len(unknown), _BATCH):
            self._progress("embedding", done, len(unknown))
            batch = unknown[done : done + _BATCH]
            fresh = np.asarray(self._encoder.encode([wanted[key] for key in batch]), np.float32)
            if known and len(next(iter(known.values()))) != fresh.shape[1]:
                self._store.distrust(self.name)
                return self._encoder.encode(texts)
            new = dict(zip(batch, fresh, strict=True))
            known.update(new)
            self._store.keep(self.name, new)
        if unknown:
            self._progress("embedding", len(unknown), len(unknown))
        return np.stack([known[key] for key in keys])

    def _sound(self, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        """What is kept, unless it can't be right."""
        found = self._store.known(self.name, keys)
        lengths = {len(vector) for vector in found.values()}
        sound = len(lengths) == 1 and all(np.isfinite(vector).all() for vector in found.values())
        return found if sound else {}
