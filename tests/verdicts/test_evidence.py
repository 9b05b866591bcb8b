from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import make_claim, make_pair, make_value

from compare.claims.claim import Claim, Stance
from compare.claims.value import Value, ValueKind
from compare.text import Span
from compare.verdicts.evidence import Evidence, Sign, gather
from compare.verdicts.judgement import Facet


def clashes(a: Claim, b: Claim) -> set[Facet]:
    return {e.facet for e in gather(make_pair(a, b)) if e.sign is not Sign.SAME}


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("The mayor accepted the offer", "The mayor rejected the offer", "en"),
        ("The gate was open", "The gate was not open", "en"),
        ("Bupati menyetujui usulan itu", "Bupati menolak usulan itu", "id"),
        ("Warga diperingatkan", "Warga tidak diperingatkan", "id"),
        ("The gate was closed", "The gate was not closed", "en"),
    ],
)
def test_opposites_and_negation_clash(a: str, b: str, language: str) -> None:
    x, y = make_claim(a, language=language), make_claim(b, source="other", language=language)
    assert Facet.POLARITY in clashes(x, y)
    assert Facet.POLARITY in clashes(y, x)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The gate was closed", "The gate was not open"),
        ("The mayor did not accept the offer", "The mayor refused the offer"),
        ("The market opened on time", "The market opened at last"),
    ],
)
def test_a_negated_opposite_is_no_clash(a: str, b: str) -> None:
    assert Facet.POLARITY not in clashes(make_claim(a), make_claim(b, source="other"))


def test_opposites_are_known_across_languages() -> None:
    a = make_claim("Bupati menolak usulan itu", language="id")
    assert Facet.POLARITY in clashes(a, make_claim("The regent accepted the proposal", source="other"))


def test_a_denial_is_held_against_what_is_denied() -> None:
    said = make_claim("The dam was not inspected")
    denied = make_claim("The dam was inspected", source="other", stance=Stance.DENIES)
    assert Facet.POLARITY not in clashes(said, denied)


def distances(text: str) -> tuple[Value, ...]:
    return tuple(
        make_value(
            found.group(), int(found[1]), span=Span(*found.span()), kind=ValueKind.QUANTITY, unit="kilometre"
        )
        for found in re.finditer(r"(\d+) km", text)
    )


def test_values_that_changed_places_clash() -> None:
    one = "11 km from Port Aru and 25 km from Cape Sorong"
    other = "25 km from Port Aru and 11 km from Cape Sorong"
    a = make_claim(one, values=distances(one))
    b = make_claim(other, source="other", values=distances(other))
    assert Facet.NUMBER in clashes(a, b)


def test_the_same_list_in_another_order_does_not_clash() -> None:
    one = "11 km from Port Aru and 25 km from Cape Sorong"
    other = "25 km from Cape Sorong and 11 km from Port Aru"
    a = make_claim(one, values=distances(one))
    b = make_claim(other, source="other", values=distances(other))
    assert not clashes(a, b)


def test_evidence_names_the_words_of_each_side() -> None:
    a = make_claim("seven hours", values=(make_value("seven hours", 25200, kind=ValueKind.DURATION),))
    b = make_claim("8 jam", source="other", values=(make_value("8 jam", 28800, kind=ValueKind.DURATION),))
    assert gather(make_pair(a, b)) == (Evidence(Sign.CLASH, Facet.DURATION, "seven hours", "8 jam"),)


def test_quotations_are_held_word_by_word() -> None:
    a = make_claim("I think they are going OK", quoted=True)
    b = make_claim("I think they are going well", quoted=True, source="other")
    assert Facet.QUOTE in clashes(a, b)
    assert Facet.QUOTE not in clashes(a, make_claim("I think they are going OK", quoted=True, source="c"))


def test_a_quotation_that_is_merely_cut_otherwise_is_not_reworded() -> None:
    whole = "For now there is no certain result"
    a = make_claim("there is no certain result", quoted=True, context=whole)
    b = make_claim("now there is no result", quoted=True, context=whole, source="other")
    assert Facet.QUOTE not in clashes(a, b)
    assert Facet.QUOTE in clashes(a, replace(b, context=b.quote))


WORDS = """mayor not opened closed 8 hours because rain fire refused agreed denied the"""
words = st.lists(st.sampled_from(WORDS.split()), min_size=1).map(" ".join)


@given(words, words)
def test_swapping_sides_swaps_the_words_and_nothing_else(x: str, y: str) -> None:
    a, b = make_claim(x), make_claim(y, source="other")
    there = {(e.sign, e.facet, e.a, e.b) for e in gather(make_pair(a, b))}
    back = {(e.sign, e.facet, e.b, e.a) for e in gather(make_pair(b, a))}
    assert there == back
