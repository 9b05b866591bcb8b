from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from making import make_claim

from compare.claims.claim import Claim, Role
from compare.comparison import Link
from compare.findings import ORDER, find
from compare.verdicts.judgement import Facet, Verdict


def link(a: Claim, b: Claim, verdict: Verdict = Verdict.AGREE, confidence: float = 0.9) -> Link:
    facets = (Facet.NUMBER,) if verdict is Verdict.CONFLICT else ()
    return Link(a=a.id, b=b.id, verdict=verdict, facets=facets, confidence=confidence, explanation="why")


def claims_of(source: str, count: int) -> list[Claim]:
    return [make_claim(f"{source} {n}", source=source, number=n) for n in range(1, count + 1)]


def test_one_fact_of_three_outlets_is_one_row() -> None:
    (a,), (b,), (c,) = (claims_of(source, 1) for source in "abc")
    (finding,) = find([a, b, c], [link(a, b), link(b, c), link(a, c, Verdict.CONFLICT)])
    assert finding.claims == (a.id, b.id, c.id)
    assert finding.verdict is Verdict.CONFLICT
    assert finding.facets == (Facet.NUMBER,)


def test_a_chain_of_links_does_not_string_facts_together() -> None:
    a, b = claims_of("a", 3), claims_of("b", 3)
    chain = [link(a[0], b[0]), link(a[1], b[0], confidence=0.5), link(a[1], b[1]), link(a[2], b[2])]
    rows = {finding.claims for finding in find([*a, *b], chain)}
    assert {("a:1", "b:1"), ("a:2", "b:2"), ("a:3", "b:3")} == rows


def test_one_faint_link_brings_no_third_claim_into_a_row() -> None:
    (a,), (b,), (c,) = (claims_of(source, 1) for source in "abc")
    sure = link(a, b, Verdict.CONFLICT)
    assert [f.claims for f in find([a, b, c], [sure, link(a, c, confidence=0.3)])] == [
        ("a:1", "b:1"),
        ("c:1",),
    ]
    (row,) = find([a, b, c], [sure, link(a, c, confidence=0.3), link(b, c, confidence=0.3)])
    assert row.claims == ("a:1", "b:1", "c:1")


def test_conflicts_come_first_and_headlines_before_bodies() -> None:
    a, b = claims_of("a", 3), claims_of("b", 3)
    a[2] = make_claim("a 3", source="a", number=3, role=Role.HEADLINE)
    links = [link(a[0], b[0]), link(a[1], b[1], Verdict.CONFLICT), link(a[2], b[2])]
    assert [f.claims[0] for f in find([*a, *b], links)] == ["a:2", "a:3", "a:1"]


def test_what_stands_alone_is_only() -> None:
    a = claims_of("a", 2)
    assert [f.verdict for f in find(a, [])] == [Verdict.ONLY, Verdict.ONLY]


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Claim], list[Link]]:
    claims = [c for source in "abc" for c in claims_of(source, draw(st.integers(0, 4)))]
    across = [(x, y) for x, y in combinations(claims, 2) if x.source != y.source]
    chosen = draw(st.lists(st.sampled_from(across), unique=True)) if across else []
    verdicts = st.sampled_from([v for v in Verdict if v is not Verdict.ONLY])
    return claims, [link(x, y, draw(verdicts), draw(st.floats(0, 1))) for x, y in chosen]


@given(stories())
def test_every_claim_stands_in_exactly_one_finding(story: tuple[list[Claim], list[Link]]) -> None:
    claims, links = story
    findings = find(claims, links)
    assert sorted(c for f in findings for c in f.claims) == sorted(c.id for c in claims)


@given(stories(), st.randoms())
def test_the_order_of_links_changes_nothing(story: tuple[list[Claim], list[Link]], random: object) -> None:
    claims, links = story
    shuffled = sorted(links, key=lambda k: hash((k.a, k.b, str(random))))
    assert find(claims, links) == find(claims, shuffled)


@given(stories())
def test_findings_come_in_the_order_of_a_report(story: tuple[list[Claim], list[Link]]) -> None:
    ranks = [ORDER.index(f.verdict) for f in find(*story)]
    assert ranks == sorted(ranks)


def test_a_surer_agreement_is_not_torn_by_a_doubtful_update() -> None:
    a, b, c = claims_of("a", 1), claims_of("b", 1), claims_of("c", 1)
    links = [link(a[0], b[0], confidence=0.7), link(b[0], c[0], Verdict.UPDATE, 0.3)]
    assert [f.claims for f in find([*a, *b, *c], links)] == [("a:1", "b:1"), ("c:1",)]


def test_a_second_claim_of_an_outlet_needs_a_surer_link() -> None:
    a, b = claims_of("a", 1), claims_of("b", 2)
    first = link(a[0], b[0])
    assert [f.claims for f in find([*a, *b], [first, link(a[0], b[1], confidence=0.3)])] == [
        ("a:1", "b:1"),
        ("b:2",),
    ]
    (row,) = find([*a, *b], [first, link(a[0], b[1], confidence=0.6)])
    assert row.claims == ("a:1", "b:1", "b:2")


def test_a_copy_of_a_claim_does_not_part_it_from_what_it_agrees_with() -> None:
    (a,), (b,) = claims_of("a", 1), claims_of("b", 1)
    copy = replace(a, id="c:1", source="c")
    links = [link(a, copy, confidence=0.9), link(a, b, confidence=0.4)]
    (row,) = find([a, b, copy], links)
    assert row.claims == ("a:1", "b:1", "c:1")
