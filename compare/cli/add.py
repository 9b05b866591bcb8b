"""`silang add`: one more article for a story, and what it changes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from compare.cli import comparing, options, output, progress
from compare.cli.failures import tell
from compare.errors import OutputError

EXAMPLES = """Examples:

\b
  silang add libya-moscow new-article.html
  silang add sources/libya-moscow https://example.org/talks --output report.md
  cat mail.txt | silang add earthquake - --new
"""


def add_command(
    *,
    story: Annotated[
        str, typer.Argument(metavar="STORY", help="The story's folder, or its name under sources/.")
    ],
    source: Annotated[
        str,
        typer.Argument(metavar="FILE|URL|-", help="The article: a file, a page, or - for standard input."),
    ],
    new: Annotated[bool, typer.Option("--new", help="Begin a story: make its folder.")] = False,
    outputs: options.Outputs = None,
    sensitivity: options.Sensitivity = options.NORMAL,
    encoder: options.EncoderName = None,
    judge: options.JudgeName = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Add an article to a story and show what is new, changed and gone in the findings.

    The article is stored in the story's folder under a free name, after the comparison has
    succeeded; nothing is ever overwritten. --output writes the whole new report.
    """
    from compare.workspace.stories import find_story

    choice = comparing.choice(encoder=encoder, judge=judge, sensitivity=sensitivity)
    folder = find_story(story, new=new)
    reports = output.files_only(outputs or [], sources=[str(folder), source], options=choice.options)
    add(folder, source, reports, choice=choice, quiet=quiet, verbose=verbose)


def add(
    folder: Path,
    source: str,
    reports: output.Reports,
    *,
    choice: comparing.Choice,
    quiet: bool = False,
    verbose: bool = False,
) -> Path:
    """Compares a story before and after, stores the article and reports; where it is stored.

    Raises:
        SilangError: the article can't be read, is in the story already, or can't be stored, a
            model can't be loaded, a report not written. Unless the message says that the article
            is stored, nothing was.
    """
    from compare.changes import changes
    from compare.workspace import stories

    arrival = stories.receive(source, sys.stdin.buffer, folder)
    known = stories.articles_of(folder)
    together = stories.with_arrival(folder, arrival, known)
    with progress.shown(quiet=quiet, verbose=verbose) as step:
        chosen = comparing.Comparing(choice, step)
        before = chosen.compared(known) if known else None
        after = chosen.compared(together)
    place = stories.store(folder, arrival)
    chosen.tell_notes(quiet=quiet)
    try:
        if not quiet:
            tell(f"stored as {place}")
        if before is None:
            reports.write(after, quiet=quiet)
        else:
            found = changes(before, after)
            output.show_changes(found)
            reports.since(found).write(after, quiet=quiet)
    except OutputError as error:
        raise OutputError(f"{error}; the article itself is stored as {place}") from None
    return place
