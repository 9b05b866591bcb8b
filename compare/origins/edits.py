"""What two articles have otherwise inside the passages that they have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.origins.passages import CHANGED, Common, Run
from compare.origins.prose import Prose
from compare.origins.shared import Edit, EditKind

#: From this share on, words that stand in another common passage have moved and are no edit.
MOVED = 0.5

#: Half-open stretches of words, of the first and of the second article.
_Gap = tuple[range, range]


def edits(a: Prose, b: Prose, passages: Sequence[Common]) -> tuple[Edit, ...]:
    """The differences inside `passages`, by their place in `a`.

    A sentence that a passage breaks off in counts to its beginning or end, where what is left of it
    is shorter than what is the same.
    """
    in_a = {run.a + n for passage in passages for run in passage.runs for n in range(run.length)}
    in_b = {run.b + n for passage in passages for run in passage.runs for n in range(run.length)}
    gaps = {gap for passage in passages for gap in _gaps(a, b, passage)}
    found = []
    for here, there in sorted(gaps, key=lambda gap: (gap[0].start, gap[1].start, gap[0].stop, gap[1].stop)):
        if not _moved(here, in_a) and not _moved(there, in_b):
            found.append(_edit(a, b, here, there))
    return tuple(found)


def _edit(a: Prose, b: Prose, here: range, there: range) -> Edit:
    a_span, b_span = a.span(here.start, here.stop), b.span(there.start, there.stop)
    kind = EditKind.CHANGED if here and there else EditKind.DROPPED if here else EditKind.ADDED
    return Edit(
        kind=kind,
        a=a.source,
        b=b.source,
        a_span=a_span,
        b_span=b_span,
        a_quote=a_span.of(a.text),
        b_quote=b_span.of(b.text),
    )


def _gaps(a: Prose, b: Prose, passage: Common) -> Iterator[_Gap]:
    first, last = passage.runs[0], passage.runs[-1]
    if (head := _head(a, b, first)) is not None:
        yield head
    for one, other in passage.gaps:
        yield range(one.a_end, other.a), range(one.b_end, other.b)
    if (tail := _tail(a, b, last)) is not None:
        yield tail


def _head(a: Prose, b: Prose, run: Run) -> _Gap | None:
    """What stands in the run's first sentence before it."""
    here = range(_sentence(a, run.a).start, run.a)
    there = range(_sentence(b, run.b).start, run.b)
    same = min(_sentence(a, run.a).stop - run.a, _sentence(b, run.b).stop - run.b, run.length)
    return (here, there) if _belongs(here, there, same) else None


def _tail(a: Prose, b: Prose, run: Run) -> _Gap | None:
    """What stands in the run's last sentence behind it."""
    here = range(run.a_end, _sentence(a, run.a_end - 1).stop)
    there = range(run.b_end, _sentence(b, run.b_end - 1).stop)
    same = min(
        run.a_end - _sentence(a, run.a_end - 1).start,
        run.b_end - _sentence(b, run.b_end - 1).start,
        run.length,
    )
    return (here, there) if _belongs(here, there, same) else None


def _belongs(here: range, there: range, same: int) -> bool:
    """Whether a rest is of the sentence that both have, rather than of another with a like phrase."""
    return 0 < max(len(here), len(there)) <= min(same, CHANGED)


def _sentence(prose: Prose, place: int) -> range:
    """The words of the sentence that the word stands in."""
    start, end, number = place, place + 1, prose.sentences[place]
    while start > 0 and prose.sentences[start - 1] == number:
        start -= 1
    while end < len(prose) and prose.sentences[end] == number:
        end += 1
    return range(start, end)


def _moved(words: range, elsewhere: set[int]) -> bool:
    return bool(words) and sum(each in elsewhere for each in words) >= MOVED * len(words)
