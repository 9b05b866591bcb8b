"""The shipped models that read sentences."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from compare.claims.reader import Reader
from compare.models.parsers import load_parser
from compare.models.splitting import SplittingNetwork
from compare.models.weights import PACKAGE

_PACKAGE = Path(__file__).parents[1]
#: Parts of the package that the claims of an article depend on.
_PARTS = ("articles", "claims", "languages", "models", "text.py", "pipeline.py")
#: Among them, what reads pairs and not articles, and what reports say.
_APART = ("judge", "report.po", "__pycache__")
#: Libraries whose releases may read otherwise; the last one carries word vectors.
_LIBRARIES = ("babel", "numpy", "onnxruntime", "rapidfuzz", "spacy", "thinc", PACKAGE)


def load_reader() -> Reader:
    """The models that come with the package; none is read before a text needs it.

    The network needs the default encoder's word vectors, which not every system has a package of.
    """
    network = SplittingNetwork() if importlib.util.find_spec(PACKAGE) else None
    return Reader(load_parser(), network)


def reader_version() -> str:
    """Readers of equal versions find the same claims.

    A hash of the code, the word lists and the weights that claims come from, and the releases of the
    libraries below them. All of it is read, some 30 MB in a twentieth of a second: a number raised by hand
    would be forgotten, and claims of an earlier reader would stand beside those of a later one.
    """
    digest = hashlib.sha256()
    for file in _files():
        digest.update(f"{file.relative_to(_PACKAGE).as_posix()}\n".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    for library in _LIBRARIES:
        digest.update(f"{library} {_release(library)}\n".encode())
    return digest.hexdigest()[:32]


def _files() -> Iterator[Path]:
    for part in _PARTS:
        place = _PACKAGE / part
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (
            file
            for file in found
            if file.is_file() and not set(file.relative_to(_PACKAGE).parts) & set(_APART)
        )


def _release(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
