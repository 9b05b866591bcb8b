"""Verdicts on pairs made by hand: what is shown, and what is not claimed without evidence."""

from __future__ import annotations

import datetime as dt
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st
from making import make_claim, make_pair, make_value

from compare.alignment.pair import Pair
from compare.claims.claim import Claim
from compare.claims.value import ValueKind
from compare.settings import Settings
from compare.text import Span
from compare.verdicts.combined import WEIGHED
from compare.verdicts.features import FEATURES, features
from compare.verdicts.judge import EvidenceJudge, weigh
from compare.verdicts.judgement import Facet, Judgement, Side, Verdict

HOURS = {
    "six hours": 6,
    "seven hours": 7,
    "eight hours": 8,
    "enam jam": 6,
    "tujuh jam": 7,
    "delapan jam": 8,
}
OTHER_SIDE = {Side.A: Side.B, Side.B: Side.A, None: None}


def timed(text: str, source: str = "kabar", language: str = "en") -> Claim:
    """A claim with the durations that its text names."""
    values = tuple(
        make_value(
            found.group(),
            HOURS[found.group()] * 3600.0,
            span=Span(*found.span()),
            kind=ValueKind.DURATION,
            unit="second",
        )
        for found in re.finditer("|".join(HOURS), text)
    )
    return make_claim(text, source=source, language=language, values=values)


def judged(a: Claim, b: Claim, settings: Settings | None = None) -> Judgement:
    (said,) = EvidenceJudge(settings).judge([make_pair(a, b, similarity=0.85, same_fact=0.95)])
    return said


def lean(monkeypatch: pytest.MonkeyPatch, verdict: Verdict) -> None:
    """Makes the model all but certain of `verdict`, so that only the evidence can speak against it."""
    row = [0.97 if each is verdict else 0.01 for each in WEIGHED]
    monkeypatch.setattr("compare.verdicts.judge.weigh", lambda rows: np.array([row] * len(rows)))


@pytest.mark.parametrize(
    ("a", "code", "b", "other"),
    [
        ("The meeting lasted seven hours", "en", "The meeting lasted eight hours", "en"),
        ("Rapat itu berlangsung enam jam", "id", "Rapat berlangsung selama delapan jam", "id"),
        ("Rapat itu berlangsung tujuh jam", "id", "The meeting lasted eight hours", "en"),
    ],
)
def test_durations_that_differ_are_a_conflict_that_names_them(a: str, code: str, b: str, other: str) -> None:
    x, y = timed(a, language=code), timed(b, "other", other)
    said = judged(x, y)
    assert said.verdict is Verdict.CONFLICT
    assert said.facets == (Facet.DURATION,)
    assert x.values[0].quote in said.explanation
    assert y.values[0].quote in said.explanation


@pytest.mark.parametrize(
    ("a", "code", "b", "other"),
    [
        ("The meeting lasted eight hours", "en", "The meeting lasted eight hours", "en"),
        ("Rapat berlangsung tujuh jam", "id", "Rapat itu berlangsung selama tujuh jam", "id"),
        ("Rapat itu berlangsung delapan jam", "id", "The meeting lasted eight hours", "en"),
    ],
)
def test_equal_values_agree(a: str, code: str, b: str, other: str) -> None:
    said = judged(timed(a, language=code), timed(b, "other", other))
    assert said.verdict is Verdict.AGREE
    assert said.facets == ()
    assert said.fuller is None


def test_the_side_that_says_more_is_named() -> None:
    brief = make_claim("The mayor signed the budget")
    long = make_claim(
        "The mayor signed the budget in the town hall with her deputy and six councillors present",
        source="other",
    )
    assert (judged(brief, long).verdict, judged(brief, long).fuller) == (Verdict.DETAIL, Side.B)
    assert (judged(long, brief).verdict, judged(long, brief).fuller) == (Verdict.DETAIL, Side.A)


def test_no_pairs_no_judgements() -> None:
    assert EvidenceJudge().judge([]) == []


def test_judgements_come_in_the_order_of_the_pairs_and_do_not_influence_each_other() -> None:
    same = timed("The meeting lasted eight hours", "other")
    pairs = [
        make_pair(timed("The meeting lasted seven hours"), same),
        make_pair(timed("The meeting lasted eight hours"), same),
    ]
    alone = [said for pair in pairs for said in EvidenceJudge().judge([pair])]
    together = EvidenceJudge().judge(pairs)
    assert [said.verdict for said in together] == [Verdict.CONFLICT, Verdict.AGREE]
    assert [said.verdict for said in together] == [said.verdict for said in alone]
    assert [said.confidence for said in together] == pytest.approx([said.confidence for said in alone])


def test_a_bar_that_nothing_reaches_gives_no_conflict() -> None:
    a, b = timed("The meeting lasted seven hours"), timed("The meeting lasted eight hours", "other")
    assert judged(a, b).verdict is Verdict.CONFLICT
    assert judged(a, b, Settings(conflict=1.0)).verdict is None


def test_a_conflict_needs_a_clash(monkeypatch: pytest.MonkeyPatch) -> None:
    lean(monkeypatch, Verdict.CONFLICT)
    a, b = make_claim("The dam held"), make_claim("Rice is dear", source="other")
    assert judged(a, b).verdict is None
    assert judged(timed("It lasted six hours"), timed("It took six hours", "other")).verdict is not (
        Verdict.CONFLICT
    )


@pytest.mark.parametrize(
    ("text", "language", "dated"),
    [
        ("Nine bodies were found", "en", False),
        ("Nine bodies have now been found", "en", True),
        ("Nine bodies have been found, the search is still going on", "en", True),
        ("Sembilan jenazah ditemukan", "id", False),
        ("Kini sembilan jenazah ditemukan", "id", True),
        ("Pencarian belum berakhir", "id", True),
    ],
)
def test_an_update_needs_words_of_a_moment(
    monkeypatch: pytest.MonkeyPatch, text: str, language: str, dated: bool
) -> None:
    lean(monkeypatch, Verdict.UPDATE)
    found = "Nine bodies were found" if language == "en" else "Sembilan jenazah ditemukan"
    a = make_claim(found, language=language)
    b = make_claim(text, source="other", language=language)
    assert (judged(a, b).verdict is Verdict.UPDATE) is dated
    assert (judged(b, a).verdict is Verdict.UPDATE) is dated


@pytest.mark.parametrize(("day", "dated"), [(8, True), (10, True), (11, False)])
def test_a_bound_makes_an_update_unless_it_lies_ahead(
    monkeypatch: pytest.MonkeyPatch, day: int, dated: bool
) -> None:
    lean(monkeypatch, Verdict.UPDATE)
    bound = make_value(f"{day} May", dt.date(2024, 5, day).toordinal(), kind=ValueKind.DATE, unit="day")
    told = dt.datetime(2024, 5, 10, 12, tzinfo=dt.UTC)
    a = make_claim("Nine bodies were found", as_of=bound, told=told)
    b = make_claim("Nine bodies were found", source="other", told=told)
    assert (judged(a, b).verdict is Verdict.UPDATE) is dated
    assert (judged(b, a).verdict is Verdict.UPDATE) is dated


def test_leaning_gives_the_verdict_that_judging_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    lean(monkeypatch, Verdict.UPDATE)
    pair = make_pair(
        make_claim("Nine bodies were found"), make_claim("Some bodies were found", source="other")
    )
    (kept_back,), (said,) = EvidenceJudge().judge([pair]), EvidenceJudge().lean([pair])
    assert kept_back.verdict is None
    assert said.verdict is Verdict.UPDATE
    assert said.facets
    assert said.explanation
    assert kept_back.confidence == pytest.approx(1 - said.confidence)
    assert EvidenceJudge().lean([]) == []


def test_probabilities_add_up_however_extreme_the_evidence() -> None:
    claim = timed("The meeting lasted seven hours")
    row = features(make_pair(claim, claim), ())
    assert len(row) == len(FEATURES)
    probabilities = weigh(np.array([row, [1e4] * len(row), [-1e4] * len(row)]))
    assert np.isfinite(probabilities).all()
    assert probabilities.sum(axis=1) == pytest.approx(1.0)


WORDS = """the mayor council signed rejected not accepted open closed still now because rain fire
budget road eight&hours seven&hours six&hours left right , and with Ambon Kupang said"""
sentences = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=12).map(
    lambda chosen: " ".join(chosen).replace("&", " ")
)
pairs = st.builds(
    lambda a, b, language, similarity, same_fact, quoted: make_pair(
        timed(a, language=language) if not quoted else make_claim(a, quoted=True),
        timed(b, "other") if not quoted else make_claim(b, quoted=True, source="other"),
        similarity=similarity,
        same_fact=same_fact,
    ),
    sentences,
    sentences,
    st.sampled_from(["en", "en", "id", "und"]),
    st.floats(-0.2, 1.0),
    st.floats(0.35, 1.0),
    st.booleans(),
)


@given(pairs)
@run(deadline=None)
def test_swapping_sides_changes_nothing_but_the_fuller_side(pair: Pair) -> None:
    back = make_pair(pair.b, pair.a, similarity=pair.similarity, same_fact=pair.same_fact)
    here, there = (EvidenceJudge().judge([each])[0] for each in (pair, back))
    assert here.verdict is there.verdict
    assert here.facets == there.facets
    assert here.confidence == pytest.approx(there.confidence)
    assert here.fuller is OTHER_SIDE[there.fuller]


@given(pairs)
@run(deadline=None)
def test_every_verdict_is_a_whole_one(pair: Pair) -> None:
    (said,) = EvidenceJudge().judge([pair])
    assert 0 <= said.confidence <= 1
    assert said.verdict is not Verdict.ONLY
    assert bool(said.explanation) is (said.verdict is not None)
    assert bool(said.facets) is (said.verdict in (Verdict.CONFLICT, Verdict.UPDATE))
    assert said.fuller is None or said.verdict is Verdict.DETAIL


@given(pairs)
@run(deadline=None)
def test_leaning_never_abstains_and_says_what_judging_does(pair: Pair) -> None:
    (said,), (leaned,) = EvidenceJudge().judge([pair]), EvidenceJudge().lean([pair])
    assert leaned.verdict is not None
    assert said.verdict is None or said == leaned


lines = st.text(st.sampled_from("abc \n\r\t\v\f\x1c\x85\u2028\u2029\x00"), min_size=1, max_size=200)


@given(lines, lines, st.sampled_from(["seven\nhours", "seven hours"]))
@run(deadline=None)
def test_an_explanation_is_one_line(a: str, b: str, quote: str) -> None:
    x = make_claim(f"not open {a}", values=(make_value(quote, 7, counts="hours"),), quoted=True)
    y = make_claim(
        f"open {b}", source="other", values=(make_value("8 hours", 8, counts="hours"),), quoted=True
    )
    (said,) = EvidenceJudge().judge([make_pair(x, y)])
    assert len(said.explanation.splitlines()) <= 1


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("The mayor accepted the offer", "The mayor rejected the offer", "en"),
        ("Warga tidak diperingatkan", "Warga diperingatkan", "id"),
        ("The bridge is closed", "The bridge is open", "en"),
    ],
)
def test_no_agreement_where_something_clashes(a: str, b: str, language: str) -> None:
    pair = make_pair(make_claim(a, language=language), make_claim(b, source="other", language=language))
    (said,) = EvidenceJudge().judge([pair])
    assert said.verdict not in (Verdict.AGREE, Verdict.DETAIL)
