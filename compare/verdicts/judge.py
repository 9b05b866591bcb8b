"""The first judge: typed evidence, weighed by a small model.

A verdict is given only with evidence that can be shown. A conflict needs a clash of values,
polarity, quotations or reasons, an update words that tell of a moment or of a state still open;
without them the judge abstains however likely it looks.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from compare.alignment.pair import Pair
from compare.claims.claim import Stance
from compare.settings import Settings
from compare.verdicts.evidence import Evidence, Sign, gather
from compare.verdicts.explain import explain
from compare.verdicts.features import FEATURES, dated, features, fuller
from compare.verdicts.judgement import Facet, Judgement, Side, Verdict

#: The verdicts that the model weighs, in the order of its columns.
WEIGHED = (Verdict.AGREE, Verdict.DETAIL, Verdict.CONFLICT, Verdict.UPDATE)


#: Probability from which a clash counts as a contradiction, whatever else it may be.
LEANING = 0.45
#: Probability of a contradiction where all words but some are the same, and these differ.
PLAIN = 0.8


class EvidenceJudge:
    """Weighs typed evidence with multinomial logistic regression."""

    name = "evidence-1"

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """One judgement a pair, in order."""
        if not pairs:
            return []
        evidence = [gather(pair) for pair in pairs]
        rows = [features(pair, found) for pair, found in zip(pairs, evidence, strict=True)]
        return [
            self._decide(pair, found, dict(zip(WEIGHED, (float(p) for p in row), strict=True)))
            for pair, found, row in zip(pairs, evidence, weigh(np.array(rows)), strict=True)
        ]

    def _decide(
        self, pair: Pair, evidence: tuple[Evidence, ...], probability: dict[Verdict, float]
    ) -> Judgement:
        """Contradiction before entailment, and nothing where the evidence is thin."""
        clashes = tuple(e for e in evidence if e.sign is not Sign.SAME)
        if _plain(clashes):
            probability = {**probability, Verdict.CONFLICT: max(PLAIN, probability[Verdict.CONFLICT])}
        contradicts = bool(clashes) and probability[Verdict.CONFLICT] >= LEANING
        verdict = Verdict.CONFLICT if contradicts else _best(pair, evidence, probability)
        if contradicts and _ordered(pair, clashes):
            verdict = Verdict.UPDATE
        confidence = max(probability[verdict], LEANING if contradicts else 0.0) * pair.same_fact
        if not self._shown(verdict, confidence, clashes, pair):
            return Judgement(verdict=None, confidence=1 - confidence)
        side = _fuller_side(pair) if verdict is Verdict.DETAIL else None
        return Judgement(
            verdict=verdict,
            facets=_facets(verdict, clashes),
            confidence=confidence,
            fuller=side,
            explanation=explain(pair, verdict, evidence, side),
        )

    def _shown(self, verdict: Verdict, confidence: float, clashes: tuple[Evidence, ...], pair: Pair) -> bool:
        """Whether there is evidence for what the verdict claims."""
        if verdict is Verdict.CONFLICT:
            return bool(clashes) and confidence >= self._settings.conflict
        if verdict is Verdict.UPDATE:
            return dated(pair.a, pair.b) and {clash.facet for clash in clashes} != {Facet.DATE}
        return True


def _best(pair: Pair, evidence: tuple[Evidence, ...], probability: dict[Verdict, float]) -> Verdict:
    """The likeliest verdict that the evidence leaves open.

    No conflict where values are the same and nothing clashes; neither agreement nor detail where
    something does, or where one denies what the other says; no detail where neither says more.
    """
    signs = {e.sign for e in evidence}
    ruled_out: set[Verdict] = {Verdict.DETAIL} if fuller(pair.a, pair.b) == 0 else set()
    if signs == {Sign.SAME}:
        ruled_out.add(Verdict.CONFLICT)
    elif signs - {Sign.SAME}:
        ruled_out |= {Verdict.AGREE, Verdict.DETAIL}
    if (pair.a.stance is Stance.DENIES) != (pair.b.stance is Stance.DENIES):
        ruled_out |= {Verdict.AGREE, Verdict.DETAIL}
    return max((v for v in WEIGHED if v not in ruled_out), key=lambda v: probability[v])


def _ordered(pair: Pair, clashes: tuple[Evidence, ...]) -> bool:
    """Whether differing figures are of two moments: one is marked, and the outlets spoke in turn."""
    apart = pair.a.told is not None and pair.b.told is not None and pair.a.told != pair.b.told
    return apart and all(c.facet is Facet.NUMBER for c in clashes) and dated(pair.a, pair.b)


def _plain(clashes: tuple[Evidence, ...]) -> bool:
    """Clashes that need no weighing: all words but some are the same, and these differ."""
    return any(clash.sign is Sign.SWAP or clash.facet is Facet.QUOTE for clash in clashes)


def _facets(verdict: Verdict, clashes: tuple[Evidence, ...]) -> tuple[Facet, ...]:
    if verdict in (Verdict.AGREE, Verdict.DETAIL):
        return ()
    found = {clash.facet for clash in clashes}
    return tuple(facet for facet in Facet if facet in found) or (Facet.STATUS,)


def _fuller_side(pair: Pair) -> Side | None:
    more = fuller(pair.a, pair.b)
    if more == 0:
        return None
    return Side.A if more > 0 else Side.B


def weigh(rows: np.ndarray) -> np.ndarray:
    """Probabilities (n, len(WEIGHED)) for rows of features (n, len(FEATURES))."""
    weights, bias = _weights()
    scores = rows @ weights.T + bias
    scores -= scores.max(axis=1, keepdims=True)
    exponentials = np.exp(scores)
    result: np.ndarray = exponentials / exponentials.sum(axis=1, keepdims=True)
    return result


@cache
def _weights() -> tuple[np.ndarray, np.ndarray]:
    """Fitted by `training/verdicts.py`."""
    model = json.loads(files("compare.verdicts").joinpath("weights.json").read_text("utf-8"))
    weights = np.array([[model["weights"][v][name] for name in FEATURES] for v in WEIGHED])
    return weights, np.array([model["bias"][v] for v in WEIGHED])
