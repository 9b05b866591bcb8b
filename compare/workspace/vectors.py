"""Vectors and opinions in a workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from compare.workspace.file import Workspace, in_parts, storable

if TYPE_CHECKING:
    from compare.alignment.pair import Vectors

_LOOK_UP = "SELECT text, numbers FROM vector WHERE model = ? AND text IN ({})"
_KEEP = "INSERT OR REPLACE INTO vector (model, text, numbers) VALUES (?, ?, ?)"


class WorkspaceVectors:
    """The vectors that a workspace keeps.

    All methods raise `WorkspaceError` where it can't be read or written.
    """

    notes: tuple[str, ...] = ()

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def known(self, model: str, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        """Those that are kept of these texts, by their hashes."""
        found: dict[bytes, Vectors] = {}
        for part in in_parts(keys):
            rows = self._workspace.rows(_LOOK_UP.format(",".join("?" * len(part))), storable(model), *part)
            # a length that is no whole number of floats would be a damaged row: computed anew
            found |= {key: np.frombuffer(b, "<f4").astype(np.float32) for key, b in rows if len(b) % 4 == 0}
        return found

    def keep(self, model: str, vectors: Mapping[bytes, Vectors]) -> None:
        """Keeps vectors, all or none."""
        with self._workspace.writing() as execute:
            for key, vector in vectors.items():
                execute(_KEEP, storable(model), key, vector.astype("<f4").tobytes())

    def distrust(self, model: str) -> None:
        """Drops what is kept under that name; it can be computed again."""
        with self._workspace.writing() as execute:
            execute("DELETE FROM vector WHERE model = ?", storable(model))
