"""What only a process of its own can show: signals, pipes, terminals, what is loaded."""

from __future__ import annotations

import json
import os
import pty
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from compare.cli import exit_codes
from compare.places import cache_folder

TESTS = Path(__file__).parents[1]

#: The program with an encoder that needs no model.
FAKE = f"""
import sys
sys.path.insert(0, {str(TESTS)!r})
import compare.models
from making import WordEncoder
compare.models.load_encoder = lambda *_, **__: WordEncoder()
import compare.models.judging
compare.models.judging.load_network = lambda *_: None
from compare.cli.app import main
main()
"""

#: The real program, telling at its end which of the libraries named in LIBRARIES were loaded.
TELLING = """
import atexit, os, sys
named = os.environ["LIBRARIES"].split()
atexit.register(lambda: print(*sorted(set(named) & set(sys.modules)), file=sys.stderr))
from compare.cli.app import main
main()
"""


def start(
    *arguments: str, program: str = FAKE, stdout: int = subprocess.PIPE, stderr: int = subprocess.PIPE
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=stderr,
    )


def test_python_dash_m_is_the_same_program() -> None:
    command = [sys.executable, "-m", "compare", "--version"]
    shown = subprocess.run(command, capture_output=True, check=True, text=True)
    assert shown.stdout.startswith("silang ")


def test_control_c_stops_with_one_line(story: Path) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        page = f"http://127.0.0.1:{server.getsockname()[1]}/page"
        program = start("add", str(story), page)
        with server.accept()[0]:  # it waits for the page now
            program.send_signal(signal.SIGINT)
            out, err = program.communicate(timeout=60)
    assert (program.returncode, out, err) == (exit_codes.INTERRUPTED, b"", b"silang: stopped\n")
    assert len(list(story.iterdir())) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("compare", "sources/ferry"),
        ("compare", "sources/ferry", "--format", "json"),
        ("claims", "sources/ferry/harbour-post.md"),
    ],
    ids=" ".join,
)
def test_a_reader_that_goes_away_hears_nothing(story: Path, arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)  # as `head` does, but at once
    program = start(*arguments, stdout=writer)
    os.close(writer)
    _, err = program.communicate(timeout=60)
    assert (program.returncode, err) == (exit_codes.PIPE_CLOSED, b"")


def test_a_full_disk_behind_standard_output_is_one_line(story: Path) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    program = start("compare", "sources/ferry", "--format", "json", stdout=full)
    os.close(full)
    _, err = program.communicate(timeout=60)
    assert (program.returncode, err) == (exit_codes.BAD_INPUT, b"silang: output: No space left on device\n")


def test_progress_goes_to_a_terminal_and_results_do_not(story: Path) -> None:
    plain, _ = start("compare", "sources/ferry").communicate(timeout=60)
    terminal, other_end = pty.openpty()
    program = start("compare", "sources/ferry", stderr=other_end)
    os.close(other_end)
    shown = bytearray()
    while part := _read(terminal):
        shown += part
    os.close(terminal)
    out, _ = program.communicate(timeout=60)
    assert out == plain
    assert b"verdicts" in shown


@pytest.mark.parametrize(("setting", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_are_for_terminals_that_want_them(
    story: Path, monkeypatch: pytest.MonkeyPatch, setting: dict[str, str], coloured: bool
) -> None:
    for name, value in {"TERM": "xterm", **setting}.items():
        monkeypatch.setenv(name, value)
    terminal, other_end = pty.openpty()
    program = start("compare", "sources/ferry", "--quiet", stdout=other_end)
    os.close(other_end)
    shown = bytearray()
    while part := _read(terminal):
        shown += part
    os.close(terminal)
    _, err = program.communicate(timeout=60)
    assert (program.returncode, err) == (exit_codes.OK, b"")
    assert "Harbour Post" in shown.decode()
    colours = (f"\x1b[{code}m".encode() for code in range(31, 37))
    assert any(code in shown for code in colours) is coloured


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other end is closed
        return b""


def test_help_loads_nothing_heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "LIBRARIES", "jinja2 numpy onnxruntime rich sentence_transformers sqlite3 torch trafilatura"
    )
    out, err = start("--help", program=TELLING).communicate(timeout=60)
    assert b"Examples:" in out
    assert err == b"\n"


@pytest.mark.model
def test_the_default_path_never_loads_torch(
    story: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.mkdir()
    monkeypatch.delenv("SILANG_CACHE")
    (cache / "models").symlink_to(cache_folder() / "models")
    monkeypatch.setenv("SILANG_CACHE", str(cache))
    monkeypatch.setenv("LIBRARIES", "torch sentence_transformers transformers sklearn onnxruntime")
    program = start("compare", "sources/ferry", "--format", "json", program=TELLING)
    out, err = program.communicate(timeout=300)
    assert json.loads(out)["models"]["encoder"].startswith("multilingual-e5-small")
    assert err == b"onnxruntime\n"
