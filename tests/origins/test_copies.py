"""Who shares copy with whom, who is credited, and what was changed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import make_article
from origins.market import STORY

from compare.articles.article import Article
from compare.articles.readers import read_articles
from compare.origins.copies import find_copies
from compare.origins.shared import EditKind, Independence

FLOOD = (
    "Air sungai naik sejak tengah malam dan merendam ratusan rumah di tepi barat. "
    "Warga menumpang di balai desa sambil menunggu perahu yang dijanjikan pemerintah setempat. "
    "Sebuah jembatan gantung hanyut sehingga dua dusun hanya dapat dicapai lewat hutan."
)
STORM = (
    "Angin kencang mencabut atap sekolah ketika murid sedang belajar di lantai atas. "
    "Guru menggiring mereka ke lorong lalu mengikat pintu dengan tali pramuka. "
    "Tidak seorang pun terluka meski pecahan genting berserakan di seluruh halaman."
)
#: One sentence: too little by itself.
BRIEF = (
    "Kapal penyeberangan menabrak dermaga lama karena juru mudi tertidur sehabis berjaga dua malam "
    "tanpa pengganti."
)
OWN = (
    "Kami berbicara dengan pemilik warung yang membuka pintunya bagi siapa saja.",
    "Reporter kami menghitung belasan tenda di lapangan yang becek itu.",
    "Menjelang sore matahari keluar sebentar dan anak-anak bermain lagi.",
)
FILLER = (
    "Pemerintah kota berjanji akan memperbaiki semuanya sebelum akhir tahun, tetapi warga sudah sering "
    "mendengar janji seperti itu dan tidak lagi percaya begitu saja. Anggaran untuk tahun depan masih "
    "dibahas dan dewan belum mau menyebut angka apa pun kepada wartawan."
)


def grouped(*articles: Article) -> list[tuple[str, ...]]:
    return [copy.sources for copy in find_copies(articles)]


@pytest.fixture
def market(tmp_path: Path) -> tuple[Article, ...]:
    for name, text in STORY.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return read_articles([str(tmp_path)])


def test_copy_is_told_from_a_quotation_that_all_have(market: tuple[Article, ...]) -> None:
    (copy,) = find_copies(market)
    assert copy.sources == ("gerbang-kota", "mata-randu")
    assert copy.whole
    assert copy.agencies == ("Antara",)
    assert "both credit Antara" in copy.explanation


def test_what_was_changed_in_copy_is_listed_word_for_word(market: tuple[Article, ...]) -> None:
    (copy,) = find_copies(market)
    told = {(each.kind, each.a_quote, each.b_quote) for each in copy.edits}
    assert told == {
        (EditKind.CHANGED, "214", "241"),
        (EditKind.DROPPED, "yang baru saja menambah barang untuk musim libur", ""),
        (EditKind.CHANGED, "dan", "serta"),
    }
    texts = {article.id: article.text for article in market}
    for edit in copy.edits:
        assert edit.a_span.of(texts[edit.a]) == edit.a_quote
        assert edit.b_span.of(texts[edit.b]) == edit.b_quote


def test_the_order_of_articles_changes_nothing(market: tuple[Article, ...]) -> None:
    expected = find_copies(market)
    assert all(find_copies(order) == expected for order in permutations(market))


def test_one_long_passage_in_otherwise_different_articles_is_enough() -> None:
    one, other = make_article("a", FLOOD, STORM, BRIEF), make_article("b", FILLER, OWN[2], FLOOD)
    (copy,) = find_copies([one, other])
    assert not copy.whole
    assert "A passage of 37 words stands in both" in copy.explanation


def test_a_sentence_alike_is_not_enough_unless_both_credit_one_agency() -> None:
    one, other = (
        make_article("a", BRIEF, FILLER),
        make_article("b", f"{OWN[0]} {OWN[1]}", BRIEF, OWN[2], OWN[0]),
    )
    assert grouped(one, other) == []
    credited = [replace(each, text=f"{each.text}Selesai. (Antara)") for each in (one, other)]
    assert grouped(*credited) == [("a", "b")]
    assert grouped(credited[0], other) == []


def test_whoever_credits_an_agency_is_named() -> None:
    agency = make_article("a", FLOOD, outlet="Antara")
    one, other = make_article("b", f"{FLOOD} (Antara)"), make_article("c", FLOOD, OWN[0])
    ((both,), (agency_only,), (one_only,)) = (
        find_copies(pair) for pair in ((agency, one), (agency, other), (one, other))
    )
    assert both.explanation.endswith("; both credit Antara.")
    assert agency_only.explanation.endswith("; Antara is a news agency.")
    assert one_only.explanation.endswith("; B credits Antara.")


def test_an_outlet_with_copy_of_two_agencies_does_not_tie_them_together() -> None:
    flood, storm = make_article("a", FLOOD, OWN[0]), make_article("c", STORM, OWN[1])
    assert sorted(grouped(flood, make_article("b", FLOOD, STORM), storm)) == [("a", "b"), ("b", "c")]


def test_three_that_share_with_each_other_are_one_group() -> None:
    copies = [make_article(name, FLOOD, own) for name, own in zip("cab", OWN, strict=True)]
    (copy,) = find_copies(copies)
    assert copy.sources == ("a", "b", "c")
    assert "Each two of them have at least 37 words in common" in copy.explanation
    assert {frozenset((each.a, each.b)) for each in copy.passages} == {
        frozenset(p) for p in ("ab", "ac", "bc")
    }


def test_those_that_are_one_text_are_told_apart_from_those_with_a_passage_of_it() -> None:
    articles = [
        make_article("a", FLOOD, STORM, BRIEF),
        make_article("b", FLOOD, STORM.replace("atas", "bawah"), BRIEF),
        make_article("c", FLOOD, FILLER, *OWN),
    ]
    whole, part = find_copies(articles)
    assert (whole.sources, whole.whole) == (("a", "b"), True)
    assert (part.sources, part.whole) == (("a", "b", "c"), False)
    assert [(each.a_quote, each.b_quote) for each in whole.edits] == [("atas", "bawah")]
    assert part.edits == ()


def test_a_paragraph_that_moved_is_no_edit() -> None:
    (copy,) = find_copies([make_article("a", FLOOD, BRIEF, STORM), make_article("b", FLOOD, STORM, BRIEF)])
    assert copy.share == 1.0
    assert copy.edits == ()


def test_the_end_of_a_sentence_that_differs_is_an_edit() -> None:
    one = make_article("a", f"{FLOOD[:-1]} lindung. {OWN[0]}")
    other = make_article("b", f"{FLOOD[:-1]} bakau. {OWN[1]}")
    (copy,) = find_copies([one, other])
    assert [(each.a_quote, each.b_quote) for each in copy.edits] == [("lindung", "bakau")]


def test_words_that_one_side_has_not_have_a_place_there() -> None:
    (copy,) = find_copies([make_article("a", FLOOD), make_article("b", FLOOD.replace("barat", "barat laut"))])
    (edit,) = copy.edits
    assert (edit.kind, edit.a_quote, edit.b_quote) == (EditKind.ADDED, "", "laut")
    assert FLOOD[: edit.a_span.start].endswith("barat. ") or FLOOD[: edit.a_span.start].endswith("barat")


def test_nothing_to_compare() -> None:
    assert find_copies([]) == ()
    assert find_copies([make_article("a", FLOOD)]) == ()
    assert find_copies([make_article("a"), make_article("b")]) == ()


paragraphs = st.lists(st.sampled_from([FLOOD, STORM, BRIEF, FILLER, *OWN]), min_size=1, max_size=5)


@given(st.lists(paragraphs, min_size=2, max_size=5))
@settings(max_examples=60, deadline=None)
def test_what_holds_of_every_story(story: list[list[str]]) -> None:
    articles = [make_article(f"a{n}", *texts) for n, texts in enumerate(story)]
    copies = find_copies(articles)
    check(copies, articles)
    assert find_copies(articles[::-1]) == copies


@given(st.lists(st.sampled_from(FLOOD.split()), min_size=30, max_size=60))
@settings(deadline=None)
def test_equal_articles_share_all_and_have_no_edits(text: list[str]) -> None:
    twice = [make_article(name, " ".join(text)) for name in "ab"]
    for copy in find_copies(twice):
        assert copy.share == 1.0
        assert copy.edits == ()


def check(copies: tuple[Independence, ...], articles: list[Article]) -> None:
    texts = {article.id: article.text for article in articles}
    for copy in copies:
        assert len(copy.sources) > 1
        assert list(copy.sources) == sorted(set(copy.sources))
        assert 0 < copy.share <= 1
        for passage in copy.passages:
            assert passage.a < passage.b
            a, b = (
                re.findall(r"\w+", span.of(texts[source]).casefold())
                for source, span in ((passage.a, passage.a_span), (passage.b, passage.b_span))
            )
            assert 0 < passage.words <= min(len(a), len(b))
            assert (a[0], a[-1]) == (b[0], b[-1])
        for edit in copy.edits:
            assert (edit.kind is EditKind.DROPPED) == (not edit.b_quote)
            assert (edit.kind is EditKind.ADDED) == (not edit.a_quote)
            assert edit.a_span.of(texts[edit.a]) == edit.a_quote
            assert edit.b_span.of(texts[edit.b]) == edit.b_quote
    assert len({copy.sources for copy in copies}) == len(copies)
