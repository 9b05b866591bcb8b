"""HTML pages, saved or fetched: the article in them and what the page says of it."""

from __future__ import annotations

import html
import logging
import re
from typing import Protocol, cast
from urllib.parse import urlsplit

from compare.articles.draft import PAGE_METADATA, Draft, Stated
from compare.articles.titled import titled
from compare.errors import ArticleError

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\slang\s*=\s*[\"']?([A-Za-z-]{2,20})", re.I)
_META_DATE = re.compile(
    r"""<meta\b(?=[^>]{0,300}?\b(?:property|name|itemprop)\s*=\s*["']?"""
    r"""(?:article:published_time|datePublished|publishdate|publish-date|content_PublishedDate)\b)"""
    r"""[^>]{0,300}?\bcontent\s*=\s*["']([^"'>]{8,40})["']""",
    re.I,
)
_LINKED_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_BEGINNING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)

#: A page's navigation and cookie notice come to this many words; an article has more.
_FEWEST_WORDS = 25


class Extracted(Protocol):
    """What is used of trafilatura's document."""

    text: str | None
    title: str | None
    sitename: str | None
    url: str | None


def is_html(text: str) -> bool:
    """Whether `text` begins as a web page does."""
    return bool(_BEGINNING.match(text[:5000]))


def declared_charset(raw: bytes) -> str | None:
    """The encoding that the page's own head names."""
    found = _CHARSET.search(raw[:4096])
    return found[1].decode("ascii") if found else None


def read_page(
    page: str,
    *,
    path: str,
    stem: str,
    sha256: str,
    name: str,
    url: str | None = None,
    notes: tuple[str, ...] = (),
) -> Draft:
    """The article in a page. Raises `ArticleError` if there is none."""
    found = _extracted(page, url)
    body = (found and found.text) or ""
    if found is None or len(body.split()) < _FEWEST_WORDS:
        raise ArticleError(f"{name} has no article in it that could be found; save its text in a .txt file")
    title = _line(found.title)
    language = _LANGUAGE.search(page[:20_000])
    stated = Stated(
        outlet=_line(found.sitename) or _host(url or found.url),
        title=title,
        language=language[1] if language else None,
        published=_published(page),
        url=url or _line(found.url),
        published_origin=PAGE_METADATA,
    )
    return Draft(path=path, stem=stem, sha256=sha256, text=titled(body, title), stated=stated, notes=notes)


def _extracted(page: str, url: str | None) -> Extracted | None:
    """What trafilatura (Barbaresi, ACL 2021 demonstrations) finds, or None."""
    import trafilatura
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    # it reports every page without an article; the caller does that in a line of its own
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(
            page,
            url=url,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
        return cast("Extracted | None", found)
    except (LxmlError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _published(page: str) -> str | None:
    """The day and time stated in the page's metadata; never one guessed from its text."""
    for pattern in (_META_DATE, _LINKED_DATE):
        found = pattern.search(page)
        if found:
            return html.unescape(found[1]).strip()
    return None


def _line(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _host(url: object) -> str | None:
    if not isinstance(url, str):
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
