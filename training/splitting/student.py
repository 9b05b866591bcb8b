"""The network that ships: a few layers read a sentence once, small blocks find each claim's words."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import nn

from compare.models.splitting import FAR, distances
from compare.models.weights import Weights
from training.precision import mixed
from training.splitting.encoder import optimized, torch_encoder
from training.splitting.items import DEPS, TAGS, Answer, Item, batches, padded

LAYERS, WIDTH, BLOCKS = 3, 128, 2
#: Attention heads of a block.
HEADS = 4
EPSILON = 1e-12
_DROPPED = 0.1
_EPOCHS, _ROOM = 4, 1100
_LAYER_RATE, _RATE = 2e-4, 1e-3


class Block(nn.Module):
    """A layer like the encoder's, narrower; its parts are named as there."""

    def __init__(self) -> None:
        super().__init__()
        self.q, self.k, self.v, self.ao = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.fi, self.fo = nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(2 * WIDTH, WIDTH)
        self.aln, self.oln = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, values: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        """`values`: (claims, words, WIDTH); `there`: (claims, words), false for filling."""
        count, size, _ = values.shape
        query, key, value = (
            part(values).view(count, size, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.q, self.k, self.v)
        )
        mixed = nn.functional.scaled_dot_product_attention(query, key, value, there[:, None, None, :])
        mixed = mixed.transpose(1, 2).reshape(count, size, WIDTH)
        values = self.aln(values + self.drop(self.ao(mixed)))
        found: torch.Tensor = self.oln(values + self.drop(self.fo(nn.functional.gelu(self.fi(values)))))
        return found


class Student(nn.Module):
    """Mirrors compare/models/splitting.py."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__()
        weights = Weights()
        hidden = weights.shape.hidden
        self.encoder = torch_encoder(weights, LAYERS)
        self.dep, self.tag = nn.Embedding(len(DEPS) + 1, hidden), nn.Embedding(len(TAGS) + 1, hidden)
        self.stated = nn.Embedding(3, hidden)
        for table in (self.dep, self.tag, self.stated):
            nn.init.normal_(table.weight, 0, 0.02)
        self.head = nn.Sequential(
            nn.Dropout(_DROPPED),
            nn.Linear(hidden, WIDTH),
            nn.ReLU(),
            nn.Dropout(_DROPPED),
            nn.Linear(WIDTH, 1),
        )
        self.word, self.towards = nn.Linear(hidden, WIDTH), nn.Linear(hidden, WIDTH, bias=False)
        self.likely = nn.Linear(1, WIDTH, bias=False)
        self.way, self.whose = nn.Embedding(len(known) + 1, WIDTH), nn.Embedding(3, WIDTH)
        self.far = nn.Embedding(2 * FAR + 1, WIDTH)
        for table in (self.way, self.whose, self.far):
            nn.init.normal_(table.weight, 0, 0.1)
        self.start = nn.LayerNorm(WIDTH, EPSILON)
        self.blocks = nn.ModuleList(Block() for _ in range(BLOCKS))
        self.member = nn.Linear(WIDTH, 1)
        self.known = {way: row for row, way in enumerate(known, start=1)}

    def states(self, items: Sequence[Item]) -> tuple[torch.Tensor, torch.Tensor]:
        """Of each word, (sentences, words, hidden), and which of them are no filling."""
        vectors = nn.utils.rnn.pad_sequence([each.vectors for each in items], batch_first=True).float()
        vectors = vectors + self.dep(padded(each.deps for each in items))
        vectors = vectors + self.tag(padded(each.tags for each in items))
        vectors = vectors + self.stated(padded(each.stated for each in items))
        there = padded([1] * len(each.pieces.ids) for each in items)
        found = self.encoder(inputs_embeds=vectors, attention_mask=there).last_hidden_state
        first = padded(each.pieces.first for each in items)
        found = torch.gather(found, 1, first[:, :, None].expand(-1, -1, found.shape[2]))
        return found, padded([1] * each.size for each in items).bool()

    def heads(self, states: torch.Tensor) -> torch.Tensor:
        """Log-odds that a word is a head, (sentences, words)."""
        found: torch.Tensor = self.head(states)[..., 0]
        return found

    def members(
        self,
        items: Sequence[Item],
        states: torch.Tensor,
        there: torch.Tensor,
        heads: torch.Tensor,
        asked: Sequence[tuple[int, int]],
    ) -> torch.Tensor:
        """Log-odds that a word belongs to the claim of each (sentence, head), (asked, words)."""
        which, head = (torch.tensor(part) for part in zip(*asked, strict=True))
        size = states.shape[1]
        likely = torch.sigmoid(heads.detach())[..., None].to(states.dtype)
        values = (self.word(states) + self.likely(likely))[which]
        values = values + self.towards(states[which, head])[:, None]
        # the longest sentence of a batch may be one without claims
        values = values + self.way(padded((items[n].way(word, self.known) for n, word in asked), size=size))
        values = values + self.whose(padded((items[n].whose(word) for n, word in asked), size=size))
        values = values + self.far(torch.from_numpy(distances([word for _, word in asked], size)))
        values = self.start(values)
        for block in self.blocks:
            values = block(values, there[which])
        found: torch.Tensor = self.member(values)[..., 0]
        return found


def train(
    examples: Sequence[tuple[Item, Answer]],
    known: Sequence[str],
    teacher: Mapping[str, torch.Tensor],
    checkpoint: Path,
) -> Student:
    """A student that begins as the teacher's first layers; written to `checkpoint` after each epoch."""
    torch.manual_seed(0)
    chance = random.Random(0)  # noqa: S311 - the order of examples
    student = Student(known)
    own = student.state_dict()
    begun = {name: value for name, value in teacher.items() if name in own and own[name].shape == value.shape}
    student.load_state_dict(begun, strict=False)

    def plan() -> list[list[tuple[Item, Answer]]]:
        return batches(examples, lambda each: len(each[0].pieces.ids), _ROOM, chance)

    optimizer, schedule = optimized(student, (_LAYER_RATE, _RATE), _EPOCHS * len(plan()))
    for epoch in range(_EPOCHS):
        student.train()
        lost = 0.0
        for number, batch in enumerate(plan(), start=1):
            loss = _loss(student, batch)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            lost += loss.item()
            if number % 100 == 0:
                print(f"  epoch {epoch + 1}, step {number}: {lost / number:.4f}", flush=True)
        torch.save({"ways": list(student.known), "state": student.state_dict()}, checkpoint)
    return student.eval()


def _loss(student: Student, batch: Sequence[tuple[Item, Answer]]) -> torch.Tensor:
    """Cross-entropy of heads and of members, marks left out."""
    items = [each for each, _ in batch]
    asked = [(n, head) for n, (_, (_, members)) in enumerate(batch) for head in members]
    with mixed():
        states, there = student.states(items)
        heads = student.heads(states)
        members = student.members(items, states, there, heads, asked) if asked else None
    real = nn.utils.rnn.pad_sequence([each.real for each in items], batch_first=True)
    loss = _entropy(heads, [torch.from_numpy(answer[0]) for _, answer in batch], real)
    if members is not None:
        rows = [torch.from_numpy(row) for _, answer in batch for row in answer[1].values()]
        loss = loss + _entropy(members, rows, real[[n for n, _ in asked]])
    return loss


def _entropy(said: torch.Tensor, wanted: Sequence[torch.Tensor], real: torch.Tensor) -> torch.Tensor:
    targets = torch.zeros(real.shape)
    for row, each in zip(targets, wanted, strict=True):
        row[: len(each)] = each
    return nn.functional.binary_cross_entropy_with_logits(said.float()[real], targets[real])
