"""What the reports of a story cost once it is compared, and how heavy and how quick its page is.

Takes the first articles of some folders, by name, for one story, and compares them. Then prints for every
format the shortest of some times that it took to make the report, and its size. The page is measured with
fewer articles too: its size, and how long Chromium takes from opening the file until its script is done and
filters and keys work. Without a Chromium that is left out.

    python benchmarks/reports.py FOLDER... [--articles 10] [--page 7]
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from compare import Result, compare_articles
from compare.render import Format, View, render_bytes
from compare.workspace.stories import article_files

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: Seconds that any report of ten articles should take at most.
REPORT = 0.3
#: Kilobytes that the page of seven outlets should have at most, and seconds until it can be used.
PAGE, USABLE = 600, 1.0

#: How often a thing is done; the shortest time says most where others use the machine too.
TIMES = 5
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folders", metavar="FOLDER", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=10, help="size of the story")
    parser.add_argument("--page", type=int, default=7, help="size of the story whose page is measured")
    asked = parser.parse_args()
    found = [file for folder in asked.folders for file in article_files(folder)]
    needed = max(2, asked.articles, asked.page)
    if len(found) < needed:
        parser.error(f"{len(found)} articles in these folders; {needed} are needed")
    print_reports(compared(found[: asked.articles]))
    print_page(compared(found[: asked.page]))


def compared(articles: Sequence[Path]) -> Result:
    """The story of these articles."""
    return compare_articles(list(map(str, articles)))


def print_reports(story: Result) -> None:
    """Seconds and size of every report of a story."""
    print(f"{size_of(story)}; the shortest of {TIMES} times")
    for form in Format:
        seconds, size = made(story, form)
        print(f"  {form:<12}{seconds:7.3f} s{size / 1000:9.0f} kB")
    print(f"  target: at most {REPORT} s each, of 10 articles; a bundle holds all the others")


def print_page(story: Result) -> None:
    """Size of a story's page, and how soon it can be used."""
    page = render_bytes(story.comparison(), Format.HTML)
    print(f"page of {size_of(story)}")
    print(f"  {len(page) / 1000:.0f} kB; target: under {PAGE} kB, of 7 outlets")
    seconds = usable(page)
    told = "no browser was found" if seconds is None else f"{seconds:.2f} s until it can be used"
    print(f"  {told}; target: under {USABLE:.0f} s")


def size_of(story: Result) -> str:
    """In a few words."""
    return f"{len(story.articles)} articles, {len(story.claims)} claims, {len(story.findings)} findings"


def made(story: Result, form: Format) -> tuple[float, int]:
    """Seconds that the report takes, and its bytes."""
    comparison, seconds, report = story.comparison(), [], b""
    for _ in range(TIMES):
        since = time.perf_counter()
        report = render_bytes(comparison, form, View())
        seconds.append(time.perf_counter() - since)
    return min(seconds), len(report)


def usable(page: bytes) -> float | None:
    """Seconds from opening the file until its script is done; None where there is no browser."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        return None
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "page.html")
        file.write_bytes(page)
        browser = playwright.chromium.launch(executable_path=found)
        try:
            return min(_opened(browser.new_page(), file.as_uri()) for _ in range(TIMES))
        finally:
            browser.close()


def _opened(tab: Page, address: str) -> float:
    tab.goto(address, wait_until="load")
    took = tab.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    tab.close()
    return float(took) / 1000


if __name__ == "__main__":
    main()
