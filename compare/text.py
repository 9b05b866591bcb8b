"""Spans, and identifiers made from content.

All offsets count Unicode code points into `Article.text` and are half open.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: What stands between the pieces of a quote whose claim is spread over several spans.
PIECE_SEPARATOR = " … "


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, `start` included, `end` not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


def quote(text: str, spans: Iterable[Span]) -> str:
    """The words at `spans`, pieces joined by an ellipsis: evidence, word for word."""
    return PIECE_SEPARATOR.join(span.of(text) for span in spans)


def trim(text: str, span: Span, characters: str | None = None) -> Span:
    """`span` without white space (or `characters`) at either end."""
    words = span.of(text)
    left = len(words) - len(words.lstrip(characters))
    right = len(words.rstrip(characters))
    return Span(span.start + left, span.start + max(left, right))


def content_id(parts: Sequence[str]) -> str:
    """A 64-digit hexadecimal SHA-256 that depends on the parts and on nothing else."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()
