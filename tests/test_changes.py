"""What is new, changed and gone between two comparisons of a story."""

from __future__ import annotations

from dataclasses import replace

import pytest
from render.stories import Story, ferry, four_outlets

from compare.changes import changes
from compare.claims.value import ValueKind
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


def test_a_copy_that_joins_an_agreement_is_told_apart_from_an_outlet_of_its_own() -> None:
    copy = Independence(sources=("satu", "tiga"), share=0.9, explanation="A passage stands in both.")
    before = _story("satu", "dua").comparison()
    after = _story("satu", "dua", "tiga", "empat").comparison(independence=(copy,))
    text = as_plain_text(changes(before, after), 100)
    assert "1 independent origin, as far as the words tell: Empat" in text
    assert "same origin: Tiga" in text
    assert "because" not in text


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
        assert "Repeated by outlets of the same origin: 1" in text
        assert "same origin: Dua" in text.replace("Same origin", "same origin")
    again = changes(replace(after, independence=(copy,)), replace(after, independence=(copy,)))
    assert not again


def test_a_verdict_turns() -> None:
    before, after = _story("satu", "dua"), _story("satu", "dua")
    after.links = []
    after.link("dua:1", "satu:1", Verdict.CONFLICT, Facet.STATUS)
    [change] = changes(before.comparison(), after.comparison()).changed
    assert difference(change) == "was agree: Satu, Dua; now conflict (status): Satu, Dua"


def test_a_verdict_that_turns_without_new_words_says_so() -> None:
    before, after = _story("satu", "dua"), _story("satu", "dua")
    after.links = []
    text = as_plain_text(changes(before.comparison(), after.comparison()), 80)
    assert "the same words, weighed anew" in text


def _shaft(hours: str, seconds: float, *, name: str = "pagi", url: str | None = None) -> Story:
    """An outlet on how long a search took, and another that says seven hours."""
    story = Story()
    for outlet, told, low in (("Pagi", hours, seconds), ("Sore", "tujuh jam", 25200.0)):
        own = name if outlet == "Pagi" else "sore"
        sentence = f"Pencarian di sumur {outlet.casefold()} berlangsung {told}."
        story.article(own, outlet, "id", "Judul", sentence, url=url if outlet == "Pagi" else None)
        claim = story.claim(own, sentence.removesuffix("."))
        story.value(claim, told, ValueKind.DURATION, low, "second")
    if seconds != 25200.0:
        story.link("sore:1", f"{name}:1", Verdict.CONFLICT, Facet.DURATION)
    else:
        story.link("sore:1", f"{name}:1", Verdict.AGREE)
    return story


@pytest.mark.parametrize("name", ["pagi", "pagi-2"])
def test_a_figure_that_an_outlet_revised_is_quoted_from_both_versions(name: str) -> None:
    url = "https://pagi.example/sumur"
    before = _shaft("enam jam", 21600.0, url=url).comparison()
    after = _shaft("tujuh jam", 25200.0, name=name, url=url).comparison()
    found = changes(before, after)
    assert [(each.before.quote, each.after.quote) for each in found.revised] == [("enam jam", "tujuh jam")]
    text = as_plain_text(found, 100)
    assert "Pagi had “enam jam” and now has “tujuh jam”" in text
    assert "Pagi, before: “Pencarian di sumur pagi berlangsung enam jam”" in text
    assert "No longer in conflict: 1" in text
    assert "because: changed words of Pagi" in text
    assert "New conflicts: 1" in as_plain_text(changes(after, before), 100)


def test_another_article_of_the_outlet_is_no_revision() -> None:
    before = _shaft("enam jam", 21600.0).comparison()
    assert changes(before, _shaft("tujuh jam", 25200.0, name="pagi-2").comparison()).revised == ()


def test_an_amount_in_other_words_and_a_weekday_counted_anew_are_no_revision() -> None:
    before = _shaft("tujuh jam", 25200.0).comparison()
    assert changes(before, _shaft("7 jam", 25200.0).comparison()).revised == ()
    days = []
    for low, more in ((741000.0, ""), (741007.0, " sekali")):
        story = Story().article(
            "pagi", "Pagi", "id", "Judul", f"Sejak Senin pencarian berlangsung lama{more}."
        )
        claim = story.claim("pagi", f"Sejak Senin pencarian berlangsung lama{more}")
        story.value(claim, "Senin", ValueKind.DATE, low, "day")
        days.append(story.comparison())
    assert changes(*days).revised == ()


def test_a_further_outlet_is_an_origin_of_its_own_or_a_copy() -> None:
    """Tiga runs the copy of Satu; Dua and Empat share theirs."""
    before = _story("satu").comparison()
    after = _story("dua", "empat", "satu", "tiga").comparison(
        independence=tuple(
            Independence(sources=pair, share=0.9, explanation="A passage.")
            for pair in (("satu", "tiga"), ("dua", "empat"))
        )
    )
    text = as_plain_text(changes(before, after), 100)
    assert "No longer in one outlet alone: 1" in text
    assert "1 independent origin, as far as the words tell: Dua, Empat" in text
    assert "same origin: Tiga" in text


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


@pytest.mark.parametrize("form", [Format.TERMINAL, Format.MARKDOWN, Format.HTML])
def test_hostile_text_is_shown_not_obeyed(form: Format) -> None:
    hostile = "[red]Tutup\x07[/red] <b>`x`"

    def told(outlet: str, figure: str, low: float) -> Comparison:
        story = Story()
        for name in ("satu", "dua"):
            sentence = f"{outlet} di {name} {figure} orang."
            story.article(name, f"{name} {outlet}", "id", "Judul", sentence)
            claim = story.claim(name, sentence)
            story.value(claim, figure, ValueKind.COUNT, low, "person", counts="orang")
        story.link("dua:1", "satu:1", Verdict.CONFLICT, Facet.NUMBER)
        return story.comparison()

    before, after = told(hostile, f"3{hostile}", 3), told(hostile, f"5{hostile}", 5)
    found = changes(before, after)
    assert found.revised
    text = render(after, form, View(changes=found))
    assert "\x07" not in text
    if form is Format.TERMINAL:
        assert "[red]Tutup␇[/red] <b>`x`" in text
    else:
        assert "<b>`" not in text
