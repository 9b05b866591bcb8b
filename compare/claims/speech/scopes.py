"""How far cues reach, and whose words each token is."""

from __future__ import annotations

from collections.abc import Sequence

from compare.claims.speech.cues import Cue, Kind
from compare.claims.speech.reading import Reading
from compare.claims.speech.source import OUTLET, Source, nested
from compare.claims.words import matches


def settle(reading: Reading, cues: Sequence[Cue]) -> None:
    """Work out what the cues inside or behind a statement reach over."""
    for cue in cues:
        if cue.around:
            _settle(reading, cue, cues)
    for cue in cues:
        if cue.kind is Kind.CITES:
            _lean(reading, cue, cues)


def _settle(reading: Reading, cue: Cue, cues: Sequence[Cue]) -> None:
    first, behind = cue.taken[0][0], max(end for _, end in cue.taken)
    least = reading.sentence_start(first)
    joined = _joined(reading, first)
    leading = (
        first <= least
        or joined
        or (first - 1 == least and reading.low[least] in reading.language.clauses.contrasts)
    )
    cue.resumed = _resumed(reading, behind, leading=leading)
    _put_aside(reading, cue, behind)
    if joined:
        cue.fresh = True
        cue.start = first
        cue.end = _joined_end(reading, first, cue.resumed) if cue.end < 0 else cue.end
        return
    cue.start = least
    if cue.end < 0:
        cue.end = reading.sentence_end(cue.resumed) if leading else reading.count
    for other in cues:
        inside = not other.around and other.start <= first < other.end
        if inside and cue.resumed < reading.count:
            cue.start, cue.end = max(cue.start, other.start), min(cue.end, other.end)


def _joined(reading: Reading, first: int) -> bool:
    """Whether a joining word opens what the cue interrupts: "karena, menurutnya, …"."""
    clauses = reading.language.clauses
    before = first - 1
    if before >= 0 and reading.low[before] in clauses.relatives:
        return True
    if before < 1 or reading.low[before] not in {",", "—", "–"}:
        return False
    word = reading.low[before - 1]
    joining = clauses.relatives | clauses.contrasts | clauses.reasons | clauses.complements
    return word in joining and before - 1 > 0


def _joined_end(reading: Reading, first: int, resumed: int) -> int:
    word = reading.low[first - 1] if reading.low[first - 1] not in {",", "—", "–"} else reading.low[first - 2]
    if word in reading.language.clauses.relatives:
        return reading.next_break(resumed)
    return reading.sentence_end(resumed)


def _resumed(reading: Reading, start: int, *, leading: bool) -> int:
    """Where what is said goes on behind the cue and its setting; the end when it does not."""
    if start >= reading.count:
        return reading.count
    if leading:
        return _behind_leading(reading, start)
    if reading.quote[start] >= 0 or (reading.mark[start] and reading.quote[start + 1] >= 0):
        return start
    for position in range(start, reading.count):
        if reading.quote[position] >= 0:
            return position
        mark = reading.low[position] if reading.open[position] else ""
        statement = not _is_setting(reading, position + 1) and _goes_on(reading, position)
        if mark == ";" or (mark == "," and statement):
            return position
    return start if _no_aside(reading, start) and reading.states(start, reading.count) else reading.count


def _no_aside(reading: Reading, start: int) -> bool:
    """Whether the words behind a cue are no setting, no mark and not about the speaker."""
    low = reading.low[start]
    speech, clauses = reading.language.speech, reading.language.clauses
    return not (low in speech.settings or low in clauses.relatives or reading.mark[start])


def _behind_leading(reading: Reading, start: int) -> int:
    """Behind the comma that closes "menurut X, yang …," or right behind the name."""
    position = start
    relative = reading.low[start] in reading.language.clauses.relatives or (
        reading.low[start] == "," and reading.low[start + 1] in reading.language.clauses.relatives
    )
    if not relative and reading.pred[start]:
        return start
    if relative and reading.low[start] == ",":
        position += 1
    while position < reading.count:
        if reading.low[position] == "," and reading.open[position]:
            if not _is_setting(reading, position + 1):
                return position + 1
        elif not relative and reading.pred[position] and reading.open[position]:
            return start
        position += 1
    return start


def _is_setting(reading: Reading, position: int) -> bool:
    """Whether the part up to the next mark is a day, a date or a place."""
    end = reading.next_break(position)
    lower = reading.low[position]
    if reading.low[position] == "(":
        return True
    return lower in reading.language.calendar.weekdays and not reading.says_anything(position, end)


def _goes_on(reading: Reading, mark: int) -> bool:
    """Whether a statement follows the mark: a predicate of its own, or a clause that is opened."""
    clauses, speech = reading.language.clauses, reading.language.speech
    lower = reading.low[mark + 1]
    if lower[:1].isdigit() and reading.next_break(mark + 1) - mark <= 3:
        return False
    if reading.quote[mark + 1] >= 0:
        return True
    if lower in clauses.contrasts or lower in clauses.reasons or lower in clauses.additions:
        return mark + 3 < reading.count
    if (
        (lower in speech.settings and lower not in clauses.times)
        or lower in clauses.relatives
        or lower in speech.participles
    ):
        return False
    gerund = matches(clauses.gerund_pattern, lower) and not reading.predicate[mark + 1]
    return not gerund and reading.says_anything(mark + 1, reading.count)


def _put_aside(reading: Reading, cue: Cue, behind: int) -> None:
    """What stands between the cue and where the statement goes on: about the speaker, or a setting."""
    if cue.resumed <= behind:
        return
    clauses = reading.language.clauses
    first = behind + (reading.low[behind] == ",")
    if reading.low[first] in clauses.relatives:
        cue.aside = (first, cue.resumed)
    elif reading.says_anything(behind, cue.resumed):
        cue.aside = (behind, cue.resumed)
    else:
        cue.taken.append((behind, cue.resumed))


def _lean(reading: Reading, cue: Cue, cues: Sequence[Cue]) -> None:
    """Give a cited source the reach of the speaker who cites it; alone it stands for itself."""
    first = cue.taken[0][0]
    for other in cues:
        if other is cue or other.kind is Kind.CITES:
            continue
        own_first, own_end = other.taken[0]
        inserted = not other.around and own_first <= first < max(own_end, other.start)
        beside = other.around and 0 <= first - own_end <= 1
        if inserted or beside:
            cue.start, cue.end = other.start, other.end
            if inserted:
                cue.taken, cue.aside = cue.taken[:1], None
            cue.resumed = max(cue.resumed, other.resumed)
            return
    first_word = first == 0 or reading.low[first - 1] == ";"
    cue.kind = Kind.CARRIES if first_word or reading.mark[first - 1] else cue.kind


def sources_of(
    reading: Reading, cues: Sequence[Cue], hedges: Sequence[tuple[int, int, Source]]
) -> list[Source | None]:
    """The source of each token; None for the words of attribution."""
    sources: list[Source | None] = [OUTLET] * reading.count
    for start, end, source in hedges:
        for position in range(start, min(end, reading.count)):
            sources[position] = source
    order = sorted(cues, key=lambda cue: (-(cue.end - cue.start), cue.kind))
    for cue in order:
        _lay(sources, cue)
    for cue in cues:
        if cue.aside is not None:
            _clear(sources, cue.aside, cue, cues)
    for cue in cues:
        for start, end in cue.taken:
            for position in range(start, min(end, reading.count)):
                sources[position] = None
    return sources


def _lay(sources: list[Source | None], cue: Cue) -> None:
    known: dict[Source | None, Source] = {}
    for position in range(max(0, cue.start), min(cue.end, len(sources))):
        outer = sources[position] or OUTLET
        if outer not in known:
            known[outer] = cue.source if cue.fresh else nested(outer if outer.speaker else OUTLET, cue.source)
        sources[position] = known[outer]


def _clear(sources: list[Source | None], aside: tuple[int, int], cue: Cue, cues: Sequence[Cue]) -> None:
    """Give back to the outlet, or to another speaker, what is only said about this one."""
    for position in range(aside[0], min(aside[1], len(sources))):
        source = sources[position]
        if (
            source is not None
            and source.speaker == cue.source.speaker
            and not any(
                other is not cue
                and other.start <= position < other.end
                and other.source.speaker == source.speaker
                and other.start >= aside[0]
                for other in cues
            )
        ):
            sources[position] = OUTLET
