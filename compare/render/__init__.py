"""Reports: a comparison on the screen, to read, as data and as a bundle. Nothing is computed on import."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import OutputError

if TYPE_CHECKING:
    from rich.console import Console

    from compare.changes import Changes
    from compare.comparison import Comparison
    from compare.explanation import Explanation
    from compare.review.reviewed import Review
    from compare.verdicts.judgement import Facet, Verdict

#: The language that the words of reports are written in, and those that there are catalogues for.
ENGLISH = "en"
LANGUAGES = ("id", ENGLISH)

#: Columns of a plain report where neither the view nor COLUMNS says.
PLAIN_WIDTH = 100


class Format(StrEnum):
    """The forms that a report comes in."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    HTML = "html"
    """A page to explore, in one file."""
    JSON = "json"
    JSONL = "jsonl"
    """A line of JSON for each finding."""
    CSV = "csv"
    """A row for each finding and each link."""
    ANNOTATIONS = "annotations"
    """W3C Web Annotations."""
    BUNDLE = "bundle"
    """The articles' texts with all the others, in a zip archive."""


#: What a file's name ends in, by format.
ENDINGS = {".html": Format.HTML, ".md": Format.MARKDOWN, ".json": Format.JSON, ".txt": Format.TERMINAL}
ENDINGS |= {".jsonl": Format.JSONL, ".csv": Format.CSV, ".jsonld": Format.ANNOTATIONS, ".zip": Format.BUNDLE}

#: The formats that are text, and so can be printed.
PRINTED = tuple(form for form in Format if form is not Format.BUNDLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a reader wants to see of a comparison. JSON, annotations and bundles always hold all of it,
    and JSON and annotations nothing but it.

    only: the verdicts shown; empty or None for all.
    facets: shown is what turns on one of these; None for all.
    sources: ids of articles; shown is what at least one of them speaks of; None for all.
    least: how sure the tool must be of a verdict, from 0 to 1, as the report shows it. What one outlet
        alone has was not judged, and stays.
    top: so many findings at most, of those that are left the first in the report's order.
    changes: since an earlier comparison; shown before everything else.
    title: the story's name; made from the articles' folder or headline where None.
    width: columns of the terminal report; as wide as the terminal where None.
    calls: whether the reports to read end with a call list for the conflicts shown.
    options: those of the command line that changed the answer, for who wants to run it again.
    language: of the report's own words, one of `LANGUAGES`; the words of articles stay as they are.
    review: what people decided about its findings; the comparison is shown as they left it.
    """

    only: frozenset[Verdict] | None = None
    facets: frozenset[Facet] | None = None
    sources: frozenset[str] | None = None
    least: float = 0.0
    top: int | None = None
    changes: Changes | None = None
    title: str | None = None
    width: int | None = None
    calls: bool = False
    options: tuple[str, ...] = ()
    language: str = ENGLISH
    review: Review | None = None

    @property
    def spoken(self) -> tuple[str, ...]:
        """The option that makes a report in this language; the locale decides without it."""
        return ("--lang", self.language)

    def whole(self) -> View:
        """The same with all findings."""
        return replace(self, only=None, facets=None, sources=None, least=0.0, top=None)


def render(comparison: Comparison, format: Format, view: View | None = None) -> str:  # noqa: A002 - the word
    """The report as text that ends in a newline; the terminal's without colours.

    Raises:
        ValueError: a bundle is asked for, which is no text; `render_bytes` makes one.
    """
    if format is Format.BUNDLE:
        raise ValueError("a bundle is no text")
    view = view or View()
    from compare.render.catalogue import speaking

    with speaking(view.language):
        return _rendered(*_retold(comparison, view), format)


def _rendered(comparison: Comparison, view: View, format: Format) -> str:  # noqa: A002 - as in render
    """The report in the language that is spoken."""
    if format is Format.JSON:
        from compare.render.jsonfile import as_json

        return as_json(comparison)
    if format is Format.MARKDOWN:
        from compare.render.markdown import as_markdown

        return as_markdown(comparison, view)
    if format is Format.HTML:
        from compare.render.html import as_html

        return as_html(comparison, view)
    if (data := _data(comparison, format, view)) is not None:
        return data
    from compare.render.terminal import as_plain_text

    return as_plain_text(comparison, view, view.width or plain_width())


def _retold(comparison: Comparison, view: View) -> tuple[Comparison, View]:
    """Both with what the program says of them in the language that is spoken."""
    from compare.render.retelling import changes_retold, retold

    changes = view.changes and changes_retold(view.changes)
    review = view.review and replace(view.review, comparison=retold(view.review.comparison))
    return retold(comparison), replace(view, changes=changes, review=review)


def _data(comparison: Comparison, format: Format, view: View) -> str | None:  # noqa: A002 - as in render
    """The report if its format is one of those that other programs read."""
    if format is Format.JSONL:
        from compare.render.jsonlines import as_json_lines

        return as_json_lines(comparison, view)
    if format is Format.CSV:
        from compare.render.table import as_csv

        return as_csv(comparison, view)
    if format is Format.ANNOTATIONS:
        from compare.render.annotations import as_annotations

        return as_annotations(comparison, view)
    return None


def render_bytes(comparison: Comparison, format: Format, view: View | None = None) -> bytes:  # noqa: A002 - the word
    """The report as a file holds it: text in UTF-8, half a surrogate pair in it as an escape."""
    if format is Format.BUNDLE:
        from compare.render.bundle import as_bundle

        return as_bundle(comparison, view or View())
    return render(comparison, format, view).encode("utf-8", "backslashreplace")


def on_screen(comparison: Comparison, console: Console, view: View | None = None) -> str:
    """The terminal report as `console` shows it: coloured if it is a terminal with colours, else plain."""
    from compare.render import screen, terminal
    from compare.render.catalogue import speaking

    view = view or View()
    with speaking(view.language):
        comparison, view = _retold(comparison, view)
        return screen.shown(console, view.width, lambda paper: terminal.blocks(comparison, view, paper))


def changes_on_screen(changes: Changes, console: Console, view: View | None = None) -> str:
    """What is new, changed and gone, on its own, as `console` shows it."""
    from compare.render import changes as section
    from compare.render import screen
    from compare.render.catalogue import speaking
    from compare.render.retelling import changes_retold

    view = view or View()
    with speaking(view.language):
        changes = changes_retold(changes)
        return screen.shown(console, view.width, lambda paper: section.blocks(changes, paper))


def print_report(comparison: Comparison, console: Console, view: View | None = None) -> None:
    """Prints the terminal report."""
    console.file.write(on_screen(comparison, console, view))


def calls_on_screen(comparison: Comparison, console: Console, view: View | None = None) -> str:
    """Whom to call about the conflicts, on its own, as `console` shows it."""
    from compare.render import calls, screen
    from compare.render.catalogue import speaking

    view = view or View()
    with speaking(view.language):
        found = calls.of_comparison(view.review.counted() if view.review is not None else comparison)
        return screen.shown(console, view.width, lambda paper: calls.blocks(found, paper))


def explanation_on_screen(explanation: Explanation, console: Console, view: View | None = None) -> str:
    """How one finding came about, as `console` shows it."""
    from compare.render import explanation as sheet
    from compare.render import screen
    from compare.render.catalogue import speaking

    view = view or View()
    with speaking(view.language):
        remarks = sheet.remarks(explanation, view.review)
        return screen.shown(console, view.width, lambda paper: sheet.blocks(explanation, paper, remarks))


def format_of(path: Path) -> Format:
    """The format that a file's ending asks for.

    Raises:
        OutputError: the ending is none of those that there are.
    """
    try:
        return ENDINGS[path.suffix.lower()]
    except KeyError:
        endings = ", ".join(ENDINGS)
        raise OutputError(f"{path}: a report's name must end in one of {endings}") from None


def plain_width() -> int:
    """Columns of a report that goes to a file or another program: COLUMNS, else 100."""
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() and int(columns) > 0 else PLAIN_WIDTH
