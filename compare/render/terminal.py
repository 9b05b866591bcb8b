"""The report on the screen: what outlets say of one fact stands side by side.

Nothing from an article is ever a markup string: it is made visible and wrapped in `Text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.box import Box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.comparison import Comparison
from compare.findings import ORDER
from compare.origins.shared import Independence
from compare.render import View, changes, screen, words
from compare.render.marks import differing
from compare.render.material import Material, Row, Wording, by_verdict, gather, language_name, paragraph
from compare.render.safe import one_line
from compare.render.screen import Paper
from compare.text import Span
from compare.verdicts.judgement import Verdict

#: Below this, and for columns narrower than that, outlets stand one under the other.
NARROWEST_TABLE = 80
NARROWEST_COLUMN = 24

#: Longer lines are hard to follow: more columns are wider, never lines of running text.
WIDEST_COLUMN = 60
WIDEST_TEXT = 120

#: Differences inside copy that are shown; a report in a file has all.
MOST_EDITS = 8

COLOURS = {
    Verdict.CONFLICT: "red",
    Verdict.UPDATE: "yellow",
    Verdict.DETAIL: "cyan",
    Verdict.AGREE: "green",
    Verdict.ONLY: "blue",
}
QUIET = "dim"

_GAP = " │ "
_BAR = Box("    \n  │ \n ─┼ \n  │ \n ─┼ \n ─┼ \n  │ \n    \n")
_PLAIN_BAR = Box(str(_BAR).translate({ord("│"): "|", ord("─"): "-", ord("┼"): "+"}), ascii=True)


def as_plain_text(comparison: Comparison, view: View, width: int) -> str:
    """The report for a file or another program."""
    return screen.plain(lambda paper: blocks(comparison, view, paper), width)


def blocks(comparison: Comparison, view: View, paper: Paper) -> Iterator[RenderableType]:
    """The report from top to bottom, laid out for `paper`."""
    material = gather(comparison, view)
    columns = _columns(len(comparison.articles), paper.width)
    paper = Paper(min(paper.width, _widest(len(comparison.articles))), paper.lines)
    if view.changes is not None:
        yield from changes.blocks(view.changes, paper)
        yield Text()
    yield from _head(material)
    for verdict in ORDER:
        if verdict is Verdict.ONLY:
            yield from _alone(material, paper)
        elif verdict is Verdict.AGREE:
            yield from _agreements(material, columns, paper)
        elif rows := material.section(verdict):
            yield from _section(_title(verdict), rows, material, columns, paper)
    if material.rejected:
        apart = (words.REJECTED, words.REJECTED_NOTE)
        yield from _section(apart, material.rejected, material, columns, paper)
    yield from _foot(material)


def _columns(articles: int, width: int) -> int | None:
    """How wide each article's column is; None when they have to be stacked."""
    if articles < 2 or width < NARROWEST_TABLE:
        return None
    column = (width - len(_GAP) * (articles - 1)) // articles
    return min(column, WIDEST_COLUMN) if column >= NARROWEST_COLUMN else None


def _widest(articles: int) -> int:
    return max(WIDEST_TEXT, articles * (WIDEST_COLUMN + len(_GAP)) - len(_GAP))


def _head(material: Material) -> Iterator[RenderableType]:
    comparison = material.comparison
    outlets = ", ".join(material.names.values())
    yield Text.assemble(
        (material.title, "bold"), "  ", words.articles(len(comparison.articles)), ": ", outlets
    )
    total = words.totals(len(comparison.claims), len(comparison.findings))
    figures = Text(f"{total}: ") + Text(", ").join(
        Text(counted, style=f"bold {COLOURS[verdict]}" if material.counts.get(verdict) else QUIET)
        for verdict, counted in zip(ORDER, by_verdict(material.counts, material.of_one_origin), strict=True)
    )
    yield figures
    if material.independence:
        yield Text(material.independence, style="bold")
    yield Text()
    for article in comparison.articles:
        yield from _source(material, article)
    for copy in comparison.independence:
        yield from _copy(material, copy)
    if len(comparison.articles) == 1:
        yield Text(words.ADD_ANOTHER, style="bold")
    total_findings = len(comparison.findings)
    if not total_findings:
        yield Text(words.NO_FINDINGS)
    elif not material.rows:
        yield Text(words.NONE_OF_THESE)
    elif len(material.rows) < total_findings:
        yield Text(words.shown(len(material.rows), total_findings))


def _copy(material: Material, copy: Independence) -> Iterator[RenderableType]:
    """Who runs the same copy, and word for word where they differ in it."""
    told = f"{material.copied(copy)} {one_line(copy.explanation)}".rstrip()
    yield Text(f"{told} {words.EDITS}:" if copy.edits else told)
    for edit in copy.edits[:MOST_EDITS]:
        versions = material.wordings(edit)
        name = versions[0].name if len(versions) > 1 else words.only_there(versions[0].name)
        said = [_wording(name, versions[0]), *(_wording(each.name, each) for each in versions[1:])]
        yield Padding(Text("; ").join(said), (0, 0, 0, 4))
    if len(copy.edits) > MOST_EDITS:
        yield Padding(Text(words.more_edits(len(copy.edits) - MOST_EDITS), style=QUIET), (0, 0, 0, 4))


def _wording(name: str, wording: Wording) -> Text:
    """The words in brackets, since not every terminal can underline them."""
    quote = f"{wording.before}[{wording.words}]{wording.after}"
    place = Span(len(wording.before), len(quote) - len(wording.after))
    text = Text(f"{name}: “", overflow="fold")
    return text.append_text(marked(quote, [place], f"bold underline {COLOURS[Verdict.UPDATE]}")).append("”")


def _source(material: Material, article: Article) -> Iterator[RenderableType]:
    yield Text.assemble(
        (material.names[article.id], "bold"),
        f"  {one_line(article.title)}" if article.title else "",
    )
    reference = article.reference
    facts = [
        language_name(article.language),
        words.claims(material.claims.get(article.id, 0)),
        words.counted_from(reference.day, one_line(reference.origin)) if reference else words.NO_REFERENCE,
        one_line(article.path),
    ]
    yield Padding(Text("; ".join(facts), style=QUIET), (0, 0, 0, 4))
    for note in article.notes:
        yield Padding(Text(words.note(one_line(note))), (0, 0, 0, 4))


def _agreements(material: Material, columns: int | None, paper: Paper) -> Iterator[RenderableType]:
    """Agreements, and apart from them what only looks like one."""
    if rows := material.agreements():
        yield from _section(_title(Verdict.AGREE), rows, material, columns, paper)
    if rows := material.in_one_voice():
        yield from _section((words.OF_ONE_ORIGIN, words.OF_ONE_ORIGIN_NOTE), rows, material, columns, paper)


def _title(verdict: Verdict) -> tuple[str, str]:
    return words.SECTIONS[verdict], words.SECTION_NOTES[verdict]


def _section(
    title: tuple[str, str], rows: Sequence[Row], material: Material, columns: int | None, paper: Paper
) -> Iterator[RenderableType]:
    yield Text()
    name, note = title
    yield paper.rule(f"{name} ({len(rows)}): {note}", COLOURS[rows[0].finding.verdict])
    for row in rows:
        yield Text()
        yield from _banner(material, row)
        yield _side_by_side(material, row, columns, paper) if columns else _stacked(material, row)


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
    told = "".join(f" · {part}" for part in rest if part)
    yield Text.assemble((verdict, f"bold {COLOURS[finding.verdict]}"), told)
    if sides := material.sides(row):
        yield Padding(Text("; ".join(sides)), (0, 0, 0, 2))
    if finding.explanation:
        yield Padding(Text(one_line(finding.explanation)), (0, 0, 0, 2))
    yield from _remarks(row, 2)


def _remarks(row: Row, indent: int) -> Iterator[RenderableType]:
    """Who checked the finding, and what came of it."""
    for remark in row.remarks:
        yield Padding(Text(one_line(remark), style="bold", overflow="fold"), (0, 0, 0, indent))


def _side_by_side(material: Material, row: Row, columns: int, paper: Paper) -> RenderableType:
    cells = []
    marks = differing(row)
    for article in material.comparison.articles:
        said = [_said(material, claim, marks, row) for claim in row.cells.get(article.id, ())]
        cells.append(Text("\n").join(said) if said else Text(words.NOTHING, style=QUIET))
    names = [Text(name, style="bold", overflow="fold") for name in material.names.values()]
    return _table([names, cells], columns, paper)


def _stacked(material: Material, row: Row) -> RenderableType:
    marks = differing(row)
    lines: list[RenderableType] = []
    for source, claims in row.cells.items():
        lines.append(Padding(Text(f"{material.names[source]}:", style="bold"), (0, 0, 0, 2)))
        lines += [Padding(_said(material, claim, marks, row), (0, 0, 0, 4)) for claim in claims]
    return Group(*lines)


def _said(material: Material, claim: Claim, marks: dict[str, tuple[Span, ...]], row: Row) -> Text:
    """A claim's words, verbatim, with the differing ones marked; where it stands; who holds it."""
    style = f"bold underline {COLOURS[row.finding.verdict]}"
    said = _quoted(material, claim, marks.get(claim.id, ()), style)
    if attribution := one_line(words.attribution(claim)):
        said.append(f"\n{attribution}", style="italic")
    return _with_reading(said, claim)


def _with_reading(said: Text, claim: Claim) -> Text:
    if reading := one_line(words.reading(claim)):
        said.append(f"\n{reading}", style=QUIET)
    return said


def _quoted(material: Material, claim: Claim, spans: Iterable[Span] = (), style: str = "") -> Text:
    place = words.short_place(claim.role, paragraph(material.article(claim), claim))
    text = Text(overflow="fold")
    if place:
        text.append(f"{place} ", style=QUIET)
    return text.append("“").append_text(marked(claim.quote, spans, style)).append("”")


def marked(quote: str, spans: Iterable[Span], style: str) -> Text:
    """`quote` made visible, with its `spans` in that style."""
    text, end = Text(overflow="fold"), 0
    for span in spans:
        text.append(_flat(quote[end : span.start]))
        text.append(_flat(span.of(quote)), style=style)
        end = span.end
    text.append(_flat(quote[end:]))
    return text


def _flat(piece: str) -> str:
    """A piece of a quote on one line; blanks at its ends stay, they part it from its neighbours."""
    left = " " if piece[:1].isspace() else ""
    right = " " if piece[-1:].isspace() and len(piece) > 1 else ""
    return f"{left}{one_line(piece)}{right}" if piece.strip() else left


def _table(rows: Iterable[Sequence[Text]], columns: int, paper: Paper) -> RenderableType:
    table = Table(
        box=_BAR if paper.lines else _PLAIN_BAR,
        show_header=False,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1),
        border_style=QUIET,
    )
    for number, cells in enumerate(rows):
        if not number:
            for _ in cells:
                table.add_column(width=columns, overflow="fold")
        table.add_row(*cells)
    return table


def _alone(material: Material, paper: Paper) -> Iterator[RenderableType]:
    """What one outlet alone has: a list for each, without headers."""
    for article in material.comparison.articles:
        rows = material.alone(article)
        if not rows:
            continue
        yield Text()
        title = f"{material.alone_title(article)} ({len(rows)})"
        yield paper.rule(title, COLOURS[Verdict.ONLY])
        for row in rows:
            for claim in row.claims:
                yield _item(material, claim)
            yield from _remarks(row, 2)


def _item(material: Material, claim: Claim) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    said = _quoted(material, claim)
    if attribution := one_line(words.attribution(claim)):
        said.append(f" ({attribution})", style="italic")
    grid.add_row(Text(words.SYMBOLS[Verdict.ONLY], style=COLOURS[Verdict.ONLY]), _with_reading(said, claim))
    return grid


def _foot(material: Material) -> Iterator[RenderableType]:
    yield Text()
    if len(material.comparison.articles) < 2:
        return
    if material.section(Verdict.ONLY):
        yield Text(words.NOT_MATCHED, style=QUIET)
    yield Text(words.SHOWS_ONLY, style=QUIET)
