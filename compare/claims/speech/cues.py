"""The cues of a sentence: words that mark who says something, and what they reach over."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from compare.claims.speech.source import Source


class Kind(IntEnum):
    """What a cue does; of two that reach equally far, the lower one stands outside."""

    CARRIES = 0
    """An outlet or agency it came through."""
    SPEAKS = 1
    CITES = 2
    """The one whom a speaker leans on."""


@dataclass(slots=True)
class Cue:
    """Words that mark a source, as token positions; `reach` may still be cut."""

    kind: Kind
    source: Source
    taken: list[tuple[int, int]]
    """What belongs to the attribution, not to what is said."""
    start: int
    """Where what is said begins."""
    end: int
    around: bool = False
    """Whether it stands inside or behind what is said."""
    setting: int = -1
    """Where the words on place, time and listener begin; -1 without any."""
    resumed: int = -1
    """Where what is said goes on behind the cue."""
    verb: int = -1
    fresh: bool = False
    """Whether what it stands for is nobody else's too, wherever it stands."""
    aside: tuple[int, int] | None = None
    """A clause about the speaker, which the outlet says."""
