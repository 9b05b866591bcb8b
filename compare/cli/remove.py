"""`silang remove`: leaves an article of a story out of later runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import options, workspaces
from compare.cli.failures import tell
from compare.errors import StoryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.articles.article import Article
    from compare.workspace.file import Workspace

EXAMPLES = """Examples:

\b
  silang remove libya-moscow the-sextant.md
  silang remove libya-moscow "The Sextant"
"""


def remove_command(
    story: Annotated[
        str, typer.Argument(metavar="STORY", help="The story's folder, or its name under sources/.")
    ],
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="The article's file, its id in reports, or its outlet.")
    ],
    workspace: options.Workspace = None,
    quiet: options.Quiet = False,
) -> None:
    """Leave an article out of a story's later runs, until it is added again.

    Its file and its versions stay. Earlier runs stay as they are.
    """
    with workspaces.needed(workspace, write=True) as opened:
        place = remove(opened, story, article)
    if not quiet:
        tell(f"left out of later runs: {place}; its file stays, silang add brings it back")


def remove(workspace: Workspace, name: str, article: str) -> str:
    """Leaves the article out; its place in the story's folder.

    Raises:
        StoryError: there is no such story, no such article in it, or several of that name.
        ArticleError: an article of the story can't be read.
        WorkspaceError: the workspace can't be written.
    """
    from compare.workspace.history import story_at
    from compare.workspace.stories import articles_of, find_story

    folder = find_story(name, root=workspace.root)
    story = story_at(workspace, folder)
    articles = articles_of(folder, story.left_out())
    place = _place(articles, article, name)
    story.keep_up(articles)
    story.remove(place)
    return place


def _place(articles: Sequence[Article], words: str, story: str) -> str:
    from compare.workspace.history import place_of

    found = [
        place_of(each)
        for each in articles
        if words in (place_of(each), each.id, each.path) or words.casefold() == each.outlet.casefold()
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise StoryError(f"{words} may be {' or '.join(found)}; give the file's name")
    there = ", ".join(place_of(each) for each in articles) or "none"
    raise StoryError(f"no article {words} in {story}; there are: {there}")
