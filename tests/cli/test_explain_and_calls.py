"""Journeys: why a finding is one, and whom to call, of a recorded story and of a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from journeys import Fakes, Run

from compare.cli import exit_codes


@pytest.fixture(autouse=True)
def fakes(run: Run, monkeypatch: pytest.MonkeyPatch) -> Fakes:
    return Fakes(monkeypatch)


def test_of_a_folder_without_a_workspace(run: Run, story: Path) -> None:
    ran = run("explain", "f1", "sources/ferry")
    assert (ran.code, ran.err) == (exit_codes.OK, "")
    assert "f1 · ≠ CONFLICT · number" in ran.out
    assert "52" in ran.out
    ran = run("calls", "ferry", "--format", "json")
    assert json.loads(ran.out)["calls"][0]["finding"] == "f1"


def test_of_a_recorded_story_it_is_the_last_run(run: Run, story: Path, fakes: Fakes) -> None:
    run("init")
    run("compare", "sources/ferry", "--sensitivity", "high")
    fakes.forget()
    (story / "island-courier.md").unlink()
    ran = run("explain", "f1", "--story", "ferry", "--format", "json")
    assert ran.err.startswith("silang: run 1 of ferry, ")
    form = json.loads(ran.out)
    assert form["same_models"]
    assert form["pairs"][0]["reported_from"] < 0.45  # as at that sensitivity
    assert (fakes.encoder.seen, fakes.network.seen, fakes.parser.seen) == ([], [], [])
    assert run("explain", "f1", "--quiet", "--format", "json").out == ran.out  # the only story
    assert "Calls to make (1)" in run("calls", "--quiet").out


def test_the_call_list_ends_a_report_that_asks_for_it(run: Run, story: Path) -> None:
    assert "Calls to make (1)" in run("compare", "sources/ferry", "--calls").out
    run("compare", "sources/ferry", "--calls", "--output", "report.md")
    assert "## Calls to make (1)" in Path("report.md").read_text(encoding="utf-8")


def test_in_indonesian(run: Run, story: Path) -> None:
    ran = run("calls", "ferry", "--lang", "id")
    assert "Yang perlu dihubungi (1)" in ran.out
    assert "Media berbeda soal angkanya: " in ran.out
    data = json.loads(run("calls", "ferry", "--format", "json", "--lang", "id").out)
    assert data["calls"][0]["wording"].startswith("Media berbeda soal angkanya: ")
    assert data["calls"][0]["facet"] == "number"
    assert "f1 · ≠ BERTENTANGAN · angka" in run("explain", "f1", "ferry", "--lang", "id").out


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["explain", "f99", "ferry"], "no finding f99; there are f1 to f"),
        (["explain", "f1"], "no story named"),
        (["explain", "f1", "ferry", "--story", "ferry"], "give one of them"),
        (["explain", "f1", "fery"], "did you mean ferry?"),
        (["calls", "ferry", "--format", "csv"], "choose terminal or json"),
        (["calls", "empty"], "sources/empty has no articles"),
    ],
)
def test_what_can_not_work_is_told_in_a_line(run: Run, story: Path, arguments: list[str], line: str) -> None:
    Path("sources/empty").mkdir()
    ran = run(*arguments)
    assert ran.code == exit_codes.BAD_INPUT
    assert line in ran.error
    assert "--new" not in ran.error


def test_several_stories_have_to_be_told_apart(run: Run, story: Path) -> None:
    run("init")
    run("compare", "sources/ferry")
    other = Path("sources/wreck")
    other.mkdir()
    (other / "a.md").write_text((story / "harbour-post.md").read_text(encoding="utf-8"), encoding="utf-8")
    run("compare", "sources/wreck")
    assert run("calls").error == "silang: name a story; there are: sources/ferry, sources/wreck"
