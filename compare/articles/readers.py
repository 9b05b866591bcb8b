"""From what the user names to articles."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import BinaryIO

from compare.articles.article import Article, Block, BlockRole, ReferenceDate
from compare.articles.blocks import find_blocks
from compare.articles.dateline import Dateline, find_dateline
from compare.articles.dates import published_day, reference_date
from compare.articles.decoding import decode
from compare.articles.draft import PAGE_METADATA, Draft, Stated
from compare.articles.given import Text, read_given
from compare.articles.jsonl import is_record, read_jsonl
from compare.articles.markdown import has_front_matter, read_markdown
from compare.articles.outlet import outlet_of, slug
from compare.articles.page import declared_charset, is_html, read_page
from compare.articles.plain import read_plain
from compare.articles.sources import Source, read_sources, shown
from compare.articles.tongue import guessed_language, stated_language
from compare.articles.web import is_url
from compare.languages import UNKNOWN
from compare.messages import Message


def read_articles(
    sources: Sequence[str], *, stdin: BinaryIO | None = None, texts: Sequence[Text] = ()
) -> tuple[Article, ...]:
    """The articles in files, folders, pages, standard input ("-") and `texts`, in the order of their ids.

    The order of `sources` and `texts` changes nothing. An article that is there twice is kept once and says
    so in its notes. Raises `ArticleError` for what can't be read, in one line naming it.
    """
    read = read_sources(sources, stdin) if sources or not texts else []
    drafts = [draft for source in read for draft in _drafts(source)] + [read_given(text) for text in texts]
    articles = [(draft, _article(draft)) for draft in drafts]
    articles.sort(key=lambda pair: (pair[1].path, pair[1].sha256))
    kept = _once(articles)
    ids = _ids(kept)
    named = [replace(article, id=identity) for identity, (_, article) in zip(ids, kept, strict=True)]
    return tuple(sorted(named, key=lambda article: article.id))


def _drafts(source: Source) -> list[Draft]:
    name = "standard input" if source.path == "-" else shown(source.path)
    declared = declared_charset(source.raw) or source.charset
    text, encoding = decode(source.raw, name, declared=declared)
    notes = () if encoding in ("utf-8", declared) else (Message("Read as {encoding}.", encoding=encoding),)
    sha256 = hashlib.sha256(source.raw).hexdigest()
    kind = _kind(source.ending, text)
    if kind == "jsonl":
        return read_jsonl(text, path=source.path, stem=source.stem, name=name, notes=notes)
    if kind == "page":
        url = source.path if is_url(source.path) else None
        page = read_page(
            text, path=source.path, stem=source.stem, sha256=sha256, name=name, url=url, notes=notes
        )
        return [page]
    read = read_markdown if kind == "markdown" else read_plain
    return [read(text, path=source.path, stem=source.stem, sha256=sha256, notes=notes)]


def _kind(ending: str, text: str) -> str:
    """By ending; a stream, a page and a file with another ending by how they begin."""
    web = ending in (".html", ".htm")
    if ending == ".jsonl" or (not ending and is_record(text.split("\n", 1)[0])):
        return "jsonl"
    if is_html(text) or (web and "<" in text):
        return "page"
    heading = text.lstrip().startswith("# ") and ending != ".txt"
    if ending in (".md", ".markdown") or has_front_matter(text) or heading:
        return "markdown"
    return "plain"


def _article(draft: Draft) -> Article:
    stated = draft.stated
    blocks = find_blocks(draft.text, start=draft.body, markdown=draft.markdown, title=stated.title)
    language, notes = _language(draft, blocks)
    published, date_notes = _published(stated, language)
    reference, reference_notes = reference_date(
        draft.text,
        blocks,
        language,
        published[1] if published else None,
        trusted=stated.published_origin != PAGE_METADATA,
    )
    outlet = outlet_of(stated.outlet, _dateline(draft.text, blocks), draft.stem)
    return Article(
        id=slug(draft.stem) or slug(outlet) or draft.sha256[:8],
        path=draft.path,
        outlet=outlet,
        title=stated.title or _headline(draft.text, blocks),
        language=language,
        published=published[0] if published else None,
        reference=reference,
        sha256=draft.sha256,
        text=draft.text,
        blocks=blocks,
        url=stated.url,
        notes=(*draft.notes, *notes, *date_notes, *reference_notes, *_no_body(blocks)),
    )


def _language(draft: Draft, blocks: Sequence[Block]) -> tuple[str, tuple[str, ...]]:
    stated = stated_language(draft.stated.language)
    # many Indonesian pages say lang="en", the default of the software that made them
    if stated and draft.stated.published_origin != PAGE_METADATA:
        return stated, ()
    body = "\n".join(b.span.of(draft.text) for b in blocks if b.role is not BlockRole.FURNITURE)
    guessed = guessed_language(body)
    if stated:
        return (stated if guessed in (UNKNOWN.code, stated) else guessed), ()
    if guessed == UNKNOWN.code:
        return guessed, (Message("The language could not be told."),)
    return guessed, (Message("Language guessed: {language}.", language=guessed),)


def _published(stated: Stated, language: str) -> tuple[tuple[str, ReferenceDate] | None, tuple[str, ...]]:
    if not stated.published:
        return None, ()
    found = published_day(stated.published, language)
    if found is None:
        written = shown(stated.published[:40])
        origin = stated.published_origin
        return None, (
            Message("The {origin} has a date that can't be read: {date}.", origin=origin, date=written),
        )
    return (found[0], ReferenceDate(found[1], stated.published_origin)), ()


def _dateline(text: str, blocks: Sequence[Block]) -> Dateline | None:
    block = next((block for block in blocks if block.reason == "dateline"), None)
    return find_dateline(block.span.of(text) + " ") if block else None


def _headline(text: str, blocks: Sequence[Block]) -> str | None:
    block = next((block for block in blocks if block.role is BlockRole.HEADLINE), None)
    return " ".join(block.span.of(text).split()) if block else None


def _no_body(blocks: Iterable[Block]) -> tuple[str, ...]:
    if any(block.role in (BlockRole.LEAD, BlockRole.BODY) for block in blocks):
        return ()
    return (Message("No paragraph of an article was found in it."),)


def _once(articles: Sequence[tuple[Draft, Article]]) -> list[tuple[Draft, Article]]:
    """Each article once. Two outlets that state their names may run the same words."""
    kept: dict[tuple[str, ...], tuple[Draft, Article]] = {}
    by_bytes: dict[str, tuple[str, ...]] = {}
    for draft, article in articles:
        words = " ".join(draft.text[draft.body :].split())
        key = by_bytes.get(draft.sha256, (words, slug(draft.stated.outlet or "")))
        by_bytes.setdefault(draft.sha256, key)
        if key not in kept:
            kept[key] = (draft, article)
            continue
        first, same = kept[key]
        note = Message(
            "The same article stands in {path} and {other}; it is counted once.",
            path=shown(same.path),
            other=shown(article.path),
        )
        kept[key] = (first, replace(same, notes=(*same.notes, note)))
    return list(kept.values())


def _ids(articles: Sequence[tuple[Draft, Article]]) -> list[str]:
    """Unique ids. Equal file names are told apart by outlet, else by content."""
    plain = [article.id for _, article in articles]
    with_outlet = [
        f"{identity}-{slug(article.outlet)}" if article.outlet and draft.stated.outlet else identity
        for identity, (draft, article) in zip(plain, articles, strict=True)
    ]
    with_hash = [f"{article.id}-{article.sha256[:8]}" for _, article in articles]
    full = [f"{article.id}-{article.sha256}" for _, article in articles]
    chosen = list(plain)
    for choices in (with_outlet, with_hash, full):
        count = Counter(chosen)
        chosen = [choices[i] if count[identity] > 1 else identity for i, identity in enumerate(chosen)]
    return chosen
