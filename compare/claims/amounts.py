"""Amounts: counts, money, percentages, durations and quantities, with their precision."""

from __future__ import annotations

from dataclasses import replace

from compare.claims import counts
from compare.claims.grammar import Grammar
from compare.claims.measures import Measure, measure_at, with_money_scale
from compare.claims.numbers import Numeral, numeral_at
from compare.claims.tokens import DASHES, Tokens
from compare.claims.value import Precision, Value, ValueKind
from compare.claims.written import is_year

#: Units in which matter is measured: "lima ton beras", "five tonnes of rice".
_SUBSTANCE = frozenset({"kilogram", "cubic metre"})

#: A token index behind a value, and the value.
Found = tuple[int, Value]

#: Words of precision in a row.
_MOST_WORDS = 4

_OLDEST = 120
_YEAR = 365.2425 * 86400.0


def amount_at(grammar: Grammar, tokens: Tokens, index: int) -> Found | None:
    """The amount that begins at token `index`, words of precision included."""
    start, precision = _precision_before(grammar, tokens, index)
    age = grammar.age_before.at(tokens, start)
    if age:
        inner, inner_precision = _precision_before(grammar, tokens, age[0])
        return _age(grammar, tokens, index, inner, inner_precision or precision)
    between = grammar.words.range_between.get(tokens.word(start), "")
    if between:
        low = measure_at(grammar, tokens, start + 1, joined=False)
        high = measure_at(grammar, tokens, low.end + 1) if low and tokens.word(low.end) == between else None
        return _range(grammar, tokens, index, low, high) if low and high else None
    low = measure_at(grammar, tokens, start)
    if low is None:
        return None
    if (found := _with_second(grammar, tokens, index, low)) is not None:
        return found
    low = _compound(grammar, tokens, low)
    return _single(grammar, tokens, index, low, precision)


def _precision_before(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, Precision | None]:
    """Where the words of precision end, and what they say; the first that isn't "about" decides."""
    precision: Precision | None = None
    for _ in range(_MOST_WORDS):
        found = grammar.precision_before.at(tokens, index)
        if found is None:
            break
        index = found[0]
        if precision is None or precision is Precision.ABOUT:
            precision = found[1]
    return index, precision


def _with_second(grammar: Grammar, tokens: Tokens, index: int, low: Measure) -> Found | None:
    """The range of which `low` is the first end."""
    second = _separator_end(grammar, tokens, low)
    if second is None:
        return None
    if grammar.change_from.before(tokens, low.first) or tokens.word(second) in grammar.words.indefinite:
        return None
    high = measure_at(grammar, tokens, second)
    return _range(grammar, tokens, index, low, high) if high else None


def _separator_end(grammar: Grammar, tokens: Tokens, low: Measure) -> int | None:
    end = low.end
    word = tokens.word(end)
    if word in DASHES:
        return end + 1 if tokens.glued(end) == tokens.glued(end + 1) else None
    if found := grammar.range_words.at(tokens, end):
        return found[0]
    return end + 1 if word in grammar.words.range_or else None


def _range(grammar: Grammar, tokens: Tokens, index: int, low: Measure, high: Measure) -> Found | None:
    """`low` to `high`, the first end taking over unit and scale of the second where it has none."""
    if low.kind is None and high.kind is not None:
        low = replace(low, kind=high.kind, unit=high.unit, factor=high.factor, offset=high.offset)
    elif high.kind is None and low.kind is ValueKind.MONEY and grammar.money_before.at(tokens, low.first):
        high = with_money_scale(grammar, tokens, replace(high, kind=low.kind, unit=low.unit))
    if (low.kind, low.unit) != (high.kind, high.unit):
        return None
    if (
        low.numeral.scale == 1
        and high.numeral.scale > 1
        and low.numeral.value < high.numeral.value / high.numeral.scale
    ):
        scaled = replace(low.numeral, value=round(low.numeral.value * high.numeral.scale, 6))
        low = replace(low, numeral=scaled)
    if not low.value < high.value or low.numeral.clock or high.numeral.clock:
        return None
    if low.kind is None:
        if not _countable_range(grammar, tokens, low, high):
            return None
        return _count(grammar, tokens, index, high, low=low.value, precision=Precision.RANGE)
    return _finish(grammar, tokens, index, high, low=low.value, precision=Precision.RANGE)


def _countable_range(grammar: Grammar, tokens: Tokens, low: Measure, high: Measure) -> bool:
    """Whether two bare numbers are the ends of an amount and not a code, a score or years."""
    if counts.code_before(tokens, low.first) or counts.labelled(grammar, tokens, low.first):
        return False
    if tokens.number(high.end) or counts.in_date(grammar, tokens, high.first, high.end):
        return False
    return bool(counts.noun_after(grammar, tokens, high.end))


def _compound(grammar: Grammar, tokens: Tokens, first: Measure) -> Measure:
    """The duration with its smaller units: two hours and 15 minutes, satu jam setengah."""
    smallest = first.factor
    while first.kind is ValueKind.DURATION and not first.numeral.noun:
        if half := grammar.half_after.at(tokens, first.end):
            value = first.numeral.value + 0.5
            return replace(first, end=half[0], numeral=replace(first.numeral, value=value, end=half[0]))
        start = first.end + (tokens.word(first.end) in grammar.words.duration_joiners)
        smaller = measure_at(grammar, tokens, start)
        if not smaller or smaller.kind is not ValueKind.DURATION or smaller.numeral.needs_unit:
            break
        if not smaller.factor < smallest:
            break
        smallest = smaller.factor
        value = first.numeral.value + smaller.value / first.factor
        first = replace(first, end=smaller.end, numeral=replace(first.numeral, value=value))
    return first


def _single(
    grammar: Grammar, tokens: Tokens, index: int, measure: Measure, precision: Precision | None
) -> Found | None:
    """The value of one measure."""
    if precision is None and (measure.numeral.about or measure.numeral.top):
        precision = Precision.RANGE if measure.numeral.top else Precision.ABOUT
    if tokens.word(measure.first - 1) in grammar.words.rate_before and grammar.per.at(tokens, measure.first):
        return None
    if measure.kind is None:
        qualified = precision is not None
        if not counts.is_count(grammar, tokens, measure.first, measure.numeral, qualified=qualified):
            return None
        precision = precision or Precision.EXACT
        return _count(grammar, tokens, index, measure, low=measure.value, precision=precision)
    if measure.numeral.digits and counts.code_before(tokens, measure.first):
        return None
    if measure.kind is ValueKind.DURATION and measure.numeral.digits and is_year(tokens, measure.end):
        return None  # Nomor 5 Tahun 2018
    if _aged(grammar, tokens, measure):
        measure = replace(measure, kind=ValueKind.QUANTITY, unit="year of age", factor=1.0)
    precision = precision or Precision.EXACT
    return _finish(grammar, tokens, index, measure, low=measure.value, precision=precision)


def _aged(grammar: Grammar, tokens: Tokens, measure: Measure) -> bool:
    """Whether years right after a person are an age: "pria 31 tahun"."""
    if not grammar.words.head_first or measure.factor != _YEAR or measure.kind is not ValueKind.DURATION:
        return False
    if not measure.numeral.digits:  # "tuntutan jaksa sepuluh tahun"
        return False
    before = tokens.word(measure.first - 1)
    return grammar.words.classes.get(before) == "person" and measure.numeral.value <= _OLDEST


def _count(
    grammar: Grammar, tokens: Tokens, index: int, measure: Measure, *, low: float, precision: Precision
) -> Found:
    end = measure.end
    phrase = counts.noun_after(grammar, tokens, end)
    if not phrase or phrase in grammar.words.classifiers:
        phrase = counts.noun_before(grammar, tokens, index) or phrase
    after = grammar.precision_after.at(tokens, end) if precision is Precision.EXACT and not phrase else None
    if after and _ends_phrase(grammar, tokens, after[0]):
        end, precision = after
    return _value(
        *(tokens, index, end),
        kind=ValueKind.COUNT,
        bounds=(low, max(low, measure.top)),
        unit=counts.unit_class(grammar, phrase),
        precision=precision,
        counted=phrase,
    )


def _finish(
    grammar: Grammar, tokens: Tokens, index: int, measure: Measure, *, low: float, precision: Precision
) -> Found:
    """The value of an amount with a unit, with the words after it that belong to it."""
    kind, unit, end = measure.kind or ValueKind.COUNT, measure.unit, measure.end
    after = grammar.precision_after.at(tokens, end)
    if after and precision is Precision.EXACT and _ends_phrase(grammar, tokens, after[0]):
        end, precision = after
    if rate := grammar.per.at(tokens, end):
        end, unit = rate[0], f"{unit} per {rate[1]}"
    return _value(
        *(tokens, index, end),
        kind=kind,
        bounds=(low, max(low, measure.top)),
        unit=unit,
        precision=precision,
        counted=_measured(grammar, tokens, replace(measure, first=index, end=end)),
    )


def _measured(grammar: Grammar, tokens: Tokens, measure: Measure) -> str:
    """What an amount with a unit is an amount of."""
    if measure.kind is ValueKind.DURATION:
        return _what_lasts(grammar, tokens, measure.first, measure.end)
    of = grammar.of_words.at(tokens, measure.end) is not None
    shared = measure.kind is ValueKind.PERCENTAGE and of
    matter = measure.unit in _SUBSTANCE and (of or grammar.words.head_first)
    return counts.noun_after(grammar, tokens, measure.end) if shared or matter else ""


def _ends_phrase(grammar: Grammar, tokens: Tokens, index: int) -> bool:
    """Whether nothing follows that "lebih" could be the adverb of ("10 persen lebih tinggi")."""
    return not tokens.letters(index) or tokens.word(index) in grammar.stops


def _what_lasts(grammar: Grammar, tokens: Tokens, first: int, end: int) -> str:
    """What lasted: the noun after the duration, or before a verb of lasting."""
    apart = grammar.words.head_first and grammar.of_words.at(tokens, end)  # "dua hari dari rencana"
    if not apart and (phrase := counts.noun_after(grammar, tokens, end)):
        return phrase
    verb = grammar.lasting.before(tokens, first)
    if not verb:
        return ""
    while earlier := grammar.lasting.before(tokens, verb[0]):
        verb = earlier
    start = verb[0]
    while start > 0 and verb[0] - start < 2 and counts.goes_on(grammar, tokens, start - 1, 1):
        start -= 1
    return " ".join(tokens.words[start : verb[0]])


def _age(
    grammar: Grammar, tokens: Tokens, index: int, start: int, precision: Precision | None
) -> Found | None:
    """An age by the word before it: berusia 64 tahun, aged 64."""
    numeral = numeral_at(grammar, tokens, start)
    if numeral is None or not numeral.value <= _OLDEST:
        return None
    end = numeral.end
    value = numeral.value
    if unit := grammar.durations.at(tokens, end):
        end, value = unit[0], round(value * unit[1] / _YEAR, 9)
    bounds = (value, value)
    return _value(
        tokens, index, end, kind=ValueKind.QUANTITY, bounds=bounds, unit="year of age", precision=precision
    )


def bracketed_age_at(grammar: Grammar, tokens: Tokens, index: int) -> Found | None:
    """The age after a name: "Sari Dewi (34)", "Sari, 34 tahun,", "Sam Hill, 34,"."""
    before, written = tokens.word(index - 1), tokens.word(index)
    if before not in ("(", ",") or not written.isdecimal() or len(written) > 3 or written[0] == "0":
        return None
    name = tokens.word(index - 2)
    dated = name in grammar.calendar.months or name in grammar.calendar.weekdays
    if int(written) > _OLDEST or not tokens.capital(index - 2) or dated:
        return None
    unit = grammar.durations.at(tokens, index + 1)
    end = unit[0] if unit and unit[1] == _YEAR else index + 1
    alone = end == index + 1
    closed = tokens.word(end) == {"(": ")", ",": ","}[before]
    if not closed or (
        alone and before == "," and (grammar.words.head_first or not tokens.capital(index - 3))
    ):
        return None
    bounds = (float(written), float(written))
    return _value(
        tokens, index, end, kind=ValueKind.QUANTITY, bounds=bounds, unit="year of age", precision=None
    )


def fraction_at(grammar: Grammar, tokens: Tokens, index: int) -> Found | None:
    """A part of a whole as a percentage of it: sepertiga, two thirds of."""
    start, precision = _precision_before(grammar, tokens, index)
    found = grammar.fractions.at(tokens, start) or _slashed(grammar, tokens, start)
    if not found:
        return None
    if (measured := _fraction_of_unit(grammar, tokens, index, found, precision)) is not None:
        return measured
    share = round(found[1] * 100, 6)
    return _value(
        tokens,
        index,
        found[0],
        kind=ValueKind.PERCENTAGE,
        bounds=(share, share),
        unit="percent",
        precision=precision,
        counted=counts.noun_after(grammar, tokens, found[0]),
    )


def _slashed(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, float] | None:
    """A fraction in digits that a unit or a whole follows: 3/4 jam, 2/3 of members."""
    end = index + 3
    upper, lower = tokens.word(index), tokens.word(index + 2)
    if tokens.word(index + 1) != "/" or not (upper.isdecimal() and lower.isdecimal()):
        return None
    spaced = not (tokens.glued(index + 1) and tokens.glued(index + 2))
    if spaced or counts.code_before(tokens, index) or tokens.word(end) == "/" or len(upper + lower) > 3:
        return None
    whole = grammar.of_words.at(tokens, end) or grammar.durations.at(tokens, end)
    return (end, int(upper) / int(lower)) if whole and 0 < int(upper) < int(lower) else None


def _fraction_of_unit(
    grammar: Grammar, tokens: Tokens, index: int, found: tuple[int, float], precision: Precision | None
) -> Found | None:
    """The amount of which a fraction is the number: seperempat jam, three quarters of an hour."""
    unit = found[0]
    if (of := grammar.of_words.at(tokens, unit)) and tokens.word(of[0]) in grammar.words.indefinite:
        unit = of[0] + 1
    time = grammar.durations.at(tokens, unit)
    if not time:
        return None
    numeral = Numeral(end=found[0], value=found[1])
    measure = Measure(
        first=index, end=time[0], numeral=numeral, kind=ValueKind.DURATION, unit="second", factor=time[1]
    )
    precision = precision or Precision.EXACT
    return _finish(grammar, tokens, index, measure, low=measure.value, precision=precision)


def group_at(grammar: Grammar, tokens: Tokens, index: int) -> Found | None:
    """All of those named before, or how often: both, ketiganya, twice."""
    if times := grammar.times_words.at(tokens, index):
        end, (number, precision) = times
        return _value(
            *(tokens, index, end),
            kind=ValueKind.COUNT,
            bounds=(number, number),
            unit="",
            precision=Precision(precision),
            counted="times",
        )
    found = grammar.groups.at(tokens, index)
    if not found:
        return None
    complete = grammar.words.head_first and tokens.words[index].endswith(grammar.words.last_words)
    phrase = "" if complete else counts.noun_after(grammar, tokens, found[0])
    return _value(
        *(tokens, index, found[0]),
        kind=ValueKind.COUNT,
        bounds=(found[1], found[1]),
        unit=counts.unit_class(grammar, phrase),
        precision=None,
        counted=phrase,
    )


def _value(
    tokens: Tokens,
    first: int,
    end: int,
    *,
    kind: ValueKind,
    bounds: tuple[float, float],
    unit: str,
    precision: Precision | None,
    counted: str = "",
) -> Found:
    span = tokens.span(first, end)
    value = Value(
        kind=kind,
        span=span,
        quote=span.of(tokens.text),
        low=bounds[0],
        high=bounds[1],
        unit=unit,
        precision=precision or Precision.EXACT,
        counts=counted,
    )
    return end, value
