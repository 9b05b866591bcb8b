"""Everything about a comparison in one file: the articles' texts, all reports, and what made them.

A zip archive to hand on or to keep as evidence:

    manifest.json           who made it, with which models and settings, how to run it again; every hash
    articles/…              the texts, so that `silang compare articles` reads what was compared
    comparison.json         the comparison file
    report.md, report.csv … all reports that there are

The same comparison gives the same bytes: order and times are fixed and nothing is compressed, since
compressors differ from one machine to the next.
"""

from __future__ import annotations

import codecs
import hashlib
import io
import re
import shlex
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from compare.articles.article import Article
from compare.comparison import Comparison
from compare.languages import UNKNOWN
from compare.render import ENDINGS, PLAIN_WIDTH, Format, View, render_bytes
from compare.render.jsonfile import spelt

FORMAT = "silang-bundle"
VERSION = 1
MANIFEST = "manifest.json"
ARTICLES = "articles"
COMPARISON = "comparison.json"

#: The first moment that a zip archive can tell.
_TIME = (1980, 1, 1, 0, 0, 0)
_PERMISSIONS = 0o644 << 16

#: Endings under which a text is read as it stands.
_TEXTS = (".txt", ".md", ".markdown")
_FRONT_MATTER = re.compile(r"\s*---[ \t]*[\r\n]")

#: File names that every system takes, that nobody hides and that no reader of a folder passes over.
_SAFE = re.compile(r"(?!readme\b)[a-z0-9][a-z0-9_-]{0,79}", re.I)
#: Names of devices on Windows, where a file can't be called that, with or without an ending.
_DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.I)


def as_bundle(comparison: Comparison, view: View) -> bytes:
    """The archive. It holds all findings, whatever the view leaves out."""
    names = file_names(comparison.articles)
    texts = {names[each.id]: _content(each, names[each.id]) for each in comparison.articles}
    files = texts | dict(_reports(comparison, view))
    manifest = spelt(_manifest(comparison, view, names, files), indent=2) + "\n"
    sheet = io.BytesIO()
    with zipfile.ZipFile(sheet, "w", zipfile.ZIP_STORED) as archive:
        for name, content in {MANIFEST: manifest.encode(), **files}.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.create_system, entry.external_attr = 3, _PERMISSIONS  # as on Unix, wherever it is made
            archive.writestr(entry, content)
    return sheet.getvalue()


def file_names(articles: tuple[Article, ...]) -> dict[str, str]:
    """By article id, where its text stands in the archive.

    The file keeps the name that it had, since an article without an outlet is called after it; where
    that is not safe, or not the only one, it is called after the article's id, or else numbered.
    """
    stems = {each.id: re.split(r"[\\/]", each.path)[-1].rpartition(".")[0] for each in articles}
    names = {}
    for number, article in enumerate(articles, start=1):
        others = {
            name.casefold() for each in articles if each is not article for name in (stems[each.id], each.id)
        }
        choices = (stems[article.id], article.id, f"article-{number}")
        free = (name for name in choices if _is_safe(name) and name.casefold() not in others)
        stem = next(free, f"article-{number}-{article.sha256[:16]}")
        names[article.id] = f"{ARTICLES}/{stem}{_ending(article)}"
    return names


def _is_safe(name: str) -> bool:
    return bool(_SAFE.fullmatch(name)) and not _DEVICES.fullmatch(name)


def _ending(article: Article) -> str:
    """The ending under which a reader sees the same text in it."""
    fronted = _FRONT_MATTER.match(article.text) is not None
    if not fronted and article.sha256 not in _hashes(article.text):
        return ".jsonl"  # out of a page or a record; the text alone would lose what these say of it
    own = next((ending for ending in _TEXTS if article.path.lower().endswith(ending)), None)
    return own or (".md" if fronted or article.text.lstrip().startswith("# ") else ".txt")


def _hashes(text: str) -> set[str]:
    """Of a file that holds the text and nothing else, without and with a byte order mark."""
    content = _utf8(text)
    return {hashlib.sha256(mark + content).hexdigest() for mark in (b"", codecs.BOM_UTF8)}


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _content(article: Article, name: str) -> bytes:
    """The text itself; of a page or a record, a record with what is known of it beside the text."""
    if not name.endswith(".jsonl"):
        return _utf8(article.text)
    fields = {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "language": article.language if article.language != UNKNOWN.code else None,
        "published": article.published,
        "url": article.url,
        "text": article.text,
    }
    return (spelt({key: value for key, value in fields.items() if value is not None}) + "\n").encode()


def _reports(comparison: Comparison, view: View) -> Iterator[tuple[str, bytes]]:
    whole = replace(view.whole(), width=PLAIN_WIDTH)
    for ending, form in ENDINGS.items():
        if form is not Format.BUNDLE:
            name = COMPARISON if form is Format.JSON else f"report{ending}"
            yield name, render_bytes(comparison, form, whole)


def _manifest(
    comparison: Comparison, view: View, names: Mapping[str, str], files: Mapping[str, bytes]
) -> dict[str, Any]:
    file = comparison.to_dict()
    command = ["silang", "compare", ARTICLES, *view.options, *view.spoken, "--output", "again.json"]
    return {
        "format": FORMAT,
        "version": VERSION,
        "generated_by": comparison.generated_by,
        "models": file["models"],
        "settings": file["settings"],
        "command": shlex.join(command),
        "articles": [
            {
                "id": article.id,
                "file": names[article.id],
                "outlet": article.outlet,
                "url": article.url,
                "path": article.path,
                "sha256_as_read": article.sha256,
            }
            for article in comparison.articles
        ],
        "files": [
            {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in files.items()
        ],
    }
