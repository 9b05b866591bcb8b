"""The judge: typed evidence joined with the opinion of a trained network, or weighed by a small model alone.

Where no network has read the pair, a verdict needs evidence that can be shown: a conflict a clash of
values, polarity, quotations or reasons, an update words that tell of a moment or of a state still
open. Without them the judge abstains however likely it looks.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from compare.alignment.opinion import FACETS
from compare.alignment.pair import Pair
from compare.claims.claim import Stance
from compare.settings import Settings
from compare.verdicts.combined import WEIGHED, combine
from compare.verdicts.evidence import Evidence, Sign, gather
from compare.verdicts.explain import explain
from compare.verdicts.features import FEATURES, dated, features, fuller, hours_apart
from compare.verdicts.judgement import Facet, Judgement, Side, Verdict

#: Probability from which a clash counts as a contradiction, whatever else it may be.
LEANING = 0.45
#: Probability of a contradiction where all words but some are the same, and these differ.
PLAIN = 0.8
#: Part of the doubt else allowed to a conflict that one without a clash that can be shown must do without.
BARE = 0.35
#: Facets of how much and how long.
_AMOUNTS = frozenset({Facet.NUMBER, Facet.DURATION})
#: Facets on which reports of one day do not differ merely because one is later.
_SETTLED = _AMOUNTS | {Facet.POLARITY}
#: A day, as `hours_apart` counts.
_DAY = math.log1p(24)


class EvidenceJudge:
    """Joins typed evidence with the network's opinion, where there is one, by logistic regression."""

    name = "evidence-5"

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """One judgement a pair, in order."""
        leaned = self._leaned(pairs)
        return [
            said if self._shown(said, clashes, pair) else _abstained(said)
            for pair, (said, clashes) in zip(pairs, leaned, strict=True)
        ]

    def lean(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """As `judge`, but never abstaining: the best verdict, also where the evidence is thin."""
        return [said for said, _ in self._leaned(pairs)]

    def _leaned(self, pairs: Sequence[Pair]) -> list[tuple[Judgement, tuple[Evidence, ...]]]:
        """The best verdict on each pair, with what clashes in it."""
        evidence = [gather(pair) for pair in pairs]
        return [
            _decide(pair, found, _probabilities(pair, found))
            for pair, found in zip(pairs, evidence, strict=True)
        ]

    def _shown(self, said: Judgement, clashes: tuple[Evidence, ...], pair: Pair) -> bool:
        """Whether it is sure enough, and there is evidence where nothing else speaks for it."""
        read = pair.opinion is not None
        if said.verdict is Verdict.CONFLICT:
            asked = self._settings.conflict
            bar = asked if clashes else asked + BARE * (1 - asked)
            return (read or bool(clashes)) and said.confidence >= bar
        if read:
            return said.confidence >= self._settings.link
        if said.verdict is Verdict.UPDATE:
            return dated(pair.a, pair.b) and {clash.facet for clash in clashes} != {Facet.DATE}
        return True


def _abstained(said: Judgement) -> Judgement:
    return Judgement(verdict=None, confidence=1 - said.confidence)


def _decide(
    pair: Pair, evidence: tuple[Evidence, ...], probability: dict[Verdict, float]
) -> tuple[Judgement, tuple[Evidence, ...]]:
    """The best verdict, and what clashes."""
    clashes = tuple(e for e in evidence if e.sign is not Sign.SAME)
    choose = _by_evidence if pair.opinion is None else _likeliest
    verdict, chance = choose(pair, evidence, probability)
    if verdict is Verdict.CONFLICT and _ordered(pair, clashes):
        verdict = Verdict.UPDATE
    side = _fuller_side(pair) if verdict is Verdict.DETAIL else None
    said = Judgement(
        verdict=verdict,
        facets=_facets(pair, verdict, clashes),
        confidence=chance * pair.same_fact,
        fuller=side,
        explanation=explain(pair, verdict, evidence, side),
    )
    return said, clashes


def _likeliest(
    pair: Pair, evidence: tuple[Evidence, ...], probability: dict[Verdict, float]
) -> tuple[Verdict, float]:
    """The likeliest verdict that the evidence leaves open, and its probability.

    No conflict where values are the same and nothing clashes; neither agreement nor detail where one
    denies what the other says or amounts of one thing differ. Amounts that differ within a day, or one
    outlet's yes against another's no, are no update merely because one article is later, but a conflict:
    words have to say that they are of a moment.
    """
    ruled_out: set[Verdict] = set()
    if {e.sign for e in evidence} == {Sign.SAME}:
        ruled_out.add(Verdict.CONFLICT)
    denied = (pair.a.stance is Stance.DENIES) != (pair.b.stance is Stance.DENIES)
    if denied or any(e.sign is Sign.CLASH and e.facet in _AMOUNTS for e in evidence):
        ruled_out |= {Verdict.AGREE, Verdict.DETAIL}
    if _unmarked(pair, evidence):
        ruled_out.add(Verdict.UPDATE)
        either = probability[Verdict.CONFLICT] + probability[Verdict.UPDATE]
        probability = {**probability, Verdict.CONFLICT: either}
    verdict = max((v for v in WEIGHED if v not in ruled_out), key=lambda v: probability[v])
    return verdict, probability[verdict]


def _unmarked(pair: Pair, evidence: tuple[Evidence, ...]) -> bool:
    """Whether what differs was told within a day, and no words say that either is of a moment."""
    differ = any(e.sign is not Sign.SAME and e.facet in _SETTLED for e in evidence)
    return differ and hours_apart(pair.a, pair.b) <= _DAY and not dated(pair.a, pair.b)


def _by_evidence(
    pair: Pair, evidence: tuple[Evidence, ...], probability: dict[Verdict, float]
) -> tuple[Verdict, float]:
    """As `_likeliest`, but contradiction comes before entailment: what clashes can neither agree nor add."""
    clashes = tuple(e for e in evidence if e.sign is not Sign.SAME)
    conflict = max(PLAIN if _plain(clashes) else 0.0, probability[Verdict.CONFLICT])
    if clashes and conflict >= LEANING:
        return Verdict.CONFLICT, conflict
    left = dict.fromkeys((Verdict.AGREE, Verdict.DETAIL), 0.0) if clashes else {}
    return _likeliest(pair, evidence, {**probability, Verdict.CONFLICT: conflict, **left})


def _probabilities(pair: Pair, evidence: Sequence[Evidence]) -> dict[Verdict, float]:
    if pair.opinion is not None:
        weighed = combine(pair, evidence)
    else:
        weighed = weigh(np.array([features(pair, evidence)]))[0].tolist()
    return dict(zip(WEIGHED, weighed, strict=True))


def _ordered(pair: Pair, clashes: tuple[Evidence, ...]) -> bool:
    """Whether differing figures are of two moments: one is marked, and the outlets spoke in turn."""
    apart = pair.a.told is not None and pair.b.told is not None and pair.a.told != pair.b.told
    figures = bool(clashes) and all(c.facet is Facet.NUMBER for c in clashes)
    return apart and figures and dated(pair.a, pair.b)


def _plain(clashes: tuple[Evidence, ...]) -> bool:
    """Clashes that need no weighing: all words but some are the same, and these differ."""
    return any(clash.sign is Sign.SWAP or clash.facet is Facet.QUOTE for clash in clashes)


def _facets(pair: Pair, verdict: Verdict, clashes: tuple[Evidence, ...]) -> tuple[Facet, ...]:
    """What the verdict turns on: what clashes, or what the network takes it to be."""
    if verdict in (Verdict.AGREE, Verdict.DETAIL):
        return ()
    found = {clash.facet for clash in clashes}
    if not found and pair.opinion is not None:
        found = {Facet(max(zip(pair.opinion.facets, FACETS, strict=True))[1])}
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
