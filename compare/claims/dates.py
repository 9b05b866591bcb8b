"""Dates: absolute, by weekday, relative to a reference date, and periods."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from compare.claims.days import (
    Days,
    Tense,
    month_days,
    near_day,
    near_month,
    near_weekday,
    part_of,
    period,
    year_days,
)
from compare.claims.grammar import Grammar
from compare.claims.numbers import numeral_at
from compare.claims.ordinals import ordinal_number, roman_number
from compare.claims.tokens import DASHES, Phrases, Tokens
from compare.claims.value import Precision, Value, ValueKind
from compare.claims.written import Written, is_year, month_at, numeric, range_end, with_year, worded

#: How many words before a weekday a sign of the future may stand.
_CUE_REACH = 14
#: How many words may stand before a day that opens its clause: "pada hari", "on".
_OPENING_WORDS = 2
_CLAUSE_ENDS = frozenset(',;:.!?()[]“”"—')


@dataclass(frozen=True, slots=True)
class _Found:
    """A date's end and days; `days` None where it can't be told which."""

    end: int
    days: Days | None
    about: bool = False


@dataclass(frozen=True, slots=True)
class _Reader:
    """What every reading function needs."""

    grammar: Grammar
    tokens: Tokens
    reference: dt.date | None

    def after(self, phrases: Phrases[bool], index: int) -> int:
        return phrases.end_at(self.tokens, index)


def date_at(
    grammar: Grammar, tokens: Tokens, index: int, reference: dt.date | None
) -> tuple[int, Value] | None:
    """The date that begins at token `index`."""
    reader = _Reader(grammar, tokens, reference)
    start, about = index, False
    if (found := grammar.precision_before.at(tokens, index)) and found[1] is Precision.ABOUT:
        start, about = found[0], True
    best: _Found | None = None
    for read in (_relative, _weekday, _day, _span, _part, _month, _years, _century, _ago):
        try:
            here = read(reader, start)
        except (ValueError, OverflowError):  # no such day, or beyond the calendar
            continue
        if here and (best is None or here.end > best.end):
            best = here
    if best is None:
        return None
    return _value(tokens, index, best, about or best.about)


def _value(tokens: Tokens, index: int, found: _Found, about: bool) -> tuple[int, Value]:
    low, high = (each.toordinal() for each in found.days) if found.days else (0, 0)
    precision = Precision.RANGE if high > low else Precision.EXACT
    span = tokens.span(index, found.end)
    return found.end, Value(
        kind=ValueKind.DATE,
        span=span,
        quote=span.of(tokens.text),
        low=low,
        high=high,
        unit="day",
        precision=Precision.ABOUT if about and found.days else precision,
        resolved=found.days is not None,
    )


def _relative(reader: _Reader, index: int) -> _Found | None:
    """A day counted from another: kemarin, tonight, keesokan harinya."""
    grammar, tokens = reader.grammar, reader.tokens
    other = reader.after(grammar.other_days, index)
    if other > index:
        return _Found(other, None)
    found = grammar.relative_days.at(tokens, index)
    if not found:
        return None
    end = reader.after(grammar.parts_of_day, found[0])
    written = _bracketed(reader, end)
    if written and written.first:
        return _Found(written.end, _resolve(reader, written, Tense.UNSAID, None))
    return _Found(end, period(reader.reference, "day", found[1]) if reader.reference else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A weekday with what stands around it, as far as read."""

    end: int
    weekday: int
    tense: Tense
    week: int | None = None
    """"pekan lalu": how many weeks from now."""
    written: Written | None = None


def _weekday(reader: _Reader, index: int) -> _Found | None:
    """A weekday: Senin (29/10) malam; Monday, April 14; next Saturday."""
    grammar, tokens = reader.grammar, reader.tokens
    start, tense = _tense_before(reader, reader.after(grammar.parts_of_day_before, index))
    if start == index:
        start = reader.after(grammar.date_before, start)
    name = grammar.weekdays.at(tokens, start)
    if not name or not tokens.capital(start):
        return None
    end, (weekday, full) = name
    if tokens.word(index - 1) in grammar.words.every:
        return _Found(reader.after(grammar.parts_of_day, end), None) if full else None
    end += not full and tokens.word(end) == "."
    named = _Named(end=end, weekday=weekday, tense=tense)
    while (further := _around(reader, named)).end > named.end:
        named = further
    if named.written is not None:
        return _Found(named.end, _resolve(reader, named.written, named.tense, weekday))
    if tokens.word(named.end) in grammar.words.that:  # "Kamis berikutnya"
        return _Found(named.end + 1, None)
    return _Found(named.end, _near(reader, index, named)) if full else None


def _around(reader: _Reader, named: _Named) -> _Named:
    """`named` with one more of the things that may follow a weekday, in whatever order."""
    grammar = reader.grammar
    end = reader.after(grammar.parts_of_day, named.end)
    if named.tense is Tense.UNSAID and named.week is None:
        if (span := grammar.relative_spans.at(reader.tokens, end)) and span[1][0] == "week":
            return replace(named, end=span[0], week=span[1][1])
        end, tense = _tense_after(reader, end)
        named = replace(named, tense=tense)
    if named.written is None and (written := _bracketed(reader, end)):
        return replace(named, end=written.end, written=written)
    return replace(named, end=end)


def _near(reader: _Reader, index: int, named: _Named) -> Days | None:
    """The day of a weekday without a date."""
    if reader.reference is None:
        return None
    if named.week is not None:
        day = period(reader.reference, "week", named.week)[0] + dt.timedelta(days=named.weekday)
        return day, day
    tense = _tense(reader, index, named.tense)
    if tense is Tense.UNSAID and _future_after(reader, index, named.end):
        tense = Tense.FUTURE
    day = near_weekday(reader.reference, named.weekday, tense)
    return day, day


def _tense_before(reader: _Reader, index: int) -> tuple[int, Tense]:
    found = reader.grammar.tense_before.at(reader.tokens, index)
    return (found[0], Tense(found[1])) if found else (index, Tense.UNSAID)


def _tense_after(reader: _Reader, index: int) -> tuple[int, Tense]:
    found = reader.grammar.tense_after.at(reader.tokens, index)
    return (found[0], Tense(found[1])) if found else (index, Tense.UNSAID)


def _future_before(reader: _Reader, index: int) -> bool:
    """Whether the words before it in its clause put a day after the reference date."""
    grammar, tokens = reader.grammar, reader.tokens
    for start in range(index - 1, max(-1, index - _CUE_REACH), -1):
        word = tokens.words[start]
        if grammar.future_cues.at(tokens, start):
            return True
        if word in grammar.words.clause_breaks or word in _CLAUSE_ENDS:
            return False
    return False


def _future_after(reader: _Reader, index: int, end: int) -> bool:
    """Whether a day that opens its clause is followed by words that put it after the reference date."""
    grammar, tokens = reader.grammar, reader.tokens
    opening = index
    while opening > max(0, index - _OPENING_WORDS) and tokens.letters(opening - 1):
        opening -= 1
    if opening > 0 and tokens.letters(opening - 1):
        return False
    start = end + (tokens.word(end) == ",")
    for place in range(start, min(tokens.count, start + _CUE_REACH)):
        word = tokens.words[place]
        if word in grammar.words.clause_breaks or word in _CLAUSE_ENDS:
            return False
        if grammar.future_cues.at(tokens, place):
            return True
    return False


def _bracketed(reader: _Reader, index: int) -> Written | None:
    """The date after a weekday: "(29/10)", ", 29 Oktober 2018", " 29 Oktober"."""
    tokens = reader.tokens
    opening = tokens.word(index)
    start = index + (opening in (",", "(", "[") and bool(opening))
    start = reader.after(reader.grammar.date_before, start)
    written = numeric(reader.grammar, reader.tokens, start, cued=True) or worded(
        reader.grammar, reader.tokens, start
    )
    if written is None:
        return None
    if opening in ("(", "["):
        return replace(written, end=written.end + 1) if tokens.word(written.end) in (")", "]") else None
    return written


def _day(reader: _Reader, index: int) -> _Found | None:
    """A day of a month: 13 Januari 2020, 14/01, April 19."""
    start = reader.after(reader.grammar.date_before, index)
    cued = (
        start > index
        or reader.tokens.word(index - 1) == "("
        or bool(reader.grammar.month_cues.before(reader.tokens, index))
    )
    if reader.tokens.glued(start) and reader.tokens.word(start - 1) not in ("(", "[", '"', "“"):
        return None
    written = numeric(reader.grammar, reader.tokens, start, cued=cued) or worded(
        reader.grammar, reader.tokens, start
    )
    if written is None or written.first is None:
        return None
    end, tense = _tense_after(reader, written.end)
    if tense is Tense.UNSAID and _future_before(reader, index):
        tense = Tense.FUTURE
    end = reader.after(reader.grammar.parts_of_day, end)
    return _Found(end, _resolve(reader, written, tense, None))


def _resolve(reader: _Reader, written: Written, tense: Tense, weekday: int | None) -> Days | None:
    """First and last day of what is written; None without the reference date that it needs."""
    year = written.year
    if written.doubtful:
        return None
    if year is None and written.year_offset is not None and reader.reference:
        year = reader.reference.year + written.year_offset
    if written.months:
        if year is None:
            return None
        first, last = written.months
        return month_days(year - (last < first), first)[0], month_days(year, last)[1]
    if written.first is None or written.last is None:
        return None
    if year is None:
        if reader.reference is None:
            return None
        only = weekday if written.first == written.last else None
        nearest = near_day(*written.last, reader.reference, tense, only)
        if nearest is None:
            raise ValueError("no such day")
        year = nearest.year
    crossing = written.first[::-1] > written.last[::-1]
    return (
        dt.date(year - crossing, written.first[1], written.first[0]),
        dt.date(year, written.last[1], written.last[0]),
    )


def _month(reader: _Reader, index: int) -> _Found | None:
    """Months: Februari 2019, pada April, last May, Januari-Maret 2024."""
    grammar, tokens = reader.grammar, reader.tokens
    start, tense = _tense_before(reader, index)
    noun = grammar.calendar_nouns.at(tokens, start)
    start = noun[0] if noun and noun[1] == "month" else start
    month = month_at(reader.grammar, reader.tokens, start)
    if month is None or not tokens.capital(start):
        return None
    end, first = month
    last = first
    second = range_end(reader.grammar, reader.tokens, end)
    if (
        second is not None
        and (until := month_at(reader.grammar, reader.tokens, second))
        and tokens.capital(second)
    ):
        end, last = until
    written = with_year(reader.grammar, reader.tokens, Written(end=end, months=(first, last)))
    if written.year is not None or written.year_offset is not None:
        return _Found(written.end, _resolve(reader, written, tense, None))
    if tense is Tense.UNSAID:
        end, tense = _tense_after(reader, end)
    cued = end > written.end or start > index or bool(grammar.month_cues.before(tokens, index))
    cued = cued or first != last
    if not cued or tokens.capital(end) or tokens.number(end):
        return None
    return _Found(end, _bare_months(reader, first, last, _tense(reader, index, tense)))


def _tense(reader: _Reader, index: int, tense: Tense) -> Tense:
    if tense is Tense.UNSAID and _future_before(reader, index):
        return Tense.FUTURE
    return tense


def _bare_months(reader: _Reader, first: int, last: int, tense: Tense) -> Days | None:
    if reader.reference is None:
        return None
    days = near_month(last, reader.reference, tense)
    return month_days(days[0].year - (last < first), first)[0], days[1]


def _part(reader: _Reader, index: int) -> _Found | None:
    """Part of a period: awal Februari, late 2020, akhir tahun lalu, the end of the month."""
    grammar, tokens = reader.grammar, reader.tokens
    part = grammar.parts.at(tokens, index)
    if not part:
        return None
    start = part[0]
    if tokens.word(start) in DASHES:
        start += 1
    inner = _part_month(reader, start) or _span(reader, start) or _noun_period(reader, start)
    if inner is None:
        return None
    return _Found(inner.end, part_of(inner.days, part[1]) if inner.days else None)


def _part_month(reader: _Reader, index: int) -> _Found | None:
    grammar, tokens = reader.grammar, reader.tokens
    noun = grammar.calendar_nouns.at(tokens, index)
    start = noun[0] if noun else index
    if is_year(tokens, start):
        return _Found(start + 1, year_days(int(tokens.words[start])))
    if tokens.capital(start) and (month := month_at(reader.grammar, reader.tokens, start)):
        written = with_year(reader.grammar, reader.tokens, Written(end=month[0], months=(month[1], month[1])))
        if written.year is not None or written.year_offset is not None:
            return _Found(written.end, _resolve(reader, written, Tense.UNSAID, None))
        end, tense = _tense_after(reader, month[0])
        return _Found(end, _bare_months(reader, month[1], month[1], _tense(reader, index, tense)))
    return None


def _noun_period(reader: _Reader, index: int) -> _Found | None:
    """The month or year of the reference date: "akhir tahun", unless it is "itu"."""
    noun = reader.grammar.calendar_nouns.at(reader.tokens, index)
    if not noun or noun[1] == "week":
        return None
    if reader.tokens.word(noun[0]) in reader.grammar.words.that:
        return _Found(noun[0] + 1, None)
    return _Found(noun[0], period(reader.reference, noun[1], 0) if reader.reference else None)


def _span(reader: _Reader, index: int) -> _Found | None:
    """A period counted from now: pekan lalu, last weekend, this year."""
    found = reader.grammar.relative_spans.at(reader.tokens, index)
    if not found or reader.tokens.word(index - 1) in reader.grammar.words.digits:
        return None
    end, (unit, offset) = found
    if reader.reference is None:
        return _Found(end, None)
    if unit == "weekend" and offset == -1 and reader.reference.weekday() == 6:
        return _Found(end, period(reader.reference, unit, offset))
    return _Found(end, period(reader.reference, unit, offset))


def _years(reader: _Reader, index: int) -> _Found | None:
    """Years: pada 2011, 2019-2024, the 1990s."""
    grammar, tokens = reader.grammar, reader.tokens
    noun = grammar.calendar_nouns.at(tokens, index)
    start = noun[0] if noun and noun[1] == "year" else index
    if not tokens.number(start) or not is_year(tokens, start, suffixed=True):
        return None
    year = int(tokens.words[start])
    cued = start > index or bool(grammar.year_cues.before(tokens, index))
    cued = cued or (tokens.word(index - 1) == "(" and tokens.word(index + 1) in (")", ",", "-", "–"))
    after = start + 1
    if (several := _several_years(reader, index, after, cued=cued)) is not None:
        return several
    follower = tokens.word(after)
    counted = follower in grammar.words.classes or follower in grammar.words.countable
    if not cued or not is_year(tokens, start) or not 1500 <= year <= 2199:
        return None
    return (
        None if (counted and start == index) or _glued_code(tokens, start) else _Found(after, year_days(year))
    )


def _several_years(reader: _Reader, index: int, after: int, *, cued: bool) -> _Found | None:
    """The years from the one before token `after` on: 1990s, 2019-2024, 2023/24, between 2017 and 2020."""
    grammar, tokens = reader.grammar, reader.tokens
    year = int(tokens.words[after - 1])
    suffix = after + (tokens.word(after) in DASHES and tokens.glued(after))
    if tokens.glued(suffix) and tokens.word(suffix) in grammar.words.decade_suffixes:
        return _Found(suffix + 1, year_days(year, year + 9 if year % 10 == 0 else year), year % 10 > 0)
    until = range_end(grammar, tokens, after)
    if until is None and tokens.word(after) == "/" and tokens.glued(after):
        until = after + 1
    joiner = grammar.words.range_between.get(tokens.word(index - 1), "")
    if joiner and tokens.word(after) == joiner:
        until = after + 1
    if until is None:
        return None
    if cued and tokens.glued(until) and tokens.word(until) == f"{(year + 1) % 100:02d}":
        return _Found(until + 1, year_days(year, year + 1))
    if is_year(tokens, until) and year < int(tokens.words[until]) <= year + 100:
        return _Found(until + 1, year_days(year, int(tokens.words[until])))
    return None


def _century(reader: _Reader, index: int) -> _Found | None:
    """A hundred years: abad ke-20, abad XX, the 19th century."""
    grammar, tokens = reader.grammar, reader.tokens
    if tokens.word(index) in grammar.words.centuries:
        prefixed = index + 1 + (tokens.word(index + 1) == grammar.words.ordinal_prefix)
        number = ordinal_number(grammar, tokens, index + 1) or _cardinal(tokens, prefixed)
        end = number[0] if number else index
    else:
        number = ordinal_number(grammar, tokens, index)
        end = number[0] if number else index
        if tokens.word(end) not in grammar.words.centuries:
            return None
        end += 1
    if number is None or not 1 <= number[1] <= 30:
        return None
    if (before := reader.after(grammar.before_era, end)) > end:
        return _Found(before, None)
    return _Found(end, year_days(int(number[1]) * 100 - 99, int(number[1]) * 100))


def _cardinal(tokens: Tokens, index: int) -> tuple[int, float] | None:
    """The number of a century without its prefix: "abad 19", "abad XX"."""
    written = tokens.written(index)
    if roman := roman_number(written):
        return index + 1, float(roman)
    return (index + 1, float(written)) if written.isdecimal() and len(written) <= 2 else None


def _glued_code(tokens: Tokens, index: int) -> bool:
    before = tokens.glued(index) and tokens.word(index - 1) not in ("(", "[", '"', "“", "'")
    return before or (tokens.glued(index + 1) and tokens.word(index + 1) in (*DASHES, "/", "%", ":", "_"))


def _ago(reader: _Reader, index: int) -> _Found | None:
    """So long before now (seven years ago) or off a day in the text (dua hari berselang)."""
    grammar, tokens = reader.grammar, reader.tokens
    if not (tokens.number(index) or tokens.letters(index)):
        return None
    numeral = numeral_at(grammar, tokens, index)
    if numeral is None or numeral.value % 1 or numeral.value > 3000:
        return None
    word = numeral.noun or tokens.word(numeral.end)
    unit = grammar.words.ago_units.get(word)
    if unit is None:
        return None
    end = numeral.end + (not numeral.noun)
    past = reader.after(grammar.ago, end)
    if past > end:
        days = period(reader.reference, unit, -int(numeral.value)) if reader.reference else None
        return _Found(past, days, numeral.about or unit == "decade")
    later = reader.after(grammar.later, end)
    return _Found(later, None) if later > end and unit in ("day", "week", "month") else None
