"""Sources and the statements they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from compare.claims.claim import Stance
from compare.text import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Who stands for a statement; without a speaker the outlet itself."""

    speaker: str | None = None
    cue: str | None = None
    via: tuple[str, ...] = ()
    """Through whom it came, outermost first."""
    stance: Stance = Stance.ASSERTS
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source states, at `spans`; `whole` is kept in one piece."""

    spans: tuple[Span, ...]
    source: Source
    whole: bool = False


OUTLET = Source()


def nested(outer: Source, inner: Source) -> Source:
    """The source of a cue inside what `outer` says: the deepest speaks, the others pass it on."""
    if outer.speaker is None:
        return inner if inner.stance is not Stance.ASSERTS or not outer.via else replace(inner, via=outer.via)
    if inner.speaker is None and inner.stance is Stance.HEDGED:
        return outer
    if inner.speaker is None or inner.speaker == outer.speaker:
        via = tuple(dict.fromkeys((*outer.via, *inner.via)))
        return replace(inner, speaker=outer.speaker, via=via)
    return replace(inner, via=tuple(dict.fromkeys((*outer.via, outer.speaker, *inner.via))))


def source_at(statements: Sequence[Statement], spans: Span | Iterable[Span]) -> Source:
    """Who stands for the words at `spans`: the source that shares most characters with the last span.

    A claim's first spans are often a subject taken from another clause; its predicate stands
    last. Where no statement touches the last span, the one before counts, then the outlet.
    """
    wanted = (spans,) if isinstance(spans, Span) else tuple(spans)
    for span in reversed(wanted):
        shared: dict[Source, int] = {}
        for statement in statements:
            both = sum(max(0, min(own.end, span.end) - max(own.start, span.start)) for own in statement.spans)
            if both:
                shared[statement.source] = shared.get(statement.source, 0) + both
        if shared:
            return max(shared, key=lambda source: shared[source])
    return OUTLET
