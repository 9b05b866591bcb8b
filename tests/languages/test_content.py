"""Function words, affixes and words that exclude each other: what every language has to keep to."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import make_claim

from compare.alignment.content import content, content_words, stem, stems, tokens
from compare.languages import LANGUAGES
from compare.languages.base import Language

every_language = pytest.mark.parametrize(
    "language", LANGUAGES.values(), ids=lambda language: str(language.code)
)


def only_stem(word: str, code: str) -> str:
    (found,) = stems([word], LANGUAGES[code])
    return found


@every_language
def test_entries_are_words_as_they_are_found_in_a_claim(language: Language) -> None:
    known = language.content
    for entry in known.function_words.union(known.reasons, *known.exclusive):
        assert tokens(entry) == [entry], "lower case, one word, no accents"


@every_language
def test_affixes_are_tried_longest_first(language: Language) -> None:
    prefixes, suffixes = language.content.prefixes, language.content.suffixes
    assert prefixes
    assert suffixes
    for earlier, later in combinations(prefixes, 2):
        assert not later.startswith(earlier), f"{later} can never be reached"
    for earlier, later in combinations(suffixes, 2):
        assert not later.endswith(earlier), f"{later} can never be reached"


@every_language
def test_words_that_exclude_each_other_stay_apart(language: Language) -> None:
    groups = language.content.exclusive
    assert not any(one & other for one, other in combinations(groups, 2))
    for group in groups:
        assert len(group) > 1
        assert len({stem(stem(word, language), language) for word in group}) == len(group)


def test_all_languages_know_the_same_exclusions() -> None:
    assert len({len(language.content.exclusive) for language in LANGUAGES.values()}) == 1


@every_language
def test_a_denier_carries_content(language: Language) -> None:
    assert not language.polarity.deniers & language.content.function_words


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("id", "buka membuka dibuka terbuka pembukaan"),
        ("id", "membantah dibantah bantahan"),
        ("id", "membantu dibantu bantuan"),
        ("id", "membangun dibangun bangunan pembangunan"),
        ("id", "mengumumkan diumumkan pengumuman"),
        ("id", "berjanji dijanjikan perjanjian"),
        ("id", "membakar terbakar kebakaran pembakaran"),
        ("id", "terlibat dilibatkan melibatkan"),
        ("id", "keterlibatan keterlibatannya"),
        ("en", "sign signs signed signing"),
        ("en", "talk talks talked talking"),
        ("en", "arrest arrests arrested arresting"),
        ("en", "open opens opened opening reopened"),
        ("en", "report reports reported reporting reporters"),
        ("en", "negotiation negotiations"),
        ("en", "killed killing killings"),
        ("en", "flood floods flooded flooding"),
    ],
)
def test_forms_of_one_word_have_one_stem(code: str, forms: str) -> None:
    assert len({only_stem(form, code) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("id", "membuka menutup"),
        ("id", "menang kalah"),
        ("id", "jembatan bendungan"),
        ("id", "pembeli penjual"),
        ("en", "signed sold"),
        ("en", "bridge bridal"),
        ("en", "arrested arrived"),
    ],
)
def test_other_words_have_other_stems(code: str, words: str) -> None:
    one, other = words.split()
    assert only_stem(one, code) != only_stem(other, code)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jembatan yang ada di Palu itu ambruk", {"jembatan", "palu", "ambruk"}),
        ("The bridge that was in Palu has collapsed", {"bridge", "palu", "collapsed"}),
        ("Yang, dan; di – the 12 of and", {"12"}),
    ],
)
def test_words_of_grammar_are_left_out(text: str, expected: set[str]) -> None:
    assert content_words(text) == expected


def test_letters_and_accents_do_not_tell_words_apart() -> None:
    assert content_words("José Ramos-Horta MENGUNJUNGI Ambon") == content_words(
        "jose ramos-horta mengunjungi ambon"
    )


def test_both_apostrophes_negate() -> None:
    straight, curly = "The council didn't approve it", "The council didn’t approve it"
    assert content(make_claim(straight)).negated == content(make_claim(curly)).negated != ()


@pytest.mark.parametrize("code", LANGUAGES)
@given(word=st.text(min_size=1, max_size=20))
def test_a_stem_is_a_part_of_its_word(code: str, word: str) -> None:
    found = stem(word, LANGUAGES[code])
    assert found
    assert found in word
