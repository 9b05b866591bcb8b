# ruff: noqa: E501 - a case a line reads best
from __future__ import annotations

import pytest

from compare.claims.names import Capitals, find_names
from compare.languages import language
from compare.text import Span

CASES = [
    ("id", "Kemarin Menteri Dalam Negeri Yusuf bin Harun tiba di Palu.", ("Menteri Dalam Negeri Yusuf bin Harun", "Palu")),
    ("id", "Pada Senin, 3 Mei, warga Ternate dan PBB bertemu.", ("Ternate", "PBB")),
    ("id", "Pembangunan itu didukung Karim al-Mansur.", ("Karim al-Mansur",)),
    ("id", "Penerbangan GX 204 milik Angkasa tiba.", ("GX 204", "Angkasa")),
    ("id", "PBB menolak usul Palu, dan Palu menyesal.", ("PBB", "Palu")),
    ("id", "Namun Ternate tetap tenang.", ("Ternate",)),
    ("en", "On Monday the envoy met Dr. Ana de Souza in Lima.", ("Dr. Ana de Souza", "Lima")),
    ("en", "Officials in May told the BBC about Kenya's plan.", ("BBC", "Kenya's")),
    ("en", "Heavy rain fell on Lima.", ("Lima",)),
    ("en", "He said I was in Peru.", ("Peru",)),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "names"), CASES)
def test_names(code: str, text: str, names: tuple[str, ...]) -> None:
    whole = Span(0, len(text))
    assert find_names(text, (whole,), whole, language(code), Capitals.of(text, [whole])) == names


def test_the_first_word_is_a_name_when_the_article_capitalises_it_elsewhere() -> None:
    text = "Lima was quiet. The army left Lima."
    known = Capitals.of(text, [Span(0, len(text))])
    first = Span(0, 15)
    assert find_names(text, (first,), first, language("en"), known) == ("Lima",)
