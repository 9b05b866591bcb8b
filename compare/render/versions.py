"""What outlets say of one fact: side by side where there is room, else one under the other.

Nothing from an article is ever a markup string: it is made visible and wrapped in `Text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.box import Box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from compare.claims.claim import Claim
from compare.render import words
from compare.render.marks import agreed, differing
from compare.render.material import Material, Row, paragraph
from compare.render.screen import COLOURS, QUIET, WIDEST_TEXT, Paper, flowing
from compare.text import Span

#: Below this, and where a column would be narrower than that, outlets stand one under the other.
NARROWEST_TABLE = 100
NARROWEST_COLUMN = 24
#: Longer lines are hard to follow.
WIDEST_COLUMN = 80

_GAP = " │ "
_BAR = Box("    \n  │ \n ─┼ \n  │ \n ─┼ \n ─┼ \n  │ \n    \n")
_PLAIN_BAR = Box(str(_BAR).translate({ord("│"): "|", ord("─"): "-", ord("┼"): "+"}), ascii=True)

#: Where outlets stand one under the other, and lines are that wide, their names get a column of their
#: own, of this share of the line at most.
_WIDE_ENOUGH = 80
_NAMES = 1 / 4

Styled = tuple[Span, str]
"""A stretch of a quote and how it looks."""


def widest(articles: int) -> int:
    """Columns beyond which a table of so many outlets does not grow."""
    return articles * (WIDEST_COLUMN + len(_GAP)) - len(_GAP)


def versions(material: Material, row: Row, paper: Paper) -> Iterable[RenderableType]:
    """All claims on a fact, and the outlets of the story that have none, as wide as the paper."""
    sources = _across(material, row, paper.width)
    said = _Said(material, row)
    if sources:
        yield _side_by_side(said, sources, paper)
    else:
        yield Constrain(_stacked(said, paper.width), WIDEST_TEXT)
    silent = [name for source, name in material.names.items() if source not in (sources or row.cells)]
    if silent:
        told = Text(words.silent(silent), style=QUIET, overflow="fold")
        yield Constrain(Padding(told, (0, 0, 0, 2)), WIDEST_TEXT)


def _across(material: Material, row: Row, width: int) -> list[str]:
    """The articles that get a column each; none where they don't fit.

    All articles of the story, so that an outlet keeps its place from fact to fact; where most of
    them have nothing on this one, or all don't fit, those that speak of it.
    """
    all_of_them, speaking = list(material.names), list(row.cells)
    choices = [speaking] if 2 * len(speaking) < len(all_of_them) else [all_of_them, speaking]
    fitting = (each for each in choices if _column(len(each), width) >= NARROWEST_COLUMN)
    return next(fitting, []) if width >= NARROWEST_TABLE and len(speaking) > 1 else []


def _column(count: int, width: int) -> int:
    return min((width - len(_GAP) * (count - 1)) // count, WIDEST_COLUMN)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the outlets say, as it is shown."""

    material: Material
    row: Row

    def by_source(self) -> Mapping[str, list[Text]]:
        """By article id, its claims with the differing words marked."""
        marks, same = differing(self.row), agreed(self.row)
        style = f"bold underline {COLOURS[self.row.finding.verdict]}"
        return {
            source: [
                _claim(
                    self.material,
                    claim,
                    [(span, style) for span in marks.get(claim.id, ())]
                    + [(span, QUIET) for span in same.get(claim.id, ())],
                )
                for claim in claims
            ]
            for source, claims in self.row.cells.items()
        }


def _side_by_side(said: _Said, sources: Sequence[str], paper: Paper) -> RenderableType:
    table = Table(
        box=_BAR if paper.lines else _PLAIN_BAR,
        show_header=False,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1),
        border_style=QUIET,
    )
    claims = said.by_source()
    for _ in sources:
        table.add_column(width=_column(len(sources), paper.width), overflow="fold")
    table.add_row(*(_name(said.material.names[source]) for source in sources))
    nothing = [Text(words.NOTHING, style=QUIET)]
    table.add_row(*(Text("\n").join(claims.get(source, nothing)) for source in sources))
    return table


def _stacked(said: _Said, width: int) -> RenderableType:
    """Names in a column of their own, or on a line of their own where lines are short."""
    names, claims = said.material.names, said.by_source()
    if width < _WIDE_ENOUGH:
        lines: list[RenderableType] = []
        for source in claims:
            lines.append(Padding(_name(f"{names[source]}:"), (0, 0, 0, 2)))
            lines += [Padding(claim, (0, 0, 0, 4)) for claim in claims[source]]
        return Group(*lines)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=min(max(map(cell_len, names.values())), int(_NAMES * width)))
    grid.add_column(overflow="fold")
    for source in claims:
        grid.add_row(_name(names[source]), Text("\n").join(claims[source]))
    return Padding(grid, (0, 0, 0, 2))


def _name(name: str) -> Text:
    return Text(name, style="bold", overflow="fold")


def _claim(material: Material, claim: Claim, spans: Sequence[Styled]) -> Text:
    """A claim's words, where it stands, who holds it, and how it was read, a line each."""
    said = quoted(material, claim, spans)
    if attribution := words.attribution(claim):
        said.append(f"\n{flowing(attribution)}", style="italic")
    return with_reading(said, claim)


def with_reading(said: Text, claim: Claim) -> Text:
    """The same with a line below that says how words were read that don't stand on their own."""
    if reading := words.reading(claim):
        said.append(f"\n{flowing(reading)}", style=QUIET)
    return said


def quoted(material: Material, claim: Claim, spans: Sequence[Styled] = ()) -> Text:
    """A claim's words behind the place where they stand."""
    place = words.short_place(claim.role, paragraph(material.article(claim), claim))
    text = Text(overflow="fold")
    if place:
        text.append(f"{place} ", style=QUIET)
    return text.append("“").append_text(marked(claim.quote, spans)).append("”")


def marked(quote: str, spans: Sequence[Styled]) -> Text:
    """`quote` made visible, with some of it in a style; spans don't overlap."""
    text, end = Text(overflow="fold"), 0
    for span, style in sorted(spans):
        text.append(_flat(quote[end : span.start]))
        text.append(_flat(span.of(quote)), style=style)
        end = span.end
    text.append(_flat(quote[end:]))
    return text


def _flat(piece: str) -> str:
    """A piece of a quote on one line; blanks at its ends stay, they part it from its neighbours."""
    left = " " if piece[:1].isspace() else ""
    right = " " if piece[-1:].isspace() and len(piece) > 1 else ""
    return f"{left}{flowing(piece)}{right}" if piece.strip() else left
