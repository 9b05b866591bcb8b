"""Verbs of saying: whether a word is one here, and who its subject is."""

from __future__ import annotations

from dataclasses import replace

from compare.claims.speech.cues import Cue
from compare.claims.speech.frames import Frame, frame_of
from compare.claims.speech.said import before_said, closing, parenthetical
from compare.claims.speech.scene import Scene
from compare.claims.speech.subjects import Subject, subject_of
from compare.claims.words import matches


def is_verb(scene: Scene, low: str) -> bool:
    """Whether the word is in one of the lists of verbs of saying."""
    speech = scene.speech
    said = low in speech.verbs or low in speech.verbs_with_complement
    return said or low in speech.object_verbs or low in speech.participles


def verb_cue(scene: Scene, verb: int) -> Cue | None:
    """The cue of a verb of saying, with what it brings or what stands before it."""
    reading, speech = scene.reading, scene.speech
    low = reading.low[verb]
    name = reading.capital[verb] and verb > 0 and not scene.cue_place(verb)
    denied = reading.negated(verb)
    if name or _no_verb(scene, verb) or (denied and low not in speech.denials | speech.agreements):
        return None
    subject = _subject(scene, verb, participle=_is_participle(scene, low))
    if subject is None or _nobody(scene, subject):
        return None
    frame = _frame(scene, verb, subject)
    if denied and low in speech.agreements and not frame.marked:
        return None
    if frame.content >= 0 and _brings(scene, low, frame):
        around = parenthetical(scene, subject, frame, verb)
        return around or before_said(scene, verb, subject, frame, denied=denied)
    finite = low in speech.verbs or low in speech.verbs_with_complement
    return closing(scene, verb, subject, frame) if finite else None


def _is_participle(scene: Scene, low: str) -> bool:
    speech = scene.speech
    finite = low in speech.verbs or low in speech.verbs_with_complement
    return low in speech.participles and not finite


def _frame(scene: Scene, verb: int, subject: Subject) -> Frame:
    """How the sentence goes on; what a document shows, it says."""
    reading, speech = scene.reading, scene.speech
    if not subject.inherited and reading.low[subject.start] in speech.documents:
        return replace(frame_of(reading, verb, loose=True), marked=True)
    return frame_of(reading, verb, loose=reading.low[verb] in speech.object_verbs)


def _brings(scene: Scene, low: str, frame: Frame) -> bool:
    speech = scene.speech
    return frame.marked or low in speech.verbs or low in speech.object_verbs or low in speech.participles


def _subject(scene: Scene, verb: int, *, participle: bool) -> Subject | None:
    reading = scene.reading
    least = reading.sentence_start(verb)
    if participle:
        before = reading.low[verb - 1]
        shared = scene.cue_place(verb) or before in scene.clauses.times | scene.clauses.additions
        return Subject(verb, verb, verb - 1 if verb else verb) if shared and verb > 0 else None
    for cue in scene.cues:
        stop = max(end for _, end in cue.taken)
        if stop <= verb and cue.verb < 0 and not any(reading.mark[stop:verb]):
            least = max(least, stop)
    relative = reading.relative_before(verb)
    if relative is not None and relative > 0 and reading.low[relative - 1] in scene.speech.documents:
        return Subject(relative - 1, relative, relative - 1)
    if relative is not None:
        return Subject(verb, verb, relative) if _about_speaker(scene, relative) else None
    return subject_of(reading, verb, least)


def _about_speaker(scene: Scene, relative: int) -> bool:
    """Whether the relative clause is about the speaker of the cue right before it."""
    if not scene.cues:
        return False
    end = max(end for _, end in scene.cues[-1].taken)
    return relative - 1 <= end <= relative or relative == end + 1


def _no_verb(scene: Scene, verb: int) -> bool:
    """Whether the word is a noun here, a passive, or part of a hedge."""
    if scene.speech.subjectless:
        return False
    reading, clauses = scene.reading, scene.clauses
    for start in range(max(0, verb - 3), verb):
        if reading.phrase_end(start, scene.tables["hedges"]) > verb:
            return True
    if reading.low[verb] in scene.speech.bare and _is_noun(scene, verb):
        return True
    start = verb - 1
    while start > 0 and reading.low[start] in clauses.adverbs | scene.speech.manners:
        start -= 1
    low = reading.low[verb]
    participle = matches(clauses.reduced_pattern, low) or low in scene.speech.listeners
    return participle and reading.low[start] in scene.speech.passive_auxiliaries


def _is_noun(scene: Scene, verb: int) -> bool:
    """Whether a word that may be a verb or a noun ("report", "claims") is a noun here."""
    reading, clauses, speech = scene.reading, scene.clauses, scene.speech
    before = reading.low[verb - 1] if verb else ""
    following = reading.low[verb + 1]
    if before.endswith(("'s", "’s", "s'")) or before in clauses.determiners | clauses.prepositions:
        return True
    if before in clauses.pronouns | clauses.auxiliaries | clauses.relatives | clauses.adverbs:
        return False
    if reading.low[verb].endswith(speech.plural_endings):
        closed = following in clauses.complements or reading.mark[verb + 1] or not following
        return reading.noun[verb] and not closed
    if before in clauses.additions:
        return False
    subject = subject_of(reading, verb, reading.sentence_start(verb))
    if subject is None:
        return True
    return not subject.inherited and not scene.phrases.plural(subject.start, subject.end)


def _nobody(scene: Scene, subject: Subject) -> bool:
    """Whether the subject says that nobody said it."""
    low = scene.reading.low
    if any(word in scene.speech.never_subjects for word in low[subject.start : subject.end]):
        return True
    first = low[subject.start]
    return not subject.inherited and first in scene.speech.nobodies
