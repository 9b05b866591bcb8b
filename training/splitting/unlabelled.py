"""Sentences without claims cut by hand, for the teacher to cut: news-like text of the public
data sets and of our own stories.
"""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from compare.articles.article import BlockRole
from training.stories import own_stories

#: A language and a text in it.
Text = tuple[str, str]

_SHORTEST, _LONGEST = 30, 420
#: MNLI's genres of written, edited English.
_WRITTEN = frozenset({"government", "slate", "oup", "nineeleven", "travel", "letters"})
#: Marks that stand before or behind a word without a space, in text that was put together from words.
_CLOSE, _OPEN, _QUOTED = re.compile(r" ([.,;:!?%)\]])"), re.compile(r"([(\[]) "), re.compile(r'" (.*?) "')


def read_texts(data: Path) -> list[Text]:
    """Texts of every source, each once: as many of a source as are stated here, chosen by chance."""
    sources: list[tuple[str, Iterable[str], int]] = [
        ("id", _named(data / "nergrit" / "train.txt"), 1700),
        ("id", _named(data / "nerp" / "train.txt"), 6700),
        ("id", _treebank(data / "ud" / "id_csui-ud-train.conllu"), 900),
        ("id", _treebank(data / "ud" / "id_pud-ud-test.conllu"), 900),
        ("en", _treebank(data / "ud" / "en_pud-ud-test.conllu"), 950),
        ("id", _treebank(data / "ud" / "id_gsd-ud-dev.conllu"), 550),
        ("id", _premises(data / "indonli" / "train.jsonl"), 4000),
        ("en", _column(data / "superpal" / "dev_MN_only.csv", "docSentText"), 400),
        ("en", _written(data / "taxinli" / "taxinli10k.tsv"), 4000),
    ]
    found = dict.fromkeys([*_pairs(data / "claimpairs"), *_stories()])
    chance = random.Random(1)  # noqa: S311 - a sample
    for language, texts, most in sources:
        every = sorted(set(texts))
        chance.shuffle(every)
        found |= dict.fromkeys([(language, text) for text in every if _fits(text)][:most])
    return list(found)


def _fits(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST


def _pairs(folder: Path) -> Iterator[Text]:
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            entry = json.loads(line)
            yield from ((entry[side]["lang"], _plain(entry[side]["text"])) for side in "ab")


def _stories() -> Iterator[Text]:
    """The paragraphs of our own stories."""
    for story in own_stories():
        for article in story.articles.values():
            prose = (block for block in article.blocks if block.role in (BlockRole.LEAD, BlockRole.BODY))
            yield from ((article.language, _plain(block.span.of(article.text))) for block in prose)


def _named(path: Path) -> Iterator[str]:
    """The sentences of a file of words with the entity labels of each."""
    for block in path.read_text("utf-8").split("\n\n"):
        text = " ".join(re.split(r"[\t ]", line)[0] for line in block.splitlines() if line.strip())
        yield _QUOTED.sub(r'"\1"', _OPEN.sub(r"\1", _CLOSE.sub(r"\1", text)))


def _treebank(path: Path) -> Iterator[str]:
    start = "# text = "
    lines = path.read_text("utf-8").splitlines()
    return (_plain(line.removeprefix(start)) for line in lines if line.startswith(start))


def _premises(path: Path) -> Iterator[str]:
    return (_plain(json.loads(line)["premise"]) for line in path.read_text("utf-8").splitlines())


def _column(path: Path, name: str) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from (_plain(row[name]) for row in csv.DictReader(file))


def _written(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["genre"] in _WRITTEN:
                yield _plain(row["prem"])


def _plain(text: str) -> str:
    return " ".join(text.split())
