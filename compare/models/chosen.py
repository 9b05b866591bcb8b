"""Encoders that the user chooses: any sentence-transformers model, by hub name or folder."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.errors import ModelError
from compare.models.weights import fingerprint

if TYPE_CHECKING:
    from compare.alignment.pair import Vectors

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
        self._name: str | None = None
        self._loaded: tuple[Any, str] | None = None

    @property
    def name(self) -> str:
        """The model with its revision, or a folder's name with what tells its content.

        Raises:
            ModelError: the model can't be found or loaded.
        """
        if self._name is None:
            try:
                self._name = _identity(self._chosen)
                if self._name is None:
                    self._load()  # which puts it where it can be identified
                    self._name = _identity(self._chosen) or self._chosen
            except OSError as error:
                raise ModelError(self._trouble(error)) from error
        return self._name

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, shape (len(texts), dimensions).

        Raises:
            ModelError: the model can't be found or loaded.
        """
        model, prompt = self._load()
        if not texts:
            return self.encode([""])[:0]
        # a lone surrogate can't be tokenised
        sound = [text.encode("utf-8", "replace").decode() for text in texts]
        vectors = model.encode(
            sound,
            prompt=prompt,
            batch_size=1,
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        return np.asarray(vectors, np.float32)

    def _load(self) -> tuple[Any, str]:
        if self._loaded is None:
            try:
                with _quiet():
                    model = _found(self._chosen)
                self._loaded = model, _prompt(self._chosen, model)
            except Exception as error:  # hub, network, torch and safetensors raise each its own
                raise ModelError(self._trouble(error)) from error
        return self._loaded

    def _trouble(self, error: Exception) -> str:
        reason = next(iter(str(error).strip().splitlines()), type(error).__name__)[:200]
        return (
            f"the encoder {self._chosen!r} can't be loaded ({reason}): give a folder with a "
            f"sentence-transformers model, or the name of one on the hub while there is a network"
        )


def _found(chosen: str) -> Any:  # noqa: ANN401 -- an untyped library's object
    """The model from its folder or the local cache, else from the hub."""
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(chosen, local_files_only=True)
    except Exception:
        if Path(chosen).is_dir():
            raise
    from huggingface_hub import HfApi

    # one question before the download, which would try each of its files for a minute
    HfApi().model_info(_repository(chosen), timeout=15)
    return SentenceTransformer(chosen)


def _identity(chosen: str) -> str | None:
    """What tells the model from others, read without loading it; None where that can't be done."""
    folder = Path(chosen)
    if folder.is_dir():
        # any other folder could hold a whole disk
        is_model = any((folder / file).is_file() for file in ("modules.json", "config.json"))
        return _folder_identity(folder) if is_model else None
    from huggingface_hub import try_to_load_from_cache

    cache = os.environ.get("SENTENCE_TRANSFORMERS_HOME")
    for repository in (_repository(chosen), chosen):
        try:
            file = try_to_load_from_cache(repository, "config.json", cache_dir=cache)
        except ValueError:  # no name that the hub allows
            return None
        if isinstance(file, str):
            return f"{chosen}@{Path(file).parent.name[:12]}"
    return None


def _folder_identity(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{file.relative_to(folder).as_posix()}\0{fingerprint(file)}\n".encode())
    return f"{folder.resolve().name}@{digest.hexdigest()[:12]}"


def _repository(chosen: str) -> str:
    """The hub's name in full; sentence-transformers' own models go without their owner."""
    return chosen if "/" in chosen else f"sentence-transformers/{chosen}"


def _prompt(chosen: str, model: Any) -> str:  # noqa: ANN401 -- an untyped library's object
    """What is put before every text: the model's own prompt, or that of the e5 family."""
    own = {key.lower(): text for key, text in (model.prompts or {}).items() if text}
    if model.default_prompt_name:
        return str(model.prompts[model.default_prompt_name])
    for key in _PROMPTS:
        if key in own:
            return str(own[key])
    return _E5_PREFIX if _E5.search(Path(chosen).resolve().name) else ""


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keeps the libraries' own remarks and loading bars off the terminal; errors tell enough."""
    from transformers.utils import logging as transformers

    loggers = [
        logging.getLogger(name) for name in ("transformers", "huggingface_hub", "sentence_transformers")
    ]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    transformers.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
        transformers.enable_progress_bar()  # type: ignore[no-untyped-call]
