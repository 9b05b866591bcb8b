"""Claims are read once for each version of an article, and anew where they would be others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from making import NoGrammar, make_claim

from compare.articles.article import Article, Block, BlockRole, ReferenceDate
from compare.claims.claim import Claim
from compare.claims.reader import Reader
from compare.text import Span
from compare.workspace.claims import KnownClaims
from compare.workspace.file import Workspace, begin, open_workspace

TEXT = "The ferry ran aground on Tuesday."
ARTICLE = Article(
    id="post",
    path="sources/ferry/post.md",
    outlet="Harbour Post",
    title=None,
    language="en",
    published=None,
    reference=ReferenceDate(dt.date(2023, 5, 2), "front matter"),
    sha256="0" * 64,
    text=TEXT,
    blocks=(Block(Span(0, len(TEXT)), BlockRole.BODY),),
)
READER = Reader(NoGrammar(), None)


class Extraction:
    """Two claims an article; counts the articles."""

    def __init__(self) -> None:
        self.asked: list[Article] = []

    def __call__(self, article: Article, _reader: Reader) -> tuple[Claim, ...]:
        self.asked.append(article)
        return tuple(make_claim(article.text, source=article.id, number=number) for number in (1, 2))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    begin(tmp_path / "workspace.db")
    with open_workspace(tmp_path / "workspace.db") as workspace:
        yield workspace


@pytest.fixture
def extraction() -> Extraction:
    return Extraction()


def known(workspace: Workspace, extraction: Extraction, version: str = "1") -> KnownClaims:
    return KnownClaims(workspace, extraction, lambda: version)


def test_the_same_text_under_another_name_has_claims_of_that_name(
    workspace: Workspace, extraction: Extraction
) -> None:
    first = known(workspace, extraction)(ARTICLE, READER)
    moved = replace(ARTICLE, id="copy", path="elsewhere/copy.md", notes=("A copy.",))
    again = known(workspace, extraction)(moved, READER)
    assert extraction.asked == [ARTICLE]
    assert first == extraction(ARTICLE, READER)
    assert again == extraction(moved, READER)


@pytest.mark.parametrize(
    "other",
    [
        {"reference": ReferenceDate(dt.date(2023, 5, 9), "front matter")},
        {"reference": ReferenceDate(dt.date(2023, 5, 2), "other articles of the story")},
        {"reference": None},
        {"published": "2023-05-02T10:00:00+07:00"},
        {"language": "id"},
        {"text": TEXT.replace("Tuesday", "Monday")},
        {"blocks": (Block(Span(0, len(TEXT)), BlockRole.HEADLINE),)},
    ],
    ids=str,
)
def test_what_claims_depend_on_is_looked_at(
    workspace: Workspace, extraction: Extraction, other: dict[str, object]
) -> None:
    changed = replace(ARTICLE, **other)  # type: ignore[arg-type]
    known(workspace, extraction)(ARTICLE, READER)
    known(workspace, extraction)(changed, READER)
    assert extraction.asked == [ARTICLE, changed]


def test_another_reader_reads_anew_and_its_claims_replace_the_others(
    workspace: Workspace, extraction: Extraction
) -> None:
    for version in ("1", "2", "2"):
        known(workspace, extraction, version)(ARTICLE, READER)
    assert len(extraction.asked) == 2
    assert workspace.rows("SELECT reader FROM claims") == [("2",)]


def test_claims_of_an_earlier_form_are_read_anew(workspace: Workspace, extraction: Extraction) -> None:
    claims = known(workspace, extraction)(ARTICLE, READER)
    with workspace.writing() as execute:
        execute("UPDATE claims SET body = x'0102'")
    assert known(workspace, extraction)(ARTICLE, READER) == claims
    assert len(extraction.asked) == 2
