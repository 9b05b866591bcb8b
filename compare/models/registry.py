"""Which encoder a comparison uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.models.preparing import Progress, silent

if TYPE_CHECKING:
    from compare.alignment.pair import Encoder


def load_encoder(name: str | None = None, progress: Progress = silent) -> Encoder:
    """The default encoder, or any sentence-transformers model by hub name or folder.

    Nothing is opened before it is needed: the default encoder's name is known at once,
    its files are opened (and prepared, heard by `progress`) at the first text.

    Raises:
        ModelError: later, from the encoder: a model that can't be prepared, found or loaded.
    """
    if name is None:
        from compare.models.encoder import OnnxEncoder

        return OnnxEncoder(progress)
    from compare.models.chosen import SentenceTransformerEncoder

    return SentenceTransformerEncoder(name)
