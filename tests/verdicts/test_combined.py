from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from making import make_claim, make_pair

from compare.alignment.opinion import FACETS, VERDICTS, Opinion
from compare.claims.statement import statement
from compare.verdicts.combined import FEATURES, WEIGHED, combine, features
from compare.verdicts.judge import EvidenceJudge
from compare.verdicts.judgement import Facet, Verdict


def opinion(verdict: str, chance: float = 0.96, facet: str = "who") -> Opinion:
    rest = (1 - chance) / (len(VERDICTS) - 1)
    return Opinion(
        tuple(chance if each == verdict else rest for each in VERDICTS),
        tuple(float(each == facet) for each in FACETS),
        (),
    )


@pytest.mark.parametrize("verdict", WEIGHED)
@pytest.mark.parametrize("across", [False, True])
def test_where_the_evidence_says_nothing_the_network_decides(verdict: Verdict, across: bool) -> None:
    a = make_claim("The mayor opened the bridge", source="a", language="en")
    b = make_claim("The mayor opened the bridge early", source="b", language="id" if across else "en")
    pair = make_pair(a, b, opinion=opinion(verdict))
    chances = combine(pair, ())
    assert sum(chances) == pytest.approx(1)
    assert WEIGHED[chances.index(max(chances))] is verdict
    assert len(features(pair, ())) == len(FEATURES)
    turned = make_pair(b, a, opinion=opinion(verdict))
    assert features(turned, ()) == features(pair, ())


@pytest.mark.parametrize(
    ("a", "b", "only"),
    [
        ("The siren sounded", "Sirene tidak berbunyi", 1.0),
        ("The siren did not sound", "Sirene tidak berbunyi", 0.0),
        ("Bupati menolak usul itu", "The regent accepted the proposal", 1.0),
        ("The siren sounded", "Sirene berbunyi", 0.0),
    ],
)
def test_it_counts_whether_only_one_says_that_something_is_not_so(a: str, b: str, only: float) -> None:
    code = {text: "en" if text.startswith("The") else "id" for text in (a, b)}
    one, other = (statement(text, language=code[text]) for text in (a, b))
    row = features(make_pair(one, replace(other, id="b:1", source="b"), opinion=opinion("agree")), ())
    assert row[FEATURES.index("negated by one only")] == only


def test_a_pair_that_was_not_read_cannot_be_combined() -> None:
    with pytest.raises(ValueError, match="without opinion"):
        combine(make_pair(make_claim("A"), make_claim("B", source="b")), ())


def test_a_clash_that_only_the_network_sees_is_a_conflict_with_its_facet() -> None:
    a = make_claim("The mayor dismissed the inspector", source="a")
    b = make_claim("The inspector dismissed the mayor's adviser", source="b")
    pair = make_pair(a, b, same_fact=0.95, opinion=opinion("conflict"))
    (said,) = EvidenceJudge().judge([pair])
    assert said.verdict is Verdict.CONFLICT
    assert said.facets == (Facet.WHO,)
    assert "dismissed the inspector" in said.explanation


def test_words_of_a_moment_make_no_update_of_what_no_figure_tells() -> None:
    """The tower's "not yet" is no later state of a request that was granted at once."""
    monday, tuesday = (dt.datetime(2024, 5, day, 12, tzinfo=dt.UTC) for day in (6, 7))
    a = make_claim("The tower granted the request at once", source="a", told=monday)
    b = make_claim("The tower had not answered the request yet", source="b", told=tuesday)
    pair = make_pair(a, b, same_fact=0.95, opinion=opinion("conflict"))
    (said,) = EvidenceJudge().judge([pair])
    assert said.verdict is Verdict.CONFLICT


def test_amounts_that_clash_are_no_agreement_whatever_the_network_says() -> None:
    a, b = (statement(f"The talks lasted {hours} hours", language="en") for hours in ("about seven", "eight"))
    pair = make_pair(a, replace(b, id="b:1", source="b"), same_fact=0.95, opinion=opinion("agree"))
    (said,) = EvidenceJudge().judge([pair])
    assert said.verdict not in (Verdict.AGREE, Verdict.DETAIL)


def test_a_network_that_is_not_sure_makes_no_conflict_without_evidence() -> None:
    a = make_claim("The mayor opened the bridge", source="a")
    b = make_claim("The mayor opened the new bridge", source="b")
    pair = make_pair(a, b, same_fact=0.95, opinion=opinion("conflict", chance=0.55))
    (said,) = EvidenceJudge().judge([pair])
    assert said.verdict is not Verdict.CONFLICT


def test_each_side_may_say_what_the_other_leaves_out() -> None:
    """No side is the fuller one then; it is detail all the same."""
    a = make_claim("The minister came with deputies", source="one")
    b = make_claim("The minister came by train", source="two")
    (said,) = EvidenceJudge().judge([make_pair(a, b, same_fact=0.95, opinion=opinion("detail"))])
    assert (said.verdict, said.fuller) == (Verdict.DETAIL, None)
