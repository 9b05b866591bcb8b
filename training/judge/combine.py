"""Fit what joins the network's opinion with the rest: `python -m training.judge.combine DATA STORY...`.

DATA holds claimgrid and claimpairs; of these and of our own stories only the events that the network has
not learned from are used. Fits the same-fact test after reading (compare/alignment/reread.json) and the
verdicts after reading (compare/verdicts/combined.json), each with a five-fold cross-validation over
events. The STORYs, folders with `gold.yaml`, are only measured.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score, precision_recall_fscore_support
from sklearn.model_selection import GroupKFold, cross_val_predict

import compare.alignment
import compare.verdicts
from compare.alignment import reread
from compare.alignment.align import blocks, candidates, pair_of
from compare.alignment.pair import Encoder, Pair
from compare.models import load_encoder
from compare.models.judging import JudgeNetwork
from compare.settings import Settings
from compare.verdicts import combined
from compare.verdicts.combined import WEIGHED
from compare.verdicts.evidence import gather
from compare.verdicts.features import features as verdict_features
from compare.verdicts.judge import weigh
from compare.verdicts.judgement import Verdict
from compare.workspace.embeddings import CachedEncoder
from compare.workspace.opinions import CachedNetwork
from training.judge.examples import held_out
from training.regression import Fitted, fit
from training.statements import FORMS, Event, Link, grids, pairs
from training.stories import Story, gold_story, judged, own_stories

_STRENGTH = 0.3
#: How often a pair of a story counts, against one of a grid.
_STORY_WEIGHT = 3
#: A verdict's share of a source is taken to be at least this.
_FEWEST = 0.01


@dataclass(frozen=True, slots=True)
class Known:
    """A pair that was read, and what is known of it."""

    source: str
    event: str
    pair: Pair
    link: Link | None
    """None: about two facts."""
    row: np.ndarray
    """What the same-fact test is told after reading."""


def main() -> None:
    """Fit, print, write."""
    data, folders = Path(sys.argv[1]), sys.argv[2:]
    encoder = CachedEncoder(load_encoder())
    known = list(_development(data, encoder))
    gold = [each for folder in folders for each in _story(gold_story(Path(folder)), "gold", encoder)]
    print(f"{len(known)} pairs read, {sum(each.link is not None for each in known)} of one fact")
    _same_fact([each for each in known if each.source != "pairs"], gold)
    _verdicts([each for each in known if each.link], [each for each in gold if each.link])


def _development(data: Path, encoder: Encoder) -> Iterator[Known]:
    """The pairs of events that the network has not learned from."""
    for story in own_stories():
        if held_out(story.name):
            yield from _story(story, "stories", encoder)
    for form in FORMS:
        for event in grids(data, form):
            if held_out(event.name):
                yield from _event(event, "grids", encoder)
    for name, a, b, link in pairs(data):
        if held_out(name) and link.verdict != "unrelated":
            yield from _event(Event(name, ((a,), (b,)), {frozenset((a.id, b.id)): link}), "pairs", encoder)


def _story(story: Story, source: str, encoder: Encoder) -> Iterator[Known]:
    found = [(pair_of(each.block, each.i, each.j), each.link) for each in judged(story, encoder)]
    yield from _read(source, story.name, found)


def _event(event: Event, source: str, encoder: Encoder) -> Iterator[Known]:
    found = [
        (pair_of(block, i, j), event.links.get(frozenset((block.a[i].id, block.b[j].id))))
        for block in blocks(event.articles, encoder)
        for i, j in candidates(block, Settings().candidates)
    ]
    yield from _read(source, event.name, found)


def _read(source: str, event: str, found: Sequence[tuple[Pair, Link | None]]) -> Iterator[Known]:
    """With the network's opinion; those that are not worth it are left off, save pairs given as such."""
    worth = [each for each in found if source == "pairs" or each[0].same_fact >= reread.WORTH]
    if worth:
        pairs = reread.read([pair for pair, _ in worth], CachedNetwork(JudgeNetwork()))
        for pair, (_, link), row in zip(pairs, worth, reread.features(pairs), strict=True):
            yield Known(source, event, pair, link, row)


def _same_fact(known: Sequence[Known], gold: Sequence[Known]) -> None:
    x = np.array([each.row for each in known])
    y = np.array([each.link is not None for each in known])
    counts = np.array([_STORY_WEIGHT if each.source == "stories" else 1.0 for each in known])
    groups = _groups(known)
    said = np.zeros(len(y))
    for seen, unseen in GroupKFold(5).split(x, y, groups):
        said[unseen] = _monotone(x[seen], y[seen], counts[seen]).probability(x[unseen])
    model = _monotone(x, y, counts)
    for source in ("stories", "grids"):
        chosen = np.array([each.source == source for each in known])
        _print_same_fact(source, y[chosen], said[chosen], x[chosen, 0])
    if gold:
        rows = np.array([each.row for each in gold])
        linked = np.array([each.link is not None for each in gold])
        _print_same_fact("gold", linked, model.probability(rows), rows[:, 0])
    _write(
        Path(compare.alignment.__path__[0], "reread.json"),
        {
            "bias": round(model.bias, 4),
            "weights": {
                name: round(float(w), 4) for name, w in zip(reread.FEATURES, model.weights, strict=True)
            },
        },
    )


def _monotone(x: np.ndarray, y: np.ndarray, counts: np.ndarray) -> Fitted:
    """Neither odds can speak against one fact."""
    return fit(x, y, [1, 1, 0, 0, 1, 1], counts)


def _print_same_fact(name: str, linked: np.ndarray, said: np.ndarray, before: np.ndarray) -> None:
    print(
        f"{name}: {len(linked)} pairs, {linked.sum()} of one fact; average precision "
        f"{average_precision_score(linked, before):.3f} before reading, "
        f"{average_precision_score(linked, said):.3f} after"
    )
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6):
        p, r, f, _ = precision_recall_fscore_support(
            linked, said >= threshold, average="binary", zero_division=0
        )
        print(f"  at {threshold}: precision {p:.3f} recall {r:.3f} F1 {f:.3f}")


def _verdicts(known: Sequence[Known], gold: Sequence[Known]) -> None:
    x, y = _verdict_rows(known)
    by_evidence = _by_evidence(known)
    scale = x.std(axis=0) + 1e-9
    counts = _evened(known, y)
    model = LogisticRegression(C=_STRENGTH, max_iter=5000)
    said = cross_val_predict(
        model,
        x / scale,
        y,
        groups=_groups(known),
        cv=GroupKFold(5),
        method="predict_proba",
        params={"sample_weight": counts},
    )
    model.fit(x / scale, y, sample_weight=counts)
    for source in ("stories", "grids", "pairs"):
        chosen = np.array([each.source == source for each in known])
        _print_verdicts(source, y[chosen], by_evidence[chosen], x[chosen], said[chosen])
    if gold:
        rows, right = _verdict_rows(gold)
        _print_verdicts("gold", right, _by_evidence(gold), rows, model.predict_proba(rows / scale))
    weights = model.coef_ / scale
    _write(
        Path(compare.verdicts.__path__[0], "combined.json"),
        {
            "bias": {v.value: round(float(b), 4) for v, b in zip(WEIGHED, model.intercept_, strict=True)},
            "weights": {
                v.value: {name: round(float(w), 4) for name, w in zip(combined.FEATURES, row, strict=True)}
                for v, row in zip(WEIGHED, weights, strict=True)
            },
        },
    )


def _evened(known: Sequence[Known], right: np.ndarray) -> np.ndarray:
    """How often each pair counts: so that each verdict has the same weight in each source.

    How many of each there are is what the writers of invented stories chose.
    """
    sources = np.array([each.source for each in known])
    counts = np.where(sources == "stories", float(_STORY_WEIGHT), 1.0)
    for source in set(sources):
        own = sources == source
        shares = np.bincount(right[own], minlength=len(WEIGHED)) / own.sum()
        counts[own] /= len(WEIGHED) * np.maximum(shares, _FEWEST)[right[own]]
    return counts


def _verdict_rows(known: Sequence[Known]) -> tuple[np.ndarray, np.ndarray]:
    rows = [combined.features(each.pair, gather(each.pair)) for each in known]
    return np.array(rows), np.array(
        [WEIGHED.index(Verdict(each.link.verdict)) for each in known if each.link]
    )


def _by_evidence(known: Sequence[Known]) -> np.ndarray:
    """Probabilities of the verdicts as they are without a network, (pairs, verdicts)."""
    return weigh(np.array([verdict_features(each.pair, gather(each.pair)) for each in known]))


def _print_verdicts(
    name: str, right: np.ndarray, evidence: np.ndarray, rows: np.ndarray, said: np.ndarray
) -> None:
    size = len(WEIGHED)
    parts = {"evidence": evidence, "network": rows[:, :size], "both": said}
    print(f"{name}: {len(right)} pairs of one fact")
    for part, chances in parts.items():
        scores = f1_score(right, chances.argmax(1), average=None, labels=range(size), zero_division=0)
        each = ", ".join(f"{v} {s:.2f}" for v, s in zip(WEIGHED, scores, strict=True))
        print(f"  {part:9} macro-F1 {scores.mean():.3f}: {each}")
    conflict = WEIGHED.index(Verdict.CONFLICT)
    for threshold in (0.4, 0.5, 0.6, 0.7, 0.8):
        p, r, _, _ = precision_recall_fscore_support(
            right == conflict, said[:, conflict] >= threshold, average="binary", zero_division=0
        )
        print(f"  conflict at {threshold}: precision {p:.3f} recall {r:.3f}")


def _groups(known: Sequence[Known]) -> np.ndarray:
    names = sorted({each.event for each in known})
    return np.array([names.index(each.event) for each in known])


def _write(path: Path, model: dict[str, object]) -> None:
    path.write_text(json.dumps(model, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
