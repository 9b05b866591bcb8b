"""Markdown with front matter."""

from __future__ import annotations

import re

from compare.articles.draft import FRONT_MATTER, Draft, Stated
from compare.messages import Message

_FRONT_MATTER = re.compile(
    r"\A\s*---[ \t]*(?:\r\n|\r|\n)(.*?)(?:\r\n|\r|\n)?^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.S | re.M
)

_PUBLISHED = ("published", "date", "published_at", "publish_date", "date_published", "tanggal")

#: Front matter is a handful of lines; what is longer is something else.
_LONGEST = 20_000

_LINE_BY_LINE = Message("The front matter is not valid YAML; read line by line.")


def read_markdown(text: str, *, path: str, stem: str, sha256: str, notes: tuple[str, ...] = ()) -> Draft:
    """Markdown, with what its front matter states. Bad front matter is noted, not refused."""
    found = _FRONT_MATTER.match(text[:_LONGEST])
    stated, problem = parse_front_matter(found[1]) if found else (None, "")
    if found is None or stated is None:
        return Draft(path=path, stem=stem, sha256=sha256, text=text, markdown=True, notes=notes)
    return Draft(
        path=path,
        stem=stem,
        sha256=sha256,
        text=text,
        body=found.end(),
        markdown=True,
        stated=stated,
        notes=(*notes, problem) if problem else notes,
    )


def has_front_matter(text: str) -> bool:
    """Whether `text` begins with front matter."""
    found = _FRONT_MATTER.match(text[:_LONGEST])
    return found is not None and parse_front_matter(found[1])[0] is not None


def parse_front_matter(block: str) -> tuple[Stated | None, str]:
    """What the YAML between the two rules states, and a note if it is not readable YAML.

    None if there are no fields in it: the rules then part something else.
    """
    import yaml

    problem = ""
    try:
        # everything stays a string: dates as written, "no" a language and not False
        loaded = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 - makes strings, lists, dicts only
    except (yaml.YAMLError, RecursionError, ValueError):
        loaded, problem = _line_by_line(block), _LINE_BY_LINE
    if not isinstance(loaded, dict):
        loaded = _line_by_line(block)
    if not loaded and block.strip():
        return None, ""
    fields = {str(key).strip().lower(): value for key, value in loaded.items()}
    return stated_from(fields, FRONT_MATTER), problem


def stated_from(fields: dict[str, object], origin: str) -> Stated:
    """`Stated` from a mapping with names in lower case; what is no text or number is left out."""
    return Stated(
        outlet=_first(fields, "outlet", "source", "media", "publisher", "site", "sitename", "site_name"),
        title=_first(fields, "title", "headline", "judul"),
        language=_first(fields, "language", "lang", "bahasa"),
        published=_first(
            fields, "published", "date", "published_at", "publish_date", "date_published", "tanggal"
        ),
        url=_first(fields, "url", "link", "canonical"),
        published_origin=origin,
    )


def _first(fields: dict[str, object], *names: str) -> str | None:
    for name in names:
        value = fields.get(name)
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            line = " ".join(str(value).split())
            if line:
                return line
    return None


def _line_by_line(block: str) -> dict[str, object]:
    fields: dict[str, object] = {}
    for line in block.splitlines():
        key, colon, value = line.partition(":")
        if colon and key.strip().isidentifier():
            fields[key.strip()] = value.strip().strip("\"'")
    return fields
