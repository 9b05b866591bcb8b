"""What people decided about a story's findings, kept in the workspace for good."""

from __future__ import annotations

import json
from collections.abc import Iterable

from compare.comparison import Comparison
from compare.errors import ArticleError, WorkspaceError
from compare.review.decision import Decision, decision_of
from compare.review.reviewed import Review, reviewed
from compare.workspace.file import Workspace, storable
from compare.workspace.history import Story, now

_DECISIONS = "SELECT number, evidence, decision, note, who, at FROM decision WHERE story = ? ORDER BY number"

#: Fields that have a column of their own.
_COLUMNS = frozenset({"evidence", "note", "by", "at", "id"})


class Decisions:
    """The decisions of a story; each is on the disk when `record` returns.

    All methods raise `WorkspaceError` where the workspace can't be read or written.
    """

    def __init__(self, workspace: Workspace, story: Story) -> None:
        self._workspace, self._story = workspace, story

    def all(self) -> tuple[Decision, ...]:
        """In the order in which they were kept."""
        return tuple(
            self._decision(number, {"evidence": evidence, "note": note, "by": who, "at": at}, decision)
            for number, evidence, decision, note, who, at in self._workspace.rows(
                _DECISIONS, self._story.folder
            )
        )

    def record(self, decisions: Iterable[Decision]) -> int:
        """Keeps those that are not there yet, all together or none; how many these were."""
        with self._workspace.writing() as execute:
            known = {each.id for each in self.all()}
            new = [each for each in dict.fromkeys(decisions) if each.id not in known]
            folder = self._story.folder
            execute("INSERT OR IGNORE INTO story (folder, began) VALUES (?, ?)", folder, now())
            ((last,),) = self._workspace.rows(
                "SELECT coalesce(max(number), 0) FROM decision WHERE story = ?", folder
            )
            for number, each in enumerate(new, start=last + 1):
                form = each.to_dict()
                rest = {name: value for name, value in form.items() if name not in _COLUMNS}
                execute(
                    "INSERT INTO decision (story, number, evidence, decision, note, who, at) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?)",
                    *(folder, number, json.dumps(form["evidence"]), json.dumps(rest)),
                    *(storable(each.note), storable(each.by), each.at),
                )
        return len(new)

    def _decision(self, number: int, columns: dict[str, str], rest: str) -> Decision:
        where = f"decision {number} of {self._story.name}"
        try:
            fields = {**columns, "evidence": json.loads(columns["evidence"]), **json.loads(rest)}
            return decision_of(fields, where=where)
        except (ValueError, TypeError, RecursionError, ArticleError) as error:
            raise WorkspaceError(f"{where} can't be read ({error}); see silang doctor") from error


def review_of(workspace: Workspace, story: Story, comparison: Comparison) -> Review | None:
    """The comparison as people left it; None where nobody decided anything.

    Raises:
        WorkspaceError: the workspace can't be read.
    """
    decisions = Decisions(workspace, story).all()
    return reviewed(comparison, decisions) if decisions else None
