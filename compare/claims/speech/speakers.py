"""Noun phrases for speakers: where they end, and the name in them."""

from __future__ import annotations

from compare.claims.speech.memory import Mention
from compare.claims.speech.reading import Reading

MOST_WORDS = 16
_APPOSED_MOST = 6
_OPENING = frozenset({",", "(", "–", "—"})


class Phrases:
    """Finds the noun phrases of speakers in one reading."""

    __slots__ = ("language", "reading", "speech")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.language = reading.language
        self.speech = reading.language.speech

    # --- where a phrase ends ------------------------------------------------------------------

    def end(self, start: int) -> int:
        """Behind the speaker that is named from `start` on, with a name in apposition."""
        reading = self.reading
        position = start
        while position < reading.count and reading.open[position]:
            lower = reading.low[position]
            if reading.mark[position]:
                if lower == "." and self._title_dot(position):
                    position += 1
                    continue
                if lower == "(" and reading.low[position + 2] == ".":
                    position = self._behind_bracket(position)
                    continue
                break
            if position > start and self._stops(start, position):
                break
            position += 1
        return self._over_apposition(position)

    def _title_dot(self, position: int) -> bool:
        return self.reading.low[position - 1] in self.language.clauses.abbreviations

    def _behind_bracket(self, position: int) -> int:
        while position < self.reading.count and self.reading.low[position] != ")":
            position += 1
        return position + 1

    def _stops(self, start: int, position: int) -> bool:
        """Whether the phrase is over at this word."""
        reading, speech, clauses = self.reading, self.speech, self.language.clauses
        lower = reading.low[position]
        if (
            reading.pred[position]
            or (reading.verbal[position] and reading.open[position])
            or lower in clauses.complements
            or lower in clauses.contrasts
        ):
            return True
        if lower in clauses.relatives or lower in clauses.auxiliaries or lower in clauses.reasons:
            return True
        if lower in speech.settings and not reading.capital[position]:
            return not self._part_of_phrase(start, position)
        return lower in self.language.calendar.weekdays

    def _part_of_phrase(self, start: int, position: int) -> bool:
        """Whether a preposition belongs to a description ("seorang diplomat di Brussel")."""
        reading, speech = self.reading, self.speech
        preposition = reading.low[position]
        if preposition in speech.audience or preposition not in self.language.clauses.prepositions:
            return False
        if reading.low[position + 1] in self.language.calendar.weekdays or not reading.capital[position + 1]:
            return False
        named = any(reading.capital[start + 1 : position])
        apposed = self._apposition(reading.next_break(position)) is not None
        if apposed and named and all(map(self._name_word, range(start, position))):
            named = self._without_titles(start, position) is not None
        described = reading.low[start] in speech.indefinites or preposition in speech.describing
        return not named and (described or apposed)

    def _over_apposition(self, position: int) -> int:
        found = self._apposition(position)
        return found[1] if found is not None else position

    def _apposition(self, comma: int) -> tuple[int, int] | None:
        reading = self.reading
        if comma >= reading.count or reading.low[comma] not in _OPENING:
            return None
        position = comma + 1
        calendar = self.language.calendar
        while position < reading.count and self._name_word(position):
            if reading.low[position] in calendar.weekdays:
                return None
            position += 1
        length = position - comma - 1
        closed = position >= reading.count or reading.mark[position] or reading.quote[position] >= 0
        closed = closed or reading.low[position] in self.speech.settings | self.language.clauses.relatives
        if not closed or not 1 <= length <= _APPOSED_MOST or reading.low[comma + 1] in calendar.months:
            return None
        return (comma + 1, position)

    def _name_word(self, position: int) -> bool:
        reading = self.reading
        if not reading.open[position] and reading.low[position] != ".":
            return False
        if reading.capital[position] or (reading.low[position] == "." and self._title_dot(position)):
            return True
        low = reading.low[position]
        particle = low in self.speech.name_particles and low not in self.language.clauses.prepositions
        return particle and reading.capital[position + 1] and reading.capital[position - 1]

    # --- the name in it -----------------------------------------------------------------------

    def mention(self, start: int, end: int) -> Mention | None:
        """The speaker of the phrase: its name where it holds one, else its words."""
        reading = self.reading
        start, end = self._trim(start, end)
        if start >= end or end - start > MOST_WORDS + _APPOSED_MOST:
            return None
        whole = (start, end)
        apposed = self._apposed_name(start, end)
        first, last = self._name_in(*(apposed or whole))
        if apposed is None and (first, last) == whole:
            last = self._core_end(start, end)
        name = reading.span(first, last).of(reading.text)
        described = frozenset(low for low in reading.low[start:end])
        person = any(reading.capital[i] for i in range(first, last)) and (
            apposed is not None
            or (first, last) != whole
            or all(self._name_word(i) for i in range(first, last))
        )
        whole_name = apposed is None and (first, last) == whole
        thing = whole_name and self._thing(start, last)
        return Mention(name, self.plural(start, end) and not person, described, person, thing)

    def _thing(self, start: int, end: int) -> bool:
        """Whether the phrase is an organisation or a document, not a person."""
        low, speech = self.reading.low, self.speech
        if any(word in speech.titles for word in low[start:end]):
            return False
        acronym = end - start == 1 and self.reading.words.tokens[start].text.isupper()
        return acronym or any(
            word in speech.institutions or word in speech.documents for word in low[start:end]
        )

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        reading = self.reading
        while start < end and (
            reading.mark[start]
            or reading.low[start] in self.language.clauses.additions
            or reading.low[start] in self.speech.openers
        ):
            start += 1
        while end > start and reading.mark[end - 1]:
            end -= 1
        return start, end

    def _apposed_name(self, start: int, end: int) -> tuple[int, int] | None:
        reading = self.reading
        for position in range(start + 1, end - 1):
            if reading.low[position] in _OPENING:
                found = self._apposition(position)
                if found is not None and found[1] <= end:
                    return found
                return None
        return None

    def _core_end(self, start: int, end: int) -> int:
        """The phrase without a relative clause, unless that alone tells who it is."""
        reading = self.reading
        for position in range(start + 1, end):
            if reading.mark[position]:
                return position
            if reading.low[position + 1] in self.speech.agents and not self.speech.subjectless:
                return position
            if reading.low[position] in self.language.clauses.relatives:
                return end if reading.low[start] in self.speech.indefinites else position
        return end

    def _name_in(self, start: int, end: int) -> tuple[int, int]:
        """The proper name at the end of a phrase such as "pengamat politik Rudi Hartanto"."""
        reading, clauses = self.reading, self.language.clauses
        end = self._core_end(start, end)
        first = end
        while first > start and self._name_word(first - 1):
            first -= 1
        lowered = any(reading.low[i] in clauses.prepositions for i in range(start, first))
        if first == end or lowered:
            return start, end
        before = reading.low[start:first]
        name = self._without_titles(first, end)
        if name is not None:
            first = name
        if first == start:
            return start, end
        if any(low in self.speech.institutions for low in reading.low[first:end]):
            return start, end
        alone = end - first == 1
        if name is None and before and not self._leads_to_name(before, alone):
            return start, end
        return first, end

    def _leads_to_name(self, before: list[str], alone: bool) -> bool:
        """Whether a name, not a part of the description, follows these small words."""
        definites = self.speech.definites
        if any(low in self.speech.media for low in before):
            return True
        if before[-1] in definites or set(before) <= definites:
            return False
        return not alone or (before[0] in definites and len(before) > 1)

    def _without_titles(self, start: int, end: int) -> int | None:
        """Where the person's name begins behind titles and offices; None when that is not clear."""
        reading, speech = self.reading, self.speech
        position, placed, institution, titled = start, False, False, False
        while position < end:
            lower = reading.low[position]
            acronym = reading.words.tokens[position].text.isupper() and len(lower) > 1
            if lower in speech.titles or lower == ".":
                placed = lower in speech.places or (placed and lower in speech.titles)
                titled = True
            elif lower in speech.institutions or (acronym and position > start):
                institution = True
            else:
                break
            position += 1
        left = end - position
        if not titled or left < 2:
            return None
        if left == 2 and reading.low[position - 1] in speech.local:
            return None
        if institution and speech.places and left >= 3 and placed:
            return position + 1
        if placed and left >= 3:
            return end - 2
        return position

    def plural(self, start: int, end: int) -> bool:
        """Whether the phrase speaks of several people."""
        low, speech = self.reading.low, self.speech
        if any(word in speech.plurals for word in low[start : min(end, start + 2)]) or low[start].isdigit():
            return True
        if not speech.plural_endings:
            return False
        head = end - 1
        for position in range(start, end):
            if low[position] in self.language.clauses.prepositions:
                head = position - 1
                break
        return low[head].endswith(speech.plural_endings) and (head == start or not self.reading.capital[head])
