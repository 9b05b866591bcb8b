"""The language of what is printed: as asked for, else that of the locale, else English."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from journeys import THIRD, Run
from typer.testing import CliRunner

from compare.cli import exit_codes
from compare.cli.app import app
from compare.cli.options import language

INDONESIAN = "Bertentangan (1): tidak mungkin keduanya benar"
EXPLAINED = "Angkanya berbeda: “40” dan “52”."


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ({}, "en"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "id"}, "id"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "idb_XX"}, "en"),
        ({"LC_MESSAGES": "id_ID", "LANG": "en_US.UTF-8"}, "id"),
        ({"LC_ALL": "C", "LC_MESSAGES": "id_ID", "LANG": "id_ID"}, "en"),
        ({"LC_ALL": "", "LANG": "id_ID@euro"}, "id"),
    ],
)
def test_the_locale_says_in_which_language(
    monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], expected: str
) -> None:
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert language(None) == expected
    assert language("en") == "en"
    assert language(" ID ") == "id"


def test_a_report_in_the_language_of_the_locale_or_as_asked(
    run: Run, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Conflicts (1)" in run("compare", story).out
    assert INDONESIAN in run("compare", story, "--lang", "id").out
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert INDONESIAN in run("compare", story).out
    assert "Conflicts (1)" in run("compare", story, "--lang", "en").out


def test_an_unknown_language_is_refused_before_the_work(run: Run, story: Path) -> None:
    ran = run("compare", story, "--lang", "jv")
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert ran.error == "silang: no reports in 'jv': choose one of id, en"


def test_a_recorded_run_is_shown_in_any_language(run: Run, story: Path, tmp_path: Path) -> None:
    run("init")
    first = run("compare", story, "--lang", "id", "--format", "json").out
    assert run("show", "ferry", "--lang", "id", "--format", "json").out == first
    assert EXPLAINED in first
    english = run("show", "ferry", "--lang", "en", "--format", "json").out
    assert "The figures differ: “40” against “52”." in english
    assert [each["verdict"] for each in json.loads(english)["findings"]] == [
        each["verdict"] for each in json.loads(first)["findings"]
    ]
    run("compare", story, "--lang", "en")
    again, before = (run("show", "ferry", number, "--lang", "id").out for number in (2, 1))
    assert again == before


def test_what_changed_and_what_is_remembered_in_indonesian(run: Run, story: Path, tmp_path: Path) -> None:
    run("init")
    run("compare", story)
    (tmp_path / "third.md").write_text(THIRD, encoding="utf-8")
    added = run("add", "ferry", "third.md", "--lang", "id", "--output", "laporan.md")
    assert "Apa yang berubah" in added.out
    assert EXPLAINED in (tmp_path / "laporan.md").read_text(encoding="utf-8")
    assert "stored as" in added.err  # remarks and errors stay as they are
    assert "3 artikel: 1 bertentangan" in run("log", "ferry", "--lang", "id").out
    assert "2 perbandingan, terakhir" in run("stories", "--lang", "id").out
    changed = run("diff", "ferry", "--lang", "id").out
    assert changed.startswith("ferry: perbandingan 1, lalu perbandingan 2\n")


def test_verdicts_on_pairs_are_explained_in_indonesian(run: Run) -> None:
    pair = {"id": 1, "a": {"text": "The ferry carried 40 passengers.", "lang": "en"}}
    pair["b"] = {"text": "The ferry carried 52 passengers.", "lang": "en"}
    english, indonesian = (
        json.loads(run("judge", "-", "--lang", code, stdin=json.dumps(pair)).out) for code in ("en", "id")
    )
    assert english.pop("explanation") == "The figures differ: “40” against “52”."
    assert indonesian.pop("explanation") == EXPLAINED
    assert english == indonesian


@pytest.mark.parametrize("command", ["compare", "add", "show", "diff", "log", "stories", "claims", "judge"])
def test_every_command_that_reports_has_the_option(command: str) -> None:
    assert "--lang" in CliRunner().invoke(app, [command, "--help"]).output
