"""`silang evaluate`: how right the tool was, where people looked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import options, workspaces
from compare.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.review.precision import Precision
    from compare.workspace.file import Workspace

EXAMPLES = """Examples:

\b
  silang evaluate --reviewed
  silang evaluate --reviewed libya-moscow
"""


def evaluate_command(
    *,
    stories: Annotated[
        list[str] | None,
        typer.Argument(metavar="[STORY]...", help="Stories by folder or name; all of them if none is given."),
    ] = None,
    reviewed: Annotated[
        bool, typer.Option("--reviewed", help="Measure on the findings that people checked.")
    ] = False,
    workspace: options.Workspace = None,
    lang: options.Lang = None,
) -> None:
    """Measure how many of the tool's verdicts people confirmed, by verdict, in the stories' last runs.

    Counted are findings that were confirmed, rejected or given another verdict (see silang review) and
    that stand as they did then. The interval is where the true share lies, 95 times in 100, if those
    that were checked are like the others.
    """
    from compare.render import review
    from compare.render.catalogue import speaking

    language = options.language(lang)
    if not reviewed:
        raise SettingError("nothing to measure on; --reviewed measures on what people checked")
    with workspaces.needed(workspace) as opened:
        found = evaluate(opened, stories or [])
    with speaking(language):
        typer.echo(review.precision(found), nl=False)


def evaluate(workspace: Workspace, names: Sequence[str]) -> Precision:
    """The precision on what people checked in these stories, in all where none is named.

    Raises:
        StoryError: there is no such story, or it was never compared.
        WorkspaceError: the workspace can't be read.
    """
    from compare.review.precision import precision
    from compare.workspace.decisions import review_of
    from compare.workspace.history import recorded, stories

    chosen = [recorded(workspace, name) for name in dict.fromkeys(names)]
    if not names:
        chosen = [story for story in stories(workspace) if story.runs()]
    found = {story.folder: (story, story.comparison(len(story.runs()))) for story in chosen}
    reviews = (review_of(workspace, story, comparison) for story, comparison in found.values())
    return precision(each for each in reviews if each is not None)
