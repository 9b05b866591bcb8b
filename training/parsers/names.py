"""The teacher of names: a tagger over the encoder's frozen states.

It learns from the few sentences whose names are labelled and labels more for the pipeline to learn from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.tokens import Doc
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

from training.parsers.labels import LABELS, spans

_INNER = 160
_UNKNOWN = -100
#: Names are taken from the teacher when it is this sure of each of their words …
_SURE = 0.6
#: … and words without a name likewise; what lies between is left open.
_SURE_OF_NONE = 0.8


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence's states and the number of each word's label, -100 where nothing is known."""

    states: NDArray[np.float16]
    labels: tuple[int, ...]


def label_numbers(doc: Doc) -> tuple[int, ...]:
    """The labels of a document's words."""
    return tuple(
        _UNKNOWN
        if token.ent_iob_ == ""
        else LABELS.index("O" if token.ent_iob_ == "O" else f"{token.ent_iob_}-{token.ent_type_}")
        for token in doc
    )


class NameTeacher(nn.Module):
    """Mixes the encoder's layers, reads both ways, scores the labels of each word."""

    def __init__(self, layers: int, width: int, seed: int) -> None:
        torch.manual_seed(seed)
        super().__init__()
        self.mix = nn.Parameter(torch.zeros(layers))
        self.norm, self.drop = nn.LayerNorm(width), nn.Dropout(0.4)
        self.reader = nn.LSTM(width, _INNER, batch_first=True, bidirectional=True)
        self.out = nn.Linear(2 * _INNER, len(LABELS))
        self._seed = seed

    def forward(self, states: Sequence[NDArray[np.float16]]) -> Tensor:
        """Scores, shape (sentences, words, labels)."""
        padded = pad_sequence([torch.from_numpy(x).float() for x in states], batch_first=True)
        mixed = self.drop(self.norm(torch.einsum("swlh,l->swh", padded, self.mix.softmax(0))))
        lengths = torch.tensor([len(x) for x in states])
        packed = pack_padded_sequence(mixed, lengths, batch_first=True, enforce_sorted=False)
        scores: Tensor = self.out(self.drop(pad_packed_sequence(self.reader(packed)[0], batch_first=True)[0]))
        return scores

    def fit(self, examples: Sequence[Labelled], epochs: int) -> None:
        """Learns from all examples, `epochs` times over."""
        chance = np.random.default_rng(self._seed)
        size = 24
        steps = epochs * -(-len(examples) // size)
        optimiser = torch.optim.AdamW(self.parameters(), 2e-3, weight_decay=0.01)
        rate = torch.optim.lr_scheduler.OneCycleLR(optimiser, 2e-3, total_steps=steps, pct_start=0.1)
        self.train()
        for _ in range(epochs):
            order = chance.permutation(len(examples))
            for begin in range(0, len(order), size):
                batch = [examples[i] for i in order[begin : begin + size]]
                gold = pad_sequence([torch.tensor(x.labels) for x in batch], True, _UNKNOWN)
                loss = nn.functional.cross_entropy(
                    self([x.states for x in batch]).transpose(1, 2), gold, ignore_index=_UNKNOWN
                )
                optimiser.zero_grad()
                loss.backward()  # type: ignore[no-untyped-call]
                optimiser.step()
                rate.step()
        self.eval()

    @torch.inference_mode()
    def chances(self, states: NDArray[np.float16]) -> NDArray[np.float32]:
        """Each word's chances of each label, shape (words, labels)."""
        found: NDArray[np.float32] = self([states])[0].softmax(-1).numpy()
        return found


def sure_labels(chances: NDArray[np.floating[Any]]) -> list[str | None]:
    """A label for each word where the chances are high, None where they are not."""
    best = chances.argmax(axis=1)
    labels: list[str | None] = ["O" if row[0] >= _SURE_OF_NONE else None for row in chances]
    for begin, end, kind in spans([LABELS[i] for i in best]):
        sure = all(chances[at, best[at]] >= _SURE for at in range(begin, end))
        for at in range(begin, end):
            labels[at] = f"{'I' if at > begin else 'B'}-{kind}" if sure else None
    return labels
