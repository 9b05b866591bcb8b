"""Nouns that stand for something said: "tudingan X bahwa", "claims by the union that"."""

from __future__ import annotations

from compare.claims.claim import Stance
from compare.claims.speech.cues import Cue, Kind
from compare.claims.speech.scene import Scene
from compare.claims.speech.source import Source

#: Words between the noun and its "that".
_MOST_BEFORE_THAT = 9


def behind_noun(scene: Scene, content: int) -> int:
    """Behind "kabar bahwa" or "claims by X that", when what is said opens with it."""
    reading = scene.reading
    for position in range(content, min(content + 3, reading.count)):
        if reading.low[position] in scene.speech.nouns:
            behind = _complement(scene, position)
            if behind > 0:
                return behind
        elif reading.pred[position]:
            break
    return content


def _complement(scene: Scene, noun: int) -> int:
    """Behind the "that" which belongs to the noun, 0 where there is none."""
    reading = scene.reading
    for position in range(noun + 1, min(noun + _MOST_BEFORE_THAT, reading.count)):
        if reading.low[position] in scene.clauses.complements:
            return position + 1
        if reading.pred[position] or reading.mark[position]:
            return 0
    return 0


def noun_cue(scene: Scene, noun: int) -> Cue | None:
    """Tudingan X bahwa", "claims by the union that"."""
    reading = scene.reading
    behind = _complement(scene, noun)
    taken = [part for cue in scene.cues for part in cue.taken]
    if behind == 0 or any(start <= noun < end for start, end in taken):
        return None
    start = noun + 1
    agent = reading.low[start] in scene.speech.agents or reading.low[start] in scene.clauses.prepositions
    who = scene.resolve(start + agent, behind - 1) if start + agent < behind - 1 else None
    stance = Stance.REPORTS if who else Stance.HEDGED
    source = Source(who.name if who else None, reading.words_at(noun, noun + 1), (), stance)
    return Cue(Kind.SPEAKS, source, [(noun, behind)], behind, reading.clause_end(behind), verb=noun)
