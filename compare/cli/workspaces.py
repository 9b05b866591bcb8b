"""Which workspace a command works in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import WorkspaceError

if TYPE_CHECKING:
    from compare.workspace.file import Workspace

#: The word for going without; a file of that name is ./none.
NONE = "none"


@contextmanager
def if_any(named: str | None) -> Iterator[Workspace | None]:
    """The workspace that was named, else that of the current folder; None where there is none.

    Raises:
        WorkspaceError: it can't be opened and written to.
    """
    from compare.workspace.file import open_workspace

    path = place_of(named)
    if path is None:
        yield None
        return
    with dispensable():
        workspace = open_workspace(path)
    with workspace:
        yield workspace


@contextmanager
def dispensable() -> Iterator[None]:
    """Whatever is wrong with the workspace here, the user may do without it, and is told so."""
    try:
        yield
    except WorkspaceError as error:
        raise WorkspaceError(f"{error}; --workspace {NONE} goes without it") from error


@contextmanager
def needed(named: str | None, *, write: bool = False) -> Iterator[Workspace]:
    """The workspace that was named, else that of the current folder.

    Raises:
        WorkspaceError: there is none, or it can't be opened, with `write` written to.
    """
    from compare.workspace.file import open_workspace

    path = place_of(named)
    if path is None:
        raise WorkspaceError("no workspace in this folder or above; silang init begins one")
    with open_workspace(path, write=write) as workspace:
        yield workspace


def place_of(named: str | None) -> Path | None:
    """The file of the workspace that was named, else of the current folder's; None where there is none."""
    from compare.workspace.file import find

    if named == NONE:
        return None
    if named is None:
        try:
            return find(Path.cwd())
        except FileNotFoundError:  # the current folder was deleted
            return None
    if "\0" in named:
        raise WorkspaceError("a workspace's name can't hold a NUL; name another file")
    return Path(named)
