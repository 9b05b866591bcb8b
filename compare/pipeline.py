"""The one place that chains the stages: articles, claims, pairs, verdicts, comparison."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from compare.alignment.align import align
from compare.alignment.opinion import Network
from compare.alignment.pair import Encoder, Pair
from compare.articles.article import Article
from compare.articles.dates import with_story_dates
from compare.claims.claim import Claim
from compare.claims.extract import extract_claims
from compare.claims.reader import Reader
from compare.comparison import Comparison, Link
from compare.findings import find
from compare.independence import Origins
from compare.models.reader import load_reader
from compare.origins.copies import find_copies
from compare.settings import Settings
from compare.verdicts.judge import EvidenceJudge
from compare.verdicts.judgement import Judge, Judgement
from compare.verdicts.reconcile import reconcile
from compare.version import SIGNATURE

#: Called with the stage's name, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody sees."""


def compare_articles(
    articles: Sequence[Article],
    *,
    encoder: Encoder,
    judge: Judge | None = None,
    reader: Reader | None = None,
    network: Network | None = None,
    settings: Settings | None = None,
    progress: Progress = silent,
) -> Comparison:
    """Hold the articles of one story against each other.

    The order of `articles` changes nothing; their ids must differ. A `network` reads the pairs that may
    be about one fact; without one, likeness and values decide alone.

    Raises:
        ModelError: a model can't be prepared or loaded.
    """
    settings = settings or Settings()
    judge = judge or EvidenceJudge(settings)
    reader = reader or load_reader()
    articles = sorted(with_story_dates(articles), key=lambda article: article.id)
    stories = []
    for done, article in enumerate(articles):
        progress("claims", done, len(articles))
        stories.append(claims_of(article, reader))
    progress("alignment", 0, 1)
    pairs = align(stories, encoder, settings, network)
    progress("verdicts", 0, len(pairs))
    links = _links(pairs, reconcile(pairs, judge.judge(pairs)))
    progress("verdicts", len(pairs), len(pairs))
    claims = tuple(claim for story in stories for claim in story)
    copies = find_copies(articles)
    return Comparison(
        generated_by=SIGNATURE,
        encoder=encoder.name,
        judge=f"{judge.name}, {network.name}" if network else judge.name,
        articles=tuple(articles),
        claims=claims,
        links=links,
        findings=find(claims, links, Origins.of(articles, copies)),
        independence=copies,
        settings=settings,
    )


def claims_of(article: Article, reader: Reader) -> tuple[Claim, ...]:
    """The article's claims, each with its sentence and the time at which the outlet said so."""
    told, text, found = _told(article), article.text, extract_claims(article, reader)
    return tuple(replace(claim, told=told, context=claim.sentence.of(text)) for claim in found)


def _told(article: Article) -> dt.datetime | None:
    """When the article was published, in universal time; the reference day's noon otherwise."""
    if article.published:
        try:
            moment = dt.datetime.fromisoformat(article.published)
        except ValueError:
            moment = None
        if moment is not None:
            return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    if article.reference is None:
        return None
    return dt.datetime.combine(article.reference.day, dt.time(12), tzinfo=dt.UTC)


def _links(pairs: Sequence[Pair], judgements: Sequence[Judgement]) -> tuple[Link, ...]:
    links = [
        Link(
            a=pair.a.id,
            b=pair.b.id,
            verdict=said.verdict,
            facets=said.facets,
            confidence=said.confidence,
            explanation=said.explanation,
            fuller=said.fuller,
        )
        for pair, said in zip(pairs, judgements, strict=True)
        if said.verdict is not None
    ]
    return tuple(links)
