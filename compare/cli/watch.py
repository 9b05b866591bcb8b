"""`silang watch`: a story's folder under watch; every article that appears or changes is compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import comparing, options, output, progress, workspaces
from compare.cli.failures import tell
from compare.errors import ArticleError, SilangError
from compare.render import View
from compare.render.safe import one_line

if TYPE_CHECKING:
    from compare.articles.article import Article
    from compare.comparison import Comparison
    from compare.pipeline import Progress
    from compare.workspace.file import Workspace
    from compare.workspace.history import Story

EXAMPLES = """Examples:

\b
  silang watch sources/libya-moscow
  silang watch libya-moscow --sensitivity high --quiet
"""

#: Milliseconds after which the folder is looked at in any case: a shared disk may tell of no change, and
#: one between the first look and the beginning of the watch goes by unseen.
_LOOK_AGAIN = 5000

#: A file's time of change in nanoseconds and its size: what tells that it has to be read again.
_Stamp = tuple[int, int]


def watch_command(
    *,
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help="The story's folder, or its name under sources/.")
    ],
    lang: options.Lang = None,
    sensitivity: options.Sensitivity = options.NORMAL,
    encoder: options.EncoderName = None,
    judge: options.JudgeName = None,
    workspace: options.WorkspaceOrNone = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Watch a story's folder and show what changes with every article that appears in it or is changed.

    Each comparison is recorded where there is a workspace. A file that can't be read is told of in a
    line and left out until it changes. Ctrl-C ends it.
    """
    from compare.workspace.stories import find_story

    choice = comparing.choice(encoder=encoder, judge=judge, sensitivity=sensitivity)
    view = View(language=options.language(lang))
    with workspaces.if_any(workspace) as opened:
        place = find_story(folder, root=opened.root if opened else None)
    watched = Watched(place, choice, workspace, view, quiet=quiet, verbose=verbose)
    try:
        watched.look()
        if not quiet:
            tell(f"watching {place}; Ctrl-C ends it")
        for _ in wakes(place):
            _go_on(watched.look)
    except KeyboardInterrupt:
        if not quiet:
            tell(f"no longer watching {place}")


def _go_on(look: Callable[[], None]) -> None:
    """Tells what stood in the way of one look; the next change may find it gone."""
    try:
        look()
    except SilangError as error:
        tell(str(error))


def wakes(folder: Path) -> Iterator[object]:
    """One item whenever something in the folder may have changed; it doesn't say what."""
    from watchfiles import watch

    yield from watch(
        folder, recursive=False, watch_filter=None, rust_timeout=_LOOK_AGAIN, yield_on_timeout=True
    )


class Watched:
    """A story's folder as it was when last looked at, and what was then found."""

    def __init__(
        self,
        folder: Path,
        choice: comparing.Choice,
        workspace: str | None,
        view: View,
        *,
        quiet: bool,
        verbose: bool,
    ) -> None:
        self._folder, self._choice, self._workspace = folder, choice, workspace
        self._view, self._quiet, self._verbose = view, quiet, verbose
        self._stamps: dict[str, _Stamp] = {}
        self._bad: frozenset[str] = frozenset()
        self._comparison: Comparison | None = None
        self._models: comparing.Models | None = None
        self._progress: Progress | None = None
        """Where progress is shown during this look."""

    def look(self) -> None:
        """Compares anew where files have changed, and prints what changed in the findings.

        Raises:
            SilangError: a model can't be loaded, or the workspace not be used.
        """
        from compare.render.catalogue import speaking

        stamps, known = _stamps(self._folder), self._stamps
        changed = {name for name in stamps.keys() | known if stamps.get(name) != known.get(name)}
        if not changed:
            return
        with speaking(self._view.language):
            told = [_became(name, known, stamps) for name in sorted(changed)]
        self._stamps = stamps
        unreadable = {name for name in sorted(changed & stamps.keys()) if not self._readable(name)}
        self._bad = (self._bad - changed) | unreadable
        if changed <= unreadable:
            return
        self._compare(told)

    def _readable(self, name: str) -> bool:
        from compare.articles.readers import read_articles

        try:
            read_articles([str(self._folder / name)])
        except ArticleError as error:
            tell(f"{error}; left out until it changes")
            return False
        return True

    def _compare(self, told: list[str]) -> None:
        from compare.changes import changes

        before = self._comparison
        with workspaces.if_any(self._workspace) as opened:
            found = self._compared(opened)
        self._comparison = found
        if found is None:
            return
        if before is None:
            if not self._quiet:
                tell(output.summary(found))
            return
        typer.echo(", ".join(told))
        output.show_changes(changes(before, found), self._view, paged=False)

    def _compared(self, opened: Workspace | None) -> Comparison | None:
        """The story as it stands, recorded where there is a workspace; None while it has no article."""
        from compare.workspace.history import story_at

        story = story_at(opened, self._folder) if opened else None
        articles, replaced = self._articles(story)
        if not articles:
            return None
        with progress.shown(quiet=self._quiet, verbose=self._verbose) as self._progress:
            self._models = self._models or comparing.Models.of(self._choice, self._pass_on)
            chosen = comparing.Comparing(self._choice, self._pass_on, opened, self._models)
            comparison = chosen.compared(articles)
        if story is not None:
            story.record(articles, comparison, options=self._choice.options, replaced=replaced)
        return comparison

    def _pass_on(self, stage: str, done: int, total: int) -> None:
        """Passes progress on; models outlive the look that they were loaded in."""
        if self._progress is not None:
            self._progress(stage, done, total)

    def _articles(self, story: Story | None) -> tuple[tuple[Article, ...], frozenset[str]]:
        """Those to compare, and the places of earlier versions that are left out from now on."""
        from compare.workspace.file import storable
        from compare.workspace.stories import articles_of, earlier_versions

        out = frozenset(map(storable, self._bad)) | (story.left_out() if story else frozenset())
        articles = articles_of(self._folder, out)
        if story is None or self._comparison is None:
            return articles, frozenset()
        replaced = earlier_versions(self._comparison.articles, articles)
        return (articles_of(self._folder, out | replaced) if replaced else articles), replaced


def _stamps(folder: Path) -> dict[str, _Stamp]:
    """The files that are articles, by name, with what tells whether they have changed."""
    from compare.workspace.stories import article_files

    found = {}
    for file in article_files(folder):
        try:
            status = file.stat()
        except OSError:  # it went away in this moment
            continue
        found[file.name] = status.st_mtime_ns, status.st_size
    return found


def _became(name: str, before: dict[str, _Stamp], after: dict[str, _Stamp]) -> str:
    from compare.render import words

    file = one_line(name)
    if name not in before:
        return words.came(file)
    return words.became(file) if name in after else words.went(file)
