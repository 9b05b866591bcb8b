"""The way through the pipeline that the command line and Python share: chosen models, what is kept.

Loading this loads nothing else, so that `silang --help` may.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.alignment.opinion import Network
    from compare.alignment.pair import Encoder
    from compare.articles.article import Article
    from compare.comparison import Comparison
    from compare.pipeline import Progress
    from compare.settings import Settings
    from compare.workspace.embeddings import Store
    from compare.workspace.file import Workspace

#: The sensitivity that needs no mention.
NORMAL = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Models by name, None for those that come with Silang, and the settings.

    options: as on the command line, those that ask for something else than the default.
    """

    encoder: str | None = None
    judge: str | None = None
    settings: Settings
    options: tuple[str, ...] = ()


def choice(*, encoder: str | None = None, judge: str | None = None, sensitivity: str = NORMAL) -> Choice:
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


@dataclass(frozen=True, slots=True)
class Models:
    """The models of a choice. Each is opened at its first text, and stays so."""

    encoder: Encoder
    network: Network | None

    @classmethod
    def of(cls, choice: Choice, progress: Progress) -> Models:
        """Those that were chosen; `progress` hears of their preparation.

        Raises:
            ModelError: a chosen model can't be found.
        """
        from compare.models import load_encoder, load_network

        return cls(
            load_encoder(choice.encoder, progress=progress), load_network(choice.judge, progress=progress)
        )


class Comparing:
    """Compares as chosen. Models are loaded once; each text is embedded and each pair read once and for all.

    What was computed is kept in `workspace`, with the claims that were read; in the user's cache, and
    without claims, where there is none. `models` are those of the choice, where they are loaded already.

    Raises:
        ModelError: a chosen model can't be found.
    """

    def __init__(
        self,
        choice: Choice,
        progress: Progress,
        workspace: Workspace | None = None,
        models: Models | None = None,
    ) -> None:
        from compare.workspace.embeddings import CachedEncoder
        from compare.workspace.opinions import CachedNetwork
        from compare.workspace.vectors import WorkspaceVectors

        self._settings, self._progress, self._workspace = choice.settings, progress, workspace
        models = models or Models.of(choice, progress)
        store: Store | None = WorkspaceVectors(workspace) if workspace else None
        self._encoder = CachedEncoder(models.encoder, store, progress)
        self._network = CachedNetwork(models.network, store, progress) if models.network else None

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
        return compare_articles(
            articles,
            encoder=self._encoder,
            network=self._network,
            settings=self._settings,
            extract=known,
            progress=self._progress,
        )

    @property
    def notes(self) -> Sequence[str]:
        """What the user should know of the encoder, such as that nothing is kept."""
        return self._encoder.notes
