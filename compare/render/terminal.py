"""The report on the screen: what outlets say of one fact stands side by side.

Figures first, then the findings from the gravest to what one outlet alone has, then the sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rich.console import RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.comparison import Comparison
from compare.findings import ORDER
from compare.origins.shared import Independence
from compare.render import View, calls, changes, screen, words
from compare.render.material import Material, Row, Wording, by_verdict, gather, language_name
from compare.render.screen import COLOURS, QUIET, WIDEST_TEXT, Paper, flowing, shortened
from compare.render.versions import marked, quoted, versions, widest, with_reading
from compare.text import Span
from compare.verdicts.judgement import Verdict

#: Columns of an outlet's name and of a story's; longer ones end in an ellipsis.
LONGEST_NAME = 60

#: Differences inside copy that are shown; a report in a file has all.
MOST_EDITS = 8


def as_plain_text(comparison: Comparison, view: View, width: int) -> str:
    """The report for a file or another program."""
    return screen.plain(lambda paper: blocks(comparison, view, paper), width)


def blocks(comparison: Comparison, view: View, paper: Paper) -> Iterator[RenderableType]:
    """The report from top to bottom, laid out for `paper`."""
    material = _fitting(gather(comparison, view))
    paper = Paper(min(paper.width, max(WIDEST_TEXT, widest(len(comparison.articles)))), paper.lines)
    if view.changes is not None:
        yield from changes.blocks(view.changes, paper)
        yield Text()
    yield from map(_prose, _head(material))
    for verdict in ORDER:
        if verdict is Verdict.ONLY:
            yield from _alone(material, paper)
        elif verdict is Verdict.AGREE:
            yield from _agreements(material, paper)
        elif rows := material.section(verdict):
            yield from _section(_title(verdict), rows, material, paper)
    if material.rejected:
        yield from _section((words.REJECTED, words.REJECTED_NOTE), material.rejected, material, paper)
    if view.calls:
        yield Text()
        yield from calls.blocks(calls.of_material(material), paper)
    yield from _sources(material, paper)
    yield from map(_prose, _foot(material))


def _fitting(material: Material) -> Material:
    """The same with names that a line has room for."""
    names = {source: shortened(name, LONGEST_NAME) for source, name in material.names.items()}
    return replace(material, names=names, title=shortened(material.title, LONGEST_NAME))


def _prose(text: RenderableType) -> RenderableType:
    return Constrain(text, WIDEST_TEXT)


def _head(material: Material) -> Iterator[RenderableType]:
    comparison = material.comparison
    yield Text.assemble((material.title, "bold"), "  ", ", ".join(material.names.values()))
    voices = material.independence or words.origins(material.outlets, material.origins)
    total = words.totals(len(comparison.claims), len(comparison.findings))
    yield Text(" · ".join([words.articles(len(comparison.articles)), voices, total]), style="bold")
    yield Text(", ").join(
        Text(
            f"{words.SYMBOLS[verdict]} {counted}",
            style=f"bold {COLOURS[verdict]}" if material.counts.get(verdict) else QUIET,
        )
        for verdict, counted in zip(ORDER, by_verdict(material.counts, material.of_one_origin), strict=True)
    )
    if material.narrowed:
        yield Text(material.narrowed, style="bold")
    for copy in comparison.independence:
        yield from _copy(material, copy)
    if len(comparison.articles) == 1:
        yield Text(words.ADD_ANOTHER, style="bold")
    if not comparison.findings:
        yield Text(words.NO_FINDINGS)


def _copy(material: Material, copy: Independence) -> Iterator[RenderableType]:
    """Who runs the same copy, and word for word where they differ in it."""
    told = f"{material.copied(copy)} {flowing(copy.explanation)}".rstrip()
    yield Text(f"{told} {words.EDITS}:" if copy.edits else told)
    for edit in copy.edits[:MOST_EDITS]:
        wordings = material.wordings(edit)
        name = wordings[0].name if len(wordings) > 1 else words.only_there(wordings[0].name)
        said = [_wording(name, wordings[0]), *(_wording(each.name, each) for each in wordings[1:])]
        yield Padding(Text("; ").join(said), (0, 0, 0, 4))
    if len(copy.edits) > MOST_EDITS:
        yield Padding(Text(words.more_edits(len(copy.edits) - MOST_EDITS), style=QUIET), (0, 0, 0, 4))


def _wording(name: str, wording: Wording) -> Text:
    """The words in brackets, since not every terminal can underline them."""
    quote = f"{wording.before}[{wording.words}]{wording.after}"
    place = Span(len(wording.before), len(quote) - len(wording.after))
    text = Text(f"{name}: “", overflow="fold")
    style = f"bold underline {COLOURS[Verdict.UPDATE]}"
    return text.append_text(marked(quote, [(place, style)])).append("”")


def _agreements(material: Material, paper: Paper) -> Iterator[RenderableType]:
    """Agreements, and apart from them what only looks like one."""
    if rows := material.agreements():
        yield from _section(_title(Verdict.AGREE), rows, material, paper)
    if rows := material.in_one_voice():
        yield from _section((words.OF_ONE_ORIGIN, words.OF_ONE_ORIGIN_NOTE), rows, material, paper)


def _title(verdict: Verdict) -> tuple[str, str]:
    return words.SECTIONS[verdict], words.SECTION_NOTES[verdict]


def _section(
    title: tuple[str, str], rows: Sequence[Row], material: Material, paper: Paper
) -> Iterator[RenderableType]:
    yield Text()
    name, note = title
    yield paper.rule(f"{name} ({len(rows)}): {note}", COLOURS[rows[0].finding.verdict])
    for row in rows:
        yield Text()
        yield from map(_prose, _banner(material, row))
        yield from versions(material, row, paper)


def _banner(material: Material, row: Row) -> Iterator[RenderableType]:
    """The finding's verdict by symbol and word, what it turns on, and why."""
    finding = row.finding
    copy = row.one_origin and finding.verdict is Verdict.AGREE
    name = words.ONE_ORIGIN if copy else words.VERDICTS[finding.verdict]
    verdict = f"{words.SYMBOLS[finding.verdict]} {name.upper()}"
    rest = [", ".join(row.facets)]
    if row.telling is not None:
        rest.append(words.confidence(row.telling.confidence))
    if (fuller := material.fuller(row)) is not None:
        rest.append(words.says_more(fuller))
    if row.voices:
        rest.append(row.voices)
    told = "".join(f" · {part}" for part in (*rest, finding.id) if part)
    yield Text.assemble((verdict, f"bold {COLOURS[finding.verdict]}"), told)
    if sides := material.sides(row):
        yield Padding(Text("; ".join(sides)), (0, 0, 0, 2))
    if finding.explanation:
        yield Padding(Text(flowing(finding.explanation)), (0, 0, 0, 2))
    yield from _remarks(row, 2)


def _remarks(row: Row, indent: int) -> Iterator[RenderableType]:
    """Who checked the finding, and what came of it."""
    for remark in row.remarks:
        yield Padding(Text(flowing(remark), style="bold", overflow="fold"), (0, 0, 0, indent))


def _alone(material: Material, paper: Paper) -> Iterator[RenderableType]:
    """What one outlet alone has: a list for each, without headers."""
    for article in material.comparison.articles:
        rows = material.alone(article)
        if not rows:
            continue
        yield Text()
        yield paper.rule(f"{material.alone_title(article)} ({len(rows)})", COLOURS[Verdict.ONLY])
        for row in rows:
            for claim in row.claims:
                yield _prose(_item(material, claim))
            yield from map(_prose, _remarks(row, 2))


def _item(material: Material, claim: Claim) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    said = quoted(material, claim)
    if attribution := words.attribution(claim):
        said.append(f" ({flowing(attribution)})", style="italic")
    grid.add_row(Text(words.SYMBOLS[Verdict.ONLY], style=COLOURS[Verdict.ONLY]), with_reading(said, claim))
    return grid


def _sources(material: Material, paper: Paper) -> Iterator[RenderableType]:
    """The articles, each with what its dates were counted from and what a reader should know of it."""
    yield Text()
    yield paper.rule(words.SOURCES, "default")
    for article in material.comparison.articles:
        yield from map(_prose, _source(material, article))


def _source(material: Material, article: Article) -> Iterator[RenderableType]:
    yield Text.assemble(
        (material.names[article.id], "bold"), f"  {flowing(article.title)}" if article.title else ""
    )
    reference = article.reference
    facts = [
        language_name(article.language),
        words.claims(material.claims.get(article.id, 0)),
        words.counted_from(reference.day, flowing(reference.origin)) if reference else words.NO_REFERENCE,
        flowing(article.path),
    ]
    yield Padding(Text("; ".join(facts), style=QUIET), (0, 0, 0, 4))
    for note in article.notes:
        yield Padding(Text(words.note(flowing(note))), (0, 0, 0, 4))


def _foot(material: Material) -> Iterator[RenderableType]:
    if len(material.comparison.articles) < 2:
        return
    yield Text()
    if material.section(Verdict.ONLY):
        yield Text(words.NOT_MATCHED, style=QUIET)
    yield Text(words.SHOWS_ONLY, style=QUIET)
