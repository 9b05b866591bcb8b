"""Putting a report on the screen, or as plain text where there is no screen or no colour."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import StringIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console, RenderableType
from rich.rule import Rule
from rich.text import Text

from compare.render import plain_width, words
from compare.render.safe import one_line
from compare.verdicts.judgement import Verdict

COLOURS = {
    Verdict.CONFLICT: "red",
    Verdict.UPDATE: "yellow",
    Verdict.DETAIL: "cyan",
    Verdict.AGREE: "green",
    Verdict.ONLY: "blue",
}
QUIET = "dim"

#: Longer lines of running text are hard to follow: more columns are wider.
WIDEST_TEXT = 120

#: Characters of a word that are shown. Sentences without blanks, as in Chinese, are far shorter.
LONGEST_WORD = 1000

_ENDLESS = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


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


def shown(console: Console, width: int | None, blocks: Blocks) -> str:
    """`blocks` as `console` would print them: with its colours, or plain where it has none.

    Without a terminal the width is that of a plain report, whatever `console` takes itself for.
    Letters that its encoding lacks are replaced.
    """
    width = width or (console.width if console.is_terminal else plain_width())
    if not console.is_terminal or console.no_color or console.color_system is None:
        text = plain(blocks, width)
    else:
        with console.capture() as captured:
            for block in blocks(Paper(width, lines=not console.options.ascii_only)):
                console.print(block, width=width)
        text = captured.get()
    return text.encode(console.encoding, "replace").decode(console.encoding)


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


def flowing(text: str) -> str:
    """`text` made visible on one line; of a word that would fill screens, the beginning."""
    return _ENDLESS.sub(
        lambda word: word[0][:LONGEST_WORD] + words.cut(len(word[0]) - LONGEST_WORD), one_line(text)
    )


def shortened(name: str, most: int) -> str:
    """A name that takes so many columns at most, ending in an ellipsis where it is longer."""
    return name if cell_len(name) <= most else f"{set_cell_size(name, most - 1).rstrip()}…"
