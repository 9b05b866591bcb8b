"""A comparison as W3C Web Annotations, in JSON-LD: for annotation tools and archives of evidence.

Web Annotation Data Model, W3C Recommendation of 23 February 2017 (https://www.w3.org/TR/annotation-model/).
One collection with one page; on it, in this order:

    claim    describing   its words in the article, a target for each span; its reading, who says so
    link     linking      the annotations of two claims; verdict, facets, explanation
    finding  assessing    the annotations of all its claims; verdict, facets, explanation

Names are made from content: the same claim of the same article has the same name in every comparison.
"""

from __future__ import annotations

import re
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.comparison import Comparison, Finding, Link
from compare.languages import UNKNOWN
from compare.render import ENGLISH, View, words
from compare.render.catalogue import spoken
from compare.render.jsonfile import spelt
from compare.render.material import Row, gather
from compare.text import Span, content_id
from compare.verdicts.judgement import Facet

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

#: Characters before and behind a quotation, to find it by where offsets have shifted; as many as
#: Hypothesis, the best known of the tools that read these, takes.
AROUND = 32

#: Of the names (RFC 9562, version 5) that are made here; drawn at random once, for good.
_NAMESPACE = uuid.UUID("6f0c2b1e-6a57-4c0e-9d53-1b8f0c4f7a92")

#: What RFC 3987 lets stand nowhere in an address, and white space and controls of any kind.
_NOT_IN_ADDRESSES = re.compile(r"[\s<>\"{}|\\^`\x00-\x1f\x7f-\x9f\ud800-\udfff]|%(?![0-9A-Fa-f]{2})")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")

_Form = dict[str, Any]


def as_annotations(comparison: Comparison, view: View) -> str:
    """The whole collection, whatever the view leaves out, with a newline at its end."""
    material = gather(comparison, View(title=view.title))
    articles = {article.id: article for article in comparison.articles}
    names = _claim_names(comparison, articles)
    items = [
        *(_claim(articles[claim.source], claim, names) for claim in comparison.claims),
        *(_link(link, names) for link in comparison.links),
        *(_finding(row, names) for row in material.rows),
    ]
    name = _name("comparison", spelt(items))
    return (
        spelt(
            {
                "@context": CONTEXT,
                "id": name,
                "type": "AnnotationCollection",
                "label": words.headline(material.title),
                "generator": {"type": "Software", "name": comparison.generated_by},
                "total": len(items),
                "first": {
                    "id": _name("page", name),
                    "type": "AnnotationPage",
                    "partOf": name,
                    "startIndex": 0,
                    "items": items,
                },
            },
            indent=2,
        )
        + "\n"
    )


def identity(article: Article) -> str:
    """The article's name: its address on the web if it has a sound one, else its content's hash."""
    return article.url if article.url and _is_address(article.url) else _content_name(article)


def _content_name(article: Article) -> str:
    return f"urn:sha256:{article.sha256}"


def _is_address(url: str) -> bool:
    """Whether `url` is a whole http or https address in which nothing has to be escaped."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and not _NOT_IN_ADDRESSES.search(url)


def _claim(article: Article, claim: Claim, names: Mapping[str, str]) -> _Form:
    body = [_text(claim.text, purpose="describing", language=_language(claim.language))]
    if held := words.attribution(claim):
        body.append(_text(held, purpose="commenting"))
    return {
        "id": names[claim.id],
        "type": "Annotation",
        "motivation": "describing",
        "body": _one_or_many(body),
        "target": _one_or_many([_place(article, span) for span in claim.spans]),
    }


def _place(article: Article, span: Span) -> _Form:
    """A stretch of an article, by its words and by its place; either selector alone finds it."""
    text, name = article.text, identity(article)
    # front matter stands on no page
    first, last = (
        (article.blocks[0].span.start, article.blocks[-1].span.end) if article.blocks else (0, len(text))
    )
    form: _Form = {
        "type": "SpecificResource",
        "source": {"id": name, "type": "Text", "language": _language(article.language)},
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(first, span.start - AROUND) : span.start],
                "suffix": text[span.end : min(last, span.end + AROUND)],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
    if name != _content_name(article):
        # pages change; this is the version whose characters are counted
        form["state"] = {"type": "TimeState", "cached": _content_name(article)}
    return form


def _link(link: Link, names: Mapping[str, str]) -> _Form:
    ends = [names[link.a], names[link.b]]
    return {
        "id": _name("link", *sorted(ends)),
        "type": "Annotation",
        "motivation": "linking",
        "body": _one_or_many(_judged(link, link.confidence, purpose="classifying")),
        "target": ends,
    }


def _finding(row: Row, names: Mapping[str, str]) -> _Form:
    claims = [names[claim.id] for claim in row.claims]
    confidence = row.telling.confidence if row.telling is not None else None
    return {
        "id": _name("finding", *sorted(claims)),
        "type": "Annotation",
        "motivation": "assessing",
        "body": _one_or_many(_judged(row.finding, confidence, purpose="assessing")),
        "target": _one_or_many(claims),
    }


def _judged(of: Link | Finding, confidence: float | None, *, purpose: str) -> Iterator[_Form]:
    """What was found, a body for each part of it."""
    # names of the format, which are the same in every language
    yield _text(of.verdict.value, purpose=purpose, language=ENGLISH)
    yield from (
        _text(facet.value, purpose="tagging", language=ENGLISH)
        for facet in of.facets
        if facet is not Facet.OTHER
    )
    if confidence is not None:
        yield _text(words.confidence(confidence), purpose="commenting")
    if of.explanation:
        yield _text(of.explanation, purpose="describing")


def _text(value: str, *, purpose: str, language: str | None = None) -> _Form:
    return {
        "type": "TextualBody",
        "value": value,
        "format": "text/plain",
        "language": language or spoken(),
        "purpose": purpose,
    }


def _language(code: str) -> str:
    """The code if it has the form of one (BCP 47), else "und"."""
    return code if _LANGUAGE.fullmatch(code) else UNKNOWN.code


def _one_or_many(forms: Iterable[Any]) -> Any:  # noqa: ANN401 - JSON: an object or an array of them
    """As the model asks for: an array only where there are several."""
    several = list(forms)
    return several[0] if len(several) == 1 else several


def _claim_names(comparison: Comparison, articles: Mapping[str, Article]) -> dict[str, str]:
    """By claim id, a name made from the article's content, the claim's place in it and who says so."""
    names: dict[str, str] = {}
    taken: Counter[tuple[str, ...]] = Counter()
    for claim in comparison.claims:
        spans = ",".join(f"{span.start}:{span.end}" for span in claim.spans)
        parts = (articles[claim.source].sha256, spans, claim.text, claim.speaker or "", *claim.via)
        names[claim.id] = _name("claim", str(taken[parts]), *parts)
        taken[parts] += 1
    return names


def _name(*parts: str) -> str:
    return uuid.uuid5(_NAMESPACE, content_id(parts)).urn
