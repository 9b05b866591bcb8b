"""Credits to agencies, and what only looks like one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from making import make_article

from compare.articles.readers import read_articles
from compare.origins.credits import credited_by


def credited(tmp_path: Path, text: str) -> frozenset[str]:
    file = tmp_path / "satu.txt"
    file.write_text(text, encoding="utf-8")
    (article,) = read_articles([str(file)])
    return credited_by(article)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Judul Berita Hari Ini\n\nHujan turun sejak pagi di seluruh kota. (Antara)\n", "Antara"),
        ("Judul Berita Hari Ini\n\nHujan turun sejak pagi di seluruh kota. (ANT/rk)\n", "Antara"),
        ("Judul Berita Hari Ini\n\nHujan turun sejak pagi, dilansir Antara, Senin.\n", "Antara"),
        ("Judul Berita Hari Ini\n\nHujan turun sejak pagi, dikutip dari kantor berita Antara.\n", "Antara"),
        (
            "Rain All Over Town\n\nRANDU (Reuters) - It rained from the morning on, officials said.\n",
            "Reuters",
        ),
        ("Rain All Over Town\n\nIt rained from the morning on, as reported by AFP on Monday.\n", "AFP"),
        ("Rain All Over Town\n\nIt rained from the morning on.\n\nAssociated Press\n", "AP"),
        (
            "Judul Berita Hari Ini\n\nHujan turun sejak pagi di seluruh kota. (Warta Samudra)\n",
            "Warta Samudra",
        ),
        ("Rain All Over Town\n\n(Coral Wire) - It rained from the morning on.\n", "Coral Wire"),
    ],
)
def test_credited(tmp_path: Path, text: str, agency: str) -> None:
    assert agency in credited(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "Judul Berita Hari Ini\n\nJarak antara kedua kota 40 kilometer, dilansir antara lain oleh dinas.\n",
        "Judul Berita Hari Ini\n\nHujan turun sejak pagi di seluruh kota. (rk/dn)\n",
        "Judul Berita Hari Ini\n\nHujan turun sejak pagi di seluruh kota. (RED)\n",
        "Rain All Over Town\n\nIt rained, the mayor told Reuters on Monday as he left.\n",
        "Judul Berita Hari Ini\n\nHujan turun sejak pagi menurut Badan Cuaca (BMKG).\n",
    ],
)
def test_not_credited(tmp_path: Path, text: str) -> None:
    assert credited(tmp_path, text) == frozenset()


def test_an_agency_is_its_own_source_and_an_outlets_own_name_no_credit() -> None:
    assert credited_by(replace(make_article("a", "Hujan turun."), outlet="ANTARA")) == {"Antara"}
    own = make_article("a", "Hujan turun sejak pagi. (Warta Samudra)")
    assert credited_by(replace(own, outlet="Warta Samudra")) == frozenset()
