"""Cues of headlines, whose words all begin with a capital: "X: …", "X Sebut …"."""

from __future__ import annotations

from compare.claims.claim import Stance
from compare.claims.speech.cues import Cue, Kind
from compare.claims.speech.reading import Reading
from compare.claims.speech.source import Source
from compare.claims.words import matches

_LEAST_WORDS = 4
_MOST_SPEAKER = 6
#: Share of longer words with a capital.
_CAPITALS = 0.75


def is_headline(reading: Reading) -> bool:
    """Whether nearly all longer words begin with a capital and no full stop ends them."""
    longer = [token for token in reading.words.tokens if len(token.text) > 3 and token.text[0].isalpha()]
    if len(longer) < _LEAST_WORDS or reading.low[reading.count - 1] in {".", "!", ""}:
        return False
    return sum(token.capital for token in longer) >= _CAPITALS * len(longer)


def headline_cues(reading: Reading) -> list[Cue]:
    """The cues of a headline."""
    found: list[Cue] = []
    speech = reading.language.speech
    verbs = speech.after | speech.verbs | speech.object_verbs
    for position in range(1, reading.count - 1):
        low = reading.low[position]
        colon = low == ":" and reading.open[position]
        past = matches(reading.language.clauses.reduced_pattern, low)
        if not colon and (low not in verbs or past or reading.mark[position - 1]):
            continue
        start = (
            reading.last_break(position - 1) if reading.mark[position - 1] else reading.last_break(position)
        )
        if not 0 < position - start <= _MOST_SPEAKER or (colon and _no_statement(reading, start, position)):
            continue
        if found and found[-1].start <= start < found[-1].end:
            found[-1].end = start
        stance = Stance.DENIES if low in speech.denials else Stance.REPORTS
        speaker = reading.span(start, position).of(reading.text)
        source = Source(speaker, reading.words_at(position, position + 1), (), stance)
        end = reading.count if colon else reading.next_break(position + 1)
        found.append(Cue(Kind.SPEAKS, source, [(start, position + 1)], position + 1, end, verb=position))
    return found


def _no_statement(reading: Reading, start: int, colon: int) -> bool:
    """Whether a colon opens a list of figures, or stands behind a statement."""
    numbers = any(low[:1].isdigit() for low in reading.low[colon + 1 : reading.count])
    return numbers or reading.states(start, colon)
