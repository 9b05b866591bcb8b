"""Counting origins: copies are one voice, and speak for themselves where they do."""

from __future__ import annotations

from making import make_article, make_claim

from compare.claims.claim import Claim
from compare.independence import Origins
from compare.origins.shared import Independence, Passage
from compare.text import Span


def claim(source: str, start: int, end: int) -> Claim:
    return make_claim("x" * (end - start), source=source, spans=(Span(start, end),))


def copy(*sources: str, share: float, passages: tuple[Passage, ...] = ()) -> Independence:
    return Independence(sources=sources, share=share, explanation="", passages=passages)


def passage(a: str, b: str) -> Passage:
    return Passage(a=a, b=b, a_span=Span(0, 50), b_span=Span(100, 150), words=9)


STORY = [make_article(name, "x") for name in "abcd"]


def test_articles_that_share_nothing_are_origins_of_their_own() -> None:
    origins = Origins.of(STORY, [])
    assert origins.of_articles("abcd") == 4
    assert origins.of_claims([claim(each, 0, 10) for each in "abc"]) == 3


def test_one_text_is_one_origin_in_all_it_says() -> None:
    origins = Origins.of(STORY, [copy("a", "b", "c", share=0.7)])
    assert origins.of_articles("abcd") == 2
    assert origins.of_claims([claim("a", 0, 10), claim("b", 500, 510), claim("d", 0, 10)]) == 2


def test_a_passage_in_common_is_one_origin_in_what_it_says_alone() -> None:
    origins = Origins.of(STORY, [copy("a", "b", share=0.2, passages=(passage("a", "b"),))])
    assert origins.of_articles("ab") == 2
    assert origins.of_claims([claim("a", 10, 30), claim("b", 110, 130)]) == 1
    assert origins.of_claims([claim("a", 10, 30), claim("b", 10, 30)]) == 2
    assert origins.of_claims([claim("a", 60, 90), claim("b", 110, 130)]) == 2


def test_one_in_the_middle_of_two_agencies_is_no_third_origin() -> None:
    copies = [copy("a", "b", share=0.6), copy("b", "c", share=0.6)]
    assert Origins.of(STORY, copies).of_articles("abc") == 2


def test_two_articles_of_one_outlet_are_one_origin() -> None:
    story = [make_article("pagi", "x", outlet="Kabar"), make_article("sore", "x", outlet="kabar ")]
    origins = Origins.of(story, [])
    assert origins.outlets_of(["pagi", "sore"]) == 1
    assert origins.of_articles(["pagi", "sore"]) == 1


def test_nobody_has_no_origin() -> None:
    assert Origins.of([], []).of_claims([]) == 0
