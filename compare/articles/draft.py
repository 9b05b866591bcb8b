"""What a reader takes from a file before the text is looked at."""

from __future__ import annotations

from dataclasses import dataclass, field

from compare.messages import Message

#: Where a `published` date was read, in words for a reader.
FRONT_MATTER = Message("front matter")
PAGE_METADATA = Message("page metadata")
RECORD = Message("JSON record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What the source itself says of the article, each as written; None where it says nothing."""

    outlet: str | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None
    url: str | None = None
    published_origin: str = FRONT_MATTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as read: text and what its source states, nothing found out yet.

    `body` is where the article's text begins (after front matter).
    """

    path: str
    stem: str
    """What the article's id is made from."""
    sha256: str
    text: str
    body: int = 0
    markdown: bool = False
    stated: Stated = field(default_factory=Stated)
    notes: tuple[Message | str, ...] = ()
