"""Clauses: a sentence cut where one statement ends and the next begins.

"X berangkat Senin, sedangkan Y, yang sakit, tinggal" -> "X berangkat Senin", "sedangkan Y …
tinggal", "yang sakit". A cut is made only where both sides keep a predicate of their own and
three words; what is too short stays with its neighbour. Reasons, conditions and purposes stay
with what they explain. The rules look at the words of a language's lists and at marks, never at
a parse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from compare.claims.words import Words, matches
from compare.languages.base import Language
from compare.text import Span

_MARKS = " \t\n\r\u00a0,;:-–—"
_DASHES = frozenset({"-", "–", "—", "--"})
_LEAST_WORDS = 3
_LONGEST_SUBJECT = 14


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement of a sentence. `subject` are the words to put before it, where it lost them."""

    spans: tuple[Span, ...]
    subject: str = ""
    drops: int = 0
    """Characters at its beginning that fall away behind `subject`: "yang "."""

    def reading(self, text: str) -> str:
        """The clause on its own."""
        words = " ".join(span.of(text) for span in self.spans)
        return f"{self.subject} {words[self.drops :].lstrip()}" if self.subject else words


class _Kind(Enum):
    """How a piece joins what stands before it."""

    CLAUSE = auto()
    """With its own subject."""
    PREDICATE = auto()
    """With the subject of the piece before."""
    RELATIVE = auto()
    """About the noun before it."""
    RESUMED = auto()
    """The rest of a piece that a relative clause interrupted."""


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    kind: _Kind


def split_clauses(text: str, spans: Sequence[Span], language: Language) -> tuple[Clause, ...]:
    """The statements at `spans`, a sentence or what is left of one, in text order.

    Of several spans, the last is cut; those before belong to its first statement.
    """
    clauses = _split(text, spans[-1], language)
    if not clauses or len(spans) == 1:
        return clauses or (Clause(tuple(spans)),)
    first = clauses[0]
    return (Clause((*spans[:-1], *first.spans)), *clauses[1:])


def _split(text: str, sentence: Span, language: Language) -> tuple[Clause, ...]:
    """The statements of one stretch; none when it holds no word."""
    words = Words(text, sentence, language)
    pieces = _merge(words, _pieces(words))
    clauses: list[Clause] = []
    for position, piece in enumerate(pieces):
        if piece.kind is _Kind.RESUMED:
            continue
        parts = [_trim(words, piece.start, piece.end)]
        if position + 2 < len(pieces) and pieces[position + 2].kind is _Kind.RESUMED:
            parts.append(_trim(words, pieces[position + 2].start, pieces[position + 2].end))
        spans = tuple(part for part in parts if part is not None)
        if spans:
            clauses.extend(_finish(text, spans, words, pieces, position))
    return tuple(clauses)


def _pieces(words: Words) -> list[_Piece]:
    """The sentence cut at every place where a rule sees a new statement begin."""
    cuts: list[tuple[int, _Kind]] = [(0, _Kind.CLAUSE)]
    position = 1
    while position < len(words):
        kind = None if words.shut[position] else _cut(words, cuts[-1][0], position)
        if kind is not None:
            cuts.append((position, kind))
            resumed = _resumes(words, position) if kind is _Kind.RELATIVE else None
            if resumed is not None:
                cuts.append((resumed, _Kind.RESUMED))
                position = resumed
        position += 1
    ends = [start for start, _ in cuts[1:]] + [len(words)]
    return [_Piece(start, end, kind) for (start, kind), end in zip(cuts, ends, strict=True)]


def _cut(words: Words, start: int, position: int) -> _Kind | None:
    """How a piece would begin at `position`, or None; the piece before began at `start`."""
    before = words.lower(position - 1)
    left = words.has_predicate(start, position, relative=True)
    if before == ";" and words.tokens[position].is_word:
        return _Kind.CLAUSE
    if before in _DASHES and _spaced(words, position - 1):
        return _dash(words, start, position)
    for rule in (_relative, _contrast, _time, _denied, _joined, _behind_comma, _opened):
        if left or rule in {_relative, _opened, _behind_comma}:
            kind = rule(words, start, position)
            if kind is not None:
                return kind
    return None


def _spaced(words: Words, position: int) -> bool:
    """Whether a dash stands between spaces, as one between clauses does."""
    if not 0 < position < len(words) - 1:
        return False
    tokens = words.tokens
    return (
        tokens[position - 1].end < tokens[position].start
        and tokens[position].end < tokens[position + 1].start
    )


def _dash(words: Words, start: int, position: int) -> _Kind | None:
    if words.lower(position) in words.language.clauses.relatives:
        return _Kind.RELATIVE
    if words.lower(position) in words.language.clauses.contrasts:
        return _contrast_kind(words, position)
    enough = words.has_predicate(position, len(words)) and words.has_predicate(start, position)
    return _Kind.CLAUSE if enough else None


def _relative(words: Words, start: int, position: int) -> _Kind | None:
    """A relative clause behind a comma; without one only a long one that closes the sentence."""
    clauses = words.language.clauses
    word, before = words.lower(position), words.lower(position - 1)
    if word not in clauses.relatives or not words.has_predicate(position, position + 8, relative=True):
        return None
    if before == "," and word not in clauses.complements:
        return _Kind.RELATIVE if words.count(start, position) >= 1 else None
    if before == "," or word in clauses.complements:
        return None
    rest = words.count(position, _next_mark(words, position))
    tail = words.states_at(position + 1)
    if tail and rest >= 5 and words.has_predicate(start, position) and words.count(start, position) >= 4:
        return _Kind.RELATIVE
    return None


def _next_mark(words: Words, position: int) -> int:
    """The next comma, semicolon or end behind `position`."""
    for i in range(position, len(words)):
        if not words.shut[i] and words.lower(i) in {",", ";"}:
            return i
    return len(words)


def _contrast(words: Words, _start: int, position: int) -> _Kind | None:
    clauses = words.language.clauses
    if words.lower(position) not in clauses.contrasts:
        return None
    marked = words.lower(position - 1) in {",", ";", "–", "—", "-"}
    if not marked and words.lower(position) in clauses.marked_contrasts:
        return None
    if not words.has_predicate(position + 1, len(words), relative=True):
        return None
    return _contrast_kind(words, position)


def _contrast_kind(words: Words, position: int) -> _Kind:
    return _Kind.PREDICATE if words.states_at(position + 1) else _Kind.CLAUSE


def _time(words: Words, start: int, position: int) -> _Kind | None:
    """A clause of time, "setelah …", "when …", with a predicate of its own."""
    clauses = words.language.clauses
    if words.lower(position) in clauses.adverbs and words.lower(position + 1) in clauses.times:
        position += 1
    if words.lower(position) not in clauses.times or words.lower(position - 1) in clauses.prepositions:
        return None
    mark = _next_mark(words, position + 1)
    if not words.has_predicate(start, position) or not words.has_predicate(position + 1, mark):
        return None
    long_enough = words.count(start, position) >= 5 and words.count(position, mark) >= 5
    return _Kind.CLAUSE if long_enough else None


def _denied(words: Words, start: int, position: int) -> _Kind | None:
    """What did not come with it: "tanpa menandatangani perjanjian", "without signing the deal"."""
    clauses = words.language.clauses
    if words.lower(position) not in clauses.denials or not words.has_predicate(start, position):
        return None
    verb = words.states_at(position + 1) or matches(clauses.gerund_pattern, words.lower(position + 1))
    return _Kind.PREDICATE if verb else None


def _joined(words: Words, start: int, position: int) -> _Kind | None:
    """A joining word before a second predicate, or before a second subject with its predicate."""
    clauses = words.language.clauses
    also = words.lower(position) in clauses.adverbs and words.lower(position + 1) in clauses.complements
    if (words.lower(position) not in clauses.additions and not also) or _paired(words, start, position):
        return None
    if words.lower(position + 1) in clauses.complements:
        return _Kind.CLAUSE if words.has_predicate(position + 1, len(words)) else None
    if words.states_at(position + 1):
        return None if _for_purpose(words, start, position) else _Kind.PREDICATE
    listed = words.lower(position - 1) == "," and _in_list(words, start, position - 1)
    if listed or not words.has_predicate(start, position) or _names_joined(words, position):
        return None
    return _second_subject(words, position)


def _second_subject(words: Words, position: int) -> _Kind | None:
    """Whether a short noun phrase and its predicate follow the joining word."""
    clauses = words.language.clauses
    first = position + 1
    reach = 8 if words.lower(position - 1) == "," else 6
    for i in range(first, min(first + reach, len(words))):
        if words.shut[i] or words.lower(i) in {",", ";"} | clauses.additions | clauses.relatives:
            return None
        if words.predicate[i]:
            return _Kind.CLAUSE if i > first else None
    return None


def _in_list(words: Words, start: int, comma: int) -> bool:
    """Whether the comma closes a member of a list: nothing is stated since the comma before."""
    for i in range(comma - 1, start, -1):
        if words.lower(i) == "," and not words.shut[i]:
            return not words.has_predicate(i, comma, relative=True)
    return False


def _names_joined(words: Words, position: int) -> bool:
    """Whether a joining word stands between two names: "Mesir dan Yordania"."""
    if not 0 < position < len(words) - 1:
        return False
    return words.tokens[position - 1].capital and words.tokens[position + 1].capital


def _paired(words: Words, start: int, position: int) -> bool:
    """Whether "antara", "both" … still waits for this joining word."""
    clauses = words.language.clauses
    for i in range(position - 1, max(start, position - 10) - 1, -1):
        if words.lower(i) in clauses.additions:
            return False
        if words.lower(i) in clauses.pairs:
            return True
    return False


def _for_purpose(words: Words, start: int, position: int) -> bool:
    """Whether what stands before the joining word is a purpose, so that what follows is one too."""
    clauses = words.language.clauses
    if words.lower(position + 1) in clauses.auxiliaries:
        return False
    for i in range(position - 1, start, -1):
        if words.predicate[i]:
            return False
        if words.lower(i) in clauses.purposes and clauses.unmarked_infinitives:
            return True
    return False


def _behind_comma(words: Words, start: int, position: int) -> _Kind | None:
    """A predicate or a participle right behind a comma: ", menewaskan …", ", killing …"."""
    if words.lower(position - 1) != ",":
        return None
    lower = words.lower(position)
    clauses = words.language.clauses
    participle = lower not in clauses.not_predicates and matches(clauses.participle_pattern, lower)
    if not participle and not words.states_at(position):
        return _clause_in_series(words, start, position)
    if words.count(position, len(words)) < _LEAST_WORDS or lower in clauses.additions:
        return None
    if matches(clauses.reduced_pattern, lower) and not _in_series(words, position):
        return _Kind.RELATIVE if words.has_predicate(0, position) or _resumes(words, position) else None
    if not words.has_predicate(0, position):
        # "The commission, set up in 2019, has …"
        return _Kind.RELATIVE if not participle and _resumes(words, position) is not None else None
    return _Kind.PREDICATE


def _in_series(words: Words, position: int) -> bool:
    """Whether a further predicate is joined: ", saved 41 penalties and never received a card"."""
    additions = words.language.clauses.additions
    return any(
        words.lower(i) in additions and words.states_at(i + 1) and not words.shut[i]
        for i in range(position + 1, len(words) - 1)
    )


def _clause_in_series(words: Words, start: int, position: int) -> _Kind | None:
    """The middle of "A …, B …, and C …", each with its own predicate."""
    clauses = words.language.clauses
    if not words.has_predicate(start, position) or not words.tokens[position].is_word:
        return None
    mark = next(
        (
            i
            for i in range(position, len(words))
            if words.lower(i) == "," or words.lower(i) in clauses.additions
        ),
        len(words),
    )
    last = words.lower(mark) in clauses.additions or words.lower(mark + 1) in clauses.additions
    own = any(
        words.predicate[i] and not words.relative[i] for i in range(position + 1, min(position + 6, mark))
    )
    follows = words.has_predicate(mark + 1, min(mark + 9, len(words)))
    return _Kind.CLAUSE if last and own and follows else None


def _opened(words: Words, start: int, position: int) -> _Kind | None:
    """The comma behind a clause that opened with "setelah", "meski", "when" …."""
    clauses = words.language.clauses
    if words.lower(position - 1) != "," or not words.tokens[position].is_word:
        return None
    opener = words.lower(start)
    if opener not in clauses.times and opener not in clauses.concessions:
        return None
    if words.lower(position) in clauses.reasons | clauses.purposes | clauses.contrasts:
        return None
    own = words.has_predicate(start + 1, position) and words.count(start, position) >= 5
    mark = min(_next_mark(words, position) + 12, len(words))
    return _Kind.CLAUSE if own and words.has_predicate(position, mark) else None


def _resumes(words: Words, position: int) -> int | None:
    """Where the sentence goes on behind a relative clause that began at `position`."""
    clauses = words.language.clauses
    closing = _DASHES if words.lower(position - 1) in _DASHES else frozenset({","})
    for i in range(position + 2, len(words) - 1):
        if words.shut[i] or words.lower(i) not in closing:
            continue
        following = words.lower(i + 1)
        if following in clauses.contrasts or (following in clauses.additions and words.states_at(i + 2)):
            return None
        if words.states_at(i + 1) or (closing is _DASHES and _spaced(words, i)):
            return i + 1
    return None


def _merge(words: Words, pieces: list[_Piece]) -> list[_Piece]:
    """Pieces too short or without a predicate go back to the one before."""
    merged: list[_Piece] = []
    for position, piece in enumerate(pieces):
        interrupted = position + 2 < len(pieces) and pieces[position + 2].kind is _Kind.RESUMED
        weak = words.count(piece.start, piece.end) < _LEAST_WORDS or not _states(words, piece)
        weak = weak and not (interrupted and _states(words, pieces[position + 2]))
        if piece.kind is _Kind.RESUMED:
            # there is nothing to resume when the relative clause went back to its noun
            weak = bool(merged) and merged[-1].kind is not _Kind.RELATIVE
        if merged and weak:
            merged[-1] = _Piece(merged[-1].start, piece.end, merged[-1].kind)
        else:
            merged.append(piece)
    if len(merged) > 1 and _weak_head(words, merged):
        merged[:2] = [_Piece(merged[0].start, merged[1].end, _Kind.CLAUSE)]
    return merged


def _weak_head(words: Words, pieces: list[_Piece]) -> bool:
    """Whether the first piece says too little to stand alone and nothing resumes it."""
    if len(pieces) > 2 and pieces[2].kind is _Kind.RESUMED:
        return False
    return words.count(0, pieces[0].end) < _LEAST_WORDS or not words.has_predicate(
        0, pieces[0].end, relative=True
    )


def _states(words: Words, piece: _Piece) -> bool:
    clauses = words.language.clauses
    if words.has_predicate(piece.start, piece.end, relative=True):
        return True
    first = words.lower(piece.start)
    return piece.kind is _Kind.PREDICATE and matches(clauses.participle_pattern, first)


def _trim(words: Words, start: int, end: int) -> Span | None:
    """The characters of the tokens, without marks and joining words at the ends."""
    clauses = words.language.clauses
    joining = clauses.additions
    while start < end and (
        words.lower(start) in joining | clauses.complements or words.tokens[start].text in ",;:-–—"
    ):
        start += 1
    while end > start and (words.lower(end - 1) in joining or words.tokens[end - 1].text in ",;:-–—."):
        end -= 1
    if start >= end:
        return None
    return Span(words.tokens[start].start, words.tokens[end - 1].end)


def _finish(
    text: str, spans: tuple[Span, ...], words: Words, pieces: list[_Piece], position: int
) -> list[Clause]:
    """The clause with the subject it lost."""
    piece = pieces[position]
    if piece.kind is _Kind.RELATIVE:
        subject = _antecedent(text, words, pieces[position - 1].start, piece.start)
        first = words.lower(piece.start)
        drops = len(first) if first in words.language.clauses.dropped_relatives else 0
        return [Clause(spans, subject, drops)]
    if piece.kind is _Kind.PREDICATE:
        first = words.lower(piece.start)
        drops = len(first) if first in words.language.clauses.contrasts else 0
        return [Clause(spans, _subject(text, words, pieces, position), drops)]
    shared = _shared_figures(words, piece) if len(spans) == 1 else []
    return shared or [Clause(spans)]


def _shared_figures(words: Words, piece: _Piece) -> list[Clause]:
    """Counted things that share what is said of them: "12 warga dan 3 polisi | tewas"."""
    verb = next((i for i in range(piece.start, piece.end) if words.predicate[i]), piece.end)
    if verb >= piece.end:
        return _shared_head(words, piece)
    members = _members(words, _after_opener(words, piece.start, verb), verb)
    if len(members) < 2 or not all(_counted(words, start, end) for start, end in members):
        return _shared_head(words, piece)
    clauses = []
    for start, end in members:
        parts = (
            [_trim(words, start, piece.end)]
            if end == verb
            else [_trim(words, start, end), _trim(words, verb, piece.end)]
        )
        clauses.append(Clause(tuple(part for part in parts if part is not None)))
    return clauses


def _shared_head(words: Words, piece: _Piece) -> list[Clause]:
    """Two figures of one unit for two places: "mencapai 71 persen di A dan 54 persen di B"."""
    clauses = words.language.clauses
    for i in range(piece.start + 2, piece.end - 2):
        if words.lower(i) not in clauses.additions or words.shut[i] or not _counted(words, i + 1, piece.end):
            continue
        number = _number(words, i + 1)
        for first in range(i - 1, piece.start, -1):
            same = words.lower(first + 1) == words.lower(number + 1) and _is_number(words, first)
            apart = _preposition_near(words, first + 2) and _preposition_near(words, number + 2)
            if same and apart:
                start = first
                while start - 1 > piece.start and words.lower(start - 1) in clauses.approximations:
                    start -= 1
                one, head = _trim(words, piece.start, i), _trim(words, piece.start, start)
                other = _trim(words, i + 1, piece.end)
                if one and other and head:
                    return [Clause((one,)), Clause((other,), head.of(words.text))]
        return []
    return []


def _preposition_near(words: Words, position: int) -> bool:
    prepositions = words.language.clauses.prepositions
    return words.lower(position) in prepositions or words.lower(position + 1) in prepositions


def _members(words: Words, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between commas and joining words."""
    members, first = [], start
    for i in range(start, end + 1):
        if i == end or words.lower(i) == "," or words.lower(i) in words.language.clauses.additions:
            if i > first:
                members.append((first, i))
            first = i + 1
    return members


def _is_number(words: Words, position: int) -> bool:
    return words.lower(position)[:1].isdigit() or words.lower(position) in words.language.clauses.numerals


def _number(words: Words, position: int) -> int:
    """The number that stands at `position`, words like "about" skipped."""
    while words.lower(position) in words.language.clauses.approximations:
        position += 1
    return position


def _counted(words: Words, start: int, end: int) -> bool:
    """Whether a number and what it counts stand there."""
    number = _number(words, start)
    return number + 1 < end and _is_number(words, number)


def _subject(text: str, words: Words, pieces: list[_Piece], position: int) -> str:
    """The words before the predicate of the last piece with a subject of its own."""
    before = pieces[position - 1]
    first = words.lower(pieces[position].start)
    joined = first in words.language.clauses.additions and words.lower(pieces[position].start - 1) != ","
    if before.kind is _Kind.RELATIVE and position > 1 and joined:
        return _antecedent(text, words, pieces[position - 2].start, before.start)
    for piece in reversed(pieces[:position]):
        if piece.kind is _Kind.CLAUSE:
            start = _after_opener(words, piece.start, piece.end)
            for i in range(start, piece.end):
                if words.predicate[i] and not words.relative[i]:
                    return _wording(text, words, start, i)
            return ""
    return ""


def _after_opener(words: Words, start: int, end: int) -> int:
    """Behind a phrase of time or place that opens the clause: "Pada Selasa, "."""
    clauses = words.language.clauses
    while start < end and (words.lower(start) in clauses.additions | clauses.contrasts):
        start += 1
    if words.lower(start) in clauses.prepositions | clauses.times | words.language.content.function_words:
        for i in range(start, min(start + 10, end)):
            if words.predicate[i]:
                break
            if words.lower(i) == ",":
                return i + 1
    return start


def _antecedent(text: str, words: Words, start: int, end: int) -> str:
    """The noun phrase that ends at `end`."""
    clauses = words.language.clauses
    stops = clauses.prepositions | clauses.relatives | clauses.complements | clauses.contrasts | clauses.times
    first = end
    while first > start:
        token = words.tokens[first - 1]
        if first < end and token.text == ",":
            break
        if token.lower in stops or (words.verb[first - 1] and not words.shut[first - 1]):
            if token.lower in clauses.prepositions and _is_date(words, first, end):
                end = first = first - 1
                continue
            break
        first -= 1
    return _wording(text, words, first, end)


def _is_date(words: Words, start: int, end: int) -> bool:
    """Whether the tokens are a date, which no relative clause is about."""
    calendar = words.language.calendar
    return any(
        token.lower in calendar.months or token.lower in calendar.weekdays
        for token in words.tokens[start:end]
    )


def _wording(text: str, words: Words, start: int, end: int) -> str:
    span = _trim(words, start, end)
    if span is None or words.count(start, end) > _LONGEST_SUBJECT:
        return ""
    return span.of(text).strip(_MARKS)
