"""Judged pairs of stories: which claims a fact-checker holds to be about one fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import yaml

from compare.alignment.align import blocks, candidates
from compare.alignment.features import features
from compare.alignment.pair import Encoder
from compare.articles.article import Article
from compare.articles.dates import with_story_dates
from compare.articles.readers import read_articles
from compare.claims.claim import Claim
from compare.models.parsers import load_parser
from compare.pipeline import claims_of
from compare.settings import Settings

#: A claim stands for a judged passage when it covers half of it, or lies almost inside it.
COVER, INSIDE = 0.5, 0.8


def judged_pairs(folders: Sequence[Path], encoder: Encoder) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features (n, f), one fact or not (n,), and number of the story (n,).

    Not one fact are the pairs judged unrelated, and every pair with a claim that is judged to
    have no counterpart.
    """
    found = [
        (row, same, number)
        for number, folder in enumerate(folders)
        for row, same in _story_pairs(folder, encoder)
    ]
    rows, same, story = zip(*found, strict=True)
    return np.array(rows), np.array(same), np.array(story)


def _story_pairs(folder: Path, encoder: Encoder) -> Iterator[tuple[list[float], bool]]:
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    articles = with_story_dates(read_articles([str(folder)]))
    claims = {Path(article.path).name: claims_of(article, load_parser()) for article in articles}
    texts = {Path(article.path).name: article for article in articles}
    linked = {}
    for pair in gold["pairs"]:
        a, b = (_covering(texts[q["file"]], claims[q["file"]], q["quote"]) for q in (pair["a"], pair["b"]))
        if a and b:
            linked[frozenset((a[0].id, b[0].id))] = pair["verdict"] != "unrelated"
    alone = {
        claim.id
        for single in gold["singles"]
        for claim in _covering(texts[single["file"]], claims[single["file"]], single["quote"])
    }
    for block in blocks(list(claims.values()), encoder):
        for i, j in candidates(block, Settings().candidates):
            ids = frozenset((block.a[i].id, block.b[j].id))
            if ids in linked or ids & alone:
                yield features(block, i, j), linked.get(ids, False)


def _covering(article: Article, claims: Sequence[Claim], words: str) -> list[Claim]:
    """The claims that stand for a passage, the one that covers most of it first."""
    start = article.text.index(words)
    end = start + len(words)
    found = []
    for claim in claims:
        inside = sum(max(0, min(span.end, end) - max(span.start, start)) for span in claim.spans)
        cover, share = inside / len(words), inside / max(1, sum(len(span) for span in claim.spans))
        if cover >= COVER or share >= INSIDE:
            found.append((-round(cover, 1), -share, claim.id, claim))
    return [claim for *_, claim in sorted(found, key=lambda each: each[:3])]
