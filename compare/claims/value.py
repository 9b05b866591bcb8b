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
        if self.precision is not Precision.EXACT:
            form["precision"] = self.precision.value
        if self.counts:
            form["counts"] = self.counts
        if self.zone:
            form["zone"] = self.zone
        return form


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else number
