"""Silang: cross-check how several outlets report one event.

    from compare import compare_articles

    result = compare_articles("sources/libya-moscow")
    print(result.report())

The names below are loaded when they are first used; `import compare` loads nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.api import Added, Workspace, compare_articles
    from compare.articles.article import Article
    from compare.articles.given import Text
    from compare.comparison import Comparison, Finding, Link
    from compare.errors import SilangError
    from compare.results import Frames, Result
    from compare.verdicts.judgement import Facet, Verdict

#: Where each public name comes from.
_HOME = {
    "Added": "compare.api",
    "Article": "compare.articles.article",
    "Comparison": "compare.comparison",
    "Facet": "compare.verdicts.judgement",
    "Finding": "compare.comparison",
    "Frames": "compare.results",
    "Link": "compare.comparison",
    "Result": "compare.results",
    "SilangError": "compare.errors",
    "Text": "compare.articles.given",
    "Verdict": "compare.verdicts.judgement",
    "Workspace": "compare.api",
    "compare_articles": "compare.api",
}

__all__ = [
    "Added",
    "Article",
    "Comparison",
    "Facet",
    "Finding",
    "Frames",
    "Link",
    "Result",
    "SilangError",
    "Text",
    "Verdict",
    "Workspace",
    "compare_articles",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
