"""JSON lines: one article a line."""

from __future__ import annotations

import hashlib
import json

from compare.articles.draft import RECORD, Draft
from compare.articles.markdown import stated_from
from compare.articles.titled import titled
from compare.errors import ArticleError

_TEXT_FIELDS = ("text", "body", "content", "article", "isi", "maintext")


def read_jsonl(text: str, *, path: str, stem: str, name: str, notes: tuple[str, ...] = ()) -> list[Draft]:
    """The articles of a JSON lines file. Raises `ArticleError` naming the line that is none."""
    drafts = [
        _record(line, number, path=path, stem=stem, name=name, notes=notes)
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    ]
    if not drafts:
        raise ArticleError(f"{name} holds no articles")
    return drafts


def is_record(line: str) -> bool:
    """Whether `line` is a JSON object with an article's text."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(fields, dict) and _text(fields) is not None


def _record(line: str, number: int, *, path: str, stem: str, name: str, notes: tuple[str, ...]) -> Draft:
    try:
        loaded = json.loads(line)
    except (ValueError, RecursionError):
        raise ArticleError(f"{name} line {number} is not JSON; give one JSON object a line") from None
    body = _text(loaded) if isinstance(loaded, dict) else None
    if body is None:
        raise ArticleError(f"{name} line {number} has no article text; name the field {_TEXT_FIELDS[0]}")
    fields = {str(key).lower(): value for key, value in loaded.items()}
    stated = stated_from(fields, RECORD)
    identity = fields.get("id")
    return Draft(
        path=f"{path}:{number}",
        stem=str(identity) if isinstance(identity, str | int) else (stated.outlet or stem),
        sha256=hashlib.sha256(line.encode("utf-8", "surrogatepass")).hexdigest(),
        text=titled(body, stated.title),
        stated=stated,
        notes=notes,
    )


def _text(fields: dict[object, object]) -> str | None:
    for name in _TEXT_FIELDS:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            # a lone surrogate (JSON's \ud800) could be written to no file
            return value.encode("utf-8", "replace").decode("utf-8")
    return None
