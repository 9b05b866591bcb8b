"""What each part of a text is in its article: headline, lead, body or furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from compare.articles.article import Block, BlockRole
from compare.articles.captions import find_caption
from compare.articles.dateline import find_dateline
from compare.articles.furniture import (
    article_part,
    furniture_reason,
    has_sentence,
    is_label,
    is_sentence,
    is_title,
)
from compare.articles.passages import is_dateline
from compare.articles.wordlists import agencies
from compare.text import Span, trim

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_HEADING = re.compile(r"(#{1,6})[ \t]+")
_IMAGE = re.compile(r"\s*!\[.*\]\([^)]*\)\s*|\s*<(?:img|figure|iframe)\b.*", re.S | re.I)
_EMPHASIS = re.compile(r"([*_]{1,3})(.+)\1", re.S)
_MARKER = re.compile(r"(?:>\s*|[-*+]\s+|\d{1,3}[.)]\s+)+")
_TAIL_BRACKET = re.compile(r"\s*[\[(]([^()\[\]]{1,60})[\])]\s*$")
_TAIL_INITIALS = re.compile(
    r"[a-z]{2,6}(?:[/\-|, ]+[a-z]{2,6}){0,3}|\*+|[A-Z]{1,3}-\d{1,3}|[A-Z][a-z]{1,3}(?:/[A-Za-z]{2,4})+"
)
_TAIL_CAPITALS = re.compile(r"(?<=[.!?”\"’])\s+([^\W\d_a-zà-ÿ][^a-zà-ÿ.!?\d]{2,120})$")

#: Characters of the longest credit behind a paragraph, and of the longest line that is an image.
_LONGEST_TAIL, _LONGEST_IMAGE = 300, 2000

#: Reasons of section titles under which the titles of other articles or keywords stand.
_ANNOUNCED = ("other article", "other media", "keywords")

#: Paragraphs of a text in which a line may repeat a part of another; more are no article.
_MOST_PARAGRAPHS = 500

#: The lead is among this many paragraphs.
_MOST_BEFORE_DATELINE = 5

#: Lines shorter than this that break inside a sentence were broken for width.
_WRAPPED = range(45, 121)

_EDGE = " \t\r\n\v\f\u00a0\u200b\ufeff"


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph before and after it is known what it is."""

    span: Span
    words: str
    role: BlockRole | None = None
    reason: str = ""
    heading: int = 0
    item: bool = False
    """One of a list."""

    def as_furniture(self, reason: str) -> _Part:
        return replace(self, role=BlockRole.FURNITURE, reason=reason)

    @property
    def open(self) -> bool:
        return self.role is None


def find_blocks(
    text: str, *, start: int = 0, markdown: bool = False, title: str | None = None
) -> tuple[Block, ...]:
    """The blocks of `text` from `start` on, in order, none overlapping.

    `title`: as the source states it; the line that says the same is the headline.
    """
    parts = [
        looked_at
        for paragraph in _paragraphs(text, start, markdown)
        for part in _sentences_apart(text, paragraph)
        for looked_at in _caption_parts(text, _first_look(part))
    ]
    parts = _below_labels(parts)
    parts = _repeated(parts)
    parts = _headline(parts, title)
    parts = _before_lead(parts)
    parts = _below_article(_other_titles(parts))
    return tuple(_blocks(text, parts))


def _paragraphs(text: str, start: int, markdown: bool) -> Iterator[_Part]:
    group: list[Span] = []
    position = start
    for line in (*_LINE.finditer(text, start), None):
        gap = text[position : line.start()] if line else "\n\n"
        blank = line is None or not line[0].strip(_EDGE)
        if group and (blank or len(_BREAK.findall(gap)) > 1):
            yield from _joined(text, group, markdown)
            group = []
        if line and not blank:
            group.append(Span(line.start(), line.end()))
        position = line.end() if line else position


def _joined(text: str, lines: list[Span], markdown: bool) -> Iterator[_Part]:
    """Lines that follow each other: one paragraph if they were broken for width, else one each."""
    if len(lines) > 1 and _is_wrapped([line.of(text) for line in lines], markdown):
        lines = [Span(lines[0].start, lines[-1].end)]
    for line in lines:
        span = trim(text, line, _EDGE)
        heading = _HEADING.match(text, span.start, span.end) if markdown else None
        item = None if heading else _MARKER.match(text, span.start, span.end)
        marker = heading or (item if markdown else None)
        if marker and marker.end() < span.end:
            span = trim(text, Span(marker.end(), span.end), _EDGE)
        if len(span):
            level = len(heading[1]) if heading else 0
            yield _Part(span, span.of(text), heading=level, item=bool(item))


def _is_wrapped(lines: list[str], markdown: bool) -> bool:
    if markdown and any(_HEADING.match(line) or _MARKER.match(line) or _IMAGE.match(line) for line in lines):
        return False
    broken = [line for line in lines[:-1] if not is_sentence(line) and not furniture_reason(line)]
    if len(broken) * 2 < len(lines) - 1:
        return False
    return markdown or all(len(line) in _WRAPPED for line in lines[:-1])


def _first_look(part: _Part) -> _Part:
    """What a paragraph tells by itself."""
    words = part.words
    if part.heading == 1:
        return part
    if part.heading > 1:
        return part.as_furniture(furniture_reason(words) or "subheading")
    if len(words) < _LONGEST_IMAGE and _IMAGE.fullmatch(words):
        return part.as_furniture("image")
    emphasised = _EMPHASIS.fullmatch(words)
    reason = furniture_reason(emphasised[2] if emphasised else words)
    if not reason and is_dateline(words):
        reason = "dateline"
    return part.as_furniture(reason) if reason else part


def _sentences_apart(text: str, part: _Part) -> Iterator[_Part]:
    """A paragraph and the furniture that runs on before and behind it in the same line."""
    kept = Span(0, 0) if part.heading else article_part(part.words)
    if not len(kept) or len(kept) == len(part.span):
        yield part
        return
    start, end = part.span.start + kept.start, part.span.start + kept.end
    for piece in (Span(part.span.start, start), Span(start, end), Span(end, part.span.end)):
        span = trim(text, piece, _EDGE)
        if len(span):
            yield replace(part, span=span, words=span.of(text))


def _caption_parts(text: str, part: _Part) -> Iterator[_Part]:
    """What a caption tells, as body, between its label and its credit; other parts as they are."""
    found = find_caption(part.words) if part.open and not part.heading else None
    if not found or not found.statement:
        yield part
        return
    told = Span(part.span.start + found.statement.start, part.span.start + found.statement.end)
    for piece in (Span(part.span.start, told.start), told, Span(told.end, part.span.end)):
        span = trim(text, piece, _EDGE)
        if any(map(str.isalnum, span.of(text))):
            role = BlockRole.BODY if piece == told else BlockRole.FURNITURE
            yield replace(part, span=span, words=span.of(text), role=role, reason="caption")


def _below_labels(parts: list[_Part]) -> list[_Part]:
    """What a bare label or section title announces goes with it, up to the next sentence."""
    result: list[_Part] = []
    reason = ""
    known = told = False
    for part in parts:
        told = told or (part.open and _is_prose(part))
        # above the article a section's name ("Video") stands in a row of them, before the headline
        if part.heading != 1 and _announces(part, bare=told):
            known = part.reason in _ANNOUNCED
            reason = part.reason if known else "other article"
            result.append(part if part.reason not in ("", "label") else part.as_furniture(reason))
            continue
        # under an unknown label a list can be the article's own
        listed = part.open and not part.heading and (_is_scrap(part) or _lists_keywords(part, reason))
        if reason and listed and (known or not part.item):
            result.append(part.as_furniture(reason))
            continue
        reason = "" if part.open else reason
        result.append(part)
    return result


def _announces(part: _Part, *, bare: bool) -> bool:
    """`bare`: whether a section title without a colon does."""
    if is_label(part.words):
        return part.reason in ("", "label", *_ANNOUNCED)
    return bare and part.reason in _ANNOUNCED and len(part.words.split()) <= 4 and ":" not in part.words


def _lists_keywords(part: _Part, reason: str) -> bool:
    return reason == "keywords" and not is_sentence(part.words)


def _repeated(parts: list[_Part]) -> list[_Part]:
    """Of a paragraph that stands twice, the copy inside the body stays.

    A standfirst or pull quote is a copy of body words set apart: it comes first or has no other
    sentence around it, so of two the later stands in the body if the first is above the lead.
    """
    normal = [" ".join(part.words.split()).strip(' .…"“”*_').casefold() for part in parts]
    first_sentence = next((i for i, part in enumerate(parts) if part.open and is_sentence(part.words)), 0)
    body = [i for i, part in enumerate(parts) if part.open and part.heading != 1]
    places: dict[str, list[int]] = {}
    for i in body:
        places.setdefault(normal[i], []).append(i)
    result = list(parts)
    for i in body:
        if len(normal[i].split()) < 5:
            continue
        same = places[normal[i]]
        stays = same[-1] if same[0] <= first_sentence else same[0]
        if i != stays or (not is_sentence(parts[i].words) and _is_inside(normal, i, body)):
            result[i] = parts[i].as_furniture("repeated in the body")
    return result


def _is_inside(normal: list[str], i: int, body: list[int]) -> bool:
    """Whether a line's words stand within another paragraph."""
    if len(body) > _MOST_PARAGRAPHS:
        return False
    return any(normal[i] in normal[j] and normal[i] != normal[j] for j in body)


def _headline(parts: list[_Part], title: str | None) -> list[_Part]:
    """The first heading, the line that says what the title says, or a line that looks like one."""
    chosen = next((i for i, part in enumerate(parts) if part.heading == 1), None)
    if chosen is None and title:
        wanted = _normal(title)
        chosen = next(
            (i for i, part in enumerate(parts) if part.open and _normal(part.words) == wanted), None
        )
    if chosen is None:
        chosen = _looks_like_headline(parts)
    result = [part.as_furniture("heading") if part.heading == 1 else part for part in parts]
    if chosen is not None:
        result[chosen] = replace(parts[chosen], role=BlockRole.HEADLINE, reason="")
        # the same words once more, above the article or in its breadcrumb
        wanted = _normal(parts[chosen].words)
        for i, part in enumerate(result):
            if part.open and _normal(part.words) == wanted:
                result[i] = part.as_furniture("repeated headline")
    return result


def _normal(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _looks_like_headline(parts: list[_Part]) -> int | None:
    """Among the lines before the first sentence, the first with the length of a headline."""
    above: list[int] = []
    for i, part in enumerate(parts):
        if not part.open:
            continue
        if is_sentence(part.words) or find_dateline(part.words) or len(part.words) > 250:
            long_enough = [j for j in above if len(parts[j].words.split()) >= 4]
            return long_enough[0] if long_enough else None
        above.append(i)
    return None


def _before_lead(parts: list[_Part]) -> list[_Part]:
    """Names, sections and other scraps above the first paragraph."""
    first = next((i for i, part in enumerate(parts) if part.open and _is_prose(part)), None)
    if first is None:
        return parts
    return [
        part.as_furniture("label") if i < first and part.open and len(part.words.split()) < 5 else part
        for i, part in enumerate(parts)
    ]


def _is_prose(part: _Part) -> bool:
    return is_sentence(part.words) or find_dateline(part.words) is not None


def _other_titles(parts: list[_Part]) -> list[_Part]:
    """Below the first sentence, a line like a title is a subheading or another article's."""
    result: list[_Part] = []
    seen = False
    for part in parts:
        seen = seen or (part.open and _is_prose(part))
        scrap = len(part.words.split()) < 3 and not is_sentence(part.words)
        if seen and part.open and not part.item and (is_title(part.words) or scrap):
            result.append(part.as_furniture("title within the text"))
        else:
            result.append(part)
    return result


def _is_scrap(part: _Part) -> bool:
    """Whether a short line without an end; not one with a sentence in it that ends in credits."""
    words = part.words
    return not is_sentence(words) and len(words.split()) <= 20 and not has_sentence(words)


def _below_article(parts: list[_Part]) -> list[_Part]:
    """Below the last sentence, short lines without an end are titles of other articles."""
    last = max((i for i, part in enumerate(parts) if part.open and is_sentence(part.words)), default=None)
    return [
        part.as_furniture("below the article")
        if last is not None and i > last and part.open and not part.item and _is_scrap(part)
        else part
        for i, part in enumerate(parts)
    ]


def _blocks(text: str, parts: list[_Part]) -> Iterator[Block]:
    lead = _lead(parts)
    for i, part in enumerate(parts):
        if part.role is not None:
            yield Block(part.span, part.role, part.reason)
            continue
        yield from _without_ends(text, part.span, BlockRole.LEAD if i == lead else BlockRole.BODY)


def _lead(parts: list[_Part]) -> int | None:
    """The first paragraph, or one soon after it with a dateline: a standfirst or caption is above."""
    first = [i for i, part in enumerate(parts) if part.open][:_MOST_BEFORE_DATELINE]
    for i in first[1:]:
        found = find_dateline(parts[i].words)
        if found and (found.outlets or found.agencies or found.dates or found.places[0].isupper()):
            return i
        if find_dateline(parts[first[0]].words):
            break
    return first[0] if first else None


def _without_ends(text: str, span: Span, role: BlockRole) -> Iterator[Block]:
    """A paragraph less the dateline before it and the credits behind it."""
    head = None
    if role is BlockRole.LEAD:
        found = find_dateline(span.of(text))
        if found and found.length < len(span):
            head = trim(text, Span(span.start, span.start + found.length), _EDGE)
            span = trim(text, Span(span.start + found.length, span.end), _EDGE)
    tails: list[Block] = []
    while tail := _tail(text, span):
        tails.insert(0, tail)
        span = trim(text, Span(span.start, tail.span.start), _EDGE)
    if head:
        yield Block(head, BlockRole.FURNITURE, "dateline")
    if len(span):
        yield Block(span, role)
    yield from tails


def _tail(text: str, span: Span) -> Block | None:
    """The credit at the end of a paragraph: an agency, initials, names in capitals."""
    words = span.of(text)
    # no credit is longer; and the patterns take their time on long runs of white space
    skipped = max(0, len(words) - _LONGEST_TAIL)
    words = words[skipped:]
    span = Span(span.start + skipped, span.end)
    bracket = _TAIL_BRACKET.search(words)
    if bracket and (bracket.start() or skipped):
        inner = bracket[1].strip(" .*_")
        ended = is_sentence(words[: bracket.start()])
        known = {part.strip().casefold() for part in re.split(r"[/,;|&-]", inner)} & agencies()
        if inner.casefold() in agencies() or (known and ended):
            return _tail_block(text, span, bracket.start(), "agency credit")
        if ended and (_TAIL_INITIALS.fullmatch(inner) or not inner):
            return _tail_block(text, span, bracket.start(), "initials")
        if ended and furniture_reason(inner) == "credit":
            return _tail_block(text, span, bracket.start(), "credit")
    capitals = _TAIL_CAPITALS.search(words)
    if capitals and (_is_signature(capitals[1])):
        return _tail_block(text, span, capitals.start(), "agency line")
    return None


def _is_signature(words: str) -> bool:
    """Names of agencies and writers in capitals: "REUTERS | AFP", "RINA DEWI"."""
    parts = [part.strip(" ()[]") for part in words.split("|")]
    if any(part.casefold() in agencies() for part in parts):
        return True
    letters = sum(c.isalpha() for c in words)
    return letters >= 6 and (len(parts) > 1 or 2 <= len(words.split()) <= 6) and '"' not in words


def _tail_block(text: str, span: Span, at: int, reason: str) -> Block:
    return Block(trim(text, Span(span.start + at, span.end), _EDGE), BlockRole.FURNITURE, reason)
