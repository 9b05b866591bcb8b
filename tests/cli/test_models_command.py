from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from journeys import Run

from compare.cli import exit_codes
from compare.errors import ModelError


def test_status_says_what_is_missing_and_what_to_do(run: Run, cache: Path) -> None:
    ran = run("models")
    assert ran.code == exit_codes.OK
    assert "not prepared: silang models prepare" in ran.out
    assert str(cache) in ran.out


def test_prepare_shows_each_stage_with_v_and_where_the_model_is(
    run: Run, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced = []

    def prepare(progress: Callable[[str, int, int], None], force: bool) -> None:
        forced.append(force)
        for done in range(3):
            progress("quantising", done, 2)

    monkeypatch.setattr("compare.models.prepare", prepare)
    ran = run("models", "prepare", "--force", "-v")
    first, second = ran.err.splitlines()
    assert first.startswith("silang: quantising (2): 0.")
    assert second == f"silang: the models are ready in {cache / 'models'}"
    assert run("models", "prepare", "--quiet").err == ""
    assert forced == [True, False]


def test_a_failed_preparation_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def prepare(**_settings: object) -> None:
        raise ModelError("no room; set SILANG_CACHE")

    monkeypatch.setattr("compare.models.prepare", prepare)
    ran = run("models", "prepare")
    assert (ran.code, ran.error) == (exit_codes.BAD_INPUT, "silang: no room; set SILANG_CACHE")
