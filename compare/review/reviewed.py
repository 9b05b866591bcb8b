"""A comparison as people left it: put together and cut apart anew, with who checked what.

The comparison itself stays as it is. Every time, all decisions are applied to it from the first on,
so that one that is taken back leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from compare.comparison import Comparison, Finding
from compare.findings import finding_of, in_order
from compare.review.decision import OPINIONS, STRUCTURAL, Decision, Kind, Quotation
from compare.review.evidence import Texts, quotation_of
from compare.review.standing import Standing, home_of, stand
from compare.verdicts.judgement import Facet, Verdict


class State(StrEnum):
    """What has become of a decision."""

    HOLDS = "holds"
    AGAIN = "again"
    """To be looked at again."""
    GONE = "gone"
    """Its evidence is gone."""
    REPLACED = "replaced"
    """A later one about the same finding has taken its place."""
    WITHDRAWN = "withdrawn"
    """It was taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A decision with what has become of it."""

    standing: Standing
    state: State

    @property
    def decision(self) -> Decision:
        """What was decided."""
        return self.standing.decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A story's decisions, and its comparison as they leave it."""

    comparison: Comparison
    """With findings split, merged and given other verdicts as decided. Findings that nobody touched
    keep their ids."""
    tool: Mapping[str, Verdict]
    """By finding id, what the tool says of these claims, whatever people say."""
    entries: tuple[Entry, ...] = ()
    """All decisions that are not themselves about taking one back, the oldest first."""

    def remarks(self) -> Mapping[str, tuple[Standing, ...]]:
        """By finding id, what counts of all that was decided about it, the oldest first."""
        remarks: dict[str, list[Standing]] = {}
        for entry in self.entries:
            if entry.state in (State.HOLDS, State.AGAIN) and entry.standing.finding is not None:
                remarks.setdefault(entry.standing.finding, []).append(entry.standing)
        return {finding: tuple(each) for finding, each in remarks.items()}

    def rejected(self) -> frozenset[str]:
        """Ids of the findings that don't count: a person found them wrong, and nothing has changed since."""
        return frozenset(
            finding
            for finding, standings in self.remarks().items()
            if any(each.holds and each.decision.kind is Kind.REJECT for each in standings)
        )

    def gone(self) -> tuple[Decision, ...]:
        """Decisions whose evidence is gone."""
        return tuple(entry.decision for entry in self.entries if entry.state is State.GONE)

    def kept(self) -> tuple[Finding, ...]:
        """The findings that count."""
        rejected = self.rejected()
        return tuple(each for each in self.comparison.findings if each.id not in rejected)

    def counted(self) -> Comparison:
        """The comparison with these findings alone."""
        return replace(self.comparison, findings=self.kept())


def reviewed(comparison: Comparison, decisions: Iterable[Decision]) -> Review:
    """Applies decisions to a comparison.

    They may come in any order; they are applied in the order of their times.
    """
    ordered = sorted(decisions, key=lambda each: (each.at, each.id))
    withdrawn = {each.of for each in ordered if each.kind is Kind.WITHDRAW}
    standing = [each for each in ordered if each.kind is not Kind.WITHDRAW and each.id not in withdrawn]
    texts = Texts(comparison)
    found: dict[str, Standing] = {}
    findings = list(comparison.findings)
    for decision in standing:
        if decision.kind in STRUCTURAL:
            found[decision.id] = place = stand(decision, findings, comparison, texts)
            if place.holds:
                findings = _restructured(findings, place, comparison, texts)
    for decision in standing:
        if decision.kind not in STRUCTURAL:
            found[decision.id] = stand(decision, findings, comparison, texts)
    found = {each: _at_home(place, findings, texts) for each, place in found.items()}
    last = _last_opinions(found[each.id] for each in standing)
    tool = {each.id: each.verdict for each in findings}
    findings = [_with_verdict(each, last.get(each.id)) for each in findings]
    return Review(
        tool=tool,
        comparison=replace(comparison, findings=tuple(in_order(findings, comparison.claims))),
        entries=tuple(_entry(each, found, last) for each in ordered if each.kind is not Kind.WITHDRAW),
    )


def evidence(claims: Iterable[str], comparison: Comparison) -> tuple[Quotation, ...]:
    """The words of these claims, in the order of the comparison."""
    wanted = set(claims)
    return tuple(
        quotation_of(claim, comparison.article(claim.source))
        for claim in comparison.claims
        if claim.id in wanted
    )


def _entry(decision: Decision, found: Mapping[str, Standing], last: Mapping[str, Standing]) -> Entry:
    standing = found.get(decision.id)
    if standing is None:
        return Entry(standing=Standing(decision=decision, finding=None), state=State.WITHDRAWN)
    if standing.finding is None:
        return Entry(standing=standing, state=State.GONE)
    if decision.kind in OPINIONS and last[standing.finding].decision is not decision:
        return Entry(standing=standing, state=State.REPLACED)
    return Entry(standing=standing, state=State.AGAIN if standing.doubts else State.HOLDS)


def _last_opinions(standings: Iterable[Standing]) -> dict[str, Standing]:
    """By finding id, the opinion that counts."""
    return {
        each.finding: each
        for each in standings
        if each.finding is not None and each.decision.kind in OPINIONS
    }


def _with_verdict(finding: Finding, opinion: Standing | None) -> Finding:
    if opinion is None or not opinion.holds or opinion.decision.verdict is None:
        return finding
    return _called(finding, opinion.decision.verdict)


def _called(finding: Finding, verdict: Verdict) -> Finding:
    facets = tuple[Facet, ...]() if verdict is Verdict.AGREE else finding.facets
    return replace(finding, verdict=verdict, facets=facets)


def _at_home(place: Standing, findings: Sequence[Finding], texts: Texts) -> Standing:
    """The same, where later decisions have moved its evidence to another finding."""
    if place.decision.kind not in STRUCTURAL or place.finding is None:
        return place
    home = home_of(place.decision.evidence, findings, texts)
    return replace(place, finding=home.id if home else None)


def _restructured(
    findings: Sequence[Finding], place: Standing, comparison: Comparison, texts: Texts
) -> list[Finding]:
    decision = place.decision
    one = next(each for each in findings if each.id == place.finding)
    located = [texts.locate(each) for each in decision.part]
    moved = {claim for each in located if each is not None for claim in each.claims}
    if decision.kind is Kind.SPLIT:
        return _split(findings, one, moved & set(one.claims), comparison)
    other = home_of(decision.part, findings, texts)
    return _merged(findings, one, other or one, decision.verdict or one.verdict, comparison)


def _split(
    findings: Sequence[Finding], one: Finding, moved: set[str], comparison: Comparison
) -> list[Finding]:
    rest = [claim for claim in one.claims if claim not in moved]
    if not moved or not rest:
        return list(findings)
    taken = {each.id for each in findings}
    free = next(
        name for name in (f"{one.id}.{number}" for number in range(2, len(taken) + 3)) if name not in taken
    )
    halves = [_made(rest, one.id, comparison), _made(moved, free, comparison)]
    return [*(each for each in findings if each is not one), *halves]


def _merged(
    findings: Sequence[Finding], one: Finding, other: Finding, verdict: Verdict, comparison: Comparison
) -> list[Finding]:
    joined = _made({*one.claims, *other.claims}, one.id, comparison)
    if joined.verdict is Verdict.ONLY:  # the tool sees no link between them, and would say that it is alone
        joined = replace(joined, explanation="")
    return [*(each for each in findings if each is not one and each is not other), _called(joined, verdict)]


def _made(claims: Iterable[str], name: str, comparison: Comparison) -> Finding:
    wanted = set(claims)
    members = [claim for claim in comparison.claims if claim.id in wanted]
    articles = len({claim.source for claim in comparison.claims})
    return replace(finding_of(members, comparison.links, articles, comparison.origins()), id=name)
