"""Where a decision stands in a comparison: whether its evidence does, and what is not as it was.

A decision holds while a finding has all its words and the verdict that the person saw. Where anything
of that is not so it is to be looked at again, and where the evidence is gone it is kept all the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from compare.comparison import Comparison, Finding
from compare.review.decision import Decision, Kind, Quotation
from compare.review.evidence import Located, Texts


class Doubt(StrEnum):
    """Why a person should look again."""

    MISSING = "missing"
    """An outlet doesn't say so any more."""
    WORDS = "words"
    """The words of a quotation have changed."""
    APART = "apart"
    """The quotations no longer stand in one finding."""
    VERDICT = "verdict"
    """The tool now gives another verdict."""
    JUDGE = "judge"
    """Another judge, or another version of it, gives the verdict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A decision in a comparison."""

    decision: Decision
    finding: str | None
    """Id of the finding that has its evidence; None where that is gone."""
    doubts: tuple[Doubt, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it takes effect: all its words stand together and have the verdict that was seen.

        That another judge gives the same verdict on the same words is worth a look, but takes nothing
        from what a person found.
        """
        return self.finding is not None and set(self.doubts) <= {Doubt.JUDGE}


def stand(decision: Decision, findings: Sequence[Finding], comparison: Comparison, texts: Texts) -> Standing:
    """Where a decision stands among `findings`, which are made of the comparison's claims."""
    located = [texts.locate(each) for each in decision.evidence]
    home = _home(located, findings)
    if home is None or _left(decision.evidence, located) < min(2, _outlets(decision.evidence)):
        return Standing(decision=decision, finding=None)
    found = [each for each in located if each is not None]
    parts = [texts.locate(each) for each in decision.part]
    doubts = {
        Doubt.MISSING: None in located or None in parts,
        Doubt.WORDS: not all(each.whole for each in (*found, *filter(None, parts))),
        Doubt.APART: any(set(each.claims).isdisjoint(home.claims) for each in found),
        Doubt.VERDICT: decision.seen is not None and decision.seen.verdict is not home.verdict,
        Doubt.JUDGE: decision.seen is not None and decision.seen.judge != comparison.judge,
    }
    if decision.kind is Kind.NOTE:  # its words are about the quotations, not about the tool
        doubts[Doubt.VERDICT] = doubts[Doubt.JUDGE] = False
    return Standing(
        decision=decision, finding=home.id, doubts=tuple(doubt for doubt, there in doubts.items() if there)
    )


def home_of(quotations: Iterable[Quotation], findings: Sequence[Finding], texts: Texts) -> Finding | None:
    """The finding that has most of the quotations; None where none has one."""
    return _home([texts.locate(each) for each in quotations], findings)


def _home(located: Sequence[Located | None], findings: Sequence[Finding]) -> Finding | None:
    home = {claim: number for number, finding in enumerate(findings) for claim in finding.claims}
    votes = Counter(
        number
        for each in located
        if each is not None
        for number in {home[claim] for claim in each.claims if claim in home}
    )
    # the first of those that have equally many, so that the order of a set decides nothing
    return findings[min(votes, key=lambda number: (-votes[number], number))] if votes else None


def _outlets(quotations: Iterable[Quotation]) -> int:
    return len({each.article for each in quotations})


def _left(quotations: Sequence[Quotation], located: Sequence[Located | None]) -> int:
    """Of how many articles a quotation is left."""
    return _outlets(
        quotation for quotation, place in zip(quotations, located, strict=True) if place is not None
    )
