"""Claims, values and encoders made by hand, so that tests say only what matters to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from compare.alignment.background import BACKGROUND
from compare.alignment.opinion import Opinion
from compare.alignment.pair import Pair, Vectors
from compare.articles.article import Article, Block, BlockRole
from compare.claims.claim import Claim, Role
from compare.claims.value import Value, ValueKind
from compare.text import Span, content_id


def make_value(quote: str, low: float, high: float | None = None, **changes: Any) -> Value:
    """A count of `low`, standing at the start of its claim, unless `changes` say otherwise."""
    value = Value(
        kind=ValueKind.COUNT,
        span=Span(0, len(quote)),
        quote=quote,
        low=low,
        high=low if high is None else high,
        unit="",
    )
    return replace(value, **changes)


def make_article(name: str, *paragraphs: str, **changes: Any) -> Article:
    """An Indonesian article whose paragraphs are all body, by an outlet called after it."""
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(Span(len(text), len(text) + len(paragraph)), BlockRole.BODY))
        text += f"{paragraph}\n\n"
    article = Article(
        id=name,
        path=f"{name}.txt",
        outlet=name.title(),
        title=None,
        language="id",
        published=None,
        reference=None,
        sha256=content_id([text]),
        text=text,
        blocks=tuple(blocks),
    )
    return replace(article, **changes)


def make_claim(text: str, *, source: str = "kabar", number: int = 1, **changes: Any) -> Claim:
    """An English claim that is the whole of its article."""
    claim = Claim(
        id=f"{source}:{number}",
        source=source,
        spans=(Span(0, len(text)),),
        quote=text,
        text=text,
        sentence=Span(0, len(text)),
        language="en",
        role=Role.BODY,
        context=text,
    )
    return replace(claim, **changes)


def make_pair(
    a: Claim, b: Claim, *, similarity: float = 0.8, same_fact: float = 0.9, opinion: Opinion | None = None
) -> Pair:
    """A pair that passed the same-fact test."""
    return Pair(a=a, b=b, similarity=similarity, same_fact=same_fact, opinion=opinion)


class WordEncoder:
    """A fake encoder: texts are near each other as far as they share words. Counts its texts."""

    name = "words"

    def __init__(self, dimensions: int = 256) -> None:
        self.dimensions = dimensions
        self.seen: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.seen += [text for text in texts if text not in BACKGROUND]
        rows = np.full((len(texts), self.dimensions), 1e-3, dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.lower().split():
                place = (
                    sum(ord(letter) * 31**n for n, letter in enumerate(word.strip(".,"))) % self.dimensions
                )
                row[place] += 1.0
        lengths: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return lengths
