"""What every report shows, and the reports as they should be, word for word."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Golden
from render.stories import Story, ferry
from rich.cells import cell_len
from rich.console import Console

from compare.comparison import Comparison
from compare.errors import OutputError
from compare.render import Format, View, format_of, print_report, render
from compare.verdicts.judgement import Verdict

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("story", ["two", "four"])
def test_plain_report(request: pytest.FixtureRequest, golden: Golden, story: str, width: int) -> None:
    comparison = request.getfixturevalue(story)
    text = render(comparison, Format.TERMINAL, View(width=width))
    golden(GOLDEN / f"{story}-{width}.txt", text)
    assert all(cell_len(line) <= width for line in text.splitlines())


@pytest.mark.parametrize("story", ["two", "four"])
def test_markdown_report(request: pytest.FixtureRequest, golden: Golden, story: str) -> None:
    golden(GOLDEN / f"{story}.md", render(request.getfixturevalue(story), Format.MARKDOWN, View()))


def test_json_report(golden: Golden, two: Comparison) -> None:
    text = render(two, Format.JSON, View(only=frozenset({Verdict.AGREE}), top=1))
    golden(GOLDEN / "two.json", text)
    assert json.loads(text) == two.to_dict()


@pytest.mark.parametrize("width", [None, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("form", [Format.TERMINAL, Format.MARKDOWN])
@pytest.mark.parametrize("story", ["two", "four"])
def test_every_claim_is_shown(
    request: pytest.FixtureRequest, story: str, form: Format, width: int | None
) -> None:
    comparison: Comparison = request.getfixturevalue(story)
    text = render(comparison, form, View(width=width))
    for claim in comparison.claims:
        words = [claim.quote] if form is Format.MARKDOWN else claim.quote.split()
        assert all(word in text for word in words)


def test_only_some_verdicts(two: Comparison) -> None:
    text = render(two, Format.TERMINAL, View(only=frozenset({Verdict.CONFLICT})))
    assert "tujuh jam" in text
    assert "14 penumpang" not in text
    assert "Showing 1 of 7 findings" in text


def test_only_a_verdict_that_no_finding_has() -> None:
    comparison = replace(ferry().comparison(), findings=())
    text = render(comparison, Format.TERMINAL, View(only=frozenset({Verdict.CONFLICT})))
    assert "No claims were found" in text


@pytest.mark.parametrize("form", [Format.TERMINAL, Format.MARKDOWN])
def test_top_keeps_the_most_important(two: Comparison, form: Format) -> None:
    text = render(two, form, View(top=2))
    assert "nine hours" in text
    assert "21 passengers" in text
    assert "engine room" not in text


@pytest.mark.parametrize("form", [Format.TERMINAL, Format.MARKDOWN])
def test_one_article_gets_its_claims_and_a_hint(form: Format) -> None:
    story = Story().article("satu", "Satu Kabar", "id", "Judul", "Pelabuhan Kalapa ditutup.")
    story.claim("satu", "Pelabuhan Kalapa ditutup")
    text = render(story.comparison(), form, View())
    assert "Add a second article to compare." in text
    assert "Pelabuhan Kalapa ditutup" in text
    assert "not matched" not in text


def test_outlets_with_two_articles_are_told_apart() -> None:
    story = Story()
    story.article("pagi", "Kabar", "id", "Judul pagi", "Isi pagi.")
    story.article("sore", "Kabar", "id", "Judul sore", "Isi sore.")
    text = render(story.comparison(), Format.TERMINAL, View())
    assert "Kabar (pagi)" in text
    assert "Kabar (sore)" in text


def test_nothing_but_text_on_a_terminal_without_colour(two: Comparison) -> None:
    sheet = io.StringIO()
    console = Console(file=sheet, force_terminal=True, no_color=True, width=80)
    print_report(two, console)
    assert sheet.getvalue() == render(two, Format.TERMINAL, View(width=80))
    assert "\x1b" not in sheet.getvalue()


def test_piped_report_is_as_wide_as_columns_says(two: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    usual = render(two, Format.TERMINAL, View())
    assert max(map(cell_len, usual.splitlines())) == 100
    monkeypatch.setenv("COLUMNS", "72")
    assert max(map(cell_len, render(two, Format.TERMINAL, View()).splitlines())) == 72


def test_piped_report_is_the_plain_one(two: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    sheet = io.StringIO()
    print_report(two, Console(file=sheet, force_terminal=False))
    assert sheet.getvalue() == render(two, Format.TERMINAL, View())


def test_a_terminal_that_lacks_letters_gets_others(two: Comparison) -> None:
    raw = io.BytesIO()
    sheet = io.TextIOWrapper(raw, encoding="latin-1")
    print_report(two, Console(file=sheet, force_terminal=False))
    sheet.flush()
    assert b"? CONFLICT" in raw.getvalue()


def test_differing_words_stand_out_in_colour(two: Comparison) -> None:
    sheet = io.StringIO()
    print_report(
        two, Console(file=sheet, force_terminal=True, color_system="standard", width=80, no_color=False)
    )
    assert "\x1b[1;4;31mtujuh jam\x1b[0m" in sheet.getvalue()
    assert "\x1b[1;4;31mnine hours\x1b[0m" in sheet.getvalue()


def test_verdicts_are_words_and_symbols(two: Comparison) -> None:
    text = render(two, Format.TERMINAL, View())
    for verdict in ("≠ CONFLICT", "→ UPDATE", "+ DETAIL", "= AGREE"):
        assert verdict in text


@pytest.mark.parametrize("form", [Format.TERMINAL, Format.MARKDOWN])
def test_copies_are_no_agreement_of_independent_outlets(four: Comparison, form: Format) -> None:
    text = render(four, form, View(width=120))
    assert "4 outlets, 3 origins" in text
    assert "1 agreement (and 1 of one origin)" in text
    agreements, of_one = text.split("Of one origin (1)")
    assert "212 penumpang" in of_one
    assert "212 penumpang" not in agreements.split("Agreements (1)")[1]
    assert "2 outlets, 1 origin" in of_one


@pytest.mark.parametrize("form", [Format.TERMINAL, Format.MARKDOWN])
def test_what_differs_in_copy_is_shown_word_for_word(four: Comparison, form: Format) -> None:
    text = render(four, form, View(width=200)).translate(dict.fromkeys(map(ord, "*[]")))
    assert "Gema Selat: “Kebakaran feri di Selat Kalapa”; Lensa Pagi: “Feri terbakar sembilan jam”" in text
    assert "only in Gema Selat: “Kebakaran feri di Selat Kalapa”" in text


def test_the_screen_shows_the_first_differences_only(four: Comparison) -> None:
    (copy,) = four.independence
    many = replace(four, independence=(replace(copy, edits=copy.edits * 20),))
    shown = render(many, Format.TERMINAL, View(width=200))
    assert "… and 32 more" in shown
    assert render(many, Format.MARKDOWN).count("only in Gema Selat") == 20


def test_who_stands_against_whom(four: Comparison) -> None:
    text = render(four, Format.TERMINAL, View(width=120))
    assert "Kabar Teluk ≠ The Harbour Post, Lensa Pagi, Gema Selat" in text


@pytest.mark.parametrize("form", [Format.TERMINAL, Format.MARKDOWN])
def test_words_that_do_not_stand_alone_are_read_for_the_reader(form: Format) -> None:
    story = Story().article("satu", "Satu", "id", "Judul", "Ia pulang ke Kalapa.")
    story.claim("satu", "Ia pulang ke Kalapa", text="Sura Wirya pulang ke Kalapa")
    text = render(story.comparison(), form, View())
    assert "“Ia pulang ke Kalapa”" in text
    assert "read as: Sura Wirya pulang ke Kalapa" in text


def test_footer_says_what_only_means(two: Comparison) -> None:
    text = " ".join(render(two, Format.TERMINAL, View()).split())
    assert "not matched" in text
    assert "does not say who is right" in text


def test_wide_characters_keep_columns_in_line() -> None:
    story = Story()
    words = "会議は八時間続いたと発表された、関係者が述べた、会議は八時間続いた"
    story.article("satu", "Satu", "id", "Judul", f"{words}。")
    story.article("dua", "Dua", "id", "Judul", "Rapat" + "panjang" * 20 + " selesai.")
    a = story.claim("satu", words)
    b = story.claim("dua", "Rapat" + "panjang" * 20 + " selesai")
    story.link(b, a, Verdict.AGREE)
    text = render(story.comparison(), Format.TERMINAL, View(width=80))
    bars = {cell_len(line[: line.index("|")]) for line in text.splitlines() if "|" in line}
    assert len(bars) == 1
    assert all(cell_len(line) <= 80 for line in text.splitlines())


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.md", Format.MARKDOWN),
        ("a.JSON", Format.JSON),
        ("b/c.txt", Format.TERMINAL),
        ("a.jsonl", Format.JSONL),
        ("a.csv", Format.CSV),
        ("a.JSONLD", Format.ANNOTATIONS),
        ("a.b.zip", Format.BUNDLE),
    ],
)
def test_format_by_ending(name: str, form: Format) -> None:
    assert format_of(Path(name)) is form


@pytest.mark.parametrize("name", ["report", "report.docx", ".md.d"])
def test_unknown_ending_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(OutputError, match=r"\.md, .*\.csv, .*\.zip"):
        format_of(Path(name))
