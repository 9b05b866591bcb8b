"""What can be said of a pair: verdicts, facets, and the judge that gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from compare.alignment.pair import Pair
from compare.messages import Message


class Verdict(StrEnum):
    """How two claims about one fact stand to each other."""

    AGREE = "agree"
    """eight hours of talks / delapan jam perundingan"""
    DETAIL = "detail"
    """in Colombo / in Sri Lanka: compatible, one says more"""
    CONFLICT = "conflict"
    """seven hours / eight hours: both can't be true"""
    UPDATE = "update"
    """103 dead at 09.55 / 268 dead at 17.00: the same quantity or state at two times"""
    ONLY = "only"
    """One outlet alone has it. Of findings, never of links."""


class Facet(StrEnum):
    """What a verdict turns on."""

    NUMBER = "number"
    DURATION = "duration"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    WHO = "who"
    POLARITY = "polarity"
    REASON = "reason"
    QUOTE = "quote"
    STATUS = "status"
    OTHER = "other"


class Side(StrEnum):
    """One of the two claims of a pair."""

    A = "a"
    B = "b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A judge's opinion of a pair. `verdict` None: not the same fact, or it can't tell."""

    verdict: Verdict | None
    facets: tuple[Facet, ...] = ()
    confidence: float = 0.0
    fuller: Side | None = None
    """For `detail`: which side says more."""
    explanation: Message | str = ""
    """One sentence for a reader that names what agrees or clashes."""


class Judge(Protocol):
    """Gives verdicts on pairs. Swapping a pair's sides changes nothing but `fuller`."""

    @property
    def name(self) -> str:
        """Identifies judge and version; opinions of equal names can be mixed."""
        ...

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """One judgement a pair, in order."""
        ...
