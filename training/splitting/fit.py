"""Fits a `Network` with torch: dropout on features and hidden units, two seeds joined into one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch
from torch import nn

from compare.claims.splitting.network import Network

_HIDDEN, _EPOCHS, _BATCH, _RATE, _SEEDS = 32, 8, 512, 6e-3, 2
#: Features met less often are left out.
_RARE = 3
#: Shares of features and of hidden units left out at random in each step.
_FEATURES_DROPPED, _UNITS_DROPPED = 0.2, 0.3


def fit(examples: Sequence[Sequence[str]], answers: Sequence[bool], *, seeds: int = _SEEDS) -> Network:
    """A network for these examples; several seeds stand side by side in its hidden layer."""
    counts = Counter(name for names in examples for name in names)
    rows = {name: row for row, name in enumerate(sorted(n for n, c in counts.items() if c >= _RARE))}
    found = [[rows[name] for name in names if name in rows] for names in examples]
    index = np.full((len(found), max(map(len, found))), len(rows))
    for i, row in enumerate(found):
        index[i, : len(row)] = row
    inputs, targets = torch.from_numpy(index), torch.tensor(answers, dtype=torch.float32)
    parts = [_one(inputs, targets, len(rows), seed) for seed in range(seeds)]
    return Network(
        rows=rows,
        embedding=np.concatenate([part[0] for part in parts], axis=1),
        bias=np.concatenate([part[1] for part in parts]),
        output=np.asarray(np.concatenate([part[2] for part in parts]) / seeds, np.float32),
        offset=sum(part[3] for part in parts) / seeds,
    )


def _one(
    inputs: torch.Tensor, targets: torch.Tensor, nothing: int, seed: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
    torch.manual_seed(seed)
    embedding = nn.Embedding(nothing + 1, _HIDDEN, padding_idx=nothing)
    nn.init.normal_(embedding.weight, 0, 0.1)
    with torch.no_grad():
        embedding.weight[nothing] = 0
    bias, output = nn.Parameter(torch.zeros(_HIDDEN)), nn.Linear(_HIDDEN, 1)
    optimizer = torch.optim.AdamW(
        [*embedding.parameters(), bias, *output.parameters()], lr=_RATE, weight_decay=1e-4
    )
    batches = -(-len(targets) // _BATCH)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, total_iters=_EPOCHS * batches)
    for _ in range(_EPOCHS):
        for part in torch.randperm(len(targets)).split(_BATCH):  # type: ignore[no-untyped-call]
            rows = inputs[part]
            rows = torch.where(torch.rand(rows.shape) < _FEATURES_DROPPED, nothing, rows)
            summed = embedding(rows).sum(1) / (1 - _FEATURES_DROPPED)
            hidden = nn.functional.dropout(torch.relu(summed + bias), _UNITS_DROPPED)
            loss = nn.functional.binary_cross_entropy_with_logits(output(hidden)[:, 0], targets[part])
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
    weights = [t.detach().numpy() for t in (embedding.weight, bias, output.weight[0])]
    return weights[0], weights[1], weights[2], float(output.bias.item())
