"""Encoders that the user chooses: any sentence-transformers model, by hub name or folder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.models.hub import ChosenModel, Kind, found, sound

if TYPE_CHECKING:
    from compare.alignment.pair import Vectors

_KIND = Kind(role="encoder", form="a sentence-transformers model", owner="sentence-transformers")
#: Of a model's own prompts, those meant for statements held against each other, best first.
_PROMPTS = ("sts", "query")
_E5 = re.compile(r"(^|[-_/])e5([-_]|$)", re.IGNORECASE)
_E5_PREFIX = "query: "


class SentenceTransformerEncoder:
    """A sentence-transformers model, loaded at the first text that it has to encode.

    Its name alone needs no loading, unless the model has to be downloaded first. Texts are
    encoded one at a time, so that a vector does not depend on the texts around it.

    Args:
        chosen: the model's name on the Hugging Face hub, or a folder.
    """

    def __init__(self, chosen: str) -> None:
        self._chosen = chosen
        self._model = ChosenModel(chosen, _KIND, self._load)

    @property
    def name(self) -> str:
        """The model with its revision, or a folder's name with what tells its content.

        Raises:
            ModelError: the model can't be found or loaded.
        """
        return self._model.name

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, shape (len(texts), dimensions).

        Raises:
            ModelError: the model can't be found or loaded.
        """
        model, prompt = self._model.loaded()
        if not texts:
            return self.encode([""])[:0]
        vectors = model.encode(
            [sound(text) for text in texts],
            prompt=prompt,
            batch_size=1,
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        return np.asarray(vectors, np.float32)

    def _load(self) -> tuple[Any, str]:
        model = _found(self._chosen)
        return model, _prompt(self._chosen, model)


def _found(chosen: str) -> Any:  # noqa: ANN401 -- an untyped library's object
    from sentence_transformers import SentenceTransformer

    return found(chosen, _KIND, SentenceTransformer)


def _prompt(chosen: str, model: Any) -> str:  # noqa: ANN401 -- an untyped library's object
    """What is put before every text: the model's own prompt, or that of the e5 family."""
    own = {key.lower(): text for key, text in (model.prompts or {}).items() if text}
    if model.default_prompt_name:
        return str(model.prompts[model.default_prompt_name])
    for key in _PROMPTS:
        if key in own:
            return str(own[key])
    return _E5_PREFIX if _E5.search(Path(chosen).resolve().name) else ""
