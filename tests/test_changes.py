"""What is new, changed and gone between two comparisons of a story."""

from __future__ import annotations

from dataclasses import replace

import pytest
from render.stories import Story, ferry, four_outlets

from compare.changes import changes
from compare.comparison import Comparison
from compare.origins.shared import Independence
from compare.render import Format, View, render
from compare.render.changes import as_plain_text, difference
from compare.verdicts.judgement import Facet, Verdict


def _story(*names: str) -> Story:
    """Outlets that each say that the harbour is closed, and one thing of their own."""
    story = Story()
    for name in names:
        story.article(name, name.title(), "id", "Judul", "Pelabuhan ditutup.", f"Hanya {name} tahu ini.")
        story.claim(name, "Pelabuhan ditutup")
        story.claim(name, f"Hanya {name} tahu ini")
    for number, name in enumerate(names):
        for other in names[:number]:
            story.link(f"{name}:1", f"{other}:1", Verdict.AGREE)
    return story


def test_nothing_changes_between_equal_comparisons() -> None:
    found = changes(four_outlets().comparison(), four_outlets().comparison())
    assert not found
    assert "Nothing changed" in as_plain_text(found, 80)


def test_a_claim_that_stood_alone_is_matched() -> None:
    found = changes(_story("satu").comparison(), _story("satu", "dua").comparison())
    assert [difference(change) for change in found.changed] == ["was only in Satu, now also in Dua: agree"]
    assert [standing.outlets for standing in found.new] == [("Dua",)]
    assert found.gone == ()


def test_an_outlet_joins_an_agreement() -> None:
    found = changes(_story("satu", "dua").comparison(), _story("satu", "dua", "tiga").comparison())
    assert [change.gained for change in found.changed] == [("Tiga",)]
    assert difference(found.changed[0]) == "was agree: Satu, Dua; now agree: Satu, Dua, Tiga"


def test_two_that_stood_apart_become_one() -> None:
    before, after = _story("satu", "dua"), _story("satu", "dua", "tiga")
    before.links = []
    [change] = changes(before.comparison(), after.comparison()).changed
    assert len(change.before) == 2
    assert difference(change) == "was only in Satu and Dua, now also in Tiga: agree"


def test_a_copy_joins() -> None:
    before, after = _story("satu").comparison(), _story("satu", "dua").comparison()
    copy = Independence(sources=("dua", "satu"), share=0.9, explanation="A passage stands in both.")
    found = changes(before, replace(after, independence=(copy,)))
    assert [difference(change) for change in found.changed] == [
        "was only in Satu, now also in Dua: one origin"
    ]
    for text in (as_plain_text(found, 80), render(after, Format.MARKDOWN, View(changes=found))):
        assert "Same copy: Dua, Satu" in text
        assert "0 agreements (and 1 of one origin)" in text
    again = changes(replace(after, independence=(copy,)), replace(after, independence=(copy,)))
    assert not again


def test_a_verdict_turns() -> None:
    before, after = _story("satu", "dua"), _story("satu", "dua")
    after.links = []
    after.link("dua:1", "satu:1", Verdict.CONFLICT, Facet.STATUS)
    [change] = changes(before.comparison(), after.comparison()).changed
    assert difference(change) == "was agree: Satu, Dua; now conflict (status): Satu, Dua"


def test_an_article_leaves() -> None:
    found = changes(_story("satu", "dua").comparison(), _story("satu").comparison())
    assert [standing.outlets for standing in found.gone] == [("Dua",)]
    assert [difference(change) for change in found.changed] == ["was agree: Satu, Dua; now only in Satu"]


def test_a_second_article_of_an_outlet_counts() -> None:
    after = Story()
    for name in ("pagi", "sore"):
        after.article(name, "Kabar", "id", "Judul", "Pelabuhan ditutup.")
        after.claim(name, "Pelabuhan ditutup")
    after.link("sore:1", "pagi:1", Verdict.AGREE)
    before = Story().article("pagi", "Kabar", "id", "Judul", "Pelabuhan ditutup.")
    before.claim("pagi", "Pelabuhan ditutup")
    [change] = changes(before.comparison(), after.comparison()).changed
    assert change.gained == ("Kabar",)


def test_ids_do_not_matter() -> None:
    """The same words under other ids are the same finding."""
    other = ferry()
    story = Story()
    story.article("aaa-first", "Baru", "id", "Judul", "Isi lain.")
    story.articles += other.articles
    story.claims |= other.claims
    story.links = other.links
    shifted = story.comparison()
    assert [finding.id for finding in shifted.findings] != []
    found = changes(ferry().comparison(), shifted)
    assert not found


def test_the_figures_come_first_and_single_claims_as_figures_only() -> None:
    text = as_plain_text(changes(ferry().comparison(), four_outlets().comparison()), 80)
    assert "New: 1 agreement" in text
    assert "Changed: 1 conflict" in text
    found = changes(_story("satu").comparison(), _story("satu", "dua").comparison())
    assert "New: 1 only in one outlet" in as_plain_text(found, 80)
    assert "Hanya dua" not in as_plain_text(found, 80)


@pytest.mark.parametrize("form", [Format.TERMINAL, Format.MARKDOWN])
def test_a_report_begins_with_what_changed(form: Format) -> None:
    before, after = _story("satu").comparison(), _story("satu", "dua").comparison()
    text = render(after, form, View(changes=changes(before, after)))
    assert "was only in Satu, now also in Dua: agree" in text.replace("Was", "was")
    assert text.index("What changed") < text.index("Agreements (1)")


def test_hostile_text_is_shown_not_obeyed() -> None:
    story = Story()
    for name in ("satu", "dua"):
        story.article(name, f"{name} \x1b[2J", "id", "Judul", "[red]Tutup\x07[/red].")
        story.claim(name, "[red]Tutup\x07[/red]")
    story.link("satu:1", "dua:1", Verdict.AGREE)
    empty: Comparison = Story().comparison()
    text = as_plain_text(changes(empty, story.comparison()), 80)
    assert "[red]Tutup␇[/red]" in text
    assert "\x1b" not in text
