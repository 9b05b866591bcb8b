"""Figures that an outlet gave otherwise in an earlier version of its article.

A new version is mostly the old text, so that its changed claims are found by their words alone, and
two values of one slot whose words differ are a figure that was revised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from compare.alignment.content import tokens
from compare.alignment.slots import Outcome, match_values
from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.claims.value import Value
from compare.comparison import Comparison
from compare.verdicts.evidence import SURE_SLOT

#: From this share of equal words on, two claims are taken for one that was reworded.
REWORDED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A figure as it stood in one version of an article and as it stands in the next."""

    outlet: str
    before: Value
    after: Value
    before_quote: str
    """The claim that it stood in, word for word."""
    after_quote: str


def revisions(before: Comparison, after: Comparison) -> tuple[Revision, ...]:
    """All of them, in the order of the articles and of the new text; each pair of places once."""
    found: dict[object, Revision] = {}
    for old, new in versions(before.articles, after.articles):
        mine = [claim for claim in before.claims if claim.source == old.id]
        theirs = [claim for claim in after.claims if claim.source == new.id]
        for a, b in _reworded(mine, theirs):
            for x, y in _revised(a, b):
                revision = Revision(
                    outlet=new.outlet, before=x, after=y, before_quote=a.quote, after_quote=b.quote
                )
                found.setdefault((new.id, x.span, y.span), revision)
    return tuple(found.values())


def versions(before: Iterable[Article], after: Iterable[Article]) -> Iterator[tuple[Article, Article]]:
    """Articles with their earlier version: of the same outlet, at the same place or address."""
    earlier = tuple(before)
    for article in after:
        of_outlet = [each for each in earlier if each.outlet == article.outlet]
        same = [each for each in of_outlet if each.id == article.id]
        same = same or [each for each in of_outlet if each.url is not None and each.url == article.url]
        if same and same[0].text != article.text:
            yield same[0], article


def _reworded(before: Sequence[Claim], after: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Claims that only one version has, the likest together, each once; in the order of the new text."""
    kept = {claim.quote for claim in before} & {claim.quote for claim in after}
    old, new = ([claim for claim in claims if claim.quote not in kept] for claims in (before, after))
    likeness = sorted(
        (-Indel.normalized_similarity(tokens(a.quote), tokens(b.quote)), j, i)
        for i, a in enumerate(old)
        for j, b in enumerate(new)
        if a.values and b.values
    )
    taken: dict[int, int] = {}
    for unlike, j, i in likeness:
        if -unlike >= REWORDED and j not in taken and i not in taken.values():
            taken[j] = i
    return [(old[i], new[j]) for j, i in sorted(taken.items())]


def _revised(a: Claim, b: Claim) -> Iterator[tuple[Value, Value]]:
    """Values of one slot that differ, in amount and in words: "Monday" counted from another day is none."""
    for match in match_values(a, b):
        x, y = match.a, match.b
        if match.slot < SURE_SLOT or match.outcome is Outcome.EQUAL:
            continue
        if x.quote.casefold() != y.quote.casefold():
            yield x, y
