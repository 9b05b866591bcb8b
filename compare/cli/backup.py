"""`silang backup`: a copy of the workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import options, workspaces
from compare.cli.failures import tell

EXAMPLES = """Examples:

\b
  silang backup before-the-move.db
  silang show libya-moscow --workspace before-the-move.db
"""


def backup_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to; nothing may be there yet.")],
    workspace: options.Workspace = None,
    quiet: options.Quiet = False,
) -> None:
    """Copy the workspace to one file, whole or not at all, also while others write to it.

    To go back to it, put it in the place of .silang/workspace.db while no silang is running. The
    articles themselves are in their folders and not in it.
    """
    with workspaces.needed(workspace) as opened:
        opened.back_up(file)
    if not quiet:
        tell(f"copied the workspace to {file}")
