"""A comparison and what changed in it, with what the program says of them in the language of the report.

Verdicts, facets and all names of fields stay as they are, and so does whatever an article says.
"""

from __future__ import annotations

from dataclasses import replace

from compare.articles.article import Article
from compare.changes import Changes
from compare.comparison import Comparison
from compare.origins.shared import Independence
from compare.render import ENGLISH
from compare.render.catalogue import spoken, told


def retold(comparison: Comparison) -> Comparison:
    """Explanations, notes on articles and where dates were read; the comparison itself in English."""
    if spoken() == ENGLISH:
        return comparison
    return replace(
        comparison,
        articles=tuple(map(_article, comparison.articles)),
        links=tuple(replace(each, explanation=told(each.explanation)) for each in comparison.links),
        findings=tuple(replace(each, explanation=told(each.explanation)) for each in comparison.findings),
        independence=tuple(map(_copy, comparison.independence)),
    )


def changes_retold(changes: Changes) -> Changes:
    """Explanations of copy; what else there is of explanations no report shows."""
    return replace(changes, copied=tuple(replace(each, copy=_copy(each.copy)) for each in changes.copied))


def _article(article: Article) -> Article:
    reference = article.reference
    return replace(
        article,
        notes=tuple(map(told, article.notes)),
        reference=reference and replace(reference, origin=told(reference.origin)),
    )


def _copy(copy: Independence) -> Independence:
    return replace(copy, explanation=told(copy.explanation))
