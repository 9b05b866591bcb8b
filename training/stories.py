"""Stories whose links are known: which of the program's own claims are about one fact, with what verdict."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from compare.alignment.align import blocks, candidates
from compare.alignment.features import Block
from compare.alignment.pair import Encoder
from compare.articles.article import Article
from compare.articles.dates import with_story_dates
from compare.articles.readers import read_articles
from compare.claims.claim import Claim
from compare.models.reader import load_reader
from compare.pipeline import claims_of
from compare.settings import Settings
from training.statements import Link

#: A claim stands for a judged passage when it covers half of it, or lies almost inside it.
COVER, INSIDE = 0.5, 0.8
#: Our own stories.
OWN = Path(__file__).parent / "judge" / "data"

_LINK = re.compile(r"= (\d) \[(.*?)\] ~ (\d) \[(.*?)\] \| (\w+) \| (\w+)(?: \| .*)?")
#: A passage: which article, which words.
Passage = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles by name, judged pairs of passages, passages judged to have no counterpart."""

    name: str
    articles: dict[str, Article]
    links: tuple[tuple[Passage, Passage, Link], ...]
    alone: tuple[Passage, ...]
    complete: bool
    """Whether all links of the story are judged: what has none is about different facts."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of claims: its place in a block, and what is known of it."""

    block: Block
    i: int
    j: int
    link: Link | None
    """None: about two facts."""


def gold_story(folder: Path) -> Story:
    """A folder of articles with `gold.yaml`."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    articles = {Path(each.path).name: each for each in with_story_dates(read_articles([str(folder)]))}
    links = tuple(
        ((pair["a"]["file"], pair["a"]["quote"]), (pair["b"]["file"], pair["b"]["quote"]), _link(pair))
        for pair in gold["pairs"]
    )
    alone = tuple((single["file"], single["quote"]) for single in gold["singles"])
    return Story(folder.name, articles, links, alone, complete=False)


def _link(pair: dict[str, str]) -> Link:
    return Link(pair["verdict"], pair.get("facet", "other"))


def own_stories() -> Iterator[Story]:
    """Those in judge/data: "# id | about", "## outlet | language | published", text, "= links"."""
    for path in sorted(OWN.glob("*.txt")):
        for part in re.split(r"(?m)^# ", path.read_text("utf-8"))[1:]:
            yield _own_story(part)


def _own_story(part: str) -> Story:
    head, *articles = re.split(r"(?m)^## ", part)
    last, *links = re.split(r"(?m)^(?== )", articles[-1])
    with tempfile.TemporaryDirectory() as folder:
        for number, article in enumerate([*articles[:-1], last], start=1):
            opening, _, text = article.partition("\n")
            outlet, language, published = (each.strip() for each in opening.split("|"))
            front = yaml.safe_dump({"outlet": outlet, "language": language, "published": f"{published}:00"})
            Path(folder, f"{number}.md").write_text(f"---\n{front}---\n{text}", encoding="utf-8")
        found = {Path(each.path).stem: each for each in with_story_dates(read_articles([folder]))}
    judged = [_LINK.fullmatch(link.strip()) for link in links]
    return Story(
        name=head.partition("|")[0].strip(),
        articles=found,
        links=tuple(((m[1], m[2]), (m[3], m[4]), Link(m[5], m[6])) for m in judged if m),
        alone=(),
        complete=True,
    )


def judged(story: Story, encoder: Encoder) -> Iterator[Judged]:
    """The pairs of the story's claims that are linked, or candidates known to be about two facts.

    Of two facts are the pairs judged unrelated, every pair with a claim that is judged to have no
    counterpart and, where all links are known, every pair that no link has words of both sides of.
    """
    claims = {name: claims_of(article, load_reader()) for name, article in story.articles.items()}
    linked: dict[frozenset[str], Link | None] = {}
    near: set[frozenset[str]] = set()
    for *sides, link in story.links:
        a, b = (_places(story.articles[name], words) for name, words in sides)
        of_a, of_b = (claims[name] for name, _ in sides)
        best_a, best_b = _covering(of_a, *a), _covering(of_b, *b)
        if best_a and best_b:
            linked[frozenset((best_a[0].id, best_b[0].id))] = link if link.verdict != "unrelated" else None
        near |= {frozenset((x.id, y.id)) for x in _touching(of_a, *a) for y in _touching(of_b, *b)}
    alone = {
        claim.id
        for name, words in story.alone
        for claim in _covering(claims[name], *_places(story.articles[name], words))
    }
    for block in blocks([each for each in claims.values() if each], encoder):
        places = set(candidates(block, Settings().candidates))
        for i, first in enumerate(block.a):
            for j, second in enumerate(block.b):
                ids = frozenset((first.id, second.id))
                apart = ids & alone or (story.complete and ids not in near)
                if ids in linked or ((i, j) in places and apart):
                    yield Judged(block, i, j, linked.get(ids))


def _places(article: Article, words: str) -> tuple[int, int]:
    """Where a passage stands; (0, 0) when the article's text lacks it, as a line taken for furniture."""
    start = article.text.find(words)
    return (start, start + len(words)) if start >= 0 else (0, 0)


def _inside(claim: Claim, start: int, end: int) -> int:
    return sum(max(0, min(span.end, end) - max(span.start, start)) for span in claim.spans)


def _touching(claims: Sequence[Claim], start: int, end: int) -> list[Claim]:
    return [claim for claim in claims if _inside(claim, start, end)]


def _covering(claims: Sequence[Claim], start: int, end: int) -> list[Claim]:
    """The claims that stand for a passage, the one that covers most of it first."""
    found = []
    for claim in _touching(claims, start, end):
        inside = _inside(claim, start, end)
        cover, share = inside / (end - start), inside / max(1, sum(len(span) for span in claim.spans))
        if cover >= COVER or share >= INSIDE:
            found.append((-round(cover, 1), -share, claim.id, claim))
    return [claim for *_, claim in sorted(found, key=lambda each: each[:3])]
