"""What `compare` and `add` share: an encoder that remembers, and the way through the pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.failures import tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.articles.article import Article
    from compare.cli.progress import Progress
    from compare.comparison import Comparison
    from compare.workspace.embeddings import CachedEncoder


def remembering_encoder(name: str | None, progress: Progress) -> CachedEncoder:
    """The encoder of that name, or the default one; each text is embedded once and for all."""
    from compare.models import load_encoder
    from compare.workspace.embeddings import CachedEncoder

    return CachedEncoder(load_encoder(name, progress=progress), progress=progress)


def compared(articles: Sequence[Article], encoder: CachedEncoder, progress: Progress) -> Comparison:
    """The articles held against each other."""
    from compare.pipeline import compare_articles

    return compare_articles(articles, encoder=encoder, progress=progress)


def tell_notes(encoder: CachedEncoder, *, quiet: bool) -> None:
    """Passes on what the user should know of the encoder, such as that nothing is kept."""
    if not quiet:
        for note in encoder.notes:
            tell(note)
