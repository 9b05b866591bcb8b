"""The reader's version changes with whatever changes the claims, and with nothing else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from compare.models import reader
from compare.models.reader import reader_version

FILES = (
    "articles/blocks.py",
    "claims/extract.py",
    "languages/en/speech.py",
    "models/grammar/en.msgpack",
    "models/splitter/arrays.npz",
    "pipeline.py",
    "text.py",
)
OTHERS = (
    *("cli/app.py", "render/words.py", "languages/id/report.po", "models/judge/heads.npz"),
    "claims/__pycache__/extract.pyc",
)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package in which every file holds its own name, below a folder with a misleading one."""
    package = tmp_path / "judge" / "compare"
    for name in (*FILES, *OTHERS):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(reader, "_PACKAGE", package)
    return package


@pytest.mark.parametrize("name", FILES)
def test_code_word_lists_and_weights_count(package: Path, name: str) -> None:
    before = reader_version()
    assert reader_version() == before
    (package / name).write_text("changed", encoding="utf-8")
    changed = reader_version()
    assert changed != before
    (package / name).rename(package / name.replace(".", "-2."))
    assert reader_version() not in {before, changed}


@pytest.mark.parametrize("name", OTHERS)
def test_nothing_else_does(package: Path, name: str) -> None:
    before = reader_version()
    (package / name).write_text("changed", encoding="utf-8")
    assert reader_version() == before


def test_libraries_count(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = reader_version()
    monkeypatch.setattr(reader, "version", lambda library: "9.9" if library == "spacy" else "1.0")
    spacy = reader_version()
    monkeypatch.setattr(reader, "version", lambda _library: "1.0")
    assert len({before, spacy, reader_version()}) == 3


def test_claims_come_from_nothing_else() -> None:
    """Whatever the code of articles and claims imports counts too, but for errors and notes."""
    counted = {part.removesuffix(".py") for part in reader._PARTS} | {"errors", "messages"}
    for folder in ("articles", "claims", "languages"):
        for file in (reader._PACKAGE / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("compare."):
                    assert (node.module or "").split(".")[1] in counted, file


def test_the_parts_are_those_of_this_package() -> None:
    for part in reader._PARTS:
        assert (reader._PACKAGE / part).exists()
