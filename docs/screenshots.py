"""Makes docs/images from a story's last run in a workspace; nothing is computed.

    silang init
    silang compare sources/libya-moscow
    python -m docs.screenshots libya-moscow

The terminal is an SVG file that rich writes, the page a PNG file of what Chromium shows.
"""

from __future__ import annotations

import io
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import cast

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from compare import Result, Workspace
from compare.render import View, print_report
from compare.verdicts.judgement import Verdict

IMAGES = Path(__file__).with_name("images")

#: Columns and lines of the terminal.
COLUMNS, LINES = 110, 25
#: Of the page, in pixels.
SIZE = {"width": 1200, "height": 760}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

#: rich's drawing fetches its font from the network; without that the reader's own is taken.
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def terminal(result: Result, command: str) -> str:
    """The beginning of the report as a terminal shows it, as SVG."""
    screen, paper = (_console(record=record) for record in (False, True))
    print_report(result, screen, View(width=COLUMNS, only=frozenset({Verdict.CONFLICT, Verdict.UPDATE})))
    lines = cast("io.StringIO", screen.file).getvalue().splitlines()
    paper.print(Text.from_ansi("\n".join(lines[:LINES]).rstrip()))
    svg = paper.export_svg(title=command, theme=MONOKAI, unique_id="terminal")
    return "\n".join(line.rstrip() for line in _FONTS.sub("", svg).splitlines()) + "\n"


def _console(*, record: bool) -> Console:
    return Console(
        file=io.StringIO(), record=record, width=COLUMNS, force_terminal=True, color_system="truecolor"
    )


def page(result: Result) -> bytes:
    """The head of the page with its overview, as PNG."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        sys.exit(f"no browser: install one of {', '.join(BROWSERS)}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = result.save(Path(folder) / "report.html")
        browser = playwright.chromium.launch(executable_path=found)
        try:
            sheet = browser.new_page(viewport=SIZE, color_scheme="light")  # type: ignore[arg-type]
            sheet.goto(file.as_uri())
            return sheet.screenshot()
        finally:
            browser.close()


def main(story: str) -> None:
    """Writes both pictures."""
    with Workspace.open() as workspace:
        result = workspace.show(story)
    IMAGES.mkdir(exist_ok=True)
    folder = Path(result.articles[0].path).parent
    command = f"silang compare {folder} --only conflict,update"
    (IMAGES / "terminal.svg").write_text(terminal(result, command), encoding="utf-8", newline="\n")
    (IMAGES / "page.png").write_bytes(page(result))


if __name__ == "__main__":
    main(sys.argv[1])
