"""Speakers with a word of their own before them: "menurut X", "kata X", "dilansir X"."""

from __future__ import annotations

from dataclasses import replace

from compare.claims.claim import Stance
from compare.claims.speech.cues import Cue, Kind
from compare.claims.speech.frames import listener_name
from compare.claims.speech.scene import Scene
from compare.claims.speech.source import Source
from compare.claims.speech.subjects import subject_of


def phrase_cue(scene: Scene, position: int) -> Cue | None:
    """A source named by a phrase: "menurut X", "according to X", "dilansir X"."""
    reading, first = scene.reading, position
    behind = reading.phrase_end(position, scene.tables["opening"]) if position == 0 else position
    if behind > position:
        return _named(scene, Kind.SPEAKS, first, behind, scene.phrases.end(behind))
    if reading.low[position] in scene.speech.source_openers and (
        reading.phrase_end(position, scene.tables["source"]) == position
        and reading.phrase_end(position, scene.tables["carries"]) == position
    ):
        position += 1
    behind = reading.phrase_end(position, scene.tables["pronoun"])
    if behind > position:
        plural = reading.low[behind - 1] in scene.speech.plural_pronouns
        return scene.around(Kind.SPEAKS, first, behind, scene.pronoun(plural=plural), None)
    for name, kind in (("carries", Kind.CARRIES), ("cites", Kind.CITES), ("source", Kind.SPEAKS)):
        behind = reading.phrase_end(position, scene.tables[name])
        if kind is Kind.CARRIES and first == position and not scene.cue_place(first):
            continue
        if behind > position and kind is Kind.CITES and first > 0 and not scene.cue_place(first):
            cue = _citing_cue(scene, first, behind)
            if cue is not None:
                return cue
        if behind > position and (kind is not Kind.SPEAKS or _source_place(scene, first, behind)):
            end = scene.phrases.end(behind)
            cue = _named(scene, kind, first, behind, end)
            if cue is not None:
                return cue
    return None


def _citing_cue(scene: Scene, first: int, behind: int) -> Cue | None:
    """Kantor berita X mengutip pernyataan Y bahwa …": Y speaks, X passes it on."""
    reading = scene.reading
    end = scene.phrases.end(behind)
    subject = subject_of(reading, first, reading.sentence_start(first))
    if reading.low[end] not in scene.clauses.complements or subject is None or subject.inherited:
        return None
    outlet, who = scene.resolve(subject.start, subject.end), scene.resolve(behind, end)
    if outlet is None or who is None:
        return None
    source = Source(who.name, reading.words_at(first, behind), (outlet.name,), Stance.REPORTS)
    reach = reading.sentence_end(end)
    return Cue(Kind.SPEAKS, source, [(subject.start, end + 1)], end + 1, reach, verb=first)


def _source_place(scene: Scene, first: int, behind: int) -> bool:
    """Whether a word that may mean something else ("kata") stands where a cue does."""
    lower = scene.reading.low[behind - 1]
    if lower in scene.speech.after or lower in scene.speech.passives:
        return scene.cue_place(first) or scene.reading.low[first - 1] in scene.clauses.relatives
    return True


def after_cue(scene: Scene, position: int) -> Cue | None:
    """A cue before its speaker: "kata X", "said X"."""
    reading = scene.reading
    if (
        reading.low[position + 1] in scene.clauses.prepositions | scene.speech.settings
        and not reading.capital[position + 1]
    ):
        return None
    end = scene.phrases.end(position + 1)
    closed = end >= reading.count or reading.mark[end] or reading.quote[end] >= 0
    lower = reading.low[end]
    closed = closed or lower in scene.speech.settings or lower in scene.clauses.relatives
    if not closed or lower in scene.clauses.complements or (position == 0 and lower != ","):
        return None
    return _named(scene, Kind.SPEAKS, position, position + 1, end)


def _named(scene: Scene, kind: Kind, first: int, behind: int, end: int) -> Cue | None:
    mention = scene.resolve(behind, end, noted=kind is Kind.SPEAKS)
    if mention is None:
        return None
    cue = scene.around(kind, first, behind, mention, (behind, end))
    via = _obtained(scene, end)
    if via is not None:
        cue.source = replace(cue.source, via=(*cue.source.via, via))
    return cue


def _obtained(scene: Scene, end: int) -> str | None:
    """The outlet that saw, got or quoted a document named before `end`."""
    reading = scene.reading
    for position in range(end, min(end + 6, reading.count)):
        if reading.mark[position]:
            return None
        behind = reading.phrase_end(position, scene.tables["obtained"])
        if behind > position:
            stop = scene.phrases.end(behind)
            named = listener_name(reading, behind, stop)
            return reading.words_at(*named) if named else None
    return None
