"""What a workspace remembers of a story: which versions of which articles were in it, and its runs.

A story's articles are files in its folder. Here stands what the folder can't tell: how an article
read before it was changed, and which files are left out because the user said so.
"""

from __future__ import annotations

import datetime as dt
import difflib
import json
import os
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from compare.articles.article import Article
from compare.comparison import Comparison
from compare.errors import StoryError, WorkspaceError
from compare.findings import tally
from compare.text import content_id
from compare.workspace.file import Workspace, storable
from compare.workspace.form import packed, unpacked, written

#: Why an article is no longer in a story: a newer version stands at its place, or at another place
#: under its address; the user removed it; its file is gone.
REVISED, REPLACED, REMOVED, GONE = "revised", "replaced", "removed", "gone"

#: A record of a JSON lines file, as an article's path has it: file and line.
_RECORD = re.compile(r"(?i)(?P<file>.+\.jsonl):\d+")

_MEMBERS = """
SELECT number, place, article, outlet, url, since, until, reason
FROM member JOIN article ON article.id = member.article WHERE story = ? ORDER BY number
"""
_RUNS = """
SELECT number, at, signature, options, articles, verdicts
FROM run JOIN comparison ON comparison.id = run.comparison WHERE story = ? ORDER BY number
"""

Execute = Callable[..., object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A version of an article at a place of a story. `until` and `reason` are None while it stands."""

    number: int
    """Counts the story's members in the order in which they came."""
    place: str
    """The file's name in the story's folder; for a record of JSON lines with its id behind "#"."""
    article: str
    """Id of the version: of its content and its outlet."""
    outlet: str
    url: str | None
    since: str
    until: str | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A comparison of the story at some time."""

    number: int
    """From 1, in each story."""
    at: str
    """ISO 8601, in UTC."""
    signature: str
    """Program, encoder and judge."""
    options: tuple[str, ...]
    """As on the command line, those that asked for something else than the default."""
    articles: int
    verdicts: Mapping[str, int]
    """As `compare.findings.tally` counts them."""


#: In the order of the query.
_MEMBER_FIELDS = tuple(field.name for field in fields(Member))


class Story:
    """A story of a workspace, by its folder. It need not be known there yet.

    All its methods raise `WorkspaceError` where the workspace can't be read or written.
    """

    def __init__(self, workspace: Workspace, folder: str) -> None:
        self._workspace = workspace
        self.folder = folder
        """Its way from the workspace's root, with slashes."""

    @property
    def name(self) -> str:
        """The folder's own name."""
        return storable((self._workspace.root / self.folder).resolve().name)

    def members(self) -> tuple[Member, ...]:
        """All versions that were ever in it, in the order in which they came."""
        rows = self._workspace.rows(_MEMBERS, self.folder)
        return tuple(Member(**dict(zip(_MEMBER_FIELDS, row, strict=True))) for row in rows)

    def standing(self) -> dict[str, Member]:
        """What was in it when it was last recorded, by place."""
        return {member.place: member for member in self.members() if member.until is None}

    def left_out(self) -> frozenset[str]:
        """Places that stay out of comparisons until they are added again."""
        last = {member.place: member.reason for member in self.members()}
        return frozenset(place for place, reason in last.items() if reason in (REMOVED, REPLACED))

    def runs(self) -> tuple[Run, ...]:
        """The oldest first."""
        return tuple(
            Run(
                number=number,
                at=at,
                signature=signature,
                options=tuple(json.loads(options)),
                articles=articles,
                verdicts=json.loads(verdicts),
            )
            for number, at, signature, options, articles, verdicts in self._workspace.rows(_RUNS, self.folder)
        )

    def comparison(self, number: int) -> Comparison:
        """What that run found.

        Raises:
            StoryError: there is no such run.
            WorkspaceError: an earlier program recorded it in a form that can't be read any more.
        """
        rows = self._workspace.rows(
            "SELECT body FROM run JOIN comparison ON comparison.id = run.comparison "
            "WHERE story = ? AND number = ?",
            *(self.folder, number),
        )
        if not rows:
            last = len(self.runs())
            there_are = f"there are runs 1 to {last}" if last else "silang compare makes the first"
            raise StoryError(f"{self.name} has no run {number}; {there_are}")
        try:
            return unpacked(rows[0][0], Comparison)
        except ValueError as error:
            raise WorkspaceError(
                f"run {number} of {self.name} can't be read ({error}); compare the story again, "
                "or see silang doctor"
            ) from error

    def keep_up(self, articles: Iterable[Article], *, replaced: Collection[str] = ()) -> None:
        """Records which versions are in it now. Places that have no article any more are gone, or
        `replaced` by another place.
        """
        with self._workspace.writing() as execute:
            self._keep_up(execute, articles, replaced, now())

    def record(
        self,
        articles: Iterable[Article],
        comparison: Comparison,
        *,
        options: Sequence[str] = (),
        replaced: Collection[str] = (),
    ) -> int:
        """Records a run together with the versions that were compared; its number.

        `options`: as on the command line, those that change the answer.
        """
        body, at = written(comparison), now()
        identity = content_id([body])
        counts = json.dumps(tally(comparison), sort_keys=True)
        signature = f"{comparison.generated_by}; {comparison.encoder}; {comparison.judge}"
        with self._workspace.writing() as execute:
            self._keep_up(execute, articles, replaced, at)
            execute(
                "INSERT OR IGNORE INTO comparison (id, articles, verdicts, body) VALUES (?, ?, ?, ?)",
                *(identity, len(comparison.articles), counts, packed(comparison)),
            )
            number = self._next("run")
            execute(
                "INSERT INTO run (story, number, at, signature, options, comparison) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                *(self.folder, number, at, signature, json.dumps(list(options)), identity),
            )
        return number

    def remove(self, place: str) -> None:
        """Leaves the article at that place out until it is added again; its versions stay known."""
        with self._workspace.writing() as execute:
            self._end(execute, self.standing()[place], REMOVED, now())

    def _keep_up(
        self, execute: Execute, articles: Iterable[Article], replaced: Collection[str], at: str
    ) -> None:
        execute("INSERT OR IGNORE INTO story (folder, began) VALUES (?, ?)", self.folder, at)
        standing = self.standing()
        for article in articles:
            place, version = place_of(article), version_of(article)
            was = standing.pop(place, None)
            if was is not None and was.article == version:
                continue
            if was is not None:
                self._end(execute, was, REVISED, at)
            self._join(execute, place, article, version, at)
        for place, was in standing.items():
            self._end(execute, was, REPLACED if place in replaced else GONE, at)

    def _join(self, execute: Execute, place: str, article: Article, version: str, at: str) -> None:
        body, url = packed(replace(article, path=place)), article.url and storable(article.url)
        execute(
            "INSERT OR IGNORE INTO article (id, sha256, outlet, url, first_seen, body) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            *(version, article.sha256, storable(article.outlet), url, at, body),
        )
        execute(
            "INSERT INTO member (story, number, place, article, since) VALUES (?, ?, ?, ?, ?)",
            *(self.folder, self._next("member"), place, version, at),
        )

    def _end(self, execute: Execute, member: Member, reason: str, at: str) -> None:
        execute(
            "UPDATE member SET until = ?, reason = ? WHERE story = ? AND number = ?",
            *(at, reason, self.folder, member.number),
        )

    def _next(self, table: str) -> int:
        query = f"SELECT coalesce(max(number), 0) + 1 FROM {table} WHERE story = ?"  # noqa: S608 - our own
        ((number,),) = self._workspace.rows(query, self.folder)
        return int(number)


def story_at(workspace: Workspace, folder: Path) -> Story:
    """The story in a folder of the disk."""
    way = os.path.relpath(folder.resolve(), workspace.root.resolve())
    return Story(workspace, storable(Path(way).as_posix()))


def stories(workspace: Workspace) -> tuple[Story, ...]:
    """All that were ever recorded, by folder."""
    rows = workspace.rows("SELECT folder FROM story ORDER BY folder")
    return tuple(Story(workspace, folder) for (folder,) in rows)


def recorded(workspace: Workspace, name: str) -> Story:
    """The recorded story of that name: its folder on the disk, its way from the root, or its own name.

    Raises:
        StoryError: there is none, or several of that name.
    """
    known = stories(workspace)
    here = story_at(workspace, Path(name)).folder if "\0" not in name else name
    found = [story for story in known if story.folder in (here, storable(name).rstrip("/"))]
    found = found or [story for story in known if story.name == storable(name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise StoryError(f"there are several stories {name}: {', '.join(each.folder for each in found)}")
    near = difflib.get_close_matches(Path(name).name, [story.name for story in known], n=1)
    meant = f"; did you mean {near[0]}?" if near else "; silang stories lists those that there are"
    raise StoryError(f"no story {name} in {workspace.path}{meant}")


def place_of(article: Article) -> str:
    """Where in its story's folder an article stands."""
    name = storable(Path(article.path).name)
    record = _RECORD.fullmatch(name)
    return f"{record['file']}#{article.id}" if record else name


def file_of(place: str) -> str:
    """The name of the file that a place is in."""
    return place if "#" not in place else re.sub(r"(?i)(?<=\.jsonl)#.*", "", place, flags=re.DOTALL)


def version_of(article: Article) -> str:
    """The id of an article's version, whatever its file is called and wherever it stands."""
    return content_id([article.sha256, article.outlet])


def now() -> str:
    """The time to record, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
