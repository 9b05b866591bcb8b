"""Putting a report on the screen, or as plain text where there is no screen or no colour."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import StringIO

from rich.console import Console, RenderableType
from rich.rule import Rule
from rich.text import Text

from compare.render import plain_width


@dataclass(frozen=True, slots=True)
class Paper:
    """What a report is laid out for."""

    width: int
    lines: bool
    """Whether lines may be drawn; plain text makes do with "|" and "-"."""

    def rule(self, title: str, style: str) -> RenderableType:
        """A line across the paper with a title in it."""
        return Rule(
            Text(f"{title}", style=f"bold {style}"),
            characters="─" if self.lines else "-",
            align="left",
            style=style,
        )


Blocks = Callable[[Paper], Iterable[RenderableType]]


def show(console: Console, width: int | None, blocks: Blocks) -> None:
    """Prints `blocks` in the colours of `console`, or plain where it has none.

    Without a terminal the width is that of a plain report, whatever `console` takes itself for.
    """
    width = width or (console.width if console.is_terminal else plain_width())
    if not console.is_terminal or console.no_color or console.color_system is None:
        text = plain(blocks, width)
        console.file.write(text.encode(console.encoding, "replace").decode(console.encoding))
        return
    for block in blocks(Paper(width, lines=not console.options.ascii_only)):
        console.print(block, width=width)


def plain(blocks: Blocks, width: int) -> str:
    """The same as text without colours, control characters or blanks at the ends of lines."""
    sheet = StringIO()
    console = Console(
        file=sheet,
        width=width,
        color_system=None,
        force_terminal=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    for block in blocks(Paper(width, lines=False)):
        console.print(block)
    return "\n".join(line.rstrip(" ") for line in sheet.getvalue().splitlines()) + "\n"
