"""What became of the things that a number counts, and which part of them it is of.

Read from the words around the number alone, so that it costs little: "25 orang dilaporkan tewas",
"killing 12", "jumlah korban tewas menjadi 268", "12 warga dan 3 polisi luka-luka".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from compare.claims.counts import goes_on, noun_after, opens_object, phrase_at, unit_class
from compare.claims.grammar import Grammar
from compare.claims.places import place_at
from compare.claims.tokens import OPENING, Tokens
from compare.claims.value import Value, ValueKind

#: How far behind a number its state may stand, and how far before it the tally's noun.
_AFTER = 18
_BEFORE = 10
#: How far behind a phrase of place that opens its clause the numbers stand that are of there.
_PLACE_REACH = 30
_MOST_FILLERS = 2
_STOPS = frozenset(".;!?")

_COUNTED = (ValueKind.COUNT, ValueKind.PERCENTAGE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A value with its tokens, the last one exclusive."""

    first: int
    end: int
    value: Value


@dataclass(slots=True)
class _Meaning:
    """What is known so far of one value; `how`: from which side its state was read."""

    state: str = ""
    scope: str = ""
    how: str = ""
    part: bool = False
    """Whether it is part of the number before."""


def with_meaning(grammar: Grammar, tokens: Tokens, placed: Sequence[Placed]) -> list[Placed]:
    """The values in their order, those that count with state and scope where the words tell."""
    if not any(each.value.kind in _COUNTED for each in placed):
        return list(placed)
    return _Reader(grammar, tokens, placed).read()


class _Reader:
    """Reads one stretch of text."""

    def __init__(self, grammar: Grammar, tokens: Tokens, placed: Sequence[Placed]) -> None:
        self.grammar = grammar
        self.tokens = tokens
        self.placed = placed
        self.starts = {each.first: number for number, each in enumerate(placed)}
        self.found = [_Meaning() for _ in placed]

    def read(self) -> list[Placed]:
        """Every value with what was found."""
        counted = [number for number, each in enumerate(self.placed) if each.value.kind in _COUNTED]
        for number in reversed(counted):
            _Walk(self, number).go()
        for earlier, number in zip([None, *counted], counted, strict=False):
            self._from_before(number, earlier)
        self._places(counted)
        return [self._told(each, found) for each, found in zip(self.placed, self.found, strict=True)]

    def _told(self, each: Placed, found: _Meaning) -> Placed:
        value = each.value
        state = found.state
        if state in self.grammar.meaning.words.only_persons and value.counts and value.unit != "person":
            state = ""
        if not (state or found.scope):
            return each
        if not value.counts and found.part and found.how != "before":
            counted = self._what_part(each)
            value = replace(value, counts=counted, unit=value.unit or unit_class(self.grammar, counted))
        return replace(each, value=replace(value, state=state, scope=found.scope))

    def _what_part(self, each: Placed) -> str:
        """The noun behind "di antaranya", "of them were"."""
        end = self.grammar.meaning.subset_after.end_at(self.tokens, each.end)
        while self.tokens.word(end) in self.grammar.meaning.words.links:
            end += 1
        whole = self.grammar.of_words.at(self.tokens, end)  # "dari kota itu": where they are from
        return noun_after(self.grammar, self.tokens, end) if end > each.end and not whole else ""

    def _from_before(self, number: int, earlier: int | None) -> None:
        """State and subset from the words before the value, where those behind it don't tell."""
        found = self.found[number]
        first = self.placed[number].first
        if opened := self.grammar.meaning.subset_before.before(self.tokens, first):
            found.part = True
            found.scope = found.scope or self.written(opened[0], first)
        if not found.state:
            share = (
                self.placed[number].value.kind is ValueKind.PERCENTAGE
                and not self.placed[number].value.counts
            )
            found.state = "" if share else self._inflicted(first)
            found.state = found.state or self._noun(number) or self._tally(first)
            found.how = "before" if found.state else ""
        if not found.state and earlier is not None and self._belongs(number, earlier):
            found.state, found.how = self.found[earlier].state, self.found[earlier].how

    def written(self, first: int, end: int) -> str:
        """The words of those tokens."""
        return self.tokens.span(first, end).of(self.tokens.text)

    def _inflicted(self, first: int) -> str:
        """The state by the verb, or the inverted state, right before the number."""
        meaning, tokens = self.grammar.meaning, self.tokens
        for _ in range(_MOST_FILLERS + 1):
            for phrases in (meaning.inflicting, meaning.inflicted):
                if verb := phrases.before(tokens, first):
                    return verb[1]
            colon = tokens.word(first) == ":"
            if (self.grammar.words.head_first or colon) and (state := meaning.outcomes.before(tokens, first)):
                return state[1]
            if tokens.word(first - 1) not in meaning.words.fillers:
                return ""
            first -= 1
        return ""

    def _noun(self, number: int) -> str:
        """The state that the counted noun itself names, or that stands in what was found before."""
        nouns = self.grammar.meaning.words.outcome_nouns
        outcomes = self.grammar.meaning.words.outcomes
        counted = self.placed[number].value.counts.split()
        for length in (2, 1):
            for start in range(len(counted) - length + 1):
                words = " ".join(counted[start : start + length])
                if state := nouns.get(words) or outcomes.get(words):
                    return state
        return ""

    def _tally(self, first: int) -> str:
        """The state in the noun phrase whose number follows: the number of people killed rose to 12."""
        meaning, tokens = self.grammar.meaning, self.tokens
        link = meaning.tally_links.before(tokens, first)
        if link is None:
            return ""
        start = link[0]
        for place in range(start, max(0, start - _BEFORE), -1):
            for phrases in (meaning.outcomes, meaning.inflicted, meaning.outcome_nouns):
                if found := phrases.before(tokens, place):
                    return found[1]
            word = tokens.word(place - 1)
            if word in _STOPS or word == "," or tokens.number(place - 1):
                return ""
            if word in self.grammar.words.clause_breaks:
                return ""
        return ""

    def _belongs(self, number: int, earlier: int) -> bool:
        """Whether the value shares the state of the one before: "menewaskan 12 warga dan 3 polisi"."""
        before, this = self.placed[earlier], self.placed[number]
        if this.first - before.end > _AFTER:
            return False
        meaning = self.grammar.meaning
        if any(self.tokens.word(each) in _STOPS for each in range(before.end, this.first)):
            return False
        if self.found[number].part or self._replaces(before, this):
            return True
        joined = self.tokens.word(this.first - 1) in meaning.words.joiners
        if not joined or self.found[earlier].how != "before":
            return False
        between = range(before.end, this.first)
        verbs = (meaning.inflicting, meaning.inflicted, meaning.outcomes)
        return not any(phrases.at(self.tokens, each) for each in between for phrases in verbs)

    def _replaces(self, before: Placed, this: Placed) -> bool:
        """Whether it is the figure that the one before rose or fell to: from 103 to 268."""
        meaning = self.grammar.meaning
        link = meaning.tally_links.before(self.tokens, this.first)
        return link is not None and meaning.earlier.before(self.tokens, before.first) is not None

    def _places(self, counted: Sequence[int]) -> None:
        """The place that stands before the numbers of its clause: "Di Cianjur, 12 orang tewas"."""
        tokens = self.tokens
        opened = [place for place in range(tokens.count) if self._opens(place)]
        for number in counted:
            first = self.placed[number].first
            found = self.found[number]
            if found.scope:
                continue
            nearest = bisect_left(opened, first)
            start = opened[nearest - 1] if nearest else first
            end = place_at(self.grammar, tokens, start) if nearest else None
            if end is not None and self._reaches(end, first):
                found.scope = self.written(start, end)

    def _opens(self, place: int) -> bool:
        """Whether a phrase of place opens a clause there."""
        before = self.tokens.word(place - 1)
        joins = self.grammar.meaning.words.joiners
        opens = place == 0 or before in _STOPS or before in OPENING or before in joins
        opens = opens or before in self.grammar.contrasts
        return opens and place_at(self.grammar, self.tokens, place) is not None

    def _reaches(self, end: int, first: int) -> bool:
        if first - end > _PLACE_REACH:
            return False
        breaks = self.grammar.words.clause_breaks | _STOPS
        return breaks.isdisjoint(self.tokens.words[end:first])


class _Walk:
    """From a number rightwards over its noun to the state and the place, if they come."""

    def __init__(self, reader: _Reader, number: int) -> None:
        self.reader = reader
        self.number = number
        self.found = reader.found[number]
        self.grammar = reader.grammar
        self.tokens = reader.tokens
        self.passive = False
        placed = reader.placed[number]
        self.phrase_end, phrase = phrase_at(reader.grammar, reader.tokens, placed.end)
        self.named = bool(phrase) or self.phrase_end == placed.end
        self.carried = reader.tokens.word(placed.first - 1) in reader.grammar.meaning.words.carrying

    def go(self) -> None:
        """Fills in what is found."""
        start = place = self.reader.placed[self.number].end
        place = self._subset(place)
        while place < min(self.tokens.count, start + _AFTER):
            further = self._step(place)
            if further is None:
                return
            place = further

    def _subset(self, place: int) -> int:
        """Behind "of them", which says that the number is part of another."""
        end = self.grammar.meaning.subset_after.end_at(self.tokens, place)
        if end > place:
            self.found.part = True
            self.found.scope = self.reader.written(place, end)
            self.phrase_end = max(end, phrase_at(self.grammar, self.tokens, end)[0])
        return end

    def _step(self, place: int) -> int | None:
        """Where to go on reading, None where the number's own words end."""
        if place in self.reader.starts:
            return self._other_value(self.reader.starts[place])
        if (end := place_at(self.grammar, self.tokens, place)) is not None:
            self.found.scope = self.found.scope or self.reader.written(place, end)
            return end
        if not self.found.state and (end := self._state(place)) is not None:
            return end if end > place else None
        return self._over(place)

    def _state(self, place: int) -> int | None:
        """Behind the state that stands there; `place` itself where the number is a subject that acts."""
        meaning = self.grammar.meaning
        if self.carried and place >= self.phrase_end:
            return place
        if outcome := meaning.outcomes.at(self.tokens, place):
            return self._set(outcome)
        if participle := meaning.inflicted.at(self.tokens, place):
            object_follows = opens_object(self.grammar, self.tokens, participle[0])
            return place if object_follows and not self.passive else self._set(participle)
        return place if meaning.inflicting.at(self.tokens, place) else None

    def _set(self, outcome: tuple[int, str]) -> int:
        self.found.state, self.found.how = outcome[1], "after"
        return outcome[0]

    def _over(self, place: int) -> int | None:
        """Past a word that may stand between a number and its state."""
        tokens, words = self.tokens, self.grammar.meaning.words
        word = tokens.word(place)
        if word in words.joiners:
            return place + 1 if self._joins(place) else self._aside(place)
        if word in words.links:
            self.passive = self.passive or word in words.passives
            return place + 1
        if place < self.phrase_end or self.found.state:
            return place + 1 if place < self.phrase_end else None
        if (of := self.grammar.of_words.at(tokens, place)) and tokens.letters(of[0]):
            self.phrase_end = max(self.phrase_end, phrase_at(self.grammar, tokens, of[0])[0])
            return of[0]
        return self._closing(place, ")") if word == "(" else self._on(place)

    def _on(self, place: int) -> int | None:
        """Past one more word of a long name: 12 anggota Satuan Polisi Pamong Praja."""
        tokens = self.tokens
        named = self.grammar.words.head_first and tokens.letters(place)
        return place + 1 if named and goes_on(self.grammar, tokens, place, 1) else None

    def _joins(self, place: int) -> bool:
        """Whether the next number stands behind the word that joins."""
        return self.named and not self.found.state and place + 1 in self.reader.starts

    def _aside(self, place: int) -> int | None:
        """Behind an aside that names a part of what is counted: ", including 3 children,"."""
        opened = self.grammar.meaning.subset_before.at(self.tokens, place + 1)
        return self._closing(place, ",") if opened and self.tokens.word(place) == "," else None

    def _closing(self, place: int, sign: str) -> int | None:
        for end in range(place + 1, min(self.tokens.count, place + _AFTER)):
            if self.tokens.word(end) == sign:
                return end + 1
        return None

    def _other_value(self, other: int) -> int | None:
        """Past a date; at a number joined to this one, its state is shared."""
        reader = self.reader
        placed = reader.placed[other]
        if placed.value.kind in (ValueKind.DATE, ValueKind.TIME) or placed.value.unit == "year of age":
            return placed.end
        joined = self.tokens.word(placed.first - 1) in self.grammar.meaning.words.joiners
        if joined and not self.found.state and reader.found[other].how == "after":
            self.found.state, self.found.how = reader.found[other].state, "after"
            self.found.scope = self.found.scope or reader.found[other].scope
        return None
