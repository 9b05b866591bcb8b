"""One text by one outlet, with what is article in it and what is not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from compare.messages import Message
from compare.text import Span


class BlockRole(StrEnum):
    """What a block of text is in its article."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"
    FURNITURE = "furniture"
    """Not the article: print date, caption, keywords, "Baca juga", credits. Yields no claims."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a part of one that plays a role of its own (a dateline, a credit)."""

    span: Span
    role: BlockRole
    reason: str = ""
    """For furniture: why it was taken for that, e.g. "print date". "caption" also where a caption
    tells what happens and so is body."""


@dataclass(frozen=True, slots=True)
class ReferenceDate:
    """The day that "Senin" and "kemarin" are counted from, and where it was read."""

    day: dt.date
    origin: str
    """In words for a reader: "front matter", "dateline", "page metadata", "caption" …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text by one outlet. `blocks` are in order, do not overlap and index into `text`."""

    id: str
    """Unique within the story; from the file name."""
    path: str
    """As the user gave it; a URL, or "-" for standard input."""
    outlet: str
    title: str | None
    language: str
    """ISO 639-1 code, "und" when it could not be told."""
    published: str | None
    """ISO 8601 date or date and time with offset, as far as known."""
    reference: ReferenceDate | None
    sha256: str
    """Of the bytes that were read."""
    text: str
    blocks: tuple[Block, ...]
    url: str | None = None
    """Where it was published, as far as it says so itself or was read from there."""
    notes: tuple[Message | str, ...] = ()
    """What a reader of the report should know: guessed language, a print date set aside …"""
