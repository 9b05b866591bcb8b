"""How right the tool was where people checked it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from compare.review.decision import OPINIONS, Kind
from compare.review.reviewed import Entry, Review, State
from compare.verdicts.judgement import Verdict

#: Quantile of the normal distribution for an interval that holds the true share 95 times in 100.
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """So many of those that were checked are right."""

    right: int
    checked: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.right / self.checked

    @property
    def interval(self) -> tuple[float, float]:
        """The 95% interval of the true share."""
        return wilson(self.right, self.checked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """Of the tool's verdicts that people checked, how many they confirmed."""

    verdicts: Mapping[Verdict, Share]
    """By the verdict that the tool gave; only those that were checked."""
    again: int = 0
    """Opinions that are not counted because verdict, judge or words are others by now."""
    gone: int = 0
    """Opinions that are not counted because their evidence is gone."""

    @property
    def all(self) -> Share:
        """Of all verdicts together."""
        shares = self.verdicts.values()
        return Share(sum(each.right for each in shares), sum(each.checked for each in shares))


def precision(reviews: Iterable[Review]) -> Precision:
    """The tool's precision on the findings that people confirmed, rejected or gave another verdict.

    What was split or merged says how findings were put together, not whether a verdict is right, and
    counts only if somebody also judged the verdict.
    """
    right, checked, states = Counter[Verdict](), Counter[Verdict](), Counter[State]()
    for entry in (entry for review in reviews for entry in _opinions(review)):
        states[entry.state] += 1
        if entry.state is State.HOLDS and entry.decision.seen is not None:
            said = entry.decision.seen.verdict
            checked[said] += 1
            right[said] += entry.decision.kind is Kind.CONFIRM
    return Precision(
        verdicts={each: Share(right[each], checked[each]) for each in Verdict if checked[each]},
        again=states[State.AGAIN],
        gone=states[State.GONE],
    )


def _opinions(review: Review) -> Iterator[Entry]:
    """Those about verdicts of the tool: that of a merged finding is a person's."""
    merged = {
        finding
        for finding, standings in review.remarks().items()
        if any(each.decision.kind is Kind.MERGE and each.holds for each in standings)
    }
    for entry in review.entries:
        if entry.decision.kind in OPINIONS and entry.standing.finding not in merged:
            yield entry


def wilson(right: int, checked: int) -> tuple[float, float]:
    """The score interval for a share of `checked`, from 0 to 1; (0, 1) where nothing was checked.

    Wilson 1927, "Probable inference, the law of succession, and statistical inference". Unlike the
    plain interval it stays inside 0 and 1, and is of use for a handful.
    """
    if not checked:
        return 0.0, 1.0
    share, spread = right / checked, _Z**2 / checked
    middle = (share + spread / 2) / (1 + spread)
    half = math.sqrt(share * (1 - share) * spread + spread**2 / 4) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)
