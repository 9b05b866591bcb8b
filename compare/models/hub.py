"""Models that the user chooses, by hub name or folder: found, loaded once, and told apart by name."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from compare.errors import ModelError
from compare.models.weights import fingerprint

Loaded = TypeVar("Loaded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a model is chosen as.

    role: what it is called in messages.
    form: what to give, likewise.
    owner: whose models on the hub may go without their owner.
    """

    role: str
    form: str
    owner: str

    def repository(self, chosen: str) -> str:
        """The hub's name in full."""
        return chosen if "/" in chosen else f"{self.owner}/{chosen}"


class ChosenModel(Generic[Loaded]):
    """A model that is loaded when it is first needed.

    Its name alone needs no loading, unless the model has to be downloaded first.

    Args:
        chosen: the model's name on the Hugging Face hub, or a folder.
        kind: what it is chosen as.
        load: loads it; whatever that raises becomes a `ModelError`.
    """

    def __init__(self, chosen: str, kind: Kind, load: Callable[[], Loaded]) -> None:
        self._chosen, self._kind, self._load = chosen, kind, load
        self._name: str | None = None
        self._loaded: Loaded | None = None

    @property
    def name(self) -> str:
        """The model with its revision, or a folder's name with what tells its content.

        Raises:
            ModelError: the model can't be found or loaded.
        """
        if self._name is None:
            try:
                self._name = _identity(self._chosen, self._kind)
                if self._name is None:
                    self.loaded()  # which puts it where it can be identified
                    self._name = _identity(self._chosen, self._kind) or self._chosen
            except OSError as error:
                raise ModelError(self._trouble(error)) from error
        return self._name

    def loaded(self) -> Loaded:
        """The model, ready for use.

        Raises:
            ModelError: it can't be found or loaded.
        """
        if self._loaded is None:
            try:
                with _quiet():
                    self._loaded = self._load()
            except ModelError:
                raise
            except Exception as error:  # hub, network, torch and safetensors raise each its own
                raise ModelError(self._trouble(error)) from error
        return self._loaded

    def _trouble(self, error: Exception) -> str:
        reason = next(iter(str(error).strip().splitlines()), type(error).__name__)[:200]
        return (
            f"the {self._kind.role} {self._chosen!r} can't be loaded ({reason}): give a folder with "
            f"{self._kind.form}, or the name of one on the hub while there is a network"
        )


def found(chosen: str, kind: Kind, opened: Callable[..., Any]) -> Any:  # noqa: ANN401 -- an untyped library's
    """The model from its folder or the local cache, else from the hub; `opened` is the library's class."""
    try:
        return opened(chosen, cache_folder=_cache(), local_files_only=True)
    except Exception:
        if Path(chosen).is_dir():
            raise
    from huggingface_hub import HfApi

    # one question before the download, which would try each of its files for a minute
    HfApi().model_info(kind.repository(chosen), timeout=15)
    return opened(chosen, cache_folder=_cache())


def sound(text: str) -> str:
    """The text as a tokenizer takes it: a lone surrogate becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


def _cache() -> str | None:
    return os.environ.get("SENTENCE_TRANSFORMERS_HOME")


def _identity(chosen: str, kind: Kind) -> str | None:
    """What tells the model from others, read without loading it; None where that can't be done."""
    folder = Path(chosen)
    if folder.is_dir():
        # any other folder could hold a whole disk
        is_model = any((folder / file).is_file() for file in ("modules.json", "config.json"))
        return _folder_identity(folder) if is_model else None
    from huggingface_hub import try_to_load_from_cache

    for repository in (kind.repository(chosen), chosen):
        try:
            file = try_to_load_from_cache(repository, "config.json", cache_dir=_cache())
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
