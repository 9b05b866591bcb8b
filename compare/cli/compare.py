"""`silang compare`: several articles in, one report out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import comparing, exit_codes, narrowing, options, output, progress, reviewing, workspaces
from compare.cli.failures import tell
from compare.errors import StoryError, WorkspaceError

if TYPE_CHECKING:
    from compare.articles.article import Article
    from compare.workspace.file import Workspace
    from compare.workspace.history import Story

EXAMPLES = """Examples:

\b
  silang compare sources/libya-moscow
  silang compare first.txt second.html --only conflict,update
  silang compare sources/libya-moscow --facet number,duration --min-confidence 80% --top 10
  silang compare sources/libya-moscow --outlet "Lintang Pagi" --no-pager
  silang compare sources/libya-moscow --output report.md --output report.json
  silang compare sources/libya-moscow --output findings.csv --only conflict,update
  silang compare sources/libya-moscow --output evidence.zip
  silang compare sources/libya-moscow --output laporan.html --lang id
  curl -s https://example.org/story | silang compare first.txt -
"""


def compare_command(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATHS", help="Articles: files, folders, URLs, or - for standard input."),
    ],
    outputs: options.Outputs = None,
    form: options.Form = None,
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
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 where outlets contradict each other.")
    ] = False,
    paged: options.Paged = True,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Compare articles on one event and report side by side.

    The report is printed, or with --output written to files. In a workspace (see silang init) what
    was computed is kept there, and the run too when PATHS is one folder.
    """
    choice = comparing.choice(encoder=encoder, judge=judge, sensitivity=sensitivity)
    narrowed = narrowing.narrowing(
        only=only, facet=facet, outlets=outlet, min_confidence=min_confidence, top=top
    )
    reports = output.reports(
        outputs or [],
        form=form,
        narrowing=narrowed,
        lang=lang,
        sources=paths,
        options=choice.options,
        paged=paged,
        calls=calls,
    )
    with workspaces.if_any(workspace) as opened:
        conflicts = compare(paths, reports, choice=choice, workspace=opened, quiet=quiet, verbose=verbose)
    raise typer.Exit(exit_codes.CONFLICTS if exit_code and conflicts else exit_codes.OK)


def compare(
    paths: Sequence[str],
    reports: output.Reports,
    *,
    choice: comparing.Choice,
    workspace: Workspace | None = None,
    quiet: bool = False,
    verbose: bool = False,
) -> bool:
    """Reads, compares, records and reports; whether there are conflicts that nobody has rejected.

    Raises:
        SilangError: an article, a model, the workspace or a place to write to stands in the way.
    """
    from compare.verdicts.judgement import Verdict

    story = _story(paths, workspace)
    articles = _articles(paths, story, quiet=quiet)
    reports = reports.of(articles)
    with progress.shown(quiet=quiet, verbose=verbose) as step:
        chosen = comparing.Comparing(choice, step, workspace)
        comparison = chosen.compared(articles)
    chosen.tell_notes(quiet=quiet)
    counted = comparison
    try:
        if workspace is not None and story is not None:
            reports, counted = reviewing.shown(reports, workspace, story, comparison, quiet=quiet)
            story.record(articles, comparison, options=choice.options)
    except WorkspaceError as error:
        raise WorkspaceError(f"{error}; the report is complete, but the run is not recorded") from None
    finally:
        reports.write(comparison, quiet=quiet)
    return any(finding.verdict is Verdict.CONFLICT for finding in counted.findings)


def _story(paths: Sequence[str], workspace: Workspace | None) -> Story | None:
    """The story to record: that of the one folder that was named."""
    if workspace is None or len(paths) != 1 or "\0" in paths[0] or not Path(paths[0]).is_dir():
        return None
    from compare.workspace.history import story_at

    return story_at(workspace, Path(paths[0]))


def _articles(paths: Sequence[str], story: Story | None, *, quiet: bool) -> tuple[Article, ...]:
    """What is to be compared; of a story without what is left out of it."""
    from compare.articles.readers import read_articles
    from compare.workspace.stories import articles_of

    left_out = story.left_out() if story else frozenset[str]()
    if not left_out:
        return read_articles(paths, stdin=sys.stdin.buffer)
    articles = articles_of(Path(paths[0]), left_out)
    names = ", ".join(sorted(left_out))
    if not articles:
        raise StoryError(f"all articles of {paths[0]} are left out ({names}); silang add brings them back")
    if not quiet:
        tell(f"left out: {names}; silang add brings an article back")
    return articles
