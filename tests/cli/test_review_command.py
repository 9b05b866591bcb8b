"""Journeys of people who check findings: the walk at a terminal, lists, exports, what reports show."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pytest
from journeys import SECOND, THIRD, Run
from making import NoGrammar

from compare import Workspace
from compare.claims.reader import Reader
from compare.cli import exit_codes, review
from compare.cli.review import reviewer
from compare.errors import SettingError
from compare.workspace.decisions import Decisions
from compare.workspace.file import open_workspace
from compare.workspace.history import recorded


@pytest.fixture(autouse=True)
def parser(monkeypatch: pytest.MonkeyPatch) -> NoGrammar:
    parser = NoGrammar()
    monkeypatch.setattr("compare.pipeline.load_reader", lambda: Reader(parser, None))
    monkeypatch.setattr("compare.models.reader.reader_version", lambda: "no grammar")
    return parser


@pytest.fixture
def project(run: Run, story: Path, tmp_path: Path) -> Path:
    """A workspace whose story sources/ferry was compared; it has one conflict."""
    run("init")
    run("compare", "sources/ferry")
    return tmp_path


Presses = Callable[..., None]


@pytest.fixture
def press(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> Presses:
    """Walks through the story with these keys and lines."""

    def presses(*keys: str, by: str = "Ana") -> None:
        left = iter(keys)

        class Fake:
            def key(self) -> str:
                return next(left, "q")

            def line(self, prompt: str) -> str:
                return next(left, "")

        from compare.walk import Walk

        with open_workspace(Path(".silang/workspace.db")) as workspace:
            told = recorded(workspace, "ferry")
            comparison = told.comparison(len(told.runs()))
            Walk(comparison, Decisions(workspace, told), by, Fake(), lambda _: None).go()

    return presses


def counts(run: Run) -> str:
    return run("show", "ferry").out.splitlines()[2]


def test_a_rejected_conflict_stands_apart_in_every_report(run: Run, press: Presses) -> None:
    assert "1 conflict," in counts(run)
    press("r")
    shown = run("show", "ferry").out
    assert "0 conflicts" in shown
    assert "Rejected (1): a person looked and found them wrong" in shown
    assert "checked by Ana, " in shown
    markdown = run("show", "ferry", "--format", "markdown").out
    assert "## Rejected (1)" in markdown
    assert "## Conflicts" not in markdown
    page = run("show", "ferry", "--format", "html").out
    assert 'id="rejected"' in page
    assert "Checked by Ana, " in page
    lines = [json.loads(line) for line in run("show", "ferry", "--format", "jsonl").out.splitlines()]
    assert [each["review"][0]["decision"] for each in lines if each["review"]] == ["reject"]
    table = run("show", "ferry", "--format", "csv").out
    assert '"checked"' in table
    assert ": rejected" in table


def test_the_comparison_file_is_the_tools_alone(run: Run, press: Presses) -> None:
    before = run("show", "ferry", "--format", "json").out
    press("r")
    assert run("show", "ferry", "--format", "json").out == before
    assert run("compare", "sources/ferry", "--format", "json").out == before


def test_reports_without_decisions_are_as_before(run: Run, project: Path) -> None:
    for form in ("terminal", "markdown", "html", "csv", "jsonl"):
        without = run("compare", "sources/ferry", "--format", form, "--workspace", "none").out
        assert run("show", "ferry", "--format", form).out == without


def test_conflicts_that_were_rejected_are_no_reason_to_fail(run: Run, press: Presses) -> None:
    assert run("compare", "sources/ferry", "--exit-code").code == exit_codes.CONFLICTS
    press("r")
    assert run("compare", "sources/ferry", "--exit-code").code == exit_codes.OK
    assert "conflict" not in run("compare", "sources/ferry", "-o", "report.md").err


def test_a_decision_survives_another_article(run: Run, press: Presses, tmp_path: Path) -> None:
    press("r")
    (tmp_path / "coast-radio.md").write_text(THIRD, encoding="utf-8")
    run("add", "ferry", "coast-radio.md", "--output", "report.md")
    assert "## Rejected (1)" in (tmp_path / "report.md").read_text(encoding="utf-8")
    assert "Ana, conflict: rejected; stands" in run("review", "ferry", "--list").out


def test_a_decision_survives_an_edit_around_its_words(run: Run, press: Presses, story: Path) -> None:
    press("r")
    edited = SECOND.replace(
        "The ferry Merpati carried 52 passengers.",
        "Late reports say the ferry Merpati carried 52 passengers!",
    )
    (story / "island-courier.md").write_text(edited, encoding="utf-8")
    run("compare", "sources/ferry")
    assert "Ana, conflict: rejected; stands" in run("review", "ferry", "--list").out


def test_a_decision_whose_words_are_gone_is_told(run: Run, press: Presses, story: Path) -> None:
    press("r")
    edited = SECOND.replace(" The ferry Merpati carried 52 passengers.", "")
    (story / "island-courier.md").write_text(edited, encoding="utf-8")
    ran = run("compare", "sources/ferry")
    assert ran.error == ("silang: 1 decision has lost its evidence; silang review ferry --list shows which")
    listed = run("review", "ferry", "--list").out
    assert "; evidence gone\n" in listed
    assert "Island Courier: “The ferry Merpati carried 52 passengers" in listed


def test_a_new_judge_asks_for_another_look(run: Run, press: Presses, monkeypatch: pytest.MonkeyPatch) -> None:
    press("r")
    monkeypatch.setattr("compare.verdicts.judge.EvidenceJudge.name", "evidence 99")
    shown = run("compare", "sources/ferry").out
    assert "rejected; to be looked at again: another judge gave the verdict" in " ".join(shown.split())
    assert "Rejected (1)" in shown


def test_decisions_go_from_one_workspace_to_another(run: Run, press: Presses, tmp_path: Path) -> None:
    press("r", "n", "A note.", "c", "u")
    ran = run("review", "ferry", "--export", "decisions.jsonl")
    assert ran.error == "silang: 4 decisions written to decisions.jsonl"
    run("init", "other")
    run("compare", "sources/ferry", "--workspace", "other/.silang/workspace.db")
    there = ("--workspace", "other/.silang/workspace.db")
    name = "ferry"
    assert run("review", name, "--import", "decisions.jsonl", *there).error == "silang: 4 decisions taken in"
    again = run("review", name, "--import", "-", *there, stdin=Path("decisions.jsonl").read_text("utf-8"))
    assert again.error == "silang: 0 decisions taken in, 4 known already"
    assert run("review", name, "--export", "-", *there).out == Path("decisions.jsonl").read_text("utf-8")
    assert run("review", name, "--list", *there).out == run("review", "ferry", "--list").out


def test_an_import_with_a_bad_line_takes_in_nothing(run: Run, press: Presses, tmp_path: Path) -> None:
    press("r")
    run("review", "ferry", "--export", "good.jsonl")
    good = Path("good.jsonl").read_text("utf-8").replace("Ana", "Budi")
    Path("bad.jsonl").write_text(f'{good}{{"decision": "reject"}}\n', encoding="utf-8")
    ran = run("review", "ferry", "--import", "bad.jsonl")
    assert (ran.code, ran.error) == (
        exit_codes.BAD_INPUT,
        "silang: bad.jsonl line 2 has no by; give decision, by, at, evidence and seen",
    )
    assert "Budi" not in run("review", "ferry", "--list").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ferry"], "review asks at a terminal; without one use --list, --export and --import"),
        (["ferry", "--list", "--export", "a.jsonl"], "--list, --export and --import are done one at a time"),
        (["ferry", "--import", "nowhere.jsonl"], "no such file: nowhere.jsonl"),
        (["ferry", "--export", "sources"], "sources could not be written"),
        (["ferry", "--only", "maybe"], "no verdict maybe"),
        (["ferry", "--by", " "], "no name given with --by"),
        (["nothing", "--list"], "no story nothing"),
    ],
)
def test_what_stands_in_the_way_is_told(run: Run, project: Path, arguments: list[str], told: str) -> None:
    ran = run("review", *arguments)
    assert ran.code == exit_codes.BAD_INPUT
    assert told in ran.error


def test_nothing_decided_is_said(run: Run, project: Path) -> None:
    assert run("review", "ferry", "--list").out == "Nothing was decided yet.\n"
    assert run("review", "ferry", "--export", "-").out == ""


def test_precision_on_what_was_checked(run: Run, press: Presses) -> None:
    assert run("evaluate", "--reviewed").out.startswith("Nothing was reviewed yet; silang review STORY")
    press("r", "c", "c")
    table = [line.split() for line in run("evaluate", "--reviewed", "ferry").out.splitlines()]
    assert table[0] == ["verdict", "right", "of", "share", "95%", "interval"]
    assert ["conflict", "0", "1", "0%", "0–79%"] in table
    assert ["all", "2", "3", "67%", "21–94%"] in table


def test_evaluate_says_what_it_can_measure_on(run: Run, project: Path) -> None:
    ran = run("evaluate")
    assert (ran.code, ran.error) == (
        exit_codes.BAD_INPUT,
        "silang: nothing to measure on; --reviewed measures on what people checked",
    )


def test_whose_name_stands_below_a_decision(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "_git_name", lambda: "Git Name\x1b[2J")
    monkeypatch.setattr(review, "_account", lambda: "account")
    assert reviewer("  Ratna   Dewi ") == "Ratna Dewi"
    assert reviewer(None) == "Git Name␛[2J"
    monkeypatch.setattr(review, "_git_name", lambda: "")
    assert reviewer(None) == "account"
    monkeypatch.setattr(review, "_account", lambda: "")
    with pytest.raises(SettingError, match="no name to sign"):
        reviewer(None)
    with pytest.raises(SettingError, match="at most 200"):
        reviewer("a" * 201)


def test_two_processes_lose_none_of_their_decisions(run: Run, press: Presses) -> None:
    press("r")
    run("review", "ferry", "--export", "one.jsonl")
    line = json.loads(Path("one.jsonl").read_text("utf-8"))
    for name in ("Budi", "Citra"):
        forms = (line | {"by": name, "at": f"2031-03-05T09:{minute:02d}:00+00:00"} for minute in range(20))
        Path(f"{name}.jsonl").write_text("\n".join(map(json.dumps, forms)), encoding="utf-8")
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "compare", "review", "ferry", "--import", f"{name}.jsonl", "-q"]
        )
        for name in ("Budi", "Citra")
    ]
    assert [each.wait() for each in started] == [0, 0]
    assert len(run("review", "ferry", "--export", "-").out.splitlines()) == 41


def test_the_call_list_leaves_out_what_was_rejected_and_an_explanation_says_so(
    run: Run, press: Presses
) -> None:
    assert "Calls to make (1)" in run("calls", "ferry", "-q").out
    press("r")
    assert "nobody to call" in run("calls", "ferry", "-q").out
    assert json.loads(run("calls", "ferry", "-q", "--format", "json").out)["calls"] == []
    assert "checked by Ana, " in run("explain", "f1", "ferry", "-q").out
    form = json.loads(run("explain", "f1", "ferry", "-q", "--format", "json").out)
    assert form["review"][0]["decision"] == "reject"


def test_a_result_from_python_shows_what_people_decided(press: Presses) -> None:
    press("c")
    with Workspace.open() as workspace:
        result = workspace.show("ferry")
    assert "checked by Ana, " in result.report()
    assert "checked by Ana, " in result._repr_html_()


def test_decisions_are_told_in_indonesian(run: Run, press: Presses) -> None:
    press("r")
    assert "Ana, bertentangan: ditolak; berlaku" in run("review", "ferry", "--list", "--lang", "id").out
    assert "interval 95%" in run("evaluate", "--reviewed", "--lang", "id").out
    assert "Ditolak (1): " in run("show", "ferry", "--lang", "id").out


def test_the_walk_at_a_terminal(run: Run, project: Path) -> None:
    ours, theirs = pty.openpty()
    started = subprocess.Popen(
        [sys.executable, "-m", "compare", "review", "ferry", "--by", "Ana"],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(theirs)
    screen = b""
    for prompt, keys in (
        (b"quit\r\n", b"r"),
        (b"quit\r\n", b"n"),
        (b"none: ", b"Ask the port.\n"),
        (b"quit\r\n", b"q"),
    ):
        unseen = len(screen)
        while prompt not in screen[unseen:]:
            screen += read(ours)
        # what is typed before the program asks for a key is thrown away by the terminal
        while len(keys) == 1 and started.poll() is None and termios.tcgetattr(ours)[3] & termios.ICANON:
            os.sched_yield()
        os.write(ours, keys)
    while started.poll() is None:
        try:
            screen += read(ours)
        except OSError:  # the terminal is gone with the program
            break
    assert started.wait() == exit_codes.OK
    os.close(ours)
    assert "“The ferry Merpati carried 52 passengers" in screen.decode()
    listed = run("review", "ferry", "--list").out
    assert "Ana, conflict: rejected; stands" in listed
    assert "Ask the port." in listed


def read(terminal: int) -> bytes:
    """What a program has written there; it fails rather than wait for ever."""
    assert select.select([terminal], [], [], 120)[0], "nothing came"
    return os.read(terminal, 4096)
