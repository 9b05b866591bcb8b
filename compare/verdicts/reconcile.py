"""Second thoughts: conflicts that another link of the same claims explains away.

"More than 280 civilians" / "2,000 fighters" may look like one count that differs. When the second
article has "280 civilians" as well, the first claim's counterpart is that one, and the 2,000 are
of something else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.alignment.pair import Pair
from compare.verdicts.judgement import Facet, Judgement, Verdict

#: Facets of values: a claim whose value has found its match elsewhere does not clash on these.
_VALUES = frozenset({Facet.NUMBER, Facet.DURATION, Facet.DATE, Facet.TIME})
_COMPATIBLE = frozenset({Verdict.AGREE, Verdict.DETAIL})


def reconcile(pairs: Sequence[Pair], judgements: Sequence[Judgement]) -> list[Judgement]:
    """`judgements` with the conflicts withdrawn that a nearer compatible link explains."""
    settled: dict[tuple[str, str], float] = {}
    for pair, said in zip(pairs, judgements, strict=True):
        if said.verdict in _COMPATIBLE:
            for side in _sides(pair):
                settled[side] = max(settled.get(side, 0.0), pair.similarity)
    return [
        Judgement(verdict=None, confidence=1 - said.confidence)
        if _clashes_on_values(said) and _settled(pair, settled)
        else said
        for pair, said in zip(pairs, judgements, strict=True)
    ]


def _settled(pair: Pair, settled: Mapping[tuple[str, str], float]) -> bool:
    """Whether either claim is nearer in meaning to the claim that it is compatible with."""
    return any(settled.get(side, 0.0) > pair.similarity for side in _sides(pair))


def _clashes_on_values(said: Judgement) -> bool:
    return said.verdict is Verdict.CONFLICT and _VALUES.issuperset(said.facets)


def _sides(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    """Each claim with the article in which the other stands."""
    return (pair.a.id, pair.b.source), (pair.b.id, pair.a.source)
