"""`silang explain`: how one finding came about."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from compare.cli import options, output, progress, subject, workspaces
from compare.render import Format, View

EXAMPLES = """Examples:

\b
  silang explain f1
  silang explain f3 sources/libya-moscow
  silang explain "tujuh jam" libya-moscow
  silang explain f3 --story libya-moscow --format json
  silang explain f3 --story libya-moscow --lang id
"""


def explain_command(
    *,
    finding: Annotated[
        str,
        typer.Argument(
            metavar="FINDING", help="The finding's id, such as f1, or words that stand in one finding alone."
        ),
    ],
    folder: Annotated[
        str | None,
        typer.Argument(metavar="[FOLDER]", help="A folder of articles; else the workspace's only story."),
    ] = None,
    story: Annotated[
        str | None, typer.Option("--story", metavar="STORY", help="A story of the workspace: its last run.")
    ] = None,
    form: options.PlainOrJson = options.TERMINAL,
    lang: options.Lang = None,
    paged: options.Paged = True,
    workspace: options.WorkspaceOrNone = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Show how a finding came about.

    Its evidence in sentence and paragraph, the values as they were understood, who says so, and what
    each stage made of each pair: shared copy, whether it is the same fact, what is the same and what
    differs, the trained network's opinion, and the confidence. Ids of findings stand in call
    lists and in the reports that are data; they shift when articles come or go.
    """
    asked, name = output.plain_or_json(form), subject.one_of(folder, story)
    view = View(language=options.language(lang))
    with workspaces.if_any(workspace) as opened, progress.shown(quiet=quiet, verbose=verbose) as step:
        found = subject.find(name, opened, step, quiet=quiet)
        explanation = found.chosen.explained(found.as_left, finding)
    if asked is Format.JSON:
        from compare.render.catalogue import speaking
        from compare.render.explanation import as_json

        with speaking(view.language):
            output.show_json(as_json(explanation, found.review))
    else:
        output.show_explanation(explanation, replace(view, review=found.review), paged=paged)
