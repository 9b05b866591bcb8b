from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from compare.alignment.opinion import FACETS, RELATIONS, VERDICTS, Opinion
from compare.workspace.opinions import CachedNetwork


class Counting:
    """A network whose opinions tell the pairs apart; remembers what it was asked."""

    def __init__(self, name: str = "counting") -> None:
        self.name = name
        self.asked: list[tuple[str, str]] = []

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        self.asked += pairs
        return [self.of(*pair) for pair in pairs]

    def of(self, a: str, b: str) -> Opinion:
        start = len(a) + 2 * len(b)
        sizes = len(VERDICTS), len(FACETS), len(RELATIONS)
        return Opinion(*(tuple(float(start + n) for n in range(size)) for size in sizes))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "embeddings.db"


def test_only_what_is_new_is_read(store: Path) -> None:
    network = Counting()
    CachedNetwork(network, store).read([("a", "b"), ("a", "ccc")])
    network.asked.clear()
    found = CachedNetwork(network, store).read([("a", "ccc"), ("ccc", "a"), ("a", "b")])
    assert network.asked == [("ccc", "a")]
    assert found == [network.of("a", "ccc"), network.of("ccc", "a"), network.of("a", "b")]


def test_networks_do_not_share_opinions(store: Path) -> None:
    CachedNetwork(Counting("one"), store).read([("a", "b")])
    other = Counting("two")
    CachedNetwork(other, store).read([("a", "b")])
    assert other.asked == [("a", "b")]


def test_the_user_hears_how_many_pairs_are_read(store: Path) -> None:
    heard: list[tuple[str, int, int]] = []
    cached = CachedNetwork(Counting(), store, lambda *step: heard.append(step))
    cached.read([("a", "b"), ("a", "c")])
    assert heard[0] == ("reading", 0, 2)
    assert heard[-1] == ("reading", 2, 2)
    assert cached.read([]) == []
