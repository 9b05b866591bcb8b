"""`--sensitivity` and `--judge`, in the commands that have them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from journeys import THIRD, Run
from making import WordEncoder
from typer.testing import CliRunner

from compare.alignment.opinion import FACETS, VERDICTS, Opinion
from compare.cli import exit_codes, options
from compare.cli.app import app
from compare.errors import ModelError
from compare.settings import SENSITIVITIES, Settings


class Chosen:
    """Takes every pair for an agreement; counts what it reads."""

    name = "chosen@1"

    def __init__(self) -> None:
        self.read_pairs: list[tuple[str, str]] = []

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        self.read_pairs += pairs
        verdicts = tuple(0.96 if verdict == "agree" else 0.01 for verdict in VERDICTS)
        return [Opinion(verdicts, (1 / len(FACETS),) * len(FACETS), (0.6, 0.3, 0.1)) for _ in pairs]


@pytest.fixture
def chosen(encoder: WordEncoder, monkeypatch: pytest.MonkeyPatch) -> Chosen:
    """What --judge NAME gives, whatever the name."""
    fake = Chosen()
    monkeypatch.setattr("compare.models.nli.EntailmentNetwork", lambda _name: fake)
    return fake


@pytest.fixture
def third(tmp_path: Path) -> Path:
    path = tmp_path / "coast-radio.md"
    path.write_text(THIRD, encoding="utf-8")
    return path


def test_a_chosen_judge_reads_the_pairs_once_and_is_named(run: Run, story: Path, chosen: Chosen) -> None:
    first = run("compare", "sources/ferry", "--judge", "someone/nli", "--format", "json")
    assert json.loads(first.out)["models"]["judge"].endswith(", chosen@1")
    count = len(chosen.read_pairs)
    assert run("compare", "sources/ferry", "--judge", "someone/nli", "--format", "json").out == first.out
    assert len(chosen.read_pairs) == count > 0
    assert "chosen" not in run("compare", "sources/ferry", "--format", "json").out


def test_adding_with_a_chosen_judge(run: Run, story: Path, third: Path, chosen: Chosen) -> None:
    run("add", "ferry", third, "--judge", "someone/nli", "--output", "after.json")
    assert json.loads(Path("after.json").read_text("utf-8"))["models"]["judge"].endswith(", chosen@1")
    assert len(chosen.read_pairs) == len(set(chosen.read_pairs))


def test_pairs_are_judged_by_the_chosen_one(run: Run, chosen: Chosen) -> None:
    pair = json.dumps({"id": 1, "a": {"text": "The dam broke."}, "b": {"text": "The dam burst."}})
    told = json.loads(run("judge", "-", "--judge", "someone/nli", stdin=pair).out)
    assert told["nli"] == {"entailment": 0.6, "neutral": 0.3, "contradiction": 0.1}
    assert json.loads(run("judge", "-", stdin=pair).out)["nli"] is None


def test_a_judge_that_is_not_there_stops_everything(
    run: Run, story: Path, third: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_name: str) -> None:
        raise ModelError("the judge 'x' can't be loaded")

    monkeypatch.setattr("compare.models.nli.EntailmentNetwork", missing)
    for command in (["compare", "sources/ferry"], ["add", "ferry", third]):
        ran = run(*command, "--judge", "x")
        assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
        assert ran.error == "silang: the judge 'x' can't be loaded"
    assert len(list(story.iterdir())) == 2


@pytest.mark.parametrize("command", ["compare", "add"])
def test_another_sensitivity_is_refused_before_any_work(
    run: Run, story: Path, third: Path, encoder: WordEncoder, command: str
) -> None:
    places = ["sources/ferry"] if command == "compare" else ["ferry", third]
    ran = run(command, *places, "--sensitivity", "extreme")
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert ran.error == "silang: no sensitivity 'extreme': choose one of low, normal, high"
    assert encoder.seen == []
    assert len(list(story.iterdir())) == 2


def test_the_less_sensitive_the_fewer_conflicts(
    run: Run, story: Path, third: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run("compare", "sources/ferry", "--format", "json").out
    assert run("compare", "sources/ferry", "--format", "json", "--sensitivity", "Normal").out == plain
    (confidence,) = (
        link["confidence"] for link in json.loads(plain)["links"] if link["verdict"] == "conflict"
    )
    # the example's conflict comes to stand between low and normal
    levels = {"low": confidence + 0.01, "normal": confidence - 0.01, "high": 0.0}
    monkeypatch.setattr(Settings, "at", lambda level: Settings(conflict=levels[level]))
    for level, code in (("low", exit_codes.OK), ("normal", exit_codes.CONFLICTS)):
        assert run("compare", "sources/ferry", "--exit-code", "--sensitivity", level).code == code
    run("add", "ferry", third, "--sensitivity", "low", "--output", "after.json")
    links = json.loads(Path("after.json").read_text("utf-8"))["links"]
    assert "conflict" not in {link["verdict"] for link in links}


@pytest.mark.parametrize("command", ["compare", "add"])
def test_help_names_every_sensitivity_and_what_it_trades(run: Run, command: str) -> None:
    shown = re.sub(r"\s+", " ", run(command, "--help").out)
    assert options.SENSITIVITIES == SENSITIVITIES
    assert f"are reported: {', '.join(SENSITIVITIES)}. Low gives fewer false alarms" in shown
    assert Settings.at(options.NORMAL) == Settings()


def test_sensitivities_are_completed() -> None:
    line = {"_SILANG_COMPLETE": "complete_bash", "COMP_WORDS": "silang add --sensitivity ", "COMP_CWORD": "3"}
    shown = CliRunner().invoke(app, [], prog_name="silang", env=line).output
    assert shown.split() == list(SENSITIVITIES)
