"""How much editing shared copy survives, and what is taken for copy that is none.

    python -m benchmarks.copies

Reads the invented stories in `training/judge/data`, whose outlets write independently but for a
few sentences of agencies.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from itertools import combinations

from compare.articles.article import Article, Block, BlockRole
from compare.origins.copies import find_copies
from compare.origins.passages import common_passages, shingles
from compare.origins.prose import prose_of
from compare.text import Span
from training.stories import Story, own_stories

#: Words of a passage that is put into two articles, and the share of them that one replaces.
LENGTHS = (30, 45, 60, 90)
EDITED = (0.0, 0.05, 0.1, 0.15, 0.2, 0.3)
#: Passages of each kind.
TRIALS = 300


def print_groups(stories: Sequence[Story]) -> None:
    """The groups that are found in the stories as they are, to be read, and how many others come near."""
    told = []
    for story in stories:
        articles = list(story.articles.values())
        copies = find_copies(articles)
        for copy in copies:
            print(f"{story.name}: {', '.join(copy.sources)}, {copy.share:.0%}. {copy.explanation}")
        for a, b in combinations(map(prose_of, articles), 2):
            if not any({a.source, b.source} <= set(copy.sources) for copy in copies):
                found = common_passages(a, b, shingles(a), shingles(b))
                told.append(max((passage.told for passage in found), default=0))
    print(f"{len(told)} other pairs; {sum(map(bool, told))} of them with a passage in common\n")


def print_survival(stories: Sequence[Story]) -> None:
    """The share of passages found between otherwise different articles, by length and edits."""
    chance = random.Random(5)  # noqa: S311 - a sample
    texts = [_words(article) for story in stories for article in story.articles.values()]
    chance.shuffle(texts)
    print(f"{'words':>8}" + "".join(f"{share:>8.0%}" for share in EDITED) + "  replaced")
    for length in LENGTHS:
        shares = (_found(texts, length, edited, chance) for edited in EDITED)
        print(f"{length:>8}" + "".join(f"{share:>8.2f}" for share in shares), flush=True)


def _found(texts: Sequence[list[str]], length: int, edited: float, chance: random.Random) -> float:
    """The share found of passages of one kind."""
    texts = [text for text in texts if len(text) >= length]
    found = 0
    for trial in range(TRIALS):
        text, one, other = (texts[(trial + step) % len(texts)] for step in (0, 401, 777))
        start = chance.randrange(len(text) - length + 1)
        passage = text[start : start + length]
        changed = [chance.choice(other) if chance.random() < edited else word for word in passage]
        found += bool(find_copies([_article("a", one, passage), _article("b", changed, other)]))
    return found / TRIALS


def _words(article: Article) -> list[str]:
    prose = (block for block in article.blocks if block.role in (BlockRole.LEAD, BlockRole.BODY))
    return [word for block in prose for word in block.span.of(article.text).split()]


def _article(name: str, *paragraphs: Sequence[str]) -> Article:
    """An article of these words and nothing else."""
    text = "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
    return Article(
        id=name,
        path=name,
        outlet=name,
        title=None,
        language="und",
        published=None,
        reference=None,
        sha256="",
        text=text,
        blocks=(Block(Span(0, len(text)), BlockRole.BODY),),
    )


def main() -> int:
    """Print both."""
    stories = tuple(own_stories())
    print_groups(stories)
    print_survival(stories)
    return 0


if __name__ == "__main__":
    sys.exit(main())
