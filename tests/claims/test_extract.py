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
from compare.models.reader import load_reader
from compare.text import Span, quote

READER = load_reader()

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


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(["id", "en", "und"]), st.lists(st.integers(0, 300), max_size=4), st.booleans())
def test_any_text_gives_claims_that_stand_in_it(text: str, code: str, cuts: list[int], parsed: bool) -> None:
    source = article(text, code, cut_in_blocks(text, cuts))
    claims = extract_claims(source, READER if parsed else None)
    printed = [block for block in source.blocks if block.role is not BlockRole.FURNITURE]
    for claim in claims:
        assert claim.spans
        assert claim.quote == quote(text, claim.spans)
        assert all(len(span) and any(block.span.covers(span) for block in printed) for span in claim.spans)
        assert list(claim.spans) == sorted(claim.spans)
        assert all(any(span.covers(value.span) for span in claim.spans) for value in claim.values)
    assert [claim.id for claim in claims] == [f"a:{n}" for n in range(1, len(claims) + 1)]
    assert [claim.spans[0].start for claim in claims] == sorted(claim.spans[0].start for claim in claims)


def by_quote(text: str, code: str = "id") -> dict[str, Claim]:
    return {claim.quote: claim for claim in extract_claims(article(text, code), READER)}


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
    for quote_, claim in claims.items():
        assert ("12" in quote_) == (12 in [value.low for value in claim.values])
        assert ("40" in quote_) == (40 in [value.low for value in claim.values])
    assert any("12 warga tewas" in quote_ and "40" not in quote_ for quote_ in claims)


def test_figures_that_share_a_predicate_are_claims_of_their_own() -> None:
    claims = by_quote("Polisi menyita 12 pistol dan 40 granat di rumah itu.")
    assert any("menyita 12 pistol" in quote_ and "40" not in quote_ for quote_ in claims)
    assert any("menyita" in quote_ and "40 granat" in quote_ and "12" not in quote_ for quote_ in claims)


def test_an_alleged_statement_is_hedged_only_where_the_word_stands() -> None:
    claims = by_quote("Pelaku diduga kabur ke Palu. Korban dirawat di Ambon.")
    hedged = [quote_ for quote_, claim in claims.items() if claim.stance is Stance.HEDGED]
    assert len(hedged) == 1
    assert "kabur ke Palu" in hedged[0]


def test_a_lost_subject_is_taken_from_the_verb_before() -> None:
    claims = by_quote("Polisi menangkap dua orang dan menyita tiga senapan.")
    assert {"Polisi menangkap dua orang", "Polisi … menyita tiga senapan"} <= set(claims)
    assert claims["Polisi … menyita tiga senapan"].text == "Polisi menyita tiga senapan"


def test_pronouns_are_read_as_whom_they_mean() -> None:
    text = "Bupati Rahman Siregar meresmikan pasar itu. Ia menolak berkomentar."
    assert [claim.text for claim in by_quote(text).values()][-1] == "Rahman Siregar menolak berkomentar"


def test_a_language_without_word_lists_is_read_by_sentences() -> None:
    claims = by_quote("Die Brücke stürzte ein. Zwölf Menschen starben.", "und")
    assert list(claims) == ["Die Brücke stürzte ein", "Zwölf Menschen starben"]


@pytest.mark.parametrize(
    "piece", ["menurut a, ", "Rahman mengatakan ", '"Kami pulang," ', "yang pergi, ", "x" * 50, "a; "]
)
def test_a_text_without_sentences_is_borne(piece: str) -> None:
    assert extract_claims(article(piece * 1000)) is not None
