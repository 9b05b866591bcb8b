"""What is found of shared copy: the passages in common, what differs in them, and who shares what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compare.messages import Message
from compare.text import Span

#: From this share on an article counts as another's copy in all that it says.
WHOLE = 0.5


class EditKind(StrEnum):
    """How one article's words differ from the other's inside a passage that both have.

    Which of the two was changed, the text alone can't tell: `a` is the article whose id sorts first.
    """

    CHANGED = "changed"
    """Other words: “tujuh jam” in `a`, “delapan jam” in `b`."""
    DROPPED = "dropped"
    """Words of `a` that `b` leaves out."""
    ADDED = "added"
    """Words of `b` that `a` has not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of two articles that is near word for word the same."""

    a: str
    b: str
    """Article ids; `a` sorts first."""
    a_span: Span
    b_span: Span
    words: int
    """How many words are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A place inside a passage where the articles differ, word for word.

    The span of the side that has nothing there is empty and says where the words would stand.
    """

    kind: EditKind
    a: str
    b: str
    a_span: Span
    b_span: Span
    a_quote: str
    b_quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Independence:
    """Articles of which each two run the same copy, in whole or in part."""

    sources: tuple[str, ...]
    """Article ids, sorted."""
    share: float
    """Of the shorter one's words, how many stand in both; of several pairs the smallest."""
    explanation: Message | str
    agencies: tuple[str, ...] = ()
    """News agencies that all of them credit."""
    passages: tuple[Passage, ...] = ()
    """Of each two articles, by their ids and place; likewise."""
    edits: tuple[Edit, ...] = ()
    """Between the two articles that share most, and between each further article and the one among
    these that it shares most with. What an earlier group tells of two articles is not told again."""

    @property
    def whole(self) -> bool:
        """Whether the articles are one text, rather than having passages of one."""
        return self.share >= WHOLE
