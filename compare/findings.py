"""From links to findings: one row for each fact, with the claims of all outlets that speak of it.

Claims are grouped from the surest link down, conflicts first: they are what a reader must not miss.
Two groups become one only when at least half of their claims of different articles are linked and
these links are sure enough together, so that neither a chain of loose links nor one faint link
strings unrelated facts together. Where an outlet would stand in the row twice, more is asked of both.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product

from compare.claims.claim import Claim, Role
from compare.comparison import Comparison, Finding, Link
from compare.independence import Origins
from compare.messages import Message
from compare.verdicts.judgement import Facet, Verdict

#: Beside the names of verdicts in a tally.
OF_ONE_ORIGIN = "agree, of one origin"

#: Groups are joined when this share of their cross-article pairs is linked …
LINKED_SHARE = 0.5
#: … and these pairs have so much confidence on average, those without link none: one faint link
#: brings no further claim into a row.
LINKED_CONFIDENCE = 0.25
#: So much where an outlet would stand in the row twice: the second claim is as often of something else
#: below this as not.
TWICE_CONFIDENCE = 0.4

#: Sentences in the explanation of a finding.
MOST_SENTENCES = 2

#: Sections of a report, first to last.
ORDER = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.DETAIL, Verdict.AGREE, Verdict.ONLY)

#: What the verdict, the place in the article and the number of outlets add to importance.
_VERDICT_WEIGHT = {
    Verdict.CONFLICT: 0.5,
    Verdict.UPDATE: 0.4,
    Verdict.DETAIL: 0.25,
    Verdict.AGREE: 0.2,
    Verdict.ONLY: 0.0,
}
_ROLE_WEIGHT = {Role.HEADLINE: 0.25, Role.LEAD: 0.2, Role.BODY: 0.0}
_OUTLETS_WEIGHT = 0.15
_CONFIDENCE_WEIGHT = 0.1


def find(
    claims: Sequence[Claim], links: Sequence[Link], origins: Origins | None = None
) -> tuple[Finding, ...]:
    """Every claim in exactly one finding, findings by verdict and importance.

    `claims` come in the order of articles and text; `links` join claims of these. Outlets that have a
    fact from one origin add to its importance once; without `origins` every article is its own.
    """
    position = {claim.id: place for place, claim in enumerate(claims)}
    sources = {claim.source for claim in claims}
    groups = (sorted(position[each] for each in group) for group in _group(claims, links))
    findings = [
        finding_of([claims[place] for place in group], links, len(sources), origins) for group in groups
    ]
    ranked = in_order(findings, claims)
    return tuple(replace(each, id=f"f{number}") for number, each in enumerate(ranked, start=1))


def finding_of(
    members: Sequence[Claim], links: Sequence[Link], articles: int, origins: Origins | None = None
) -> Finding:
    """These claims as one finding of a story of so many articles, yet without an id."""
    group = {claim.id for claim in members}
    inside = [link for link in links if link.a in group and link.b in group]
    voices = origins.of_claims(members) if origins else len({claim.source for claim in members})
    return _finding(members, inside, voices / max(1, articles))


def in_order(findings: Iterable[Finding], claims: Sequence[Claim]) -> list[Finding]:
    """By verdict and importance, then as their claims stand in `claims`."""
    position = {claim.id: place for place, claim in enumerate(claims)}
    return sorted(
        findings, key=lambda f: (ORDER.index(f.verdict), -f.importance, [position[c] for c in f.claims])
    )


def tally(comparison: Comparison) -> dict[str, int]:
    """How many findings have which verdict, by its name; under `OF_ONE_ORIGIN` those of them that
    agree in several articles of one origin.
    """
    counts = Counter(finding.verdict.value for finding in comparison.findings)
    copied = comparison.of_one_origin()
    agreed = sum(each.verdict is Verdict.AGREE and each.id in copied for each in comparison.findings)
    return {**counts, **({OF_ONE_ORIGIN: agreed} if agreed else {})}


def _group(claims: Sequence[Claim], links: Sequence[Link]) -> list[frozenset[str]]:
    known = {claim.id: claim for claim in claims}
    linked = {frozenset((link.a, link.b)): link.confidence for link in links}
    group = {claim.id: frozenset([claim.id]) for claim in claims}
    order = sorted(links, key=lambda k: (k.verdict is not Verdict.CONFLICT, -k.confidence, k.a, k.b))
    for link in order:
        one, other = group[link.a], group[link.b]
        if one is not other and _belong([known[x] for x in one], [known[y] for y in other], linked):
            joined = one | other
            group.update(dict.fromkeys(joined, joined))
    return list(dict.fromkeys(group.values()))


def _belong(one: Sequence[Claim], other: Sequence[Claim], linked: Mapping[frozenset[str], float]) -> bool:
    """Whether two groups are of one fact. Claims in the same words, as in copies, count once."""
    across: dict[tuple[str, str], float] = {}
    for x, y in product(one, other):
        if x.source != y.source:
            sure = linked.get(frozenset((x.id, y.id)), 0.0)
            across[x.text, y.text] = max(across.get((x.text, y.text), 0.0), sure)
    twice = not {x.source for x in one}.isdisjoint(y.source for y in other)
    if len(across) == 1 and not twice:
        return True
    found = [sure for sure in across.values() if sure]
    if math.fsum(found) < (TWICE_CONFIDENCE if twice else LINKED_CONFIDENCE) * len(across):
        return False
    needed = LINKED_SHARE * len(across)
    return len(found) > needed if twice else len(found) >= needed


def _finding(members: Sequence[Claim], links: Sequence[Link], share: float) -> Finding:
    """A group as a finding; `share` of the articles have it from an origin of their own."""
    verdict = min((link.verdict for link in links), key=ORDER.index, default=Verdict.ONLY)
    telling = sorted((k for k in links if k.verdict is verdict), key=lambda k: (-k.confidence, k.a, k.b))
    facets = tuple(dict.fromkeys(facet for link in telling for facet in link.facets))
    confidence = telling[0].confidence if telling else 0.0
    importance = (
        _VERDICT_WEIGHT[verdict]
        + max(_ROLE_WEIGHT[claim.role] for claim in members)
        + _OUTLETS_WEIGHT * share
        + _CONFIDENCE_WEIGHT * confidence
    )
    first = telling[0] if telling else None
    return Finding(
        id="",
        label=_label(members, first),
        verdict=verdict,
        facets=facets if verdict is not Verdict.ONLY else tuple[Facet, ...](),
        claims=tuple(claim.id for claim in members),
        importance=importance,
        explanation=_explanation(links) if links else Message("Only one outlet has this."),
    )


def _explanation(links: Sequence[Link]) -> Message | str:
    """What the links turn on, the most telling first; others only where they show words."""
    order = sorted(links, key=lambda k: (ORDER.index(k.verdict), -k.confidence, k.a, k.b))
    first, *others = dict.fromkeys(link.explanation for link in order)
    sentences = [first, *(each for each in others if "“" in each)][:MOST_SENTENCES]
    return Message.joined(sentences) if len(sentences) > 1 else first


def _label(members: Sequence[Claim], link: Link | None) -> str:
    """The fact in few words: the shorter claim of the most telling link."""
    named = [claim for claim in members if link is None or claim.id in (link.a, link.b)]
    return " ".join(min(named, key=lambda claim: (len(claim.text), claim.id)).text.split())
