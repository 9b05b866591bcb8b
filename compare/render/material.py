"""What the text reports are written from: a comparison, looked up once and put in a reader's order."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from compare.articles.article import Article, BlockRole
from compare.claims.claim import Claim, Role
from compare.comparison import Comparison, Finding, Independence, Link
from compare.findings import ORDER
from compare.languages import language
from compare.render import View, words
from compare.render.safe import one_line
from compare.verdicts.judgement import Facet, Side, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A finding with its claims by article and the links between them."""

    finding: Finding
    cells: Mapping[str, tuple[Claim, ...]]
    """By article id, in the order of the articles; articles without a claim are left out."""
    links: tuple[Link, ...]
    same_copy: bool
    """Whether all its articles run the same copy, so that they are one voice."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of articles and text."""
        return tuple(claim for cell in self.cells.values() for claim in cell)

    @property
    def telling(self) -> Link | None:
        """The surest link of the finding's own verdict, which its explanation speaks of."""
        own = [link for link in self.links if link.verdict is self.finding.verdict]
        return min(own, key=lambda link: (-link.confidence, link.a, link.b), default=None)

    @property
    def facets(self) -> tuple[str, ...]:
        """What the verdict turns on, in words; "other" tells nothing and is left out."""
        return tuple(facet.value for facet in self.finding.facets if facet is not Facet.OTHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that a report shows, in its order."""

    comparison: Comparison
    title: str
    names: Mapping[str, str]
    """What each article is called: its outlet, told apart where an outlet has several."""
    claims: Mapping[str, int]
    """By article, how many claims it has."""
    rows: tuple[Row, ...]
    """The findings shown."""
    counts: Mapping[Verdict, int]
    """Of all findings, shown or not."""

    def section(self, verdict: Verdict) -> tuple[Row, ...]:
        """The findings of that verdict, most important first."""
        return tuple(row for row in self.rows if row.finding.verdict is verdict)

    def alone(self, article: Article) -> tuple[Row, ...]:
        """What only that article has, in the order of its text."""
        rows = [row for row in self.section(Verdict.ONLY) if article.id in row.cells]
        return tuple(sorted(rows, key=lambda row: row.claims[0].spans[0]))

    def alone_title(self, article: Article) -> str:
        """Heading of that list."""
        several = len(self.comparison.articles) > 1
        return (words.only_in if several else words.claims_of)(self.names[article.id])

    def article(self, claim: Claim) -> Article:
        """The article that a claim stands in."""
        return self.comparison.article(claim.source)

    def fuller(self, row: Row) -> str | None:
        """The name of the article that says more, as far as the judge tells."""
        link = row.telling
        if link is None or link.fuller is None:
            return None
        side = link.a if link.fuller is Side.A else link.b
        return next((self.names[claim.source] for claim in row.claims if claim.id == side), None)

    def sides(self, row: Row) -> list[str]:
        """Who stands against whom, where a conflict or update has more than two articles.

        The article with most others against it comes first: "X ≠ Y, Z".
        """
        verdict = row.finding.verdict
        if verdict not in (Verdict.CONFLICT, Verdict.UPDATE) or len(row.cells) < 3:
            return []
        source = {claim.id: claim.source for claim in row.claims}
        left = {frozenset((source[k.a], source[k.b])) for k in row.links if k.verdict is verdict}
        told = []
        while left:
            first = max(row.cells, key=lambda each: sum(each in pair for pair in left))
            others = [self.names[each] for each in row.cells if each != first and {first, each} in left]
            told.append(words.against(self.names[first], others, verdict))
            left = {pair for pair in left if first not in pair}
        return told


def gather(comparison: Comparison, view: View) -> Material:
    """Looks everything up and leaves out what the view does not ask for."""
    wanted = [f for f in comparison.findings if not view.only or f.verdict in view.only]
    return Material(
        comparison=comparison,
        title=one_line(view.title or story(comparison.articles)),
        names=names(comparison.articles),
        claims=Counter(claim.source for claim in comparison.claims),
        rows=_rows(comparison, wanted[: view.top]),
        counts=Counter(finding.verdict for finding in comparison.findings),
    )


def names(articles: Sequence[Article]) -> dict[str, str]:
    """By article id, its outlet; with the id behind it where several articles share an outlet."""
    outlets = {article.id: one_line(article.outlet) or one_line(article.id) for article in articles}
    shared = Counter(outlets.values())
    return {
        each: f"{outlet} ({one_line(each)})" if shared[outlet] > 1 else outlet
        for each, outlet in outlets.items()
    }


def story(articles: Sequence[Article]) -> str:
    """The story's name: of the folder that all articles share, else the first headline."""
    folders = {os.path.dirname(article.path) for article in articles if "://" not in article.path}  # noqa: PTH120 - PurePath would turn "" into "."
    if len(folders) == 1 and (name := PurePath(folders.pop()).name) not in {"", ".", ".."}:
        return name
    titles = (article.title for article in articles if article.title)
    return next(titles, words.untitled(len(articles)))


def by_verdict(counts: Mapping[Verdict, int]) -> list[str]:
    """As in "1 conflict", "5 agreements" …, in the order of the sections."""
    return [words.counted(verdict, counts.get(verdict, 0)) for verdict in ORDER]


def paragraph(article: Article, claim: Claim) -> int | None:
    """Which paragraph of the article a claim begins in, counted from 1 without the headline."""
    if claim.role is Role.HEADLINE:
        return None
    count, end = 0, None
    for block in article.blocks:
        if block.role in (BlockRole.HEADLINE, BlockRole.FURNITURE):
            continue
        if end is None or "\n" in article.text[end : block.span.start]:
            count += 1
        end = block.span.end
        if block.span.start <= claim.spans[0].start < block.span.end:
            return count
    return None


def language_name(code: str) -> str:
    """A language's name, or its code where the program has no word lists for it."""
    known = language(code)
    return known.name if known.code == code else one_line(code)


def _rows(comparison: Comparison, findings: Iterable[Finding]) -> tuple[Row, ...]:
    claims = {claim.id: claim for claim in comparison.claims}
    home = {claim: finding.id for finding in comparison.findings for claim in finding.claims}
    links: dict[str, list[Link]] = {}
    for link in comparison.links:
        if (finding_id := home.get(link.a)) is not None and finding_id == home.get(link.b):
            links.setdefault(finding_id, []).append(link)
    return tuple(
        _row(comparison, finding, [claims[each] for each in finding.claims], links.get(finding.id, []))
        for finding in findings
    )


def _row(comparison: Comparison, finding: Finding, claims: Sequence[Claim], links: Sequence[Link]) -> Row:
    cells: dict[str, tuple[Claim, ...]] = {}
    for article in comparison.articles:
        mine = tuple(claim for claim in claims if claim.source == article.id)
        if mine:
            cells[article.id] = mine
    return Row(
        finding=finding,
        cells=cells,
        links=tuple(links),
        same_copy=_one_voice(set(cells), comparison.independence),
    )


def _one_voice(sources: set[str], copies: Iterable[Independence]) -> bool:
    return len(sources) > 1 and any(sources <= set(copy.sources) for copy in copies)
