from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from journeys import Run
from making import WordEncoder

from compare.alignment.opinion import FACETS, VERDICTS, Opinion
from compare.cli import exit_codes

PAIRS = [
    {
        "id": "a",
        "a": {"text": "The talks in Ambon lasted seven hours.", "lang": "en", "published": "2024-03-08"},
        "b": {"text": "The talks in Ambon lasted eight hours.", "lang": "en", "speaker": "Lena Moss"},
    },
    {"id": 2, "a": {"text": "Air naik 12 meter."}, "b": {"text": "Air naik 12 meter di kota itu."}},
]
LINES = "\n".join(map(json.dumps, PAIRS)) + "\n"


class Sceptic:
    """Takes every pair for a conflict."""

    name = "sceptic"

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        verdicts = tuple(0.9 if verdict == "conflict" else 0.025 for verdict in VERDICTS)
        return [Opinion(verdicts, (1 / len(FACETS),) * len(FACETS), (0.1, 0.2, 0.7)) for _ in pairs]


@pytest.fixture(autouse=True)
def network(encoder: WordEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands in for the shipped network."""
    monkeypatch.setattr("compare.models.judging.load_network", lambda *_: Sceptic())


def test_verdicts_come_back_a_line_each_in_order(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text("\ufeff" + LINES.replace("\n", "\r\n\n", 1), encoding="utf-8")
    ran = run("judge", "p.jsonl")
    assert (ran.code, ran.err) == (exit_codes.OK, "")
    clash, other = map(json.loads, ran.out.splitlines())
    assert (clash["id"], other["id"]) == ("a", 2)
    assert (clash["verdict"], clash["facets"]) == ("conflict", ["duration"])
    assert clash["nli"] == {"entailment": 0.1, "neutral": 0.2, "contradiction": 0.7}
    assert list(other) == ["id", "verdict", "facets", "confidence", "fuller", "explanation", "nli"]
    assert run("judge", "-", stdin=LINES).out == ran.out


def test_without_the_network_nli_is_null(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.models.judging.load_network", lambda *_: None)
    clash, _ = map(json.loads, run("judge", "-", stdin=LINES).out.splitlines())
    assert (clash["verdict"], clash["nli"]) == ("conflict", None)


def test_verbose_tells_on_standard_error_how_many_there_were(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text(LINES, encoding="utf-8")
    assert "pairs (2): " in run("judge", "p.jsonl", "-v").err
    assert run("judge", "p.jsonl", "-q").err == ""


def test_hostile_pairs_stay_json(run: Run) -> None:
    hostile = {"text": "12 \x00\x1b[31m orang \u2028<b>*di* Palu", "lang": "id", "speaker": "\x1b]0;x\x07"}
    line = json.dumps(
        {"id": "\ud800\x1b[31m", "a": hostile, "b": hostile | {"text": "14 \x9b\x1b[31m orang"}}
    )
    ran = run("judge", "-", stdin=line)
    assert ran.code == exit_codes.OK
    assert "\x1b" not in ran.out
    assert json.loads(ran.out)["id"] == "\ud800\x1b[31m"


BAD: dict[str, tuple[bytes, str]] = {
    "no JSON": (b"Air naik.\n", "is not JSON; give one JSON object a line"),
    "no object": (b'"Air naik."\n', "is no JSON object; give one with id, a and b"),
    "no b": (b'{"id": 1, "a": {"text": "Air."}}\n', 'has no b; give the statement as {"text": …}'),
    "no UTF-8": (b'{"id": 1, "a": "\xff"}\n', "is not UTF-8; save the file as UTF-8"),
}


@pytest.mark.parametrize(("bad", "message"), BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_named_and_the_lines_before_it_are_printed(
    run: Run, tmp_path: Path, bad: bytes, message: str
) -> None:
    (tmp_path / "p.jsonl").write_bytes(LINES.encode() + bad + LINES.encode())
    ran = run("judge", "p.jsonl")
    assert (ran.code, ran.error) == (exit_codes.BAD_INPUT, f"silang: p.jsonl line 3 {message}")
    assert len(ran.out.splitlines()) == len(PAIRS)
    piped = run("judge", "-", stdin=bad)
    assert (piped.code, piped.error) == (exit_codes.BAD_INPUT, f"silang: standard input line 1 {message}")


def test_a_file_without_pairs_is_told_in_one_line(run: Run, tmp_path: Path) -> None:
    missing = run("judge", "none.jsonl")
    assert missing.error == "silang: no such file: none.jsonl; check the name and the folder"
    (tmp_path / "empty.jsonl").touch()
    empty = run("judge", "empty.jsonl")
    assert empty.error == "silang: empty.jsonl is empty; give a pair a line, as JSON with id, a and b"
    assert (missing.code, missing.out) == (empty.code, empty.out) == (exit_codes.BAD_INPUT, "")


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The real program with the real models, in the user's own cache folder."""
    monkeypatch.delenv("SILANG_CACHE")
    (tmp_path / "p.jsonl").write_text(LINES, encoding="utf-8")
    return [sys.executable, "-m", "compare", "judge", str(tmp_path / "p.jsonl")]


@pytest.mark.model
def test_a_bar_never_gets_between_the_verdicts(command: list[str]) -> None:
    terminal, other_end = pty.openpty()
    program = subprocess.Popen(command, stdout=other_end, stderr=other_end)
    os.close(other_end)
    shown = bytearray()
    while part := _read(terminal):
        shown += part
    os.close(terminal)
    assert program.wait(timeout=60) == exit_codes.OK
    assert [json.loads(line)["id"] for line in shown.decode().splitlines()] == ["a", 2]


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other end is closed
        return b""


@pytest.mark.model
def test_a_reader_of_verdicts_that_goes_away_hears_nothing(command: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    program = subprocess.Popen(command, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    _, err = program.communicate(timeout=60)
    assert (program.returncode, err) == (exit_codes.PIPE_CLOSED, b"")
