"""Writes docs/reference.md from the command line's own help: `python -m docs.reference`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import typer
from typer.core import TyperGroup

from compare.cli.app import app

PAGE = Path(__file__).with_name("reference.md")
#: Columns of the help texts.
WIDTH = 90

HEAD = """# Commands and options

What `silang COMMAND --help` prints, in one place. This page is made from the program: `python -m docs.reference` writes it anew, and a test holds the two against each other. What the words mean stands in the [glossary](glossary.md), what is read and written in [formats](formats.md).

Results go to standard output, progress and remarks to standard error. Exit codes: 0 done; 1 conflicts (with `--exit-code` only) or something that `silang doctor` found; 2 something about the input or the machine stood in the way, told in one line.
"""  # noqa: E501 - prose, a paragraph a line

Command = typer.core.TyperCommand | TyperGroup


def commands() -> Iterator[tuple[str, Command]]:
    """Every command with its full name, "silang" itself first, a group before what is in it."""
    waiting = [("silang", typer.main.get_command(app))]
    while waiting:
        name, command = waiting.pop(0)
        assert isinstance(command, Command)  # noqa: S101 - for the type checker
        yield name, command
        if isinstance(command, TyperGroup):
            inside = [(f"{name} {each}", command.commands[each]) for each in command.commands]
            waiting = [*inside, *waiting]


def as_page() -> str:
    """The page, with a newline at its end."""
    known = list(commands())
    index = "\n".join(f"- [`{name}`](#{name.replace(' ', '-')})" for name, _ in known)
    return "\n".join([HEAD, index, "", *(_section(name, command) for name, command in known)])


def _section(name: str, command: Command) -> str:
    context = command.make_context(name, [], resilient_parsing=True, terminal_width=WIDTH)
    lines = "\n".join(line.rstrip() for line in command.get_help(context).strip().splitlines())
    return f"## {name}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(as_page(), encoding="utf-8", newline="\n")
