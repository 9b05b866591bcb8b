"""From conflicts to calls: who holds which version of a fact, in words that can be printed.

A version is one side of a conflict with all outlets that take it. Its words are the outlets' own: the
figure on which they differ, or the whole claim where no figure does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from compare.alignment.slots import Outcome, match_values, outcome
from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.claims.value import Value
from compare.comparison import Comparison, Finding, Link
from compare.text import Span
from compare.verdicts.evidence import facet_of
from compare.verdicts.judgement import Facet, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """An outlet with its words for a version."""

    claim: Claim
    phrase: str
    """Word for word from its article: the figure with what it counts, or the claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One side of a conflict."""

    holders: tuple[Holder, ...]
    origins: int
    """How many of the holders have it from no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A conflict to be settled: what it turns on, and its versions in the order of the articles."""

    finding: Finding
    facet: Facet
    versions: tuple[Version, ...]


def calls(comparison: Comparison, findings: Iterable[Finding] | None = None) -> tuple[Call, ...]:
    """A call for each conflict and facet, in the order of the findings; of all findings if none are given."""
    wanted = comparison.findings if findings is None else findings
    claims = {claim.id: claim for claim in comparison.claims}
    return tuple(
        call
        for finding in wanted
        if finding.verdict is Verdict.CONFLICT
        for call in _of_finding(comparison, finding, [claims[each] for each in finding.claims])
    )


def _of_finding(comparison: Comparison, finding: Finding, claims: Sequence[Claim]) -> Iterator[Call]:
    own = {claim.id for claim in claims}
    links = [link for link in comparison.links if link.a in own and link.b in own]
    articles = {article.id: article for article in comparison.articles}
    origins = comparison.origins()
    facets = [_facet(link) for link in _surest_first(links) if link.verdict is Verdict.CONFLICT]
    for facet in dict.fromkeys(facets):
        sides = _Sides(claims, links, facet).sides()
        yield Call(
            finding=finding,
            facet=facet,
            versions=tuple(
                Version(
                    holders=tuple(
                        Holder(claim=claim, phrase=_phrase(claim, value, articles[claim.source]))
                        for claim, value in side
                    ),
                    origins=origins.of_claims([claim for claim, _ in side]),
                )
                for side in sides
            ),
        )


def _surest_first(links: Iterable[Link]) -> list[Link]:
    return sorted(links, key=lambda link: (-link.confidence, link.a, link.b))


def _facet(link: Link) -> Facet:
    return link.facets[0] if link.facets else Facet.OTHER


#: A claim with the figure that it differs by, if it does so by one.
_Party = tuple[Claim, Value | None]


class _Sides:
    """Sorts the claims of a finding into those that go together against the others."""

    def __init__(self, claims: Sequence[Claim], links: Iterable[Link], facet: Facet) -> None:
        self.claims = claims
        self.facet = facet
        self.against = {
            frozenset((link.a, link.b))
            for link in links
            if link.verdict is Verdict.CONFLICT and _facet(link) is facet
        }
        self.beside = {frozenset((link.a, link.b)) for link in links if link.verdict is Verdict.AGREE}

    def sides(self) -> list[list[_Party]]:
        """The parties to the conflict; where it is one of figures also who agrees and gives the same one.

        Who agrees without a figure is left out: its words may be about more or less than the conflict.
        """
        sides: list[list[_Party]] = []
        parties = [claim for claim in self.claims if self._opponents(claim)]
        for claim in parties:
            party = claim, self._figure(claim)
            fitting = [side for side in sides if self._fits(party, side)]
            if not fitting:
                sides.append([party])
            else:
                fitting[0].append(party)
        for claim in self.claims:
            if claim not in parties:
                self._join(claim, sides)
        place = {claim.id: number for number, claim in enumerate(self.claims)}
        return [sorted(side, key=lambda each: place[each[0].id]) for side in sides]

    def _join(self, claim: Claim, sides: Sequence[list[_Party]]) -> None:
        """Puts a claim that is no party to the one side that it agrees with and has the figure of."""
        found = [
            (side, same)
            for side in sides
            if any(self._agree(claim, each) for each, _ in side)
            if (same := _same(claim, side[0][1])) is not None
        ]
        if len(found) == 1:
            side, value = found[0]
            side.append((claim, value))

    def _opponents(self, claim: Claim) -> list[Claim]:
        return [each for each in self.claims if frozenset((claim.id, each.id)) in self.against]

    def _agree(self, a: Claim, b: Claim) -> bool:
        return frozenset((a.id, b.id)) in self.beside

    def _fits(self, party: _Party, side: Sequence[_Party]) -> bool:
        claim, value = party
        if any(frozenset((claim.id, other.id)) in self.against for other, _ in side):
            return False
        return any(
            self._agree(claim, other) or (value is not None and their is not None and _equal(value, their))
            for other, their in side
        )

    def _figure(self, claim: Claim) -> Value | None:
        """The value by which the claim differs from an opponent, the surest slot first."""
        found = [
            (-match.slot, number, match.a)
            for other in self._opponents(claim)
            for number, match in enumerate(match_values(claim, other))
            if match.outcome is Outcome.DIFFERENT and facet_of(match.a) is self.facet
        ]
        return min(found, key=lambda each: each[:2])[2] if found else None


def _same(claim: Claim, value: Value | None) -> Value | None:
    """The claim's own words for a figure; None where there is none or the claim leaves it out."""
    return next((each for each in claim.values if value is not None and _equal(each, value)), None)


def _equal(x: Value, y: Value) -> bool:
    return x.kind is y.kind and outcome(x, y) is Outcome.EQUAL


def _phrase(claim: Claim, value: Value | None, article: Article) -> str:
    return claim.quote if value is None else with_counted(value, article.text)


def with_counted(value: Value, text: str) -> str:
    """A value's words and what it counts, where that follows: "17 orang", of "17 orang terluka".

    `text` is that of the value's article.
    """
    after = text[value.span.end : value.span.end + len(value.counts) + 1]
    if value.counts and after[:1] == " " and after[1:].casefold() == value.counts.casefold():
        return Span(value.span.start, value.span.end + len(after)).of(text)
    return value.quote
