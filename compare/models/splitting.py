"""The shipped network that finds claims: a few layers of the encoder, trained further, and a head on them.

A sentence's pieces go through the layers once, each with its relation, its part of speech and
whether it stands in a statement added to its vector. The state of a word's first piece says how
likely the word is the head of a claim. For each head the words' states, with the way that leads to
each through the grammar, go through small attention blocks (Vaswani et al. 2017, arXiv:1706.03762)
that say which words belong to its claim. Trained by training/splitting; docs/splitter.md says how
well it does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from compare.claims.splitting.sentence import NOBODY, Sentence
from compare.claims.splitting.ways import ways
from compare.errors import ModelError
from compare.models.recipe import INPUT
from compare.models.sessions import open_session
from compare.models.tokenizer import Tokenizer
from compare.models.weights import Floats, Weights

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FOLDER = Path(__file__).with_name("splitter")
LAYERS, BLOCKS, ARRAYS = "layers.onnx", "blocks.onnx", "arrays.npz"
#: Distances beyond this power of two are not told apart.
FAR = 6

#: Whose words a word is, for the layers ...
NOT_STATED, STATED, NO_WORD = range(3)
#: ... and towards the head of a claim.
NOT_ITS, ITS, OTHERS = range(3)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence as the encoder's tokens."""

    ids: list[int]
    words: list[int]
    """For each token the word that it is a part of, -1 for the marks around the sentence."""
    first: list[int]
    """For each word its first token; the last one for words beyond the limit."""


def cut_to_pieces(sentence: Sentence, tokenizer: Tokenizer, limit: int) -> Pieces:
    """The sentence's words as at most `limit` tokens; each word is tokenized by itself."""
    ids, words, first = [], [-1], []
    begin, *_, end = tokenizer.encode("")
    ids.append(begin)
    for i, word in enumerate(sentence.tree.words):
        pieces = tokenizer.pieces(word)
        first.append(min(len(ids), limit - 1))
        ids += pieces
        words += [i] * len(pieces)
    return Pieces([*ids[: limit - 1], end], [*words[: limit - 1], -1], first)


def distances(heads: Sequence[int], size: int) -> NDArray[np.int64]:
    """How far each of `size` words is from each head: 0 to 2 * FAR, by powers of two, FAR being no way."""
    apart = np.arange(size) - np.array(heads)[:, None]
    steps = np.minimum(np.frexp(np.abs(apart))[1], FAR)
    return np.asarray(FAR + np.sign(apart) * steps, np.int64)


class SplittingNetwork:
    """Reads sentences; nothing is loaded before the first."""

    def read(self, sentence: Sentence) -> Reading:
        """Reads one sentence of at least one word.

        Raises:
            ModelError: the network or the encoder's weights can't be loaded.
        """
        return Reading(_network(), sentence)


class Reading:
    """What the network makes of one sentence."""

    def __init__(self, network: _Network, sentence: Sentence) -> None:
        self._network = network
        self._sentence = sentence
        self._states = network.states(sentence)
        self.likely = network.likely(self._states)
        """For each word the probability that it is the head of a claim."""

    def members(self, heads: Sequence[int]) -> Floats:
        """For each head and each word the probability that it belongs to the head's claim."""
        return self._network.members(self._states, self._sentence, heads, self.likely)


class _Network:
    """Layers and arrays, loaded."""

    def __init__(
        self,
        layers: InferenceSession,
        blocks: InferenceSession,
        arrays: Mapping[str, NDArray[Any]],
        weights: Weights,
    ) -> None:
        self._layers, self._blocks = layers, blocks
        self._arrays = arrays
        self._weights = weights
        self._tokenizer = Tokenizer(weights.vocabulary(), weights.shape.positions)
        names = {name: bytes(arrays[name]).decode("utf-8").split("\n") for name in ("deps", "tags", "ways")}
        self._deps, self._tags, self._ways = (
            {each: row for row, each in enumerate(names[name], start=1)} for name in names
        )

    def states(self, sentence: Sentence) -> Floats:
        """The layers' output for each word, shape (words, hidden)."""
        pieces = cut_to_pieces(sentence, self._tokenizer, self._weights.shape.positions)
        tree, arrays = sentence.tree, self._arrays
        deps = [self._deps.get(dep, 0) for dep in tree.deps]
        tags = [self._tags.get(token.pos, 0) for token in tree.tokens]
        stated = [NOT_STATED if owner == NOBODY else STATED for owner in sentence.owners]
        rows = self._weights.rows(np.array(pieces.ids, np.int64))
        for name, values, nothing in (("dep", deps, 0), ("tag", tags, 0), ("stated", stated, NO_WORD)):
            rows = rows + arrays[name][[values[word] if word >= 0 else nothing for word in pieces.words]]
        found: Floats = self._layers.run(None, {INPUT: rows[None]})[0][0]
        return found[pieces.first]

    def likely(self, states: Floats) -> Floats:
        """Shape (words,)."""
        return _probability(self._linear(np.maximum(self._linear(states, "head.0"), 0), "head.1")[:, 0])

    def members(self, states: Floats, sentence: Sentence, heads: Sequence[int], likely: Floats) -> Floats:
        """Shape (heads, words)."""
        arrays, owners = self._arrays, np.array(sentence.owners)
        rows = [[self._ways.get(way, 0) for way in ways(sentence.tree, head)] for head in heads]
        own = np.where(owners == owners[list(heads), None], ITS, OTHERS)
        whose = np.where(owners == NOBODY, NOT_ITS, own)
        values = arrays["way"][rows] + arrays["whose"][whose] + arrays["far"][distances(heads, len(owners))]
        values += self._linear(states, "word") + likely[:, None] * arrays["likely"]
        values += (states[list(heads)] @ arrays["towards"])[:, None]
        values = self._blocks.run(None, {INPUT: values})[0]
        return _probability(self._linear(values, "member")[..., 0])

    def _linear(self, values: Floats, name: str) -> Floats:
        product: Floats = values @ self._arrays[f"{name}.w"] + self._arrays[f"{name}.b"]
        return product


def _probability(logits: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-logits)), np.float32)


@cache
def _network() -> _Network:
    weights = Weights()
    try:
        layers, blocks = (open_session(FOLDER / name) for name in (LAYERS, BLOCKS))
        with np.load(FOLDER / ARRAYS, allow_pickle=False) as stored:
            arrays = {
                name: value if value.dtype == np.uint8 else value.astype(np.float32)
                for name, value in stored.items()
            }
    except Exception as error:  # ONNX Runtime's have no class in common
        raise ModelError(
            f"{FOLDER} can't be loaded: install silang again, or pip install --upgrade onnxruntime"
        ) from error
    return _Network(layers, blocks, arrays, weights)
