"""The moment as of which a sentence speaks: "per Selasa (14/5) pukul 09.55 WIB", "by Tuesday evening"."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compare.claims.grammar import Grammar
from compare.claims.meaning import Placed
from compare.claims.tokens import Tokens
from compare.claims.value import Moment, Precision, Value, ValueKind

#: Kinds of values that hold as of a moment.
_HOLDING = (ValueKind.COUNT, ValueKind.MONEY, ValueKind.PERCENTAGE)
#: How many signs and words may stand between the day and the time of one moment.
_MOST_JOINERS = 3


@dataclass(frozen=True, slots=True)
class Marked:
    """A moment with its tokens, the last one exclusive."""

    first: int
    end: int
    moment: Moment
    sure: bool = True
    """Not sure: it may say how long something lasts ("diperpanjang sampai Sabtu")."""


def moments(
    grammar: Grammar, tokens: Tokens, placed: Sequence[Placed], reference: dt.date | None
) -> tuple[Marked, ...]:
    """The moments that the words mark as those as of which something held, in order.

    None that lies after `reference`: "hingga 28 Juni" may say how long something will last.
    """
    found = [*_marked(grammar, tokens, placed)]
    if reference is not None:
        found.extend(_now(grammar, tokens, reference))
    past = (each for each in found if reference is None or _begun(each.moment, reference))
    return tuple(sorted(past, key=lambda each: each.first))


def with_as_of(
    grammar: Grammar, tokens: Tokens, placed: Sequence[Placed], marked: Sequence[Marked]
) -> list[Placed]:
    """The counts, amounts of money and shares among the values with the moment nearest to them.

    None for a figure that a later one replaced: "naik dari 103 menjadi 268".
    """
    if not marked:
        return list(placed)
    firsts = [each.first for each in marked]
    return [_dated(grammar, tokens, each, marked, firsts) for each in placed]


def _dated(
    grammar: Grammar, tokens: Tokens, each: Placed, marked: Sequence[Marked], firsts: Sequence[int]
) -> Placed:
    if not _holds(grammar, tokens, each):
        return each
    place = bisect_left(firsts, each.first)
    near = marked[max(0, place - 1) : place + 1]
    nearest = min(near, key=lambda one: max(one.first - each.end, each.first - one.end))
    tally = grammar.meaning.tally_links.before(tokens, each.first)
    if not (nearest.sure or each.value.state or tally):
        return each
    return replace(each, value=replace(each.value, as_of=nearest.moment))


def _holds(grammar: Grammar, tokens: Tokens, each: Placed) -> bool:
    if each.value.kind not in _HOLDING or grammar.meaning.words.occasions.intersection(
        each.value.counts.split()
    ):
        return False
    return grammar.meaning.earlier.before(tokens, each.first) is None


def _begun(moment: Moment, reference: dt.date) -> bool:
    return moment.days is None or moment.days[0] <= reference


def _now(grammar: Grammar, tokens: Tokens, reference: dt.date) -> Iterator[Marked]:
    """As of the day of writing: "hingga kini", "so far"."""
    phrases = grammar.meaning.as_of_now
    if phrases.first_words.isdisjoint(tokens.words):
        return
    for first in range(tokens.count):
        if found := phrases.at(tokens, first):
            span = tokens.span(first, found[0])
            moment = Moment(span=span, quote=span.of(tokens.text), days=(reference, reference))
            yield Marked(first, found[0], moment)


def _marked(grammar: Grammar, tokens: Tokens, placed: Sequence[Placed]) -> Iterator[Marked]:
    number = 0
    while number < len(placed):
        this = placed[number]
        number += 1
        if this.value.kind not in (ValueKind.DATE, ValueKind.TIME):
            continue
        group = [this]
        if number < len(placed) and _one_moment(grammar, tokens, this, placed[number]):
            group.append(placed[number])
            number += 1
        before = placed[number - len(group) - 1] if number > len(group) else None
        if _is_marked(grammar, tokens, this, before):
            yield _joined(grammar, tokens, group, sure=_is_sure(grammar, tokens, this))


def _one_moment(grammar: Grammar, tokens: Tokens, this: Placed, following: Placed) -> bool:
    """Whether a day and a time of day stand side by side."""
    if {this.value.kind, following.value.kind} != {ValueKind.DATE, ValueKind.TIME}:
        return False
    between = tokens.words[this.end : following.first]
    return len(between) <= _MOST_JOINERS and grammar.meaning.words.moment_joiners.issuperset(between)


def _is_marked(grammar: Grammar, tokens: Tokens, this: Placed, before: Placed | None) -> bool:
    """Whether words of as-of stand right before it, or open it; ends of a range are none."""
    meaning = grammar.meaning
    if meaning.as_of.before(tokens, this.first) or meaning.as_of.at(tokens, this.first):
        return True
    until = meaning.until.before(tokens, this.first)
    start = until[0] if until else this.first
    if until is None and not meaning.until.at(tokens, this.first):
        return False
    if this.value.precision is Precision.RANGE and this.value.kind is ValueKind.TIME:
        return False
    ranged = before is not None and before.end == start
    return not (ranged and before is not None and before.value.kind in (ValueKind.DATE, ValueKind.TIME))


def _is_sure(grammar: Grammar, tokens: Tokens, this: Placed) -> bool:
    """Whether words that mean nothing else mark it, or it opens its clause."""
    meaning = grammar.meaning
    if meaning.as_of.before(tokens, this.first) or meaning.as_of.at(tokens, this.first):
        return True
    until = meaning.until.before(tokens, this.first)
    start = until[0] if until else this.first
    return not tokens.letters(start - 1) and not tokens.number(start - 1)


def _joined(grammar: Grammar, tokens: Tokens, group: Sequence[Placed], *, sure: bool) -> Marked:
    """The moment that a day, a time of day, or both together are."""
    first, end = group[0].first, group[-1].end
    day = next((each for each in group if each.value.kind is ValueKind.DATE), None)
    time = next((each.value for each in group if each.value.kind is ValueKind.TIME), None)
    minutes = (int(time.low), int(time.high)) if time else _hours(grammar, tokens, day)
    span = tokens.span(first, end)
    moment = Moment(
        span=span,
        quote=span.of(tokens.text),
        days=day.value.days if day and day.value.resolved else None,
        minutes=minutes,
        zone=time.zone if time else "",
    )
    return Marked(first, end, moment, sure)


def _hours(grammar: Grammar, tokens: Tokens, day: Placed | None) -> tuple[int, int] | None:
    """First and last minute of the part of the day that the words of a date name."""
    if day is None or (day.value.resolved and day.value.low != day.value.high):
        return None
    for place in range(day.end - 1, day.first - 2, -1):
        if place >= 0 and (found := grammar.meaning.hours.at(tokens, place)):
            return found[1][0] * 60, found[1][1] * 60
    return None


def as_value(moment: Moment) -> Value:
    """The moment as a value: its day, or its time of day where it names no day that is known."""
    if moment.days is None and moment.minutes is not None:
        low, high = moment.minutes
        kind, unit, resolved = ValueKind.TIME, "minute", True
    else:
        low, high = (day.toordinal() for day in moment.days) if moment.days else (0, 0)
        kind, unit, resolved = ValueKind.DATE, "day", moment.days is not None
    return Value(
        kind=kind,
        span=moment.span,
        quote=moment.quote,
        low=low,
        high=high,
        unit=unit,
        precision=Precision.RANGE if high > low else Precision.EXACT,
        zone=moment.zone if kind is ValueKind.TIME else "",
        resolved=resolved,
        as_of=moment,
    )
