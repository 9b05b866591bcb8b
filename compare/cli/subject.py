"""What `explain` and `calls` are about: the last run of a recorded story, or a folder compared now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.cli import comparing
from compare.cli.failures import tell
from compare.cli.options import NORMAL
from compare.errors import SettingError, StoryError

if TYPE_CHECKING:
    from compare.cli.progress import Progress
    from compare.comparison import Comparison
    from compare.review.reviewed import Review
    from compare.workspace.file import Workspace
    from compare.workspace.history import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A comparison, the models that made it or would, and what people decided about its findings."""

    comparison: Comparison
    chosen: comparing.Comparing
    review: Review | None = None

    @property
    def as_left(self) -> Comparison:
        """The comparison as people left it, by whose ids reports call its findings."""
        return self.review.comparison if self.review is not None else self.comparison


def one_of(place: str | None, story: str | None) -> str | None:
    """The story's name or folder, given as argument or as option.

    Raises:
        SettingError: both are given.
    """
    if place is not None and story is not None:
        raise SettingError(f"{place} and --story {story} are given; give one of them")
    return place if story is None else story


def find(name: str | None, workspace: Workspace | None, step: Progress, *, quiet: bool) -> Subject:
    """The last run of the story of that name, else its folder compared; the only story where none is named.

    Raises:
        StoryError: there is no such story, none is named and there are several, or it has no article.
        SilangError: an article can't be read, a model not be loaded, or the workspace not be used.
    """
    from compare.workspace.decisions import review_of

    story = _recorded(name, workspace)
    if story is not None and workspace is not None:
        run = story.runs()[-1]
        if not quiet:
            tell(f"run {run.number} of {story.name}, {run.at}")
        asked = dict(zip(run.options[::2], run.options[1::2], strict=False))
        choice = comparing.choice(
            encoder=asked.get("--encoder"),
            judge=asked.get("--judge"),
            sensitivity=asked.get("--sensitivity", NORMAL),
        )
        chosen = comparing.Comparing(choice, step, workspace)
        comparison = story.comparison(run.number)
        return Subject(comparison=comparison, chosen=chosen, review=review_of(workspace, story, comparison))
    if name is None:
        raise StoryError("no story named; give its folder, or its name in the workspace")
    chosen = comparing.Comparing(
        comparing.choice(encoder=None, judge=None, sensitivity=NORMAL), step, workspace
    )
    return Subject(comparison=_compared(name, workspace, chosen), chosen=chosen)


def _recorded(name: str | None, workspace: Workspace | None) -> Story | None:
    """A story that has a run; None where the name can only be a folder's."""
    if workspace is None:
        return None
    from compare.workspace.history import recorded, stories

    known = [story for story in stories(workspace) if story.runs()]
    if name is None:
        if len(known) > 1:
            raise StoryError(f"name a story; there are: {', '.join(story.folder for story in known)}")
        return known[0] if known else None
    try:
        found = recorded(workspace, name)
    except StoryError:
        return None
    return found if found.runs() else None


def _compared(name: str, workspace: Workspace | None, chosen: comparing.Comparing) -> Comparison:
    from compare.workspace.history import story_at
    from compare.workspace.stories import articles_of, find_story

    try:
        folder = find_story(name, root=workspace.root if workspace else None)
    except StoryError as error:
        raise StoryError(str(error).removesuffix("; --new begins a story")) from None
    left_out = story_at(workspace, folder).left_out() if workspace else frozenset[str]()
    articles = articles_of(folder, left_out)
    if not articles:
        if left_out:
            raise StoryError(f"all articles of {folder} are left out; silang add brings them back")
        raise StoryError(f"{folder} has no articles; name the folder of a story")
    return chosen.compared(articles)
