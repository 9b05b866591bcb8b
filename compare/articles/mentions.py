"""Dates and weekdays as pages write them: just what is needed to date an article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from compare.languages import LANGUAGES

_SENTENCE_BREAK = re.compile(r"[.!?…][\"”’)]*\s+(?=[\"“‘'(]?[A-Z])|[\r\n]+")
_TOKEN = re.compile(r"[^\W\d_]+")

#: Years that an article can be of.
_YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A date in a text: day and month, year and weekday (0 Monday) where they are given."""

    day: int
    month: int
    year: int | None
    weekday: int | None
    ahead: bool
    """Whether its sentence speaks of what is to come."""

    def date(self, year: int | None = None) -> dt.date | None:
        """The day in that year (its own if it has one), None if there is none or the weekday is another."""
        try:
            day = dt.date(self.year or year or 0, self.month, self.day)
        except ValueError:
            return None
        return day if self.weekday is None or day.weekday() == self.weekday else None


def find_dates(text: str, language: str) -> Iterator[Mention]:
    """Every date in `text` that has a year or a weekday beside day and month.

    `language` tells how 03/04/2020 is meant; in English texts it is left out.
    """
    for sentence, ahead in _sentences(text):
        for pattern in _patterns():
            for found in pattern.finditer(sentence):
                mention = _mention(found.groupdict(), ahead, language)
                if mention:
                    yield mention


def bare_weekdays(text: str) -> Iterator[int]:
    """Weekdays without a date that may be the day of writing: none to come, none "lalu"."""
    for sentence, ahead in _sentences(text):
        if ahead:
            continue
        for found in _weekday().finditer(sentence):
            behind = _TOKEN.findall(sentence[found.end() : found.end() + 25])[:2]
            before = _TOKEN.findall(sentence[: found.start()])[-1:]
            # "minggu" is a week as often as Sunday
            if found[0][0].isupper() and not _behind().intersection(w.casefold() for w in (*before, *behind)):
                yield _weekdays()[found[0].casefold()]


def nearest(day: dt.date, weekday: int) -> dt.date:
    """The day with that weekday that is at most three days from `day`."""
    offset = (weekday - day.weekday() + 3) % 7 - 3
    return day + dt.timedelta(days=offset)


def fitting(mention: Mention, years: Iterable[int]) -> Iterator[dt.date]:
    """The days that a date without year can mean: its weekday rules out most years."""
    for year in years:
        day = mention.date(year) if year in _YEARS else None
        if day:
            yield day


def _sentences(text: str) -> Iterator[tuple[str, bool]]:
    ahead = frozenset().union(*(language.calendar.ahead for language in LANGUAGES.values()))
    for sentence in _SENTENCE_BREAK.split(text):
        yield sentence, any(token.casefold() in ahead for token in _TOKEN.findall(sentence))


def _mention(groups: dict[str, str | None], ahead: bool, language: str) -> Mention | None:
    weekday = _weekdays().get((groups["weekday"] or "").casefold())
    year = _year(groups.get("year"))
    if year is None and (weekday is None or groups.get("year")):
        return None
    day, month = int(groups["day"] or 0), _months().get((groups.get("name") or "").casefold(), 0)
    month = month or int(groups.get("iso") or 0)
    if not month:
        day, month = _numeric(day, int(groups.get("month") or 0), year, weekday, language)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    mention = Mention(day=day, month=month, year=year, weekday=weekday, ahead=ahead)
    return mention if year is None or mention.date() else None


def _numeric(day: int, month: int, year: int | None, weekday: int | None, language: str) -> tuple[int, int]:
    """Day and month of 14/01 or 01/14; (0, 0) where an English text leaves it open."""
    if month > 12 or day > 12 or language != "en":
        return (month, day) if month > 12 else (day, month)
    if year and weekday is not None:
        for one, other in ((day, month), (month, day)):
            try:
                if dt.date(year, other, one).weekday() == weekday:
                    return one, other
            except ValueError:
                continue
    return (day, month) if day == month else (0, 0)


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    year = int(digits) + (2000 if len(digits) == 2 else 0)
    return year if year in _YEARS else None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(_months(), key=len, reverse=True))
    days = "|".join(sorted(map(re.escape, _weekdays()), key=len, reverse=True))
    weekday = rf"(?:\b(?P<weekday>{days})\b\.?(?:\s+[a-z]+){{0,2}}\s*[,(]?\s*(?:tanggal\s+)?)?"
    year = r"(?P<year>\d{4}|\d{2}(?!\d))"
    return tuple(
        re.compile(pattern, re.I)
        for pattern in (
            rf"{weekday}(?<![\d/.,-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<name>{names})\b\.?,?(?:\s+(?P<year>\d{{4}})\b)?",
            rf"{weekday}\b(?P<name>{names})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*[:.]\d)(?:,?\s+(?P<year>\d{{4}})\b)?",
            rf"{weekday}(?<![\d/.,-])(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?:/{year})?(?![\d/])",
            rf"{weekday}(?<![\d/.,-])(?P<day>\d{{1,2}})[.-](?P<month>\d{{1,2}})[.-](?P<year>\d{{4}})(?![\d.-]\d)",
            rf"{weekday}(?<![\d/.,-])(?P<year>\d{{4}})-(?P<iso>\d{{2}})-(?P<day>\d{{2}})(?!\d)",
        )
    )


@cache
def _weekday() -> re.Pattern[str]:
    days = (day for language in LANGUAGES.values() for day in language.calendar.weekdays)
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, days), key=len, reverse=True)) + r")\b", re.I)


@cache
def _weekdays() -> dict[str, int]:
    calendars = [language.calendar for language in LANGUAGES.values()]
    short = {name: day for each in calendars for name, day in each.weekday_abbreviations.items()}
    return short | {name: day for each in calendars for name, day in each.weekdays.items()}


@cache
def _months() -> dict[str, int]:
    return {name: month for each in LANGUAGES.values() for name, month in each.calendar.months.items()}


@cache
def _behind() -> frozenset[str]:
    return frozenset().union(*(language.calendar.behind for language in LANGUAGES.values()))
