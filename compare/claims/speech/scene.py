"""What a sentence is read with: its words, the cues found so far, what is known of the article."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from compare.claims.claim import Stance
from compare.claims.speech.cues import Cue, Kind
from compare.claims.speech.frames import listener_name
from compare.claims.speech.memory import Memory, Mention
from compare.claims.speech.reading import PhraseTable, Reading, phrase_table
from compare.claims.speech.source import Source
from compare.claims.speech.speakers import Phrases
from compare.languages.base import Language


@lru_cache(maxsize=16)
def tables(language: Language) -> dict[str, PhraseTable]:
    """The phrases of the language's lists, by their first words."""
    speech = language.speech
    return {
        "pronoun": phrase_table(speech.pronoun_sources),
        "carries": phrase_table(speech.carriers),
        "cites": phrase_table(speech.citing),
        "source": phrase_table(speech.sources),
        "opening": phrase_table(speech.opening_sources),
        "obtained": phrase_table(speech.obtained),
        "not cues": phrase_table(speech.not_cues),
        "hedges": phrase_table(speech.hedges),
        "quoted as": phrase_table(speech.quoted_as),
    }


class Scene:
    """One sentence while its cues are looked for; brings `memory` up to date."""

    __slots__ = ("clauses", "cues", "language", "main", "memory", "phrases", "reading", "speech", "tables")

    def __init__(self, reading: Reading, memory: Memory) -> None:
        self.reading = reading
        self.memory = memory
        self.language = reading.language
        self.speech = reading.language.speech
        self.clauses = reading.language.clauses
        self.phrases = Phrases(reading)
        self.tables = tables(reading.language)
        self.cues: list[Cue] = []
        self.main: Mention | None = None

    def cue_place(self, position: int) -> bool:
        """Whether a cue may begin there: at the start, behind a mark or a quotation."""
        reading = self.reading
        return position == 0 or reading.mark[position - 1] or reading.quote[position - 1] >= 0

    def around(
        self, kind: Kind, first: int, behind: int, who: Mention | None, name: tuple[int, int] | None
    ) -> Cue:
        """A cue inside or behind what is said; its reach is settled later."""
        reading = self.reading
        end = name[1] if name else behind
        via: tuple[str, ...] = ()
        if reading.low[end] in self.speech.audience and reading.capital[end + 1]:
            stop = self.phrases.end(end + 1)
            outlet = listener_name(reading, end + 1, stop)
            via = (reading.words_at(*outlet),) if outlet and kind is Kind.SPEAKS else ()
        source = Source(
            (who.name or None) if who else None, reading.words_at(first, behind), via, Stance.REPORTS
        )
        setting = end if end < reading.count else -1
        return Cue(kind, source, [(first, end)], -1, -1, around=True, setting=setting, resumed=end)

    def shared(self, position: int) -> Cue | None:
        """The last cue of a speaker before `position` in the same sentence."""
        least = self.reading.sentence_start(position)
        for cue in reversed(self.cues):
            if cue.kind is Kind.SPEAKS and cue.source.speaker and cue.taken[0][0] >= least:
                return cue
        return None

    def pronoun(self, *, plural: bool = False) -> Mention | None:
        """Whom the pronoun of a cue stands for ("ujarnya"), None where nobody was named."""
        name = self.memory.group if plural else self.memory.person
        if plural and self.memory.group is None and self.main is not None:
            name = self.main.name
        shared = self.shared(self.reading.count)
        if shared is not None and not plural:
            name = shared.source.speaker
        name = name or self.memory.person or self.memory.last or self.memory.group
        return Mention(name, named=False) if name else None

    def resolve(self, start: int, end: int, *, noted: bool = True) -> Mention | None:
        """The speaker named there, under the fullest name known."""
        if start >= end:
            return None
        first = self.reading.low[start]
        if end - start == 1 and first in self.clauses.pronouns and first not in self.speech.pronouns:
            return None
        mention = self.phrases.mention(start, end)
        if mention is None:
            return None
        place = self.reading.words.tokens[start].start
        meant = self.memory.meant(mention.name, place, self.language)
        if meant is None:
            plural = mention.name.lower() in self.speech.plural_pronouns
            return mention if plural else replace(mention, name="")
        mention = replace(mention, name=meant)
        if noted and meant.lower() not in self.speech.pronouns:
            self.memory.note(mention)
        return mention
