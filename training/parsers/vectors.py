"""Word vectors cut from the vocabulary of the program's own encoder.

A word's vector is the mean of the input embeddings of its pieces, put through a principal
component analysis over all words (scikit-learn's), each vector scaled to length 1.
"""

from __future__ import annotations

import gzip
import importlib.util
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import srsly
from numpy.typing import NDArray
from sklearn.decomposition import PCA

from compare.models.tokenizer import Tokenizer
from compare.models.weights import Weights

_LONGEST = 64


def frequent_words(language: str, count: int) -> list[str]:
    """The most frequent words of general text, lower-case, from the lists inside `wordfreq`."""
    spec = importlib.util.find_spec("wordfreq")
    if spec is None or spec.origin is None:
        raise SystemExit("word lists are read from the package wordfreq: pip install wordfreq")
    name = {"id": "small_id", "en": "large_en"}[language]
    path = Path(spec.origin).parent / "data" / f"{name}.msgpack.gz"
    bins: Sequence[Sequence[str]] = srsly.msgpack_loads(gzip.decompress(path.read_bytes()))[1:]
    words = [word for bin_ in bins for word in bin_]
    return [word for word in words if len(word) <= _LONGEST][:count]


def casings(words: Iterable[str]) -> dict[str, str]:
    """The most frequent way of writing each lower-case word."""
    ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        ways[word.lower()][word] += 1
    return {word: max(sorted(counts), key=counts.__getitem__) for word, counts in ways.items()}


def embeddings(written: Mapping[str, str]) -> NDArray[np.float32]:
    """A vector for each word, from the way it is written; shape (words, encoder's width)."""
    weights = Weights()
    vocabulary = weights.vocabulary()
    tokenizer = Tokenizer(vocabulary, _LONGEST)
    pieces = [np.array(tokenizer.encode(form)[1:-1] or [vocabulary.unknown]) for form in written.values()]
    return np.stack([weights.rows(ids).mean(axis=0) for ids in pieces])


def reduced(vectors: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    """The first principal components, of length 1."""
    components = PCA(width, svd_solver="full", random_state=0).fit_transform(vectors)
    return np.asarray(
        components / np.maximum(np.linalg.norm(components, axis=1, keepdims=True), 1e-6), np.float32
    )
