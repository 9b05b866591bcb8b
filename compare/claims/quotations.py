"""Passages in quotation marks, told from titles and quoted single words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.text import Span, trim

_MARKS = re.compile(r"[\"“”„«»]")
_LEAST_WORDS = 2
#: Characters around a quotation that tell what it is.
_NEAR = 20
_INTRODUCING = ",:–—-"
_CLOSING_MARKS = ".,!?…"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words as a statement of their own: `outer` with the marks, `inner` without."""

    outer: Span
    inner: Span


def find_quotations(text: str, span: Span) -> tuple[Quotation, ...]:
    """The quotations inside `span`, a paragraph; quoted words that are part of a sentence are left out."""
    return tuple(each for each in find_marked(text, span) if _is_statement(text, each, span))


def find_marked(text: str, span: Span) -> tuple[Quotation, ...]:
    """All that stands in quotation marks inside `span`, a paragraph.

    A mark opens when none is open, whatever its shape, since articles mix them up. One that is
    never closed runs to the end when it opened the paragraph, as in a speech of several
    paragraphs.
    """
    found, opened = [], -1
    for match in _MARKS.finditer(text, span.start, span.end):
        position = match.start()
        if opened < 0:
            if match.group() != "”" or _may_open(text, position, span):
                opened = position
        elif match.group() not in "“„" and not _inch(text, position):
            found.append(Quotation(Span(opened, position + 1), trim(text, Span(opened + 1, position))))
            opened = -1
    if opened >= 0 and trim(text, span).start == opened:
        found.append(Quotation(Span(opened, span.end), trim(text, Span(opened + 1, span.end))))
    return tuple(found)


def _may_open(text: str, position: int, span: Span) -> bool:
    """Whether a closing mark is used as an opening one: before a word, behind a space."""
    before = text[position - 1] if position > span.start else " "
    after = text[position + 1] if position + 1 < span.end else " "
    return before.isspace() and after.isalnum()


def _inch(text: str, position: int) -> bool:
    """Whether a straight mark stands for inches or seconds, as in 7.5"."""
    return (
        text[position] == '"' and text[position - 1].isdigit() and text[position + 1 : position + 2].isalpha()
    )


def _is_statement(text: str, quotation: Quotation, span: Span) -> bool:
    words = quotation.inner.of(text)
    if len(words.split()) < _LEAST_WORDS:
        return False
    before = text[max(span.start, quotation.outer.start - _NEAR) : quotation.outer.start].rstrip()
    behind = text[quotation.outer.end : min(span.end, quotation.outer.end + _NEAR)].lstrip()
    ended = words[-1] in _CLOSING_MARKS or behind[:1] in {",", ""} or not behind
    capital = next((character for character in words if character.isalnum()), "a")
    opens = not before or before[-1] in _INTRODUCING or before[-1] in '.!?”"»'
    if capital.islower():
        # the second half of an interrupted quotation: "…," she said, "and …"
        return bool(before) and before[-1] == "," and words[-1] in _CLOSING_MARKS
    return (opens and (ended or before[-1:] in {":", ","})) or (
        words[-1] in _CLOSING_MARKS and len(words.split()) > 3
    )
