"""`silang doctor`: whether everything is in order, and what to do where it isn't."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from compare.cli import exit_codes, options, workspaces
from compare.render.safe import one_line

if TYPE_CHECKING:
    from compare.workspace.health import Check

EXAMPLES = """Examples:

\b
  silang doctor
  silang doctor --workspace backup.db
"""


def doctor_command(workspace: options.Workspace = None) -> None:
    """Look whether the workspace and the models are in order, and say what to do where they aren't.

    Exits with 1 when something is wrong.
    """
    sound = True
    for check in examine(workspace):
        sound = sound and not check.advice
        typer.echo(f"wrong: {one_line(check.what)}" if check.advice else f"ok: {one_line(check.what)}")
        if check.advice:
            typer.echo(f"  {one_line(check.advice)}")
    raise typer.Exit(exit_codes.OK if sound else exit_codes.UNSOUND)


def examine(workspace: str | None) -> Iterator[Check]:
    """All there is to look at: the program, its models, the workspace."""
    import sqlite3

    from compare.version import SIGNATURE
    from compare.workspace.health import Check
    from compare.workspace.health import examine as examine_workspace

    yield Check(what=f"{SIGNATURE}, SQLite {sqlite3.sqlite_version}")
    yield from _models()
    place = workspaces.place_of(workspace)
    if place is None:
        yield Check(what="no workspace here; silang init begins one")
    else:
        yield from examine_workspace(place)


def _models() -> Iterator[Check]:
    from compare.models import models_status
    from compare.workspace.health import Check

    for model in models_status():
        if model.prepared:
            yield Check(what=f"the {model.purpose} {model.name} is ready")
        else:
            yield Check(
                what=f"the {model.purpose} {model.name} is not prepared ({model.weights})",
                advice="silang models prepare",
            )
