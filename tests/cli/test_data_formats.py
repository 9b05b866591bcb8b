"""Data and bundles from the command line."""

from __future__ import annotations

import csv
import io
import json
import shlex
import zipfile
from pathlib import Path
from typing import Any

import pytest
from journeys import THIRD, Run

from compare.cli import exit_codes
from compare.render import PRINTED, Format

DATA = {"jsonl": "a.jsonl", "csv": "a.csv", "annotations": "a.jsonld"}

PAGE = """<!doctype html><html lang="en"><head><title>Ferry freed at high tide</title></head><body><article>
<h1>Ferry freed at high tide</h1>
<p>The ferry Merpati ran aground off Tanjung on Tuesday morning with 40 passengers, an officer said.</p>
<p>Two tugs pulled the ship free at high tide, and divers found no damage to its hull. It sails on Friday.</p>
</article></body></html>
"""


def compared(text: str) -> dict[str, Any]:
    """A comparison file without the places of its articles."""
    form: dict[str, Any] = json.loads(text)
    for source in form["sources"]:
        del source["path"]
    return form


@pytest.mark.parametrize(("form", "name"), DATA.items())
def test_printed_and_written_data_are_the_same(
    run: Run, story: Path, tmp_path: Path, form: str, name: str
) -> None:
    ran = run("compare", "sources/ferry", "--format", form, "--output", name)
    assert ran.code == exit_codes.OK
    # the test's runner makes one kind of line end of all
    assert ran.out.encode() == (tmp_path / name).read_bytes().replace(b"\r\n", b"\n")


@pytest.mark.parametrize("name", ["story.csv", "story.jsonld", "story.zip", "story.json"])
def test_what_is_not_read_as_an_article_may_lie_beside_them(run: Run, story: Path, name: str) -> None:
    plain = run("compare", "sources/ferry", "--format", "json").out
    assert run("compare", "sources/ferry", "--output", f"sources/ferry/{name}").code == exit_codes.OK
    assert run("compare", "sources/ferry", "--format", "json").out == plain


def test_the_order_of_files_changes_no_data(run: Run, story: Path, tmp_path: Path) -> None:
    files = ["sources/ferry/harbour-post.md", "sources/ferry/island-courier.md"]
    for ending in ("jsonl", "csv", "jsonld", "zip"):
        run("compare", *files, "--output", f"forth.{ending}")
        run("compare", *reversed(files), "--output", f"back.{ending}")
        assert (tmp_path / f"forth.{ending}").read_bytes() == (tmp_path / f"back.{ending}").read_bytes()


def test_only_some_verdicts_in_a_table(run: Run, story: Path) -> None:
    ran = run("compare", "sources/ferry", "--format", "csv", "--only", "conflict")
    _, *rows = csv.reader(io.StringIO(ran.out.removeprefix("\ufeff"), newline=""))
    assert {row[2] for row in rows} == {"conflict"}


def test_a_bundle_runs_again_and_gives_the_same(
    run: Run, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (story / "page.html").write_text(PAGE, encoding="utf-8")
    ran = run("compare", "sources/ferry", "--sensitivity", "High", "--output", "story.zip")
    assert ran.code == exit_codes.OK, ran.err
    with zipfile.ZipFile(tmp_path / "story.zip") as archive:
        archive.extractall(tmp_path / "unpacked")
    monkeypatch.chdir(tmp_path / "unpacked")
    manifest = json.loads(Path("manifest.json").read_text(encoding="utf-8"))
    program, *arguments = shlex.split(manifest["command"])
    assert (program, "--sensitivity" in arguments) == ("silang", True)
    assert run(*arguments).code == exit_codes.OK
    first, again = (Path(name).read_text(encoding="utf-8") for name in ("comparison.json", "again.json"))
    assert compared(first)["claims"] == compared(again)["claims"]
    assert compared(first)["findings"] == compared(again)["findings"]
    assert compared(first)["settings"] == compared(again)["settings"] == manifest["settings"]


def test_a_story_with_one_more_article_in_a_bundle(run: Run, story: Path, tmp_path: Path) -> None:
    (tmp_path / "radio.md").write_text(THIRD, encoding="utf-8")
    assert run("add", "ferry", "radio.md", "--output", "story.zip").code == exit_codes.OK
    with zipfile.ZipFile(tmp_path / "story.zip") as archive:
        assert "articles/radio.md" in archive.namelist()
        assert "What changed" in archive.read("report.md").decode()


def test_a_bundle_is_not_printed(run: Run, story: Path) -> None:
    ran = run("compare", "sources/ferry", "--format", "bundle")
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert ran.error == "silang: a bundle can't be printed: write it to a file with --output story.zip"


def test_an_unknown_format_is_told_with_those_there_are(run: Run, story: Path) -> None:
    ran = run("compare", "sources/ferry", "--format", "xml")
    assert ran.code == exit_codes.BAD_INPUT
    assert ran.error == f"silang: no format 'xml': choose one of {', '.join(PRINTED)}"
    assert Format.BUNDLE not in PRINTED


def test_a_bundle_is_no_article(run: Run, story: Path) -> None:
    run("compare", "sources/ferry", "--output", "story.zip")
    ran = run("compare", "story.zip")
    assert ran.code == exit_codes.BAD_INPUT
    assert "story.zip is a zip archive" in ran.error
