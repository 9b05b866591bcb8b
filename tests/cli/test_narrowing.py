"""`--only`, `--facet`, `--outlet`, `--min-confidence`, `--top`: what a report shows of what was found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from journeys import THIRD, Run
from making import WordEncoder
from typer.testing import CliRunner

from compare.cli import exit_codes, options
from compare.cli.app import app
from compare.cli.narrowing import share
from compare.verdicts.judgement import Facet

FOLDER = "sources/ferry"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--facet", "Number, duration"], "1 of 4 findings shown: turning on number or duration"),
        (["--outlet", "harbour post"], "3 of 4 findings shown: spoken of by Harbour Post"),
        (["--outlet", "island-courier", "--only", "only"], "only; spoken of by Island Courier"),
        (["--min-confidence", "100%", "--only", "conflict"], "0 of 4 findings shown: conflict; confidence"),
        (["--top", "1"], "1 of 4 findings shown: the first 1"),
    ],
    ids=" ".join,
)
def test_what_is_shown_and_how_much_is_hidden(run: Run, story: Path, arguments: list[str], told: str) -> None:
    ran = run("compare", FOLDER, *arguments)
    assert ran.code == exit_codes.OK
    assert told in ran.out


def test_narrowing_changes_no_computed_byte(run: Run, story: Path) -> None:
    narrow = ["--facet", "date", "--outlet", "Harbour Post", "--min-confidence", "99", "--top", "1"]
    plain = run("compare", FOLDER, "--format", "json").out
    assert run("compare", FOLDER, "--format", "json", *narrow).out == plain


def test_every_report_in_a_file_is_narrowed(run: Run, story: Path) -> None:
    run("compare", FOLDER, "--facet", "number", "-o", "a.md", "-o", "a.html", "-o", "a.txt", "-o", "a.jsonl")
    for name in ("a.md", "a.html", "a.txt"):
        assert "1 of 4 findings shown: turning on number" in Path(name).read_text("utf-8")
    assert [json.loads(line)["verdict"] for line in Path("a.jsonl").read_text("utf-8").splitlines()] == [
        "conflict"
    ]


def test_a_run_is_shown_again_narrowed(run: Run, story: Path) -> None:
    run("init")
    run("compare", FOLDER)
    assert "1 of 4 findings shown" in run("show", "ferry", "--facet", "number").out
    assert run("show", "ferry", "--outlet", "Harbor Post").error.endswith("did you mean Harbour Post?")


def test_the_report_after_an_addition_is_narrowed_and_the_changes_are_not(run: Run, story: Path) -> None:
    Path("third.md").write_text(THIRD, encoding="utf-8")
    ran = run("add", "ferry", "third.md", "--outlet", "Coast Radio", "--only", "conflict", "-o", "a.md")
    assert "Coast Radio" in ran.out
    assert "shown: conflict; spoken of by Coast Radio" in Path("a.md").read_text("utf-8")


def test_narrowing_an_addition_without_a_report_is_refused(run: Run, story: Path) -> None:
    Path("third.md").write_text(THIRD, encoding="utf-8")
    ran = run("add", "ferry", "third.md", "--top", "3")
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert "add --output report.md" in ran.error
    assert len(list(story.iterdir())) == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--facet", "numbr"], "no facet numbr: choose from number, duration"),
        (["--facet", "numbr"], "; did you mean number?"),
        (["--facet", ","], "no facet given: choose from number"),
        (["--only", "conflicts,updaet"], "; did you mean conflict and update?"),
        (["--outlet", "Harbor Pst"], "no outlet 'Harbor Pst' among the articles: there are Harbour Post,"),
        (["--outlet", "Harbor Pst"], "; did you mean Harbour Post?"),
        (["--min-confidence", "high"], "no confidence 'high': give a number from 0 to 1, or a percentage"),
        (["--min-confidence", "-0.1"], "no confidence '-0.1'"),
        (["--min-confidence", "101%"], "no confidence '101%'"),
        (["--top", "0"], "--top"),
    ],
    ids=" ".join,
)
def test_what_there_is_not_is_refused_before_any_work(
    *, run: Run, story: Path, encoder: WordEncoder, arguments: list[str], told: str
) -> None:
    ran = run("compare", FOLDER, *arguments)
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert told in ran.error
    assert encoder.seen == []


def test_nothing_near_is_not_offered(run: Run, story: Path) -> None:
    assert "did you mean" not in run("compare", FOLDER, "--facet", "xyz").error


@pytest.mark.parametrize(
    ("text", "number"), [("70%", 0.7), ("70", 0.7), ("0.7", 0.7), ("1", 1.0), ("1%", 0.01), ("0", 0.0)]
)
def test_confidence_as_people_write_it(text: str, number: float) -> None:
    assert share(text) == pytest.approx(number)


def test_facets_are_those_that_there_are() -> None:
    assert set(options.FACETS) == set(Facet)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("silang compare sources/ferry --only conflict,up", ["conflict,update"]),
        ("silang show ferry --facet du", ["duration"]),
        ("silang compare sources/ferry --outlet ", ["harbour-post", "island-courier"]),
        ("silang show ferry --outlet is", ["island-courier"]),
        ("silang compare nowhere --outlet ", []),
    ],
)
def test_values_are_completed(story: Path, line: str, offered: list[str]) -> None:
    word = len(line.split(" ")) - 1
    setting = {"_SILANG_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(word)}
    assert CliRunner().invoke(app, [], prog_name="silang", env=setting).output.split() == offered
