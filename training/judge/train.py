"""Train the judge's network: `python -m training.judge.train DATA WORK`.

DATA holds claimpairs, claimgrid and the sets of natural language inference; WORK takes checkpoints,
so that a second start goes on where the first ended. First inference in both languages, then pairs,
grids and our own stories together with some of the inference. One event in five is held out and
scored at the end. About an hour on two processors.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import f1_score, precision_recall_fscore_support

from compare.alignment.opinion import VERDICTS
from compare.models import load_encoder
from compare.workspace.embeddings import CachedEncoder
from training.judge.examples import (
    Example,
    claim_pairs,
    grid_pairs,
    held_out,
    indonesian_inference,
    inference,
    story_pairs,
)
from training.judge.export import export
from training.judge.network import Judge, opinions, train

#: Learning rate; pairs of inference in the first step, and of Indonesian and other ones in each epoch of the
#: second.
_RATE = 1e-4
_INFERENCE, _OWN, _OTHER, _EPOCHS = 24000, 4000, 2000, 4


def main() -> None:
    """Runs each step that has not been run yet."""
    data, work = Path(sys.argv[1]), Path(sys.argv[2])
    work.mkdir(exist_ok=True)
    torch.manual_seed(0)
    model = Judge()
    first, second = work / "inference.pt", work / "judge.pt"
    if not first.exists():
        pairs = inference(data)
        random.Random(0).shuffle(pairs)  # noqa: S311 - a sample
        train(model, [pairs[:_INFERENCE]], _RATE, first)
    model.load_state_dict(torch.load(first), strict=False)

    encoder = CachedEncoder(load_encoder())
    sets = {
        "pairs": list(claim_pairs(data)),
        "grids": list(grid_pairs(data, encoder)),
        "stories": list(story_pairs(encoder)),
    }
    if not second.exists():
        print({name: len(own) for name, own in sets.items()}, flush=True)
        seen = [each for own in sets.values() for event, each in own if not held_out(event)]
        train(model, epochs(seen, data), _RATE, second)
    model.load_state_dict(torch.load(second), strict=False)
    for name, own in sets.items():
        report(name, model, [each for event, each in own if held_out(event)])
    export(model)


def epochs(examples: Sequence[Example], data: Path) -> list[list[Example]]:
    """The examples, each time half of them the other way round, with inference not seen before."""
    chance = random.Random(1)  # noqa: S311 - a sample
    own, other = indonesian_inference(data), inference(data)
    chance.shuffle(own)
    chance.shuffle(other)
    found = []
    for epoch in range(_EPOCHS):
        turned = [each.swapped if chance.random() < 0.5 else each for each in examples]
        turned += [own[i % len(own)] for i in range(epoch * _OWN, (epoch + 1) * _OWN)]
        found.append(turned + other[epoch * _OTHER : (epoch + 1) * _OTHER])
    return found


def report(name: str, model: Judge, examples: Sequence[Example]) -> None:
    """Print accuracy, F1 of each verdict, and how many conflicts are right and found at some thresholds."""
    said = opinions(model, examples)["verdict"]
    right = np.array([each.verdict for each in examples])
    scores = f1_score(right, said.argmax(1), average=None, labels=range(len(VERDICTS)))
    accuracy = (said.argmax(1) == right).mean()
    print(f"{name}: {len(right)} pairs, accuracy {accuracy:.3f}, macro-F1 {scores.mean():.3f}")
    print("  " + ", ".join(f"{v} {s:.3f}" for v, s in zip(VERDICTS, scores, strict=True)))
    conflict = VERDICTS.index("conflict")
    for threshold in (0.5, 0.7, 0.9):
        p, r, _, _ = precision_recall_fscore_support(
            right == conflict, said[:, conflict] >= threshold, average="binary", zero_division=0
        )
        print(f"  conflict at {threshold}: precision {p:.3f} recall {r:.3f}")


if __name__ == "__main__":
    main()
