"""How many independent origins stand behind a fact: outlets that run the same copy are one voice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.origins.shared import Independence, Passage
from compare.text import Span

#: So much of a claim lies in a passage that is copied from there.
INSIDE = 0.5

_Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Origins:
    """Who shares words with whom in a story.

    Two articles are one origin in all they say when half of the shorter one's words stand in both
    (`Independence.whole`), or when they are of one outlet. Where they share less they are one origin
    in what the passages in common say, and speak for themselves in the rest.
    """

    outlets: Mapping[str, str]
    """Outlet by article id."""
    whole: frozenset[_Pair] = frozenset()
    passages: Mapping[_Pair, tuple[Passage, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, articles: Iterable[Article], copies: Iterable[Independence]) -> Origins:
        """Those of a story."""
        copies = tuple(copies)
        passages: dict[_Pair, tuple[Passage, ...]] = {}
        for copy in copies:
            for each in copy.passages:
                pair = frozenset((each.a, each.b))
                passages[pair] = (*passages.get(pair, ()), each)
        return cls(
            outlets={article.id: article.outlet.strip().casefold() for article in articles},
            whole=frozenset(
                frozenset(pair) for copy in copies if copy.whole for pair in combinations(copy.sources, 2)
            ),
            passages=passages,
        )

    def outlets_of(self, sources: Iterable[str]) -> int:
        """How many outlets the articles are of."""
        return len({self.outlets[source] for source in sources})

    def of_articles(self, sources: Iterable[str]) -> int:
        """How many of the articles have no words from another of them."""
        return _apart(set(sources), self._one_voice)

    def of_claims(self, claims: Sequence[Claim]) -> int:
        """How many of the articles that the claims stand in have them from no other.

        At least so many: where one article shares with two that share nothing with each other,
        the two are counted.
        """
        said: dict[str, list[Claim]] = {}
        for claim in claims:
            said.setdefault(claim.source, []).append(claim)

        def together(one: str, other: str) -> bool:
            return self._one_voice(one, other) or any(
                _stands_in(passage, said) for passage in self.passages.get(frozenset((one, other)), ())
            )

        return _apart(set(said), together)

    def _one_voice(self, one: str, other: str) -> bool:
        return frozenset((one, other)) in self.whole or self.outlets[one] == self.outlets[other]


def _stands_in(passage: Passage, said: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether both articles have the fact in that passage."""
    return any(_inside(each, passage.a_span) for each in said[passage.a]) and any(
        _inside(each, passage.b_span) for each in said[passage.b]
    )


def _inside(claim: Claim, place: Span) -> bool:
    length = sum(map(len, claim.spans))
    common = sum(max(0, min(each.end, place.end) - max(each.start, place.start)) for each in claim.spans)
    return bool(length) and common >= INSIDE * length


def _apart(sources: set[str], together: Callable[[str, str], bool]) -> int:
    """The size of a set of articles of which no two go together.

    Articles that go with fewest others are taken first. The largest such set is not always found:
    what is found is never too many.
    """
    beside = {one: {other for other in sources - {one} if together(one, other)} for one in sources}
    taken: set[str] = set()
    for source in sorted(sources, key=lambda each: (len(beside[each]), each)):
        if not beside[source] & taken:
            taken.add(source)
    return len(taken)
