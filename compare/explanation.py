"""How one finding came about: what each stage made of each pair of its claims.

A comparison keeps verdicts and not what they were weighed from. That follows from its claims and
the models, and is computed again for the one finding; vectors and opinions are remembered, so that
no model has to run.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from compare.alignment.align import align
from compare.alignment.opinion import Network
from compare.alignment.pair import Encoder, Pair
from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.comparison import Comparison, Finding, Link
from compare.errors import StoryError
from compare.settings import Settings
from compare.text import Span
from compare.verdicts.combined import WEIGHED, combine
from compare.verdicts.evidence import Evidence, Sign, gather
from compare.verdicts.features import features
from compare.verdicts.judge import BARE, weigh
from compare.verdicts.judgement import Verdict

#: Pairs without a verdict that are told of, the likeliest first.
MOST_OTHERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A claim of the finding with the words around it."""

    claim: Claim
    article: Article
    paragraph: Span

    @property
    def sentence_words(self) -> str:
        """The sentence that it stands in."""
        return self.claim.sentence.of(self.article.text)

    @property
    def paragraph_words(self) -> str:
        """The paragraph that it begins in."""
        return self.paragraph.of(self.article.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """A link of the finding with what each stage made of its pair."""

    link: Link
    one_origin: bool
    """Whether the two are of one origin, so that they can't bear each other out."""
    pair: Pair | None
    """None where the stages no longer hold the two side by side: models or program are others."""
    evidence: tuple[Evidence, ...] = ()
    chances: tuple[tuple[Verdict, float], ...] = ()
    """Probability of each verdict, given that both are about one fact."""
    bar: float | None = None
    """Confidence from which such a verdict is reported; None where none is asked for."""

    @property
    def takes_updates(self) -> bool:
        """Whether the conflict has the share of an update too.

        It has where both outlets spoke within a day and no words mark a moment.
        """
        if self.pair is None or self.link.verdict is not Verdict.CONFLICT:
            return False
        chances = dict(self.chances)
        either = chances[Verdict.CONFLICT] + chances[Verdict.UPDATE]
        return math.isclose(self.link.confidence, either * self.pair.same_fact, rel_tol=1e-6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A finding with its claims in place and its links weighed."""

    finding: Finding
    witnesses: tuple[Witness, ...]
    weighings: tuple[Weighing, ...]
    others: tuple[Pair, ...]
    """Pairs of one of its claims with another finding's that got no verdict, the likeliest first."""
    same_models: bool
    """Whether it was computed with the models that the comparison names."""


def finding_of(comparison: Comparison, name: str) -> Finding:
    """The finding of that id, the one that has the claim of that id, or the only one that has these words.

    Raises:
        StoryError: there is none, or several have the words.
    """
    for finding in comparison.findings:
        if name in (finding.id, *finding.claims):
            return finding
    words = " ".join(name.casefold().split())
    saying = {c.id for c in comparison.claims if words and words in " ".join(c.quote.casefold().split())}
    found = [finding for finding in comparison.findings if not saying.isdisjoint(finding.claims)]
    if len(found) == 1:
        return found[0]
    if found:
        raise StoryError(f"{name} stands in {', '.join(each.id for each in found)}; name one of these")
    count = len(comparison.findings)
    there_are = f"there are f1 to f{count}" if count else "there are none"
    raise StoryError(f"no finding {name}; {there_are}")


def explain_finding(
    comparison: Comparison, finding: Finding, encoder: Encoder, network: Network | None
) -> Explanation:
    """All that is known of `finding`. Encoder and network are those that made the comparison.

    Raises:
        ModelError: a model can't be loaded.
    """
    settings = comparison.settings or Settings()
    stories = [[c for c in comparison.claims if c.source == each.id] for each in comparison.articles]
    pairs = align(stories, encoder, settings, network)
    articles = {article.id: article for article in comparison.articles}
    claims = [comparison.claim(each) for each in finding.claims]
    inside = set(finding.claims)
    links = [link for link in comparison.links if link.a in inside and link.b in inside]
    return Explanation(
        finding=finding,
        witnesses=tuple(_witness(claim, articles[claim.source]) for claim in claims),
        weighings=tuple(_weighing(comparison, link, pairs, settings) for link in _surest_first(links)),
        others=_others(pairs, comparison, inside),
        same_models=comparison.encoder == encoder.name
        and (network is None or network.name in comparison.judge),
    )


def _made_by(comparison: Comparison, encoder: Encoder, network: Network | None) -> bool:
    read = network.name if network else ""
    return comparison.encoder == encoder.name and comparison.judge.endswith(read)


def _surest_first(links: Iterable[Link]) -> list[Link]:
    return sorted(links, key=lambda link: (-link.confidence, link.a, link.b))


def _witness(claim: Claim, article: Article) -> Witness:
    """The claim in its paragraph: the lines of the text that its block begins and ends in."""
    start = claim.spans[0].start
    block = next((each.span for each in article.blocks if each.span.start <= start < each.span.end), None)
    return Witness(claim=claim, article=article, paragraph=block or claim.sentence)


def _weighing(comparison: Comparison, link: Link, pairs: Sequence[Pair], settings: Settings) -> Weighing:
    sides = [comparison.claim(link.a), comparison.claim(link.b)]
    one_origin = comparison.origins().of_claims(sides) == 1
    pair = next((each for each in pairs if {each.a.id, each.b.id} == {link.a, link.b}), None)
    if pair is None:
        return Weighing(link=link, one_origin=one_origin, pair=None)
    evidence = gather(pair)
    return Weighing(
        link=link,
        one_origin=one_origin,
        pair=pair,
        evidence=evidence,
        chances=tuple(zip(WEIGHED, _chances(pair, evidence), strict=True)),
        bar=_bar(link, pair, evidence, settings),
    )


def _chances(pair: Pair, evidence: Sequence[Evidence]) -> list[float]:
    if pair.opinion is not None:
        return combine(pair, evidence)
    weighed: list[float] = weigh(np.array([features(pair, evidence)]))[0].tolist()
    return weighed


def _bar(link: Link, pair: Pair, evidence: Sequence[Evidence], settings: Settings) -> float | None:
    """As `compare.verdicts.judge.EvidenceJudge` asks for it."""
    if link.verdict is not Verdict.CONFLICT:
        return settings.link if pair.opinion is not None else None
    clashes = any(each.sign is not Sign.SAME for each in evidence)
    return settings.conflict if clashes else settings.conflict + BARE * (1 - settings.conflict)


def _others(pairs: Iterable[Pair], comparison: Comparison, inside: set[str]) -> tuple[Pair, ...]:
    linked = {frozenset((link.a, link.b)) for link in comparison.links}
    found = [
        pair
        for pair in pairs
        if (pair.a.id in inside) != (pair.b.id in inside) and frozenset((pair.a.id, pair.b.id)) not in linked
    ]
    return tuple(sorted(found, key=lambda pair: (-pair.same_fact, pair.a.id, pair.b.id))[:MOST_OTHERS])
