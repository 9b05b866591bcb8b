from __future__ import annotations

import json
from pathlib import Path

import pytest
from journeys import FIRST, Run
from making import WordEncoder
from origins.market import STORY as MARKET

from compare.cli import exit_codes


def test_a_folder_is_reported_in_the_terminal(run: Run, story: Path) -> None:
    ran = run("compare", "sources/ferry")
    assert ran.code == exit_codes.OK
    for words in ("Harbour Post", "Island Courier", "40 passengers", "52 passengers"):
        assert words in ran.out
    assert "\x1b" not in ran.out
    assert ran.err == ""


@pytest.mark.parametrize("spelling", ["sources/ferry", "sources/ferry/", "./sources/ferry/."])
def test_a_folder_may_be_spelt_in_any_way(run: Run, story: Path, spelling: str) -> None:
    sources = json.loads(run("compare", spelling, "--format", "json").out)["sources"]
    assert [source["id"] for source in sources] == ["harbour-post", "island-courier"]


def test_json_on_a_pipe_is_nothing_but_the_comparison(run: Run, story: Path) -> None:
    ran = run("compare", "sources/ferry", "--format", "json", "-v")
    comparison = json.loads(ran.out)
    assert (comparison["format"], comparison["version"]) == ("silang-comparison", 1)
    assert "verdicts" in ran.err  # what took how long


def test_the_report_goes_to_every_output_and_not_to_the_screen(run: Run, story: Path, tmp_path: Path) -> None:
    names = ("a.html", "a.json", "a.md", "a.txt")
    outputs = [argument for name in names for argument in ("--output", f"out/{name}")]
    ran = run("compare", "sources/ferry", *outputs)
    assert (ran.code, ran.out) == (exit_codes.OK, "")
    assert ran.error.startswith("silang: 2 articles: 1 conflict")
    assert ran.error.endswith("wrote out/a.html, out/a.json, out/a.md, out/a.txt")
    assert (tmp_path / "out/a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert (tmp_path / "out/a.md").read_text(encoding="utf-8").startswith("# ")
    assert json.loads((tmp_path / "out/a.json").read_text(encoding="utf-8"))["version"] == 1
    assert "Harbour Post" in (tmp_path / "out/a.txt").read_text(encoding="utf-8")
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == list(names)


def test_quiet_leaves_results_and_errors_only(run: Run, story: Path, tmp_path: Path) -> None:
    ran = run("compare", "sources/ferry", "--output", "a.md", "--quiet")
    assert (ran.code, ran.out, ran.err) == (exit_codes.OK, "", "")
    assert (tmp_path / "a.md").exists()


def test_with_a_format_the_report_goes_to_both(run: Run, story: Path, tmp_path: Path) -> None:
    ran = run("compare", "sources/ferry", "--output", "a.json", "--format", "markdown")
    assert ran.out.startswith("# ")
    assert (tmp_path / "a.json").exists()


def test_only_shows_the_verdicts_asked_for(run: Run, story: Path) -> None:
    ran = run("compare", "sources/ferry", "--only", "Conflict, update")
    assert "52 passengers" in ran.out
    assert "before noon" not in ran.out


@pytest.mark.parametrize(("second", "code"), [("52", exit_codes.CONFLICTS), ("40", exit_codes.OK)])
def test_conflicts_exit_with_1_when_asked(run: Run, story: Path, second: str, code: int) -> None:
    other = story / "island-courier.md"
    other.write_text(other.read_text(encoding="utf-8").replace("52", second), encoding="utf-8")
    assert run("compare", "sources/ferry", "--exit-code").code == code
    assert run("compare", "sources/ferry").code == exit_codes.OK


def test_exit_code_speaks_of_all_findings_not_of_those_shown(run: Run, story: Path) -> None:
    assert run("compare", "sources/ferry", "--exit-code", "--only", "agree").code == exit_codes.CONFLICTS


def test_standard_input_is_an_article_like_others(run: Run, story: Path) -> None:
    ran = run("compare", "sources/ferry/island-courier.md", "-", "--format", "json", stdin=FIRST)
    assert {source["path"] for source in json.loads(ran.out)["sources"]} == {
        "-",
        "sources/ferry/island-courier.md",
    }


def test_the_order_of_files_changes_nothing(run: Run, story: Path) -> None:
    files = ["sources/ferry/harbour-post.md", "sources/ferry/island-courier.md"]
    forth = run("compare", *files, "--format", "json").out
    assert forth == run("compare", *reversed(files), "--format", "json").out


def test_one_article_gets_a_report_and_a_hint(run: Run, story: Path) -> None:
    ran = run("compare", "sources/ferry/harbour-post.md")
    assert ran.code == exit_codes.OK
    assert "40 passengers" in ran.out
    assert "Add a second article" in ran.out


def test_the_same_article_twice_is_compared_once(run: Run, story: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.md").write_text(FIRST, encoding="utf-8")
    ran = run("compare", "sources/ferry/harbour-post.md", "copy.md", "--format", "json")
    (source,) = json.loads(ran.out)["sources"]
    assert "copy.md" in " ".join(source["notes"])


def test_a_second_run_embeds_nothing(run: Run, story: Path, encoder: WordEncoder) -> None:
    run("compare", "sources/ferry")
    seen = list(encoder.seen)
    run("compare", "sources/ferry")
    assert encoder.seen == seen


def test_shared_copy_is_told_in_every_form(run: Run, tmp_path: Path) -> None:
    market = tmp_path / "sources" / "market"
    market.mkdir(parents=True)
    for name, text in MARKET.items():
        (market / name).write_text(text, encoding="utf-8")
    forms = ("terminal", "markdown", "json")
    screen, markdown, form = (run("compare", "sources/market", "--format", each).out for each in forms)
    for text, begin, end in ((screen, "[", "]"), (markdown, "**", "**")):
        assert f"{len(MARKET)} outlets, {len(MARKET) - 1} origins" in text
        assert "Same copy: Gerbang Kota, Mata Randu" in text
        assert f"Sedikitnya {begin}214{end} kios" in text
        assert f"Sedikitnya {begin}241{end} kios" in text
    (copy,) = json.loads(form)["independence"]
    assert copy["sources"] == ["gerbang-kota", "mata-randu"]
