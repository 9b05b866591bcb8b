from __future__ import annotations

from dataclasses import replace

import pytest
from making import make_claim, make_pair

from compare.claims.claim import Claim
from compare.claims.statement import statement
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


def with_values(text: str, source: str, number: int = 1) -> Claim:
    return replace(statement(text, language="en"), id=f"{source}:{number}", source=source)


def test_a_figure_is_explained_away_by_its_own_match_only() -> None:
    """That both say "two pilots" tells nothing of 189 people against 188."""
    both = with_values("With two pilots there were 189 people on board", "one")
    pilots = with_values("There were two pilots on board", "two", 1)
    people = with_values("There were 188 people on board", "two", 2)
    pairs = [make_pair(both, pilots, similarity=0.9), make_pair(both, people, similarity=0.8)]
    said = reconcile(pairs, [AGREE, clash(Facet.NUMBER)])
    assert [each.verdict for each in said] == [Verdict.AGREE, Verdict.CONFLICT]

    matched = with_values("There were 189 people on board", "two", 3)
    pairs.append(make_pair(both, matched, similarity=0.95))
    said = reconcile(pairs, [AGREE, clash(Facet.NUMBER), AGREE])
    assert said[1].verdict is None


@pytest.mark.parametrize("verdict", [Verdict.AGREE, Verdict.DETAIL, Verdict.UPDATE])
def test_claims_whose_figures_differ_are_of_two_things_where_one_has_its_equal_elsewhere(
    verdict: Verdict,
) -> None:
    fighters = with_values("About 2,000 fighters were killed by 4 April 2019", "one")
    civilians = with_values("More than 280 civilians were killed by 4 April 2019", "two", 1)
    equal = with_values("2,000 gunmen were killed", "two", 2)
    pairs = [make_pair(fighters, civilians, similarity=0.9), make_pair(fighters, equal, similarity=0.8)]
    said = Judgement(verdict=verdict, confidence=0.5)
    assert [each.verdict for each in reconcile(pairs, [said, AGREE])] == [None, Verdict.AGREE]
    assert [each.verdict for each in reconcile(pairs[:1], [said])] == [verdict]


def test_a_figure_that_they_share_keeps_claims_together() -> None:
    one = with_values("Two pilots and 189 others were on board", "one")
    other = with_values("Two pilots were on board with 180 others", "two", 1)
    equal = with_values("There were 189 people on board", "two", 2)
    pairs = [make_pair(one, other, similarity=0.9), make_pair(one, equal, similarity=0.8)]
    assert [each.verdict for each in reconcile(pairs, [AGREE, AGREE])] == [Verdict.AGREE, Verdict.AGREE]
