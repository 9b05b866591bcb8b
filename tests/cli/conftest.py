"""A story on disk, a cache of its own, an encoder that needs no model, and two ways to run commands."""

from __future__ import annotations

from pathlib import Path

import pytest
from journeys import FIRST, SECOND, Ran, Run
from making import WordEncoder
from typer.testing import CliRunner

from compare.cli.app import app


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own; colours and widths as for a file."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("SILANG_CACHE", str(folder))
    monkeypatch.setenv("COLUMNS", "100")
    for name in (
        "FORCE_COLOR",
        "PY_COLORS",
        "GITHUB_ACTIONS",
        "NO_COLOR",
        "SILANG_WORKSPACE",
        "SILANG_REVIEWER",
    ):
        monkeypatch.delenv(name, raising=False)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> WordEncoder:
    """Stands in for the default encoder; there is no network that reads pairs."""
    fake = WordEncoder()
    monkeypatch.setattr("compare.models.load_encoder", lambda _name=None, **_: fake)
    monkeypatch.setattr("compare.models.judging.load_network", lambda *_: None)
    return fake


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles in the folder sources/ferry of the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "sources" / "ferry"
    folder.mkdir(parents=True)
    (folder / "harbour-post.md").write_text(FIRST, encoding="utf-8")
    (folder / "island-courier.md").write_text(SECOND, encoding="utf-8")
    return folder


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoder: WordEncoder) -> Run:
    """Runs a command in this process, in the test's folder, with the fake encoder."""
    monkeypatch.chdir(tmp_path)

    def runs(*arguments: str | Path, stdin: str | bytes | None = None) -> Ran:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output
        return Ran(result.exit_code, result.stdout, result.stderr)

    return runs
