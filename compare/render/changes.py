"""What changed in a story since the comparison before, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from compare.changes import Change, Changes, Copied, Said, Standing
from compare.findings import ORDER
from compare.render import screen, words
from compare.render.safe import one_line
from compare.render.screen import Paper, flowing
from compare.revisions import Revision
from compare.verdicts.judgement import Facet, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A finding that changed, or a figure. All its texts are of one line and visible, none is escaped."""

    line: str
    symbol: str
    quotes: tuple[Said, ...] = ()
    """(Whose words, the words)."""
    notes: tuple[str, ...] = ()
    """What brought it; whose words those of a further outlet are."""


@dataclass(frozen=True, slots=True)
class Section:
    """Changes of one kind."""

    title: str
    entries: tuple[Entry, ...]


def as_plain_text(changes: Changes, width: int) -> str:
    """The changes for a file or another program."""
    return screen.plain(lambda paper: blocks(changes, paper), width)


def blocks(changes: Changes, paper: Paper) -> Iterator[RenderableType]:
    """A line of figures for each kind of change, then the findings; single claims only as figures."""
    yield paper.rule(words.WHAT_CHANGED, "default")
    yield from map(Text, [copy(each) for each in changes.copied] if changes else [words.NO_CHANGES])
    for section in sections(changes):
        yield Text(section.title, style="bold")
        for entry in section.entries:
            yield from _entry(entry)


def sections(changes: Changes) -> tuple[Section, ...]:
    """All that changed, what matters most first; every finding in one section."""
    turned = [each for each in changes.new if each.finding.verdict is Verdict.CONFLICT]
    left = list(changes.changed)
    conflicts = _taken(left, [each for each in left if _is_conflict(each) and not each.was_conflict])
    settled = _taken(left, [each for each in left if each.was_conflict and not _is_conflict(each)])
    borne_out = _taken(left, [each for each in left if each.borne_out and each.independent])
    repeated = _taken(left, [each for each in left if each.borne_out])
    over = [each for each in changes.gone if each.finding.verdict is Verdict.CONFLICT]
    new = [each for each in changes.new if each not in turned]
    gone = [each for each in changes.gone if each not in over]
    found = (
        _of(words.REVISED_FIGURES, [_revision(each) for each in changes.revised]),
        _of(words.NEW_CONFLICTS, [*map(_stood, turned), *map(_changed, conflicts)]),
        _of(words.NO_LONGER_CONFLICTS, [*map(_changed, settled), *map(_stood, over)]),
        _of(words.CORROBORATED, [_changed(each) for each in borne_out]),
        _of(words.REPEATED, [_changed(each) for each in repeated]),
        _counted(words.NEW, new, [_stood(each) for each in new if _shown(each)]),
        _counted(words.CHANGED, [each.after for each in left], [_changed(each) for each in left]),
        _counted(words.GONE, gone, [_stood(each) for each in gone if _shown(each)]),
    )
    return tuple(section for section in found if section is not None)


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


def _is_conflict(change: Change) -> bool:
    return change.after.finding.verdict is Verdict.CONFLICT


def _taken(left: list[Change], some: list[Change]) -> list[Change]:
    """`some`, which are no longer among those left."""
    left[:] = [each for each in left if each not in some]
    return some


def _shown(standing: Standing) -> bool:
    return standing.finding.verdict is not Verdict.ONLY


def _of(title: str, entries: Sequence[Entry]) -> Section | None:
    return Section(words.summary_of(title, [str(len(entries))]), tuple(entries)) if entries else None


def _counted(title: str, standings: Sequence[Standing], entries: Sequence[Entry]) -> Section | None:
    return Section(words.summary_of(title, counted(standings)), tuple(entries)) if standings else None


def _stood(standing: Standing) -> Entry:
    return Entry(line=told(standing), symbol=_symbol(standing), quotes=tuple(map(_said, standing.quotes)))


def _changed(change: Change) -> Entry:
    return Entry(
        line=difference(change),
        symbol=_symbol(change.after),
        quotes=(
            *((words.earlier(outlet), quote) for outlet, quote in map(_said, change.left)),
            *(
                (words.new_words(outlet) if said in change.came else outlet, quote)
                for said in change.after.quotes
                for outlet, quote in [_said(said)]
            ),
        ),
        notes=tuple(_notes(change)),
    )


def _notes(change: Change) -> Iterator[str]:
    """Whose words those of a further outlet are; which claims made the finding what it is."""
    if change.supported:
        if change.independent:
            yield words.borne_out(_outlets(change.independent), change.origins)
        if copies := [each for each in dict.fromkeys(change.gained) if each not in change.independent]:
            yield words.repeated(_outlets(copies))
    verdicts = {each.finding.verdict for each in change.before}
    if not change.borne_out and not (change.supported and change.after.finding.verdict in verdicts):
        yield from _causes(change)


def _causes(change: Change) -> Iterator[str]:
    came, left = ({outlet for outlet, _ in said} for said in (change.brought_by, change.left))
    if changed := sorted(came & left):
        yield words.brought(_outlets(changed), instead=True)
    if new := sorted(came - left):
        yield words.brought(_outlets(new), instead=False)
    if gone := sorted(left - came):
        yield words.left(_outlets(gone))
    if not (came or left):
        yield words.JUDGED_OTHERWISE


def _revision(revision: Revision) -> Entry:
    outlet = one_line(revision.outlet)
    return Entry(
        line=words.revised(outlet, one_line(revision.before.quote), one_line(revision.after.quote)),
        symbol=words.SYMBOLS[Verdict.UPDATE],
        quotes=(
            (words.earlier(outlet), one_line(revision.before_quote)),
            (words.now(outlet), one_line(revision.after_quote)),
        ),
    )


def _entry(entry: Entry) -> Iterator[RenderableType]:
    yield Padding(Text(f"{entry.symbol} {flowing(entry.line)}", overflow="fold"), (0, 0, 0, 2))
    for outlet, quote in entry.quotes:
        said = Text.assemble((f"{outlet}: ", "bold"), f"“{flowing(quote)}”", overflow="fold")
        yield Padding(said, (0, 0, 0, 4))
    for note in entry.notes:
        yield Padding(Text(note, style="italic", overflow="fold"), (0, 0, 0, 4))


def _symbol(standing: Standing) -> str:
    return words.SYMBOLS[standing.finding.verdict]


def _said(said: Said) -> Said:
    outlet, quote = said
    return one_line(outlet), one_line(quote)


def _facets(standing: Standing) -> list[str]:
    return [words.FACETS[facet] for facet in standing.finding.facets if facet is not Facet.OTHER]


def _outlets(outlets: Sequence[str]) -> list[str]:
    return [one_line(outlet) for outlet in outlets]
