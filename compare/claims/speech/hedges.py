"""Words by which the outlet keeps its distance without naming anybody: "diduga", "allegedly"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from compare.claims.claim import Stance
from compare.claims.speech.reading import PhraseTable, Reading, phrase_table
from compare.claims.speech.source import Source
from compare.claims.words import matches
from compare.languages.base import Language

#: In one sentence; more are noise.
_MOST_HEDGES = 10


@lru_cache(maxsize=16)
def _table(language: Language) -> PhraseTable:
    return phrase_table(language.speech.hedges)


def find_hedges(reading: Reading, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int, Source]]:
    """(first token, behind the last token, source) of each hedged stretch."""
    table = _table(reading.language)
    found: list[tuple[int, int, Source]] = []
    position = 0
    while position < reading.count and len(found) < _MOST_HEDGES:
        behind = reading.phrase_end(position, table) if reading.open[position] else position
        used = any(start <= position < end for start, end in taken)
        if behind == position or used or reading.negated(position) or not _brings(reading, position, behind):
            position += 1
            continue
        source = Source(cue=reading.words_at(position, behind), stance=Stance.HEDGED)
        found.append((*_reach(reading, position, behind), source))
        position = behind
    return found


def _brings(reading: Reading, start: int, behind: int) -> bool:
    """Whether a verb of saying says what somebody is said to do: not "the cases reported"."""
    speech = reading.language.speech
    if behind - start > 1 or reading.low[start] not in speech.weak_hedges or start == 0:
        return True
    clauses = reading.language.clauses
    while reading.low[behind] in clauses.auxiliaries or reading.low[behind] in clauses.adverbs:
        behind += 1
    return reading.predicate[behind] if behind < reading.count else False


def _reach(reading: Reading, start: int, behind: int) -> tuple[int, int]:
    """What a hedge at these tokens covers."""
    clauses = reading.language.clauses
    reduced = behind - start > 1 and start > 0 and matches(clauses.reduced_pattern, reading.low[start])
    if reduced and reading.low[start - 1] not in clauses.auxiliaries:
        return start, reading.next_break(behind)
    begin = reading.clause_start(start)
    if begin == start and reading.low[behind] == ",":
        return begin, reading.clause_end(behind + 1)
    if begin == start and reading.next_break(behind) < reading.count - 1 and start == 0:
        return begin, reading.next_break(behind)
    relative = reading.relative_before(start)
    if relative is not None:
        return relative, reading.next_break(behind)
    return begin, reading.clause_end(behind, relatives=True)


def hedged(words: str, source: Source, language: Language) -> Source:
    """`source`, or for a statement of the outlet one that says how it hedges `words`.

    `attribute` settles this for whole statements; this is for words cut out of one.
    """
    if source.speaker is not None or source.stance is not Stance.ASSERTS:
        return source
    lower = f" {words.lower()} "
    for hedge in language.speech.hedges:
        if hedge in language.speech.weak_hedges:
            continue
        position = lower.find(f" {hedge} ")
        if position >= 0:
            cue = words[position : position + len(hedge)]
            return replace(source, cue=cue, stance=Stance.HEDGED)
    return source
