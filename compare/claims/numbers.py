"""Numbers in digits and in words, in the notation of the language or as their shape tells."""

from __future__ import annotations

from dataclasses import dataclass

from compare.claims.grammar import Grammar
from compare.claims.tokens import DASHES, Tokens

#: Longer runs of digits are account numbers and the like, no amounts.
_LONGEST = 24
#: Scale words in a row: "juta juta" is no number, and a run of them would be one without end.
_MOST_SCALES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number that stands at some token and ends before token `end`."""

    end: int
    value: float
    scale: float = 1.0
    """The scale word in it: 1000 of "146 ribu"; the other end of a range may share it."""
    digits: bool = False
    """Written in digits, at least in part."""
    clock: bool = False
    """Looks as much like a time of day as like a number: "20.24"."""
    needs_unit: bool = False
    """No number of its own: "half an" hour, "a" week."""
    one: bool = False
    """The bare word for one."""
    about: bool = False
    """A vague word: "a couple of"."""
    top: float = 0.0
    """The highest number that a vague word may mean; 0 when there is one number only."""
    noun: str = ""
    """The unit or noun that is part of the word: "hari" of "sehari"."""


def read_digits(word: str, decimal: str = "") -> float | None:
    """The number that digits with points and commas make, None if they make none.

    Two different signs or a repeated one tell the notation by themselves; one sign before three
    digits is read as `decimal` says, before any other number of digits as a decimal sign.
    """
    if len(word) > _LONGEST:
        return None
    signs = [sign for sign in word if sign in ".,"]
    if not signs:
        return float(word) if word == "0" or int(word[0]) else None
    if len(signs) == 1:
        return _one_sign(word, signs[0], decimal)
    whole, _, fraction = word.rpartition(signs[-1]) if signs[0] != signs[-1] else (word, "", "")
    groups = whole.split(signs[0])
    if not _grouped(groups):
        return None
    return float("".join(groups) + ("." + fraction if fraction else ""))


def _one_sign(word: str, sign: str, decimal: str) -> float | None:
    head, tail = word.split(sign)
    if len(head) > 1 and not int(head[0]):  # 06.20
        return None
    return float(head + tail) if sign != decimal and _grouped([head, tail]) else float(f"{head}.{tail}")


def _grouped(groups: list[str]) -> bool:
    """Whether they are the thousands, the first without a leading zero: 1 234 567."""
    if not all(map(str.isdecimal, groups)) or not int(groups[0][0]):
        return False
    return len(groups[0]) <= 3 and all(len(each) == 3 for each in groups[1:])


def numeral_at(grammar: Grammar, tokens: Tokens, index: int, *, joined: bool = True) -> Numeral | None:
    """The longest number that begins at token `index`.

    `joined`: whether a joiner ("and") may stand inside; not in "between one hundred and two hundred".
    """
    if tokens.number(index):
        return _in_digits(grammar, tokens, index)
    if not tokens.letters(index):
        return None
    return _special(grammar, tokens, index) or _in_words(grammar, tokens, index, joined)


def _in_digits(grammar: Grammar, tokens: Tokens, index: int, limit: float = float("inf")) -> Numeral | None:
    """A number in digits with its scales; the parts of one have ever smaller scales, below `limit`."""
    word = tokens.words[index]
    value = read_digits(word, grammar.words.decimal)
    if value is None:
        return None
    end = index + 1
    head, _, tail = word.partition(".")
    clock = len(head) <= 2 and len(tail) == 2 and grammar.words.decimal != "."
    if tokens.word(end) == "½" and tokens.glued(end):
        end, value = end + 1, value + 0.5
    if dozens := _dozens(grammar, tokens, end, value):
        return dozens
    end, scale = _scales(grammar, tokens, end)
    if 1 < scale < limit and tokens.number(end) and word.isdecimal():
        rest = _in_digits(grammar, tokens, end, scale)  # 2 juta 500 ribu
        if rest is not None and 1 < rest.scale < scale:
            return Numeral(end=rest.end, value=value * scale + rest.value, scale=rest.scale, digits=True)
    return Numeral(end=end, value=_times(value, scale), scale=scale, digits=True, clock=clock and scale == 1)


def _dozens(grammar: Grammar, tokens: Tokens, end: int, value: float) -> Numeral | None:
    """About so many, or the tens from there on: 20-an."""
    suffix = end + (tokens.word(end) in DASHES and tokens.glued(end))
    ending = grammar.words.dozens_suffix
    if not ending or tokens.word(suffix) != ending or not tokens.glued(suffix):
        return None
    top = value + 9 if 20 <= value < 100 and value % 10 == 0 else 0.0
    return Numeral(end=suffix + 1, value=value, digits=True, about=not top, top=top)


def _times(value: float, scale: float) -> float:
    """The product without the noise of binary fractions: 2,2 miliar is 2 200 000 000."""
    return round(value * scale, 6)


def _scales(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, float]:
    """Where the scale words end, and what they multiply by."""
    scale = 1.0
    for _ in range(_MOST_SCALES):
        found = _scale(grammar, tokens, index)
        if found is None:
            break
        index, scale = found[0], scale * found[1]
    return index, scale


def _scale(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, float] | None:
    if tokens.word(index) in DASHES and tokens.glued(index) and tokens.glued(index + 1):
        return grammar.scales.at(tokens, index + 1)
    if tokens.word(index) == grammar.words.hundred and grammar.words.hundred:
        return index + 1, 100.0
    return grammar.scales.at(tokens, index)


def _special(grammar: Grammar, tokens: Tokens, index: int) -> Numeral | None:
    """Numbers that are more, or less, than number words."""
    words = grammar.words
    word = tokens.words[index]
    if vague := _vague(grammar, tokens, index):
        return vague
    if word in words.zero:
        return Numeral(end=index + 1, value=0.0, one=True)
    if word in words.fused_units:
        return Numeral(end=index + 1, value=1.0, noun=words.fused_units[word])
    return _counting_one(grammar, tokens, index)


def _vague(grammar: Grammar, tokens: Tokens, index: int) -> Numeral | None:
    """About so many (a couple of), or somewhere in bounds (belasan, puluhan ribu)."""
    if found := grammar.vague.at(tokens, index):
        return Numeral(end=found[0], value=found[1], about=True)
    bounds = grammar.vague_ranges.at(tokens, index)
    if bounds is None:
        return None
    end, scale = _scales(grammar, tokens, bounds[0])
    return Numeral(end=end, value=bounds[1][0] * scale, scale=scale, top=bounds[1][1] * scale)


def _counting_one(grammar: Grammar, tokens: Tokens, index: int) -> Numeral | None:
    """A half or one of what follows: half a million, a dozen, an hour."""
    words = grammar.words
    word = tokens.words[index]
    if found_half := grammar.half_before.at(tokens, index):
        end, value = found_half[0], 0.5
    elif word in words.indefinite:
        end, value = index + 1, 1.0
        if tokens.word(end) == words.hundred:
            return _chain(grammar, tokens, index, joined=True)
    else:
        return None
    if factor := _scale(grammar, tokens, end):
        return Numeral(end=factor[0], value=value * factor[1], scale=factor[1])
    return Numeral(end=end, value=value, needs_unit=True)


def _in_words(grammar: Grammar, tokens: Tokens, index: int, joined: bool) -> Numeral | None:
    numeral = _decimals(grammar, tokens, index) or _chain(grammar, tokens, index, joined)
    if numeral and numeral.end == index + 1 and tokens.words[index] in grammar.words.one:
        return Numeral(end=numeral.end, value=1.0, one=True)
    return numeral


def _decimals(grammar: Grammar, tokens: Tokens, index: int) -> Numeral | None:
    """A number in words with its decimals: dua koma lima juta."""
    whole = _small(grammar, tokens, index)
    if whole is None or tokens.word(whole[0]) not in grammar.words.decimal_words:
        return None
    end, written = whole[0] + 1, ""
    while len(written) < 3 and (
        tokens.word(end) in grammar.words.digits or tokens.word(end) in grammar.words.zero
    ):
        written += str(grammar.words.digits.get(tokens.word(end), 0))
        end += 1
    if not written:
        return None
    end, scale = _scales(grammar, tokens, end)
    return Numeral(end=end, value=_times(float(f"{whole[1]}.{written}"), scale), scale=scale)


def _chain(grammar: Grammar, tokens: Tokens, index: int, joined: bool) -> Numeral | None:
    """Groups with ever smaller scales: "dua juta" + "lima ribu" + "tiga"."""
    end, total, last, limit = index, 0.0, 1.0, float("inf")
    while True:
        start = end
        if end > index and joined and tokens.word(end) in grammar.words.number_joiners:
            start = end + 1
        part = _part(grammar, tokens, start, joined)
        if part is None or part.value * part.scale >= limit:
            break
        if start > end and (
            part.value >= 100 or part.scale > 1
        ):  # "five thousand and two hundred": two numbers
            break
        end, total = part.end, total + _times(part.value, part.scale)
        last = limit = part.scale
        if part.scale == 1:
            break
    return Numeral(end=end, value=total, scale=last) if end > index else None


def _part(grammar: Grammar, tokens: Tokens, index: int, joined: bool) -> Numeral | None:
    """A number below a thousand with its scale, not yet multiplied."""
    fused = grammar.words.fused.get(tokens.word(index), 0)
    if fused > 100:
        end, value, scale = index + 1, 1.0, float(fused)
    elif (group := _group(grammar, tokens, index, joined)) is not None:
        (end, value), scale = group, 1.0
        if half := grammar.half_after.at(tokens, end):
            end, value = half[0], value + 0.5
    else:
        return None
    end, factor = _scales(grammar, tokens, end)
    return Numeral(end=end, value=value, scale=scale * factor)


def _group(grammar: Grammar, tokens: Tokens, index: int, joined: bool) -> tuple[int, float] | None:
    """A number in words below a thousand (or "twelve hundred") and where it ends."""
    words = grammar.words
    if tokens.word(index) in words.indefinite:
        small: tuple[int, int] | None = (index + 1, 1)
    elif words.fused.get(tokens.word(index)) == 100:
        return _below_hundred(grammar, tokens, index + 1, 100.0, joined)
    else:
        small = _small(grammar, tokens, index)
    if small is None:
        return None
    if words.hundred and tokens.word(small[0]) == words.hundred:
        return _below_hundred(grammar, tokens, small[0] + 1, small[1] * 100.0, joined)
    return small[0], float(small[1])


def _below_hundred(
    grammar: Grammar, tokens: Tokens, index: int, value: float, joined: bool
) -> tuple[int, float]:
    start = index
    if joined and tokens.word(index) in grammar.words.number_joiners:
        start = index + 1
    rest = _small(grammar, tokens, start)
    if rest is None or tokens.word(rest[0]) == grammar.words.hundred:
        return index, value
    return rest[0], value + rest[1]


def _small(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A number from 1 to 99 and where it ends."""
    words = grammar.words
    word = tokens.word(index)
    if word in words.tens:
        ten = words.tens[word]
        after = index + 2 if tokens.word(index + 1) in DASHES and tokens.glued(index + 1) else index + 1
        digit = words.digits.get(tokens.word(after))
        return (after + 1, ten + digit) if digit else (index + 1, ten)
    if word in words.teens:
        return index + 1, words.teens[word]
    digit = words.digits.get(word)
    if digit is None:
        return None
    following = tokens.word(index + 1)
    if following and following == words.teen_suffix:
        return index + 2, digit + 10
    if following and following == words.ten_suffix:
        last = words.digits.get(tokens.word(index + 2))
        return (index + 3, digit * 10 + last) if last else (index + 2, digit * 10)
    return index + 1, digit
