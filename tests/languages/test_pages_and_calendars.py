"""The word lists of pages and calendars: what every language has to keep to."""

from __future__ import annotations

import re

import pytest

from compare.languages import LANGUAGES
from compare.languages.base import Language


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_calendar_is_whole(language: Language) -> None:
    calendar = language.calendar
    assert set(calendar.months.values()) == set(range(1, 13))
    assert set(calendar.weekdays.values()) == set(range(7))
    assert set(calendar.weekday_abbreviations.values()) == set(range(7))
    assert not calendar.ahead & calendar.behind


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_entries_are_lower_case(language: Language) -> None:
    calendar, furniture = language.calendar, language.furniture
    for entries in (
        *(
            calendar.months,
            calendar.weekdays,
            calendar.weekday_abbreviations,
            calendar.ahead,
            calendar.behind,
        ),
        *(furniture.labels, furniture.openings, furniture.whole, furniture.stamps, furniture.credits),
        *(furniture.archive, furniture.agencies, furniture.media),
        *(language.common.words, language.common.neighbour),
    ):
        assert all(entry == entry.casefold() == entry.strip() != "" for entry in entries)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_agencies_that_have_a_name_are_agencies(language: Language) -> None:
    furniture = language.furniture
    assert set(furniture.agency_names) <= furniture.agencies
    assert {name.casefold() for name in furniture.agency_names.values()} <= set(furniture.agency_names)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_patterns_say_why(language: Language) -> None:
    for pattern, reason in language.furniture.patterns:
        re.compile(pattern, re.I)
        assert reason


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_neighbours_words_are_not_common_ones(language: Language) -> None:
    assert not language.common.words & language.common.neighbour
