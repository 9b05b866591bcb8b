"""Makes models once from the installed weights, in the user's cache folder, whole or not at all."""

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
from compare.models.weights import FILE, Weights, fingerprint
from compare.places import CACHE_VARIABLE, cache_folder

#: Called with the stage's name, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]

LAYERS = "layers.onnx"

_MANIFEST = "manifest.json"
_LOCK = ".preparing"
_PARTIAL = ".partial-"
#: A preparation takes seconds; one that holds the lock for this long has hung.
_PATIENCE_SECONDS = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A model that is made from the installed weights."""

    purpose: str
    model: str
    """As its manifest names it."""
    recipe: int
    """Raised when what is made of the same weights changes."""
    make: Callable[[Weights, Callable[[int, int], None]], bytes]
    """The network for ONNX Runtime; hears of each finished layer (done, total)."""
    check: Callable[[Path, Weights, Progress], None]
    """Raises `ModelError` where the network in a folder does not give what it should."""
    adapted: Path | None = None
    """What the weights were adapted with."""

    @property
    def name(self) -> str:
        """Model, recipe and adaptation: results of equal names can be mixed."""
        adaptation = f"-{fingerprint(self.adapted)[:6]}" if self.adapted else ""
        return f"{self.model}-r{self.recipe}{adaptation}"

    @property
    def folder(self) -> Path:
        """Where it is or will be."""
        return cache_folder() / "models" / self.name


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


def is_prepared(product: Product, weights: Weights) -> bool:
    """Whether its folder holds the model that this recipe makes of these weights, complete."""
    folder = product.folder
    try:
        size = (folder / LAYERS).stat().st_size
        found = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(found == _manifest(product, weights, size))


def prepare(product: Product, progress: Progress = silent, force: bool = False) -> Path:
    """The folder of the prepared model, made first when there is none or with `force`.

    Any number of processes may call this at once: one works, the others wait for it.

    Raises:
        ModelError: no weights, a folder that can't be written, or a model that doesn't give what
            it should.
    """
    weights = Weights()
    target = product.folder
    if not force and is_prepared(product, weights):
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target.parent):
            if force or not is_prepared(product, weights):
                _remove_leftovers(target.parent)
                _make(product, weights, progress)
    except OSError as error:
        raise ModelError(
            f"cannot prepare the {product.purpose} in {target.parent} ({error.strerror or error}): "
            f"set {CACHE_VARIABLE} to a folder that can be written and has 50 MB free"
        ) from error
    return target


def status(product: Product) -> ModelStatus:
    """What there is of a model; never raises."""
    try:
        weights = Weights()
        source, ready = str(weights.path), is_prepared(product, weights)
    except ModelError as error:
        source, ready = str(error), False
    return ModelStatus(
        name=product.name,
        purpose=product.purpose,
        weights=source,
        folder=product.folder,
        prepared=ready,
        bytes=_size(product.folder) if ready else 0,
        recipe=product.recipe,
    )


def _make(product: Product, weights: Weights, progress: Progress) -> None:
    target = product.folder
    partial = Path(tempfile.mkdtemp(prefix=_PARTIAL, dir=target.parent))
    try:
        model = product.make(weights, lambda done, total: progress("quantising layers", done, total))
        progress("writing", 0, 1)
        _write(partial / LAYERS, model)
        _write(partial / _MANIFEST, json.dumps(_manifest(product, weights, len(model))).encode())
        progress("writing", 1, 1)
        product.check(partial, weights, progress)
        _put(partial, target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


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
            f"another process has been preparing models in {folder} for too long: "
            f"end it, or set {CACHE_VARIABLE} to another folder"
        ) from error


def _manifest(product: Product, weights: Weights, size: int) -> dict[str, str | int]:
    return {
        "model": product.name,
        "recipe": product.recipe,
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
