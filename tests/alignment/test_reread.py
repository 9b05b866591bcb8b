"""Pairs that a network has read: which ones it is asked about, and what its word counts for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from making import make_claim, make_pair

from compare.alignment.opinion import UNRELATED, VERDICTS, Opinion, side_of
from compare.alignment.reread import WORTH, features, in_order, read, reread
from compare.claims.claim import Stance

A, B = make_claim("The dam broke at dawn", source="a"), make_claim("The dam gave way at dawn", source="b")


def opinion(verdict: str, chance: float = 0.9) -> Opinion:
    rest = (1 - chance) / (len(VERDICTS) - 1)
    return Opinion(tuple(chance if each == verdict else rest for each in VERDICTS), (), ())


class Fake:
    """A network with one opinion on everything."""

    name = "fake"

    def __init__(self, verdict: str) -> None:
        self._verdict = verdict
        self.read_pairs: list[tuple[str, str]] = []

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        self.read_pairs += pairs
        return [opinion(self._verdict)] * len(pairs)


def test_only_pairs_that_may_be_about_one_fact_are_read_and_kept() -> None:
    network = Fake("agree")
    worth, hopeless = make_pair(A, B, same_fact=0.5), make_pair(A, B, same_fact=WORTH / 2)
    (kept,) = reread([worth, hopeless], network)
    assert len(network.read_pairs) == 1
    assert kept.opinion is not None


def test_reading_leaves_no_pair_off_and_its_probability_as_it_was() -> None:
    hopeless = make_pair(A, B, same_fact=WORTH / 2)
    (known,) = read([hopeless], Fake("agree"))
    assert known.opinion == opinion("agree")
    assert known.same_fact == hopeless.same_fact


def test_a_network_that_sees_two_facts_speaks_against_a_pair() -> None:
    pair = make_pair(A, B, same_fact=0.5)
    (doubted,), (believed,) = reread([pair], Fake(VERDICTS[UNRELATED])), reread([pair], Fake("detail"))
    assert doubted.same_fact < 0.5 < believed.same_fact


def test_the_network_reads_a_pair_in_the_same_order_whichever_is_first() -> None:
    assert in_order(make_pair(A, B)) == in_order(make_pair(B, A))


def test_the_network_is_told_the_day_and_who_says_or_denies_it() -> None:
    told = dt.datetime(2024, 3, 8, 12, tzinfo=dt.UTC)
    said = make_claim("the dam is safe", speaker="Ratna Dewi", told=told)
    assert side_of(said) == "(2024-03-08) Ratna Dewi: the dam is safe"
    denied = make_claim("the dam broke", speaker="Ratna Dewi", stance=Stance.DENIES)
    assert side_of(denied) == "Ratna Dewi denies: the dam broke"
    assert side_of(make_claim("the dam broke")) == "the dam broke"


def test_a_pair_without_opinion_has_no_features() -> None:
    with pytest.raises(ValueError, match="without opinion"):
        features([make_pair(A, B)])


def test_a_pair_is_held_against_its_rivals_but_not_against_the_same_words_cut_otherwise() -> None:
    other = make_claim("Three villages were flooded", source="b")
    best = make_pair(A, B, opinion=opinion("agree"))
    rival = make_pair(A, other, opinion=opinion("agree", 0.2))
    ahead = features([best, rival])[:, -2:]
    assert ahead[0].tolist() == sorted(ahead[0])
    assert ahead[0, 0] > 0 > ahead[1, 0]
    alone = features([best])[0, -2:]
    again = features([best, make_pair(A, B, opinion=opinion("agree"))])[0, -2:]
    assert alone.tolist() == again.tolist()
    assert alone[0] >= ahead[0, 0]
