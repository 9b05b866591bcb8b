from __future__ import annotations

import json
from pathlib import Path

import pytest
from journeys import FIRST, THIRD, Run
from making import WordEncoder

from compare.cli import exit_codes
from compare.errors import ModelError


@pytest.fixture
def third(tmp_path: Path) -> Path:
    path = tmp_path / "coast-radio.md"
    path.write_text(THIRD, encoding="utf-8")
    return path


def test_only_the_new_articles_claims_are_embedded(
    run: Run, story: Path, third: Path, encoder: WordEncoder
) -> None:
    run("compare", "sources/ferry")
    known = len(encoder.seen)
    ran = run("add", "ferry", third)
    assert ran.code == exit_codes.OK
    new = encoder.seen[known:]
    assert any("inquiry" in text for text in new)
    assert not any("passengers" in text or "storm" in text or "noon" in text for text in new)
    assert len(encoder.seen) == len(set(encoder.seen))


def test_it_stores_the_article_and_prints_what_changed(run: Run, story: Path, third: Path) -> None:
    ran = run("add", "ferry", third)
    assert ran.error == "silang: stored as sources/ferry/coast-radio.md"
    assert (story / "coast-radio.md").read_text(encoding="utf-8") == THIRD
    assert "New: 1 only in one outlet" in ran.out
    assert "now agree: Coast Radio, Harbour Post, Island Courier" in ran.out


def test_what_it_compared_is_what_compare_finds_afterwards(run: Run, story: Path, third: Path) -> None:
    run("add", "ferry", third, "--output", "after.json")
    later = run("compare", "sources/ferry", "--format", "json")
    assert json.loads(Path("after.json").read_text(encoding="utf-8")) == json.loads(later.out)


def test_the_report_file_tells_what_changed_first(run: Run, story: Path, third: Path) -> None:
    ran = run("add", "ferry", third, "--output", "report.md")
    assert "wrote report.md" in ran.err
    report = Path("report.md").read_text(encoding="utf-8")
    assert 0 < report.index("What changed") < report.index("52 passengers")


@pytest.mark.parametrize("name", ["harbour-post.md", "HARBOUR-POST.TXT"])
def test_nothing_is_overwritten(run: Run, story: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(THIRD, encoding="utf-8")
    assert run("add", "ferry", name).code == exit_codes.OK
    assert (story / "harbour-post.md").read_text(encoding="utf-8") == FIRST
    (new,) = set(story.iterdir()) - {story / "harbour-post.md", story / "island-courier.md"}
    assert new.stem.lower() == "harbour-post-2"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_an_article_that_the_story_has_is_refused(
    run: Run, story: Path, tmp_path: Path, line_end: str
) -> None:
    (tmp_path / "again.md").write_text(FIRST, encoding="utf-8", newline=line_end)
    ran = run("add", "ferry", "again.md")
    assert ran.code == exit_codes.BAD_INPUT
    assert "again.md is in sources/ferry already" in ran.error
    assert len(list(story.iterdir())) == 2


def test_standard_input_is_stored_under_its_outlets_name(run: Run, story: Path) -> None:
    assert run("add", "ferry", "-", stdin=THIRD).code == exit_codes.OK
    assert (story / "Coast-Radio.md").read_text(encoding="utf-8") == THIRD


def test_a_new_folder_is_made_only_when_asked(run: Run, story: Path, third: Path, tmp_path: Path) -> None:
    ran = run("add", "fery", third)
    assert ran.code == exit_codes.BAD_INPUT
    assert "did you mean ferry?" in ran.error
    assert "--new" in ran.error
    assert not (tmp_path / "sources" / "fery").exists()
    assert run("add", "landslide", third, "--new").code == exit_codes.OK
    assert (tmp_path / "sources" / "landslide" / "coast-radio.md").exists()


def test_a_path_in_a_name_does_not_escape(run: Run, story: Path, tmp_path: Path) -> None:
    hostile = tmp_path / "..%2f..%2f.bashrc .md"
    hostile.write_text(THIRD, encoding="utf-8")
    everything = set(tmp_path.rglob("*"))
    assert run("add", "ferry", hostile).code == exit_codes.OK
    (new,) = {path for path in set(tmp_path.rglob("*")) - everything if "cache" not in path.parts}
    assert new.parent == story
    assert not new.name.startswith(".")


def test_a_failed_comparison_stores_nothing(
    run: Run, story: Path, third: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_settings: object) -> None:
        raise ModelError("the model is gone; prepare it")

    monkeypatch.setattr("compare.pipeline.compare_articles", broken)
    ran = run("add", "ferry", third)
    assert (ran.code, ran.error) == (exit_codes.BAD_INPUT, "silang: the model is gone; prepare it")
    assert len(list(story.iterdir())) == 2


def test_a_failed_report_says_that_the_article_is_stored(
    run: Run, story: Path, third: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("compare.cli.output._write", lambda place, _text: f"{place} could not be written")
    ran = run("add", "ferry", third, "--output", "report.md", "--quiet")
    assert ran.code == exit_codes.BAD_INPUT
    assert "the article itself is stored as sources/ferry/coast-radio.md" in ran.error
    assert (story / "coast-radio.md").exists()


def test_a_report_may_not_take_an_articles_place(run: Run, story: Path, third: Path) -> None:
    ran = run("add", "ferry", third, "--output", "coast-radio.md")
    assert ran.code == exit_codes.BAD_INPUT
    assert third.read_text(encoding="utf-8") == THIRD
