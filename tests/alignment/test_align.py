from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import WordEncoder, make_claim

from compare.alignment.align import align, candidates
from compare.alignment.centring import Centring
from compare.alignment.features import FEATURES, Block, features, kinship, margins, rarity
from compare.alignment.identity import identify
from compare.alignment.pair import Vectors
from compare.claims.claim import Claim
from compare.settings import Settings
from compare.text import Span

EVERYTHING = Settings(same_fact=0.0)

one = st.lists(
    st.sampled_from(["the", "dam", "broke", "at", "dawn", "and", "nine", "houses", "were", "lost"]),
    min_size=3,
    max_size=8,
).map(" ".join)
articles = st.lists(st.lists(one, min_size=0, max_size=5), min_size=2, max_size=3)


def stories(texts: list[list[str]]) -> list[list[Claim]]:
    return [
        [make_claim(text, source=f"s{n}", number=m) for m, text in enumerate(article)]
        for n, article in enumerate(texts)
    ]


def block_of(a: list[Claim], b: list[Claim], similarity: Vectors) -> Block:
    names = {claims[0].source: {name for claim in claims for name in claim.names} for claims in (a, b)}
    return Block(
        a=tuple(a),
        b=tuple(b),
        claims=similarity,
        sentences=similarity,
        rarity=rarity([*a, *b]),
        kin=(kinship(a), kinship(b)),
        identity=identify(names),
    )


def test_the_same_statement_is_paired_and_another_is_not() -> None:
    mine = [
        "The dam at Wonosari broke shortly before dawn",
        "Schools in the district stay closed",
        "The mayor has ordered an inquiry",
    ]
    theirs = ["The dam at Wonosari broke before dawn", "Rice prices rose again", "Trains run as usual"]
    found = {(p.a.text, p.b.text) for p in align(stories([mine, theirs]), WordEncoder())}
    assert found == {(mine[0], theirs[0])}


@given(articles)
@settings(max_examples=40, deadline=None)
def test_every_pair_is_of_two_articles_and_has_a_probability(texts: list[list[str]]) -> None:
    for pair in align(stories(texts), WordEncoder(), EVERYTHING):
        assert pair.a.source != pair.b.source
        assert 0 <= pair.same_fact <= 1


@given(articles)
@settings(max_examples=40, deadline=None)
def test_the_order_of_articles_changes_no_probability(texts: list[list[str]]) -> None:
    there = align(stories(texts), WordEncoder(), EVERYTHING)
    back = align(stories(texts)[::-1], WordEncoder(), EVERYTHING)
    assert {frozenset((p.a.id, p.b.id)): p.same_fact for p in there} == pytest.approx(
        {frozenset((p.a.id, p.b.id)): p.same_fact for p in back}
    )


def test_each_text_is_encoded_once() -> None:
    encoder = WordEncoder()
    align(stories([["a b c", "d e f"], ["a b c"], ["g h i"]]), encoder)
    assert sorted(encoder.seen) == ["a b c", "d e f", "g h i"]


def test_one_article_needs_no_encoder() -> None:
    encoder = WordEncoder()
    assert align(stories([["a b c"]]), encoder) == ()
    assert encoder.seen == []


def test_candidates_are_the_nearest_both_ways() -> None:
    similarity = np.array([[0.9, 0.1, 0.0], [0.8, 0.2, 0.3]], dtype=np.float32)
    (a, b) = stories([["x", "y"], ["u", "v", "w"]])
    block = block_of(a, b, similarity)
    assert candidates(block, 1) == [(0, 0), (1, 0), (1, 1), (1, 2)]


def test_unrelated_statements_start_from_zero() -> None:
    class Crowded(WordEncoder):
        """As e5: everything is near everything."""

        def encode(self, texts: Sequence[str]) -> Vectors:
            vectors = super().encode(texts) + 0.2
            lengths: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
            return lengths

    encoder = Crowded()
    vectors = encoder.encode(["rice prices rose again", "trains run as usual"])
    assert vectors[0] @ vectors[1] > 0.8
    centred = Centring.of(encoder).apply(vectors)
    assert abs(centred[0] @ centred[1]) < 0.2


def test_features_are_symmetric_and_named() -> None:
    (a, b) = stories([["the dam broke at dawn", "nine houses"], ["the dam broke", "ten houses lost"]])
    similarity = np.array([[0.9, 0.1], [0.2, 0.6]], dtype=np.float32)
    there = block_of(a, b, similarity)
    back = block_of(b, a, similarity.T)
    assert len(features(there, 0, 1)) == len(FEATURES)
    for i, j in ((0, 0), (0, 1), (1, 0), (1, 1)):
        assert features(there, i, j) == pytest.approx(features(back, j, i))


def test_a_claim_that_shares_the_words_is_no_rival() -> None:
    context = "the dam broke because it rained"
    whole = make_claim(context)
    part = make_claim("it rained", spans=(Span(22, 31),), sentence=whole.sentence, context=context, number=2)
    other = make_claim("nine houses", number=3)
    kin = kinship([whole, part, other])
    assert kin.tolist() == [[True, True, False], [True, True, False], [False, False, True]]
    similarity = np.array([[0.9], [0.8], [0.1]], dtype=np.float32)
    alone = np.eye(1, dtype=np.bool_)
    assert margins(similarity, 1, 0, (kin, alone)) == pytest.approx((0.4, 0.4))
    assert margins(similarity, 1, 0, (np.eye(3, dtype=np.bool_), alone))[0] == pytest.approx(-0.1)
