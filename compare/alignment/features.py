"""What speaks for and against two claims being about the same fact.

Every feature is symmetric: swapping the claims changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compare.alignment.content import Content, content
from compare.alignment.identity import Identity
from compare.alignment.pair import Pair, Vectors
from compare.alignment.slots import Outcome, ValueMatch, match_values
from compare.claims.claim import Claim
from compare.claims.value import ValueKind

#: Names of the features, in the order of the vector.
FEATURES = (
    "similarity",
    "margin, weaker side",
    "margin, stronger side",
    "across languages",
    "similarity across languages",
    "similarity of sentences",
    "margin of sentences, weaker side",
    "margin of sentences, stronger side",
    "shared words by rarity",
    "rarest shared word",
    "negated by one, said by the other",
    "still open on one side",
    "shared names",
    "names, none shared",
    "quoted on one side only",
    "equal figures",
    "different figures",
    "equal dates or times",
    "different dates or times",
    "figures on one side only",
    "length of the shorter",
    "length ratio",
)

#: A margin beyond this says no more.
_MARGIN = 0.4
#: Claims that share this much of the shorter one's characters say the same in part.
_KIN = 0.5
Mask = NDArray[np.bool_]
_CALENDAR = frozenset({ValueKind.DATE, ValueKind.TIME})


@dataclass(frozen=True, slots=True)
class Block:
    """The claims of two articles, and how near they are to each other.

    A claim says what it is about in few words, its sentence among what; either alone misleads.
    """

    a: tuple[Claim, ...]
    b: tuple[Claim, ...]
    claims: Vectors
    """Similarity (len(a), len(b)) of the claims themselves."""
    sentences: Vectors
    """Likewise of the sentences that they stand in."""
    rarity: Mapping[str, float]
    """Of each stem in the story: log(1 + claims / claims that have it)."""
    kin: tuple[Mask, Mask]
    """For each side, (n, n): whether two claims share a good part of their words, as "A because B" and "B"
    do: they are no rivals."""
    identity: Identity
    """Who is who in the story."""


def rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """How rare each stem is among the claims of a story (inverse document frequency)."""
    frequency = Counter(stem for claim in claims for stem in content(claim).stems)
    return {stem: math.log(1 + len(claims) / count) for stem, count in frequency.items()}


def features(block: Block, i: int, j: int) -> list[float]:
    """The features of claim `i` of the first article with claim `j` of the second."""
    a, b = block.a[i], block.b[j]
    similarity = float(block.claims[i, j])
    across = float(a.language != b.language)
    return [
        similarity,
        *margins(block.claims, i, j, block.kin),
        across,
        across * similarity,
        float(block.sentences[i, j]),
        *margins(block.sentences, i, j, block.kin),
        *_wording(content(a), content(b), block.rarity),
        *_named(block.identity.of(a.source, a.names), block.identity.of(b.source, b.names)),
        float(a.quoted != b.quoted),
        *_values(a, b),
        *_lengths(a, b),
    ]


def margins(similarity: Vectors, i: int, j: int, kin: tuple[Mask, Mask]) -> tuple[float, float]:
    """How far (i, j) stands above the best other of its row and of its column, weaker first.

    Others exactly as near as (i, j) are the same text again and no rivals; neither are claims
    that share their words with one of the two.
    """
    own = similarity[i, j]
    over = []
    for line, own_kin in ((similarity[i], kin[1][j]), (similarity[:, j], kin[0][i])):
        rivals = line[(line != own) & ~own_kin]
        over.append(float(np.clip(own - rivals.max(), -_MARGIN, _MARGIN)) if rivals.size else _MARGIN)
    return min(over), max(over)


def _wording(a: Content, b: Content, rarity: Mapping[str, float]) -> tuple[float, ...]:
    shared = sorted(rarity[stem] for stem in a.stems & b.stems)
    everything = sum(sorted(rarity[stem] for each in (a, b) for stem in each.stems))
    return (
        2 * sum(shared) / max(everything, 1e-6),
        max(shared, default=0.0),
        max(_denied(a, b), _denied(b, a)),
        float(a.pending != b.pending),
    )


def _named(a: frozenset[str], b: frozenset[str]) -> tuple[float, float]:
    """The share of names that are of the same person, place or organisation; whether none is."""
    shared = len(a & b) / max(1, min(len(a), len(b)))
    return shared, float(bool(a) and bool(b) and not a & b)


def akin(a: Claim, b: Claim) -> bool:
    """Whether two claims of one article share at least half of the shorter one's place in the text."""
    if a.sentence != b.sentence or a.context != b.context or a.source != b.source:
        return False
    both = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.spans for y in b.spans)
    return both >= _KIN * min(sum(map(len, a.spans)), sum(map(len, b.spans)))


def sides(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    """Each claim with the article in which the other is its counterpart: pairs that share one are rivals."""
    return (pair.a.id, pair.b.source), (pair.b.id, pair.a.source)


def related(pair: Pair, other: Pair) -> bool:
    """Claims that share words are no rivals: "A because B" and "B" may both have a counterpart."""
    return akin(pair.a, other.a) and akin(pair.b, other.b)


def kinship(claims: Sequence[Claim]) -> Mask:
    """(n, n): which claims of an article are akin, each to itself too."""
    result = np.eye(len(claims), dtype=np.bool_)
    for i, a in enumerate(claims):
        for j in range(i):
            result[i, j] = result[j, i] = akin(a, claims[j])
    return result


def _denied(x: Content, y: Content) -> float:
    """How many of the words that `x` negates stand in `y`, three being as good as all."""
    return float(max((min(3, len(y.stems.intersection(f))) for f in (*x.negated, *x.refused)), default=0))


def _values(a: Claim, b: Claim) -> tuple[float, float, float, float, float]:
    matches = match_values(a, b)
    calendar = [m for m in matches if m.a.kind in _CALENDAR]
    figures = [m for m in matches if m.a.kind not in _CALENDAR]
    lonely = bool(_figures(a)) != bool(_figures(b))
    return (
        _weight(figures, different=False),
        _weight(figures, different=True),
        _weight(calendar, different=False),
        _weight(calendar, different=True),
        float(lonely),
    )


def _figures(claim: Claim) -> bool:
    return any(value.kind not in _CALENDAR for value in claim.values)


def _weight(matches: list[ValueMatch], *, different: bool) -> float:
    """How much the matches weigh; values that are merely compatible weigh half."""
    chosen = [
        m.slot * (0.5 if m.outcome is Outcome.COMPATIBLE else 1.0)
        for m in matches
        if (m.outcome is Outcome.DIFFERENT) is different
    ]
    return min(2.0, sum(chosen))


def _lengths(a: Claim, b: Claim) -> tuple[float, float]:
    shorter, longer = sorted((len(a.text.split()), len(b.text.split())))
    return float(np.log1p(shorter)), shorter / max(1, longer)
