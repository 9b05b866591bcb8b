# ruff: noqa: E501 - a case a line reads best
from __future__ import annotations

import pytest

from compare.claims.clauses import split_clauses
from compare.claims.sentences import split_sentences
from compare.languages import language
from compare.text import Span

INDONESIAN = [
    ("Jembatan itu ambruk, sedangkan sopir truk selamat", ["Jembatan itu ambruk", "sedangkan sopir truk selamat"]),
    ("Hujan turun sejak pagi; sungai meluap pada sore hari", ["Hujan turun sejak pagi", "sungai meluap pada sore hari"]),
    ("Ia hadir, tetapi ketua dewan tidak datang", ["Ia hadir, tetapi ketua dewan tidak datang"]),
    ("Wali kota hadir di balai desa, tetapi ketua dewan tidak datang", ["Wali kota hadir di balai desa", "tetapi ketua dewan tidak datang"]),
    ("Polisi menangkap dua orang dan menyita tiga senapan", ["Polisi menangkap dua orang", "menyita tiga senapan"]),
    ("Ibu dan anak itu selamat dari kebakaran", ["Ibu dan anak itu selamat dari kebakaran"]),
    ("Gempa merusak 40 rumah, menewaskan tiga warga desa", ["Gempa merusak 40 rumah", "menewaskan tiga warga desa"]),
    ("Pabrik itu, yang berdiri sejak 1990, ditutup pada Senin", ["Pabrik itu … ditutup pada Senin", "yang berdiri sejak 1990"]),
    ("Tim menemukan kapal di dasar laut, yang tenggelam tahun lalu", ["Tim menemukan kapal di dasar laut", "yang tenggelam tahun lalu"]),
    ("Bupati meresmikan pasar baru yang dibangun dengan dana desa", ["Bupati meresmikan pasar baru", "yang dibangun dengan dana desa"]),
    ("Warga yang mengungsi belum pulang", ["Warga yang mengungsi belum pulang"]),
    ("Sebanyak 12 warga dan tiga polisi terluka", ["Sebanyak 12 warga … terluka", "tiga polisi terluka"]),
    ("Perahu itu membawa 20 penumpang dewasa, empat anak, dan dua bayi", ["Perahu itu membawa 20 penumpang dewasa, empat anak, dan dua bayi"]),
    ("Sidang ditunda karena hakim sakit", ["Sidang ditunda karena hakim sakit"]),
    ("Ia pergi ke kota untuk menjual sapi dan membeli benih", ["Ia pergi ke kota untuk menjual sapi dan membeli benih"]),
    ("Harga turun antara 5 dan 10 persen pada Mei", ["Harga turun antara 5 dan 10 persen pada Mei"]),
    ("Setelah api padam pada pagi hari, warga kembali ke rumah", ["Setelah api padam pada pagi hari", "warga kembali ke rumah"]),
    ("Kedua kubu sepakat berunding di Bern setelah utusan PBB datang ke ibu kota", ["Kedua kubu sepakat berunding di Bern", "setelah utusan PBB datang ke ibu kota"]),
    ("Meski hujan turun sejak malam, upacara tetap berlangsung", ["Meski hujan turun sejak malam", "upacara tetap berlangsung"]),
    ("Kapal (yang memuat beras dan gula) tiba di Ambon", ["Kapal (yang memuat beras dan gula) tiba di Ambon"]),
    ("Senin lalu kereta itu anjlok", ["Senin lalu kereta itu anjlok"]),
    ("Ekspor mencapai 30 ton dari Aceh dan 12 ton dari Riau", ["Ekspor mencapai 30 ton dari Aceh", "12 ton dari Riau"]),
    ("Utusan Mesir dan Yordania akan bertemu Jumat", ["Utusan Mesir dan Yordania akan bertemu Jumat"]),
    ("Regu mencari di hutan, sungai, dan tebing yang longsor", ["Regu mencari di hutan, sungai, dan tebing yang longsor"]),
]  # fmt: skip

ENGLISH = [
    ("The bridge collapsed, while the driver was rescued", ["The bridge collapsed", "while the driver was rescued"]),
    ("The bridge was closed on Monday, but the tunnel remains open", ["The bridge was closed on Monday", "but the tunnel remains open"]),
    ("Police arrested two men and seized three rifles", ["Police arrested two men", "seized three rifles"]),
    ("The mayor and her deputy resigned on Friday", ["The mayor and her deputy resigned on Friday"]),
    ("The storm hit the coast, killing four fishermen", ["The storm hit the coast", "killing four fishermen"]),
    ("The plant, which opened in 1990, was closed on Monday", ["The plant … was closed on Monday", "which opened in 1990"]),
    ("The team, founded in 2004, has never won a title", ["The team … has never won a title", "founded in 2004"]),
    ("Rescuers found the ship, which sank last year", ["Rescuers found the ship", "which sank last year"]),
    ("The vote was held on Sunday; turnout was low everywhere", ["The vote was held on Sunday", "turnout was low everywhere"]),
    ("She went to town to sell a cow and buy seed", ["She went to town to sell a cow and buy seed"]),
    ("The trial was postponed because the judge was ill", ["The trial was postponed because the judge was ill"]),
    ("Prices fell between 5 and 10 percent in May", ["Prices fell between 5 and 10 percent in May"]),
    ("Although it rained all night, the ceremony was held", ["Although it rained all night", "the ceremony was held"]),
    ("Twelve villagers and three officers were hurt", ["Twelve villagers … were hurt", "three officers were hurt"]),
    ("The boat carried 20 adults, four children and two babies", ["The boat carried 20 adults, four children and two babies"]),
    ("Exports reached 30 tonnes from Kent and 12 tonnes from Devon", ["Exports reached 30 tonnes from Kent", "12 tonnes from Devon"]),
    ("The roof fell in, the lights were cut and a wall was cracked", ["The roof fell in", "the lights were cut", "a wall was cracked"]),
    ("He has warned of floods more than once", ["He has warned of floods more than once"]),
    ("Villagers returned to their homes after the army withdrew from the valley", ["Villagers returned to their homes", "after the army withdrew from the valley"]),
    ("The ship (which carried rice and sugar) reached Ambon", ["The ship (which carried rice and sugar) reached Ambon"]),
    ("Officials met the envoys from Chad and Niger", ["Officials met the envoys from Chad and Niger"]),
]  # fmt: skip


def _cut(text: str, code: str) -> list[str]:
    clauses = split_clauses(text, (Span(0, len(text)),), language(code))
    return [" … ".join(span.of(text) for span in clause.spans) for clause in clauses]


@pytest.mark.parametrize(("text", "clauses"), INDONESIAN)
def test_indonesian_sentences_are_cut_into_statements(text: str, clauses: list[str]) -> None:
    assert sorted(_cut(text, "id")) == sorted(clauses)


@pytest.mark.parametrize(("text", "clauses"), ENGLISH)
def test_english_sentences_are_cut_into_statements(text: str, clauses: list[str]) -> None:
    assert sorted(_cut(text, "en")) == sorted(clauses)


READINGS = [
    ("id", "Ekspor mencapai 30 ton dari Aceh dan 12 ton dari Riau", "Ekspor mencapai 12 ton dari Riau"),
    ("id", "Pabrik itu, yang berdiri sejak 1990, ditutup pada Senin", "Pabrik itu berdiri sejak 1990"),
    ("id", "Polisi menangkap dua orang dan menyita tiga senapan", "Polisi menyita tiga senapan"),
    ("id", "Jembatan lama roboh, tetapi tidak melukai siapa pun", "Jembatan lama tidak melukai siapa pun"),
    ("id", "Dewan akan menggelar sidang pada 9 Mei yang membahas tarif air minum", "sidang membahas tarif air minum"),
    ("en", "Rescuers found the ship, which sank last year", "the ship sank last year"),
    ("en", "Police arrested two men and seized three rifles", "Police seized three rifles"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "reading"), READINGS)
def test_a_clause_without_subject_is_given_the_one_it_shares(code: str, text: str, reading: str) -> None:
    clauses = split_clauses(text, (Span(0, len(text)),), language(code))
    assert reading in [clause.reading(text) for clause in clauses]


def test_an_unknown_language_is_not_cut() -> None:
    text = "Die Brücke stürzte ein, während der Fahrer gerettet wurde"
    assert _cut(text, "und") == [text]


SENTENCES = [
    ("id", "Dr. Ratna tiba pukul 06.20. Ia langsung bekerja.", 2),
    ("id", "Kantor PT. Sinar Abadi Tbk. di Jl. Melati No. 5 terbakar.", 1),
    ("id", "Kerugian mencapai Rp. 2,5 miliar. Polisi masih menghitung.", 2),
    ("id", "“Kami pulang. Besok kami kembali, ”katanya.", 2),
    ("id", "Kapal tiba pukul 10.00 WIB. Penumpang turun dengan tertib.", 2),
    ("en", "Mr. Hale met Prof. J. R. Lund in the U.S. Senate on Jan. 5.", 1),
    ("en", "They landed at 5 p.m. Witnesses saw smoke.", 2),
    ("en", "He lives in the U.S. The trial is in Peru.", 2),
    ("en", "“We won.” The crowd cheered.", 2),
    ("en", "Output rose 3.5 percent. “Good,” she said.", 2),
    ("en", "Why now? Nobody knows!", 2),
    ("und", "Erster Satz. Zweiter Satz.", 2),
]


@pytest.mark.parametrize(("code", "text", "number"), SENTENCES)
def test_sentences_end_where_a_reader_ends_them(code: str, text: str, number: int) -> None:
    spans = split_sentences(text, Span(0, len(text)), language(code))
    assert len(spans) == number, [span.of(text) for span in spans]
