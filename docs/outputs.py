"""Writes what commands print into the pages that show it: `python -m docs.outputs docs/tutorial.md`.

A page shows a command and its output in a block marked "console":

    ```console
    $ silang compare sources/ferry --only conflict
    ferry  2 articles: …
    ```

All commands of a page run one after the other in one scratch folder that holds a copy of `sources/`,
so that the page reads as one session. Lines that don't begin with "$ " are replaced by what was printed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: Columns of what is shown.
WIDTH = 96

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ "

Run = Callable[[str], str]
"""Gives what a command line prints."""


def shown(page: str) -> list[str]:
    """The commands of a page, in their order."""
    lines = (line for block in _BLOCK.findall(page) for line in block.splitlines())
    return [line.removeprefix(PROMPT) for line in lines if line.startswith(PROMPT)]


def filled(page: str, run: Run) -> str:
    """The page with what `run` gives for each command in the place of what stood there."""

    def block(found: re.Match[str]) -> str:
        commands = shown(found[0])
        return "".join(["```console\n", *(f"{PROMPT}{each}\n{run(each)}" for each in commands), "```"])

    return _BLOCK.sub(block, page)


def session(folder: Path) -> Run:
    """Runs command lines in `folder`, with the `silang` of this interpreter."""
    search = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": search, "COLUMNS": str(WIDTH), "PYTHONPATH": str(ROOT)}
    environment.pop("SILANG_WORKSPACE", None)

    def run(command: str) -> str:
        ran = subprocess.run(
            ["bash", "-c", command],  # noqa: S607 - the shell that readers have
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=True,
        )
        return "".join(f"{line.rstrip()}\n" for line in ran.stdout.splitlines())

    return run


def main(pages: list[str]) -> None:
    """Writes the pages anew."""
    for page in map(Path, pages):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(ROOT / "sources", Path(folder) / "sources")
            text = filled(page.read_text(encoding="utf-8"), session(Path(folder)))
        page.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
