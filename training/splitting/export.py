"""A trained student as the files that ship."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import torch

from compare.models.recipe import INPUT, Graph, Linear
from compare.models.splitting import ARRAYS as ARRAYS_FILE
from compare.models.splitting import BLOCKS as BLOCKS_FILE
from compare.models.splitting import FOLDER
from compare.models.splitting import LAYERS as LAYERS_FILE
from compare.models.weights import Floats, Shape, Weights
from training.splitting.encoder import names
from training.splitting.items import DEPS, TAGS
from training.splitting.student import BLOCKS, HEADS, LAYERS, WIDTH, Student


class _Tensors:
    """Weights by the encoder's names."""

    def __init__(self, shape: Shape, tensors: Mapping[str, torch.Tensor]) -> None:
        self.shape = shape
        self._tensors = tensors

    def tensor(self, name: str, *shape: int) -> Floats:
        return np.asarray(self._tensors[name].detach().numpy().reshape(shape), np.float32)


def export(student: Student) -> None:
    """Writes compare/models/splitter/."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / LAYERS_FILE).write_bytes(_layers(student))
    (FOLDER / BLOCKS_FILE).write_bytes(_blocks(student))
    texts = {"deps": DEPS, "tags": TAGS, "ways": student.known}
    arrays = {name: np.frombuffer("\n".join(lines).encode(), np.uint8) for name, lines in texts.items()}
    arrays |= {name: values.astype(np.float16) for name, values in _arrays(student).items()}
    np.savez_compressed(FOLDER / ARRAYS_FILE, **arrays)  # type: ignore[arg-type]


def _layers(student: Student) -> bytes:
    """Word vectors in, states out."""
    shape, state = Weights().shape, student.encoder.state_dict()
    tensors = {name: state[torch_name] for torch_name, name in names(LAYERS).items()}
    graph = Graph(_Tensors(shape, tensors), Linear.TEXTWISE)
    values = graph.embedded()
    for layer in range(LAYERS):
        values = graph.layer(values, f"l{layer}.")
    graph.plain(values)
    return graph.model("silang-splitter-layers", [1, "tokens", shape.hidden])


def _blocks(student: Student) -> bytes:
    """Words towards a head in, states out; any number of heads at a time."""
    shape = replace(Weights().shape, hidden=WIDTH, inner=2 * WIDTH, heads=HEADS, layers=BLOCKS)
    ends = {"weight": "w", "bias": "b"}
    tensors = {}
    for path, value in [
        *student.blocks.state_dict().items(),
        *student.start.state_dict(prefix="start.").items(),
    ]:
        stem, _, end = path.rpartition(".")
        tensors[f"{stem}.{ends[end]}"] = value
    graph = Graph(_Tensors(shape, tensors), Linear.EXACT)
    values = graph.norm(INPUT, "start")
    for number in range(BLOCKS):
        values = graph.layer(values, f"{number}.")
    graph.plain(values)
    return graph.model("silang-splitter-blocks", ["heads", "tokens", WIDTH])


def _arrays(student: Student) -> dict[str, Floats]:
    linear = {
        "head.0": student.head[1],
        "head.1": student.head[4],
        "word": student.word,
        "member": student.member,
    }
    found = {name: getattr(student, name).weight for name in ("dep", "tag", "stated", "way", "whose", "far")}
    found |= {"towards": student.towards.weight.T, "likely": student.likely.weight[:, 0]}
    found |= {f"{name}.w": each.weight.T for name, each in linear.items()}
    found |= {f"{name}.b": each.bias for name, each in linear.items()}
    return {name: values.detach().float().numpy() for name, values in found.items()}
