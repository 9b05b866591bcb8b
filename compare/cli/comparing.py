"""What `compare` and `add` share: what the user chose, and the way through the pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.failures import tell
from compare.cli.workspaces import dispensable
from compare.comparing import Choice, Models, choice
from compare.comparing import Comparing as _Comparing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.articles.article import Article
    from compare.comparison import Comparison
    from compare.explanation import Explanation

__all__ = ["Choice", "Comparing", "Models", "choice"]


class Comparing(_Comparing):
    """Compares as chosen, and says what the user should know."""

    def compared(self, articles: Sequence[Article]) -> Comparison:
        """As in the class above; the user is told that a workspace in the way can be done without."""
        with dispensable():
            return super().compared(articles)

    def explained(self, comparison: Comparison, finding: str) -> Explanation:
        """How the finding of that id came about; with the comparison's settings.

        Raises:
            StoryError: there is no such finding.
            ModelError: a model can't be prepared, found or loaded.
            WorkspaceError: the workspace can't be read or written.
        """
        from compare.explanation import explain_finding, finding_of

        found = finding_of(comparison, finding)
        with dispensable():
            return explain_finding(comparison, found, self._encoder, self._network)

    def tell_notes(self, *, quiet: bool) -> None:
        """Passes on what the user should know of the encoder, such as that nothing is kept."""
        if not quiet:
            for note in self.notes:
                tell(note)
