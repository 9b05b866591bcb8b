"""Long reports go through a pager where there is a terminal, and only there."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from compare.cli.pager import page

LONG = "".join(f"\x1b[1mline {number}\x1b[0m\n" for number in range(60))
SHORT = "one line\n"

#: A pager that keeps what it was given, and the options for less beside it.
KEEPING = """
import os, sys
content = sys.stdin.buffer.read()
open(sys.argv[1], "wb").write(content + os.environ["LESS"].encode())
"""

#: The pager on its own, at a terminal of 24 lines.
PAGING = """
import sys
from rich.console import Console
from compare.cli.pager import page
page(sys.argv[1], Console(height=24, force_terminal=True), paged=sys.argv[2] == "paged")
"""


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name in ("SILANG_PAGER", "PAGER", "LESS", "LESSCHARSET", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """What the pager got."""
    return tmp_path / "kept"


@pytest.fixture
def keeping(tmp_path: Path, kept: Path) -> str:
    """The command line of a pager that writes it there."""
    script = tmp_path / "pager.py"
    script.write_text(KEEPING, encoding="utf-8")
    return f"'{sys.executable}' '{script}' '{kept}'"


def at_terminal(text: str, *, paged: bool = True) -> tuple[str, int]:
    """What stands on a terminal after `text` was paged to it, and how that ended."""
    terminal, other_end = pty.openpty()
    arguments = [sys.executable, "-c", PAGING, text, "paged" if paged else "plain"]
    program = subprocess.Popen(arguments, stdin=other_end, stdout=other_end, stderr=other_end)
    os.close(other_end)
    shown = bytearray()
    while part := _read(terminal):
        shown += part
    os.close(terminal)
    return shown.decode().replace("\r\n", "\n"), program.wait(timeout=60)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other end is closed
        return b""


def test_a_long_report_goes_to_the_pager_as_it_is(
    monkeypatch: pytest.MonkeyPatch, keeping: str, kept: Path
) -> None:
    monkeypatch.setenv("SILANG_PAGER", keeping)
    monkeypatch.setenv("PAGER", "no-such-pager")
    assert at_terminal(LONG) == ("", 0)
    assert kept.read_text("utf-8") == f"{LONG}FRX"


def test_pager_is_asked_where_silang_has_none_of_its_own(
    monkeypatch: pytest.MonkeyPatch, keeping: str, kept: Path
) -> None:
    monkeypatch.setenv("PAGER", keeping)
    monkeypatch.setenv("LESS", "-S")
    assert at_terminal(LONG) == ("", 0)
    assert kept.read_text("utf-8") == f"{LONG}-S -R"


@pytest.mark.parametrize(
    ("text", "setting", "paged"),
    [
        (SHORT, {}, True),
        (LONG, {}, False),
        (LONG, {"SILANG_PAGER": "cat"}, True),
        (LONG, {"SILANG_PAGER": ""}, True),
        (LONG, {"TERM": "dumb"}, True),
    ],
)
def test_no_pager_where_none_is_wanted(
    *,
    monkeypatch: pytest.MonkeyPatch,
    keeping: str,
    kept: Path,
    text: str,
    setting: dict[str, str],
    paged: bool,
) -> None:
    for name, value in {"SILANG_PAGER": keeping, **setting}.items():
        monkeypatch.setenv(name, value)
    assert at_terminal(text, paged=paged) == (text, 0)
    assert not kept.exists()


def test_nothing_is_paged_on_a_pipe(monkeypatch: pytest.MonkeyPatch, keeping: str, kept: Path) -> None:
    monkeypatch.setenv("SILANG_PAGER", keeping)
    command: list[str] = [sys.executable, "-c", PAGING, LONG, "paged"]
    assert subprocess.run(command, capture_output=True, check=True, text=True).stdout == LONG
    assert not kept.exists()


@pytest.mark.parametrize("name", ["no-such-pager", "less 'unbalanced"])
def test_a_pager_that_cannot_be_started_loses_nothing(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("SILANG_PAGER", name)
    shown, code = at_terminal(LONG)
    told, _, rest = shown.partition("\n")
    assert (rest, code) == (LONG, 0)
    assert told.startswith("silang: the pager ")


def test_leaving_the_pager_early_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SILANG_PAGER", f"'{sys.executable}' -c 'input()'")
    assert at_terminal(LONG * 90) == ("", 0)


def test_control_c_is_for_the_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SILANG_PAGER", "a-pager")
    heard = []

    class Pager:
        def __init__(self, *_: Any, **__: Any) -> None:
            heard.append(signal.getsignal(signal.SIGINT))  # it starts as any program does

        def communicate(self, content: bytes) -> None:
            heard.append(signal.getsignal(signal.SIGINT))
            assert content == LONG.encode()

    monkeypatch.setattr("compare.cli.pager.subprocess.Popen", Pager)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    before = signal.getsignal(signal.SIGINT)
    page(LONG, Console(height=24, force_terminal=True), paged=True)
    assert heard == [before, signal.SIG_IGN]
    assert signal.getsignal(signal.SIGINT) == before
