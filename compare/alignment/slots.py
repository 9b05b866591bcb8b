"""Which values of two claims belong together, and how they compare.

Two values can be compared when they are of one kind and unit and count the same: 14 bags of
debris and 7 bags of belongings can't. Equal values are matched first, then compatible ones,
so that a list against the same list in another order matches throughout.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import product

from rapidfuzz import fuzz

from compare.alignment.content import content_words
from compare.claims.claim import Claim
from compare.claims.value import Precision, Value, ValueKind

#: "about 100" is compatible with 90 to 110. Of two such figures the larger takes the smaller in or not:
#: "about seven hours" and "about eight" are two reports.
ABOUT = 0.1
#: A time "about 06.30" is compatible with 06.20 to 06.40, but "about 06.33" hardly with 06.40.
ABOUT_QUARTER_HOUR = 10
ABOUT_MINUTE = 3
#: "more than 100" is not said of 200: newspapers round down to the next full figure.
MORE_THAN = 0.25
#: Figures this many times apart are hardly of one thing: of those in stories with known links that could
#: be compared, three in four were when less than half as much again, one in ten when more than this.
MAGNITUDE = 4
_AMOUNTS = frozenset({ValueKind.DURATION, ValueKind.MONEY, ValueKind.QUANTITY})
#: The slot of values that may be compared but say little against each other.
UNSURE = 0.3
#: The slot of counts whose words are the same in part, and go on differently: pupils of two kinds of school.
KINDRED = 0.45
#: The slot of counts of what befell the same: the dead and the dead.
STATED = 0.9
#: Two months are sixty days, give or take what months differ in length.
MONTHS = 0.03
#: "at most 20" is said of 12, not of 1.
AT_MOST = 0.5


class Outcome(IntEnum):
    """How two values of one slot compare."""

    EQUAL = 0
    COMPATIBLE = 1
    """One is less exact and takes the other in: "about 8 hours" / "8 hours" / "7-9 hours"."""
    DIFFERENT = 2


@dataclass(frozen=True, slots=True)
class ValueMatch:
    """Two values held side by side. `slot`: how surely they measure the same, 0 to 1."""

    a: Value
    b: Value
    outcome: Outcome
    slot: float


def match_values(a: Claim, b: Claim) -> tuple[ValueMatch, ...]:
    """Every value of `a` with at most one of `b`: best outcome, then surest slot, first."""
    found = [
        ValueMatch(x, y, outcome(x, y), slot)
        for x, y in product(a.values, b.values)
        if (slot := same_slot(x, y, same_language=a.language == b.language)) > 0
    ]
    found.sort(key=lambda m: (m.outcome, -m.slot, m.a.span, m.b.span))
    taken_a: set[Value] = set()
    taken_b: set[Value] = set()
    matches = []
    for match in found:
        if match.a not in taken_a and match.b not in taken_b:
            matches.append(match)
            taken_a.add(match.a)
            taken_b.add(match.b)
    return tuple(matches)


def same_slot(x: Value, y: Value, *, same_language: bool) -> float:
    """How surely `x` and `y` measure the same, from their kind, unit and what they count."""
    if x.kind is not y.kind or not (x.resolved and y.resolved):
        return 0.0
    if x.kind in (ValueKind.COUNT, ValueKind.ORDINAL):
        slot = _same_count(x, y, same_language=same_language)
        return min(slot, UNSURE) if x.kind is ValueKind.COUNT and _orders_apart(x, y) else slot
    if x.kind is ValueKind.QUANTITY and x.unit != y.unit:
        return 0.0
    if x.kind is ValueKind.MONEY and x.unit != y.unit:
        return UNSURE
    if x.kind in _AMOUNTS and _orders_apart(x, y):
        return UNSURE
    return 1.0


def _orders_apart(x: Value, y: Value) -> bool:
    """Twenty days of remand and twenty years of prison are not measures of one thing."""
    smaller, larger = sorted((abs(x.high), abs(y.high)))
    return larger > MAGNITUDE * smaller


def _same_count(x: Value, y: Value, *, same_language: bool) -> float:
    if x.unit != y.unit and x.unit and y.unit:
        return 0.0
    if x.state and y.state:
        return _same_state(x.state, y.state)
    if not x.counts or not y.counts:
        return 0.4
    if not same_language:
        return 0.6 if x.unit and x.unit == y.unit else 0.4
    return _alike(x.counts, y.counts, same_unit=bool(x.unit) and x.unit == y.unit)


def _same_state(state: str, other: str) -> float:
    """The dead are not the injured; the injured may be the seriously injured."""
    if state == other:
        return STATED
    return UNSURE if state.endswith(f" {other}") or other.endswith(f" {state}") else 0.0


def _alike(counts: str, others: str, *, same_unit: bool) -> float:
    mine, theirs = content_words(counts), content_words(others)
    if mine & theirs:
        return 1.0 if mine <= theirs or theirs <= mine else KINDRED
    if fuzz.token_set_ratio(counts, others) >= 80:
        return 0.9
    return UNSURE if same_unit else 0.0


def outcome(x: Value, y: Value) -> Outcome:
    """How two values compare; symmetric. Values of two kinds are different."""
    if x.kind is not y.kind:
        return Outcome.DIFFERENT
    if x.kind is ValueKind.TIME:
        return _times(x, y)
    if (x.low, x.high) == (y.low, y.high) and x.unit == y.unit:
        return Outcome.EQUAL
    if x.unit != y.unit and x.kind is not ValueKind.COUNT:
        return Outcome.DIFFERENT
    if x.kind is ValueKind.DURATION and abs(x.high - y.high) <= MONTHS * max(x.high, y.high):
        return Outcome.COMPATIBLE
    (low, high), (other_low, other_high) = _bounds(x, y), _bounds(y, x)
    overlap = low <= other_high and other_low <= high
    return Outcome.COMPATIBLE if overlap else Outcome.DIFFERENT


def _times(x: Value, y: Value) -> Outcome:
    low, high = _minutes(x, y)
    other_low, other_high = _minutes(y, x)
    if (low, high) == (other_low, other_high):
        return Outcome.EQUAL
    slack = max(_slack(x), _slack(y))
    near = low - slack <= other_high and other_low <= high + slack
    return Outcome.COMPATIBLE if near else Outcome.DIFFERENT


def _slack(time: Value) -> int:
    if time.precision is not Precision.ABOUT:
        return 0
    return ABOUT_MINUTE if time.low % 15 else ABOUT_QUARTER_HOUR


def _minutes(value: Value, other: Value) -> tuple[float, float]:
    """In universal time when both zones are known, else as written."""
    if not (value.zone and other.zone):
        return value.low, value.high
    hours, minutes = value.zone[1:].split(":")
    offset = (int(hours) * 60 + int(minutes)) * (-1 if value.zone[0] == "-" else 1)
    return value.low - offset, value.high - offset


def _bounds(value: Value, other: Value) -> tuple[float, float]:
    """The least and the most that the words can mean beside those of `other`."""
    low, high = value.low, value.high
    if value.kind is ValueKind.DATE:
        return low, high
    if value.precision is Precision.ABOUT:
        if other.precision is Precision.ABOUT and high < other.high:
            return low, high
        return low * (1 - ABOUT), high * (1 + ABOUT)
    if value.precision is Precision.AT_LEAST:
        return low, high * (1 + MORE_THAN)
    if value.precision is Precision.AT_MOST:
        return low * (1 - AT_MOST), high
    return low, high
