"""An article's text cut where claims begin and end, so that each claim can be marked in its place.

    claims     [-- conflict, 3 --------------]
                        [-- only, 4 --]
    segments   [3      ][3, 4         ][3    ]      owner of all three: 3, the graver verdict

The words of every claim stand in the segments exactly once, in order. A segment that several claims
share is owned by the gravest of them, the shortest where that leaves a choice. A claim that owns no
segment gets an empty one at its end, so that it too can be chosen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compare.articles.article import Article, Block, BlockRole
from compare.claims.claim import Claim
from compare.findings import ORDER
from compare.text import Span
from compare.verdicts.judgement import Verdict

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A claim to be marked: its number on the page, its places, and its finding."""

    number: int
    fact: int
    verdict: Verdict
    spans: tuple[Span, ...]

    @property
    def weight(self) -> tuple[int, int, int]:
        """Sorts first what is graver, then what is shorter."""
        return ORDER.index(self.verdict), sum(len(span) for span in self.spans), self.number


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text in which the same claims stand; `marks` by weight, none for plain text."""

    span: Span
    text: str
    marks: tuple[Mark, ...] = ()
    anchor: bool = False
    """Whether it is where its owner, the first mark, is linked from and to; one for each claim."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Blocks that follow each other without a line's end between them."""

    role: BlockRole
    segments: tuple[Segment, ...]


def paragraphs(article: Article, marks: Sequence[Mark]) -> tuple[Paragraph, ...]:
    """The article's blocks with `marks` in place; what stands between blocks is left out."""
    blocks = _blocks(article, marks)
    edges = sorted({edge for mark in marks for span in mark.spans for edge in (span.start, span.end)})
    cut = [(block, _cut(article.text, block.span, edges, marks)) for block in blocks]
    anchored = _anchored([segment for _, segments in cut for segment in segments], marks)
    joined: list[tuple[Block, list[Segment]]] = []
    for block, segments in cut:
        placed = [each for segment in segments for each in anchored[segment]]
        if joined and _continues(article.text, joined[-1][0], block):
            gap = Span(joined[-1][0].span.end, block.span.start)
            between = [Segment(gap, gap.of(article.text))] if len(gap) else []
            joined[-1] = (block, [*joined[-1][1], *between, *placed])
        else:
            joined.append((block, placed))
    return tuple(Paragraph(block.role, tuple(segments)) for block, segments in joined)


def claim_marks(claims: Mapping[int, Claim], facts: Mapping[str, tuple[int, Verdict]]) -> list[Mark]:
    """The claims that stand in a finding, by number; `facts` has its number and verdict by claim id."""
    return [
        Mark(number=number, fact=facts[claim.id][0], verdict=facts[claim.id][1], spans=claim.spans)
        for number, claim in claims.items()
        if claim.id in facts
    ]


def _blocks(article: Article, marks: Sequence[Mark]) -> list[Block]:
    """The article's blocks, and one for each stretch of a claim that lies outside of them."""
    blocks = list(article.blocks)
    for span in sorted(span for mark in marks for span in mark.spans):
        start = span.start
        for block in sorted(blocks, key=lambda each: each.span):
            if block.span.overlaps(Span(start, max(start, span.end))):
                if start < block.span.start:
                    blocks.append(Block(Span(start, block.span.start), BlockRole.BODY))
                start = block.span.end
        if start < span.end:
            blocks.append(Block(Span(start, span.end), BlockRole.BODY))
    return sorted(blocks, key=lambda each: each.span)


def _continues(text: str, before: Block, after: Block) -> bool:
    """Whether a block goes on in the line of the one before."""
    same = (before.role is BlockRole.FURNITURE) == (after.role is BlockRole.FURNITURE)
    heads = BlockRole.HEADLINE in (before.role, after.role) and before.role is not after.role
    return same and not heads and "\n" not in text[before.span.end : after.span.start]


def _cut(text: str, block: Span, edges: Sequence[int], marks: Sequence[Mark]) -> list[Segment]:
    cuts = [block.start, *(edge for edge in edges if block.start < edge < block.end), block.end]
    segments = []
    for start, end in pairwise(cuts):
        span = Span(start, end)
        here = (mark for mark in marks if any(each.covers(span) for each in mark.spans))
        segments.append(Segment(span, span.of(text), tuple(sorted(here, key=lambda mark: mark.weight))))
    return [segment for segment in segments if segment.text]


def _anchored(segments: Sequence[Segment], marks: Sequence[Mark]) -> dict[Segment, list[Segment]]:
    """By segment, what takes its place: itself, an anchor or not, and empty ones for claims that own none."""
    placed = {segment: [segment] for segment in segments}
    for mark in marks:
        own = [segment for segment in segments if segment.marks and segment.marks[0] is mark]
        if own:
            placed[own[0]][:1] = _anchor(own[0])
            continue
        inside = [segment for segment in segments if mark in segment.marks]
        if inside:
            end = Span(inside[-1].span.end, inside[-1].span.end)
            placed[inside[-1]].append(Segment(end, "", (mark,), anchor=True))
    return placed


def _anchor(segment: Segment) -> list[Segment]:
    """The segment as an anchor; blanks and commas before its words stay outside the link."""
    found = _WORD.search(segment.text)
    at = segment.span.start + (found.start() if found else 0)
    head, tail = Span(segment.span.start, at), Span(at, segment.span.end)
    words = segment.text[len(head) :]
    anchor = Segment(tail, words, segment.marks, anchor=True)
    return [Segment(head, segment.text[: len(head)], segment.marks), anchor] if len(head) else [anchor]
