"""The door for Python: `compare_articles` for once, `Workspace` for a project that remembers.

Both do what the commands of these names do and find the same, byte for byte. Nothing is printed; what the
command line would remark comes as a warning. All errors are `compare.errors.SilangError`s.
"""

from __future__ import annotations

import io
import os
import warnings
from collections.abc import Iterable
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

from compare.articles.article import Article
from compare.articles.given import Text
from compare.articles.readers import read_articles
from compare.articles.web import is_url
from compare.changes import Changes, changes
from compare.comparing import NORMAL, Choice, Comparing, choice
from compare.errors import ArticleError, StoryError, WorkspaceError
from compare.pipeline import Progress, silent
from compare.results import Result
from compare.workspace import decisions, file, history, joining, stories
from compare.workspace.history import Run, Story

#: What a comparison can be made of: files and folders by path, texts, articles that were read before.
Given = str | PathLike[str] | Text | Article


def compare_articles(
    articles: Given | Iterable[Given],
    *,
    sensitivity: str = NORMAL,
    encoder: str | None = None,
    judge: str | None = None,
    progress: Progress = silent,
) -> Result:
    """Holds articles on one event against each other, as `silang compare --workspace none` does.

    `articles`: a folder or a file by its path, a `Text`, an `Article` of an earlier comparison, or several
    of these, mixed; a `str` is always a path. Their order changes nothing. Web addresses are not fetched.
    `sensitivity`, `encoder` and `judge` are the options of these names; `progress` hears of each stage how
    much is done, and how much there is.

    >>> from compare import Text, compare_articles
    >>> result = compare_articles([
    ...     Text(outlet="Harbour Post", published="2023-05-02", text="The ferry carried 40 passengers."),
    ...     Text(outlet="Island Courier", published="2023-05-02", text="The ferry carried 52 passengers."),
    ... ])
    >>> for finding in result.findings:
    ...     print(finding.verdict, *finding.facets, *[result.claim(each).quote for each in finding.claims])
    conflict number The ferry carried 40 passengers The ferry carried 52 passengers

    Raises:
        ArticleError: an article can't be read, or two that were handed over have the same id.
        SettingError: there is no such sensitivity.
        ModelError: a model can't be prepared, found or loaded.
    """
    chosen = choice(encoder=encoder, judge=judge, sensitivity=sensitivity)
    return _result(Comparing(chosen, progress), _read(articles), chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of adding an article to a story."""

    place: Path
    """The file that it is stored in."""
    result: Result
    changes: Changes | None
    """In the findings; None where it is the story's first article."""


class Workspace:
    """An open workspace: the stories of a project, their articles and runs. Close it, or use it in a `with`.

    >>> from compare import Workspace
    >>> with Workspace.init() as workspace:
    ...     result = workspace.compare("ferry")
    ...     added = workspace.add("ferry", "coast-radio.md")
    ...     for run in workspace.runs("ferry"):
    ...         print(run.number, run.articles, "articles")
    1 2 articles
    2 3 articles
    >>> added.place.name
    'coast-radio.md'

    A story is named as on the command line: by its folder, or by its name under `sources/`. All methods
    raise `WorkspaceError` where the workspace can't be read or written.
    """

    def __init__(self, opened: file.Workspace) -> None:
        """Of a workspace's open file; `init` and `open` are the ways to get one."""
        self._opened = opened

    @classmethod
    def init(cls, folder: str | PathLike[str] = ".") -> Self:
        """Begins the workspace of a folder, and opens it; opens the one that is there already.

        Raises:
            WorkspaceError: something else is in its place, or it can't be written.
        """
        path = Path(folder) / file.FOLDER / file.FILE
        file.begin(path)
        return cls(file.open_workspace(path))

    @classmethod
    def open(cls, path: str | PathLike[str] = ".") -> Self:
        """Opens a workspace: a file, or that of a folder or of the nearest above it.

        Raises:
            WorkspaceError: there is none, or it can't be opened.
        """
        place = Path(path)
        if not place.is_dir():
            return cls(file.open_workspace(place))
        found = file.find(place.absolute())
        if found is None:
            raise WorkspaceError(f"no workspace in {place} or above; Workspace.init begins one")
        return cls(file.open_workspace(found))

    @property
    def path(self) -> Path:
        """Its file."""
        return self._opened.path

    def stories(self) -> tuple[Story, ...]:
        """All that were ever recorded, by folder."""
        return history.stories(self._opened)

    def runs(self, story: str | PathLike[str]) -> tuple[Run, ...]:
        """A story's runs, the oldest first.

        Raises:
            StoryError: no such story was recorded.
        """
        return history.recorded(self._opened, os.fspath(story)).runs()

    def show(self, story: str | PathLike[str], run: int | None = None) -> Result:
        """What a story's last run found, or that of this number; nothing is computed.

        Raises:
            StoryError: there is no such story or run.
        """
        known = history.recorded(self._opened, os.fspath(story))
        runs = known.runs()
        if not runs:
            raise StoryError(f"{known.name} has no run yet; compare it first")
        number = runs[-1].number if run is None else run
        comparison = known.comparison(number)
        review = decisions.review_of(self._opened, known, comparison)
        return Result.of(comparison, runs[number - 1].options, review)

    def compare(
        self,
        story: str | PathLike[str],
        *,
        sensitivity: str = NORMAL,
        encoder: str | None = None,
        judge: str | None = None,
        progress: Progress = silent,
    ) -> Result:
        """Compares a story's articles and records the run, as `silang compare FOLDER` does.

        Only what is new is computed. Articles that were removed from the story stay out.

        Raises:
            StoryError: there is no such story, or no article in it.
            ArticleError, SettingError, ModelError: as `compare_articles`.
        """
        folder = stories.find_story(os.fspath(story), root=self._opened.root)
        known = history.story_at(self._opened, folder)
        articles = stories.articles_of(folder, known.left_out())
        if not articles:
            raise StoryError(f"{folder} has no articles but those left out; add one")
        chosen = choice(encoder=encoder, judge=judge, sensitivity=sensitivity)
        result = _result(Comparing(chosen, progress, self._opened), articles, chosen)
        known.record(articles, result.comparison(), options=chosen.options)
        return self._checked(result, known)

    def add(
        self,
        story: str | PathLike[str],
        article: str | PathLike[str] | Text,
        *,
        new: bool = False,
        sensitivity: str = NORMAL,
        encoder: str | None = None,
        judge: str | None = None,
        progress: Progress = silent,
    ) -> Added:
        """Stores one more article with a story, compares and records, as `silang add` does.

        It is stored in the story's folder under a free name, after the comparison has succeeded; nothing
        is overwritten. With `new` the folder is made. Web addresses are not fetched.

        Raises:
            StoryError: there is no such story, it has the article already, or it can't be stored.
            ArticleError, SettingError, ModelError: as `compare_articles`.
        """
        folder = stories.find_story(os.fspath(story), new=new, root=self._opened.root)
        known = history.story_at(self._opened, folder)
        arrival = _arrival(article, folder)
        step = joining.step(folder, arrival, known)
        chosen = choice(encoder=encoder, judge=judge, sensitivity=sensitivity)
        comparing = Comparing(chosen, progress, self._opened)
        before = comparing.compared(step.before) if step.before else None
        after = _result(comparing, step.after, chosen)
        place = step.stored or stories.store(folder, arrival)
        try:
            known.record(step.after, after.comparison(), options=chosen.options, replaced=step.replaced)
        except WorkspaceError as error:
            raise WorkspaceError(f"{error}; the article itself is stored as {place}") from None
        return Added(
            place=place,
            result=self._checked(after, known),
            changes=changes(before, after) if before else None,
        )

    def _checked(self, result: Result, story: Story) -> Result:
        """The same with what people decided about its findings."""
        return replace(result, review=decisions.review_of(self._opened, story, result.comparison()))

    def close(self) -> None:
        """Gives the file back."""
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _result(comparing: Comparing, articles: Iterable[Article], chosen: Choice) -> Result:
    result = Result.of(comparing.compared(tuple(articles)), chosen.options)
    for note in comparing.notes:
        warnings.warn(note, stacklevel=3)
    return result


def _read(articles: Given | Iterable[Given]) -> tuple[Article, ...]:
    """All that was given, each article with an id of its own."""
    paths: list[str] = []
    texts: list[Text] = []
    known: list[Article] = []
    for each in [articles] if isinstance(articles, str | PathLike | Text | Article) else articles:
        if isinstance(each, Article):
            known.append(each)
        elif isinstance(each, Text):
            texts.append(each)
        else:
            paths.append(_path(each))
    read = read_articles(paths, texts=texts) if paths or texts or not known else ()
    ids = [article.id for article in (*read, *known)]
    if twice := sorted({each for each in ids if ids.count(each) > 1}):
        raise ArticleError(f"two articles are called {twice[0]}; give one of them another id")
    return (*read, *known)


def _path(given: str | PathLike[str]) -> str:
    """A path as a string; nothing that stands for the network or for standard input."""
    path = os.fspath(given)
    if is_url(path):
        raise ArticleError(f"{path} is a web address, and nothing is fetched here; save the page to a file")
    if path == "-":
        raise ArticleError("- is standard input, which is not read here; hand its words over as a Text")
    return path


def _arrival(article: str | PathLike[str] | Text, folder: Path) -> stories.Arrival:
    if isinstance(article, Text):
        return stories.receive("-", io.BytesIO(article.as_line().encode("utf-8")), folder)
    return stories.receive(_path(article), io.BytesIO(), folder)
