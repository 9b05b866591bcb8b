"""`silang add`: one more article for a story, and what it changes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import comparing, narrowing, options, output, progress, reviewing, workspaces
from compare.cli.failures import tell
from compare.errors import OutputError, SettingError, WorkspaceError

if TYPE_CHECKING:
    from compare.workspace.file import Workspace
    from compare.workspace.joining import Step

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
    only: options.Only = None,
    facet: options.Facets = None,
    outlet: options.Outlets = None,
    min_confidence: options.LeastConfidence = None,
    top: options.Top = None,
    calls: options.Calls = False,
    lang: options.Lang = None,
    sensitivity: options.Sensitivity = options.NORMAL,
    encoder: options.EncoderName = None,
    judge: options.JudgeName = None,
    workspace: options.WorkspaceOrNone = None,
    paged: options.Paged = True,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Add an article to a story and show what is new, changed and gone in the findings.

    The article is stored in the story's folder under a free name, after the comparison has
    succeeded; nothing is ever overwritten. --output writes the new report, with those findings that
    --only, --facet, --outlet, --min-confidence and --top ask for. In a workspace
    (see silang init) the run is recorded; an article that was removed is taken back; one of the
    same outlet and address takes the place of the earlier one, whose file stays.
    """
    from compare.workspace.stories import find_story

    choice = comparing.choice(encoder=encoder, judge=judge, sensitivity=sensitivity)
    narrowed = narrowing.narrowing(
        only=only, facet=facet, outlets=outlet, min_confidence=min_confidence, top=top
    )
    if narrowed != narrowing.Narrowing() and not outputs:
        raise SettingError("nothing to narrow: what is printed are the changes; add --output report.md")
    with workspaces.if_any(workspace) as opened:
        folder = find_story(story, new=new, root=opened.root if opened else None)
        reports = output.files_only(
            outputs or [],
            narrowing=narrowed,
            lang=lang,
            sources=[str(folder), source],
            options=choice.options,
            paged=paged,
            calls=calls,
        )
        add(folder, source, reports, choice=choice, workspace=opened, quiet=quiet, verbose=verbose)


def add(
    folder: Path,
    source: str,
    reports: output.Reports,
    *,
    choice: comparing.Choice,
    workspace: Workspace | None = None,
    quiet: bool = False,
    verbose: bool = False,
) -> Path:
    """Compares a story before and after, stores the article, records and reports; where it is stored.

    Raises:
        SilangError: the article can't be read, is in the story already, or can't be stored, a
            model can't be loaded, the workspace not written, a report not written. Unless the
            message says that the article is stored, nothing was.
    """
    from compare.changes import changes
    from compare.workspace import joining, stories
    from compare.workspace.history import story_at

    story = story_at(workspace, folder) if workspace else None
    arrival = stories.receive(source, sys.stdin.buffer, folder)
    step = joining.step(folder, arrival, story)
    reports = reports.of(step.after)
    with progress.shown(quiet=quiet, verbose=verbose) as shown:
        chosen = comparing.Comparing(choice, shown, workspace)
        before = chosen.compared(step.before) if step.before else None
        after = chosen.compared(step.after)
    place = step.stored or stories.store(folder, arrival)
    chosen.tell_notes(quiet=quiet)
    try:
        if workspace is not None and story is not None:
            story.record(step.after, after, options=choice.options, replaced=step.replaced)
            reports, _ = reviewing.shown(reports, workspace, story, after, quiet=quiet)
        if not quiet:
            tell(f"stored as {place}{_instead(step)}")
        if before is None:
            reports.write(after, quiet=quiet)
        else:
            found = changes(before, after)
            output.show_changes(found, reports.view, paged=reports.paged)
            reports.since(found).write(after, quiet=quiet)
    except (OutputError, WorkspaceError) as error:
        raise type(error)(f"{error}; the article itself is stored as {place}") from None
    return place


def _instead(step: Step) -> str:
    return f", instead of {', '.join(sorted(step.replaced))}, which stays there" if step.replaced else ""
