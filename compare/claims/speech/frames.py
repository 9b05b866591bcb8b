"""What a verb of saying brings: where what is said begins, and whom it is said to."""

from __future__ import annotations

from dataclasses import dataclass

from compare.claims.speech.reading import Reading
from compare.claims.words import matches

_MOST_SETTING = 16
_MOST_SUBJECT = 6


@dataclass(frozen=True, slots=True)
class Frame:
    """Where what is said begins, -1 where the verb closes; the outlet it was said to, if any."""

    content: int
    listener: tuple[int, int] | None = None
    marked: bool = False
    """Whether "that", a colon or a quotation opens it."""


def frame_of(reading: Reading, verb: int, *, loose: bool) -> Frame:
    """How the sentence goes on behind the verb; `loose`: a mere object may be what is said."""
    position, listener = _over_listener(reading, verb)
    content = _opened(reading, position)
    if content >= 0:
        return Frame(content, listener, marked=True)
    if _begins(reading, verb, position):
        return Frame(position, listener)
    if reading.low[position] in reading.language.polarity.negations and position == verb + 1:
        complement = reading.low[verb] in reading.language.speech.verbs_with_complement
        return Frame(position, listener, marked=complement)
    behind = _behind_setting(reading, position)
    if behind > position:
        return Frame(behind, listener, marked=True)
    if position >= reading.count or reading.mark[position]:
        return _behind_mark(reading, position, listener)
    return Frame(_unmarked(reading, verb, position, loose=loose), listener)


def _opened(reading: Reading, position: int) -> int:
    """Behind "that", a colon or the mark before a quotation; -1 where none of them stands."""
    following = reading.low[position]
    if following in reading.language.clauses.complements or following == ":":
        return position + 1
    if reading.quote[position] >= 0:
        return position
    return position + 1 if following in {",", ""} and reading.quote[position + 1] >= 0 else -1


def _begins(reading: Reading, verb: int, position: int) -> bool:
    """Whether what is said begins there without a mark, with its subject or an infinitive."""
    clauses, speech = reading.language.clauses, reading.language.speech
    following = reading.low[position]
    if following in clauses.pronouns and following not in clauses.determiners and reading.open[position]:
        return True
    infinitive = following in clauses.purposes and not clauses.unmarked_infinitives
    return infinitive and reading.low[verb] in speech.verbs | speech.object_verbs


def _unmarked(reading: Reading, verb: int, position: int, *, loose: bool) -> int:
    """Where what is said begins when nothing marks it, -1 where the verb closes."""
    low, clauses, speech = reading.low, reading.language.clauses, reading.language.speech
    days = reading.language.calendar.weekdays
    if low[position] in clauses.prepositions and low[position + 1] in days and not reading.mark[position + 2]:
        position += 1
    if _counts(reading, position):
        return position
    if low[position] in days and reading.says_anything(position, reading.count):
        return -1 if reading.mark[position + 1] or position + 1 >= reading.count else position + 1
    if low[verb] in speech.denials and not loose:
        loose = any(low[i] in speech.nouns for i in range(position, min(position + 4, reading.count)))
    if loose and low[position] in speech.object_openers and low[position + 1] not in days:
        return position + 1
    if loose:
        return -1 if low[position] in speech.settings and not reading.capital[position] else position
    if matches(clauses.gerund_pattern, low[position]) and low[verb] in speech.after:
        return position
    return position if _states(reading, verb, position) else -1


def _counts(reading: Reading, position: int) -> bool:
    """Whether an approximate number opens what is said: "at least 40 people …"."""
    low, clauses = reading.low, reading.language.clauses
    following = low[position + 1]
    number = following[:1].isdigit() or following in clauses.numerals or following in clauses.approximations
    return low[position] in clauses.approximations and number


def _states(reading: Reading, verb: int, position: int) -> bool:
    """Whether something is stated right behind the verb."""
    low, clauses, speech = reading.low, reading.language.clauses, reading.language.speech
    if low[position] in speech.settings or low[position] in clauses.prepositions:
        return False
    if not speech.subjectless and reading.pred[position]:
        # "which traders say was sold": its subject stands before the one who says it
        return any(low[i] in clauses.relatives for i in range(max(0, verb - _MOST_SUBJECT), verb))
    end = reading.next_break(position)
    if reading.says_anything(position, end):
        return True
    name = (
        low[end] == ","
        and low[verb] in speech.verbs
        and (reading.capital[end + 1] or all(reading.capital[position:end]))
    )
    further = name or low[end + 1] in clauses.relatives
    return further and reading.says_anything(position, reading.clause_end(position))


def _behind_mark(reading: Reading, mark: int, listener: tuple[int, int] | None) -> Frame:
    """Behind a comma, if what follows is said there: "X mengatakan, …"."""
    low = reading.low
    if low[mark] != ",":
        return Frame(-1, listener)
    table = reading.language.speech.citing + reading.language.speech.carriers
    start = mark + 1
    if low[start] in {phrase.split()[0] for phrase in table}:
        start = reading.next_break(start) + 1
        if low[start] in reading.language.clauses.complements:
            return Frame(start + 1, listener, marked=True)
    words = sum(token.is_word for token in reading.words.tokens[start:])
    return Frame(start if words >= 3 and reading.says_anything(start, reading.count) else -1, listener)


def _behind_setting(reading: Reading, position: int) -> int:
    """Behind "that" or a colon, over place, time and listener; `position` where none follows."""
    clauses, speech = reading.language.clauses, reading.language.speech
    first = reading.low[position]
    opening = speech.settings | clauses.prepositions | clauses.adverbs | clauses.numerals | speech.manners
    opening |= frozenset(reading.language.calendar.weekdays)
    if (first in clauses.purposes and first not in speech.audience) or (
        first not in opening and not first.isdigit()
    ):
        return position
    for ahead in range(position, min(position + _MOST_SETTING, reading.count)):
        if reading.low[ahead] in clauses.complements and ahead > position:
            return ahead + 1
        if reading.low[ahead] == ":" or (reading.quote[ahead] >= 0 and reading.low[ahead - 1] in {",", ":"}):
            return ahead + (reading.low[ahead] == ":")
        if (
            reading.pred[ahead]
            or reading.low[ahead] == ";"
            or (reading.low[ahead] in speech.nouns and first not in speech.settings)
            or reading.low[ahead] in clauses.relatives
        ):
            break
    return position


def _over_listener(reading: Reading, verb: int) -> tuple[int, tuple[int, int] | None]:
    """Behind whom it is said to, and that phrase when it is a name."""
    low, speech = reading.low, reading.language.speech
    start = verb + 1
    addressed = low[start] in speech.audience
    if addressed and low[start] in reading.language.clauses.purposes:
        addressed = reading.capital[start + 1] or low[start + 1] in reading.language.clauses.determiners
    if low[verb] not in speech.listeners and not addressed:
        return start, None
    first = start + addressed
    end = first
    clauses = reading.language.clauses
    while end < reading.count and reading.open[end] and not reading.mark[end]:
        stop = low[end] in clauses.complements or low[end] in speech.settings or reading.pred[end]
        opened = end > first and (low[end] in clauses.pronouns or low[end] in clauses.determiners)
        if ((stop or opened) and not reading.capital[end]) or (opened and not reading.capital[end + 1]):
            break
        if low[end] in reading.language.calendar.weekdays or low[end] in clauses.purposes:
            break
        end += 1
    return end, listener_name(reading, first, end)


def listener_name(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The listener when it may be an outlet: a name, not a person's title or an institution."""
    speech = reading.language.speech
    first = start + (
        reading.low[start] in reading.language.clauses.determiners and not reading.capital[start]
    )
    if first >= end or not (reading.capital[first] or reading.low[first] in speech.media):
        return None
    words = reading.low[first:end]
    calendar = reading.language.calendar
    if any(word in calendar.weekdays or word in calendar.months for word in words):
        return None
    if any(word in speech.titles or word in speech.institutions for word in words):
        return None
    return (first, end)
