"""Second thoughts: conflicts that another link of the same claims explains away.

"More than 280 civilians" / "2,000 fighters" may look like one count that differs. When the second
article has "280 civilians" as well, the first claim's counterpart is that one, and the 2,000 are
of something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from compare.alignment.pair import Pair
from compare.verdicts.evidence import Evidence, Sign, gather
from compare.verdicts.judgement import Facet, Judgement, Verdict

#: Facets of values: a claim whose value has found its match elsewhere does not clash on these.
VALUES = frozenset({Facet.NUMBER, Facet.DURATION, Facet.DATE, Facet.TIME})
_COMPATIBLE = frozenset({Verdict.AGREE, Verdict.DETAIL})
#: How near a compatible claim is, and the values of this one that it has too.
Settled = tuple[float, frozenset[str]]


def reconcile(pairs: Sequence[Pair], judgements: Sequence[Judgement]) -> list[Judgement]:
    """`judgements` with the conflicts withdrawn that a nearer compatible link explains."""
    settled: dict[tuple[str, str], list[Settled]] = defaultdict(list)
    for pair, said in zip(pairs, judgements, strict=True):
        if said.verdict in _COMPATIBLE:
            same = [each for each in gather(pair) if each.sign is Sign.SAME]
            for side, values in zip(_sides(pair), _values(same), strict=True):
                settled[side].append((pair.similarity, values))
    return [
        Judgement(verdict=None, confidence=1 - said.confidence)
        if _clashes_on_values(said) and _settled(pair, settled)
        else said
        for pair, said in zip(pairs, judgements, strict=True)
    ]


def _settled(pair: Pair, settled: Mapping[tuple[str, str], Sequence[Settled]]) -> bool:
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


def _sides(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    """Each claim with the article in which the other stands."""
    return (pair.a.id, pair.b.source), (pair.b.id, pair.a.source)
