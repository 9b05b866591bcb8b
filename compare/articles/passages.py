"""A passage by itself: which of it is article. For text without the page around it."""

from __future__ import annotations

import re

from compare.articles.captions import find_caption
from compare.articles.dateline import find_dateline
from compare.articles.furniture import article_part, furniture_reason
from compare.text import Span, trim

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_EDGE = " \t\u00a0\u200b\ufeff"


def article_spans(text: str) -> tuple[Span, ...]:
    """The parts of `text` that are article, in order.

    Lines and sentences that are furniture, datelines, and the labels and credits of captions are
    left out.
    """
    lines = [trim(text, Span(*line.span()), _EDGE) for line in _LINE.finditer(text)]
    spans = [_article_of(text, line) for line in lines]
    return tuple(span for span in spans if span)


def is_furniture(text: str) -> bool:
    """Whether nothing in the passage `text` is article: a credit, a dateline alone, "Baca juga"."""
    return not article_spans(text)


def is_dateline(line: str) -> bool:
    """Whether a line is a dateline and nothing else."""
    found = find_dateline(line + " ") if len(line) <= 90 else None
    return found is not None and found.length >= len(line)


def _article_of(text: str, line: Span) -> Span | None:
    if not len(line) or is_dateline(line.of(text)) or furniture_reason(line.of(text)):
        return None
    part = article_part(line.of(text))
    line = trim(text, Span(line.start + part.start, line.start + part.end), _EDGE)
    words = line.of(text)
    caption = find_caption(words)
    if caption and caption.statement:
        told = caption.statement
        return Span(line.start + told.start, line.start + told.end)
    found = find_dateline(words)
    return trim(text, Span(line.start + found.length, line.end), _EDGE) if found else line
