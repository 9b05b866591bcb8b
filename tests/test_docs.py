"""What the documents promise: links lead somewhere, commands exist, examples run, figures are copies."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from making import WordEncoder
from markdown_it import MarkdownIt
from markdown_it.token import Token
from typer.testing import CliRunner

from compare.cli.app import app
from docs import outputs, reference

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(
    [
        *DOCS.rglob("*.md"),
        *(ROOT / each for each in ("README.md", "CHANGELOG.md", "benchmarks/README.md", "sources/README.md")),
    ]
)

#: Options of other programs: pip's.
OF_OTHERS = {"--extra-index-url"}

#: Words in the place of which a command line of the user's own goes.
_STAND_IN = re.compile(r"COMMAND|[.…\[].*")
_SHELL = re.compile(r"\s(?:\|\|?|&&|>|#)\s")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def tokens(page: Path) -> Iterator[Token]:
    """All of a page's parts, those inside others too."""
    for token in MarkdownIt("commonmark").enable("table").parse(page.read_text(encoding="utf-8")):
        yield token
        yield from token.children or ()


def anchors(page: Path) -> set[str]:
    """What "#…" may name in a page, as GitHub makes it of headings."""
    parts = list(tokens(page))
    headings = (after.content for before, after in pairwise(parts) if before.type == "heading_open")
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


def links(page: Path) -> Iterator[str]:
    for token in tokens(page):
        target = token.attrGet("href") or token.attrGet("src")
        if target and not re.match(r"[a-z]+:", str(target)):
            yield unquote(str(target))


def code(page: Path) -> Iterator[str]:
    """What stands in a page as code, line by line, prompts taken off; not what programs print."""
    for token in tokens(page):
        if token.type == "code_inline":
            yield token.content
        elif token.type == "fence" and token.info == "console":
            yield from outputs.shown(f"```console\n{token.content}```")
        elif token.type == "code_block" or (token.type == "fence" and token.info in ("", "bash", "sh")):
            yield from (line.removeprefix(outputs.PROMPT).strip() for line in token.content.splitlines())


def silang_lines(page: Path) -> Iterator[str]:
    """Command lines of Silang, without what a shell does with their output."""
    for line in code(page):
        found = re.search(r"(?:^|\| )(silang(?: .*)?)$", line)
        if found:
            yield _SHELL.split(found[1])[0]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{link} leads nowhere"
        if anchor:
            assert anchor in anchors(target), f"there is no heading for {link}"


COMMANDS = dict(reference.commands())


def command_of(line: str) -> tuple[str, list[str]]:
    """The full name of the command that a line calls, and the rest of its words."""
    words, name = shlex.split(line)[1:], "silang"
    while words and f"{name} {words[0]}" in COMMANDS:
        name = f"{name} {words.pop(0)}"
    return name, words


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_that_is_named_exists(page: Path) -> None:
    for line in silang_lines(page):
        name, words = command_of(line)
        if words and _STAND_IN.fullmatch(words[0]):
            continue
        known = {flag for each in COMMANDS[name].params for flag in (*each.opts, *each.secondary_opts)}
        known |= {"-h", "--help"}
        assert name != "silang" or not words or words[0].startswith("-"), f"no command in: {line}"
        for word in words:
            flag = word.partition("=")[0]
            assert not re.match(r"--?[a-z]", flag) or flag in known, f"{name} has no {flag}: {line}"


@pytest.mark.parametrize("page", [page for page in PAGES if page.parent.name != "benchmarks"], ids=name_of)
def test_every_option_that_is_named_by_itself_exists(page: Path) -> None:
    every = (each for command in COMMANDS.values() for each in command.params)
    known = {flag for each in every for flag in (*each.opts, *each.secondary_opts)}
    named = {found[0] for line in code(page) if (found := re.match(r"--[a-z][a-z-]*", line))}
    assert named <= known | {"--help", *OF_OTHERS}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_script_and_target_that_is_named_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for line in code(page):
        if found := re.match(r"make ([a-z-]+)", line):
            assert found[1] in targets, line
        if found := re.match(r"python3? -m ((?:benchmarks|docs|training)[\w.]*)", line):
            assert (ROOT / found[1].replace(".", "/")).with_suffix(".py").is_file(), line
        if found := re.match(r"python3? ([\w/]+\.py)", line):
            assert (ROOT / found[1]).is_file(), line


def test_the_index_leads_to_every_page() -> None:
    linked = {(DOCS / link.partition("#")[0]).resolve() for link in links(DOCS / "README.md")}
    assert {page for page in DOCS.rglob("*.md") if page.name != "README.md"} <= linked


def test_the_reference_is_that_of_the_program() -> None:
    assert reference.PAGE.read_text(encoding="utf-8") == reference.as_page(), "run: python -m docs.reference"


def test_the_reference_holds_every_option() -> None:
    page = reference.as_page()
    for name, command in COMMANDS.items():
        section = page.split(f"\n## {name}\n")[1].split("\n## ")[0]
        for parameter in command.params:
            assert parameter.param_type_name == "argument" or all(each in section for each in parameter.opts)


def test_examples_of_help_texts_are_command_lines() -> None:
    examples = re.findall(r"^ +(?:.*\| )?(silang .*)$", reference.as_page(), re.MULTILINE)
    assert len(examples) > len(COMMANDS)
    for line in examples:
        name, words = command_of(_SHELL.split(line)[0])
        COMMANDS[name].make_context(name, words)


def test_console_blocks_are_filled_with_what_is_printed() -> None:
    page = "Look:\n\n```console\n$ one\nold\n$ two\n```\n\n```text\n$ three\n```\n"
    filled = outputs.filled(page, lambda command: f"of {command}\n" if command == "one" else "")
    assert filled == page.replace("old", "of one")
    assert outputs.shown(page) == ["one", "two"]


def test_a_session_is_one_folder_and_one_program(tmp_path: Path) -> None:
    run = outputs.session(tmp_path)
    run("silang --version > version.txt")
    assert run("cat version.txt").startswith("silang ")


@pytest.mark.parametrize(
    "page", [page for page in PAGES if "```console" in page.read_text(encoding="utf-8")], ids=name_of
)
def test_what_a_page_shows_was_printed_by_the_program(page: Path) -> None:
    blocks = re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    for block in blocks:
        assert block.startswith(outputs.PROMPT)
        assert len(block.splitlines()) > 1, f"nothing stands under {block}"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A current folder with the sample stories, and fakes in the place of models."""
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SILANG_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("SILANG_WORKSPACE", raising=False)
    monkeypatch.setattr("compare.models.load_encoder", lambda _name=None, **_: WordEncoder())
    monkeypatch.setattr("compare.models.judging.load_network", lambda *_: None)


def python_in(page: Path) -> str:
    return "\n".join(
        token.content for token in tokens(page) if token.type == "fence" and token.info == "python"
    )


@pytest.mark.usefixtures("project")
def test_the_examples_in_python_run(capsys: pytest.CaptureFixture[str]) -> None:
    exec(python_in(DOCS / "how-to" / "call-from-python.md"), {})  # noqa: S102 - our own page
    printed = capsys.readouterr().out
    assert "Koran Selasar" in printed
    assert "no-such-folder" in printed


@pytest.mark.usefixtures("project")
def test_a_bundle_is_checked_as_the_page_on_citing_says() -> None:
    page = DOCS / "how-to" / "cite-in-a-story.md"
    (line,) = (each for each in silang_lines(page) if "evidence.zip" in each)
    assert CliRunner().invoke(app, shlex.split(line)[1:]).exit_code == 0
    exec(python_in(page), {})  # noqa: S102 - our own page


def test_every_figure_on_the_page_of_benchmarks_stands_where_it_was_copied_from() -> None:
    page = DOCS / "benchmarks.md"
    rows = [
        line for line in page.read_text(encoding="utf-8").splitlines() if re.search(r"\]\(.+\) \|$", line)
    ]
    assert len(rows) > 20
    for row in rows:
        *cells, source = row.strip("|").split("|")
        (target,) = re.findall(r"\]\((.+?)\)", source)
        figures = re.findall(r"\d+(?:\.\d+)?", " ".join(cells[1:]))
        told = re.findall(r"\d+(?:\.\d+)?", (page.parent / target).read_text(encoding="utf-8"))
        assert figures
        assert not set(figures) - set(told), row
