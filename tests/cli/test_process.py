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
from journeys import FIRST, THIRD, Run

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


#: The same on a disk that takes no file larger than LIMIT bytes.
FULL = f"""
import os, resource
resource.setrlimit(resource.RLIMIT_FSIZE, (int(os.environ["LIMIT"]),) * 2)
{FAKE}"""


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


@pytest.fixture
def prepared(cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that has the models of the user's, and nothing else."""
    cache.mkdir()
    monkeypatch.delenv("SILANG_CACHE")
    (cache / "models").symlink_to(cache_folder() / "models")
    monkeypatch.setenv("SILANG_CACHE", str(cache))
    return cache


@pytest.mark.model
def test_the_default_path_never_loads_torch(
    story: Path, prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIBRARIES", "torch sentence_transformers transformers sklearn onnxruntime")
    program = start("compare", "sources/ferry", "--format", "json", program=TELLING)
    out, err = program.communicate(timeout=300)
    assert json.loads(out)["models"]["encoder"].startswith("multilingual-e5-small")
    assert err == b"onnxruntime\n"


@pytest.mark.model
def test_real_models_find_the_same_with_a_workspace_and_without(story: Path, prepared: Path) -> None:
    program = "from compare.cli.app import main\nmain()"
    command = ("compare", "sources/ferry", "--format", "json")
    plain, _ = start(*command, program=program).communicate(timeout=300)
    start("init", program=program).communicate(timeout=60)
    for _ in range(2):
        assert start(*command, program=program).communicate(timeout=300) == (plain, b"")
    out, _ = start("show", "ferry", "--format", "json", program=program).communicate(timeout=60)
    assert out == plain


@pytest.mark.model
def test_real_models_tell_what_changed_in_a_story_that_grows(
    tmp_path: Path, prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "from compare.cli.app import main\nmain()"
    monkeypatch.chdir(tmp_path)
    start("init", program=program).communicate(timeout=60)
    told = []
    for stage in sorted((TESTS / "cli" / "staged").glob("*.md")):
        added = start("add", "bridge", str(stage), "--new", "--quiet", program=program)
        out, err = added.communicate(timeout=300)
        assert err == b""
        told.append(out.decode())
    assert "No longer in one outlet alone" in told[1]
    assert "independent origin, as far as the words tell: The Ridge Post" in told[1]
    assert "New conflicts: " in told[2]
    assert "conflict (number)" in told[2]
    assert "same origin: Radio Lumar" in told[3]
    assert "Kabar Lumar had “12” and now has “17”" in told[4]
    assert "No longer in conflict: 1" in told[4]


@pytest.fixture
def project(run: Run, story: Path) -> Path:
    """A workspace with a run of the story."""
    run("init")
    run("compare", "sources/ferry")
    return story


@pytest.mark.parametrize("command", [["compare", "sources/ferry"], ["add", "ferry", "new.md"]], ids=" ".join)
def test_a_full_disk_below_a_workspace_is_one_line_and_loses_nothing(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    Path("new.md").write_text(THIRD, encoding="utf-8")
    (project / "harbour-post.md").write_text(FIRST.replace("40", "41"), encoding="utf-8")
    for limit in (0, 3_000):  # refused when it is opened, and while it is being written
        monkeypatch.setenv("LIMIT", str(limit))
        program = start(*command, program=FULL)
        _, err = program.communicate(timeout=60)
        assert program.returncode == exit_codes.BAD_INPUT
        (line,) = err.decode().splitlines()
        assert "is the disk full? What was kept before is unharmed" in line
    assert len(run("log", "ferry").out.splitlines()) == 1
    assert "ok: the file is whole\n" in run("doctor").out
    assert run(*command).code == exit_codes.OK
    assert len(run("log", "ferry").out.splitlines()) == 2


def test_programs_that_write_at_once_wait_for_each_other(run: Run, project: Path) -> None:
    programs = [start("compare", "sources/ferry", "--quiet") for _ in range(3)]
    ends = [(program.communicate(timeout=120)[1], program.returncode) for program in programs]
    assert ends == [(b"", exit_codes.OK)] * 3
    assert [line.split()[0] for line in run("log", "ferry").out.splitlines()] == ["1", "2", "3", "4"]
