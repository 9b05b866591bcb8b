"""A story as it grows: articles come one at a time, the last is one of them, revised by its outlet."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Golden
from journeys import Fakes, Run

from compare.cli import exit_codes

STAGES = sorted((Path(__file__).parent / "staged").glob("*.md"))
GOLDEN = Path(__file__).parent / "golden" / "staged.txt"


@pytest.fixture
def told(run: Run, monkeypatch: pytest.MonkeyPatch) -> str:
    """What `add` prints at each stage, with fakes for models."""
    Fakes(monkeypatch)
    return _told(run)


def _told(run: Run) -> str:
    run("init")
    parts = []
    for stage in STAGES:
        ran = run("add", "bridge", stage, "--new")
        assert ran.code == exit_codes.OK, ran.err
        parts.append(f"$ silang add bridge {stage.name}\n{ran.out}")
    return "\n".join(parts)


def test_what_changed_at_each_stage(golden: Golden, told: str) -> None:
    golden(GOLDEN, told)
