"""Score the program on stories with gold judgements.

    python benchmarks/gold.py SCORER STORY...

SCORER is a script that takes story folders and `--command`, each folder holding articles and
`gold.yaml`; it prints the confusion of verdicts. Encoder and judge are the default ones. Before
that, the share of gold quotes that a claim covers is printed.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.matching import share
from compare.articles.readers import read_articles
from compare.claims.extract import extract_claims
from compare.models.reader import load_reader
from compare.text import Span

COMMAND = f"{sys.executable} -m compare compare {{files}} --format json --quiet"
#: A claim is no longer than this many times the quote that it covers.
_LONGEST = 2.0
#: How much of a quote makes it covered.
_SHARES = (1.0, 0.8, 0.5)

#: A text with the spans of each of its claims.
Cut = tuple[str, tuple[tuple[Span, ...], ...]]


def quotes(story: Path) -> Iterator[tuple[str, str]]:
    """File and words of each gold quote of a story, each once."""
    import yaml

    gold = yaml.safe_load((story / "gold.yaml").read_text("utf-8"))
    ends = [pair[side] for pair in gold.get("pairs") or [] for side in ("a", "b")]
    entries = [*ends, *(gold.get("singles") or [])]
    yield from dict.fromkeys((entry["file"], entry["quote"]) for entry in entries)


def covered(quote: Span, claims: Sequence[Sequence[Span]]) -> float:
    """The largest share of the quote that stands in one claim at most twice as long as it."""
    best = 0.0
    for spans in claims:
        if sum(map(len, spans)) <= _LONGEST * len(quote):
            inside = sum(max(0, min(s.end, quote.end) - max(s.start, quote.start)) for s in spans)
            best = max(best, inside / len(quote))
    return best


def print_coverage(stories: Sequence[Path]) -> None:
    """One line a story, and one for all."""
    print(f"gold quotes covered by a claim that is at most {_LONGEST:g} times as long, in characters")
    print(f"{'story':24}{'quotes':>8}" + "".join(f"{f'by {least:.0%}':>9}" for least in _SHARES))
    every: list[float] = []
    for story in stories:
        shares = list(_shares(story))
        every += shares
        _print_row(story.name, shares)
    _print_row("all", every)
    print(flush=True)


def _shares(story: Path) -> Iterator[float]:
    cuts: dict[str, Cut] = {}
    for file, words in quotes(story):
        if file not in cuts:
            cuts[file] = _cut(story / file)
        text, claims = cuts[file]
        start = text.find(words)
        if start < 0:
            sys.exit(f"{story / file}: no such words: {words!r}")
        yield covered(Span(start, start + len(words)), claims)


def _cut(file: Path) -> Cut:
    (article,) = read_articles([str(file)])
    return article.text, tuple(claim.spans for claim in extract_claims(article, load_reader()))


def _print_row(name: str, shares: Sequence[float]) -> None:
    reached = (share(sum(each >= least - 1e-9 for each in shares), len(shares)) for least in _SHARES)
    print(f"{name:24}{len(shares):8}" + "".join(f"{each:>9}" for each in reached))


def main() -> int:
    """Print the coverage, then run the scorer on all stories; its exit code is ours."""
    if len(sys.argv) < 3:
        print(__doc__)
        return 2
    scorer, *stories = sys.argv[1:]
    print_coverage([Path(story) for story in stories])
    return subprocess.run([sys.executable, scorer, *stories, "--command", COMMAND], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
