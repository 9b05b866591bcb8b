"""The page as it is without its script: everything is there, in its place, exactly once."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from conftest import Golden
from hypothesis import given
from hypothesis import strategies as st
from render.outline import Node, classed, named, outline, parsed, tagged
from render.stories import Story, copied, ferry, flood, four_outlets

from compare.articles.article import Article, Block, BlockRole
from compare.changes import changes
from compare.claims.value import ValueKind
from compare.comparison import Comparison
from compare.render import Format, View, render
from compare.render.material import gather
from compare.render.page import timeline
from compare.render.page.model import excerpt
from compare.render.page.textview import Mark, Segment, paragraphs
from compare.render.page.timeline import plot
from compare.text import Span
from compare.verdicts.judgement import Facet, Verdict

GOLDEN = Path(__file__).parent / "golden"


def _page(comparison: Comparison, view: View | None = None) -> Node:
    return parsed(render(comparison, Format.HTML, view))


def _pieces(page: Node, number: int) -> str:
    """The words marked as that claim in the article view."""
    marked = page.one(named("articles")).all(
        lambda node: str(number) in node.attributes.get("data-claims", "").split()
    )
    return "".join(node.text for node in marked)


def test_page_as_a_reader_finds_it(golden: Golden, figures: Comparison) -> None:
    golden(GOLDEN / "figures-page.txt", outline(_page(figures)))


def test_a_page_of_seven_long_articles_is_no_burden() -> None:
    story, days, names = Story(), range(40), "abcdefg"
    for name in names:
        said = [f"Pada hari ke-{day}, api di dermaga Kalapa berkobar selama tujuh jam" for day in days]
        rest = "kata petugas pemadam yang berjaga di tempat itu bersama puluhan sukarelawan dari tiga desa."
        paragraphs = [f"{each}, {rest}" for each in said]
        story.article(name, f"Harian {name.upper()}", "id", "Judul", *paragraphs)
        for words in said:
            story.claim(name, words, speaker="petugas pemadam")
    for a, b in combinations(names, 2):
        for day in days:
            story.link(f"{a}:{day + 1}", f"{b}:{day + 1}", Verdict.DETAIL, Facet.DURATION)
    comparison = story.comparison()
    assert (len(comparison.claims), len(comparison.findings)) == (280, 40)
    assert len(render(comparison, Format.HTML).encode()) < 600_000


@pytest.mark.parametrize("story", ["two", "four", "figures"])
def test_every_claim_stands_in_its_article_once(request: pytest.FixtureRequest, story: str) -> None:
    comparison: Comparison = request.getfixturevalue(story)
    page = _page(comparison)
    for number, claim in enumerate(comparison.claims, start=1):
        article = comparison.article(claim.source)
        assert _pieces(page, number) == "".join(span.of(article.text) for span in claim.spans)
        link = page.one(named(f"c{number}"))
        fact = next(n for n, each in enumerate(comparison.findings, start=1) if claim.id in each.claims)
        assert link.attributes["href"] == f"#f{fact}"


@pytest.mark.parametrize("story", ["two", "four", "figures"])
def test_every_link_leads_somewhere(request: pytest.FixtureRequest, story: str) -> None:
    page = _page(request.getfixturevalue(story))
    names = [node.attributes["id"] for node in page.all(lambda node: "id" in node.attributes)]
    assert len(names) == len(set(names))
    links = [node.attributes["href"] for node in page.all(lambda node: "href" in node.attributes)]
    assert {link.removeprefix("#") for link in links} <= set(names)


def test_an_article_is_shown_word_for_word() -> None:
    comparison = four_outlets().comparison()
    texts = [node.text for node in _page(comparison).all(classed("text"))]
    assert [text.split() for text in texts] == [article.text.split() for article in comparison.articles]


def test_a_story_compared_twice_gives_the_same_bytes() -> None:
    one, other = (four_outlets().comparison(independence=(copied(),)) for _ in range(2))
    assert render(one, Format.HTML) == render(other, Format.HTML)


def test_nothing_is_fetched_and_nothing_but_its_own_script_runs(two: Comparison) -> None:
    html = render(two, Format.HTML)
    page = parsed(html)
    assert not list(page.all(lambda node: bool({"src", "srcset", "style", "action"} & set(node.attributes))))
    assert not list(page.all(lambda node: any(name.startswith("on") for name in node.attributes)))
    assert not list(page.all(tagged("link")))
    assert not re.search(r"url\(|@import|https?:", html)
    policy = page.one(lambda node: node.attributes.get("http-equiv") == "Content-Security-Policy")
    rules = dict(each.split(" ", 1) for each in policy.attributes["content"].split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"].startswith("'sha256-")
    assert " " not in rules["script-src"]
    assert rules["require-trusted-types-for"] == "'script'"
    assert rules["trusted-types"] == "'none'"
    assert "unsafe" not in policy.attributes["content"]


def test_words_of_the_script_cannot_end_it(two: Comparison) -> None:
    words = parsed(render(two, Format.HTML)).one(named("words")).text
    assert not set(words) & {"<", ">", "&", "\u2028", "\u2029"}


def test_only_some_verdicts(two: Comparison) -> None:
    page = _page(two, View(only=frozenset({Verdict.CONFLICT})))
    assert "tujuh jam" in page.one(named("overview")).text
    assert "14 penumpang" not in page.one(named("overview")).text
    assert "Sebanyak 14 penumpang" in page.one(named("articles")).text  # the article is whole
    assert not list(page.all(named("alone")))


def test_what_changed_comes_first() -> None:
    before, after = ferry().comparison(), four_outlets().comparison()
    text = outline(_page(after, View(changes=changes(before, after))))
    assert text.index("What changed") < text.index("## Overview")
    assert "New: 1 agreement" in text
    assert "No changes" not in text
    same = outline(_page(after, View(changes=changes(after, after))))
    assert "Nothing changed in the findings." in same


def test_the_run_can_be_repeated(two: Comparison) -> None:
    first = replace(two.articles[0], path="sources/a b/$(satu).md", url="https://example.org/satu")
    comparison = replace(two, articles=(first, *two.articles[1:]))
    text = outline(_page(comparison, View(options=("--sensitivity", "low"))))
    assert (
        "silang compare 'sources/a b/$(satu).md' sources/bahtera-laut/harbour-post.md --sensitivity low"
        in text
    )
    assert "https://example.org/satu" in text
    assert "Generated by silang 0.0.0; encoder an-encoder; judge a-judge." in text


def test_what_is_of_one_origin_does_not_agree(four: Comparison) -> None:
    text = outline(_page(four))
    alike = text.index("| Of one origin (1) no independent agreement |")
    assert text.index("| Agreements (1)") < alike < text.index("| = one origin confidence 99%")


def test_one_article_alone() -> None:
    story = Story().article("satu", "Satu", "id", "Judul", "Kapal itu tiba.")
    story.claim("satu", "Kapal itu tiba")
    text = outline(_page(story.comparison()))
    assert "Add a second article to compare." in text
    assert "Overview" not in text
    assert "Only in" not in text
    assert "> “Kapal itu tiba”" in text


def test_a_story_without_claims() -> None:
    text = outline(_page(Story().article("satu", "Satu", "id", "Judul", "Isi.").comparison()))
    assert "No claims were found." in text
    assert "Isi." in text


def test_a_title_that_is_not_in_the_text_is_shown() -> None:
    story = Story().article("satu", "Satu", "id", "Judul", "Isi.", title="Judul lain")
    story.articles = [replace(story.articles[0], blocks=story.articles[0].blocks[1:])]
    assert "### Judul lain" in outline(_page(story.comparison()))


# figures over time


def _figures(comparison: Comparison) -> list[str]:
    return [
        " ".join(node.text.split())
        for plot in _page(comparison).all(classed("plot"))
        for node in plot.all(tagged("li"))
    ]


def test_figures_stand_at_the_moment_they_are_for(figures: Comparison) -> None:
    assert _figures(figures) == [
        "120 4 March 2031, 08:00: Warta Muara",
        "340 4 March 2031, 18:00: The Levee",
        "95 published 6 March 2031, 18:00: Radio Sirih",
    ]


def test_figures_that_are_no_update_are_not_drawn(two: Comparison) -> None:
    assert _figures(two) == []  # no moments
    changed = flood()
    changed.links = [replace(link, verdict=Verdict.CONFLICT) for link in changed.links]
    assert _figures(changed.comparison()) == []


def test_figures_of_another_unit_are_left_out() -> None:
    story = flood()
    story.claims["radio-sirih"] = [replace(story.claims["radio-sirih"][0], values=())]
    story.value("radio-sirih:1", "95 warga", ValueKind.MONEY, 95, "IDR")
    assert [line.split()[0] for line in _figures(story.comparison())] == ["120", "340"]


def test_the_plot_is_told_in_words(figures: Comparison) -> None:
    picture = _page(figures).one(lambda node: node.attributes.get("role") == "img")
    assert "4 March 2031, 08:00: 120; 4 March 2031, 18:00: 340" in picture.attributes["aria-label"]
    places = [
        (float(node.attributes["cx"]), float(node.attributes["cy"])) for node in picture.all(tagged("circle"))
    ]
    (x0, y0), (x1, y1), (x2, y2) = places
    assert x0 < x1 < x2
    assert y1 < y0 < y2  # more is higher


_START = dt.datetime(1, 1, 1, tzinfo=dt.UTC)
#: Seconds from the year 2 to 9998.
_SECONDS = st.integers(365 * 86_400, 9997 * 365 * 86_400)


@given(st.lists(st.tuples(_SECONDS, st.floats(0, 1e15)), min_size=2, max_size=6), st.integers(-12, 14))
def test_any_figures_stay_inside_the_plot(given_figures: list[tuple[int, float]], hours: int) -> None:
    story = Story()
    for number, (seconds, amount) in enumerate(given_figures):
        outlet = f"o{number}"
        published = f"2031-03-04T09:00:00{hours:+03d}:00" if number % 2 else None
        story.article(outlet, outlet, "en", "Title", "Some left.", published=published)
        story.claim(outlet, "Some left", told=_START + dt.timedelta(seconds=seconds))
        story.value(f"{outlet}:1", "Some", ValueKind.COUNT, amount)
        for other in range(number):
            story.link(f"{outlet}:1", f"o{other}:1", Verdict.UPDATE, Facet.NUMBER)
    (row,) = gather(story.comparison(), View()).rows
    drawn = plot(row, {article.id: article for article in story.articles})
    for point in drawn.points if drawn else ():
        assert timeline.LEFT <= point.x <= timeline.RIGHT
        assert timeline.TOP <= point.y <= timeline.BOTTOM
    for tick in drawn.ticks if drawn else ():
        assert timeline.LEFT <= tick.x <= timeline.RIGHT


# claims in their places


@st.composite
def _marked(draw: st.DrawFn) -> tuple[Article, list[Mark]]:
    """An article of random blocks, and claims anywhere in it, overlapping as they like."""
    text = draw(st.text(alphabet="ab ,\n", min_size=1, max_size=40))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    roles = st.sampled_from(BlockRole)
    blocks = [Block(Span(a, b), draw(roles)) for a, b in pairwise(edges) if draw(st.booleans())]
    marks = []
    for number in range(1, draw(st.integers(0, 5)) + 1):
        cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
        spans = tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
        verdict = draw(st.sampled_from(Verdict))
        marks.append(Mark(number=number, fact=number, verdict=verdict, spans=spans))
    story = Story().article("a", "A", "id", "Judul")
    return replace(story.articles[0], text=text, blocks=tuple(blocks)), marks


def _segments(article: Article, marks: list[Mark]) -> list[Segment]:
    return [segment for paragraph in paragraphs(article, marks) for segment in paragraph.segments]


@given(_marked())
def test_claims_keep_their_words_and_places(drawn: tuple[Article, list[Mark]]) -> None:
    article, marks = drawn
    segments = _segments(article, marks)
    for segment in segments:
        assert segment.text == segment.span.of(article.text)
    assert [each.span.start for each in segments] == sorted(each.span.start for each in segments)
    for mark in marks:
        own = "".join(segment.text for segment in segments if mark in segment.marks)
        assert own == "".join(span.of(article.text) for span in mark.spans)
        assert sum(each.anchor and each.marks[0] == mark for each in segments) == 1


@given(_marked())
def test_no_word_of_the_article_is_lost_or_doubled(drawn: tuple[Article, list[Mark]]) -> None:
    article, marks = drawn
    shown = [at for each in _segments(article, marks) for at in range(each.span.start, each.span.end)]
    assert len(shown) == len(set(shown))
    wanted = [*(block.span for block in article.blocks), *(span for mark in marks for span in mark.spans)]
    assert {at for span in wanted for at in range(span.start, span.end)} <= set(shown)


def test_the_gravest_claim_owns_shared_words() -> None:
    text = "Kapal tenggelam karena badai."
    article = replace(Story().article("a", "A", "id", text).articles[0], text=text)
    loud = Mark(number=1, fact=1, verdict=Verdict.CONFLICT, spans=(Span(0, 28),))
    quiet = Mark(number=2, fact=2, verdict=Verdict.ONLY, spans=(Span(23, 28),))
    segments = _segments(article, [quiet, loud])
    assert [(each.text, [mark.number for mark in each.marks], each.anchor) for each in segments] == [
        ("Kapal tenggelam karena ", [1], True),
        ("badai", [1, 2], False),
        ("", [2], True),
        (".", [], False),
    ]


# short words


@given(st.text(alphabet="ab ", max_size=400), st.integers(0, 400), st.integers(1, 30))
def test_short_words_are_short_and_begin_near_what_differs(quote: str, at: int, length: int) -> None:
    marks = [Span(at, at + length)] if at + length <= len(quote) else []
    start, end = excerpt(quote, marks)
    assert 0 <= start <= end <= len(quote)
    assert end - start <= 125
    if marks:
        assert start <= marks[0].start < end


def test_words_of_the_overview_are_whole_in_the_page() -> None:
    story = Story()
    long = "Nakhoda " + "yang sudah berlayar dua puluh tahun " * 8 + "membawa 14 orang"
    story.article("a", "A", "id", "Judul", f"{long}.")
    story.article("b", "B", "id", "Judul", "Nakhoda membawa 15 orang.")
    ids = story.claim("a", long), story.claim("b", "Nakhoda membawa 15 orang")
    story.value(ids[0], "14 orang", ValueKind.COUNT, 14)
    story.value(ids[1], "15 orang", ValueKind.COUNT, 15)
    story.link(ids[1], ids[0], Verdict.CONFLICT, Facet.NUMBER)
    cell = next(_page(story.comparison()).one(named("overview")).all(classed("cell")))
    assert cell.text == long
    (hidden,) = cell.all(classed("more"))
    assert "14 orang" not in hidden.text


# size


def test_seven_long_articles_stay_under_600_kilobytes() -> None:
    story = Story()
    for outlet in "abcdefg":
        sentences = [
            f"Menurut petugas ke-{n} di posko, {n + 10} warga {outlet} pindah ke balai desa pada malam hari"
            for n in range(40)
        ]
        story.article(outlet, f"Harian {outlet}", "id", "Judul", *(f"{each}." for each in sentences))
        for sentence in sentences:
            story.claim(outlet, sentence, speaker="Kepala Badan Penanggulangan Bencana Daerah")
    for n in range(1, 16):
        for first, second in pairwise("abcdefg"):
            story.link(
                f"{first}:{n}", f"{second}:{n}", Verdict.UPDATE, Facet.NUMBER, explanation="Beda. " * 20
            )
    comparison = story.comparison()
    assert len(comparison.claims) == 280
    assert len(render(comparison, Format.HTML).encode()) < 600_000
