"""Times of day: pukul 06.20 WIB, 3:30 p.m., noon."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.claims.grammar import Grammar
from compare.claims.numbers import numeral_at
from compare.claims.tokens import DASHES, Tokens
from compare.claims.value import Precision, Value, ValueKind

_DAY = 24 * 60

#: Hour and minute in one token ("06.20") or in three ("06:20"), seconds left out of the value.
_CLOCK = re.compile(r"(?<![\d.,:/+])(\d{1,2})(?:([.:])(\d{2})(?:[.:]\d{2})?)?(?![\d:/]|[.,]\d)")
_HOURS_RUN = re.compile(r"(?<![\d.,:/+])(\d{2})(\d{2})(?![\d:/]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class _Clock:
    end: int
    minutes: int
    minuted: bool
    """Whether minutes are given."""
    colon: bool = False
    run: bool = False
    """Four digits without a sign: 1430."""


def time_at(grammar: Grammar, tokens: Tokens, index: int, zone: str = "") -> tuple[int, Value] | None:
    """The time of day that begins at token `index`; `zone` is for times that name none."""
    start, precision = _precision(grammar, tokens, index)
    named = grammar.named_times.at(tokens, start)
    if named:
        if tokens.word(named[0]) in DASHES and tokens.glued(named[0]):
            return None
        bounds = (named[1], named[1])
        return _value(tokens, index, named[0], bounds=bounds, precision=precision, zone=zone)
    cued = grammar.clock_before.end_at(tokens, start)
    clock = _clock_at(grammar, tokens, cued, cued > start)
    if clock is None:
        return None
    second = _second(grammar, tokens, clock, cued > start)
    last = second or clock
    end, halves, named_zone, certain = _after(grammar, tokens, last.end)
    certain = certain or cued > start or (clock.minuted and (clock.colon or halves is not None))
    if not certain or (clock.run and named_zone is None and cued == start):
        return None
    low, high = _shift(clock, halves), _shift(last, halves)
    if second is not None:
        low -= 720 * (high < low and halves is not None and low >= 720)  # 11 to 1 p.m.
        precision = Precision.RANGE
        high += _DAY * (high < low)
    zone = zone if named_zone is None else named_zone
    return _value(tokens, index, end, bounds=(low, high), precision=precision, zone=zone)


def _precision(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, Precision]:
    found = grammar.precision_before.at(tokens, index)
    if found and found[1] is Precision.ABOUT:  # "hingga pukul 22.00": until then, not at most
        return found
    if found := grammar.time_bounds.at(tokens, index):
        return found
    return index, Precision.EXACT


def _clock_at(grammar: Grammar, tokens: Tokens, index: int, cued: bool) -> _Clock | None:
    if tokens.number(index):
        return _digits(tokens, index)
    half = grammar.half_to.end_at(tokens, index) if cued else index
    numeral = numeral_at(grammar, tokens, half)
    if (
        numeral is None
        or not 1 <= numeral.value <= 12
        or numeral.value % 1
        or numeral.needs_unit
        or numeral.noun
    ):
        return None
    minutes = int(numeral.value) * 60 - 30 * (half > index)
    shift = grammar.words.clock_shift.get(tokens.word(numeral.end), 0)
    more = numeral_at(grammar, tokens, numeral.end + 1) if shift else None
    if more is None or not 1 <= more.value <= 30 or not grammar.durations.at(tokens, more.end):
        return _Clock(numeral.end, minutes, half > index)
    return _Clock(more.end + 1, (minutes + shift * int(more.value)) % _DAY, True)


def _digits(tokens: Tokens, index: int) -> _Clock | None:
    start = tokens.starts[index]
    limit = tokens.ends[tokens.count - 1]
    match = _CLOCK.match(tokens.text, start, limit)
    run = False
    if match is None:
        match = _HOURS_RUN.match(tokens.text, start, limit)
        run = True
    if match is None:
        return None
    hour = int(match[1])
    minute = int((match[2] if run else match[3]) or 0)
    if hour > 24 or minute > 59 or hour * 60 + minute > _DAY:
        return None
    end = index
    while end < tokens.count and tokens.ends[end] <= match.end():
        end += 1
    if end == index:
        return None
    return _Clock(
        end, (hour * 60 + minute) % _DAY, run or match[3] is not None, not run and match[2] == ":", run
    )


def _second(grammar: Grammar, tokens: Tokens, first: _Clock, cued: bool) -> _Clock | None:
    """The end of a range of times."""
    if tokens.word(first.end) in DASHES:
        start = first.end + 1
    else:
        start = grammar.range_words.end_at(tokens, first.end)
        if start == first.end:
            return None
        start = grammar.clock_before.end_at(tokens, start)
    second = _clock_at(grammar, tokens, start, cued) if tokens.number(start) else None
    if second is None or (second.minuted != first.minuted and not cued and second.colon != first.colon):
        return None
    return second


def _after(
    grammar: Grammar, tokens: Tokens, index: int
) -> tuple[int, tuple[int, int] | None, str | None, bool]:
    """Where the time ends, its half of the day, its zone, and whether these make it a time."""
    end = grammar.clock_after.end_at(tokens, index)
    certain = end > index
    halves: tuple[int, int] | None = None
    zone: str | None = None
    for _ in range(2):
        if halves is None and (found := grammar.meridiem.at(tokens, end)):
            certain = certain or not grammar.words.clock_before
            end, halves = found
        if zone is None and (named := grammar.zones.at(tokens, end)):
            end, zone = named
            certain = True
    return end, halves, zone, certain


def _shift(clock: _Clock, halves: tuple[int, int] | None) -> int:
    """Minutes after midnight of a time said to lie in that part of the day."""
    hour, minute = divmod(clock.minutes, 60)
    if halves is None or hour > 12:
        return clock.minutes
    for candidate in (hour % 12, hour % 12 + 12, hour % 12 + 24):
        if halves[0] <= candidate <= halves[1]:
            return (candidate * 60 + minute) % _DAY
    return clock.minutes


def _value(
    tokens: Tokens,
    first: int,
    end: int,
    *,
    bounds: tuple[int, int],
    precision: Precision,
    zone: str,
) -> tuple[int, Value]:
    span = tokens.span(first, end)
    return end, Value(
        kind=ValueKind.TIME,
        span=span,
        quote=span.of(tokens.text),
        low=bounds[0],
        high=bounds[1],
        unit="minute",
        precision=precision,
        zone=zone,
    )
