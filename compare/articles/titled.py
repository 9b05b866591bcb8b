"""Putting a title that came apart from the text back above it."""

from __future__ import annotations


def titled(body: str, title: str | None) -> str:
    """`body` with `title` as its first line, unless the text begins with it already."""
    if not title or _words(body).startswith(_words(title)):
        return body
    return f"{title}\n\n{body}"


def _words(text: str) -> str:
    return " ".join(text.split()).casefold()
