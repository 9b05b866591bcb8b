"""Passages that stand in two articles, near word for word.

    a: … The valve was shut at 6:30 by two workers, the company said in a note to residents …
    b: … The valve was closed at 6:45 by two workers, the company said in a note to residents …

Runs of equal words are found through shingles, grown as far as they go, and joined across a swapped
word, another figure or a dropped clause. Runs in another order make passages of their own. Nothing is
estimated, as hashing would (MinHash says how alike two articles are, not where), and nothing is
held against everything, as aligning whole articles would: the articles of a story are few and an
edit is short.

How thresholds were set stands in docs/how-it-works.md. Shingles: Broder 1997, On the resemblance and
containment of documents. What desks do to agency copy: Clough et al. 2002, METER.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import and_

from compare.origins.prose import Prose

#: Words of a shingle: of this many in a row a run is found.
SHINGLE = 4

#: A run goes on behind at most so many words that differ on both sides …
CHANGED = 12
#: … or so many that only one side has: a sentence or two.
DROPPED = 40
#: On either side of more words than `CHANGED` at least so many have to be the same.
FIRM = 8

#: So many of a passage's words must be the writer's own (`Prose.told`), and …
LEAST_TOLD = 12
#: … this share of the shorter side must be the same: else it is two sentences with like phrases.
LEAST_SAME = 0.6

#: First place of each shingle in an article, by the shingle's words, in the order of the places.
Shingles = Mapping[tuple[str, ...], int]


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`length` equal words, from word `a` of one article and word `b` of another."""

    a: int
    b: int
    length: int

    @property
    def a_end(self) -> int:
        """The word behind it in the first article."""
        return self.a + self.length

    @property
    def b_end(self) -> int:
        """The word behind it in the second article."""
        return self.b + self.length


@dataclass(frozen=True, slots=True)
class Common:
    """A passage that two articles have in common: its runs in order, with small gaps between."""

    runs: tuple[Run, ...]
    told: int
    """How many of the equal words are the writer's own on both sides."""

    @property
    def same(self) -> int:
        """How many words are equal."""
        return sum(run.length for run in self.runs)

    @property
    def gaps(self) -> Iterator[tuple[Run, Run]]:
        """Neighbouring runs."""
        return pairwise(self.runs)


def shingles(prose: Prose) -> Shingles:
    """Where each shingle stands first: repetition is no sign of a common origin."""
    forms = prose.forms
    places: dict[tuple[str, ...], int] = {}
    for place in range(len(forms) - SHINGLE + 1):
        places.setdefault(forms[place : place + SHINGLE], place)
    return places


def common_passages(a: Prose, b: Prose, in_a: Shingles, in_b: Shingles) -> tuple[Common, ...]:
    """The passages that stand in both, by their place in `a`."""
    found = []
    for chain in _chains(_runs(a, b, in_a, in_b)):
        passage = Common(tuple(chain), sum(_told(a, b, run) for run in chain))
        shorter = min(chain[-1].a_end - chain[0].a, chain[-1].b_end - chain[0].b)
        if passage.told >= LEAST_TOLD and passage.same >= LEAST_SAME * shorter:
            found.append(passage)
    return tuple(found)


def _told(a: Prose, b: Prose, run: Run) -> int:
    return sum(map(and_, a.told[run.a : run.a_end], b.told[run.b : run.b_end]))


def _runs(a: Prose, b: Prose, in_a: Shingles, in_b: Shingles) -> list[Run]:
    """Runs of equal words, as long as they can be, by their place in `a`."""
    runs = []
    #: By how far the articles are shifted: where the last run found at that shift ends.
    reached: dict[int, int] = {}
    for shingle, i in in_a.items():
        j = in_b.get(shingle, -1)
        if j < 0 or reached.get(i - j, 0) > i:
            continue
        start, end = i, i + SHINGLE
        while start > 0 and start > i - j and a.forms[start - 1] == b.forms[start - 1 - i + j]:
            start -= 1
        while end < len(a) and end - i + j < len(b) and a.forms[end] == b.forms[end - i + j]:
            end += 1
        reached[i - j] = end
        runs.append(Run(start, start - i + j, end - start))
    return sorted(runs)


def _chains(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs joined across small gaps, each to the nearest run before it."""
    chains: list[list[Run]] = []
    open_: list[list[Run]] = []
    for run in runs:
        open_ = [chain for chain in open_ if chain[-1].a_end + DROPPED >= run.a]
        fitting = [
            (part.a - chain[-1].a_end + part.b - chain[-1].b_end, number, part)
            for number, chain in enumerate(open_)
            if (part := _behind(chain, run)) is not None
        ]
        if fitting:
            _, number, part = min(fitting)
            open_[number].append(part)
        else:
            chains.append([run])
            open_.append(chains[-1])
    return chains


def _behind(chain: Sequence[Run], run: Run) -> Run | None:
    """What of `run` can go on with the chain: without the words that the chain has already."""
    last = chain[-1]
    taken = max(0, last.a_end - run.a, last.b_end - run.b)
    if run.length - taken < SHINGLE // 2:
        return None
    part = Run(run.a + taken, run.b + taken, run.length - taken)
    less, more = sorted((part.a - last.a_end, part.b - last.b_end))
    firm = min(sum(each.length for each in chain), part.length)
    if more > DROPPED or less > min(CHANGED, firm) or (more > CHANGED and firm < FIRM):
        return None
    return part
