"""Progress on standard error: a bar on a terminal, a line per stage with -v, else nothing."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from compare.cli.failures import tell

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

Progress = Callable[[str, int, int], None]
"""Called with a stage in words, how much of it is done, and how much there is."""


@contextmanager
def shown(*, quiet: bool, verbose: bool) -> Iterator[Progress]:
    """Gives a callable that shows progress for as long as the block runs."""
    if verbose:
        lines = _Lines()
        yield lines
        lines.finish()
    elif sys.stderr.isatty() and not quiet:
        with _bars() as bars:
            yield _Bar(bars)
    else:
        yield lambda _stage, _done, _total: None


class _Lines:
    """One line for each stage that is over, with the time it took. A stage ends where another begins."""

    def __init__(self) -> None:
        self._stage = ""
        self._total = 0
        self._since = time.perf_counter()

    def __call__(self, stage: str, done: int, total: int) -> None:
        del done
        if stage != self._stage:
            self.finish()
            self._stage = stage
        self._total = total

    def finish(self) -> None:
        now = time.perf_counter()
        if self._stage:
            amount = f" ({self._total})" if self._total > 1 else ""
            tell(f"{self._stage}{amount}: {now - self._since:.2f} s")
        self._stage, self._since = "", now


def _bars() -> Bars:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )


class _Bar:
    """One bar at a time, that of the stage at work."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage not in self._tasks:
            self._tasks[stage] = self._bars.add_task(stage, total=total)
        for name, task in self._tasks.items():
            self._bars.update(task, visible=name == stage)
        self._bars.update(self._tasks[stage], completed=done, total=total)
