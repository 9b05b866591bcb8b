"""How the default encoder's network is written for ONNX Runtime: its layers, in 8 bits.

The graph takes the word vectors of one text, shape (tokens, hidden), and gives its vector,
shape (hidden,), of length 1: positions added, BERT layers, mean over the tokens. One text a run
is what makes its vector independent of the texts around it; there is no padding to mask.

Every linear layer multiplies integers: weights of 7 bits with one scale per output, activations
of 8 bits with one scale per token (Yao et al. 2022, "ZeroQuant", token-wise quantisation). One
scale per text, which is ONNX Runtime's own dynamic quantisation, is three times as far from the
full network (mean cosine 0.997 against 0.999), because single tokens carry huge activations.
Seven bits, because processors without VNNI add two products of an unsigned and a signed byte in
16 bits: with eight, the sum could overflow there.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from compare.models.weights import Floats, Shape, Weights

if TYPE_CHECKING:
    from collections.abc import Callable

#: Raise it when anything here or in the tokenizer changes the vectors.
RECIPE_VERSION = 1

INPUT, OUTPUT = "words", "vector"

_WEIGHT_TOP = 64  # two products, 255 * 64 * 2, stay below 2 ** 15
_ACTIVATION_TOP = 127
_ZERO = 128
_CONTRIB = "com.microsoft"
_OPSET, _IR = 17, 8


def layers_model(weights: Weights, progress: Callable[[int, int], None]) -> bytes:
    """The ONNX file's bytes; `progress` hears of each finished layer (done, total).

    Raises:
        ModelError: the weights file lacks a tensor.
    """
    graph = Graph(weights)
    state = graph.embedded()
    total = weights.shape.layers
    for layer in range(total):
        state = graph.layer(state, f"l{layer}.")
        progress(layer + 1, total)
    graph.pooled(state)
    return graph.model("multilingual-e5-small", [1, weights.shape.hidden])


class Tensors(Protocol):
    """A network's sizes and weights by the encoder's names."""

    @property
    def shape(self) -> Shape:
        """The sizes."""

    def tensor(self, name: str, *shape: int) -> Floats:
        """A tensor in full."""


def quantised(weight: Floats) -> tuple[NDArray[np.int8], Floats]:
    """A linear layer of shape (outputs, inputs) as integers (inputs, outputs) and scales (outputs,)."""
    scale = np.maximum(np.abs(weight).max(axis=1), 1e-12) / _WEIGHT_TOP
    return np.rint(weight / scale[:, None]).astype(np.int8).T, scale.astype(np.float32)


class Linear(StrEnum):
    """How linear layers are computed."""

    TOKENWISE = "tokenwise"
    """In 8 bits with one scale per token: nearest to the full network."""
    TEXTWISE = "textwise"
    """In 8 bits with one scale per text: a third faster."""
    EXACT = "exact"
    """In 32 bits: faster for narrow layers."""


class Graph:
    """Nodes and constants as they are added; methods that add some return the name of their result."""

    def __init__(self, weights: Tensors, linear: Linear = Linear.TOKENWISE) -> None:
        self._kind = linear
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self._weights = weights
        self._shape = weights.shape
        for name, value in (
            ("first", np.array([0], np.int64)),
            ("smallest", np.array(1e-12, np.float32)),
            ("step", np.array(1 / _ACTIVATION_TOP, np.float32)),
            ("one", np.array(1, np.float32)),
            ("zero", np.array(_ZERO, np.uint8)),
        ):
            self._constant(name, value)

    def embedded(self) -> str:
        """Word vectors with those of position and type, normalised."""
        shape = self._shape
        positions = self._weights.tensor("emb.pos", shape.positions, shape.hidden)
        types = self._weights.tensor("emb.type", shape.types, shape.hidden)
        self._constant("positions", positions + types[0])
        tokens = self._add("Shape", INPUT, start=1, end=2)
        return self.norm(
            self._add("Add", INPUT, self._add("Slice", "positions", "first", tokens, "first")), "emb.ln"
        )

    def layer(self, state: str, prefix: str) -> str:
        """One BERT layer: attention, then the two inner linear layers, each with its residual."""
        shape = self._shape
        hidden, inner = shape.hidden, shape.inner
        rounded = self._rounded(state)
        heads = [self._linear(rounded, prefix + part, hidden, hidden) for part in "qkv"]
        mixed = self._add("MultiHeadAttention", *heads, domain=_CONTRIB, num_heads=shape.heads)
        attended = self._linear(self._rounded(mixed), prefix + "ao", hidden, hidden)
        state = self.norm(self._add("Add", state, attended), prefix + "aln")
        wide = self._linear(self._rounded(state), prefix + "fi", inner, hidden)
        active = self._add("Gelu", wide, domain=_CONTRIB)
        narrow = self._linear(self._rounded(active), prefix + "fo", hidden, inner)
        return self.norm(self._add("Add", state, narrow), prefix + "oln")

    def pooled(self, state: str) -> None:
        """The mean over the tokens, of length 1."""
        from onnx import helper

        mean = self._add("ReduceMean", state, axes=[1], keepdims=0)
        self.nodes.append(helper.make_node("LpNormalization", [mean], [OUTPUT], axis=-1, p=2))

    def plain(self, state: str) -> None:
        """The states of the tokens as they are."""
        from onnx import helper

        self.nodes.append(helper.make_node("Identity", [state], [OUTPUT]))

    def model(self, name: str, output: list[int | str]) -> bytes:
        """The ONNX file's bytes; `output` is the shape of what was made the result."""
        from onnx import TensorProto, helper

        rows: list[int | str] = [output[0], "tokens", self._shape.hidden]
        words = helper.make_tensor_value_info(INPUT, TensorProto.FLOAT, rows)
        result = helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, output)
        model = helper.make_model(
            helper.make_graph(self.nodes, name, [words], [result], self.constants),
            opset_imports=[helper.make_opsetid("", _OPSET), helper.make_opsetid(_CONTRIB, 1)],
            ir_version=_IR,
            producer_name="silang",
        )
        return bytes(model.SerializeToString(deterministic=True))

    def _rounded(self, values: str) -> tuple[str, str]:
        """`values` as bytes around 128, and the scale of each token; themselves if there is no such."""
        if self._kind is not Linear.TOKENWISE:
            return values, ""
        largest = self._add("ReduceMax", self._add("Abs", values), axes=[-1], keepdims=1)
        scale = self._add("Mul", self._add("Max", largest, "smallest"), "step")
        return self._add("QuantizeLinear", self._add("Div", values, scale), "one", "zero"), scale

    def _linear(self, rounded: tuple[str, str], name: str, outputs: int, inputs: int) -> str:
        levels, scale = rounded
        bias = self._constant(name + ".b", self._weights.tensor(name + ".b", outputs))
        weight = self._weights.tensor(name + ".w", outputs, inputs)
        if self._kind is Linear.EXACT:
            return self._add("Add", self._add("MatMul", levels, self._constant(name + ".w", weight.T)), bias)
        matrix, steps = quantised(weight)
        integers = (
            self._constant(name + ".w", matrix),
            self._constant(name + ".steps", steps),
            self._constant(name + ".zero", np.zeros(outputs, np.int8)),
        )
        if self._kind is Linear.TEXTWISE:
            return self._add("DynamicQuantizeMatMul", levels, *integers, bias, domain=_CONTRIB)
        matrix_name, steps_name, zeros = integers
        product = self._add(
            "MatMulIntegerToFloat", levels, matrix_name, "one", steps_name, "zero", zeros, domain=_CONTRIB
        )
        return self._add("Add", self._add("Mul", product, scale), bias)

    def norm(self, values: str, name: str) -> str:
        """Layer normalisation."""
        hidden = self._shape.hidden
        gain, bias = (
            self._constant(name + part, self._weights.tensor(name + part, hidden)) for part in (".w", ".b")
        )
        return self._add("LayerNormalization", values, gain, bias, axis=-1, epsilon=self._shape.epsilon)

    def _constant(self, name: str, value: NDArray[Any]) -> str:
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def _add(self, kind: str, *inputs: str, domain: str = "", **attributes: Any) -> str:  # noqa: ANN401
        from onnx import helper

        result = f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [result], domain=domain, **attributes))
        return result
