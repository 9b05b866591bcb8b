"""What a trained network thinks of two claims, read together word by word.

A cross-encoder sees what vectors of whole claims blur: which figure is of what, who did it to whom.
Its opinion is one piece of evidence among others, both for the same-fact test and for the verdict.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from compare.claims.claim import Claim, Stance

#: What the network tells apart, in the order of its outputs.
VERDICTS = ("agree", "detail", "conflict", "update", "unrelated")
UNRELATED = len(VERDICTS) - 1
FACETS = (
    "number", "duration", "date", "time", "place", "who", "polarity", "reason", "quote", "status", "other",
)  # fmt: skip
RELATIONS = ("entailment", "neutral", "contradiction")

_DAY = re.compile(r"\(\d{4}-\d\d-\d\d\) ")


@dataclass(frozen=True, slots=True)
class Opinion:
    """Probabilities that sum to 1, in the orders above."""

    verdicts: tuple[float, ...]
    facets: tuple[float, ...]
    """What the verdict turns on."""
    relations: tuple[float, ...]
    """Of the first claim as premise and the second as hypothesis."""


class Network(Protocol):
    """Reads pairs of texts."""

    @property
    def name(self) -> str:
        """Identifies the network; opinions of equal names can be mixed."""

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        """One opinion a pair, in order."""


def side(text: str, day: str = "", speaker: str | None = None, *, denies: bool = False) -> str:
    """A claim as the network reads it: the day on which it was printed (ISO), who says so, the words."""
    said = f"{speaker} denies: {text}" if speaker and denies else f"{speaker}: {text}" if speaker else text
    return f"({day}) {said}" if day else said


def undated(text: str) -> str:
    """A side without the day before it, for networks that don't know what it stands for."""
    day = _DAY.match(text)
    return text[day.end() :] if day else text


def side_of(claim: Claim) -> str:
    """A claim as the network reads it."""
    day = claim.told.date().isoformat() if claim.told else ""
    return side(claim.text, day, claim.speaker, denies=claim.stance is Stance.DENIES)
