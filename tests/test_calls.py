"""Whom to call about a conflict, and wording that says no more than that outlets differ."""

from __future__ import annotations

import json
import unicodedata

import pytest
from markdown_it import MarkdownIt
from render.stories import Story, copied, ferry, four_outlets
from render.test_hostile_text import HOSTILE

from compare.calls import calls, with_counted
from compare.claims.claim import Stance
from compare.claims.value import ValueKind
from compare.comparison import Comparison
from compare.render import Format, View, render
from compare.render import calls as rendered
from compare.render.words import DISPUTES
from compare.verdicts.judgement import Facet, Verdict


def _harbour(*, speaker: str | None = None, stance: Stance = Stance.ASSERTS) -> Comparison:
    """One outlet says that the harbour opened, another that it did not."""
    story = Story()
    story.article("pagi", "Pagi", "id", "Judul", "Pelabuhan dibuka pada Rabu.")
    story.article("sore", "Sore", "id", "Judul", "Pelabuhan tidak dibuka.")
    a = story.claim("pagi", "Pelabuhan dibuka pada Rabu")
    b = story.claim("sore", "Pelabuhan tidak dibuka", speaker=speaker, stance=stance)
    story.link(b, a, Verdict.CONFLICT, Facet.POLARITY)
    return story.comparison()


def test_the_wording_has_every_version_in_the_outlets_own_words() -> None:
    (entry,) = rendered.of_comparison(ferry().comparison())
    assert entry.wording == (
        "Outlets differ on how long it took: “tujuh jam” (Kabar Teluk), or “nine hours” "
        "(The Harbour Post, citing the fire service through Island Wire)."
    )
    assert [whom for whom, _ in entry.asked] == [
        "the desk of Kabar Teluk, which names no source",
        "the fire service, who is cited by The Harbour Post (through Island Wire)",
    ]


def test_outlets_of_one_version_stand_together_each_with_its_words_and_copies_count_once() -> None:
    comparison = four_outlets().comparison(independence=(copied(),))
    (call,) = calls(comparison)
    assert [[each.phrase for each in version.holders] for version in call.versions] == [
        ["tujuh jam"],
        ["nine hours", "sembilan jam", "sembilan jam"],
    ]
    assert [version.origins for version in call.versions] == [1, 2]
    (entry,) = rendered.of_comparison(comparison)
    assert "Gema Selat, citing Kepala Dinas Pemadam Kebakaran Kalapa), of 2 origins." in entry.wording


def test_who_agrees_with_both_sides_goes_with_the_one_that_has_its_figure() -> None:
    story = ferry()
    story.article("camar", "Camar", "en", "Fire", "It burned for about nine hours.")
    third = story.claim("camar", "It burned for about nine hours")
    story.value(third, "about nine hours", ValueKind.DURATION, 32400, "second")
    story.link(third, "kabar-teluk:1", Verdict.AGREE)
    story.link(third, "harbour-post:1", Verdict.AGREE)
    (call,) = calls(story.comparison())
    assert [len(version.holders) for version in call.versions] == [1, 2]


def test_who_agrees_without_a_figure_is_not_put_into_print() -> None:
    story = Story()
    for name in ("satu", "dua", "tiga"):
        story.article(name, name.title(), "id", "Judul", f"Pelabuhan {name}.")
        story.claim(name, f"Pelabuhan {name}")
    story.link("dua:1", "satu:1", Verdict.CONFLICT, Facet.POLARITY)
    story.link("tiga:1", "satu:1", Verdict.AGREE)
    story.link("tiga:1", "dua:1", Verdict.DETAIL)
    (entry,) = rendered.of_comparison(story.comparison())
    assert entry.wording == (
        "Outlets differ on whether it is so: “Pelabuhan satu” (Satu), or “Pelabuhan dua” (Dua)."
    )


def test_a_denial_is_the_speakers_and_not_the_outlets() -> None:
    (entry,) = rendered.of_comparison(_harbour(speaker="Sura Wirya", stance=Stance.DENIES))
    assert "(Sore, denied by Sura Wirya)" in entry.wording
    assert "Sura Wirya, who denied it to Sore" in [whom for whom, _ in entry.asked]


def test_a_figure_stands_with_what_it_counts() -> None:
    story = Story()
    for name, number in (("pagi", 12), ("sore", 17)):
        story.article(name, name.title(), "id", "Judul", f"Sebanyak {number} orang terluka.")
        claim = story.claim(name, f"Sebanyak {number} orang terluka")
        story.value(claim, str(number), ValueKind.COUNT, number, "person", counts="orang")
    story.link("sore:1", "pagi:1", Verdict.CONFLICT, Facet.NUMBER)
    (entry,) = rendered.of_comparison(story.comparison())
    assert entry.wording == "Outlets differ on the figure: “12 orang” (Pagi), or “17 orang” (Sore)."
    value = story.claims["pagi"][0].values[0]
    assert with_counted(value, "Sebanyak 12 warga terluka.") == "12"


def test_every_facet_has_a_question_and_a_document() -> None:
    assert set(DISPUTES) == set(Facet)
    told = " ".join(f"{each.differ} {each.ask} {each.document}" for each in DISPUTES.values())
    assert all(word not in told for word in ("wrong", "right", "false", "error", "correct"))


def test_without_a_conflict_there_is_nobody_to_call() -> None:
    story = Story().article("satu", "Satu", "id", "Judul", "Isi.")
    assert calls(story.comparison()) == ()
    assert "nobody to call" in rendered.as_plain_text(story.comparison(), 80)


@pytest.mark.parametrize("form", [Format.TERMINAL, Format.MARKDOWN, Format.HTML])
def test_reports_have_the_call_list_only_when_asked(form: Format) -> None:
    comparison = ferry().comparison()
    assert "Calls to make" not in render(comparison, form, View())
    text = render(comparison, form, View(calls=True, width=200))
    assert "a log, timetable or set of minutes" in text
    assert "of Kabar Teluk, which names no source" in text
    without = render(comparison, form, View(calls=True, only=frozenset({Verdict.AGREE})))
    assert "a log, timetable" not in without


def test_as_json() -> None:
    form = json.loads(rendered.as_json(ferry().comparison()))
    assert (form["format"], form["version"]) == ("silang-calls", 1)
    (call,) = form["calls"]
    assert (call["finding"], call["facet"]) == ("f1", "duration")
    holder = call["versions"][1]["holders"][0]
    assert holder["phrase"] == "nine hours"
    assert holder["speaker"] == "the fire service"


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_acts_nowhere(words: str) -> None:
    story = Story()
    for name in ("satu", "dua"):
        story.article(name, f"{name} {words}", "id", "Judul", f"Isi {words}")
        story.claim(name, f"Isi {words}", speaker=f"Nama {words}", via=(f"Kantor {words}",))
    story.link("dua:1", "satu:1", Verdict.CONFLICT, Facet.WHO)
    comparison = story.comparison()
    plain = rendered.as_plain_text(comparison, 80)
    assert all(character == "\n" or character.isprintable() for character in plain)
    section = "\n\n".join(rendered.as_markdown(rendered.of_comparison(comparison)))
    tokens = MarkdownIt("commonmark").enable("table").parse(section)
    kinds = {child.type for token in tokens for child in [token, *(token.children or [])]}
    assert kinds.isdisjoint({"html_inline", "html_block", "link_open", "image", "code_inline", "fence"})
    data = rendered.as_json(comparison)
    assert {unicodedata.category(each) for each in data.replace("\n", "")}.isdisjoint({"Cc", "Cf", "Cs"})
    json.loads(data)
