"""Fit the same-fact test: logistic regression on claim grids and judged stories.

    python -m training.same_fact DATA STORY...

DATA holds `claimgrid/`. Grids teach in breadth what speaks for one fact, but their claims were cut
by hand; our own stories (judge/data) are cut by the program, and count more. Each STORY is a
folder of articles with `gold.yaml`, to measure with: nothing is fitted to it. Prints precision,
recall and F1 of the grids' links and of our stories' pairs in five-fold cross-validations over
events, and of the STORYs' pairs, then writes `compare/alignment/same_fact.json`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

import compare.alignment
from compare.alignment.align import blocks, candidates
from compare.alignment.features import FEATURES, features
from compare.alignment.pair import Encoder
from compare.models import load_encoder
from compare.settings import Settings
from compare.workspace.embeddings import CachedEncoder
from training.regression import Fitted, fit
from training.statements import FORMS, Event, grids
from training.stories import Story, gold_story, judged, own_stories

#: How many pairs of grids a pair of a story counts for.
STORY_WEIGHT = 3

#: Which way a feature can only speak: 1 for one fact, -1 against, 0 either way.
DIRECTIONS = {
    "similarity": 1,
    "margin, weaker side": 1,
    "margin, stronger side": 1,
    "similarity across languages": 1,
    "similarity of sentences": 1,
    "margin of sentences, weaker side": 1,
    "margin of sentences, stronger side": 1,
    "shared words by rarity": 1,
    "rarest shared word": 1,
    "negated by one, said by the other": 1,
    "shared names": 1,
    "names, none shared": -1,
    "equal figures": 1,
    "equal dates or times": 1,
    "different dates or times": -1,
    "figures on one side only": -1,
}
SIGNS = [DIRECTIONS.get(name, 0) for name in FEATURES]


def rows(events: list[Event], encoder: Encoder) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """Features (n, f), linked or not (n,), event number (n,), and links that no candidate holds."""
    found, linked, groups, missed = [], [], [], 0
    for number, event in enumerate(events):
        for block in blocks(event.articles, encoder):
            seen = set(candidates(block, Settings().candidates))
            for i, a in enumerate(block.a):
                for j, b in enumerate(block.b):
                    link = frozenset((a.id, b.id)) in event.links
                    missed += link and (i, j) not in seen
                    if (i, j) in seen:
                        found.append(features(block, i, j))
                        linked.append(link)
                        groups.append(number)
    return np.array(found), np.array(linked), np.array(groups), missed


def report(linked: np.ndarray, said: np.ndarray, missed: int, thresholds: tuple[float, ...]) -> None:
    """Print average precision, and precision, recall and F1 at each threshold."""
    print(f"average precision {average_precision_score(linked, said):.3f}")
    for threshold in thresholds:
        hit = float((linked & (said >= threshold)).sum())
        precision, recall = hit / max(1, (said >= threshold).sum()), hit / (linked.sum() + missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"at {threshold}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")


def cross_validate(x: np.ndarray, y: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Probabilities (n,) by models that did not see the event."""
    said = np.zeros(len(y))
    for seen, unseen in GroupKFold(5).split(x, y, groups):
        said[unseen] = fit(x[seen], y[seen], SIGNS).probability(x[unseen])
    return said


def main() -> None:
    """Fit, print, write."""
    encoder = CachedEncoder(load_encoder())
    events = [event for form in FORMS for event in grids(Path(sys.argv[1]), form)]
    x, y, groups, missed = rows(events, encoder)
    groups %= len(events) // len(FORMS)  # both forms of an event stay on one side of a split
    print(f"grids: {len(y)} candidates, {y.sum()} linked, {missed} links outside the candidates")
    report(y, cross_validate(x, y, groups), missed, (0.3, 0.4, 0.5, 0.6, 0.7))

    pairs, same, story = judged_rows(list(own_stories()), encoder)
    said = np.zeros(len(same))
    for seen, unseen in GroupKFold(5).split(pairs, same, story):
        said[unseen] = joint(x, y, pairs[seen], same[seen]).probability(pairs[unseen])
    print(f"own stories: {len(same)} judged pairs, {same.sum()} of one fact")
    report(same, said, 0, (0.1, 0.2, 0.3, 0.4, 0.5))
    model = joint(x, y, pairs, same)

    if sys.argv[2:]:
        pairs, same, _ = judged_rows([gold_story(Path(folder)) for folder in sys.argv[2:]], encoder)
        print(f"stories: {len(same)} judged pairs, {same.sum()} of one fact")
        report(same, model.probability(pairs), 0, (0.1, 0.2, 0.3, 0.4, 0.5))
    write(model, encoder.name)


def judged_rows(stories: list[Story], encoder: Encoder) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features (n, f), one fact or not (n,), and number of the story (n,)."""
    found = [
        (features(each.block, each.i, each.j), each.link is not None, number)
        for number, story in enumerate(stories)
        for each in judged(story, encoder)
    ]
    rows, same, story = zip(*found, strict=True)
    return np.array(rows), np.array(same), np.array(story)


def joint(x: np.ndarray, y: np.ndarray, pairs: np.ndarray, same: np.ndarray) -> Fitted:
    """Fitted to grids and stories together."""
    weights = np.append(np.ones(len(y)), np.full(len(same), STORY_WEIGHT))
    return fit(np.vstack([x, pairs]), np.append(y, same), SIGNS, weights)


def write(model: Fitted, encoder: str) -> None:
    """Print the weights and put them where the program reads them."""
    weights = {name: round(float(w), 4) for name, w in zip(FEATURES, model.weights, strict=True)}
    for name, weight in weights.items():
        print(f"{name:36} {weight:8.3f}")
    form = {"encoder": encoder, "bias": round(model.bias, 4), "weights": weights}
    target = Path(compare.alignment.__path__[0]) / "same_fact.json"
    target.write_text(json.dumps(form, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
