"""Writes `compare/models/reference.json`: vectors of the full network, in numpy and 32 bits.

    python -m training.encoder_reference

Independent of the recipe and of ONNX Runtime, so that it can show up an error in either.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np

from compare.models.tokenizer import Tokenizer
from compare.models.weights import Floats, Weights

TARGET = Path(__file__).parents[1] / "compare" / "models" / "reference.json"

TEXTS = (
    "Harga beras medium di pasar induk naik Rp1.200 per kilogram sejak awal pekan.",
    "Wali kota mengatakan jembatan gantung itu akan dibuka kembali pada 12 Mei.",
    "Petugas mengevakuasi 47 penumpang kapal feri yang kandas di selat.",
    "The central bank kept its benchmark rate at 5.75 percent on Thursday.",
    "A spokeswoman denied that the minister had signed the contract.",
    "Rescuers found the hikers alive after two nights on the volcano.",
)


def linear(values: Floats, weights: Weights, name: str, outputs: int) -> Floats:
    """A linear layer's output, shape (tokens, outputs)."""
    matrix = weights.tensor(name + ".w", outputs, values.shape[1])
    return values @ matrix.T + weights.tensor(name + ".b", outputs)


def norm(values: Floats, weights: Weights, name: str) -> Floats:
    """Layer normalisation."""
    hidden = values.shape[1]
    values = values - values.mean(axis=1, keepdims=True)
    values /= np.sqrt((values**2).mean(axis=1, keepdims=True) + weights.shape.epsilon)
    return values * weights.tensor(name + ".w", hidden) + weights.tensor(name + ".b", hidden)


def gelu(values: Floats) -> Floats:
    """The exact form."""
    erf = np.vectorize(math.erf, otypes=[np.float32])
    return np.asarray(values * 0.5 * (1 + erf(values / math.sqrt(2))), np.float32)


def attention(values: Floats, weights: Weights, prefix: str) -> Floats:
    """Self-attention over the tokens, before the output layer."""
    tokens, hidden = values.shape
    heads = weights.shape.heads
    query, key, value = (
        linear(values, weights, prefix + part, hidden).reshape(tokens, heads, -1).transpose(1, 0, 2)
        for part in "qkv"
    )
    scores = query @ key.transpose(0, 2, 1) / np.sqrt(hidden / heads)
    scores = np.exp(scores - scores.max(axis=2, keepdims=True))
    mixed = scores / scores.sum(axis=2, keepdims=True) @ value
    return np.asarray(mixed.transpose(1, 0, 2).reshape(tokens, hidden), np.float32)


def vector(ids: list[int], weights: Weights) -> Floats:
    """The text's vector of length 1."""
    shape = weights.shape
    state = weights.rows(np.array(ids))
    state = state + weights.tensor("emb.pos", shape.positions, shape.hidden)[: len(ids)]
    state = norm(state + weights.tensor("emb.type", shape.types, shape.hidden)[0], weights, "emb.ln")
    for layer in range(shape.layers):
        prefix = f"l{layer}."
        mixed = linear(attention(state, weights, prefix), weights, prefix + "ao", shape.hidden)
        state = norm(state + mixed, weights, prefix + "aln")
        inner = gelu(linear(state, weights, prefix + "fi", shape.inner))
        state = norm(state + linear(inner, weights, prefix + "fo", shape.hidden), weights, prefix + "oln")
    mean = state.mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean), np.float32)


def main() -> None:
    """Write the file."""
    weights = Weights()
    tokenizer = Tokenizer(weights.vocabulary(), weights.shape.positions)
    entries = [
        json.dumps(
            {
                "text": text,
                "vector": [round(float(x), 5) for x in vector(tokenizer.encode("query: " + text), weights)],
            }
        )
        for text in TEXTS
    ]
    TARGET.write_text("[\n" + ",\n".join(entries) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
