"""What a story's articles are before and after one comes to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compare.workspace.history import file_of, place_of
from compare.workspace.stories import articles_of, earlier_versions, returning, with_arrival

if TYPE_CHECKING:
    from compare.articles.article import Article
    from compare.workspace.history import Story
    from compare.workspace.stories import Arrival


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A story's articles before and after one came to it."""

    before: tuple[Article, ...]
    after: tuple[Article, ...]
    stored: Path | None = None
    """Where the article is already; None while it has to be stored."""
    replaced: frozenset[str] = frozenset()
    """Places of earlier versions that it takes the place of."""


def step(folder: Path, arrival: Arrival, story: Story | None) -> Step:
    """What `arrival` makes of the story in `folder`; nothing is stored or recorded.

    `story` is what a workspace knows of it, None where there is no workspace.

    Raises:
        ArticleError: it is no article.
        StoryError: the story has it already.
        WorkspaceError: the workspace can't be read.
    """
    return _back(folder, arrival, story) or _joining(folder, arrival, story)


def _back(folder: Path, arrival: Arrival, story: Story | None) -> Step | None:
    """An article whose file is in the folder but which is none of the story's; None for any other.

    It was removed; or the program was stopped right after it had stored it.
    """
    if story is None:
        return None
    out = story.left_out()
    staying = {file_of(place) for place in story.standing()} - {file_of(place) for place in out}
    files = returning(folder, arrival, staying)
    if not files:
        return None
    still_out = frozenset(place for place in out if file_of(place) not in files)
    return Step(
        before=articles_of(folder, out | files),
        after=articles_of(folder, still_out),
        stored=folder / min(files),
    )


def _joining(folder: Path, arrival: Arrival, story: Story | None) -> Step:
    """An article that is new to the folder."""
    out = story.left_out() if story else frozenset[str]()
    known = articles_of(folder, out)
    after = with_arrival(folder, arrival, known, out)
    replaced = earlier_versions(known, after) if story else frozenset[str]()
    if replaced:
        others = tuple(article for article in known if place_of(article) not in replaced)
        after = with_arrival(folder, arrival, others, out | replaced)
    return Step(before=known, after=after, replaced=replaced)
