"""How right the tool was where people looked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render.stories import ferry
from review.deciding import Desk

from compare.review.decision import Kind
from compare.review.precision import Share, precision, wilson
from compare.review.reviewed import reviewed
from compare.verdicts.judgement import Verdict


def test_opinions_are_counted_by_what_the_tool_said() -> None:
    desk = Desk(ferry().comparison())
    desk.decides(Kind.REJECT, "tujuh jam")
    desk.decides(Kind.CONFIRM, "21 passengers")
    desk.decides(Kind.VERDICT, "ruang mesin", verdict=Verdict.DETAIL)
    desk.decides(Kind.NOTE, "Camar", note="Look at the port's list.")
    found = precision([desk.review])
    assert found.verdicts == {
        Verdict.CONFLICT: Share(0, 1),
        Verdict.UPDATE: Share(1, 1),
        Verdict.AGREE: Share(0, 1),
    }
    assert found.all == Share(1, 3)


def test_only_the_last_opinion_of_each_finding_counts() -> None:
    desk = Desk(ferry().comparison())
    desk.decides(Kind.REJECT, "tujuh jam")
    desk.decides(Kind.CONFIRM, "tujuh jam", by="Budi")
    assert precision([desk.review, desk.review]).verdicts == {Verdict.CONFLICT: Share(2, 2)}


def test_what_has_changed_since_is_counted_apart() -> None:
    desk = Desk(ferry().comparison())
    desk.decides(Kind.REJECT, "tujuh jam")
    desk.decides(Kind.CONFIRM, "21 passengers")
    other = replace(desk.comparison, judge="another-judge")
    found = precision([reviewed(other, desk.decisions)])
    assert (found.verdicts, found.again, found.gone) == ({}, 2, 0)


def test_the_verdict_of_a_merger_is_not_the_tools() -> None:
    desk = Desk(ferry().comparison())
    part = tuple(each.id for each in desk.comparison.claims if "Camar" in each.quote)
    desk.decides(Kind.MERGE, "tujuh jam", part=part, verdict=Verdict.UPDATE)
    desk.decides(Kind.REJECT, "tujuh jam")
    assert not precision([desk.review]).verdicts


@pytest.mark.parametrize(
    ("right", "checked", "low", "high"),
    # Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_intervals_are_those_of_the_literature(right: int, checked: int, low: float, high: float) -> None:
    assert wilson(right, checked) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 500), st.integers(0, 500))
def test_an_interval_holds_its_share(right: int, wrong: int) -> None:
    low, high = wilson(right, right + wrong)
    assert 0 <= low <= high <= 1
    if right + wrong:
        assert low <= right / (right + wrong) + 1e-12
        assert right / (right + wrong) <= high + 1e-12
