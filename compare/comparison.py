"""The result of a comparison: links grouped into findings. Every report is made from it alone."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.claims.value import Value
from compare.independence import Origins
from compare.messages import Message
from compare.origins.shared import Edit, Independence, Passage
from compare.settings import Settings
from compare.verdicts.judgement import Facet, Side, Verdict

FORMAT = "silang-comparison"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A pair judged to be about the same fact; `a` and `b` are claim ids, `a` sorts first."""

    a: str
    b: str
    verdict: Verdict
    facets: tuple[Facet, ...]
    confidence: float
    explanation: Message | str
    fuller: Side | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One row of a report: one fact with the claims of all outlets that speak of it."""

    id: str
    label: str
    verdict: Verdict
    facets: tuple[Facet, ...]
    claims: tuple[str, ...]
    """Claim ids, in the order of the articles and then of the text."""
    importance: float
    explanation: Message | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Articles, claims, links and findings of one story. Findings come by importance."""

    generated_by: str
    encoder: str
    judge: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    findings: tuple[Finding, ...]
    independence: tuple[Independence, ...] = ()
    settings: Settings | None = None
    """What it was made with; None where that isn't known."""

    def article(self, source: str) -> Article:
        """The article with that id."""
        return next(article for article in self.articles if article.id == source)

    def claim(self, claim_id: str) -> Claim:
        """The claim with that id."""
        return next(claim for claim in self.claims if claim.id == claim_id)

    def origins(self) -> Origins:
        """Which articles share words, to count the independent origins of a fact."""
        return Origins.of(self.articles, self.independence)

    def of_one_origin(self) -> frozenset[str]:
        """Ids of the findings that several articles have, but all from one origin."""
        origins, claims = self.origins(), {claim.id: claim for claim in self.claims}
        members = {each.id: [claims[claim] for claim in each.claims] for each in self.findings}
        several = {each: mine for each, mine in members.items() if len({c.source for c in mine}) > 1}
        return frozenset(each for each, mine in several.items() if origins.of_claims(mine) == 1)

    def to_dict(self) -> dict[str, Any]:
        """The comparison in the form of the comparison file, version 1."""
        origins, claims = self.origins(), {claim.id: claim for claim in self.claims}
        return {
            "format": FORMAT,
            "version": VERSION,
            "generated_by": self.generated_by,
            "models": {"encoder": self.encoder, "judge": self.judge},
            "settings": self.settings and {k: round(v, 4) for k, v in asdict(self.settings).items()},
            "sources": [_source(article) for article in self.articles],
            "claims": [_claim(claim) for claim in self.claims],
            "links": [_link(link) for link in self.links],
            "findings": [
                _finding(finding, origins.of_claims([claims[each] for each in finding.claims]))
                for finding in self.findings
            ],
            "independence": [_independence(copy) for copy in self.independence],
        }


def _source(article: Article) -> dict[str, Any]:
    reference = article.reference
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "title": article.title,
        "language": article.language,
        "published": article.published,
        "url": article.url,
        "reference_date": reference and {"day": reference.day.isoformat(), "origin": reference.origin},
        "sha256": article.sha256,
        "notes": list(article.notes),
        "text": article.text,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "source": claim.source,
        "spans": [[span.start, span.end] for span in claim.spans],
        "quote": claim.quote,
        "text": claim.text,
        "speaker": claim.speaker,
        "via": list(claim.via),
        "cue": claim.cue,
        "stance": claim.stance.value,
        "quoted": claim.quoted,
        "role": claim.role.value,
        "resolved": [list(pair) for pair in claim.resolved],
        "values": [value_form(value) for value in claim.values],
    }


def value_form(value: Value, *, start: int = 0) -> dict[str, Any]:
    """A value in the form of the comparison file, its place counted from `start`."""
    return {
        "kind": value.kind.value,
        "span": [value.span.start - start, value.span.end - start],
        "quote": value.quote,
        "normalized": value.normalized,
    }


def _link(link: Link) -> dict[str, Any]:
    form: dict[str, Any] = {
        "a": link.a,
        "b": link.b,
        "verdict": link.verdict.value,
        "facets": [facet.value for facet in link.facets],
        "confidence": round(link.confidence, 4),
        "explanation": link.explanation,
    }
    if link.fuller is not None:
        form["fuller"] = link.fuller.value
    return form


def _finding(finding: Finding, origins: int) -> dict[str, Any]:
    return {
        "id": finding.id,
        "label": finding.label,
        "verdict": finding.verdict.value,
        "facets": [facet.value for facet in finding.facets],
        "claims": list(finding.claims),
        "origins": origins,
        "importance": round(finding.importance, 4),
        "explanation": finding.explanation,
    }


def _independence(copy: Independence) -> dict[str, Any]:
    return {
        "sources": list(copy.sources),
        "share": round(copy.share, 4),
        "explanation": copy.explanation,
        "agencies": list(copy.agencies),
        "passages": [_passage(passage) for passage in copy.passages],
        "edits": [_edit(edit) for edit in copy.edits],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "a": passage.a,
        "b": passage.b,
        "a_span": [passage.a_span.start, passage.a_span.end],
        "b_span": [passage.b_span.start, passage.b_span.end],
        "words": passage.words,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "kind": edit.kind.value,
        "a": edit.a,
        "b": edit.b,
        "a_span": [edit.a_span.start, edit.a_span.end],
        "b_span": [edit.b_span.start, edit.b_span.end],
        "a_quote": edit.a_quote,
        "b_quote": edit.b_quote,
    }
