"""The statements of a paragraph, each with its source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from compare.claims.claim import Stance
from compare.claims.parse import Parse
from compare.claims.quotations import Quotation, find_quotations
from compare.claims.speech.cues import Cue, Kind
from compare.claims.speech.finding import find_cues, remember
from compare.claims.speech.hedges import find_hedges
from compare.claims.speech.memory import Memory
from compare.claims.speech.reading import Reading
from compare.claims.speech.scene import Scene
from compare.claims.speech.scopes import settle, sources_of
from compare.claims.speech.source import OUTLET, Source, Statement
from compare.languages.base import Language
from compare.text import Span, trim

_MARKS = ' \t\r\n\u00a0,;:-–—"“”„«»'


def attribute(
    text: str,
    sentences: Sequence[Span],
    language: Language,
    memory: Memory,
    parses: Sequence[Parse] | None = None,
) -> tuple[Statement, ...]:
    """The statements of a paragraph, given as its sentences, each with its source.

    `memory` is read for pronouns and brought up to date. `parses` are those of the sentences;
    without them the word lists alone decide. Statements are in text order; they never overlap.
    """
    if not sentences:
        return ()
    quotations = find_quotations(text, Span(sentences[0].start, sentences[-1].end))
    statements: list[Statement] = []
    said: Source | None = None
    for first, last in _groups(sentences, quotations):
        group = sentences[first:last]
        whole = Span(group[0].start, group[-1].end)
        inside = _touching(quotations, whole)
        grammar = parses[first:last] if parses is not None else None
        reading = Reading(text, whole, language, inside, grammar)
        scene = Scene(reading, memory)
        cues = find_cues(scene)
        settle(reading, cues)
        sources = sources_of(
            reading, cues, find_hedges(reading, [each for cue in cues for each in cue.taken])
        )
        said = _quoted(reading, sources, cues, inside, said)
        statements.extend(_statements(reading, sources, group))
        statements.extend(_settings(reading, cues))
        remember(scene)
    return tuple(sorted(statements, key=lambda statement: statement.spans[0].start))


def _groups(sentences: Sequence[Span], quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """Sentences held together by a quotation that runs on from one to the next, as index ranges."""
    groups: list[tuple[int, int]] = []
    for number, sentence in enumerate(sentences):
        before = sentences[number - 1] if number else None
        if before is not None and any(q.outer.overlaps(before) for q in _touching(quotations, sentence)):
            groups[-1] = (groups[-1][0], number + 1)
        else:
            groups.append((number, number + 1))
    return groups


def _touching(quotations: Sequence[Quotation], span: Span) -> Sequence[Quotation]:
    """Those that share a character with `span`; they are in order and never overlap."""
    first = bisect_right(quotations, span.start, key=lambda q: q.outer.end)
    return quotations[first : bisect_left(quotations, span.end, key=lambda q: q.outer.start)]


def _quoted(
    reading: Reading,
    sources: list[Source | None],
    cues: Sequence[Cue],
    quotations: Sequence[Quotation],
    said: Source | None,
) -> Source | None:
    """Give each quotation its source: a cue's, or that of the quotation before it, `said`."""
    for number in range(len(quotations)):
        places = [i for i in range(reading.count) if reading.quote[i] == number]
        if not places:
            continue
        own = next((sources[i] for i in places if sources[i] is not None), None)
        if own is None or own.speaker is None:
            own = said or _last(cues) or Source(stance=Stance.REPORTS)
        said = replace(own, quoted=True)
        for place in places:
            sources[place] = said
    return said if quotations else None


def _last(cues: Sequence[Cue]) -> Source | None:
    return next(
        (cue.source for cue in reversed(cues) if cue.kind is Kind.SPEAKS and cue.source.speaker), None
    )


def _statements(reading: Reading, sources: Sequence[Source | None], group: Sequence[Span]) -> list[Statement]:
    """Runs of tokens with one source, each inside one sentence and on one side of a quotation mark."""
    found: list[Statement] = []
    ends = [sentence.end for sentence in group]
    start, key = 0, None
    keys = [
        (source, bisect_right(ends, token.start), reading.quote[position])
        if (source := sources[position]) is not None
        else None
        for position, token in enumerate(reading.words.tokens)
    ]
    for position in range(reading.count + 1):
        now = keys[position] if position < reading.count else None
        if now == key and position < reading.count:
            continue
        if key is not None:
            _add(found, reading, start, position, key[0])
        start, key = position, now
    return found


def _add(found: list[Statement], reading: Reading, start: int, end: int, source: Source) -> None:
    """Add a run; one that goes on behind a cue is joined to what it goes on with."""
    if not source.quoted:
        start, end = _strip(reading, start, end)
    if start >= end:
        return
    span = trim(reading.text, reading.span(start, end), _MARKS)
    if not any(map(str.isalnum, span.of(reading.text))):
        return
    last = found[-1] if found else None
    if (
        last is not None
        and last.source == source
        and not source.quoted
        and source is not OUTLET
        and _fragment(reading, last, start, end)
    ):
        found[-1] = replace(last, spans=(*last.spans, span))
    else:
        found.append(Statement((span,), source))


def _fragment(reading: Reading, last: Statement, start: int, end: int) -> bool:
    """Whether one of two runs says nothing without the other."""
    tokens = reading.words.tokens
    before = [i for i, t in enumerate(tokens) if last.spans[-1].start <= t.start < last.spans[-1].end]
    weak = not any(reading.pred[i] for i in before)
    clauses = reading.language.clauses
    return weak or not reading.states(start, end) or reading.low[start] in clauses.reasons


def _strip(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Without marks and joining words at the beginning, marks at the end."""
    marks = {",", ";", ":", ".", "–", "—", "-", "!", "…"}
    while start < end and reading.low[start] in marks:
        start += 1
    clauses = reading.language.clauses
    marks |= clauses.additions | clauses.complements | (clauses.contrasts - clauses.marked_contrasts)
    while end > start and reading.low[end - 1] in marks:
        end -= 1
    return start, end


def _settings(reading: Reading, cues: Sequence[Cue]) -> list[Statement]:
    """The place and time of a statement, quoted with its cue, when it names any."""
    found = []
    for cue in cues:
        end = cue.resumed if cue.around else -1
        if cue.setting < 0 or cue.kind is not Kind.SPEAKS or end <= cue.setting or cue.aside is not None:
            continue
        if _names_setting(reading, cue.setting, end):
            start, stop = _strip(reading, cue.taken[0][0], end)
            found.append(Statement((reading.span(start, stop),), OUTLET, whole=True))
    return found


def _names_setting(reading: Reading, start: int, end: int) -> bool:
    """Whether a place or a day of the month is named; a weekday alone is not worth a claim."""
    settings = reading.language.speech.settings
    while start < end and reading.low[start] not in settings:
        start += 1
    calendar = reading.language.calendar
    return any(
        token.text[0].isdigit()
        or (token.capital and token.lower not in calendar.weekdays and token.lower not in calendar.months)
        for token in reading.words.tokens[start:end]
    )
