"""`silang stories`, `show`, `log` and `diff`: what a workspace remembers. Nothing is computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import narrowing, options, output, reviewing, workspaces
from compare.cli.failures import tell
from compare.errors import SettingError, StoryError
from compare.render.safe import one_line

if TYPE_CHECKING:
    from compare.workspace.file import Workspace
    from compare.workspace.history import Run, Story

STORIES_EXAMPLES = """Examples:

\b
  silang stories
  silang stories --workspace before-the-move.db
"""

SHOW_EXAMPLES = """Examples:

\b
  silang show libya-moscow
  silang show libya-moscow 2 --only conflict,update
  silang show libya-moscow --outlet lintang-pagi --top 10
  silang show libya-moscow --output report.md
"""

LOG_EXAMPLES = """Examples:

\b
  silang log libya-moscow
"""

DIFF_EXAMPLES = """Examples:

\b
  silang diff libya-moscow
  silang diff libya-moscow 1
  silang diff libya-moscow 1 3 --no-pager
"""


def stories_command(workspace: options.Workspace = None, lang: options.Lang = None) -> None:
    """List the stories of the workspace, one a line: folder, articles, runs, and what the last one found."""
    from compare.render.catalogue import speaking
    from compare.workspace.history import stories

    with speaking(options.language(lang)), workspaces.needed(workspace) as opened:
        for story in stories(opened):
            typer.echo(_story_line(story))


def show_command(
    *,
    story: options.StoryName,
    run: Annotated[int | None, typer.Argument(metavar="[RUN]", help="A run's number; else the last.")] = None,
    outputs: options.Outputs = None,
    form: options.Form = None,
    only: options.Only = None,
    facet: options.Facets = None,
    outlet: options.Outlets = None,
    min_confidence: options.LeastConfidence = None,
    top: options.Top = None,
    calls: options.Calls = False,
    paged: options.Paged = True,
    lang: options.Lang = None,
    workspace: options.Workspace = None,
    quiet: options.Quiet = False,
) -> None:
    """Show the report of a story's last run again, or that of an earlier one, without computing."""
    narrowed = narrowing.narrowing(
        only=only, facet=facet, outlets=outlet, min_confidence=min_confidence, top=top
    )
    with workspaces.needed(workspace) as opened:
        found = _recorded(opened, story)
        number = found.runs()[-1].number if run is None else run
        comparison = found.comparison(number)
        reports = output.reports(
            outputs or [],
            form=form,
            narrowing=narrowed,
            lang=lang,
            sources=[str(opened.root / found.folder)],
            options=found.runs()[number - 1].options,
            paged=paged,
            calls=calls,
        )
        reports, _ = reviewing.shown(reports.of(comparison.articles), opened, found, comparison, quiet=quiet)
    reports.write(comparison, quiet=quiet)


def log_command(
    story: options.StoryName, workspace: options.Workspace = None, lang: options.Lang = None
) -> None:
    """List a story's runs, one a line, the oldest first: number, time, articles, findings by verdict."""
    from compare.render.catalogue import speaking

    with speaking(options.language(lang)), workspaces.needed(workspace) as opened:
        for run in _recorded(opened, story).runs():
            typer.echo(f"{run.number}  {_run_line(run)}")


def diff_command(
    story: options.StoryName,
    runs: Annotated[
        list[int] | None,
        typer.Argument(
            metavar="[RUN] [RUN]", help="Two runs, or one to hold against the last; else the last two."
        ),
    ] = None,
    paged: options.Paged = True,
    workspace: options.Workspace = None,
    lang: options.Lang = None,
) -> None:
    """Show what is new, changed and gone in a story's findings between two runs."""
    from compare.changes import changes
    from compare.render import View, words
    from compare.render.catalogue import speaking

    language = options.language(lang)
    with workspaces.needed(workspace) as opened:
        found = _recorded(opened, story)
        first, second = _two(found, runs or [])
        before, after = (found.comparison(number) for number in (first, second))
        made = {run.number: run.signature for run in found.runs()}
    if made[first] != made[second]:
        tell(f"run {first} and run {second} are of different programs or models; some changes may be theirs")
    if before.settings != after.settings:
        tell(f"run {first} and run {second} were made with different settings")
    with speaking(language):
        typer.echo(words.two_runs(one_line(found.name), first, second))
    output.show_changes(changes(before, after), View(language=language), paged=paged)


def _two(story: Story, asked: list[int]) -> tuple[int, int]:
    known = [run.number for run in story.runs()]
    if len(asked) > 2:
        raise SettingError(f"{len(asked)} runs given; diff holds two against each other")
    if len(asked) < 2 and len(known) < 2:
        raise StoryError(f"{story.name} has one run only; compare it again when something has changed")
    first, second = [*asked, known[-1]][:2] if asked else known[-2:]
    return first, second


def _recorded(workspace: Workspace, name: str) -> Story:
    """The story of that name, which has a run.

    Raises:
        StoryError: there is none, or it was never compared.
    """
    from compare.workspace.history import recorded

    story = recorded(workspace, name)
    if not story.runs():
        raise StoryError(f"{story.name} has no run yet; silang compare makes the first")
    return story


def _story_line(story: Story) -> str:
    from compare.render import words

    runs = story.runs()
    last = words.last_run(_run_line(runs[-1])) if runs else words.NO_RUN
    return f"{one_line(story.folder)}  {words.runs(len(runs))}, {last}"


def _run_line(run: Run) -> str:
    time = run.at.replace("T", " ").removesuffix("+00:00").rpartition(":")[0]
    return f"{time} UTC  {output.figures(run.articles, run.verdicts)}"
