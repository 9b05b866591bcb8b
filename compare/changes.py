"""What one comparison says that an earlier one of the same story did not, and what brought it.

Findings are matched by content, the words and outlets of their claims, since ids shift when an
article joins or leaves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from compare.comparison import Comparison, Finding
from compare.origins.shared import Independence
from compare.revisions import Revision, revisions, versions
from compare.verdicts.judgement import Facet, Verdict

#: An outlet and its words.
Said = tuple[str, str]

#: Verdicts under which another outlet's claim bears out one that stood alone.
_BORNE_OUT = (Verdict.AGREE, Verdict.DETAIL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A finding as it stood in one comparison, readable without that comparison."""

    finding: Finding
    outlets: tuple[str, ...]
    """One for each article that has the fact; an outlet with two articles stands here twice."""
    quotes: tuple[Said, ...]
    """(outlet, its words), in the order of the articles and of the text."""
    telling: tuple[Said, ...] = ()
    """Those of them that the verdict rests on: the claims of the links that have it."""
    one_origin: bool = False
    """Whether all of them have it from one origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A finding that stands otherwise than before: verdict, facets or outlets are not the same."""

    before: tuple[Standing, ...]
    """Several when facts that stood apart have become one."""
    after: Standing
    came: tuple[Said, ...] = ()
    """Claims of it that the earlier comparison had nowhere."""
    left: tuple[Said, ...] = ()
    """Claims of it then that the later comparison has nowhere."""
    independent: tuple[str, ...] = ()
    """Outlets gained whose words come from none of those that had the fact."""
    origins: int = 0
    """How many origins these are among themselves."""

    @property
    def brought_by(self) -> tuple[Said, ...]:
        """The new claims that the verdict rests on; all new ones where it rests on known ones."""
        telling = tuple(each for each in self.came if each in self.after.telling)
        return telling or self.came

    @property
    def was_conflict(self) -> bool:
        """Whether it, or a part of it, was one."""
        return any(each.finding.verdict is Verdict.CONFLICT for each in self.before)

    @property
    def supported(self) -> bool:
        """Whether a further outlet says the same or more, be it in another's words."""
        return bool(self.gained) and self.after.finding.verdict in _BORNE_OUT

    @property
    def borne_out(self) -> bool:
        """Whether that is something which one outlet alone had."""
        return self.supported and all(each.finding.verdict is Verdict.ONLY for each in self.before)

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
    revised: tuple[Revision, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone or self.copied or self.revised)


def changes(before: Comparison, after: Comparison) -> Changes:
    """How the findings of `after` differ from those of `before`.

    A finding of `after` is new when none of its claims was known, changed when they stood with
    another verdict, on other facets or beside other outlets' claims. A finding of `before` is
    gone when none of its claims is left.
    """
    old, now = _standings(before), _standings(after)
    home: dict[Said, list[Standing]] = {}
    for standing in old:
        for key in standing.quotes:
            home.setdefault(key, []).append(standing)
    left = {key for standing in now for key in standing.quotes}
    new: list[Standing] = []
    changed: list[Change] = []
    for standing in now:
        counterparts = _once(known for key in standing.quotes for known in home.get(key, ()))
        if not counterparts:
            new.append(standing)
        elif _sign(standing) not in {_sign(each) for each in counterparts}:
            changed.append(_change(counterparts, standing, home, left, after))
    return Changes(
        new=tuple(new),
        changed=tuple(changed),
        gone=tuple(standing for standing in old if left.isdisjoint(standing.quotes)),
        copied=_copied(before, after),
        revised=revisions(before, after),
    )


def _change(
    before: tuple[Standing, ...],
    standing: Standing,
    known: Mapping[Said, object],
    left: Collection[Said],
    after: Comparison,
) -> Change:
    """A finding and what it was, with the claims that came and went, and whose words the new ones are."""
    had = {outlet for each in before for outlet in each.outlets}
    gained = tuple(dict.fromkeys(outlet for outlet in standing.outlets if outlet not in had))
    outlets = {article.id: article.outlet for article in after.articles}
    claims = [after.claim(each) for each in standing.finding.claims]
    origins = after.origins()

    def voices(of: Collection[str]) -> int:
        return origins.of_claims([claim for claim in claims if outlets[claim.source] in of])

    own = voices(had)
    independent = tuple(outlet for outlet in gained if voices({*had, outlet}) > own)
    return Change(
        before=before,
        after=standing,
        came=tuple(each for each in standing.quotes if each not in known),
        left=tuple(said for each in before for said in each.quotes if said not in left),
        independent=independent,
        origins=voices({*had, *independent}) - own,
    )


def _copied(before: Comparison, after: Comparison) -> tuple[Copied, ...]:
    """Groups of articles of which no earlier one had all."""
    outlets = {article.id: article.outlet for article in after.articles}
    now = {old.id: new.id for old, new in versions(before.articles, after.articles)}
    known = [{now.get(each, each) for each in copy.sources} for copy in before.independence]
    return tuple(
        Copied(outlets=tuple(outlets[each] for each in copy.sources), copy=copy)
        for copy in after.independence
        if not any(set(copy.sources) <= each for each in known)
    )


def _standings(comparison: Comparison) -> tuple[Standing, ...]:
    outlets = {article.id: article.outlet for article in comparison.articles}
    claims = {claim.id: claim for claim in comparison.claims}
    rests = [(link.verdict, claim) for link in comparison.links for claim in (link.a, link.b)]
    standings, of_one, resting = [], comparison.of_one_origin(), set(rests)
    for finding in comparison.findings:
        mine = [claims[each] for each in finding.claims]
        standings.append(
            Standing(
                finding=finding,
                outlets=tuple(outlets[source] for source in dict.fromkeys(claim.source for claim in mine)),
                quotes=tuple((outlets[claim.source], claim.quote) for claim in mine),
                telling=tuple(
                    (outlets[claim.source], claim.quote)
                    for claim in mine
                    if (finding.verdict, claim.id) in resting
                ),
                one_origin=finding.id in of_one,
            )
        )
    return tuple(standings)


def _sign(standing: Standing) -> tuple[Verdict, frozenset[Facet], tuple[str, ...]]:
    """What has to be the same for a finding to count as unchanged."""
    return standing.finding.verdict, frozenset(standing.finding.facets), tuple(sorted(standing.outlets))


def _once(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    return tuple({id(standing): standing for standing in standings}.values())
