"""Which models there are, and which of them a comparison uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.models import preparing
from compare.models.preparing import ModelStatus, Product, Progress, silent

if TYPE_CHECKING:
    from compare.alignment.opinion import Network
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


def load_network(name: str | None = None, progress: Progress = silent) -> Network | None:
    """The shipped network that reads pairs, or any CrossEncoder with labels of inference, by name or folder.

    Nothing is opened before it is needed, as with encoders. None where there is no shipped network and
    none was chosen.

    Raises:
        ModelError: later, from the network: a model that can't be prepared, found, loaded or used.
    """
    if name is None:
        from compare.models import judging

        return judging.load_network(progress)
    from compare.models.nli import EntailmentNetwork

    return EntailmentNetwork(name)


def products() -> tuple[Product, ...]:
    """All models that are made on the user's machine."""
    from compare.models import encoder, judging

    return encoder.product(), judging.product()


def prepare(progress: Progress = silent, force: bool = False) -> None:
    """Makes all models ready that are not yet; with `force` all of them.

    Raises:
        ModelError: as `preparing.prepare` does.
    """
    for product in products():
        preparing.prepare(product, progress, force)


def models_status() -> list[ModelStatus]:
    """What there is of each model; never raises."""
    return [preparing.status(product) for product in products()]
