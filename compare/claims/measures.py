"""A number with its unit, in the unit that values of its kind are compared in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from compare.claims.grammar import Grammar
from compare.claims.numbers import Numeral, numeral_at
from compare.claims.tokens import DASHES, MINUS_SIGNS, OPENING, Tokens
from compare.claims.value import ValueKind
from compare.languages.symbols import CURRENCIES_GLUED

_TIMES_SIGNS = frozenset("x×")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number with its unit, or without one (`kind` None)."""

    first: int
    end: int
    numeral: Numeral
    kind: ValueKind | None = None
    unit: str = ""
    factor: float = 1.0
    offset: float = 0.0

    @property
    def value(self) -> float:
        """In the SI unit; rounded so that 2.5 km and 2500 m are the same float."""
        return round(self.numeral.value * self.factor + self.offset, 9)

    @property
    def top(self) -> float:
        """The highest it may mean: `value` itself unless the words are vague."""
        return round(self.numeral.top * self.factor + self.offset, 9) if self.numeral.top else self.value


def measure_at(grammar: Grammar, tokens: Tokens, index: int, *, joined: bool = True) -> Measure | None:
    """The number at token `index` with its currency or unit; `joined` as for `numeral_at`."""
    if grammar.money_before.at(tokens, index):
        return _money(grammar, tokens, index)
    if named := grammar.quantities_before.at(tokens, index):
        numeral = numeral_at(grammar, tokens, named[0])
        if numeral is None or not numeral.digits:
            return None
        return Measure(first=index, end=numeral.end, numeral=numeral, kind=ValueKind.QUANTITY, unit=named[1])
    if tokens.word(index) in grammar.words.minus or negative(tokens, index):
        return _below_zero(grammar, tokens, index)
    numeral = numeral_at(grammar, tokens, index, joined=joined)
    if numeral is None:
        return None
    return _multiplied(grammar, tokens, index, numeral) or _with_unit(grammar, tokens, index, numeral)


def _multiplied(grammar: Grammar, tokens: Tokens, first: int, times: Numeral) -> Measure | None:
    """A duration so many times: 2 x 24 jam."""
    if not times.digits or tokens.word(times.end) not in _TIMES_SIGNS or not tokens.number(times.end + 1):
        return None
    numeral = numeral_at(grammar, tokens, times.end + 1)
    measure = _with_unit(grammar, tokens, first, numeral) if numeral else None
    if numeral is None or measure is None or measure.kind is not ValueKind.DURATION:
        return None
    return replace(measure, numeral=replace(numeral, value=times.value * numeral.value))


def _money(grammar: Grammar, tokens: Tokens, index: int) -> Measure | None:
    """An amount after its currency: Rp. 200 juta, US$5m."""
    currency = grammar.money_before.at(tokens, index)
    if currency is None or (tokens.word(index) in CURRENCIES_GLUED and not tokens.written(index).isupper()):
        return None
    end, code = currency
    end += tokens.word(end) == "." and tokens.glued(end)
    numeral = numeral_at(grammar, tokens, end) if tokens.number(end) else None
    if numeral is None:
        return None
    measure = Measure(first=index, end=numeral.end, numeral=numeral, kind=ValueKind.MONEY, unit=code)
    return with_money_scale(grammar, tokens, measure)


def with_money_scale(grammar: Grammar, tokens: Tokens, measure: Measure) -> Measure:
    """`measure` with the short scale that follows it: $1.2bn, Rp500 jt."""
    factor = grammar.words.money_scales.get(tokens.word(measure.end))
    if factor is None or measure.numeral.scale > 1:
        return measure
    end = measure.end + 1
    value = round(measure.numeral.value * factor, 6)
    return replace(measure, end=end, numeral=replace(measure.numeral, end=end, value=value, scale=factor))


def negative(tokens: Tokens, index: int) -> bool:
    """Whether a minus sign stands there, glued to its number and to nothing else."""
    if tokens.word(index) not in MINUS_SIGNS or not tokens.number(index + 1) or not tokens.glued(index + 1):
        return False
    return not tokens.glued(index) or tokens.word(index - 1) in OPENING


def _below_zero(grammar: Grammar, tokens: Tokens, index: int) -> Measure | None:
    """A temperature of minus so many degrees."""
    numeral = numeral_at(grammar, tokens, index + 1)
    measure = _with_unit(grammar, tokens, index, numeral) if numeral else None
    if measure is None or not measure.unit.startswith("degree"):
        return None
    return replace(measure, numeral=replace(measure.numeral, value=-measure.numeral.value))


def _with_unit(grammar: Grammar, tokens: Tokens, first: int, numeral: Numeral) -> Measure:
    """The number with the longest unit that follows it."""
    bare = Measure(first=first, end=numeral.end, numeral=numeral)
    if numeral.noun:
        seconds = grammar.words.durations.get(numeral.noun)
        quantity = grammar.words.quantities.get(numeral.noun)
        if seconds:
            return replace(bare, kind=ValueKind.DURATION, unit="second", factor=seconds)
        if quantity:
            return replace(bare, kind=ValueKind.QUANTITY, unit=quantity[0], factor=quantity[1])
        return bare
    index = numeral.end
    if tokens.word(index) in DASHES and tokens.glued(index) and tokens.glued(index + 1):
        index += 1
    if numeral.top and (of := grammar.of_words.at(tokens, index)) and of[0] == index + 1:
        index += 1  # thousands of dollars
    candidates = [bare, *_units(grammar, tokens, index, bare)]
    best = max(candidates, key=lambda each: each.end)
    if numeral.needs_unit and tokens.word(first) in grammar.words.indefinite:
        ordinal = tokens.word(index) in grammar.words.ordinals
        return best if best.kind is ValueKind.DURATION and not ordinal else bare
    return best


def _units(grammar: Grammar, tokens: Tokens, index: int, bare: Measure) -> list[Measure]:
    found: list[Measure] = []
    if hit := grammar.percent.at(tokens, index):
        found.append(replace(bare, end=hit[0], kind=ValueKind.PERCENTAGE, unit="percent"))
    if point := grammar.points.at(tokens, index):
        found.append(
            replace(bare, end=point[0], kind=ValueKind.PERCENTAGE, unit="percentage point", factor=point[1])
        )
    if age := grammar.age_after.at(tokens, index):
        found.append(replace(bare, end=age[0], kind=ValueKind.QUANTITY, unit="year of age"))
    if money := grammar.money_after.at(tokens, index):
        found.append(replace(bare, end=money[0], kind=ValueKind.MONEY, unit=money[1]))
    scaled = grammar.words.currencies_scaled.get(tokens.word(index), "")
    if scaled and bare.numeral.scale >= 1e6:
        return [replace(bare, end=index + 1, kind=ValueKind.MONEY, unit=scaled)]
    if time := grammar.durations.at(tokens, index):
        found.append(replace(bare, end=time[0], kind=ValueKind.DURATION, unit="second", factor=time[1]))
    quantity = grammar.quantities.at(tokens, index)
    if quantity and (len(tokens.words[index]) > 1 or tokens.written(index) == tokens.words[index]):
        name, factor, offset = quantity[1]
        found.append(
            replace(bare, end=quantity[0], kind=ValueKind.QUANTITY, unit=name, factor=factor, offset=offset)
        )
    return found
