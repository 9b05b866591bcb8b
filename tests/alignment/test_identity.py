from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.alignment.identity import Identity, alike, identify, names_of

ONE = [
    ("Karim Haddad", "Kareem Haddad"),
    ("Omar Khattab", "Omar Hattab"),
    ("Soeripto Djojo", "Suripto Jojo"),
    ("Samir al-Qasimi", "Samir el-Kasimi"),
    ("Faisal Qabbani", "Faysal Gabbani"),
    ("Menteri Luar Negeri Peru Ana Quispe", "Peruvian Foreign Minister Ana Quispe"),
    ("Gubernur Nusa Kembang Dewi Larasati", "Dewi Larasati"),
    ("Presiden Tano Wira", "Mr. Tano Wira"),
    ("Moskow", "Moscow"),
    ("ibu kota Mesir", "the Egyptian capital"),
    ("Kairo", "the Egyptian capital"),
    ("PBB", "United Nations"),
    ("U.N.", "Perserikatan Bangsa-Bangsa"),
    ("AS", "United States"),
    ("Amerika Serikat", "U.S."),
    ("Jerman", "Germany"),
    ("Jerman", "German"),
    ("Tiongkok", "China's"),
    ("Uni Eropa", "EU"),
]  # fmt: skip

APART = [
    ("Rina Soedarso", "Bagas Soedarso"),
    ("Hasan Karimi", "Husein Karimi"),
    ("Korea Utara", "South Korea"),
    ("Moskow", "Rusia"),
    ("Bank Nusa", "Bank Raya"),
    ("Niger", "Nigeria"),
    ("Komisi Pangan Kembang", "Komisi Pangan Lembah"),
]  # fmt: skip


def _one_story(first: str, second: str) -> Identity:
    return identify({"a": [first], "b": [second]})


@pytest.mark.parametrize(("first", "second"), ONE)
def test_one_under_two_spellings(first: str, second: str) -> None:
    assert _one_story(first, second).same(("a", first), ("b", second))


@pytest.mark.parametrize(("first", "second"), APART)
def test_two_of_like_names_stay_apart(first: str, second: str) -> None:
    assert not _one_story(first, second).same(("a", first), ("b", second))


def test_a_family_name_joins_the_only_full_name_of_the_story() -> None:
    identity = identify({"a": ["Karim Haddad"], "b": ["Haddad"], "c": ["Hadad"]})
    assert identity.same(("a", "Karim Haddad"), ("b", "Haddad"))
    assert identity.same(("b", "Haddad"), ("c", "Hadad"))


def test_a_family_name_means_the_one_its_article_names_in_full() -> None:
    identity = identify(
        {"a": ["Rina Soedarso", "Soedarso"], "b": ["Bagas Soedarso", "Soedarso"], "c": ["Soedarso"]}
    )
    assert identity.same(("a", "Soedarso"), ("a", "Rina Soedarso"))
    assert identity.same(("b", "Soedarso"), ("b", "Bagas Soedarso"))
    assert not identity.ids("c", "Soedarso") & (identity.ids("a", "Soedarso") | identity.ids("b", "Soedarso"))


def test_father_and_son_named_in_one_article_leave_the_family_name_open() -> None:
    identity = identify({"a": ["Rina Soedarso", "Bagas Soedarso", "Soedarso"]})
    assert not identity.ids("a", "Soedarso") & identity.of("a", ["Rina Soedarso", "Bagas Soedarso"])


def test_a_name_with_its_country_holds_both() -> None:
    identity = identify({"a": ["Menteri Luar Negeri Peru Ana Quispe", "Quispe", "Peru"]})
    whole = identity.ids("a", "Menteri Luar Negeri Peru Ana Quispe")
    assert whole == identity.ids("a", "Quispe") | identity.ids("a", "Peru")


def test_an_acronym_is_what_its_letters_or_the_article_say() -> None:
    names = {"a": ["Front Rakyat Kembang", "FRK"], "b": ["FRK"], "c": ["LNK", "Laskar Kembang"]}
    identity = identify(names, {"c": [("LNK", "Laskar Kembang")]})
    assert identity.same(("a", "Front Rakyat Kembang"), ("b", "FRK"))
    assert identity.same(("c", "LNK"), ("c", "Laskar Kembang"))


def test_an_id_of_a_country_can_be_shown() -> None:
    (identifier,) = identify({"a": ["Jerman"]}).ids("a", "Jerman")
    assert names_of(identifier) == ("Jerman", "Germany")


def test_a_name_that_was_not_given_has_no_id() -> None:
    assert identify({"a": ["Peru"]}).ids("b", "Peru") == frozenset()


WORDS = [
    "Rina",
    "Bagas",
    "Soedarso",
    "Sudarso",
    "Karim",
    "Kareem",
    "Haddad",
    "al-Haddad",
    "Presiden",
    "Peru",
    "PBB",
    "of",
    "R",
    "FRK",
]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
STORIES = st.dictionaries(st.sampled_from("abcd"), st.lists(NAMES, max_size=6), max_size=4)


@given(STORIES, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_articles_and_names_changes_nothing(
    story: Mapping[str, Sequence[str]], random: Random
) -> None:
    shuffled = {
        article: list(reversed(story[article])) for article in sorted(story, key=lambda _: random.random())
    }
    before, after = identify(story), identify(shuffled)
    assert all(before.ids(a, n) == after.ids(a, n) for a, names in story.items() for n in names)


@given(STORIES)
@settings(deadline=None)
def test_being_the_same_is_an_equivalence(story: Mapping[str, Sequence[str]]) -> None:
    identity = identify(story)
    mentions = [(a, n) for a, names in story.items() for n in names if identity.ids(a, n)]
    for x in mentions:
        assert identity.same(x, x)
        for y in mentions:
            assert identity.same(x, y) == identity.same(y, x)
            assert not identity.same(x, y) or all(
                identity.same(x, z) == identity.same(y, z) for z in mentions
            )


@given(st.dictionaries(st.text(max_size=3), st.lists(st.text(max_size=40), max_size=4), max_size=3))
@settings(deadline=None)
def test_any_text_is_borne(story: Mapping[str, Sequence[str]]) -> None:
    identify(story)


@given(
    st.text("abdefghijkloqrstuy", min_size=1, max_size=9),
    st.text("abdefghijkloqrstuy", min_size=1, max_size=9),
)
def test_spelling_is_compared_both_ways_alike(first: str, second: str) -> None:
    assert alike(first, second) == alike(second, first)
