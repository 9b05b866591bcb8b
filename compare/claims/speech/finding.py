"""Finds the cues of a sentence with the help of a language's lists."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from compare.claims.speech.cues import Cue, Kind
from compare.claims.speech.headlines import headline_cues, is_headline
from compare.claims.speech.introduced import after_cue, phrase_cue
from compare.claims.speech.memory import Mention
from compare.claims.speech.nouns import noun_cue
from compare.claims.speech.passives import passive_cue, quoted_as
from compare.claims.speech.scene import Scene, tables
from compare.claims.speech.subjects import subject_of
from compare.claims.speech.verbs import is_verb, verb_cue
from compare.languages.base import Language

#: In one sentence; more are noise, and slow.
_MOST_CUES = 30


def find_cues(scene: Scene) -> list[Cue]:
    """All cues of the sentence, in text order."""
    reading, position = scene.reading, 0
    if is_headline(reading):
        scene.cues = headline_cues(reading)
        return scene.cues
    while position < reading.count and len(scene.cues) < _MOST_CUES:
        cue = _cue_at(scene, position) if reading.open[position] else None
        if cue is None:
            _keep_subject(scene, position)
            position += 1
            continue
        scene.cues.append(cue)
        behind = position + 1 if cue.verb >= 0 else max((end for _, end in cue.taken), default=0)
        position = max(position + 1, behind)
    return scene.cues


def _cue_at(scene: Scene, position: int) -> Cue | None:
    """The cue that begins there."""
    low, speech = scene.reading.low[position], scene.speech
    if low not in _first_words(scene.language) or _no_cue(scene, position):
        return None
    cue = quoted_as(scene, position) if low in speech.passives else None
    cue = cue or phrase_cue(scene, position)
    if cue is None and scene.cue_place(position):
        if low in speech.after_with_pronoun:
            cue = scene.around(Kind.SPEAKS, position, position + 1, scene.pronoun(), None)
        elif low in speech.after:
            cue = after_cue(scene, position)
    if cue is None and is_verb(scene, low):
        cue = verb_cue(scene, position)
    if cue is None and low in speech.passives:
        cue = passive_cue(scene, position)
    if cue is None and low in speech.nouns:
        cue = noun_cue(scene, position)
    return cue


@lru_cache(maxsize=16)
def _first_words(language: Language) -> frozenset[str]:
    """All that a cue can begin with: most words are none, and need no closer look."""
    speech = language.speech
    opened = ("pronoun", "carries", "cites", "source", "opening")
    return frozenset().union(
        *(tables(language)[name] for name in opened),
        *(speech.source_openers, speech.after, speech.after_with_pronoun, speech.passives, speech.nouns),
        *(speech.verbs, speech.verbs_with_complement, speech.object_verbs, speech.participles),
    )


def _no_cue(scene: Scene, position: int) -> bool:
    """Whether the word is part of a phrase such as "meminta maaf"."""
    table = scene.tables["not cues"]
    starts = range(max(0, position - 1), position + 1)
    return any(scene.reading.phrase_end(start, table) > position for start in starts)


def _keep_subject(scene: Scene, position: int) -> None:
    """Remember the subject of the first predicate, for pronouns and verbs that share it."""
    reading = scene.reading
    if scene.main is not None or position == 0 or not reading.pred[position] or not reading.open[position]:
        return
    subject = subject_of(reading, position, reading.sentence_start(position))
    if subject is None or subject.inherited or reading.low[subject.start] in scene.clauses.pronouns:
        return
    mention = scene.phrases.mention(subject.start, subject.end)
    if mention is None:
        return
    scene.main = replace(mention, name=scene.memory.fullest(mention.name)) if mention.named else mention
    if mention.named or mention.plural:
        scene.memory.note(scene.main)


def remember(scene: Scene) -> None:
    """Keep in mind whom a pronoun in the next sentence may point back to."""
    spoken = any(cue.kind is Kind.SPEAKS and cue.source.speaker for cue in scene.cues)
    person = _last_person(scene)
    if person is None:
        return
    if spoken or (scene.main is not None and scene.main.named):
        scene.memory.mention(person)
    else:
        scene.memory.note(person)


def _last_person(scene: Scene) -> Mention | None:
    """A person named with a title behind the subject: "dipimpin Duta Besar Rina Hartati"."""
    reading = scene.reading
    for position in range(reading.count):
        if reading.low[position] in scene.speech.titles and reading.capital[position + 1]:
            end = scene.phrases.end(position)
            found = scene.phrases.mention(position, end)
            if found is not None and found.named:
                return found
    return None
