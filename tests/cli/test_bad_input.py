"""Whatever is wrong with the input gets one clear line, exit code 2, and nothing is lost."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from journeys import FIRST, Run

from compare.cli import exit_codes

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


def nothing(_folder: Path) -> str:
    return "missing.txt"


def empty_folder(folder: Path) -> str:
    (folder / "empty").mkdir()
    return "empty"


def folder_without_articles(folder: Path) -> str:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "one.png").write_bytes(PNG)
    return "pictures"


def file_of(content: bytes, name: str = "article.txt") -> Callable[[Path], str]:
    def make(folder: Path) -> str:
        (folder / name).write_bytes(content)
        return name

    return make


def closed_port(_folder: Path) -> str:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{listener.getsockname()[1]}/article"


BAD = {
    "no such file": (nothing, "no such file: missing.txt"),
    "an empty folder": (empty_folder, "empty holds no articles"),
    "a folder without articles": (folder_without_articles, "pictures holds no articles"),
    "an empty file": (file_of(b""), "article.txt is empty"),
    "a file of blanks": (file_of(b" \r\n\t\n"), "article.txt is empty"),
    "an image named .txt": (file_of(PNG), "article.txt is a PNG image"),
    "a binary named .txt": (file_of(bytes(range(256)) * 8), "article.txt is not text"),
    "a file of 50 MB": (file_of(b"word " * 10_000_000), "article.txt is larger than"),
    "a page without an article": (
        file_of(b"<!doctype html><html><body><nav>Home</nav></body></html>", "page.html"),
        "page.html has no article",
    ),
    "a page that does not answer": (closed_port, "can't be reached"),
    "an address of another kind": (lambda _folder: "ftp://127.0.0.1/article", "only http and https"),
}


@pytest.mark.parametrize(("make", "message"), BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("command", ["compare", "claims", "add"])
def test_input_that_is_no_article(
    *, run: Run, story: Path, tmp_path: Path, command: str, make: Callable[[Path], str], message: str
) -> None:
    before = sorted(story.iterdir())
    source = make(tmp_path)
    arguments = {"compare": ["sources/ferry", source], "claims": [source], "add": ["ferry", source]}[command]
    if command == "add" and (tmp_path / source).is_dir():
        message = "is a folder; add its articles one by one"
    ran = run(command, *arguments)
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert ran.error.startswith("silang: ")
    assert message in ran.error
    assert sorted(story.iterdir()) == before


def occupied(folder: Path) -> str:
    (folder / "plain-file").write_text("kept", encoding="utf-8")
    return "plain-file/report.md"


def a_folder(folder: Path) -> str:
    (folder / "report.md").mkdir()
    return "report.md"


def a_pipe(folder: Path) -> str:
    os.mkfifo(folder / "pipe.md")
    return "pipe.md"


OUTPUTS = {
    "below a file": (occupied, "plain-file is a file, not a folder"),
    "a folder": (a_folder, "report.md is no ordinary file"),
    "a pipe": (a_pipe, "pipe.md is no ordinary file"),
    "an ending without a format": (lambda _folder: "report.docx", ".html, .md, .json, .txt"),
    "no ending": (lambda _folder: "report", ".html, .md, .json, .txt"),
    "an article": (lambda _folder: "sources/ferry/harbour-post.md", "would be read as an article"),
    "the story's folder": (lambda _folder: "sources/ferry/report.md", "would be read as an article"),
    "data in the story's folder": (lambda _folder: "sources/ferry/x.jsonl", "would be read as an article"),
}


@pytest.mark.parametrize(("make", "message"), OUTPUTS.values(), ids=OUTPUTS.keys())
def test_outputs_that_cannot_be_written_are_refused_before_the_work(
    *,
    run: Run,
    story: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[[Path], str],
    message: str,
) -> None:
    monkeypatch.setattr("compare.articles.readers.read_articles", None)  # reading would fail
    ran = run("compare", "sources/ferry", "--output", make(tmp_path))
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert message in ran.error
    assert (story / "harbour-post.md").read_text(encoding="utf-8") == FIRST


def test_a_report_may_not_replace_an_article(run: Run, story: Path) -> None:
    ran = run("compare", "sources/ferry/harbour-post.md", "-o", "sources/../sources/ferry/harbour-post.md")
    assert ran.code == exit_codes.BAD_INPUT
    assert "is one of the articles" in ran.error
    assert (story / "harbour-post.md").read_text(encoding="utf-8") == FIRST


def test_a_report_that_fails_half_way_leaves_the_old_one(
    run: Run, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report.md").write_text("the old one", encoding="utf-8")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("compare.files.os.fsync", full)
    ran = run("compare", "sources/ferry", "--output", "report.md", "--quiet")
    assert ran.code == exit_codes.BAD_INPUT
    assert ran.error == "silang: report.md could not be written: No space left on device"
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == "the old one"
    assert sorted(each.name for each in tmp_path.glob("*.part")) == []


SETTINGS = {
    "format": (["--format", "pdf"], "no format 'pdf': choose one of terminal, markdown, html, json"),
    "verdict": (
        ["--only", "conflict,lie"],
        "no verdict lie: choose from conflict, update, detail, agree, only",
    ),
    "no verdict": (["--only", ","], "choose from conflict"),
    "option": (["--fromat", "json"], "No such option: --fromat"),
}


@pytest.mark.parametrize(("arguments", "message"), SETTINGS.values(), ids=SETTINGS.keys())
def test_unknown_settings_name_the_known_ones(
    run: Run, story: Path, arguments: list[str], message: str
) -> None:
    ran = run("compare", "sources/ferry", *arguments)
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert message in ran.error


def test_a_misspelt_command_is_answered_with_the_nearest(run: Run) -> None:
    ran = run("comapre", "x")
    assert ran.code == exit_codes.BAD_INPUT
    assert "Did you mean 'compare'?" in ran.error


def test_a_cache_folder_that_cannot_be_used_costs_time_only(run: Run, story: Path, cache: Path) -> None:
    cache.write_text("a file stands in its place", encoding="utf-8")
    ran = run("compare", "sources/ferry")
    assert ran.code == exit_codes.OK
    assert "52 passengers" in ran.out
    assert "SILANG_CACHE" in ran.error
    assert cache.read_text(encoding="utf-8") == "a file stands in its place"


HOSTILE = "[red]Menteri[/red] \x1b[31mmerah\x1b[0m | `kode` <script>alert(1)</script> \x00 100% *tebal*."


@pytest.mark.parametrize("command", [["compare"], ["compare", "--format", "markdown"], ["claims"]])
def test_hostile_text_is_shown_and_not_obeyed(run: Run, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "a.txt").write_text(f"Rapat digelar.\n\n{HOSTILE}\n", encoding="utf-8", newline="")
    ran = run(*command, "a.txt")
    assert ran.code == exit_codes.OK
    assert "\x1b" not in ran.out
    assert "\x00" not in ran.out
    assert "Menteri" in ran.out


@pytest.mark.parametrize("name", ["\x1b[31mred.txt", "a\nb.txt", "[bold]x[/bold].txt", "x" * 5000])
def test_hostile_names_are_shown_in_one_line(run: Run, name: str) -> None:
    ran = run("compare", name)
    assert ran.code == exit_codes.BAD_INPUT
    assert ran.error.startswith("silang: ")
    assert "\x1b" not in ran.error


def test_an_internal_error_is_one_line_with_its_details_in_a_file(
    run: Run, story: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_settings: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("compare.pipeline.compare_articles", broken)
    ran = run("compare", "sources/ferry")
    assert ran.code == exit_codes.INTERNAL_ERROR
    details = cache / "last-error.txt"
    assert "ZeroDivisionError: division by zero" in ran.error
    assert str(details) in ran.error
    assert "Traceback" in details.read_text(encoding="utf-8")
