from __future__ import annotations

import pytest
from journeys import Run

from compare.cli import exit_codes, options
from compare.render import Format
from compare.verdicts.judgement import Verdict

WORKSPACE = [["init"], ["stories"], ["show"], ["log"], ["diff"], ["remove"], ["doctor"], ["backup"]]
REVIEW = [["review"], ["evaluate"]]
FINDINGS = [["watch"], ["explain"], ["calls"]]
COMMANDS = [
    [],
    ["compare"],
    ["add"],
    ["claims"],
    ["judge"],
    ["models"],
    ["models", "prepare"],
    *WORKSPACE,
    *REVIEW,
    *FINDINGS,
]


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_helps_with_an_example(run: Run, command: list[str], flag: str) -> None:
    ran = run(*command, flag)
    assert (ran.code, ran.err) == (exit_codes.OK, "")
    examples = ran.out.split("Examples:")[1]
    assert f"  {' '.join(['silang', *command])} " in f"{examples} "


def test_the_bare_command_shows_its_help(run: Run) -> None:
    assert run().out == run("--help").out


def test_help_names_every_format_and_verdict(run: Run) -> None:
    shown = run("compare", "--help").out
    for word in (*Format, *Verdict):
        assert word in shown
    assert set(options.VERDICTS) == set(Verdict)


def test_version(run: Run) -> None:
    assert run("--version").out.startswith("silang 0.")


def test_completion_can_be_installed(run: Run) -> None:
    assert "--install-completion" in run("--help").out
