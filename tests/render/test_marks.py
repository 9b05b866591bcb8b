"""Which words of two versions stand out."""

from __future__ import annotations

from typing import Any

import pytest
from render.stories import Story

from compare.claims.value import ValueKind
from compare.comparison import Comparison
from compare.render import View
from compare.render.marks import differing
from compare.render.material import gather
from compare.verdicts.judgement import Facet, Verdict


def _marked(comparison: Comparison) -> list[list[str]]:
    row = gather(comparison, View()).rows[0]
    marks = differing(row)
    return [[span.of(claim.quote) for span in marks.get(claim.id, ())] for claim in row.claims]


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


@pytest.mark.parametrize("words", ["Kapal itu tiba", "Kapal itu sudah tiba"])
def test_agreements_have_no_marks(words: str) -> None:
    assert _marked(_pair("Kapal itu tiba", words, Verdict.AGREE).comparison()) == [[], []]
