"""Ordinals (putaran kedua, the third round) and scores (menang 3-1)."""

from __future__ import annotations

import re

from compare.claims import counts
from compare.claims.grammar import Grammar
from compare.claims.numbers import numeral_at
from compare.claims.tokens import DASHES, Tokens
from compare.claims.value import Value, ValueKind

_ROMAN = re.compile(r"(?=[XVIL])(XL|L?X{0,3})(IX|IV|V?I{0,3})")
#: The most words that an ordinal has.
_LONGEST = 16
#: How far from a score its word of playing may stand.
_CUE_REACH = 40
_SCORE = re.compile(r"(\d{1,3})\s?[-‐‑–:]\s?(\d{1,3})(?![\w/]|[-‐‑–.,:]\d)")


def ordinal_at(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, Value] | None:
    """The ordinal that begins at token `index`; "kedua pihak", both sides, is a count."""
    if grammar.not_ordinal.at(tokens, index) or grammar.not_ordinal.at(tokens, index - 1):
        return None
    number = ordinal_number(grammar, tokens, index)
    if number is None:
        return None
    end, value = number
    after = counts.noun_after(grammar, tokens, end)
    if grammar.words.head_first:
        noun = counts.word_before(grammar, tokens, index)
        if _counts_all(grammar, tokens, index, end, noun):
            unit = counts.unit_class(grammar, after)
            bounds = (value, value)
            found = _value(tokens, index, end, kind=ValueKind.COUNT, bounds=bounds, counted=after, unit=unit)
            return found if after else None
    else:
        shown = tokens.number(index) or tokens.word(index - 1) in grammar.words.ordinal_before
        noun = after if shown else ""
    bounds = (value, value)
    return _value(tokens, index, end, kind=ValueKind.ORDINAL, bounds=bounds, counted=noun) if noun else None


def _counts_all(grammar: Grammar, tokens: Tokens, index: int, end: int, before: str) -> bool:
    """Whether the word means all of so many: "ketiga tersangka", not "anak ketiga"."""
    fused = tokens.words[index] in grammar.ordinal_starts
    return fused and (not before or counts.countable(grammar, tokens.word(end)))


def ordinal_number(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, float] | None:
    """Where the ordinal ends, and its number."""
    words = grammar.words
    word = tokens.words[index]
    if word in words.ordinals:
        return index + 1, float(words.ordinals[word])
    if word in words.tens and tokens.word(index + 1) in DASHES and tokens.word(index + 2) in words.ordinals:
        return index + 3, float(words.tens[word] + words.ordinals[tokens.word(index + 2)])
    if word in grammar.ordinal_starts:
        return _fused(grammar, tokens, index)
    return _in_digits(grammar, tokens, index)


def _fused(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, float] | None:
    """An ordinal whose first word is glued to its prefix: ketujuh belas."""
    words = [grammar.ordinal_starts[tokens.words[index]], *tokens.words[index + 1 : index + _LONGEST]]
    ends = tokens.ends[index : index + len(words)]
    starts = tokens.starts[index : index + len(words)]
    inner = Tokens(tokens.text, (*words, *("",) * _LONGEST), starts, ends, len(starts))
    numeral = numeral_at(grammar, inner, 0)
    return (index + numeral.end, numeral.value) if numeral and not numeral.value % 1 else None


def _in_digits(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, float] | None:
    """An ordinal in digits, Roman ones among them: ke-3, ke-IV, 2nd."""
    words = grammar.words
    if tokens.number(index):
        first, end = index, index + 1
        if not tokens.glued(end) or tokens.word(end) not in words.ordinal_suffixes:
            return None
    elif tokens.words[index] == words.ordinal_prefix and tokens.word(index + 1) in DASHES:
        first, end = index + 2, index + 2
    else:
        return None
    written = tokens.word(first)
    if roman := roman_number(tokens.written(first)):
        return end + 1, float(roman)
    return (end + 1, float(written)) if written.isdecimal() and len(written) < 6 else None


def roman_number(written: str) -> int:
    """The number that capital letters make as a Roman one, 0 if they make none (up to 89)."""
    match = _ROMAN.fullmatch(written)
    if match is None:
        return 0
    tens, ones = match[1] or "", match[2] or ""
    value = {"XL": 40}.get(tens, 10 * tens.count("X") + 50 * tens.count("L"))
    return value + ({"IX": 9, "IV": 4}.get(ones) or ones.count("I") + 5 * ones.count("V"))


def score_at(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, Value] | None:
    """Two sides' points with a word of playing in the same stretch of text."""
    if (
        not tokens.words[index].isdecimal()
        or tokens.word(index - 1) in DASHES
        or tokens.word(index - 1) == "/"
    ):
        return None
    match = _SCORE.match(tokens.text, tokens.starts[index], tokens.ends[tokens.count - 1])
    near = range(max(0, index - _CUE_REACH), min(tokens.count, index + _CUE_REACH))
    if match is None or not any(grammar.score_cues.at(tokens, each) for each in near):
        return None
    end = index + 3
    if end > tokens.count or tokens.ends[end - 1] != match.end():
        return None
    bounds = (float(match[1]), float(match[2]))
    return _value(tokens, index, end, kind=ValueKind.SCORE, bounds=bounds)


def _value(
    tokens: Tokens,
    first: int,
    end: int,
    *,
    kind: ValueKind,
    bounds: tuple[float, float],
    counted: str = "",
    unit: str = "",
) -> tuple[int, Value]:
    span = tokens.span(first, end)
    return end, Value(
        kind=kind,
        span=span,
        quote=span.of(tokens.text),
        low=bounds[0],
        high=bounds[1],
        unit=unit,
        counts=counted,
    )
