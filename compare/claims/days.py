"""Days and periods counted from a reference date."""

from __future__ import annotations

import calendar
import datetime as dt
from enum import Enum

#: First and last day.
Days = tuple[dt.date, dt.date]

#: A day of the coming months is meant only if it is this much nearer than that of the past year.
_FUTURE_WEIGHT = 4


class Tense(Enum):
    """On which side of the reference date a day lies, as far as its words tell."""

    UNSAID = "unsaid"
    """News tells of what was: the past unless the future is much nearer."""
    PAST = "past"
    """Before the reference date: "Senin lalu"."""
    THIS = "this"
    """In the same week or year: "Senin ini"."""
    FUTURE = "future"


def month_days(year: int, month: int) -> Days:
    """All days of a month."""
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def year_days(first: int, last: int | None = None) -> Days:
    """All days of a year or of several."""
    return dt.date(first, 1, 1), dt.date(last or first, 12, 31)


def part_of(days: Days, part: str) -> Days:
    """The "early", "mid" or "late" third: of a month by tens of days, of a year by four months."""
    first, last = days
    place = ("early", "mid", "late").index(part)
    if (last - first).days > 31:
        start, end = dt.date(first.year, 4 * place + 1, 1), month_days(last.year, 4 * place + 4)[1]
        return start, end
    if (last - first).days > 7:
        start = first + dt.timedelta(days=10 * place)
        return start, last if place == 2 else start + dt.timedelta(days=9)
    cut = (0, 2, 4, 7)
    return first + dt.timedelta(days=cut[place]), first + dt.timedelta(days=cut[place + 1] - 1)


def period(reference: dt.date, unit: str, offset: int) -> Days:
    """The day, week (Monday to Sunday), weekend, month, quarter, year or decade so many from now."""
    if unit == "day":
        day = reference + dt.timedelta(days=offset)
        return day, day
    if unit in ("week", "weekend"):
        monday = reference - dt.timedelta(days=reference.weekday()) + dt.timedelta(weeks=offset)
        return monday + dt.timedelta(days=5 * (unit == "weekend")), monday + dt.timedelta(days=6)
    if unit in ("month", "quarter"):
        size = 1 if unit == "month" else 3
        months = (reference.year * 12 + reference.month - 1) // size * size + offset * size
        first = dt.date(months // 12, months % 12 + 1, 1)
        months += size - 1
        return first, month_days(months // 12, months % 12 + 1)[1]
    return year_days(reference.year + offset * (10 if unit == "decade" else 1))


def near_weekday(reference: dt.date, weekday: int, tense: Tense) -> dt.date:
    """The day of that name: the last one up to the reference date unless the tense says otherwise."""
    if tense is Tense.THIS:
        return reference + dt.timedelta(days=weekday - reference.weekday())
    if tense is Tense.FUTURE:
        return reference + dt.timedelta(days=(weekday - reference.weekday() - 1) % 7 + 1)
    back = (reference.weekday() - weekday) % 7
    return reference - dt.timedelta(days=7 if tense is Tense.PAST and not back else back)


def near_day(
    day: int, month: int, reference: dt.date, tense: Tense, weekday: int | None = None
) -> dt.date | None:
    """The day of that date without a year; of two years that fit, the one that `weekday` fits."""
    candidates: list[tuple[float, dt.date]] = []
    for year in range(reference.year - 8, reference.year + 9):
        try:
            candidate = dt.date(year, month, day)
        except ValueError:  # 29 February, 31 June
            continue
        distance = (candidate - reference).days
        ahead = distance > 0
        if tense is Tense.THIS:
            weight = float(abs(year - reference.year) * 1000)
        elif tense is Tense.PAST:
            weight = float(-distance if not ahead else 10_000 + distance)
        elif tense is Tense.FUTURE:
            weight = float(distance if distance >= 0 else 10_000 - distance)
        else:
            weight = float(distance * _FUTURE_WEIGHT if ahead else -distance)
        candidates.append((weight, candidate))
    candidates.sort()
    if not candidates:
        return None
    best = candidates[0][1]
    if weekday is None or best.weekday() == weekday:
        return best
    fitting = [each for _, each in candidates[:2] if each.weekday() == weekday]
    return fitting[0] if fitting else best


def near_month(month: int, reference: dt.date, tense: Tense) -> Days:
    """The month of that name: the last one up to the reference date, or the next."""
    if tense is Tense.THIS:
        return month_days(reference.year, month)
    if tense is Tense.FUTURE:
        return month_days(reference.year + (month <= reference.month), month)
    late = month > reference.month or (tense is Tense.PAST and month == reference.month)
    return month_days(reference.year - late, month)
