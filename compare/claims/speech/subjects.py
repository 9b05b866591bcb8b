"""The subject of a verb: the noun phrase before it, over appositions and insertions."""

from __future__ import annotations

from dataclasses import dataclass

from compare.claims.speech.reading import Reading

_MOST_INSERTIONS = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """Tokens `start` to `end`; where they are equal, the subject is that of the clause before."""

    start: int
    end: int
    begins: int
    """Where its clause begins, with what joins it to the one before."""

    @property
    def inherited(self) -> bool:
        """Whether the verb shares the subject of the verb before it."""
        return self.start == self.end


def before_auxiliaries(reading: Reading, verb: int) -> int:
    """The first of the auxiliaries and adverbs right before the verb."""
    clauses = reading.language.clauses
    between = clauses.auxiliaries | clauses.adverbs | reading.language.speech.manners
    while (
        verb > 0
        and reading.open[verb - 1]
        and not reading.capital[verb - 1]
        and reading.low[verb - 1] in between
    ):
        verb -= 1
    return verb


def subject_of(reading: Reading, verb: int, least: int) -> Subject | None:
    """The subject of the verb, not reaching before `least`; None when there is none."""
    clauses, speech = reading.language.clauses, reading.language.speech
    end = before_auxiliaries(reading, verb)
    if end <= least:
        return None
    before = reading.low[end - 1]
    if before in clauses.additions or (before in clauses.contrasts and end - 1 > least):
        return Subject(end, end, end - 1)
    if before in speech.participle_openers:
        return Subject(end, end, end - 1)
    if reading.mark[end - 1] and before in {",", "—", "–", ")"}:
        return _over_insertions(reading, end - 1, least)
    start = _phrase_start(reading, end, least)
    if start == end or reading.states(start, end):
        return None
    begins = start
    start = _behind_preposition(reading, start, end)
    return Subject(start, end, begins) if start < end else None


def _phrase_start(reading: Reading, end: int, least: int) -> int:
    """Where the words before `end` up to the next mark or joining word begin."""
    clauses = reading.language.clauses
    stops = clauses.contrasts | clauses.complements | clauses.reasons | clauses.times
    start = end
    while start > least:
        lower = reading.low[start - 1]
        if reading.mark[start - 1] or reading.quote[start - 1] >= 0:
            break
        if lower in stops and (not reading.capital[start - 1] or start - 1 == least):
            break
        if lower in clauses.relatives and not _relative_inside(reading, start - 1, end, least):
            break
        if lower in clauses.additions and reading.states(least, start - 1):
            break
        if reading.pred[start - 1] and start - 1 > least:
            break
        start -= 1
    return start


def _relative_inside(reading: Reading, relative: int, end: int, least: int) -> bool:
    """Whether a relative clause stands between the noun and this verb: "Saksi yang melihatnya | berkata"."""
    predicates = [i for i in range(relative + 1, end) if reading.predicate[i]]
    return bool(predicates) and relative > least and not reading.mark[relative - 1]


def _behind_preposition(reading: Reading, start: int, end: int) -> int:
    """Behind a phrase of time or place that opens the clause without a comma."""
    clauses = reading.language.clauses
    if reading.low[start] not in clauses.prepositions:
        return start
    for position in range(start + 2, end):
        if (
            reading.low[position] in clauses.determiners
            and reading.low[position - 1] not in clauses.prepositions
        ):
            return position
    name = end
    while name > start + 1 and reading.capital[name - 1]:
        name -= 1
    return name if name > start + 1 else end


def _over_insertions(reading: Reading, comma: int, least: int) -> Subject | None:
    """The phrase before the insertions that a mark right before the verb closes."""
    clauses = reading.language.clauses
    end, named = comma, None
    for _ in range(_MOST_INSERTIONS):
        begin = _chunk_start(reading, end, least)
        if end == comma and reading.states(begin, end) and not _inserted(reading, begin):
            return Subject(comma + 1, comma + 1, comma)
        if begin <= least:
            return named
        end = begin - 1
        start = _chunk_start(reading, end, least)
        if start == end or (reading.low[start][:1].isdigit() and end - start <= 3):
            continue
        apposition = start > least and _names(reading, start, end)
        if apposition and named is None:
            named = Subject(start, end, start)
        if _inserted(reading, start) and reading.low[start] not in clauses.times:
            continue
        start = _phrase_start(reading, end, start)
        if start == end or apposition or reading.states(start, end):
            continue
        behind = end + 1
        while reading.capital[behind] or reading.low[behind] == ".":
            behind += 1
        apposed = behind > end + 1 and (reading.mark[behind] or behind > comma)
        return Subject(_behind_preposition(reading, start, end), behind if apposed else end, start)
    return named


def _inserted(reading: Reading, begin: int) -> bool:
    """Whether the words there open an insertion or a clause that says when or why."""
    clauses, speech = reading.language.clauses, reading.language.speech
    low = reading.low[begin]
    opening = {phrase.split()[0] for phrase in speech.citing + speech.carriers + speech.sources}
    aside = clauses.relatives | clauses.prepositions | clauses.times | clauses.concessions | clauses.reasons
    return low in opening or low in aside or low in speech.source_openers or low in speech.settings


def _names(reading: Reading, start: int, end: int) -> bool:
    return all(reading.capital[i] or reading.low[i] == "." for i in range(start, end))


def _chunk_start(reading: Reading, end: int, least: int) -> int:
    """Behind the mark before `end`."""
    start = end
    while start > least and not reading.mark[start - 1] and reading.quote[start - 1] < 0:
        start -= 1
    return start
