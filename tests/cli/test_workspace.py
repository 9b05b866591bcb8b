"""Journeys in a workspace: runs recorded, shown again, held against each other; articles left out."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from journeys import FIRST, SECOND, THIRD, Run
from making import NoGrammar, WordEncoder

from compare.articles.readers import read_articles
from compare.claims.reader import Reader
from compare.cli import exit_codes
from compare.errors import ModelError, WorkspaceError
from compare.workspace.file import open_workspace
from compare.workspace.history import Story as RecordedStory
from compare.workspace.history import recorded, version_of

#: A line of an export.
NOTE = {
    "decision": "note",
    "by": "Ana",
    "at": "2031-03-05T09:00:00+00:00",
    "note": "Ask the port.",
    "evidence": [{"outlet": "Harbour Post", "article": "harbour-post", "quote": "40 passengers"}],
    "seen": {"verdict": "conflict", "judge": "evidence"},
}


@pytest.fixture(autouse=True)
def parser(monkeypatch: pytest.MonkeyPatch) -> NoGrammar:
    parser = NoGrammar()
    monkeypatch.setattr("compare.pipeline.load_reader", lambda: Reader(parser, None))
    monkeypatch.setattr("compare.models.reader.reader_version", lambda: "no grammar")
    times = (f"2023-05-02T{minute // 60:02d}:{minute % 60:02d}:00+00:00" for minute in range(24 * 60))
    monkeypatch.setattr("compare.workspace.history.now", lambda: next(times))
    return parser


@pytest.fixture
def project(run: Run, story: Path, tmp_path: Path) -> Path:
    """A workspace in the current folder, with the story sources/ferry."""
    assert run("init").code == exit_codes.OK
    return tmp_path


@pytest.fixture
def third(tmp_path: Path) -> Path:
    path = tmp_path / "coast-radio.md"
    path.write_text(THIRD, encoding="utf-8")
    return path


def members(folder: str = "sources/ferry") -> list[tuple[str, str | None]]:
    """The story's versions: where each stood, and why it does no longer."""
    with open_workspace(Path(".silang/workspace.db"), write=False) as workspace:
        return [(each.place, each.reason) for each in RecordedStory(workspace, folder).members()]


def verdicts(ran_json: str) -> list[str]:
    return [finding["verdict"] for finding in json.loads(ran_json)["findings"]]


def test_beginning_a_workspace(run: Run, tmp_path: Path) -> None:
    assert run("init", "desk").error == "silang: began the workspace desk/.silang/workspace.db"
    again = run("init", "desk")
    assert (again.code, again.error) == (
        exit_codes.OK,
        "silang: desk/.silang/workspace.db is there already and was left as it is",
    )
    (tmp_path / "notes").write_text("kept", encoding="utf-8")
    ran = run("init", "notes")
    assert (ran.code, ran.error) == (exit_codes.BAD_INPUT, "silang: notes is a file; name a folder")


def test_a_report_is_the_same_with_a_workspace(run: Run, project: Path) -> None:
    without = run("compare", "sources/ferry", "--format", "json", "--workspace", "none")
    for _ in range(2):
        ran = run("compare", "sources/ferry", "--format", "json")
        assert (ran.out, ran.err) == (without.out, "")
    assert len(run("log", "ferry").out.splitlines()) == 2


def test_a_run_is_shown_again_without_computing(
    run: Run, project: Path, encoder: WordEncoder, parser: NoGrammar
) -> None:
    reports = {form: run("compare", "sources/ferry", "--format", form).out for form in ("json", "markdown")}
    screen = run("compare", "sources/ferry", "--only", "conflict").out
    seen, read = list(encoder.seen), list(parser.seen)
    (project / "sources/ferry/island-courier.md").unlink()
    for form, report in reports.items():
        assert run("show", "ferry", "--format", form).out == report
    assert run("show", "sources/ferry", "--only", "conflict").out == screen
    run("show", "ferry", "--output", "report.md")
    assert Path("report.md").read_text(encoding="utf-8") == reports["markdown"]
    assert (encoder.seen, parser.seen) == (seen, read)


def test_the_log_has_a_line_for_each_run(run: Run, project: Path, third: Path) -> None:
    run("compare", "sources/ferry")
    run("add", "ferry", third)
    lines = run("log", "ferry").out.splitlines()
    assert lines[0].startswith("1  2023-05-02 00:00 UTC  2 articles: 1 conflict, ")
    assert lines[1].startswith("2  2023-05-02 00:01 UTC  3 articles: 1 conflict, ")
    listed = run("stories").out
    assert listed == f"sources/ferry  2 runs, last {lines[1].removeprefix('2  ')}\n"


def test_what_changed_between_runs(run: Run, project: Path, third: Path) -> None:
    run("compare", "sources/ferry")
    told = run("add", "ferry", third).out
    ran = run("diff", "ferry")
    assert ran.out == f"ferry: run 1 and then run 2\n{told}"
    assert "now agree: Coast Radio, Harbour Post, Island Courier" in ran.out
    assert "Gone: 1 only in one outlet" in run("diff", "ferry", "2", "1").out
    assert "Nothing changed" in run("diff", "ferry", "2").out


def test_runs_that_were_made_otherwise_are_told_apart(run: Run, project: Path) -> None:
    run("compare", "sources/ferry")
    run("compare", "sources/ferry", "--sensitivity", "low")
    assert run("diff", "ferry").error == "silang: run 1 and run 2 were made with different settings"
    with closing(sqlite3.connect(".silang/workspace.db")) as other, other:
        other.execute("UPDATE run SET comparison = (SELECT comparison FROM run WHERE number = 1)")
    assert run("diff", "ferry").err == ""


def test_a_bundle_of_an_earlier_run_names_the_options_of_that_run(run: Run, project: Path) -> None:
    run("compare", "sources/ferry", "--sensitivity", "high", "--output", "then.zip")
    run("compare", "sources/ferry")
    run("show", "ferry", "1", "--output", "now.zip")
    assert Path("now.zip").read_bytes() == Path("then.zip").read_bytes()


def test_an_earlier_run_is_shown_by_its_number(run: Run, project: Path, third: Path) -> None:
    first = run("compare", "sources/ferry", "--format", "json").out
    run("add", "ferry", third)
    assert run("show", "ferry", "1", "--format", "json").out == first
    assert run("show", "ferry", "3").error == "silang: ferry has no run 3; there are runs 1 to 2"


def test_an_article_that_changed_is_a_new_version(run: Run, project: Path, story: Path) -> None:
    run("compare", "sources/ferry")
    (story / "island-courier.md").write_text(SECOND.replace("52", "40"), encoding="utf-8")
    ran = run("compare", "sources/ferry", "--format", "json")
    assert "conflict" not in verdicts(ran.out)
    assert members() == [
        ("harbour-post.md", None),
        ("island-courier.md", "revised"),
        ("island-courier.md", None),
    ]
    with open_workspace(Path(".silang/workspace.db")) as workspace:
        bodies = workspace.rows("SELECT outlet FROM article ORDER BY outlet")
    assert bodies == [("Harbour Post",), ("Island Courier",), ("Island Courier",)]


def test_a_file_that_is_gone_is_said_to_be(run: Run, project: Path, story: Path, third: Path) -> None:
    run("add", "ferry", third)
    (story / "coast-radio.md").unlink()
    run("compare", "sources/ferry")
    assert ("coast-radio.md", "gone") in members()
    run("add", "ferry", third)
    assert members()[-1] == ("coast-radio.md", None)


@pytest.mark.parametrize(
    "name", ["coast-radio.md", "coast-radio", "Coast Radio", "sources/ferry/coast-radio.md"]
)
def test_a_removed_article_stays_out_until_it_is_added_again(
    run: Run, project: Path, story: Path, third: Path, name: str
) -> None:
    without = run("compare", "sources/ferry", "--format", "json").out
    run("add", "ferry", third, "--output", "with.json")
    assert run("remove", "ferry", name).error.endswith(
        "left out of later runs: coast-radio.md; its file stays, silang add brings it back"
    )
    assert (story / "coast-radio.md").read_text(encoding="utf-8") == THIRD
    ran = run("compare", "sources/ferry", "--format", "json")
    assert ran.out == without
    assert ran.error == "silang: left out: coast-radio.md; silang add brings an article back"
    back = run("add", "ferry", story / "coast-radio.md", "--output", "back.json")
    assert "New: 1 only in one outlet" in back.out
    assert Path("back.json").read_text("utf-8") == Path("with.json").read_text("utf-8")
    assert len(list(story.iterdir())) == 3
    assert [reason for place, reason in members() if place == "coast-radio.md"] == ["removed", None]
    assert run("compare", "sources/ferry").err == ""


def test_a_removed_article_comes_back_from_anywhere(
    run: Run, project: Path, story: Path, third: Path
) -> None:
    run("add", "ferry", third)
    run("remove", "ferry", "coast-radio.md")
    ran = run("add", "ferry", "-", stdin=THIRD)
    assert "stored as sources/ferry/coast-radio.md" in ran.err
    assert len(list(story.iterdir())) == 3


def test_an_article_that_stands_is_refused_once_more(run: Run, project: Path, third: Path) -> None:
    run("add", "ferry", third)
    ran = run("add", "ferry", third)
    assert ran.code == exit_codes.BAD_INPUT
    assert "is in sources/ferry already" in ran.error


def test_the_last_article_can_be_removed_and_there_is_nothing_to_compare(run: Run, project: Path) -> None:
    run("compare", "sources/ferry")
    for name in ("harbour-post", "island-courier"):
        assert run("remove", "ferry", name).code == exit_codes.OK
    ran = run("compare", "sources/ferry")
    assert ran.code == exit_codes.BAD_INPUT
    assert "all articles of sources/ferry are left out" in ran.error


def test_an_article_is_removed_before_the_first_run(run: Run, project: Path) -> None:
    run("remove", "ferry", "Harbour Post")
    ran = run("compare", "sources/ferry", "--format", "json", "--quiet")
    assert [source["id"] for source in json.loads(ran.out)["sources"]] == ["island-courier"]


def test_calls_leave_out_what_was_removed_before_the_first_run(run: Run, project: Path) -> None:
    assert json.loads(run("calls", "ferry", "--format", "json").out)["calls"]
    run("remove", "ferry", "Harbour Post")
    assert not json.loads(run("calls", "ferry", "--format", "json").out)["calls"]
    run("remove", "ferry", "Island Courier")
    assert "all articles of sources/ferry are left out" in run("calls", "ferry").error


def test_a_later_text_under_the_same_address_takes_the_earlier_ones_place(
    run: Run, project: Path, story: Path, tmp_path: Path
) -> None:
    addressed = THIRD.replace("language: en", "language: en\nurl: https://radio.example/ferry")
    (tmp_path / "radio.md").write_text(addressed, encoding="utf-8")
    (tmp_path / "radio-evening.md").write_text(addressed.replace("an inquiry", "refunds"), encoding="utf-8")
    run("add", "ferry", "radio.md")
    ran = run("add", "ferry", "radio-evening.md")
    assert ran.error.endswith("radio-evening.md, instead of radio.md, which stays there")
    sources = json.loads(run("compare", "sources/ferry", "--format", "json", "--quiet").out)["sources"]
    assert [source["id"] for source in sources] == ["harbour-post", "island-courier", "radio-evening"]
    assert ("radio.md", "replaced") in members()
    assert (story / "radio.md").exists()


def test_a_record_of_json_lines_is_removed_alone(run: Run, project: Path, story: Path) -> None:
    record = {
        "outlet": "Wire",
        "text": "The ferry Merpati ran aground. It carried 61 passengers.",
        "id": "w1",
    }
    other = record | {"id": "w2", "text": "The owner of the ferry promised an inquiry.", "outlet": "Coast"}
    (story / "wires.jsonl").write_text("\n".join(map(json.dumps, (record, other))), encoding="utf-8")
    run("compare", "sources/ferry")
    assert run("remove", "ferry", "w1").code == exit_codes.OK
    shown = run("compare", "sources/ferry", "--format", "json", "--quiet").out
    assert [source["id"] for source in json.loads(shown)["sources"]] == [
        "harbour-post",
        "island-courier",
        "w2",
    ]
    assert run("add", "ferry", story / "wires.jsonl").code == exit_codes.OK
    shown = run("compare", "sources/ferry", "--format", "json").out
    assert len(json.loads(shown)["sources"]) == 4


def test_single_files_leave_no_run(run: Run, project: Path, encoder: WordEncoder) -> None:
    files = ["sources/ferry/harbour-post.md", "sources/ferry/island-courier.md"]
    run("compare", *files)
    assert run("stories").out == ""
    seen = list(encoder.seen)
    run("compare", *files)
    assert encoder.seen == seen


def test_everything_is_kept_in_the_workspace_and_nothing_in_the_cache(
    run: Run, project: Path, cache: Path, encoder: WordEncoder, parser: NoGrammar
) -> None:
    run("compare", "sources/ferry")
    assert not (cache / "embeddings.db").exists()
    seen, read = list(encoder.seen), list(parser.seen)
    run("compare", "sources/ferry")
    assert (encoder.seen, parser.seen) == (seen, read)


def test_claims_of_another_reader_are_read_anew(
    run: Run, project: Path, parser: NoGrammar, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("compare", "sources/ferry")
    read = len(parser.seen)
    monkeypatch.setattr("compare.models.reader.reader_version", lambda: "another")
    run("compare", "sources/ferry")
    assert len(parser.seen) == 2 * read
    with open_workspace(Path(".silang/workspace.db")) as workspace:
        assert workspace.rows("SELECT DISTINCT reader FROM claims") == [("another",)]


def test_the_workspace_of_a_folder_above_serves(
    run: Run, project: Path, story: Path, third: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("compare", "sources/ferry")
    monkeypatch.chdir(story)
    assert run("add", "ferry", third).code == exit_codes.OK
    assert run("compare", ".").code == exit_codes.OK
    assert [line[:1] for line in run("log", "ferry").out.splitlines()] == ["1", "2", "3"]


def test_a_folder_that_is_gone_has_no_workspace(
    run: Run, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    with monkeypatch.context() as patch:
        patch.chdir(gone)
        gone.rmdir()
        assert run("compare", str(story)).code == exit_codes.OK


def test_a_workspace_can_be_named(
    run: Run, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("init", "--workspace", "desk.db").code == exit_codes.OK
    run("compare", "sources/ferry", "--workspace", "desk.db")
    monkeypatch.setenv("SILANG_WORKSPACE", str(tmp_path / "desk.db"))
    run("compare", "sources/ferry")
    assert len(run("log", "ferry").out.splitlines()) == 2
    assert not (tmp_path / ".silang").exists()


BARE = [["stories"], ["show", "ferry"], ["log", "ferry"], ["diff", "ferry"], ["backup", "b.db"]]


@pytest.mark.parametrize("command", [*BARE, ["remove", "ferry", "x"]], ids=" ".join)
def test_without_a_workspace_one_is_offered(run: Run, story: Path, command: list[str]) -> None:
    ran = run(*command)
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert ran.error == "silang: no workspace in this folder or above; silang init begins one"


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["log", "fery"], "did you mean ferry?"),
        (["show", "flood"], "no story flood in "),
        (
            ["remove", "ferry", "radio"],
            "no article radio in ferry; there are: harbour-post.md, island-courier",
        ),
        (["diff", "ferry"], "ferry has one run only"),
        (["diff", "ferry", "1", "7"], "ferry has no run 7; there are runs 1 to 1"),
        (["diff", "ferry", "1", "1", "1"], "3 runs given"),
        (["show", "ferry", "one"], "Invalid value"),
        (["log", "ferry", "--workspace", "none"], "no workspace in this folder or above"),
        (["log", "ferry", "--workspace", "missing.db"], "there is no workspace missing.db"),
        (["show", "ferry", "--output", "sources/ferry/report.md"], "would be read as an article"),
        (["init", "x", "--workspace", "y.db"], "both name a place"),
        (["compare", "sources/ferry", "--workspace", "sources/ferry/harbour-post.md"], "no workspace"),
        (["compare", "sources/ferry", "--workspace", "missing.db"], "--workspace none goes without it"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_not_there_is_said_in_a_line(
    run: Run, project: Path, command: list[str], message: str
) -> None:
    run("compare", "sources/ferry")
    ran = run(*command)
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert message in ran.error


def test_two_stories_of_one_name_are_told_apart_by_their_folders(
    run: Run, project: Path, story: Path
) -> None:
    (project / "old").mkdir()
    story.rename(project / "old" / "ferry")
    run("compare", "old/ferry")
    (project / "sources" / "ferry").mkdir()
    (project / "sources" / "ferry" / "one.md").write_text(FIRST, encoding="utf-8")
    run("compare", "sources/ferry")
    with open_workspace(Path(".silang/workspace.db")) as workspace:
        assert recorded(workspace, "old/ferry").folder == "old/ferry"
    assert (
        "several stories ferry: old/ferry, sources/ferry"
        in run("log", "./ferry").error + run("log", "ferry").error
    )


def test_a_run_that_cannot_be_recorded_is_still_reported(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_named: object) -> int:
        raise WorkspaceError("workspace.db can't be written (disk full)")

    report = run("compare", "sources/ferry").out
    monkeypatch.setattr(RecordedStory, "record", full)
    ran = run("compare", "sources/ferry")
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, report)
    assert ran.error.endswith("(disk full); the report is complete, but the run is not recorded")


def test_an_addition_that_cannot_be_recorded_says_where_it_is_and_is_completed_later(
    run: Run, project: Path, story: Path, third: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_named: object) -> int:
        raise WorkspaceError("workspace.db can't be written (disk full)")

    with monkeypatch.context() as patch:
        patch.setattr(RecordedStory, "record", full)
        ran = run("add", "ferry", third)
    assert ran.error.endswith("the article itself is stored as sources/ferry/coast-radio.md")
    again = run("add", "ferry", third)
    assert again.code == exit_codes.OK
    assert "New: 1 only in one outlet" in again.out
    assert len(list(story.iterdir())) == 3
    assert len(run("log", "ferry").out.splitlines()) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, which not everyone may make."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    place = tmp_path / "small"
    place.mkdir()
    options = ["-t", "tmpfs", "-o", "size=2m", "none", str(place)]
    if (
        not (mount and umount)
        or subprocess.run([mount, *options], capture_output=True, check=False).returncode
    ):
        pytest.skip("no disk can be made here")
    yield place
    subprocess.run([umount, "--lazy", place], check=True)


def test_a_disk_that_is_full_is_told_of_and_nothing_is_lost(
    run: Run, story: Path, small_disk: Path, third: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.move(story.parent, small_disk)
    monkeypatch.chdir(small_disk)
    run("init")
    report = run("compare", "sources/ferry", "--format", "json").out
    assert run("log", "ferry").code == exit_codes.OK
    Path("decisions.jsonl").write_text(f"{json.dumps(NOTE)}\n", encoding="utf-8")
    Path("sources/ferry/island-courier.md").write_text(SECOND.replace("52", "40"), encoding="utf-8")
    commands = (
        ["compare", "sources/ferry"],
        ["add", "ferry", third],
        ["review", "ferry", "--import", "decisions.jsonl"],
        ["remove", "ferry", "harbour-post.md"],
        ["backup", "copy.db"],
        ["init", "elsewhere"],
    )
    with Path("filler").open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(bytes(4096)):
            pass
    for command in commands:
        ran = run(*command)
        assert ran.code == exit_codes.BAD_INPUT
        assert "disk full?" in ran.error or "No space left on device" in ran.error
    assert run("show", "ferry", "--format", "json").out == report
    Path("filler").unlink()
    assert "ok: the file is whole\n" in run("doctor").out
    assert len(run("log", "ferry").out.splitlines()) == 1
    for command in commands:
        assert run(*command).code == exit_codes.OK


def test_a_comparison_that_fails_records_nothing(
    run: Run, project: Path, third: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_settings: object) -> None:
        raise ModelError("the model is gone; prepare it")

    monkeypatch.setattr("compare.pipeline.compare_articles", broken)
    for command in (["compare", "sources/ferry"], ["add", "ferry", third]):
        assert run(*command).code == exit_codes.BAD_INPUT
    assert run("stories").out == ""


def test_a_run_of_another_form_is_said_to_be(run: Run, project: Path) -> None:
    run("compare", "sources/ferry")
    with closing(sqlite3.connect(".silang/workspace.db")) as other, other:
        other.execute("UPDATE comparison SET body = x'00'")
    ran = run("show", "ferry")
    assert ran.code == exit_codes.BAD_INPUT
    assert "run 1 of ferry can't be read" in ran.error
    assert "compare the story again" in ran.error
    doctor = run("doctor")
    assert doctor.code == exit_codes.UNSOUND
    assert "wrong: run 1 of sources/ferry can't be read" in doctor.out


def test_a_doctor_who_finds_nothing(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.models.models_status", list)
    run("compare", "sources/ferry")
    ran = run("doctor")
    assert (ran.code, ran.err) == (exit_codes.OK, "")
    assert "ok: the file is whole\n" in ran.out
    assert "ok: looked through: runs 1, versions of articles 2\n" in ran.out


DAMAGE = {
    "orphans": "DELETE FROM run",
    "references": "PRAGMA foreign_keys = OFF; DELETE FROM story",
    "versions": "UPDATE article SET body = x'00'",
}
FOUND = {
    "orphans": "wrong: 1 comparisons of no run",
    "references": "wrong: 3 rows refer to nothing, in member, run",
    "versions": "of an article can't be read",
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_what_the_doctor_finds_comes_with_advice(run: Run, project: Path, kind: str) -> None:
    run("compare", "sources/ferry")
    with closing(sqlite3.connect(".silang/workspace.db")) as other, other:
        other.executescript(DAMAGE[kind])
    ran = run("doctor")
    assert ran.code == exit_codes.UNSOUND
    lines = ran.out.splitlines()
    place = next(number for number, line in enumerate(lines) if FOUND[kind] in line)
    assert lines[place + 1].startswith("  ")


def test_the_doctor_sees_a_damaged_file_leftovers_and_a_lost_folder(
    run: Run, project: Path, story: Path
) -> None:
    run("compare", "sources/ferry")
    (project / ".silang" / ".0123.part").touch()
    story.rename(project / "elsewhere")
    ran = run("doctor")
    assert ran.code == exit_codes.UNSOUND
    assert "wrong: the folder of sources/ferry is gone" in ran.out
    assert ".0123.part" in ran.out
    (project / ".silang" / "workspace.db").write_bytes(b"SQLite format 3\0" + bytes(5000))
    ran = run("doctor")
    assert ran.code == exit_codes.UNSOUND
    assert "wrong: " in ran.out
    assert "backup" in ran.out


def test_the_doctor_looks_at_models_too(run: Run, cache: Path) -> None:
    ran = run("doctor")  # the test's cache folder is empty
    assert ran.code == exit_codes.UNSOUND
    assert "is not prepared" in ran.out
    assert "  silang models prepare\n" in ran.out
    assert "ok: no workspace here; silang init begins one\n" in ran.out


def test_a_backup_has_everything(run: Run, project: Path) -> None:
    report = run("compare", "sources/ferry", "--format", "json").out
    assert run("backup", "copies/monday.db").error == "silang: copied the workspace to copies/monday.db"
    assert run("show", "ferry", "--workspace", "copies/monday.db", "--format", "json").out == report
    ran = run("backup", "copies/monday.db")
    assert ran.code == exit_codes.BAD_INPUT
    assert "is there already and was left as it is" in ran.error


@pytest.mark.parametrize(
    "name", ["[red]x[/red].md", "a\nb\x1b[31m.md", "\udcff.md", "'; DROP TABLE story; --.md"]
)
def test_hostile_names_are_kept_and_shown_in_one_line(
    run: Run, project: Path, story: Path, name: str
) -> None:
    try:
        (story / name).write_text(THIRD, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    ran = run("compare", "sources/ferry")
    assert (ran.code, ran.err) == (exit_codes.OK, "")
    removed = run("remove", "ferry", "Coast Radio")
    assert removed.code == exit_codes.OK
    assert "\x1b" not in removed.error
    shown = run("compare", "sources/ferry", "--format", "json", "--quiet").out
    assert len(json.loads(shown)["sources"]) == 2
    assert run("log", "ferry").code == exit_codes.OK


def test_a_version_is_known_by_content_and_outlet(tmp_path: Path) -> None:
    for name, text in (("a.md", FIRST), ("b.md", FIRST), ("c.md", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    one, same, other = (
        version_of(read_articles([str(tmp_path / name)])[0]) for name in ("a.md", "b.md", "c.md")
    )
    assert one == same != other
