"""The encoder's states, word by word: what the teacher reads."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from compare.models.tokenizer import Tokenizer
from compare.models.weights import Weights

#: The layers whose states are kept: syntax stands in the middle of such networks.
LAYERS = (3, 5, 7, 9)

_PIECES = 384
_BEGIN, _END = 0, 2


class States:
    """The network of the encoder in torch, whose inner layers are read."""

    def __init__(self) -> None:
        self._weights = Weights()
        vocabulary = self._weights.vocabulary()
        self._tokenizer = Tokenizer(vocabulary, _PIECES)
        self._ends = vocabulary.begin, vocabulary.end
        self.width = self._weights.shape.hidden
        self._tensors: dict[str, Tensor] = {}

    def of_words(self, sentences: Sequence[Sequence[str]]) -> list[NDArray[np.float16]]:
        """For each sentence an array (words, layers, width): the mean over each word's pieces."""
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
        found: list[NDArray[np.float16]] = [np.zeros((0, 0, 0), np.float16)] * len(sentences)
        for begin in range(0, len(order), 32):
            chosen = order[begin : begin + 32]
            for i, states in zip(chosen, self._batch([sentences[i] for i in chosen]), strict=True):
                found[i] = states
        return found

    def _batch(self, sentences: Sequence[Sequence[str]]) -> list[NDArray[np.float16]]:
        rows, places = [], []
        for words in sentences:
            ids, spans = [self._ends[0]], []
            for word in words:
                pieces = self._tokenizer.encode(word)[1:-1][:12]
                room = max(0, _PIECES - 1 - len(ids))
                spans.append((min(len(ids), _PIECES - 2), max(1, min(len(pieces), room))))
                ids += pieces[:room]
            rows.append([*ids, self._ends[1]])
            places.append(spans)
        longest = max(map(len, rows))
        mask = torch.tensor([[1.0] * len(row) + [0.0] * (longest - len(row)) for row in rows])
        padded = np.array([row + [self._ends[1]] * (longest - len(row)) for row in rows])
        with torch.inference_mode():
            layers = self._layers(padded, mask)
        return [
            np.stack([layers[i, begin : begin + count].mean(dim=0).numpy() for begin, count in spans]).astype(
                np.float16
            )
            for i, spans in enumerate(places)
        ]

    def _layers(self, ids: NDArray[np.int64], mask: Tensor) -> Tensor:
        """Shape (sentences, pieces, layers, width)."""
        shape = self._weights.shape
        words = torch.from_numpy(self._weights.rows(ids.reshape(-1))).reshape(*ids.shape, shape.hidden)
        positions = self._tensor("emb.pos", shape.positions, shape.hidden)[: ids.shape[1]]
        state = self._norm(
            words + positions + self._tensor("emb.type", shape.types, shape.hidden)[0], "emb.ln"
        )
        hidden = (mask[:, None, None, :] - 1) * 1e9
        kept = []
        for layer in range(max(LAYERS) + 1):
            state = self._layer(state, hidden, f"l{layer}.")
            if layer in LAYERS:
                kept.append(state)
        return torch.stack(kept, dim=2)

    def _layer(self, state: Tensor, hidden: Tensor, name: str) -> Tensor:
        shape = self._weights.shape
        size = (*state.shape[:2], shape.heads, shape.hidden // shape.heads)
        query, key, value = (
            self._linear(state, name + part, shape.hidden, shape.hidden).reshape(size).transpose(1, 2)
            for part in "qkv"
        )
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=hidden)
        mixed = mixed.transpose(1, 2).reshape(state.shape)
        state = self._norm(state + self._linear(mixed, name + "ao", shape.hidden, shape.hidden), name + "aln")
        wide = functional.gelu(self._linear(state, name + "fi", shape.inner, shape.hidden))
        return self._norm(state + self._linear(wide, name + "fo", shape.hidden, shape.inner), name + "oln")

    def _linear(self, state: Tensor, name: str, outputs: int, inputs: int) -> Tensor:
        return functional.linear(
            state, self._tensor(name + ".w", outputs, inputs), self._tensor(name + ".b", outputs)
        )

    def _norm(self, state: Tensor, name: str) -> Tensor:
        size = self._weights.shape.hidden
        gain, bias = self._tensor(name + ".w", size), self._tensor(name + ".b", size)
        return functional.layer_norm(state, (size,), gain, bias, self._weights.shape.epsilon)

    def _tensor(self, name: str, *shape: int) -> Tensor:
        if name not in self._tensors:
            self._tensors[name] = torch.from_numpy(self._weights.tensor(name, *shape))
        return self._tensors[name]
