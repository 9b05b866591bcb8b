"""Turns whatever went wrong into one line on standard error and an exit code."""

from __future__ import annotations

import os
import sys
import traceback

import typer

from compare.cli import exit_codes
from compare.errors import SilangError
from compare.places import cache_folder
from compare.render.safe import one_line


def report(error: BaseException) -> int:
    """Tells the user about `error` in one line, or not at all, and gives the exit code."""
    if _pipe_closed(error):
        _discard_output()
        return exit_codes.PIPE_CLOSED
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else exit_codes.OK
    if isinstance(error, (KeyboardInterrupt, typer.Abort)):
        tell("stopped")
        return exit_codes.INTERRUPTED
    if isinstance(error, (SilangError, typer.TyperException, OSError)):
        tell(_message(error))
        if isinstance(error, OSError):
            _discard_output()
        return exit_codes.BAD_INPUT
    kept = _kept(error)
    tell(f"internal error: {type(error).__name__}: {error}; please report it{kept}")
    return exit_codes.INTERNAL_ERROR


def tell(message: str) -> None:
    """Prints one line on standard error, with nothing in it that a terminal would obey."""
    print(f"silang: {one_line(message)}", file=sys.stderr)  # noqa: T201 - the edge of the program


def _message(error: SilangError | typer.TyperException | OSError) -> str:
    if isinstance(error, typer.TyperException):
        return f"{error.format_message()} Try silang --help."
    if isinstance(error, OSError):
        return f"{error.filename or 'output'}: {error.strerror or error}"
    return str(error)


def _pipe_closed(error: BaseException) -> bool:
    """Whether the reader of our output went away; typer and rich make a SystemExit of that."""
    return isinstance(error, BrokenPipeError) or (
        isinstance(error, SystemExit) and isinstance(error.__context__, BrokenPipeError)
    )


def _discard_output() -> None:
    """Keeps the interpreter from failing once more when it flushes standard output at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError:  # standard output is no file, as in tests
        return


def _kept(error: BaseException) -> str:
    """Keeps the traceback in a file to send along, and says where; a user is never shown one."""
    log = cache_folder() / "last-error.txt"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return f" and send along {log}"
