"""From files to a comparison: what must hold of every one, whatever the articles say."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import WordEncoder
from origins.market import STORY as MARKET

from compare.alignment.pair import Vectors
from compare.articles.article import Article
from compare.articles.readers import read_articles
from compare.comparison import Comparison
from compare.errors import SilangError
from compare.pipeline import compare_articles
from compare.text import quote
from compare.verdicts.judgement import Verdict

STORY = {
    "pantura.md": """---
title: Jembatan Kali Wungu Ambruk
outlet: Pantura Kini
date: 2024-03-12
language: id
---

Jembatan Kali Wungu ambruk pada Selasa (12/3) pagi. Sebanyak 14 pekerja luka-luka dalam kejadian itu.

Kepala dinas, Ratna Wulan, mengatakan penutupan jalan berlangsung delapan jam. Ia membantah jembatan itu
tidak pernah diperiksa.
""",
    "harian-muara.txt": """Jembatan di Kali Wungu Runtuh

KALI WUNGU, Harian Muara - Jembatan Kali Wungu ambruk pada Selasa (12/3) pagi. Sebanyak 17 pekerja luka-luka
dalam kejadian itu.

“Kami menutup jalan selama delapan jam,” kata Ratna Wulan. Warga menyebut jembatan itu tidak pernah diperiksa.
""",
    "strait-gazette.md": """---
title: Wungu river bridge collapses
outlet: Strait Gazette
date: 2024-03-13
language: en
---

The bridge over the Wungu river collapsed on Tuesday morning. At least 14 workers were injured.

The road was closed for nine hours, said Ratna Wulan, who heads the roads agency. She denied that the bridge
had never been inspected.
""",
    "coast-wire.txt": """Bridge falls into the Wungu

The bridge over the Wungu river collapsed on Tuesday morning, March 12, 2024. At least 16 were injured.

Repairs will cost Rp2.5 billion, the governor's office said.
""",
}

HOSTILE = (
    "[red]Jembatan[/red] ambruk \x1b[31mpada\x1b[0m Selasa | `rm -rf` | <script>alert(1)</script> 14.\n\n"
    "“[bold]Tutup[/bold] `jalan`” kata \x1b]8;;http://x.invalid\x07Ratna\x1b]8;;\x07 | -- | ![x](y).\n\n"
    "Sebanyak 14 pekerja luka\x00-luka & <b onmouseover=x>tewas</b> di ../../etc/passwd {0} %s {{x}}.\n\n"
    "Ada \u202e41 korban, kata \ufeffRatna.\n"
)


class NoEncoder:
    """Must not be asked."""

    name = "none"

    def encode(self, texts: Sequence[str]) -> Vectors:
        raise AssertionError(f"asked for {len(texts)} texts")


def read(folder: Path, files: Mapping[str, str]) -> tuple[Article, ...]:
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    return read_articles([str(folder / name) for name in files])


def as_bytes(comparison: Comparison) -> bytes:
    return json.dumps(comparison.to_dict(), ensure_ascii=False).encode("utf-8", "surrogatepass")


def check(comparison: Comparison) -> None:
    """What holds of every comparison."""
    claims = {claim.id: claim for claim in comparison.claims}
    assert len(claims) == len(comparison.claims)
    for claim in comparison.claims:
        text = comparison.article(claim.source).text
        assert quote(text, claim.spans) == claim.quote
        assert all(claim.sentence.covers(span) for span in claim.spans)
        assert claim.context == claim.sentence.of(text)
        assert all(value.span.of(text) == value.quote for value in claim.values)
        assert all(any(span.covers(value.span) for span in claim.spans) for value in claim.values)
    order = list(claims)
    for link in comparison.links:
        assert claims[link.a].source != claims[link.b].source
        assert order.index(link.a) < order.index(link.b)
        assert link.explanation
    found = [each for finding in comparison.findings for each in finding.claims]
    assert sorted(found) == sorted(claims)


@pytest.fixture
def story(tmp_path: Path) -> tuple[Article, ...]:
    return read(tmp_path, STORY)


def test_what_holds_of_every_comparison_holds_of_a_story(story: tuple[Article, ...]) -> None:
    comparison = compare_articles(story, encoder=WordEncoder())
    check(comparison)
    assert {article.language for article in comparison.articles} == {"id", "en"}
    assert {finding.verdict for finding in comparison.findings} >= {Verdict.CONFLICT, Verdict.ONLY}


def test_figures_that_differ_stand_in_one_finding(story: tuple[Article, ...]) -> None:
    comparison = compare_articles(story, encoder=WordEncoder())
    conflicts = [finding for finding in comparison.findings if finding.verdict is Verdict.CONFLICT]
    told = [" ".join(comparison.claim(each).quote for each in finding.claims) for finding in conflicts]
    assert any("14" in words and "17" in words for words in told)


def test_the_order_of_articles_changes_nothing(story: tuple[Article, ...]) -> None:
    expected = as_bytes(compare_articles(story, encoder=WordEncoder()))
    for order in permutations(story):
        assert as_bytes(compare_articles(order, encoder=WordEncoder())) == expected


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    here = compare_articles(read(tmp_path, STORY), encoder=WordEncoder())
    there = compare_articles(read(tmp_path, dict(reversed(STORY.items()))), encoder=WordEncoder())
    assert as_bytes(here) == as_bytes(there)


def test_shared_copy_is_found_and_counted_as_one_origin(tmp_path: Path) -> None:
    comparison = compare_articles(read(tmp_path, MARKET), encoder=WordEncoder())
    check(comparison)
    (copy,) = comparison.independence
    assert copy.sources == ("gerbang-kota", "mata-randu")
    form = comparison.to_dict()
    (told,) = form["independence"]
    assert [(each["a_quote"], each["b_quote"]) for each in told["edits"] if each["a_quote"].isdecimal()] == [
        ("214", "241")
    ]
    for finding in form["findings"]:
        sources = {comparison.claim(each).source for each in finding["claims"]}
        both = {"gerbang-kota", "mata-randu"} <= sources
        assert finding["origins"] == len(sources) - both


def test_the_order_of_articles_changes_nothing_in_copies(tmp_path: Path) -> None:
    articles = read(tmp_path, MARKET)
    expected = as_bytes(compare_articles(articles, encoder=WordEncoder()))
    assert as_bytes(compare_articles(articles[::-1], encoder=WordEncoder())) == expected


def test_two_runs_are_the_same_byte_for_byte(story: tuple[Article, ...]) -> None:
    encoder = WordEncoder()
    assert as_bytes(compare_articles(story, encoder=encoder)) == as_bytes(
        compare_articles(story, encoder=encoder)
    )


@pytest.mark.parametrize("name", STORY)
def test_one_article_has_everything_alone_and_needs_no_encoder(tmp_path: Path, name: str) -> None:
    comparison = compare_articles(read(tmp_path, {name: STORY[name]}), encoder=NoEncoder())
    check(comparison)
    assert comparison.links == ()
    assert comparison.findings
    assert {finding.verdict for finding in comparison.findings} == {Verdict.ONLY}
    assert all(len(finding.claims) == 1 for finding in comparison.findings)


def test_no_article_is_an_empty_comparison() -> None:
    comparison = compare_articles((), encoder=NoEncoder())
    assert (comparison.articles, comparison.claims, comparison.findings) == ((), (), ())


def test_an_article_of_nothing_but_furniture_harms_no_other(tmp_path: Path) -> None:
    files = {"a.txt": STORY["coast-wire.txt"], "b.txt": "Advertisement\n\nBaca juga: Harga cabai naik\n"}
    comparison = compare_articles(read(tmp_path, files), encoder=NoEncoder())
    assert {claim.source for claim in comparison.claims} == {"a"}
    check(comparison)


def test_the_same_article_under_two_names_is_one_source(tmp_path: Path) -> None:
    text = STORY["coast-wire.txt"]
    comparison = compare_articles(read(tmp_path, {"a.txt": text, "b.txt": text}), encoder=NoEncoder())
    assert len(comparison.articles) == 1
    check(comparison)


def test_hostile_text_passes_through_unchanged(tmp_path: Path) -> None:
    files = {"bad.txt": HOSTILE, "worse.md": "# [red]x[/red]\n\n" + HOSTILE, **STORY}
    comparison = compare_articles(read(tmp_path, files), encoder=WordEncoder())
    check(comparison)
    assert json.loads(as_bytes(comparison)) == comparison.to_dict()
    quotes = " ".join(claim.quote for claim in comparison.claims if claim.source == "bad")
    assert "[bold]Tutup[/bold] `jalan`" in quotes


def test_progress_names_every_stage_and_ends_whole(story: tuple[Article, ...]) -> None:
    seen: list[tuple[str, int, int]] = []
    compare_articles(story, encoder=WordEncoder(), progress=lambda *step: seen.append(step))
    assert list(dict.fromkeys(stage for stage, _, _ in seen)) == ["claims", "alignment", "verdicts"]
    assert all(0 <= done <= total for _, done, total in seen)
    assert seen[-1][1] == seen[-1][2]


pieces = st.one_of(
    st.sampled_from(
        [
            "The bridge collapsed on Tuesday.",
            "Jembatan itu ambruk pada Selasa (12/3).",
            "14 workers",
            "17 pekerja",
            "\n        “Kami menutup jalan,” kata Ratna.",
            '"We closed it," she said.',
            "said",
            "kata",
            "tidak",
            "not",
            ", and",
            "; ",
            ": ",
            " - ",
            "—",
            "\n        delapan jam",
            "nine hours",
            "Rp2,5 miliar",
            "pukul 06.20 WIB",
            "at 6:20 a.m.",
            "[red]",
            "\x1b[31m",
            "...",
            "?",
            "“",
            "”",
            "(",
            ")",
            "\n",
            "\n\n",
            "\n        Advertisement",
            "Baca juga: x",
            "# ",
            "> ",
            "---",
            "<b>",
            "1.",
            "- item",
        ]
    ),
    st.text(max_size=30),
)
texts = st.lists(pieces, min_size=1, max_size=10).map(" ".join)


@given(texts, texts, st.sampled_from(["txt", "md", "html"]))
@settings(max_examples=60, deadline=None)
def test_any_two_texts_are_compared_or_refused_in_one_line(one: str, other: str, ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            articles = read(Path(folder), {f"one.{ending}": one, f"other.{ending}": other})
            comparison = compare_articles(articles, encoder=WordEncoder())
        except SilangError as error:
            refusal = str(error)
        else:
            refusal = ""
    if refusal:
        assert len(refusal.splitlines()) == 1
        return
    check(comparison)
    assert as_bytes(comparison) == as_bytes(compare_articles(articles[::-1], encoder=WordEncoder()))
