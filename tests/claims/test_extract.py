# ruff: noqa: E501 - a case a line reads best
from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.articles.article import Article, Block, BlockRole, ReferenceDate
from compare.claims.claim import Claim, Role, Stance
from compare.claims.extract import extract_claims
from compare.text import Span, quote

PIECES = (
    "Bupati Rahman mengatakan pasar itu terbakar, tetapi pajak tetap naik. ",
    '"Kami pulang. Besok kembali," ujarnya di Ambon. ',
    "Sebanyak 12 warga dan tiga polisi tewas serta 40 rumah rusak. ",
    "The plant, which opened in 1990, was closed, Mayor Hale said. ",
    "“Tidak ", "” katanya ", "yang ", ", ", "; ", " - ", "dan ", "menurut ", "dilansir ", "said ", "(", ")", "\n\n",
    "antara 5 dan 10 ", "Rp. 2,5 ", "\x00", "\x1b[31m", "[red]", "<script>", "|", "`", "‘", "’", ".", "!", "…",
)  # fmt: skip

texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text(max_size=200))


def article(text: str, code: str = "id", blocks: tuple[Block, ...] | None = None) -> Article:
    return Article(
        id="a",
        path="a.txt",
        outlet="A",
        title=None,
        language=code,
        published=None,
        reference=ReferenceDate(dt.date(2021, 5, 3), "front matter"),
        sha256="",
        text=text,
        blocks=blocks if blocks is not None else (Block(Span(0, len(text)), BlockRole.BODY),),
    )


def cut_in_blocks(text: str, cuts: list[int]) -> tuple[Block, ...]:
    places = sorted({min(cut, len(text)) for cut in cuts} | {0, len(text)})
    roles = list(BlockRole)
    return tuple(Block(Span(a, b), roles[i % len(roles)]) for i, (a, b) in enumerate(pairwise(places)))


@settings(max_examples=300, deadline=None)
@given(texts, st.sampled_from(["id", "en", "und"]), st.lists(st.integers(0, 300), max_size=4))
def test_any_text_gives_claims_that_stand_in_it(text: str, code: str, cuts: list[int]) -> None:
    source = article(text, code, cut_in_blocks(text, cuts))
    claims = extract_claims(source)
    printed = [block for block in source.blocks if block.role is not BlockRole.FURNITURE]
    for claim in claims:
        assert claim.spans
        assert claim.quote == quote(text, claim.spans)
        assert all(len(span) and any(block.span.covers(span) for block in printed) for span in claim.spans)
        assert list(claim.spans) == sorted(claim.spans)
        assert all(any(span.covers(value.span) for span in claim.spans) for value in claim.values)
    assert [claim.id for claim in claims] == [f"a:{n}" for n in range(1, len(claims) + 1)]
    assert [claim.spans[0].start for claim in claims] == sorted(claim.spans[0].start for claim in claims)


@settings(max_examples=300, deadline=None)
@given(texts, st.sampled_from(["id", "en", "und"]))
def test_claims_overlap_only_where_figures_share_a_span(text: str, code: str) -> None:
    claims = extract_claims(article(text, code))
    for i, one in enumerate(claims):
        for other in claims[i + 1 :]:
            if any(a.overlaps(b) for a in one.spans for b in other.spans):
                assert len(one.spans) > 1 or len(other.spans) > 1


def by_quote(text: str, code: str = "id") -> dict[str, Claim]:
    return {claim.quote: claim for claim in extract_claims(article(text, code))}


def test_furniture_yields_no_claims_and_roles_come_from_blocks() -> None:
    text = "Pasar Terbakar\n\nBaca juga: Banjir\n\nPasar itu terbakar habis."
    blocks = (
        Block(Span(0, 14), BlockRole.HEADLINE),
        Block(Span(16, 33), BlockRole.FURNITURE),
        Block(Span(35, len(text)), BlockRole.LEAD),
    )
    claims = extract_claims(article(text, blocks=blocks))
    assert [(claim.role, claim.quote) for claim in claims] == [
        (Role.HEADLINE, "Pasar Terbakar"),
        (Role.LEAD, "Pasar itu terbakar habis"),
    ]


def test_values_go_to_the_claim_that_they_stand_in() -> None:
    claims = by_quote("Sebanyak 12 warga tewas, sedangkan 40 rumah rusak berat.")
    assert [value.low for value in claims["Sebanyak 12 warga tewas"].values] == [12]
    assert [value.low for value in claims["sedangkan 40 rumah rusak berat"].values] == [40]


def test_three_figures_with_two_predicates_are_three_claims() -> None:
    claims = by_quote("Sebanyak 12 warga dan sekitar 30 prajurit tewas serta 900 warga desa mengungsi.")
    assert list(claims) == [
        "Sebanyak 12 warga … tewas",
        "sekitar 30 prajurit tewas",
        "900 warga desa mengungsi",
    ]


def test_an_alleged_statement_is_hedged_only_where_the_word_stands() -> None:
    claims = by_quote("Pelaku diduga kabur ke Palu, sedangkan korban dirawat di Ambon.")
    assert claims["Pelaku diduga kabur ke Palu"].stance is Stance.HEDGED
    assert claims["sedangkan korban dirawat di Ambon"].stance is Stance.ASSERTS


def test_a_lost_subject_stands_in_the_text_and_not_in_the_quote() -> None:
    claim = by_quote("Polisi menangkap dua orang dan menyita tiga senapan.")["menyita tiga senapan"]
    assert claim.text == "Polisi menyita tiga senapan"


def test_a_language_without_word_lists_is_read_by_sentences() -> None:
    claims = by_quote("Die Brücke stürzte ein. Zwölf Menschen starben.", "und")
    assert list(claims) == ["Die Brücke stürzte ein", "Zwölf Menschen starben"]


@pytest.mark.parametrize(
    "piece", ["menurut a, ", "Rahman mengatakan ", '"Kami pulang," ', "yang pergi, ", "x" * 50, "a; "]
)
def test_a_text_without_sentences_is_borne(piece: str) -> None:
    assert extract_claims(article(piece * 1000)) is not None
