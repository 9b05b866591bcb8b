"""`silang calls`: whom to call about each conflict of a story, and what to ask."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from compare.cli import options, output, progress, subject, workspaces
from compare.render import Format, View

EXAMPLES = """Examples:

\b
  silang calls libya-moscow
  silang calls sources/libya-moscow --format json
  silang calls libya-moscow --lang id
  silang compare sources/libya-moscow --calls --output report.md
"""


def calls_command(
    *,
    story: Annotated[
        str | None,
        typer.Argument(
            metavar="[STORY|FOLDER]",
            help="A story of the workspace, or a folder of articles; else the workspace's only story.",
        ),
    ] = None,
    form: options.PlainOrJson = options.TERMINAL,
    lang: options.Lang = None,
    paged: options.Paged = True,
    workspace: options.WorkspaceOrNone = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """List for each conflict what to ask, of whom, what would settle it, and wording that is safe to print.

    Of a recorded story it is the last run's conflicts, without those that people rejected (see
    silang review); any other folder is compared first. Nothing in the list says which outlet is right.
    """
    asked, view = output.plain_or_json(form), View(language=options.language(lang))
    with workspaces.if_any(workspace) as opened, progress.shown(quiet=quiet, verbose=verbose) as step:
        found = subject.find(story, opened, step, quiet=quiet)
    if asked is Format.JSON:
        from compare.render.calls import as_json
        from compare.render.catalogue import speaking

        kept = found.review.counted() if found.review is not None else found.comparison
        with speaking(view.language):
            output.show_json(as_json(kept))
    else:
        output.show_calls(found.comparison, replace(view, review=found.review), paged=paged)
