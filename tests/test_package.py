"""Importing the package loads nothing heavy and computes nothing."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {"numpy", "onnx", "onnxruntime", "rich", "sentence_transformers", "torch", "trafilatura"}


def loaded(statement: str) -> set[str]:
    """The packages that are loaded in a fresh interpreter once it has run `statement`."""
    program = (
        f"{statement}\nimport json, sys\nprint(json.dumps(sorted({{m.split('.')[0] for m in sys.modules}})))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stderr == ""
    (line,) = ran.stdout.splitlines()
    return set(json.loads(line))


@pytest.mark.parametrize(
    "statement",
    ["import compare", "import compare.cli.app", "import compare.languages", "import compare.errors"],
)
def test_importing_loads_nothing_heavy(statement: str) -> None:
    packages = loaded(statement)
    assert "compare" in packages
    assert not packages & HEAVY


def test_the_whole_default_path_loads_without_a_model_runtime() -> None:
    packages = loaded("import compare.pipeline, compare.articles.readers, compare.render.jsonfile")
    assert not packages & (HEAVY - {"numpy"})


def test_naming_a_public_type_loads_no_model_runtime() -> None:
    packages = loaded("from compare import Text, Workspace, compare_articles")
    assert not packages & (HEAVY - {"numpy", "rich"})
