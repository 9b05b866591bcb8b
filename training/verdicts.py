"""Fit the weights of the evidence judge: multinomial logistic regression on linked claims.

    python -m training.verdicts DATA

DATA holds `claimgrid/` and `claimpairs/`. Prints a five-fold cross-validation over events,
then writes `compare/verdicts/weights.json`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, precision_recall_fscore_support
from sklearn.model_selection import GroupKFold, cross_val_predict

import compare.verdicts
from compare.alignment.align import blocks, same_fact
from compare.alignment.features import features as link_features
from compare.alignment.pair import Encoder, Pair
from compare.models import load_encoder
from compare.verdicts.combined import WEIGHED
from compare.verdicts.evidence import gather
from compare.verdicts.features import FEATURES, features
from compare.verdicts.judgement import Verdict
from compare.workspace.embeddings import CachedEncoder
from training.statements import FORMS, Event, grids, pairs

STRENGTH = 0.3


def linked(event: Event, encoder: Encoder) -> list[tuple[Pair, str]]:
    """The linked pairs of an event, with their verdicts."""
    found = []
    for block in blocks(event.articles, encoder):
        for i, a in enumerate(block.a):
            for j, b in enumerate(block.b):
                link = event.links.get(frozenset((a.id, b.id)))
                if link:
                    chance = float(same_fact(np.array([link_features(block, i, j)]))[0])
                    similarity = float(block.claims[i, j])
                    found.append((Pair(a=a, b=b, similarity=similarity, same_fact=chance), link.verdict))
    return found


def main() -> None:
    """Fit, print, write."""
    encoder = CachedEncoder(load_encoder())
    data = Path(sys.argv[1])
    rows: list[tuple[Pair, str, str]] = []
    for form in FORMS:
        for event in grids(data, form):
            rows += [(pair, verdict, event.name) for pair, verdict in linked(event, encoder)]
    from_grids = len(rows)
    print(f"{from_grids} pairs of grids")
    for name, a, b, link in pairs(data):
        if link.verdict != "unrelated":
            single = Event(name, ((a,), (b,)), {frozenset((a.id, b.id)): link})
            rows += [(pair, verdict, name) for pair, verdict in linked(single, encoder)]
    x = np.array([features(pair, gather(pair)) for pair, _, _ in rows])
    y = np.array([WEIGHED.index(Verdict(verdict)) for _, verdict, _ in rows])
    names = sorted({name for _, _, name in rows})
    groups = np.array([names.index(name) for _, _, name in rows])
    scale = x.std(axis=0) + 1e-9
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    said = cross_val_predict(model, x / scale, y, groups=groups, cv=GroupKFold(5), method="predict_proba")
    for part, chosen in (("grids", slice(0, from_grids)), ("pairs", slice(from_grids, None))):
        print(part)
        print(classification_report(y[chosen], said[chosen].argmax(1), target_names=list(WEIGHED)))
        conflict = WEIGHED.index(Verdict.CONFLICT)
        for threshold in (0.4, 0.5, 0.6, 0.7):
            p, r, _, _ = precision_recall_fscore_support(
                y[chosen] == conflict, said[chosen][:, conflict] >= threshold, average="binary"
            )
            print(f"conflict at {threshold}: precision {p:.3f} recall {r:.3f}")
    model.fit(x / scale, y)
    weights = model.coef_ / scale
    fitted = {
        "bias": {v.value: round(float(b), 4) for v, b in zip(WEIGHED, model.intercept_, strict=True)},
        "weights": {
            v.value: {name: round(float(w), 4) for name, w in zip(FEATURES, row, strict=True)}
            for v, row in zip(WEIGHED, weights, strict=True)
        },
    }
    for number, name in enumerate(FEATURES):
        print(f"{name:36}" + "".join(f"{w:8.2f}" for w in (weights * scale)[:, number]))
    target = Path(compare.verdicts.__path__[0]) / "weights.json"
    target.write_text(json.dumps(fitted, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
