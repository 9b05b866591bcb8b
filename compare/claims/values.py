"""All values of a stretch of text: numbers, amounts, dates and times in their normal forms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from compare.claims.amounts import Found, amount_at, bracketed_age_at, fraction_at, group_at
from compare.claims.as_of import moments, with_as_of
from compare.claims.dates import date_at
from compare.claims.grammar import Grammar, grammar
from compare.claims.meaning import Placed, with_meaning
from compare.claims.ordinals import ordinal_at, score_at
from compare.claims.times import time_at
from compare.claims.tokens import Tokens, tokens
from compare.claims.value import Moment, Value
from compare.languages.base import Language
from compare.text import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What `read_values` finds in a stretch of text."""

    values: tuple[Value, ...]
    """In order, without overlap."""
    moments: tuple[Moment, ...]
    """Those as of which the words say that something held, in order; none that lie ahead."""


def find_values(
    text: str,
    span: Span,
    language: Language,
    reference: dt.date | None,
    published_zone: str = "",
) -> tuple[Value, ...]:
    """The values in `text` at `span`, in order, without overlap; their spans index into `text`.

    Args:
        text: the article's text.
        span: where to look, as a rule a sentence: cues are looked for inside it only.
        language: whose words and notation to read.
        reference: the day that "Senin" and "kemarin" are counted from; without it such dates
            stay unresolved.
        published_zone: offset ("+07:00") given to times of day that name no zone. Leave it out
            unless the times are known to be the outlet's own.
    """
    return read_values(text, span, language, reference, published_zone).values


def read_values(
    text: str,
    span: Span,
    language: Language,
    reference: dt.date | None,
    published_zone: str = "",
) -> Reading:
    """The values as `find_values` gives them, and the moments as of which they held."""
    cut = tokens(text, span)
    rules = grammar(language)
    placed = with_meaning(rules, cut, [*_values(rules, cut, reference, published_zone)])
    marked = moments(rules, cut, placed, reference)
    values = tuple(each.value for each in with_as_of(rules, cut, placed, marked))
    return Reading(values, tuple(each.moment for each in marked))


def _values(rules: Grammar, cut: Tokens, reference: dt.date | None, zone: str) -> Iterator[Placed]:
    index = 0
    while index < cut.count:
        found = None
        if cut.words[index] in rules.starters or cut.number(index):
            found = _longest(rules, cut, index, reference, zone)
        if found is None:
            index += 1
            continue
        yield Placed(index, *found)
        index = found[0]


def _longest(rules: Grammar, cut: Tokens, index: int, reference: dt.date | None, zone: str) -> Found | None:
    """The longest value that begins at token `index`; of equally long ones the first in this order."""
    best: Found | None = None
    for found in (
        bracketed_age_at(rules, cut, index),
        date_at(rules, cut, index, reference),
        time_at(rules, cut, index, zone),
        score_at(rules, cut, index),
        ordinal_at(rules, cut, index),
        fraction_at(rules, cut, index),
        group_at(rules, cut, index),
        amount_at(rules, cut, index),
    ):
        if found and (best is None or found[0] > best[0]):
            best = found
    return best
