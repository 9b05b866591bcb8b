"""All values of a stretch of text: numbers, amounts, dates and times in their normal forms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from compare.claims.amounts import Found, amount_at, bracketed_age_at, fraction_at, group_at
from compare.claims.dates import date_at
from compare.claims.grammar import Grammar, grammar
from compare.claims.ordinals import ordinal_at, score_at
from compare.claims.times import time_at
from compare.claims.tokens import Tokens, tokens
from compare.claims.value import Value
from compare.languages.base import Language
from compare.text import Span


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
    cut = tokens(text, span)
    return tuple(_values(grammar(language), cut, reference, published_zone))


def _values(rules: Grammar, cut: Tokens, reference: dt.date | None, zone: str) -> Iterator[Value]:
    index = 0
    while index < cut.count:
        found = None
        if cut.words[index] in rules.starters or cut.number(index):
            found = _longest(rules, cut, index, reference, zone)
        if found is None:
            index += 1
            continue
        index = found[0]
        yield found[1]


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
