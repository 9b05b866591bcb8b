"""Claims that were read before, so that each version of an article is read once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cached_property

from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.claims.reader import Reader
from compare.text import content_id
from compare.workspace.file import Workspace
from compare.workspace.form import packed, unpacked, written

Extract = Callable[[Article, Reader], tuple[Claim, ...]]


class KnownClaims:
    """An extraction that remembers in a workspace; called like `compare.pipeline.claims_of`.

    Args:
        workspace: where claims are kept.
        extract: asked for those that are not.
        version: tells what reads articles. Claims of another version are read anew, and replaced.
            Asked once, at the first article.
    """

    def __init__(self, workspace: Workspace, extract: Extract, version: Callable[[], str]) -> None:
        self._workspace, self._extract, self._ask = workspace, extract, version

    def __call__(self, article: Article, reader: Reader) -> tuple[Claim, ...]:
        """The article's claims.

        Raises:
            ModelError: a model can't be loaded.
            WorkspaceError: the workspace can't be read or written.
        """
        key = _key(article)
        for (body,) in self._workspace.rows(
            "SELECT body FROM claims WHERE article = ? AND reader = ?", key, self._version
        ):
            with suppress(ValueError):  # of an earlier form: read anew
                return _named(unpacked(body, tuple[Claim, ...]), article.id)
        claims = self._extract(article, reader)
        with self._workspace.writing() as execute:
            execute(
                "INSERT OR REPLACE INTO claims (article, reader, body) VALUES (?, ?, ?)",
                *(key, self._version, packed(_named(claims, ""))),
            )
        return claims

    @cached_property
    def _version(self) -> str:
        return self._ask()


def _key(article: Article) -> str:
    """Of all that claims are made from: text, blocks, language, outlet, dates."""
    return content_id([written(replace(article, id="", path="", url=None, notes=()))])


def _named(claims: tuple[Claim, ...], source: str) -> tuple[Claim, ...]:
    """The claims of the article with that id: the same text may stand under another one elsewhere."""
    return tuple(
        replace(claim, id=f"{source}:{number}", source=source) for number, claim in enumerate(claims, start=1)
    )
