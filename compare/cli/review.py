"""`silang review`: a person checks findings, and what was decided is kept."""

from __future__ import annotations

import getpass
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import lines, narrowing, options, workspaces
from compare.cli.failures import tell
from compare.cli.pager import page
from compare.errors import OutputError, SettingError
from compare.files import write_whole
from compare.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from compare.comparison import Comparison
    from compare.verdicts.judgement import Verdict
    from compare.workspace.decisions import Decisions
    from compare.workspace.file import Workspace
    from compare.workspace.history import Story

EXAMPLES = """Examples:

\b
  silang review libya-moscow
  silang review libya-moscow --only conflict --by "Ratna Dewi"
  silang review libya-moscow --list --lang id
  silang review libya-moscow --export decisions.jsonl
  silang review libya-moscow --import decisions.jsonl
"""

#: Seconds that git may take to say its user's name.
_PATIENCE = 5


def review_command(
    *,
    story: options.StoryName,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="NAME",
            envvar="SILANG_REVIEWER",
            help="Who decides; else git's user.name, else the name of the account.",
        ),
    ] = None,
    only: options.Only = None,
    again: Annotated[
        bool, typer.Option("--all", help="Also go through what was checked before, at the end.")
    ] = False,
    listing: Annotated[
        bool, typer.Option("--list", help="List all decisions and what has become of them.")
    ] = False,
    exported: Annotated[
        str | None,
        typer.Option(
            "--export", metavar="FILE", help="Write all decisions to FILE, a line of JSON each; - prints."
        ),
    ] = None,
    imported: Annotated[
        str | None,
        typer.Option("--import", metavar="FILE", help="Take in the decisions of an export; - reads input."),
    ] = None,
    workspace: options.Workspace = None,
    lang: options.Lang = None,
    quiet: options.Quiet = False,
) -> None:
    """Go through the findings of a story's last run and decide about them with single keys.

    Conflicts that nobody has checked come first. Each decision is kept at once, and holds on to the
    words that were seen: it is found again after every further comparison, and told when it should be
    looked at again. Reports show who checked what; what was rejected stands apart.
    """
    from compare.render.catalogue import speaking

    if sum((listing, exported is not None, imported is not None)) > 1:
        raise SettingError("--list, --export and --import are done one at a time; choose one of them")
    wanted, language = narrowing.verdicts(only), options.language(lang)
    with speaking(language), workspaces.needed(workspace, write=not listing and exported is None) as opened:
        if listing:
            list_decisions(opened, story)
        elif exported is not None:
            export(opened, story, exported, quiet=quiet)
        elif imported is not None:
            take_in(opened, story, imported, quiet=quiet)
        else:
            walk(opened, story, by=reviewer(by), only=wanted, again=again)


def list_decisions(workspace: Workspace, name: str) -> None:
    """Prints all decisions, the oldest first.

    Raises:
        StoryError: there is no such story, or it was never compared.
        WorkspaceError: the workspace can't be read.
    """
    from compare.render import review
    from compare.review.reviewed import reviewed

    story, comparison = _last_run(workspace, name)
    typer.echo(review.decisions(reviewed(comparison, _decisions(workspace, story).all())), nl=False)


def export(workspace: Workspace, name: str, place: str, *, quiet: bool = False) -> None:
    """Writes all decisions, those that were taken back too, a line of JSON each.

    Raises:
        StoryError: there is no such story.
        OutputError: the file can't be written; one of that name is as it was.
        WorkspaceError: the workspace can't be read.
    """
    from compare.render.jsonfile import spelt
    from compare.workspace.history import recorded

    decisions = _decisions(workspace, recorded(workspace, name)).all()
    content = "".join(f"{spelt(each.to_dict())}\n" for each in decisions).encode()
    if place == "-":
        typer.echo(content, nl=False)
        return
    try:
        write_whole(Path(place), content, replace=True)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "no such name"
        raise OutputError(f"{place} could not be written: {reason}; name another file") from None
    if not quiet:
        tell(f"{_counted(len(decisions))} written to {place}")


def take_in(workspace: Workspace, name: str, place: str, *, quiet: bool = False) -> None:
    """Adds the decisions of an export to those that there are: all of them, or none if a line is bad.

    Raises:
        StoryError: there is no such story.
        ArticleError: the file can't be read, or a line is no decision.
        WorkspaceError: the workspace can't be written.
    """
    from compare.review.decision import HOLDS, read_decision
    from compare.workspace.history import recorded

    story = recorded(workspace, name)
    found = list(dict.fromkeys(lines.records(place, noun="decision", holds=HOLDS, read=read_decision)))
    new = _decisions(workspace, story).record(found)
    if not quiet:
        known = len(found) - new
        tell(f"{_counted(new)} taken in" + (f", {known} known already" if known else ""))


def _counted(decisions: int) -> str:
    return "1 decision" if decisions == 1 else f"{decisions} decisions"


def walk(
    workspace: Workspace, name: str, *, by: str, only: frozenset[Verdict] | None = None, again: bool = False
) -> None:
    """Goes through the findings with the person at the terminal.

    Raises:
        SettingError: there is no terminal.
        StoryError: there is no such story, or it was never compared.
        WorkspaceError: the workspace can't be read or written.
    """
    story, comparison = _last_run(workspace, name)
    if not at_a_terminal():
        raise SettingError("review asks at a terminal; without one use --list, --export and --import")
    from compare.walk import Walk

    book = _decisions(workspace, story)
    Walk(comparison, book, by, Keyboard(), _show, only=only, again=again).go()


def at_a_terminal() -> bool:
    """Whether a person can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


class Keyboard:
    """The person at the terminal."""

    def key(self) -> str:
        """One key, without waiting for Enter."""
        try:
            return typer.getchar()
        except EOFError:  # Ctrl-D
            return "q"

    def line(self, prompt: str) -> str:
        """A line, behind a prompt."""
        typer.echo(prompt, nl=False)
        return sys.stdin.readline().rstrip("\n")


def reviewer(named: str | None) -> str:
    """Who decides: the name that was given, else git's, else that of the account.

    Raises:
        SettingError: there is none, or it is too long.
    """
    from compare.review.decision import LONGEST_NAME

    if named is not None and not one_line(named):
        raise SettingError("no name given with --by; decisions are signed, give one")
    name = one_line(named or "") or one_line(_git_name()) or one_line(_account())
    if not name:
        raise SettingError("no name to sign decisions with; give one with --by")
    if len(name) > LONGEST_NAME:
        raise SettingError(f"a name of {len(name)} characters; give one of at most {LONGEST_NAME} with --by")
    return name


def _git_name() -> str:
    """The name that git signs with; empty where there is no git or it knows none."""
    git = shutil.which("git")
    if git is None:
        return ""
    try:
        ran = subprocess.run(  # noqa: S603 - nothing in it is the user's
            [git, "config", "user.name"], capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return ran.stdout.decode("utf-8", "replace").strip()


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        return ""


def _show(blocks: Iterator[RenderableType]) -> None:
    from rich.console import Console

    from compare.render.screen import shown

    found, console = list(blocks), Console()
    page(shown(console, None, lambda _: found), console, paged=False)


def _last_run(workspace: Workspace, name: str) -> tuple[Story, Comparison]:
    from compare.workspace.history import recorded

    story = recorded(workspace, name)
    return story, story.comparison(len(story.runs()))


def _decisions(workspace: Workspace, story: Story) -> Decisions:
    from compare.workspace.decisions import Decisions

    return Decisions(workspace, story)
