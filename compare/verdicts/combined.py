"""The verdict on a pair that the network has read: its opinion, with what clashes and what is the same."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from compare.alignment.content import content
from compare.alignment.opinion import VERDICTS
from compare.alignment.pair import Pair
from compare.claims.claim import Claim, Stance
from compare.verdicts.evidence import Evidence, Sign
from compare.verdicts.features import dated, fuller
from compare.verdicts.judgement import Facet, Verdict

#: The verdicts that are weighed, in the order of rows and columns.
WEIGHED = (Verdict.AGREE, Verdict.DETAIL, Verdict.CONFLICT, Verdict.UPDATE)
FEATURES = (
    *(f"network: {verdict}" for verdict in WEIGHED),
    "across languages",
    "something clashes",
    "figures clash",
    "polarity clashes",
    "swapped",
    "something is the same",
    "negated by one only",
    "of a moment",
    "surplus of one side",
    "figures clash, network: conflict",
    "figures clash, network: update",
    "polarity clashes, network: conflict",
    "something is the same, network: agree",
)
_LEAST = 1e-3
_FIGURES = frozenset({Facet.NUMBER, Facet.DURATION, Facet.DATE, Facet.TIME})


def features(pair: Pair, evidence: Sequence[Evidence]) -> list[float]:
    """The `FEATURES`: how likely each verdict is by the network among the four, and what was found.

    What clashes is given by itself: the network misses figures more often than words.

    Raises:
        ValueError: the pair was not read.
    """
    if pair.opinion is None:
        raise ValueError("a pair without opinion")
    own = [pair.opinion.verdicts[VERDICTS.index(verdict)] for verdict in WEIGHED]
    agree, _, conflict, update = chances = [each / max(sum(own), _LEAST) for each in own]
    clashing = {each.facet for each in evidence if each.sign is not Sign.SAME}
    figures, polarity = not clashing.isdisjoint(_FIGURES), Facet.POLARITY in clashing
    same = any(each.sign is Sign.SAME for each in evidence)
    return [
        *map(_log, chances),
        float(pair.a.language != pair.b.language),
        float(bool(clashing)),
        float(figures),
        float(polarity),
        float(any(each.sign is Sign.SWAP for each in evidence)),
        float(same),
        float(_negates(pair.a) != _negates(pair.b)),
        float(dated(pair.a, pair.b)),
        abs(fuller(pair.a, pair.b)),
        figures * conflict,
        figures * update,
        polarity * conflict,
        same * agree,
    ]


def _negates(claim: Claim) -> bool:
    """Whether it says that something is not so, whoever's words these are."""
    words = content(claim)
    return bool(words.negated or words.refused) or claim.stance is Stance.DENIES


def combine(pair: Pair, evidence: Sequence[Evidence]) -> list[float]:
    """Probabilities of the `WEIGHED` verdicts, given that both claims are about one fact.

    Raises:
        ValueError: the pair was not read.
    """
    weights, bias = _weights()
    scores = weights @ np.array(features(pair, evidence)) + bias
    exponentials = np.exp(scores - scores.max())
    result: list[float] = (exponentials / exponentials.sum()).tolist()
    return result


def _log(probability: float) -> float:
    return math.log(max(probability, _LEAST))


@cache
def _weights() -> tuple[np.ndarray, np.ndarray]:
    """Fitted by training/judge/combine.py."""
    model = json.loads(files("compare.verdicts").joinpath("combined.json").read_text("utf-8"))
    weights = np.array([[model["weights"][v][name] for name in FEATURES] for v in WEIGHED])
    return weights, np.array([model["bias"][v] for v in WEIGHED])
