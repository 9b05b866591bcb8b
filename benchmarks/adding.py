"""What one more article costs a story that a workspace remembers, against comparing all of it afresh.

Takes the first articles of some folders, by name, for one story. Both ways are the program as a whole,
from start to end, with prepared models: `silang compare` of all articles in an empty workspace, and
`silang add` of the last one where the others were compared before. Prints both times and their ratio,
and the same in processor time, which says more where others use the machine too.

    python benchmarks/adding.py FOLDER... [--articles 12]
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from compare.workspace.stories import article_files

#: At most so much of the time of a fresh comparison should adding the last article take.
TARGET = 0.25


@contextmanager
def project(articles: Sequence[Path]) -> Iterator[Path]:
    """A folder with an empty workspace and a story of copies of the articles."""
    with tempfile.TemporaryDirectory(prefix="silang-adding-") as drawer:
        root = Path(drawer)
        story = root / "sources" / "story"
        story.mkdir(parents=True)
        for number, article in enumerate(articles, start=1):
            shutil.copyfile(article, story / named(number, article))
        silang(root, "init")
        yield root


def named(number: int, article: Path) -> str:
    """A name that no other article of the story has."""
    return f"{number:02d}-{article.name}"


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock on the wall and of the processor."""

    wall: float
    processor: float


def silang(root: Path, *arguments: str) -> Cost:
    """Runs the program in a folder; what it took."""
    environment = {name: value for name, value in os.environ.items() if name != "SILANG_WORKSPACE"}
    since, used = time.perf_counter(), processor()
    command = [sys.executable, "-m", "compare", *arguments]
    subprocess.run(command, cwd=root, env=environment, check=True, stdout=subprocess.DEVNULL)
    return Cost(time.perf_counter() - since, processor() - used)


def processor() -> float:
    """Seconds that programs started from here have computed so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def afresh(articles: Sequence[Path]) -> Cost:
    """What it takes to compare all of them where nothing is known."""
    with project(articles) as root:
        return silang(root, "compare", "sources/story", "--quiet")


def added(articles: Sequence[Path]) -> Cost:
    """What it takes to add the last one where the others are known."""
    with project(articles[:-1]) as root:
        silang(root, "compare", "sources/story", "--quiet")
        last = shutil.copyfile(articles[-1], root / named(len(articles), articles[-1]))
        return silang(root, "add", "story", str(last), "--quiet")


def main() -> None:
    """Times both ways."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folders", metavar="FOLDER", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=12, help="size of the story")
    asked = parser.parse_args()
    found = [file.resolve() for folder in asked.folders for file in article_files(folder)]
    if len(found) < max(2, asked.articles):
        parser.error(f"{len(found)} articles in these folders; {max(2, asked.articles)} are needed")
    articles = found[: asked.articles]
    whole, one = afresh(articles), added(articles)
    print(f"{'':16}{'wall':>8}{'processor':>11}")
    print(f"all {len(articles):2} afresh   {whole.wall:7.1f}s{whole.processor:10.1f}s")
    print(f"the last one    {one.wall:7.1f}s{one.processor:10.1f}s")
    print(f"ratio           {one.wall / whole.wall:8.2f}{one.processor / whole.processor:11.2f}")
    print(f"target: at most {TARGET} by the wall")


if __name__ == "__main__":
    main()
