"""What one comparison says that an earlier one of the same story did not.

Findings are matched by content, the words and outlets of their claims, since ids shift when an
article joins or leaves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from compare.comparison import Comparison, Finding
from compare.origins.shared import Independence
from compare.verdicts.judgement import Facet, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A finding as it stood in one comparison, readable without that comparison."""

    finding: Finding
    outlets: tuple[str, ...]
    """One for each article that has the fact; an outlet with two articles stands here twice."""
    quotes: tuple[tuple[str, str], ...]
    """(outlet, its words), in the order of the articles and of the text."""
    one_origin: bool = False
    """Whether all of them have it from one origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A finding that stands otherwise than before: verdict, facets or outlets are not the same."""

    before: tuple[Standing, ...]
    """Several when facts that stood apart have become one."""
    after: Standing

    @property
    def gained(self) -> tuple[str, ...]:
        """Outlets that have the fact now and had not before, or have it in more articles."""
        had = Counter[str]()
        for standing in self.before:
            had |= Counter(standing.outlets)
        return tuple((Counter(self.after.outlets) - had).elements())


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """Outlets that run the same copy and were not known to."""

    outlets: tuple[str, ...]
    copy: Independence


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Findings that are new, that changed, and that are gone, each in its comparison's order."""

    new: tuple[Standing, ...]
    changed: tuple[Change, ...]
    gone: tuple[Standing, ...]
    copied: tuple[Copied, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone or self.copied)


def changes(before: Comparison, after: Comparison) -> Changes:
    """How the findings of `after` differ from those of `before`.

    A finding of `after` is new when none of its claims was known, changed when they stood with
    another verdict, on other facets or beside other outlets' claims. A finding of `before` is
    gone when none of its claims is left.
    """
    old, now = _standings(before), _standings(after)
    home: dict[tuple[str, str], list[Standing]] = {}
    for standing in old:
        for key in standing.quotes:
            home.setdefault(key, []).append(standing)
    new: list[Standing] = []
    changed: list[Change] = []
    for standing in now:
        counterparts = _once(known for key in standing.quotes for known in home.get(key, ()))
        if not counterparts:
            new.append(standing)
        elif _sign(standing) not in {_sign(each) for each in counterparts}:
            changed.append(Change(before=counterparts, after=standing))
    left = {key for standing in now for key in standing.quotes}
    gone = tuple(standing for standing in old if left.isdisjoint(standing.quotes))
    return Changes(new=tuple(new), changed=tuple(changed), gone=gone, copied=_copied(before, after))


def _copied(before: Comparison, after: Comparison) -> tuple[Copied, ...]:
    """Groups of articles of which no earlier one had all."""
    outlets = {article.id: article.outlet for article in after.articles}
    known = [set(copy.sources) for copy in before.independence]
    return tuple(
        Copied(outlets=tuple(outlets[each] for each in copy.sources), copy=copy)
        for copy in after.independence
        if not any(set(copy.sources) <= each for each in known)
    )


def _standings(comparison: Comparison) -> tuple[Standing, ...]:
    outlets = {article.id: article.outlet for article in comparison.articles}
    claims = {claim.id: claim for claim in comparison.claims}
    standings, of_one = [], comparison.of_one_origin()
    for finding in comparison.findings:
        mine = [claims[each] for each in finding.claims]
        standings.append(
            Standing(
                finding=finding,
                outlets=tuple(outlets[source] for source in dict.fromkeys(claim.source for claim in mine)),
                quotes=tuple((outlets[claim.source], claim.quote) for claim in mine),
                one_origin=finding.id in of_one,
            )
        )
    return tuple(standings)


def _sign(standing: Standing) -> tuple[Verdict, frozenset[Facet], tuple[str, ...]]:
    """What has to be the same for a finding to count as unchanged."""
    return standing.finding.verdict, frozenset(standing.finding.facets), tuple(sorted(standing.outlets))


def _once(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    return tuple({id(standing): standing for standing in standings}.values())
