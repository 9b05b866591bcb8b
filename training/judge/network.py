"""The judge's network in torch: the encoder's layers over two texts, and a head for each question."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import torch
from torch import nn

from compare.alignment.opinion import FACETS, RELATIONS, VERDICTS
from compare.models.judging import joined
from compare.models.tokenizer import Tokenizer
from compare.models.weights import Weights
from training.judge.examples import Example
from training.precision import mixed
from training.splitting.encoder import torch_encoder

SIZES = {"verdict": len(VERDICTS), "facet": len(FACETS), "relation": len(RELATIONS)}
#: Tokens of a batch, filling counted.
_ROOM = 3072
#: Lengths are rounded up to a multiple of this.
_STEP = 16
_DROPPED, _SMOOTHED = 0.1, 0.05
_WARM_UP = 0.06
_HEAD_FACTOR = 5


class Judge(nn.Module):
    """Token ids in; log-odds of verdicts, facets and relations out."""

    def __init__(self) -> None:
        super().__init__()
        weights = Weights()
        self.encoder = torch_encoder(weights, weights.shape.layers)
        # Dropout inside and fused attention each took a third of the time on processors, and gained nothing.
        self.encoder.set_attn_implementation("eager")
        for module in self.encoder.modules():
            if isinstance(module, nn.Dropout):
                module.p = 0.0
        for parameter in self.encoder.embeddings.parameters():
            parameter.requires_grad = False
        hidden = weights.shape.hidden
        self.dense = nn.Linear(2 * hidden, hidden)
        self.drop = nn.Dropout(_DROPPED)
        self.heads = nn.ModuleDict({name: nn.Linear(hidden, size) for name, size in SIZES.items()})

    def forward(self, vectors: torch.Tensor, there: torch.Tensor) -> dict[str, torch.Tensor]:
        """`vectors`: (pairs, tokens, hidden); `there`: (pairs, tokens), 0 for filling."""
        states = self.encoder(inputs_embeds=vectors, attention_mask=there).last_hidden_state
        kept = there[..., None].to(states.dtype)
        mean = (states * kept).sum(1) / kept.sum(1)
        values = torch.tanh(self.dense(self.drop(torch.cat([states[:, 0], mean], -1))))
        return {name: head(self.drop(values)).float() for name, head in self.heads.items()}


@cache
def _tables() -> tuple[Weights, Tokenizer]:
    weights = Weights()
    return weights, Tokenizer(weights.vocabulary(), weights.shape.positions)


def ids(example: Example) -> list[int]:
    """The tokens of both texts."""
    return joined(_tables()[1], example.a, example.b)


def _inputs(batch: Sequence[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    longest = _rounded(max(map(len, batch)))
    table = _tables()[0]
    rows = np.array([each + [1] * (longest - len(each)) for each in batch], np.int64)
    vectors = torch.from_numpy(table.rows(rows.reshape(-1))).view(len(batch), longest, -1)
    there = torch.tensor([[1] * len(each) + [0] * (longest - len(each)) for each in batch])
    return vectors, there


def _rounded(length: int) -> int:
    """Few lengths: for every new shape the processor's kernels are made anew, which takes seconds."""
    return -(-length // _STEP) * _STEP


def _batches(tokens: Sequence[list[int]], chance: random.Random) -> list[list[int]]:
    """Places of examples of like length; with filling at most `_ROOM` tokens together."""
    by_length: dict[int, list[int]] = {}
    for i, own in enumerate(tokens):
        by_length.setdefault(_rounded(len(own)), []).append(i)
    found = []
    for length, places in by_length.items():
        chance.shuffle(places)
        size = _ROOM // length
        found += [places[start : start + size] for start in range(0, len(places), size)]
    chance.shuffle(found)
    return found


def train(model: Judge, epochs: Sequence[Sequence[Example]], rate: float, checkpoint: Path) -> None:
    """Trains on the examples of each epoch, and writes the weights to `checkpoint` at the end of each."""
    chance = random.Random(0)  # noqa: S311 - the order of examples
    inside = [p for p in model.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in model.encoder.parameters()}
    outside = [p for p in model.parameters() if id(p) not in known]
    optimizer = torch.optim.AdamW(
        [{"params": inside, "lr": rate}, {"params": outside, "lr": _HEAD_FACTOR * rate}],
        weight_decay=0.01,
        betas=(0.9, 0.98),
    )
    tokens = [[ids(each) for each in examples] for examples in epochs]
    steps = sum(len(_batches(own, random.Random(0))) for own in tokens)  # noqa: S311
    warm = max(20, int(_WARM_UP * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / warm) * max(0.02, (steps - step) / steps)
    )
    for epoch, (examples, own) in enumerate(zip(epochs, tokens, strict=True), start=1):
        model.train()
        begun, lost, done = time.monotonic(), 0.0, 0
        for number, places in enumerate(_batches(own, chance), start=1):
            vectors, there = _inputs([own[i] for i in places])
            with mixed():
                said = model(vectors, there)
            loss = _loss(said, [examples[i] for i in places])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            lost, done = lost + loss.item(), done + len(places)
            if number % 100 == 0:
                speed = done / (time.monotonic() - begun)
                print(
                    f"  epoch {epoch}, step {number}: {lost / number:.4f}, {speed:.0f} pairs/s",
                    flush=True,
                )
        torch.save(trained(model), checkpoint)


def trained(model: Judge) -> dict[str, torch.Tensor]:
    """All weights but those that are the encoder's own."""
    return {name: value for name, value in model.state_dict().items() if ".embeddings." not in name}


def _loss(said: dict[str, torch.Tensor], batch: Sequence[Example]) -> torch.Tensor:
    total = torch.zeros(())
    for name, logits in said.items():
        answers = [getattr(each, name) for each in batch]
        known = [i for i, answer in enumerate(answers) if answer is not None]
        if known:
            wanted = torch.tensor([answers[i] for i in known])
            weight = len(known) / len(batch) * (0.5 if name == "facet" else 1.0)
            total = total + weight * nn.functional.cross_entropy(
                logits[known], wanted, label_smoothing=_SMOOTHED
            )
    return total


@torch.no_grad()
def opinions(model: Judge, examples: Sequence[Example]) -> dict[str, np.ndarray]:
    """Probabilities for each head, (examples, answers)."""
    model.eval()
    tokens = [ids(each) for each in examples]
    found = {name: np.zeros((len(examples), size), np.float32) for name, size in SIZES.items()}
    for places in _batches(tokens, random.Random(0)):  # noqa: S311
        vectors, there = _inputs([tokens[i] for i in places])
        with mixed():
            said = model(vectors, there)
        for name, logits in said.items():
            found[name][places] = torch.softmax(logits, -1).numpy()
    return found
