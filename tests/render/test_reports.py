"""What every report shows, and the reports as they should be, word for word."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from conftest import Golden
from render.stories import Story, ferry
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from compare.claims.value import ValueKind
from compare.comparison import Comparison
from compare.errors import OutputError
from compare.render import Format, View, format_of, print_report, render
from compare.verdicts.judgement import Facet, Verdict

GOLDEN = Path(__file__).parent / "golden"
COLOURED: dict[str, Any] = {"force_terminal": True, "color_system": "standard", "no_color": False}


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("story", ["two", "figures", "seven"])
def test_plain_report(request: pytest.FixtureRequest, golden: Golden, story: str, width: int) -> None:
    comparison = request.getfixturevalue(story)
    text = render(comparison, Format.TERMINAL, View(width=width))
    golden(GOLDEN / f"{story}-{width}.txt", text)
    assert all(cell_len(line) <= width for line in text.splitlines())


def test_json_report_is_the_whole_comparison(two: Comparison) -> None:
    text = render(two, Format.JSON, View(only=frozenset({Verdict.AGREE}), top=1))
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
    assert "1 of 7 findings shown: conflict\n" in text


def test_only_a_verdict_that_no_finding_has() -> None:
    comparison = replace(ferry().comparison(), findings=())
    text = render(comparison, Format.TERMINAL, View(only=frozenset({Verdict.CONFLICT})))
    assert "No claims were found" in text


READ = [Format.TERMINAL, Format.MARKDOWN, Format.HTML]


@pytest.mark.parametrize(
    ("view", "shown", "ids"),
    [
        (View(only=frozenset({Verdict.AGREE})), "agree", ["f4"]),
        (View(facets=frozenset({Facet.PLACE, Facet.NUMBER})), "turning on number or place", ["f2", "f3"]),
        (
            View(sources=frozenset({"harbour-post"}), only=frozenset({Verdict.ONLY})),
            "only; spoken of by The Harbour Post",
            ["f7"],
        ),
        (View(least=0.92), "confidence at least 92%", ["f1", "f5", "f6", "f7"]),
        (View(least=0.78, top=3), "confidence at least 78%; the first 3", ["f1", "f2", "f3"]),
        (View(facets=frozenset({Facet.WHO})), "turning on who", []),
    ],
)
def test_a_view_narrows_every_report_that_shows_findings(
    two: Comparison, view: View, shown: str, ids: list[str]
) -> None:
    told = f"{len(ids)} of 7 findings shown: {shown}"
    for form in READ:
        text = render(two, form, replace(view, width=200))
        assert told in text
        absent = [finding for finding in two.findings if finding.id not in ids]
        if form is not Format.HTML:  # whose articles hold all claims
            assert not any(two.claim(each.claims[0]).quote in text for each in absent)
    lines = render(two, Format.JSONL, view).splitlines()
    assert [json.loads(line)["id"] for line in lines] == ids
    table = csv.DictReader(io.StringIO(render(two, Format.CSV, view).removeprefix("\ufeff")))
    assert list(dict.fromkeys(row["finding"] for row in table)) == ids
    assert json.loads(render(two, Format.JSON, view)) == two.to_dict()


@pytest.mark.parametrize("form", READ)
def test_a_view_that_hides_nothing_says_nothing(two: Comparison, form: Format) -> None:
    everything = View(sources=frozenset({"kabar-teluk", "harbour-post"}), top=7, least=0.5)
    assert "findings shown: " not in render(two, form, everything)


def test_confidence_is_held_against_what_the_report_shows(two: Comparison) -> None:
    links = tuple(replace(link, confidence=0.6951) for link in two.links)
    comparison = replace(two, links=links)
    assert "confidence 70%" in render(comparison, Format.TERMINAL, View(least=0.7))
    assert "confidence 70%" not in render(comparison, Format.TERMINAL, View(least=0.71))


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
    print_report(two, Console(file=sheet, width=80, **COLOURED))
    assert "\x1b[1;4;31mtujuh jam\x1b[0m" in sheet.getvalue()
    assert "\x1b[1;4;31mnine hours\x1b[0m" in sheet.getvalue()


def test_what_differs_stands_out_and_what_agrees_steps_back(golden: Golden) -> None:
    story = Story()
    for name, hours, port in (("satu", "tujuh", "Kalapa"), ("dua", "sembilan", "Kalapa")):
        story.article(name, name.capitalize(), "id", "Judul", f"Api berkobar {hours} jam di dermaga {port}.")
        claim = story.claim(name, f"Api berkobar {hours} jam di dermaga {port}")
        story.value(claim, f"{hours} jam", ValueKind.DURATION, len(hours) * 3600, "second")
    story.link(
        "dua:1", "satu:1", Verdict.CONFLICT, Facet.DURATION, explanation="“sembilan jam” against “tujuh jam”."
    )
    sheet = io.StringIO()
    print_report(story.comparison(), Console(file=sheet, width=100, **COLOURED), View(width=100))
    styled = [Text.from_ansi(line).markup.rstrip() for line in sheet.getvalue().splitlines()]
    golden(GOLDEN / "styles.txt", "\n".join(styled) + "\n")


@pytest.mark.parametrize(("width", "beside"), [(99, False), (100, True)])
def test_outlets_stand_side_by_side_from_100_columns_on(two: Comparison, width: int, beside: bool) -> None:
    lines = render(two, Format.TERMINAL, View(width=width)).splitlines()
    assert any("tujuh jam sebelum padam" in line and "nine hours" in line for line in lines) is beside


def test_outlets_that_have_nothing_are_named_and_take_no_column_from_others(seven: Comparison) -> None:
    text = render(seven, Format.TERMINAL, View(width=200, facets=frozenset({Facet.NUMBER})))
    assert "¶3 “By Tuesday noon 21 passengers were being treated in hospital”" in text
    assert "Nothing on this found in Lensa Pagi, Gema Selat, Harian Umum" in text


def test_an_outlet_keeps_its_column_where_most_speak(four: Comparison) -> None:
    lines = render(four, Format.TERMINAL, View(width=120)).splitlines()
    heads = {line for line in lines if line.startswith("Kabar Teluk   ")}
    assert len(heads) == 1
    assert "Nothing on this" not in "".join(lines)


def test_those_that_stand_against_the_same_are_told_together(seven: Comparison) -> None:
    text = render(seven, Format.TERMINAL, View(width=120))
    assert "Kabar Teluk, Harian Umum Cakrawala Kepulauan Selatan ≠ The Harbour Post, Lensa Pagi," in text


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


@pytest.mark.parametrize(
    ("quote", "text", "resolved", "read"),
    [
        ("Ia pulang", "Sura Wirya pulang", [("Ia", "Sura Wirya")], "“Ia” = Sura Wirya"),
        (
            "dua kapalnya … dekat dunia Sura",
            "Dua kapal Dewi dekat dunia Sura Wirya",
            [("kapalnya", "kapal Dewi"), ("Sura", "Sura Wirya")],
            "“kapalnya” = kapal Dewi; “Sura” = Sura Wirya",
        ),
        ("kapal yang karam", "Kapal karam", [], "Kapal karam"),
        (
            "dia, yang sakit, pulang",
            "Sura Wirya sakit",
            [("dia", "Sura Wirya")],
            "Sura Wirya sakit",
        ),
        ("tiga … kapal", "Tiga kapal", [], None),
        ("", "", [], None),
    ],
)
@pytest.mark.parametrize("form", READ)
def test_only_words_that_mean_something_else_are_repeated(
    quote: str, text: str, resolved: list[tuple[str, str]], read: str | None, form: Format
) -> None:
    story = Story().article("satu", "Satu", "id", "Judul", f"{quote}.")
    story.claim("satu", *quote.split(" … "), text=text, resolved=tuple(resolved))
    report = unescape(render(story.comparison(), form, View(width=200)))
    assert (f"read as: {read}" in report) if read else ("read as: " not in report)


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
    text = render(story.comparison(), Format.TERMINAL, View(width=100))
    bars = {cell_len(line[: line.index("|")]) for line in text.splitlines() if "|" in line}
    assert len(bars) == 1
    assert all(cell_len(line) <= 100 for line in text.splitlines())


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
