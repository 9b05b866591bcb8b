"""What people decided, brought into reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.failures import tell

if TYPE_CHECKING:
    from compare.cli.output import Reports
    from compare.comparison import Comparison
    from compare.workspace.file import Workspace
    from compare.workspace.history import Story


def shown(
    reports: Reports, workspace: Workspace, story: Story, comparison: Comparison, *, quiet: bool
) -> tuple[Reports, Comparison]:
    """The reports with what people decided about the findings, and the findings that count.

    Raises:
        WorkspaceError: the workspace can't be read.
    """
    from compare.workspace.decisions import review_of

    review = review_of(workspace, story, comparison)
    if review is None:
        return reports, comparison
    if (lost := len(review.gone())) and not quiet:
        told = "1 decision has lost its" if lost == 1 else f"{lost} decisions have lost their"
        tell(f"{told} evidence; silang review {story.name} --list shows which")
    return reports.checked(review), review.counted()
