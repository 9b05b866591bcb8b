"""What people decided, in reports; and nothing in their names and notes acts there."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from render.outline import parsed, shape
from render.stories import ferry
from render.test_hostile_text import HOSTILE
from review.deciding import Desk
from rich.console import Console

from compare.comparison import Comparison
from compare.render import Format, View, print_report, render, render_bytes
from compare.render import review as sheet
from compare.render.material import gather
from compare.render.screen import plain
from compare.review.decision import Kind
from compare.review.reviewed import Review, reviewed
from compare.verdicts.judgement import Verdict


def checked(words: str) -> tuple[Comparison, Review]:
    """A finding of each kind, each checked in another way by someone of that name."""
    desk = Desk(ferry().comparison())
    for kind, about in (
        (Kind.REJECT, "tujuh jam"),
        (Kind.CONFIRM, "21 passengers"),
        (Kind.NOTE, "21 passengers"),
        (Kind.VERDICT, "six miles"),
        (Kind.NOTE, "ruang mesin"),
        (Kind.NOTE, "Camar"),
    ):
        verdict = Verdict.AGREE if kind is Kind.VERDICT else None
        desk.decides(kind, about, by=f"Ana {words}", note=f"Lihat {words}", verdict=verdict)
    return desk.comparison, desk.review


def report(form: Format, words: str = "lagi") -> str:
    comparison, review = checked(words)
    return render(comparison, form, View(review=review, width=100))


def test_every_report_names_who_checked_what() -> None:
    screen = " ".join(report(Format.TERMINAL).split())
    assert "≠ 0 conflicts, → 1 update, + 0 details, = 2 agreements, · 3 only in one outlet" in screen
    assert "checked by Ana lagi, 5 March 2031: confirmed (Lihat lagi)" in screen
    assert "checked by Ana lagi, 5 March 2031: agree, not detail (Lihat lagi)" in screen
    assert screen.index("Rejected (1)") > screen.index("Only in")
    markdown = report(Format.MARKDOWN)
    assert "- Note by Ana lagi, 5 March 2031: Lihat lagi" in markdown
    assert markdown.index("## Rejected (1)") < markdown.index("rejected (Lihat lagi)")
    page = parsed(report(Format.HTML))
    remarks = [node.text for node in page.all(lambda node: "checked" in node.classes)]
    assert len(remarks) == 6
    assert remarks[-1] == "Checked by Ana lagi, 5 March 2031: rejected (Lihat lagi)"


def test_data_has_the_decisions_beside_each_finding() -> None:
    lines = [json.loads(line) for line in report(Format.JSONL).splitlines()]
    assert [len(line["review"]) for line in lines] == [2, 1, 1, 0, 0, 1, 1]
    assert lines[-1]["verdict"] == "conflict"
    rows = list(csv.DictReader(io.StringIO(report(Format.CSV).removeprefix("\ufeff"))))
    assert [row["checked"][:10] for row in rows if row["row"] == "finding"][-1] == "checked by"
    assert all(not row["checked"] for row in rows if row["row"] == "link")


def test_the_comparison_file_and_annotations_are_the_tools_alone() -> None:
    comparison, review = checked("lagi")
    for form in (Format.JSON, Format.ANNOTATIONS):
        assert render(comparison, form, View(review=review)) == render(comparison, form)


def test_a_look_again_is_asked_for() -> None:
    comparison, review = checked("lagi")
    decisions = [entry.decision for entry in review.entries]
    again = reviewed(replace(comparison, judge="another"), decisions)
    text = render(comparison, Format.MARKDOWN, View(review=again))
    assert "confirmed (Lihat lagi); to be looked at again: another judge" in text


def test_a_view_of_some_verdicts_leaves_what_was_rejected_apart() -> None:
    comparison, review = checked("lagi")
    text = render(comparison, Format.TERMINAL, View(review=review, only=frozenset({Verdict.CONFLICT})))
    assert "Conflicts (" not in text
    assert "Rejected (1)" in text


@pytest.mark.parametrize("words", HOSTILE)
def test_names_and_notes_do_not_act_on_a_terminal(words: str) -> None:
    comparison, review = checked(words)
    text = report(Format.TERMINAL, words)
    row = gather(comparison, View(review=review)).rows[0]
    for shown in (
        text,
        plain(lambda _: sheet.finding(gather(comparison, View()), row, 1), 100),
        sheet.decisions(review),
    ):
        assert all(character == "\n" or character.isprintable() for character in shown)

    def codes(words: str) -> set[str]:
        told, left = checked(words)
        screen = io.StringIO()
        console = Console(
            file=screen, force_terminal=True, color_system="standard", no_color=False, width=100
        )
        print_report(told, console, View(review=left))
        return {piece.partition("m")[0] for piece in screen.getvalue().split("\x1b")[1:]}

    assert codes(words) <= codes("lagi")


@pytest.mark.parametrize("words", HOSTILE)
def test_names_and_notes_do_not_act_in_markdown(words: str) -> None:
    def kinds(text: str) -> list[str]:
        reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
        tokens = reader.parse(report(Format.MARKDOWN, text))
        return [each.type for token in tokens for each in (token, *(token.children or []))]

    assert kinds(words) == kinds("lagi")


@pytest.mark.parametrize("words", HOSTILE)
def test_names_and_notes_do_not_act_on_the_page(words: str) -> None:
    text = report(Format.HTML, words)
    assert shape(parsed(text)) == shape(parsed(report(Format.HTML)))
    assert {each for each in text if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} <= {"\n"}


@pytest.mark.parametrize("words", HOSTILE)
def test_names_and_notes_do_not_act_in_data(words: str) -> None:
    comparison, review = checked(words)
    for form in (Format.CSV, Format.JSONL):
        text = render_bytes(comparison, form, View(review=review)).decode("utf-8-sig")
        shown = text.replace("\r\n", "\n").replace("\n", "")
        assert {unicodedata.category(each) for each in shown}.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})


def test_a_bundle_holds_the_reports_as_people_left_them() -> None:
    comparison, review = checked("lagi")
    assert b"## Rejected (1)" in render_bytes(comparison, Format.BUNDLE, View(review=review))
