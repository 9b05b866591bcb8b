"""Whether a workspace is sound: what `silang doctor` looks at."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from compare.comparison import Comparison
from compare.errors import WorkspaceError
from compare.workspace import schema
from compare.workspace.file import Workspace, open_workspace
from compare.workspace.form import unpacked
from compare.workspace.history import stories

_RESTORE = "put a backup in its place (silang backup makes them), or save what is left: sqlite3 FILE .recover"
_CHANGED_BY_OTHERS = "something else than silang has changed it; go back to a backup"

#: Rows that nothing refers to. Silang never leaves any: what is recorded together is kept together.
_ORPHANS = {
    "versions of articles in no story": "SELECT id FROM article EXCEPT SELECT article FROM member",
    "comparisons of no run": "SELECT id FROM comparison EXCEPT SELECT comparison FROM run",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Something that was looked at."""

    what: str
    """In words: what is well, or what is wrong."""
    advice: str = ""
    """What to do about it; empty where nothing is wrong."""


def examine(path: Path) -> Iterator[Check]:
    """Everything that is known of a workspace's soundness; never raises `WorkspaceError`."""
    try:
        with open_workspace(path, write=False) as workspace:
            yield from _checks(workspace)
    except WorkspaceError as error:
        yield Check(what=str(error), advice=_RESTORE)


def _checks(workspace: Workspace) -> Iterator[Check]:
    yield Check(what=f"workspace {workspace.path}, schema {len(schema.MIGRATIONS)}")
    yield from _integrity(workspace)
    yield from _orphans(workspace)
    yield from _bodies(workspace)
    yield from _stories(workspace)
    yield from _leftovers(workspace.path.parent)


def _integrity(workspace: Workspace) -> Iterator[Check]:
    found = [row[0] for row in workspace.rows("PRAGMA integrity_check(5)")]
    if found == ["ok"]:
        yield Check(what="the file is whole")
    else:
        yield Check(what=f"the file is damaged: {'; '.join(found)}", advice=_RESTORE)
    broken = workspace.rows("PRAGMA foreign_key_check")
    if broken:
        tables = ", ".join(sorted({row[0] for row in broken}))
        yield Check(what=f"{len(broken)} rows refer to nothing, in {tables}", advice=_CHANGED_BY_OTHERS)


def _orphans(workspace: Workspace) -> Iterator[Check]:
    for what, query in _ORPHANS.items():
        count = len(workspace.rows(query))
        if count:
            yield Check(what=f"{count} {what}", advice=_CHANGED_BY_OTHERS)


def _bodies(workspace: Workspace) -> Iterator[Check]:
    """Runs that can't be shown any more, and versions whose text can't be read."""
    runs = 0
    for story, number, body in workspace.rows(
        "SELECT story, number, body FROM run JOIN comparison ON comparison.id = run.comparison"
    ):
        runs += 1
        try:
            unpacked(body, Comparison)
        except ValueError:
            yield Check(
                what=f"run {number} of {story} can't be read",
                advice="compare the story again; silang show, log and diff have the other runs",
            )
    articles = workspace.rows("SELECT id, body FROM article")
    for identity, body in articles:
        try:
            json.loads(zlib.decompress(body))
        except (ValueError, zlib.error):
            yield Check(what=f"version {identity[:12]} of an article can't be read", advice=_RESTORE)
    yield Check(what=f"looked through: runs {runs}, versions of articles {len(articles)}")


def _stories(workspace: Workspace) -> Iterator[Check]:
    for story in stories(workspace):
        if not (workspace.root / story.folder).is_dir():
            yield Check(
                what=f"the folder of {story.folder} is gone",
                advice="put it back where it was, or leave it: silang show still has the story's runs",
            )


def _leftovers(folder: Path) -> Iterator[Check]:
    parts = sorted(place.name for place in folder.glob(".*.part*"))
    if parts:
        yield Check(
            what=f"left in {folder} by runs that were stopped: {', '.join(parts)}",
            advice="delete them when no silang is running",
        )
