"""What the text reports are written from: a comparison, looked up once and put in a reader's order."""

from __future__ import annotations

import os
import shlex
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from compare.articles.article import Article, BlockRole
from compare.claims.claim import Claim, Role
from compare.comparison import Comparison, Finding, Link
from compare.findings import ORDER
from compare.independence import Origins
from compare.languages import language
from compare.origins.shared import Edit, Independence
from compare.render import View, words
from compare.render.catalogue import told
from compare.render.safe import one_line
from compare.review.reviewed import Review
from compare.review.standing import Standing
from compare.text import Span
from compare.verdicts.judgement import Facet, Side, Verdict

#: Characters of the text shown on either side of words that an outlet has otherwise.
CONTEXT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A finding with its claims by article and the links between them."""

    finding: Finding
    cells: Mapping[str, tuple[Claim, ...]]
    """By article id, in the order of the articles; articles without a claim are left out."""
    links: tuple[Link, ...]
    outlets: int
    """How many outlets have it."""
    origins: int
    """How many of them have it from no other."""
    standings: tuple[Standing, ...] = ()
    """What people decided about it."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """Who checked it and found what, in words."""
        return tuple(words.checked(each) for each in self.standings)

    @property
    def one_origin(self) -> bool:
        """Whether all its articles have it from one origin, so that they are one voice."""
        return self.origins == 1 < len(self.cells)

    @property
    def voices(self) -> str:
        """As in "3 outlets, 1 origin"; empty where every article speaks for itself."""
        return words.origins(self.outlets, self.origins) if self.origins < len(self.cells) else ""

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
        return tuple(words.FACETS[facet] for facet in self.finding.facets if facet is not Facet.OTHER)


@dataclass(frozen=True, slots=True)
class Wording:
    """What one outlet has at a place where copy differs, with the text around it."""

    name: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that a report shows, in its order."""

    comparison: Comparison
    """As people left it, without what they rejected."""
    title: str
    names: Mapping[str, str]
    """What each article is called: its outlet, told apart where an outlet has several."""
    claims: Mapping[str, int]
    """By article, how many claims it has."""
    rows: tuple[Row, ...]
    """The findings shown."""
    narrowed: str
    """How many of all findings are shown, and which; empty where all are."""
    counts: Mapping[Verdict, int]
    """Of all findings, shown or not."""
    of_one_origin: int
    """Of the agreements among these, how many are of outlets that run the same words."""
    outlets: int
    origins: int
    """How many of the outlets are no copy of another."""
    rejected: tuple[Row, ...] = ()
    """What people found to be wrong; not among the findings shown or counted."""

    @property
    def independence(self) -> str:
        """How many outlets speak for themselves; empty where all do."""
        articles = self.comparison.articles
        if self.origins < len(articles):
            return words.origins(self.outlets, self.origins)
        sharing = {source for copy in self.comparison.independence for source in copy.sources}
        return words.sharing(self.outlets, len(sharing)) if sharing else ""

    def section(self, verdict: Verdict) -> tuple[Row, ...]:
        """The findings of that verdict, most important first; those of one origin after the others."""
        rows = [row for row in self.rows if row.finding.verdict is verdict]
        return (
            tuple(sorted(rows, key=lambda row: row.one_origin)) if verdict is Verdict.AGREE else tuple(rows)
        )

    def agreements(self) -> tuple[Row, ...]:
        """Agreements of outlets that do not run the same words."""
        return tuple(row for row in self.section(Verdict.AGREE) if not row.one_origin)

    def in_one_voice(self) -> tuple[Row, ...]:
        """What looks like agreement and is of one origin."""
        return tuple(row for row in self.section(Verdict.AGREE) if row.one_origin)

    def copied(self, copy: Independence) -> str:
        """Who runs the same copy, in words."""
        return words.copied([self.names[each] for each in copy.sources], copy.share, whole=copy.whole)

    def wordings(self, edit: Edit) -> tuple[Wording, ...]:
        """Both versions of a place in copy, or the only one."""
        sides = ((edit.a, edit.a_span), (edit.b, edit.b_span))
        return tuple(
            Wording(self.names[source], *_in_context(self.comparison.article(source).text, span))
            for source, span in sides
            if len(span)
        )

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

        The article with most others against it comes first, and with it those that have the same
        against them: "X ≠ Y, Z", "V, W ≠ X, Y, Z".
        """
        verdict = row.finding.verdict
        if verdict not in (Verdict.CONFLICT, Verdict.UPDATE) or len(row.cells) < 3:
            return []
        source = {claim.id: claim.source for claim in row.claims}
        left = {frozenset((source[k.a], source[k.b])) for k in row.links if k.verdict is verdict}
        told: dict[tuple[str, ...], list[str]] = {}
        while left:
            first = max(row.cells, key=lambda each: sum(each in pair for pair in left))
            others = tuple(each for each in row.cells if each != first and {first, each} in left)
            told.setdefault(others, []).append(self.names[first])
            left = {pair for pair in left if first not in pair}
        return [
            words.against(", ".join(ones), [self.names[each] for each in others], verdict)
            for others, ones in told.items()
        ]


def gather(comparison: Comparison, view: View) -> Material:
    """Looks everything up and leaves out what the view does not ask for."""
    if view.review is not None:
        return _as_left(view.review, view)
    origins, of_one = comparison.origins(), comparison.of_one_origin()
    sources = [article.id for article in comparison.articles]
    called = names(comparison.articles)
    rows = [row for row in _rows(comparison, comparison.findings) if _wanted(row, view)][: view.top]
    hidden = len(comparison.findings) - len(rows)
    return Material(
        comparison=comparison,
        title=one_line(view.title or story(comparison.articles)),
        names=called,
        claims=Counter(claim.source for claim in comparison.claims),
        rows=tuple(rows),
        narrowed=words.shown(len(rows), len(comparison.findings), asked(view, called)) if hidden else "",
        counts=Counter(finding.verdict for finding in comparison.findings),
        of_one_origin=sum(
            each.id in of_one and each.verdict is Verdict.AGREE for each in comparison.findings
        ),
        outlets=origins.outlets_of(sources),
        origins=origins.of_articles(sources),
    )


def _as_left(review: Review, view: View) -> Material:
    """The material of a comparison as people left it. What they rejected stands apart and counts nowhere."""
    rejected, remarks, whole = review.rejected(), review.remarks(), review.comparison
    kept = gather(review.counted(), replace(view, review=None))
    apart = _rows(whole, [each for each in whole.findings if each.id in rejected])
    apart = tuple(row for row in apart if _wanted(row, view))

    def remarked(rows: Iterable[Row]) -> tuple[Row, ...]:
        return tuple(replace(row, standings=remarks.get(row.finding.id, ())) for row in rows)

    return replace(kept, rows=remarked(kept.rows), rejected=remarked(apart))


def names(articles: Sequence[Article]) -> dict[str, str]:
    """By article id, its outlet; with the id behind it where several articles share an outlet."""
    outlets = {article.id: one_line(article.outlet) or one_line(article.id) for article in articles}
    shared = Counter(outlets.values())
    return {
        each: f"{outlet} ({one_line(each)})" if shared[outlet] > 1 else outlet
        for each, outlet in outlets.items()
    }


def asked(view: View, called: Mapping[str, str]) -> list[str]:
    """What a view shows alone, in words, with articles as they are called."""
    parts = []
    if view.only:
        parts.append(words.either([words.VERDICTS[each] for each in ORDER if each in view.only]))
    if view.facets:
        parts.append(words.turning_on([words.FACETS[each] for each in Facet if each in view.facets]))
    if view.sources:
        parts.append(words.spoken_of_by([name for each, name in called.items() if each in view.sources]))
    if view.least:
        parts.append(words.at_least(view.least))
    if view.top is not None:
        parts.append(words.the_first(view.top))
    return parts


def _wanted(row: Row, view: View) -> bool:
    finding = row.finding
    return (
        (not view.only or finding.verdict in view.only)
        and (not view.facets or not view.facets.isdisjoint(finding.facets))
        and (not view.sources or not view.sources.isdisjoint(row.cells))
        and (row.telling is None or round(100 * row.telling.confidence) >= round(100 * view.least))
    )


def story(articles: Sequence[Article]) -> str:
    """The story's name: of the folder that all articles share, else the first headline."""
    folders = {os.path.dirname(article.path) for article in articles if "://" not in article.path}  # noqa: PTH120 - PurePath would turn "" into "."
    if len(folders) == 1 and (name := PurePath(folders.pop()).name) not in {"", ".", ".."}:
        return name
    titles = (article.title for article in articles if article.title)
    return next(titles, words.untitled(len(articles)))


def by_verdict(counts: Mapping[Verdict, int], of_one_origin: int = 0) -> list[str]:
    """As in "1 conflict", "5 agreements" …, in the order of the sections.

    So many of the agreements are of one origin, and counted by themselves.
    """
    return [
        words.agreements(counts.get(verdict, 0) - of_one_origin, of_one_origin)
        if verdict is Verdict.AGREE
        else words.counted(verdict, counts.get(verdict, 0))
        for verdict in ORDER
    ]


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
    return told(known.name) if known.code == code else one_line(code)


def _rows(comparison: Comparison, findings: Iterable[Finding]) -> tuple[Row, ...]:
    claims = {claim.id: claim for claim in comparison.claims}
    home = {claim: finding.id for finding in comparison.findings for claim in finding.claims}
    links: dict[str, list[Link]] = {}
    for link in comparison.links:
        if (finding_id := home.get(link.a)) is not None and finding_id == home.get(link.b):
            links.setdefault(finding_id, []).append(link)
    origins = comparison.origins()
    return tuple(
        _row(
            comparison, origins, finding, [claims[each] for each in finding.claims], links.get(finding.id, [])
        )
        for finding in findings
    )


def _row(
    comparison: Comparison,
    origins: Origins,
    finding: Finding,
    claims: Sequence[Claim],
    links: Sequence[Link],
) -> Row:
    cells: dict[str, tuple[Claim, ...]] = {}
    for article in comparison.articles:
        mine = tuple(claim for claim in claims if claim.source == article.id)
        if mine:
            cells[article.id] = mine
    return Row(
        finding=finding,
        cells=cells,
        links=tuple(links),
        outlets=origins.outlets_of(cells),
        origins=origins.of_claims(claims),
    )


def _in_context(text: str, span: Span) -> tuple[str, str, str]:
    """Words of an article with what stands beside them in their line, cut at white space."""
    before = text[max(0, span.start - CONTEXT) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + CONTEXT].partition("\n")[0]
    if len(before) == CONTEXT:
        before = f"… {before.partition(' ')[2]}"
    if len(after) == CONTEXT:
        after = f"{after.rpartition(' ')[0]} …"
    return before, span.of(text), after


def command(comparison: Comparison, view: View) -> str:
    """What was typed to make this comparison, or might have been."""
    paths = [article.path for article in comparison.articles]
    return shlex.join(["silang", "compare", *paths, *view.options, *view.spoken])
