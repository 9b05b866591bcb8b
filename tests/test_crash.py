"""Killed at any moment, nothing is lost. `benchmarks/crash.py` does so more often."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "crash.py"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the program is forked to be killed")
def test_two_dozen_kills_lose_nothing() -> None:
    ran = subprocess.run(
        [sys.executable, SCRIPT, "--kills", "24", "--seed", "3"], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    found = json.loads(ran.stdout)
    assert sum(found["struck"].values()) >= 12  # else hardly anything was put to the test
