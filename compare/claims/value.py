"""Values: numbers, amounts and times in a claim, in a normal form that can be compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from compare.text import Span


class ValueKind(StrEnum):
    """What sort of thing a value is."""

    COUNT = "count"
    """103 orang: `low`..`high` things, `counts` says of what, unit "" or a class ("person")."""
    ORDINAL = "ordinal"
    """putaran kedua, the third round."""
    MONEY = "money"
    """Rp2,2 miliar: unit is the ISO 4217 code."""
    PERCENTAGE = "percentage"
    """12,5 persen: 12.5, unit "percent"."""
    DURATION = "duration"
    """delapan jam: seconds, unit "second"; months and years by their mean length."""
    QUANTITY = "quantity"
    """2.500 kaki: in the SI base or derived unit ("metre", "kilogram", "square metre" …)."""
    DATE = "date"
    """Selasa (14/01): first and last day as proleptic ordinals, unit "day"."""
    TIME = "time"
    """pukul 06.20 WIB: minutes after midnight in the zone of `zone`, unit "minute"."""
    SCORE = "score"
    """menang 3-1: `low` and `high` are the two sides' points, in the order written."""


class Precision(StrEnum):
    """How exactly a value is meant."""

    EXACT = "exact"
    ABOUT = "about"
    """sekitar, about, some, hampir, nearly"""
    AT_LEAST = "at least"
    """at least, sedikitnya, lebih dari, more than"""
    AT_MOST = "at most"
    RANGE = "range"
    """30 hingga 35 meter; akhir pekan lalu; pertengahan Agustus"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day, a time of day, or both, as of which something held.

    `days` is None where the words name no day that is known, `minutes` where they name no time
    of day: first and last minute after midnight, the last one above 1440 past the next midnight.
    """

    span: Span
    quote: str
    days: tuple[dt.date, dt.date] | None = None
    minutes: tuple[int, int] | None = None
    zone: str = ""
    """"+07:00", "" when not given."""

    @property
    def bounds(self) -> tuple[dt.datetime, dt.datetime] | None:
        """The earliest and the latest moment meant, in the zone if one is given; None without a day."""
        if self.days is None:
            return None
        first, last = self.minutes or (0, 24 * 60 - 1)
        info = _zone_info(self.zone)
        return _at(self.days[0], first, info), _at(self.days[1], last, info)

    def before(self, other: Moment) -> bool:
        """Whether it is certainly earlier; where one zone is unknown, both are taken for the same."""
        mine, theirs = self.bounds, other.bounds
        if mine is None or theirs is None:
            return False
        if not (self.zone and other.zone):
            mine, theirs = _naive(mine), _naive(theirs)
        return mine[1] < theirs[0]

    @property
    def iso(self) -> str:
        """ISO 8601: a day, a moment, an interval of either, or a time of day alone ("T09:55+07:00")."""
        if self.days is None:
            return "/".join(dict.fromkeys(f"T{_clock(each)}{self.zone}" for each in self.minutes or ()))
        if self.minutes is None:
            return "/".join(dict.fromkeys(day.isoformat() for day in self.days))
        bounds = self.bounds or ()
        return "/".join(dict.fromkeys(each.isoformat(timespec="minutes") for each in bounds))


def _zone_info(zone: str) -> dt.timezone | None:
    if not zone:
        return None
    hours, minutes = zone[1:].split(":")
    offset = dt.timedelta(hours=int(hours), minutes=int(minutes))
    return dt.timezone(-offset if zone[0] == "-" else offset)


def _at(day: dt.date, minutes: int, zone: dt.timezone | None) -> dt.datetime:
    midnight = dt.datetime.combine(day, dt.time(), zone)
    if day == dt.date.max and minutes >= 24 * 60:
        minutes = 24 * 60 - 1
    return midnight + dt.timedelta(minutes=minutes)


def _naive(bounds: tuple[dt.datetime, dt.datetime]) -> tuple[dt.datetime, dt.datetime]:
    return bounds[0].replace(tzinfo=None), bounds[1].replace(tzinfo=None)


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value with its place in the article.

    `low` and `high` bound it in the unit of its kind and are equal unless the words give a
    range; `precision` says how the bounds are meant.
    """

    kind: ValueKind
    span: Span
    quote: str
    low: float
    high: float
    unit: str
    precision: Precision = Precision.EXACT
    counts: str = ""
    """What it counts or measures, lower case, as written: "penumpang dewasa", "jam terbang"."""
    state: str = ""
    """What became of what is counted, one of the names in `languages.base.MeaningWords`: "dead"."""
    scope: str = ""
    """Which part of them is counted, as written: "di Kabupaten Cianjur", "of them"."""
    as_of: Moment | None = None
    """When it was counted, as far as the sentence tells."""
    zone: str = ""
    """For a time: "+07:00", "" when not given."""
    resolved: bool = True
    """For a date: False while it lacks what would make it a day (a weekday without reference
    date); `low` and `high` are 0 then and the value is shown but never compared."""

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """First and last day of a resolved date."""
        return dt.date.fromordinal(int(self.low)), dt.date.fromordinal(int(self.high))

    @property
    def normalized(self) -> dict[str, str | float | int]:
        """The normal form as it stands in a comparison file."""
        form: dict[str, str | float | int]
        if self.kind is ValueKind.DATE:
            if not self.resolved:
                return {"unit": "day", "resolved": False}
            first, last = self.days
            form = {"value": first.isoformat(), "unit": "day"}
            if first != last:
                form["to"] = last.isoformat()
        elif self.kind is ValueKind.TIME:
            form = {"value": f"{int(self.low) // 60:02d}:{int(self.low) % 60:02d}", "unit": "minute"}
        else:
            form = {"value": _plain(self.low), "unit": self.unit}
        if self.kind is not ValueKind.DATE and self.high != self.low:
            form["to"] = _plain(self.high)
        form.update({name: word for name, word in self._told() if word})
        return form

    def _told(self) -> tuple[tuple[str, str], ...]:
        """What the words say beside the amount, by its name in a comparison file."""
        return (
            ("precision", "" if self.precision is Precision.EXACT else self.precision.value),
            ("counts", self.counts),
            ("state", self.state),
            ("scope", self.scope),
            ("as_of", self.as_of.iso if self.as_of else ""),
            ("zone", self.zone),
        )


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else number
