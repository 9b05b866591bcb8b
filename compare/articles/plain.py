"""Plain text."""

from __future__ import annotations

from compare.articles.draft import Draft


def read_plain(text: str, *, path: str, stem: str, sha256: str, notes: tuple[str, ...] = ()) -> Draft:
    """A text file says nothing of itself; all of it may be article."""
    return Draft(path=path, stem=stem, sha256=sha256, text=text, notes=notes)
