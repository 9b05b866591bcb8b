"""Labels that changed places, and lists that merely came in another order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import make_claim

from compare.languages.base import ordered
from compare.verdicts.judgement import Facet
from compare.verdicts.swaps import swapped


def swap(a: str, b: str, language: str, other: str | None = None) -> Facet | None:
    """What the swap turns on; the same from either side."""
    x = make_claim(a, language=language)
    y = make_claim(b, source="other", language=other or language)
    found = swapped(x, y)
    assert swapped(y, x) is found
    return found


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        (
            "The camp lies 14 km from Lembar, 60 km from Sape",
            "The camp lies 60 km from Lembar, 14 km from Sape",
            "en",
        ),
        (
            "The boat carried 12 fishermen and 5 divers",
            "The boat carried 5 fishermen and 12 divers",
            "en",
        ),
        (
            "Posko itu berjarak 14 km dari Lembar dan 60 km dari Sape",
            "Posko itu berjarak 60 km dari Lembar dan 14 km dari Sape",
            "id",
        ),
        (
            "Perahu membawa 12 nelayan dan 5 penyelam",
            "Perahu membawa 5 nelayan dan 12 penyelam",
            "id",
        ),
    ],
)
def test_figures_that_changed_places(a: str, b: str, language: str) -> None:
    assert swap(a, b, language) is Facet.NUMBER


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        (
            "They found the left wing in the swamp, the right engine on the beach",
            "They found the right wing in the swamp, the left engine on the beach",
            "en",
        ),
        (
            "The north gate was blocked, while the south gate stayed free",
            "The south gate was blocked, while the north gate stayed free",
            "en",
        ),
        (
            "The first round was about fertiliser and the second about water",
            "The second round was about fertiliser and the first about water",
            "en",
        ),
        (
            "The buyer paid in rupiah and the seller in dollars",
            "The seller paid in rupiah and the buyer in dollars",
            "en",
        ),
        (
            "Sayap kiri ditemukan di rawa, mesin kanan di pantai",
            "Sayap kanan ditemukan di rawa, mesin kiri di pantai",
            "id",
        ),
        (
            "Gerbang utara diblokade, sedangkan gerbang selatan dijaga",
            "Gerbang selatan diblokade, sedangkan gerbang utara dijaga",
            "id",
        ),
        (
            "Pagi hari mereka berlatih, malam mereka bertanding",
            "Malam hari mereka berlatih, pagi mereka bertanding",
            "id",
        ),
        (
            "Sang ayah dirawat di Sanglah dan sang ibu di Wangaya",
            "Sang ibu dirawat di Sanglah dan sang ayah di Wangaya",
            "id",
        ),
    ],
)
def test_sides_that_changed_places(a: str, b: str, language: str) -> None:
    assert swap(a, b, language) is Facet.PLACE


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("14 km from Lembar, 60 km from Sape", "60 km from Sape, 14 km from Lembar", "en"),
        ("12 fishermen, 5 divers and 3 cooks", "3 cooks, 12 fishermen and 5 divers", "en"),
        ("12 nelayan, 5 penyelam, serta 3 juru masak", "5 penyelam, 3 juru masak, serta 12 nelayan", "id"),
        (
            "The north gate was blocked and the south gate stayed free",
            "The south gate stayed free and the north gate was blocked",
            "en",
        ),
        ("Turkey and Russia signed the treaty", "Russia and Turkey signed the treaty", "en"),
        ("Turki dan Rusia meneken perjanjian", "Rusia dan Turki meneken perjanjian", "id"),
        ("12 fishermen and 5 divers", "13 fishermen and 6 divers", "en"),
        ("The left wing was found", "The right wing was found", "en"),
        ("", "", "en"),
    ],
)
def test_nothing_changed_places(a: str, b: str, language: str) -> None:
    assert swap(a, b, language) is None


def test_languages_are_not_mixed() -> None:
    a, b = "12 nelayan dan 5 penyelam", "5 nelayan dan 12 penyelam"
    assert swap(a, b, "id") is Facet.NUMBER
    assert swap(a, b, "id", "en") is None


WORDS = ordered("12 5 3 left right north south boat dock fire crew , and or while")
statements = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@given(statements, statements)
def test_a_swap_is_one_from_either_side(a: str, b: str) -> None:
    swap(a, b, "en")


@given(statements)
def test_a_statement_is_no_swap_of_itself(a: str) -> None:
    assert swap(a, a, "en") is None


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("The boat carried 12 fishermen and 5 divers", "The boat carried 5 divers and 12 fishermen", "en"),
        ("Perahu membawa 12 nelayan dan 5 penyelam", "Perahu membawa 5 penyelam dan 12 nelayan", "id"),
        (
            "The camp lies 14 km from Lembar, 60 km from Sape",
            "It lies 60 km from Sape, 14 km from Lembar",
            "en",
        ),
        ("Ani pergi ke utara dan Budi ke selatan", "Budi pergi ke selatan dan Ani ke utara", "id"),
    ],
)
def test_a_list_in_another_order_is_no_swap(a: str, b: str, language: str) -> None:
    x, y = make_claim(a, language=language), make_claim(b, source="other", language=language)
    assert swapped(x, y) is None


def test_a_name_that_changed_sides_is_a_swap_though_the_other_goes_by_another_name() -> None:
    a = make_claim(
        "The Harbour Union sat on the left, the Ministry on the right", names=("Harbour Union", "Ministry")
    )
    b = make_claim(
        "The Ministry sat on the left, the dockers on the right", source="other", names=("Ministry",)
    )
    assert swapped(a, b) is Facet.PLACE
    assert swapped(b, a) is Facet.PLACE
