"""What `compare` and `add` share: what the user chose, and the way through the pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.cli.failures import tell
from compare.cli.options import NORMAL
from compare.cli.workspaces import dispensable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.articles.article import Article
    from compare.cli.progress import Progress
    from compare.comparison import Comparison
    from compare.explanation import Explanation
    from compare.settings import Settings
    from compare.workspace.embeddings import Store
    from compare.workspace.file import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Models by name, None for those that come with Silang, and the settings.

    options: as on the command line, those that ask for something else than the default.
    """

    encoder: str | None = None
    judge: str | None = None
    settings: Settings
    options: tuple[str, ...] = ()


def choice(*, encoder: str | None, judge: str | None, sensitivity: str) -> Choice:
    """What the options say.

    Raises:
        SettingError: there is no such sensitivity.
    """
    from compare.settings import Settings

    level = sensitivity.strip().lower()
    asked = (
        ("--encoder", encoder),
        ("--judge", judge),
        ("--sensitivity", level if level != NORMAL else None),
    )
    return Choice(
        encoder=encoder,
        judge=judge,
        settings=Settings.at(sensitivity),
        options=tuple(word for name, value in asked if value for word in (name, value)),
    )


class Comparing:
    """Compares as chosen. Models are loaded once; each text is embedded and each pair read once and for all.

    What was computed is kept in `workspace`, with the claims that were read; in the user's cache, and
    without claims, where there is none.

    Raises:
        ModelError: a chosen model can't be found.
    """

    def __init__(self, choice: Choice, progress: Progress, workspace: Workspace | None = None) -> None:
        from compare.models import load_encoder, load_network
        from compare.workspace.embeddings import CachedEncoder
        from compare.workspace.opinions import CachedNetwork
        from compare.workspace.vectors import WorkspaceVectors

        self._settings, self._progress, self._workspace = choice.settings, progress, workspace
        store: Store | None = WorkspaceVectors(workspace) if workspace else None
        self._encoder = CachedEncoder(load_encoder(choice.encoder, progress=progress), store, progress)
        network = load_network(choice.judge, progress=progress)
        self._network = CachedNetwork(network, store, progress) if network else None

    def compared(self, articles: Sequence[Article]) -> Comparison:
        """The articles held against each other.

        Raises:
            ModelError: a model can't be prepared, found or loaded.
            WorkspaceError: the workspace can't be read or written.
        """
        from compare.models.reader import reader_version
        from compare.pipeline import claims_of, compare_articles
        from compare.workspace.claims import KnownClaims

        known = KnownClaims(self._workspace, claims_of, reader_version) if self._workspace else None

        with dispensable():
            return compare_articles(
                articles,
                encoder=self._encoder,
                network=self._network,
                settings=self._settings,
                extract=known,
                progress=self._progress,
            )

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
            for note in self._encoder.notes:
                tell(note)
