"""Reports: a comparison on the screen, as markdown, as JSON and as a page. Nothing is computed on import."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import OutputError

if TYPE_CHECKING:
    from rich.console import Console

    from compare.changes import Changes
    from compare.comparison import Comparison
    from compare.verdicts.judgement import Verdict

#: Columns of a plain report where neither the view nor COLUMNS says.
PLAIN_WIDTH = 100


class Format(StrEnum):
    """The forms that a report comes in."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"


_ENDINGS = {".md": Format.MARKDOWN, ".json": Format.JSON, ".txt": Format.TERMINAL, ".html": Format.HTML}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a reader wants to see of a comparison. JSON always holds all of it.

    only: the verdicts shown; empty or None for all.
    top: so many findings at most, the most important first.
    changes: since an earlier comparison; shown before everything else.
    title: the story's name; made from the articles' folder or headline where None.
    width: columns of the terminal report; as wide as the terminal where None.
    """

    only: frozenset[Verdict] | None = None
    top: int | None = None
    changes: Changes | None = None
    title: str | None = None
    width: int | None = None


def render(comparison: Comparison, format: Format, view: View | None = None) -> str:  # noqa: A002 - the word
    """The report as text that ends in a newline; the terminal's without colours."""
    view = view or View()
    if format is Format.JSON:
        from compare.render.jsonfile import as_json

        return as_json(comparison)
    if format is Format.MARKDOWN:
        from compare.render.markdown import as_markdown

        return as_markdown(comparison, view)
    if format is Format.HTML:
        from compare.render.html import as_html

        return as_html(comparison, view)
    from compare.render.terminal import as_plain_text

    return as_plain_text(comparison, view, view.width or plain_width())


def print_report(comparison: Comparison, console: Console, view: View | None = None) -> None:
    """Prints the terminal report: coloured on a terminal that has colours, plain elsewhere."""
    from compare.render import screen, terminal

    view = view or View()
    screen.show(console, view.width, lambda paper: terminal.blocks(comparison, view, paper))


def print_changes(changes: Changes, console: Console, view: View | None = None) -> None:
    """Prints what is new, changed and gone, on its own."""
    from compare.render import changes as section
    from compare.render import screen

    screen.show(console, (view or View()).width, lambda paper: section.blocks(changes, paper))


def format_of(path: Path) -> Format:
    """The format that a file's ending asks for.

    Raises:
        OutputError: the ending is none of those that there are.
    """
    try:
        return _ENDINGS[path.suffix.lower()]
    except KeyError:
        endings = ", ".join(_ENDINGS)
        raise OutputError(f"{path}: a report's name must end in one of {endings}") from None


def plain_width() -> int:
    """Columns of a report that goes to a file or another program: COLUMNS, else 100."""
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() and int(columns) > 0 else PLAIN_WIDTH
