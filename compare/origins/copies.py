"""Which articles of a story run the same copy.

Two articles do when enough of the words that a writer chooses stand in both, in passages that are
near word for word the same. Groups are made of articles of which each two share copy, so that an
outlet that prints one text of Antara and another of Reuters doesn't tie the two agencies together;
it stands in two groups then.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from compare.articles.article import Article
from compare.messages import Message
from compare.origins.credits import credited_by, own_agency
from compare.origins.edits import edits
from compare.origins.passages import Common, common_passages, shingles
from compare.origins.prose import Prose, prose_of
from compare.origins.shared import WHOLE, Independence, Passage

#: Two articles share copy when one passage has so many words that are the writer's own: two
#: sentences of narration …
LONG = 20
#: … or all passages together have so many; or where half of the shorter article stands in both
#: (`shared.WHOLE`). Where both credit one agency, any passage will do.
TOGETHER = 30


@dataclass(frozen=True, slots=True)
class _Shared:
    """What two articles have in common; `a` and `b` are ids, `a` sorts first."""

    a: str
    b: str
    passages: tuple[Common, ...]
    share: float
    agencies: frozenset[str]

    @property
    def order(self) -> tuple[float, str, str]:
        """Those that share most come first."""
        return -self.share, self.a, self.b

    @property
    def is_copy(self) -> bool:
        """Whether that is more than two writers would have in common by themselves."""
        told = [passage.told for passage in self.passages]
        return bool(told) and (
            max(told) >= LONG or sum(told) >= TOGETHER or self.share >= WHOLE or bool(self.agencies)
        )


@dataclass(frozen=True, slots=True)
class _Story:
    """What is known of each article, by its id."""

    articles: Mapping[str, Article]
    prose: Mapping[str, Prose]
    credited: Mapping[str, frozenset[str]]


_BOTH_CREDIT = Message("{told}; both credit {agencies}.")
_ALL_CREDIT = Message("{told}; all credit {agencies}.")

#: Pairs that share copy, by the ids of both.
_Pairs = Mapping[frozenset[str], _Shared]


def find_copies(articles: Sequence[Article]) -> tuple[Independence, ...]:
    """Groups of articles that run the same copy, those that share most first.

    The order of `articles` changes nothing. What is said of a group holds of each two in it.
    """
    articles = sorted(articles, key=lambda article: article.id)
    prose = {article.id: prose_of(article) for article in articles}
    credited = {article.id: credited_by(article) for article in articles}
    places = {each: shingles(prose[each]) for each in prose}
    pairs = {}
    for a, b in combinations(prose, 2):
        passages = common_passages(prose[a], prose[b], places[a], places[b])
        shared = _Shared(a, b, passages, _share(prose[a], prose[b], passages), credited[a] & credited[b])
        if shared.is_copy:
            pairs[frozenset((a, b))] = shared
    story = _Story({article.id: article for article in articles}, prose, credited)
    found, told = [], set[frozenset[str]]()
    for group in _groups(pairs):
        inside = [pairs[frozenset(pair)] for pair in combinations(group, 2)]
        found.append(_independence(group, inside, story, told))
        told.update(frozenset(pair) for pair in combinations(group, 2))
    return tuple(found)


def _share(a: Prose, b: Prose, passages: Iterable[Common]) -> float:
    """Of the shorter article's words, how many stand in the passages of both."""
    if not a.forms or not b.forms:
        return 0.0
    runs = [run for passage in passages for run in passage.runs]
    of_a = _covered((run.a, run.a_end) for run in runs) / len(a)
    of_b = _covered((run.b, run.b_end) for run in runs) / len(b)
    if len(a) == len(b):
        return min(of_a, of_b)
    return of_a if len(a) < len(b) else of_b


def _covered(stretches: Iterable[tuple[int, int]]) -> int:
    """How many places the half-open stretches cover together."""
    count = reached = 0
    for start, end in sorted(stretches):
        count += max(0, end - max(start, reached))
        reached = max(reached, end)
    return count


def _groups(pairs: _Pairs) -> list[tuple[str, ...]]:
    """Every pair in at least one group, every two articles of a group a pair.

    Articles that are one text make groups first, then those that have passages in common.
    """
    whole = {key: pair for key, pair in pairs.items() if pair.share >= WHOLE}
    groups: list[tuple[str, ...]] = []
    for among in (whole, pairs):
        for pair in sorted(among.values(), key=lambda each: each.order):
            if not any({pair.a, pair.b} <= set(group) for group in groups):
                groups.append(_group(pair, among))
    return groups


def _group(first: _Shared, pairs: _Pairs) -> tuple[str, ...]:
    """Grown from a pair: whoever shares most with both is asked first."""
    group = [first.a, first.b]
    others = {source for pair in pairs for source in pair} - set(group)
    for other in sorted(others, key=lambda each: (-_closeness(each, group, pairs), each)):
        if all(frozenset((other, member)) in pairs for member in group):
            group.append(other)
    return tuple(sorted(group))


def _closeness(article: str, group: Iterable[str], pairs: _Pairs) -> float:
    found = [pairs.get(frozenset((article, member))) for member in group]
    return min((pair.share if pair else 0.0) for pair in found)


def _independence(
    group: tuple[str, ...], pairs: Sequence[_Shared], story: _Story, told: Container[frozenset[str]]
) -> Independence:
    """What is to be said of a group, but for what was told of two of its articles already."""
    agencies = frozenset.intersection(*(story.credited[each] for each in group))
    new = [pair for pair in pairs if frozenset((pair.a, pair.b)) not in told]
    return Independence(
        sources=group,
        share=min(pair.share for pair in pairs),
        explanation=_explanation([story.articles[each] for each in group], pairs, agencies, story.credited),
        agencies=tuple(sorted(agencies)),
        passages=tuple(_passage(pair, each, story) for pair in new for each in pair.passages),
        edits=tuple(
            each
            for pair in _tree(pairs)
            if pair in new
            for each in edits(story.prose[pair.a], story.prose[pair.b], pair.passages)
        ),
    )


def _passage(pair: _Shared, passage: Common, story: _Story) -> Passage:
    first, last = passage.runs[0], passage.runs[-1]
    return Passage(
        a=pair.a,
        b=pair.b,
        a_span=story.prose[pair.a].span(first.a, last.a_end),
        b_span=story.prose[pair.b].span(first.b, last.b_end),
        words=passage.same,
    )


def _tree(pairs: Iterable[_Shared]) -> list[_Shared]:
    """The pairs that join all articles of a group, those that share most first (Kruskal)."""
    joined: dict[str, frozenset[str]] = {}
    taken = []
    for pair in sorted(pairs, key=lambda each: each.order):
        one, other = (joined.get(each, frozenset([each])) for each in (pair.a, pair.b))
        if one != other:
            taken.append(pair)
            joined.update(dict.fromkeys(one | other, one | other))
    return taken


def _explanation(
    articles: Sequence[Article],
    pairs: Sequence[_Shared],
    agencies: frozenset[str],
    credited: Mapping[str, frozenset[str]],
) -> Message:
    """How much they have in common and whom they credit for it, in one sentence."""
    words = min(sum(passage.same for passage in pair.passages) for pair in pairs)
    several = len(articles) > 2
    if several:
        told = Message("Each two of them have at least {words} words in common", words=words)
    elif len(pairs[0].passages) == 1:
        told = Message("A passage of {words} words stands in both", words=words)
    else:
        count = len(pairs[0].passages)
        told = Message("{count} passages with {words} words stand in both", count=count, words=words)
    if agencies:
        crediting = _ALL_CREDIT if several else _BOTH_CREDIT
        return crediting.filled(told=told, agencies=_listed(agencies))
    for each in _crediting(articles, credited):
        told = Message("{told}; {more}", told=told, more=each)
    return Message("{told}.", told=told)


def _crediting(articles: Iterable[Article], credited: Mapping[str, frozenset[str]]) -> Iterator[str]:
    for article in articles:
        if own_agency(article) in credited[article.id]:
            yield Message("{outlet} is a news agency", outlet=article.outlet)
        elif names := credited[article.id]:
            yield Message("{outlet} credits {agencies}", outlet=article.outlet, agencies=_listed(names))


def _listed(names: Iterable[str]) -> str:
    *first, last = sorted(names)
    return Message("{first} and {last}", first=", ".join(first), last=last) if first else last
