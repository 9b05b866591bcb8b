"""The network that the student learns from: the whole encoder, which reads a sentence anew for each head.

Telling the network which predicate it is asked about before its first layer, as in semantic role
labelling (Shi and Lin 2019, arXiv:1904.05255), is far better than asking about its finished states,
and far too slow to ship.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from compare.models.splitting import NO_WORD, NOT_ITS
from compare.models.weights import Weights
from training.precision import mixed
from training.splitting.encoder import optimized, torch_encoder
from training.splitting.items import DEPS, TAGS, Answer, Item, batches, padded

_WIDTH, _DROPPED = 256, 0.1
_EPOCHS, _ROOM = 5, 700
_LAYER_RATE, _RATE = 1e-4, 1e-3
#: Words that are heads at least with this probability are asked about.
LEAST = 0.2

#: A sentence, the head asked about (None: which words are heads?), what is so of each word.
Question = tuple[Item, int | None, torch.Tensor]


class Teacher(nn.Module):
    """Answers both questions from the state of each word's first piece."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__()
        weights = Weights()
        hidden = weights.shape.hidden
        self.encoder = torch_encoder(weights, weights.shape.layers)
        self.dep, self.tag = nn.Embedding(len(DEPS) + 1, hidden), nn.Embedding(len(TAGS) + 1, hidden)
        self.stated, self.whose = nn.Embedding(3, hidden), nn.Embedding(3, hidden)
        self.asked = nn.Embedding(2, hidden)
        for table in (self.dep, self.tag, self.stated, self.whose, self.asked):
            nn.init.normal_(table.weight, 0, 0.02)
        self.way = nn.Embedding(len(known) + 1, hidden)
        nn.init.normal_(self.way.weight, 0, 0.02)
        self.head, self.member = _answer(hidden), _answer(hidden)
        self.known = {way: row for row, way in enumerate(known, start=1)}

    def forward(self, asked: Sequence[tuple[Item, int | None]]) -> torch.Tensor:
        """Log-odds, (questions, words)."""
        items = [each for each, _ in asked]
        vectors = nn.utils.rnn.pad_sequence([each.vectors for each in items], batch_first=True).float()
        vectors = vectors + self.dep(padded(each.deps for each in items))
        vectors = vectors + self.tag(padded(each.tags for each in items))
        about = torch.tensor([head is not None for _, head in asked])[:, None, None]
        stated = self.stated(padded((each.stated for each in items), NO_WORD))
        whose = self.whose(padded(_whose(each, head) for each, head in asked))
        marks = self.asked(padded(_marks(each, head) for each, head in asked))
        vectors = vectors + torch.where(about, whose + marks, stated)
        there = padded([1] * len(each.pieces.ids) for each in items)
        states = self.encoder(inputs_embeds=vectors, attention_mask=there).last_hidden_state
        first = padded(each.pieces.first for each in items)
        states = torch.gather(states, 1, first[:, :, None].expand(-1, -1, states.shape[2]))
        way = self.way(
            padded([0] * each.size if head is None else each.way(head, self.known) for each, head in asked)
        )
        return torch.where(about, self.member(states + way), self.head(states))[..., 0].float()


def _answer(hidden: int) -> nn.Module:
    return nn.Sequential(
        nn.Dropout(_DROPPED), nn.Linear(hidden, _WIDTH), nn.GELU(), nn.Dropout(_DROPPED), nn.Linear(_WIDTH, 1)
    )


def _marks(item: Item, head: int | None) -> list[int]:
    return [int(word == head) for word in item.pieces.words]


def _whose(item: Item, head: int | None) -> list[int]:
    whose = [NOT_ITS] * item.size if head is None else item.whose(head)
    return [whose[word] if word >= 0 else NOT_ITS for word in item.pieces.words]


def questions(examples: Sequence[tuple[Item, Answer]]) -> list[Question]:
    """All that can be asked about these sentences."""
    found: list[Question] = []
    for item, (heads, members) in examples:
        found.append((item, None, torch.from_numpy(heads)))
        found += [(item, head, torch.from_numpy(row)) for head, row in members.items()]
    return found


def train(examples: Sequence[tuple[Item, Answer]], known: Sequence[str], checkpoint: Path) -> Teacher:
    """A teacher, written to `checkpoint` after each epoch."""
    torch.manual_seed(0)
    chance = random.Random(0)  # noqa: S311 - the order of examples
    teacher, asked = Teacher(known), questions(examples)

    def plan() -> list[list[Question]]:
        return batches(asked, lambda each: len(each[0].pieces.ids), _ROOM, chance)

    optimizer, schedule = optimized(teacher, (_LAYER_RATE, _RATE), _EPOCHS * len(plan()))
    for epoch in range(_EPOCHS):
        teacher.train()
        lost = 0.0
        for number, batch in enumerate(plan(), start=1):
            with mixed():
                said = teacher([(item, head) for item, head, _ in batch])
            real = nn.utils.rnn.pad_sequence([item.real for item, _, _ in batch], batch_first=True)
            wanted = nn.utils.rnn.pad_sequence([answer for _, _, answer in batch], batch_first=True)
            loss = nn.functional.binary_cross_entropy_with_logits(said[real], wanted[real])
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            lost += loss.item()
            if number % 100 == 0:
                print(f"  epoch {epoch + 1}, step {number}: {lost / number:.4f}", flush=True)
        torch.save({"ways": list(teacher.known), "state": teacher.state_dict()}, checkpoint)
    return teacher.eval()


def answers(teacher: Teacher, items: Sequence[Item]) -> list[Answer]:
    """What the teacher says of each sentence: probabilities."""
    heads = _said(teacher, [(item, None) for item in items])
    asked = [
        (number, head)
        for number, (item, row) in enumerate(zip(items, heads, strict=True))
        for head in range(item.size)
        if row[head] >= LEAST and item.real[head]
    ]
    rows = _said(teacher, [(items[number], head) for number, head in asked])
    found: list[Answer] = [(row, {}) for row in heads]
    for (number, head), row in zip(asked, rows, strict=True):
        found[number][1][head] = row
    return found


def _said(teacher: Teacher, asked: Sequence[tuple[Item, int | None]]) -> list[np.ndarray]:
    found: list[np.ndarray] = [np.zeros(0, np.float32)] * len(asked)
    order = sorted(range(len(asked)), key=lambda i: len(asked[i][0].pieces.ids))
    with torch.no_grad(), mixed():
        for start in range(0, len(order), 32):
            part = order[start : start + 32]
            said = torch.sigmoid(teacher([asked[i] for i in part])).numpy()
            for i, row in zip(part, said, strict=True):
                found[i] = row[: asked[i][0].size]
    return found
