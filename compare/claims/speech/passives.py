"""Passive verbs with whoever says it: "dinilai … oleh X", "was quoted by X as saying"."""

from __future__ import annotations

from compare.claims.claim import Stance
from compare.claims.speech.cues import Cue, Kind
from compare.claims.speech.frames import Frame
from compare.claims.speech.said import before_said
from compare.claims.speech.scene import Scene
from compare.claims.speech.source import Source
from compare.claims.speech.subjects import before_auxiliaries, subject_of


def passive_cue(scene: Scene, verb: int) -> Cue | None:
    """Dinilai … oleh X", "yang oleh X disebut …"."""
    reading = scene.reading
    for position in range(verb - 2, max(-1, verb - 9), -1):
        if reading.mark[position] or reading.pred[position]:
            break
        if reading.low[position] in scene.speech.agents:
            return _by(scene, verb, position, verb, (position, verb + 1))
    if reading.low[verb + 1] in scene.clauses.prepositions - scene.speech.agents:
        return None
    for position in range(verb + 1, min(verb + 8, reading.count)):
        if reading.mark[position] or (reading.pred[position] and position > verb + 2):
            break
        if reading.low[position] in scene.speech.agents:
            return _by(scene, verb, position, scene.phrases.end(position + 1), None)
    return None


def quoted_as(scene: Scene, verb: int) -> Cue | None:
    """Was quoted by X as saying …": the subject speaks, X passes it on."""
    reading = scene.reading
    for position in range(verb + 1, min(verb + 8, reading.count)):
        behind = reading.phrase_end(position, scene.tables["quoted as"])
        if behind > position:
            subject = subject_of(reading, verb, reading.sentence_start(verb))
            if subject is None or subject.inherited:
                return None
            outlet = (verb + 2, position) if reading.low[verb + 1] in scene.speech.agents else None
            behind += reading.low[behind] in scene.clauses.complements
            frame = Frame(behind, outlet, marked=True)
            return before_said(scene, verb, subject, frame, denied=False)
    return None


def _by(scene: Scene, verb: int, agent: int, end: int, taken: tuple[int, int] | None) -> Cue | None:
    reading = scene.reading
    who = scene.resolve(agent + 1, end)
    if who is None:
        return None
    stance = Stance.DENIES if reading.low[verb] in scene.speech.denials else Stance.REPORTS
    source = Source(who.name, reading.words_at(verb, verb + 1), (), stance)
    start = before_auxiliaries(reading, verb)
    if taken is None:
        start = reading.clause_start(verb)
        relative = reading.relative_before(verb)
        start = relative if relative is not None else start
    else:
        start = taken[1]
    takes = [(verb, verb + 1), (agent, end)] if taken is None else [taken]
    return Cue(Kind.SPEAKS, source, takes, start, reading.next_break(end), verb=verb)
