"""Second thoughts: links that another link of the same claims explains away.

"More than 280 civilians" / "2,000 fighters" may look like one count that differs. When the second
article has "280 civilians" as well, the first claim's counterpart is that one, and the 2,000 are
of something else: the two neither conflict nor agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from compare.alignment.pair import Pair
from compare.alignment.slots import Outcome, ValueMatch, match_values
from compare.claims.claim import Claim
from compare.verdicts.evidence import Evidence, Sign, facet_of, gather
from compare.verdicts.judgement import Facet, Judgement, Verdict

#: Facets of values: a claim whose value has found its match elsewhere does not clash on these.
VALUES = frozenset({Facet.NUMBER, Facet.DURATION, Facet.DATE, Facet.TIME})
_CALENDAR = frozenset({Facet.DATE, Facet.TIME})
_COMPATIBLE = frozenset({Verdict.AGREE, Verdict.DETAIL})
_LESSER = _COMPATIBLE | {Verdict.UPDATE}
#: A claim with the article in which the other stands.
Place = tuple[str, str]
#: How near a compatible claim is, and the values of this one that it has too.
Settled = tuple[float, frozenset[str]]


def reconcile(pairs: Sequence[Pair], judgements: Sequence[Judgement]) -> list[Judgement]:
    """`judgements` without the links that another link explains.

    Conflicts are withdrawn for a compatible link that is nearer; other links of claims whose figures all
    differ for one in which such a figure has its equal, be it nearer or not.
    """
    settled: dict[Place, list[Settled]] = defaultdict(list)
    for pair, said in zip(pairs, judgements, strict=True):
        if said.verdict in _COMPATIBLE:
            same = [each for each in gather(pair) if each.sign is Sign.SAME]
            for side, values in zip(_sides(pair), _values(same), strict=True):
                settled[side].append((pair.similarity, values))
    kept = [
        _withdrawn(said) if _clashes_on_values(said) and _settled(pair, settled) else said
        for pair, said in zip(pairs, judgements, strict=True)
    ]
    matches = [_figures(pair) for pair in pairs]
    taken = _taken(pairs, kept, matches)
    return [
        _withdrawn(said) if said.verdict in _LESSER and _elsewhere(pair, found, taken) else said
        for pair, said, found in zip(pairs, kept, matches, strict=True)
    ]


def _withdrawn(said: Judgement) -> Judgement:
    return Judgement(verdict=None, confidence=1 - said.confidence)


def _figures(pair: Pair) -> list[ValueMatch]:
    """Amounts of both sides that may be of one thing; days and hours are of what happens then."""
    return [each for each in match_values(pair.a, pair.b) if facet_of(each.a) not in _CALENDAR]


def _amounts(claim: Claim) -> set[tuple[float, float]]:
    return {(value.low, value.high) for value in claim.values if facet_of(value) not in _CALENDAR}


def _taken(
    pairs: Sequence[Pair], said: Sequence[Judgement], matches: Sequence[Sequence[ValueMatch]]
) -> dict[Place, set[str]]:
    """Of every claim the figures, as written, that the other article has too."""
    taken: dict[Place, set[str]] = defaultdict(set)
    for pair, each, found in zip(pairs, said, matches, strict=True):
        if each.verdict in _COMPATIBLE:
            for match in found:
                if (match.a.low, match.a.high) == (match.b.low, match.b.high):
                    a, b = _sides(pair)
                    taken[a].add(match.a.quote)
                    taken[b].add(match.b.quote)
    return taken


def _elsewhere(pair: Pair, matches: Sequence[ValueMatch], taken: Mapping[Place, set[str]]) -> bool:
    """Whether no figure of one is one of the other, and one of them has its equal in another claim."""
    a, b = _sides(pair)
    one, other = (_amounts(claim) for claim in (pair.a, pair.b))
    differ = one.isdisjoint(other) and all(match.outcome is Outcome.DIFFERENT for match in matches)
    return differ and any(
        match.a.quote in taken.get(a, ()) or match.b.quote in taken.get(b, ()) for match in matches
    )


def _settled(pair: Pair, settled: Mapping[Place, Sequence[Settled]]) -> bool:
    """Whether what clashes has found its match in a claim that is nearer in meaning.

    Where nothing in the words clashes, any nearer claim that is compatible will do.
    """
    clashes = [each for each in gather(pair) if each.sign is Sign.CLASH]
    for side, clashing in zip(_sides(pair), _values(clashes), strict=True):
        matched = [values for similarity, values in settled.get(side, ()) if similarity > pair.similarity]
        if matched and clashing <= frozenset[str]().union(*matched):
            return True
    return False


def _values(evidence: Sequence[Evidence]) -> tuple[frozenset[str], frozenset[str]]:
    """The words of either claim that values are read from."""
    told = [each for each in evidence if each.facet in VALUES]
    return frozenset(each.a for each in told), frozenset(each.b for each in told)


def _clashes_on_values(said: Judgement) -> bool:
    return said.verdict is Verdict.CONFLICT and VALUES.issuperset(said.facets)


def _sides(pair: Pair) -> tuple[Place, Place]:
    return (pair.a.id, pair.b.source), (pair.b.id, pair.a.source)
