"""Passages in common: found in spite of light edits, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import make_article

from compare.articles.article import Block, BlockRole
from compare.origins.passages import Common, common_passages, shingles
from compare.origins.prose import Prose, prose_of

COPY = (
    "Perahu itu membawa sembilan penumpang dan dua awak ketika ombak besar datang dari arah pulau. "
    "Air masuk lewat jendela depan, mesin mati, dan juru mudi tak sempat meminta tolong. "
    "Nelayan dari kampung sebelah melihat asap lalu menarik semua orang ke darat."
)


def found(one: str, other: str) -> tuple[Common, ...]:
    a, b = (prose_of(make_article(name, *text.split("\n\n"))) for name, text in (("a", one), ("b", other)))
    return common_passages(a, b, shingles(a), shingles(b))


@pytest.mark.parametrize(
    "edited",
    [
        COPY.replace("sembilan", "sepuluh"),
        COPY.replace("juru mudi", "nakhodanya").replace("asap", "kepulan asap hitam"),
        COPY.replace(", mesin mati,", ""),
        COPY.replace(
            "Air masuk lewat jendela depan, mesin mati, dan juru mudi tak sempat meminta tolong. ", ""
        ),
        COPY.upper().lower(),
        COPY.replace(", ", " – ").replace(" ", "  "),
        f"Judul Baru\n\n{COPY}\n\nSelesai.",
        COPY.replace(". ", ".\n\n"),
        COPY.replace("jendela", "jen\u00addela").replace("mesin", "me\u200bsin"),
    ],
    ids=["figure", "words", "clause", "sentence", "case", "marks", "title", "paragraphs", "invisible"],
)
def test_light_edits_do_not_hide_a_passage(edited: str) -> None:
    (passage,) = found(COPY, edited)
    assert passage.same >= 0.6 * len(COPY.split())


def test_paragraphs_in_another_order_are_passages_of_their_own() -> None:
    second = "Regu penolong menyisir pantai sampai malam dengan lampu sorot dan dua perahu karet dari kota."
    passages = found(f"{COPY}\n\n{second}", f"{second}\n\n{COPY}")
    assert len(passages) == 2


@pytest.mark.parametrize(
    "words",
    [
        "“Kami sudah berusaha sejak pagi dan tidak akan berhenti sebelum semua orang ditemukan dalam "
        "keadaan selamat,” kata Ratri.",
        "'We have been trying since dawn and we will not stop before every one of them has been found "
        "alive,' she said.",
        "Menurut Kepala Badan Pencarian dan Pertolongan Wilayah Selatan Kolonel Laut Arga Dwi Santika di "
        "Pelabuhan Tanjung Sari, Rabu (4/6/2031) Pukul 10.00 WIB",
        "Hingga berita ini diturunkan, belum ada keterangan resmi dari pihak kepolisian.",
    ],
    ids=["quotation", "single marks", "names", "formula"],
)
def test_what_two_writers_have_alike_by_themselves_is_no_passage(words: str) -> None:
    assert not found(f"{words}\n\nTulisan pertama saja.", f"Tulisan lain lagi.\n\n{words}")


def test_the_same_in_other_words_is_no_passage() -> None:
    assert not found(
        COPY, "Kapal nahas itu mengangkut sebelas orang. Gelombang tinggi menghantam lambungnya."
    )


def test_a_quotation_inside_copied_text_belongs_to_it() -> None:
    quoted = "Warga mengungsi. “Kami takut sekali dan tidak tahu harus ke mana,” kata Ratri."
    (passage,) = found(f"{COPY} {quoted}", f"{COPY} {quoted}")
    assert passage.same == len(f"{COPY} {quoted}".replace("“", "").split())


def test_furniture_is_not_read() -> None:
    article = make_article("a", COPY)
    blocks = tuple(Block(block.span, BlockRole.FURNITURE, "advertisement") for block in article.blocks)
    assert len(prose_of(replace(article, blocks=blocks))) == 0


words = st.lists(
    st.sampled_from(["api", "air", "kapal", "laut", "dan", "itu", "malam", "12", "Randu"]), max_size=80
)


@given(words, words)
@settings(deadline=None)
def test_passages_hold_equal_words_whatever_the_texts(one: list[str], other: list[str]) -> None:
    a, b = prose_of(make_article("a", " ".join(one))), prose_of(make_article("b", " ".join(other)))
    for passage in common_passages(a, b, shingles(a), shingles(b)):
        for run in passage.runs:
            assert a.forms[run.a : run.a_end] == b.forms[run.b : run.b_end]
        assert all(x.a_end <= y.a and x.b_end <= y.b for x, y in passage.gaps)


@given(words)
@settings(deadline=None)
def test_an_article_has_all_its_words_in_common_with_itself(text: list[str]) -> None:
    a = prose_of(make_article("a", " ".join(text)))
    if sum(a.told) >= 12:
        (passage,) = common_passages(a, a, shingles(a), shingles(a))
        assert passage.same == len(a)


@given(words)
@settings(deadline=None)
def test_other_words_have_nothing_in_common(text: list[str]) -> None:
    a = prose_of(make_article("a", " ".join(text)))
    b = prose_of(make_article("b", " ".join(f"{word}x" for word in text)))
    assert common_passages(a, b, shingles(a), shingles(b)) == ()


@given(st.text(max_size=200))
@settings(deadline=None)
def test_words_stand_where_their_spans_say(text: str) -> None:
    prose: Prose = prose_of(make_article("a", text))
    assert len(prose.forms) == len(prose.spans) == len(prose.told) == len(prose.sentences)
    assert all(one.end <= other.start for one, other in zip(prose.spans, prose.spans[1:], strict=False))
    assert all(span.of(text).strip() == span.of(text) != "" for span in prose.spans)


def test_scattered_like_phrases_are_no_passage() -> None:
    one, other = (
        " ".join(f"{name}satu{n} {name}dua{n} {name}tiga{n} di kantor wali kota" for n in "abcdefghijkl")
        for name in ("pagi", "sore")
    )
    assert not found(one, other)
