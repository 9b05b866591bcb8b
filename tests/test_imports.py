"""Imports go one way, and what is heavy is loaded by the function that needs it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "compare"

#: From the bottom up: a module imports from its own level and those below.
LEVELS = (
    ("errors", "files", "messages", "places", "records", "version"),
    ("languages", "settings", "text"),
    ("articles",),
    ("claims",),
    ("alignment", "origins"),
    ("verdicts",),
    ("calls", "changes", "comparison", "explanation", "findings", "independence", "review", "revisions"),
    ("evaluation", "models", "render", "workspace"),
    ("comparing", "pairs", "passages", "pipeline", "results", "walk"),
    ("api",),
    ("cli",),
    ("__init__", "__main__"),
)
LEVEL = {part: level for level, parts in enumerate(LEVELS) for part in parts}

#: Parts of one level that do not import each other.
APART = ({"render"}, {"models"}, {"workspace"}, {"evaluation"})

HEAVY = {
    "babel",
    "cattrs",
    "spacy",
    "thinc",
    "hypothesis",
    "onnx",
    "onnxruntime",
    "py3langid",
    "scipy",
    "sentence_transformers",
    "sklearn",
    "tokenizers",
    "torch",
    "trafilatura",
    "transformers",
    "watchfiles",
}

#: Parts that must load in a blink, for `silang --help`: no numpy, no rich either.
QUICK = ("cli", "comparing", "errors", "files", "places", "version", "__main__")

FILES = sorted(PACKAGE.rglob("*.py"))


def part_of(module: str) -> str:
    """The part of the package that "compare.render.safe" or compare/render/safe.py is in."""
    return module.split(".")[1] if "." in module else "__init__"


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts)


def imports(tree: ast.AST) -> Iterator[str]:
    """Modules imported anywhere in the tree."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            module = node.module or ""
            yield from (f"compare.{a.name}" for a in node.names) if module == "compare" else (module,)


def imports_on_load(tree: ast.Module) -> Iterator[str]:
    """Modules imported when the file is: not those inside functions or for type checkers."""
    waiting: list[ast.stmt] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from imports(node)
        elif isinstance(node, ast.If):
            waiting += [] if ast.unparse(node.test) == "TYPE_CHECKING" else node.body
            waiting += node.orelse
        elif isinstance(node, (ast.ClassDef, ast.Try, ast.With)):
            waiting += node.body


def test_every_part_has_its_level() -> None:
    assert {part_of(module_of(file)) for file in FILES} <= set(LEVEL)


@pytest.mark.parametrize("file", FILES, ids=module_of)
def test_imports_go_one_way(file: Path) -> None:
    own = part_of(module_of(file))
    for module in imports(ast.parse(file.read_text(encoding="utf-8"))):
        if module.split(".")[0] != "compare":
            continue
        other = part_of(module)
        assert LEVEL[other] <= LEVEL[own], f"{own} imports {module}"
        assert other == own or {other} not in APART or LEVEL[other] < LEVEL[own], f"{own} imports {module}"


@pytest.mark.parametrize("file", FILES, ids=module_of)
def test_heavy_libraries_are_loaded_by_the_function_that_needs_them(file: Path) -> None:
    loaded = {name.split(".")[0] for name in imports_on_load(ast.parse(file.read_text(encoding="utf-8")))}
    assert not loaded & HEAVY


@pytest.mark.parametrize("file", [file for file in FILES if part_of(module_of(file)) in QUICK], ids=module_of)
def test_what_help_needs_loads_in_a_blink(file: Path) -> None:
    loaded = set(imports_on_load(ast.parse(file.read_text(encoding="utf-8"))))
    assert not {name.split(".")[0] for name in loaded} & {"numpy", "rich", "sqlite3", "yaml"}
    slow = {name for name in loaded if name.startswith("compare.") and part_of(name) not in QUICK}
    assert slow <= {"compare.render", "compare.render.safe"}
