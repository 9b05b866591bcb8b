"""Which parts of a page are article."""

from __future__ import annotations

import time

import pytest

from compare.articles.article import BlockRole
from compare.articles.blocks import find_blocks
from compare.articles.furniture import furniture_reason


def parts(text: str, *, markdown: bool = False, title: str | None = None) -> list[tuple[str, str]]:
    blocks = find_blocks(text, markdown=markdown, title=title)
    return [(block.reason or block.role.value, block.span.of(text)) for block in blocks]


def article_words(text: str, *, markdown: bool = False) -> list[str]:
    blocks = find_blocks(text, markdown=markdown)
    return [block.span.of(text) for block in blocks if block.role is not BlockRole.FURNITURE]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Baca juga: Harga Beras Naik Lagi", "other article"),
        ("BACA JUGA : Harga Beras Naik Lagi", "other article"),
        ("Read more: Rice prices rise again", "other article"),
        ("Lihat juga Video: Panen Raya di Karawang", "other media"),
        ("[Gambas:Video CNN]", "other media"),
        ("ADVERTISEMENT", "advertisement"),
        ("SCROLL TO CONTINUE WITH CONTENT", "advertisement"),
        ("Senin, 06 Jan 2025 14:20 WIB", "print date"),
        ("Kompas Pagi - 06/01/2025, 14:20 WIB", "print date"),
        ("Published 6 January 2025 at 2:20 p.m. EST", "print date"),
        ("3 hours ago", "print date"),
        ("Editor: Sari Dewi", "credit"),
        ("Reporting by Ann Lee in Oslo; editing by Bo Ek", "credit"),
        ("Copyright © 2025 Pos Pagi. All rights reserved.", "credit"),
        ("By Ann Lee and Bo Ek", "byline"),
        ("Oleh: Rina Wati", "byline"),
        ("(rin/jok)", "initials"),
        ("(Antara)", "agency credit"),
        ("Warga membersihkan lumpur di Garut, Senin (6/1/2025). (Foto: Rina/Pos Pagi)", "caption"),
        ("Warga membersihkan lumpur di Garut, Senin. ANTARA FOTO/Budi Santoso", "caption"),
        ("Residents clear mud on Monday. REUTERS/Ann Lee", "caption"),
        ("Tags: banjir, Garut", "keywords"),
        ("Dapatkan update berita pilihan setiap hari", "page service"),
        ("Sign up for our morning newsletter", "page service"),
        ("Artikel ini telah tayang di Pos Pagi dengan judul Banjir Garut", "source notice"),
        ("Halaman: 1 2 3 Selanjutnya", "navigation"),
        ("REUTERS | AFP | RINA WATI", "agency line"),
        ("* * *", "rule"),
    ],
)
def test_lines_that_are_not_the_article(line: str, reason: str) -> None:
    assert furniture_reason(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "Banjir merendam 312 rumah pada Senin (6/1) malam.",
        "Oleh karena itu, warga diminta mengungsi.",
        "Foto itu beredar luas di media sosial, kata polisi.",
        "Video yang memperlihatkan kejadian itu diperiksa polisi.",
        "By Monday the water had fallen by two metres.",
        "Related charges against two officials were dropped.",
        "Pada 6 Januari 2025 pukul 14.20 WIB, gempa mengguncang kota.",
        "Sebanyak 40 orang dirawat di rumah sakit (RS).",
        "Harga minyak naik 3 persen menjadi 80 dolar AS per barel.",
        "Ikuti aturan itu, pengemudi diminta menepi.",
        "The file was handed to the court (AP).",
        "Home prices fell by 3% in June.",
        "Reuters reported that the talks had failed.",
    ],
)
def test_sentences_stay(line: str) -> None:
    assert furniture_reason(line) == ""


def test_standfirst_repeated_in_the_body() -> None:
    text = (
        "Tanggul Jebol di Tiga Desa\n\nRibuan warga masih bertahan di tenda darurat sejak Minggu\n\n"
        "DEMAK - Tanggul sungai jebol pada Minggu malam.\n\n"
        "Ribuan warga masih bertahan di tenda darurat sejak Minggu.\n"
    )
    assert parts(text) == [
        ("headline", "Tanggul Jebol di Tiga Desa"),
        ("repeated in the body", "Ribuan warga masih bertahan di tenda darurat sejak Minggu"),
        ("dateline", "DEMAK -"),
        ("lead", "Tanggul sungai jebol pada Minggu malam."),
        ("body", "Ribuan warga masih bertahan di tenda darurat sejak Minggu."),
    ]


def test_a_standfirst_that_says_something_new_stays() -> None:
    text = (
        "Tanggul Jebol di Tiga Desa\n\nDua orang hanyut dan belum ditemukan\n\nTanggul jebol pada Minggu.\n"
    )
    assert "Dua orang hanyut dan belum ditemukan" in article_words(text)


def test_label_takes_the_line_below_with_it() -> None:
    text = "Tanggul jebol Minggu.\n\nKATA KUNCI :\n\ntanggul demak banjir\n\nVIDEO TERBARU :\n\nPanen Raya\n"
    assert article_words(text) == ["Tanggul jebol Minggu."]


def test_credits_are_cut_off_the_ends() -> None:
    text = (
        "CAIRO (AP) — The ferry sank on Monday.\nNine were saved, the navy said. (Reuters)\n"
        "Dua orang hilang. (rin/jok)\nPencarian dilanjutkan besok. REUTERS | AFP | RINA WATI\n"
    )
    assert parts(text) == [
        ("dateline", "CAIRO (AP) —"),
        ("lead", "The ferry sank on Monday."),
        ("body", "Nine were saved, the navy said."),
        ("agency credit", "(Reuters)"),
        ("body", "Dua orang hilang."),
        ("initials", "(rin/jok)"),
        ("body", "Pencarian dilanjutkan besok."),
        ("agency line", "REUTERS | AFP | RINA WATI"),
    ]


def test_brackets_that_belong_to_the_sentence_stay() -> None:
    text = "Ia dirawat di rumah sakit (RSUD)\nyang baru. Kata Menteri Sosial (Mensos).\n"
    assert parts(text)[-1][1].endswith("(Mensos).")


def test_titles_of_other_articles() -> None:
    text = (
        "Tanggul jebol pada Minggu.\n\nLima Cara Merawat Sepeda Motor\n\nWarga mengungsi.\n\n"
        "Polisi tangkap pencuri sepeda di Kendal\n"
    )
    assert article_words(text) == ["Tanggul jebol pada Minggu.", "Warga mengungsi."]


def test_pointer_that_runs_into_a_paragraph() -> None:
    text = "Tanggul jebol.\n\nBaca juga: Harga Beras Naik. Warga desa mengungsi ke balai kota.\n"
    assert article_words(text) == ["Tanggul jebol.", "Warga desa mengungsi ke balai kota."]


def test_lines_broken_for_width_are_one_paragraph() -> None:
    text = (
        "The ferry sank in the strait on Monday evening with forty\n"
        "passengers aboard, the navy said. Nine of them were saved\nby fishermen.\n\nThe search goes on.\n"
    )
    assert [words.count("\n") for words in article_words(text)] == [2, 0]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    assert article_words("Tanggul jebol.\nWarga mengungsi.\n") == ["Tanggul jebol.", "Warga mengungsi."]


def test_markdown() -> None:
    text = (
        "# Ferry *sinks*\n\n![Rescuers (Photo: AP)](a.jpg)\n\nThe ferry sank\non Monday.\n\n## Background\n\n"
        "- Nine were saved\n- Two are missing\n\n*Photo: The harbour at night*\n"
    )
    assert parts(text, markdown=True) == [
        ("headline", "Ferry *sinks*"),
        ("image", "![Rescuers (Photo: AP)](a.jpg)"),
        ("lead", "The ferry sank\non Monday."),
        ("subheading", "Background"),
        ("body", "Nine were saved"),
        ("body", "Two are missing"),
        ("caption", "*Photo: The harbour at night*"),
    ]


def test_stated_title_is_the_headline() -> None:
    text = "Nasional\n\nFeri tenggelam\n\nFeri itu tenggelam pada Senin.\n"
    assert ("headline", "Feri tenggelam") in parts(text, title="Feri Tenggelam")


@pytest.mark.parametrize(
    "scrap", [" ", "\n", "- ", "![](", "(a) ", "Aa. ", "A | ", "(((", "Baca juga: x. ", "6/1 "]
)
def test_long_texts_take_no_time(scrap: str) -> None:
    text = "Feri tenggelam. " + scrap * (400_000 // len(scrap)) + "x"
    begin = time.perf_counter()
    find_blocks(text, markdown=True)
    assert time.perf_counter() - begin < 8
