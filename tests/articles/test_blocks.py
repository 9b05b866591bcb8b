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
        ("Foto: Rina/Pos Pagi", "caption"),
        ("Kantor Bupati Garut. ANTARA FOTO/Budi Santoso", "caption"),
        ("The town hall in Oslo. REUTERS/Ann Lee", "caption"),
        ("FILE - Residents clear mud in Oslo on Monday. (AP Photo/Ann Lee)", "caption"),
        ("In this photo released by the navy, sailors clear mud on Monday. (Navy via AP)", "caption"),
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


def test_prompt_at_the_end_of_a_paragraph() -> None:
    text = (
        "Feri tenggelam.\n\nDua orang hilang sejak Senin. Simak berita pilihan kami langsung di ponselmu.\n"
    )
    assert article_words(text) == ["Feri tenggelam.", "Dua orang hilang sejak Senin."]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Foto: Warga mengangkut air di Garut, Senin (6/1/2025). (Rina/Pos Pagi)", "Warga mengangkut air"),
        ("Warga mengangkut air di Garut, Senin. ANTARA FOTO/Budi Santoso", "Warga mengangkut air"),
        ("1 of 4 | Residents clear mud in Oslo on Monday. (AP Photo/Ann Lee)", "Residents clear mud"),
        ("Polisi membawa dua tersangka. Tempo/Rina Wati", "Polisi membawa dua tersangka."),
    ],
)
def test_what_a_caption_tells_is_body_without_label_and_credit(line: str, told: str) -> None:
    text = f"Judul Berita Hari Senin Ini\n\n{line}\n\nJAKARTA, Pos Pagi - Air surut.\n"
    blocks = find_blocks(text)
    caption = next(block for block in blocks if block.reason == "caption" and block.role is BlockRole.BODY)
    assert caption.span.of(text).startswith(told)
    assert caption.span.of(text).endswith((".", "Senin"))
    assert [b.span.of(text) for b in blocks if b.role is BlockRole.LEAD] == ["Air surut."]


def test_lead_is_the_paragraph_with_the_dateline() -> None:
    text = "Feri tenggelam di selat\n\nDua orang hilang.\n\nKUPANG, Pos Pagi - Feri tenggelam Senin.\n"
    assert parts(text)[-3:] == [
        ("body", "Dua orang hilang."),
        ("dateline", "KUPANG, Pos Pagi -"),
        ("lead", "Feri tenggelam Senin."),
    ]


def test_sections_above_the_headline_do_not_swallow_it() -> None:
    text = "News\n\nVideo\n\nImages\n\nFeri Tenggelam di Selat Alor\n\nFeri itu tenggelam Senin.\n"
    assert article_words(text) == ["Feri Tenggelam di Selat Alor", "Feri itu tenggelam Senin."]


def test_titles_below_a_section_title() -> None:
    text = (
        "The ferry sank.\n\nRELATED COVERAGE\n\nOperator loses its permit over checks\n\n"
        "Search resumes at dawn off Alor\n\nTwo are missing.\n\nRead also\n\n"
        "The operator was fined in May. It has appealed against the fine\n\nThe search goes on.\n"
    )
    assert article_words(text) == [
        "The ferry sank.",
        "Two are missing.",
        "The operator was fined in May. It has appealed against the fine",
        "The search goes on.",
    ]


def test_lists_below_a_label_of_the_article_stay() -> None:
    text = "Data sementara dari BPBD.\n\nKORBAN:\n\n1. Tewas: 4 orang\n2. Hilang: 2 orang\n\nAir surut.\n"
    assert article_words(text)[1:3] == ["1. Tewas: 4 orang", "2. Hilang: 2 orang"]


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
    "scrap",
    [
        " ",
        "\n",
        "- ",
        "![](",
        "(a) ",
        "Aa. ",
        "A | ",
        "(((",
        "Baca juga: x. ",
        "6/1 ",
        "Profil A ",
        "1 of 2 | ",
        "by Ann, ",
        "kami klik. ",
    ],
)
def test_long_texts_take_no_time(scrap: str) -> None:
    text = "Feri tenggelam. " + scrap * (400_000 // len(scrap)) + "x"
    begin = time.perf_counter()
    find_blocks(text, markdown=True)
    assert time.perf_counter() - begin < 8
