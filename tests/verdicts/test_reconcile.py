from __future__ import annotations

from making import make_claim, make_pair

from compare.verdicts.judgement import Facet, Judgement, Verdict
from compare.verdicts.reconcile import reconcile

CIVILIANS = make_claim("280 civilians were killed", source="one")
SAME = make_claim("280 warga sipil tewas", source="two", number=1, language="id")
FIGHTERS = make_claim("2.000 pejuang tewas", source="two", number=2, language="id")
AGREE = Judgement(verdict=Verdict.AGREE, confidence=0.8)


def clash(facet: Facet) -> Judgement:
    return Judgement(verdict=Verdict.CONFLICT, facets=(facet,), confidence=0.6)


def test_a_figure_that_found_its_match_does_not_clash_with_the_next() -> None:
    pairs = [
        make_pair(CIVILIANS, SAME, similarity=0.8),
        make_pair(CIVILIANS, FIGHTERS, similarity=0.6),
    ]
    said = reconcile(pairs, [AGREE, clash(Facet.NUMBER)])
    assert [each.verdict for each in said] == [Verdict.AGREE, None]


def test_a_clash_with_the_nearer_claim_stays() -> None:
    pairs = [
        make_pair(CIVILIANS, SAME, similarity=0.5),
        make_pair(CIVILIANS, FIGHTERS, similarity=0.7),
    ]
    said = reconcile(pairs, [AGREE, clash(Facet.NUMBER)])
    assert [each.verdict for each in said] == [Verdict.AGREE, Verdict.CONFLICT]


def test_a_denial_stays_whatever_else_agrees() -> None:
    pairs = [
        make_pair(CIVILIANS, SAME, similarity=0.8),
        make_pair(CIVILIANS, FIGHTERS, similarity=0.6),
    ]
    said = reconcile(pairs, [AGREE, clash(Facet.POLARITY)])
    assert said[1].verdict is Verdict.CONFLICT
