"""What the page's template is filled with: a comparison's material, numbered and cut into pieces.

Findings, claims and articles are numbered from 1 in the order of the comparison; their own ids are
made from file names and stay out of the page's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.articles.article import Article, BlockRole
from compare.claims.claim import Claim
from compare.comparison import Link
from compare.render import words
from compare.render.marks import differing
from compare.render.material import Material, Row, Wording, language_name, paragraph
from compare.render.page import wording
from compare.render.page.textview import Paragraph, claim_marks, paragraphs
from compare.render.page.timeline import Plot, plot
from compare.text import Span
from compare.verdicts.judgement import Facet, Verdict

#: Characters of a quote that a cell of the overview shows at first, and how far its cuts look for a blank.
SHORT = 110
_BLANK_WITHIN = 15

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a quote; `differs` where they are not what another outlet says."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A claim as evidence of its finding."""

    number: int
    claim: Claim
    source: int
    outlet: str
    lang: str
    pieces: tuple[Piece, ...]
    before: tuple[Piece, ...]
    """Of a long quote, what stands before and after the words that a cell shows at first."""
    short: tuple[Piece, ...]
    after: tuple[Piece, ...]
    notes: tuple[str, ...]
    """Who holds it, how it was read."""
    place: str
    """Where it stands: paragraph and characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """A link between two claims, by their numbers and outlets."""

    a: int
    b: int
    outlets: tuple[str, str]
    verdict: Verdict
    told: str
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A finding with everything that is said of it."""

    number: int
    row: Row
    told: str
    """What the verdict turns on, how sure it is, which side is fuller."""
    sides: tuple[str, ...]
    versions: tuple[Version, ...]
    bonds: tuple[Bond, ...]
    silent: tuple[str, ...]
    """Outlets without a claim on it."""
    plot: Plot | None

    @property
    def verdict(self) -> Verdict:
        """That of the finding."""
        return self.row.finding.verdict

    @property
    def word(self) -> str:
        """The verdict in a word; outlets that have their words from one origin don't agree."""
        alike = self.row.one_origin and self.verdict is Verdict.AGREE
        return words.ONE_ORIGIN if alike else words.VERDICTS[self.verdict]

    @property
    def confidence(self) -> int | None:
        """In percent, of the surest link of its verdict."""
        return None if self.row.telling is None else round(self.row.telling.confidence * 100)

    @property
    def sources(self) -> tuple[int, ...]:
        """The numbers of its articles."""
        return tuple(dict.fromkeys(version.source for version in self.versions))

    def of(self, source: int) -> tuple[Version, ...]:
        """What that article says."""
        return tuple(version for version in self.versions if version.source == source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """An article as the page shows it."""

    number: int
    article: Article
    name: str
    lang: str
    language: str
    published: str
    reference: str
    claims: int
    paragraphs: tuple[Paragraph, ...]
    alone: tuple[Fact, ...]

    @property
    def dated(self) -> str:
        """The day of publication, else the reference day."""
        if self.article.published is None and self.article.reference is not None:
            return words.day(self.article.reference.day)
        return self.published.partition(" (")[0]

    @property
    def headed(self) -> bool:
        """Whether the headline stands in the text itself."""
        return any(paragraph.role is BlockRole.HEADLINE for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of the overview under one heading."""

    verdict: Verdict
    title: str
    note: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class SharedCopy:
    """Articles that run the same copy, in a sentence or two, and both versions of where they differ."""

    told: str
    edits: tuple[tuple[Wording, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything on the page, in its order."""

    material: Material
    sheets: tuple[Sheet, ...]
    facts: tuple[Fact, ...]
    copies: tuple[SharedCopy, ...]
    rejected: tuple[Fact, ...]
    """What people found to be wrong. Not marked in the articles."""

    @property
    def shared(self) -> tuple[Fact, ...]:
        """Findings of at least two outlets: the rows of the overview."""
        return tuple(fact for fact in self.facts if fact.verdict is not Verdict.ONLY)

    @property
    def alone(self) -> bool:
        """Whether anything is shown that one outlet alone has."""
        return any(sheet.alone for sheet in self.sheets)

    @property
    def facets(self) -> tuple[tuple[str, str], ...]:
        """What the verdicts turn on, by name and in words, in order of the alphabet."""
        found = {
            facet for fact in self.facts for facet in fact.row.finding.facets if facet is not Facet.OTHER
        }
        return tuple(sorted(((each.value, words.FACETS[each]) for each in found), key=lambda pair: pair[1]))

    @property
    def plots(self) -> tuple[Fact, ...]:
        """Updates whose figures can be drawn."""
        return tuple(fact for fact in self.facts if fact.plot)

    def verdicts(self) -> Iterator[tuple[Verdict, int]]:
        """Those that occur among the findings shown, each with its number of findings."""
        for verdict in words.VERDICTS:
            count = sum(fact.verdict is verdict for fact in self.facts)
            if count:
                yield verdict, count

    def groups(self) -> Iterator[Group]:
        """The rows of the overview by verdict, conflicts first; what is of one origin comes last."""
        alike = tuple(fact for fact in self.shared if fact.word == words.ONE_ORIGIN)
        for verdict, _ in self.verdicts():
            facts = tuple(fact for fact in self.shared if fact.verdict is verdict and fact not in alike)
            if facts:
                yield Group(verdict, words.SECTIONS[verdict], words.SECTION_NOTES[verdict], facts)
        if alike:
            yield Group(Verdict.AGREE, words.OF_ONE_ORIGIN, words.OF_ONE_ORIGIN_NOTE, alike)


def page_of(material: Material) -> Page:
    """Numbers and cuts everything."""
    comparison = material.comparison
    numbers = {claim.id: number for number, claim in enumerate(comparison.claims, start=1)}
    listed = (*comparison.findings, *(row.finding for row in material.rejected))
    order = {finding.id: number for number, finding in enumerate(listed, start=1)}
    facts = tuple(_fact(material, row, order[row.finding.id], numbers) for row in material.rows)
    return Page(
        material=material,
        facts=facts,
        rejected=tuple(_fact(material, row, order[row.finding.id], numbers) for row in material.rejected),
        copies=tuple(
            SharedCopy(
                f"{material.copied(copy)} {copy.explanation}".rstrip(),
                tuple(material.wordings(edit) for edit in copy.edits),
            )
            for copy in comparison.independence
        ),
        sheets=tuple(
            _sheet(material, article, number, facts, numbers)
            for number, article in enumerate(comparison.articles, start=1)
        ),
    )


def _fact(material: Material, row: Row, number: int, numbers: Mapping[str, int]) -> Fact:
    told = [", ".join(row.facets)]
    if row.telling is not None:
        told.append(words.confidence(row.telling.confidence))
    if (fuller := material.fuller(row)) is not None:
        told.append(words.says_more(fuller))
    if row.voices:
        told.append(row.voices)
    marks = differing(row)
    articles = {article.id: article for article in material.comparison.articles}
    return Fact(
        number=number,
        row=row,
        told=" · ".join(part for part in told if part),
        sides=tuple(material.sides(row)),
        versions=tuple(_version(material, each, numbers, marks.get(each.id, ())) for each in row.claims),
        bonds=tuple(_bonds(material, row, numbers)) if len(row.links) > 1 else (),
        silent=tuple(name for source, name in material.names.items() if source not in row.cells),
        plot=plot(row, articles),
    )


def _version(material: Material, claim: Claim, numbers: Mapping[str, int], marks: Sequence[Span]) -> Version:
    start, end = excerpt(claim.quote, marks)
    place = words.place(claim.role, paragraph(material.article(claim), claim))
    spans = words.characters([(span.start, span.end) for span in claim.spans])
    notes = (words.attribution(claim), words.reading(claim))
    return Version(
        number=numbers[claim.id],
        claim=claim,
        source=list(material.names).index(claim.source) + 1,
        outlet=material.names[claim.source],
        lang=_tag(claim.language),
        pieces=_pieces(claim.quote, 0, len(claim.quote), marks),
        before=_pieces(claim.quote, 0, start, marks),
        short=_pieces(claim.quote, start, end, marks),
        after=_pieces(claim.quote, end, len(claim.quote), marks),
        notes=tuple(note for note in notes if note),
        place=f"{place}; {spans}" if place else spans,
    )


def _bonds(material: Material, row: Row, numbers: Mapping[str, int]) -> Iterator[Bond]:
    source = {claim.id: claim.source for claim in row.claims}
    for link in sorted(row.links, key=lambda each: (numbers[each.a], numbers[each.b])):
        yield Bond(
            a=numbers[link.a],
            b=numbers[link.b],
            outlets=(material.names[source[link.a]], material.names[source[link.b]]),
            verdict=link.verdict,
            told=_turns_on(link),
            explanation=link.explanation,
        )


def _turns_on(link: Link) -> str:
    facets = ", ".join(words.FACETS[facet] for facet in link.facets if facet is not Facet.OTHER)
    told = words.confidence(link.confidence)
    return f"{facets} · {told}" if facets else told


def _sheet(
    material: Material,
    article: Article,
    number: int,
    facts: Sequence[Fact],
    numbers: Mapping[str, int],
) -> Sheet:
    found = {version.claim.id: (fact.number, fact.verdict) for fact in facts for version in fact.versions}
    claims = {numbers[each.id]: each for each in material.comparison.claims if each.source == article.id}
    by_id = {fact.row.finding.id: fact for fact in facts}
    reference = article.reference
    return Sheet(
        number=number,
        article=article,
        name=material.names[article.id],
        lang=_tag(article.language),
        language=language_name(article.language),
        published=_published(article.published),
        reference=f"{words.day(reference.day)} ({reference.origin})" if reference else words.NO_REFERENCE,
        claims=len(claims),
        paragraphs=paragraphs(article, claim_marks(claims, found)),
        alone=tuple(by_id[row.finding.id] for row in material.alone(article)),
    )


def _published(published: str | None) -> str:
    if not published:
        return words.NOTHING
    try:
        at = dt.datetime.fromisoformat(published)
    except ValueError:
        return published
    return wording.zoned(at) if len(published) > len("2031-03-04") else words.day(at.date())


def _tag(language: str) -> str:
    """For an attribute `lang`; empty, which is "unknown", where it is no tag of a language."""
    return language if language != "und" and _TAG.fullmatch(language) else ""


def excerpt(quote: str, marks: Sequence[Span]) -> tuple[int, int]:
    """What a cell shows at first: the whole of a short quote, else the words around the first mark."""
    if len(quote) <= SHORT + _BLANK_WITHIN:
        return 0, len(quote)
    first = marks[0] if marks else Span(0, 0)
    start = max(0, min(first.start - SHORT // 3, len(quote) - SHORT))
    end = min(len(quote), start + SHORT)
    if start:
        start = next((at + 1 for at in range(start, start + _BLANK_WITHIN) if quote[at].isspace()), start)
    if end < len(quote):
        end = next((at for at in range(end, end - _BLANK_WITHIN, -1) if quote[at].isspace()), end)
    return start, end


def _pieces(quote: str, start: int, end: int, marks: Sequence[Span]) -> tuple[Piece, ...]:
    """The words from `start` to `end`, cut where marks begin and end."""
    pieces, at = [], start
    for mark in marks:
        low, high = max(mark.start, start, at), min(mark.end, end)
        if low < high:
            pieces += [Piece(quote[at:low]), Piece(quote[low:high], differs=True)]
            at = high
    pieces.append(Piece(quote[at:end]))
    return tuple(piece for piece in pieces if piece.text)
