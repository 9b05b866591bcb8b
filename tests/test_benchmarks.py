"""The benchmarks count what they say they count."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import make_claim

from benchmarks import claimsplit, gold, propsegment
from benchmarks.constructions import construction
from benchmarks.judge import calibration_error
from benchmarks.matching import jaccard, matched
from compare.claims.claim import Stance
from compare.passages import PassageClaims
from compare.text import Span

sets = st.lists(st.frozensets(st.integers(0, 6), max_size=7), max_size=6)


@settings(deadline=None)
@given(sets, sets)
def test_matches_are_one_to_one_and_alike_enough(
    found: list[frozenset[int]], hand: list[frozenset[int]]
) -> None:
    pairs = matched(found, hand)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(jaccard(found[i], hand[j]) >= 0.8 - 1e-9 for i, j in pairs)
    assert len(pairs) == len(matched(hand, found))
    if not pairs:
        assert not any(jaccard(f, h) >= 0.8 for f in found for h in hand)


def test_more_matches_go_before_better_ones() -> None:
    five, six, seven = frozenset(range(5)), frozenset(range(6)), frozenset(range(7))
    # six is nearest to itself, but then seven is left without any
    assert sorted(matched([six, five], [six, seven])) == [(0, 1), (1, 0)]


def cut(claims: list[dict[str, Any]], *found: Any, furniture: bool = False) -> claimsplit.Cut:
    hand = {"lang": "en", "text": "", "furniture": False, "claims": claims}
    return claimsplit.Cut(hand, PassageClaims(id=1, claims=found, furniture=furniture))


def by_hand(words: str, **changes: Any) -> dict[str, Any]:
    return {"pieces": [words], "text": words, "speaker": None, "via": [], "stance": "asserts", **changes}


def test_the_figures_of_claims_and_their_sources() -> None:
    said = by_hand("the old bridge fell", speaker="Mayor Lena Moss", via=["The Pier"], stance="reports")
    counts = claimsplit.counted(
        [
            cut(
                [said, by_hand("nine boats sank at once", speaker="Rahmat")],
                make_claim("the old bridge fell", speaker="Lena Moss", stance=Stance.DENIES),
                make_claim("boats sank"),
            )
        ]
    )
    assert (counts["found"], counts["gold"], counts["hit"]) == (2, 2, 1)
    assert (counts["speaker asked"], counts["speaker right"]) == (1, 1)
    assert (counts["speakers"], counts["speakers right"]) == (2, 1)
    assert (counts["via asked"], counts["via right"]) == (1, 0)
    assert (counts["stance reports denies"], counts["stance right"]) == (1, 0)
    assert counts["furniture "] == 1


@pytest.mark.parametrize(
    ("said", "hand", "same"),
    [
        ("Lena Moss", "the mayor, Lena Moss", True),
        ("Lena Moss", "Lena Hill", False),
        (None, "Lena Moss", False),
        ("the", "a", False),
        (None, None, True),
    ],
)
def test_a_title_may_be_missing_and_a_name_not(said: str | None, hand: str | None, same: bool) -> None:
    assert claimsplit.same_name(said, hand) is same


def test_the_two_parts_are_all_passages_and_none_twice(tmp_path: Path) -> None:
    entries = [{"id": f"split-{number:04}"} for number in range(40)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    dev, train = (claimsplit.passages(tmp_path, part=part) for part in ("dev", "train"))
    assert dev
    assert sorted([*dev, *train], key=lambda each: each["id"]) == entries
    assert len(dev) < len(train)


def test_a_sentence_counts_by_its_tokens() -> None:
    sentence = propsegment.Sentence(
        text="It fell, they said.", before="", tokens=((0, 2), (3, 7), (7, 8)), gold=(frozenset({0, 1}),)
    )
    found = PassageClaims(id=0, claims=(make_claim("It fell", spans=(Span(0, 7),)),), furniture=False)
    assert propsegment.tokens_of(found, sentence) == [frozenset({0, 1})]
    assert propsegment.scores([frozenset({0, 1}), frozenset({2})], sentence.gold, 0.8) == (0.5, 1.0, 2 / 3)
    assert propsegment.scores([], [], 0.8) == (1.0, 1.0, 1.0)
    assert propsegment.scores([], sentence.gold, 0.8) == (0.0, 0.0, 0.0)


def test_a_quote_is_covered_by_no_claim_that_is_too_long() -> None:
    quote = Span(10, 20)
    assert gold.covered(quote, [(Span(0, 30),)]) == 0.0
    assert gold.covered(quote, [(Span(5, 20),), (Span(0, 30),)]) == 1.0
    assert gold.covered(quote, [(Span(0, 12), Span(18, 26))]) == 0.4


def test_constructions_are_told_by_the_parse() -> None:
    text = "Polisi menutup jembatan karena tiang retak."
    kinds = construction(text, "id", [["Polisi menutup jembatan"], ["tiang retak"], ["."]])
    assert kinds == ["main clause", "reason or condition", "other"]


def test_a_calibration_error_is_the_gap_between_confidence_and_hits() -> None:
    sure = np.array([0.95, 0.95, 0.25, 0.25])
    assert calibration_error(sure, np.array([True, True, False, False])) == pytest.approx((0.05 + 0.25) / 2)
    assert calibration_error(np.array([1.0]), np.array([True])) == 0
