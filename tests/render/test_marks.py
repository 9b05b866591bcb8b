"""Which words of two versions stand out."""

from __future__ import annotations

from typing import Any

import pytest
from render.stories import Story

from compare.claims.value import ValueKind
from compare.comparison import Comparison
from compare.render import View
from compare.render.marks import agreed, differing
from compare.render.material import gather
from compare.verdicts.judgement import Facet, Verdict


def _marked(comparison: Comparison) -> list[list[str]]:
    row = gather(comparison, View()).rows[0]
    marks = differing(row)
    return [[span.of(claim.quote) for span in marks.get(claim.id, ())] for claim in row.claims]


def _same(comparison: Comparison) -> list[list[str]]:
    row = gather(comparison, View()).rows[0]
    same = agreed(row)
    return [[span.of(claim.quote).strip() for span in same.get(claim.id, ())] for claim in row.claims]


def _pair(
    one: str, other: str, verdict: Verdict, *facets: Facet, language: str = "id", **changes: Any
) -> Story:
    story = Story()
    story.article("a", "A", "id", "Judul", f"{one}.")
    story.article("b", "B", language, "Judul", f"{other}.")
    story.link(story.claim("a", one), story.claim("b", other), verdict, *facets, **changes)
    return story


def test_words_that_one_side_alone_has() -> None:
    story = _pair(
        "Kapal Camar tiba di pelabuhan Kalapa dengan selamat",
        "Kapal Camar tiba di pelabuhan Lontar dengan selamat",
        Verdict.CONFLICT,
        Facet.PLACE,
    )
    assert _marked(story.comparison()) == [["Kalapa"], ["Lontar"]]


def test_grammar_words_alone_are_no_difference() -> None:
    story = _pair(
        "Kapal Camar tiba di Kalapa pada Senin",
        "Kapal Camar tiba di Kalapa Senin pagi",
        Verdict.DETAIL,
        Facet.TIME,
    )
    assert _marked(story.comparison()) == [[], ["pagi"]]


def test_a_negation_is_a_difference() -> None:
    story = _pair(
        "Nakhoda kapal Camar hadir di sidang",
        "Nakhoda kapal Camar tidak hadir di sidang",
        Verdict.CONFLICT,
        Facet.POLARITY,
    )
    assert _marked(story.comparison()) == [[], ["tidak"]]


def test_a_grammar_word_that_the_explanation_names_is_a_difference() -> None:
    story = _pair(
        "Syahbandar menolak memberi izin berlayar lagi",
        "Syahbandar akan memberi izin berlayar lagi",
        Verdict.CONFLICT,
        Facet.POLARITY,
        explanation="One says what the other rules out: “akan memberi” against “menolak memberi”.",
    )
    assert _marked(story.comparison()) == [["menolak"], ["akan"]]


def test_values_that_differ_across_languages() -> None:
    story = _pair(
        "Sebanyak 12 awak dan 40 penumpang selamat",
        "All 12 crew and 45 passengers are safe",
        Verdict.CONFLICT,
        Facet.NUMBER,
        language="en",
    )
    story.value("a:1", "12 awak", ValueKind.COUNT, 12)
    story.value("a:1", "40 penumpang", ValueKind.COUNT, 40)
    story.value("b:1", "12 crew", ValueKind.COUNT, 12)
    story.value("b:1", "45 passengers", ValueKind.COUNT, 45)
    assert _marked(story.comparison()) == [["40 penumpang"], ["45 passengers"]]


def test_words_of_the_explanation_where_nothing_else_tells() -> None:
    story = _pair(
        "Syahbandar menolak permintaan itu",
        "The harbour master accepted the request",
        Verdict.CONFLICT,
        Facet.POLARITY,
        language="en",
        explanation="One says what the other rules out: “menolak” against “accepted”.",
    )
    assert _marked(story.comparison()) == [["menolak"], ["accepted"]]


def test_texts_with_hardly_a_word_in_common_are_left_plain() -> None:
    story = _pair(
        "Camar berlabuh kemarin", "Feri sudah sandar tadi malam di dermaga", Verdict.DETAIL, Facet.OTHER
    )
    assert _marked(story.comparison()) == [[], []]


def test_words_that_both_have_are_agreed() -> None:
    story = _pair(
        "Kapal Camar tiba di pelabuhan Kalapa dengan selamat",
        "Kapal Camar tiba di pelabuhan Lontar dengan selamat",
        Verdict.CONFLICT,
        Facet.PLACE,
    )
    assert _same(story.comparison()) == [["Kapal Camar tiba di pelabuhan", "dengan selamat"]] * 2


def test_words_that_differ_beside_the_value_in_question_are_neither_marked_nor_agreed() -> None:
    story = _pair(
        "Kapal Camar tiba jam delapan di Kalapa",
        "Kapal Camar tiba jam sembilan di Lontar",
        Verdict.CONFLICT,
        Facet.TIME,
    )
    story.value("a:1", "jam delapan", ValueKind.TIME, 480)
    story.value("b:1", "jam sembilan", ValueKind.TIME, 540)
    assert _marked(story.comparison()) == [["jam delapan"], ["jam sembilan"]]
    assert _same(story.comparison()) == [["Kapal Camar tiba", "di"]] * 2


def test_across_languages_equal_values_are_agreed() -> None:
    story = _pair(
        "Sebanyak 12 awak dan 40 penumpang selamat",
        "All 12 crew and 45 passengers are safe",
        Verdict.CONFLICT,
        Facet.NUMBER,
        language="en",
    )
    for claim, words, number in (
        ("a:1", "12 awak", 12),
        ("a:1", "40 penumpang", 40),
        ("b:1", "12 crew", 12),
        ("b:1", "45 passengers", 45),
    ):
        story.value(claim, words, ValueKind.COUNT, number)
    assert _same(story.comparison()) == [["12 awak"], ["12 crew"]]


def test_what_one_of_three_has_otherwise_is_not_agreed() -> None:
    story = _pair("Api padam Senin di Kalapa", "Api padam Selasa di Kalapa", Verdict.CONFLICT, Facet.DATE)
    story.article("c", "C", "id", "Judul", "Api padam Rabu di Lontar.")
    story.claim("c", "Api padam Rabu di Lontar")
    for one in ("a:1", "b:1"):
        story.link(one, "c:1", Verdict.CONFLICT, Facet.DATE)
    assert _same(story.comparison()) == [["Api padam", "di"]] * 3


@pytest.mark.parametrize("words", ["Kapal itu tiba", "Kapal itu sudah tiba"])
def test_agreements_have_no_marks(words: str) -> None:
    comparison = _pair("Kapal itu tiba", words, Verdict.AGREE).comparison()
    assert _marked(comparison) == _same(comparison) == [[], []]
