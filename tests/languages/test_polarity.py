"""Negation, opposites and marks of a moment: what every language has to keep to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from making import make_claim

from compare.alignment.content import content, tokens
from compare.languages import LANGUAGES
from compare.languages.base import Language, PolarityWords, Words

every_language = pytest.mark.parametrize(
    "language", LANGUAGES.values(), ids=lambda language: str(language.code)
)


def lists(polarity: PolarityWords) -> Iterator[Words]:
    yield polarity.negations
    yield polarity.deniers
    yield polarity.pending
    yield polarity.progress
    yield polarity.as_of
    for ends in polarity.opposites.values():
        yield from ends


@every_language
def test_no_list_is_empty(language: Language) -> None:
    assert all(lists(language.polarity))


@every_language
def test_entries_are_words_as_they_are_found_in_a_claim(language: Language) -> None:
    for entry in frozenset().union(*lists(language.polarity)):
        assert tokens(entry) == [entry], "lower case, one word, no accents"


@every_language
def test_the_ends_of_a_scale_share_no_word(language: Language) -> None:
    for scale, (one, other) in language.polarity.opposites.items():
        assert not one & other, scale


def test_scales_have_the_same_names_in_all_languages() -> None:
    for one, other in combinations(LANGUAGES.values(), 2):
        assert one.polarity.opposites.keys() == other.polarity.opposites.keys()


@every_language
def test_a_denier_is_no_negation_and_affirms_nothing(language: Language) -> None:
    polarity = language.polarity
    assert not polarity.deniers & polarity.negations
    for scale, (affirming, _) in polarity.opposites.items():
        assert not polarity.deniers & affirming, scale


@every_language
def test_a_negation_is_no_end_of_a_scale(language: Language) -> None:
    for scale, (one, other) in language.polarity.opposites.items():
        assert not language.polarity.negations & (one | other), scale


@every_language
def test_what_may_still_change_is_not_what_has_changed(language: Language) -> None:
    assert not language.polarity.pending & language.polarity.progress


@pytest.mark.parametrize(
    ("code", "text", "pending"),
    [
        ("id", "Pelaku belum tertangkap", True),
        ("id", "Warga masih menunggu bantuan", True),
        ("id", "Presiden akan meresmikan bendungan itu", True),
        ("id", "Pelaku tertangkap di Kupang", False),
        ("en", "No suspect has been named yet", True),
        ("en", "The road is still closed", True),
        ("en", "A ruling is pending", True),
        ("en", "The road reopened on Sunday", False),
    ],
)
def test_a_state_still_open_is_known(code: str, text: str, pending: bool) -> None:
    assert content(make_claim(text, language=code)).pending is pending


@pytest.mark.parametrize(
    ("code", "progress", "as_of"),
    [
        ("id", ["bertambah", "kini", "menjadi", "sekarang", "terbaru"], ["hingga", "sampai", "per"]),
        ("en", ["now", "latest", "rose", "updated", "currently"], ["by", "until"]),
    ],
)
def test_words_of_a_moment_are_known(code: str, progress: list[str], as_of: list[str]) -> None:
    polarity = LANGUAGES[code].polarity
    assert set(progress) <= polarity.progress
    assert set(as_of) <= polarity.as_of


@pytest.mark.parametrize(
    ("code", "text", "pole"),
    [
        ("id", "Warga setuju pindah", ("consent", 0)),
        ("id", "Warga menolak pindah", ("consent", 1)),
        ("id", "Pasar itu tidak ditutup", ("opening", 0)),
        ("id", "Harga beras turun", ("rise", 1)),
        ("en", "Residents agreed to move", ("consent", 0)),
        ("en", "Residents refused to move", ("consent", 1)),
        ("en", "The market was not closed", ("opening", 0)),
        ("en", "Rice prices fell", ("rise", 1)),
    ],
)
def test_a_claim_comes_down_on_one_end_in_either_language(
    code: str, text: str, pole: tuple[str, int]
) -> None:
    assert content(make_claim(text, language=code)).poles == {pole}
