"""Days, months and years as they are written, not yet set in time."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from compare.claims.grammar import Grammar
from compare.claims.tokens import DASHES, Tokens

_DASH = r"\s?[-‐‑–]\s?"
_END = r"(?![\d/]|[-.,]\d)"
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d|-\d)")
_SLASHED = re.compile(
    rf"(?P<day>\d{{1,2}})(?:{_DASH}(?P<last_day>\d{{1,2}}))?/(?P<month>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d{{2}}))?{_END}"
)
_ACROSS = re.compile(
    rf"(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}}){_DASH}(?P<last_day>\d{{1,2}})/(?P<last_month>\d{{1,2}})"
    rf"(?:/(?P<year>\d{{4}}|\d{{2}}))?{_END}"
)
_DOTTED = re.compile(rf"(?P<day>\d{{1,2}})([.-])(?P<month>\d{{1,2}})\2(?P<year>\d{{4}}){_END}")
_YEAR = re.compile(r"[12]\d{3}")

#: Two-digit years up to this one belong to this century.
_PIVOT = 60

#: Day and month.
DayMonth = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A date as far as it is written: days of a month, or whole months."""

    end: int
    """The token behind it."""
    first: DayMonth | None = None
    last: DayMonth | None = None
    months: tuple[int, int] | None = None
    """First and last month, where no day is written."""
    year: int | None = None
    year_offset: int | None = None
    """"last year": so many years from the reference date."""
    doubtful: bool = False
    """4/5 where either may be the month."""


def numeric(grammar: Grammar, tokens: Tokens, index: int, *, cued: bool) -> Written | None:
    """A date in digits: 2021-03-05, 5.3.2021, 5/3, 1-2/3, 28/2-1/3; `cued`: 5/3 is no fraction."""
    if not tokens.number(index):
        return None
    start, limit = tokens.starts[index], tokens.ends[tokens.count - 1]
    for pattern in (_ISO, _DOTTED, _ACROSS, _SLASHED):
        if match := pattern.match(tokens.text, start, limit):
            break
    else:
        return None
    parts = match.groupdict()
    if pattern is _SLASHED and not (cued or parts["year"]):
        return None
    day, month = int(parts["day"]), int(parts["month"])
    swappable = grammar.words.month_first and pattern is not _ISO and not parts.get("last_day")
    if swappable and month > 12 >= day:
        day, month = month, day
    last = (int(parts.get("last_day") or day), int(parts.get("last_month") or month))
    if not all(1 <= each[0] <= 31 and 1 <= each[1] <= 12 for each in ((day, month), last)):
        return None
    return Written(
        end=_token_behind(tokens, index, match.end()),
        first=(day, month),
        last=last,
        year=_full_year(parts["year"]),
        doubtful=swappable and day <= 12 and month <= 12 and day != month,
    )


def _token_behind(tokens: Tokens, index: int, stop: int) -> int:
    while index < tokens.count and tokens.ends[index] <= stop:
        index += 1
    return index


def _full_year(digits: str | None) -> int | None:
    if digits is None:
        return None
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year <= _PIVOT else 1900)


def worded(grammar: Grammar, tokens: Tokens, index: int) -> Written | None:
    """A day with the name of its month, and the year if it follows."""
    day = _day(grammar, tokens, index)
    if day is not None:
        return (
            _day_first(grammar, tokens, *day)
            or _days_first(grammar, tokens, *day)
            or _joined(grammar, tokens, *day)
        )
    return _month_first(grammar, tokens, index) if grammar.words.month_first else None


def _day(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Where the number of a day ends, and the day."""
    word = tokens.word(index)
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 31:
        return None
    end = index + 1
    suffixed = tokens.glued(end) and tokens.word(end) in grammar.words.day_suffixes
    return end + suffixed, int(word)


def _named_month(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The month after a day: "April", "of April"."""
    return month_at(grammar, tokens, index + (tokens.word(index) in grammar.words.of_month))


def _day_first(grammar: Grammar, tokens: Tokens, end: int, day: int) -> Written | None:
    """A day of a month, or the days up to another one's: 28 Februari - 2 Maret."""
    month = _named_month(grammar, tokens, end)
    if month is None:
        return None
    first = (day, month[1])
    written = Written(end=month[0], first=first, last=first)
    second = range_end(grammar, tokens, written.end)
    until = _day(grammar, tokens, second) if second is not None else None
    last_month = _named_month(grammar, tokens, until[0]) if until else None
    if until and last_month:
        written = Written(end=last_month[0], first=first, last=(until[1], last_month[1]))
    return with_year(grammar, tokens, written)


def _days_first(grammar: Grammar, tokens: Tokens, end: int, day: int) -> Written | None:
    """Several days of one month: 28-30 Maret."""
    second = range_end(grammar, tokens, end)
    last = _day(grammar, tokens, second) if second is not None else None
    month = _named_month(grammar, tokens, last[0]) if last else None
    if not last or not month or day >= last[1]:
        return None
    return with_year(grammar, tokens, Written(end=month[0], first=(day, month[1]), last=(last[1], month[1])))


def _joined(grammar: Grammar, tokens: Tokens, end: int, day: int) -> Written | None:
    """The first day of "28 dan 29 Maret", which takes month and year of the second."""
    joiners = grammar.words.duration_joiners | grammar.words.number_joiners | {","}
    second = _day(grammar, tokens, end + 1) if tokens.word(end) in joiners else None
    month = _named_month(grammar, tokens, second[0]) if second else None
    if month is None:
        return None
    first = (day, month[1])
    return replace(with_year(grammar, tokens, Written(end=month[0], first=first, last=first)), end=end)


def _month_first(grammar: Grammar, tokens: Tokens, index: int) -> Written | None:
    """A month with the day behind: April 19, April 19-21."""
    month = month_at(grammar, tokens, index)
    day = _day(grammar, tokens, month[0]) if month else None
    if not month or not day:
        return None
    second = range_end(grammar, tokens, day[0])
    last = _day(grammar, tokens, second) if second is not None else None
    if last is None or last[1] <= day[1]:
        last = day
    written = Written(end=last[0], first=(day[1], month[1]), last=(last[1], month[1]))
    return with_year(grammar, tokens, written)


def month_at(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Where the name of a month ends ("Apr." with its full stop before a number), and the month."""
    month = grammar.calendar.months.get(tokens.word(index))
    if month is None:
        return None
    stopped = len(tokens.words[index]) <= 4 and tokens.word(index + 1) == "." and tokens.number(index + 2)
    return index + 1 + stopped, month


def range_end(grammar: Grammar, tokens: Tokens, index: int) -> int | None:
    """Where the word or dash between the ends of a range ends."""
    if tokens.word(index) in DASHES:
        return index + 1
    end = grammar.range_words.end_at(tokens, index)
    return end if end > index else None


def is_year(tokens: Tokens, index: int, *, suffixed: bool = False) -> bool:
    """Whether a year stands there; `suffixed`: letters may be glued to it ("1990s")."""
    if not _YEAR.fullmatch(tokens.word(index)):
        return False
    return suffixed or not (tokens.glued(index + 1) and tokens.word(index + 1)[:1].isalnum())


def with_year(grammar: Grammar, tokens: Tokens, written: Written) -> Written:
    """`written` with the year that follows it, in digits or as "last year"."""
    index = written.end
    if tokens.word(index) == "," and is_year(tokens, index + 1):
        index += 1
    if is_year(tokens, index):
        return replace(written, end=index + 1, year=int(tokens.words[index]))
    if (span := grammar.relative_spans.at(tokens, index)) and span[1][0] == "year":
        return replace(written, end=span[0], year_offset=span[1][1])
    return written
