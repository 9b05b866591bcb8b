"""`silang init`: begins a workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import options, workspaces
from compare.cli.failures import tell
from compare.errors import WorkspaceError

EXAMPLES = """Examples:

\b
  silang init
  silang init investigation
"""


def init_command(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="FOLDER", help="The folder to begin it in; else this one."),
    ] = None,
    workspace: options.Workspace = None,
    quiet: options.Quiet = False,
) -> None:
    """Begin a workspace: a file that remembers runs, versions of articles, and what was computed.

    It is .silang/workspace.db in the folder and serves all folders below. A workspace that is there
    already stays as it is. Nothing else needs one.
    """
    if folder is not None and workspace is not None:
        raise WorkspaceError("FOLDER and --workspace, or SILANG_WORKSPACE, both name a place; give one")
    init(_place(folder, workspace), quiet=quiet)


def init(place: Path, *, quiet: bool = False) -> None:
    """Makes an empty workspace where there is none.

    Raises:
        WorkspaceError: something else is in its place, or it can't be written.
    """
    from compare.workspace.file import begin

    made = begin(place)
    if not quiet:
        tell(f"began the workspace {place}" if made else f"{place} is there already and was left as it is")


def _place(folder: Path | None, named: str | None) -> Path:
    from compare.workspace.file import FILE, FOLDER

    if named == workspaces.NONE:
        raise WorkspaceError("none is the word for no workspace; name another file")
    if named is not None:
        return workspaces.place_of(named) or Path(named)
    folder = folder or Path()
    if folder.exists() and not folder.is_dir():
        raise WorkspaceError(f"{folder} is a file; name a folder")
    return folder / FOLDER / FILE
