"""What changed in a story since the comparison before, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from compare.changes import Change, Changes, Copied, Standing
from compare.findings import ORDER
from compare.render import screen, words
from compare.render.safe import one_line
from compare.render.screen import Paper, flowing
from compare.verdicts.judgement import Facet, Verdict


def as_plain_text(changes: Changes, width: int) -> str:
    """The changes for a file or another program."""
    return screen.plain(lambda paper: blocks(changes, paper), width)


def blocks(changes: Changes, paper: Paper) -> Iterator[RenderableType]:
    """A line of figures for each kind of change, then the findings; single claims only as figures."""
    yield paper.rule(words.WHAT_CHANGED, "default")
    yield from map(Text, [copy(each) for each in changes.copied] if changes else [words.NO_CHANGES])
    if changes.new:
        yield _figures(words.NEW, changes.new)
        for standing in changes.new:
            if standing.finding.verdict is not Verdict.ONLY:
                yield from _standing(standing, told(standing))
    if changes.changed:
        yield _figures(words.CHANGED, [change.after for change in changes.changed])
        for change in changes.changed:
            yield from _standing(change.after, difference(change))
    if changes.gone:
        yield _figures(words.GONE, changes.gone)
        for standing in changes.gone:
            if standing.finding.verdict is not Verdict.ONLY:
                yield from _standing(standing, told(standing))


def counted(standings: Sequence[Standing]) -> list[str]:
    """As in "2 conflicts", "1 agreement": those that there are."""
    counts = Counter(standing.finding.verdict for standing in standings)
    copies = sum(each.one_origin and each.finding.verdict is Verdict.AGREE for each in standings)
    return [
        words.agreements(counts[verdict] - copies, copies)
        if verdict is Verdict.AGREE
        else words.counted(verdict, counts[verdict])
        for verdict in ORDER
        if counts[verdict]
    ]


def copy(copied: Copied) -> str:
    """Which outlets run the same copy."""
    found = copied.copy
    told = words.copied(_outlets(copied.outlets), found.share, whole=found.whole)
    return f"{told} {one_line(found.explanation)}".rstrip()


def told(standing: Standing) -> str:
    """A finding in few words: "conflict (number): X, Y"."""
    return words.stood(
        standing.finding.verdict,
        _facets(standing),
        _outlets(standing.outlets),
        one_origin=standing.one_origin,
    )


def difference(change: Change) -> str:
    """What is not as it was: "was only in X, now also in Y: agree"."""
    before = change.before
    if change.gained and all(each.finding.verdict is Verdict.ONLY for each in before):
        had = list(dict.fromkeys(outlet for each in before for outlet in _outlets(each.outlets)))
        return words.also_in(
            had,
            _outlets(change.gained),
            change.after.finding.verdict,
            _facets(change.after),
            one_origin=change.after.one_origin,
        )
    return words.was_now("; ".join(dict.fromkeys(told(each) for each in before)), told(change.after))


def _figures(title: str, standings: Sequence[Standing]) -> Text:
    return Text(words.summary_of(title, counted(standings)), style="bold")


def _standing(standing: Standing, line: str) -> Iterator[RenderableType]:
    symbol = words.SYMBOLS[standing.finding.verdict]
    yield Padding(Text(f"{symbol} {line}"), (0, 0, 0, 2))
    for outlet, quote in standing.quotes:
        said = Text.assemble((f"{one_line(outlet)}: ", "bold"), f"“{flowing(quote)}”", overflow="fold")
        yield Padding(said, (0, 0, 0, 4))


def _facets(standing: Standing) -> list[str]:
    return [words.FACETS[facet] for facet in standing.finding.facets if facet is not Facet.OTHER]


def _outlets(outlets: Sequence[str]) -> list[str]:
    return [one_line(outlet) for outlet in outlets]
