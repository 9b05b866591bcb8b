"""The program `silang`: its commands, and the one way out of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from compare.cli import (
    add,
    backup,
    calls,
    claims,
    compare,
    doctor,
    evaluate,
    exit_codes,
    explain,
    failures,
    history,
    init,
    judge,
    models,
    options,
    remove,
    review,
    watch,
)

OVERVIEW = """Cross-check how several outlets report one event.

Silang cuts articles into claims, holds the claims of different outlets side by side, and shows which
agree, which say more, which contradict each other and on what, and what only one outlet has. It works
offline, in Indonesian and English and across the two, and never says who is right.
"""

EXAMPLES = """Examples:

\b
  silang compare sources/libya-moscow
  silang compare first.txt second.html --output report.md
  silang add libya-moscow new-article.html

"silang COMMAND --help" tells more about one command.
"""


class Commands(TyperGroup):
    """All commands. Whatever goes wrong in one of them becomes a line and an exit code here."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        *rest: Any,  # noqa: ANN401 - typer's own, passed on as they are
        **options_of_typer: Any,  # noqa: ANN401 - likewise
    ) -> NoReturn:
        """Runs a command line and leaves the process with one of the exit codes."""
        options_of_typer["standalone_mode"] = False
        try:
            code = super().main(args, prog_name or "silang", *rest, **options_of_typer) or exit_codes.OK
            if code == exit_codes.INTERRUPTED:
                raise KeyboardInterrupt  # typer has made a number of it; it deserves its line
            sys.stdout.flush()
        except BaseException as error:  # noqa: BLE001 - the one place that may: nothing gets past it
            code = failures.report(error)
        sys.exit(code)


app = typer.Typer(
    cls=Commands,
    help=OVERVIEW,
    epilog=EXAMPLES,
    context_settings=options.CONTEXT,
    # Plain help: rich takes a tenth of a second to load and reads [brackets] as markup.
    rich_markup_mode=None,
)
app.command("compare", epilog=compare.EXAMPLES)(compare.compare_command)
app.command("add", short_help="Add an article to a story; see what it changes.", epilog=add.EXAMPLES)(
    add.add_command
)
app.command("watch", short_help="Compare what appears in a folder.", epilog=watch.EXAMPLES)(
    watch.watch_command
)
app.command("explain", short_help="Show how a finding came about.", epilog=explain.EXAMPLES)(
    explain.explain_command
)
app.command("calls", short_help="List whom to call about conflicts.", epilog=calls.EXAMPLES)(
    calls.calls_command
)
app.command("claims", short_help="Show the claims of one article.", epilog=claims.EXAMPLES)(
    claims.claims_command
)
app.command("judge", short_help="Judge pairs of statements, one a line.", epilog=judge.EXAMPLES)(
    judge.judge_command
)
app.command("init", short_help="Begin a workspace, which remembers runs.", epilog=init.EXAMPLES)(
    init.init_command
)
app.command("stories", short_help="List the workspace's stories.", epilog=history.STORIES_EXAMPLES)(
    history.stories_command
)
app.command("show", short_help="Show the report of a run again.", epilog=history.SHOW_EXAMPLES)(
    history.show_command
)
app.command("log", short_help="List a story's runs.", epilog=history.LOG_EXAMPLES)(history.log_command)
app.command("diff", short_help="Show what changed between two runs.", epilog=history.DIFF_EXAMPLES)(
    history.diff_command
)
app.command("remove", short_help="Leave an article out of later runs.", epilog=remove.EXAMPLES)(
    remove.remove_command
)
app.command("review", short_help="Check findings one by one.", epilog=review.EXAMPLES)(review.review_command)
app.command("evaluate", short_help="Measure how right the tool was.", epilog=evaluate.EXAMPLES)(
    evaluate.evaluate_command
)
app.command("doctor", short_help="Look whether everything is in order.", epilog=doctor.EXAMPLES)(
    doctor.doctor_command
)
app.command("backup", short_help="Copy the workspace to a file.", epilog=backup.EXAMPLES)(
    backup.backup_command
)
app.add_typer(
    models.app, name="models", short_help="Show which models are ready; prepare them.", epilog=models.EXAMPLES
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from compare.version import SIGNATURE

        typer.echo(SIGNATURE)
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _overview(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback has done the work
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Print the version.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Where the installed command `silang` starts."""
    app()
