"""A network like the default encoder's, a thousand times smaller, in a file of the same format."""

from __future__ import annotations

import string
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HIDDEN, LAYERS, HEADS, INNER, POSITIONS, TYPES = 32, 2, 2, 64, 24, 2

#: Pieces with their scores. "pasar" is cheaper whole than in its two halves, "ikan" dearer.
PIECES = (
    ("<s>", 0.0),
    ("<pad>", 0.0),
    ("</s>", 0.0),
    ("<unk>", 0.0),
    ("▁", -4.0),
    ("▁pa", -3.0),
    ("sar", -3.0),
    ("▁pasar", -5.0),
    ("▁ik", -2.0),
    ("an", -2.0),
    ("▁ikan", -6.0),
    *((letter, -8.0) for letter in string.ascii_lowercase + ":/<>"),
    ("<mask>", 0.0),
)

#: A no-break space becomes a space, a ligature two letters; NUL goes.
REPLACEMENTS = {0x00A0: " ", 0xFB01: "fi", 0: ""}


def write_weights(path: Path, seed: int = 0) -> Path:
    """The file, with numbers that depend on the seed."""
    path.write_bytes(_header() + _tensors(len(_header()), np.random.default_rng(seed)))
    return path


def _header() -> bytes:
    pieces = [piece.encode() for piece, _ in PIECES]
    ends = np.cumsum([0, *map(len, pieces)]).astype("<u4")
    characters = b"".join(
        struct.pack(f"<IB{len(new)}I", old, len(new), *map(ord, new)) for old, new in REPLACEMENTS.items()
    )
    return b"".join(
        (
            b"E5S1" + struct.pack("<I", 1),
            struct.pack("<7i", HIDDEN, LAYERS, HEADS, INNER, len(PIECES), POSITIONS, TYPES),
            struct.pack("<fi", 1e-12, 32),
            struct.pack("<5i", len(pieces), 0, 2, 1, 3),
            struct.pack("<Q", int(ends[-1])),
            ends.tobytes() + np.array([score for _, score in PIECES], "<f4").tobytes(),
            b"".join(pieces),
            struct.pack("<iI", len(REPLACEMENTS), len(characters)) + characters,
        )
    )


def _tensors(start: int, random: np.random.Generator) -> bytes:
    contents = {name: (kind, elements) for name, kind, elements in _names()}
    directory = 4 + sum(2 + len(name) + 21 for name in contents)
    listed, data = [], []
    offset = start + directory
    for name, (kind, elements) in contents.items():
        raw = blocks(elements, random) if kind else floats(name, elements, random)
        listed.append(struct.pack("<H", len(name)) + name.encode())
        listed.append(struct.pack("<BIQQ", kind, elements, offset, len(raw)))
        data.append(raw)
        offset += len(raw)
    return struct.pack("<i", len(contents)) + b"".join(listed) + b"".join(data)


def _names() -> list[tuple[str, int, int]]:
    names = [("emb.word", 1, len(PIECES) * HIDDEN), ("emb.pos", 0, POSITIONS * HIDDEN)]
    names += [("emb.type", 0, TYPES * HIDDEN), ("emb.ln.w", 0, HIDDEN), ("emb.ln.b", 0, HIDDEN)]
    for layer in range(LAYERS):
        for part, outputs, inputs in (
            *((part, HIDDEN, HIDDEN) for part in ("q", "k", "v", "ao")),
            ("fi", INNER, HIDDEN),
            ("fo", HIDDEN, INNER),
        ):
            names += [(f"l{layer}.{part}.w", 1, outputs * inputs), (f"l{layer}.{part}.b", 0, outputs)]
        for part in ("aln", "oln"):
            names += [(f"l{layer}.{part}.w", 0, HIDDEN), (f"l{layer}.{part}.b", 0, HIDDEN)]
    return names


def floats(name: str, count: int, random: np.random.Generator) -> bytes:
    """Numbers about 0, about 1 for the gain of a normalisation."""
    centre = 1.0 if name.endswith("ln.w") else 0.0
    return random.normal(centre, 0.1, count).astype("<f4").tobytes()


def blocks(count: int, random: np.random.Generator) -> bytes:
    """Blocks of a scale and 32 numbers of four bits."""
    scales: NDArray[np.float16] = random.uniform(0.01, 0.05, count // 32).astype("<f2")
    nibbles = random.integers(0, 256, (count // 32, 16)).astype("u1")
    return b"".join(scale.tobytes() + row.tobytes() for scale, row in zip(scales, nibbles, strict=True))
