"""A report that is longer than the screen goes through a pager, as with git.

SILANG_PAGER names the program, else PAGER, else it is less; `cat` or nothing at all is for none.
less is told to show colours, and to leave what was read on the screen, unless LESS says otherwise.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from compare.cli.failures import tell

if TYPE_CHECKING:
    from rich.console import Console

_USUAL = "less"
#: Quit at once where it all fits, show colours, leave the screen as it is.
_OPTIONS = "FRX"


def page(text: str, console: Console, *, paged: bool) -> None:
    """Writes what `console` would show, through a pager where that is longer than the screen.

    paged: whether a pager may be used at all.
    """
    program = _program() if paged and _wanted(text, console) else ""
    if not program or not _through(program, text.encode(console.encoding, "replace")):
        console.file.write(text)
        console.file.flush()


def _wanted(text: str, console: Console) -> bool:
    """Not for another program, and not where the screen can't be moved on."""
    return sys.stdout.isatty() and not console.is_dumb_terminal and text.count("\n") >= console.height


def _program() -> str:
    """The command line of the pager; empty for none."""
    named = os.environ.get("SILANG_PAGER", os.environ.get("PAGER"))
    if named is None:
        return _USUAL if shutil.which(_USUAL) else ""
    return "" if named.strip() == "cat" else named.strip()


def _through(program: str, content: bytes) -> bool:
    """Whether the pager could be started; what becomes of it then is the reader's choice."""
    try:
        process = subprocess.Popen(  # noqa: S603 - the program that the user has named
            shlex.split(program), stdin=subprocess.PIPE, env=_environment()
        )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        tell(f"the pager {program!r} can't be started ({reason}); SILANG_PAGER names another one")
        return False
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C is for the pager
    try:
        process.communicate(content)
    finally:
        signal.signal(signal.SIGINT, before)
    return True


def _environment() -> dict[str, str]:
    """Options for less, which it reads from there however it was named."""
    given = os.environ.get("LESS")
    return {
        "LESSCHARSET": "utf-8",
        **os.environ,
        "LESS": _OPTIONS if given is None else f"{given} -R",
    }
