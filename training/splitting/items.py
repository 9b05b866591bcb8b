"""Sentences as the networks are given them in training."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from compare.claims.splitting.sentence import NOBODY, Sentence
from compare.claims.splitting.ways import ways
from compare.models.splitting import ITS, NO_WORD, NOT_ITS, NOT_STATED, OTHERS, STATED, Pieces, cut_to_pieces
from compare.models.tokenizer import Tokenizer
from compare.models.weights import Weights

#: Universal Dependencies' relations and parts of speech; row 0 is for none of them.
DEPS = (
    "root", "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound",
    "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat",
    "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis",
    "punct", "reparandum", "vocative", "xcomp",
)  # fmt: skip
TAGS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip

#: For each word of a sentence the probability that it is a head; for each head, that a word belongs to it.
Answer = tuple[NDArray[np.float32], dict[int, NDArray[np.float32]]]
Some = TypeVar("Some")
#: A way is known from so many meetings on.
_WAYS_FROM = 5


@dataclass(slots=True, eq=False)
class Item:
    """A sentence and its rows in the networks' tables, by piece."""

    sentence: Sentence
    pieces: Pieces
    vectors: torch.Tensor
    """(pieces, hidden)"""
    deps: list[int]
    tags: list[int]
    stated: list[int]
    owners: NDArray[np.int64]
    """By word."""
    real: torch.Tensor
    """By word: no mark."""
    ways: dict[int, list[int]] = field(default_factory=dict)
    """Those computed so far, by head."""

    @property
    def size(self) -> int:
        """Words."""
        return len(self.owners)

    def way(self, head: int, known: Mapping[str, int]) -> list[int]:
        """For each word the row of the way to it; `known` is the same at every call."""
        if head not in self.ways:
            self.ways[head] = [known.get(way, 0) for way in ways(self.sentence.tree, head)]
        return self.ways[head]

    def whose(self, head: int) -> list[int]:
        """For each word whose it is."""
        own = np.where(self.owners == self.owners[head], ITS, OTHERS)
        found: list[int] = np.where(self.owners == NOBODY, NOT_ITS, own).tolist()
        return found


@cache
def _encoder() -> tuple[Weights, Tokenizer]:
    weights = Weights()
    return weights, Tokenizer(weights.vocabulary(), weights.shape.positions)


def item(sentence: Sentence) -> Item:
    """A sentence of at least one word."""
    weights, tokenizer = _encoder()
    pieces = cut_to_pieces(sentence, tokenizer, weights.shape.positions)
    tree = sentence.tree
    deps = [DEPS.index(dep) + 1 if dep in DEPS else 0 for dep in tree.deps]
    tags = [TAGS.index(token.pos) + 1 if token.pos in TAGS else 0 for token in tree.tokens]
    owners = np.array(sentence.owners)
    stated = np.where(owners == NOBODY, NOT_STATED, STATED).tolist()
    return Item(
        sentence=sentence,
        pieces=pieces,
        vectors=torch.from_numpy(weights.rows(np.array(pieces.ids, np.int64))).bfloat16(),
        deps=_by_piece(deps, pieces, 0),
        tags=_by_piece(tags, pieces, 0),
        stated=_by_piece(stated, pieces, NO_WORD),
        owners=owners,
        real=torch.tensor([token.pos != "PUNCT" for token in tree.tokens]),
    )


def _by_piece(values: Sequence[int], pieces: Pieces, nothing: int) -> list[int]:
    return [values[word] if word >= 0 else nothing for word in pieces.words]


def known_ways(examples: Sequence[tuple[Item, Answer]]) -> list[str]:
    """The ways that are met often enough, in order."""
    heads = [(each.sentence.tree, head) for each, answer in examples for head in answer[1]]
    met = Counter(way for tree, head in heads for way in ways(tree, head))
    return sorted(way for way, times in met.items() if times >= _WAYS_FROM)


def padded(rows: Iterable[Sequence[int]], nothing: int = 0, size: int = 0) -> torch.Tensor:
    """Rows of one length, at least `size`, filled up with `nothing`."""
    tensors = [torch.as_tensor(row) for row in rows]
    found = torch.nn.utils.rnn.pad_sequence(tensors, batch_first=True, padding_value=nothing)
    return torch.nn.functional.pad(found, (0, max(0, size - found.shape[1])), value=nothing)


def batches(
    things: Iterable[Some], length: Callable[[Some], int], room: int, chance: random.Random
) -> list[list[Some]]:
    """Things of about one length together, at most `room` in all a batch, in random order."""
    found: list[list[Some]] = []
    for thing in sorted(things, key=lambda each: length(each) + chance.random() * 6):
        if not found or (len(found[-1]) + 1) * length(thing) > room:
            found.append([])
        found[-1].append(thing)
    chance.shuffle(found)
    return found
