"""People who decide about findings, in tests."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from compare.comparison import Comparison, Finding
from compare.review.decision import Decision, Kind, Seen, moment
from compare.review.reviewed import Review, evidence, reviewed


def finding_with(comparison: Comparison, word: str) -> Finding:
    """The finding in which an outlet has that word."""
    return next(
        each
        for each in comparison.findings
        if any(word in comparison.claim(claim).quote for claim in each.claims)
    )


class Desk:
    """Decides about findings of a comparison, a minute after the other."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.decisions: list[Decision] = []

    @property
    def review(self) -> Review:
        return reviewed(self.comparison, self.decisions)

    def decides(self, kind: Kind, word: str, *, part: tuple[str, ...] = (), **changes: Any) -> Decision:
        finding = finding_with(self.review.comparison, word)
        at = dt.datetime(2031, 3, 5, 9, len(self.decisions), tzinfo=dt.UTC)
        decision = Decision(
            kind=kind,
            by="Ana",
            at=moment(at),
            evidence=evidence(finding.claims, self.comparison),
            part=evidence(part, self.comparison),
            seen=Seen(verdict=self.review.tool[finding.id], judge=self.comparison.judge),
        )
        decision = replace(decision, **changes)
        self.decisions.append(decision)
        return decision

    def withdraws(self, decision: Decision) -> None:
        at = dt.datetime(2031, 3, 5, 9, len(self.decisions), tzinfo=dt.UTC)
        self.decisions.append(Decision(kind=Kind.WITHDRAW, by="Ana", at=moment(at), of=decision.id))
