"""Where a report goes: standard output, files, or both. What can't work is refused before the work."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from compare.cli.failures import tell
from compare.cli.narrowing import Narrowing
from compare.cli.options import VERDICTS, language
from compare.cli.pager import page
from compare.errors import OutputError, SettingError
from compare.files import write_whole
from compare.render import (
    PRINTED,
    Format,
    View,
    calls_on_screen,
    changes_on_screen,
    explanation_on_screen,
    format_of,
    on_screen,
    render_bytes,
)

if TYPE_CHECKING:
    from compare.articles.article import Article
    from compare.changes import Changes
    from compare.comparison import Comparison
    from compare.explanation import Explanation
    from compare.review.reviewed import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The reports that were asked for. `screen` None: nothing goes to standard output."""

    screen: Format | None
    files: tuple[tuple[Path, Format], ...]
    view: View
    outlets: tuple[str, ...] = ()
    """Those whose findings alone are shown, until `of` has found their articles."""
    paged: bool = True
    """Whether a pager may be used."""

    def of(self, articles: Sequence[Article]) -> Reports:
        """The same reports, of a comparison of these articles.

        Raises:
            SettingError: an outlet was asked for that none of them is of.
        """
        return replace(self, view=Narrowing(view=self.view, outlets=self.outlets).of(articles), outlets=())

    def since(self, changes: Changes | None) -> Reports:
        """The same reports, with what changed before everything else."""
        return replace(self, view=replace(self.view, changes=changes))

    def checked(self, review: Review | None) -> Reports:
        """The same reports, with what people decided about the findings."""
        return replace(self, view=replace(self.view, review=review))

    def write(self, comparison: Comparison, *, quiet: bool) -> None:
        """Makes all of them, files first.

        Raises:
            OutputError: a file could not be written; the others were, and an older file of that
                name is still there.
        """
        failed = [
            problem
            for place, form in self.files
            if (problem := _write(place, render_bytes(comparison, form, self.view))) is not None
        ]
        if self.screen is not None:
            show(comparison, self.screen, self.view, paged=self.paged)
        if failed:
            raise OutputError("; ".join(failed))
        if self.files and not quiet:
            counted = self.view.review.counted() if self.view.review else comparison
            tell(f"{summary(counted)}; wrote {', '.join(str(place) for place, _ in self.files)}")


def reports(
    outputs: Sequence[Path],
    *,
    form: str | None,
    narrowing: Narrowing,
    lang: str | None = None,
    sources: Sequence[str],
    options: Sequence[str] = (),
    paged: bool = True,
    calls: bool = False,
) -> Reports:
    """The reports asked for with `--output`, `--format`, `--lang` and `--calls`.

    `options`: those that change the answer, as `View` holds them.

    Raises:
        SettingError: there is no such format or language, or a report would take an article's place.
        OutputError: a file can't be written there.
    """
    asked = files_only(
        outputs,
        narrowing=narrowing,
        lang=lang,
        sources=sources,
        options=options,
        paged=paged,
        calls=calls,
    )
    screen = chosen_format(form) if form is not None else None if outputs else Format.TERMINAL
    return replace(asked, screen=screen)


def files_only(
    outputs: Sequence[Path],
    *,
    narrowing: Narrowing,
    lang: str | None = None,
    sources: Sequence[str],
    options: Sequence[str] = (),
    paged: bool = True,
    calls: bool = False,
) -> Reports:
    """The reports asked for with `--output`, `--lang` and `--calls` alone; raises as `reports` does."""
    view = replace(narrowing.view, options=tuple(options), language=language(lang), calls=calls)
    files = tuple((place, format_of(place)) for place in outputs)
    for place in outputs:
        _check_apart(place, sources)
        _check_writable(place)
    return Reports(screen=None, files=files, view=view, outlets=narrowing.outlets, paged=paged)


def chosen_format(name: str) -> Format:
    """The format of that name; SettingError names those that there are."""
    try:
        form = Format(name.strip().lower())
    except ValueError:
        raise SettingError(f"no format {name!r}: choose one of {', '.join(PRINTED)}") from None
    if form not in PRINTED:
        raise SettingError(f"a {form} can't be printed: write it to a file with --output story.zip")
    return form


def plain_or_json(name: str) -> Format:
    """The format of that name, for what is no report; SettingError names the two that there are."""
    if (form := name.strip().lower()) not in (Format.TERMINAL, Format.JSON):
        raise SettingError(f"no format {name!r} here: choose {Format.TERMINAL} or {Format.JSON}")
    return Format(form)


def show(comparison: Comparison, form: Format, view: View, *, paged: bool = True) -> None:
    """Prints a report on standard output; all but the terminal's as UTF-8, whatever a terminal's encoding."""
    if form is Format.TERMINAL:
        from rich.console import Console

        console = Console()
        page(on_screen(comparison, console, view), console, paged=paged)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(render_bytes(comparison, form, view))
    sys.stdout.buffer.flush()


def show_changes(changes: Changes, view: View, *, paged: bool = True) -> None:
    """Prints on standard output what is new, changed and gone."""
    from rich.console import Console

    console = Console()
    page(changes_on_screen(changes, console, view), console, paged=paged)


def show_calls(comparison: Comparison, view: View, *, paged: bool = True) -> None:
    """Prints on standard output whom to call about the conflicts."""
    from rich.console import Console

    console = Console()
    page(calls_on_screen(comparison, console, view), console, paged=paged)


def show_explanation(explanation: Explanation, view: View, *, paged: bool = True) -> None:
    """Prints on standard output how one finding came about."""
    from rich.console import Console

    console = Console()
    page(explanation_on_screen(explanation, console, view), console, paged=paged)


def show_json(text: str) -> None:
    """Prints JSON on standard output, as UTF-8 whatever a terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def summary(comparison: Comparison) -> str:
    """The findings counted, in a line: "3 articles: 2 conflicts, 4 agreements"."""
    from compare.findings import tally

    return figures(len(comparison.articles), tally(comparison))


def figures(articles: int, counts: Mapping[str, int]) -> str:
    """As `summary`, of a comparison of so many articles, from the `tally` of its findings."""
    from compare.findings import OF_ONE_ORIGIN
    from compare.render import words
    from compare.verdicts.judgement import Verdict

    copied = counts.get(OF_ONE_ORIGIN, 0)
    found = [
        words.agreements(counts[verdict] - copied, copied)
        if verdict is Verdict.AGREE
        else words.counted(verdict, counts[verdict])
        for verdict in map(Verdict, VERDICTS)
        if counts.get(verdict)
    ]
    return f"{words.articles(articles)}: {', '.join(found) or words.NO_FINDINGS}"


def _check_apart(place: Path, sources: Sequence[str]) -> None:
    """A report must not replace an article, nor be taken for one the next time."""
    for source in map(Path, sources):
        if source.is_file() and source.resolve() == place.resolve():
            raise SettingError(f"{place} is one of the articles; write the report to another file")
        if source.is_dir() and source.resolve() == place.resolve().parent and _reads_as_article(place):
            raise SettingError(f"{place} would be read as an article of {source}; write it to another folder")


def _reads_as_article(place: Path) -> bool:
    from compare.articles.sources import ENDINGS

    return place.suffix.lower() in ENDINGS


def _check_writable(place: Path) -> None:
    if place.exists() and not place.is_file():
        raise OutputError(f"{place} is no ordinary file; write the report to another one")
    if place.exists() and not os.access(place, os.W_OK):
        raise OutputError(f"{place} may not be written to; choose another file")
    folder = next(each for each in place.absolute().parents if each.exists())
    if not folder.is_dir():
        raise OutputError(f"{place} can't be written: {folder} is a file, not a folder")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(f"{place} can't be written: {folder} is read-only; choose another folder")


def _write(place: Path, content: bytes) -> str | None:
    """Writes a report; gives what is wrong where that fails."""
    try:
        write_whole(place.resolve(), content, replace=True)
    except OSError as error:
        return f"{place} could not be written: {error.strerror or error}"
    return None
