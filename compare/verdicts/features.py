"""Evidence on a pair as numbers, for the small model that weighs it.

Every feature is symmetric: swapping the claims changes nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from compare.alignment.content import content, tokens
from compare.alignment.pair import Pair
from compare.claims.claim import Claim, Stance
from compare.claims.value import Value, ValueKind
from compare.languages import language
from compare.verdicts.evidence import Evidence, Sign
from compare.verdicts.judgement import Facet

#: Facets that a clash of values can turn on, and the others that evidence is gathered for.
_VALUES = (Facet.NUMBER, Facet.DURATION, Facet.DATE, Facet.TIME)
_OTHERS = (Facet.POLARITY, Facet.QUOTE, Facet.REASON)

FEATURES = (
    "similarity",
    "shared words",
    "across languages",
    "labels swapped",
    *(f"clash: {facet}" for facet in (*_VALUES, *_OTHERS)),
    *(f"same: {facet}" for facet in _VALUES),
    "same: quote",
    "merely compatible",
    "similarity with a clash",
    "shared words with a clash",
    "similarity with opposite polarity",
    "extra content, fuller side",
    "extra content, other side",
    "values on one side only",
    "names on one side only",
    "still open on one side",
    "mark of a moment",
    "mark of a moment, hours apart",
    "still open on one side, hours apart",
    "one side denies",
    "one speaker",
)


def features(pair: Pair, evidence: Sequence[Evidence]) -> list[float]:
    """The features of a pair with the evidence gathered on it."""
    a, b = pair.a, pair.b
    clashes = {e.facet for e in evidence if e.sign is Sign.CLASH}
    same = {e.facet for e in evidence if e.sign is Sign.SAME}
    shared = _shared_words(a, b)
    apart = hours_apart(a, b)
    figures = bool(clashes & set(_VALUES))
    return [
        pair.similarity,
        shared,
        float(a.language != b.language),
        float(any(e.sign is Sign.SWAP for e in evidence)),
        *(float(facet in clashes) for facet in (*_VALUES, *_OTHERS)),
        *(float(facet in same) for facet in _VALUES),
        float(Facet.QUOTE in same),
        float(any(not e.exact for e in evidence)),
        pair.similarity * figures,
        shared * figures,
        pair.similarity * (Facet.POLARITY in clashes),
        *_extra(a, b),
        float(bool(a.values) != bool(b.values)),
        float(bool(a.names) != bool(b.names)),
        float(content(a).pending != content(b).pending),
        float(_moment(a) or _moment(b)),
        apart * (_moment(a) or _moment(b)),
        apart * (content(a).pending != content(b).pending),
        float((a.stance is Stance.DENIES) != (b.stance is Stance.DENIES)),
        float(a.speaker is not None and a.speaker == b.speaker),
    ]


def hours_apart(a: Claim, b: Claim) -> float:
    """log(1 + hours) between the two publications, 0 where one is unknown."""
    if a.told is None or b.told is None:
        return 0.0
    return math.log1p(abs((a.told - b.told).total_seconds()) / 3600)


def fuller(a: Claim, b: Claim) -> float:
    """How much more `a` says than `b`: positive when `a` is the fuller side."""
    return _content_size(a) - _content_size(b)


def _content_size(claim: Claim) -> float:
    return len(content(claim).stems) + len(claim.values) + len(claim.names)


def _shared_words(a: Claim, b: Claim) -> float:
    x, y = content(a).stems, content(b).stems
    return len(x & y) / max(1, min(len(x), len(y)))


def _extra(a: Claim, b: Claim) -> tuple[float, float]:
    less, more = sorted((_content_size(a), _content_size(b)))
    return math.log1p(more), less / max(1.0, more)


def dated(a: Claim, b: Claim) -> bool:
    """Whether the words tell that a state or figure is that of a moment, or still open."""
    return content(a).pending != content(b).pending or _moment(a) or _moment(b)


def _moment(claim: Claim) -> bool:
    """Whether the claim says of what moment it speaks: "so far", "by 5 p.m. on Tuesday"."""
    progress = language(claim.language).polarity.progress
    if not progress.isdisjoint(tokens(claim.text)):
        return True
    return claim.as_of is not None and _past(claim.as_of, claim)


def _past(value: Value, claim: Claim) -> bool:
    """Whether a time had come when the outlet wrote; "until 28 March" may lie ahead."""
    if value.kind is ValueKind.TIME or claim.told is None:
        return True
    return value.resolved and value.low <= claim.told.toordinal()
