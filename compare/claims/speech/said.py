"""Cues with a verb: before what is said, inside it or behind it."""

from __future__ import annotations

from dataclasses import replace

from compare.claims.claim import Stance
from compare.claims.speech.cues import Cue, Kind
from compare.claims.speech.frames import Frame, listener_name
from compare.claims.speech.memory import Mention
from compare.claims.speech.nouns import behind_noun
from compare.claims.speech.scene import Scene
from compare.claims.speech.source import Source
from compare.claims.speech.subjects import Subject, subject_of


def parenthetical(scene: Scene, subject: Subject, frame: Frame, verb: int) -> Cue | None:
    """…, X said, …": the words behind the comma go on with what was said before it."""
    reading = scene.reading
    if subject.inherited or frame.marked or not reading.mark[subject.start - 1] or subject.start == 0:
        return None
    if reading.low[verb + 1] != ",":
        return None
    return closing(scene, verb, subject, frame)


def closing(scene: Scene, verb: int, subject: Subject, frame: Frame) -> Cue | None:
    """…, X said.": a cue behind what is said, or inside it."""
    reading = scene.reading
    start = subject.start
    if subject.inherited or start == 0 or not scene.cue_place(start):
        return None
    behind = verb + 1 if frame.listener is None else frame.listener[1]
    following = reading.low[behind]
    closed = behind >= reading.count or reading.mark[behind] or following in scene.speech.settings
    closed = closed or following in scene.language.calendar.weekdays or reading.quote[behind] >= 0
    closed = closed or reading.low[verb] in scene.speech.listeners
    if not closed:
        return None
    before = reading.quote[start - 1] >= 0 or reading.says_anything(reading.sentence_start(start), start)
    joined = reading.low[start - 2] in scene.clauses.relatives | scene.clauses.contrasts
    if not before and not joined and reading.low[verb + 1] != ",":
        return None
    mention = scene.resolve(subject.start, subject.end)
    if mention is None:
        return None
    end = behind
    cue = scene.around(Kind.SPEAKS, verb, verb + 1, mention, None)
    via = (reading.words_at(*frame.listener),) if frame.listener else cue.source.via
    cue.source = replace(cue.source, via=via)
    cue.taken, cue.resumed = [(start, end)], end
    cue.setting = end if end < reading.count else -1
    return cue


def before_said(scene: Scene, verb: int, subject: Subject, frame: Frame, *, denied: bool) -> Cue | None:
    """X said that …": a cue before what is said."""
    reading = scene.reading
    shared = scene.shared(subject.begins)
    via: tuple[str, ...] = ()
    if subject.inherited:
        mention = _shared_mention(scene, shared, subject)
        via = shared.source.via if shared is not None else ()
    else:
        mention = scene.resolve(subject.start, subject.end)
    if mention is None:
        return None
    if frame.listener is not None:
        via = (*via, reading.words_at(*frame.listener))
    via = (*via, *_inserted_outlets(scene, subject, verb), *_opening_listener(scene, subject))
    denies = (reading.low[verb] in scene.speech.denials) is not denied
    content = behind_noun(scene, frame.content)
    marked = frame.marked or reading.low[verb] not in scene.speech.object_verbs
    cue = Source(
        mention.name or None,
        reading.words_at(verb, verb + 1),
        via,
        Stance.DENIES if denies else Stance.REPORTS,
    )
    begins = subject.begins
    if scene.cues and not subject.inherited and scene.cues[-1].around and scene.cues[-1].resumed > begins:
        begins = subject.start
    _cut(scene, begins)
    return Cue(
        Kind.SPEAKS,
        cue,
        [(subject.start, content)],
        content,
        _reach(scene, subject, content, marked=marked),
        verb=verb,
    )


def _reach(scene: Scene, subject: Subject, content: int, *, marked: bool) -> int:
    """Where what is said ends, as far as the words ahead tell."""
    reading, clauses = scene.reading, scene.clauses
    if subject.start > 0 and reading.low[subject.start - 1] in clauses.relatives:
        return reading.next_break(content)
    alone = reading.low[content] in clauses.pronouns and reading.low[content + 1] in clauses.additions
    if alone:
        return content + 1
    end = reading.sentence_end(content)
    for mark in range(content, end):
        if reading.low[mark] == "," and reading.open[mark] and _sums_up(scene, mark + 1):
            return mark
    marked = marked or reading.states(content, reading.clause_end(content))
    return end if marked else min(end, reading.clause_end(content))


def _sums_up(scene: Scene, position: int) -> bool:
    """Whether a noun takes up what was said to speak about it: ", a move that …"."""
    reading, speech = scene.reading, scene.speech
    if speech.summary_articles:
        article = reading.low[position] in speech.summary_articles
        return article and reading.low[position + 1] in speech.summaries
    return reading.low[position] in speech.summaries and reading.low[position + 1] in scene.clauses.relatives


def _inserted_outlets(scene: Scene, subject: Subject, verb: int) -> tuple[str, ...]:
    """Outlets of a document named between subject and verb: "in a paper quoted by X, warned"."""
    for position in range(subject.start, verb):
        behind = scene.reading.phrase_end(position, scene.tables["obtained"])
        if behind > position:
            named = listener_name(scene.reading, behind, scene.phrases.end(behind))
            if named:
                return (scene.reading.words_at(*named),)
    return ()


def _opening_listener(scene: Scene, subject: Subject) -> tuple[str, ...]:
    """The outlet a statement was made to, where that opens the sentence: "Kepada Radio X, …"."""
    reading = scene.reading
    least = reading.sentence_start(subject.start)
    if subject.start - least < 3 or reading.low[least] not in scene.speech.audience:
        return ()
    named = listener_name(reading, least + 1, reading.next_break(least))
    return (reading.words_at(*named),) if named else ()


def _cut(scene: Scene, begins: int) -> None:
    """End what earlier cues reach over where a clause with a speaker of its own begins."""
    reading = scene.reading
    before = reading.low[begins - 1] if begins > 0 else ""
    opening = reading.low[begins]
    clauses = scene.clauses
    joins = clauses.contrasts | clauses.additions
    sibling = before in joins or opening in joins or before == ";" or opening == ","
    sibling = sibling or opening in scene.speech.participle_openers or opening in clauses.times
    if not sibling:
        return
    for cue in scene.cues:
        ahead = cue.around and cue.end < 0 and cue.resumed <= begins
        if ahead or (not cue.around and cue.start < begins < cue.end):
            cue.end = begins


def _shared_mention(scene: Scene, shared: Cue | None, subject: Subject) -> Mention | None:
    if shared is not None:
        return Mention(shared.source.speaker or "", named=False)
    least = scene.reading.sentence_start(subject.begins)
    for position in range(subject.begins - 1, least, -1):
        if scene.reading.pred[position] and scene.reading.open[position]:
            found = subject_of(scene.reading, position, least)
            if found is None or found.inherited:
                continue
            joint = scene.reading.low[found.start - 1] if found.start else ""
            if joint not in scene.clauses.times | scene.clauses.reasons | scene.clauses.complements:
                return scene.resolve(found.start, found.end)
    return scene.main or _main_subject(scene, subject.begins)


def _main_subject(scene: Scene, end: int) -> Mention | None:
    """The subject of the first predicate of the sentence."""
    reading = scene.reading
    least = reading.sentence_start(end)
    for position in range(least + 1, min(end + 1, reading.count)):
        if reading.pred[position]:
            found = subject_of(reading, position, least)
            if found is not None and not found.inherited:
                return scene.resolve(found.start, found.end)
    return None
