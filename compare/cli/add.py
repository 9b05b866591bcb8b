"""`silang add`: one more article for a story, and what it changes."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import comparing, options, output, progress, reviewing, workspaces
from compare.cli.failures import tell
from compare.errors import OutputError, WorkspaceError

if TYPE_CHECKING:
    from compare.articles.article import Article
    from compare.workspace.file import Workspace
    from compare.workspace.history import Story
    from compare.workspace.stories import Arrival

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
    workspace: options.WorkspaceOrNone = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Add an article to a story and show what is new, changed and gone in the findings.

    The article is stored in the story's folder under a free name, after the comparison has
    succeeded; nothing is ever overwritten. --output writes the whole new report. In a workspace
    (see silang init) the run is recorded; an article that was removed is taken back; one of the
    same outlet and address takes the place of the earlier one, whose file stays.
    """
    from compare.workspace.stories import find_story

    choice = comparing.choice(encoder=encoder, judge=judge, sensitivity=sensitivity)
    with workspaces.if_any(workspace) as opened:
        folder = find_story(story, new=new, root=opened.root if opened else None)
        reports = output.files_only(outputs or [], sources=[str(folder), source], options=choice.options)
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
    from compare.workspace import stories
    from compare.workspace.history import story_at

    story = story_at(workspace, folder) if workspace else None
    arrival = stories.receive(source, sys.stdin.buffer, folder)
    step = _back(folder, arrival, story) or _joining(folder, arrival, story)
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
            output.show_changes(found)
            reports.since(found).write(after, quiet=quiet)
    except (OutputError, WorkspaceError) as error:
        raise type(error)(f"{error}; the article itself is stored as {place}") from None
    return place


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A story's articles before and after one came to it."""

    before: tuple[Article, ...]
    after: tuple[Article, ...]
    stored: Path | None = None
    """Where the article is already; None while it has to be stored."""
    replaced: frozenset[str] = frozenset()
    """Places of earlier versions that it takes the place of."""


def _back(folder: Path, arrival: Arrival, story: Story | None) -> _Step | None:
    """An article whose file is in the folder but which is none of the story's; None for any other.

    It was removed; or the program was stopped right after it had stored it.
    """
    if story is None:
        return None
    from compare.workspace.history import file_of
    from compare.workspace.stories import articles_of, returning

    out = story.left_out()
    staying = {file_of(place) for place in story.standing()} - {file_of(place) for place in out}
    files = returning(folder, arrival, staying)
    if not files:
        return None
    still_out = frozenset(place for place in out if file_of(place) not in files)
    return _Step(
        before=articles_of(folder, out | files),
        after=articles_of(folder, still_out),
        stored=folder / min(files),
    )


def _joining(folder: Path, arrival: Arrival, story: Story | None) -> _Step:
    """An article that is new to the folder."""
    from compare.workspace.history import place_of
    from compare.workspace.stories import articles_of, earlier_versions, with_arrival

    out = story.left_out() if story else frozenset[str]()
    known = articles_of(folder, out)
    after = with_arrival(folder, arrival, known, out)
    replaced = earlier_versions(known, after) if story else frozenset[str]()
    if replaced:
        others = tuple(article for article in known if place_of(article) not in replaced)
        after = with_arrival(folder, arrival, others, out | replaced)
    return _Step(before=known, after=after, replaced=replaced)


def _instead(step: _Step) -> str:
    return f", instead of {', '.join(sorted(step.replaced))}, which stays there" if step.replaced else ""
