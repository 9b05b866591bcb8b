"""Train the splitter: `python training/splitting/splitter.py DATA/claimsplit [--validate]`.

Reads the public passages that are not held out for measuring and our own in `data/`, and writes
compare/claims/splitting/weights.npz. With --validate it first prints a cross-validation over the
public ones.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from anchors import Example, choose_again, example
from fit import fit
from passages import read_passages

from compare.claims.splitting.features import claim_features, head_features, step_features
from compare.claims.splitting.network import written
from compare.claims.splitting.split import WEIGHTS, Splitter
from compare.claims.splitting.walk import Step, walk
from compare.models.parsers import load_parser

_FOLDS = 4
#: Where precision and recall are balanced in cross-validation.
_THRESHOLD = 0.55
_SAME = 0.8


def main() -> None:
    """Trains, prints figures, writes the weights."""
    torch.set_num_threads(1)
    passages = read_passages(Path(sys.argv[1]), Path(__file__).parent / "data")
    parser = load_parser()
    examples = [example(passage, parser) for passage in passages]
    print(f"{len(examples)} passages, {sum(len(each.claims) for each in examples)} claims")
    for moves in (True, False):
        _cross_guess(examples)
        if moves:
            print(f"{sum(map(choose_again, examples))} heads moved")
    if "--validate" in sys.argv:
        _cross_validate(examples)
    splitter = Splitter(fit(*_heads(examples)), fit(*_steps(examples)), _THRESHOLD)
    arrays = {**written(splitter.heads, "heads"), **written(splitter.steps, "steps")}
    np.savez_compressed(WEIGHTS, threshold=np.array([_THRESHOLD], np.float32), **arrays)  # type: ignore[arg-type]
    print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size / 1e6:.1f} MB")


def _fold(each: Example) -> int:
    return zlib.crc32(each.id.encode()) // 4 % _FOLDS


def _cross_guess(examples: Sequence[Example]) -> None:
    """Gives every example head probabilities from networks that have not seen it."""
    for fold in range(_FOLDS):
        network = fit(*_heads([each for each in examples if _fold(each) != fold]), seeds=1)
        guesser = Splitter(network, network, 0.5)
        for each in examples:
            if _fold(each) == fold:
                each.likely = guesser.likely(each.sentences)


def _heads(examples: Sequence[Example]) -> tuple[list[list[str]], list[bool]]:
    features, answers = [], []
    for each in examples:
        for number, sentence in enumerate(each.sentences):
            for i, token in enumerate(sentence.tree.tokens):
                if token.pos != "PUNCT":
                    features.append(head_features(sentence, i))
                    answers.append((number, i) in each.heads)
    return features, answers


def _steps(examples: Sequence[Example]) -> tuple[list[list[str]], list[bool]]:
    features: list[list[str]] = []
    answers: list[bool] = []
    for each in examples:
        for place, words in zip(each.heads, each.claims, strict=True):
            if place is None:
                continue
            number, head = place
            sentence = each.sentences[number]
            about = claim_features(sentence, head)
            members = {i for n, i in words if n == number}
            asked: list[Step] = []

            def belongs(step: Step, members: set[int] = members, asked: list[Step] = asked) -> bool:
                asked.append(step)
                return step.node in members

            walk(sentence.tree, head, belongs)
            for step in asked:
                features.append(about + step_features(sentence, head, step, each.likely[number]))
                answers.append(step.node in members)
    return features, answers


def _cross_validate(examples: Sequence[Example]) -> None:
    """Prints precision, recall and F1 over public passages, each cut by networks that never saw it."""
    hits = found = gold = 0
    for fold in range(_FOLDS):
        rest = [each for each in examples if _fold(each) != fold]
        splitter = Splitter(fit(*_heads(rest)), fit(*_steps(rest)), _THRESHOLD)
        for each in examples:
            if _fold(each) != fold or not each.id.startswith("split-"):
                continue
            cuts = [
                {(n, i) for i in cut.members if each.sentences[n].tree.tokens[i].pos != "PUNCT"}
                for n, of in enumerate(splitter.split(each.sentences))
                for cut in of
            ]
            hits += _matched(cuts, each.claims)
            found, gold = found + len(cuts), gold + len(each.claims)
    print(f"cross-validated: P {hits / found:.3f} R {hits / gold:.3f} F1 {2 * hits / (found + gold):.3f}")


def _matched(cuts: Sequence[set[tuple[int, int]]], claims: Sequence[set[tuple[int, int]]]) -> int:
    """How many can be paired one to one, sharing 0.8 of their words."""
    ranked = sorted(
        ((len(a & b) / (len(a | b) or 1), i, j) for i, a in enumerate(cuts) for j, b in enumerate(claims)),
        reverse=True,
    )
    used_cuts: set[int] = set()
    used_claims: set[int] = set()
    for share, i, j in ranked:
        if share >= _SAME and i not in used_cuts and j not in used_claims:
            used_cuts.add(i)
            used_claims.add(j)
    return len(used_cuts)


if __name__ == "__main__":
    main()
