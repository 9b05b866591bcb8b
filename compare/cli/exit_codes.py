"""What the program's exit status says."""

from __future__ import annotations

OK = 0
"""The work was done."""

CONFLICTS = 1
"""The work was done and outlets contradict each other. Only with `--exit-code`."""

UNSOUND = 1
"""`silang doctor` found something wrong; the report says what to do about it."""

BAD_INPUT = 2
"""An argument, a file, a page, a model or the machine stood in the way; one line says what to try."""

INTERNAL_ERROR = 70
"""The program is at fault (the number is `EX_SOFTWARE` of sysexits.h); one line says where details are."""

INTERRUPTED = 130
"""Stopped with Ctrl-C: 128 and the number of SIGINT, as shells report it."""

PIPE_CLOSED = 141
"""Whoever read the output stopped, as `head` does: 128 and the number of SIGPIPE. Nothing is printed."""
