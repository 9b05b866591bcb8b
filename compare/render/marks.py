"""Which words of a claim differ from what the other outlets say: the ones a reader's eye looks for.

And which are the same: those that it may pass over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Opcode

from compare.claims.claim import Claim
from compare.claims.value import Value, ValueKind
from compare.comparison import Link
from compare.languages import language
from compare.render.material import Row
from compare.text import PIECE_SEPARATOR, Span
from compare.verdicts.judgement import Facet, Verdict

#: When more of a claim's words than this differ, marking them all helps nobody.
MOST = 0.6

_WORD = re.compile(r"\w+(?:[-.,:/’'%]\w+)*")
_QUOTED = re.compile("“([^”]+)”")
_KINDS = {
    Facet.DURATION: {ValueKind.DURATION},
    Facet.DATE: {ValueKind.DATE},
    Facet.TIME: {ValueKind.TIME},
    Facet.NUMBER: set(ValueKind) - {ValueKind.DURATION, ValueKind.DATE, ValueKind.TIME},
}
_MARKED = {Verdict.CONFLICT, Verdict.UPDATE, Verdict.DETAIL}


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a quote and where they stand in it."""

    folded: list[str]
    spans: list[Span]


def differing(row: Row) -> dict[str, tuple[Span, ...]]:
    """By claim id, the stretches of its quote that differ; nothing for agreements.

    Where the verdict turns on a value, that is what is marked. Else two claims in one language
    are held against each other word by word; where they are worded too differently for that, or
    stand in two languages, the words that the explanation names are marked.
    """
    claims = {claim.id: claim for claim in row.claims}
    found: dict[str, list[Span]] = {}
    for link in _telling_links(row):
        a, b = claims[link.a], claims[link.b]
        for claim, spans in zip((a, b), _of_pair(a, b, link.facets, link.explanation), strict=True):
            found.setdefault(claim.id, []).extend(spans)
    return {claim_id: _joined(spans) for claim_id, spans in found.items()}


def agreed(row: Row) -> dict[str, tuple[Span, ...]]:
    """By claim id, the stretches of its quote that stand in every claim it differs from.

    Within one language these are the same words, across languages values that are equal. Never
    anything that `differing` marks, and nothing where a claim has no marks at all.
    """
    claims = {claim.id: claim for claim in row.claims}
    marks = differing(row)
    same: dict[str, set[int]] = {}
    for link in _telling_links(row):
        a, b = claims[link.a], claims[link.b]
        for claim, spans in zip((a, b), _in_common(a, b), strict=True):
            places = {place for span in spans for place in range(span.start, span.end)}
            same[claim.id] = same.get(claim.id, places) & places
    for claim_id, places in same.items():
        marked = marks.get(claim_id, ())
        places.difference_update(*(range(span.start, span.end) for span in marked))
    return {claim_id: tuple(_runs(places)) for claim_id, places in same.items() if marks.get(claim_id)}


def _telling_links(row: Row) -> Iterator[Link]:
    """Those that the finding's verdict comes from, if there is something to mark."""
    verdict = row.finding.verdict
    return (link for link in row.links if link.verdict is verdict and verdict in _MARKED)


def _of_pair(
    a: Claim, b: Claim, facets: Sequence[Facet], explanation: str
) -> tuple[Sequence[Span], Sequence[Span]]:
    values = _by_value(a, b, facets), _by_value(b, a, facets)
    if all(values):
        return values
    if a.language == b.language and (by_word := _by_word(a, b, explanation)) is not None:
        return by_word
    if any(values):
        return values
    return _named(a, explanation), _named(b, explanation)


def _by_word(a: Claim, b: Claim, explanation: str) -> tuple[list[Span], list[Span]] | None:
    """The words that an alignment of both leaves over; None when that is most of them.

    Of grammar words those alone that the explanation names.
    """
    mine, theirs = _words(a.quote), _words(b.quote)
    if (steps := _steps(mine, theirs)) is None:
        return None
    marks: tuple[list[Span], list[Span]] = ([], [])
    named = _named(a, explanation), _named(b, explanation)
    for step in steps:
        if step.tag != "equal":
            ours, others = (step.src_start, step.src_end), (step.dest_start, step.dest_end)
            marks[0].extend([*_telling(a, mine, *ours), *_inside(mine.spans[slice(*ours)], named[0])])
            marks[1].extend([*_telling(b, theirs, *others), *_inside(theirs.spans[slice(*others)], named[1])])
    return marks


def _inside(spans: Sequence[Span], named: Sequence[Span]) -> list[Span]:
    """Those of the words that lie in what is named."""
    return [span for span in spans if any(each.covers(span) for each in named)]


def _in_common(a: Claim, b: Claim) -> tuple[list[Span], list[Span]]:
    """The words that both have, and in the same order; values across languages."""
    if a.language != b.language:
        return _equal_values(a, b), _equal_values(b, a)
    mine, theirs = _words(a.quote), _words(b.quote)
    equal = [step for step in _steps(mine, theirs) or () if step.tag == "equal"]
    return (
        [Span(mine.spans[step.src_start].start, mine.spans[step.src_end - 1].end) for step in equal],
        [Span(theirs.spans[step.dest_start].start, theirs.spans[step.dest_end - 1].end) for step in equal],
    )


def _steps(mine: _Words, theirs: _Words) -> list[Opcode] | None:
    """How one makes the other's words of one's own; None when most of them change."""
    steps = list(Indel.opcodes(mine.folded, theirs.folded))
    changed = sum(
        (step.src_end - step.src_start) + (step.dest_end - step.dest_start)
        for step in steps
        if step.tag != "equal"
    )
    return None if changed > MOST * (len(mine.folded) + len(theirs.folded)) else steps


def _telling(claim: Claim, words: _Words, start: int, end: int) -> list[Span]:
    """Stretches of words `start`..`end`, without grammar words at their edges."""
    known = language(claim.language)
    empty = known.content.function_words - known.polarity.negations
    while start < end and words.folded[start] in empty:
        start += 1
    while end > start and words.folded[end - 1] in empty:
        end -= 1
    return [Span(words.spans[start].start, words.spans[end - 1].end)] if start < end else []


def _by_value(claim: Claim, other: Claim, facets: Iterable[Facet]) -> list[Span]:
    """Values of the kinds in question that the other claim has not."""
    kinds = {kind for facet in facets for kind in _KINDS.get(facet, ())}
    theirs = {_key(value) for value in other.values}
    spans = (
        _in_quote(claim, value) for value in claim.values if value.kind in kinds and _key(value) not in theirs
    )
    return [span for span in spans if span is not None]


def _equal_values(claim: Claim, other: Claim) -> list[Span]:
    """Values that the other claim has too."""
    theirs = {_key(value) for value in other.values}
    spans = (_in_quote(claim, value) for value in claim.values if _key(value) in theirs)
    return [span for span in spans if span is not None]


def _key(value: Value) -> tuple[ValueKind, float, float, str]:
    return value.kind, value.low, value.high, value.unit


def _in_quote(claim: Claim, value: Value) -> Span | None:
    """Where a value's words stand in the quote, whose pieces are joined by an ellipsis."""
    offset = 0
    for piece in claim.spans:
        if piece.covers(value.span):
            start = offset + value.span.start - piece.start
            return Span(start, start + len(value.span))
        offset += len(piece) + len(PIECE_SEPARATOR)
    return None


def _named(claim: Claim, explanation: str) -> list[Span]:
    """Where the words that the explanation quotes stand, unless they are most of the claim."""
    spans = []
    for phrase in _QUOTED.findall(explanation):
        if len(phrase) > MOST * len(claim.quote):
            continue
        found = re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", claim.quote, re.IGNORECASE)
        if found:
            spans.append(Span(*found.span()))
    return spans


def _words(text: str) -> _Words:
    found = list(_WORD.finditer(text))
    return _Words([each[0].casefold() for each in found], [Span(*each.span()) for each in found])


def _runs(places: set[int]) -> Iterator[Span]:
    """Offsets that follow one another as spans."""
    for start in sorted(place for place in places if place - 1 not in places):
        end = start
        while end in places:
            end += 1
        yield Span(start, end)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, overlapping ones as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
